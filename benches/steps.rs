//! Each step of an export on a generated picture of 12 megapixels: `cargo bench`.
//!
//! Figures that decide arguments are ratios of whole runs: see `benches/ratios.py`.

#![allow(clippy::expect_used, reason = "a step that cannot be made ready cannot be timed")]

use divan::{Bencher, black_box};
use estompe::domain::{Extent, PxBox, Rgb8, Shape, Size, Style};
use estompe::imaging::cover::{CoverWish, paint, plan};
use estompe::imaging::encode::{OutputFormat, Quality, Recipe, encode};
use estompe::imaging::verify::{Expected, Planned, leftovers, prove};
use estompe::imaging::{BlockGrid, Gamut, Layout, Limits, Orientation, Raster, decode, inspect, resize};

fn main() {
    divan::main();
}

const SIZE: Size = Size::new(4032, 3024);

/// Slopes and grain: neither as easy as a plain colour nor as hard as noise.
fn raster(size: Size) -> Raster {
    let mut state = 1u32;
    let mut data = Vec::with_capacity(size.pixels() as usize * 3);
    for y in 0..size.height {
        for x in 0..size.width {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grain = (state >> 28) as u8;
            data.extend([(x / 20) as u8 ^ grain, (y / 15) as u8 ^ grain, ((x + y) / 40) as u8 ^ grain]);
        }
    }
    Raster::from_vec(size, Layout::Rgb, data).expect("three bytes a pixel")
}

fn recipe(format: OutputFormat) -> Recipe {
    Recipe { format, quality: Quality::default(), ..Recipe::default() }
}

fn jpeg(size: Size) -> Vec<u8> {
    encode(&raster(size), &recipe(OutputFormat::Jpeg)).expect("a raster can be written").bytes
}

/// Five heads that cover about 15 % of the picture.
fn heads() -> Vec<CoverWish> {
    let boxes = (0..5).map(|n| PxBox::new(300.0 + 700.0 * n as f32, 900.0, 300.0, 390.0));
    boxes.map(|area| CoverWish { shape: Extent::Head.around(area), keep: Some(Shape::Rect(area.grown(0.1))) }).collect()
}

#[divan::bench]
fn inspect_jpeg(bencher: Bencher<'_, '_>) {
    let file = jpeg(SIZE);
    bencher.bench(|| inspect(black_box(&file), &Limits::default()));
}

#[divan::bench]
fn decode_jpeg(bencher: Bencher<'_, '_>) {
    let file = jpeg(SIZE);
    bencher.bench(|| decode(black_box(&file), &Limits::default()));
}

#[divan::bench]
fn turn_90(bencher: Bencher<'_, '_>) {
    let raster = raster(SIZE);
    bencher.with_inputs(|| raster.clone()).bench_values(|raster| Orientation::Turn90.apply(raster));
}

#[divan::bench(args = ["veil", "solid", "tiles", "sticker"])]
fn cover_five_heads(bencher: Bencher<'_, '_>, name: &str) {
    let style = match name {
        "veil" => Style::Veil,
        "tiles" => Style::Tiles,
        "sticker" => Style::Sticker,
        _ => Style::Solid(Rgb8([128, 128, 128])),
    };
    let grid = BlockGrid { width: 16, height: 16, x0: 0, y0: 0, margin: 16 };
    let picture = raster(SIZE);
    bencher.with_inputs(|| picture.clone()).bench_values(|mut raster| {
        let plan = plan(raster.size(), &heads(), &[], &grid).expect("clear wishes");
        paint(&mut raster, &plan, style);
        raster
    });
}

#[divan::bench]
fn resize_to_2048(bencher: Bencher<'_, '_>) {
    let raster = raster(SIZE);
    bencher.with_inputs(|| raster.clone()).bench_values(|raster| resize::fit_within(raster, 2048));
}

#[divan::bench(args = ["jpeg", "png", "webp"])]
fn encode_2048(bencher: Bencher<'_, '_>, name: &str) {
    let format = match name {
        "png" => OutputFormat::Png,
        "webp" => OutputFormat::WebP,
        _ => OutputFormat::Jpeg,
    };
    let raster = raster(Size::new(2048, 1536));
    bencher.bench(|| encode(black_box(&raster), &recipe(format)));
}

#[divan::bench]
fn read_2048_as_a_stranger(bencher: Bencher<'_, '_>) {
    let file = jpeg(Size::new(2048, 1536));
    bencher.bench(|| leftovers(black_box(&file), &Limits::default()));
}

#[divan::bench]
fn prove_five_heads(bencher: Bencher<'_, '_>) {
    let (picture, file) = (raster(SIZE), jpeg(SIZE));
    let mask = plan(SIZE, &heads(), &[], &BlockGrid::LOSSLESS).expect("clear wishes").mask().clone();
    let expected = Expected {
        format: OutputFormat::Jpeg,
        quality: Quality::default(),
        size: SIZE,
        planned: Planned::Whole(&picture),
        covered: &|y| mask.row(y).iter().map(|span| span.start..span.end).collect(),
        credit: None,
        gamut: Gamut::Srgb,
    };
    bencher.bench_local(|| prove(black_box(&file), &expected, &Limits::default()).expect("what was planned"));
}
