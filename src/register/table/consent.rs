//! Consents.

use super::{Coded, Entry, List, TextId, Written, by_id, columns};
use crate::domain::{self, Channel, ChildWord, ConsentId, Date, Means, PersonId, Signatory, Status, Withdrawal};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;
use std::collections::BTreeSet;

columns! {
    /// A consent.
    Consent in "consent" by consent {
        person: u32,
        status: String,
        capture: bool,
        publication: bool,
        never_publish: bool,
        channels: List<String>,
        purpose: Option<TextId>,
        from_day: Option<Written<Date>>,
        until_day: Option<Written<Date>>,
        territory: Option<TextId>,
        conditions: Option<TextId>,
        form_version: Option<TextId>,
        means: Option<String>,
        received: Option<Written<Date>>,
        received_by: Option<TextId>,
        evidence: Option<String>,
        signed: List<String>,
        opposed: List<String>,
        child: String,
        withdrawn_on: Option<Written<Date>>,
        withdrawn_by: Option<TextId>,
    }
}

impl Entry for Consent {
    type Of = domain::Consent;
    type Code = ConsentId;

    fn store(consent: &domain::Consent, texts: &mut Interner<'_>) -> Result<Self, Unstorable> {
        let withdrawn = consent.withdrawn.as_ref();
        Ok(Self {
            person: consent.person.to_number(),
            status: consent.status.id().to_owned(),
            capture: consent.capture,
            publication: consent.publication,
            never_publish: consent.never_publish,
            channels: consent.channels.iter().map(|channel| channel.id().to_owned()).collect(),
            purpose: texts.intern_some(consent.purpose.as_ref())?,
            from_day: consent.from.map(Written),
            until_day: consent.until.map(Written),
            territory: texts.intern_some(consent.territory.as_ref())?,
            conditions: texts.intern_some(consent.conditions.as_ref())?,
            form_version: texts.intern_some(consent.form_version.as_ref())?,
            means: consent.means.map(|means| means.id().to_owned()),
            received: consent.received.map(Written),
            received_by: texts.intern_some(consent.received_by.as_ref())?,
            evidence: consent.evidence.clone(),
            signed: consent.signed.iter().copied().map(written).collect(),
            opposed: consent.opposed.iter().copied().map(written).collect(),
            child: consent.child.id().to_owned(),
            withdrawn_on: withdrawn.map(|withdrawal| Written(withdrawal.on)),
            withdrawn_by: texts.intern_some(withdrawn.map(|withdrawal| &withdrawal.by))?,
        })
    }

    fn load(self, texts: &Texts) -> Option<domain::Consent> {
        let withdrawn = match (self.withdrawn_on, texts.some(self.withdrawn_by)?) {
            (Some(on), Some(by)) => Some(Withdrawal { on: on.0, by }),
            (None, None) => None,
            _ => return None,
        };
        let means = match &self.means {
            Some(id) => Some(by_id(&Means::ALL, Means::id, id)?),
            None => None,
        };
        Some(domain::Consent {
            person: PersonId::of_number(self.person)?,
            status: by_id(&Status::ALL, Status::id, &self.status)?,
            capture: self.capture,
            publication: self.publication,
            never_publish: self.never_publish,
            channels: self.channels.0.iter().map(|id| Channel::parse(id).ok()).collect::<Option<_>>()?,
            purpose: texts.some(self.purpose)?,
            from: self.from_day.map(|day| day.0),
            until: self.until_day.map(|day| day.0),
            territory: texts.some(self.territory)?,
            conditions: texts.some(self.conditions)?,
            form_version: texts.some(self.form_version)?,
            means,
            received: self.received.map(|day| day.0),
            received_by: texts.some(self.received_by)?,
            evidence: self.evidence,
            signed: signatories(&self.signed)?,
            opposed: signatories(&self.opposed)?,
            child: by_id(&ChildWord::ALL, ChildWord::id, &self.child)?,
            withdrawn,
        })
    }
}

fn written(signatory: Signatory) -> String {
    match signatory {
        Signatory::Themself => "self".to_owned(),
        Signatory::Party(place) => place.to_string(),
    }
}

fn signatories(written: &List<String>) -> Option<BTreeSet<Signatory>> {
    let signatory = |text: &String| match text.as_str() {
        "self" => Some(Signatory::Themself),
        place => place.parse().ok().map(Signatory::Party),
    };
    written.0.iter().map(signatory).collect()
}
