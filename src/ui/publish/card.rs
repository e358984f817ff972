//! One channel on the page: whether it is published to, how, and where.

use super::super::ask::{Ask, Wanted};
use super::super::icon::Icon;
use super::super::marked;
use super::super::shown::Shown;
use super::super::theme::Tokens;
use super::super::widgets;
use super::words::preset_name;
use crate::app::{FolderLook, Preset, proposed_folder};
use crate::domain::{Channel, EventId, Style};
use eframe::egui::{Checkbox, RichText, TextEdit, Ui};
use i18n_embed_fl::fl;
use std::path::PathBuf;

/// One channel, as it is set on the page.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) channel: Channel,
    pub(super) ticked: bool,
    pub(super) preset: Preset,
    pub(super) folder: String,
    /// The folder that was looked at last, and what was found; `None` until that is known.
    looked: Option<(String, Option<Result<FolderLook, String>>)>,
}

/// How many photos of a channel leave, leave covered, and are kept in, as far as the gate was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) leave: usize,
    pub(super) covered: usize,
    pub(super) kept_in: usize,
    pub(super) unknown: usize,
}

impl Card {
    /// As it is proposed.
    pub(super) fn new(shown: &Shown<'_>, event: EventId, channel: &Channel) -> Self {
        let (channel, preset) = (channel.clone(), Preset::of_channel(channel));
        let mut card = Self { channel, ticked: true, preset, folder: String::new(), looked: None };
        card.propose(shown, event);
        card
    }

    /// Proposes a folder where none is typed.
    pub(super) fn propose(&mut self, shown: &Shown<'_>, event: EventId) {
        if self.folder.trim().is_empty()
            && let Some(folder) = proposed_folder(shown.book, event, &self.channel)
        {
            self.folder = folder.display().to_string();
        }
    }

    /// What was found about the folder is old.
    pub(super) fn forget_the_look(&mut self) {
        self.looked = None;
    }

    /// The folder as it is typed.
    pub(super) fn path(&self) -> PathBuf {
        PathBuf::from(self.folder.trim().trim_matches('"'))
    }

    /// This was found about a folder.
    pub(super) fn saw(&mut self, folder: &str, found: Result<FolderLook, String>) {
        if let Some((asked, look)) = &mut self.looked
            && asked == folder
        {
            *look = Some(found);
        }
    }

    /// Whether files can go into the folder; `None` while it is looked at.
    pub(super) fn may_go(&self) -> Option<Result<FolderLook, &str>> {
        let (_, look) = self.looked.as_ref()?;
        look.as_ref().map(|look| look.as_ref().copied().map_err(String::as_str))
    }

    /// Has the folder looked at when another was typed. What was found before is not true of it.
    pub(super) fn look(&mut self, place: usize, asks: &mut Vec<Ask>) {
        let is_new = self.looked.as_ref().is_none_or(|(asked, _)| *asked != self.folder);
        if is_new && !self.folder.trim().is_empty() {
            self.looked = Some((self.folder.clone(), None));
            asks.push(Ask::LookAtFolder(place, self.path()));
        }
    }

    /// Draws it.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        place: usize,
        counts: Counts,
        style: Style,
        asks: &mut Vec<Ask>,
    ) {
        widgets::card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            self.title(ui, shown, counts, style, asks);
            ui.add_enabled_ui(self.ticked, |ui| {
                self.form(ui, shown, place, asks);
            });
        });
    }

    fn title(&mut self, ui: &mut Ui, shown: &Shown<'_>, counts: Counts, style: Style, asks: &mut Vec<Ask>) {
        let words = shown.words;
        let tokens = Tokens::in_ui(ui);
        ui.horizontal_wrapped(|ui| {
            let name = RichText::new(words.channel(&self.channel)).family(super::super::fonts::bold());
            ui.add(Checkbox::new(&mut self.ticked, name));
            ui.add_space(6.0);
            let Counts { leave, covered, kept_in, unknown } = counts;
            let (mark, colour) = if leave == 0 { (Icon::Note, tokens.undecided) } else { (Icon::Check, tokens.shown) };
            widgets::state_word(ui, mark, &fl!(words, "ui-publish-leave", count = leave), colour);
            if covered > 0 {
                let text = fl!(words, "ui-publish-covered", count = covered);
                widgets::state_word(ui, Icon::Covered, &text, tokens.covered);
            }
            if kept_in > 0 {
                let text = fl!(words, "ui-publish-kept-in", count = kept_in);
                widgets::state_word(ui, Icon::Blocked, &text, tokens.blocked);
            }
            if unknown > 0 {
                let text = fl!(words, "ui-publish-unknown", count = unknown);
                widgets::state_word(ui, Icon::Question, &text, tokens.undecided);
            }
            if leave > 0 {
                let button = ui.button(fl!(words, "ui-publish-contact"));
                if button.on_hover_text(fl!(words, "ui-publish-contact-hint")).clicked() {
                    asks.push(Ask::Contact(self.channel.clone(), style));
                }
            }
        });
    }

    fn form(&mut self, ui: &mut Ui, shown: &Shown<'_>, place: usize, asks: &mut Vec<Ask>) {
        let words = shown.words;
        ui.horizontal_wrapped(|ui| {
            let presets = Preset::ALL.map(|preset| (preset, preset_name(words, preset)));
            let label = fl!(words, "ui-publish-preset");
            widgets::combo(ui, ("preset", place), &label, Some(240.0), &mut self.preset, &presets);
        });
        ui.horizontal(|ui| {
            let label = ui.label(fl!(words, "ui-publish-folder"));
            let button = fl!(words, "ui-publish-choose");
            let wide = (ui.available_width() - 130.0).max(120.0);
            ui.add(TextEdit::singleline(&mut self.folder).desired_width(wide)).labelled_by(label.id);
            if ui.button(button).clicked() {
                asks.push(Ask::Pick(Wanted::PublishFolder(place)));
            }
        });
        self.folder_state(ui, shown);
    }

    fn folder_state(&self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        let tokens = Tokens::in_ui(ui);
        let (mark, text, colour) = match self.may_go() {
            _ if self.folder.trim().is_empty() => {
                (Icon::Question, fl!(words, "ui-publish-folder-missing"), tokens.undecided)
            }
            None => (Icon::Question, fl!(words, "ui-publish-folder-looking"), tokens.faint),
            Some(Ok(FolderLook::Ready)) => (Icon::Check, fl!(words, "ui-publish-folder-ready"), tokens.shown),
            Some(Ok(FolderLook::New)) => (Icon::Plus, fl!(words, "ui-publish-folder-new"), tokens.shown),
            Some(Err(why)) => (Icon::Blocked, why.to_owned(), tokens.blocked),
        };
        marked::state(ui, mark, text, colour);
    }
}
