//! What the window and the command line do with an open event: here, so far, the import of people and consents from a
//! spreadsheet.
//!
//! Values in, values out: a file's bytes come in, [`crate::domain::command::Command`]s and every row's fate go out. What is
//! said about them in words belongs to `i18n`.

pub mod import;
