//! Published files.

use super::{Entry, List, TextId, Written, codes_of, columns, numbers_of};
use crate::domain::{Date, FileState, PhotoId, PublicationId, PublishedFile};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// A file of a publication.
    File in "file" by publication and photo {
        name: TextId,
        state: String,
        sha256: Option<String>,
        replaces: Option<String>,
        taken_down: Option<Written<Date>>,
        source_sha256: String,
        covered: List<u32>,
        relied: List<u32>,
        overridden: List<u32>,
    }
}

impl Entry for File {
    type Of = PublishedFile;
    type Code = (PublicationId, PhotoId);

    fn store(file: &PublishedFile, texts: &mut Interner<'_>) -> Result<Self, Unstorable> {
        let (state, sha256, replaces, taken_down) = match &file.state {
            FileState::Intended { sha256, replaces } => ("intended", Some(sha256), replaces.as_ref(), None),
            FileState::Published { sha256 } => ("published", Some(sha256), None, None),
            FileState::Leaving { sha256 } => ("leaving", Some(sha256), None, None),
            FileState::TakenDown { sha256, on } => ("taken-down", Some(sha256), None, Some(*on)),
            FileState::Superseded => ("superseded", None, None, None),
        };
        Ok(Self {
            name: texts.intern_text(&file.name)?,
            state: state.to_owned(),
            sha256: sha256.cloned(),
            replaces: replaces.cloned(),
            taken_down: taken_down.map(Written),
            source_sha256: file.source_sha256.clone(),
            covered: numbers_of(&file.covered),
            relied: numbers_of(&file.relied),
            overridden: numbers_of(&file.overridden),
        })
    }

    fn load(self, texts: &Texts) -> Option<PublishedFile> {
        let state = match (self.state.as_str(), self.sha256) {
            ("intended", Some(sha256)) => FileState::Intended { sha256, replaces: self.replaces },
            ("published", Some(sha256)) => FileState::Published { sha256 },
            ("leaving", Some(sha256)) => FileState::Leaving { sha256 },
            ("taken-down", Some(sha256)) => FileState::TakenDown { sha256, on: self.taken_down?.0 },
            ("superseded", None) => FileState::Superseded,
            _ => return None,
        };
        Some(PublishedFile {
            name: texts.raw(self.name)?.to_owned(),
            state,
            source_sha256: self.source_sha256,
            covered: codes_of(self.covered)?,
            relied: codes_of(self.relied)?,
            overridden: codes_of(self.overridden)?,
        })
    }
}
