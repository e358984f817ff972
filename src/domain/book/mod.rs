//! The book: everything the register holds, in memory. It is changed by [`Edit`]s alone, read through its indexes, and equal to
//! another book when it says the same.

mod codes;
mod edit;
mod fingerprint;

pub use codes::Codes;
pub use edit::{Change, Edit, RegionKey, inverses};
pub use fingerprint::Fingerprint;

use super::{
    Consent, ConsentId, Decided, Detection, Event, EventId, FileId, Identity, Person, PersonId, Photo, PhotoId,
    Publication, PublicationId, PublishedFile, Region, RegionId, Remarks, Review,
};
use std::collections::{BTreeMap, BTreeSet};

/// Everything the register holds.
#[derive(Clone, Debug, Default)]
pub struct Book {
    events: BTreeMap<EventId, Event>,
    people: BTreeMap<PersonId, Person>,
    identities: BTreeMap<PersonId, Identity>,
    consents: BTreeMap<ConsentId, Consent>,
    photos: BTreeMap<PhotoId, Photo>,
    detections: BTreeMap<PhotoId, Detection>,
    reviews: BTreeMap<PhotoId, Review>,
    remarks: BTreeMap<PhotoId, Remarks>,
    regions: BTreeMap<RegionKey, Region>,
    decisions: BTreeMap<RegionKey, Decided>,
    publications: BTreeMap<PublicationId, Publication>,
    files: BTreeMap<FileId, PublishedFile>,
    index: Index,
    codes: Codes,
}

/// What is looked up by something else than its own key. It follows from the entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Index {
    photos: BTreeMap<(EventId, u32), PhotoId>,
    consents: BTreeSet<(PersonId, ConsentId)>,
    photo_of: BTreeMap<RegionId, PhotoId>,
}

/// Two books are equal when they say the same; which codes were once given and taken back is not said.
impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        (&self.events, &self.people, &self.identities, &self.consents)
            == (&other.events, &other.people, &other.identities, &other.consents)
            && (&self.photos, &self.detections, &self.reviews, &self.remarks)
                == (&other.photos, &other.detections, &other.reviews, &other.remarks)
            && (&self.regions, &self.decisions, &self.publications, &self.files)
                == (&other.regions, &other.decisions, &other.publications, &other.files)
    }
}

/// Why an edit does not fit a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// Something else stands there than the edit says: it was changed since.
    #[error("it was changed since")]
    Changed,
    /// It names something that is not in the book.
    #[error("it names something that is not there")]
    Dangling,
    /// Something in the book still names what the edit removes.
    #[error("something still refers to it")]
    Needed,
    /// The photo's number is taken in its event.
    #[error("the number is taken")]
    NumberTaken,
}

