//! What the screen does when the register changed: nothing on it is ahead of the disk, so what follows a decision waits for it.

use super::ReviewScreen;
use super::sheet::Sheet;
use crate::domain::{Change, Decision, Edit, Origin, Region, RegionId};
use eframe::egui::Ui;

impl ReviewScreen {
    /// The register changed.
    pub(crate) fn follow(&mut self, edits: &[Edit]) {
        for edit in edits {
            match edit {
                Edit::Decision(change) if Some(change.key.0) == self.photo => {
                    self.decision(change.key.1, change.to.as_ref());
                }
                // What was drawn just now is what is meant. What the detector finds meanwhile takes nobody's place.
                Edit::Region(change) if Some(change.key.0) == self.photo && is_drawn_now(change) => {
                    self.selected = Some(change.key.1);
                }
                Edit::Region(change) if change.to.is_none() && self.selected == Some(change.key.1) => {
                    self.selected = None;
                }
                _ => {}
            }
        }
    }

    fn decision(&mut self, region: RegionId, to: Option<&crate::domain::Decided>) {
        let is_chosen = self.selected == Some(region);
        match to {
            Some(decided) if is_chosen => {
                if let (Decision::Show(_), Some(person)) = (&decided.decision, decided.person) {
                    self.last = Some((decided.decision.clone(), person));
                }
                self.decided = Some(region);
            }
            // Taken back: that is what is looked at now.
            None => self.selected = Some(region),
            Some(_) => {}
        }
    }

    /// The region that was wished for comes up; after a decision the next open one; after a review the next photo.
    pub(super) fn come_up(&mut self, ui: &Ui, sheet: &Sheet) {
        if let Some(wished) = self.wished.take()
            && let Some(row) = sheet.row(wished)
        {
            self.selected = Some(wished);
            if let Some(transform) = &self.transform {
                self.look = transform.near(row.outline.bounds(), ui.pixels_per_point());
            }
        }
        if let Some(decided) = self.decided.take()
            && let Some(next) = sheet.next_open(Some(decided))
        {
            self.turn_to_region(next, sheet);
        }
    }

    /// Chooses a region; where the photo is seen near, it comes into the middle.
    pub(super) fn turn_to_region(&mut self, region: RegionId, sheet: &Sheet) {
        self.selected = Some(region);
        let (Some(transform), Some(row)) = (&self.transform, sheet.row(region)) else { return };
        if matches!(self.look, super::transform::Look::Part { .. }) {
            self.look = transform.centred(row.outline.bounds());
        }
    }
}

fn is_drawn_now<K>(change: &Change<K, Region>) -> bool {
    change.from.is_none() && change.to.as_ref().is_some_and(|region| region.origin == Origin::Drawn)
}
