//! The coefficient engine on files of every kind, whose coefficients are known.

use crate::fixtures::coded::{Coded, Codes, Dress, FRACTIONAL, Numbers, Process, SAMPLINGS, Sampling, Script, Tables};
use estompe::domain::Size;
use estompe::imaging::jpeg::{Coefficients, Edges, Trimmed};
use estompe::imaging::{Limits, Orientation, Refusal};
use proptest::prelude::*;

pub(crate) const SIZES: [Size; 5] =
    [Size::new(67, 45), Size::new(1, 1), Size::new(33, 90), Size::new(129, 7), Size::new(64, 64)];

pub(crate) fn open(file: &[u8]) -> Result<Coefficients, Refusal> {
    Coefficients::open(file, &Limits::default())
}

pub(crate) fn samplings() -> impl Iterator<Item = (usize, &'static Sampling)> {
    SAMPLINGS.iter().chain(&FRACTIONAL).enumerate()
}

/// What differs between a picture that was read and the one that was written.
pub(crate) fn difference(found: &Coefficients, expected: &Coded) -> Option<String> {
    if found.size() != expected.size || found.components() != expected.components.len() {
        return Some(format!("{:?}", found.size()));
    }
    for (at, component) in expected.components.iter().enumerate() {
        if found.quantisers(at) != Some(component.quantisers) {
            return Some(format!("quantisers of component {at}"));
        }
        let (own, all) = (expected.own_blocks(component), expected.all_blocks(component));
        for (x, y) in (0..own.height).flat_map(|y| (0..own.width).map(move |x| (x, y))) {
            let wanted = component.blocks[(y * all.width + x) as usize];
            if found.block(at, x as usize, y as usize) != Some(wanted) {
                return Some(format!("component {at}, block {x},{y}"));
            }
        }
    }
    None
}

#[test]
fn every_coefficient_is_read_however_it_was_written() {
    let mut read = 0;
    for (seed, sampling) in samplings() {
        let coded = Coded::random(seed as u64, SIZES[seed % SIZES.len()], sampling);
        for (process, restarts) in
            Process::ALL.into_iter().flat_map(|process| [0, 1, 7].map(|restarts| (process, restarts)))
        {
            let written = coded.by(process).with_restarts(restarts);
            let found = open(&written.to_file()).unwrap_or_else(|why| panic!("{}, {process:?}: {why}", sampling.name));
            assert_eq!(difference(&found, &written.as_read()), None, "{}, {process:?}, {restarts}", sampling.name);
            read += 1;
        }
    }
    assert!(read > 500, "{read}");
}

#[test]
fn tables_of_every_kind_are_understood() {
    for (seed, codes) in [Codes::Optimal, Codes::Every, Codes::Long].into_iter().enumerate() {
        for (numbers, all_first) in [(Numbers::Two, true), (Numbers::Each, true), (Numbers::Turning, false)] {
            let tables = Tables { codes, numbers, all_first, joined: all_first };
            let coded = Coded::random(seed as u64, Size::new(90, 50), Sampling::named("4:2:0")).coded_by(tables);
            let coded = coded.by(Process::FirstAlone).dressed(Dress { fill: 3, ..Dress::default() });
            assert_eq!(difference(&open(&coded.to_file()).unwrap(), &coded.as_read()), None, "{tables:?}");
        }
    }
}

#[test]
fn what_is_written_holds_the_same_coefficients_and_is_a_fixed_point() {
    for (seed, sampling) in samplings() {
        for process in
            [Process::Baseline, Process::Extended, Process::PerComponent, Process::Progressive(Script::Libjpeg)]
        {
            let coded = Coded::random(seed as u64 + 99, SIZES[(seed + 1) % SIZES.len()], sampling).by(process);
            let written = open(&coded.to_file()).unwrap().write(&[]);
            let again = open(&written).unwrap_or_else(|why| panic!("{}, {process:?}: {why}", sampling.name));
            assert_eq!(difference(&again, &coded.as_read()), None, "{}, {process:?}", sampling.name);
            assert!(again.write(&[]) == written, "{}, {process:?}: another file the second time", sampling.name);
        }
    }
}

/// A picture that was decoded slowly, by the formula.
fn planes(coefficients: &Coefficients, like: &Coded) -> Vec<Vec<u8>> {
    let mut coded = like.clone();
    coded.size = coefficients.size();
    for at in 0..coded.components.len() {
        let ((across, down), all) = (coefficients.blocks(at), coded.all_blocks(&coded.components[at]));
        let mut blocks = vec![[0; 64]; (all.width * all.height) as usize];
        for (x, y) in (0..down).flat_map(|y| (0..across).map(move |x| (x, y))) {
            blocks[y * all.width as usize + x] = coefficients.block(at, x, y).unwrap();
        }
        coded.components[at].quantisers = coefficients.quantisers(at).unwrap();
        coded.components[at].blocks = blocks;
    }
    coded.planes().into_iter().map(|plane| plane.samples).collect()
}

