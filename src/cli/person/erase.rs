//! `estompe person erase`: name and contact are gone for good.

use super::told;
use crate::cli::args::PersonArgs;
use crate::cli::call::Call;
use crate::cli::desk::{self, Stopped};
use crate::cli::exit::Exit;
use crate::cli::typed;
use crate::domain::{ConsentId, FileState, PersonId, PublishedFile};
use i18n_embed_fl::fl;

pub(super) fn run(args: &PersonArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let person: PersonId = typed::code(&args.person, call)?;
    let erased = match session.erase(person) {
        Ok(erased) => erased,
        Err(error) => return Err(desk::not_erased(&error, call)),
    };
    for path in &erased.deleted_backups {
        call.console.warning(&fl!(call.words, "erase-backup-deleted", path = path.display().to_string()));
    }
    let book = session.book();
    let of_person = |id: &ConsentId| book.consent(*id).is_some_and(|consent| consent.person == person);
    let is_there = |file: &PublishedFile| matches!(file.state, FileState::Published { .. });
    let shown = book.files().filter(|(_, file)| is_there(file) && file.relied.iter().any(of_person));
    let shown = shown.count();
    if shown > 0 {
        call.console.warning(&fl!(call.words, "erase-still-published", n = shown));
    }
    Ok(told(person, call))
}
