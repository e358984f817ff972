//! Small files that ask for much are refused by the name of the bound, before anything is allocated.

use estompe::domain::Size;
use estompe::imaging::{Bound, Limits, Note, Refusal, decode};

use crate::fixtures::pictures::{Coding, Drawing, Says, gif, jpeg, png, png_profile, with_chunks};
use crate::fixtures::png::chunk as png_chunk;

fn bound(bytes: &[u8]) -> Option<Bound> {
    match decode(bytes, &Limits::default()) {
        Err(Refusal::TooLarge { bound, .. }) => Some(bound),
        _ => None,
    }
}

fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    let chunks = [png_chunk(*b"IHDR", &header), png_chunk(*b"IDAT", b"x"), png_chunk(*b"IEND", b"")];
    [b"\x89PNG\r\n\x1A\n".as_slice(), &chunks.concat()].concat()
}

#[test]
fn a_header_that_claims_too_much_is_believed_and_refused() {
    assert_eq!(bound(&png_header(60_000, 60_000)), Some(Bound::Side));
    assert_eq!(bound(&png_header(12_000, 12_000)), Some(Bound::Pixels));
    assert_eq!(bound(&gif(Size::new(30_000, 2), &[[0; 3]], 0, 0, Size::new(2, 2))), Some(Bound::Side));
    let mut large = jpeg(&Drawing::slopes(16, 16), Coding::PLAIN, &Says::default());
    let frame = large.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    large[frame + 5..frame + 9].copy_from_slice(&[0x4E, 0x20, 0x4E, 0x20]);
    assert_eq!(bound(&large), Some(Bound::Pixels));
}

/// The size is allowed, but a few bytes cannot be a picture of 81 megapixels.
#[test]
fn a_jpeg_of_a_few_bytes_is_no_large_grey_picture() {
    for progressive in [false, true] {
        let mut bytes = jpeg(&Drawing::slopes(16, 16), Coding { progressive, ..Coding::PLAIN }, &Says::default());
        let frame = bytes.windows(2).position(|pair| pair == [0xFF, 0xC0 + 2 * u8::from(progressive)]).unwrap();
        bytes[frame + 5..frame + 9].copy_from_slice(&[0x23, 0x28, 0x23, 0x28]);
        assert!(matches!(decode(&bytes, &Limits::default()), Err(Refusal::Broken { .. })));
    }
}

#[test]
fn two_thousand_scans_are_too_many() {
    let coding = Coding { progressive: true, ..Coding::PLAIN };
    let bytes = jpeg(&Drawing::slopes(64, 64), coding, &Says::default());
    let last = bytes.windows(2).rposition(|pair| pair == [0xFF, 0xDA]).unwrap();
    let (head, scan) = (&bytes[..last], &bytes[last..bytes.len() - 2]);
    let bomb = [head, &scan.repeat(2000), &[0xFF, 0xD9]].concat();
    assert_eq!(bound(&bomb), Some(Bound::Scans));
}

#[test]
fn too_many_segments_and_chunks_are_refused() {
    let bytes = jpeg(&Drawing::slopes(16, 16), Coding::PLAIN, &Says::default());
    let comments = [0xFF, 0xFE, 0, 2].repeat(20_001);
    assert_eq!(bound(&[&bytes[..2], &comments, &bytes[2..]].concat()), Some(Bound::Segments));
    let bytes = png(&Drawing::slopes(16, 16), &Says::default());
    assert_eq!(bound(&with_chunks(&bytes, &vec![png_chunk(*b"tEXt", b"a\0"); 20_001])), Some(Bound::Segments));
}

#[test]
fn a_profile_that_inflates_without_end_is_left_alone() {
    let plain = png(&Drawing::patch([10, 200, 30]), &Says::default());
    let bomb = with_chunks(&plain, &[png_profile(&vec![0; 64 << 20])]);
    assert!(bomb.len() < 100_000);
    let picture = decode(&bomb, &Limits::default()).unwrap();
    assert_eq!((picture.raster.rgb(3, 3), picture.notes), (Some([10, 200, 30]), vec![Note::ProfileNotUnderstood]));
}

#[test]
fn memory_is_bounded_whatever_the_pixels_are() {
    let drawing = Drawing::slopes(200, 200);
    let limits = Limits { memory_bytes: 100_000, ..Limits::default() };
    let files = [
        jpeg(&drawing, Coding::PLAIN, &Says::default()),
        png(&drawing, &Says::default()),
        crate::fixtures::pictures::webp(&drawing, true, &Says::default()),
        crate::fixtures::pictures::tiff(&drawing, 1, &Says::default()),
        gif(drawing.size, &[[0; 3]], 0, 0, drawing.size),
    ];
    for bytes in &files {
        let refusal = decode(bytes, &limits).err();
        assert!(matches!(refusal, Some(Refusal::TooLarge { bound: Bound::Memory, .. })), "{refusal:?}");
    }
}