/// Turned by moving coefficients, and by moving samples: where every side is a whole number of MCUs, they agree.
#[test]
fn a_picture_turned_without_loss_is_the_picture_turned() {
    for (seed, sampling) in samplings().filter(|(_, sampling)| sampling.factors.len() != 4) {
        let coded = Coded::smooth(Size::new(96, 96), sampling);
        let upright = open(&coded.to_file()).unwrap();
        for orientation in Orientation::ALL {
            let swap = |component: &mut crate::fixtures::coded::CodedComponent| {
                std::mem::swap(&mut component.h, &mut component.v);
            };
            let mut like = coded.clone();
            if orientation.swaps_axes() {
                like.components.iter_mut().for_each(swap);
            }
            let (turned, trimmed) = upright.clone().upright(orientation, Edges::Exact).unwrap();
            assert_eq!(trimmed, Trimmed::default());
            for (at, samples) in planes(&turned, &like).iter().enumerate() {
                let stored = coded.planes().swap_remove(at);
                let size = orientation.upright_size(stored.size);
                for (x, y) in (0..size.height).flat_map(|y| (0..size.width).map(move |x| (x, y))) {
                    let (from_x, from_y) = orientation.stored_from_upright(stored.size, x, y);
                    let (found, wanted) = (samples[(y * size.width + x) as usize], stored.at(from_x, from_y));
                    assert!(found.abs_diff(wanted) <= 1, "{} {seed} {orientation:?} {at} {x},{y}", sampling.name);
                }
            }
        }
    }
}

#[test]
fn sides_that_cannot_be_mirrored_are_trimmed_or_the_turn_is_declined() {
    let coded = Coded::smooth(Size::new(101, 53), Sampling::named("4:2:0"));
    let stored = open(&coded.to_file()).unwrap();
    let turned =
        |orientation, edges| stored.clone().upright(orientation, edges).map(|(all, trimmed)| (all.size(), trimmed));
    let none = Trimmed::default();
    assert_eq!(turned(Orientation::Transpose, Edges::Exact), Some((Size::new(53, 101), none)));
    assert_eq!(turned(Orientation::Turn180, Edges::Exact), None);
    assert_eq!(turned(Orientation::Turn180, Edges::Trim), Some((Size::new(96, 48), Trimmed { left: 5, top: 5 })));
    assert_eq!(turned(Orientation::Turn90, Edges::Trim), Some((Size::new(48, 101), Trimmed { left: 5, top: 0 })));
    assert_eq!(turned(Orientation::Turn270, Edges::Trim), Some((Size::new(53, 96), Trimmed { left: 0, top: 5 })));
    let small = open(&Coded::smooth(Size::new(9, 9), Sampling::named("4:2:0")).to_file()).unwrap();
    assert!(small.upright(Orientation::Turn180, Edges::Trim).is_none(), "nothing would be left");
}

/// Found by fuzzing: a refinement may name any bit, also one that takes a coefficient out of the range that can be written.
#[test]
fn a_bit_that_no_coefficient_has_is_never_taken_in() {
    let coded = Coded::random(3, Size::new(70, 60), Sampling::named("4:2:0"));
    let file = coded.by(Process::Progressive(Script::Refined)).to_file();
    let scans: Vec<usize> =
        file.windows(2).enumerate().filter(|(_, pair)| *pair == [0xFF, 0xDA]).map(|(at, _)| at).collect();
    let mut refused = 0;
    for at in scans {
        let approximation = at + 1 + usize::from(u16::from_be_bytes([file[at + 2], file[at + 3]]));
        for low in [9, 11, 13].into_iter().filter(|_| file[approximation] >> 4 > 0) {
            let mut file = file.clone();
            file[approximation] = (low + 1) << 4 | low;
            match open(&file) {
                Ok(found) => assert!(open(&found.write(&[])).is_ok(), "scan at {at}, bit {low}"),
                Err(_) => refused += 1,
            }
        }
    }
    assert!(refused > 5, "{refused}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// A file that is cut anywhere is refused, never filled up with grey.
    #[test]
    fn a_file_that_is_cut_is_never_opened(seed in 0u64..1000, process in prop::sample::select(Process::ALL.to_vec()), part in 0.0..1.0f64) {
        let coded = Coded::random(seed, Size::new(70, 60), Sampling::named("4:2:0")).by(process);
        let file = coded.to_file();
        let cut = (file.len() as f64 * part) as usize;
        prop_assert!(open(&file[..cut]).is_err());
        // The same with an end put on it again: data is then missing before the marker.
        let header = 700;
        if cut > header && cut + 60 < file.len() && !process.is_progressive() {
            prop_assert!(open(&[&file[..cut], &[0xFF, 0xD9]].concat()).is_err());
        }
    }

    /// Whatever bytes are in it: an answer, and no panic; what opens is written and read again as it was.
    #[test]
    fn a_damaged_file_is_always_answered(
        seed in 0u64..1000,
        process in prop::sample::select(Process::ALL.to_vec()),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut file = Coded::random(seed, Size::new(50, 40), Sampling::named("4:2:0")).by(process).to_file();
        for (place, byte) in damage {
            let place = place.index(file.len());
            file[place] = byte;
        }
        if let Ok(found) = open(&file) {
            let written = found.write(&[]);
            let again = open(&written).expect("what was written opens");
            prop_assert!(again.write(&[]) == written);
        }
    }
}
