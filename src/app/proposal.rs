//! Where an event's files may go when nobody says otherwise.

use super::places;
use crate::domain::{Book, Channel, EventId};
use std::path::PathBuf;

/// The folder that an event was published to for a channel last; before the first time, one beside the folder of the originals.
pub fn proposed_folder(book: &Book, event: EventId, channel: &Channel) -> Option<PathBuf> {
    let last = book.publications().filter(|(_, one)| one.event == event && one.channel == *channel).last();
    if let Some((_, publication)) = last {
        return Some(PathBuf::from(publication.folder.as_str()));
    }
    let (photo, _) = book.photos_of(event).next()?;
    let originals = places::sources_of(book, photo).first()?.parent()?.to_path_buf();
    let name = originals.file_name()?.to_string_lossy().into_owned();
    Some(originals.with_file_name(format!("{name} - {}", channel.id())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Change, Date, Edit, Event, Photo, PhotoId, Prose, Size};

    #[test]
    fn a_folder_beside_the_originals_is_proposed() {
        let mut book = Book::default();
        let event = Event::new(Prose::new("Party"), Date::constant(2026, 6, 13));
        book.apply(&Edit::Event(Change { key: EventId::FIRST, from: None, to: Some(event) })).unwrap();
        let web = |book: &Book| proposed_folder(book, EventId::FIRST, &Channel::Web);
        assert_eq!(web(&book), None);
        let source = std::path::Path::new("photos").join("Party").join("a.jpg");
        let sources = vec![Prose::new(&source.to_string_lossy())];
        let photo = Photo { event: EventId::FIRST, number: 1, sha256: "0".repeat(64), size: Size::new(1, 1), sources };
        book.apply(&Edit::Photo(Change { key: PhotoId::FIRST, from: None, to: Some(photo) })).unwrap();
        assert_eq!(web(&book), Some(std::path::Path::new("photos").join("Party - web")));
    }
}
