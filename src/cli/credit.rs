//! The credit and copyright lines: the only words that may be written into a photo.

use super::mistake::Mistake;
use crate::i18n::Words;
use crate::imaging::encode::{Credit, CreditError, CreditLine};
use i18n_embed_fl::fl;

/// Reads what was typed for `--credit` and `--copyright`; `None` when there is nothing to write.
///
/// # Errors
/// A [`Mistake`] for a text that is not one short line.
pub(super) fn read(credit: Option<&str>, copyright: Option<&str>, words: &Words) -> Result<Option<Credit>, Mistake> {
    Ok(Credit::new(line("--credit", credit, words)?, line("--copyright", copyright, words)?))
}

fn line(option: &str, typed: Option<&str>, words: &Words) -> Result<Option<CreditLine>, Mistake> {
    match typed.map(CreditLine::new) {
        None | Some(Err(CreditError::Empty)) => Ok(None),
        Some(Ok(line)) => Ok(Some(line)),
        Some(Err(_)) => Err(Mistake::Value(fl!(words, "mistake-line", option = option, most = CreditLine::MAX_CHARS))),
    }
}

/// The credit line and the copyright line.
pub(super) fn lines(credit: &Credit) -> [Option<&str>; 2] {
    [credit.credit().map(CreditLine::as_str), credit.copyright().map(CreditLine::as_str)]
}

/// Both lines as one text.
pub(super) fn joined(credit: &Credit) -> String {
    lines(credit).into_iter().flatten().collect::<Vec<_>>().join(", ")
}
