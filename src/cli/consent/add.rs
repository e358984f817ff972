//! `estompe consent add`: what somebody agreed to or refused, from what was typed.

use super::told;
use crate::app::Session;
use crate::cli::args::ConsentAddArgs;
use crate::cli::call::Call;
use crate::cli::desk::{self, Stopped};
use crate::cli::exit::Exit;
use crate::cli::{typed, withdrawals};
use crate::domain::command::{Command, NewParty};
use crate::domain::names::fold_all;
use crate::domain::{ChildWord, Consent, Means, PersonId, Prose, Role, Signatory, Status};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

/// The largest scan that is kept, in bytes: a page scanned in colour is a few million.
const LARGEST_SCAN: u64 = 50 << 20;

pub(super) fn run(args: &ConsentAddArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write_unannounced(&args.desk, call)?;
    let person: PersonId = typed::code(&args.person, call)?;
    if session.book().person(person).is_none() {
        return Err(typed::wrong(call, &fl!(call.words, "mistake-no-such", code = person.to_string())));
    }
    let mut consent = facts(person, args, &session, call)?;
    let mut people = People::of(&session, person);
    consent.signed = people.signatories(&args.signed_by);
    consent.opposed = people.signatories(&args.opposed_by);
    if let Some(path) = &args.evidence {
        consent.evidence = Some(keep_scan(path, &session, call)?);
    }
    let mut commands: Vec<Command> = people.command(&session).into_iter().collect();
    for _ in 0..people.strangers {
        call.console.warning(&fl!(call.words, "consent-stranger", person = person.to_string()));
    }
    commands.push(Command::AddConsent(Box::new(consent)));
    let code = session.book().codes().consent;
    session.perform_all(&commands).map_err(|(_, why)| desk::not_done(&why, call))?;
    desk::tell_notices(&mut session, call);
    withdrawals::hint(&session, call);
    Ok(told(code, call))
}

fn facts(person: PersonId, args: &ConsentAddArgs, session: &Session, call: &Call<'_>) -> Result<Consent, Stopped> {
    let status = typed::one_of("--status", &args.status, &Status::ALL, Status::id, call)?;
    let mut consent = Consent::new(person, status);
    for channel in &args.channels {
        consent.channels.insert(typed::channel(channel, session, call)?);
    }
    consent.publication = !args.no_publication && status != Status::Refused;
    consent.never_publish = args.never_publish;
    consent.from = typed::day_if(args.from.as_deref(), call)?;
    consent.until = typed::day_if(args.until.as_deref(), call)?;
    let means = args.means.as_deref().map(|typed| typed::one_of("--means", typed, &Means::ALL, Means::id, call));
    consent.means = means.transpose()?;
    // What is written down today and does not say otherwise was received today.
    let received = typed::day_if(args.received.as_deref(), call)?;
    let was_answered = !matches!(status, Status::NotAsked | Status::Waiting);
    consent.received = received.or_else(|| was_answered.then(|| session.now().today));
    let child =
        args.child.as_deref().map(|typed| typed::one_of("--child", typed, &ChildWord::ALL, ChildWord::id, call));
    consent.child = child.transpose()?.unwrap_or(ChildWord::NotAsked);
    let text = |typed: &Option<String>| typed.as_deref().and_then(Prose::some);
    consent.received_by = text(&args.received_by).or_else(|| Some(session.now().operator).filter(|it| !it.is_empty()));
    consent.purpose = text(&args.purpose);
    consent.territory = text(&args.territory);
    consent.conditions = text(&args.conditions);
    consent.form_version = text(&args.form);
    Ok(consent)
}

/// Keeps the scan of a form beside the register. It is read whole, and its name is forgotten.
fn keep_scan(path: &std::path::Path, session: &Session, call: &Call<'_>) -> Result<String, Stopped> {
    let unread = |why: std::io::Error| {
        let why = call.words.system_error(&why.into());
        typed::wrong(call, &fl!(call.words, "mistake-evidence", path = path.display().to_string(), why = why))
    };
    let facts = std::fs::metadata(path).map_err(unread)?;
    if !facts.is_file() || facts.len() > LARGEST_SCAN || facts.len() == 0 {
        return Err(unread(std::io::ErrorKind::InvalidInput.into()));
    }
    let bytes = std::fs::read(path).map_err(unread)?;
    session.register().scan_store(&bytes).map_err(unread)
}

/// Those who decide for somebody, and how they are called.
struct People {
    person: PersonId,
    own: Option<String>,
    names: Vec<(String, Prose, Role)>,
    known: usize,
    strangers: usize,
}

impl People {
    fn of(session: &Session, person: PersonId) -> Self {
        let book = session.book();
        let identity = book.identity(person);
        let parties = book.person(person).map(|facts| facts.parties.as_slice()).unwrap_or_default();
        let name = |index: usize| identity.and_then(|it| it.parties.get(index)).cloned().unwrap_or_default();
        let names: Vec<_> = parties
            .iter()
            .enumerate()
            .map(|(index, party)| {
                let name = name(index);
                (fold_all(name.as_str()), name, party.role)
            })
            .collect();
        let own = identity.map(|identity| fold_all(identity.name.as_str()));
        Self { person, own, known: names.len(), names, strangers: 0 }
    }

    /// Who was meant. A name that is nobody's is kept as that of somebody who signed without being known to decide.
    fn signatories(&mut self, typed: &[String]) -> BTreeSet<Signatory> {
        typed.iter().filter(|name| !name.trim().is_empty()).map(|name| self.signatory(name)).collect()
    }

    fn signatory(&mut self, typed: &str) -> Signatory {
        let folded = fold_all(typed);
        if self.own.as_deref() == Some(folded.as_str()) {
            return Signatory::Themself;
        }
        let index = self.names.iter().position(|(name, ..)| *name == folded).unwrap_or_else(|| {
            self.strangers += 1;
            self.names.push((folded, Prose::new(typed), Role::Other));
            self.names.len() - 1
        });
        // More than 255 parties are refused when the person is changed.
        Signatory::Party(u8::try_from(index).unwrap_or(u8::MAX))
    }

    /// What makes the new names known.
    fn command(&self, session: &Session) -> Option<Command> {
        if self.names.len() == self.known {
            return None;
        }
        let (facts, identity) = session.book().person(self.person).zip(session.book().identity(self.person))?;
        let parties = self.names.iter().map(|(_, name, role)| NewParty { role: *role, name: name.clone() });
        Some(Command::EditPerson(self.person, facts.category, parties.collect(), identity.clone()))
    }
}
