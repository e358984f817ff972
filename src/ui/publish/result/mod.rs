//! What came of a publication: every file that is in place, every photo that is not and why, and where it was put.

mod details;
mod list;
mod put;

use super::super::ask::Ask;
use super::super::panes;
use super::super::shown::Shown;
use super::super::verb::Verb;
use super::super::widgets;
use super::Facts;
use crate::app::{PublicationMade, PublishError, PublishedPhoto, Unpublished};
use crate::domain::{Channel, EventId, FileState, PhotoId, PublicationId};
use crate::i18n::Words;
use eframe::egui::{ScrollArea, Ui};
use i18n_embed_fl::fl;
use put::PutForm;

const DETAILS: f32 = 400.0;

/// What came of a publication to one channel or several.
#[derive(Debug)]
pub(super) struct ResultPage {
    event: EventId,
    channels: Vec<Part>,
    chosen: Line,
    facts: Option<Facts>,
    put: PutForm,
}

/// One channel.
#[derive(Debug)]
struct Part {
    channel: Channel,
    publication: Option<PublicationId>,
    made: PublicationMade,
    /// Why it was broken off.
    broken: Option<PublishError>,
    /// Whether it is told from the register, which does not keep what was asked of each file.
    of_record: bool,
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Line {
    Head(usize),
    /// A file that is in place, by its photo.
    File(usize, PhotoId),
    /// A photo that is not.
    Kept(usize, PhotoId),
}

impl ResultPage {
    /// Of what was just made.
    pub(super) fn of_made(event: EventId, made: Vec<(Channel, Result<PublicationMade, PublishError>)>) -> Self {
        let part = |(channel, outcome): (Channel, Result<PublicationMade, PublishError>)| {
            let (made, broken) = match outcome {
                Ok(made) => (made, None),
                Err(error) => (PublicationMade::default(), Some(error)),
            };
            Part { channel, publication: made.publication, made, broken, of_record: false }
        };
        Self::new(event, made.into_iter().map(part).collect())
    }

    /// Of a publication that the register tells of.
    pub(super) fn of_record(event: EventId, publication: PublicationId, channel: Channel) -> Self {
        let made = PublicationMade { publication: Some(publication), ..PublicationMade::default() };
        Self::new(event, vec![Part { channel, publication: Some(publication), made, broken: None, of_record: true }])
    }

    fn new(event: EventId, channels: Vec<Part>) -> Self {
        Self { event, channels, chosen: Line::Head(0), facts: None, put: PutForm::default() }
    }

    /// Of which event.
    pub(super) fn event(&self) -> EventId {
        self.event
    }

    /// A photo and its file were read.
    pub(super) fn read(&mut self, facts: Facts) {
        self.facts = Some(facts);
    }

    /// Draws it. Gives back whether it closes.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        let words = shown.words;
        let mut closes = false;
        ui.horizontal_wrapped(|ui| {
            widgets::heading(ui, fl!(words, "ui-result-title"));
            ui.add_space(8.0);
            closes = ui.button(fl!(words, "ui-result-back")).clicked();
        });
        ui.add_space(4.0);
        let lines = self.lines(shown);
        let focus = shown.pressed(Verb::NextPane);
        let mut chosen = self.chosen;
        let (mut left, mut right) = panes::two(ui, DETAILS);
        self.list(&mut left, shown, &lines, &mut chosen);
        widgets::card(ui).show(&mut right, |ui| {
            let area = ScrollArea::vertical().id_salt("result-details").auto_shrink([false, false]);
            area.show(ui, |ui| self.details(ui, shown, focus, asks));
        });
        if chosen != self.chosen {
            self.choose(chosen, asks);
        }
        closes
    }

    fn choose(&mut self, line: Line, asks: &mut Vec<Ask>) {
        self.chosen = line;
        self.facts = None;
        if let Line::File(part, photo) = line
            && let Some(publication) = self.channels.get(part).and_then(|part| part.publication)
        {
            asks.push(Ask::ReadFacts((publication, photo)));
        }
    }

    fn lines(&self, shown: &Shown<'_>) -> Vec<Line> {
        let mut lines = Vec::new();
        for (at, part) in self.channels.iter().enumerate() {
            lines.push(Line::Head(at));
            if part.of_record {
                let files = part.publication.into_iter().flat_map(|publication| shown.book.files_of(publication));
                lines.extend(files.map(|(photo, _)| Line::File(at, photo)));
            }
            lines.extend(part.made.blocked.iter().map(|blocked| Line::Kept(at, blocked.photo)));
            lines.extend(part.made.files.iter().map(|file| Line::File(at, file.photo)));
        }
        lines
    }

    fn published(&self, part: usize, photo: PhotoId) -> Option<&PublishedPhoto> {
        self.channels.get(part)?.made.files.iter().find(|file| file.photo == photo)
    }

    /// A file's name, and whether it is in place by what the register says now.
    fn file_name(&self, shown: &Shown<'_>, part: usize, photo: PhotoId) -> (String, bool) {
        let publication = self.channels.get(part).and_then(|part| part.publication);
        let file = publication.and_then(|publication| shown.book.file((publication, photo)));
        let name = file.map(|file| file.name.clone());
        let name = name.or_else(|| self.published(part, photo).map(|file| file.name.clone())).unwrap_or_default();
        (name, file.is_none_or(|file| matches!(file.state, FileState::Published { .. })))
    }

    fn why(&self, words: &Words, part: usize, photo: PhotoId) -> Vec<String> {
        let blocked = self.channels.get(part).and_then(|part| part.made.blocked.iter().find(|one| one.photo == photo));
        let texts = |why: &Unpublished| words.unpublished(why).into_iter().map(|(_, text)| text).collect();
        blocked.map(|blocked| texts(&blocked.why)).unwrap_or_default()
    }
}
