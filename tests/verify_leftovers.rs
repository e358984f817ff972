//! Whatever is put into a finished file, the verifier names it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

use estompe::domain::Size;
use estompe::imaging::encode::{OutputFormat, encode};
use estompe::imaging::verify::leftovers;
use estompe::imaging::{Gamut, Layout, Limits, Refusal};
use proptest::prelude::*;

use crate::encode::{credit, recipe, waves};
use crate::fixtures::jpeg::segment;
use crate::fixtures::png::chunk;
use crate::fixtures::webp::chunk as riff;

fn clean(format: OutputFormat) -> Vec<u8> {
    encode(&waves(Size::new(40, 24), Layout::Rgb), &recipe(format, 85, None)).unwrap().bytes
}

/// Place and name of each leftover.
fn named(bytes: &[u8]) -> Vec<(String, String)> {
    let finished = leftovers(bytes, &Limits::default()).unwrap();
    finished.leftovers.into_iter().map(|left| (left.place, left.name)).collect()
}

fn assert_named(bytes: &[u8], place: &str, name: &str) {
    let found = named(bytes);
    assert_eq!(found, [(place.to_owned(), name.to_owned())]);
}

pub(crate) fn inserted(bytes: &[u8], at: usize, more: &[u8]) -> Vec<u8> {
    [&bytes[..at], more, &bytes[at..]].concat()
}

pub(crate) fn find(bytes: &[u8], needle: &[u8]) -> usize {
    bytes.windows(needle.len()).position(|window| window == needle).unwrap()
}

/// Adds chunks to a WebP and makes its RIFF length right again.
fn webp_with(bytes: &[u8], more: &[u8]) -> Vec<u8> {
    let inside = [&bytes[8..], more].concat();
    riff(*b"RIFF", &inside)
}

pub(crate) const JFIF_END: usize = 2 + 18;

