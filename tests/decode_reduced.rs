//! JPEGs read at a part of their size, and previews.

use crate::fixtures::coded::{Coded, Process, SAMPLINGS, Sampling, Script};
use crate::fixtures::jpeg::{self, Dirt};
use estompe::domain::{PxBox, Shape, Size, Style};
use estompe::imaging::cover::CoverWish;
use estompe::imaging::render::render;
use estompe::imaging::{Limits, Picture, Raster, decode, decode_at_least, preview, resize};

const SIZE: Size = Size::new(403, 301);

fn whole(file: &[u8]) -> Picture {
    decode(file, &Limits::default()).unwrap()
}

fn at_least(file: &[u8], edge: u32) -> Picture {
    decode_at_least(file, edge, &Limits::default()).unwrap()
}

/// Kinds that are read in parts: gray, luma with chroma, red, green and blue, each sample a whole number of pixels.
fn reduced_kinds() -> impl Iterator<Item = &'static Sampling> {
    SAMPLINGS.iter().filter(|kind| kind.factors.len() < 4)
}

/// Mean and largest difference of two pictures of one size.
fn difference(one: &Raster, other: &Raster) -> (f64, u8) {
    assert_eq!(one.size(), other.size());
    let away = one.data().iter().zip(other.data()).map(|(a, b)| a.abs_diff(*b));
    let sum: u64 = away.clone().map(u64::from).sum();
    (sum as f64 / one.data().len() as f64, away.max().unwrap_or(0))
}

/// The picture at another size by means of pixels, each weighed by how much of it lies in the new one.
fn means(raster: &Raster, eighths: u32, size: Size) -> Raster {
    let side = 8.0 / f64::from(eighths);
    let parts = |at: u32, end: u32| {
        let (from, to) = (f64::from(at) * side, (f64::from(at) + 1.0) * side);
        (from as u32..(to.ceil() as u32).min(end))
            .map(move |x| (x, (f64::from(x) + 1.0).min(to) - f64::from(x).max(from)))
    };
    let mut data = Vec::new();
    for (y, x) in (0..size.height).flat_map(|y| (0..size.width).map(move |x| (y, x))) {
        let (mut sums, mut weights) = ([0.0; 3], 0.0);
        for (v, high) in parts(y, raster.height()) {
            for (u, wide) in parts(x, raster.width()) {
                let weight = high * wide;
                raster.rgb(u, v).unwrap().iter().zip(&mut sums).for_each(|(c, sum)| *sum += f64::from(*c) * weight);
                weights += weight;
            }
        }
        data.extend(sums.map(|sum| (sum / weights).round() as u8));
    }
    Raster::from_vec(size, raster.layout(), data).unwrap()
}

#[test]
fn a_part_of_the_size_is_the_picture_seen_from_afar() {
    for sampling in reduced_kinds() {
        let file = Coded::smooth(SIZE, sampling).to_file();
        let full = whole(&file);
        assert_eq!((full.full_size, full.eighths), (SIZE, 8));
        for eighths in 1..8 {
            let picture = at_least(&file, SIZE.width * eighths / 8);
            let width = (SIZE.width * eighths).div_ceil(8);
            assert_eq!((picture.eighths, picture.full_size, picture.raster.width()), (eighths, SIZE, width));
            let (mean, _) = difference(&picture.raster, &means(&full.raster, eighths, picture.raster.size()));
            // Chroma is not smoothed between samples here, and fine patterns alias where there is no room for them.
            assert!(mean < 5.0, "{} at {eighths}: {mean}", sampling.name);
        }
    }
}

#[test]
fn at_an_eighth_a_pixel_is_the_mean_of_its_block() {
    let coded = Coded::smooth(SIZE, Sampling::named("grey"));
    let picture = at_least(&coded.to_file(), 1);
    let expected = &coded.box_means(8)[0];
    assert_eq!(picture.raster.size(), expected.size);
    for y in 0..expected.size.height {
        for x in 0..expected.size.width {
            assert!(picture.raster.rgb(x, y).unwrap()[0].abs_diff(expected.at(x, y)) <= 1, "{x} {y}");
        }
    }
}

#[test]
fn however_a_file_is_written_its_parts_are_the_same() {
    let coded = Coded::smooth(SIZE, Sampling::named("4:2:0"));
    for edge in [1, 100, 150, 250] {
        let expected = at_least(&coded.to_file(), edge).raster;
        for process in [
            Process::PerComponent,
            Process::FirstAlone,
            Process::Progressive(Script::Libjpeg),
            Process::Progressive(Script::Refined),
        ] {
            let found = at_least(&coded.by(process).with_restarts(3).to_file(), edge).raster;
            assert!(found == expected, "{process:?} at {edge}");
        }
    }
}

#[test]
fn an_export_has_the_size_that_it_would_have_from_the_whole_picture_and_looks_like_it() {
    let file = Coded::smooth(Size::new(1201, 803), Sampling::named("4:2:0")).to_file();
    let area = PxBox::new(500.0, 300.0, 90.0, 120.0);
    let wishes = [CoverWish { shape: Shape::Ellipse(area), keep: Some(Shape::Rect(area)) }];
    for edge in [100, 333, 640, 1000, 1200, 5000] {
        let rendered = |picture: Picture| render(picture, &wishes, &[], Style::Tiles, Some(edge)).unwrap();
        let (from_part, from_whole) = (rendered(at_least(&file, edge)), rendered(whole(&file)));
        assert_eq!(from_part.raster.size(), resize::fitted_size(Size::new(1201, 803), edge));
        let (mean, _) = difference(&from_part.raster, &from_whole.raster);
        assert!(mean < 3.0, "{edge}: {mean}");
        let (part, all) = (from_part.covered.area() as f64, from_whole.covered.area() as f64);
        // In larger blocks for their size, fewer output pixels are made from cover alone; never many fewer.
        assert!(part > 0.8 * all, "{edge}: {part} of {all} pixels are covered");
    }
}

/// The thumbnail in a file may show what was cut off or covered since.
#[test]
fn a_preview_is_made_from_the_picture_and_never_from_its_thumbnail() {
    let picture = Coded::smooth(SIZE, Sampling::named("4:2:0")).to_file();
    let dirty = jpeg::dressed(&picture, &[Dirt::Exif, Dirt::JfifThumbnail, Dirt::JfxxThumbnail]);
    let small = preview(&dirty, 50, &Limits::default()).unwrap();
    let (mean, _) = difference(&small, &resize::fit_within(whole(&dirty).raster, 50));
    assert!(small.size().long_edge() == 50 && mean < 4.0, "{mean}");
}

#[test]
fn a_cut_file_has_no_preview() {
    let file = Coded::smooth(SIZE, Sampling::named("4:2:0")).to_file();
    assert!(preview(&file[..file.len() * 2 / 3], 40, &Limits::default()).is_err());
    let ended = [&file[..file.len() * 2 / 3], &[0xFF, 0xD9]].concat();
    assert!(preview(&ended, 40, &Limits::default()).is_err());
}
