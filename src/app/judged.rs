//! What the gate said, remembered: for a screen that shows hundreds of photos in several channels and must not ask again for each
//! frame. Nothing leaves on it: publishing asks the gate itself.

use super::default_names;
use crate::domain::gate::{Asked, Block, Judgement, State, Warning, judge};
use crate::domain::names::Names;
use crate::domain::{Book, Channel, Date, Edit, Event, EventId, PhotoId, Policy};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What the gate said of one photo and channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// In one word.
    pub state: State,
    /// Every reason for which it does not leave; none: it leaves.
    pub blocks: Vec<Block>,
    /// What to know in any case.
    pub warnings: Vec<Warning>,
    /// How many regions are covered when it leaves.
    pub covered: usize,
}

impl Answer {
    /// Whether the photo may leave.
    pub fn leaves(&self) -> bool {
        self.blocks.is_empty()
    }
}

impl From<Judgement> for Answer {
    fn from(Judgement { state, warnings, outcome }: Judgement) -> Self {
        let (blocks, covered) = match outcome {
            Ok(cleared) => (Vec::new(), cleared.covered().len()),
            Err(blocks) => (blocks, 0),
        };
        Self { state, blocks, warnings, covered }
    }
}

/// What is asked of the gate: photos of one event, each for some channels.
pub type Wanted = Vec<(PhotoId, Vec<Channel>)>;

/// What the gate answered, photo by photo.
pub type Answers = Vec<(PhotoId, Vec<(Channel, Answer)>)>;

/// What the gate said by photo and channel, as long as nothing changes on which it depends.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    day: Option<Date>,
    version: u64,
    answers: BTreeMap<PhotoId, BTreeMap<Channel, Answer>>,
    /// Which photo changed with which version, the latest last.
    changed: VecDeque<(u64, PhotoId)>,
    /// Up to this version, any may have changed.
    all_until: u64,
}

/// So many changes are remembered one by one.
const MOST_CHANGES: usize = 1024;

impl Judged {
    /// What is remembered.
    pub fn of(&self, photo: PhotoId, channel: &Channel) -> Option<&Answer> {
        self.answers.get(&photo)?.get(channel)
    }

    /// How often it changed: what was drawn from another version is old.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The photos of which something changed after a version, what is noted about them included; `None`: any may have.
    pub fn changed_since(&self, version: u64) -> Option<BTreeSet<PhotoId>> {
        let later = self.changed.iter().rev().take_while(|(at, _)| *at > version);
        (version >= self.all_until).then(|| later.map(|(_, photo)| *photo).collect())
    }

    fn note(&mut self, photos: impl Iterator<Item = PhotoId>) {
        let version = self.version;
        self.changed.extend(photos.map(|photo| (version, photo)));
        while self.changed.len() > MOST_CHANGES {
            self.all_until = self.changed.pop_front().map_or(version, |(at, _)| at);
        }
    }

    fn all_changed(&mut self) {
        self.changed.clear();
        self.all_until = self.version;
    }

    /// Another day, and nothing is remembered: consents begin and end.
    pub fn on(&mut self, day: Date) {
        if self.day.replace(day) != Some(day) {
            self.version += 1;
            self.answers.clear();
            self.all_changed();
        }
    }

    /// Forgets what depends on what was changed, and gives back the photos that were forgotten one by one; `None`: all were. A photo's
    /// own entries concern that photo alone; a person, a consent or an event may concern any.
    pub fn forget(&mut self, edits: &[Edit]) -> Option<BTreeSet<PhotoId>> {
        let mut forgotten = BTreeSet::new();
        self.version += u64::from(!edits.is_empty());
        for edit in edits {
            match touched(edit) {
                Touched::All => {
                    self.answers.clear();
                    self.all_changed();
                    return None;
                }
                Touched::Photo(photo) => {
                    self.answers.remove(&photo);
                    forgotten.insert(photo);
                }
                Touched::Nothing => {}
            }
        }
        self.note(forgotten.iter().copied());
        Some(forgotten)
    }

    /// What is not known yet of an event's photos for channels.
    pub fn missing(&self, book: &Book, event: EventId, channels: &[Channel]) -> Wanted {
        let photos = book.photos_of(event).map(|(photo, _)| {
            let is_missing = |channel: &&Channel| self.of(photo, channel).is_none();
            (photo, channels.iter().filter(is_missing).cloned().collect::<Vec<_>>())
        });
        photos.filter(|(_, channels)| !channels.is_empty()).collect()
    }

    /// Remembers what was answered, but for photos that were changed since it was asked.
    pub fn remember(&mut self, answers: Answers, but: &BTreeSet<PhotoId>) {
        self.version += 1;
        self.note(answers.iter().map(|(photo, _)| *photo));
        for (photo, answers) in answers.into_iter().filter(|(photo, _)| !but.contains(photo)) {
            self.answers.entry(photo).or_default().extend(answers);
        }
    }
}

enum Touched {
    All,
    Photo(PhotoId),
    Nothing,
}

