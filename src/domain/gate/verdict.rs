//! What becomes of one region in a channel on a day.

use super::case::Case;
use super::objection::never_publish;
use super::{NotClear, age};
use crate::domain::{Basis, ConsentId, Decided, Decision, PersonId, Region, RegionKind};

/// What becomes of one region in a channel on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::domain) enum Verdict {
    /// Nobody decided.
    Undecided,
    /// It is covered, as was decided.
    Covered,
    /// It may not be seen: for each of these reasons.
    Uncleared(Vec<NotClear>),
    /// It is shown, on a consent.
    Shown(ConsentId),
    /// It is shown, on an operator's word.
    Overridden,
    /// It is shown and identifies nobody: no face in it, or nothing that names anybody.
    Harmless,
    /// A face that nobody can recognise, which was said as firmly as it must be, or not.
    Unidentifiable {
        /// It was.
        settled: bool,
    },
}

/// Whether somebody is clear, by that consent or by any of theirs.
pub(super) type IsClear<'a> = dyn Fn(PersonId, Option<ConsentId>) -> Result<ConsentId, Vec<NotClear>> + 'a;

impl Case<'_> {
    pub(in crate::domain) fn verdict(self, region: &Region, decided: Option<&Decided>) -> Verdict {
        self.verdict_by(region, decided, &|person, only| self.clear(person, only))
    }

    /// The same, where [`Case::clear`] is asked through `clear`.
    pub(super) fn verdict_by(self, region: &Region, decided: Option<&Decided>, clear: &IsClear<'_>) -> Verdict {
        let Some(decided) = decided else { return Verdict::Undecided };
        let is_face = region.kind == RegionKind::Face;
        match &decided.decision {
            Decision::NotAFace if is_face => Verdict::Harmless,
            Decision::NotIdentifiable { confirmed, .. } if is_face => self.unidentifiable(decided.person, *confirmed),
            // A badge is no face, and may identify all the same.
            Decision::Cover | Decision::NotAFace | Decision::NotIdentifiable { .. } => Verdict::Covered,
            Decision::Show(Basis::Harmless) if !is_face && decided.person.is_none() => Verdict::Harmless,
            Decision::Show(basis) => self.shown(basis, decided, clear).unwrap_or_else(Verdict::Uncleared),
        }
    }

    fn shown(self, basis: &Basis, decided: &Decided, clear: &IsClear<'_>) -> Result<Verdict, Vec<NotClear>> {
        let person = decided.person.ok_or_else(|| vec![NotClear::NobodyNamed])?;
        match basis {
            Basis::AnyConsent | Basis::Harmless => clear(person, None).map(Verdict::Shown),
            Basis::Consent(only) => clear(person, Some(*only)).map(Verdict::Shown),
            Basis::Override(reason) => {
                let faults = self.override_faults(person, decided, reason);
                if faults.is_empty() { Ok(Verdict::Overridden) } else { Err(faults) }
            }
        }
    }

    /// Somebody who refused and was named is known at least to whoever named them.
    fn unidentifiable(self, person: Option<PersonId>, confirmed: bool) -> Verdict {
        if let Some(reason) = person.and_then(|person| self.stands_refused(person)) {
            return Verdict::Uncleared(vec![reason]);
        }
        let of_age = person.is_some_and(|person| age::decides_alone(self.book, person, self.day));
        Verdict::Unidentifiable { settled: confirmed || of_age }
    }

    /// The consent by which whoever is in a region keeps the whole photo in, whatever was decided about the region.
    pub(in crate::domain) fn never_publish(self, decided: Option<&Decided>) -> Option<ConsentId> {
        let decided = decided.filter(|decided| Self::may_be_them(decided))?;
        self.never_published(decided.person?)
    }

    /// Whether whoever is named with a decision may be in the region: not where there is no face.
    pub(super) fn may_be_them(decided: &Decided) -> bool {
        decided.decision != Decision::NotAFace
    }

    /// The consent by which somebody keeps every photo in that they are on.
    pub(super) fn never_published(self, person: PersonId) -> Option<ConsentId> {
        never_publish(self.book, person, self.day)
    }
}
