//! How far a job is, in words.

use super::Words;
use crate::jobs::{Stage, Tally};
use i18n_embed_fl::fl;

impl Words {
    /// One line about a job that runs.
    pub fn progress(&self, tally: Tally) -> String {
        let Tally { stage, done, total } = tally;
        match stage {
            Stage::Listing => fl!(self, "progress-listing"),
            Stage::Inspecting => fl!(self, "progress-inspecting", done = done, total = total),
            Stage::Detecting => fl!(self, "progress-detecting", done = done, total = total),
            Stage::Scrubbing => fl!(self, "progress-scrubbing", done = done, total = total),
            Stage::Verifying => fl!(self, "progress-verifying", done = done, total = total),
        }
    }
}
