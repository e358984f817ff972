//! Shadows are lightened before the network looks: people before a bright window are dark, and it was taught on well-lit ones.
//!
//! How much depends on how dark the surroundings of a place are, not on the place itself: contrasts within a face stay, and a dark
//! head in bright surroundings is no shadow. What lies in the light is not changed at all.

use super::tiles::Tile;
use crate::domain::Size;
use crate::imaging::Raster;
use std::sync::LazyLock;

/// Cells of the grid along the longer side of a picture.
const CELLS: u32 = 80;
/// Each cell is the mean of at most so many pixels a side, evenly spread.
const SAMPLES: usize = 4;
/// Each smoothing adds half a cell squared to the variance: eight are a Gaussian of two cells, a fortieth of the longer side. Of a
/// twentieth, a fortieth and an eightieth, measured on photos as they were and backlit, this served both.
const SMOOTHINGS: usize = 8;
/// Surroundings at least so light (of 255, of the values as they are coded) are not shadow.
const LIGHT: usize = 128;
/// The exponent in complete darkness; it grows to 1 where the light begins. Of 0.35 to 0.8 this one finds most faces on photos as they
/// were; below, more of the backlit ones and fewer of the others.
const DEEPEST: f32 = 0.7;

/// What becomes of each value where the surroundings are so light.
static CURVES: LazyLock<Vec<[u8; 256]>> = LazyLock::new(|| {
    let exponent = |light: usize| 1.0 - (1.0 - DEEPEST) * (1.0 - light as f32 / LIGHT as f32);
    let curve = |light| {
        let exponent = exponent(light);
        std::array::from_fn(|value| (255.0 * (value as f32 / 255.0).powf(exponent)).round() as u8)
    };
    (0..LIGHT).map(curve).collect()
});

/// How light it is around each place of a picture.
pub(super) struct Shadows {
    columns: usize,
    rows: usize,
    /// Row by row, of 255.
    light: Vec<f32>,
}

impl Shadows {
    pub(super) fn of(picture: &Raster) -> Self {
        let size = picture.size();
        let cells =
            |side: u32| side.saturating_mul(CELLS.min(size.long_edge())).div_ceil(size.long_edge().max(1)) as usize;
        let (columns, rows) = (cells(size.width), cells(size.height));
        let light = (0..columns * rows).map(|cell| mean(picture, (cell % columns, cell / columns), (columns, rows)));
        let mut shadows = Self { columns, rows, light: light.collect() };
        (0..SMOOTHINGS).for_each(|_| shadows.smooth());
        shadows
    }

    /// One step across and one down, with weights of 1, 2 and 1 quarters; a cell at the edge is its own neighbour.
    fn smooth(&mut self) {
        let (columns, rows) = (self.columns, self.rows);
        let smoothed = |light: &[f32], cell: usize, at: usize, length: usize, step: usize| {
            let before = light[if at == 0 { cell } else { cell - step }];
            let behind = light[if at + 1 == length { cell } else { cell + step }];
            (before + 2.0 * light[cell] + behind) / 4.0
        };
        let across: Vec<f32> =
            (0..columns * rows).map(|cell| smoothed(&self.light, cell, cell % columns, columns, 1)).collect();
        self.light = (0..columns * rows).map(|cell| smoothed(&across, cell, cell / columns, rows, columns)).collect();
    }

    /// Lightens `pixels` of `channels` values, the first three red, green and blue, which show `tile` of a pass of size `pass`.
    pub(super) fn lighten(&self, pixels: &mut [u8], channels: usize, tile: Tile, pass: Size) {
        let down = Axis::of(tile.y, pass.height, self.rows);
        let across = Axis::of(tile.x, pass.width, self.columns);
        for (y, row) in pixels.chunks_exact_mut(tile.size.width as usize * channels).enumerate() {
            let line = self.line(down.at(y));
            if line.iter().all(|light| *light >= LIGHT as f32) {
                continue;
            }
            for (x, pixel) in row.chunks_exact_mut(channels).enumerate() {
                let (cell, share) = across.at(x);
                let light = line[cell] + share * (line[cell + 1] - line[cell]);
                if let Some(curve) = CURVES.get(light as usize) {
                    pixel.iter_mut().take(3).for_each(|value| *value = curve[usize::from(*value)]);
                }
            }
        }
    }

    /// How light it is along a row between two rows of cells; the last cell stands there twice.
    fn line(&self, (row, share): (usize, f32)) -> Vec<f32> {
        let cells = |row: usize| &self.light[row * self.columns..(row + 1) * self.columns];
        let (above, below) = (cells(row), cells((row + 1).min(self.rows - 1)));
        let between = above.iter().zip(below).map(|(above, below)| above + share * (below - above));
        between.chain(below.last().copied()).collect()
    }
}

/// From pixels of a tile to cells, along one axis.
struct Axis {
    first: f32,
    step: f32,
    last: f32,
}

impl Axis {
    fn of(first_px: u32, pass_px: u32, cells: usize) -> Self {
        let step = cells as f32 / pass_px as f32;
        // The middle of a cell is where its mean holds.
        Self { first: (first_px as f32 + 0.5) * step - 0.5, step, last: (cells - 1) as f32 }
    }

