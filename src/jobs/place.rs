//! Written aside, read again, then put in place: what stands under its final name is finished and proved.

use super::{Failure, aside};
use crate::imaging::sha256_hex;
use crate::imaging::verify::Verified;
use std::fs::{File, FileTimes};
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, SystemTime};
use tempfile::NamedTempFile;

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

impl PlaceError<Failure> {
    /// What it means for the photo that was to have the name.
    pub(super) fn into_failure(self, name: &Path) -> Failure {
        match self {
            Self::NameTaken => Failure::NameTaken(name.to_path_buf()),
            Self::Io(error) => Failure::NotWritten(error.into()),
            Self::NotProved(failure) => failure,
        }
    }
}

/// 1 January 2000, midnight UTC: the same for every file, so that a date gives nothing away.
const CONSTANT_TIME: Duration = Duration::from_hours(262_968);

/// A finished file under a temporary name: read back from the disk and proved. It goes away unless it is put in place.
#[derive(Debug)]
pub(super) struct SetAside {
    file: NamedTempFile,
    verified: Verified,
}

/// Writes `bytes` under a temporary name in `folder` (made when it does not exist), flushes them, reads them back and has them
/// proved by `prove`.
///
/// # Errors
/// [`PlaceError::Io`] or [`PlaceError::NotProved`]; the temporary file is gone.
pub(super) fn set_aside<E>(
    folder: &Path,
    bytes: &[u8],
    prove: impl FnOnce(&[u8]) -> Result<Verified, E>,
) -> Result<SetAside, PlaceError<E>> {
    std::fs::create_dir_all(folder)?;
    let mut file = aside::new_in(folder)?;
    file.write_all(bytes)?;
    let time = SystemTime::UNIX_EPOCH + CONSTANT_TIME;
    file.as_file().set_times(FileTimes::new().set_modified(time).set_accessed(time))?;
    file.as_file().sync_all()?;
    let read_back = std::fs::read(file.path())?;
    let verified = prove(&read_back).map_err(PlaceError::NotProved)?;
    Ok(SetAside { file, verified })
}

impl SetAside {
    /// What was proved.
    pub(super) const fn verified(&self) -> &Verified {
        &self.verified
    }

    /// Renames it to `path`, in the folder where it was set aside, replacing nothing. The folder is flushed last, so that the
    /// name survives a power cut.
    ///
    /// # Errors
    /// [`PlaceError::NameTaken`] or [`PlaceError::Io`]; a file that had the name before is as it was.
    pub(super) fn put<E>(self, path: &Path) -> Result<Verified, PlaceError<E>> {
        self.file.persist_noclobber(path).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => PlaceError::NameTaken,
            _ => PlaceError::Io(error.error),
        })?;
        flush_folder(path.parent().unwrap_or(Path::new(".")));
        Ok(self.verified)
    }

    /// Renames it to `path` in the place of the file there, when that one is still the file of ours with this SHA-256.
    ///
    /// # Errors
    /// [`PlaceError::NameTaken`] when it is another file by now, [`PlaceError::Io`]; the file that was there is as it was.
    pub(super) fn put_over<E>(self, path: &Path, sha256: &str) -> Result<Verified, PlaceError<E>> {
        if sha256_hex(&std::fs::read(path)?) != sha256 {
            return Err(PlaceError::NameTaken);
        }
        self.file.persist(path).map_err(|error| PlaceError::Io(error.error))?;
        flush_folder(path.parent().unwrap_or(Path::new(".")));
        Ok(self.verified)
    }
}

/// Sets aside, then puts in place: see [`set_aside`] and [`SetAside::put`].
///
/// # Errors
/// A [`PlaceError`]; the temporary file is gone, and a file that had the name before is as it was. Once the proved file has its
/// name there is no error any more.
pub(super) fn place<E>(
    path: &Path,
    bytes: &[u8],
    prove: impl FnOnce(&[u8]) -> Result<Verified, E>,
) -> Result<Verified, PlaceError<E>> {
    set_aside(path.parent().unwrap_or(Path::new(".")), bytes, prove)?.put(path)
}

/// A rename is on the disk only when its folder is (POSIX); Windows cannot flush a folder and does not need to. Nor can many
/// network folders, and the rename is done: a file that is published and proved is not called a failure for it.
pub(super) fn flush_folder(folder: &Path) {
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
    fn a_file_of_ours_is_replaced_and_one_that_became_somebody_s_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.png");
        let (bytes, _) = finished();
        let aside = || set_aside(folder.path(), &bytes, finished().1).unwrap();
        std::fs::write(&path, "ours").unwrap();
        let refused = aside().put_over::<()>(&path, &sha256_hex(b"another"));
        assert!(matches!(refused, Err(PlaceError::NameTaken)));
        assert_eq!(std::fs::read(&path).unwrap(), b"ours");
        aside().put_over::<()>(&path, &sha256_hex(b"ours")).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
        assert_eq!(names_in(folder.path()), ["a.png"]);
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
