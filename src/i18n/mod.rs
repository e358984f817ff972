//! Words for people: the catalogues in French and English, and the matches from values to words.
//!
//! The other rooms speak in values; here a value becomes a sentence. The language is an argument, [`Words`], never a global.
//! Keys and variables are checked when the program is compiled (`fl!` against the English catalogue); that both catalogues
//! say the same things is a test.

mod calendar;
mod desk;
mod doubt;
mod failure;
mod field;
mod finding;
mod gate;
mod import;
mod language;
mod lossless;
mod not_clear;
mod note;
mod open_error;
mod progress;
mod publishing;
mod quantity;
mod refusal;
mod refused;
mod register;
mod register_check;
mod register_error;
mod sentence;
mod step;
mod system_error;
mod unopened;
mod words;

pub use language::Language;
pub(crate) use refusal::format_name;
pub use words::{Sentence, Words};
