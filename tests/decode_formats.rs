//! What is particular to one format: pages, frames, palettes, odd depths.

use estompe::domain::Size;
use estompe::imaging::{BlockGrid, Layout, Limits, Note, Picture, Refusal, decode};
use jpeg_encoder::SamplingFactor;

use crate::fixtures::pictures::{
    Coding, Drawing, Says, animated_png, animated_webp, gif, jpeg, png, png_of, tiff, tiff_of, webp,
};

fn open(bytes: &[u8]) -> Picture {
    decode(bytes, &Limits::default()).unwrap()
}

/// Tags of a TIFF.
const BITS: u16 = 258;
const PHOTOMETRIC: u16 = 262;
const SAMPLES: u16 = 277;
const PLANAR: u16 = 284;
const COLOUR_MAP: u16 = 320;
const EXTRA: u16 = 338;
const FORMAT: u16 = 339;

#[test]
fn every_sampling_of_a_jpeg_is_the_same_picture() {
    let drawing = Drawing::of(75, 53, |x, y| [(x * 3) as u8, (y * 4) as u8, 120]);
    let samplings = [
        SamplingFactor::R_4_4_4,
        SamplingFactor::R_4_4_0,
        SamplingFactor::R_4_4_1,
        SamplingFactor::R_4_2_2,
        SamplingFactor::R_4_2_0,
        SamplingFactor::R_4_1_1,
        SamplingFactor::R_4_1_0,
    ];
    for sampling in samplings {
        for progressive in [false, true] {
            for restart in [None, Some(2)] {
                let picture = open(&jpeg(&drawing, Coding { sampling, progressive, restart }, &Says::default()));
                let away = picture.raster.data().iter().zip(&drawing.rgb).map(|(f, d)| u64::from(f.abs_diff(*d)));
                let mean = away.sum::<u64>() as f32 / drawing.rgb.len() as f32;
                assert!(mean < 4.0, "{sampling:?} {progressive} {restart:?}: {mean}");
            }
        }
    }
}

#[test]
fn only_the_first_page_and_the_first_frame_are_used_and_it_is_said() {
    let size = Size::new(20, 10);
    let (first, second) = (Drawing::corners(20, 10), Drawing::slopes(20, 10));
    let frames = [first.clone(), second];
    for bytes in [animated_png(&frames), animated_webp(&frames)] {
        let picture = open(&bytes);
        assert!(picture.raster.data() == first.rgb, "{:?}", picture.format);
        assert_eq!(picture.notes, vec![Note::FirstFrameOnly]);
    }
    let picture = open(&gif(size, &[[1, 2, 3], [200, 0, 0]], 0, 0, size));
    assert_eq!((picture.raster.rgb(5, 5), picture.notes), (Some([1, 2, 3]), vec![Note::FirstFrameOnly]));
    assert_eq!(open(&tiff(&first, 3, &Says::default())).notes, vec![Note::FirstPageOnly { pages: 3 }]);
    assert_eq!(open(&tiff(&first, 1, &Says::default())).notes, vec![]);
}

#[test]
fn a_gif_frame_stands_at_its_place_on_a_transparent_screen() {
    // A frame of 6 x 6 at 4, 1 on a screen of 8 x 5 reaches over two edges.
    let picture = open(&gif(Size::new(8, 5), &[[9, 8, 7]], 4, 1, Size::new(6, 6)));
    assert_eq!((picture.raster.size(), picture.raster.layout()), (Size::new(8, 5), Layout::Rgba));
    let alpha = |x: usize, y: usize| picture.raster.data()[(y * 8 + x) * 4 + 3];
    assert_eq!((picture.raster.rgb(4, 1), alpha(4, 1), alpha(7, 4)), (Some([9, 8, 7]), 255, 255));
    assert_eq!((alpha(3, 1), alpha(4, 0)), (0, 0));
}

#[test]
fn lossy_and_lossless_sources_have_their_grids() {
    let drawing = Drawing::slopes(40, 40);
    assert_eq!(open(&webp(&drawing, false, &Says::default())).grid, BlockGrid::lossy(16, 16));
    for bytes in
        [webp(&drawing, true, &Says::default()), png(&drawing, &Says::default()), tiff(&drawing, 1, &Says::default())]
    {
        let picture = open(&bytes);
        assert_eq!((picture.grid, picture.raster.data()), (BlockGrid::LOSSLESS, &drawing.rgb[..]));
    }
}

