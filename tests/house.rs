//! A small register for tests: one event, one photo, and sentences that fit on one line.

use estompe::domain::command::{Command, NewParty, NewPhoto, Now, Refused, Remark, plan};
use estompe::domain::gate::{Asked, Judgement, judge};
use estompe::domain::names::Names;
use estompe::domain::{
    Basis, Book, Category, Channel, Consent, ConsentId, Date, Decision, Detection, Edit, Event, EventId, Face,
    Identity, Means, PersonId, PhotoId, Policy, Prose, PxBox, RegionId, RegionKind, Role, Shape, Signatory, Size,
    Status, Timestamp,
};

pub(crate) const PHOTO: PhotoId = PhotoId::FIRST;
pub(crate) const EVENT: EventId = EventId::FIRST;
pub(crate) const SIZE: Size = Size::new(4000, 3000);

/// A register, the policy it lives under, and the day on which everything in it happens.
#[derive(Clone)]
pub(crate) struct House {
    pub(crate) book: Book,
    pub(crate) policy: Policy,
    pub(crate) today: Date,
}

pub(crate) fn day(written: &str) -> Date {
    written.parse().unwrap()
}

pub(crate) fn person(number: u32) -> PersonId {
    PersonId::new(number).unwrap()
}

pub(crate) fn consent(number: u32) -> ConsentId {
    ConsentId::new(number).unwrap()
}

pub(crate) fn region(number: u32) -> RegionId {
    RegionId::new(number).unwrap()
}

/// A hash that nothing has.
pub(crate) fn sha(number: u32) -> String {
    format!("{number:064x}")
}

/// A consent of somebody that holds for the web and the intranet, signed by themself and by the first parties.
pub(crate) fn granted(whose: u32, parties: u8) -> Consent {
    let mut consent = Consent::new(person(whose), Status::Granted);
    consent.channels = [Channel::Web, Channel::Internal].into();
    consent.means = Some(Means::Paper);
    consent.received = Some(day("2026-01-10"));
    consent.until = Some(day("2030-01-10"));
    consent.signed = (0..parties).map(Signatory::Party).chain([Signatory::Themself]).collect();
    consent
}

pub(crate) fn refusal(whose: u32, received: &str) -> Consent {
    Consent { received: Some(day(received)), ..Consent::new(person(whose), Status::Refused) }
}

impl House {
    /// One event with one photo, which the detector has looked at on 14 June 2026.
    pub(crate) fn new() -> Self {
        Self::unseen().does(Command::Detected { photo: PHOTO, detection: Detection::Thorough, faces: vec![] })
    }

    /// The same before the detector has looked.
    pub(crate) fn unseen() -> Self {
        let today = day("2026-06-14");
        Self { book: Book::default(), policy: Policy::default(), today }
            .does(Command::NewEvent(Event::new(Prose::new("Fête du livre"), day("2026-06-13"))))
            .photo(1)
    }

    pub(crate) fn now(&self) -> Now {
        Now { today: self.today, at: Timestamp::UNIX_EPOCH, operator: Prose::new("the operator") }
    }

    pub(crate) fn plans(&self, command: &Command) -> Result<Vec<Edit>, Refused> {
        plan(&self.book, &self.policy, command, &self.now())
    }

    pub(crate) fn refuses(&self, command: &Command) -> Refused {
        self.plans(command).expect_err("the command is refused")
    }

    #[allow(clippy::needless_pass_by_value, reason = "a command is written where it is given")]
    pub(crate) fn does(mut self, command: Command) -> Self {
        let edits = self.plans(&command).unwrap_or_else(|refused| panic!("{}: {refused}", command.id()));
        self.book.apply_all(&edits).expect("planned edits fit");
        self
    }

    pub(crate) fn under(mut self, change: impl FnOnce(&mut Policy)) -> Self {
        change(&mut self.policy);
        self
    }

    pub(crate) fn on(mut self, today: &str) -> Self {
        self.today = day(today);
        self
    }

    pub(crate) fn photo(self, hash: u32) -> Self {
        let source = Prose::new(&format!("/photos/{hash}.jpg"));
        self.does(Command::AddPhoto(NewPhoto { event: EVENT, sha256: sha(hash), size: SIZE, source }))
    }

