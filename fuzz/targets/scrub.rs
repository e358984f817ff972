//! The whole of scrub on one file, without the detector: whatever opens must come out covered, clean and proved.
#![no_main]

use estompe::domain::{PxBox, Shape, Style};
use estompe::imaging::cover::CoverWish;
use estompe::imaging::encode::{OutputFormat, Quality, Recipe, encode};
use estompe::imaging::render::render;
use estompe::imaging::verify::{Expected, Planned, prove};
use estompe::imaging::{Gamut, Limits, decode, inspect};
use libfuzzer_sys::fuzz_target;

const LIMITS: Limits = Limits {
    pixels: 1_000_000,
    side: 4_000,
    memory_bytes: 64 << 20,
    file_bytes: 1 << 20,
    scans: 50,
    segments: 2_000,
};

fuzz_target!(|bytes: &[u8]| {
    inspect(bytes, &LIMITS).ok();
    let Ok(picture) = decode(bytes, &LIMITS) else { return };
    let size = picture.full_size;
    let middle = PxBox::new(size.width as f32 * 0.3, size.height as f32 * 0.3, 40.0, 50.0);
    let wish = CoverWish { shape: Shape::Ellipse(middle), keep: None };
    let rendered = render(picture, &[wish], &[], Style::Veil, Some(512)).expect("a clear wish");
    for format in [OutputFormat::Jpeg, OutputFormat::Png, OutputFormat::WebP] {
        let recipe = Recipe { format, quality: Quality::default(), ..Recipe::default() };
        let written = encode(&rendered.raster, &recipe).expect("what was decoded can be written");
        let expected = Expected {
            format,
            quality: recipe.quality,
            size: rendered.raster.size(),
            planned: Planned::Whole(&rendered.raster),
            covered: &|y| rendered.covered_in_row(y),
            credit: None,
            gamut: Gamut::Srgb,
        };
        prove(&written.bytes, &expected, &LIMITS).expect("what was written is proved");
    }
});
