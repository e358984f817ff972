//! `estompe review`: a person looked at a photo.

use super::args::ReviewArgs;
use super::call::Call;
use super::desk::{self, Stopped};
use super::event::photo_json;
use super::exit::Exit;
use super::{json, typed};
use crate::app::Session;
use crate::domain::command::{Command, Remark};
use crate::domain::{PhotoId, Pick, Prose};
use i18n_embed_fl::fl;

/// Runs the sub-command.
pub(super) fn run(args: &ReviewArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let event = typed::event(&args.event, &session, call)?;
    let photo = typed::photo(&args.photo, event, &session, call)?;
    let remark = remark(args, &session, call)?;
    let commands = [Command::Remark(photo, remark), Command::Review(photo)];
    session.perform_all(&commands).map_err(|(_, why)| desk::not_done(&why, call))?;
    desk::tell_notices(&mut session, call);
    let weak = weak_and_open(&session, photo);
    if weak > 0 {
        call.console.warning(&fl!(call.words, "review-weak", n = weak));
    }
    Ok(told(&session, photo, call))
}

fn remark(args: &ReviewArgs, session: &Session, call: &Call<'_>) -> Result<Remark, Stopped> {
    let all = session.policy().checklist.iter().filter(|_| args.tick_all).map(|item| item.id.clone());
    let tick = all.chain(args.ticks.iter().cloned()).map(|item| (item, true)).collect();
    let text = |typed: &Option<String>| typed.as_deref().map(Prose::new);
    let held_back =
        args.hold_back.as_deref().map(|typed| typed::one_of("--hold-back", typed, &["no", "yes"], |w| w, call));
    let pick = args.pick.as_deref().map(|typed| typed::one_of("--pick", typed, &Pick::ALL, Pick::id, call));
    Ok(Remark {
        tick,
        caption: text(&args.caption),
        alt: text(&args.alt),
        note: text(&args.note),
        held_back: held_back.transpose()?.map(|word| word == "yes"),
        pick: pick.transpose()?,
    })
}

/// Second-look candidates that nobody answered: the review does not cover them, and the gate waits.
fn weak_and_open(session: &Session, photo: PhotoId) -> usize {
    let book = session.book();
    book.regions_of(photo).filter(|(id, region)| region.is_weak() && book.decision(photo, *id).is_none()).count()
}

fn told(session: &Session, photo: PhotoId, call: &Call<'_>) -> Exit {
    let Some(facts) = session.book().photo(photo) else { return Exit::Done };
    let text = if call.json {
        json::document(&photo_json(session.book(), photo, facts))
    } else {
        format!("{photo} {}\n", fl!(call.words, "review-done"))
    };
    call.console.result(&text, Exit::Done)
}
