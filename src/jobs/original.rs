//! Reading an original: read-only, whole, and no more than the limits allow.

use super::Unopened;
use crate::imaging::Limits;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Reads a file whole. Its stated length is checked first, and what is read is bounded too, since a file can grow meanwhile.
///
/// # Errors
/// [`Unopened::NotAFile`], [`Unopened::Unreadable`] or [`Unopened::Refused`].
pub(super) fn read(path: &Path, limits: &Limits) -> Result<Vec<u8>, Unopened> {
    let file = open(path)?;
    let stated = file.metadata()?.len();
    limits.check_file(stated)?;
    // Reserved at once: growing by doubling would hold a large photo twice.
    let mut bytes = Vec::with_capacity(stated as usize + 1);
    file.take(limits.file_bytes + 1).read_to_end(&mut bytes)?;
    limits.check_file(bytes.len() as u64)?;
    Ok(bytes)
}

/// The first bytes of a file, enough to recognise its format; empty when it cannot be read.
pub(super) fn head(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let read = open(path).and_then(|file| Ok(file.take(256).read_to_end(&mut bytes)?));
    if read.is_err() { Vec::new() } else { bytes }
}

/// What it is is asked first: opening a pipe waits for its other end.
fn open(path: &Path) -> Result<File, Unopened> {
    if std::fs::metadata(path)?.is_file() { Ok(File::open(path)?) } else { Err(Unopened::NotAFile) }
}
