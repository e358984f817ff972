//! The scan of a signed form, on its way to the register.

use super::{Closed, Door};
use crate::jobs::SystemError;
use std::io::{Error, ErrorKind};
use std::path::PathBuf;

/// The largest scan that is kept, in bytes: some pages at a high resolution.
const MAX_BYTES: u64 = 64 << 20;

/// Keeps the scan of a form beside the register and gives its SHA-256 in hexadecimal. The file itself is only read.
///
/// # Errors
/// What the system says; a file that is too large, and one that is none, are refused.
pub fn keep_scan<D: Door>(door: &mut D, file: &PathBuf) -> Result<String, SystemError> {
    let facts = std::fs::metadata(file)?;
    if !facts.is_file() {
        return Err(Error::from(ErrorKind::InvalidInput).into());
    }
    if facts.len() > MAX_BYTES {
        return Err(Error::from(ErrorKind::FileTooLarge).into());
    }
    let bytes = std::fs::read(file)?;
    let kept = door.visit(move |session| session.register().scan_store(&bytes));
    Ok(kept.map_err(|Closed| Error::from(ErrorKind::BrokenPipe))??)
}
