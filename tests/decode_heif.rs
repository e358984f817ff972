//! HEIC and AVIF through the front door, on pictures whose every sample is known.
#![cfg(feature = "heif")]
#![allow(clippy::unwrap_used, reason = "a fixture that does not open must fail its test")]

use estompe::domain::Size;
use estompe::imaging::{BlockGrid, Bound, Format, Layout, Limits, Note, Orientation, Picture, Refusal, decode};
use proptest::prelude::*;

use crate::fixtures::boxes::boxed;
use crate::fixtures::heif_picture::{HeifPicture, clap, icc, imir, irot, ispe, nclx, transparency};
use crate::fixtures::hevc_still::{HevcStill, Signal};

fn opened(file: &HeifPicture) -> Picture {
    decode(&file.bytes(), &Limits::default()).unwrap()
}

fn refused(file: &HeifPicture) -> Refusal {
    decode(&file.bytes(), &Limits::default()).unwrap_err()
}

/// A picture of one luma and two chroma values.
fn plain(still: &HevcStill, samples: [u16; 3]) -> HeifPicture {
    HeifPicture::of(still, |plane, _, _| samples[plane])
}

fn only_colour(file: &HeifPicture) -> [u8; 3] {
    let raster = opened(file).raster;
    let first = raster.rgb(0, 0).unwrap();
    let (pixels, _) = raster.data().as_chunks::<3>();
    assert!(pixels.iter().all(|pixel| *pixel == first));
    first
}

/// Grey steps that differ at every pixel of a picture of up to 64 columns.
fn numbered(_plane: usize, x: u32, y: u32) -> u16 {
    (x * 3 + y * 5) as u16 % 256
}

fn grey(width: u32, height: u32) -> HevcStill {
    HevcStill { chroma_idc: 0, ..HevcStill::new(width, height) }
}

#[test]
fn samples_come_out_as_they_went_in() {
    let picture = opened(&HeifPicture::of(&grey(45, 70), numbered));
    assert_eq!((picture.format, picture.orientation), (Format::Heic, Orientation::Upright));
    assert_eq!((picture.raster.size(), picture.raster.layout()), (Size::new(45, 70), Layout::Rgb));
    for (x, y) in [(0, 0), (44, 0), (31, 32), (32, 31), (44, 69)] {
        assert_eq!(picture.raster.rgb(x, y), Some([numbered(0, x, y) as u8; 3]), "{x} {y}");
    }
    assert_eq!(picture.grid, BlockGrid { width: 64, height: 64, x0: 0, y0: 0, margin: 16 });
    assert_eq!(picture.notes, []);
}

#[test]
fn a_file_without_a_colour_box_means_what_its_stream_says() {
    let signal = |signal| HevcStill { signal, ..HevcStill::new(32, 32) };
    // Studio white and studio red of BT.601, then the same numbers read otherwise.
    let (white, red) = ([235, 128, 128], [81, 90, 240]);
    assert_eq!(only_colour(&plain(&signal(None), white)), [255; 3]);
    assert_eq!(only_colour(&plain(&signal(None), red)), [254, 0, 0]);
    let full = Signal { full_range: true, code_points: None };
    assert_eq!(only_colour(&plain(&signal(Some(full)), white)), [235; 3]);
    let hd = Signal { full_range: false, code_points: Some([1, 1, 1]) };
    assert_eq!(only_colour(&plain(&signal(Some(hd)), [63, 102, 240])), [255, 1, 0]);
}

#[test]
fn a_colour_box_is_stronger_than_the_stream() {
    let silent = HevcStill { signal: None, ..HevcStill::new(32, 32) };
    let file = plain(&silent, [235, 128, 128]).with(nclx([1, 13, 6], true));
    assert_eq!(only_colour(&file), [235; 3]);
    let turned_first = plain(&silent, [235, 128, 128]).with(irot(2)).with(nclx([1, 13, 6], true));
    assert_eq!(only_colour(&turned_first), [235; 3]);
}

#[test]
fn every_sampling_and_depth_gives_the_same_colour() {
    for depth in [8, 10, 12] {
        for chroma_idc in 0..4 {
            let still = HevcStill { chroma_idc, depth, ..HevcStill::new(64, 32) };
            let wanted = if chroma_idc == 0 { [76; 3] } else { [254, 0, 0] };
            let found = only_colour(&plain(&still, [76, 85, 255].map(|sample| sample << (depth - 8))));
            let near = found.iter().zip(wanted).all(|(found, wanted)| found.abs_diff(wanted) <= 1);
            assert!(near, "{depth} bits, chroma {chroma_idc}: {found:?}");
        }
    }
}

