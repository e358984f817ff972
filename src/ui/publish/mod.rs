//! Makes the files: which channels, how, where to, and what came of it.

mod answer;
mod card;
mod facts;
mod page;
mod progress;
mod result;
mod words;

pub(super) use answer::FolderSeen;
pub(super) use facts::Facts;

use super::ask::{Ask, PublishOrder};
use super::pictures::SmallPictures;
use super::screen::Screen;
use super::shown::Shown;
use super::widgets;
use crate::app::{Answer, PublicationMade, PublishError, names_by};
use crate::domain::{Channel, EventId, Style};
use card::{Card, Counts};
use eframe::egui::{Frame, Margin, Ui};
use i18n_embed_fl::fl;
use result::ResultPage;
use std::path::PathBuf;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub(super) struct PublishScreen {
    event: Option<EventId>,
    cards: Vec<Card>,
    style: Option<Style>,
    names: String,
    counts: Vec<Counts>,
    counted: Option<(u64, u64)>,
    result: Option<ResultPage>,
}

impl PublishScreen {
    /// These were chosen.
    pub(super) fn chosen(&mut self, channel: usize, paths: Vec<PathBuf>) {
        if let (Some(card), Some(path)) = (self.cards.get_mut(channel), paths.into_iter().next()) {
            card.folder = path.display().to_string();
        }
    }

    /// This was found about a publish folder.
    pub(super) fn looked(&mut self, seen: FolderSeen) {
        if let Some(card) = self.cards.get_mut(seen.card).filter(|card| card.path() == seen.folder) {
            let folder = card.folder.clone();
            card.saw(&folder, seen.found);
        }
    }

    /// A photo and its published file were read.
    pub(super) fn read(&mut self, facts: Facts) {
        if let Some(result) = &mut self.result {
            result.read(facts);
        }
    }

    /// This came of publishing.
    pub(super) fn made(&mut self, event: EventId, made: Vec<(Channel, Result<PublicationMade, PublishError>)>) {
        self.result = Some(ResultPage::of_made(event, made));
        // What stands in the folders is another thing now.
        self.cards.iter_mut().for_each(Card::forget_the_look);
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, _small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
            let Some((event, facts)) = shown.open_event() else {
                widgets::heading(ui, Screen::Publish.name(shown.words));
                widgets::faint(ui, fl!(shown.words, "ui-no-event"));
                return;
            };
            if self.result.as_ref().is_some_and(|result| result.event() != event) {
                self.result = None;
            }
            if let Some(result) = &mut self.result {
                if result.show(ui, shown, asks) {
                    self.result = None;
                }
                return;
            }
            self.follow(shown, event, &facts.channels);
            self.page(ui, shown, asks);
        });
    }

    /// The cards are those of the event's channels; the counts are what the gate says.
    fn follow(&mut self, shown: &Shown<'_>, event: EventId, channels: &[Channel]) {
        let same = self.event == Some(event) && self.cards.iter().map(|card| &card.channel).eq(channels);
        if !same {
            let mut before = if self.event == Some(event) { std::mem::take(&mut self.cards) } else { Vec::new() };
            let mut card = |channel: &Channel| {
                let known = before.iter().position(|card| card.channel == *channel);
                known.map_or_else(|| Card::new(shown, event, channel), |at| before.swap_remove(at))
            };
            self.cards = channels.iter().map(&mut card).collect();
            self.event = Some(event);
            self.counted = None;
        }
        let version = Some((shown.revision, shown.judged.version()));
        if self.counted != version {
            self.counted = version;
            self.counts = channels.iter().map(|channel| counted(shown, channel)).collect();
            self.cards.iter_mut().for_each(|card| card.propose(shown, event));
        }
    }

    fn style(&self, shown: &Shown<'_>) -> Style {
        self.style.unwrap_or_else(|| shown.settings.style())
    }

    /// What is asked for, or why it cannot be.
    fn orders(&self, shown: &Shown<'_>) -> Result<Vec<PublishOrder>, String> {
        let words = shown.words;
        if !shown.is_writer {
            return Err(shown.read_only());
        }
        let Some((_, event)) = shown.open_event() else { return Err(fl!(words, "ui-no-event")) };
        let names = (!self.names.trim().is_empty()).then(|| self.names.trim().to_owned());
        names_by(names.as_deref(), event).map_err(|error| words::names_error(words, &error))?;
        let ticked: Vec<(&Card, &Counts)> =
            self.cards.iter().zip(&self.counts).filter(|(card, _)| card.ticked).collect();
        if ticked.is_empty() {
            return Err(fl!(words, "ui-publish-why-no-channel"));
        }
        if let Some((card, _)) = ticked.iter().find(|(card, _)| !matches!(card.may_go(), Some(Ok(_)))) {
            return Err(fl!(words, "ui-publish-why-folder", channel = words.channel(&card.channel)));
        }
        for (at, (card, _)) in ticked.iter().enumerate() {
            if ticked[..at].iter().any(|(other, _)| other.path() == card.path()) {
                return Err(fl!(words, "ui-publish-why-same-folder"));
            }
        }
        if ticked.iter().all(|(_, counts)| counts.leave == 0 && counts.unknown == 0) {
            return Err(fl!(words, "ui-publish-why-nothing"));
        }
        let order = |card: &Card| PublishOrder {
            channel: card.channel.clone(),
            preset: card.preset,
            style: self.style(shown),
            folder: card.path(),
            names: names.clone(),
        };
        Ok(ticked.into_iter().map(|(card, _)| order(card)).collect())
    }
}

fn counted(shown: &Shown<'_>, channel: &Channel) -> Counts {
    let mut counts = Counts::default();
    for photo in shown.photos() {
        match shown.judged.of(photo, channel) {
            None => counts.unknown += 1,
            Some(answer) if !answer.leaves() => counts.kept_in += 1,
            Some(Answer { covered, .. }) => {
                counts.leave += 1;
                counts.covered += usize::from(*covered > 0);
            }
        }
    }
    counts
}
