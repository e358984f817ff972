//! What is asked: about which register, under which policy, for which channel, on which day.

use crate::domain::{Book, Channel, Consent, ConsentId, Date, Person, PersonId, Policy, Role, Signatory};

/// The circumstances under which somebody may be shown or not.
#[derive(Clone, Copy)]
pub(in crate::domain) struct Case<'a> {
    pub(in crate::domain) book: &'a Book,
    pub(in crate::domain) policy: &'a Policy,
    pub(in crate::domain) channel: &'a Channel,
    pub(in crate::domain) day: Date,
}

/// A consent with its code, the person it is about, and their code.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) id: ConsentId,
    pub(super) consent: &'a Consent,
    pub(super) whose: PersonId,
    pub(super) person: &'a Person,
}

impl<'a> Word<'a> {
    pub(super) fn all(book: &'a Book, whose: PersonId) -> impl Iterator<Item = Self> {
        let person = book.person(whose);
        let consents = person.map(|_| book.consents_of(whose)).into_iter().flatten();
        consents.filter_map(move |(id, consent)| Some(Self { id, consent, whose, person: person? }))
    }

    /// The role of a party that signed or is opposed; `None` for the person themself, and for a place where no party stands.
    pub(super) fn role(self, signatory: Signatory) -> Option<Role> {
        match signatory {
            Signatory::Themself => None,
            Signatory::Party(place) => self.person.parties.get(usize::from(place)).map(|party| party.role),
        }
    }

    /// How many different parties of a role signed.
    pub(super) fn signed_as(self, role: Role) -> usize {
        self.consent.signed.iter().filter(|signatory| self.role(**signatory) == Some(role)).count()
    }
}
