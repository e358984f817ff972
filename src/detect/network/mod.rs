//! The forward pass of `CenterFace` (Xu, Yan, Sun, Yang, Luo, 2019), layer by layer: a `MobileNetV2` with the top of a feature pyramid.
//!
//! | stage | gives, of the input's size | channels | file |
//! |---|---|--:|---|
//! | first 3x3, 3x3 by channel, 1x1 | a half | 16 | [`entry`], [`depthwise`], [`dense`] |
//! | 2 inverted residual blocks | a quarter | 24 | [`bottleneck`] |
//! | 3 blocks | an eighth | 32 | |
//! | 7 blocks | a sixteenth | 64, then 96 | |
//! | 4 blocks | a thirty-second | 160, then 320 | |
//! | 1x1, then three times doubled and added to what the last block of a finer stage gave | a quarter | 24 | [`neck`] |
//! | 3x3, and 1x1 to score, size and offset | a quarter | 5 | [`head`] |
//!
//! Every convolution has a bias, into which its normalization was folded; a `ReLU` follows it, but not the last 1x1 of a block nor
//! the last of all. The landmarks, another 1x1 of the head, are not computed.
//!
//! **The same bits everywhere.** No sum is split: each output is one chain of fused multiply-adds in a fixed order, so that
//! threads, which share out rows, and registers, whose lanes are neighbouring channels ([`cells`]), cannot change it. AVX2,
//! AVX-512 and NEON give the same bits. The fallback for processors without any of them rounds each product before it adds it
//! (fusing in software would take it many times as long): there scores differ by less than 1e-5. [`registers`] chooses.
//!
//! **Why it is fast.** Weights are packed in the order of use, sums stay in registers, and what lies between the layers of a block
//! stays in the cache: the widest map, 96 channels at half the size, is never
//! stored, and the next, 16 channels there, only in bands.

#![allow(
    clippy::inline_always,
    reason = "what is not inlined into an operation is compiled for the narrowest registers"
)]

mod bottleneck;
mod cells;
mod dense;
mod dense_row;
mod depthwise;
mod entry;
mod head;
mod neck;
mod onnx;
mod registers;
mod sums;
mod weights;

use bottleneck::{Bottleneck, Source};
use cells::Map;
use dense::Dense;
use entry::Entry;
pub use head::Answer;
use head::Head;
use neck::Up;
pub(super) use registers::Registers;
use weights::Weights;

use super::error::DetectError;
use crate::domain::Size;

/// The blocks after the first two: input channels, wide channels, output channels, stride.
const BLOCKS: [[usize; 4]; 15] = [
    [24, 144, 24, 1],
    [24, 144, 32, 2],
    [32, 192, 32, 1],
    [32, 192, 32, 1],
    [32, 192, 64, 2],
    [64, 384, 64, 1],
    [64, 384, 64, 1],
    [64, 384, 64, 1],
    [64, 384, 96, 1],
    [96, 576, 96, 1],
    [96, 576, 96, 1],
    [96, 576, 160, 2],
    [160, 960, 160, 1],
    [160, 960, 160, 1],
    [160, 960, 320, 1],
];
/// Of these, the ones whose input the neck takes too: each the first of a coarser stage.
const LATERALS: [usize; 3] = [1, 4, 11];

/// Rows of a band at a quarter of the size: the rows above it at half the size fit a processor's cache.
const ROWS: usize = 16;

/// The network, its weights packed.
pub(super) struct CenterFace {
    entry: Entry,
    /// The block that the first layer feeds.
    first: Bottleneck,
    /// The next block, with its first 1x1.
    second: (Dense, Bottleneck),
    /// The others.
    blocks: Vec<(Dense, Bottleneck)>,
    /// From the coarsest map into the neck.
    top: Dense,
    /// Coarse before fine.
    ups: [Up; 3],
    head: Head,
}

