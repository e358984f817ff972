//! What came of a publication: every file that is in place, every photo that is not and why, and where it was put.

use super::super::ask::Ask;
use super::super::event_form::read_date;
use super::super::icon::{self, Icon, icon as draw};
use super::super::panes;
use super::super::shown::Shown;
use super::super::theme::Tokens;
use super::super::verb::Verb;
use super::super::widgets;
use super::Facts;
use super::words::check_name;
use crate::app::{PublicationMade, PublishError, PublishedPhoto, Unpublished};
use crate::domain::command::Command;
use crate::domain::{Channel, EventId, FileState, PhotoId, Prose, PublicationId, PutAt};
use crate::i18n::Words;
use eframe::egui::{
    self, Color32, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use i18n_embed_fl::fl;
use std::path::PathBuf;

const DETAILS: f32 = 400.0;
const ROW: f32 = 34.0;

/// What came of a publication to one channel or several.
#[derive(Debug)]
pub struct ResultPage {
    event: EventId,
    channels: Vec<Part>,
    chosen: Line,
    facts: Option<Facts>,
    place: String,
    day: String,
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
        Self { event, channels, chosen: Line::Head(0), facts: None, place: String::new(), day: String::new() }
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

    fn list(&self, ui: &mut Ui, shown: &Shown<'_>, lines: &[Line], chosen: &mut Line) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("result").auto_shrink([false, false]);
        area.show_rows(ui, ROW, lines.len(), |ui, range| {
            for line in &lines[range] {
                if self.row(ui, shown, *line) {
                    *chosen = *line;
                }
            }
        });
    }

    fn row(&self, ui: &mut Ui, shown: &Shown<'_>, line: Line) -> bool {
        let tokens = Tokens::in_ui(ui);
        let (mark, colour, text, bold) = self.told(shown, line, &tokens);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let rect = rect.shrink2(vec2(0.0, 1.0));
        let response = ui.interact(rect, ui.scope_id().with(line), Sense::click());
        let here = self.chosen == line;
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, here, &text));
        let fill = if here || response.hovered() { tokens.chosen } else { tokens.raised };
        ui.painter().rect_filled(rect, 5.0, fill);
        if here || response.has_focus() {
            ui.painter().rect_stroke(rect, 5.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
        }
        let inset = if bold { 16.0 } else { 30.0 };
        let at = Rect::from_center_size(pos2(rect.left() + inset, rect.center().y), vec2(15.0, 15.0));
        icon::paint(ui.painter(), mark, at, colour);
        let inner = Rect::from_min_max(pos2(rect.left() + inset + 14.0, rect.top() + 6.0), rect.max);
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner.shrink2(vec2(4.0, 0.0))));
        let text = RichText::new(text).color(if bold { tokens.text } else { colour });
        let text = if bold { text.family(super::super::fonts::bold()) } else { text };
        child.add(egui::Label::new(text).truncate().selectable(false));
        response.clicked()
    }

    /// A line's mark, colour and words, and whether it is a heading.
    fn told(&self, shown: &Shown<'_>, line: Line, tokens: &Tokens) -> (Icon, Color32, String, bool) {
        let words = shown.words;
        let number = |photo| shown.book.photo(photo).map_or(0, |facts| facts.number);
        match line {
            Line::Head(at) => {
                let part = &self.channels[at];
                let files =
                    self.lines(shown).iter().filter(|line| matches!(line, Line::File(of, _) if *of == at)).count();
                let blocked = part.made.blocked.len();
                let (mark, colour) = match (&part.broken, blocked) {
                    (Some(_), _) => (Icon::Warning, tokens.blocked),
                    (None, 0) => (Icon::Check, tokens.shown),
                    (None, _) => (Icon::Note, tokens.accent),
                };
                let channel = words.channel(&part.channel);
                (mark, colour, fl!(words, "ui-result-channel", channel = channel, files = files, kept = blocked), true)
            }
            Line::File(at, photo) => {
                let (name, in_place) = self.file_name(shown, at, photo);
                let text = if in_place {
                    fl!(words, "ui-result-file", number = number(photo), name = name)
                } else {
                    fl!(words, "ui-result-file-gone", number = number(photo), name = name)
                };
                let (mark, colour) =
                    if in_place { (Icon::Check, tokens.shown) } else { (Icon::Cross, tokens.undecided) };
                (mark, colour, text, false)
            }
            Line::Kept(at, photo) => {
                let why = self.why(words, at, photo).into_iter().next().unwrap_or_default();
                let text = fl!(words, "ui-result-kept", number = number(photo), why = why);
                (Icon::Blocked, tokens.blocked, text, false)
            }
        }
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

    fn details(&mut self, ui: &mut Ui, shown: &Shown<'_>, focus: bool, asks: &mut Vec<Ask>) {
        match self.chosen {
            Line::Head(at) => self.channel_details(ui, shown, at, focus, asks),
            Line::File(at, photo) => self.file_details(ui, shown, at, photo, focus, asks),
            Line::Kept(at, photo) => self.kept_details(ui, shown, at, photo, focus, asks),
        }
    }

    fn kept_details(
        &self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        at: usize,
        photo: PhotoId,
        focus: bool,
        asks: &mut Vec<Ask>,
    ) {
        let words = shown.words;
        let number = shown.book.photo(photo).map_or(0, |facts| facts.number);
        widgets::heading(ui, fl!(words, "ui-result-photo", number = number));
        for why in self.why(words, at, photo) {
            ui.horizontal_top(|ui| {
                let colour = Tokens::in_ui(ui).blocked;
                draw(ui, Icon::Blocked, 15.0, colour);
                ui.add(egui::Label::new(why).wrap());
            });
        }
        ui.add_space(6.0);
        let button = ui.button(fl!(words, "ui-check-open-photo"));
        if focus {
            button.request_focus();
        }
        if button.clicked() {
            asks.push(Ask::Show(photo, None));
        }
    }

    fn file_details(
        &self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        at: usize,
        photo: PhotoId,
        focus: bool,
        asks: &mut Vec<Ask>,
    ) {
        let words = shown.words;
        let (name, _) = self.file_name(shown, at, photo);
        widgets::heading(ui, name);
        if let Some(file) = self.published(at, photo) {
            let good = Tokens::in_ui(ui).shown;
            for check in file.checks {
                ui.horizontal_top(|ui| {
                    draw(ui, Icon::Check, 15.0, good);
                    ui.add(egui::Label::new(check_name(words, check)).wrap());
                });
            }
            widgets::faint(ui, fl!(words, "ui-result-covers", count = file.covered.len()));
            for warning in &file.warnings {
                let colour = Tokens::in_ui(ui).undecided;
                ui.horizontal_top(|ui| {
                    draw(ui, Icon::Warning, 15.0, colour);
                    ui.add(egui::Label::new(words.warning(warning)).wrap());
                });
            }
        }
        ui.add_space(6.0);
        let publication = self.channels.get(at).and_then(|part| part.publication);
        match &self.facts {
            Some(facts) if Some(facts.file) == publication.map(|publication| (publication, photo)) => {
                facts.show(ui, shown);
            }
            _ => drop(widgets::faint(ui, fl!(words, "ui-result-reading"))),
        }
        ui.add_space(6.0);
        let button = ui.button(fl!(words, "ui-check-open-photo"));
        if focus {
            button.request_focus();
        }
        if button.clicked() {
            asks.push(Ask::Show(photo, None));
        }
    }

    fn channel_details(&mut self, ui: &mut Ui, shown: &Shown<'_>, at: usize, focus: bool, asks: &mut Vec<Ask>) {
        let words = shown.words;
        let Some(part) = self.channels.get(at) else { return };
        widgets::heading(ui, words.channel(&part.channel));
        if let Some(error) = &part.broken {
            let colour = Tokens::in_ui(ui).blocked;
            ui.add(egui::Label::new(RichText::new(words.publish_error(error)).color(colour)).wrap());
        }
        let Some((id, publication)) = part.publication.and_then(|id| Some((id, shown.book.publication(id)?))) else {
            widgets::faint(ui, fl!(words, "ui-result-nothing"));
            return;
        };
        let (code, at) = (id.to_string(), words.moment(publication.at));
        widgets::faint(ui, fl!(words, "ui-result-code", code = code, at = at));
        ui.add(egui::Label::new(publication.folder.as_str()).wrap());
        let open = ui.button(fl!(words, "ui-open-folder-system"));
        if focus {
            open.request_focus();
        }
        if open.clicked() {
            asks.push(Ask::Reveal(PathBuf::from(publication.folder.as_str())));
        }
        ui.add_space(10.0);
        ui.label(RichText::new(fl!(words, "ui-put-title")).family(super::super::fonts::bold()));
        for put in &publication.put {
            let text = fl!(words, "ui-put-line", place = put.place.as_str(), day = words.date(put.on));
            ui.add(egui::Label::new(text).wrap());
        }
        self.put_form(ui, shown, id, asks);
    }

    fn put_form(&mut self, ui: &mut Ui, shown: &Shown<'_>, publication: PublicationId, asks: &mut Vec<Ask>) {
        let words = shown.words;
        if self.day.is_empty() {
            self.day = words.short_date(shown.today);
        }
        widgets::faint(ui, fl!(words, "ui-put-hint"));
        widgets::labelled_text(ui, &fl!(words, "ui-put-place"), &mut self.place, f32::INFINITY);
        widgets::labelled_text(ui, &fl!(words, "ui-put-day"), &mut self.day, 140.0);
        let day = read_date(&self.day);
        let why_not = if !shown.is_writer {
            Some(fl!(words, "ui-read-only"))
        } else if self.place.trim().is_empty() {
            Some(fl!(words, "ui-put-no-place"))
        } else if day.is_none() {
            Some(fl!(words, "ui-event-not-a-date", typed = self.day.clone()))
        } else {
            None
        };
        let clicked = widgets::button_or_why(ui, &fl!(words, "ui-put-do"), why_not.as_deref()).clicked();
        if let (true, Some(on)) = (clicked, day) {
            let place = Prose::new(&std::mem::take(&mut self.place));
            asks.push(Ask::Do(vec![Command::Put(publication, PutAt { place, on })]));
        }
    }
}
