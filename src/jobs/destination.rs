//! Originals and published files live apart.

use same_file::is_same_file;
use std::path::{Path, PathBuf};

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
    Unreadable(String),
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
    let destination_chain = existing_chain(destination)?;
    for path in given {
        let chain = existing_chain(path)?;
        let holds = destination.is_dir() && chain.iter().any(|folder| same(folder, destination));
        if holds && !(path.is_dir() && same(path, destination)) {
            return Err(DestinationError::HoldsSource(path.clone()));
        }
        if path.is_dir() && destination_chain.iter().any(|folder| same(folder, path)) {
            return Err(DestinationError::InsideSource(path.clone()));
        }
    }
    Ok(())
}

/// The path itself and every folder above it, as far as they exist, links resolved, innermost first.
fn existing_chain(path: &Path) -> Result<Vec<PathBuf>, DestinationError> {
    let unreadable = |error: std::io::Error| DestinationError::Unreadable(error.to_string());
    let absolute = std::path::absolute(path).map_err(unreadable)?;
    // `absolute` keeps `..`; resolving the part that exists makes `a/../b` and links mean what the system will make of them.
    let existing = absolute.ancestors().find(|ancestor| ancestor.exists());
    let resolved = existing.map(std::fs::canonicalize).transpose().map_err(unreadable)?;
    Ok(resolved.iter().flat_map(|resolved| resolved.ancestors()).map(Path::to_path_buf).collect())
}

fn same(a: &Path, b: &Path) -> bool {
    is_same_file(a, b).unwrap_or(false)
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
        for destination in ["photos", "photos/day one", "photos/new/deep", "out/../photos/x"] {
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
