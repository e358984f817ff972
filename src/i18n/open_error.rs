//! Why a register cannot be opened, in words.

use super::sentence::sentence;
use super::{Sentence, Words};
use crate::register::OpenError;
use i18n_embed_fl::fl;
use std::path::Path;

impl Words {
    /// Why a register cannot be opened, and what to do.
    pub fn open_error(&self, error: &OpenError) -> String {
        self.not_opened(error).joined()
    }

    pub(super) fn not_opened(&self, error: &OpenError) -> Sentence {
        match error {
            OpenError::NoFolder(path) => sentence!(self, "open-no-folder", "advice", path: path.display()),
            OpenError::Missing(path) => sentence!(self, "open-missing", "advice", path: path.display()),
            OpenError::ReadOnly(path) => sentence!(self, "open-read-only", "advice", path: path.display()),
            OpenError::Locked { holder } => sentence!(self, "open-locked", "advice", holder: holder),
            OpenError::Newer { found, known } => {
                sentence!(self, "open-newer", "advice", found: found, known: known)
            }
            OpenError::Older { found, known } => {
                sentence!(self, "open-older", "advice", found: found, known: known)
            }
            OpenError::NotARegister(path) => sentence!(self, "open-not-a-register", "advice", path: path.display()),
            OpenError::Damaged { detail, backup } => self.damaged(detail, backup.as_deref()),
            OpenError::Garbled(table) => self.damaged(&fl!(self, "open-garbled", table = (*table)), None),
            OpenError::NoPlace => sentence!(self, "open-no-place", "advice"),
            OpenError::Io(error, path) => {
                sentence!(self, "open-system", "advice", path: path.display(), why: self.io_error(error))
            }
            OpenError::Sqlite(error) => sentence!(self, "open-storage", "advice", why: error),
        }
    }

    fn damaged(&self, detail: &str, backup: Option<&Path>) -> Sentence {
        let sentence = sentence!(self, "open-damaged", "advice", detail: detail);
        match backup.map(|backup| backup.display().to_string()) {
            Some(path) => Sentence { advice: fl!(self, "open-damaged-backup", path = path), ..sentence },
            None => sentence,
        }
    }
}
