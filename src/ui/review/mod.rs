//! The screen on which one photo after the other is looked at.
//!
//! Left the photos of the event ([`film`]), in the middle the photo ([`canvas`]), right what is known and decided about it
//! ([`panel`]). What is known is put together once for each state of the register ([`sheet`]); keys are [`verbs`].

mod basis;
mod burst;
mod canvas;
mod channels;
mod draw;
mod facts;
mod film;
mod follow;
mod form;
mod handles;
mod list;
mod panel;
mod paper;
mod regions;
mod sheet;
mod texts;
mod toolbar;
mod transform;
mod unidentifiable;
mod verbs;

pub(super) use form::ReviewForm;

use super::ask::Ask;
use super::pictures::{LargePictures, SmallPictures, Subject};
use super::shown::Shown;
use super::verb::Verb;
use super::widgets;
use crate::app::doubt;
use crate::domain::gate::sight;
use crate::domain::{Channel, Decision, PersonId, PhotoId, RegionId};
use crate::jobs::Doubt;
use draw::{Draft, Tool};
use eframe::egui::{Id, Ui};
use i18n_embed_fl::fl;
use regions::Hand;
use sheet::{Key, Sheet};
use std::path::PathBuf;
use std::rc::Rc;
use transform::{Look, Transform};

/// What the screen remembers between frames.
pub(super) struct ReviewScreen {
    pictures: Option<LargePictures>,
    photo: Option<PhotoId>,
    sheet: Option<Rc<Sheet>>,
    look: Look,
    transform: Option<Transform>,
    selected: Option<RegionId>,
    tool: Tool,
    draft: Option<Draft>,
    hand: Option<Hand>,
    frames: bool,
    sees_original: bool,
    /// The channel for which covers are shown, by its place in the event's list.
    channel: usize,
    /// What was decided last about somebody who was named.
    last: Option<(Decision, PersonId)>,
    /// The photo that is left as soon as its review is on the disk.
    leaving: Option<PhotoId>,
    /// A region was decided: the next open one comes up.
    decided: Option<RegionId>,
    /// A region that comes up in the next frame, near.
    wished: Option<RegionId>,
    /// Why there may be people on the photo whom nobody found.
    doubt: Option<Doubt>,
    /// How high the last part of the panel is, in points.
    done_height: f32,
    film: film::Film,
    texts: texts::Texts,
    /// The widgets on the photo.
    ids: Vec<Id>,
    pane: Option<verbs::Pane>,
}

impl Default for ReviewScreen {
    fn default() -> Self {
        Self {
            pictures: None,
            photo: None,
            sheet: None,
            look: Look::Whole,
            transform: None,
            selected: None,
            tool: Tool::default(),
            draft: None,
            hand: None,
            frames: true,
            sees_original: false,
            channel: 0,
            last: None,
            leaving: None,
            decided: None,
            wished: None,
            doubt: None,
            done_height: 64.0,
            film: film::Film::default(),
            texts: texts::Texts::default(),
            ids: Vec::new(),
            pane: None,
        }
    }
}

/// The photo on the screen and the one that comes next.
struct Subjects {
    here: Subject,
    next: Option<Subject>,
}

impl ReviewScreen {
    /// Gives it what makes large pictures.
    pub(super) fn furnish(&mut self, gallery: &std::sync::Arc<crate::jobs::Gallery>, waker: &super::window::Waker) {
        self.pictures = Some(LargePictures::new(gallery, std::sync::Arc::clone(waker)));
    }

    /// Once a frame, before anything is drawn: takes in what was made.
    pub(super) fn take_in(&mut self, ctx: &eframe::egui::Context) {
        self.with_pictures(|pictures| pictures.take_in(ctx));
    }

    /// Whether nothing is being made for it.
    pub(super) fn is_idle(&self) -> bool {
        self.pictures.as_ref().is_none_or(LargePictures::is_idle)
    }

    /// The region that is meant in the photo that comes.
    pub(super) fn choose(&mut self, region: Option<RegionId>) {
        self.wished = region;
    }

    /// The photo that is seen whole, with the covers that are wanted.
    pub(super) fn on_screen(&self) -> Option<PhotoId> {
        let pictures = self.pictures.as_ref()?;
        self.photo.filter(|photo| pictures.covered(*photo).is_some_and(|(_, is_wanted)| is_wanted))
    }

    /// Whether the photo that comes next is there before it is asked for.
    pub(super) fn is_ahead(&self) -> bool {
        self.pictures.as_ref().is_some_and(LargePictures::is_ahead)
    }

