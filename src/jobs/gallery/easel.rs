//! Where large pictures are made, one step after the other, so that a newer wish waits for one step at most.

use super::{Pixels, Print, TILE_PX, TileAt, View, Wanted};
use crate::domain::{PxBox, Size};
use crate::imaging::cover::{self, CoverWish};
use crate::imaging::render::render;
use crate::imaging::{Limits, Picture, Raster, caught, decode, decode_at_least, inspect, resize};
use crate::jobs::publish::find_original;
use crate::jobs::{Failure, NotMade, Unopened, wish};
use std::collections::VecDeque;

/// It is remembered of so many photos what was made of them: those that a screen may keep, and a few more.
const MOST_REMEMBERED: usize = 16;

/// A photo of so many pixels is there at its own size before anybody asks. A larger one takes 70 to 150 MB, which all those who only
/// leaf through would pay; for whoever looks closer it is seen sharp a quarter of a second later.
const MOST_PIXELS_AHEAD: u64 = 16_000_000;

/// Photos are kept at the size of the screen: the one on it and the next.
const MOST_FITTED: usize = 2;

type Told = Box<dyn Fn(u64, Print) + Send>;

/// Where large pictures are made.
pub(super) struct Easel {
    limits: Limits,
    told: Told,
    made: VecDeque<Made>,
    /// Photos in no more pixels than the screen takes, by the asker's number, oldest first: other covers are painted on these.
    fitted: VecDeque<(u64, Picture)>,
    /// The pixels of one photo, by its SHA-256.
    whole: Option<(String, Picture)>,
    /// The same with these covers, as long as parts of it are looked at.
    covered: Option<(u64, Raster)>,
    tiles: VecDeque<TileAt>,
}

/// What was made of a photo.
struct Made {
    id: u64,
    preview: bool,
    /// The covers that were painted last.
    version: Option<u64>,
    failed: bool,
}

impl Easel {
    pub(super) fn new(limits: Limits, told: Told) -> Self {
        Self {
            limits,
            told,
            made: VecDeque::new(),
            fitted: VecDeque::new(),
            whole: None,
            covered: None,
            tiles: VecDeque::new(),
        }
    }

    /// Nothing is wanted: the pixels go.
    pub(super) fn clear(&mut self) {
        self.fitted.clear();
        self.clear_whole();
    }

    fn clear_whole(&mut self) {
        (self.whole, self.covered) = (None, None);
    }

    /// Another wish: the pixels of another photo go before those of this one come.
    pub(super) fn begin(&mut self, wanted: &Wanted) {
        if self.whole.as_ref().is_some_and(|(sha256, _)| *sha256 != wanted.view.sha256) {
            self.clear_whole();
        }
        let version = wanted.view.covering.version;
        if wanted.tiles.is_empty() || self.covered.as_ref().is_some_and(|(painted, _)| *painted != version) {
            self.covered = None;
        }
        self.tiles = wanted.tiles.iter().copied().collect();
    }

    /// Makes one thing that is wanted; `false`: all is made.
    pub(super) fn step(&mut self, wanted: &Wanted) -> bool {
        let view = &wanted.view;
        self.print(view)
            || self.paint(view)
            || self.tile(view)
            || wanted.next.as_ref().is_some_and(|next| self.print(next))
            || self.look_ahead(view)
    }

    fn made(&mut self, id: u64) -> &mut Made {
        let place = self.made.iter().position(|made| made.id == id).unwrap_or_else(|| {
            if self.made.len() == MOST_REMEMBERED {
                self.made.pop_front();
            }
            self.made.push_back(Made { id, preview: false, version: None, failed: false });
            self.made.len() - 1
        });
        &mut self.made[place]
    }

    fn tell(&self, id: u64, print: Print) {
        (self.told)(id, print);
    }

    fn fail(&mut self, view: &View, why: NotMade) {
        self.made(view.id).failed = true;
        self.tell(view.id, Print::Failed(why));
    }

    /// The whole photo without and with its covers, from no more pixels than that takes.
    fn print(&mut self, view: &View) -> bool {
        let made = self.made(view.id);
        if made.preview || made.failed {
            return false;
        }
        made.preview = true;
        match self.printed(view) {
            Ok(()) => self.made(view.id).version = Some(view.covering.version),
            Err(why) => self.fail(view, why),
        }
        true
    }

    fn printed(&mut self, view: &View) -> Result<(), NotMade> {
        let bytes = find_original(&view.sources, &view.sha256, &self.limits)?;
        self.fit(view, &bytes)?;
        let picture = self.fitted(view)?;
        let full_size = picture.full_size;
        let edge_px = resize::fitted_size(full_size, view.edge_px).long_edge();
        let pixels = Pixels::of(&resize::copy_within(&picture.raster, edge_px));
        self.tell(view.id, Print::Preview { full_size, pixels });
        if let Ok(inspection) = inspect(&bytes, &self.limits) {
            self.tell(view.id, Print::Facts(inspection.findings));
        }
        drop(bytes);
        self.painted(view)
    }

