//! The law of covers, asked of whole pictures: nothing that is written depends on what is hidden.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::fixtures::parts::{cut, eighth};
use crate::fixtures::pictures::Drawing;
use estompe::domain::{Extent, Point, PxBox, Rgb8, Shape, Size, Style};
use estompe::imaging::cover::{CoverPlan, CoverWish, Frame, Mask, NotHeld, paint, paint_patches, plan};
use estompe::imaging::{BlockGrid, Layout, Patch, Raster};
use proptest::prelude::*;

const STYLES: [Style; 4] = [Style::Veil, Style::Solid(Rgb8([12, 200, 90])), Style::Tiles, Style::Sticker];

/// Numbers without pattern, the same for the same seed (xorshift).
struct Noise(u64);

impl Noise {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn byte(&mut self) -> u8 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 32) as u8
    }
}

fn picture(size: Size, layout: Layout, seed: u64) -> Raster {
    let mut noise = Noise::new(seed);
    let bytes = (0..size.pixels() * layout.channels() as u64).map(|_| noise.byte()).collect();
    Raster::from_vec(size, layout, bytes).unwrap()
}

/// The same picture with other pixels, alpha too, under the mask and nowhere else.
fn with_other_faces(picture: &Raster, mask: &Mask, seed: u64) -> Raster {
    let mut noise = Noise::new(seed);
    let mut other = picture.clone();
    let channels = picture.layout().channels();
    for y in mask.rows() {
        for span in mask.row(y) {
            let bytes = &mut other.row_mut(y)[span.start as usize * channels..span.end as usize * channels];
            bytes.fill_with(|| noise.byte());
        }
    }
    other
}

/// Whether `cover` makes the same picture of two that differ only under the mask. This is the one judge of every style.
fn interferes(cover: impl Fn(&mut Raster), before: &Raster, mask: &Mask) -> bool {
    let covered = |mut picture: Raster| {
        cover(&mut picture);
        picture
    };
    let one = covered(before.clone());
    (1..=2).any(|seed| covered(with_other_faces(before, mask, seed)) != one)
}

/// A mosaic of the real pixels, as other programs do it.
fn leaking_mosaic(raster: &mut Raster, plan: &CoverPlan) {
    const SIDE: u32 = 8;
    let before = raster.clone();
    let channels = raster.layout().channels();
    for y in plan.mask().rows() {
        for x in plan.mask().row(y).iter().flat_map(|span| span.start..span.end) {
            let colour = before.rgb(x - x % SIDE, y - y % SIDE).unwrap();
            raster.row_mut(y)[x as usize * channels..][..3].copy_from_slice(&colour);
        }
    }
}

/// Subtler: a fill from outside, but one made on a picture that was scaled down before it was blanked.
fn leaking_ring(raster: &mut Raster, plan: &CoverPlan) {
    const SIDE: u32 = 8;
    let before = raster.clone();
    let channels = raster.layout().channels();
    for y in plan.mask().rows() {
        for span in plan.mask().row(y) {
            let left = span.start.saturating_sub(1) / SIDE * SIDE;
            let cell = (left..left + SIDE).filter_map(|x| before.rgb(x, y)).map(|[r, _, _]| u32::from(r));
            let mean = (cell.sum::<u32>() / SIDE) as u8;
            let row = &mut raster.row_mut(y)[span.start as usize * channels..span.end as usize * channels];
            row.fill(mean);
        }
    }
}

fn side() -> impl Strategy<Value = f32> {
    prop_oneof![3 => 0.0f32..60.0, 1 => 0.0f32..3.0, 1 => 60.0f32..200.0]
}

fn shape() -> impl Strategy<Value = Shape> {
    let area = || (-40.0f32..120.0, -40.0f32..100.0, side(), side()).prop_map(|(x, y, w, h)| PxBox::new(x, y, w, h));
    let corner = (-20.0f32..120.0, -20.0f32..100.0).prop_map(|(x, y)| Point { x, y });
    prop_oneof![
        4 => area().prop_map(Shape::Ellipse),
        2 => area().prop_map(|face| Extent::Head.around(face)),
        2 => area().prop_map(Shape::Rect),
        1 => prop::collection::vec(corner, 1..7).prop_map(Shape::Polygon),
    ]
}

