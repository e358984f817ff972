//! The law of covers where not every pixel of a picture is decoded: patches around the covers with the means of all blocks,
//! or a picture of fewer pixels. Each block is imagined as worse than any codec's: all of it shows in each of its pixels.

use crate::fixtures::parts::{block, cut, eighth};
use estompe::domain::{Point, PxBox, Rgb8, Shape, Size, Style};
use estompe::imaging::cover::{CoverPlan, CoverWish, Mask, paint_patches, plan};
use estompe::imaging::render::render;
use estompe::imaging::{BlockGrid, Format, Layout, Orientation, Patch, Picture, Raster};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use std::collections::HashMap;
use std::ops::Range;

const STYLES: [Style; 4] = [Style::Veil, Style::Solid(Rgb8([90, 120, 140])), Style::Tiles, Style::Sticker];

/// A JPEG as it is stored, how it stands upright, and what is to be covered there.
#[derive(Clone, Debug)]
struct Case {
    stored: Size,
    orientation: Orientation,
    /// Blocks of eight pixels in an MCU, across and down.
    unit: (u32, u32),
    shapes: Vec<Shape>,
    style: Style,
    seed: u64,
}

impl Case {
    fn upright(&self) -> Size {
        self.orientation.upright_size(self.stored)
    }

    fn stored_grid(&self) -> BlockGrid {
        BlockGrid::lossy(8 * self.unit.0, 8 * self.unit.1)
    }

    fn wishes(&self) -> Vec<CoverWish> {
        self.shapes.iter().map(|shape| CoverWish { shape: shape.clone(), keep: None }).collect()
    }
}

fn shapes() -> impl Strategy<Value = Shape> {
    let area = (-30.0f32..390.0, -30.0f32..290.0, 0.0f32..80.0, 0.0f32..80.0);
    (area, 0..3u8).prop_map(|((x, y, w, h), kind)| {
        let area = PxBox::new(x, y, w, h);
        match kind {
            0 => Shape::Ellipse(area),
            1 => Shape::Rect(area),
            _ => Shape::Polygon(
                [(x, y), (area.right(), y + h * 0.3), (x + w * 0.6, area.bottom())]
                    .map(|(x, y)| Point { x, y })
                    .to_vec(),
            ),
        }
    })
}

fn cases() -> impl Strategy<Value = Case> {
    let stored = (40u32..400, 40u32..300).prop_map(|(width, height)| Size::new(width, height));
    let unit = prop::sample::select(vec![(1, 1), (2, 1), (1, 2), (2, 2), (4, 1)]);
    let orientation = prop::sample::select(Orientation::ALL.to_vec());
    let shapes = prop::collection::vec(shapes(), 1..4);
    (stored, orientation, unit, shapes, prop::sample::select(STYLES.to_vec()), any::<u64>()).prop_map(
        |(stored, orientation, unit, shapes, style, seed)| Case { stored, orientation, unit, shapes, style, seed },
    )
}

/// Two pictures that differ in the pixels for which `is_hidden` and in no other.
fn twins(size: Size, seed: u64, is_hidden: impl Fn(u32, u32) -> bool) -> [Raster; 2] {
    [0u64, 0x9E37_79B9].map(|twin| {
        let pixels = (0..size.height).flat_map(|y| (0..size.width).map(move |x| (x, y)));
        let bytes = pixels.flat_map(|(x, y)| {
            let seed = if is_hidden(x, y) { seed ^ twin } else { seed };
            let hash = (u64::from(x) << 32 | u64::from(y)).wrapping_add(seed).wrapping_mul(0xD6E8_FEB8_6659_FD93);
            let shade = if seed & 1 == 0 { 30 } else { 150 };
            [56, 48, 40].map(|shift| (hash >> shift) as u8 % 100 + shade)
        });
        Raster::from_vec(size, Layout::Rgb, bytes.collect()).expect("three bytes a pixel")
    })
}

type Painter = fn(&mut [Patch], &Raster, &CoverPlan, Style);

/// What both twins become on patches.
fn painted(case: &Case, painter: Painter) -> [Vec<Patch>; 2] {
    let grid = case.stored_grid().turned(case.orientation, case.stored);
    let plan = plan(case.upright(), &case.wishes(), &[], &grid).expect("clear wishes");
    twins(case.upright(), case.seed, |x, y| plan.mask().contains(x, y)).map(|raster| {
        let mut patches: Vec<Patch> = plan.patch_frames(&grid).into_iter().map(|frame| cut(&raster, frame)).collect();
        painter(&mut patches, &eighth(&raster, &grid), &plan, case.style);
        patches
    })
}

fn honest(patches: &mut [Patch], eighth: &Raster, plan: &CoverPlan, style: Style) {
    paint_patches(patches, eighth.clone(), plan, style).expect("patches of the plan's own frames");
}