#[test]
fn a_chroma_sample_serves_the_luma_samples_that_share_it() {
    let still = HevcStill { chroma_idc: 1, ..HevcStill::new(32, 32) };
    let picture = opened(&HeifPicture::of(&still, |plane, x, _| if plane == 2 && x == 1 { 228 } else { 128 }));
    let row: Vec<u8> = (0..6).map(|x| picture.raster.rgb(x, 0).unwrap()[0]).collect();
    assert_eq!(row, [128, 128, 255, 255, 128, 128]);
}

#[test]
fn turns_and_mirrors_are_applied_once_and_reported() {
    let stored = opened(&HeifPicture::of(&grey(45, 34), numbered)).raster;
    let cases = [
        (vec![irot(1)], Orientation::Turn270),
        (vec![irot(2)], Orientation::Turn180),
        (vec![irot(3)], Orientation::Turn90),
        (vec![imir(0)], Orientation::MirrorVertical),
        (vec![imir(1)], Orientation::MirrorHorizontal),
        (vec![irot(1), imir(0)], Orientation::Transpose),
        (vec![irot(1), imir(1)], Orientation::Transverse),
    ];
    for (properties, orientation) in cases {
        let file = properties.into_iter().fold(HeifPicture::of(&grey(45, 34), numbered), HeifPicture::with);
        let picture = opened(&file);
        assert_eq!(picture.orientation, orientation);
        assert_eq!(picture.raster, orientation.apply(stored.clone()), "{orientation:?}");
    }
}

#[test]
fn the_exif_orientation_turns_nothing() {
    let mut file = HeifPicture::of(&grey(45, 34), numbered);
    let exif = b"\0\0\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    let item = file.item(*b"Exif", exif);
    file.refer(*b"cdsc", item, vec![1]);
    let picture = opened(&file);
    assert_eq!((picture.raster.size(), picture.orientation), (Size::new(45, 34), Orientation::Upright));
}

#[test]
fn a_crop_takes_its_part_and_moves_the_block_edges() {
    // From 45 x 34: 20 x 10 around a middle 2.5 to the left and 3 down, so from (10, 15).
    let picture = opened(&HeifPicture::of(&grey(45, 34), numbered).with(clap(20, 10, -5, 6)));
    assert_eq!(picture.raster.size(), Size::new(20, 10));
    assert_eq!(picture.raster.rgb(0, 0), Some([numbered(0, 10, 15) as u8; 3]));
    assert_eq!(picture.raster.rgb(19, 9), Some([numbered(0, 29, 24) as u8; 3]));
    assert_eq!((picture.grid.x0, picture.grid.y0), (54, 49));

    let turned = opened(&HeifPicture::of(&grey(45, 34), numbered).with(clap(20, 10, -5, 6)).with(irot(3)));
    assert_eq!(turned.raster.size(), Size::new(10, 20));
    // Rows count from the other end now: 15 rows cut, 10 kept.
    assert_eq!((turned.grid.x0, turned.grid.y0), (25, 54));
}

/// Six tiles of 64 for a picture of 150 x 100, each of its own grey.
fn mosaic() -> HeifPicture {
    let mut file = HeifPicture::grid(3, 2, 150, 100);
    let tiles = (0..6).map(|tile| file.coded(64, 64, grey(64, 64).encode(|_, _, _| 40 * tile + 10))).collect();
    file.refer(*b"dimg", 1, tiles);
    file
}

#[test]
fn a_grid_is_put_together_row_by_row_and_cut_at_its_edges() {
    let picture = opened(&mosaic());
    assert_eq!(picture.raster.size(), Size::new(150, 100));
    let corners = [((0, 0), 10), ((64, 63), 50), ((149, 0), 90), ((63, 64), 130), ((127, 99), 170), ((149, 99), 210)];
    for ((x, y), value) in corners {
        assert_eq!(picture.raster.rgb(x, y), Some([value; 3]), "{x} {y}");
    }
    let turned = opened(&mosaic().with(irot(3)));
    assert_eq!(turned.raster.rgb(0, 0), Some([130; 3]));
    assert_eq!((turned.orientation, turned.grid.x0, turned.grid.y0), (Orientation::Turn90, 100 - 64, 0));
}

#[test]
fn tiles_off_the_lattice_widen_the_margin() {
    let mut file = HeifPicture::grid(2, 1, 80, 40);
    let tiles = (0..2).map(|_| file.coded(40, 40, grey(40, 40).encode(numbered))).collect();
    file.refer(*b"dimg", 1, tiles);
    assert_eq!(opened(&file).grid.margin, 16 + 64);
}

