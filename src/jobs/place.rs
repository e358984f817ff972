//! Written aside, read again, then put in place: what stands under its final name is finished and proved.

use crate::imaging::verify::Verified;
use std::fs::{File, FileTimes};
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// Why a file was not put in place. Nothing is left behind.
#[derive(Debug, thiserror::Error)]
pub(super) enum PlaceError<E> {
    /// A file of that name exists already; it was not touched.
    #[error("the name exists already")]
    NameTaken,
    /// The system refused to write or to read back.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// What was read back from the disk is not what was planned.
    #[error("not proved")]
    NotProved(E),
}

/// 1 January 2000, midnight UTC: the same for every file, so that a date gives nothing away.
const CONSTANT_TIME: Duration = Duration::from_secs(946_684_800);

/// Writes `bytes` under a temporary name in the folder of `path`, flushes them, reads them back, has them proved by `prove`,
/// and only then renames them to `path`, replacing nothing. The folder is flushed last, so that the name survives a power cut.
///
/// # Errors
/// A [`PlaceError`]; the temporary file is gone, and a file that had the name before is as it was.
pub(super) fn place<E>(
    path: &Path,
    bytes: &[u8],
    prove: impl FnOnce(&[u8]) -> Result<Verified, E>,
) -> Result<Verified, PlaceError<E>> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut aside = new_file_in(folder)?;
    aside.write_all(bytes)?;
    let time = SystemTime::UNIX_EPOCH + CONSTANT_TIME;
    aside.as_file().set_times(FileTimes::new().set_modified(time).set_accessed(time))?;
    aside.as_file().sync_all()?;
    let read_back = std::fs::read(aside.path())?;
    let verified = prove(&read_back).map_err(PlaceError::NotProved)?;
    aside.persist_noclobber(path).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => PlaceError::NameTaken,
        _ => PlaceError::Io(error.error),
    })?;
    flush_folder(folder)?;
    Ok(verified)
}

/// A new file that goes away by itself unless it is put in place. Its rights are those of any new file, not of a secret one.
fn new_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".estompe-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// A rename is on the disk only when its folder is (POSIX); Windows cannot flush a folder and does not need to.
fn flush_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
