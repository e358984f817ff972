//! Every orientation in every format that has one comes out as the same upright picture.

use estompe::imaging::{BlockGrid, Limits, Note, Orientation, Picture, decode};

use crate::fixtures::pictures::{Coding, Drawing, Says, exif, jpeg, png, tiff, webp, with_chunks};
use crate::fixtures::png::chunk as png_chunk;

fn open(bytes: &[u8]) -> Picture {
    decode(bytes, &Limits::default()).unwrap()
}

/// One file of each lossless format that has an orientation.
fn lossless(drawing: &Drawing, orientation: Orientation) -> [Vec<u8>; 3] {
    let says = Says { orientation: Some(orientation), icc: None };
    let stored = drawing.stored(orientation);
    [png(&stored, &says), webp(&stored, true, &says), tiff(&stored, 1, &says)]
}

/// One file of each lossy format.
fn lossy(drawing: &Drawing, orientation: Orientation) -> [Vec<u8>; 2] {
    let says = Says { orientation: Some(orientation), icc: None };
    let stored = drawing.stored(orientation);
    [jpeg(&stored, Coding::PLAIN, &says), webp(&stored, false, &says)]
}

#[test]
fn all_eight_orientations_give_the_same_picture() {
    let drawing = Drawing::corners(44, 28);
    for orientation in Orientation::ALL {
        for bytes in lossless(&drawing, orientation) {
            let picture = open(&bytes);
            assert_eq!((picture.raster.size(), picture.orientation), (drawing.size, orientation));
            assert_eq!(picture.raster.data(), drawing.rgb, "{orientation:?} {:?}", picture.format);
        }
        for bytes in lossy(&drawing, orientation) {
            let picture = open(&bytes);
            assert_eq!((picture.raster.size(), picture.orientation), (drawing.size, orientation));
            for (x, y) in [(3, 3), (40, 3), (3, 24), (40, 24)] {
                let at = (y * 44 + x) as usize * 3;
                let found = picture.raster.rgb(x, y).unwrap();
                let close = found.iter().zip(&drawing.rgb[at..]).all(|(found, drawn)| found.abs_diff(*drawn) < 12);
                assert!(close, "{orientation:?} {:?} at {x}, {y}: {found:?}", picture.format);
            }
        }
    }
}

#[test]
fn the_lattice_of_a_turned_jpeg_starts_where_its_stored_corner_went() {
    let drawing = Drawing::corners(44, 28);
    let coding = Coding { sampling: jpeg_encoder::SamplingFactor::R_4_2_2, ..Coding::PLAIN };
    let says = Says { orientation: Some(Orientation::Turn90), icc: None };
    let picture = open(&jpeg(&drawing.stored(Orientation::Turn90), coding, &says));
    // Stored 28 x 44 in blocks of 16 x 8; upright, the stored rows run from right to left.
    assert_eq!(picture.grid, BlockGrid { width: 8, height: 16, x0: 4, y0: 0, margin: 16 });
}

#[test]
fn the_grid_follows_the_sampling() {
    use jpeg_encoder::SamplingFactor as Sampling;
    let grids = [
        (Sampling::R_4_4_4, (8, 8)),
        (Sampling::R_4_2_2, (16, 8)),
        (Sampling::R_4_2_0, (16, 16)),
        (Sampling::R_4_4_0, (8, 16)),
        (Sampling::R_4_1_1, (32, 8)),
    ];
    for (sampling, (width, height)) in grids {
        let coding = Coding { sampling, ..Coding::PLAIN };
        let picture = open(&jpeg(&Drawing::slopes(70, 50), coding, &Says::default()));
        assert_eq!(picture.grid, BlockGrid { width, height, x0: 0, y0: 0, margin: 16 });
    }
}

#[test]
fn an_orientation_that_cannot_be_read_is_said() {
    let plain = png(&Drawing::corners(8, 8), &Says::default());
    let mut block = exif(Orientation::Turn90);
    block[18] = 77;
    let picture = open(&with_chunks(&plain, &[png_chunk(*b"eXIf", &block)]));
    assert_eq!((picture.orientation, picture.notes), (Orientation::Upright, vec![Note::OrientationUnreadable]));
}
