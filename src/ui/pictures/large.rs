//! Large pictures: the photo on the screen as it is and as it will be published, its parts at their own size, and the next photo.

use super::small::image;
use super::strips::{Cut, Strips, cut};
use super::tiles::Tiles;
use crate::domain::gate::Sight;
use crate::domain::{Finding, PhotoId, Style};
use crate::jobs::{Covering, Gallery, NotMade, Print, Sitting, TileAt, View, Wanted};
use eframe::egui::{ColorImage, Context, TextureHandle};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

/// The photo on the screen, the next one, and the two before.
const MOST_PHOTOS: usize = 4;
/// After so many frames in which nobody looked, the pixels go.
const PATIENCE: u64 = 3;

/// A photo that is looked at, and how it is to be seen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Subject {
    /// The photo.
    pub photo: PhotoId,
    /// SHA-256 of its file, in hexadecimal.
    pub sha256: String,
    /// Where the file was seen.
    pub sources: Vec<PathBuf>,
    /// What is covered, what is shown.
    pub sight: Sight,
    /// How covers look.
    pub style: Style,
}

/// What there is of a photo.
struct Held {
    photo: PhotoId,
    view: View,
    preview: Option<Strips>,
    covered: Option<(u64, Strips)>,
    /// What takes the place of one of these, as soon as it is whole.
    coming: Option<Strips>,
    coming_covered: Option<(u64, Strips)>,
    facts: Option<Vec<Finding>>,
    failed: Option<NotMade>,
    seen: u64,
}

impl Held {
    /// The next strip of what comes; gives back whether anything came.
    fn next_strip(&mut self, ctx: &Context) -> bool {
        if let Some(coming) = &mut self.coming {
            coming.go_on(ctx);
            self.preview = self.coming.take_if(|coming| coming.is_whole()).or(self.preview.take());
            return true;
        }
        if let Some((_, coming)) = &mut self.coming_covered {
            coming.go_on(ctx);
            self.covered = self.coming_covered.take_if(|(_, coming)| coming.is_whole()).or(self.covered.take());
            return true;
        }
        false
    }
}

/// What comes from the sitting's thread.
enum Made {
    Preview(Vec<Cut>),
    Covered(u64, Vec<Cut>),
    Tile(TileAt, u64, ColorImage),
    Facts(Vec<Finding>),
    Failed(NotMade),
}

/// The large pictures.
pub(crate) struct LargePictures {
    sitting: Option<Sitting>,
    take: Receiver<(u64, Made)>,
    sent: Arc<AtomicU64>,
    received: u64,
    held: Vec<Held>,
    tiles: Tiles,
    wanted: Option<Wanted>,
    frame: u64,
    asked_in: u64,
    numbers: u64,
}

impl LargePictures {
    /// None yet. Where the system gives no thread, none ever come.
    pub(crate) fn new(gallery: &Gallery, waker: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (give, take) = channel();
        let sent = Arc::new(AtomicU64::new(0));
        let sitting = gallery.sit(teller(give, Arc::clone(&sent), waker)).ok();
        Self {
            sitting,
            take,
            sent,
            received: 0,
            held: Vec::new(),
            tiles: Tiles::default(),
            wanted: None,
            frame: 0,
            asked_in: 0,
            numbers: 0,
        }
    }

    /// Whether nothing is being made.
    pub(crate) fn is_idle(&self) -> bool {
        let is_busy = self.sitting.as_ref().is_some_and(Sitting::is_busy);
        let comes = self.held.iter().any(|held| held.coming.is_some() || held.coming_covered.is_some());
        !is_busy && self.received == self.sent.load(Ordering::Acquire) && !self.tiles.is_waiting() && !comes
    }

    /// Once a frame, before anything is drawn.
    pub(crate) fn take_in(&mut self, ctx: &Context) {
        self.frame += 1;
        while let Ok((id, made)) = self.take.try_recv() {
            self.received += 1;
            self.keep(id, made);
        }
        // One strip, or else a few tiles: the photo as a whole is seen first.
        if self.next_strip(ctx) || self.tiles.take_in(ctx, self.frame) {
            ctx.request_repaint();
        }
        if self.wanted.is_some() && self.asked_in + PATIENCE < self.frame {
            self.want(None);
        }
    }

    /// The photo that was asked for last comes before the one that is prefetched.
    fn next_strip(&mut self, ctx: &Context) -> bool {
        let here = self.wanted.as_ref().map(|wanted| wanted.view.id);
        let (first, others): (Vec<_>, Vec<_>) = self.held.iter_mut().partition(|held| Some(held.view.id) == here);
        first.into_iter().chain(others).any(|held| held.next_strip(ctx))
    }

    fn keep(&mut self, id: u64, made: Made) {
        let Some(held) = self.held.iter_mut().find(|held| held.view.id == id) else { return };
        match made {
            Made::Preview(cuts) => held.coming = Some(Strips::new(cuts)),
            Made::Covered(version, cuts) => held.coming_covered = Some((version, Strips::new(cuts))),
            Made::Tile(at, version, image) => self.tiles.add(id, at, version, image),
            Made::Facts(facts) => held.facts = Some(facts),
            Made::Failed(why) => held.failed = Some(why),
        }
    }

