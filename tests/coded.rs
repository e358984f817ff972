//! The writer of `fixtures/coded`, proved by others: libjpeg's programs, zune-jpeg, jpeg-decoder.

use crate::fixtures::coded::{
    Coded, Codes, Dress, FRACTIONAL, Numbers, Plane, Process, SAMPLINGS, Sampling, Script, Tables, places,
};
use crate::fixtures::icc;
use crate::libjpeg::{Libjpeg, samples};
use estompe::domain::Size;
use estompe::imaging::{Limits, decode};
use jpeg_decoder::ColorTransform;
use rayon::prelude::*;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Sizes that end within a block, within an MCU and nowhere in particular.
const SIZES: [Size; 6] =
    [Size::new(67, 45), Size::new(1, 1), Size::new(33, 90), Size::new(64, 64), Size::new(129, 7), Size::new(100, 101)];

/// Ways to write that change no coefficient.
fn ways() -> Vec<(u16, Tables, usize)> {
    let tables = |codes, numbers, all_first, joined| Tables { codes, numbers, all_first, joined };
    vec![
        (0, Tables::PLAIN, 0),
        (1, tables(Codes::Optimal, Numbers::Each, true, true), 0),
        (7, tables(Codes::Long, Numbers::Turning, false, true), 1),
        (50, tables(Codes::Every, Numbers::Two, true, false), 3),
        (2, tables(Codes::Long, Numbers::Turning, true, true), 0),
    ]
}

/// Every way to write the same coefficients, with words for it.
fn variants(coded: &Coded) -> Vec<(String, Vec<u8>)> {
    let all = Process::ALL.into_iter().flat_map(|process| ways().into_iter().map(move |way| (process, way)));
    let written = |(process, (restarts, tables, fill)): (Process, (u16, Tables, usize))| {
        let dress = Dress { fill, ..coded.dress.clone() };
        let file = coded.by(process).with_restarts(restarts).coded_by(tables).dressed(dress).to_file();
        (format!("{process:?}, restarts {restarts}, {tables:?}, fill {fill}"), file)
    };
    all.map(written).collect()
}

fn differing(libjpeg: &Libjpeg, seed: usize, sampling: &Sampling) -> Vec<String> {
    let decodable = SAMPLINGS.contains(sampling);
    let coded = Coded::random(seed as u64, SIZES[seed % SIZES.len()], sampling);
    let baseline = coded.to_file();
    let rewritten = libjpeg.rewritten(&baseline).unwrap();
    let pixels = decodable.then(|| libjpeg.pixels(&baseline).unwrap());
    let mut faults = Vec::new();
    for (words, file) in variants(&coded) {
        if libjpeg.rewritten(&file).as_ref() != Ok(&rewritten) {
            faults.push(format!(
                "{}: other coefficients: {words}: {:?}",
                sampling.name,
                libjpeg.rewritten(&file).err()
            ));
        }
        if decodable && libjpeg.pixels(&file).ok() != pixels {
            faults.push(format!("{}: other pixels: {words}: {:?}", sampling.name, libjpeg.pixels(&file).err()));
        }
    }
    faults
}

#[test]
fn to_libjpeg_every_way_of_writing_is_the_same_picture() {
    let Some(libjpeg) = Libjpeg::here() else { return };
    let samplings: Vec<&Sampling> = SAMPLINGS.iter().chain(&FRACTIONAL).collect();
    let faults: Vec<String> =
        samplings.par_iter().enumerate().flat_map(|(seed, sampling)| differing(&libjpeg, seed, sampling)).collect();
    assert_eq!(faults, [] as [String; 0]);
}

#[test]
fn libjpeg_sees_the_pixels_of_the_formula() {
    let Some(libjpeg) = Libjpeg::here() else { return };
    // djpeg writes no inks, and of luma and chroma it writes colours.
    for (seed, sampling) in SAMPLINGS.iter().enumerate().filter(|(_, sampling)| sampling.factors.len() < 4) {
        for process in Process::ALL {
            let coded = Coded::smooth(SIZES[seed % SIZES.len()], sampling).by(process).dressed(Dress::raw());
            let found = libjpeg.pixels(&coded.to_file()).unwrap();
            let away = furthest(samples(&found), &coded.pixels());
            assert!(away <= 1, "{}, {process:?}: {away} away", sampling.name);
        }
    }
}

