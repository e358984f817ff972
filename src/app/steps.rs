//! What is asked for about one photo or many at once: the same commands, whichever screen they come from.

use crate::domain::command::{Command, Remark};
use crate::domain::{Book, PhotoId, Pick, RegionId};

/// Notes the same about each of these photos.
pub fn remark(photos: &[PhotoId], remark: &Remark) -> Vec<Command> {
    photos.iter().map(|photo| Command::Remark(*photo, remark.clone())).collect()
}

/// Picks these photos, sets them aside, or neither.
pub fn sort(photos: &[PhotoId], pick: Pick) -> Vec<Command> {
    remark(photos, &Remark { pick: Some(pick), ..Remark::default() })
}

/// Whether all of these photos are held back.
pub fn are_held_back(book: &Book, photos: &[PhotoId]) -> bool {
    photos.iter().all(|photo| book.remarks(*photo).is_some_and(|remarks| remarks.held_back))
}

/// Holds these photos back; when all of them are, lets them go.
pub fn hold_back(book: &Book, photos: &[PhotoId]) -> Vec<Command> {
    remark(photos, &Remark { held_back: Some(!are_held_back(book, photos)), ..Remark::default() })
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