    /// What is looked at in this frame: the photo, in so many pixels as a whole, the parts of it that are seen at their own size, and
    /// the photo that comes next.
    pub(crate) fn look(&mut self, subject: &Subject, next: Option<&Subject>, edge_px: u32, tiles: &[TileAt]) {
        self.asked_in = self.frame;
        let view = self.view_of(subject, edge_px);
        let next = next.map(|next| self.view_of(next, edge_px));
        self.keep_few();
        let missing = self.tiles.missing(view.id, view.covering.version, tiles, self.frame);
        let is_asked = |before: &Wanted| {
            before.view == view && before.next == next && missing.iter().all(|tile| before.tiles.contains(tile))
        };
        if !self.wanted.as_ref().is_some_and(is_asked) {
            self.want(Some(Wanted { view, tiles: missing, next }));
        }
    }

    fn want(&mut self, wanted: Option<Wanted>) {
        self.wanted.clone_from(&wanted);
        if let Some(sitting) = &self.sitting {
            sitting.want(wanted);
        }
    }

    fn view_of(&mut self, subject: &Subject, edge_px: u32) -> View {
        let Subject { photo, sha256, sources, sight, style } = subject;
        let is_it = |held: &Held| held.photo == *photo && held.view.sha256 == *sha256;
        let place = self.held.iter().position(is_it).unwrap_or_else(|| {
            let view = View {
                id: self.number(),
                sha256: sha256.clone(),
                sources: sources.clone(),
                edge_px,
                covering: self.covering(sight, *style),
            };
            self.held.push(Held {
                photo: *photo,
                view,
                preview: None,
                covered: None,
                coming: None,
                coming_covered: None,
                facts: None,
                failed: None,
                seen: 0,
            });
            self.held.len() - 1
        });
        // Larger, it is made anew, and what there is stays until that has come. Smaller than it is, it is as good.
        if self.held[place].view.edge_px < edge_px {
            let id = self.number();
            let held = &mut self.held[place];
            (held.view.id, held.view.edge_px) = (id, edge_px);
            (held.coming, held.coming_covered) = (None, None);
        }
        let before = &self.held[place].view.covering;
        if before.covered != sight.covered || before.shown != sight.shown || before.style != *style {
            self.held[place].view.covering = self.covering(sight, *style);
        }
        self.held[place].seen = self.frame;
        self.held[place].view.clone()
    }

    fn number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }

    fn covering(&mut self, sight: &Sight, style: Style) -> Covering {
        Covering { version: self.number(), covered: sight.covered.clone(), shown: sight.shown.clone(), style }
    }

    fn keep_few(&mut self) {
        let surplus = self.held.len().saturating_sub(MOST_PHOTOS);
        if surplus > 0 {
            self.held.sort_by_key(|held| held.seen);
            self.held.drain(..surplus);
        }
    }

    fn of(&self, photo: PhotoId) -> Option<&Held> {
        self.held.iter().rev().find(|held| held.photo == photo)
    }

    /// The whole photo as it is.
    pub(crate) fn preview(&self, photo: PhotoId) -> Option<&Strips> {
        self.of(photo)?.preview.as_ref()
    }

    /// The whole photo with the covers that were painted last, and whether they are those that are wanted. Where nothing is
    /// covered it is the photo as it is.
    pub(crate) fn covered(&self, photo: PhotoId) -> Option<(&Strips, bool)> {
        let held = self.of(photo)?;
        if held.view.covering.covered.is_empty() {
            return held.preview.as_ref().map(|preview| (preview, true));
        }
        match &held.covered {
            Some((version, strips)) => Some((strips, *version == held.view.covering.version)),
            None => held.preview.as_ref().map(|preview| (preview, false)),
        }
    }

    /// Whether the photo that comes next is there, with the covers that are wanted.
    pub(crate) fn is_ahead(&self) -> bool {
        let next = self.wanted.as_ref().and_then(|wanted| wanted.next.as_ref());
        let held = next.and_then(|next| self.held.iter().find(|held| held.view.id == next.id));
        held.is_some_and(|held| self.covered(held.photo).is_some_and(|(_, is_wanted)| is_wanted))
    }

    /// A part of the photo at its own size.
    pub(crate) fn tile(&self, photo: PhotoId, at: TileAt) -> Option<&TextureHandle> {
        let view = &self.of(photo)?.view;
        self.tiles.of(view.id, at, view.covering.version)
    }

    /// What the file gives away, once it was opened.
    pub(crate) fn facts(&self, photo: PhotoId) -> Option<&[Finding]> {
        self.of(photo)?.facts.as_deref()
    }

    /// Why nothing can be seen of it.
    pub(crate) fn failure(&self, photo: PhotoId) -> Option<&NotMade> {
        self.of(photo)?.failed.as_ref()
    }
}

/// Makes textures' pixels on the thread on which the picture was made: it costs time.
fn teller(
    give: Sender<(u64, Made)>,
    sent: Arc<AtomicU64>,
    waker: Arc<dyn Fn() + Send + Sync>,
) -> impl Fn(u64, Print) + Send + 'static {
    move |id, print| {
        let made = match print {
            Print::Preview { pixels, .. } => Made::Preview(cut(&pixels)),
            Print::Covered { version, pixels } => Made::Covered(version, cut(&pixels)),
            Print::Tile { at, version, pixels } => Made::Tile(at, version, image(&pixels)),
            Print::Facts(facts) => Made::Facts(facts),
            Print::Failed(why) => Made::Failed(why),
        };
        sent.fetch_add(1, Ordering::Release);
        // The window is gone: nobody looks.
        let _unseen = give.send((id, made));
        waker();
    }
}
