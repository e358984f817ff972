//! The pixels of one tile, resized from the picture: never more than a tile in memory.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

use super::error::DetectError;
use super::letterbox::{Letterbox, Part};
use super::passes::Pass;
use super::shadows::Shadows;
use super::tiles::Tile;
use crate::domain::{Point, Size};
use crate::imaging::{Layout, Raster};

/// A picture, and how it is shown to the network.
pub(super) struct View<'a> {
    picture: &'a Raster,
    shadows: Option<Shadows>,
}

impl<'a> View<'a> {
    /// As it is.
    pub(super) const fn plain(picture: &'a Raster) -> Self {
        Self { picture, shadows: None }
    }

    /// With its shadows lightened.
    pub(super) fn lightened(picture: &'a Raster) -> Self {
        Self { picture, shadows: Some(Shadows::of(picture)) }
    }

    /// The size of the picture.
    pub(super) fn size(&self) -> Size {
        self.picture.size()
    }
}

/// The network's input for a tile of a pass, `None` for a tile of a tilted canvas on which nothing of the picture lies.
///
/// # Errors
/// [`DetectError::Inference`] with the resizer's words.
pub(super) fn input(view: &View<'_>, pass: &Pass, tile: Tile) -> Result<Option<Letterbox>, DetectError> {
    let part = pass.turn.undo_rect(tile.as_box(), pass.scaled);
    if !pass.turn.is_tilt() {
        let whole = |px: f32| px.round() as u32;
        let size = Size::new(whole(part.w), whole(part.h));
        let upright = Tile { x: whole(part.x), y: whole(part.y), size };
        let pixels = of_tile(view, upright, pass.scaled)?;
        let part = Part { pixels: &pixels, channels: view.picture.layout().channels(), size };
        return Ok(Some(Letterbox::new(&part, pass.turn)));
    }
    let Some(upright) = Tile::around(part, pass.scaled) else { return Ok(None) };
    let pixels = of_tile(view, upright, pass.scaled)?;
    let part = Part { pixels: &pixels, channels: view.picture.layout().channels(), size: upright.size };
    let from = |Point { x, y }: Point| {
        let at = pass.turn.undo(Point { x: x + tile.x as f32, y: y + tile.y as f32 }, pass.scaled);
        Point { x: at.x - upright.x as f32, y: at.y - upright.y as f32 }
    };
    Ok(Some(Letterbox::tilted(&part, tile.size, from)))
}

/// The pixels of `tile`, a piece of the picture resized to `pass`, with the channels of the picture.
///
/// Averages areas on the way down and interpolates linearly on the way up. Alpha is carried along and ignored: what is
/// hidden by transparency is still in a file.
///
/// # Errors
/// [`DetectError::Inference`] with the resizer's words.
fn of_tile(view: &View<'_>, tile: Tile, pass: Size) -> Result<Vec<u8>, DetectError> {
    let picture = view.picture;
    let pixel_type = match picture.layout() {
        Layout::Rgb => PixelType::U8x3,
        Layout::Rgba => PixelType::U8x4,
    };
    let source =
        ImageRef::new(picture.width(), picture.height(), picture.data(), pixel_type).map_err(DetectError::inference)?;
    let mut target = Image::new(tile.size.width, tile.size.height, pixel_type);
    let options = options(picture.size(), tile, pass);
    Resizer::new().resize(&source, &mut target, &options).map_err(DetectError::inference)?;
    let mut pixels = target.into_vec();
    if let Some(shadows) = &view.shadows {
        shadows.lighten(&mut pixels, picture.layout().channels(), tile, pass);
    }
    Ok(pixels)
}

fn options(picture: Size, tile: Tile, pass: Size) -> ResizeOptions {
    let filter = if pass.width < picture.width { FilterType::Box } else { FilterType::Bilinear };
    let (left, width) = source_span(tile.x, tile.size.width, pass.width, picture.width);
    let (top, height) = source_span(tile.y, tile.size.height, pass.height, picture.height);
    ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter)).crop(left, top, width, height).use_alpha(false)
}

/// Start and length, in picture pixels, of a span of a pass; rounding never carries it out of the picture.
fn source_span(start: u32, length: u32, pass: u32, picture: u32) -> (f64, f64) {
    let scale = f64::from(picture) / f64::from(pass);
    let from = f64::from(start) * scale;
    (from, (f64::from(length) * scale).min(f64::from(picture) - from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::turn::Turn;
    use crate::imaging::Limits;

    #[test]
    fn a_tile_holds_the_part_of_the_picture_that_it_stands_for() {
        let size = Size::new(400, 200);
        let mut picture = Raster::filled(size, Layout::Rgba, [10, 20, 30], &Limits::default()).unwrap();
        for y in 0..200 {
            picture.row_mut(y)[..200 * 4].fill(200);
        }
        let tile = Tile { x: 60, y: 20, size: Size::new(80, 40) };
        let pixels = of_tile(&View::plain(&picture), tile, Size::new(200, 100)).unwrap();
        assert_eq!(pixels.len(), 80 * 40 * 4);
        assert_eq!(pixels[..4], [200; 4]);
        assert_eq!(pixels[79 * 4..80 * 4], [10, 20, 30, 255]);
    }

    /// In a tile of any pass, turned or not.
    #[test]
    fn the_network_is_shown_shadows_lightened() {
        let picture = Raster::filled(Size::new(90, 60), Layout::Rgb, [40; 3], &Limits::default()).unwrap();
        let tile = Tile { x: 60, y: 60, size: Size::new(32, 32) };
        for turn in Turn::ALL {
            let middle = |view: &View<'_>| {
                let pass = Pass { scaled: Size::new(180, 120), turn };
                let shown = input(view, &pass, tile).unwrap().unwrap();
                shown.planes[16 * 32 + 16]
            };
            let (plain, lightened) = (middle(&View::plain(&picture)), middle(&View::lightened(&picture)));
            assert!((plain - 40.0).abs() < 0.01 && lightened > 50.0, "{turn:?}: {plain}, {lightened}");
        }
    }

    #[test]
    fn enlarging_keeps_a_plain_colour() {
        let picture = Raster::filled(Size::new(7, 3), Layout::Rgb, [90, 80, 70], &Limits::default()).unwrap();
        let pass = Size::new(21, 9);
        let pixels = of_tile(&View::plain(&picture), Tile { x: 0, y: 0, size: pass }, pass).unwrap();
        assert!(pixels.chunks_exact(3).all(|pixel| pixel == [90, 80, 70]));
    }
}
