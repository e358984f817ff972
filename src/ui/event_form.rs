//! What is known of an event: asked for when it is new, and changed later.

use super::ask::Ask;
use super::shown::Shown;
use super::widgets;
use crate::app::import::typed_day;
use crate::domain::command::Command;
use crate::domain::{Channel, Date, Event, EventId, Prose};
use crate::i18n::Words;
use eframe::egui::{Key, Ui};
use i18n_embed_fl::fl;
use std::path::PathBuf;

/// What is known of an event, as it is typed.
#[derive(Clone, Debug)]
pub(super) struct EventForm {
    event: Option<EventId>,
    then: Vec<PathBuf>,
    title: String,
    from: String,
    until: String,
    place: String,
    organiser: String,
    photographer: String,
    notice: String,
    purpose: String,
    refusal_sign: String,
    keep_originals_until: String,
    channels: Vec<Channel>,
    wrong: Option<String>,
    begun: bool,
}

impl EventForm {
    /// For a new event, into which these files go.
    pub(super) fn new(words: &Words, today: Date, then: Vec<PathBuf>) -> Self {
        let title = then.first().and_then(|path| folder_name(path)).unwrap_or_default();
        let mut form = Self::of(words, &Event::new(Prose::new(&title), today));
        form.then = then;
        form.channels = vec![Channel::Web];
        form
    }

    /// For an event that is there.
    pub(super) fn edit(words: &Words, id: EventId, event: &Event) -> Self {
        Self { event: Some(id), ..Self::of(words, event) }
    }

    fn of(words: &Words, event: &Event) -> Self {
        let text = |prose: &Option<Prose>| prose.as_ref().map(|prose| prose.as_str().to_owned()).unwrap_or_default();
        Self {
            event: None,
            then: Vec::new(),
            title: event.title.as_str().to_owned(),
            from: words.short_date(event.from),
            until: if event.until == event.from { String::new() } else { words.short_date(event.until) },
            place: text(&event.place),
            organiser: text(&event.organiser),
            photographer: text(&event.photographer),
            notice: text(&event.notice),
            purpose: text(&event.purpose),
            refusal_sign: text(&event.refusal_sign),
            keep_originals_until: event.keep_originals_until.map(|day| words.short_date(day)).unwrap_or_default(),
            channels: event.channels.clone(),
            wrong: None,
            begun: false,
        }
    }

    /// Draws it. Gives back whether it closes.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        let words = shown.words;
        let is_new = self.event.is_none();
        widgets::heading(ui, if is_new { fl!(words, "ui-event-new") } else { fl!(words, "ui-event-edit") });
        let wide = f32::INFINITY;
        let title = widgets::labelled_text(ui, &fl!(words, "ui-event-title"), &mut self.title, wide);
        let entered = title.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !std::mem::replace(&mut self.begun, true) {
            title.request_focus();
        }
        widgets::labelled_text(ui, &fl!(words, "ui-event-from"), &mut self.from, wide);
        widgets::labelled_text(ui, &fl!(words, "ui-event-until"), &mut self.until, wide);
        ui.label(fl!(words, "ui-event-channels"));
        self.channel_boxes(ui, shown);
        ui.collapsing(fl!(words, "ui-event-more"), |ui| {
            widgets::labelled_text(ui, &fl!(words, "ui-event-place"), &mut self.place, wide);
            widgets::labelled_text(ui, &fl!(words, "ui-event-organiser"), &mut self.organiser, wide);
            widgets::labelled_text(ui, &fl!(words, "ui-event-photographer"), &mut self.photographer, wide);
            widgets::labelled_lines(ui, &fl!(words, "ui-event-notice"), &mut self.notice, 2, wide);
            widgets::labelled_text(ui, &fl!(words, "ui-event-purpose"), &mut self.purpose, wide);
            widgets::labelled_text(ui, &fl!(words, "ui-event-refusal-sign"), &mut self.refusal_sign, wide);
            widgets::labelled_text(ui, &fl!(words, "ui-event-keep"), &mut self.keep_originals_until, wide);
        });
        if let Some(wrong) = &self.wrong {
            ui.colored_label(super::theme::Tokens::in_ui(ui).blocked, wrong);
        }
        ui.add_space(8.0);
        let (mut done, mut closes) = (entered, false);
        ui.horizontal(|ui| {
            let text = if is_new { fl!(words, "ui-event-create") } else { fl!(words, "ui-event-keep-changes") };
            done |= widgets::primary_button(ui, &text, !self.title.trim().is_empty()).clicked();
            closes = ui.button(fl!(words, "ui-cancel")).clicked();
        });
        if done && !self.title.trim().is_empty() {
            return self.ask(shown, asks);
        }
        closes
    }

    fn channel_boxes(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let own = self.channels.iter().filter(|channel| matches!(channel, Channel::Named(_))).cloned();
        let all: Vec<Channel> = Channel::BUILT_IN.into_iter().chain(own).collect();
        ui.horizontal_wrapped(|ui| {
            for channel in all {
                let mut ticked = self.channels.contains(&channel);
                if ui.checkbox(&mut ticked, shown.words.channel(&channel)).changed() {
                    self.channels.retain(|one| *one != channel);
                    if ticked {
                        self.channels.push(channel);
                    }
                }
            }
        });
    }

    /// The command, or what is wrong with what was typed.
    fn ask(&mut self, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        match self.read() {
            Ok(event) => {
                let command = match self.event {
                    Some(id) => Command::EditEvent(id, event),
                    None => Command::NewEvent(event),
                };
                asks.push(if self.event.is_some() {
                    Ask::Do(vec![command])
                } else {
                    Ask::NewEvent(Box::new(command), std::mem::take(&mut self.then))
                });
                true
            }
            Err(typed) => {
                self.wrong = Some(fl!(shown.words, "ui-event-not-a-date", typed = typed));
                false
            }
        }
    }

    fn read(&self) -> Result<Event, String> {
        let day = |typed: &str| typed_day(typed).map_err(|_| typed.to_owned());
        let text = |typed: &str| (!typed.trim().is_empty()).then(|| Prose::new(typed));
        let from = day(&self.from)?;
        let until = if self.until.trim().is_empty() { from } else { day(&self.until)? };
        let keep = self.keep_originals_until.trim();
        Ok(Event {
            title: Prose::new(&self.title),
            from,
            until,
            place: text(&self.place),
            organiser: text(&self.organiser),
            photographer: text(&self.photographer),
            notice: text(&self.notice),
            purpose: text(&self.purpose),
            channels: self.channels.clone(),
            refusal_sign: text(&self.refusal_sign),
            keep_originals_until: if keep.is_empty() { None } else { Some(day(keep)?) },
        })
    }
}

fn folder_name(path: &std::path::Path) -> Option<String> {
    let folder = if path.is_dir() { path } else { path.parent()? };
    Some(folder.file_name()?.to_string_lossy().into_owned())
}
