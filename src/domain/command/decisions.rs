//! Decisions about regions.

use super::plan::{Desk, Planned, change, if_changed, said};
use super::{Missing, Refused};
use crate::domain::gate::{NotClear, bars_override};
use crate::domain::{Basis, ConsentId, Decided, Decision, Edit, PersonId, PhotoId, Prose, RegionId, RegionKind};

impl Desk<'_> {
    pub(super) fn decide(self, photo: PhotoId, id: RegionId, decision: &Decision, person: Option<PersonId>) -> Planned {
        let kind = self.region(photo, id)?.kind;
        if let Some(person) = person {
            self.known_person(person)?;
        }
        match decision {
            // A badge is no face and may identify all the same: it is covered, or shown as harmless, or removed.
            Decision::NotAFace | Decision::NotIdentifiable { .. } if kind == RegionKind::Other => {
                return Err(Refused::NotForThis(id));
            }
            Decision::Cover | Decision::NotAFace | Decision::NotIdentifiable { .. } => {}
            Decision::Show(Basis::Harmless) => is_harmless(id, kind, person)?,
            Decision::Show(basis) => self.may_show(basis, person.ok_or(Refused::NobodyNamed(id))?)?,
        }
        let decided = Decided { person, ..self.decided(decision.clone()) };
        Ok(if_changed(change((photo, id), self.book.decision(photo, id), Some(decided)), Edit::Decision))
    }

    /// Whether a consent holds is asked by the gate, for each channel and day.
    fn may_show(self, basis: &Basis, person: PersonId) -> Result<(), Refused> {
        match basis {
            Basis::AnyConsent | Basis::Harmless => Ok(()),
            Basis::Consent(consent) => self.is_theirs(*consent, person),
            Basis::Override(reason) => self.may_override(reason, person),
        }
    }

    fn is_theirs(self, consent: ConsentId, person: PersonId) -> Result<(), Refused> {
        if self.consent(consent)?.person == person { Ok(()) } else { Err(Refused::NotTheirs(consent, person)) }
    }

    /// G15. What anybody said against any channel stands against an operator's word for all of them.
    fn may_override(self, reason: &Prose, person: PersonId) -> Result<(), Refused> {
        said(reason, Missing::Reason)?;
        said(&self.now.operator, Missing::Operator)?;
        let bars: Vec<NotClear> = bars_override(self.book, self.policy, person, None, self.now.today);
        bars.first().map_or(Ok(()), |why| Err(Refused::of_override(person, why)))
    }

    pub(super) fn undecide(self, photo: PhotoId, id: RegionId) -> Planned {
        self.region(photo, id)?;
        Ok(if_changed(change((photo, id), self.book.decision(photo, id), None), Edit::Decision))
    }
}

fn is_harmless(id: RegionId, kind: RegionKind, person: Option<PersonId>) -> Result<(), Refused> {
    match (kind, person) {
        (RegionKind::Face, None) => Err(Refused::NobodyNamed(id)),
        (RegionKind::Face | RegionKind::Other, Some(_)) => Err(Refused::NotForThis(id)),
        (RegionKind::Other, None) => Ok(()),
    }
}
