//! What is known of the photo on the screen, put together once for each state of the register.

use crate::app::{default_names, judged_channels};
use crate::domain::gate::{Asked, Block, Sight, State, Warning, judge, sight};
use crate::domain::{
    Channel, Date, Decided, Decision, Origin, PersonId, PhotoId, Region, RegionId, RegionKind, Shape, Size,
};
use crate::i18n::{Language, Words};
use crate::ui::icon::Icon;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use eframe::egui::Color32;
use i18n_embed_fl::fl;

/// What a sheet was put together from: for anything else it is put together anew.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    pub(super) revision: u64,
    pub(super) photo: PhotoId,
    pub(super) day: Date,
    pub(super) channel: Channel,
    pub(super) language: Language,
}

/// What is known of a photo.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) key: Key,
    pub(super) size: Size,
    pub(super) name: String,
    pub(super) number: u32,
    pub(super) is_reviewed: bool,
    pub(super) rows: Vec<Row>,
    pub(super) channels: Vec<ChannelRow>,
    /// What is covered and shown in the channel of the key.
    pub(super) sight: Sight,
}

/// One region.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) id: RegionId,
    /// Its number on the photo, from 1.
    pub(super) number: usize,
    pub(super) region: Region,
    /// What a cover of it fills.
    pub(super) outline: Shape,
    pub(super) decided: Option<Decided>,
    pub(super) mark: Mark,
    /// Code and name of who is in it.
    pub(super) who: Option<String>,
}

/// Where a region stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nobody decided: covered until somebody does.
    Undecided,
    /// A second-look candidate that nobody answered.
    Weak,
    /// Covered.
    Covered,
    /// Shown.
    Shown,
    /// To be shown, and covered in this channel.
    CoveredHere,
    /// No face.
    NotAFace,
    /// Nobody can recognise who it is; whether that was said as firmly as it must be is the gate's to say.
    NotIdentifiable,
}

/// What a photo may do in one channel.
#[derive(Debug)]
pub(super) struct ChannelRow {
    pub(super) channel: Channel,
    pub(super) state: State,
    pub(super) reasons: Vec<Reason>,
}

/// Why it does not leave, or what to know.
#[derive(Debug)]
pub(super) struct Reason {
    pub(super) text: String,
    pub(super) blocks: bool,
    pub(super) region: Option<RegionId>,
}

impl Mark {
    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Undecided | Self::Weak => Icon::Question,
            Self::Covered | Self::CoveredHere => Icon::Covered,
            Self::Shown => Icon::Eye,
            Self::NotAFace => Icon::Cross,
            Self::NotIdentifiable => Icon::Person,
        }
    }

    pub(super) const fn colour(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Undecided | Self::Weak => tokens.undecided,
            Self::Covered | Self::CoveredHere => tokens.covered,
            Self::Shown => tokens.shown,
            Self::NotAFace | Self::NotIdentifiable => tokens.faint,
        }
    }

    pub(super) fn word(self, words: &Words) -> String {
        match self {
            Self::Undecided => fl!(words, "ui-review-undecided"),
            Self::Weak => fl!(words, "ui-review-weak"),
            Self::Covered => fl!(words, "ui-review-covered"),
            Self::Shown => fl!(words, "ui-review-shown"),
            Self::CoveredHere => fl!(words, "ui-review-covered-here"),
            Self::NotAFace => fl!(words, "ui-review-not-a-face"),
            Self::NotIdentifiable => fl!(words, "ui-review-not-identifiable"),
        }
    }

    /// Whether somebody still has to say something.
    pub(super) const fn is_open(self) -> bool {
        matches!(self, Self::Undecided | Self::Weak)
    }
}

impl Row {
    /// `Face 2`, `Area 3`.
    pub(super) fn title(&self, words: &Words) -> String {
        match self.region.kind {
            RegionKind::Face => fl!(words, "ui-review-face", number = self.number),
            RegionKind::Other => fl!(words, "ui-review-area", number = self.number),
        }
    }

    /// The whole of it in one sentence: `Face 2, P3 Ana Lopez: shown`.
    pub(super) fn sentence(&self, words: &Words) -> String {
        let (title, word) = (self.title(words), self.mark.word(words));
        match &self.who {
            Some(who) => fl!(words, "ui-review-region-of", region = title, who = who.as_str(), state = word),
            None => fl!(words, "ui-review-region", region = title, state = word),
        }
    }

    /// Whether it goes away when it is called no face, since a person drew it.
    pub(super) fn is_drawn(&self) -> bool {
        matches!(self.region.origin, Origin::Drawn)
    }
}

