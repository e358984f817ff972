//! From a command to edits.

use super::{Command, Missing, Now, Refused};
use crate::domain::{
    Book, Change, Consent, ConsentId, Edit, Event, EventId, Person, PersonId, Photo, PhotoId, Policy, Prose, Region,
    RegionId,
};

/// The edits that do what a command asks. They fit the book: applying them never fails. No edits at all for a command that is
/// allowed and changes nothing.
///
/// # Errors
/// [`Refused`], and nothing is to be changed.
pub fn plan(book: &Book, policy: &Policy, command: &Command, now: &Now) -> Result<Vec<Edit>, Refused> {
    let desk = Desk { book, policy, now };
    match command {
        Command::NewEvent(event) => desk.new_event(event),
        Command::EditEvent(id, event) => desk.edit_event(*id, event),
        Command::RemoveEvent(id) => desk.remove_event(*id),
        Command::AddPhoto(photo) => desk.add_photo(photo),
        Command::RemovePhoto(id) => desk.remove_photo(*id),
        Command::MovePhoto(id, sources) => desk.move_photo(*id, sources),
        Command::ChangeOriginal { photo, sha256, size } => desk.change_original(*photo, sha256, *size),
        Command::Detected { photo, detection, faces } => desk.detected(*photo, *detection, faces),
        Command::Remark(id, remark) => desk.remark(*id, remark),
        Command::AddRegion { photo, shape, kind } => desk.add_region(*photo, shape, *kind),
        Command::ReshapeRegion(photo, region, shape) => desk.reshape_region(*photo, *region, shape),
        Command::RemoveRegion(photo, region) => desk.remove_region(*photo, *region),
        Command::Decide { photo, region, decision, person } => desk.decide(*photo, *region, decision, *person),
        Command::Undecide(photo, region) => desk.undecide(*photo, *region),
        Command::Review(photo) => desk.review(*photo),
        Command::AddPerson(category, parties, identity) => desk.add_person(*category, parties, identity),
        Command::EditPerson(id, category, parties, identity) => desk.edit_person(*id, *category, parties, identity),
        Command::RemovePerson(id) => desk.remove_person(*id),
        Command::ErasePerson(id) => desk.erase_person(*id),
        Command::AddConsent(consent) => desk.add_consent(consent),
        Command::RemoveConsent(id) => desk.remove_consent(*id),
        Command::Withdraw { consent, on, by } => desk.withdraw(*consent, *on, by),
        Command::Publish(publication, files) => desk.publish(publication, files),
        Command::PublishMore(id, files) => desk.publish_more(*id, files),
        Command::FileBecame(file, state) => desk.file_became(*file, state),
        Command::Recover(file, made) => desk.recover(*file, made),
        Command::Put(publication, put) => desk.put(*publication, put),
    }
}

/// What planning looks at.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) book: &'a Book,
    pub(super) policy: &'a Policy,
    pub(super) now: &'a Now,
}

/// Edits, or why not.
pub(super) type Planned = Result<Vec<Edit>, Refused>;

/// The change from what stands somewhere to something else.
pub(super) fn change<K, V: Clone>(key: K, from: Option<&V>, to: Option<V>) -> Change<K, V> {
    Change { key, from: from.cloned(), to }
}

/// The edits of a change, none when it changes nothing.
pub(super) fn if_changed<K, V: PartialEq>(change: Change<K, V>, edit: impl Fn(Change<K, V>) -> Edit) -> Vec<Edit> {
    if change.from == change.to { vec![] } else { vec![edit(change)] }
}

/// Refuses an empty text.
pub(super) fn said(text: &Prose, what: Missing) -> Result<(), Refused> {
    if text.is_empty() { Err(Refused::Missing(what)) } else { Ok(()) }
}

impl<'a> Desk<'a> {
    pub(super) fn event(self, id: EventId) -> Result<&'a Event, Refused> {
        self.book.event(id).ok_or(Refused::NoSuchEvent(id))
    }

    pub(super) fn photo(self, id: PhotoId) -> Result<&'a Photo, Refused> {
        self.book.photo(id).ok_or(Refused::NoSuchPhoto(id))
    }

    pub(super) fn region(self, photo: PhotoId, region: RegionId) -> Result<&'a Region, Refused> {
        self.photo(photo)?;
        self.book.region(photo, region).ok_or(Refused::NoSuchRegion(photo, region))
    }

    pub(super) fn person(self, id: PersonId) -> Result<&'a Person, Refused> {
        self.book.person(id).ok_or(Refused::NoSuchPerson(id))
    }

    /// Somebody whose name is still known.
    pub(super) fn known_person(self, id: PersonId) -> Result<&'a Person, Refused> {
        let person = self.person(id)?;
        if person.erased { Err(Refused::Erased(id)) } else { Ok(person) }
    }

    pub(super) fn consent(self, id: ConsentId) -> Result<&'a Consent, Refused> {
        self.book.consent(id).ok_or(Refused::NoSuchConsent(id))
    }
}
