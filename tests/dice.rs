//! Commands by chance, most of them about things that are there.

use crate::house::{House, face, place, sha};
use crate::outbox::{let_out, publication};
use estompe::domain::command::{Command, NewParty, NewPhoto, Remark};
use estompe::domain::{
    Basis, Category, Channel, ChildWord, Consent, ConsentId, Date, Decision, Detection, Event, EventId, Face,
    FileState, Identity, Means, PersonId, PhotoId, Pick, Prose, PublicationId, PublishedFile, PutAt, RegionId,
    RegionKind, Role, Shape, Signatory, Size, Status,
};

/// How many dice a command takes at most.
pub(crate) const DICE: usize = 40;

/// Dice that were thrown beforehand; when none is left they show zero.
pub(crate) struct Dice<'a>(pub(crate) std::slice::Iter<'a, u8>);

impl Dice<'_> {
    /// A number below `sides`.
    fn below(&mut self, sides: u32) -> u32 {
        u32::from(self.0.next().copied().unwrap_or(0)) * sides / 256
    }

    fn is(&mut self, one_in: u32) -> bool {
        self.below(one_in) == one_in - 1
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u32) as usize].clone()
    }

    /// A day around the middle of 2026.
    fn day(&mut self) -> Date {
        let days = ["2024-02-29", "2026-02-28", "2026-06-13", "2026-06-14", "2026-06-14", "2026-06-15", "2027-01-01"];
        crate::house::day(self.one(&days))
    }

    fn maybe<T>(&mut self, what: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (!self.is(3)).then(|| what(self))
    }

    fn channel(&mut self) -> Channel {
        self.one(&[Channel::Web, Channel::Internal, Channel::Press])
    }

    pub(crate) fn photo(&mut self) -> PhotoId {
        PhotoId::new(1 + self.below(3)).unwrap()
    }

    fn event(&mut self) -> EventId {
        EventId::new(1 + self.below(2)).unwrap()
    }

    fn person(&mut self) -> PersonId {
        PersonId::new(1 + self.below(4)).unwrap()
    }

    fn consent_code(&mut self, house: &House, person: PersonId) -> ConsentId {
        let theirs: Vec<_> = house.book.consents_of(person).map(|(id, _)| id).collect();
        if theirs.is_empty() || self.is(9) { ConsentId::new(1 + self.below(9)).unwrap() } else { self.one(&theirs) }
    }

    fn region(&mut self, house: &House, photo: PhotoId) -> RegionId {
        let there: Vec<_> = house.book.regions_of(photo).map(|(id, _)| id).collect();
        if there.is_empty() || self.is(12) { RegionId::new(1 + self.below(9)).unwrap() } else { self.one(&there) }
    }

    fn shape(&mut self) -> Shape {
        let area = place(self.below(8));
        match self.below(3) {
            0 => Shape::Rect(area),
            1 => Shape::Ellipse(area.moved(5.0, 0.0)),
            _ => Shape::Polygon(vec![place(1).center(), area.center()]),
        }
    }

    fn faces(&mut self) -> Vec<Face> {
        (0..self.below(4)).map(|_| Face { weak: self.is(6), ..face(self.below(8)) }).collect()
    }

    fn identity(&mut self) -> Identity {
        let births = ["2017-03-01", "2008-02-29", "2008-06-14", "2008-06-15", "1990-01-01"];
        Identity {
            name: Prose::new(self.one(&["Leïla Martin", "Paul Petit", ""])),
            birth: self.maybe(|dice| crate::house::day(dice.one(&births))),
            sole_reason: self.maybe(|_| Prose::new("alone")),
            seen: self.maybe(|_| Prose::new("12")),
            ..Identity::default()
        }
    }

    fn parties(&mut self) -> Vec<NewParty> {
        (0..self.below(4)).map(|_| NewParty { role: self.one(&Role::ALL), name: Prose::new("Un Parent") }).collect()
    }

    fn signatories(&mut self, at_least: u32) -> std::collections::BTreeSet<Signatory> {
        let all = [Signatory::Party(0), Signatory::Party(1), Signatory::Party(2), Signatory::Themself];
        all.into_iter().filter(|_| self.below(4) < at_least).collect()
    }

    fn consent(&mut self) -> Consent {
        let statuses = [Status::Granted, Status::Granted, Status::Granted, Status::Partial, Status::Refused];
        let mut consent = Consent::new(self.person(), self.one(&statuses));
        if self.is(8) {
            consent.status = self.one(&Status::ALL);
        }
        consent.capture = !self.is(12);
        consent.publication = !self.is(12);
        consent.never_publish = self.is(20);
        consent.channels =
            [Channel::Web, Channel::Internal, Channel::Press].into_iter().filter(|_| !self.is(3)).collect();
        consent.from = if self.is(3) { Some(self.day()) } else { None };
        consent.until = self.maybe(Self::day);
        consent.means = if self.is(8) { None } else { Some(self.one(&Means::ALL)) };
        consent.received = if self.is(8) { None } else { Some(self.day()) };
        consent.received_by = self.maybe(|_| Prose::new("the front desk"));
        consent.conditions = self.maybe(|_| Prose::new("no close-up"));
        consent.signed = self.signatories(2);
        consent.opposed = if self.is(3) { self.signatories(1) } else { [].into() };
        consent.opposed.retain(|who| !consent.signed.contains(who));
        consent.child = if self.is(8) { self.one(&ChildWord::ALL) } else { ChildWord::Yes };
        consent
    }

    fn decision(&mut self, house: &House, person: PersonId) -> Decision {
        match self.below(10) {
            0 => Decision::Cover,
            1 => Decision::NotAFace,
            2 => Decision::NotIdentifiable { reason: None, confirmed: self.is(2) },
            3 => Decision::Show(Basis::Harmless),
            4 | 5 => Decision::Show(Basis::Override(Prose::new(self.one(&["spoke", "spoke", "spoke", ""])))),
            6 | 7 => Decision::Show(Basis::Consent(self.consent_code(house, person))),
            _ => Decision::Show(Basis::AnyConsent),
        }
    }

    fn remark(&mut self, house: &House) -> Remark {
        let mut tick: Vec<_> = house.policy.checklist.iter().map(|item| (item.id.clone(), !self.is(20))).collect();
        if self.is(10) {
            tick.push(("nothing".to_owned(), true));
        }
        Remark {
            tick,
            caption: self.maybe(|dice| Prose::new(dice.one(&["", "Sur scène", "Sur scène", "Leïla Martin"]))),
            held_back: self.maybe(|dice| dice.is(9)),
            pick: self.maybe(|dice| if dice.is(9) { Pick::Rejected } else { Pick::Picked }),
            ..Remark::default()
        }
    }

    fn publication(&mut self, house: &House) -> Command {
        let event = self.event();
        let channel = self.channel();
        let mut files = Vec::new();
        for (photo, _) in house.book.photos_of(event) {
            files.extend(let_out(house, photo, &channel).map(|file| (photo, file)));
        }
        Command::Publish(Box::new(publication(event, channel)), files)
    }

    fn file_step(&mut self, house: &House) -> Command {
        let all: Vec<_> = house.book.files().map(|(id, file)| (id, file.clone())).collect();
        if all.is_empty() {
            return Command::FileBecame((PublicationId::FIRST, PhotoId::FIRST), FileState::Superseded);
        }
        let (id, file) = self.one(&all);
        let (FileState::Intended { sha256, .. }
        | FileState::Published { sha256 }
        | FileState::Leaving { sha256 }
        | FileState::TakenDown { sha256, .. }) = file.state.clone()
        else {
            return Command::FileBecame(id, FileState::Published { sha256: sha(1) });
        };
        let on = house.today;
        match self.below(9) {
            0..=3 => Command::FileBecame(id, FileState::Published { sha256 }),
            4 => Command::FileBecame(id, FileState::Leaving { sha256 }),
            5 => Command::FileBecame(id, FileState::TakenDown { sha256, on }),
            6 => Command::FileBecame(id, FileState::Superseded),
            _ => {
                let state = FileState::Intended { sha256: sha(800), replaces: Some(sha256) };
                let channel = house.book.publication(id.0).unwrap().channel.clone();
                let made = let_out(house, id.1, &channel).unwrap_or(file);
                Command::Recover(id, Box::new(PublishedFile { state, ..made }))
            }
        }
    }

    /// A command for a register as it is.
    pub(crate) fn command(&mut self, house: &House) -> Command {
        let photo = self.photo();
        let person = self.person();
        match self.below(48) {
            0 => Command::NewEvent(Event::new(Prose::new(self.one(&["Fête", "Lecture", ""])), self.day())),
            1 => {
                let mut event = Event::new(Prose::new("Autre"), self.day());
                event.until = self.day();
                Command::EditEvent(self.event(), event)
            }
            2 if self.is(4) => Command::RemoveEvent(self.event()),
            3 | 4 => Command::AddPhoto(NewPhoto {
                event: self.event(),
                sha256: sha(self.below(4)),
                size: Size::new(4000, 3000),
                source: Prose::new(self.one(&["/a.jpg", "/b.jpg"])),
            }),
            5 if self.is(3) => Command::RemovePhoto(photo),
            6 => Command::MovePhoto(photo, (0..self.below(3)).map(|_| Prose::new("/c.jpg")).collect()),
            7 if self.is(3) => {
                let size = self.one(&[Size::new(4000, 3000), Size::new(2000, 1500), Size::new(0, 1)]);
                Command::ChangeOriginal { photo, sha256: sha(self.below(9)), size }
            }
            8 | 9 => Command::Detected { photo, detection: self.one(&Detection::ALL), faces: self.faces() },
            10 | 11 => Command::Remark(photo, self.remark(house)),
            12 | 13 => Command::AddRegion {
                photo,
                shape: self.shape(),
                kind: self.one(&[RegionKind::Face, RegionKind::Face, RegionKind::Other]),
            },
            14 => Command::ReshapeRegion(photo, self.region(house, photo), self.shape()),
            15 => Command::RemoveRegion(photo, self.region(house, photo)),
            16 => Command::Undecide(photo, self.region(house, photo)),
            17 | 18 => Command::Review(photo),
            19 | 20 => Command::AddPerson(self.one(&Category::ALL), self.parties(), self.identity()),
            21 => Command::EditPerson(person, self.one(&Category::ALL), self.parties(), self.identity()),
            22 => Command::RemovePerson(person),
            23 if self.is(3) => Command::ErasePerson(person),
            24..=29 => Command::AddConsent(Box::new(self.consent())),
            30 => Command::RemoveConsent(self.consent_code(house, person)),
            31 => Command::Withdraw {
                consent: self.consent_code(house, person),
                on: self.day(),
                by: Prose::new(self.one(&["the mother", "the father", ""])),
            },
            32 => self.publication(house),
            33 | 34 | 40..=47 => self.file_step(house),
            35 => Command::Put(PublicationId::FIRST, PutAt { place: Prose::new("https://"), on: self.day() }),
            _ => Command::Decide {
                photo,
                region: self.region(house, photo),
                decision: self.decision(house, person),
                person: self.maybe(|_| person),
            },
        }
    }
}

/// A house in which something was going on already.
pub(crate) fn lively() -> House {
    let house = House::new().photo(2).faces(3);
    let house = house.child(&[Role::Holder, Role::Holder]).adult();
    house.has(crate::house::granted(1, 2)).has(crate::house::granted(2, 0)).shows(1, 1).shows(2, 2)
}