/// libjpeg's transform wraps around far outside of 0 to 255, so that only blocks that stay near can be compared.
#[test]
fn libjpeg_sees_the_pixels_of_random_coefficients() {
    let Some(libjpeg) = Libjpeg::here() else { return };
    let mut coded = Coded::random(5, Size::new(800, 600), Sampling::named("grey"));
    coded.components[0].quantisers = [1; 64];
    let found = libjpeg.pixels(&coded.to_file()).unwrap();
    let (expected, component) = (&coded.planes()[0], &coded.components[0]);
    let mut compared = 0;
    for (at, block) in component.blocks.iter().enumerate() {
        if component.levels(block).iter().any(|level| !(-200.0..450.0).contains(level)) {
            continue;
        }
        for n in 0..64 {
            let place = (at / 100 * 8 + n / 8) * 800 + at % 100 * 8 + n % 8;
            assert!(samples(&found)[place].abs_diff(expected.samples[place]) <= 1, "block {at}, sample {n}");
        }
        compared += 1;
    }
    assert!(compared > 5000, "{compared} blocks were compared");
}

fn furthest(found: &[u8], expected: &[u8]) -> u8 {
    assert_eq!(found.len(), expected.len());
    found.iter().zip(expected).map(|(found, expected)| found.abs_diff(*expected)).max().unwrap()
}

/// Where the decoders are right: see `src/imaging/decode/jpeg/pixels.rs`.
#[test]
fn other_decoders_see_the_pixels_of_the_formula() {
    let (mut by_zune, mut by_other) = (0, 0);
    // Both ask for the table 0 of constant terms where these are refined, which needs none: it must be there in time.
    let tables = Tables { all_first: true, ..Tables::PLAIN };
    for (seed, sampling) in SAMPLINGS.iter().enumerate() {
        for (process, restarts) in Process::ALL.into_iter().flat_map(|process| [(process, 0), (process, 3)]) {
            let coded = Coded::smooth(SIZES[seed % SIZES.len()], sampling).by(process).with_restarts(restarts);
            let coded = coded.dressed(Dress::raw()).coded_by(tables);
            let file = coded.to_file();
            let words = format!("{}, {process:?}, {restarts}", sampling.name);
            if zune_is_right(&coded) {
                assert_between(&zune(&file, sampling), &coded, &format!("zune-jpeg: {words}"));
                by_zune += 1;
            }
            if coded.components.iter().all(|c| [1, coded.most().0].contains(&c.h) && [1, coded.most().1].contains(&c.v))
            {
                assert_between(&other(&file), &coded, &format!("jpeg-decoder: {words}"));
                by_other += 1;
            }
        }
    }
    assert!(by_zune > 200 && by_other > 300, "{by_zune} and {by_other} files were compared");
}

fn zune_is_right(coded: &Coded) -> bool {
    let (h, v) = coded.most();
    let first_is_full = (coded.components[0].h, coded.components[0].v) == (h, v);
    let divides = coded.components.iter().all(|c| c.h != 3 && v.is_multiple_of(c.v));
    let in_one = coded.components.len() == 1 || !matches!(coded.process, Process::PerComponent | Process::FirstAlone);
    first_is_full && divides && in_one
}

fn zune(file: &[u8], sampling: &Sampling) -> Vec<u8> {
    let colours = [ColorSpace::Luma, ColorSpace::RGB, ColorSpace::CMYK][sampling.factors.len() / 2];
    let options = DecoderOptions::new_fast().set_strict_mode(true).jpeg_set_out_colorspace(colours);
    JpegDecoder::new_with_options(ZCursor::new(file), options).decode().unwrap()
}

