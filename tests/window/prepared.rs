//! An event that is ready to be checked and published: photos taken in, looked at, some faces shown on a consent.

use super::desk::{Desk, Place, Wish, clock};
use estompe::app::{Access, Session, add, open_session};
use estompe::domain::command::{Command, Remark};
use estompe::domain::{
    Basis, Category, Channel, Consent, Decision, Event, EventId, Identity, Means, PersonId, PhotoId, Policy, Prose,
    RegionId, Signatory, Status,
};
use estompe::jobs::{Cancel, Look, Progress, Studio, Workers};
use std::path::PathBuf;

/// What there is to work with.
pub(crate) struct Prepared {
    pub(crate) event: EventId,
    pub(crate) photos: Vec<PhotoId>,
    pub(crate) folder: PathBuf,
}

impl Prepared {
    /// An event for the web site and the press. Each number is a photo with so many faces; the first face of the first photo is shown
    /// on a consent for the web site, all others are covered. Every photo was looked at.
    pub(crate) fn new(place: &Place, faces: &[usize]) -> Self {
        let folder = place.photos("Fete", faces);
        let mut session = session(place);
        let mut event = Event::new(Prose::new("Fête du livre"), jiff::civil::date(2026, 6, 13));
        event.channels = vec![Channel::Web, Channel::Press];
        session.perform(&Command::NewEvent(event)).unwrap();
        let workers = Workers::new(None, Cancel::default(), Progress::default()).unwrap();
        let studio = Studio::usual().0;
        let event = EventId::FIRST;
        let added = add(&mut session, event, &[folder.clone()], Look::default(), &studio, &workers).unwrap();
        let photos: Vec<PhotoId> = added.photos.iter().map(|added| added.photo).collect();
        let prepared = Self { event, photos, folder };
        prepared.somebody_agrees(&mut session);
        for photo in &prepared.photos {
            look_at(&mut session, *photo);
        }
        prepared
    }

    fn somebody_agrees(&self, session: &mut Session) {
        let identity = Identity { name: Prose::new("Nadia Benali"), ..Identity::default() };
        session.perform(&Command::AddPerson(Category::Adult, vec![], identity)).unwrap();
        let consent = Consent {
            channels: [Channel::Web].into(),
            means: Some(Means::Paper),
            received: Some(jiff::civil::date(2026, 6, 1)),
            until: Some(jiff::civil::date(2030, 6, 1)),
            signed: [Signatory::Themself].into(),
            ..Consent::new(PersonId::FIRST, Status::Granted)
        };
        session.perform(&Command::AddConsent(Box::new(consent))).unwrap();
        let photo = self.photos[0];
        let first: Option<RegionId> = session.book().regions_of(photo).map(|(region, _)| region).next();
        let decision = Decision::Show(Basis::AnyConsent);
        let person = Some(PersonId::FIRST);
        session.perform(&Command::Decide { photo, region: first.expect("a face"), decision, person }).unwrap();
    }

    /// The window on the event.
    pub(crate) fn desk(&self, place: &Place, wish: Wish) -> Desk {
        let mut desk = Desk::open(place, wish);
        desk.harness.state_mut().open_event(self.event);
        desk.settle();
        desk
    }
}

/// The register, open beside no window.
pub(crate) fn session(place: &Place) -> Session {
    let register = place.path("register.sqlite");
    open_session(&register, Access::Write, Prose::new("Operator"), clock()).unwrap().0
}

/// A person looks at a photo and ticks the checklist.
pub(crate) fn look_at(session: &mut Session, photo: PhotoId) {
    let tick = Policy::default().checklist.into_iter().map(|item| (item.id, true)).collect();
    session.perform(&Command::Remark(photo, Remark { tick, ..Remark::default() })).unwrap();
    session.perform(&Command::Review(photo)).unwrap();
}
