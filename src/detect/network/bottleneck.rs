//! An inverted residual block (Sandler et al., "`MobileNetV2`", 2018, section 3.3): 1x1 to many channels, 3x3 on each of them, 1x1
//! back to few, and the block's input added where the shapes allow it.
//!
//! The many channels are never stored whole: row by row, three of their rows are kept, in strips so narrow that they stay in
//! the processor's cache. Neither the strips nor the bands that are given to threads change a sum: what two of them need of the
//! same row is computed by both.

use super::cells::{Cell, Map, ZERO};
use super::dense::Dense;
use super::dense_row::{DenseRow, Place, Then};
use super::depthwise::{Depthwise, DepthwiseRow};
use super::entry::{Entry, EntryRow, LINES};
use super::registers::Registers;

/// Bytes that the three rows of a strip may take: a part of a core's own cache.
const RING_BYTES: usize = 320 * 1024;

/// One block.
pub(super) struct Bottleneck {
    pub depthwise: Depthwise,
    pub project: Dense,
    /// Whether the block's input is added to its output.
    pub residual: bool,
    /// Of the 3x3: 1, or 2 to halve the size.
    pub stride: usize,
}

/// What gives the many channels.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// Three planes of `width` pixels a row, through the first layer, which halves the size.
    Planes { entry: &'a Entry, planes: &'a [f32], width: usize },
    /// A map through a 1x1 layer.
    Map { expand: &'a Dense, map: &'a Map },
}

impl Bottleneck {
    /// The block's output, from `source`, which is `size` (height and width) after its first layer, in about twice as many bands as
    /// there are threads.
    pub(super) fn run(&self, source: Source, size: [usize; 2], threads: usize, registers: Registers) -> Map {
        let [height, width] = size.map(|side| side.div_ceil(self.stride));
        let shape = [self.project.blocks, height, width];
        Map::filled(shape, rows_per_band(height, threads), |first, output| {
            self.band(source, size, first, output, registers);
        })
    }

    /// Fills a band of rows of the output that begins with row `first`.
    pub(super) fn band(
        &self,
        source: Source,
        size: [usize; 2],
        first: usize,
        output: &mut [Cell],
        registers: Registers,
    ) {
        let (width, mut left) = (size[1].div_ceil(self.stride), 0);
        while left < width {
            let columns = self.strip(width).min(width - left);
            Strip::new(self, source, size, left, columns).run(first, output, width, registers);
            left += columns;
        }
    }

    /// Columns of a strip of the output: as wide as the cache allows, and all about the same.
    fn strip(&self, width: usize) -> usize {
        let bytes = 3 * self.stride * self.depthwise.blocks() * size_of::<Cell>();
        let most = (RING_BYTES / bytes).max(12);
        width.div_ceil(width.div_ceil(most).max(1))
    }
}

/// Rows of a band: two bands a thread, so that a thread that is held up leaves work to the others, but none of a few rows only.
/// Each computes two rows of the many channels that its neighbours compute too.
fn rows_per_band(height: usize, threads: usize) -> usize {
    let fair = height.div_ceil(threads.max(1));
    height.div_ceil(2 * threads.max(1)).max(fair.min(16)).max(4)
}

/// A strip of a band.
struct Strip<'a> {
    block: &'a Bottleneck,
    source: Source<'a>,
    size: [usize; 2],
    left: usize,
    columns: usize,
    /// Three rows of the many channels, row `y` in place `y % 3`, each with its neighbours left and right.
    ring: [Vec<Cell>; 3],
    ring_width: usize,
    /// One row after the 3x3.
    filtered: Vec<Cell>,
    /// Lines of the first layer's window.
    lines: Vec<f32>,
}

impl<'a> Strip<'a> {
    fn new(block: &'a Bottleneck, source: Source<'a>, size: [usize; 2], left: usize, columns: usize) -> Self {
        let ring_width = (columns - 1) * block.stride + 3;
        let blocks = block.depthwise.blocks();
        let row = || vec![ZERO; blocks * ring_width];
        let (ring, filtered) = ([row(), row(), row()], vec![ZERO; blocks * columns]);
        Self { block, source, size, left, columns, ring, ring_width, filtered, lines: Vec::new() }
    }

