//! Whatever a file's numbers mean, the raster is sRGB.

use estompe::domain::Size;
use estompe::imaging::{Layout, Limits, Note, Picture, Refusal, decode};
use jpeg_encoder::{ColorType, SamplingFactor};
use moxcms::ColorProfile;

use crate::fixtures::pictures::{
    Coding, Drawing, Says, jpeg, jpeg_of, png, png_of, png_profile, tiff, webp, with_chunks,
};
use crate::fixtures::png::chunk as png_chunk;

const PATCH: Size = Size::new(32, 32);

fn open(bytes: &[u8]) -> Picture {
    decode(bytes, &Limits::default()).unwrap()
}

fn profiled(profile: &ColorProfile) -> Says {
    Says { orientation: None, icc: Some(profile.encode().unwrap()) }
}

#[track_caller]
fn assert_middle(picture: &Picture, expected: [u8; 3], tolerance: u8) {
    let found = picture.raster.rgb(15, 15).unwrap();
    let close = found.into_iter().zip(expected).all(|(f, e)| f.abs_diff(e) <= tolerance);
    assert!(close, "{found:?}, not {expected:?}");
}

#[test]
fn display_p3_is_converted_in_every_format() {
    let (patch, says) = (Drawing::patch([200, 151, 121]), profiled(&ColorProfile::new_display_p3()));
    for bytes in [png(&patch, &says), tiff(&patch, 1, &says), webp(&patch, true, &says)] {
        assert_middle(&open(&bytes), [209, 148, 117], 1);
    }
    assert_middle(&open(&jpeg(&patch, Coding::PLAIN, &says)), [209, 148, 117], 3);
}

#[test]
fn adobe_rgb_is_converted_and_srgb_is_left_alone() {
    let patch = Drawing::patch([120, 200, 90]);
    assert_middle(&open(&png(&patch, &profiled(&ColorProfile::new_adobe_rgb()))), [51, 201, 80], 1);
    let left = open(&png(&patch, &profiled(&ColorProfile::new_srgb())));
    assert_eq!(left.raster.rgb(0, 0), Some([120, 200, 90]));
}

#[test]
fn gray_with_a_profile_for_gray_or_for_colour() {
    let gray = vec![55; 1024];
    let linear = profiled(&ColorProfile::new_gray_with_gamma(1.0));
    let picture = open(&jpeg_of(&gray, PATCH, ColorType::Luma, Coding::PLAIN, &linear));
    assert_middle(&picture, [128; 3], 2);
    let wide = profiled(&ColorProfile::new_display_p3());
    assert_middle(&open(&jpeg_of(&gray, PATCH, ColorType::Luma, Coding::PLAIN, &wide)), [55; 3], 1);
    assert_middle(&open(&jpeg_of(&gray, PATCH, ColorType::Luma, Coding::PLAIN, &Says::default())), [55; 3], 1);
}

#[test]
fn a_profile_for_other_channels_is_not_applied_in_silence() {
    let gray = profiled(&ColorProfile::new_gray_with_gamma(1.0));
    let picture = open(&png(&Drawing::patch([9, 90, 200]), &gray));
    assert_eq!((picture.raster.rgb(1, 1), picture.notes), (Some([9, 90, 200]), vec![Note::ProfileNotUnderstood]));
}

#[test]
fn adobe_inks_without_a_profile() {
    let inks = [200u8, 100, 50, 30].repeat(1024);
    for colour in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        for sampling in [SamplingFactor::R_4_4_4, SamplingFactor::R_4_2_0] {
            for progressive in [false, true] {
                let coding = Coding { sampling, progressive, restart: None };
                let picture = open(&jpeg_of(&inks, PATCH, colour, coding, &Says::default()));
                // (255 - ink) * (255 - 30) / 255
                assert_middle(&picture, [49, 137, 181], 4);
                assert_eq!(picture.raster.layout(), Layout::Rgb);
            }
        }
    }
}

#[test]
fn inks_without_an_adobe_marker_are_not_inverted() {
    let inks = [200u8, 100, 50, 30].repeat(1024);
    let mut bytes = jpeg_of(&inks, PATCH, ColorType::Cmyk, Coding::PLAIN, &Says::default());
    let adobe = bytes.windows(5).position(|name| name == b"Adobe").unwrap();
    bytes[adobe] = b'X';
    // What is stored is the inverse, now taken at its word: 55, 155, 205 and 225 of ink.
    assert_middle(&open(&bytes), [24, 12, 6], 2);
}

#[test]
fn inks_with_a_profile_go_through_it() {
    let says = Says { orientation: None, icc: Some(press()) };
    for (inks, expected) in [([0u8, 0, 0, 0], [255; 3]), ([0, 0, 0, 255], [0; 3]), ([255, 0, 0, 0], [119; 3])] {
        let samples = inks.repeat(1024);
        let picture = open(&jpeg_of(&samples, PATCH, ColorType::Cmyk, Coding::PLAIN, &says));
        assert_eq!(picture.notes, vec![], "{inks:?}");
        assert_middle(&picture, expected, 3);
    }
}