    /// The cell before a pixel's middle, and how far it lies on the way to the next one.
    fn at(&self, px: usize) -> (usize, f32) {
        let place = (self.first + self.step * px as f32).clamp(0.0, self.last);
        (place as usize, place.fract())
    }
}

/// The mean lightness of a cell of a grid over a picture (ITU-R BT.601 luma of the coded values).
fn mean(picture: &Raster, (column, row): (usize, usize), (columns, rows): (usize, usize)) -> f32 {
    let spread = |cell: usize, cells: usize, side: u32| {
        let (from, till) = (cell * side as usize / cells, (cell + 1) * side as usize / cells);
        (from..till.max(from + 1)).step_by(((till - from) / SAMPLES).max(1))
    };
    let lines = spread(row, rows, picture.height());
    let at = |x, y| picture.rgb(x as u32, y as u32);
    let pixels = lines.flat_map(|y| spread(column, columns, picture.width()).filter_map(move |x| at(x, y)));
    let luma = |[r, g, b]: [u8; 3]| 0.299 * f32::from(r) + 0.587 * f32::from(g) + 0.114 * f32::from(b);
    let (sum, count) = pixels.fold((0.0, 0.0_f32), |(sum, count), pixel| (sum + luma(pixel), count + 1.0));
    sum / count.max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::{Layout, Limits};
    use proptest::prelude::*;

    fn plain(size: Size, layout: Layout, value: u8) -> Raster {
        Raster::filled(size, layout, [value; 3], &Limits::default()).unwrap()
    }

    /// The whole picture, lightened.
    fn lightened(picture: &Raster) -> Vec<u8> {
        let mut pixels = picture.data().to_vec();
        let tile = Tile { x: 0, y: 0, size: picture.size() };
        Shadows::of(picture).lighten(&mut pixels, picture.layout().channels(), tile, picture.size());
        pixels
    }

    #[test]
    fn light_is_left_alone_and_darkness_is_lightened_evenly() {
        let size = Size::new(100, 60);
        let bright = plain(size, Layout::Rgb, 140);
        assert_eq!(lightened(&bright), bright.data());
        let dark = lightened(&plain(size, Layout::Rgba, 30));
        assert!(dark.chunks_exact(4).all(|pixel| pixel[0] > 45 && pixel == [pixel[0], pixel[0], pixel[0], 255]));
        assert_eq!(dark[..4], dark[dark.len() - 4..]);
    }

    /// A head is dark because of the light behind it: its half of the picture is lightened, the other is not.
    #[test]
    fn only_the_dark_part_of_a_picture_changes() {
        let size = Size::new(400, 100);
        let mut picture = plain(size, Layout::Rgb, 200);
        (0..100).for_each(|y| picture.row_mut(y)[..200 * 3].fill(40));
        let pixels = lightened(&picture);
        let at = |x: usize| pixels[(50 * 400 + x) * 3];
        assert!(at(10) > 55 && at(390) == 200, "{} {}", at(10), at(390));
        assert!(at(10) >= at(150) && at(150) >= at(199), "less towards the light");
    }

    #[test]
    fn what_was_darker_stays_darker() {
        assert!(CURVES.iter().all(|curve| curve.is_sorted() && curve[0] == 0 && curve[255] == 255));
        assert!(CURVES.windows(2).all(|pair| (0..256).all(|value| pair[0][value] >= pair[1][value])));
        assert!(CURVES[LIGHT - 1].iter().enumerate().all(|(value, to)| usize::from(*to).abs_diff(value) <= 1));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Two tiles that show the same place show it equally light.
        #[test]
        fn a_place_is_always_lightened_alike(
            width in 1_u32..200, height in 1_u32..200, x in 0.0_f32..1.0, y in 0.0_f32..1.0, scale in 1_u32..3,
        ) {
            let mut picture = plain(Size::new(width, height), Layout::Rgb, 10);
            for row in 0..height {
                let pixels = picture.row_mut(row).chunks_exact_mut(3).enumerate();
                pixels.for_each(|(column, pixel)| pixel.fill((column * 3 + row as usize) as u8));
            }
            let (shadows, pass) = (Shadows::of(&picture), Size::new(width * scale, height * scale));
            let whole = Tile { x: 0, y: 0, size: pass };
            let (left, top) = ((x * pass.width as f32) as u32, (y * pass.height as f32) as u32);
            let part = Tile { x: left, y: top, size: Size::new(pass.width - left, pass.height - top) };
            let lit = |tile: Tile| {
                let mut pixels = vec![77; tile.size.pixels() as usize * 3];
                shadows.lighten(&mut pixels, 3, tile, pass);
                pixels
            };
            let (all, some) = (lit(whole), lit(part));
            let corner = (top * pass.width + left) as usize * 3;
            prop_assert!(all[corner].abs_diff(some[0]) <= 1 && all[all.len() - 1].abs_diff(some[some.len() - 1]) <= 1);
        }
    }
}
