//! What the window does about what was asked, and about what jobs and dialogs bring.

use super::ask::{Ask, Tone, Wanted};
use super::dialog::Dialog;
use super::event_form::EventForm;
use super::picker::Picked;
use super::window::Window;
use super::work::{Finished, Kind};
use crate::app::{self, Added};
use crate::domain::EventId;
use crate::jobs::{Look, Studio, Workers};
use eframe::egui::Context;
use i18n_embed_fl::fl;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

impl Window {
    pub(super) fn answer(&mut self, ctx: &Context, ask: Ask) {
        match ask {
            Ask::Do(commands) => self.perform(commands),
            Ask::DoOn(codes, commands) => drop(self.ground.desk.perform_on(codes, commands)),
            Ask::Undo => self.ground.desk.undo(),
            Ask::Redo => self.ground.desk.redo(),
            Ask::Go(screen) => self.ground.at.screen = screen,
            Ask::Open(event) => self.open(event),
            Ask::NewEvent(command, paths) => self.awaited = Some((self.ground.desk.perform(vec![*command]), paths)),
            Ask::Show(photo, region) => self.show_photo(photo, region),
            Ask::Add(paths) => self.add(paths),
            Ask::TakeIn(event, paths) => self.take_in_photos(event, paths),
            Ask::Verb(verb) => self.verb(verb),
            Ask::Pick(wanted) => {
                let title = self.title_of(wanted);
                self.dialogs.open(wanted, &title);
            }
            Ask::Chosen(wanted, paths) => self.chosen(wanted, paths),
            Ask::Dialog(dialog) => self.dialog = Some(dialog),
            Ask::Set(settings) => self.set(ctx, *settings),
            Ask::Cancel(job) => self.work.cancel(job),
            Ask::Say(saying) => self.toasts.say(saying, ctx.input(|input| input.time)),
            Ask::Publish(orders) => self.publish(orders),
            Ask::LookAtFolder(channel, folder) => self.look_at_folder(channel, folder),
            Ask::ReadFacts(file) => self.read_facts(file),
            Ask::Contact(channel, style) => self.contact(channel, style),
            Ask::TakeDown(due) => self.take_down(due),
            Ask::Page(page) => self.page(page),
            Ask::Reveal(path) => self.reveal(path),
            Ask::Person(person) => {
                self.screens.people.turn_to(person);
                self.ground.at.screen = super::screen::Screen::People;
            }
            Ask::Erase(person) => self.erase(person),
            Ask::Import(order) => self.import(order),
            Ask::Inspect(files) => self.inspect(files),
            Ask::Foresee(command) => self.foresee(command),
            Ask::Demo => self.demo(),
            // Answered before it comes here.
            Ask::Quit => {}
        }
    }

    /// Files go into the open event; without one, it is asked which event they are of.
    fn add(&mut self, paths: Vec<PathBuf>) {
        if !self.ground.desk.is_writer() {
            let why = self.ground.shown(&[], &[]).read_only();
            self.say(Tone::Note, why);
            return;
        }
        match self.ground.at.event {
            None => {
                let form = EventForm::new(&self.ground.words, self.ground.today(), paths);
                self.dialog = Some(Dialog::Event(Box::new(form)));
            }
            Some(event) => self.add_to(event, paths),
        }
    }

    fn add_to(&mut self, event: EventId, paths: Vec<PathBuf>) {
        self.times.folder();
        self.expect(event, paths);
    }

    fn take_in_photos(&mut self, event: EventId, paths: Vec<PathBuf>) {
        let (mut door, studio) = (self.ground.desk.door(), Arc::clone(&self.studio));
        let job = move |workers: &Workers| {
            Finished::Added(app::add(&mut door, event, &paths, Look::Quick, studio_of(&studio), workers))
        };
        self.start(Kind::Add(event), job);
    }

    pub(super) fn start(&mut self, kind: Kind, job: impl FnOnce(&Workers) -> Finished + Send + 'static) {
        if let Err(error) = self.work.start(kind, job) {
            let why = self.ground.words.system_error(&error);
            self.say(Tone::Failed, fl!(&self.ground.words, "console-no-threads", why = why));
        }
    }

    pub(super) fn finished(&mut self, finished: Finished) {
        match finished {
            Finished::Added(Ok(added)) => self.added(added),
            Finished::Looked(looked) => self.looked(looked),
            Finished::Added(Err(error)) => {
                let text = self.ground.words.add_error(&error);
                self.say(Tone::Failed, text);
            }
            Finished::Published(event, made) => self.published(event, made),
            Finished::TakenDown(due, outcome) => self.taken_down(due, outcome),
            Finished::Page(made) => self.page_made(made),
            Finished::Listed(event, files, paths) => self.listed(event, files, paths),
            Finished::Inspected(given) => self.screens.load.learn(given),
            Finished::Demo(made) => self.demo_made(made),
            Finished::Scanned(kept) => self.scanned(kept),
            Finished::Foreseen(command, files) => self.screens.people.foreseen(*command, files),
            Finished::Erased(person, outcome) => self.erased(person, outcome),
            Finished::Imported(outcome) => self.imported(&outcome),
            Finished::Broken => {
                let text = fl!(&self.ground.words, "ui-job-broken");
                self.say(Tone::Failed, text);
            }
        }
    }

    fn added(&mut self, added: Added) {
        let (photos, refused) = (added.photos.len(), added.refused.len());
        let by_hand = added.photos.iter().filter(|photo| photo.detector_failed).count();
        let tone = if photos == 0 || refused + by_hand > 0 { Tone::Note } else { Tone::Done };
        let text = fl!(&self.ground.words, "ui-added", photos = photos, refused = refused, byhand = by_hand);
        self.screens.load.refused(added.refused, added.skipped);
        self.say(tone, text);
        self.look_closely();
    }

    pub(super) fn picked(&mut self, picked: Picked) {
        match picked {
            Picked::Paths(wanted, paths) => self.chosen(wanted, paths),
            Picked::Nothing(_) => {}
            Picked::NoDialog(wanted) => {
                self.dialog = Some(Dialog::Path { wanted, typed: String::new() });
                let text = fl!(&self.ground.words, "ui-no-dialog");
                self.say(Tone::Note, text);
            }
        }
    }

    fn chosen(&mut self, wanted: Wanted, paths: Vec<PathBuf>) {
        match wanted {
            Wanted::PhotoFolder | Wanted::Photos => self.add(paths),
            Wanted::PublishFolder(channel) => self.screens.publish.chosen(channel, paths),
            Wanted::Table | Wanted::Scan => self.chosen_for_people(wanted, paths),
        }
    }

    fn title_of(&self, wanted: Wanted) -> String {
        let words = &self.ground.words;
        match wanted {
            Wanted::PhotoFolder => fl!(words, "ui-pick-folder"),
            Wanted::Photos => fl!(words, "ui-pick-photos"),
            Wanted::PublishFolder(_) => fl!(words, "ui-pick-publish-folder"),
            Wanted::Table => fl!(words, "ui-pick-table"),
            Wanted::Scan => fl!(words, "ui-pick-scan"),
        }
    }
}

/// The detector is loaded by the first job that wants it.
pub(super) fn studio_of(studio: &OnceLock<Studio>) -> &Studio {
    studio.get_or_init(Studio::behind)
}
