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
const CONSTANT_TIME: Duration = Duration::from_hours(262_968);

/// Writes `bytes` under a temporary name in the folder of `path`, flushes them, reads them back, has them proved by `prove`,
/// and only then renames them to `path`, replacing nothing. The folder is flushed last, so that the name survives a power cut.
///
/// # Errors
/// A [`PlaceError`]; the temporary file is gone, and a file that had the name before is as it was. Once the proved file has its
/// name there is no error any more.
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
    flush_folder(folder);
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

/// A rename is on the disk only when its folder is (POSIX); Windows cannot flush a folder and does not need to. Nor can many
/// network folders, and the rename is done: a file that is published and proved is not called a failure for it.
fn flush_folder(folder: &Path) {
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;
    use crate::imaging::encode::{OutputFormat, Quality, Recipe, encode};
    use crate::imaging::verify::{self, Expected, Planned};
    use crate::imaging::{Gamut, Layout, Limits, Raster};
    use std::cell::RefCell;

    /// A finished file, and the proof of whatever is read back.
    fn finished() -> (Vec<u8>, impl Fn(&[u8]) -> Result<Verified, ()>) {
        let raster = Raster::filled(Size::new(8, 8), Layout::Rgb, [9, 8, 7], &Limits::default()).unwrap();
        let recipe = Recipe { format: OutputFormat::Png, ..Recipe::default() };
        let bytes = encode(&raster, &recipe).unwrap().bytes;
        let prove = move |bytes: &[u8]| {
            let (format, quality) = (OutputFormat::Png, Quality::default());
            let (size, planned, gamut) = (raster.size(), Planned::Whole(&raster), Gamut::Srgb);
            let covered = &|_| Vec::new();
            let expected = Expected { format, quality, size, planned, covered, credit: None, gamut };
            verify::prove(bytes, &expected, &Limits::default()).map_err(|_| ())
        };
        (bytes, prove)
    }

    fn names_in(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn nothing_bears_the_name_before_it_is_proved_and_what_is_proved_comes_from_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let (bytes, prove) = finished();
        let seen = RefCell::new(Vec::new());
        let path = folder.path().join("sub/a.png");
        let placed = place(&path, &bytes, |read| {
            let names = names_in(&folder.path().join("sub"));
            assert!(names.len() == 1 && names[0].starts_with('.') && !path.exists(), "{names:?}");
            let aside = std::fs::read(folder.path().join("sub").join(&names[0])).unwrap();
            assert_eq!(aside, read);
            *seen.borrow_mut() = names;
            prove(read)
        });
        assert_eq!(placed.unwrap().bytes(), bytes.len() as u64);
        assert_eq!(names_in(&folder.path().join("sub")), ["a.png"]);
        assert!(!seen.borrow().is_empty());
    }

    #[test]
    fn what_is_not_proved_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (bytes, prove) = finished();
        let half = place(&folder.path().join("a.png"), &bytes[..bytes.len() / 2], prove);
        assert!(matches!(half, Err(PlaceError::NotProved(()))));
        assert_eq!(names_in(folder.path()), [] as [String; 0]);
    }

    #[test]
    fn a_panic_in_the_proof_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.png");
        let place =
            || place(&path, b"x", |_| -> Result<Verified, ()> { std::panic::resume_unwind(Box::new(())) }).is_ok();
        assert!(std::panic::catch_unwind(place).is_err());
        assert_eq!(names_in(folder.path()), [] as [String; 0]);
    }

    /// The name was free when the work began and is taken when it ends: the other one's file stays.
    #[test]
    fn a_name_that_is_taken_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (bytes, prove) = finished();
        let path = folder.path().join("a.png");
        let late = place(&path, &bytes, |read| {
            std::fs::write(&path, "somebody's").unwrap();
            prove(read)
        });
        assert!(matches!(late, Err(PlaceError::NameTaken)));
        assert_eq!(std::fs::read(&path).unwrap(), b"somebody's");
        assert_eq!(names_in(folder.path()), ["a.png"]);
    }
}
