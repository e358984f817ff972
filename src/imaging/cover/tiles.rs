//! A mosaic of nothing: tiles of a fixed pattern, in a neutral palette.

use super::blank::Blanked;
use super::canvas::draw;
use super::grain::hash;
use super::plan::{CoverPlan, Figure};

/// Tiles on the shorter side of a region.
const TILES: f32 = 9.0;

/// Where a head is: warm greys, close together, as a mosaic of a face would have them.
const INSIDE: [[f32; 3]; 6] = [
    [176.0, 160.0, 147.0],
    [188.0, 172.0, 158.0],
    [164.0, 149.0, 137.0],
    [197.0, 182.0, 168.0],
    [152.0, 139.0, 129.0],
    [181.0, 167.0, 156.0],
];

/// Around it: cooler and darker.
const AROUND: [[f32; 3]; 6] = [
    [118.0, 118.0, 120.0],
    [130.0, 129.0, 129.0],
    [106.0, 107.0, 111.0],
    [139.0, 137.0, 135.0],
    [97.0, 99.0, 104.0],
    [124.0, 122.0, 121.0],
];

/// Fills every region with tiles. The pattern is that of the place in the picture; only the size of a tile, and which of the
/// two palettes it takes, follow the region.
pub(super) fn paint(picture: &mut Blanked, plan: &CoverPlan) {
    for figure in plan.figures() {
        let side = ((figure.size_px / TILES) as u32).max(2);
        draw(picture, figure, &figure.outline(), figure.crisp_edge(), |x, y, _| {
            colour(figure, side, x / side, y / side)
        });
    }
}

/// The colour of one tile, by the hash of its place.
fn colour(figure: &Figure, side: u32, column: u32, row: u32) -> [f32; 3] {
    let middle = figure.bounds.center();
    let (x, y) = ((column as f32 + 0.5) * side as f32, (row as f32 + 0.5) * side as f32);
    let u = (x - middle.x) / (0.37 * figure.bounds.w).max(0.5);
    let v = (y - middle.y) / (0.40 * figure.bounds.h).max(0.5);
    let palette = if figure.is_head && u * u + v * v <= 1.0 { &INSIDE } else { &AROUND };
    palette[hash(column, row) as usize % palette.len()]
}
