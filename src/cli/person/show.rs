//! `estompe person list` and `show`: who is in the register. The only place where names are told.

use crate::cli::args::{DeskArgs, PersonArgs};
use crate::cli::call::Call;
use crate::cli::consent::{ConsentJson, consent_json};
use crate::cli::console::{Lines, bold, faint, harmless};
use crate::cli::desk::{self, Stopped};
use crate::cli::exit::Exit;
use crate::cli::{json, typed};
use crate::domain::{Book, Person, PersonId, Prose};
use i18n_embed_fl::fl;
use serde::Serialize;

#[derive(Serialize)]
struct PeopleJson {
    people: Vec<PersonJson>,
}

#[derive(Serialize)]
struct PersonJson {
    person: String,
    name: Option<String>,
    category: &'static str,
    birth_date: Option<String>,
    contact: Option<String>,
    seen: Option<String>,
    parties: Vec<PartyJson>,
    sole_holder: Option<String>,
    erased: bool,
}

#[derive(Serialize)]
struct PartyJson {
    role: &'static str,
    name: Option<String>,
}

#[derive(Serialize)]
struct PersonShownJson {
    #[serde(flatten)]
    person: PersonJson,
    consents: Vec<ConsentJson>,
}

pub(super) fn list(args: &DeskArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(args, call)?;
    let book = session.book();
    let text = if call.json {
        json::document(&PeopleJson { people: book.people().map(|(id, facts)| person_json(book, id, facts)).collect() })
    } else {
        let mut lines = Lines::default();
        book.people().for_each(|(id, facts)| lines.line(one_line(book, id, facts, call)));
        lines.into_text()
    };
    Ok(call.console.result(&text, Exit::Done))
}

pub(super) fn show(args: &PersonArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    let id: PersonId = typed::code(&args.person, call)?;
    let book = session.book();
    let Some(facts) = book.person(id) else {
        return Err(typed::wrong(call, &fl!(call.words, "mistake-no-such", code = id.to_string())));
    };
    let text = if call.json {
        let consents = book.consents_of(id).map(|(consent, facts)| consent_json(consent, facts)).collect();
        json::document(&PersonShownJson { person: person_json(book, id, facts), consents })
    } else {
        let mut lines = Lines::default();
        lines.line(one_line(book, id, facts, call));
        for (consent, facts) in book.consents_of(id) {
            lines.line(format!("  {}", crate::cli::consent::one_line(consent, facts, call)));
        }
        lines.into_text()
    };
    Ok(call.console.result(&text, Exit::Done))
}

fn person_json(book: &Book, id: PersonId, facts: &Person) -> PersonJson {
    let identity = book.identity(id);
    let text = |prose: &Option<Prose>| prose.as_ref().map(|prose| prose.as_str().to_owned());
    let parties = facts.parties.iter().enumerate().map(|(index, party)| PartyJson {
        role: party.role.id(),
        name: identity.and_then(|identity| identity.parties.get(index)).map(|name| name.as_str().to_owned()),
    });
    PersonJson {
        person: id.to_string(),
        name: identity.map(|identity| identity.name.as_str().to_owned()),
        category: facts.category.id(),
        birth_date: identity.and_then(|identity| identity.birth).map(|day| day.to_string()),
        contact: identity.and_then(|identity| text(&identity.contact)),
        seen: identity.and_then(|identity| text(&identity.seen)),
        parties: parties.collect(),
        sole_holder: identity.and_then(|identity| text(&identity.sole_reason)),
        erased: facts.erased,
    }
}

fn one_line(book: &Book, id: PersonId, facts: &Person, call: &Call<'_>) -> String {
    let name = match book.identity(id) {
        Some(identity) => harmless(identity.name.as_str()),
        None => fl!(call.words, "person-erased"),
    };
    format!("{} {name} {}", bold(id), faint(call.words.category(facts.category)))
}
