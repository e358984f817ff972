//! Words for people: the catalogues in French and English, and the matches from values to words.
//!
//! The other rooms speak in values; here a value becomes a sentence. The language is an argument, [`Words`], never a global.
//! Keys and variables are checked when the program is compiled (`fl!` against the English catalogue); that both catalogues
//! say the same things is a test.

mod calendar;
mod failure;
mod field;
mod finding;
mod import;
mod language;
mod lossless;
mod note;
mod progress;
mod quantity;
mod refusal;
mod register;
mod system_error;
mod unopened;
mod words;

pub use language::Language;
pub(crate) use refusal::format_name;
pub use words::{Sentence, Words};
