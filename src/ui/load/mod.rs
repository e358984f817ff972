//! The photos: the events that there are, and with one open, all its photos at a glance.

mod actions;
mod answer;
mod events;
mod files;
mod grid;
mod header;
mod selection;
mod side;
mod sight;
mod state_word;
mod tally;
mod tile;
mod tools;

use super::ask::Ask;
use super::pictures::SmallPictures;
use super::shown::Shown;
use super::theme::Tokens;
use super::verb::Verb;
use super::work::Kind;
use crate::app::Given;
use crate::app::overview::{Arrangement, arrange, bursts};
use crate::domain::{Detection, EventId, PhotoId};
use crate::jobs::{Skipped, Unopened};
use eframe::egui::{Frame, Margin, Panel, Ui};
use selection::Selection;
use sight::Sight;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use tally::Tally;

/// Below this width, in points, the side pane stands instead of the grid and not beside it.
const NARROW: f32 = 720.0;
const SIDE_WIDTH: f32 = 290.0;

/// What the screen remembers between frames.
#[derive(Default)]
pub(super) struct LoadScreen {
    of: Option<EventId>,
    tally: Tally,
    sight: Sight,
    wish: Arrangement,
    order: Ordered,
    selection: Selection,
    /// Files on their way into the event, in their order.
    coming: Vec<PathBuf>,
    refused: Vec<(PathBuf, Unopened)>,
    skipped: Vec<Skipped>,
    /// What files give away, by their absolute paths. In memory only.
    given: HashMap<PathBuf, Given>,
    /// Files that were inspected, or are being.
    inspected: HashSet<PathBuf>,
    /// For which state of the photos and how many coming files it was last found out which have arrived, and which nobody inspected.
    dropped: Option<(u64, usize)>,
    asked: Option<(u64, usize)>,
    sums: side::Sums,
    side_instead: bool,
    nothing_else: bool,
    reveal: bool,
}

/// What is shown, in order, and of which burst each photo is; computed anew when something it follows from has changed.
#[derive(Debug, Default)]
struct Ordered {
    from: Option<(u64, Arrangement, usize)>,
    /// Places among the glances.
    places: Vec<usize>,
    photos: Vec<PhotoId>,
    /// By place among the glances.
    bursts: Vec<Option<usize>>,
    /// How many of those that are shown the detector has looked at.
    ready: usize,
}

impl LoadScreen {
    /// These are on their way into the event.
    pub(super) fn expect(&mut self, files: Vec<PathBuf>) {
        self.coming = files;
        (self.dropped, self.asked) = (None, None);
        self.refused.clear();
        self.skipped.clear();
    }

    /// Whether every photo was looked at as it is now.
    pub(crate) fn has_seen_all(&self) -> bool {
        self.sight.is_whole()
    }

    /// These were refused or passed over.
    pub(super) fn refused(&mut self, refused: Vec<(PathBuf, Unopened)>, skipped: Vec<Skipped>) {
        self.coming.clear();
        self.refused = refused;
        self.skipped = skipped;
    }

    /// This is what files give away.
    pub(super) fn learn(&mut self, given: Vec<(PathBuf, Given)>) {
        self.given.extend(given);
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        if shown.open_event().is_none() {
            self.tally.go_on(shown);
            events::show(ui, shown, &self.tally, asks);
            if !self.tally.is_whole() {
                ui.ctx().request_repaint();
            }
            return;
        }
        self.follow(ui, shown, asks);
        self.act_on_keys(ui, shown, asks);
        self.panes(ui, shown, small, asks);
    }

