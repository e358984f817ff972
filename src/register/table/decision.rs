//! What was decided about areas.

use super::{Coded, Entry, TextId, Written, columns};
use crate::domain::{self, Basis, ConsentId, Decided, PersonId, PhotoId, RegionId, Timestamp};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// What was decided about an area, and on what basis it is shown.
    Decision in "decision" by photo and region {
        decision: String,
        basis: Option<String>,
        consent: Option<u32>,
        reason: Option<TextId>,
        confirmed: bool,
        person: Option<u32>,
        by: TextId,
        at: Written<Timestamp>,
    }
}

impl Entry for Decision {
    type Of = Decided;
    type Code = (PhotoId, RegionId);

    fn store(decided: &Decided, texts: &mut Interner<'_>) -> Result<Self, Unstorable> {
        let (basis, consent, reason, confirmed) = match &decided.decision {
            domain::Decision::Cover | domain::Decision::NotAFace => (None, None, None, false),
            domain::Decision::NotIdentifiable { reason, confirmed } => (None, None, reason.as_ref(), *confirmed),
            domain::Decision::Show(Basis::AnyConsent) => (Some("any-consent"), None, None, false),
            domain::Decision::Show(Basis::Consent(consent)) => (Some("consent"), Some(*consent), None, false),
            domain::Decision::Show(Basis::Override(reason)) => (Some("override"), None, Some(reason), false),
            domain::Decision::Show(Basis::Harmless) => (Some("harmless"), None, None, false),
        };
        Ok(Self {
            decision: decided.decision.id().to_owned(),
            basis: basis.map(str::to_owned),
            consent: consent.map(Coded::to_number),
            reason: texts.intern_some(reason)?,
            confirmed,
            person: decided.person.map(Coded::to_number),
            by: texts.intern(&decided.by)?,
            at: Written(decided.at),
        })
    }

    fn load(self, texts: &Texts) -> Option<Decided> {
        let person = match self.person {
            Some(number) => Some(PersonId::of_number(number)?),
            None => None,
        };
        let decision = self.decision(texts)?;
        Some(Decided { decision, person, by: texts.get(self.by)?, at: self.at.0 })
    }
}

impl Decision {
    fn decision(&self, texts: &Texts) -> Option<domain::Decision> {
        let reason = texts.some(self.reason)?;
        Some(match (self.decision.as_str(), self.basis.as_deref()) {
            ("cover", None) => domain::Decision::Cover,
            ("not-a-face", None) => domain::Decision::NotAFace,
            ("not-identifiable", None) => domain::Decision::NotIdentifiable { reason, confirmed: self.confirmed },
            ("show", Some(basis)) => domain::Decision::Show(match basis {
                "any-consent" => Basis::AnyConsent,
                "consent" => Basis::Consent(ConsentId::of_number(self.consent?)?),
                "override" => Basis::Override(reason?),
                "harmless" => Basis::Harmless,
                _ => return None,
            }),
            _ => return None,
        })
    }
}
