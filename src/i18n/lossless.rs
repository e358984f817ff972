//! What the lossless path did to a photo, or why it did not take it, in words.

use super::Words;
use crate::imaging::lossless::{Declined, Trimmed};
use i18n_embed_fl::fl;

impl Words {
    /// What was given up.
    pub fn trimmed(&self, Trimmed { left, top }: Trimmed) -> String {
        fl!(self, "lossless-trimmed", left = left, top = top)
    }

    /// Why a photo was redrawn.
    pub fn declined(&self, declined: &Declined) -> String {
        let why = match declined {
            Declined::Unread(_) => fl!(self, "lossless-unread"),
            Declined::Components => fl!(self, "lossless-components"),
            Declined::Colours => fl!(self, "lossless-colours"),
            Declined::Edges => fl!(self, "lossless-edges"),
            Declined::Sampling => fl!(self, "lossless-sampling"),
        };
        fl!(self, "lossless-declined", why = why)
    }
}
