//! The gate itself.

use super::case::Case;
use super::cleared::{Cleared, Placed, Settled};
use super::{Block, NotClear, Rule, State, Text, Verdict, Warning, Why, age};
use crate::domain::names::{Names, Strength};
use crate::domain::{
    Book, Channel, ConsentId, Date, Decided, Detection, PersonId, Photo, PhotoId, Pick, Policy, Prose, Region,
    RegionId, RegionKind, Uncleared,
};

/// What is asked of the gate.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// May this photo leave ...
    pub photo: PhotoId,
    /// ... for this channel ...
    pub channel: &'a Channel,
    /// ... on this day ...
    pub day: Date,
    /// ... under this name?
    pub output_name: &'a str,
}

/// The gate's answer.
#[derive(Debug)]
pub struct Judgement {
    /// The answer in one word.
    pub state: State,
    /// What to know in any case.
    pub warnings: Vec<Warning>,
    /// The photo with what is to be covered, or every reason why it does not leave.
    pub outcome: Result<Cleared, Vec<Block>>,
}

/// May a photo leave for a channel on a day?
///
/// Rules G1 to G9, G13, G15 and G16; the others need the written file, or the folder, or the past. It asks every rule, so that
/// whoever settles one reason does not find the next one only then.
pub fn judge(book: &Book, policy: &Policy, names: &Names, asked: &Asked<'_>) -> Judgement {
    let Some(photo) = book.photo(asked.photo) else { return no_such_photo() };
    let case = Case { book, policy, channel: asked.channel, day: asked.day };
    let mut hearing =
        Hearing { case, photo: asked.photo, blocks: vec![], warnings: vec![], settled: Settled::default() };
    hearing.is_held_back();
    hearing.was_looked_at();
    for (id, region) in book.regions_of(asked.photo) {
        let decided = book.decision(asked.photo, id);
        hearing.is_never_published(id, decided);
        hearing.region(id, region, decided);
    }
    hearing.consents_end();
    hearing.checklist_is_ticked();
    hearing.texts_hold_no_name(names, asked.output_name);
    hearing.singles_nobody_out();
    hearing.judgement(photo)
}

fn no_such_photo() -> Judgement {
    let block = Block { rule: Rule::NotReviewed, region: None, person: None, why: Why::NoSuchPhoto };
    Judgement { state: State::Excluded, warnings: vec![], outcome: Err(vec![block]) }
}

/// What was found so far about one photo.
struct Hearing<'a> {
    case: Case<'a>,
    photo: PhotoId,
    blocks: Vec<Block>,
    warnings: Vec<Warning>,
    settled: Settled,
}

