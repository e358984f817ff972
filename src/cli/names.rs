//! What published files are called: after the event and the photo's number.

use super::call::Call;
use super::desk::Stopped;
use super::typed;
use crate::app::default_names;
use crate::domain::Event;
use crate::jobs::NamePattern;
use i18n_embed_fl::fl;

/// The names by a pattern that was typed, or the default ones.
pub(super) fn names(
    typed: Option<&str>,
    event: &Event,
    call: &Call<'_>,
) -> Result<Box<dyn Fn(u32) -> String>, Stopped> {
    let Some(typed) = typed else { return Ok(Box::new(default_names(event))) };
    let pattern = NamePattern::parse(typed).map_err(|error| {
        let why = call.words.pattern_error(&error);
        typed::wrong(call, &fl!(call.words, "mistake-names", value = typed, why = why))
    })?;
    if pattern.tells_the_original() {
        return Err(typed::wrong(call, &fl!(call.words, "mistake-names-stem")));
    }
    Ok(Box::new(move |number| format!("{}.jpg", pattern.name(number as usize, ""))))
}
