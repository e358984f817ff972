//! One look at a part of a picture, for the question whether a cover looks like a face.

use super::detector::Detector;
use super::error::DetectError;
use super::passes::Pass;
use super::pixels::View;
use super::tiles::Tile;
use super::turn::Turn;
use crate::domain::{Face, PxBox, Size};
use crate::imaging::Raster;

/// The part and its surroundings, on the network's input: a face as large as the part is then 160 pixels, which the network
/// sees best.
const INPUT_PX: f32 = 320.0;
/// How much of the part's own size is looked at around it on each side: a face without its surroundings is no face to it.
const SURROUNDINGS: f32 = 0.5;
/// A small part is enlarged at most so often: beyond, there is nothing to see.
const MOST_ENLARGEMENT: f32 = 4.0;

impl Detector {
    /// The faces in and around `area` of an upright picture, in its pixels, strongest first: one look, a fraction of the work of
    /// [`Detector::detect`], at the one scale at which something as large as `area` is seen best.
    ///
    /// # Errors
    /// [`DetectError::Inference`] when the network fails.
    pub fn glance(&self, picture: &Raster, area: PxBox) -> Result<Vec<Face>, DetectError> {
        let Some(part) = area.grown(SURROUNDINGS).clipped(picture.size()) else { return Ok(Vec::new()) };
        let (pass, tile) = look_at(picture.size(), part);
        let found = self.candidates(&View::plain(picture), &pass, tile)?;
        let kept = super::merge::suppress(found, super::merge::MOST_PER_TILE);
        let strong = kept.into_iter().filter(|candidate| candidate.score >= super::merge::COVER_SCORE);
        Ok(strong.map(|found| Face { area: found.area, score: found.score, weak: false }).collect())
    }
}

/// The whole picture at the scale of the look, and the tile of it that holds the part.
fn look_at(picture: Size, part: PxBox) -> (Pass, Tile) {
    let scale = (INPUT_PX / part.w.max(part.h)).min(MOST_ENLARGEMENT);
    let side = |px: f32| ((px * scale).round() as u32).max(1);
    let scaled = Size::new(side(picture.width as f32), side(picture.height as f32));
    let length = |px: f32, whole: u32| ((px * scale).ceil() as u32).clamp(1, whole);
    let size = Size::new(length(part.w, scaled.width), length(part.h, scaled.height));
    let start = |px: f32, length: u32, whole: u32| ((px * scale) as u32).min(whole - length);
    let (x, y) = (start(part.x, size.width, scaled.width), start(part.y, size.height, scaled.height));
    (Pass { scaled, turn: Turn::None }, Tile { x, y, size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_tile_is_always_inside_the_pass_and_never_large(
            width in 1_u32..9_000, height in 1_u32..9_000,
            x in 0.0_f32..1.0, y in 0.0_f32..1.0, w in 0.0001_f32..1.0, h in 0.0001_f32..1.0,
        ) {
            let picture = Size::new(width, height);
            let (pw, ph) = (width as f32, height as f32);
            let area = PxBox::new(x * pw, y * ph, w * pw, h * ph);
            if let Some(part) = area.clipped(picture) {
                let (pass, tile) = look_at(picture, part);
                prop_assert!(tile.size.width > 0 && tile.size.height > 0);
                prop_assert!(tile.x + tile.size.width <= pass.scaled.width);
                prop_assert!(tile.y + tile.size.height <= pass.scaled.height);
                prop_assert!(tile.size.width.max(tile.size.height) <= 321);
            }
        }
    }
}