    fn panes(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        let is_narrow = ui.available_width() < NARROW;
        let tokens = Tokens::in_ui(ui);
        let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::symmetric(12, 8));
        Panel::top("photos-header").frame(frame).show(ui, |ui| {
            header::show(ui, shown, asks);
            self.show_files(ui, shown, asks);
            self.tools(ui, shown, is_narrow);
        });
        let frame = Frame::new().fill(tokens.panel).inner_margin(Margin::same(12));
        if is_narrow && self.side_instead {
            Frame::new().fill(tokens.panel).inner_margin(Margin::same(12)).show(ui, |ui| self.side(ui, shown, asks));
            return;
        }
        if !is_narrow {
            Panel::right("photos-side").frame(frame).resizable(false).exact_size(SIDE_WIDTH).show(ui, |ui| {
                self.side(ui, shown, asks);
            });
        }
        Frame::new().inner_margin(Margin::same(8)).show(ui, |ui| self.grid(ui, shown, small, asks));
    }

    /// What follows from the register and the jobs is what it is by now.
    fn follow(&mut self, ui: &Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        if self.of != shown.event {
            self.of = shown.event;
            self.selection = Selection::default();
            self.wish = Arrangement::default();
            self.coming.clear();
            self.refused.clear();
            self.skipped.clear();
            self.nothing_else = false;
        }
        self.sight.go_on(shown);
        if !self.sight.is_whole() {
            ui.ctx().request_repaint();
        }
        self.arrange();
        let busy = shown.jobs.iter().any(|job| matches!(job.kind, Kind::Inspect | Kind::List(_)));
        if self.dropped != Some(self.listed()) {
            self.drop_arrived();
            self.dropped = Some(self.listed());
        }
        if !busy && self.asked != Some(self.listed()) {
            self.inspect(asks);
            self.asked = Some(self.listed());
        }
    }

    fn listed(&self) -> (u64, usize) {
        (self.sight.version(), self.coming.len())
    }

    fn arrange(&mut self) {
        let from = (self.sight.version(), self.wish.clone(), self.given.len());
        if self.order.from.as_ref() == Some(&from) {
            return;
        }
        let glances = self.sight.glances();
        let taken: Vec<_> =
            glances.iter().map(|glance| self.given.get(&glance.source).and_then(|given| given.taken)).collect();
        let places = arrange(glances, &self.wish, &|at| taken.get(at).copied().flatten());
        let photos: Vec<PhotoId> = places.iter().map(|at| glances[*at].photo).collect();
        self.selection.follow(&photos);
        let ready = places.iter().filter(|at| glances[**at].detection != Detection::Pending).count();
        self.order = Ordered { from: Some(from), places, photos, bursts: bursts(&taken), ready };
    }

    /// Files that the register has by now are not on their way any more.
    fn drop_arrived(&mut self) {
        if self.coming.is_empty() {
            return;
        }
        let there: HashSet<&PathBuf> = self.sight.glances().iter().map(|glance| &glance.source).collect();
        self.coming.retain(|path| !there.contains(path));
    }

    /// Asks for the files that nobody has inspected yet, one batch at a time.
    fn inspect(&mut self, asks: &mut Vec<Ask>) {
        let sources = self.sight.glances().iter().map(|glance| &glance.source).chain(&self.coming);
        let unknown: Vec<PathBuf> = sources.filter(|path| !self.inspected.contains(*path)).cloned().collect();
        if !unknown.is_empty() {
            self.inspected.extend(unknown.iter().cloned());
            asks.push(Ask::Inspect(unknown));
        }
    }

    fn act_on_keys(&mut self, ui: &Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        if shown.pressed(Verb::SelectAll) {
            self.selection.choose_all(&self.order.photos);
        }
        if shown.pressed(Verb::Find) {
            ui.memory_mut(|memory| memory.request_focus(tools::search_id()));
        }
        if shown.pressed(Verb::NextPane) {
            self.next_pane(ui);
        }
        self.marks_by_key(shown, asks);
    }

    /// From the grid to the search field and back: between them, Tab leads on.
    fn next_pane(&self, ui: &Ui) {
        let grid = self.selection.cursor().map(grid::tile_id);
        let in_grid = grid.is_some() && ui.memory(eframe::egui::Memory::focused) == grid;
        let to = if in_grid { Some(tools::search_id()) } else { grid };
        if let Some(to) = to {
            ui.memory_mut(|memory| memory.request_focus(to));
        }
    }
}