#[test]
fn a_grid_that_does_not_fit_its_picture_is_broken() {
    let mut file = HeifPicture::grid(3, 2, 100, 100);
    let tiles = (0..6).map(|_| file.coded(64, 64, grey(64, 64).encode(numbered))).collect();
    file.refer(*b"dimg", 1, tiles);
    assert!(matches!(refused(&file), Refusal::Broken { .. }));
    let mut uneven = HeifPicture::grid(2, 1, 100, 60);
    let sizes = [64, 60].map(|side| uneven.coded(side, side, grey(side, side).encode(numbered)));
    uneven.refer(*b"dimg", 1, sizes.to_vec());
    assert!(matches!(refused(&uneven), Refusal::Broken { detail, .. } if detail.contains("differ")));
}

/// A red picture, opaque on the left, half transparent on the right.
fn transparent(premultiplied: bool, size: (u32, u32)) -> HeifPicture {
    see_through(premultiplied, size, 128)
}

/// A red picture, opaque on the left, with the alpha value `right` on the right.
fn see_through(premultiplied: bool, size: (u32, u32), right: u16) -> HeifPicture {
    let mut file = plain(&HevcStill::new(64, 32), if premultiplied { [38, 107, 191] } else { [76, 85, 255] });
    let coded = grey(size.0, size.1).encode(|_, x, _| if x < 32 { 255 } else { right });
    let alpha = file.coded(size.0, size.1, coded);
    file.property(alpha, true, transparency());
    file.refer(*b"auxl", alpha, vec![1]);
    if premultiplied {
        file.refer(*b"prem", 1, vec![alpha]);
    }
    file
}

#[test]
fn transparency_is_kept_and_colour_is_straight() {
    let straight = opened(&transparent(false, (64, 32))).raster;
    assert_eq!(straight.layout(), Layout::Rgba);
    assert_eq!((straight.data()[3], straight.data()[63 * 4 + 3]), (255, 128));
    assert_eq!(straight.rgb(63, 0), Some([254, 0, 0]));
    let divided = opened(&transparent(true, (64, 32))).raster;
    assert!(divided.rgb(63, 0).unwrap()[0] >= 250, "{:?}", divided.rgb(63, 0));
    let mut other = transparent(false, (32, 32));
    assert!(matches!(refused(&other), Refusal::Unsupported { .. }));
    other = transparent(false, (64, 32)).with(irot(1));
    assert!(matches!(refused(&other), Refusal::Unsupported { detail, .. } if detail.contains("turned otherwise")));
}

/// What is cut away of a picture must not travel on under its transparency.
#[test]
fn the_colour_of_what_cannot_be_seen_is_gone_and_an_alpha_that_says_nothing_too() {
    for premultiplied in [false, true] {
        let cut_out = opened(&see_through(premultiplied, (64, 32), 0)).raster;
        let pixels = || cut_out.data().chunks_exact(4);
        assert!(pixels().any(|pixel| pixel[3] == 255 && pixel[0] > 0), "the left is there");
        assert!(pixels().filter(|pixel| pixel[3] == 0).count() >= 31 * 32, "the right is clear");
        assert!(pixels().all(|pixel| pixel[3] != 0 || pixel == [0; 4]), "no colour under it");
    }
    assert_eq!(opened(&see_through(false, (64, 32), 255)).raster.layout(), Layout::Rgb);
}

#[test]
fn colours_become_srgb() {
    // (200, 151, 121) of Display P3 is (209, 148, 117) in sRGB; these are its luma and chroma.
    let samples = [162, 105, 155];
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    for colour in [icc(&profile), nclx([12, 13, 6], true)] {
        let found = only_colour(&plain(&HevcStill::new(32, 32), samples).with(colour));
        let near = found.iter().zip([209, 148, 117]).all(|(found, wanted)| found.abs_diff(wanted) <= 2);
        assert!(near, "{found:?}");
    }
    let garbage = plain(&HevcStill::new(32, 32), samples).with(icc(b"no profile at all"));
    assert_eq!(opened(&garbage).notes, [Note::ProfileNotUnderstood]);
}

#[test]
fn hdr_is_refused_by_name() {
    for (transfer, name) in [(16, "PQ"), (18, "HLG")] {
        let file = plain(&HevcStill::new(32, 32), [128; 3]).with(nclx([9, transfer, 9], true));
        assert!(matches!(refused(&file), Refusal::Unsupported { detail, .. } if detail.contains(name)));
    }
}

#[test]
fn a_sequence_shows_its_first_picture_and_says_so() {
    let mut file = HeifPicture::of(&grey(32, 32), numbered);
    file.tail = boxed(*b"moov", &[]);
    assert_eq!(opened(&file).notes, [Note::FirstFrameOnly]);
}

