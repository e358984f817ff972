//! From a picture to its faces.

use super::candidate::Candidate;
use super::error::DetectError;
use super::merge::{self, Seen};
use super::model::Network;
use super::passes::{Pass, Plan, Scope};
use super::pixels::View;
use super::tiles::{Tile, is_whole_elsewhere, layout};
use super::{closer, pixels};
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
        Ok(Self { network: Network::load(0)? })
    }

    /// Loads the built-in model, to run on threads that are made so.
    ///
    /// # Errors
    /// [`DetectError::Model`] when the model does not load.
    pub fn load_on(threads: rayon::ThreadPoolBuilder) -> Result<Self, DetectError> {
        Ok(Self { network: Network::load_on(threads)? })
    }

    /// Loads the built-in model with a pool of `threads` inference threads, at least one. The answer does not depend on it.
    ///
    /// # Errors
    /// [`DetectError::Model`] when the model does not load.
    pub fn load_with_threads(threads: usize) -> Result<Self, DetectError> {
        Ok(Self { network: Network::load(threads.max(1))? })
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
        let plan = Plan::of(picture.size(), *scope);
        let view = View::lightened(picture);
        let look = |pass: Pass| self.look(&view, pass, cancelled);
        let mut seen = plan.orienting().into_iter().map(look).collect::<Result<Vec<_>, _>>()?;
        let up = merge::upright(&seen);
        for pass in plan.others(up) {
            seen.push(look(pass)?);
        }
        let straight = seen.iter().filter(|seen| seen.pass.turn == up);
        let finest = straight.max_by_key(|seen| seen.pass.scaled.pixels());
        if let Some((finest, closer)) = finest.zip(plan.closer) {
            let (pass, tiles) = closer::look(finest, picture.size(), closer);
            let candidates = self.candidates_in(&view, &pass, &tiles, cancelled)?;
            seen.push(Seen { pass, only: Some(tiles), candidates });
        }
        Ok(merge::faces(&seen, up, picture.size()))
    }

    /// One pass: every tile of it, merged across the seams, in pixels of the picture.
    fn look(&self, view: &View<'_>, pass: Pass, cancelled: &dyn Fn() -> bool) -> Result<Seen, DetectError> {
        let candidates = self.candidates_in(view, &pass, &layout(pass.canvas()), cancelled)?;
        Ok(Seen { pass, only: None, candidates })
    }

    fn candidates_in(
        &self,
        view: &View<'_>,
        pass: &Pass,
        tiles: &[Tile],
        cancelled: &dyn Fn() -> bool,
    ) -> Result<Vec<Candidate>, DetectError> {
        let mut found = Vec::new();
        for tile in tiles {
            if cancelled() {
                return Err(DetectError::Cancelled);
            }
            found.extend(self.candidates(view, pass, *tile)?);
        }
        Ok(merge::suppress(found, merge::MOST_PER_PASS))
    }

    /// The candidates of one tile of a pass, in pixels of the picture.
    pub(super) fn candidates(&self, view: &View<'_>, pass: &Pass, tile: Tile) -> Result<Vec<Candidate>, DetectError> {
        let (sx, sy) = pass.scale(view.size());
        let in_tile = self.look_at_tile(view, pass, tile)?.into_iter().map(|candidate| {
            let on_canvas = candidate.area.moved(tile.x as f32, tile.y as f32);
            let upright = pass.turn.undo_box(on_canvas, pass.scaled);
            Candidate { area: upright.scaled(1.0 / sx, 1.0 / sy), ..candidate }
        });
        Ok(in_tile.collect())
    }

    /// The candidates of one tile, in its own pixels.
    fn look_at_tile(&self, view: &View<'_>, pass: &Pass, tile: Tile) -> Result<Vec<Candidate>, DetectError> {
        let Some(letterbox) = pixels::input(view, pass, tile)? else { return Ok(Vec::new()) };
        let cut = |candidate: Candidate| Candidate { cut: tile.cuts(candidate.area, pass.canvas()), ..candidate };
        let found = self.network.run(letterbox)?.candidates()?.into_iter().map(cut);
        let kept = merge::suppress(found.collect(), merge::MOST_PER_TILE);
        Ok(kept.into_iter().filter(|candidate| !(candidate.cut && is_whole_elsewhere(candidate.area))).collect())
    }
}
