//! What became of published files: brought to an end after an interruption, due to be taken down, taken down, in words.

use super::Words;
use crate::app::{Outcome, Recovered};
use crate::domain::withdrawal::{Action, DueReason};
use crate::domain::{FileId, RegionId};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

impl Words {
    /// What was found about a file that a run left half done.
    pub fn recovered(&self, recovered: &Recovered) -> String {
        let codes = |(publication, photo): &FileId| (publication.to_string(), photo.to_string());
        match recovered {
            Recovered::InPlace(file) => {
                let (publication, photo) = codes(file);
                fl!(self, "recovered-in-place", publication = publication, photo = photo)
            }
            Recovered::NotInPlace(file) => {
                let (publication, photo) = codes(file);
                fl!(self, "recovered-not-in-place", publication = publication, photo = photo)
            }
            Recovered::TakenDown(file) => {
                let (publication, photo) = codes(file);
                fl!(self, "recovered-taken-down", publication = publication, photo = photo)
            }
            Recovered::Open(file, why) => {
                let ((publication, photo), why) = (codes(file), self.system_error(why));
                fl!(self, "recovered-open", publication = publication, photo = photo, why = why)
            }
        }
    }

    /// Why a published file may no longer be there.
    pub fn due_reason(&self, why: &DueReason) -> String {
        match why {
            DueReason::PhotoRemoved => fl!(self, "due-photo-removed"),
            DueReason::OriginalChanged => fl!(self, "due-original-changed"),
            DueReason::Excluded(why) => self.why(why),
            DueReason::DecisionChanged(region) => fl!(self, "due-decision-changed", region = region.to_string()),
            DueReason::NotClear { region, person, why } => self.about(*region, *person, self.not_clear(why)),
        }
    }

    /// What to do about a published file, in a few words that begin small.
    pub fn action(&self, action: &Action) -> String {
        match action {
            Action::Remove => fl!(self, "action-remove"),
            Action::Recover { cover } if cover.is_empty() => fl!(self, "action-recover-bare"),
            Action::Recover { cover } => fl!(self, "action-recover", regions = listed(cover)),
        }
    }

    /// What was done about a published file, in a few words that begin small.
    pub fn outcome(&self, outcome: &Outcome) -> String {
        match outcome {
            Outcome::Removed => fl!(self, "outcome-removed"),
            Outcome::Covered(_) => fl!(self, "outcome-covered"),
            Outcome::Open(why) => fl!(self, "outcome-open", why = self.system_error(why)),
        }
    }
}

fn listed(regions: &BTreeSet<RegionId>) -> String {
    regions.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
