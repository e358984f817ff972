//! Photos, and what is noted about them.

use super::hashes::is_sha256;
use super::plan::{Desk, Planned, change, if_changed, said};
use super::{Missing, NewPhoto, Refused, Remark};
use crate::domain::{
    Detection, Edit, FileId, FileState, Photo, PhotoId, Prose, PublishedFile, RegionId, Remarks, Size,
};

impl Desk<'_> {
    pub(super) fn add_photo(self, new: &NewPhoto) -> Planned {
        self.event(new.event)?;
        is_sha256(&new.sha256)?;
        has_pixels(new.size)?;
        said(&new.source, Missing::Source)?;
        match self.book.photos_of(new.event).find(|(_, photo)| photo.sha256 == new.sha256) {
            Some((id, photo)) => Ok(add_source(id, photo, &new.source)),
            None => self.another_photo(new),
        }
    }

    fn another_photo(self, new: &NewPhoto) -> Planned {
        let id = self.book.codes().photo;
        let last = self.book.photos_of(new.event).next_back().map_or(0, |(_, photo)| photo.number);
        let number = last.checked_add(1).ok_or(Refused::NoCodeLeft)?;
        if self.book.photo(id).is_some() {
            return Err(Refused::NoCodeLeft);
        }
        let photo = Photo {
            event: new.event,
            number,
            sha256: new.sha256.clone(),
            size: new.size,
            sources: vec![new.source.clone()],
        };
        Ok(vec![Edit::Photo(change(id, None, Some(photo)))])
    }

    /// With everything of it but the record of files that were taken down.
    pub(super) fn remove_photo(self, id: PhotoId) -> Planned {
        let photo = self.photo(id)?;
        for (file, published) in self.book.files().filter(|(file, _)| file.1 == id) {
            is_gone(file, published)?;
        }
        Ok(self.forget_photo(id, photo))
    }

    /// A photo with everything below it, in the order in which they go.
    pub(super) fn forget_photo(self, id: PhotoId, photo: &Photo) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (region, _) in self.book.regions_of(id) {
            edits.extend(self.forget_region(id, region));
        }
        if self.book.detection(id) != Detection::Pending {
            edits.push(self.detection_edit(id, Detection::Pending));
        }
        edits.extend(self.book.review(id).map(|review| Edit::Review(change(id, Some(review), None))));
        edits.extend(self.book.remarks(id).map(|remarks| Edit::Remarks(change(id, Some(remarks), None))));
        edits.push(Edit::Photo(change(id, Some(photo), None)));
        edits
    }

    /// A region and its decision, in the order in which they go.
    pub(super) fn forget_region(self, photo: PhotoId, id: RegionId) -> Vec<Edit> {
        let key = (photo, id);
        let decided = self.book.decision(photo, id).map(|decided| Edit::Decision(change(key, Some(decided), None)));
        let region = self.book.region(photo, id).map(|region| Edit::Region(change(key, Some(region), None)));
        decided.into_iter().chain(region).collect()
    }

    pub(super) fn move_photo(self, id: PhotoId, sources: &[Prose]) -> Planned {
        let photo = self.photo(id)?;
        if sources.is_empty() {
            return Err(Refused::Missing(Missing::Source));
        }
        sources.iter().try_for_each(|source| said(source, Missing::Source))?;
        let moved = Photo { sources: sources.to_vec(), ..photo.clone() };
        Ok(if_changed(change(id, Some(photo), Some(moved)), Edit::Photo))
    }

    pub(super) fn remark(self, id: PhotoId, remark: &Remark) -> Planned {
        self.photo(id)?;
        let before = self.book.remarks(id);
        let mut remarks = before.cloned().unwrap_or_default();
        self.tick(&mut remarks, &remark.tick)?;
        note(&mut remarks.caption, remark.caption.as_ref());
        note(&mut remarks.alt, remark.alt.as_ref());
        note(&mut remarks.note, remark.note.as_ref());
        remarks.held_back = remark.held_back.unwrap_or(remarks.held_back);
        remarks.pick = remark.pick.unwrap_or(remarks.pick);
        let after = (remarks != Remarks::default()).then_some(remarks);
        Ok(if_changed(change(id, before, after), Edit::Remarks))
    }

    /// What the policy no longer asks for can still be unticked.
    fn tick(self, remarks: &mut Remarks, items: &[(String, bool)]) -> Result<(), Refused> {
        for (item, is_ticked) in items {
            let is_known = self.policy.checklist.iter().any(|known| known.id == *item);
            if !is_known && (*is_ticked || !remarks.ticked.contains(item)) {
                return Err(Refused::UnknownChecklistItem(item.clone()));
            }
            if *is_ticked {
                remarks.ticked.insert(item.clone());
            } else {
                remarks.ticked.remove(item);
            }
        }
        Ok(())
    }
}

fn add_source(id: PhotoId, photo: &Photo, source: &Prose) -> Vec<Edit> {
    let mut found = photo.clone();
    if !found.sources.contains(source) {
        found.sources.push(source.clone());
    }
    if_changed(change(id, Some(photo), Some(found)), Edit::Photo)
}

fn note(noted: &mut Option<Prose>, said: Option<&Prose>) {
    if let Some(said) = said {
        *noted = Some(said.clone()).filter(|said| !said.is_empty());
    }
}

/// Refuses a picture without pixels.
pub(super) fn has_pixels(size: Size) -> Result<(), Refused> {
    if size.pixels() == 0 { Err(Refused::NoPixels) } else { Ok(()) }
}

/// Refuses while a published file is, or may be, in place.
pub(super) fn is_gone(id: FileId, file: &PublishedFile) -> Result<(), Refused> {
    match file.state {
        FileState::TakenDown { .. } | FileState::Superseded => Ok(()),
        FileState::Intended { .. } | FileState::Published { .. } | FileState::Leaving { .. } => {
            Err(Refused::StillPublished(id))
        }
    }
}