    /// Fills the strip's columns of a band of rows that begins at `first`.
    fn run(&mut self, first: usize, output: &mut [Cell], width: usize, registers: Registers) {
        let mut next = (first * self.block.stride).saturating_sub(1); // above the picture the ring holds zeros
        for (y, row) in (first..).zip(output.chunks_exact_mut(self.block.project.blocks * width)) {
            let last = y * self.block.stride + 1;
            while next <= last {
                self.expand(next, registers);
                next += 1;
            }
            self.filter(last, registers);
            self.project(y, row, width, registers);
        }
    }

    /// Computes row `y` of the many channels; zeros below the picture.
    fn expand(&mut self, y: usize, registers: Registers) {
        let [height, width] = self.size;
        let output = &mut self.ring[y % 3];
        if y >= height {
            output.fill(ZERO);
            return;
        }
        // The first column of the ring lies one left of the strip; beside the picture it stays zero.
        let wanted = self.left * self.block.stride;
        let (from, skipped) = if wanted == 0 { (0, 1) } else { (wanted - 1, 0) };
        let columns = (self.ring_width - skipped).min(width - from);
        match self.source {
            Source::Map { expand, map } => {
                let starts: Vec<usize> = (0..map.blocks).map(|block| block * map.width + from).collect();
                registers.run(DenseRow {
                    layer: expand,
                    input: map.row(y),
                    starts: &starts,
                    output,
                    place: Place { start: skipped, block: self.ring_width, step: 1 },
                    width: columns,
                    then: Then::Rectify,
                });
            }
            Source::Planes { entry, planes, width } => {
                let line = 2 * columns + 1;
                self.lines.clear();
                self.lines.resize(LINES * line, 0.0);
                window(planes, width, height, [y, from], &mut self.lines, line);
                let (start, block, lines) = (skipped, self.ring_width, &self.lines[..]);
                registers.run(EntryRow { layer: entry, lines, line, output, start, block, width: columns });
            }
        }
    }

    /// The 3x3 on the three rows that end with `last`.
    fn filter(&mut self, last: usize, registers: Registers) {
        let row = |y: usize| &self.ring[y % 3][..];
        registers.run(DepthwiseRow {
            layer: &self.block.depthwise,
            rows: [row(last + 1), row(last + 2), row(last)],
            input_width: self.ring_width,
            stride: self.block.stride,
            output: &mut self.filtered,
            width: self.columns,
        });
    }

    /// Back to few channels, into row `y` of the output.
    fn project(&mut self, y: usize, output: &mut [Cell], width: usize, registers: Registers) {
        let mut then = Then::Write;
        if let (true, Source::Map { map, .. }) = (self.block.residual, self.source) {
            let rows = output.chunks_exact_mut(width).zip(map.row(y).chunks_exact(width));
            for (output, input) in rows {
                let columns = self.left..self.left + self.columns;
                output[columns.clone()].copy_from_slice(&input[columns]);
            }
            then = Then::Add;
        }
        let starts: Vec<usize> = (0..self.block.depthwise.blocks()).map(|block| block * self.columns).collect();
        registers.run(DenseRow {
            layer: &self.block.project,
            input: &self.filtered,
            starts: &starts,
            output,
            place: Place { start: self.left, block: width, step: 1 },
            width: self.columns,
            then,
        });
    }
}

/// The lines that the first layer looks at for its output row `y` from column `from` on: plane by plane, row by row, each begun at
/// the left neighbour of the first window's centre; zeros outside the picture. `half_height` is that of the output.
fn window(planes: &[f32], width: usize, half_height: usize, [y, from]: [usize; 2], lines: &mut [f32], line: usize) {
    let plane_len = 2 * half_height * width;
    for (n, to) in lines.chunks_exact_mut(line).enumerate() {
        let (plane, row) = (n / 3, 2 * y + n % 3);
        let Some(row) = row.checked_sub(1) else { continue }; // above the picture
        let pixels = &planes[plane * plane_len + row * width..][..width];
        let (skipped, first) = if from == 0 { (1, 0) } else { (0, 2 * from - 1) };
        let length = (line - skipped).min(width - first);
        to[skipped..skipped + length].copy_from_slice(&pixels[first..first + length]);
    }
}
