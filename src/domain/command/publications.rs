//! Publications, and the gate once more at the moment when one is recorded.

use super::hashes::is_sha256;
use super::plan::{Desk, Planned, change, said};
use super::{Missing, Refused};
use crate::domain::gate::{Asked, judge};
use crate::domain::names::Names;
use crate::domain::{Channel, Edit, FileId, FileState, PhotoId, Publication, PublicationId, PublishedFile, PutAt};
use std::collections::BTreeSet;

impl Desk<'_> {
    /// Between the moment when the gate cleared a photo and now, somebody may have withdrawn: what is recorded is judged again.
    pub(super) fn publish(self, publication: &Publication, files: &[(PhotoId, PublishedFile)]) -> Planned {
        self.event(publication.event)?;
        said(&publication.operator, Missing::Operator)?;
        said(&publication.folder, Missing::Folder)?;
        are_apart(files)?;
        let id = self.book.codes().publication;
        if self.book.publication(id).is_some() {
            return Err(Refused::NoCodeLeft);
        }
        let mut edits = vec![Edit::Publication(change(id, None, Some(publication.clone())))];
        edits.extend(self.beginnings(id, publication, files)?);
        Ok(edits)
    }

    /// A publication comes into being a few files at a time; none of a photo or a name that it has already.
    pub(super) fn publish_more(self, id: PublicationId, files: &[(PhotoId, PublishedFile)]) -> Planned {
        let publication = self.book.publication(id).ok_or(Refused::NoSuchPublication(id))?;
        are_apart(files)?;
        for (photo, file) in files {
            let name = file.name.to_lowercase();
            if self.book.file((id, *photo)).is_some() {
                return Err(Refused::Twice(*photo));
            }
            if self.book.files_of(id).any(|(_, other)| other.name.to_lowercase() == name) {
                return Err(Refused::NameTaken(*photo));
            }
        }
        self.beginnings(id, publication, files)
    }

    /// Files that are about to be put in place, each judged again.
    fn beginnings(self, id: PublicationId, publication: &Publication, files: &[(PhotoId, PublishedFile)]) -> Planned {
        let names = Names::of(self.book);
        let mut edits = Vec::with_capacity(files.len());
        for (photo, file) in files {
            if self.photo(*photo)?.event != publication.event {
                return Err(Refused::OtherEvent(*photo));
            }
            is_beginning(*photo, file)?;
            self.is_as_cleared(*photo, &publication.channel, file, &names)?;
            edits.push(Edit::File(change((id, *photo), None, Some(file.clone()))));
        }
        Ok(edits)
    }

    /// A file covers at least what the gate would cover today, and relies on what it relied on today.
    fn is_as_cleared(
        self,
        photo: PhotoId,
        channel: &Channel,
        file: &PublishedFile,
        names: &Names,
    ) -> Result<(), Refused> {
        let asked = Asked { photo, channel, day: self.now.today, output_name: &file.name };
        let cleared = judge(self.book, self.policy, names, &asked).outcome;
        let cleared = cleared.map_err(|blocks| Refused::NotCleared(photo, blocks))?;
        let is_same = file.source_sha256 == cleared.source_sha256()
            && file.covered.is_superset(&cleared.covered_codes())
            && file.relied == *cleared.relied()
            && file.overridden == *cleared.overridden();
        if is_same { Ok(()) } else { Err(Refused::NotAsCleared(photo)) }
    }

    /// The file stays in its publication, under its name, and replaces the one in place; one that was about to be replaced when
    /// the work broke off may be begun anew.
    pub(super) fn recover(self, id: FileId, made: &PublishedFile) -> Planned {
        let before = self.book.file(id).ok_or(Refused::NoSuchFile(id))?;
        let publication = self.book.publication(id.0).ok_or(Refused::NoSuchPublication(id.0))?;
        self.photo(id.1)?;
        is_beginning(id.1, made)?;
        let in_place = match &before.state {
            FileState::Published { sha256 } | FileState::Intended { replaces: Some(sha256), .. } => Some(sha256),
            _ => None,
        };
        let replaces = match &made.state {
            FileState::Intended { replaces, .. } => replaces.as_ref(),
            _ => None,
        };
        if made.name != before.name || in_place.is_none() || replaces != in_place {
            return Err(Refused::WrongBeginning(id.1));
        }
        self.is_as_cleared(id.1, &publication.channel, made, &Names::of(self.book))?;
        Ok(vec![Edit::File(change(id, Some(before), Some(made.clone())))])
    }

    pub(super) fn put(self, id: PublicationId, put: &PutAt) -> Planned {
        let publication = self.book.publication(id).ok_or(Refused::NoSuchPublication(id))?;
        said(&put.place, Missing::Place)?;
        let mut after = publication.clone();
        after.put.push(put.clone());
        Ok(vec![Edit::Publication(change(id, Some(publication), Some(after)))])
    }
}

/// Refuses no file at all, and files that would fall on one another: on Windows and macOS, capitals do not tell names apart.
fn are_apart(files: &[(PhotoId, PublishedFile)]) -> Result<(), Refused> {
    if files.is_empty() {
        return Err(Refused::NothingToPublish);
    }
    let (mut photos, mut names) = (BTreeSet::new(), BTreeSet::new());
    for (photo, file) in files {
        if !photos.insert(*photo) {
            return Err(Refused::Twice(*photo));
        }
        if !names.insert(file.name.to_lowercase()) {
            return Err(Refused::NameTaken(*photo));
        }
    }
    Ok(())
}

/// Refuses a file that is not about to be put in place under a name in the publish folder.
fn is_beginning(photo: PhotoId, file: &PublishedFile) -> Result<(), Refused> {
    let has_name = !file.name.starts_with('.') && !file.name.trim().is_empty();
    if !has_name || file.name.contains(['/', '\\', ':', '\0']) {
        return Err(Refused::NotAFileName(photo));
    }
    let FileState::Intended { sha256, replaces } = &file.state else { return Err(Refused::WrongBeginning(photo)) };
    is_sha256(sha256)?;
    replaces.as_deref().map_or(Ok(()), is_sha256)
}