    /// The photo that a key leads to.
    pub(super) fn beside(&self, shown: &Shown<'_>, verb: Verb) -> Option<PhotoId> {
        self.film.beside(shown, shown.photo?, verb.step()?)
    }

    /// What was typed and is not in the register yet, once.
    pub(super) fn typed(&mut self) -> Option<crate::domain::command::Command> {
        self.texts.unkept()
    }

    /// Whether a widget is a region on the photo.
    pub(super) fn holds(&self, focused: Option<Id>) -> bool {
        focused.is_none_or(|focused| self.ids.contains(&focused))
    }

    fn with_pictures(&mut self, work: impl FnOnce(&mut LargePictures)) {
        if let Some(pictures) = &mut self.pictures {
            work(pictures);
        }
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        self.texts.keep(ui, asks);
        let Some(photo) = shown.photo else {
            empty(ui, shown, asks);
            return;
        };
        self.turn_to(photo);
        let Some(sheet) = self.sheet(shown, photo) else { return };
        self.verbs(ui, shown, &sheet, asks);
        self.come_up(ui, &sheet);
        let subjects = self.subjects(shown, &sheet);
        self.doubt = doubted(shown, photo, &subjects, small);
        let width = ui.available_width();
        if width > film::ROOM {
            film::show(self, ui, shown, small, asks);
        }
        panel::show(self, ui, shown, &sheet, asks);
        toolbar::show(self, ui, shown, asks);
        let frame = eframe::egui::Frame::new();
        eframe::egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            self.canvas(ui, shown, &sheet, &subjects, small, asks);
        });
        self.focus(ui);
    }

    /// Another photo: what was chosen, drawn or held on the one before is not meant any more. Nearness stays.
    fn turn_to(&mut self, photo: PhotoId) {
        if self.photo != Some(photo) {
            self.photo = Some(photo);
            (self.selected, self.draft, self.hand, self.decided) = (None, None, None, None);
            self.leaving = None;
            self.tool = Tool::default();
        }
    }

    fn sheet(&mut self, shown: &Shown<'_>, photo: PhotoId) -> Option<Rc<Sheet>> {
        let channels = sheet::channels(shown);
        self.channel = self.channel.min(channels.len().saturating_sub(1));
        let key = Key {
            revision: shown.revision,
            photo,
            day: shown.today,
            channel: channels.get(self.channel).cloned().unwrap_or(Channel::Web),
            language: shown.words.language(),
        };
        if self.sheet.as_ref().is_none_or(|sheet| sheet.key != key) {
            self.sheet = Sheet::of(shown, key).map(Rc::new);
            self.hand = None;
        }
        self.sheet.clone()
    }

    /// What the pictures are made of: this photo, and the one that probably comes next.
    fn subjects(&self, shown: &Shown<'_>, sheet: &Sheet) -> Subjects {
        let channel = &sheet.key.channel;
        let style = shown.settings.style();
        let subject = |photo, sight| {
            let facts = shown.book.photo(photo)?;
            let sources = facts.sources.iter().map(|source| PathBuf::from(source.as_str())).collect();
            Some(Subject { photo, sha256: facts.sha256.clone(), sources, sight, style })
        };
        let next = self
            .film
            .beside(shown, sheet.key.photo, 1)
            .and_then(|next| subject(next, sight(shown.book, shown.policy, next, channel, shown.today)));
        let here = subject(sheet.key.photo, sheet.sight.clone());
        let nothing = || Subject {
            photo: sheet.key.photo,
            sha256: String::new(),
            sources: Vec::new(),
            sight: sheet.sight.clone(),
            style,
        };
        Subjects { here: here.unwrap_or_else(nothing), next }
    }
}

/// Its small picture says whether it is hard to see; where that is not made yet, it is asked for.
fn doubted(shown: &Shown<'_>, photo: PhotoId, subjects: &Subjects, small: &mut SmallPictures) -> Option<Doubt> {
    let haze = subjects.here.sources.first().and_then(|path| {
        small.of(path);
        small.haze(path)
    });
    doubt(shown.book, photo, haze)
}

fn empty(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let words = shown.words;
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        widgets::heading(ui, fl!(words, "ui-review-empty"));
        widgets::faint(ui, fl!(words, "ui-review-empty-hint"));
        ui.add_space(8.0);
        if widgets::primary_button(ui, &fl!(words, "ui-verb-open-folder"), true).clicked() {
            asks.push(Ask::Pick(super::ask::Wanted::PhotoFolder));
        }
    });
}
