//! The one way in which tests walk a folder: a walk that sees nothing proves nothing, so it panics.

use std::path::{Path, PathBuf};

/// Every file below `folder` of this package whose name ends in `ending`, sorted.
///
/// # Panics
/// When there is none, or the folder cannot be read.
pub(crate) fn files_below(folder: &str, ending: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found: Vec<PathBuf> = walkdir::WalkDir::new(&root)
        .into_iter()
        .map(|entry| entry.expect("a folder of this package can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "no file ending in {ending:?} below {folder}");
    found
}

#[test]
#[should_panic(expected = "no file ending")]
fn an_empty_walk_panics() {
    files_below("src", ".nothing-ends-like-this");
}
