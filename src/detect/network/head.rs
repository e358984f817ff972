//! The last layers: a 3x3 convolution with a `ReLU`, then for every cell its score, size and offset.

use super::cells::{Cell, Map, ZERO};
use super::dense::Dense;
use super::dense_row::{DenseRow, Place, Then};
use super::registers::Registers;

/// Rows that one thread takes at once.
const ROWS: usize = 8;

/// The last layers.
pub(super) struct Head {
    /// 3x3, taps row by row.
    pub conv: Dense,
    /// 1x1 to the five values of a cell: score before the sigmoid, logarithms of height and width, offsets of row and column.
    pub values: Dense,
}

/// What the network says of every cell of a quarter of its input's size, plane by plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Cells of one row.
    pub columns: usize,
    /// One plane: the score, 0 to 1.
    pub heat: Vec<f32>,
    /// Two planes: the logarithms of height and width, in cells.
    pub size: Vec<f32>,
    /// Two planes: of the row, of the column, in cells.
    pub offset: Vec<f32>,
}

impl Head {
    pub(super) fn run(&self, map: &Map, registers: Registers) -> Answer {
        let values = Map::filled([self.values.blocks, map.height, map.width], ROWS, |first, output| {
            let mut rows = Rows::new(map);
            for (y, output) in (first..).zip(output.chunks_exact_mut(self.values.blocks * map.width)) {
                let seen = rows.around(y, &self.conv, registers);
                let starts: Vec<usize> = (0..self.conv.blocks).map(|block| block * map.width).collect();
                registers.run(DenseRow {
                    layer: &self.values,
                    input: seen,
                    starts: &starts,
                    output,
                    place: Place { start: 0, block: map.width, step: 1 },
                    width: map.width,
                    then: Then::Write,
                });
            }
        });
        Answer::of(values.cells(), map.width)
    }
}

impl Answer {
    /// Takes the five values of every cell apart.
    fn of(values: &[Cell], columns: usize) -> Self {
        let planes =
            |lanes: &[usize]| lanes.iter().flat_map(|&lane| values.iter().map(move |cell| cell[lane])).collect();
        let sigmoid = |x: f32| 1.0 / (1.0 + (-x).exp());
        let heat = values.iter().map(|cell| sigmoid(cell[0])).collect();
        Self { columns, heat, size: planes(&[1, 2]), offset: planes(&[3, 4]) }
    }
}

/// Three rows of a map with a margin of zeros, and the row that the 3x3 layer makes of them.
struct Rows<'a> {
    map: &'a Map,
    margined: Vec<Cell>,
    seen: Vec<Cell>,
}

impl<'a> Rows<'a> {
    fn new(map: &'a Map) -> Self {
        let margined = vec![ZERO; 3 * map.blocks * (map.width + 2)];
        Self { map, margined, seen: vec![ZERO; map.row_len()] }
    }

    /// The 3x3 layer's row `y`.
    fn around(&mut self, y: usize, layer: &Dense, registers: Registers) -> &[Cell] {
        let (blocks, width) = (self.map.blocks, self.map.width);
        let line = width + 2;
        for (ky, rows) in self.margined.chunks_exact_mut(blocks * line).enumerate() {
            let row = (y + ky).checked_sub(1).filter(|row| *row < self.map.height);
            for (block, to) in rows.chunks_exact_mut(line).enumerate() {
                match row {
                    Some(row) => to[1..=width].copy_from_slice(&self.map.row(row)[block * width..][..width]),
                    None => to.fill(ZERO),
                }
            }
        }
        let place = |tap: usize, block: usize| (tap / 3 * blocks + block) * line + tap % 3;
        let starts: Vec<usize> = (0..9).flat_map(|tap| (0..blocks).map(move |block| place(tap, block))).collect();
        registers.run(DenseRow {
            layer,
            input: &self.margined,
            starts: &starts,
            output: &mut self.seen,
            place: Place { start: 0, block: width, step: 1 },
            width,
            then: Then::Rectify,
        });
        &self.seen
    }
}
