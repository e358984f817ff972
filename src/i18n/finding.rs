//! What a file gives away, in words.

use super::Words;
use crate::domain::Kind;
use i18n_embed_fl::fl;

impl Words {
    /// The heading under which findings of a kind are told.
    pub fn kind(&self, kind: Kind) -> String {
        match kind {
            Kind::Location => fl!(self, "kind-location"),
            Kind::Time => fl!(self, "kind-time"),
            Kind::Device => fl!(self, "kind-device"),
            Kind::Person => fl!(self, "kind-person"),
            Kind::Software => fl!(self, "kind-software"),
            Kind::Text => fl!(self, "kind-text"),
            Kind::Thumbnail => fl!(self, "kind-thumbnail"),
            Kind::SecondPicture => fl!(self, "kind-second-picture"),
            Kind::Film => fl!(self, "kind-film"),
            Kind::Trailer => fl!(self, "kind-trailer"),
            Kind::Profile => fl!(self, "kind-profile"),
            Kind::Unknown => fl!(self, "kind-unknown"),
        }
    }
}
