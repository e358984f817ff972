//! People.

use super::plan::{Desk, Planned, change, if_changed};
use super::{Missing, NewParty, Refused};
use crate::domain::{Category, Edit, Identity, Party, Person, PersonId, Prose, Role, Signatory};
use std::collections::BTreeSet;

impl Desk<'_> {
    pub(super) fn add_person(self, category: Category, parties: &[NewParty], identity: &Identity) -> Planned {
        let id = self.book.codes().person;
        if self.book.person(id).is_some() {
            return Err(Refused::NoCodeLeft);
        }
        let (person, identity) = self.described(category, parties, identity)?;
        Ok(vec![Edit::Person(change(id, None, Some(person))), Edit::Identity(change(id, None, Some(identity)))])
    }

    pub(super) fn edit_person(
        self,
        id: PersonId,
        category: Category,
        parties: &[NewParty],
        identity: &Identity,
    ) -> Planned {
        let before = self.known_person(id)?;
        let (person, identity) = self.described(category, parties, identity)?;
        for place in self.signing_places(id) {
            if before.parties.get(usize::from(place)) != person.parties.get(usize::from(place)) {
                return Err(Refused::PartySigned(place));
            }
        }
        let mut edits = if_changed(change(id, Some(before), Some(person)), Edit::Person);
        edits.extend(if_changed(change(id, self.book.identity(id), Some(identity)), Edit::Identity));
        Ok(edits)
    }

    fn described(
        self,
        category: Category,
        parties: &[NewParty],
        identity: &Identity,
    ) -> Result<(Person, Identity), Refused> {
        let seen = identity.seen.as_ref().is_some_and(|seen| !seen.is_empty());
        if identity.name.is_empty() && !seen {
            return Err(Refused::Missing(Missing::Name));
        }
        if identity.birth.is_some_and(|birth| birth > self.now.today) {
            return Err(Refused::InTheFuture);
        }
        if parties.len() > usize::from(u8::MAX) {
            return Err(Refused::TooManyParties);
        }
        let has_reason = identity.sole_reason.as_ref().is_some_and(|reason| !reason.is_empty());
        if parties.iter().any(|party| party.role == Role::SoleHolder) && !has_reason {
            return Err(Refused::Missing(Missing::SoleHolderReason));
        }
        let names: Vec<Prose> = parties.iter().map(|party| party.name.clone()).collect();
        let parties = parties.iter().map(|party| Party { role: party.role }).collect();
        Ok((Person { category, parties, erased: false }, Identity { parties: names, ..identity.clone() }))
    }

    /// The places of the parties that a consent names.
    fn signing_places(self, id: PersonId) -> BTreeSet<u8> {
        let signatories =
            self.book.consents_of(id).flat_map(|(_, consent)| consent.signed.iter().chain(&consent.opposed));
        let place = |signatory: &Signatory| match signatory {
            Signatory::Party(place) => Some(*place),
            Signatory::Themself => None,
        };
        signatories.filter_map(place).collect()
    }

    /// With their consents, as long as no published file relies on one and no decision names them.
    pub(super) fn remove_person(self, id: PersonId) -> Planned {
        let person = self.person(id)?;
        if let Some(((photo, region), _)) = self.book.decisions().find(|(_, decided)| decided.person == Some(id)) {
            return Err(Refused::StillNamed(photo, region));
        }
        let mut edits = Vec::new();
        for (consent, _) in self.book.consents_of(id) {
            edits.extend(self.remove_consent(consent)?);
        }
        edits.extend(self.book.identity(id).map(|identity| Edit::Identity(change(id, Some(identity), None))));
        edits.push(Edit::Person(change(id, Some(person), None)));
        Ok(edits)
    }

    /// What is left is what the record of publications needs: codes, dates, answers. Free text of their consents may name them,
    /// and goes as well, and so do the scans of what they signed. Nothing they agreed to holds any more.
    pub(super) fn erase_person(self, id: PersonId) -> Planned {
        let person = self.known_person(id)?;
        let erased = Person { erased: true, ..person.clone() };
        let mut edits = vec![Edit::Person(change(id, Some(person), Some(erased)))];
        edits.extend(self.book.identity(id).map(|identity| Edit::Identity(change(id, Some(identity), None))));
        for (code, consent) in self.book.consents_of(id) {
            edits.extend(if_changed(change(code, Some(consent), Some(consent.without_text())), Edit::Consent));
        }
        Ok(edits)
    }
}