    /// The whole photo with its covers, where it has any.
    fn painted(&mut self, view: &View) -> Result<(), NotMade> {
        if view.covering.covered.is_empty() {
            return Ok(());
        }
        let picture = self.fitted(view)?.clone();
        let (wishes, shown) = covers(view);
        let rendered =
            render(picture, &wishes, &shown, view.covering.style, Some(view.edge_px)).map_err(Failure::from)?;
        let (version, pixels) = (view.covering.version, Pixels::of(&rendered.raster));
        self.tell(view.id, Print::Covered { version, pixels });
        Ok(())
    }

    /// The photo in no more pixels than the screen takes.
    fn fitted(&mut self, view: &View) -> Result<&Picture, NotMade> {
        if !self.fitted.iter().any(|(id, _)| *id == view.id) {
            let bytes = find_original(&view.sources, &view.sha256, &self.limits)?;
            self.fit(view, &bytes)?;
        }
        self.fitted.iter().find(|(id, _)| *id == view.id).map(|(_, picture)| picture).ok_or(NotMade::Gone)
    }

    fn fit(&mut self, view: &View, bytes: &[u8]) -> Result<(), NotMade> {
        while self.fitted.len() >= MOST_FITTED {
            self.fitted.pop_front();
        }
        let picture = decoded(|| Ok(decode_at_least(bytes, view.edge_px, &self.limits)?))?;
        self.fitted.push_back((view.id, picture));
        Ok(())
    }

    /// Other covers on the photo on the screen.
    fn paint(&mut self, view: &View) -> bool {
        let version = view.covering.version;
        let made = self.made(view.id);
        if made.failed || made.version == Some(version) {
            return false;
        }
        made.version = Some(version);
        if let Err(why) = self.painted(view) {
            self.fail(view, why);
        }
        true
    }

    /// The photo at its own size, with its covers.
    fn cover(&mut self, view: &View) -> Result<&Raster, NotMade> {
        let version = view.covering.version;
        self.load(view)?;
        if self.covered.as_ref().is_none_or(|(painted, _)| *painted != version) {
            self.covered = None;
            let picture = self.whole.as_ref().map(|(_, picture)| picture).ok_or(NotMade::Gone)?;
            let (wishes, shown) = covers(view);
            let plan = cover::plan(picture.raster.size(), &wishes, &shown, &picture.grid).map_err(Failure::from)?;
            let mut raster = picture.raster.clone();
            cover::paint(&mut raster, &plan, view.covering.style);
            self.covered = Some((version, raster));
        }
        self.covered.as_ref().map(|(_, raster)| raster).ok_or(NotMade::Gone)
    }

    fn tile(&mut self, view: &View) -> bool {
        if self.made(view.id).failed {
            return false;
        }
        let Some(at) = self.tiles.pop_front() else { return false };
        let raster = if at.covered && !view.covering.covered.is_empty() { self.cover(view) } else { self.load(view) };
        let size = Size::new(TILE_PX, TILE_PX);
        let (left, top) = (at.column.saturating_mul(TILE_PX), at.row.saturating_mul(TILE_PX));
        match raster.map(|raster| Pixels::cut(raster, left, top, size)) {
            Ok(pixels) => self.tell(view.id, Print::Tile { at, version: view.covering.version, pixels }),
            Err(why) => self.fail(view, why),
        }
        true
    }

    /// The photo at its own size, before anybody asks: a closer look then waits for no decoder.
    fn look_ahead(&mut self, view: &View) -> bool {
        let is_small = self.fitted.iter().any(|(id, it)| *id == view.id && it.full_size.pixels() <= MOST_PIXELS_AHEAD);
        if !is_small || self.whole.is_some() || self.made(view.id).failed {
            return false;
        }
        if let Err(why) = self.load(view).map(drop) {
            self.fail(view, why);
        }
        true
    }

    fn load(&mut self, view: &View) -> Result<&Raster, NotMade> {
        if self.whole.as_ref().is_none_or(|(sha256, _)| *sha256 != view.sha256) {
            self.clear_whole();
            let bytes = find_original(&view.sources, &view.sha256, &self.limits)?;
            let picture = decoded(|| Ok(decode(&bytes, &self.limits)?))?;
            self.whole = Some((view.sha256.clone(), picture));
        }
        self.whole.as_ref().map(|(_, picture)| &picture.raster).ok_or(NotMade::Gone)
    }
}

/// What is painted, and where faces may be seen.
fn covers(view: &View) -> (Vec<CoverWish>, Vec<PxBox>) {
    let shown = view.covering.shown.iter().map(|placed| placed.shape.bounds());
    (view.covering.covered.iter().map(wish::over).collect(), shown.collect())
}

/// A decoder that panics on a hostile file costs that file only.
fn decoded(work: impl FnOnce() -> Result<Picture, Unopened>) -> Result<Picture, NotMade> {
    let opened = caught(work).unwrap_or_else(|fault| Err(Unopened::Fault(fault)));
    opened.map_err(|why| Failure::from(why).into())
}