impl Book {
    /// Changes one entry.
    ///
    /// # Errors
    /// [`Misfit`]; the book is then as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Misfit> {
        self.fits(edit)?;
        self.index.follow(edit);
        self.codes.follow(edit);
        match edit.clone() {
            Edit::Event(change) => put(&mut self.events, change),
            Edit::Person(change) => put(&mut self.people, change),
            Edit::Identity(change) => put(&mut self.identities, change),
            Edit::Consent(change) => put(&mut self.consents, change),
            Edit::Photo(change) => put(&mut self.photos, change),
            Edit::Detection(change) => put(&mut self.detections, change),
            Edit::Review(change) => put(&mut self.reviews, change),
            Edit::Remarks(change) => put(&mut self.remarks, change),
            Edit::Region(change) => put(&mut self.regions, change),
            Edit::Decision(change) => put(&mut self.decisions, change),
            Edit::Publication(change) => put(&mut self.publications, change),
            Edit::File(change) => put(&mut self.files, change),
        }
        Ok(())
    }

    /// Changes several entries, all or none.
    ///
    /// # Errors
    /// The [`Misfit`] of the first that does not fit; the book is then as it was.
    pub fn apply_all(&mut self, edits: &[Edit]) -> Result<(), Misfit> {
        let given = self.codes;
        for (done, edit) in edits.iter().enumerate() {
            if let Err(misfit) = self.apply(edit) {
                for undone in inverses(&edits[..done]) {
                    let fits = self.apply(&undone);
                    debug_assert!(fits.is_ok(), "what was just done can be taken back: {fits:?}");
                }
                self.codes = given;
                return Err(misfit);
            }
        }
        Ok(())
    }

    /// Takes back edits that were the last to be applied, with the codes they gave: for changes that could not be stored, of
    /// which nobody outside has heard. `given` is what [`Book::codes`] was before them.
    ///
    /// # Errors
    /// [`Misfit`] when they were not the last; the book is then as it was.
    pub fn take_back(&mut self, edits: &[Edit], given: Codes) -> Result<(), Misfit> {
        self.apply_all(&inverses(edits))?;
        self.codes = given;
        Ok(())
    }

    fn fits(&self, edit: &Edit) -> Result<(), Misfit> {
        match edit {
            Edit::Event(change) => {
                stands(&self.events, change)?;
                needed(change, || self.photos_of(change.key).next().is_some())?;
                needed(change, || self.publications.values().any(|publication| publication.event == change.key))
            }
            Edit::Person(change) => {
                stands(&self.people, change)?;
                needed(change, || self.identities.contains_key(&change.key))?;
                needed(change, || self.consents_of(change.key).next().is_some())?;
                needed(change, || self.decisions.values().any(|decided| decided.person == Some(change.key)))
            }
            Edit::Identity(change) => {
                stands(&self.identities, change)?;
                refers(change, |_| self.people.contains_key(&change.key))
            }
            Edit::Consent(change) => {
                stands(&self.consents, change)?;
                refers(change, |consent| self.people.contains_key(&consent.person))?;
                needed(change, || self.files.values().any(|file| file.relied.contains(&change.key)))
            }
            Edit::Photo(change) => self.photo_fits(change),
            Edit::Detection(change) => self.of_photo(&self.detections, change),
            Edit::Review(change) => self.of_photo(&self.reviews, change),
            Edit::Remarks(change) => self.of_photo(&self.remarks, change),
            Edit::Region(change) => {
                stands(&self.regions, change)?;
                refers(change, |_| self.photos.contains_key(&change.key.0))?;
                let is_elsewhere = self.index.photo_of.get(&change.key.1).is_some_and(|photo| *photo != change.key.0);
                refers(change, |_| !is_elsewhere)?;
                needed(change, || self.decisions.contains_key(&change.key))
            }
            Edit::Decision(change) => {
                stands(&self.decisions, change)?;
                refers(change, |_| self.regions.contains_key(&change.key))?;
                refers(change, |decided| decided.person.is_none_or(|person| self.people.contains_key(&person)))
            }
            Edit::Publication(change) => {
                stands(&self.publications, change)?;
                refers(change, |publication| self.events.contains_key(&publication.event))?;
                needed(change, || self.files_of(change.key).next().is_some())
            }
            Edit::File(change) => {
                stands(&self.files, change)?;
                refers(change, |_| self.publications.contains_key(&change.key.0))
            }
        }
    }

    fn photo_fits(&self, change: &Change<PhotoId, Photo>) -> Result<(), Misfit> {
        stands(&self.photos, change)?;
        refers(change, |photo| self.events.contains_key(&photo.event))?;
        if let Some(photo) = &change.to {
            let holder = self.index.photos.get(&(photo.event, photo.number));
            if holder.is_some_and(|holder| *holder != change.key) {
                return Err(Misfit::NumberTaken);
            }
        }
        needed(change, || self.regions_of(change.key).next().is_some())?;
        needed(change, || self.detections.contains_key(&change.key))?;
        needed(change, || self.reviews.contains_key(&change.key) || self.remarks.contains_key(&change.key))?;
        // A published file outlives its photo: what is on the internet must stay findable.
        Ok(())
    }

    fn of_photo<V: PartialEq>(
        &self,
        entries: &BTreeMap<PhotoId, V>,
        change: &Change<PhotoId, V>,
    ) -> Result<(), Misfit> {
        stands(entries, change)?;
        refers(change, |_| self.photos.contains_key(&change.key))
    }
}

