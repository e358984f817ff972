//! Coefficients written progressively: read again by our reader and by others, they are the same picture.

use crate::fixtures::coded::{Block, Coded, Process, SAMPLINGS, Sampling};
use crate::jpeg_coefficients::{SIZES, difference, open, samplings};
use crate::libjpeg::Libjpeg;
use estompe::domain::Size;
use estompe::imaging::Limits;
use estompe::imaging::jpeg::Coefficients;
use estompe::imaging::verify::leftovers;
use proptest::prelude::*;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::options::DecoderOptions;

/// More blocks in an MCU than one scan of all components may have (ITU-T T.81, B.2.3).
const TOO_LARGE_TOGETHER: Sampling =
    Sampling { name: "4x2,2x1,2x1", factors: &[(4, 2), (2, 1), (2, 1)], ids: &[1, 2, 3], jfif: true, adobe: None };

/// Writes a picture progressively; what is wrong with the file.
fn fault(picture: &Coefficients, expected: &Coded) -> Option<String> {
    let written = picture.write_progressive(&[]);
    let again = match open(&written) {
        Ok(again) => again,
        Err(why) => return Some(format!("not read again: {why}")),
    };
    if again.write_progressive(&[]) != written {
        return Some("another file the second time".into());
    }
    if again.write(&[]) != picture.write(&[]) {
        return Some("another picture in one scan".into());
    }
    difference(&again, expected)
}

fn fault_of(coded: &Coded) -> Option<String> {
    fault(&open(&coded.to_file()).unwrap(), &coded.as_read())
}

#[test]
fn every_coefficient_is_written_whatever_it_was_read_from() {
    let mut written = 0;
    for (seed, sampling) in samplings() {
        let coded = Coded::random(seed as u64, SIZES[seed % SIZES.len()], sampling);
        for process in Process::ALL {
            assert_eq!(fault_of(&coded.by(process)), None, "{}, {process:?}", sampling.name);
            written += 1;
        }
    }
    assert!(written > 200, "{written}");
}

#[test]
fn constant_terms_that_fit_in_no_common_scan_have_their_own() {
    for size in SIZES {
        let coded = Coded::random(5, size, &TOO_LARGE_TOGETHER).by(Process::PerComponent);
        assert_eq!(fault_of(&coded), None, "{size:?}");
        let written = open(&coded.to_file()).unwrap().write_progressive(&[]);
        assert_eq!(markers(&written).into_iter().filter(|&marker| marker == 0xDA).count(), 3 + 6 + 3 + 2);
    }
}

