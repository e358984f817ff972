//! The publish folder: made ready, looked at, and cleared of what may no longer be there.

use crate::imaging::sha256_hex;
use crate::jobs::place::flush_folder;
use crate::jobs::{DestinationError, SystemError, aside, check_apart};
use std::io;
use std::path::{Path, PathBuf};

/// What stands under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A file with this SHA-256, in hexadecimal.
    File(String),
    /// Something that is no file, or that the system does not let us read.
    Unreadable(SystemError),
}

/// Makes a publish folder that lies apart from the originals, and takes away what a run that was killed left in it.
///
/// # Errors
/// A [`DestinationError`]; nothing was written then.
pub fn make_publish_folder(folder: &Path, originals: &[PathBuf]) -> Result<(), DestinationError> {
    check_apart(originals, folder)?;
    std::fs::create_dir_all(folder).map_err(SystemError::from)?;
    aside::sweep(folder);
    Ok(())
}

/// What stands at `path`. Where not even the folder above the publish folder is there, a drive is missing, and nobody can say.
pub fn what_stands_at(path: &Path) -> Found {
    let above = path.parent().and_then(Path::parent);
    if above.is_some_and(|above| !above.as_os_str().is_empty() && !above.exists()) {
        return Found::Unreadable(io::Error::from(io::ErrorKind::NotFound).into());
    }
    match std::fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Found::Nothing,
        Err(error) => Found::Unreadable(error.into()),
        Ok(kind) if !kind.is_file() => Found::Unreadable(io::Error::from(io::ErrorKind::InvalidInput).into()),
        Ok(_) => match std::fs::read(path) {
            Ok(bytes) => Found::File(sha256_hex(&bytes)),
            Err(error) => Found::Unreadable(error.into()),
        },
    }
}

/// Removes a file of ours: only while it is still the one with this SHA-256. Gives back whether there was one.
///
/// # Errors
/// The system's, or [`io::ErrorKind::InvalidData`] when another file bears the name by now; it stays.
pub fn remove_published(path: &Path, sha256: &str) -> Result<bool, SystemError> {
    match what_stands_at(path) {
        Found::Nothing => Ok(false),
        Found::Unreadable(error) => Err(error),
        Found::File(found) if found != sha256 => Err(io::Error::from(io::ErrorKind::InvalidData).into()),
        Found::File(_) => {
            std::fs::remove_file(path)?;
            flush_folder(path.parent().unwrap_or(Path::new(".")));
            Ok(true)
        }
    }
}