impl Hearing<'_> {
    fn block(&mut self, rule: Rule, why: Why) {
        self.blocks.push(Block { rule, region: None, person: None, why });
    }

    fn block_region(&mut self, rule: Rule, region: RegionId, decided: Option<&Decided>, why: Why) {
        let person = decided.and_then(|decided| decided.person);
        self.blocks.push(Block { rule, region: Some(region), person, why });
    }

    fn is_held_back(&mut self) {
        let Some(remarks) = self.case.book.remarks(self.photo) else { return };
        if remarks.held_back {
            self.block(Rule::Held, Why::HeldBack);
        }
        if remarks.pick == Pick::Rejected {
            self.block(Rule::Held, Why::Rejected);
        }
    }

    /// G3 and G13: a person looked at the photo as it is now, and the detector did so thoroughly or failed to.
    fn was_looked_at(&mut self) {
        let (book, photo) = (self.case.book, self.photo);
        let reviewed = book.is_reviewed(photo);
        match book.detection(photo) {
            Detection::Pending => self.block(Rule::NotReviewed, Why::DetectionPending),
            Detection::Quick => self.block(Rule::NotReviewed, Why::DetectionQuick),
            Detection::Thorough | Detection::Failed => {}
        }
        if !reviewed {
            let never = book.review(photo).is_none();
            self.block(Rule::NotReviewed, if never { Why::NotReviewed } else { Why::ReviewStale });
        }
        if !reviewed && book.detection(photo) == Detection::Failed {
            self.block(Rule::Detector, Why::DetectorFailed);
        }
    }

    /// G4: whoever is never to be published keeps the whole photo in, covered or not.
    fn is_never_published(&mut self, id: RegionId, decided: Option<&Decided>) {
        if let Some(never) = self.case.never_publish(decided) {
            self.block_region(Rule::Refused, id, decided, Why::NeverPublish(never));
        }
    }

    /// G1, G2, G4, G5, G6 and G15, region by region.
    fn region(&mut self, id: RegionId, region: &Region, decided: Option<&Decided>) {
        let placed = || Placed { region: id, shape: region.shape.clone(), kind: region.kind, origin: region.origin };
        match self.case.verdict(region, decided) {
            Verdict::Undecided => self.block_region(Rule::Undecided, id, None, Why::Undecided),
            Verdict::Covered => self.settled.covered.push(placed()),
            Verdict::Uncleared(reasons) => {
                self.settled.covered.push(placed());
                self.uncleared(id, decided, reasons);
            }
            Verdict::Shown(consent) => {
                self.settled.shown.push(placed());
                self.settled.relied.insert(consent);
            }
            Verdict::Overridden => {
                self.settled.shown.push(placed());
                self.settled.overridden.insert(id);
            }
            Verdict::Harmless | Verdict::Unidentifiable { settled: true } => {}
            Verdict::Unidentifiable { settled: false } => {
                self.block_region(Rule::NotConfirmed, id, decided, Why::NotConfirmed);
            }
        }
    }

    /// G2: by policy, what is shown and not clear is covered in this channel, or keeps the photo in.
    fn uncleared(&mut self, id: RegionId, decided: Option<&Decided>, reasons: Vec<NotClear>) {
        let person = decided.and_then(|decided| decided.person);
        for reason in reasons {
            let (rule, why) = (reason.rule(), Why::NotClear(reason));
            match self.case.policy.uncleared {
                Uncleared::Block => self.block_region(rule, id, decided, why),
                Uncleared::Cover => self.warnings.push(Warning { rule, region: Some(id), person, why }),
            }
        }
    }

    /// G7: what ends soon, and what never ends.
    fn consents_end(&mut self) {
        for consent in self.settled.relied.clone() {
            let why = match self.case.ends(consent) {
                None => Why::OpenEnded(consent),
                Some(last) if self.is_soon(last) => Why::EndsOn(consent, last),
                Some(_) => continue,
            };
            let person = self.whose(consent);
            self.warnings.push(Warning { rule: Rule::Ends, region: None, person, why });
        }
    }

    fn is_soon(&self, last: Date) -> bool {
        let days_left = self.case.day.duration_until(last).as_hours() / 24;
        days_left <= i64::from(self.case.policy.warn_days)
    }

    fn whose(&self, consent: ConsentId) -> Option<PersonId> {
        self.case.book.consent(consent).map(|consent| consent.person)
    }

    /// G8: a person looked for what identifies besides faces.
    fn checklist_is_ticked(&mut self) {
        let ticked = self.case.book.remarks(self.photo).map(|remarks| &remarks.ticked);
        let policy = self.case.policy;
        for item in policy.checklist.iter().filter(|item| ticked.is_none_or(|ticked| !ticked.contains(&item.id))) {
            let (rule, why) = (Rule::Checklist, Why::NotTicked(item.id.clone()));
            if policy.checklist_blocks {
                self.block(rule, why);
            } else {
                self.warnings.push(Warning { rule, region: None, person: None, why });
            }
        }
    }

    /// G9: a name blocks; a first name alone, which many people bear, warns.
    fn texts_hold_no_name(&mut self, names: &Names, output_name: &str) {
        let remarks = self.case.book.remarks(self.photo);
        let caption = remarks.and_then(|remarks| remarks.caption.as_ref()).map_or("", Prose::as_str);
        let alt = remarks.and_then(|remarks| remarks.alt.as_ref()).map_or("", Prose::as_str);
        for (text, words) in [(Text::Caption, caption), (Text::Alt, alt), (Text::FileName, output_name)] {
            for found in names.found_in(words) {
                let (rule, person, why) = (Rule::Names, Some(found.person), Why::NameIn(text));
                match found.strength {
                    Strength::Name => self.blocks.push(Block { rule, region: None, person, why }),
                    Strength::FirstName => self.warnings.push(Warning { rule, region: None, person, why }),
                }
            }
        }
    }

    /// G16: exactly one face is covered that may be a child's, and children stand uncovered around it.
    fn singles_nobody_out(&mut self) {
        let person = |placed: &Placed| self.case.book.decision(self.photo, placed.region).and_then(|d| d.person);
        let is_child = |person: PersonId| age::is_minor(self.case.book, person, self.case.day);
        let is_face = |placed: &&Placed| placed.kind == RegionKind::Face;
        let mut covered = self.settled.covered.iter().filter(is_face);
        let (Some(alone), None) = (covered.next(), covered.next()) else { return };
        let may_be_child = person(alone).is_none_or(is_child);
        let among_children = self.settled.shown.iter().filter(is_face).filter_map(person).any(is_child);
        if may_be_child && among_children {
            let (region, person) = (Some(alone.region), person(alone));
            self.warnings.push(Warning { rule: Rule::SinglesOut, region, person, why: Why::SinglesOut });
        }
    }

    /// The only place where a [`Cleared`] is made.
    fn judgement(self, photo: &Photo) -> Judgement {
        let Self { case, photo: id, blocks, warnings, settled } = self;
        if !blocks.is_empty() {
            let state = State::of_blocked(case, id, photo.event, &blocks);
            return Judgement { state, warnings, outcome: Err(blocks) };
        }
        let state = State::of_cleared(&settled);
        let cleared = Cleared {
            photo: id,
            event: photo.event,
            source_sha256: photo.sha256.clone(),
            channel: case.channel.clone(),
            day: case.day,
            found: settled,
        };
        Judgement { state, warnings, outcome: Ok(cleared) }
    }
}
