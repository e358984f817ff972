//! Which photos are selected, and where the keyboard is among them.

use crate::domain::PhotoId;
use std::collections::BTreeSet;

/// Which photos are selected.
#[derive(Debug, Default)]
pub(super) struct Selection {
    chosen: BTreeSet<PhotoId>,
    cursor: Option<PhotoId>,
    anchor: Option<PhotoId>,
}

/// What goes with a click or an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// This one alone.
    Alone,
    /// This one as well, or not any more.
    Toggled,
    /// All from where the last one was chosen to this one.
    UpTo,
}

impl Selection {
    pub(super) fn cursor(&self) -> Option<PhotoId> {
        self.cursor
    }

    pub(super) fn holds(&self, photo: PhotoId) -> bool {
        self.chosen.contains(&photo)
    }

    pub(super) fn len(&self) -> usize {
        self.chosen.len()
    }

    /// In the order of `shown`, and only what is shown: nothing is decided about what nobody sees.
    pub(super) fn among(&self, shown: &[PhotoId]) -> Vec<PhotoId> {
        shown.iter().copied().filter(|photo| self.holds(*photo)).collect()
    }

    pub(super) fn choose(&mut self, photo: PhotoId, way: Way, shown: &[PhotoId]) {
        self.cursor = Some(photo);
        match way {
            Way::Alone => self.chosen = [photo].into(),
            Way::Toggled => {
                if !self.chosen.remove(&photo) {
                    self.chosen.insert(photo);
                }
            }
            Way::UpTo => {
                let place = |wanted: PhotoId| shown.iter().position(|one| *one == wanted);
                let (from, to) = (self.anchor.and_then(place), place(photo));
                let (from, to) = (from.or(to).unwrap_or(0), to.unwrap_or(0));
                let range = from.min(to)..=from.max(to);
                self.chosen = shown.get(range).unwrap_or_default().iter().copied().collect();
                return;
            }
        }
        self.anchor = Some(photo);
    }

    pub(super) fn choose_all(&mut self, shown: &[PhotoId]) {
        self.chosen = shown.iter().copied().collect();
        self.cursor = self.cursor.filter(|cursor| self.chosen.contains(cursor)).or(shown.first().copied());
    }

    pub(super) fn clear(&mut self) {
        self.chosen.clear();
    }

    /// The cursor, so many photos further or back, not beyond either end.
    pub(super) fn moved(&self, by: isize, shown: &[PhotoId]) -> Option<PhotoId> {
        let last = shown.len().checked_sub(1)?;
        let at = self.cursor.and_then(|cursor| shown.iter().position(|one| *one == cursor));
        let to = at.map_or(0, |at| at.saturating_add_signed(by).min(last));
        shown.get(to).copied()
    }

    /// What is not shown is neither chosen nor pointed at.
    pub(super) fn follow(&mut self, shown: &[PhotoId]) {
        let there: BTreeSet<PhotoId> = shown.iter().copied().collect();
        self.chosen.retain(|photo| there.contains(photo));
        self.cursor = self.cursor.filter(|cursor| there.contains(cursor)).or(shown.first().copied());
        self.anchor = self.anchor.filter(|anchor| there.contains(anchor));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photos() -> Vec<PhotoId> {
        (1..=6).filter_map(PhotoId::new).collect()
    }

    fn numbers(selection: &Selection) -> Vec<u32> {
        selection.among(&photos()).into_iter().map(PhotoId::number).collect()
    }

    #[test]
    fn clicks_choose_one_more_or_a_range() {
        let (all, mut selection) = (photos(), Selection::default());
        selection.choose(all[1], Way::Alone, &all);
        selection.choose(all[3], Way::UpTo, &all);
        assert_eq!(numbers(&selection), [2, 3, 4]);
        selection.choose(all[0], Way::UpTo, &all);
        assert_eq!(numbers(&selection), [1, 2], "from where it began, not from where it ended");
        selection.choose(all[5], Way::Toggled, &all);
        selection.choose(all[0], Way::Toggled, &all);
        assert_eq!(numbers(&selection), [2, 6]);
    }

    #[test]
    fn the_cursor_stays_between_the_ends() {
        let (all, mut selection) = (photos(), Selection::default());
        assert_eq!(selection.moved(3, &all), Some(all[0]), "it begins with the first");
        selection.choose(all[4], Way::Alone, &all);
        assert_eq!((selection.moved(4, &all), selection.moved(-9, &all)), (Some(all[5]), Some(all[0])));
        assert_eq!(selection.moved(1, &[]), None);
    }

    #[test]
    fn what_is_not_shown_any_more_is_not_chosen() {
        let (all, mut selection) = (photos(), Selection::default());
        selection.choose_all(&all);
        selection.follow(&all[2..4]);
        assert_eq!((numbers(&selection), selection.cursor()), (vec![3, 4], Some(all[2])));
    }
}
