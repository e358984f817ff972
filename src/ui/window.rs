//! The window: takes in what happened, draws, and does what was asked.
//!
//! `logic` drains and dispatches, `ui` draws. A screen is a function of plain data ([`super::shown::Shown`]) and asks ([`Ask`]); nothing is
//! decided here that the register, the gate or a job does not decide.

use super::ask::{Ask, Saying, Tone};
use super::behind::Behind;
use super::check::{CheckScreen, Judging};
use super::desk::Desk;
use super::dialog::Dialog;
use super::frame_times::Pictures;
use super::ground::{At, Ground};
use super::help::{HelpScreen, Scratch};
use super::keys::Keys;
use super::load::LoadScreen;
use super::people::PeopleScreen;
use super::picker::{Dialogs, Picker};
use super::pictures::SmallPictures;
use super::publish::{Facts, FolderSeen, PublishScreen};
use super::review::ReviewScreen;
use super::screen::Screen;
use super::settings::Settings;
use super::toasts::Toasts;
use super::withdrawals::{DueWatch, WithdrawalsScreen};
use super::work::Work;
use super::{bars, dialog, fonts, theme};
use crate::app::{Clock, Session};
use crate::domain::command::Command;
use crate::domain::{EventId, PhotoId, RegionId};
use crate::i18n::Words;
use crate::jobs::{Gallery, Studio, SystemError};
use eframe::egui::{self, CentralPanel, Context, Frame, ThemePreference, Ui};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// Small pictures that come within so long come into one frame: where a frame is drawn without a graphics card, it costs as much as a
/// picture.
const SOON: Duration = Duration::from_millis(33);

/// What a window begins with.
pub struct Setup {
    /// The open register.
    pub session: Session,
    /// What there is to say about it, in the window's language.
    pub notices: Vec<String>,
    /// Files and folders to take in.
    pub paths: Vec<PathBuf>,
    /// How the window is set.
    pub settings: Settings,
    /// Where settings are kept; `None` keeps none.
    pub settings_file: Option<PathBuf>,
    /// The file dialogs.
    pub picker: Box<dyn Picker>,
    /// The day.
    pub clock: Clock,
}

pub(super) type Waker = Arc<dyn Fn() + Send + Sync>;

/// The window.
pub struct Window {
    pub(super) ground: Ground,
    pub(super) settings_file: Option<PathBuf>,
    pub(super) work: Work,
    pub(super) dialogs: Dialogs,
    pub(super) studio: Arc<OnceLock<Studio>>,
    pub(super) small: SmallPictures,
    pub(super) screens: Screens,
    pub(super) dialog: Option<Dialog>,
    pub(super) toasts: Toasts,
    pub(super) folders: Behind<FolderSeen>,
    pub(super) facts: Behind<Facts>,
    pub(super) opened: Behind<(PathBuf, Result<(), SystemError>)>,
    pub(super) scratch: Scratch,
    pub(super) asks: Vec<Ask>,
    /// Asked for once what there is by now has been drawn.
    pub(super) asks_once_drawn: Vec<Ask>,
    /// A new event that is to be opened as soon as the register has it, and the files that go into it.
    pub(super) awaited: Option<(u64, Vec<PathBuf>)>,
    pub(super) quitting: bool,
    pub(super) times: super::frame_times::FrameTimes,
}

/// What the screens remember.
#[derive(Default)]
pub(super) struct Screens {
    pub(super) load: LoadScreen,
    pub(super) review: ReviewScreen,
    pub(super) people: PeopleScreen,
    pub(super) check: CheckScreen,
    pub(super) publish: PublishScreen,
    pub(super) withdrawals: WithdrawalsScreen,
    pub(super) help: HelpScreen,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum NoWindow {
    /// The system gives no threads.
    #[error("the system gives no threads")]
    Threads(SystemError),
}

impl Window {
    /// A window in a context, for whoever shows it.
    ///
    /// # Errors
    /// [`NoWindow`].
    pub fn new(ctx: &Context, setup: Setup) -> Result<Self, NoWindow> {
        fonts::install(ctx);
        theme::apply(ctx);
        let wake = ctx.clone();
        let waker: Waker = Arc::new(move || wake.request_repaint_of(egui::ViewportId::ROOT));
        let wake = ctx.clone();
        let wake_soon: Waker = Arc::new(move || wake.request_repaint_after_for(SOON, egui::ViewportId::ROOT));
        let gallery = Arc::new(Gallery::new().map_err(NoWindow::Threads)?);
        let register = setup.session.register().path().to_path_buf();
        let written_by = setup.session.register().written_by().filter(|who| !who.is_empty());
        let desk = Desk::new(setup.session, &waker).map_err(|error| NoWindow::Threads(error.into()))?;
        let ground = Ground {
            words: Words::new(setup.settings.language()),
            keys: Keys::with_own(&setup.settings.keys),
            settings: setup.settings,
            clock: setup.clock,
            desk,
            at: At::default(),
            judging: Judging::new(&waker),
            due: DueWatch::new(&waker),
            register,
            written_by,
        };
        let mut window = Self {
            ground,
            settings_file: setup.settings_file,
            work: Work::new(gallery.courtesy(), Arc::clone(&waker)),
            dialogs: Dialogs::new(setup.picker, Arc::clone(&waker)),
            studio: Arc::default(),
            small: SmallPictures::new(Arc::clone(&gallery), wake_soon),
            screens: Screens::default(),
            dialog: None,
            toasts: Toasts::default(),
            folders: Behind::new(&waker),
            facts: Behind::new(&waker),
            opened: Behind::new(&waker),
            scratch: Scratch::default(),
            asks: Vec::new(),
            asks_once_drawn: Vec::new(),
            awaited: None,
            quitting: false,
            times: super::frame_times::FrameTimes::asked(),
        };
        window.screens.review.furnish(&gallery, &waker);
        window.settle(ctx);
        for text in setup.notices {
            window.toasts.say(Saying { tone: Tone::Note, text }, 0.0);
        }
        if !setup.paths.is_empty() {
            window.asks.push(Ask::Add(setup.paths));
        }
        Ok(window)
    }

