//! One component of a picture, by the places of its blocks.

use super::coefficients::Coefficients;
use super::inverse::{Inverse, Lanes};
use super::plane::Plane;
use super::zigzag::NATURAL;
use crate::imaging::cover::{Frame, Mask};
use std::ops::Range;

/// One component, and how its samples lie among the pixels.
pub(super) struct Channel<'a> {
    plane: &'a Plane,
    quantisers: [f32; 64],
    /// Pixels for a sample, across and down.
    pub(super) spread: (u32, u32),
    /// Blocks that hold some of the picture, across and down.
    within: (u32, u32),
}

impl Coefficients {
    pub(super) fn channel(&self, place: usize) -> Channel<'_> {
        let (spread, (across, down)) = (self.frame.spread(place), self.frame.blocks_within(place));
        Channel {
            plane: &self.planes[place],
            quantisers: self.quantisers[place].map(f32::from),
            spread: (spread.0 as u32, spread.1 as u32),
            within: (across as u32, down as u32),
        }
    }

    pub(super) fn channels(&self) -> Vec<Channel<'_>> {
        (0..self.planes.len()).map(|place| self.channel(place)).collect()
    }
}

impl Channel<'_> {
    /// The blocks that a frame of the picture touches, across and down.
    pub(super) fn blocks(&self, frame: Frame) -> (Range<u32>, Range<u32>) {
        let (across, down) = (8 * self.spread.0, 8 * self.spread.1);
        let (right, bottom) = (frame.right.div_ceil(across), frame.bottom.div_ceil(down));
        (frame.left / across..right.min(self.within.0), frame.top / down..bottom.min(self.within.1))
    }

    /// Whether every pixel of a block is hidden.
    pub(super) fn is_hidden(&self, x: u32, y: u32, hidden: &Mask) -> bool {
        let (across, down) = (8 * self.spread.0, 8 * self.spread.1);
        hidden.holds_all(&(x * across..(x + 1) * across), y * down..(y + 1) * down)
    }

    /// The number of a block.
    pub(super) const fn block(&self, x: u32, y: u32) -> usize {
        y as usize * self.plane.columns + x as usize
    }

    /// The mean of a block, around zero.
    pub(super) fn mean(&self, x: u32, y: u32) -> f32 {
        self.plane.dc.get(self.block(x, y)).map_or(0.0, |&dc| f32::from(dc)) * self.quantisers[0] / 8.0
    }

    /// The samples of a block, around zero.
    #[inline(always)]
    pub(super) fn samples(&self, x: u32, y: u32, inverse: &Inverse<8>) -> [Lanes; 8] {
        let constant = self.mean(x, y) * 8.0;
        let (values, held) = dequantised(self.plane, self.block(x, y), constant, &self.quantisers);
        inverse.samples(&values, held)
    }
}

/// Coefficients times quantisers in natural order, and how many rows and columns of them hold anything but zeros.
#[inline(always)]
fn dequantised(plane: &Plane, block: usize, constant: f32, quantisers: &[f32; 64]) -> ([Lanes; 8], (usize, usize)) {
    let mut values = [[0.0; 8]; 8];
    values[0][0] = constant;
    let mut reached = 0;
    plane.each_value(block, |k, value| {
        let at = NATURAL[k];
        if let Some(slot) = values.as_flattened_mut().get_mut(usize::from(at)) {
            *slot = f32::from(value) * quantisers[k];
            reached |= at;
        }
    });
    // Numbers joined bit by bit are at least the largest of them.
    (values, (usize::from(reached >> 3) + 1, usize::from(reached & 7) + 1))
}