#[test]
fn png_palettes_and_single_bits_are_unpacked() {
    let bits = png_of(&[0b1010_0000], Size::new(3, 1), png::ColorType::Grayscale, png::BitDepth::One);
    assert_eq!(open(&bits).raster.data(), [255, 255, 255, 0, 0, 0, 255, 255, 255]);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 1);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(vec![1, 2, 3, 40, 50, 60]);
    encoder.set_trns(vec![255, 0]);
    encoder.write_header().unwrap().write_image_data(&[0, 1]).unwrap();
    let picture = open(&bytes);
    assert_eq!((picture.raster.layout(), picture.raster.data()), (Layout::Rgba, &[1, 2, 3, 255, 0, 0, 0, 0][..]));
}

#[test]
fn tiff_palette_bits_inks_planes_and_depths() {
    let two = Size::new(2, 1);
    let rgb = |tags: &[(u16, &[u16])], strip: &[u8]| open(&tiff_of(two, tags, strip)).raster.data().to_vec();
    let map: Vec<u16> = [[10u16, 40], [20, 50], [30, 60]].as_flattened().iter().map(|level| level * 257).collect();
    let mut whole = vec![0; 768];
    for (at, level) in map.iter().enumerate() {
        whole[at / 2 * 256 + at % 2] = *level;
    }
    assert_eq!(rgb(&[(BITS, &[8]), (PHOTOMETRIC, &[3]), (COLOUR_MAP, &whole)], &[1, 0]), [40, 50, 60, 10, 20, 30]);
    assert_eq!(rgb(&[(BITS, &[1]), (PHOTOMETRIC, &[0])], &[0b0100_0000]), [255, 255, 255, 0, 0, 0]);
    assert_eq!(rgb(&[(BITS, &[16]), (PHOTOMETRIC, &[1])], &[0xFF, 0x80, 0, 0]), [128, 128, 128, 0, 0, 0]);
    let inks: &[(u16, &[u16])] = &[(BITS, &[8; 4]), (PHOTOMETRIC, &[5]), (SAMPLES, &[4])];
    assert_eq!(rgb(inks, &[0, 0, 0, 0, 255, 0, 0, 0]), [255, 255, 255, 0, 255, 255]);
    let planes: &[(u16, &[u16])] = &[(BITS, &[8; 2]), (PHOTOMETRIC, &[1]), (SAMPLES, &[2]), (EXTRA, &[2])];
    assert_eq!(rgb(planes, &[7, 100, 9, 200]), [7, 7, 7, 100, 9, 9, 9, 200]);
    let multiplied: &[(u16, &[u16])] = &[(BITS, &[8; 4]), (PHOTOMETRIC, &[2]), (SAMPLES, &[4]), (EXTRA, &[1])];
    assert_eq!(rgb(multiplied, &[64, 128, 0, 128, 9, 9, 9, 0]), [128, 255, 0, 128, 0, 0, 0, 0]);
}

#[test]
fn what_a_tiff_holds_and_we_do_not_read_is_named() {
    let two = Size::new(2, 1);
    let refused =
        |tags: &[(u16, &[u16])], strip: &[u8], word: &str| match decode(&tiff_of(two, tags, strip), &Limits::default())
        {
            Err(Refusal::Unsupported { detail, .. }) => assert!(detail.contains(word), "{detail}"),
            other => panic!("{other:?}"),
        };
    refused(&[(BITS, &[32]), (PHOTOMETRIC, &[1]), (FORMAT, &[3])], &[0; 8], "unsigned");
    refused(&[(BITS, &[8; 3]), (PHOTOMETRIC, &[8]), (SAMPLES, &[3])], &[0; 6], "CIELab");
    refused(&[(254, &[1]), (BITS, &[8]), (PHOTOMETRIC, &[1])], &[0; 2], "preview");
    refused(&[(50_706, &[1]), (BITS, &[8]), (PHOTOMETRIC, &[1])], &[0; 2], "DNG");
    let planar: &[(u16, &[u16])] = &[(BITS, &[8]), (PHOTOMETRIC, &[1]), (PLANAR, &[1])];
    assert_eq!(open(&tiff_of(two, planar, &[5, 6])).raster.data(), [5, 5, 5, 6, 6, 6]);
}
