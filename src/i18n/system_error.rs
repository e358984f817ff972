//! What the system answered, in words.

use super::Words;
use crate::jobs::SystemError;
use i18n_embed_fl::fl;
use std::io::{Error, ErrorKind};

impl Words {
    /// What the system answered, as it stands in brackets behind what it did not do.
    pub fn system_error(&self, error: &SystemError) -> String {
        match error.kind {
            ErrorKind::NotFound => fl!(self, "system-not-found"),
            ErrorKind::PermissionDenied => fl!(self, "system-denied"),
            ErrorKind::AlreadyExists => fl!(self, "system-exists"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => fl!(self, "system-full"),
            ErrorKind::ReadOnlyFilesystem => fl!(self, "system-read-only"),
            ErrorKind::NotADirectory => fl!(self, "system-not-a-folder"),
            ErrorKind::IsADirectory => fl!(self, "system-is-a-folder"),
            ErrorKind::OutOfMemory => fl!(self, "system-memory"),
            ErrorKind::Interrupted => fl!(self, "system-interrupted"),
            _ => fl!(self, "system-other", text = error.text.as_str()),
        }
    }

    /// The same for an error as the system gave it.
    pub(super) fn io_error(&self, error: &Error) -> String {
        self.system_error(&SystemError { kind: error.kind(), text: error.to_string() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    const TOLD: [ErrorKind; 10] = [
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::AlreadyExists,
        ErrorKind::StorageFull,
        ErrorKind::QuotaExceeded,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::NotADirectory,
        ErrorKind::IsADirectory,
        ErrorKind::OutOfMemory,
        ErrorKind::Interrupted,
    ];

    #[test]
    fn the_usual_answers_have_words_in_both_languages_and_the_others_keep_the_system_s() {
        let [english, french] = Language::ALL.map(Words::new);
        for kind in TOLD {
            let error = SystemError::from(Error::from(kind));
            let told = [english.system_error(&error), french.system_error(&error)];
            assert!(told.iter().all(|told| !told.contains(&error.text)) && told[0] != told[1], "{kind:?}: {told:?}");
        }
        let strange = SystemError::from(Error::other("the tape is torn"));
        assert_eq!(french.system_error(&strange), "réponse du système\u{A0}: the tape is torn");
    }
}