fn other(file: &[u8]) -> Vec<u8> {
    let mut decoder = jpeg_decoder::Decoder::new(file);
    decoder.read_info().unwrap();
    let is_cmyk = decoder.info().unwrap().pixel_format == jpeg_decoder::PixelFormat::CMYK32;
    decoder.set_color_transform(if is_cmyk { ColorTransform::CMYK } else { ColorTransform::RGB });
    let pixels = decoder.decode().unwrap();
    // Its only step without arithmetic between four channels inverts them.
    if is_cmyk { pixels.iter().map(|level| 255 - level).collect() } else { pixels }
}

/// These decoders interpolate between the samples of a coarser component: a pixel lies between its neighbours.
fn assert_between(found: &[u8], coded: &Coded, words: &str) {
    let planes = coded.planes();
    let (h, v) = coded.most();
    assert_eq!(found.len(), planes.len() * coded.size.pixels() as usize, "{words}");
    for ((x, y), pixel) in places(coded.size).zip(found.chunks(planes.len())) {
        for ((level, plane), component) in pixel.iter().zip(&planes).zip(&coded.components) {
            let reach = (u32::from(component.h < h), u32::from(component.v < v));
            let near = near(plane, (x * component.h / h, y * component.v / v), reach);
            let (least, most) =
                (near.iter().min().unwrap().saturating_sub(2), near.iter().max().unwrap().saturating_add(2));
            assert!((least..=most).contains(level), "{words}: {level} at {x}, {y} among {near:?}");
        }
    }
}

/// A sample and those around it.
fn near(plane: &Plane, (x, y): (u32, u32), reach: (u32, u32)) -> Vec<u8> {
    let columns = x.saturating_sub(reach.0)..=(x + reach.0).min(plane.size.width - 1);
    let rows = y.saturating_sub(reach.1)..=(y + reach.1).min(plane.size.height - 1);
    rows.flat_map(|y| columns.clone().map(move |x| plane.at(x, y))).collect()
}

#[test]
fn the_picture_of_constant_terms_is_libjpegs_eighth() {
    let Some(libjpeg) = Libjpeg::here() else { return };
    for name in ["grey", "4:4:4"] {
        let coded = Coded::smooth(Size::new(203, 101), Sampling::named(name)).dressed(Dress::raw());
        let small = coded.box_means(8);
        assert_eq!(small[0].size, Size::new(26, 13));
        let found = libjpeg.eighth(&coded.to_file()).unwrap();
        for (at, pixel) in samples(&found).chunks(small.len()).enumerate() {
            assert!(
                pixel.iter().zip(&small).all(|(found, plane)| found.abs_diff(plane.samples[at]) <= 1),
                "{name}: {at}"
            );
        }
    }
}

#[test]
fn the_mean_of_a_box_is_that_of_its_samples() {
    let coded = Coded::smooth(Size::new(64, 32), Sampling::named("grey"));
    let whole = &coded.planes()[0];
    for n in [2, 4, 8] {
        let small = &coded.box_means(n)[0];
        assert_eq!(small.size, Size::new(64 / n, 32 / n));
        for (x, y) in places(small.size) {
            let sum: u32 = (0..n * n).map(|at| u32::from(whole.at(x * n + at % n, y * n + at / n))).sum();
            assert!((sum / (n * n)).abs_diff(u32::from(small.at(x, y))) <= 1, "{n}: {x}, {y}");
        }
    }
}