/// The markers of a file, in its order.
fn markers(file: &[u8]) -> Vec<u8> {
    let (mut markers, mut at) = (vec![], 2);
    while at + 4 <= file.len() {
        assert_eq!(file[at], 0xFF);
        markers.push(file[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([file[at + 2], file[at + 3]]));
        // Data goes on to the first FF that no zero follows.
        while markers.last() == Some(&0xDA) && (file[at] != 0xFF || file[at + 1] == 0) {
            at += 1;
        }
    }
    assert_eq!(file[at..], [0xFF, 0xD9]);
    markers
}

#[test]
fn the_markers_are_a_closed_set_in_a_fixed_order() {
    const TOGETHER: [u8; 3] = [0xC4, 0xC4, 0xDA];
    const BAND: [u8; 2] = [0xC4, 0xDA];
    let coded = Coded::random(1, Size::new(50, 40), Sampling::named("4:2:0")).with_restarts(3);
    let credit = [(0xE1, b"a credit".to_vec())];
    let written = open(&coded.to_file()).unwrap().write_progressive(&credit);
    let refined = [0xDA];
    let scans = [&TOGETHER[..], &BAND.repeat(5), &refined, &BAND.repeat(3)].concat();
    assert_eq!(markers(&written), [&[0xE0, 0xE1, 0xDB, 0xDB, 0xC2], &scans[..]].concat());
    assert_eq!(
        leftovers(&open(&coded.to_file()).unwrap().write_progressive(&[]), &Limits::default()).unwrap().leftovers,
        []
    );
    let gray = open(&Coded::random(1, Size::new(50, 40), Sampling::named("grey")).to_file()).unwrap();
    let scans = [&BAND.repeat(4)[..], &refined, &BAND].concat();
    assert_eq!(markers(&gray.write_progressive(&[])), [&[0xE0, 0xDB, 0xC2], &scans[..]].concat());
}

/// Where the decoders are right: see `src/imaging/decode/jpeg/pixels.rs`.
fn zune_is_right(sampling: &Sampling) -> bool {
    let (h, v) = most(sampling);
    sampling.factors[0] == (h, v) && sampling.factors.iter().all(|factors| factors.0 != 3 && v % factors.1 == 0)
}

fn other_is_right(sampling: &Sampling) -> bool {
    let (h, v) = most(sampling);
    sampling.factors.iter().all(|factors| [1, h].contains(&factors.0) && [1, v].contains(&factors.1))
}

fn most(sampling: &Sampling) -> (u32, u32) {
    sampling.factors.iter().fold((1, 1), |most, factors| (most.0.max(factors.0), most.1.max(factors.1)))
}

fn zune(file: &[u8]) -> Vec<u8> {
    let options = DecoderOptions::new_fast().set_strict_mode(true);
    JpegDecoder::new_with_options(ZCursor::new(file), options).decode().unwrap()
}

fn other(file: &[u8]) -> Vec<u8> {
    jpeg_decoder::Decoder::new(file).decode().unwrap()
}

#[test]
fn other_decoders_see_the_picture_of_the_sequential_file() {
    let (mut by_zune, mut by_other) = (0, 0);
    for (seed, sampling) in SAMPLINGS.iter().enumerate() {
        for size in [SIZES[seed % SIZES.len()], Size::new(100, 101)] {
            for coded in [Coded::random(seed as u64, size, sampling), Coded::smooth(size, sampling)] {
                let picture = open(&coded.to_file()).unwrap();
                let (sequential, progressive) = (picture.write(&[]), picture.write_progressive(&[]));
                if zune_is_right(sampling) {
                    assert!(zune(&progressive) == zune(&sequential), "zune-jpeg: {}, {size:?}", sampling.name);
                    by_zune += 1;
                }
                if other_is_right(sampling) {
                    assert!(other(&progressive) == other(&sequential), "jpeg-decoder: {}, {size:?}", sampling.name);
                    by_other += 1;
                }
            }
        }
    }
    assert!(by_zune > 60 && by_other > 70, "{by_zune} and {by_other} files were compared");
}

/// Not only the same pixels: what jpegtran makes of both is the same file, blocks beyond the edge included.
#[test]
fn to_libjpeg_it_is_the_sequential_file() {
    let Some(libjpeg) = Libjpeg::here() else { return };
    for (seed, sampling) in samplings() {
        let coded = Coded::random(seed as u64, SIZES[seed % SIZES.len()], sampling);
        let picture = open(&coded.to_file()).unwrap();
        let (sequential, progressive) = (picture.write(&[]), picture.write_progressive(&[]));
        let rewritten = libjpeg.rewritten(&progressive);
        assert!(rewritten.is_ok() && rewritten == libjpeg.rewritten(&sequential), "{}", sampling.name);
        if SAMPLINGS.contains(sampling) {
            let pixels = libjpeg.pixels(&progressive);
            assert!(pixels.is_ok() && pixels == libjpeg.pixels(&sequential), "{}", sampling.name);
        }
    }
}

/// A picture of equal blocks, but for the first, the middle and the last.
fn monotonous(all: &Block, some: &Block) -> Coded {
    let mut coded = Coded::blank(Size::new(8 * 300, 8 * 220), Sampling::named("grey"));
    let blocks = &mut coded.components[0].blocks;
    blocks.fill(*all);
    for at in [0, blocks.len() / 2, blocks.len() - 1] {
        blocks[at] = *some;
    }
    coded
}

/// One symbol ends 32767 blocks at most (T.81, table G.1).
#[test]
fn runs_of_ended_blocks_may_be_longer_than_a_symbol_can_say() {
    let libjpeg = Libjpeg::here();
    let (blank, mut known, mut new, mut last) = ([0; 64], [0; 64], [0; 64], [0; 64]);
    (known[1], known[9], new[16], last[63]) = (-7, 4, 1, 1);
    for (all, some) in [(blank, blank), (blank, last), (known, known), (known, new), (known, blank), (last, known)] {
        let coded = monotonous(&all, &some);
        assert_eq!(fault_of(&coded), None, "{some:?} among {all:?}");
        if let Some(libjpeg) = &libjpeg {
            let picture = open(&coded.to_file()).unwrap();
            let pixels = libjpeg.pixels(&picture.write_progressive(&[]));
            assert!(pixels.is_ok() && pixels == libjpeg.pixels(&picture.write(&[])), "{some:?} among {all:?}");
        }
    }
}

#[test]
fn the_largest_and_smallest_coefficients_are_written() {
    let (least, most) = (std::array::from_fn(|at| if at == 0 { -1024 } else { -1023 }), [1023; 64]);
    for sampling in SAMPLINGS.iter().filter(|sampling| sampling.factors.len() != 3 || sampling.name == "4:2:0") {
        let mut coded = Coded::blank(Size::new(60, 50), sampling);
        for component in &mut coded.components {
            component.blocks.iter_mut().zip([least, most].iter().cycle()).for_each(|(block, all)| *block = *all);
        }
        assert_eq!(fault_of(&coded), None, "{}", sampling.name);
    }
}

/// Blocks in which every size of run and value meets every other.
fn block() -> impl Strategy<Value = Block> {
    let dense = |most: i16| prop::collection::vec(-most..=most, 64);
    let sparse = prop::collection::vec((0usize..64, -1023i16..=1023), 0..8).prop_map(|values| {
        let mut block = vec![0; 64];
        for (at, value) in values {
            block[at] = value;
        }
        block
    });
    let any =
        prop_oneof![2 => Just(vec![0; 64]), 4 => sparse, 2 => dense(1), 2 => dense(3), 1 => dense(8), 1 => dense(1023)];
    any.prop_map(|values| std::array::from_fn(|at| values[at]))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_coefficients_come_back(
        width in 1u32..90,
        height in 1u32..90,
        sampling in prop::sample::select(SAMPLINGS.to_vec()),
        blocks in prop::collection::vec(block(), 1..30),
    ) {
        let mut coded = Coded::blank(Size::new(width, height), &sampling);
        let mut from = blocks.iter().cycle();
        for block in coded.components.iter_mut().flat_map(|component| &mut component.blocks) {
            *block = *from.next().unwrap();
        }
        prop_assert_eq!(fault_of(&coded), None);
        let picture = open(&coded.to_file()).unwrap();
        if zune_is_right(&sampling) {
            prop_assert!(zune(&picture.write_progressive(&[])) == zune(&picture.write(&[])), "zune-jpeg sees another picture");
        }
    }
}
