//! The photos of an event as a grid shows them: what there is to say of each in a few words, which are shown, in which order, and
//! which were taken in one go.

mod arrange;
mod burst;
mod filter;

pub use arrange::{Arrangement, PhotoOrder, arrange};
pub use burst::bursts;
pub use filter::PhotoFilter;

use crate::domain::gate::State;
use crate::domain::{Book, Decided, Decision, Detection, Origin, PhotoId, Pick, Region, RegionKind};
use std::path::PathBuf;

/// A photo in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// Which one.
    pub photo: PhotoId,
    /// Its number in the event.
    pub number: u32,
    /// What its file is called.
    pub name: String,
    /// Where its file was found first.
    pub source: PathBuf,
    /// Faces on it, without those that were said to be none.
    pub faces: usize,
    /// Regions that nobody decided.
    pub undecided: usize,
    /// A person drew a region, or the detector failed so that only a person can.
    pub by_hand: bool,
    /// A person looked at it as it is now.
    pub reviewed: bool,
    /// How far the detector came.
    pub detection: Detection,
    /// Chosen or set aside.
    pub pick: Pick,
    /// Not to be published for now.
    pub held_back: bool,
    /// What the gate says of it.
    pub state: State,
}

impl Glance {
    /// What is known of a photo at no cost, until it is looked at: as much as if nobody had reviewed it. `None` when there is none.
    pub fn unjudged(book: &Book, photo: PhotoId) -> Option<Self> {
        let facts = book.photo(photo)?;
        let source = PathBuf::from(facts.sources.first().map_or("", |source| source.as_str()));
        Some(Self {
            photo,
            number: facts.number,
            name: source.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            source,
            faces: 0,
            undecided: 0,
            by_hand: false,
            reviewed: false,
            detection: Detection::Pending,
            pick: Pick::Unsorted,
            held_back: false,
            state: State::ToReview,
        })
    }
}

/// Looks at a photo of which the gate said `state`; `None` when there is none.
pub fn glance(book: &Book, photo: PhotoId, state: State) -> Option<Glance> {
    let bare = Glance::unjudged(book, photo)?;
    let detection = book.detection(photo);
    let remarks = book.remarks(photo);
    let regions = || book.regions_of(photo).map(|(id, region)| (region, book.decision(photo, id)));
    Some(Glance {
        faces: regions().filter(|(region, decided)| is_face(region, *decided)).count(),
        undecided: regions().filter(|(_, decided)| decided.is_none()).count(),
        by_hand: detection == Detection::Failed || regions().any(|(region, _)| region.origin == Origin::Drawn),
        reviewed: book.is_reviewed(photo),
        detection,
        pick: remarks.map(|remarks| remarks.pick).unwrap_or_default(),
        held_back: remarks.is_some_and(|remarks| remarks.held_back),
        state,
        ..bare
    })
}

fn is_face(region: &Region, decided: Option<&Decided>) -> bool {
    let denied = decided.is_some_and(|decided| decided.decision == Decision::NotAFace);
    region.kind == RegionKind::Face && !denied
}

#[cfg(test)]
pub(super) fn example(number: u32) -> Glance {
    Glance {
        photo: PhotoId::new(number).unwrap_or(PhotoId::FIRST),
        number,
        name: format!("IMG_{number}.jpg"),
        source: PathBuf::from(format!("/photos/IMG_{number}.jpg")),
        faces: 1,
        undecided: 0,
        by_hand: false,
        reviewed: true,
        detection: Detection::Quick,
        pick: Pick::Unsorted,
        held_back: false,
        state: State::Publishable,
    }
}