fn touched(edit: &Edit) -> Touched {
    match edit {
        Edit::Event(_) | Edit::Person(_) | Edit::Identity(_) | Edit::Consent(_) => Touched::All,
        Edit::Photo(change) => Touched::Photo(change.key),
        Edit::Detection(change) => Touched::Photo(change.key),
        Edit::Review(change) => Touched::Photo(change.key),
        Edit::Remarks(change) => Touched::Photo(change.key),
        Edit::Region(change) => Touched::Photo(change.key.0),
        Edit::Decision(change) => Touched::Photo(change.key.0),
        Edit::Publication(_) | Edit::File(_) => Touched::Nothing,
    }
}

/// The channels for which an event is judged: those that are foreseen, the web site where none is.
pub fn judged_channels(event: &Event) -> Vec<Channel> {
    if event.channels.is_empty() { vec![Channel::Web] } else { event.channels.clone() }
}

/// Asks the gate about photos of an event under their usual names.
pub fn answers(book: &Book, policy: &Policy, names: &Names, day: Date, event: EventId, wanted: &Wanted) -> Answers {
    let Some(name_of) = book.event(event).map(default_names) else { return Vec::new() };
    let one = |photo: PhotoId, channel: &Channel| {
        let name = name_of(book.photo(photo).map_or(0, |photo| photo.number));
        Answer::from(judge(book, policy, names, &Asked { photo, channel, day, output_name: &name }))
    };
    let all = wanted.iter().map(|(photo, channels)| {
        (*photo, channels.iter().map(|channel| (channel.clone(), one(*photo, channel))).collect())
    });
    all.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Change, Detection, Photo, Prose, Size};

    const DAY: Date = Date::constant(2026, 6, 15);

    fn change<K, V>(key: K, to: V) -> Change<K, V> {
        Change { key, from: None, to: Some(to) }
    }

    fn photo(number: u32) -> Photo {
        let sha256 = format!("{number:064}");
        Photo { event: EventId::FIRST, number, sha256, size: Size::new(10, 10), sources: vec![] }
    }

    fn book() -> Book {
        let mut book = Book::default();
        book.apply(&Edit::Event(change(EventId::FIRST, Event::new(Prose::new("Party"), DAY)))).unwrap();
        for number in 1..=3 {
            let id = PhotoId::new(number).unwrap();
            book.apply(&Edit::Photo(change(id, photo(number)))).unwrap();
        }
        book
    }

    fn ask(judged: &mut Judged, book: &Book) -> usize {
        let wanted = judged.missing(book, EventId::FIRST, &[Channel::Web, Channel::Press]);
        let answers = answers(book, &Policy::default(), &Names::of(book), DAY, EventId::FIRST, &wanted);
        let asked = answers.iter().map(|(_, answers)| answers.len()).sum();
        judged.remember(answers, &BTreeSet::new());
        asked
    }

    #[test]
    fn the_gate_is_asked_again_only_about_what_was_changed() {
        let (book, mut judged) = (book(), Judged::default());
        judged.on(DAY);
        assert_eq!((ask(&mut judged, &book), ask(&mut judged, &book)), (6, 0));
        assert_eq!(judged.of(PhotoId::FIRST, &Channel::Web).map(Answer::leaves), Some(false));
        let looked = Edit::Detection(change(PhotoId::FIRST, Detection::Quick));
        assert_eq!(judged.forget(&[looked]), Some([PhotoId::FIRST].into()));
        assert_eq!(ask(&mut judged, &book), 2);
        let renamed = Edit::Event(change(EventId::FIRST, Event::new(Prose::new("Feast"), DAY)));
        assert_eq!(judged.forget(&[renamed]), None);
        assert_eq!(ask(&mut judged, &book), 6);
        judged.on(DAY);
        assert_eq!(ask(&mut judged, &book), 0);
        judged.on(DAY.tomorrow().unwrap());
        assert_eq!(ask(&mut judged, &book), 6);
    }

    #[test]
    fn what_changed_since_is_told_photo_by_photo_as_long_as_it_is_known() {
        let (book, mut judged) = (book(), Judged::default());
        judged.on(DAY);
        assert_eq!(judged.changed_since(0), None, "another day");
        let begun = judged.version();
        assert_eq!(judged.changed_since(begun), Some(BTreeSet::new()));
        judged.forget(&[Edit::Detection(change(PhotoId::FIRST, Detection::Quick))]);
        assert_eq!(judged.changed_since(begun), Some([PhotoId::FIRST].into()));
        ask(&mut judged, &book);
        assert_eq!(judged.changed_since(begun).map(|all| all.len()), Some(3));
        let now = judged.version();
        for _ in 0..=MOST_CHANGES {
            judged.forget(&[Edit::Detection(change(PhotoId::FIRST, Detection::Quick))]);
        }
        assert_eq!(judged.changed_since(now), None, "too long ago");
        assert_eq!(judged.changed_since(judged.version() - 1), Some([PhotoId::FIRST].into()));
    }

    #[test]
    fn an_answer_about_what_was_changed_since_is_not_remembered() {
        let (book, mut judged) = (book(), Judged::default());
        let wanted = judged.missing(&book, EventId::FIRST, &[Channel::Web]);
        let answers = answers(&book, &Policy::default(), &Names::of(&book), DAY, EventId::FIRST, &wanted);
        judged.remember(answers, &[PhotoId::FIRST].into());
        assert_eq!(judged.of(PhotoId::FIRST, &Channel::Web), None);
        assert!(judged.of(PhotoId::FIRST.next(), &Channel::Web).is_some());
    }
}