fn put<K: Ord, V>(entries: &mut BTreeMap<K, V>, change: Change<K, V>) {
    match change.to {
        Some(value) => entries.insert(change.key, value),
        None => entries.remove(&change.key),
    };
}

fn stands<K: Ord, V: PartialEq>(entries: &BTreeMap<K, V>, change: &Change<K, V>) -> Result<(), Misfit> {
    if entries.get(&change.key) == change.from.as_ref() { Ok(()) } else { Err(Misfit::Changed) }
}

fn refers<K, V>(change: &Change<K, V>, is_there: impl Fn(&V) -> bool) -> Result<(), Misfit> {
    if change.to.as_ref().is_none_or(is_there) { Ok(()) } else { Err(Misfit::Dangling) }
}

fn needed<K, V>(change: &Change<K, V>, is_needed: impl FnOnce() -> bool) -> Result<(), Misfit> {
    if change.to.is_none() && is_needed() { Err(Misfit::Needed) } else { Ok(()) }
}

impl Index {
    fn follow(&mut self, edit: &Edit) {
        match edit {
            Edit::Photo(change) => {
                if let Some(photo) = &change.from {
                    self.photos.remove(&(photo.event, photo.number));
                }
                if let Some(photo) = &change.to {
                    self.photos.insert((photo.event, photo.number), change.key);
                }
            }
            Edit::Consent(change) => {
                if let Some(consent) = &change.from {
                    self.consents.remove(&(consent.person, change.key));
                }
                if let Some(consent) = &change.to {
                    self.consents.insert((consent.person, change.key));
                }
            }
            Edit::Region(change) => {
                if change.to.is_some() {
                    self.photo_of.insert(change.key.1, change.key.0);
                } else {
                    self.photo_of.remove(&change.key.1);
                }
            }
            _ => {}
        }
    }
}

/// Reading.
impl Book {
    /// Every event.
    pub fn events(&self) -> impl Iterator<Item = (EventId, &Event)> {
        self.events.iter().map(|(id, event)| (*id, event))
    }

