//! The original of a photo, by its content.

use super::NotMade;
use crate::imaging::{Limits, sha256_hex};
use crate::jobs::{Failure, Unopened, original};
use std::io::ErrorKind;
use std::path::PathBuf;

/// The bytes of the first of `sources` that is the file with this SHA-256.
///
/// # Errors
/// [`NotMade::Changed`] when there is a file, and it is another one by now; [`NotMade::Gone`] when there is none.
pub(in crate::jobs) fn find(sources: &[PathBuf], sha256: &str, limits: &Limits) -> Result<Vec<u8>, NotMade> {
    let mut why = NotMade::Gone;
    for source in sources {
        match original::read(source, limits) {
            Ok(bytes) if sha256_hex(&bytes) == sha256 => return Ok(bytes),
            Ok(_) => why = NotMade::Changed(source.clone()),
            Err(Unopened::Unreadable(error)) if error.kind == ErrorKind::NotFound => {}
            Err(unopened) if matches!(why, NotMade::Gone) => why = Failure::from(unopened).into(),
            Err(_) => {}
        }
    }
    Err(why)
}