fn wish() -> impl Strategy<Value = CoverWish> {
    (shape(), any::<bool>()).prop_map(|(shape, is_face)| {
        let middle = shape.bounds().center();
        let keep = is_face.then(|| Shape::Rect(PxBox::new(middle.x - 5.0, middle.y - 6.0, 10.0, 12.0)));
        CoverWish { shape, keep }
    })
}

fn grid() -> impl Strategy<Value = BlockGrid> {
    let mcu = prop_oneof![Just((8, 8)), Just((16, 8)), Just((8, 16)), Just((16, 16))];
    let lossy = (mcu, 0u32..16, 0u32..16, 0u32..17).prop_map(|((width, height), x0, y0, margin)| BlockGrid {
        width,
        height,
        x0: x0 % width,
        y0: y0 % height,
        margin,
    });
    prop_oneof![1 => Just(BlockGrid::LOSSLESS), 2 => lossy]
}

fn size() -> impl Strategy<Value = Size> {
    (1u32..130, 1u32..110).prop_map(|(width, height)| Size::new(width, height))
}

fn layout() -> impl Strategy<Value = Layout> {
    prop_oneof![Just(Layout::Rgb), Just(Layout::Rgba)]
}

fn shown() -> impl Strategy<Value = Vec<PxBox>> {
    prop::collection::vec(
        (0.0f32..100.0, 0.0f32..80.0, side(), side()).prop_map(|(x, y, w, h)| PxBox::new(x, y, w, h)),
        0..3,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_byte_depends_on_what_is_hidden(
        size in size(),
        layout in layout(),
        grid in grid(),
        wishes in prop::collection::vec(wish(), 1..5),
        shown in shown(),
        seed in any::<u64>(),
    ) {
        let plan = plan(size, &wishes, &shown, &grid).unwrap();
        let before = picture(size, layout, seed);
        for style in STYLES {
            prop_assert!(!interferes(|raster| paint(raster, &plan, style), &before, plan.mask()), "{style:?}");
        }
    }

    #[test]
    fn nothing_beyond_the_soft_edges_is_touched(
        size in size(),
        layout in layout(),
        grid in grid(),
        wishes in prop::collection::vec(wish(), 0..3),
        seed in any::<u64>(),
    ) {
        let plan = plan(size, &wishes, &[], &grid).unwrap();
        let before = picture(size, layout, seed);
        let reach = plan.reach();
        for style in STYLES {
            let mut after = before.clone();
            paint(&mut after, &plan, style);
            for (x, y) in (0..size.height).flat_map(|y| (0..size.width).map(move |x| (x, y))) {
                let near = reach.iter().any(|f| (f.left..f.right).contains(&x) && (f.top..f.bottom).contains(&y));
                let bytes = x as usize * layout.channels()..(x as usize + 1) * layout.channels();
                prop_assert!(near || after.row(y)[bytes.clone()] == before.row(y)[bytes], "{style:?} {x} {y}");
            }
        }
    }

    #[test]
    fn a_cover_holds_every_block_it_touches_and_the_margin_around_it(
        size in size(),
        grid in grid(),
        wishes in prop::collection::vec(wish(), 1..3),
        shown in shown(),
    ) {
        let bare = plan(size, &wishes, &shown, &BlockGrid::LOSSLESS).unwrap();
        let grown = plan(size, &wishes, &shown, &grid).unwrap();
        let block = |at: u32, step: u32, offset: u32| (at + step - offset) / step;
        for (x, y) in (0..size.height).flat_map(|y| (0..size.width).map(move |x| (x, y))) {
            let same_block = |hx: u32, hy: u32| {
                block(hx, grid.width, grid.x0) == block(x, grid.width, grid.x0)
                    && block(hy, grid.height, grid.y0) == block(y, grid.height, grid.y0)
            };
            let near = |hx: u32, hy: u32| hx.abs_diff(x).pow(2) + hy.abs_diff(y).pow(2) <= grid.margin.pow(2);
            let mut hidden = bare.mask().rows().flat_map(|hy| {
                bare.mask().row(hy).iter().flat_map(move |span| [(span.start, hy), (span.end - 1, hy), (x.clamp(span.start, span.end - 1), hy)])
            });
            prop_assert!(!hidden.any(|(hx, hy)| same_block(hx, hy) || near(hx, hy)) || grown.mask().contains(x, y), "{x} {y}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_region_lies_in_one_frame_of_whole_blocks_that_touches_no_other(
        size in size(),
        grid in grid(),
        wishes in prop::collection::vec(wish(), 0..6),
    ) {
        let plan = plan(size, &wishes, &[], &grid).unwrap();
        let frames = plan.patch_frames(&grid);
        for (index, frame) in frames.iter().enumerate() {
            prop_assert!(frame.width() > 0 && frame.height() > 0 && Frame::whole(size).holds(*frame));
            prop_assert!(frames[index + 1..].iter().all(|other| !other.meets(*frame)));
            let is_edge = |at: u32, step: u32, offset: u32, side: u32| at == 0 || at == side || at % step == offset;
            prop_assert!([frame.left, frame.right].iter().all(|&x| is_edge(x, grid.width, grid.x0, size.width)));
            prop_assert!([frame.top, frame.bottom].iter().all(|&y| is_edge(y, grid.height, grid.y0, size.height)));
        }
        for reach in plan.reach() {
            prop_assert_eq!(frames.iter().filter(|frame| frame.holds(reach)).count(), 1, "{:?}", reach);
        }
    }
}

/// Large covers are sampled in steps and drawn on coarse cells, which small random pictures never reach.
#[test]
fn no_byte_depends_on_what_is_hidden_in_large_covers_either() {
    let size = Size::new(1100, 800);
    let wish = |area: PxBox| CoverWish { shape: Shape::Ellipse(area), keep: Some(Shape::Rect(area.grown(-0.2))) };
    let close_up = [wish(PxBox::new(250.0, 60.0, 620.0, 700.0))];
    let pair = [wish(PxBox::new(-80.0, 101.0, 431.0, 503.0)), wish(PxBox::new(300.0, 350.0, 700.0, 600.0))];
    let grid = BlockGrid { width: 16, height: 16, x0: 5, y0: 11, margin: 16 };
    for (wishes, layout) in [(&close_up[..], Layout::Rgb), (&pair[..], Layout::Rgba)] {
        let plan = plan(size, wishes, &[PxBox::new(700.0, 0.0, 200.0, 300.0)], &grid).unwrap();
        let before = picture(size, layout, 11);
        for style in STYLES {
            assert!(!interferes(|raster| paint(raster, &plan, style), &before, plan.mask()), "{style:?}");
        }
    }
}

fn one_head(size: Size) -> CoverPlan {
    let wish = CoverWish { shape: Shape::Ellipse(PxBox::new(20.0, 15.0, 41.0, 47.0)), keep: None };
    plan(size, &[wish], &[], &BlockGrid::LOSSLESS).unwrap()
}

#[test]
fn a_cover_that_reads_what_it_hides_is_found_out() {
    let size = Size::new(100, 80);
    let plan = one_head(size);
    for layout in [Layout::Rgb, Layout::Rgba] {
        let before = picture(size, layout, 7);
        assert!(interferes(|raster| leaking_mosaic(raster, &plan), &before, plan.mask()));
        assert!(interferes(|raster| leaking_ring(raster, &plan), &before, plan.mask()));
    }
}

#[test]
fn a_cover_that_hides_too_little_is_found_out() {
    let size = Size::new(100, 80);
    let (whole, before) = (one_head(size), picture(size, Layout::Rgb, 7));
    let wish = CoverWish { shape: Shape::Ellipse(PxBox::new(32.0, 27.0, 17.0, 23.0)), keep: None };
    let smaller = plan(size, &[wish], &[], &BlockGrid::LOSSLESS).unwrap();
    let paint_smaller = |raster: &mut Raster| paint(raster, &smaller, Style::Solid(Rgb8([0; 3])));
    assert!(interferes(paint_smaller, &before, whole.mask()));
}

#[test]
fn inside_is_all_cover_and_opaque_whatever_was_there() {
    let size = Size::new(100, 80);
    let plan = one_head(size);
    let mut picture = picture(size, Layout::Rgba, 3);
    let colour = Rgb8([12, 200, 90]);
    paint(&mut picture, &plan, Style::Solid(colour));
    let hidden = || {
        plan.mask()
            .rows()
            .flat_map(|y| plan.mask().row(y).iter().flat_map(move |s| (s.start..s.end).map(move |x| (x, y))))
    };
    assert_eq!(hidden().count() as u64, plan.mask().area());
    for (x, y) in hidden() {
        assert_eq!(picture.rgb(x, y), Some(colour.0));
        assert_eq!(picture.row(y)[x as usize * 4 + 3], 255);
    }
}

#[test]
fn a_picture_that_is_all_cover_still_comes_out_as_one() {
    let size = Size::new(64, 48);
    let everything = CoverWish { shape: Shape::Rect(PxBox::new(-5.0, -5.0, 100.0, 100.0)), keep: None };
    let plan = plan(size, &[everything], &[], &BlockGrid::LOSSLESS).unwrap();
    assert_eq!(plan.mask().area(), size.pixels());
    for style in STYLES {
        let (mut one, mut other) = (picture(size, Layout::Rgb, 1), picture(size, Layout::Rgb, 2));
        paint(&mut one, &plan, style);
        paint(&mut other, &plan, style);
        assert_eq!(one, other, "{style:?}");
    }
}

#[test]
fn a_plan_for_another_picture_hides_all_of_this_one() {
    let plan = one_head(Size::new(100, 80));
    let size = Size::new(50, 160);
    let (mut one, mut other) = (picture(size, Layout::Rgb, 1), picture(size, Layout::Rgb, 2));
    paint(&mut one, &plan, Style::Veil);
    paint(&mut other, &plan, Style::Veil);
    assert_eq!(one, other);
}

#[test]
fn without_wishes_nothing_changes() {
    let size = Size::new(64, 48);
    let plan = plan(size, &[], &[PxBox::new(0.0, 0.0, 9.0, 9.0)], &BlockGrid::LOSSLESS).unwrap();
    assert!(plan.is_empty());
    for style in STYLES {
        let before = picture(size, Layout::Rgba, 1);
        let mut after = before.clone();
        paint(&mut after, &plan, style);
        assert_eq!(after, before, "{style:?}");
    }
}

#[test]
fn a_wish_that_cannot_be_told_is_refused_by_its_number() {
    let good = CoverWish { shape: Shape::Rect(PxBox::new(1.0, 1.0, 5.0, 5.0)), keep: None };
    let area = Shape::Ellipse(PxBox::new(1.0, f32::NAN, 5.0, 5.0));
    let bad_keep = CoverWish { keep: Some(Shape::Rect(PxBox::new(1.0, 1.0, f32::INFINITY, 5.0))), ..good.clone() };
    for bad in
        [CoverWish { shape: area, keep: None }, CoverWish { shape: Shape::Polygon(vec![]), keep: None }, bad_keep]
    {
        let refused = plan(Size::new(64, 48), &[good.clone(), bad], &[], &BlockGrid::LOSSLESS);
        assert_eq!(refused.unwrap_err().index, 1);
    }
}

#[test]
fn a_veil_is_as_light_as_what_is_around_it() {
    let size = Size::new(100, 80);
    let plan = one_head(size);
    let limits = estompe::imaging::Limits::default();
    let lightness = |grey: u8| {
        let mut picture = Raster::filled(size, Layout::Rgb, [grey; 3], &limits).unwrap();
        paint(&mut picture, &plan, Style::Veil);
        u32::from(picture.rgb(40, 38).unwrap()[1])
    };
    assert!(lightness(20) < lightness(110) && lightness(110) < lightness(230));
}

const MCU_16: BlockGrid = BlockGrid { width: 16, height: 16, x0: 0, y0: 0, margin: 16 };

/// A picture of `long_px` with heads apart, heads in a crowd, one at the edge and one small, and its plan.
fn gathering(long_px: u32) -> (Raster, CoverPlan) {
    let (size, scale) = (Size::new(long_px, long_px * 11 / 16), long_px as f32 / 1600.0);
    let places = [
        (150, 120, 90),
        (700, 150, 60),
        (752, 166, 66),
        (730, 220, 70),
        (1250, 700, 150),
        (1200, 60, 20),
        (5, 890, 80),
    ];
    let wishes = places.map(|(x, y, side)| {
        let face = PxBox::new(x as f32, y as f32, side as f32, 1.3 * side as f32).scaled(scale, scale);
        CoverWish { shape: Extent::Head.around(face), keep: Some(Shape::Rect(face)) }
    });
    let slopes = Drawing::slopes(size.width, size.height).rgb;
    (Raster::from_vec(size, Layout::Rgb, slopes).unwrap(), plan(size, &wishes, &[], &MCU_16).unwrap())
}

fn patches_of(raster: &Raster, plan: &CoverPlan) -> Vec<Patch> {
    plan.patch_frames(&MCU_16).into_iter().map(|frame| cut(raster, frame)).collect()
}

/// The greatest and the mean difference of a level between patches and the same parts of a whole picture.
fn difference(patches: Vec<Patch>, whole: &Raster) -> (u8, f64) {
    let (mut most, mut sum, mut count) = (0, 0u64, 0u64);
    for patch in patches {
        let (alike, patch) = (cut(whole, patch.frame()).into_raster(), patch.into_raster());
        for (one, other) in alike.data().iter().zip(patch.data()) {
            most = most.max(one.abs_diff(*other));
            sum += u64::from(one.abs_diff(*other));
            count += 1;
        }
    }
    (most, sum as f64 / count as f64)
}

/// What a veil takes from the overview is not the same to a level: near covers no mean of blocks is read. On a picture of 11
/// megapixels that rises from 0 to 255 the difference stays below what grain adds.
#[test]
fn patches_look_as_the_whole_does() {
    let (before, plan) = gathering(4000);
    let small = eighth(&before, &MCU_16);
    for style in STYLES {
        let (mut patches, mut whole) = (patches_of(&before, &plan), before.clone());
        assert_eq!(patches.len(), 5, "three stand together");
        paint_patches(&mut patches, small.clone(), &plan, style).unwrap();
        paint(&mut whole, &plan, style);
        let (most, mean) = difference(patches, &whole);
        let (allowed, allowed_mean) = if matches!(style, Style::Veil | Style::Sticker) { (5, 0.1) } else { (0, 0.0) };
        assert!(most <= allowed && mean <= allowed_mean, "{style:?}: {most} levels, {mean} in the mean");
    }
}

#[test]
fn parts_that_leave_somebody_uncovered_are_refused_and_hidden() {
    let (whole, plan) = gathering(1600);
    let small = || eighth(&whole, &MCU_16);
    let all = || patches_of(&whole, &plan);
    let with_one_missing = all().into_iter().skip(1).collect();
    for (mut patches, eighth) in [(with_one_missing, small()), (all(), whole.clone())] {
        assert_eq!(paint_patches(&mut patches, eighth, &plan, Style::Veil), Err(NotHeld));
        for patch in patches {
            let pixels = patch.into_raster();
            assert!(pixels.data().chunks_exact(3).all(|pixel| pixel == &pixels.data()[..3]));
        }
    }
    assert_eq!(paint_patches(&mut [], small(), &plan, Style::Veil), Err(NotHeld));
    let nothing = estompe::imaging::cover::plan(whole.size(), &[], &[], &MCU_16).unwrap();
    assert_eq!(paint_patches(&mut [], small(), &nothing, Style::Veil), Ok(()));
}
