//! Random edits that fit, of every kind and with every field used.

use estompe::domain::*;
use std::collections::BTreeSet;

/// xorshift64* (Vigna): the same numbers for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    pub(crate) fn below(&mut self, end: u32) -> u32 {
        (self.next() >> 33) as u32 % end
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(u32::try_from(all.len()).unwrap()) as usize]
    }

    fn prose(&mut self) -> Prose {
        let texts = ["", "Zoé", "l'été\nà la \"mer\"", "a\u{0}b", "日本 🎉", "x, y"];
        Prose::new(&format!("{}{}", self.of(&texts), self.below(4)))
    }

    fn some_prose(&mut self) -> Option<Prose> {
        match self.below(3) {
            0 => None,
            1 => Some(Prose::default()),
            _ => Some(self.prose()),
        }
    }

    fn date(&mut self) -> Date {
        Date::new(2024, 2, 29).unwrap().saturating_add(jiff::Span::new().days(self.below(900)))
    }

    fn some_date(&mut self) -> Option<Date> {
        self.coin().then(|| self.date())
    }

    fn moment(&mut self) -> Timestamp {
        Timestamp::from_nanosecond(1_700_000_000_000_000_000 + i128::from(self.next() >> 4)).unwrap()
    }

    fn sha(&mut self) -> String {
        format!("{:064x}", self.next())
    }

    fn some_sha(&mut self) -> Option<String> {
        self.coin().then(|| self.sha())
    }

    fn channel(&mut self) -> Channel {
        Channel::parse(self.of(&["web", "social", "press", "print", "internal", "screens", "lettre-du-mois"])).unwrap()
    }

    fn px(&mut self) -> f32 {
        self.of(&[0.0, -0.0, 0.1, 1.0, -3.75, 1.0e-20, 16_777_217.0, 1.234_567_9, f32::MAX, f32::MIN_POSITIVE])
    }

    fn area(&mut self) -> PxBox {
        PxBox::new(self.px(), self.px(), self.px(), self.px())
    }

    fn set<T: Ord>(&mut self, mut one: impl FnMut(&mut Self) -> T) -> BTreeSet<T> {
        (0..self.below(4)).map(|_| one(self)).collect()
    }

    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(4)).map(|_| one(self)).collect()
    }

    fn event(&mut self) -> Event {
        Event {
            title: self.prose(),
            from: self.date(),
            until: self.date(),
            place: self.some_prose(),
            organiser: self.some_prose(),
            photographer: self.some_prose(),
            notice: self.some_prose(),
            purpose: self.some_prose(),
            channels: self.list(Self::channel),
            refusal_sign: self.some_prose(),
            keep_originals_until: self.some_date(),
        }
    }

    fn person(&mut self) -> Person {
        let category = self.of(&Category::ALL);
        Person { category, parties: self.list(|dice| Party { role: dice.of(&Role::ALL) }), erased: self.coin() }
    }

    fn identity(&mut self) -> Identity {
        Identity {
            name: self.prose(),
            contact: self.some_prose(),
            birth: self.some_date(),
            parties: self.list(Self::prose),
            sole_reason: self.some_prose(),
            seen: self.some_prose(),
        }
    }

    fn signatory(&mut self) -> Signatory {
        if self.coin() { Signatory::Themself } else { Signatory::Party(self.below(256) as u8) }
    }

    fn consent(&mut self) -> Consent {
        Consent {
            person: code(self.below(3)),
            status: self.of(&Status::ALL),
            capture: self.coin(),
            publication: self.coin(),
            never_publish: self.coin(),
            channels: self.set(Self::channel),
            purpose: self.some_prose(),
            from: self.some_date(),
            until: self.some_date(),
            territory: self.some_prose(),
            conditions: self.some_prose(),
            form_version: self.some_prose(),
            means: self.coin().then(|| self.of(&Means::ALL)),
            received: self.some_date(),
            received_by: self.some_prose(),
            evidence: None,
            signed: self.set(Self::signatory),
            opposed: self.set(Self::signatory),
            child: self.of(&ChildWord::ALL),
            withdrawn: self.coin().then(|| Withdrawal { on: self.date(), by: self.prose() }),
        }
    }

    fn photo(&mut self, key: PhotoId) -> Photo {
        Photo {
            event: code(self.below(2)),
            number: key.number(),
            sha256: self.sha(),
            size: Size::new(self.below(9000), self.below(9000)),
            sources: self.list(Self::prose),
        }
    }

    fn remarks(&mut self) -> Remarks {
        Remarks {
            ticked: self.set(|dice| dice.of(&["badge", "list, of \"names\""]).to_owned()),
            caption: self.some_prose(),
            alt: self.some_prose(),
            note: self.some_prose(),
            held_back: self.coin(),
            pick: self.of(&Pick::ALL),
        }
    }

    fn region(&mut self) -> Region {
        let shape = match self.below(3) {
            0 => Shape::Ellipse(self.area()),
            1 => Shape::Rect(self.area()),
            _ => Shape::Polygon(self.list(|dice| Point { x: dice.px(), y: dice.px() })),
        };
        let origin = match self.below(3) {
            0 => Origin::Detected { score: self.px(), weak: self.coin() },
            1 => Origin::Drawn,
            _ => Origin::Corrected,
        };
        Region { shape, kind: self.of(&RegionKind::ALL), origin }
    }

    fn decided(&mut self) -> Decided {
        let decision = match self.below(7) {
            0 => Decision::Cover,
            1 => Decision::NotAFace,
            2 => Decision::NotIdentifiable { reason: self.some_prose(), confirmed: self.coin() },
            3 => Decision::Show(Basis::AnyConsent),
            4 => Decision::Show(Basis::Consent(ConsentId::new(1 + self.below(9)).unwrap())),
            5 => Decision::Show(Basis::Override(self.prose())),
            _ => Decision::Show(Basis::Harmless),
        };
        let person = self.coin().then(|| code(self.below(3)));
        Decided { decision, person, by: self.prose(), at: self.moment() }
    }

    fn publication(&mut self) -> Publication {
        Publication {
            event: code(self.below(2)),
            channel: self.channel(),
            folder: self.prose(),
            preset: Preset {
                max_edge_px: self.coin().then(|| self.below(9000)),
                within_px: self.coin().then(|| (self.below(9000), self.below(9000))),
                style: "veil".to_owned(),
                quality: self.below(101) as u8,
                dots_per_inch: self.coin().then_some(300),
            },
            operator: self.prose(),
            at: self.moment(),
            version: "0.1.0".to_owned(),
            put: self.list(|dice| PutAt { place: dice.prose(), on: dice.date() }),
        }
    }

    fn state(&mut self) -> FileState {
        let sha256 = self.sha();
        match self.below(5) {
            0 => FileState::Intended { sha256, replaces: self.some_sha() },
            1 => FileState::Published { sha256 },
            2 => FileState::Leaving { sha256 },
            3 => FileState::TakenDown { sha256, on: self.date() },
            _ => FileState::Superseded,
        }
    }

    fn file(&mut self) -> PublishedFile {
        PublishedFile {
            name: self.of(&["photo-0001.jpg", " with blanks ", "é.jpg"]).to_owned(),
            state: self.state(),
            source_sha256: self.sha(),
            covered: self.set(|dice| RegionId::new(1 + dice.below(9)).unwrap()),
            relied: self.set(|dice| ConsentId::new(1 + dice.below(9)).unwrap()),
            overridden: self.set(|dice| RegionId::new(1 + dice.below(9)).unwrap()),
        }
    }

    fn change<K: Copy, V>(&mut self, key: K, from: Option<V>, to: impl FnOnce(&mut Self) -> V) -> Change<K, V> {
        let is_removed = from.is_some() && self.below(3) == 0;
        Change { key, from, to: (!is_removed).then(|| to(self)) }
    }

    /// An edit of a small world: it says rightly what stands there, and may still not fit.
    pub(crate) fn edit(&mut self, book: &Book) -> Edit {
        let (photo, publication): (PhotoId, PublicationId) = (code(self.below(3)), code(self.below(2)));
        let (person, consent, event) = (code(self.below(3)), code(self.below(4)), code(self.below(2)));
        // Each region on a photo of its own, so that they fit often.
        let region = (photo, RegionId::new(photo.number() * 10 + self.below(2)).unwrap());
        match self.below(12) {
            0 => Edit::Event(self.change(event, book.event(event).cloned(), Self::event)),
            1 => Edit::Person(self.change(person, book.person(person).cloned(), Self::person)),
            2 => Edit::Identity(self.change(person, book.identity(person).cloned(), Self::identity)),
            3 => Edit::Consent(self.change(consent, book.consent(consent).cloned(), Self::consent)),
            4 => Edit::Photo(self.change(photo, book.photo(photo).cloned(), |dice| dice.photo(photo))),
            5 => {
                let stands = Some(book.detection(photo)).filter(|detection| *detection != Detection::Pending);
                Edit::Detection(self.change(photo, stands, |dice| dice.of(&Detection::ALL[1..])))
            }
            6 => Edit::Review(self.change(photo, book.review(photo).cloned(), |dice| Review {
                seen: Fingerprint(dice.next()),
                by: dice.prose(),
                at: dice.moment(),
            })),
            7 => Edit::Remarks(self.change(photo, book.remarks(photo).cloned(), Self::remarks)),
            8 => Edit::Region(self.change(region, book.region(photo, region.1).cloned(), Self::region)),
            9 => Edit::Decision(self.change(region, book.decision(photo, region.1).cloned(), Self::decided)),
            10 => {
                let stands = book.publication(publication).cloned();
                Edit::Publication(self.change(publication, stands, Self::publication))
            }
            _ => {
                let file = (publication, photo);
                Edit::File(self.change(file, book.file(file).cloned(), Self::file))
            }
        }
    }
}

/// The code with a number, from 0.
pub(crate) fn code<C: std::str::FromStr + Lettered>(number: u32) -> C {
    format!("{}{}", C::LETTER, number + 1).parse().unwrap_or_else(|_| panic!("{number} is a code's number"))
}

/// What begins a code.
pub(crate) trait Lettered {
    const LETTER: char;
}

macro_rules! lettered {
    ($($code:ident)+) => {$(
        impl Lettered for $code {
            const LETTER: char = $code::LETTER;
        }
    )+};
}

lettered!(EventId PersonId ConsentId PhotoId PublicationId);
