//! Parts of a photo at its own size, as textures: few new ones in one frame, and not many kept.

use crate::jobs::TileAt;
use eframe::egui::{ColorImage, Context, TextureFilter, TextureHandle, TextureOptions};
use std::collections::{HashMap, VecDeque};

/// So many become textures in one frame: each costs time.
const MOST_PER_FRAME: usize = 2;
/// So many are kept.
const MOST_KEPT: usize = 64;

/// Smooth where the photo is seen smaller than it is; its own pixels where it is seen larger.
const OPTIONS: TextureOptions = TextureOptions {
    magnification: TextureFilter::Nearest,
    minification: TextureFilter::Linear,
    ..TextureOptions::LINEAR
};

struct Tile {
    texture: TextureHandle,
    version: u64,
    seen: u64,
}

type Key = (u64, TileAt);

/// The parts of photos that are kept, by the photo's number.
#[derive(Default)]
pub(super) struct Tiles {
    kept: HashMap<Key, Tile>,
    waiting: VecDeque<(Key, u64, ColorImage)>,
}

impl Tiles {
    /// A part that was made; it becomes a texture in its turn.
    pub(super) fn add(&mut self, id: u64, at: TileAt, version: u64, image: ColorImage) {
        self.waiting.push_back(((id, at), version, image));
    }

    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Makes textures of those that wait, and lets go of what was not seen for longest. Gives back whether any came.
    pub(super) fn take_in(&mut self, ctx: &Context, frame: u64) -> bool {
        let come = self.waiting.len().min(MOST_PER_FRAME);
        for (key, version, image) in self.waiting.drain(..come) {
            let texture = ctx.load_texture("tile", image, OPTIONS);
            self.kept.insert(key, Tile { texture, version, seen: frame });
        }
        self.keep_few();
        come > 0
    }

    fn keep_few(&mut self) {
        while self.kept.len() > MOST_KEPT {
            let Some(oldest) = self.kept.iter().min_by_key(|(_, tile)| tile.seen).map(|(key, _)| *key) else { return };
            self.kept.remove(&oldest);
        }
    }

    /// Which of these are not there; those that are there count as seen.
    pub(super) fn missing(&mut self, id: u64, version: u64, tiles: &[TileAt], frame: u64) -> Vec<TileAt> {
        let mut missing = Vec::new();
        for at in tiles {
            match self.kept.get_mut(&(id, *at)).filter(|tile| fits(tile, *at, version)) {
                Some(tile) => tile.seen = frame,
                None if self.waiting.iter().any(|(key, made, _)| *key == (id, *at) && *made == version) => {}
                None => missing.push(*at),
            }
        }
        missing
    }

    pub(super) fn of(&self, id: u64, at: TileAt, version: u64) -> Option<&TextureHandle> {
        self.kept.get(&(id, at)).filter(|tile| fits(tile, at, version)).map(|tile| &tile.texture)
    }
}

/// What is seen as it is does not change with the covers.
fn fits(tile: &Tile, at: TileAt, version: u64) -> bool {
    !at.covered || tile.version == version
}