    /// Where somebody is.
    pub fn at(&self) -> At {
        self.ground.at
    }

    /// Opens an event, for whoever opens the window on one.
    pub fn open_event(&mut self, event: EventId) {
        self.asks.push(Ask::Open(Some(event)));
    }

    /// Works with another studio than the usual one, as long as no job asked for that: one without a detector is there at once.
    pub fn work_with(&mut self, studio: Studio) {
        // A job was faster: it has the usual one, and so has everybody.
        let _too_late = self.studio.set(studio);
    }

    /// Asks for commands, for whoever drives the window from outside.
    pub fn ask_for(&mut self, commands: Vec<Command>) {
        self.asks.push(Ask::Do(commands));
    }

    /// Whether nothing is going on behind the window.
    pub fn is_idle(&self) -> bool {
        let behind = self.folders.is_idle() && self.facts.is_idle() && self.opened.is_idle();
        let asked = self.ground.judging.is_idle() && self.ground.due.is_idle();
        let listed = self.ground.at.screen != Screen::Load || self.ground.at.event.is_none();
        let behind = behind && (listed || self.screens.load.has_seen_all());
        let asked_nothing = self.asks.is_empty() && self.asks_once_drawn.is_empty();
        let drawn = asked_nothing && self.small.coming() == 0 && self.screens.review.is_idle();
        self.ground.desk.pending() == 0 && self.work.is_idle() && behind && asked && drawn
    }

    /// What the register holds.
    pub fn book(&self) -> &crate::domain::Book {
        self.ground.desk.book()
    }

    /// Everything that happened since the last frame.
    fn take_in(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        let heard = self.ground.desk.listen();
        for why in &heard.failed {
            self.toasts.say(Saying { tone: Tone::Failed, text: self.ground.words.not_done(why) }, now);
        }
        self.open_awaited(&heard.done);
        self.follow(&heard.edits);
        self.ground.reconsider(&heard.edits);
        self.take_in_behind();
        for picked in self.dialogs.picked() {
            self.picked(picked);
        }
        for finished in self.work.finished() {
            self.finished(finished);
        }
        self.small.take_in(ctx);
        self.screens.review.take_in(ctx);
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        if !dropped.is_empty() {
            self.asks.push(Ask::Add(dropped));
        }
    }

    /// What is open stays what is there: an event or a photo that was removed is not looked at any more.
    fn follow(&mut self, edits: &[crate::domain::Edit]) {
        let book = self.ground.desk.book();
        if self.ground.at.event.is_some_and(|event| book.event(event).is_none()) {
            self.ground.at.event = None;
            self.ground.at.screen = Screen::Load;
        }
        if self
            .ground
            .at
            .photo
            .is_some_and(|photo| book.photo(photo).is_none_or(|facts| Some(facts.event) != self.ground.at.event))
        {
            self.ground.at.photo = None;
        }
        if self.ground.at.photo.is_none() {
            self.ground.at.photo =
                self.ground.at.event.and_then(|event| book.photos_of(event).next().map(|(photo, _)| photo));
        }
        self.screens.review.follow(edits);
    }

    fn open_awaited(&mut self, done: &[u64]) {
        let Some((number, _)) = &self.awaited else { return };
        if !done.contains(number) {
            return;
        }
        let newest = self.ground.desk.book().events().map(|(event, _)| event).max();
        if let (Some((_, paths)), Some(event)) = (self.awaited.take(), newest) {
            self.open(Some(event));
            if !paths.is_empty() {
                self.asks.push(Ask::Add(paths));
            }
        }
    }