#[test]
fn jpeg_segments_that_no_picture_needs() {
    let file = clean(OutputFormat::Jpeg);
    assert_eq!(named(&file), []);
    for (code, payload, place, name) in [
        (0xFE, b"a comment".as_slice(), "COM", "Comment"),
        (0xE1, b"Exif\0\0II*\0", "APP1", "Exif"),
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>", "APP1", "XMP"),
        (0xE2, b"ICC_PROFILE\0\x01\x01profile", "APP2", "ICC profile"),
        (0xE2, b"MPF\0II*\0", "APP2", "MPF"),
        (0xE0, b"JFXX\0\x10thumbnail", "APP0", "JFXX thumbnail"),
        (0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0", "APP0", "unknown segment"),
        (0xED, b"Photoshop 3.0\x008BIM", "APP13", "Photoshop IRB"),
        (0xEE, b"Adobe\0\x64\0\0\0\0\x01 and more", "APP14", "Adobe"),
        (0xEF, b"something", "APP15", "unknown segment"),
        (0xF7, b"extension", "segment", "marker FFF7"),
    ] {
        assert_named(&inserted(&file, JFIF_END, &segment(code, payload)), place, name);
        let eoi = file.len() - 2;
        assert_named(&inserted(&file, eoi, &segment(code, payload)), place, name);
    }
}

/// The segment of a profile that Estompe writes.
pub(crate) fn profile_segment(gamut: Gamut) -> Vec<u8> {
    segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", gamut.profile().unwrap()].concat())
}

#[test]
fn two_constant_profiles_may_stand_before_the_frame_and_nothing_like_them() {
    let file = clean(OutputFormat::Jpeg);
    for gamut in [Gamut::DisplayP3, Gamut::AdobeRgb] {
        let profile = profile_segment(gamut);
        let with = inserted(&file, JFIF_END, &profile);
        let finished = leftovers(&with, &Limits::default()).unwrap();
        assert_eq!((finished.leftovers.as_slice(), finished.gamut), ([].as_slice(), gamut));
        assert_named(&inserted(&with, JFIF_END, &profile), "APP2", "ICC profile");
        assert_named(&inserted(&file, file.len() - 2, &profile), "APP2", "ICC profile");
        for at in [18, 40, 60, 300, profile.len() - 1] {
            let mut changed = profile.clone();
            changed[at] ^= 1;
            assert_named(&inserted(&file, JFIF_END, &changed), "APP2", "ICC profile");
        }
        let longer = segment(0xE2, &[&profile[4..], b"x"].concat());
        assert_named(&inserted(&file, JFIF_END, &longer), "APP2", "ICC profile");
    }
    assert_eq!(leftovers(&file, &Limits::default()).unwrap().gamut, Gamut::Srgb);
}

#[test]
fn a_jpeg_may_do_without_jfif() {
    let file = clean(OutputFormat::Jpeg);
    assert_eq!(named(&[&file[..2], &file[JFIF_END..]].concat()), []);
}

#[test]
fn jpeg_tables_that_no_scan_uses() {
    let file = clean(OutputFormat::Jpeg);
    let text: Vec<u8> =
        b"\x03".iter().copied().chain(*b"a message in a table of quantisers, sixty-four letters long, here").collect();
    assert_named(&inserted(&file, JFIF_END, &segment(0xDB, &text[..65])), "DQT", "table never used");
    let replaced = [b"\0".as_slice(), &text[1..65]].concat();
    assert_named(&inserted(&file, JFIF_END, &segment(0xDB, &replaced)), "DQT", "table never used");
    let counts = [0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let codes = [[0x13].as_slice(), &counts, b"tex!"].concat();
    assert_named(&inserted(&file, JFIF_END, &segment(0xC4, &codes)), "DHT", "table never used");
    assert_named(&inserted(&file, file.len() - 2, &segment(0xDD, &[0, 9])), "DRI", "interval never used");
    let surplus = inserted(&file, JFIF_END, &segment(0xDB, &[text.as_slice(), b"surplus"].concat()));
    assert!(matches!(leftovers(&surplus, &Limits::default()), Err(Refusal::Broken { .. })));
}

#[test]
fn jpeg_bytes_between_and_behind() {
    let file = clean(OutputFormat::Jpeg);
    assert_named(&[file.as_slice(), b"film"].concat(), "after EOI", "trailer");
    assert_named(&[file.as_slice(), &file].concat(), "after EOI", "trailer");
    assert_named(&inserted(&file, JFIF_END, b"garbage"), "between segments", "unknown bytes");
    assert_named(&inserted(&file, JFIF_END, &[0xFF; 5]), "between segments", "fill bytes");
    assert_named(&inserted(&file, file.len() - 2, b"hidden in the scan"), "scan", "bytes behind the last block");
    assert_named(&inserted(&file, file.len() - 2, b"\xFF\x00\xFF\x00"), "scan", "bytes behind the last block");
    assert_named(&inserted(&file, file.len() - 2, &[0xFF, 0xD0]), "between segments", "marker FFD0");
}

/// Restart markers, whole chroma, tables of its own, several scans: all a picture may be made of.
#[test]
fn jpeg_files_of_another_make_are_walked_to_their_end() {
    use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
    let picture = waves(Size::new(61, 43), Layout::Rgb);
    let write = |set: &dyn Fn(&mut Encoder<&mut Vec<u8>>), colour: ColorType| {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, 90);
        set(&mut encoder);
        encoder.encode(picture.data(), 61, 43, colour).unwrap();
        bytes
    };
    let made = [
        write(&|encoder| encoder.set_restart_interval(3), ColorType::Rgb),
        write(&|encoder| encoder.set_sampling_factor(SamplingFactor::R_4_2_2), ColorType::Rgb),
        write(&|encoder| encoder.set_sampling_factor(SamplingFactor::R_4_1_1), ColorType::Rgb),
        write(&|encoder| encoder.set_optimized_huffman_tables(true), ColorType::Rgb),
    ];
    for (number, file) in made.iter().enumerate() {
        assert_eq!(named(file), [], "{number}");
        let hidden = inserted(file, file.len() - 2, b"hidden");
        assert_named(&hidden, "scan", "bytes behind the last block");
    }
    let progressive = write(&|encoder| encoder.set_progressive(true), ColorType::Rgb);
    assert_eq!(named(&progressive), []);
    // This encoder writes a table for chroma also where there is none.
    assert_named(&write(&|_| (), ColorType::Luma), "DQT", "table never used");
    let restarted = &made[0];
    let lost = find(restarted, &[0xFF, 0xD1]);
    let without = [&restarted[..lost], &restarted[lost + 2..]].concat();
    assert!(leftovers(&without, &Limits::default()).is_err());
}

#[test]
fn jpeg_thumbnail_and_density_of_jfif() {
    let file = clean(OutputFormat::Jpeg);
    let with = |payload: &[u8]| [&file[..2], &segment(0xE0, payload), &file[JFIF_END..]].concat();
    assert_eq!(named(&with(b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0")), []);
    assert_eq!(named(&with(b"JFIF\0\x01\x02\x01\x01\x2C\x01\x2C\0\0")), [], "300 dots an inch, for print");
    assert_named(&with(b"JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01RGB"), "APP0", "JFIF thumbnail");
    assert_named(&with(b"JFIF\0\x01\x02\x01\0\x48\0\x48\0\0"), "APP0", "JFIF density");
    assert_named(&with(b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0surplus"), "APP0", "behind JFIF");
    assert_named(&with(b"JFIF\0\x09\x02\0\0\x01\0\x01\0\0"), "APP0", "JFIF of an unknown version");
}

/// Every other density could be a device's own.
fn is_allowed_density(density: [u8; 5]) -> bool {
    [[0, 0, 1, 0, 1], [1, 1, 44, 1, 44]].contains(&density)
}

/// Densities, among them many that differ from an allowed one in a single byte.
fn densities() -> impl Strategy<Value = [u8; 5]> {
    let near = (any::<bool>(), 0..5usize, any::<u8>()).prop_map(|(printed, at, byte)| {
        let mut density = if printed { [1, 1, 44, 1, 44] } else { [0, 0, 1, 0, 1] };
        density[at] = byte;
        density
    });
    prop_oneof![near, any::<[u8; 5]>()]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_density_of_jfif_but_two_is_let_through(density in densities(), version in 0u8..=2) {
        let file = clean(OutputFormat::Jpeg);
        let payload = [&b"JFIF\0\x01"[..], &[version], &density, &[0, 0]].concat();
        let found = named(&[&file[..2], &segment(0xE0, &payload), &file[JFIF_END..]].concat());
        let expected = [("APP0".to_owned(), "JFIF density".to_owned())];
        prop_assert_eq!(found, if is_allowed_density(density) { vec![] } else { expected.to_vec() });
    }
}

#[test]
fn png_chunks_and_bytes() {
    let file = clean(OutputFormat::Png);
    assert_eq!(named(&file), []);
    let idat = find(&file, b"IDAT") - 4;
    let iend = find(&file, b"IEND") - 4;
    for (name, data, what) in [
        (b"tEXt", b"Author\0somebody".as_slice(), "Author"),
        (b"zTXt", b"Comment\0\0x", "Comment"),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>", "XMP"),
        (b"iTXt", b"Title\0\0\0\0\0a title", "Title"),
        (b"eXIf", b"II*\0", "chunk"),
        (b"iCCP", b"Color LCD\0\0x", "Color LCD"),
        (b"tIME", b"\x07\xEA\x06\x15\0\0\0", "chunk"),
        (b"pHYs", b"\0\0\x0B\x13\0\0\x0B\x13\x01", "chunk"),
        (b"caBX", b"c2pa", "chunk"),
        (b"acTL", b"\0\0\0\x01\0\0\0\0", "chunk"),
        (b"prVt", b"private", "chunk"),
        (b"PLTE", b"a palette ", "chunk"),
    ] {
        let place = std::str::from_utf8(name).unwrap();
        assert_named(&inserted(&file, idat, &chunk(*name, data)), place, what);
        let (place, name, data) = (place, name, data);
        assert_eq!(named(&inserted(&file, iend, &chunk(*name, data))).len(), 1, "{place} behind IDAT");
    }
    assert_named(&[file.as_slice(), b"film"].concat(), "after IEND", "trailer");
    let full_end = [&file[..iend], &chunk(*b"IEND", b"text")].concat();
    assert_named(&full_end, "IEND", "unknown bytes");
    let mut wrong_crc = file.clone();
    wrong_crc[idat + 9] ^= 1;
    assert!(matches!(leftovers(&wrong_crc, &Limits::default()), Err(Refusal::Broken { .. })));
}

#[test]
fn png_bytes_inside_idat_that_no_row_needs() {
    let file = clean(OutputFormat::Png);
    let (idat, iend) = (find(&file, b"IDAT") - 4, find(&file, b"IEND") - 4);
    let rows = (40 * 3 + 1) * 24;
    let with = |stream: &[u8]| [&file[..idat], &chunk(*b"IDAT", stream), &file[iend..]].concat();
    let zlib = |raw: usize| {
        use std::io::Write;
        let mut stream = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        stream.write_all(&vec![0; raw]).unwrap();
        stream.finish().unwrap()
    };
    assert_eq!(named(&with(&zlib(rows))), []);
    assert_named(&with(&[zlib(rows).as_slice(), b"behind"].concat()), "IDAT", "bytes behind the zlib stream");
    assert_named(&with(&zlib(rows + 99)), "IDAT", "bytes behind the last row");
    assert!(leftovers(&with(&zlib(rows - 1)), &Limits::default()).is_err());
    assert_named(&with(&zlib(rows + (8 << 20))), "IDAT", "bytes behind the last row");
    let apart = [&file[..iend], &chunk(*b"tEXt", b"A\0b"), &chunk(*b"IDAT", b"more"), &file[iend..]].concat();
    assert_eq!(named(&apart).len(), 2);
}

#[test]
fn webp_chunks_and_bytes() {
    let file = clean(OutputFormat::WebP);
    assert_eq!(named(&file), []);
    for (name, what) in [(b"EXIF", "Exif"), (b"ICCP", "ICC profile"), (b"XMP ", "XMP"), (b"JUNK", "unknown chunk")] {
        let place = std::str::from_utf8(name).unwrap().trim();
        assert_named(&webp_with(&file, &riff(*name, b"payload!")), place, what);
    }
    assert_named(&webp_with(&file, &file[12..]), "VP8", "second picture");
    assert_named(&[file.as_slice(), b"film"].concat(), "after RIFF", "trailer");
    let mut padded = webp_with(&file, &riff(*b"JUNK", b"odd"));
    *padded.last_mut().unwrap() = b'!';
    assert_eq!(named(&padded).len(), 2);
    let extended = encode(&waves(Size::new(40, 24), Layout::Rgb), &recipe(OutputFormat::WebP, 85, Some(credit())));
    let extended = extended.unwrap().bytes;
    for (at, name) in [(20, "flags 2C"), (22, "reserved bytes")] {
        let mut marked = extended.clone();
        marked[at] |= 0x28;
        assert_named(&marked, "VP8X", name);
    }
}

#[test]
fn a_credit_in_another_form_is_left_over() {
    for format in OutputFormat::ALL {
        let file = encode(&waves(Size::new(40, 24), Layout::Rgb), &recipe(format, 85, Some(credit()))).unwrap().bytes;
        let mut changed = file.clone();
        let at = find(&changed, b"adobe:ns:meta/");
        changed[at] = b'b';
        if format == OutputFormat::Png {
            let (from, to) = (find(&changed, b"iTXt"), find(&changed, b"IDAT") - 8);
            let whole = chunk(*b"iTXt", &changed[from + 4..to]);
            changed.splice(from - 4..to + 4, whole);
        }
        let found = leftovers(&changed, &Limits::default()).unwrap();
        assert_eq!(found.leftovers.len(), 1, "{format:?}");
        assert_eq!((found.leftovers[0].name.as_str(), found.credit), ("XMP", None), "{format:?}");
    }
}

#[test]
fn other_formats_are_named() {
    let refused = |bytes: &[u8]| leftovers(bytes, &Limits::default()).unwrap_err();
    assert!(matches!(refused(b"GIF89a\x01\0\x01\0\0\0\0;"), Refusal::Unsupported { .. }));
    assert!(matches!(refused(b"II*\0\x08\0\0\0"), Refusal::Unsupported { .. }));
    assert_eq!(refused(b"a text"), Refusal::UnknownFormat);
    assert_eq!(refused(b""), Refusal::UnknownFormat);
}

#[test]
fn a_file_that_is_cut_is_refused_wherever_it_is_cut() {
    for format in OutputFormat::ALL {
        let file = clean(format);
        for length in 0..file.len() {
            assert!(leftovers(&file[..length], &Limits::default()).is_err(), "{format:?} cut at {length}");
        }
    }
}

fn formats() -> impl Strategy<Value = OutputFormat> {
    prop::sample::select(OutputFormat::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// One segment or chunk more, or bytes at the end: never clean.
    #[test]
    fn nothing_can_be_added_unseen(format in formats(), payload in prop::collection::vec(any::<u8>(), 1..300), kind in any::<u8>(), at_end in any::<bool>()) {
        let file = clean(format);
        let letter = |n: u8| b'a' + n % 26;
        let name = [letter(kind), letter(kind / 3), b'X', b'z'];
        let dirty = match (format, at_end) {
            (_, true) => [file.as_slice(), &payload].concat(),
            (OutputFormat::Jpeg, _) => inserted(&file, JFIF_END, &segment(0xE0 | (kind % 16), &payload)),
            (OutputFormat::Png, _) => inserted(&file, 33, &chunk(name, &payload)),
            (OutputFormat::WebP, _) => webp_with(&file, &riff(name, &payload)),
        };
        let is_clean = leftovers(&dirty, &Limits::default()).is_ok_and(|finished| finished.leftovers.is_empty());
        prop_assert!(!is_clean);
    }

    #[test]
    fn no_mutation_panics(format in formats(), changes in prop::collection::vec((any::<u16>(), any::<u8>()), 1..8), cut in any::<u16>()) {
        let mut file = clean(format);
        for (at, value) in changes {
            let at = usize::from(at) % file.len();
            file[at] = value;
        }
        file.truncate(usize::from(cut).max(file.len() / 2));
        drop(leftovers(&file, &Limits::default()));
    }
}
