//! `estompe decide`: one decision about one region.

use super::args::DecideArgs;
use super::call::Call;
use super::desk::{self, Stopped};
use super::event::region_json;
use super::exit::Exit;
use super::{json, typed};
use crate::app::Session;
use crate::domain::command::Command;
use crate::domain::{Basis, ConsentId, Decision, PersonId, PhotoId, Prose, RegionId, RegionKind};
use i18n_embed_fl::fl;

/// What `decide` may decide, `undecided` taking a decision back.
const WORDS: [&str; 5] = ["cover", "show", "not-a-face", "not-identifiable", "undecided"];

/// Runs the sub-command.
pub(super) fn run(args: &DecideArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let word = typed::one_of("DECISION", &args.decision, &WORDS, |word| word, call)?;
    let mut session = desk::write(&args.desk, call)?;
    let event = typed::event(&args.event, &session, call)?;
    let photo = typed::photo(&args.photo, event, &session, call)?;
    let region: RegionId = typed::code(&args.region, call)?;
    let command = match decision(word, args, photo, region, &session, call)? {
        None => Command::Undecide(photo, region),
        Some((decision, person)) => Command::Decide { photo, region, decision, person },
    };
    desk::perform(&mut session, &command, call)?;
    Ok(told(&session, photo, region, call))
}

/// What is decided, and about whom; `None` to take a decision back.
fn decision(
    word: &str,
    args: &DecideArgs,
    photo: PhotoId,
    region: RegionId,
    session: &Session,
    call: &Call<'_>,
) -> Result<Option<(Decision, Option<PersonId>)>, Stopped> {
    let consent: Option<ConsentId> = args.consent.as_deref().map(|typed| typed::code(typed, call)).transpose()?;
    let person: Option<PersonId> = args.person.as_deref().map(|typed| typed::code(typed, call)).transpose()?;
    let of_consent = || consent.and_then(|consent| session.book().consent(consent)).map(|consent| consent.person);
    let reason = args.reason.as_deref().and_then(Prose::some);
    if word != "show" && consent.is_some() {
        return Err(typed::wrong(call, &fl!(call.words, "mistake-consent-without-show")));
    }
    let is_other = session.book().region(photo, region).is_some_and(|region| region.kind == RegionKind::Other);
    let decision = match (word, consent, reason) {
        ("undecided", ..) => return Ok(None),
        ("cover", ..) => Decision::Cover,
        ("not-a-face", ..) => Decision::NotAFace,
        ("not-identifiable", _, reason) => Decision::NotIdentifiable { reason, confirmed: args.confirm },
        (_, Some(consent), _) => Decision::Show(Basis::Consent(consent)),
        (_, None, Some(reason)) if !is_other => Decision::Show(Basis::Override(reason)),
        (_, None, _) if is_other && person.is_none() => Decision::Show(Basis::Harmless),
        (_, None, _) => Decision::Show(Basis::AnyConsent),
    };
    Ok(Some((decision, person.or_else(of_consent))))
}

/// The region as it stands now.
fn told(session: &Session, photo: PhotoId, region: RegionId, call: &Call<'_>) -> Exit {
    let Some(found) = session.book().region(photo, region) else { return Exit::Done };
    let text = if call.json {
        json::document(&region_json(session.book(), photo, region, found))
    } else {
        let decided = session.book().decision(photo, region);
        format!("{region} {}\n", decided.map_or("undecided", |decided| decided.decision.id()))
    };
    call.console.result(&text, Exit::Done)
}