impl Sheet {
    /// Puts it together. `None`: the photo is not there any more.
    pub(super) fn of(shown: &Shown<'_>, key: Key) -> Option<Self> {
        let photo = shown.book.photo(key.photo)?;
        let sight = sight(shown.book, shown.policy, key.photo, &key.channel, key.day);
        let rows = rows(shown, key.photo, &sight);
        let channels = channels(shown).iter().map(|channel| channel_row(shown, &key, channel, &rows)).collect();
        let is_reviewed = shown.book.is_reviewed(key.photo);
        let name = file_name(photo.sources.first().map_or("", |source| source.as_str()));
        Some(Self { key, size: photo.size, name, number: photo.number, is_reviewed, rows, channels, sight })
    }

    pub(super) fn row(&self, id: RegionId) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The region that is decided next after one: the first that is open behind it, else the first that is open.
    pub(super) fn next_open(&self, after: Option<RegionId>) -> Option<RegionId> {
        let mut open = self.rows.iter().filter(|row| row.mark.is_open() && Some(row.id) != after);
        let behind = open.clone().find(|row| after.is_none_or(|after| row.id > after));
        behind.or_else(|| open.next()).map(|row| row.id)
    }

    /// The region before or behind one, in a ring.
    pub(super) fn neighbour(&self, of: Option<RegionId>, forth: bool) -> Option<RegionId> {
        let count = self.rows.len();
        let place = of.and_then(|of| self.rows.iter().position(|row| row.id == of));
        let next = match (place, forth) {
            (None, true) => 0,
            (None, false) => count.checked_sub(1)?,
            (Some(place), true) => (place + 1) % count,
            (Some(place), false) => (place + count - 1) % count,
        };
        self.rows.get(next).map(|row| row.id)
    }

    pub(super) fn open(&self) -> usize {
        self.rows.iter().filter(|row| row.mark.is_open()).count()
    }
}

/// The channels that are foreseen; the web site for an event that names none.
pub(super) fn channels(shown: &Shown<'_>) -> Vec<Channel> {
    shown.open_event().map_or_else(|| vec![Channel::Web], |(_, event)| judged_channels(event))
}

fn rows(shown: &Shown<'_>, photo: PhotoId, sight: &Sight) -> Vec<Row> {
    let rows = shown.book.regions_of(photo).enumerate().map(|(place, (id, region))| {
        let decided = shown.book.decision(photo, id).cloned();
        let covered = sight.covered.iter().any(|placed| placed.region == id);
        Row {
            id,
            number: place + 1,
            outline: region.outline(),
            mark: mark(region, decided.as_ref(), covered),
            who: decided.as_ref().and_then(|decided| decided.person).map(|person| who(shown, person)),
            region: region.clone(),
            decided,
        }
    });
    rows.collect()
}

fn mark(region: &Region, decided: Option<&Decided>, covered: bool) -> Mark {
    match decided.map(|decided| &decided.decision) {
        None if region.is_weak() => Mark::Weak,
        None => Mark::Undecided,
        Some(Decision::Cover) => Mark::Covered,
        Some(Decision::Show(_)) if covered => Mark::CoveredHere,
        Some(Decision::Show(_)) => Mark::Shown,
        Some(Decision::NotAFace) => Mark::NotAFace,
        Some(Decision::NotIdentifiable { .. }) => Mark::NotIdentifiable,
    }
}

/// Code and name of somebody, the code alone of whom nothing more is known.
pub(super) fn who(shown: &Shown<'_>, person: PersonId) -> String {
    let name = shown.book.identity(person).map(|identity| identity.name.as_str()).filter(|name| !name.is_empty());
    name.map_or_else(|| person.to_string(), |name| format!("{person} {name}"))
}

fn channel_row(shown: &Shown<'_>, key: &Key, channel: &Channel, rows: &[Row]) -> ChannelRow {
    let number = shown.book.photo(key.photo).map_or(0, |photo| photo.number);
    let output_name = shown.open_event().map(|(_, event)| default_names(event)(number)).unwrap_or_default();
    let asked = Asked { photo: key.photo, channel, day: key.day, output_name: &output_name };
    let judged = judge(shown.book, shown.policy, shown.names, &asked);
    let blocks = judged.outcome.err().unwrap_or_default();
    let blocks = blocks.iter().map(|block| Reason {
        text: about(
            rows,
            block.region,
            shown.words,
            shown.words.block_in_window(&Block { region: None, ..block.clone() }),
        ),
        blocks: true,
        region: block.region,
    });
    let warnings = judged.warnings.iter().map(|warning| Reason {
        text: about(
            rows,
            warning.region,
            shown.words,
            shown.words.warning(&Warning { region: None, ..warning.clone() }),
        ),
        blocks: false,
        region: warning.region,
    });
    ChannelRow { channel: channel.clone(), state: judged.state, reasons: blocks.chain(warnings).collect() }
}

/// A reason with the number of the region that it is about, by which it is known on this screen.
fn about(rows: &[Row], region: Option<RegionId>, words: &Words, text: String) -> String {
    let row = region.and_then(|region| rows.iter().find(|row| row.id == region));
    row.map_or(text.clone(), |row| fl!(words, "ui-review-about", region = row.title(words), text = text))
}

/// The name of a file without its folders.
pub(super) fn file_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
}