    pub(super) fn open(&mut self, event: Option<EventId>) {
        self.ground.at.event = event;
        self.ground.at.photo = None;
        self.follow(&[]);
        self.look_closely();
    }

    pub(super) fn show_photo(&mut self, photo: PhotoId, region: Option<RegionId>) {
        self.ground.at.event = self.ground.desk.book().photo(photo).map(|facts| facts.event).or(self.ground.at.event);
        self.ground.at.photo = Some(photo);
        self.ground.at.screen = Screen::Review;
        self.screens.review.choose(region);
    }

    pub(super) fn say(&mut self, tone: Tone, text: String) {
        self.asks.push(Ask::Say(Saying { tone, text }));
    }

    fn draw(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let mut pressed = self.pressed(&ctx);
        self.turn_at_once(&ctx, &mut pressed);
        let jobs = self.work.views();
        let mut asks = Vec::new();
        let mut screens = std::mem::take(&mut self.screens);
        let mut dialog = self.dialog.take();
        let shown = self.ground.shown(&pressed, &jobs);
        bars::top(ui, &shown, self.ground.at.screen, &mut asks);
        bars::status(ui, &shown, self.ground.desk.pending(), self.toasts.last(), &mut asks);
        let tokens = theme::Tokens::in_ui(ui);
        CentralPanel::default().frame(Frame::new().fill(tokens.ground)).show(ui, |ui| {
            super::toasts::room(ui, ui.max_rect());
            let shown = self.ground.shown(&pressed, &jobs);
            let small = &mut self.small;
            match self.ground.at.screen {
                Screen::Load => screens.load.show(ui, &shown, small, &mut asks),
                Screen::Review => screens.review.show(ui, &shown, small, &mut asks),
                Screen::People => screens.people.show(ui, &shown, small, &mut asks),
                Screen::Check => screens.check.show(ui, &shown, small, &mut asks),
                Screen::Publish => screens.publish.show(ui, &shown, small, &mut asks),
                Screen::Withdrawals => screens.withdrawals.show(ui, &shown, small, &mut asks),
                Screen::Help => screens.help.show(ui, &shown, small, &mut asks),
            }
            if self.ground.at.screen != Screen::Review {
                asks.extend(screens.review.typed().map(|typed| Ask::Do(vec![typed])));
            }
        });
        dialog::show(&ctx, &mut dialog, &self.ground.shown(&pressed, &jobs), &mut asks);
        self.dialog = dialog;
        self.screens = screens;
        self.toasts.show(&ctx, &i18n_embed_fl::fl!(&self.ground.words, "ui-toast-close"));
        self.asks.append(&mut asks);
        self.answer_keys(&ctx, &pressed);
    }

    /// How the context looks follows the settings.
    fn settle(&mut self, ctx: &Context) {
        ctx.set_theme(match self.ground.settings.theme {
            super::settings::Theme::System => ThemePreference::System,
            super::settings::Theme::Light => ThemePreference::Light,
            super::settings::Theme::Dark => ThemePreference::Dark,
        });
        ctx.set_zoom_factor(self.ground.settings.text_size);
    }

    pub(super) fn set(&mut self, ctx: &Context, settings: Settings) {
        if settings.language() != self.ground.words.language() {
            self.ground.words = Words::new(settings.language());
        }
        self.ground.keys = Keys::with_own(&settings.keys);
        self.ground.settings = settings;
        self.settle(ctx);
        if let Some(file) = &self.settings_file
            && let Err(error) = self.ground.settings.write(file)
        {
            let why = self.ground.words.system_error(&error.into());
            self.say(Tone::Note, i18n_embed_fl::fl!(&self.ground.words, "ui-settings-not-kept", why = why));
        }
    }

    pub(super) fn perform(&mut self, commands: Vec<Command>) {
        if !commands.is_empty() {
            self.ground.desk.perform(commands);
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.times.begin(frame.info().cpu_usage);
        self.take_in(ctx);
        for ask in std::mem::take(&mut self.asks) {
            if matches!(ask, Ask::Quit) {
                self.close(ctx);
            } else {
                self.answer(ctx, ask);
            }
        }
        self.hold_the_close(ctx);
        self.remember_size(ctx);
        if !self.work.is_idle() {
            // Progress is the latest value and wakes nobody.
            ctx.request_repaint_after(Duration::from_millis(200));
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
        self.asks.append(&mut self.asks_once_drawn);
        let pictures = || Pictures { shown: self.small.shown(), awaited: self.small.awaited() };
        self.times.drawn(self.ground.at.screen, pictures, self.screens.review.on_screen());
        if !self.asks.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    /// Scroll places and the undoing of texts would be kept otherwise, and hold names.
    fn persist_egui_memory(&self) -> bool {
        false
    }
}
