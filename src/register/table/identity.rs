//! Who people are. The journal does not hold this row, only its digest.

use super::{Entry, List, Written, columns};
use crate::domain::{self, Date, PersonId, Prose};
use crate::register::digest::Digest;
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// Who somebody is.
    Identity in "identity" by person {
        salt: String,
        name: String,
        contact: Option<String>,
        birth: Option<Written<Date>>,
        parties: List<String>,
        sole_reason: Option<String>,
        seen: Option<String>,
    }
}

impl Identity {
    /// What the journal holds instead of the row.
    pub(in crate::register) fn digest(&self) -> Result<Digest, Unstorable> {
        let json =
            serde_json::to_string(self).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(Digest::of(&[&json]))
    }
}

impl Entry for Identity {
    type Of = domain::Identity;
    type Code = PersonId;

    fn store(identity: &domain::Identity, texts: &mut Interner<'_>) -> Result<Self, Unstorable> {
        let text = |prose: &Option<Prose>| prose.as_ref().map(|prose| prose.as_str().to_owned());
        Ok(Self {
            salt: texts.salt()?,
            name: identity.name.as_str().to_owned(),
            contact: text(&identity.contact),
            birth: identity.birth.map(Written),
            parties: identity.parties.iter().map(|name| name.as_str().to_owned()).collect(),
            sole_reason: text(&identity.sole_reason),
            seen: text(&identity.seen),
        })
    }

    fn load(self, _: &Texts) -> Option<domain::Identity> {
        let prose = |text: Option<String>| text.map(|text| Prose::new(&text));
        Some(domain::Identity {
            name: Prose::new(&self.name),
            contact: prose(self.contact),
            birth: self.birth.map(|day| day.0),
            parties: self.parties.0.iter().map(|name| Prose::new(name)).collect(),
            sole_reason: prose(self.sole_reason),
            seen: prose(self.seen),
        })
    }
}
