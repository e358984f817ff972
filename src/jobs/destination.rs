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
/// device and inode, so neither a link nor another spelling hides that two are the same, nor capitals where the file system
/// ignores them. A given folder that is not there (a drive that is not connected) is compared as it is written: nothing is made
/// inside it, while what lay inside the destination once is no obstacle.
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
        let holds =
            resolved_path.exists() && resolved_path.ancestors().any(|folder| is_same_folder(folder, destination));
        if holds && !is_same_folder(path, destination) {
            return Err(DestinationError::HoldsSource(path.clone()));
        }
        let is_missing = !resolved_path.exists();
        let is_given = |folder: &Path| is_same_folder(folder, path) || is_missing && folder == resolved_path;
        if resolved_destination.ancestors().any(is_given) {
            return Err(DestinationError::InsideSource(path.clone()));
        }
    }
    Ok(())
}

/// Checks that files can be made in a folder, or, where it is not there yet, in the nearest folder above it that is. The file by which
/// that is tried has no name where the system allows it, and is gone at once.
///
/// # Errors
/// [`DestinationError::Unreadable`] with what the system says.
pub fn can_be_written(folder: &Path) -> Result<(), DestinationError> {
    let folder = std::path::absolute(folder).map_err(SystemError::from)?;
    let nearest = folder.ancestors().find(|above| above.is_dir()).unwrap_or(&folder);
    tempfile::tempfile_in(nearest).map_err(SystemError::from)?;
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
    fn a_folder_that_can_be_written_is_left_as_it_was() {
        let root = tree();
        for folder in ["out", "not/yet/there"] {
            assert_eq!(can_be_written(&root.path().join(folder)), Ok(()));
        }
        assert_eq!(std::fs::read_dir(root.path().join("out")).unwrap().count(), 0);
        assert!(!root.path().join("not").exists());
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

    /// A drive that is not connected is not filled with a folder that it will hide.
    #[test]
    fn nothing_is_made_inside_a_source_that_is_not_there() {
        let root = tree();
        let gone = root.path().join("drive/photos");
        for inside in ["drive/photos", "drive/photos/web", "drive/photos/x/../web"] {
            let refused = check_apart(std::slice::from_ref(&gone), &root.path().join(inside));
            assert_eq!(refused, Err(DestinationError::InsideSource(gone.clone())), "{inside}");
        }
        for apart in ["drive", "drive/web", "out"] {
            assert_eq!(check_apart(std::slice::from_ref(&gone), &root.path().join(apart)), Ok(()), "{apart}");
        }
        let was_in_out = root.path().join("out/photos of last year");
        assert_eq!(check_apart(&[was_in_out], &root.path().join("out")), Ok(()), "nothing lies there any more");
    }

    /// Every spelling that the system takes for the source is the source, also in front of a folder that is not there yet.
    #[cfg(unix)]
    #[test]
    fn capitals_hide_nothing_where_the_file_system_ignores_them() {
        let root = tree();
        let photos = root.path().join("photos");
        let shouted = root.path().join("PHOTOS");
        // As such a file system answers: both spellings open the same folder.
        if !shouted.exists() {
            std::os::unix::fs::symlink(&photos, &shouted).unwrap();
        }
        assert!(check_apart(std::slice::from_ref(&photos), &shouted.join("Web")).is_err());
        assert!(check_apart(std::slice::from_ref(&shouted), &photos.join("web")).is_err());
        std::fs::create_dir(photos.join("web")).unwrap();
        assert!(check_apart(std::slice::from_ref(&shouted.join("web")), &photos).is_err(), "around it");
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
