//! Consents.

use super::hashes::is_sha256;
use super::plan::{Desk, Planned, change, said};
use super::{Missing, Refused};
use crate::domain::{Basis, Consent, ConsentId, Date, Decision, Edit, Person, Prose, Signatory, Status, Withdrawal};

impl Desk<'_> {
    pub(super) fn add_consent(self, consent: &Consent) -> Planned {
        let person = self.known_person(consent.person)?;
        if consent.status == Status::Withdrawn || consent.withdrawn.is_some() {
            return Err(Refused::AlreadyWithdrawn);
        }
        self.is_dated(consent)?;
        is_signed(consent, person)?;
        is_answer(consent)?;
        consent.evidence.as_deref().map_or(Ok(()), is_sha256)?;
        let id = self.book.codes().consent;
        if self.book.consent(id).is_some() {
            return Err(Refused::NoCodeLeft);
        }
        Ok(vec![Edit::Consent(change(id, None, Some(consent.clone())))])
    }

    fn is_dated(self, consent: &Consent) -> Result<(), Refused> {
        if consent.received.is_some_and(|received| received > self.now.today) {
            return Err(Refused::InTheFuture);
        }
        let reversed = consent.from.zip(consent.until).is_some_and(|(from, until)| from > until);
        if reversed { Err(Refused::DatesReversed) } else { Ok(()) }
    }

    pub(super) fn remove_consent(self, id: ConsentId) -> Planned {
        let consent = self.consent(id)?;
        if let Some((file, _)) = self.book.files().find(|(_, file)| file.relied.contains(&id)) {
            return Err(Refused::StillReliedOn(id, file));
        }
        let names_it = |decision: &Decision| *decision == Decision::Show(Basis::Consent(id));
        if let Some(((photo, region), _)) = self.book.decisions().find(|(_, decided)| names_it(&decided.decision)) {
            return Err(Refused::StillNamed(photo, region));
        }
        Ok(vec![Edit::Consent(change(id, Some(consent), None))])
    }

    pub(super) fn withdraw(self, id: ConsentId, on: Date, by: &Prose) -> Planned {
        let consent = self.consent(id)?;
        match consent.status {
            Status::Granted | Status::Partial => {}
            Status::Withdrawn => return Err(Refused::AlreadyWithdrawn),
            // Whoever says no before having said yes refuses: that is a consent of its own.
            Status::NotAsked | Status::Waiting | Status::Refused => return Err(Refused::NeverGiven(id)),
        }
        said(by, Missing::WithdrawnBy)?;
        if consent.received.is_some_and(|received| on < received) {
            return Err(Refused::BeforeReceived);
        }
        let withdrawn = Some(Withdrawal { on, by: by.clone() });
        let after = Consent { status: Status::Withdrawn, withdrawn, ..consent.clone() };
        Ok(vec![Edit::Consent(change(id, Some(consent), Some(after)))])
    }
}

fn is_signed(consent: &Consent, person: &Person) -> Result<(), Refused> {
    let stands = |signatory: &&Signatory| match signatory {
        Signatory::Themself => true,
        Signatory::Party(place) => person.parties.get(usize::from(*place)).is_some(),
    };
    if let Some(nobody) = consent.signed.iter().chain(&consent.opposed).find(|signatory| !stands(signatory)) {
        return Err(Refused::NoSuchSignatory(*nobody));
    }
    match consent.signed.intersection(&consent.opposed).next() {
        Some(both) => Err(Refused::SignedAndOpposed(*both)),
        None => Ok(()),
    }
}

/// Refuses an answer that says yes and no, or yes to nothing.
fn is_answer(consent: &Consent) -> Result<(), Refused> {
    let agreed = matches!(consent.status, Status::Granted | Status::Partial) && consent.publication;
    match agreed {
        true if consent.channels.is_empty() => Err(Refused::NoChannel),
        true if consent.never_publish => Err(Refused::NeverAndYet),
        _ => Ok(()),
    }
}
