//! What published files are called: after the event and the photo's number.

use super::call::Call;
use super::desk::Stopped;
use super::typed;
use crate::app::{NameOf, NamesError, names_by};
use crate::domain::Event;
use i18n_embed_fl::fl;

/// The names by a pattern that was typed, or the default ones.
pub(super) fn names(typed: Option<&str>, event: &Event, call: &Call<'_>) -> Result<NameOf, Stopped> {
    names_by(typed, event).map_err(|error| match error {
        NamesError::Pattern(error) => {
            let why = call.words.pattern_error(&error);
            typed::wrong(call, &fl!(call.words, "mistake-names", value = typed.unwrap_or_default(), why = why))
        }
        NamesError::TellsTheOriginal => typed::wrong(call, &fl!(call.words, "mistake-names-stem")),
    })
}