#[test]
fn what_is_not_read_is_named() {
    let unknown = HeifPicture::of(&grey(32, 32), numbered).with(boxed(*b"wxyz", &[1]));
    assert!(matches!(refused(&unknown), Refusal::Unsupported { detail, .. } if detail.contains("wxyz")));
    let mut other = HeifPicture::default();
    other.item(*b"avc1", vec![0; 40]);
    for property in [boxed(*b"hvcC", &grey(32, 32).encode(numbered).config), ispe(32, 32)] {
        other.property(1, true, property);
    }
    assert!(matches!(refused(&other), Refusal::Unsupported { detail, .. } if detail.contains("avc1")));
    let scaled = HeifPicture::of(&grey(32, 32), numbered).with(boxed(*b"iscl", &[0, 0, 0, 0, 0, 1, 0, 2, 0, 1, 0, 2]));
    assert!(matches!(refused(&scaled), Refusal::Unsupported { detail, .. } if detail.contains("iscl")));
}

#[test]
fn a_size_over_the_limits_is_refused_wherever_it_is_stated() {
    let limits = Limits { pixels: 5_000, ..Limits::default() };
    let large = HeifPicture::of(&grey(96, 96), numbered);
    let over = Refusal::TooLarge { bound: Bound::Pixels, found: 96 * 96, allowed: 5_000 };
    assert_eq!(decode(&large.bytes(), &limits).unwrap_err(), over);
    // A small box around a stream that claims gigabytes.
    let lying = HevcStill { claimed_size: Some((16_384, 16_384)), ..grey(32, 32) };
    let found = refused(&HeifPicture::of(&lying, numbered));
    assert!(matches!(found, Refusal::TooLarge { bound: Bound::Pixels, .. }), "{found:?}");
    // A box that is larger than its stream.
    let mut hollow = HeifPicture::default();
    hollow.coded(64, 64, grey(32, 32).encode(numbered));
    assert!(matches!(refused(&hollow), Refusal::Broken { .. }));
    let nothing = HeifPicture::of(&grey(32, 32), numbered).bytes();
    let at = nothing.windows(12).position(|window| window == &ispe(32, 32)[4..16]).unwrap();
    let empty = [&nothing[..at + 8], &[0; 4], &nothing[at + 12..]].concat();
    assert_eq!(decode(&empty, &Limits::default()).unwrap_err(), Refusal::Empty);
    let poor = Limits { memory_bytes: 10_000, ..Limits::default() };
    let found = decode(&large.bytes(), &poor).unwrap_err();
    assert!(matches!(found, Refusal::TooLarge { bound: Bound::Memory, .. }), "{found:?}");
}

#[test]
fn a_second_picture_in_an_item_is_refused() {
    let still = grey(32, 32);
    let mut coded = still.encode(numbered);
    coded.data.extend(coded.data.clone());
    let mut file = HeifPicture::default();
    file.coded(32, 32, coded);
    assert!(matches!(refused(&file), Refusal::Broken { detail, .. } if detail.contains("several")));
}

#[test]
fn a_truncated_file_is_refused_at_every_length() {
    let whole = HeifPicture::of(&grey(32, 32), numbered).bytes();
    for length in 0..whole.len() {
        assert!(decode(&whole[..length], &Limits::default()).is_err(), "{length} of {}", whole.len());
    }
}

#[test]
fn an_av1_picture_comes_out_in_its_colours() {
    let (width, height) = (80, 50);
    let pixels: Vec<u8> =
        (0..height).flat_map(|y| (0..width).flat_map(move |x| [x as u8 * 3, y as u8 * 5, 90, 255])).collect();
    let options = oxideav_heif::EncodeOptions::default().with_codec(oxideav_heif::StillCodec::Av1);
    let bytes = oxideav_heif::encode_rgba8(width, height, &pixels, &options).unwrap();
    assert_eq!(Format::of(&bytes), Some(Format::Avif));
    let picture = decode(&bytes, &Limits::default()).unwrap();
    assert_eq!((picture.format, picture.raster.size()), (Format::Avif, Size::new(width, height)));
    assert!(picture.grid.width >= 64 && picture.grid.margin == 16);
    for (x, y) in [(10, 10), (70, 10), (40, 40)] {
        let found = picture.raster.rgb(x, y).unwrap();
        let near = found.iter().zip([x as u8 * 3, y as u8 * 5, 90]).all(|(found, wanted)| found.abs_diff(wanted) <= 16);
        assert!(near, "{x} {y}: {found:?}");
    }
    for length in (0..bytes.len()).step_by(7) {
        assert!(decode(&bytes[..length], &Limits::default()).is_err(), "{length} of {}", bytes.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Damage never gets past the door as anything but a picture within the limits or a refusal.
    #[test]
    fn damage_ends_as_a_picture_or_a_refusal(at in any::<proptest::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = transparent(true, (64, 32)).bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let limits = Limits { pixels: 20_000, ..Limits::default() };
        if let Ok(picture) = decode(&bytes, &limits) {
            prop_assert!(picture.raster.size().pixels() <= limits.pixels);
        }
    }
}
