//! What staff should know about a photo that was opened all the same, in words.

use super::Words;
use crate::imaging::Note;
use i18n_embed_fl::fl;

impl Words {
    /// One note.
    pub fn note(&self, note: Note) -> String {
        match note {
            Note::FirstFrameOnly => fl!(self, "note-first-frame"),
            Note::FirstPageOnly { pages } => fl!(self, "note-first-page", pages = pages),
            Note::OrientationUnreadable => fl!(self, "note-orientation"),
            Note::ProfileNotUnderstood => fl!(self, "note-profile"),
        }
    }
}
