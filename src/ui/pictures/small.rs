//! Small pictures, for grids and film strips.

use crate::jobs::{Cancel, Doubt, Gallery, Pixels, Unopened};
use eframe::egui::{ColorImage, Context, TextureHandle, TextureOptions};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// The longer side of a small picture, in pixels.
const EDGE_PX: u32 = 320;
/// So many are kept.
const MOST_KEPT: usize = 128;
/// So many become textures in one frame: each costs time.
const MOST_PER_FRAME: usize = 2;
/// So many are made ahead at the same time: as many as keep a few cores busy, and no more than the next screen can wait for.
const MOST_AHEAD: usize = 4;

/// What there is of a small picture.
pub(crate) enum Small<'p> {
    /// It is there.
    Ready(&'p TextureHandle),
    /// It is being made.
    Coming,
    /// It cannot be made. Why is said where the file is taken in.
    Failed,
}

enum Held {
    Coming(Cancel),
    Ready(TextureHandle, Option<Doubt>),
    Failed,
}

struct Entry {
    held: Held,
    /// The last frame in which it was wanted, by who draws it or ahead.
    seen: u64,
    /// The last frame in which somebody drew it, or would have.
    drawn: u64,
    was_shown: bool,
}

type Made = (PathBuf, Result<(ColorImage, Option<Doubt>), Unopened>);

/// The small pictures of files.
pub(crate) struct SmallPictures {
    gallery: Arc<Gallery>,
    entries: HashMap<PathBuf, Entry>,
    give: Sender<Made>,
    take: Receiver<Made>,
    waker: Arc<dyn Fn() + Send + Sync>,
    frame: u64,
    shown: usize,
}

impl SmallPictures {
    /// None yet.
    pub(crate) fn new(gallery: Arc<Gallery>, waker: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (give, take) = channel();
        Self { gallery, entries: HashMap::new(), give, take, waker, frame: 0, shown: 0 }
    }

    /// Once a frame, before anything is drawn: takes in what was made, lets go of what nobody looks at.
    pub(crate) fn take_in(&mut self, ctx: &Context) {
        self.frame += 1;
        let mut come = 0;
        for (path, made) in self.take.try_iter().take(MOST_PER_FRAME) {
            come += 1;
            let Some(entry) = self.entries.get_mut(&path) else { continue };
            entry.held = match made {
                Ok((image, haze)) => Held::Ready(ctx.load_texture("small", image, TextureOptions::LINEAR), haze),
                Err(_) => Held::Failed,
            };
        }
        if come == MOST_PER_FRAME {
            // More may be waiting.
            ctx.request_repaint();
        }
        self.drop_unwanted();
        self.keep_few();
    }

    /// The small picture of a file. Asking for it is what has it made.
    pub(crate) fn of(&mut self, path: &Path) -> Small<'_> {
        let frame = self.frame;
        if !self.entries.contains_key(path) {
            self.begin(path);
        }
        let Some(entry) = self.entries.get_mut(path) else { return Small::Coming };
        (entry.seen, entry.drawn) = (frame, frame);
        if matches!(entry.held, Held::Ready(..)) && !std::mem::replace(&mut entry.was_shown, true) {
            self.shown += 1;
        }
        match &entry.held {
            Held::Ready(texture, _) => Small::Ready(texture),
            Held::Coming(_) => Small::Coming,
            Held::Failed => Small::Failed,
        }
    }

    /// The small pictures of files that will probably be seen next, the nearest first: made before anybody asks, as soon as few of those
    /// that are seen are missing.
    pub(crate) fn ahead<'p>(&mut self, paths: impl Iterator<Item = &'p Path>) {
        let mut room = MOST_AHEAD.saturating_sub(self.coming());
        for path in paths {
            if let Some(entry) = self.entries.get_mut(path) {
                entry.seen = self.frame;
            } else if room > 0 {
                room -= 1;
                self.begin(path);
            }
        }
    }

    fn begin(&mut self, path: &Path) {
        let held = Held::Coming(self.order(path));
        let entry = Entry { held, seen: self.frame, drawn: 0, was_shown: false };
        self.entries.insert(path.to_path_buf(), entry);
    }

    /// What in a picture alone keeps the detector from seeing anybody, as far as its small picture is there.
    pub(crate) fn haze(&self, path: &Path) -> Option<Doubt> {
        match self.entries.get(path)?.held {
            Held::Ready(_, haze) => haze,
            _ => None,
        }
    }

    /// How many were given to somebody who draws them, up to now.
    pub(crate) fn shown(&self) -> usize {
        self.shown
    }

    /// How many are being made.
    pub(crate) fn coming(&self) -> usize {
        self.entries.values().filter(|entry| matches!(entry.held, Held::Coming(_))).count()
    }

    /// How many are being made that somebody would have drawn in this frame.
    pub(crate) fn awaited(&self) -> usize {
        let is_awaited = |entry: &&Entry| entry.drawn == self.frame && matches!(entry.held, Held::Coming(_));
        self.entries.values().filter(is_awaited).count()
    }

    fn order(&self, path: &Path) -> Cancel {
        let unwanted = Cancel::default();
        let (give, waker, named) = (self.give.clone(), Arc::clone(&self.waker), path.to_path_buf());
        self.gallery.small(path.to_path_buf(), EDGE_PX, unwanted.clone(), move |made| {
            // The window is gone: nobody looks.
            let _unseen = give.send((named, made.map(|small| (image(&small.pixels), small.haze))));
            waker();
        });
        unwanted
    }

    /// What scrolled away before it was made is not made.
    fn drop_unwanted(&mut self) {
        let frame = self.frame;
        self.entries.retain(|_, entry| match &entry.held {
            Held::Coming(unwanted) if entry.seen + 3 < frame => {
                unwanted.ask();
                false
            }
            _ => true,
        });
    }

    fn keep_few(&mut self) {
        if self.entries.len() <= MOST_KEPT {
            return;
        }
        let mut seen: Vec<u64> = self.entries.values().map(|entry| entry.seen).collect();
        seen.sort_unstable();
        let oldest = seen[seen.len() - MOST_KEPT];
        let frame = self.frame;
        self.entries.retain(|_, entry| entry.seen >= oldest || entry.seen + 1 >= frame);
    }
}

/// Pixels as a texture takes them. Done where they are made: it costs time.
pub(super) fn image(pixels: &Pixels) -> ColorImage {
    ColorImage::from_rgb([pixels.size.width as usize, pixels.size.height as usize], &pixels.rgb)
}