    /// An event.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.get(&id)
    }

    /// Everybody.
    pub fn people(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        self.people.iter().map(|(id, person)| (*id, person))
    }

    /// Somebody.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(&id)
    }

    /// Who somebody is, unless it was erased.
    pub fn identity(&self, id: PersonId) -> Option<&Identity> {
        self.identities.get(&id)
    }

    /// Every identity that was not erased.
    pub fn identities(&self) -> impl Iterator<Item = (PersonId, &Identity)> {
        self.identities.iter().map(|(id, identity)| (*id, identity))
    }

    /// Every consent.
    pub fn consents(&self) -> impl Iterator<Item = (ConsentId, &Consent)> {
        self.consents.iter().map(|(id, consent)| (*id, consent))
    }

    /// A consent.
    pub fn consent(&self, id: ConsentId) -> Option<&Consent> {
        self.consents.get(&id)
    }

    /// The consents of one person.
    pub fn consents_of(&self, person: PersonId) -> impl Iterator<Item = (ConsentId, &Consent)> {
        let range = (person, ConsentId::FIRST)..(person.next(), ConsentId::FIRST);
        self.index.consents.range(range).filter_map(|(_, id)| Some((*id, self.consents.get(id)?)))
    }

    /// Every photo of every event.
    pub fn photos(&self) -> impl Iterator<Item = (PhotoId, &Photo)> {
        self.photos.iter().map(|(id, photo)| (*id, photo))
    }

    /// The photos of every event from a code on.
    pub fn photos_from(&self, first: PhotoId) -> impl Iterator<Item = (PhotoId, &Photo)> {
        self.photos.range(first..).map(|(id, photo)| (*id, photo))
    }

    /// A photo.
    pub fn photo(&self, id: PhotoId) -> Option<&Photo> {
        self.photos.get(&id)
    }

    /// The photos of an event, by number.
    pub fn photos_of(&self, event: EventId) -> impl DoubleEndedIterator<Item = (PhotoId, &Photo)> {
        let range = (event, 0)..(event.next(), 0);
        self.index.photos.range(range).filter_map(|(_, id)| Some((*id, self.photos.get(id)?)))
    }

    /// How far the detector came with a photo.
    pub fn detection(&self, photo: PhotoId) -> Detection {
        self.detections.get(&photo).copied().unwrap_or_default()
    }

    /// The last review of a photo, whether it still counts or not.
    pub fn review(&self, photo: PhotoId) -> Option<&Review> {
        self.reviews.get(&photo)
    }

    /// Whether a person looked at the photo as it is now.
    pub fn is_reviewed(&self, photo: PhotoId) -> bool {
        self.review(photo).is_some_and(|review| Some(review.seen) == self.fingerprint(photo))
    }

    /// What was noted about a photo.
    pub fn remarks(&self, photo: PhotoId) -> Option<&Remarks> {
        self.remarks.get(&photo)
    }

    /// The regions of a photo, by code.
    pub fn regions_of(&self, photo: PhotoId) -> impl Iterator<Item = (RegionId, &Region)> {
        let range = (photo, RegionId::FIRST)..(photo.next(), RegionId::FIRST);
        self.regions.range(range).map(|((_, id), region)| (*id, region))
    }

    /// A region of a photo.
    pub fn region(&self, photo: PhotoId, region: RegionId) -> Option<&Region> {
        self.regions.get(&(photo, region))
    }

    /// The photo that a region is on.
    pub fn photo_of(&self, region: RegionId) -> Option<PhotoId> {
        self.index.photo_of.get(&region).copied()
    }

    /// What was decided about a region, `None`: undecided.
    pub fn decision(&self, photo: PhotoId, region: RegionId) -> Option<&Decided> {
        self.decisions.get(&(photo, region))
    }

    /// The decisions about the regions of a photo, by region.
    pub fn decisions_of(&self, photo: PhotoId) -> impl Iterator<Item = (RegionId, &Decided)> {
        let range = (photo, RegionId::FIRST)..(photo.next(), RegionId::FIRST);
        self.decisions.range(range).map(|((_, region), decided)| (*region, decided))
    }

    /// Every decision.
    pub fn decisions(&self) -> impl Iterator<Item = (RegionKey, &Decided)> {
        self.decisions.iter().map(|(key, decided)| (*key, decided))
    }

    /// Every publication.
    pub fn publications(&self) -> impl Iterator<Item = (PublicationId, &Publication)> {
        self.publications.iter().map(|(id, publication)| (*id, publication))
    }

    /// A publication.
    pub fn publication(&self, id: PublicationId) -> Option<&Publication> {
        self.publications.get(&id)
    }

    /// Every published file.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &PublishedFile)> {
        self.files.iter().map(|(id, file)| (*id, file))
    }

    /// The files of one publication.
    pub fn files_of(&self, publication: PublicationId) -> impl Iterator<Item = (PhotoId, &PublishedFile)> {
        let range = (publication, PhotoId::FIRST)..(publication.next(), PhotoId::FIRST);
        self.files.range(range).map(|((_, photo), file)| (*photo, file))
    }

    /// A file of a publication.
    pub fn file(&self, id: FileId) -> Option<&PublishedFile> {
        self.files.get(&id)
    }

    /// The codes that are given next.
    pub fn codes(&self) -> Codes {
        self.codes
    }

    /// Codes that were given before, by a register that remembers more than its entries show.
    pub fn remember_codes(&mut self, given: Codes) {
        self.codes = self.codes.later_of(given);
    }
}