/// What a reader cannot find was not written, and all else was.
#[test]
fn what_is_read_is_what_is_written() {
    for sampling in &SAMPLINGS {
        for process in Process::ALL {
            let coded = Coded::random(3, Size::new(70, 75), sampling).by(process);
            let read = coded.as_read();
            assert!(read.to_file() == coded.to_file(), "{}, {process:?}", sampling.name);
            let kept = |(read, whole): (&[i16; 64], &[i16; 64])| read.iter().zip(whole).all(|(r, w)| r == w || *r == 0);
            let blocks =
                read.components.iter().zip(&coded.components).flat_map(|(r, c)| r.blocks.iter().zip(&c.blocks));
            let partly = process == Process::Progressive(Script::Refined);
            assert!(partly || blocks.into_iter().all(kept), "{}, {process:?}", sampling.name);
        }
    }
    let padded = Coded::random(3, Size::new(70, 75), Sampling::named("4:2:0"));
    assert!(padded.as_read().components[0].blocks == padded.components[0].blocks, "an interleaved scan writes all");
    let alone = padded.by(Process::PerComponent).as_read();
    assert_eq!(alone.components[0].blocks[9], [0; 64], "the tenth block of a row of 70 samples is padding");
    let mixed = padded.by(Process::Progressive(Script::Refined)).as_read();
    let constant = padded.components[0].blocks[9][0];
    assert_eq!(
        (mixed.components[0].blocks[9][0], &mixed.components[0].blocks[9][1..]),
        (constant >> 3 << 3, &[0; 63][..])
    );
}

/// One symbol can end 32767 blocks (ITU-T T.81, table G.1); here are more.
#[test]
fn the_longest_run_of_blocks_is_read() {
    let mut coded = Coded::blank(Size::new(2048, 1100), Sampling::named("grey"));
    let count = coded.components[0].blocks.len();
    assert!(count > 0x7FFF + 1000);
    coded.components[0].blocks[count - 3][17] = -5;
    let Some(libjpeg) = Libjpeg::here() else { return };
    let expected = libjpeg.rewritten(&coded.to_file()).unwrap();
    for script in [Script::Bands, Script::Refined] {
        let file = coded.by(Process::Progressive(script)).to_file();
        assert_eq!(libjpeg.rewritten(&file), Ok(expected.clone()), "{script:?}");
    }
}

#[test]
fn steps_of_16_bits_are_read() {
    let mut coded = Coded::blank(Size::new(16, 8), Sampling::named("grey"));
    coded.components[0].quantisers = std::array::from_fn(|at| 300 + at as u16);
    coded.components[0].blocks[1][0] = 2;
    coded.components[0].blocks[1][9] = -1;
    let Some(libjpeg) = Libjpeg::here() else { return };
    for process in Process::ALL {
        let found = libjpeg.pixels(&coded.by(process).to_file()).unwrap();
        assert!(furthest(samples(&found), &coded.pixels()) <= 1, "{process:?}");
    }
}

#[test]
fn a_picture_is_the_same_for_the_same_seed() {
    let random = |seed| Coded::random(seed, Size::new(40, 30), Sampling::named("4:2:0")).to_file();
    assert_eq!(random(1), random(1));
    assert_ne!(random(1), random(2));
}

#[test]
fn the_dress_is_told() {
    let dress = Sampling::named("4:2:0").dress().with_orientation(6).with_icc(&icc::talkative_srgb(), 100);
    let file = Coded::smooth(Size::new(48, 32), Sampling::named("4:2:0")).dressed(dress).to_file();
    let picture = decode(&file, &Limits::default()).unwrap();
    assert_eq!(picture.raster.size(), Size::new(32, 48));
    if let Some(libjpeg) = Libjpeg::here() {
        assert_eq!(libjpeg.icc(&file), Some(icc::talkative_srgb()));
    }
}

/// Of the standard's limits none is passed: baseline decoders know two tables of a kind and steps of 8 bits.
#[test]
fn the_frame_says_what_it_is() {
    let coded = Coded::random(1, Size::new(40, 30), Sampling::named("YCCK"));
    let marker = |coded: &Coded| {
        let file = coded.to_file();
        file.windows(2).find(|two| two[0] == 0xFF && (0xC0..=0xC2).contains(&two[1])).unwrap()[1]
    };
    assert_eq!(marker(&coded), 0xC0);
    assert_eq!(marker(&coded.by(Process::Extended)), 0xC1);
    assert_eq!(marker(&coded.coded_by(Tables { numbers: Numbers::Each, ..Tables::PLAIN })), 0xC1);
    assert_eq!(marker(&coded.by(Process::Progressive(Script::Bands))), 0xC2);
}