/// A cover that takes the means of blocks for harmless: it is a mosaic of what it hides.
fn leaking(patches: &mut [Patch], eighth: &Raster, plan: &CoverPlan, style: Style) {
    honest(patches, eighth, plan, style);
    for patch in patches {
        for y in plan.mask().rows() {
            for x in plan.mask().row(y).iter().flat_map(|span| span.start..span.end) {
                let mean = eighth.rgb(x / 8, y / 8).expect("a mean for every block");
                patch.part_mut(&(x..x + 1), y).copy_from_slice(&mean);
            }
        }
    }
}

/// A picture at `eighths` of its size in which every pixel of an MCU says all that is in it.
fn reduced(upright: &Raster, case: &Case, eighths: u32, grid: BlockGrid) -> Picture {
    let (stored, unit) = (case.stored, case.stored_grid());
    let small = Size::new((stored.width * eighths).div_ceil(8), (stored.height * eighths).div_ceil(8));
    let mut sums = HashMap::new();
    let pixels = (0..small.height).flat_map(|v| (0..small.width).map(move |u| (u, v)));
    let bytes = pixels.flat_map(|(u, v)| {
        let columns = block(u * 8 / eighths, stored.width, unit.width, 0);
        let rows = block(v * 8 / eighths, stored.height, unit.height, 0);
        let place = (columns.start, rows.start);
        let [_, rgb @ ..] = sums.entry(place).or_insert_with(|| sum(upright, case, &columns, rows)).to_be_bytes();
        rgb
    });
    let pixels = Raster::from_vec(small, Layout::Rgb, bytes.collect()).expect("three bytes a pixel");
    Picture {
        raster: case.orientation.apply(pixels),
        full_size: case.upright(),
        eighths,
        format: Format::Jpeg,
        orientation: case.orientation,
        grid: grid.turned(case.orientation, small),
        notes: Vec::new(),
    }
}

/// A number that every one of these stored pixels has a part in.
fn sum(upright: &Raster, case: &Case, columns: &Range<u32>, rows: Range<u32>) -> u32 {
    rows.flat_map(|y| columns.clone().map(move |x| (x, y))).fold(0u32, |sum, (x, y)| {
        let (x, y) = upright_from_stored(case, x, y);
        let [r, g, b] = upright.rgb(x, y).expect("a pixel of the picture");
        (sum ^ u32::from_be_bytes([0, r, g, b])).wrapping_mul(0x85EB_CA6B).rotate_left(13)
    })
}

fn upright_from_stored(case: &Case, x: u32, y: u32) -> (u32, u32) {
    let (right, bottom) = (case.stored.width - 1, case.stored.height - 1);
    let x = if case.orientation.flips_columns() { right - x } else { x };
    let y = if case.orientation.flips_rows() { bottom - y } else { y };
    if case.orientation.swaps_axes() { (y, x) } else { (x, y) }
}

/// What both twins are published as; hidden is what the wishes touch, pixel by pixel.
fn published(case: &Case, eighths: u32, max_edge_px: Option<u32>, grid: BlockGrid) -> [Raster; 2] {
    let bare = plan(case.upright(), &case.wishes(), &[], &BlockGrid::LOSSLESS).expect("clear wishes");
    let hidden: &Mask = bare.mask();
    twins(case.upright(), case.seed, |x, y| hidden.contains(x, y)).map(|raster| {
        let picture = reduced(&raster, case, eighths, grid);
        render(picture, &case.wishes(), &[], case.style, max_edge_px).expect("clear wishes").raster
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_under_a_cover_never_changes_a_byte_of_a_patch(case in cases()) {
        let [one, other] = painted(&case, honest);
        prop_assert!(one == other, "the patches differ: {case:?}");
    }

    #[test]
    fn what_is_under_a_cover_never_changes_a_byte_of_a_reduced_picture(
        case in cases(), eighths in 1u32..9, edge in prop_oneof![Just(None), (16u32..200).prop_map(Some)],
    ) {
        let [one, other] = published(&case, eighths, edge, case.stored_grid().reduced(eighths));
        prop_assert!(one == other, "the pictures differ: {case:?}");
        let size = edge.map_or(case.upright(), |edge| estompe::imaging::resize::fitted_size(case.upright(), edge));
        prop_assert_eq!(one.size(), size);
    }
}

/// Both properties can fail: a cover that looks at the means, and one that forgets how far a block reaches.
#[test]
fn a_leak_through_parts_is_caught() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut through_means, mut through_blocks) = (0, 0);
    for _ in 0..20 {
        let case = cases().new_tree(&mut runner).expect("a case").current();
        let case = Case { shapes: vec![Shape::Rect(PxBox::new(13.0, 13.0, 17.0, 17.0))], unit: (2, 2), ..case };
        let [one, other] = painted(&case, leaking);
        through_means += u32::from(one != other);
        let too_little = BlockGrid { margin: 0, ..BlockGrid::LOSSLESS };
        let [one, other] = published(&case, 5, None, too_little);
        through_blocks += u32::from(one != other);
    }
    assert_eq!((through_means, through_blocks), (20, 20));
}
