//! A publish folder, looked at before anything is made.

use super::may_hold;
use crate::domain::Book;
use crate::jobs::{DestinationError, can_be_written};
use std::path::Path;

/// What there is of a folder into which files may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderLook {
    /// It is there and can be written.
    Ready,
    /// It is not there yet, and can be made.
    New,
}

/// Looks at a publish folder. Nothing stays behind in it.
///
/// # Errors
/// A [`DestinationError`]: it does not lie apart from the originals, is no folder, or cannot be written.
pub fn look_at_folder(book: &Book, folder: &Path) -> Result<FolderLook, DestinationError> {
    may_hold(book, folder)?;
    can_be_written(folder)?;
    Ok(if folder.is_dir() { FolderLook::Ready } else { FolderLook::New })
}
