//! Where originals and published files are, by what the register says.

use super::publish::path_of;
use crate::domain::{Book, Channel, FileId, FileState, PhotoId, Prose, Publication};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Where the original of a photo was seen.
pub(super) fn sources_of(book: &Book, photo: PhotoId) -> Vec<PathBuf> {
    let sources = book.photo(photo).map(|photo| photo.sources.as_slice()).unwrap_or_default();
    sources.iter().map(|source| PathBuf::from(source.as_str())).collect()
}

/// The folders in which originals of any event were seen, also those that are not there now: a drive may come back.
pub(super) fn folders_of_originals(book: &Book) -> Vec<PathBuf> {
    let sources = book.photos().flat_map(|(_, photo)| &photo.sources);
    let folders: BTreeSet<&Path> = sources.filter_map(|source| Path::new(source.as_str()).parent()).collect();
    folders.into_iter().map(Path::to_path_buf).collect()
}

/// A folder's path as the register keeps it; `None` when it is no Unicode text.
pub(super) fn folder_text(folder: &Path) -> Option<Prose> {
    folder.to_str().map(Prose::new)
}

/// Where a file of a photo stands, or is to stand: another photo's or another channel's is somebody else's.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) photo: PhotoId,
    pub(super) channel: &'a Channel,
    pub(super) folder: &'a Prose,
    pub(super) name: &'a str,
}

/// The record of the file that stands in a spot, as far as it has this SHA-256.
pub(super) fn published_as(book: &Book, spot: Spot<'_>, sha256: &str) -> Option<FileId> {
    let Spot { photo, channel, folder, name } = spot;
    let is_there = |state: &FileState| matches!(state, FileState::Published { sha256: found } if found == sha256);
    let is_of = |publication: &Publication| publication.folder == *folder && publication.channel == *channel;
    let is_in = |id: &FileId| id.1 == photo && book.publication(id.0).is_some_and(is_of);
    let found = book.files().find(|(id, file)| file.name == name && is_there(&file.state) && is_in(id));
    found.map(|(id, _)| id)
}

/// Where files of ours are, or may be, by what the register says.
pub(super) fn published_files(book: &Book) -> BTreeSet<PathBuf> {
    let is_gone = |state: &FileState| matches!(state, FileState::TakenDown { .. } | FileState::Superseded);
    let there = book.files().filter(|(_, file)| !is_gone(&file.state));
    let paths = there.filter_map(|(id, file)| Some(path_of(book.publication(id.0)?, file)));
    paths.collect()
}
