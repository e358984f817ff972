//! Two ICC profiles of our own (ISO 15076-1:2010, version 4.2): what a reader needs to show the colours, and nothing that
//! tells of a device, a program, a person or a day.
//!
//! A source's profile is never copied: some name the phone, the screen that was calibrated, or the day of that. Everything
//! here is constant, and `verify` knows both profiles by their hash.

use std::sync::LazyLock;

/// Display P3: primaries of DCI P3 (SMPTE RP 431-2), white D65, the curve of sRGB.
pub(super) static DISPLAY_P3: LazyLock<Vec<u8>> = LazyLock::new(|| {
    bytes_of(&Space {
        name: "Display P3",
        red: [0x83DF, 0x3DBF, -0x45],
        green: [0x4ABF, 0xB137, 0x0AB9],
        blue: [0x2838, 0x110B, 0xC8B9],
        curve: srgb_curve(),
    })
});

/// Adobe RGB (1998): primaries and white of its specification, section 4.3.1; the gamma of section 4.3.4.2.
pub(super) static ADOBE_RGB: LazyLock<Vec<u8>> = LazyLock::new(|| {
    bytes_of(&Space {
        name: "Adobe RGB (1998) compatible",
        red: [0x9C18, 0x4FA5, 0x04FC],
        green: [0x348D, 0xA02C, 0x0F95],
        blue: [0x2631, 0x102F, 0xBE9C],
        curve: gamma_curve(0x0233),
    })
});

/// A number with 16 bits behind the point (`s15Fixed16Number`, 4.6).
type Fixed = i32;

/// What the numbers of a picture mean. Colorants are X, Y and Z of the primaries at full strength, adapted to D50 by
/// [`D65_TO_D50`]; a test works them out from the chromaticities.
struct Space {
    name: &'static str,
    red: [Fixed; 3],
    green: [Fixed; 3],
    blue: [Fixed; 3],
    curve: Vec<u8>,
}

/// The white of the profile connection space (7.2.16).
const D50: [Fixed; 3] = [0xF6D6, 0x1_0000, 0xD32D];

/// The Bradford transform (annex E) from D65 (x 0.3127, y 0.3290) to D50, row by row.
const D65_TO_D50: [Fixed; 9] = [0x1_0C42, 0x05DE, -0x0CDB, 0x0793, 0xFD90, -0x045F, -0x025E, 0x03DC, 0xC06E];

/// No rights are claimed, and nobody is named (a copyright tag is required, 8.2).
const COPYRIGHT: &str = "CC0";

/// The bytes of a header and of a row of the tag table (7.2, 7.3).
const HEADER: usize = 128;
const TAG_ROW: usize = 12;

/// Header, tag table, tags.
fn bytes_of(space: &Space) -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text(space.name)),
        (b"cprt", text(COPYRIGHT)),
        (b"wtpt", numbers(*b"XYZ ", &D50)),
        (b"chad", numbers(*b"sf32", &D65_TO_D50)),
        (b"rXYZ", numbers(*b"XYZ ", &space.red)),
        (b"gXYZ", numbers(*b"XYZ ", &space.green)),
        (b"bXYZ", numbers(*b"XYZ ", &space.blue)),
        (b"rTRC", space.curve.clone()),
        (b"gTRC", space.curve.clone()),
        (b"bTRC", space.curve.clone()),
    ];
    let start = HEADER + 4 + tags.len() * TAG_ROW;
    let (mut table, mut data) = (Vec::new(), Vec::new());
    let mut last: Option<(&[u8], usize)> = None;
    for (signature, tag) in &tags {
        // The three curves are one, and may share their bytes (7.3.1).
        let place = last.filter(|(shared, _)| *shared == tag.as_slice()).map_or(start + data.len(), |(_, place)| place);
        if place == start + data.len() {
            data.extend_from_slice(tag);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        last = Some((tag, place));
        table.extend_from_slice(*signature);
        table.extend(number(place).into_iter().chain(number(tag.len())));
    }
    [header(start + data.len()).as_slice(), &number(tags.len()), &table, &data].concat()
}

/// The header (7.2): no preferred program, platform, device, creator or hash of the profile; a day that means nothing.
fn header(length: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(HEADER);
    header.extend(number(length));
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    header.extend([2000u16, 1, 1, 0, 0, 0].map(u16::to_be_bytes).as_flattened());
    header.extend(b"acsp");
    header.extend([0; 28]);
    header.extend(D50.map(Fixed::to_be_bytes).as_flattened());
    header.resize(HEADER, 0);
    header
}

/// One text in American English, as version 4 wants it (`multiLocalizedUnicodeType`, 10.13).
fn text(words: &str) -> Vec<u8> {
    let utf16: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (records, record_length, place) = (number(1), number(12), number(28));
    [b"mluc\0\0\0\0", &records[..], &record_length, b"enUS", &number(utf16.len()), &place, &utf16].concat()
}

/// A list of numbers (`XYZType`, 10.27; `s15Fixed16ArrayType`, 10.18).
fn numbers(kind: [u8; 4], values: &[Fixed]) -> Vec<u8> {
    let values: Vec<u8> = values.iter().flat_map(|value| value.to_be_bytes()).collect();
    [&kind[..], &[0; 4], &values].concat()
}