impl CenterFace {
    /// Reads the weights of the model file, in the order of its graph.
    ///
    /// # Errors
    /// [`DetectError::Model`] when the file is damaged, or of another network.
    pub(super) fn read(file: &[u8]) -> Result<Self, DetectError> {
        let mut weights = Weights::find(file)?;
        let (entry, first) = (weights.entry()?, weights.bottleneck([32, 16], 1, false)?);
        let second = (weights.pointwise(96, 16)?, weights.bottleneck([96, 24], 2, false)?);
        let mut blocks = Vec::new();
        for [inputs, wide, outputs, stride] in BLOCKS {
            let expand = weights.pointwise(wide, inputs)?;
            let residual = stride == 1 && inputs == outputs;
            blocks.push((expand, weights.bottleneck([wide, outputs], stride, residual)?));
        }
        let top = weights.pointwise(24, 320)?;
        let ups = [weights.up(2, 96)?, weights.up(1, 32)?, weights.up(0, 24)?];
        Ok(Self { entry, first, second, blocks, top, ups, head: weights.head()? })
    }

    /// The answer for three planes of `size`, whose sides are multiples of 32, for the `threads` of the pool that this is called in.
    pub(super) fn run(&self, planes: Vec<f32>, size: Size, threads: usize, registers: Registers) -> Answer {
        let mut map = self.quartered(&planes, size, registers);
        drop(planes); // as large as a map
        let mut laterals = Vec::new();
        for (n, (expand, block)) in self.blocks.iter().enumerate() {
            let size = [map.height, map.width];
            let next = block.run(Source::Map { expand, map: &map }, size, threads, registers);
            let input = std::mem::replace(&mut map, next);
            if LATERALS.contains(&n) {
                laterals.push(input);
            }
        }
        self.answer(&map, &laterals, registers)
    }

    /// What the second block gives, a quarter of the size. The map between, half the size and the largest of all, is never whole:
    /// each band of rows makes the rows that it needs, two of them twice.
    fn quartered(&self, planes: &[f32], size: Size, registers: Registers) -> Map {
        let [height, width] = [size.height, size.width].map(|side| side as usize / 2);
        let source = Source::Planes { entry: &self.entry, planes, width: 2 * width };
        let (expand, second) = &self.second;
        let shape = [second.project.blocks, height / 2, width / 2];
        Map::filled(shape, ROWS, |first, output| {
            let rows = output.len() / (shape[0] * shape[2]);
            let (top, bottom) = ((2 * first).saturating_sub(1), 2 * (first + rows));
            let half = Map::part([self.first.project.blocks, bottom - top, width], top, |half| {
                self.first.band(source, [height, width], top, half, registers);
            });
            second.band(Source::Map { expand, map: &half }, [height, width], first, output, registers);
        })
    }

    /// Neck and head.
    fn answer(&self, coarsest: &Map, laterals: &[Map], registers: Registers) -> Answer {
        let top = neck::narrowed(&self.top, coarsest, registers);
        let steps = self.ups.iter().zip(laterals.iter().rev());
        let finest = steps.fold(top, |coarse, (up, fine)| up.run(&coarse, fine, registers));
        self.head.run(&finest, registers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static FILE: &[u8] = include_bytes!("../../../assets/models/centerface.onnx");

    fn noise(size: Size) -> Vec<f32> {
        (0..3 * size.pixels() as u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as f32).collect()
    }

    #[test]
    fn every_instruction_set_and_any_number_of_bands_give_the_same_answer() {
        let network = CenterFace::read(FILE).unwrap();
        let size = Size::new(96, 160);
        let run = |bands, registers| network.run(noise(size), size, bands, registers);
        let widest = run(1, Registers::Widest);
        for registers in Registers::ALL {
            let answer = run(1, *registers);
            if registers.fuse() == Registers::Widest.fuse() {
                assert!(answer == widest, "{registers:?}");
            }
            let pairs = [(&answer.heat, &widest.heat), (&answer.size, &widest.size), (&answer.offset, &widest.offset)];
            for (ours, widest) in pairs {
                let near = |(a, b): (&f32, &f32)| (a - b).abs() < 1e-5 * b.abs().max(1.0);
                assert!(ours.iter().zip(widest).all(near), "{registers:?}");
            }
        }
        for bands in [2, 3, 40] {
            assert!(run(bands, Registers::Widest) == widest, "{bands} bands");
        }
    }

    #[test]
    fn a_file_that_is_cut_short_is_refused() {
        assert!(CenterFace::read(&FILE[..FILE.len() / 2]).is_err());
        assert!(CenterFace::read(b"").is_err());
    }
}
