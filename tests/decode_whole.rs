//! A file of which a part is missing is refused, wherever it was cut: never a picture with a grey end.

use estompe::domain::Size;
use estompe::imaging::{Limits, Refusal, decode};

use crate::fixtures::pictures::{Coding, Drawing, Says, gif, jpeg, png, tiff, webp};

fn says() -> Says {
    Says { orientation: Some(estompe::imaging::Orientation::Turn180), icc: Some(vec![7; 500]) }
}

fn is_broken(bytes: &[u8]) -> bool {
    matches!(decode(bytes, &Limits::default()), Err(Refusal::Broken { .. }))
}

/// Twenty cuts over the whole length, and those of the last bytes.
fn cuts(length: usize) -> impl Iterator<Item = usize> {
    (1..20).map(move |part| length * part / 20).chain(length - 4..length)
}

#[test]
fn a_cut_jpeg_is_broken_in_every_coding() {
    for coding in Coding::several() {
        let whole = jpeg(&Drawing::slopes(203, 149), coding, &says());
        assert!(decode(&whole, &Limits::default()).is_ok());
        for cut in cuts(whole.len()) {
            assert!(is_broken(&whole[..cut]), "{cut} of {}, progressive {}", whole.len(), coding.progressive);
        }
    }
}

#[test]
fn a_small_jpeg_is_broken_at_every_single_cut() {
    for coding in Coding::several() {
        let whole = jpeg(&Drawing::slopes(40, 24), coding, &Says::default());
        for cut in 3..whole.len() {
            assert!(is_broken(&whole[..cut]), "{cut} of {}", whole.len());
        }
    }
}

/// Tools that "repair" a file put an end marker on what is left of it.
#[test]
fn a_cut_sequential_jpeg_with_an_end_marker_is_still_broken() {
    for coding in Coding::several().into_iter().filter(|coding| !coding.progressive) {
        let whole = jpeg(&Drawing::slopes(203, 149), coding, &Says::default());
        for cut in cuts(whole.len()).filter(|cut| cut + 8 < whole.len()) {
            let repaired = [&whole[..cut], &[0xFF, 0xD9]].concat();
            assert!(is_broken(&repaired), "{cut} of {}", whole.len());
        }
    }
}

/// The constant terms come in the first scan: without them there is nothing but grey.
#[test]
fn a_progressive_jpeg_cut_in_its_first_scan_is_broken_in_spite_of_an_end_marker() {
    let coding = Coding { progressive: true, ..Coding::PLAIN };
    let whole = jpeg(&Drawing::slopes(203, 149), coding, &Says::default());
    let scan = whole.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    let repaired = [&whole[..scan + 40], &[0xFF, 0xD9]].concat();
    assert!(is_broken(&repaired));
}

#[test]
fn a_cut_file_of_any_other_format_is_broken() {
    let drawing = Drawing::slopes(203, 149);
    let size = Size::new(60, 40);
    let files = [
        png(&drawing, &says()),
        webp(&drawing, false, &says()),
        webp(&drawing, true, &says()),
        tiff(&drawing, 1, &says()),
        gif(size, &[[1, 2, 3], [4, 5, 6]], 0, 0, size),
    ];
    for whole in &files {
        assert!(decode(whole, &Limits::default()).is_ok());
        for cut in cuts(whole.len()) {
            assert!(is_broken(&whole[..cut]), "{cut} of {} of {:?}", whole.len(), &whole[..4]);
        }
    }
}

#[test]
fn a_png_with_a_wrong_checksum_is_broken() {
    let mut bytes = png(&Drawing::slopes(20, 20), &Says::default());
    let pixels = bytes.windows(4).position(|name| name == b"IDAT").unwrap();
    bytes[pixels + 12] ^= 1;
    assert!(is_broken(&bytes));
}

#[test]
fn what_is_no_picture_is_named_so() {
    assert_eq!(decode(b"", &Limits::default()).err(), Some(Refusal::Empty));
    assert_eq!(decode(b"%PDF-1.7", &Limits::default()).err(), Some(Refusal::UnknownFormat));
}
