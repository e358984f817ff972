//! The lossless path on any file: what it covers must be proved, block by block, by the reader that shares nothing with it.
#![no_main]

use estompe::domain::{PxBox, Rgb8, Shape, Style};
use estompe::imaging::Limits;
use estompe::imaging::cover::CoverWish;
use estompe::imaging::encode::{Density, OutputFormat, Quality};
use estompe::imaging::lossless::{Edges, Retouching, retouch};
use estompe::imaging::verify::{Expected, Planned, prove};
use libfuzzer_sys::fuzz_target;

const LIMITS: Limits = Limits {
    pixels: 1_000_000,
    side: 4_000,
    memory_bytes: 64 << 20,
    file_bytes: 1 << 20,
    scans: 50,
    segments: 2_000,
};

const STYLES: [Style; 4] = [Style::Veil, Style::Solid(Rgb8([90, 120, 140])), Style::Tiles, Style::Sticker];

fuzz_target!(|bytes: &[u8]| {
    // The bytes after the picture choose the cover.
    let number = |from_end: usize| f32::from(bytes.iter().rev().nth(from_end).copied().unwrap_or(40));
    let area = PxBox::new(number(0) - 20.0, number(1) - 20.0, number(2) + 1.0, number(3) + 1.0);
    let shape = if bytes.len() % 2 == 0 { Shape::Ellipse(area) } else { Shape::Rect(area) };
    let wishes = [CoverWish { shape, keep: None }];
    let style = STYLES[bytes.len() % 4];
    let retouching = Retouching { wishes: &wishes, shown: &[], style, edges: Edges::Trim, credit: None, density: Density::Unsaid };
    let Ok(done) = retouch(bytes, &retouching, &LIMITS) else { return };
    let expected = Expected {
        format: OutputFormat::Jpeg,
        quality: Quality::default(),
        size: done.size,
        planned: Planned::Patches(&done.patches),
        covered: &|y| done.covered_in_row(y),
        credit: None,
        gamut: done.gamut,
    };
    prove(&done.bytes, &expected, &LIMITS).expect("what was covered is proved");
});
