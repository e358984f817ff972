//! Answers about people that are asked for again and again, each found once.

use super::NotClear;
use super::case::Case;
use super::verdict::Verdict;
use crate::domain::{ConsentId, Decided, PersonId, Region};
use std::cell::RefCell;
use std::collections::HashMap;

/// Whether somebody is clear, by that consent or by any of theirs.
type Clear = Result<ConsentId, Vec<NotClear>>;

/// A case, and what was found out about people in it. The same person stands on many photos.
pub(in crate::domain) struct Remembered<'a> {
    pub(in crate::domain) case: Case<'a>,
    clear: RefCell<HashMap<(PersonId, Option<ConsentId>), Clear>>,
    never: RefCell<HashMap<PersonId, Option<ConsentId>>>,
}

impl<'a> Remembered<'a> {
    pub(in crate::domain) fn new(case: Case<'a>) -> Self {
        Self { case, clear: RefCell::default(), never: RefCell::default() }
    }

    /// As [`Case::clear`].
    pub(in crate::domain) fn clear(&self, person: PersonId, only: Option<ConsentId>) -> Clear {
        self.clear.borrow_mut().entry((person, only)).or_insert_with(|| self.case.clear(person, only)).clone()
    }

    /// As [`Case::verdict`].
    pub(in crate::domain) fn verdict(&self, region: &Region, decided: Option<&Decided>) -> Verdict {
        self.case.verdict_by(region, decided, &|person, only| self.clear(person, only))
    }

    /// As [`Case::never_publish`].
    pub(in crate::domain) fn never_publish(&self, decided: &Decided) -> Option<ConsentId> {
        let person = decided.person.filter(|_| Case::may_be_them(decided))?;
        *self.never.borrow_mut().entry(person).or_insert_with(|| self.case.never_published(person))
    }
}
