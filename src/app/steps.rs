//! What is asked for about one photo or many at once: the same commands, whichever screen they come from.

use crate::domain::command::{Command, Remark};
use crate::domain::{Book, Decision, PhotoId, Pick, RegionId};

/// Covers everything on these photos that is undecided, but for second-look candidates: those are answered one by one.
pub fn cover_undecided(book: &Book, photos: &[PhotoId]) -> Vec<Command> {
    let open = photos.iter().flat_map(|photo| book.regions_of(*photo).map(move |(id, region)| (*photo, id, region)));
    let open = open.filter(|(photo, id, region)| !region.is_weak() && book.decision(*photo, *id).is_none());
    let cover = |(photo, region, _)| Command::Decide { photo, region, decision: Decision::Cover, person: None };
    open.map(cover).collect()
}

/// Picks these photos, sets them aside, or neither.
pub fn sort(photos: &[PhotoId], pick: Pick) -> Vec<Command> {
    let remark = Remark { pick: Some(pick), ..Remark::default() };
    photos.iter().map(|photo| Command::Remark(*photo, remark.clone())).collect()
}

/// Holds these photos back; when all of them are, lets them go.
pub fn hold_back(book: &Book, photos: &[PhotoId]) -> Vec<Command> {
    let is_held = |photo: &PhotoId| book.remarks(*photo).is_some_and(|remarks| remarks.held_back);
    let remark = Remark { held_back: Some(!photos.iter().all(is_held)), ..Remark::default() };
    photos.iter().map(|photo| Command::Remark(*photo, remark.clone())).collect()
}

/// Says of these photos that a person looked at them, which covers what is undecided.
///
/// # Errors
/// The first second-look candidate that nobody answered: nothing is asked for then.
pub fn review(book: &Book, photos: &[PhotoId]) -> Result<Vec<Command>, (PhotoId, RegionId)> {
    for photo in photos {
        let mut weak = book.regions_of(*photo).filter(|(_, region)| region.is_weak());
        if let Some((region, _)) = weak.find(|(region, _)| book.decision(*photo, *region).is_none()) {
            return Err((*photo, region));
        }
    }
    Ok(photos.iter().map(|photo| Command::Review(*photo)).collect())
}
