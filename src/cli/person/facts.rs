//! What is said about somebody, from what was typed.

use crate::app::Session;
use crate::cli::args::{PersonAddArgs, PersonEditArgs, PersonFacts};
use crate::cli::call::Call;
use crate::cli::desk::Stopped;
use crate::cli::typed;
use crate::domain::command::NewParty;
use crate::domain::{Category, Identity, PersonId, Prose, Role};
use i18n_embed_fl::fl;

type Facts = (Category, Vec<NewParty>, Identity);

pub(super) fn new_person(args: &PersonAddArgs, call: &Call<'_>) -> Result<Facts, Stopped> {
    let identity = Identity { name: Prose::new(&args.name), ..Identity::default() };
    with((Category::Adult, Vec::new(), identity), &args.facts, call)
}

/// What is known of somebody, with what was typed in its place.
pub(super) fn edited(
    person: PersonId,
    args: &PersonEditArgs,
    session: &Session,
    call: &Call<'_>,
) -> Result<Facts, Stopped> {
    let known = session.book().person(person).zip(session.book().identity(person));
    let Some((facts, identity)) = known else {
        return Err(typed::wrong(call, &fl!(call.words, "mistake-no-such", code = person.to_string())));
    };
    let mut identity = identity.clone();
    if let Some(name) = &args.name {
        identity.name = Prose::new(name);
    }
    let names = identity.parties.iter().cloned();
    let parties = facts.parties.iter().zip(names).map(|(party, name)| NewParty { role: party.role, name });
    with((facts.category, parties.collect(), identity), &args.facts, call)
}

fn with(facts: Facts, typed: &PersonFacts, call: &Call<'_>) -> Result<Facts, Stopped> {
    let (mut category, mut parties, mut identity) = facts;
    if let Some(word) = &typed.category {
        category = typed::one_of("--category", word, &Category::ALL, Category::id, call)?;
    }
    identity.birth = typed::day_if(typed.birth_date.as_deref(), call)?.or(identity.birth);
    let set = |known: &mut Option<Prose>, typed: &Option<String>| {
        if let Some(typed) = typed {
            *known = Prose::some(typed);
        }
    };
    set(&mut identity.contact, &typed.contact);
    set(&mut identity.seen, &typed.seen);
    set(&mut identity.sole_reason, &typed.sole_holder);
    if typed.sole_holder.is_some() {
        only_one(typed, &parties, call)?;
        for party in parties.iter_mut().filter(|party| party.role == Role::Holder) {
            party.role = Role::SoleHolder;
        }
    }
    let role = if typed.sole_holder.is_some() { Role::SoleHolder } else { Role::Holder };
    add_parties(&mut parties, &typed.holders, role);
    add_parties(&mut parties, typed.guardian.as_slice(), Role::Guardian);
    Ok((category, parties, identity))
}

/// A sole holder is one: with two named, nobody can say which.
fn only_one(typed: &PersonFacts, parties: &[NewParty], call: &Call<'_>) -> Result<(), Stopped> {
    let holders = parties.iter().filter(|party| matches!(party.role, Role::Holder | Role::SoleHolder));
    if holders.count() + typed.holders.len() == 1 {
        Ok(())
    } else {
        Err(typed::wrong(call, &fl!(call.words, "mistake-sole-holder")))
    }
}

/// Those who are named already are not named twice.
fn add_parties(parties: &mut Vec<NewParty>, names: &[String], role: Role) {
    for name in names.iter().map(|name| Prose::new(name)) {
        if !parties.iter().any(|party| party.name == name && party.role == role) {
            parties.push(NewParty { role, name });
        }
    }
}
