//! The way back up: coarse features doubled in size and added to finer ones, three times.

use super::cells::{Cell, Map};
use super::dense::Dense;
use super::dense_row::{DenseRow, Place, Then};
use super::registers::Registers;

/// Rows that one thread takes at once.
const ROWS: usize = 8;

/// A 1x1 layer with a `ReLU` on a whole map.
pub(super) fn narrowed(layer: &Dense, map: &Map, registers: Registers) -> Map {
    let shape = [layer.blocks, map.height, map.width];
    Map::filled(shape, ROWS, |first, output| {
        for (y, row) in (first..).zip(output.chunks_exact_mut(layer.blocks * map.width)) {
            narrow(layer, map, y, row, registers);
        }
    })
}

/// One row of it.
fn narrow(layer: &Dense, map: &Map, y: usize, output: &mut [Cell], registers: Registers) {
    let starts: Vec<usize> = (0..map.blocks).map(|block| block * map.width).collect();
    let (input, width, place) = (map.row(y), map.width, Place { start: 0, block: map.width, step: 1 });
    registers.run(DenseRow { layer, input, starts: &starts, output, place, width, then: Then::Rectify });
}

/// One step up.
pub(super) struct Up {
    /// 1x1 on the finer map.
    pub lateral: Dense,
    /// The transposed 2x2 convolution that doubles the size: each pixel becomes four, top left, top right, bottom left, bottom
    /// right, by a 1x1 layer each.
    pub corners: [Dense; 4],
}

impl Up {
    /// `ReLU` of `fine` through the 1x1, plus `ReLU` of `coarse` doubled.
    pub(super) fn run(&self, coarse: &Map, fine: &Map, registers: Registers) -> Map {
        let shape = [self.lateral.blocks, fine.height, fine.width];
        Map::filled(shape, ROWS, |first, output| {
            for (y, row) in (first..).zip(output.chunks_exact_mut(self.lateral.blocks * fine.width)) {
                narrow(&self.lateral, fine, y, row, registers);
                for right in 0..2 {
                    self.add_corner(right, coarse, y, row, registers);
                }
            }
        })
    }

    /// Adds every second pixel of row `y`, from column `right` on.
    fn add_corner(&self, right: usize, coarse: &Map, y: usize, output: &mut [Cell], registers: Registers) {
        let starts: Vec<usize> = (0..coarse.blocks).map(|block| block * coarse.width).collect();
        registers.run(DenseRow {
            layer: &self.corners[y % 2 * 2 + right],
            input: coarse.row(y / 2),
            starts: &starts,
            output,
            place: Place { start: right, block: 2 * coarse.width, step: 2 },
            width: coarse.width,
            then: Then::RectifyAndAdd,
        });
    }
}
