//! An event that is ready to be checked and published: photos taken in, looked at, some faces shown on a consent.

use super::desk::{Desk, Place, Wish, clock};
use estompe::app::{Access, Session, add, open_session};
use estompe::domain::command::{Command, Remark};
use estompe::domain::{
    Basis, Category, Channel, Consent, Decision, Event, EventId, Identity, Means, PersonId, PhotoId, Policy, Prose,
    PxBox, RegionId, RegionKind, Shape, Signatory, Status,
};
use estompe::imaging::Limits;
use estompe::jobs::{Cancel, Look, Progress, Studio, Workers};
use std::path::PathBuf;

/// What there is to work with.
pub(crate) struct Prepared {
    pub(crate) event: EventId,
    pub(crate) photos: Vec<PhotoId>,
    pub(crate) folder: PathBuf,
}

impl Prepared {
    /// An event for the web site and the press. Each number is a photo with so many faces, drawn in by hand: nobody waits for the
    /// detector. The first face of the first photo is shown on a consent for the web site, all others are covered. Every photo was
    /// looked at.
    pub(crate) fn new(place: &Place, faces: &[usize]) -> Self {
        let folder = place.photos("Fete", faces);
        let mut session = session(place);
        let mut event = Event::new(Prose::new("Fête du livre"), jiff::civil::date(2026, 6, 13));
        event.channels = vec![Channel::Web, Channel::Press];
        session.perform(&Command::NewEvent(event)).unwrap();
        let workers = Workers::new(None, Cancel::default(), Progress::default()).unwrap();
        let studio = Studio::without_detector(Limits::default());
        let event = EventId::FIRST;
        let added =
            add(&mut session, event, std::slice::from_ref(&folder), Look::default(), &studio, &workers).unwrap();
        let photos: Vec<PhotoId> = added.photos.iter().map(|added| added.photo).collect();
        let prepared = Self { event, photos, folder };
        for (photo, faces) in prepared.photos.iter().zip(faces) {
            prepared.faces_are_drawn(&mut session, *photo, *faces);
        }
        prepared.somebody_agrees(&mut session);
        for photo in &prepared.photos {
            look_at(&mut session, *photo);
        }
        prepared
    }

    /// Ellipses around the heads that [`super::desk::draw`] draws.
    fn faces_are_drawn(&self, session: &mut Session, photo: PhotoId, faces: usize) {
        let shift = self.photos.iter().position(|one| *one == photo).unwrap() as f32;
        for face in 0..faces {
            let around = PxBox::new(65.0 + 150.0 * face as f32 + shift, 165.0, 90.0, 110.0);
            let (shape, kind) = (Shape::Ellipse(around), RegionKind::Face);
            session.perform(&Command::AddRegion { photo, shape, kind }).unwrap();
            let region = session.book().regions_of(photo).last().unwrap().0;
            session.perform(&Command::Decide { photo, region, decision: Decision::Cover, person: None }).unwrap();
        }
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
        let Some(region) = first else { return };
        session.perform(&Command::Decide { photo, region, decision, person }).unwrap();
    }

    /// The window on the event.
    pub(crate) fn desk(&self, place: &Place, wish: Wish) -> Desk {
        let mut desk = Desk::open(place, wish);
        // That covers look like no face is asked elsewhere; here it would take most of the time.
        desk.harness.state_mut().work_with(Studio::without_detector(Limits::default()));
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
