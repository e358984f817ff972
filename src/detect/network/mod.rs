//! The forward pass of `CenterFace`.

mod bottleneck;
mod cells;
mod dense;
mod depthwise;
mod entry;
mod head;
mod neck;
mod onnx;
mod registers;
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

/// The blocks after the first: input channels, wide channels, output channels, stride.
const BLOCKS: [[usize; 4]; 16] = [
    [16, 96, 24, 2],
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
/// Of these, the ones whose output the neck takes too, fine before coarse.
const LATERALS: [usize; 3] = [1, 4, 11];

/// The network, packed.
pub(super) struct CenterFace {
    entry: Entry,
    first: Bottleneck,
    blocks: Vec<(Dense, Bottleneck)>,
    top: Dense,
    /// Coarse before fine.
    ups: [Up; 3],
    head: Head,
}

impl CenterFace {
    pub(super) fn read(file: &[u8]) -> Result<Self, DetectError> {
        let mut weights = Weights::find(file)?;
        let (entry, first) = (weights.entry()?, weights.bottleneck([32, 16], 1, false)?);
        let mut blocks = Vec::new();
        for [inputs, wide, outputs, stride] in BLOCKS {
            let expand = weights.pointwise(wide, inputs)?;
            let residual = stride == 1 && inputs == outputs;
            blocks.push((expand, weights.bottleneck([wide, outputs], stride, residual)?));
        }
        let top = weights.pointwise(24, 320)?;
        let ups = [weights.up(2, 96)?, weights.up(1, 32)?, weights.up(0, 24)?];
        Ok(Self { entry, first, blocks, top, ups, head: weights.head()? })
    }

    /// Three planes of `size`, whose sides are multiples of 32.
    pub(super) fn run(&self, planes: Vec<f32>, size: Size, threads: usize, registers: Registers) -> Answer {
        let (height, width) = (size.height as usize / 2, size.width as usize / 2);
        let source = Source::Planes { entry: &self.entry, planes: &planes, width: 2 * width };
        let mut map = self.first.run(source, [height, width], threads, registers);
        drop(planes);
        let mut kept: Vec<Map> = Vec::new();
        for (n, (expand, block)) in self.blocks.iter().enumerate() {
            let size = [map.height, map.width];
            let next = block.run(Source::Map { expand, map: &map }, size, threads, registers);
            let input = std::mem::replace(&mut map, next);
            if n > 0 && LATERALS.contains(&(n - 1)) {
                kept.push(input);
            }
        }
        let mut coarse = neck::narrowed(&self.top, &map, registers);
        drop(map);
        for (up, fine) in self.ups.iter().zip(kept.iter().rev()) {
            coarse = up.run(&coarse, fine, registers);
        }
        self.head.run(&coarse, registers)
    }
}
