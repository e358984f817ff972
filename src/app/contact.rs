//! What would be published, as small pictures, for a person to sign off. They are made in memory and never written by themselves.

use super::publish::Unpublished;
use super::{Checked, Door, NotDone, check, default_names, places};
use crate::domain::gate::Warning;
use crate::domain::{Channel, Date, Event, EventId, PhotoId, Prose, Style};
use crate::jobs::{self, Edition, MaxEdge, Order, Studio, Workers};
use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// The longest side of a small picture, in pixels.
const SMALL_PX: NonZeroU32 = NonZeroU32::new(400).unwrap();

/// What a contact sheet shows.
#[derive(Debug)]
pub struct Contact {
    /// The event.
    pub event: Event,
    /// Whether the public sees the channel.
    pub public: bool,
    /// The day for which the gate was asked.
    pub on: Date,
    /// What would leave, by number.
    pub pictures: Vec<ContactPicture>,
    /// The numbers of the photos that would not, and why.
    pub held_back: Vec<(u32, Unpublished)>,
}

/// A photo that would leave.
#[derive(Debug)]
pub struct ContactPicture {
    /// Its number in the event.
    pub number: u32,
    /// The bytes of a small JPEG file, covered as the published file would be.
    pub jpeg: Vec<u8>,
    /// The caption.
    pub caption: Option<Prose>,
    /// How many regions are covered in it.
    pub covered: usize,
    /// What the gate warns about.
    pub warnings: Vec<Warning>,
}

/// What is known of an event before a picture is made.
struct Facts {
    event: Event,
    public: bool,
    on: Date,
    photos: Vec<(Checked, Vec<PathBuf>, u32, Option<Prose>)>,
}

/// Makes the small pictures of an event for a channel. `None` when there is no such event.
///
/// # Errors
/// [`NotDone::Closed`].
pub fn contact<D: Door>(
    door: &mut D,
    event: EventId,
    channel: &Channel,
    style: Style,
    studio: &Studio,
    workers: &Workers,
) -> Result<Option<Contact>, NotDone> {
    let to = channel.clone();
    let Some(facts) = door.visit(move |session| Facts::of(session, event, &to))? else { return Ok(None) };
    let Facts { event, public, on, photos } = facts;
    let mut contact = Contact { event, public, on, pictures: Vec::new(), held_back: Vec::new() };
    let (mut orders, mut about) = (Vec::new(), Vec::new());
    for (Checked { photo: _, name, judgement }, sources, number, caption) in photos {
        match judgement.outcome {
            Ok(cleared) => {
                about.push((number, caption, cleared.covered().len(), judgement.warnings));
                orders.push(Order { cleared, sources, name, replaces: None });
            }
            Err(blocks) => contact.held_back.push((number, Unpublished::Gate(blocks))),
        }
    }
    let mut made = pictures(&orders, style, studio, workers);
    for (order, (number, caption, covered, warnings)) in orders.iter().zip(about) {
        match made.remove(&order.cleared.photo()) {
            Some(Ok(jpeg)) => contact.pictures.push(ContactPicture { number, jpeg, caption, covered, warnings }),
            Some(Err(why)) => contact.held_back.push((number, why)),
            None => {}
        }
    }
    contact.held_back.sort_by_key(|(number, _)| *number);
    Ok(Some(contact))
}

impl Facts {
    fn of(session: &super::Session, id: EventId, channel: &Channel) -> Option<Self> {
        let (book, on) = (session.book(), session.now().today);
        let event = book.event(id)?.clone();
        let checked = check(session, id, channel, on, &*default_names(&event)).into_iter();
        let photos = checked.map(|one| {
            let sources = places::sources_of(book, one.photo);
            let number = book.photo(one.photo).map_or(0, |photo| photo.number);
            let caption = book.remarks(one.photo).and_then(|remarks| remarks.caption.clone());
            (one, sources, number, caption)
        });
        let photos = photos.collect();
        Some(Self { event, public: session.policy().rule(channel).public, on, photos })
    }
}

/// The bytes of a JPEG file for each order, or why there are none.
fn pictures(
    orders: &[Order],
    style: Style,
    studio: &Studio,
    workers: &Workers,
) -> BTreeMap<PhotoId, Result<Vec<u8>, Unpublished>> {
    let mut made = BTreeMap::new();
    let edition = Edition::usual(PathBuf::new(), style, MaxEdge::Px(SMALL_PX), None);
    let done = jobs::publish_in_memory(orders, &edition, studio, workers, &mut |index, outcome| {
        made.insert(orders[index].cleared.photo(), outcome.map_err(Unpublished::NotMade));
        ControlFlow::<()>::Continue(())
    });
    debug_assert!(done.is_continue());
    made
}
