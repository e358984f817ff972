//! Originals and published files live apart.

use super::SystemError;
use same_file::is_same_file;
use std::path::{Component, Path, PathBuf};

/// Why a destination is refused, before the first write.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DestinationError {
    /// It is a source folder, or lies inside one: the next run would take published files for originals.
    #[error("the destination lies inside the source {}", .0.display())]
    InsideSource(PathBuf),
    /// A source lies inside it: published files and originals would be one heap.
    #[error("the source {} lies inside the destination", .0.display())]
    HoldsSource(PathBuf),
    /// It exists and is not a folder.
    #[error("not a folder")]
    NotAFolder,
    /// The system does not let us look.
    #[error("{0}")]
    Unreadable(#[from] SystemError),
}

/// Checks that `destination` (which need not exist yet) and the paths given by a person lie apart. Folders are compared by
/// device and inode, so neither a link nor another spelling hides that two are the same.
///
/// A file given by itself may have the destination below its own folder, but not as its own folder.
///
/// # Errors
/// A [`DestinationError`].
pub fn check_apart(given: &[PathBuf], destination: &Path) -> Result<(), DestinationError> {
    if destination.exists() && !destination.is_dir() {
        return Err(DestinationError::NotAFolder);
    }
    let resolved_destination = resolved(destination)?;
    for path in given {
        let resolved_path = resolved(path)?;
        let holds = resolved_path.ancestors().any(|folder| is_same_folder(folder, destination));
        if holds && !is_same_folder(path, destination) {
            return Err(DestinationError::HoldsSource(path.clone()));
        }
        if resolved_destination.ancestors().any(|folder| is_same_folder(folder, path)) {
            return Err(DestinationError::InsideSource(path.clone()));
        }
    }
    Ok(())
}

/// Whether `path` lies in `folder` at any depth, whatever links and `..` lead there. Neither need exist yet.
///
/// # Errors
/// [`DestinationError::Unreadable`].
pub fn lies_inside(path: &Path, folder: &Path) -> Result<bool, DestinationError> {
    let (path, folder) = (resolved(path)?, resolved(folder)?);
    Ok(path.ancestors().skip(1).any(|above| above == folder || is_same_folder(above, &folder)))
}

/// The path as the system will take it once all its folders exist: links followed, each `..` a step back.
fn resolved(path: &Path) -> Result<PathBuf, SystemError> {
    let mut resolved = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        if part == Component::ParentDir {
            resolved.pop();
            continue;
        }
        resolved.push(part);
        if matches!(part, Component::Normal(_)) && resolved.exists() {
            resolved = std::fs::canonicalize(&resolved)?;
        }
    }
    Ok(resolved)
}

/// By device and inode. Only folders are opened for it: opening a pipe waits for its other end.
fn is_same_folder(a: &Path, b: &Path) -> bool {
    a.is_dir() && b.is_dir() && is_same_file(a, b).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("photos/day one")).unwrap();
        std::fs::create_dir(root.path().join("out")).unwrap();
        std::fs::write(root.path().join("photos/a.jpg"), "a").unwrap();
        root
    }

    #[test]
    fn folders_side_by_side_are_apart() {
        let root = tree();
        let photos = root.path().join("photos");
        for destination in ["out", "not/yet/there", "photos2"] {
            assert_eq!(check_apart(std::slice::from_ref(&photos), &root.path().join(destination)), Ok(()));
        }
    }

    #[test]
    fn inside_and_around_are_refused_also_before_they_exist() {
        let root = tree();
        let photos = root.path().join("photos");
        for destination in ["photos", "photos/day one", "photos/new/deep", "out/../photos/x", "new/../photos/x"] {
            assert_eq!(
                check_apart(std::slice::from_ref(&photos), &root.path().join(destination)),
                Err(DestinationError::InsideSource(photos.clone())),
                "{destination}"
            );
        }
        assert_eq!(
            check_apart(std::slice::from_ref(&photos), root.path()),
            Err(DestinationError::HoldsSource(photos.clone()))
        );
    }

    #[test]
    fn a_file_may_be_published_below_its_folder_but_not_beside_itself() {
        let root = tree();
        let file = root.path().join("photos/a.jpg");
        assert_eq!(check_apart(std::slice::from_ref(&file), &root.path().join("photos/out")), Ok(()));
        assert!(check_apart(std::slice::from_ref(&file), &root.path().join("photos")).is_err());
        assert_eq!(check_apart(&[root.path().join("photos")], &file), Err(DestinationError::NotAFolder));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_does_not_hide_the_source() {
        let root = tree();
        let link = root.path().join("link");
        std::os::unix::fs::symlink(root.path().join("photos"), &link).unwrap();
        let photos = root.path().join("photos");
        assert!(check_apart(&[photos], &link.join("new")).is_err());
        assert!(check_apart(&[link], &root.path().join("photos/new")).is_err());
    }
}
