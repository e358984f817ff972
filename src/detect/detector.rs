//! From a picture to its faces.

use std::thread::available_parallelism;

use super::candidate::Candidate;
use super::error::DetectError;
use super::letterbox::Letterbox;
use super::merge::{self, Seen};
use super::model::Network;
use super::passes::{Pass, Scope, plan};
use super::pixels;
use super::tiles::{Tile, is_whole_elsewhere, layout};
use super::turn::Turn;
use crate::domain::Face;
use crate::imaging::Raster;

/// The face detector. One serves all threads of a program: concurrent calls share its pool of inference threads.
pub struct Detector {
    network: Network,
}

impl Detector {
    /// Loads the built-in model, with as many inference threads as the machine runs at once.
    ///
    /// # Errors
    /// [`DetectError::Model`] when the model does not load.
    pub fn load() -> Result<Self, DetectError> {
        Self::load_with_threads(available_parallelism().map_or(1, usize::from))
    }

    /// Loads the built-in model with a pool of `threads` inference threads, at least one. The answer does not depend on it.
    ///
    /// # Errors
    /// [`DetectError::Model`] when the model does not load.
    pub fn load_with_threads(threads: usize) -> Result<Self, DetectError> {
        Ok(Self { network: Network::load(threads)? })
    }

    /// The faces of an upright picture, best first: boxes in its pixels, clipped to it. The same picture gives the same list.
    ///
    /// No face found is no proof that there is none. `cancelled` is asked before every tile, every second or so.
    ///
    /// # Errors
    /// [`DetectError::Cancelled`] when `cancelled` says so, [`DetectError::Inference`] when the network fails.
    pub fn detect(
        &self,
        picture: &Raster,
        scope: &Scope,
        cancelled: &dyn Fn() -> bool,
    ) -> Result<Vec<Face>, DetectError> {
        let passes = plan(picture.size(), *scope);
        let seen: Result<Vec<Seen>, _> = passes.iter().map(|pass| self.look(picture, pass, cancelled)).collect();
        Ok(merge::faces(&seen?, picture.size()))
    }

    /// One pass: every tile of it, merged across the seams, in pixels of the picture.
    fn look(&self, picture: &Raster, pass: &Pass, cancelled: &dyn Fn() -> bool) -> Result<Seen, DetectError> {
        let mut found = Vec::new();
        for tile in layout(pass.scaled) {
            if cancelled() {
                return Err(DetectError::Cancelled);
            }
            found.extend(self.candidates(picture, pass, tile)?);
        }
        let scale = pass.scaled.height as f32 / picture.height() as f32;
        Ok(Seen { scale, turned: pass.turn != Turn::None, candidates: merge::suppress(found, merge::MOST_PER_PASS) })
    }

    /// The candidates of one tile of a pass, in pixels of the picture.
    pub(super) fn candidates(&self, picture: &Raster, pass: &Pass, tile: Tile) -> Result<Vec<Candidate>, DetectError> {
        let to_picture_x = picture.width() as f32 / pass.scaled.width as f32;
        let to_picture_y = picture.height() as f32 / pass.scaled.height as f32;
        let in_tile = self.look_at_tile(picture, pass, tile)?.into_iter().map(|candidate| {
            let in_pass = candidate.area.moved(tile.x as f32, tile.y as f32);
            Candidate { area: in_pass.scaled(to_picture_x, to_picture_y), ..candidate }
        });
        Ok(in_tile.collect())
    }

    /// The candidates of one tile, in pixels of the upright tile.
    fn look_at_tile(&self, picture: &Raster, pass: &Pass, tile: Tile) -> Result<Vec<Candidate>, DetectError> {
        let pixels = pixels::of_tile(picture, tile, pass.scaled)?;
        let letterbox = Letterbox::new(&pixels, picture.layout().channels(), tile.size, pass.turn);
        let upright = self.network.run(letterbox)?.candidates()?.into_iter().map(|candidate| {
            let area = pass.turn.undo(candidate.area, tile.size);
            Candidate { area, cut: tile.cuts(area, pass.scaled), ..candidate }
        });
        let kept = merge::suppress(upright.collect(), merge::MOST_PER_TILE);
        Ok(kept.into_iter().filter(|candidate| !(candidate.cut && is_whole_elsewhere(candidate.area))).collect())
    }
}