/// `parametricCurveType` of function 3 (10.15): g, a, b, c and d of IEC 61966-2-1, which are 2.4, 1/1.055, 0.055/1.055,
/// 1/12.92 and 0.04045.
fn srgb_curve() -> Vec<u8> {
    let [high, low] = 3u16.to_be_bytes();
    let parameters = [0x2_6666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B].map(Fixed::to_be_bytes);
    [b"para\0\0\0\0", &[high, low, 0, 0][..], parameters.as_flattened()].concat()
}

/// `curveType` of one entry (10.5): a gamma with 8 bits behind the point.
fn gamma_curve(gamma: u16) -> Vec<u8> {
    [b"curv\0\0\0\0", &number(1)[..], &gamma.to_be_bytes()].concat()
}

/// `uInt32Number` (4.9). Nothing here is as long as that.
fn number(value: usize) -> [u8; 4] {
    (value as u32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::sha256_hex;
    use moxcms::{ColorProfile, Layout, TransformOptions};

    #[test]
    fn both_are_always_the_same_bytes() {
        assert_eq!((DISPLAY_P3.len(), ADOBE_RGB.len()), (492, 512));
        assert_eq!(sha256_hex(&DISPLAY_P3), "3451debf03999d81dd984868b06f6f8db890655ed0786f92346ec5ee666068b1");
        assert_eq!(sha256_hex(&ADOBE_RGB), "22a1a8756991ebc1f20ec06bdf54d5843473084899c303628c5e39ee84f79516");
    }

    /// X, Y and Z of a chromaticity at Y = 1.
    fn xyz([x, y]: [f64; 2]) -> [f64; 3] {
        [x / y, 1.0, (1.0 - x - y) / y]
    }

    fn times(matrix: &[[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
        matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
    }

    /// By Cramer's rule.
    fn solved(matrix: &[[f64; 3]; 3], right: [f64; 3]) -> [f64; 3] {
        let determinant = |m: &[[f64; 3]; 3]| {
            let [[a, b, c], [d, e, f], [g, h, i]] = *m;
            a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
        };
        std::array::from_fn(|column| {
            let mut replaced = *matrix;
            replaced.iter_mut().zip(right).for_each(|(row, value)| row[column] = value);
            determinant(&replaced) / determinant(matrix)
        })
    }

    #[test]
    fn colorants_follow_from_the_chromaticities() {
        const BRADFORD: [[f64; 3]; 3] =
            [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]];
        let d65 = xyz([0.3127, 0.3290]);
        let d50 = D50.map(|value| f64::from(value) / 65536.0);
        let [from, to] = [d65, d50].map(|white| times(&BRADFORD, white));
        let adapted = |colour: [f64; 3]| {
            let cones = times(&BRADFORD, colour);
            solved(&BRADFORD, std::array::from_fn(|n| cones[n] * to[n] / from[n]))
        };
        let fixed = |value: f64| (value * 65536.0).round() as Fixed;
        for column in 0..3 {
            let mut unit = [0.0; 3];
            unit[column] = 1.0;
            let [x, y, z] = adapted(unit).map(fixed);
            assert_eq!([x, y, z], [0, 3, 6].map(|row| D65_TO_D50[row + column]));
        }
        for (profile, primaries) in [
            (&DISPLAY_P3, [[0.68, 0.32], [0.265, 0.69], [0.15, 0.06]]),
            (&ADOBE_RGB, [[0.64, 0.33], [0.21, 0.71], [0.15, 0.06]]),
        ] {
            let primaries = primaries.map(xyz);
            let matrix: [[f64; 3]; 3] = std::array::from_fn(|row| primaries.map(|primary| primary[row]));
            let strengths = solved(&matrix, d65);
            for (primary, strength) in primaries.into_iter().zip(strengths) {
                let colorant = adapted(primary.map(|value| value * strength)).map(fixed);
                let bytes = colorant.map(Fixed::to_be_bytes);
                assert!(profile.windows(12).any(|window| window == bytes.as_flattened()), "{colorant:X?}");
            }
        }
    }

    #[test]
    fn pixels_are_read_as_with_the_ideal_profile() {
        let steps = || (0..=255u8).step_by(15);
        let cube: Vec<u8> =
            steps().flat_map(|r| steps().flat_map(move |g| steps().flat_map(move |b| [r, g, b]))).collect();
        let (rgb, srgb) = (Layout::Rgb, ColorProfile::new_srgb());
        let shown = |profile: &ColorProfile| {
            let transform = profile.create_transform_8bit(rgb, &srgb, rgb, TransformOptions::default()).unwrap();
            let mut shown = vec![0; cube.len()];
            transform.transform(&cube, &mut shown).unwrap();
            shown
        };
        for (ours, ideal) in
            [(&DISPLAY_P3, ColorProfile::new_display_p3()), (&ADOBE_RGB, ColorProfile::new_adobe_rgb())]
        {
            let ours = shown(&ColorProfile::new_from_slice(ours).unwrap());
            assert!(ours.iter().zip(shown(&ideal)).all(|(one, other)| one.abs_diff(other) <= 1));
            assert_ne!(ours, cube);
        }
    }
}