/// A press with gray inks (ISO 15076-1, 10.11, lut16): paper is white, black ink black, any other L* = 50.
fn press() -> Vec<u8> {
    let mut lut = b"mft2\0\0\0\0\x04\x03\x02\0".to_vec();
    for cell in 0..9 {
        lut.extend(if cell % 4 == 0 { [0u8, 1, 0, 0] } else { [0; 4] });
    }
    lut.extend([0, 2, 0, 2]);
    lut.extend([0u8, 0, 255, 255].repeat(4));
    for inks in 0..16u32 {
        // The first ink varies slowest. L* of 100 is 0xFF00, a* and b* of 0 are 0x8000.
        let lightness: u16 = if inks & 1 == 1 {
            0
        } else if inks == 0 {
            0xFF00
        } else {
            0x7F80
        };
        lut.extend([lightness, 0x8000, 0x8000].iter().flat_map(|value| value.to_be_bytes()));
    }
    lut.extend([0u8, 0, 255, 255].repeat(3));
    let length = 128 + 4 + 12 + lut.len() as u32;
    let mut profile = length.to_be_bytes().to_vec();
    profile.extend(b"\0\0\0\0\x02\x40\0\0prtrCMYKLab \x07\xE8\0\x01\0\x01\0\0\0\0\0\0acsp");
    profile.resize(68, 0);
    profile.extend([0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D]);
    profile.resize(128, 0);
    profile.extend(b"\0\0\0\x01A2B0\0\0\0\x90");
    profile.extend((lut.len() as u32).to_be_bytes());
    profile.extend(lut);
    profile
}

#[test]
fn a_jpeg_of_red_green_and_blue_is_not_taken_for_luma_and_chroma() {
    struct Raw;
    impl jpeg_encoder::ImageBuffer for Raw {
        fn get_jpeg_color_type(&self) -> jpeg_encoder::JpegColorType {
            jpeg_encoder::JpegColorType::Ycbcr
        }
        fn width(&self) -> u16 {
            32
        }
        fn height(&self) -> u16 {
            32
        }
        fn fill_buffers(&self, _: u16, buffers: &mut [Vec<u8>; 4]) {
            for (buffer, value) in buffers.iter_mut().zip([210, 40, 90]) {
                buffer.extend([value; 32]);
            }
        }
    }
    let mut bytes = Vec::new();
    jpeg_encoder::Encoder::new(&mut bytes, 95).encode_image(Raw).unwrap();
    let marked = [&[0xFF, 0xD8], b"\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\0".as_slice(), &bytes[20..]].concat();
    assert_middle(&open(&marked), [210, 40, 90], 2);
}

#[test]
fn png_says_its_colours_in_four_ways() {
    let plain = |colour| png(&Drawing::patch(colour), &Says::default());
    let p3 = with_chunks(&plain([200, 151, 121]), &[png_chunk(*b"cICP", &[12, 13, 0, 1])]);
    assert_middle(&open(&p3), [209, 148, 117], 1);
    let linear = with_chunks(&plain([55; 3]), &[png_chunk(*b"gAMA", &100_000u32.to_be_bytes())]);
    assert_middle(&open(&linear), [128; 3], 1);
    let usual = with_chunks(&plain([55, 66, 77]), &[png_chunk(*b"gAMA", &45_455u32.to_be_bytes())]);
    assert_middle(&open(&usual), [55, 66, 77], 0);
    let p3_primaries =
        [31_270u32, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000].map(u32::to_be_bytes).concat();
    let measured = [png_chunk(*b"gAMA", &45_455u32.to_be_bytes()), png_chunk(*b"cHRM", &p3_primaries)];
    assert_middle(&open(&with_chunks(&plain([200, 151, 121]), &measured)), [209, 148, 117], 1);
}

#[test]
fn png_for_hdr_screens_is_refused_by_name() {
    let plain = png(&Drawing::patch([200, 151, 121]), &Says::default());
    for (points, named) in [([9, 16, 0, 1], "PQ"), ([9, 18, 0, 1], "HLG"), ([1, 16, 0, 0], "PQ")] {
        let bytes = with_chunks(&plain, &[png_chunk(*b"cICP", &points)]);
        let refused = decode(&bytes, &Limits::default()).map(|picture| picture.notes);
        assert!(
            matches!(&refused, Err(Refusal::Unsupported { detail, .. }) if detail.contains(named)),
            "{points:?}: {refused:?}"
        );
    }
}

#[test]
fn xyb_is_refused_by_name() {
    let mut profile = ColorProfile::new_display_p3();
    let name = moxcms::LocalizableString::new("en".into(), "US".into(), "XYB_Per".into());
    profile.description = Some(moxcms::ProfileText::Localizable(vec![name]));
    let bytes = jpeg(&Drawing::patch([1, 2, 3]), Coding::PLAIN, &profiled(&profile));
    assert!(
        matches!(decode(&bytes, &Limits::default()), Err(Refusal::Unsupported { detail, .. }) if detail.contains("XYB"))
    );
}

#[test]
fn a_damaged_profile_is_said() {
    let plain = png(&Drawing::patch([5, 6, 7]), &Says::default());
    let mut chunk = png_profile(&ColorProfile::new_display_p3().encode().unwrap());
    let last = chunk.len() - 1;
    chunk[last] ^= 1;
    assert_eq!(open(&with_chunks(&plain, &[chunk])).notes, vec![Note::ProfileNotUnderstood]);
}

#[test]
fn sixteen_bits_are_rounded_and_hidden_colours_blanked() {
    let sixteen: Vec<u8> = [0x80FFu16, 0x0081, 0xFFFF].iter().flat_map(|sample| sample.to_be_bytes()).collect();
    let bytes = png_of(&sixteen, Size::new(1, 1), png::ColorType::Rgb, png::BitDepth::Sixteen);
    assert_eq!(open(&bytes).raster.data(), [128, 1, 255]);
    let hidden = [90, 80, 70, 0, 1, 2, 3, 200];
    let picture = open(&png_of(&hidden, Size::new(2, 1), png::ColorType::Rgba, png::BitDepth::Eight));
    assert_eq!((picture.raster.layout(), picture.raster.data()), (Layout::Rgba, &[0, 0, 0, 0, 1, 2, 3, 200][..]));
}
