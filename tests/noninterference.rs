//! The law of covers, on whole files: two pictures that differ only under a cover give byte-identical files, in every style,
//! shape, sampling, format and output size. A cover that looks at what it hides fails this, however little it shows.

use crate::fixtures::pictures::Drawing;
use crate::fixtures::sources::{Container, stored};
use estompe::domain::{Point, PxBox, Rgb8, Shape, Size, Style};
use estompe::imaging::cover::{self, CoverPlan, CoverWish};
use estompe::imaging::encode::{OutputFormat, Quality, Recipe, encode};
use estompe::imaging::render::render;
use estompe::imaging::{Limits, Orientation, Picture, Raster, decode, decode_at_least, resize};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

const STYLES: [Style; 4] = [Style::Veil, Style::Solid(Rgb8([90, 120, 140])), Style::Tiles, Style::Sticker];
const FORMATS: [OutputFormat; 3] = [OutputFormat::Jpeg, OutputFormat::Png, OutputFormat::WebP];

/// One case: what is stored, how, what is covered, and how it is published.
#[derive(Clone, Debug)]
struct Case {
    size: Size,
    container: Container,
    orientation: Orientation,
    shape: Shape,
    style: Style,
    max_edge_px: Option<u32>,
    format: OutputFormat,
    seed: u64,
}

fn shapes(size: Size) -> impl Strategy<Value = Shape> {
    let (w, h) = (size.width as f32, size.height as f32);
    let area = (-20.0..w, -20.0..h, 1.0..w * 0.7, 1.0..h * 0.7).prop_map(|(x, y, w, h)| PxBox::new(x, y, w, h));
    (area, 0..3u8).prop_map(|(area, kind)| match kind {
        0 => Shape::Ellipse(area),
        1 => Shape::Rect(area),
        _ => Shape::Polygon(vec![
            Point { x: area.x, y: area.y },
            Point { x: area.right(), y: area.y + area.h * 0.3 },
            Point { x: area.x + area.w * 0.6, y: area.bottom() },
        ]),
    })
}

fn cases() -> impl Strategy<Value = Case> {
    let sizes = (60u32..150, 60u32..150).prop_map(|(w, h)| Size::new(w, h));
    let outputs = (prop_oneof![Just(None), (16u32..160).prop_map(Some)], prop::sample::select(FORMATS.to_vec()));
    let sources = (prop::sample::select(Container::ALL.to_vec()), prop::sample::select(Orientation::ALL.to_vec()));
    sizes.prop_flat_map(move |size| {
        let (outputs, sources) = (outputs.clone(), sources.clone());
        (shapes(size), sources, outputs, prop::sample::select(STYLES.to_vec()), any::<u64>()).prop_map(
            move |(shape, (container, orientation), (max_edge_px, format), style, seed)| {
                let orientation = if container.can_turn() { orientation } else { Orientation::Upright };
                Case { size, container, orientation, shape, style, max_edge_px, format, seed }
            },
        )
    })
}

/// A drawn picture and its twin, which differs everywhere inside the shape and nowhere else.
fn twins(case: &Case) -> [Drawing; 2] {
    [0u64, 1].map(|twin| {
        Drawing::of(case.size.width, case.size.height, |x, y| {
            let inside = case.shape.contains(Point { x: x as f32 + 0.5, y: y as f32 + 0.5 });
            pixel(x, y, if inside { case.seed ^ (twin * 0x9E37_79B9) } else { case.seed })
        })
    })
}

/// Smooth ground with strong detail, so that any trace of it survives compression.
fn pixel(x: u32, y: u32, seed: u64) -> [u8; 3] {
    let hash = (u64::from(x) << 32 | u64::from(y)).wrapping_add(seed).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    let detail = (hash >> 56) as u32 % 96;
    let wave = |period: u32| ((x + seed as u32 % 7) * 255 / period + y) % 160;
    [(wave(40) + detail) as u8, (wave(55) + detail / 2) as u8, (wave(23) + detail) as u8]
}

/// The bytes that a route from file to file gives for both twins.
fn outputs(case: &Case, route: impl Fn(Picture, &Case) -> Raster) -> [Vec<u8>; 2] {
    twins(case).map(|drawing| {
        let file = stored(&drawing, case.container, case.orientation);
        // As an export does it: no more of a JPEG is decoded than the output needs.
        let limits = Limits::default();
        let picture =
            case.max_edge_px.map_or_else(|| decode(&file, &limits), |edge| decode_at_least(&file, edge, &limits));
        let picture = picture.expect("a generated file opens");
        assert_eq!(picture.full_size, case.size);
        let recipe = Recipe { format: case.format, quality: Quality::default(), ..Recipe::default() };
        encode(&route(picture, case), &recipe).expect("a raster can be written").bytes
    })
}

fn honest(picture: Picture, case: &Case) -> Raster {
    let wish = CoverWish { shape: case.shape.clone(), keep: None };
    render(picture, &[wish], &[], case.style, case.max_edge_px).expect("a clear wish").raster
}

/// A cover as others make it: a mosaic, each cell the mean of what it hides.
fn leaking(picture: Picture, case: &Case) -> Raster {
    let mut raster = picture.raster;
    let wish = CoverWish { shape: case.shape.clone(), keep: None };
    let plan = cover::plan(raster.size(), &[wish], &[], &picture.grid).expect("a clear wish");
    paint_mosaic(&mut raster, &plan);
    match case.max_edge_px {
        Some(edge) => resize::fit_within(raster, edge),
        None => raster,
    }
}

fn paint_mosaic(raster: &mut Raster, plan: &CoverPlan) {
    const CELL: u32 = 8;
    let size = raster.size();
    for top in (0..size.height).step_by(CELL as usize) {
        for left in (0..size.width).step_by(CELL as usize) {
            let cell = || {
                let rows = top..(top + CELL).min(size.height);
                rows.flat_map(move |y| (left..(left + CELL).min(size.width)).map(move |x| (x, y)))
            };
            let covered: Vec<(u32, u32)> = cell().filter(|&(x, y)| plan.mask().contains(x, y)).collect();
            let sum = |channel: usize| {
                covered.iter().filter_map(|&(x, y)| raster.rgb(x, y)).map(|rgb| u32::from(rgb[channel])).sum::<u32>()
            };
            let count = covered.len().max(1) as u32;
            let mean = [0, 1, 2].map(|channel| (sum(channel) / count) as u8);
            let channels = raster.layout().channels();
            for (x, y) in covered {
                raster.row_mut(y)[x as usize * channels..][..3].copy_from_slice(&mean);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_under_a_cover_never_changes_a_byte(case in cases()) {
        let [one, other] = outputs(&case, honest);
        prop_assert!(one == other, "the files differ: {case:?}");
    }
}

/// The property can fail: the same check on the same kinds of case, with a cover that reads what it hides.
#[test]
fn a_leaking_cover_is_caught() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut caught = 0;
    for _ in 0..20 {
        let case = cases().new_tree(&mut runner).expect("a case").current();
        let case = Case { shape: Shape::Rect(PxBox::new(20.0, 20.0, 30.0, 30.0)), max_edge_px: None, ..case };
        let [one, other] = outputs(&case, leaking);
        caught += u32::from(one != other);
    }
    assert_eq!(caught, 20);
}