    /// Another region on the photo, to the right of the others.
    pub(crate) fn draws(self, kind: RegionKind) -> Self {
        let shape = Shape::Rect(place(self.book.codes().region.number()));
        self.does(Command::AddRegion { photo: PHOTO, shape, kind })
    }

    pub(crate) fn faces(self, count: u32) -> Self {
        (0..count).fold(self, |house, _| house.draws(RegionKind::Face))
    }

    pub(crate) fn somebody(self, category: Category, birth: Option<&str>, roles: &[Role]) -> Self {
        let parties = roles.iter().map(|role| NewParty { role: *role, name: Prose::new("Un Parent") }).collect();
        let number = self.book.codes().person.number();
        let identity = Identity {
            name: Prose::new(&format!("Prénom{number} Nom{number}")),
            birth: birth.map(day),
            sole_reason: Prose::some("death of the other"),
            ..Identity::default()
        };
        self.does(Command::AddPerson(category, parties, identity))
    }

    pub(crate) fn adult(self) -> Self {
        self.somebody(Category::Adult, None, &[])
    }

    /// A minor of nine years.
    pub(crate) fn child(self, roles: &[Role]) -> Self {
        self.somebody(Category::Minor, Some("2017-03-01"), roles)
    }

    pub(crate) fn has(self, consent: Consent) -> Self {
        self.does(Command::AddConsent(Box::new(consent)))
    }

    pub(crate) fn with(self, mut consent: Consent, change: impl FnOnce(&mut Consent)) -> Self {
        change(&mut consent);
        self.has(consent)
    }

    pub(crate) fn withdraws(self, number: u32, on: &str) -> Self {
        self.does(Command::Withdraw { consent: consent(number), on: day(on), by: Prose::new("the mother") })
    }

    pub(crate) fn decides(self, number: u32, decision: Decision, who: Option<u32>) -> Self {
        let person = who.map(person);
        self.does(Command::Decide { photo: PHOTO, region: region(number), decision, person })
    }

    pub(crate) fn shows(self, number: u32, who: u32) -> Self {
        self.decides(number, Decision::Show(Basis::AnyConsent), Some(who))
    }

    pub(crate) fn covers(self, number: u32) -> Self {
        self.decides(number, Decision::Cover, None)
    }

    pub(crate) fn overrides(self, number: u32, who: u32) -> Self {
        self.decides(number, Decision::Show(Basis::Override(Prose::new("spoke on stage"))), Some(who))
    }

    pub(crate) fn notes(self, remark: Remark) -> Self {
        self.does(Command::Remark(PHOTO, remark))
    }

    pub(crate) fn ticks(self) -> Self {
        let tick = self.policy.checklist.iter().map(|item| (item.id.clone(), true)).collect();
        self.notes(Remark { tick, ..Remark::default() })
    }

    /// Ticks the checklist and looks at the photo: what is undecided is covered.
    pub(crate) fn reviewed(self) -> Self {
        self.ticks().does(Command::Review(PHOTO))
    }

    pub(crate) fn judged(&self, channel: &Channel) -> Judgement {
        self.judged_as(channel, "photo-0001.jpg")
    }

    pub(crate) fn judged_as(&self, channel: &Channel, output_name: &str) -> Judgement {
        let asked = Asked { photo: PHOTO, channel, day: self.today, output_name };
        judge(&self.book, &self.policy, &Names::of(&self.book), &asked)
    }

    /// One face of one person, decided to be shown and reviewed: whether it is shown.
    pub(crate) fn is_shown(&self, channel: &Channel) -> bool {
        let cleared = self.judged(channel).outcome.expect("an uncleared face is covered");
        assert_eq!(cleared.shown().len() + cleared.covered().len(), 1);
        cleared.covered().is_empty()
    }
}

/// A place on the photo, one for each number.
pub(crate) fn place(number: u32) -> PxBox {
    let (column, row) = (number % 60, number / 60 % 40);
    PxBox::new(10.0 + 60.0 * column as f32, 10.0 + 70.0 * row as f32, 40.0, 50.0)
}

pub(crate) fn face(number: u32) -> Face {
    Face { area: place(number), score: 0.9, weak: false }
}
