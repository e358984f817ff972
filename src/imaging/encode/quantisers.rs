//! How coarse a JPEG is at a quality.

use super::Quality;

/// ITU-T T.81, table K.1, row by row of the block.
#[rustfmt::skip]
const LUMA: [u16; 64] = [
    16, 11, 10, 16,  24,  40,  51,  61,
    12, 12, 14, 19,  26,  58,  60,  55,
    14, 13, 16, 24,  40,  57,  69,  56,
    14, 17, 22, 29,  51,  87,  80,  62,
    18, 22, 37, 56,  68, 109, 103,  77,
    24, 35, 55, 64,  81, 104, 113,  92,
    49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103,  99,
];

/// Table K.2.
#[rustfmt::skip]
const CHROMA: [u16; 64] = [
    17, 18, 24, 47, 99, 99, 99, 99,
    18, 21, 26, 66, 99, 99, 99, 99,
    24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
];

/// The quantisers of luma and of chroma, in natural order, 1 to 255: those of annex K, scaled as the Independent JPEG Group
/// does, in whose numbers a quality is told everywhere (50 is the standard's own tables).
pub(in crate::imaging) fn quantisers(quality: Quality) -> [[u16; 64]; 2] {
    let quality = u32::from(quality.get());
    let percent = if quality < 50 { 5000 / quality } else { 200 - 2 * quality };
    [LUMA, CHROMA].map(|table| table.map(|value| ((u32::from(value) * percent + 50) / 100).clamp(1, 255) as u16))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;
    use crate::imaging::encode::{OutputFormat, Recipe, encode};
    use crate::imaging::jpeg::Coefficients;
    use crate::imaging::{Layout, Limits, Raster};

    #[test]
    fn a_quality_means_the_same_as_to_the_other_encoder() {
        let grey = Raster::filled(Size::new(8, 8), Layout::Rgb, [99; 3], &Limits::default()).unwrap();
        for quality in [1, 17, 49, 50, 75, 85, 94, 100].into_iter().filter_map(Quality::new) {
            let recipe = Recipe { format: OutputFormat::Jpeg, quality, ..Recipe::default() };
            let file = Coefficients::open(&encode(&grey, &recipe).unwrap().bytes, &Limits::default()).unwrap();
            assert_eq!([file.quantisers(0), file.quantisers(1)], quantisers(quality).map(Some), "{quality:?}");
        }
    }
}
