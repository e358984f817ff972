//! A picture turned or mirrored without decoding it.
//!
//! A mirrored wave is the wave or its negative, and rows and columns of waves can change places: each block turns by
//! moving and negating its coefficients. Blocks then change places as pixels would, which works where the mirrored side
//! ends with a whole MCU. Elsewhere the last, incomplete MCU of that side is given up, as `jpegtran -trim` does it.

use super::coefficients::Coefficients;
use super::frame::{Component, Frame};
use super::plane::Plane;
use super::term::Term;
use super::zigzag::{NATURAL, ZIGZAG};
use crate::domain::Size;
use crate::imaging::Orientation;

/// What to do with a side that does not end with a whole MCU and would have to be mirrored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edges {
    /// Give up what cannot be aligned: at most one MCU less one pixel on a side.
    Trim,
    /// Keep every pixel: such a picture is not turned this way.
    Exact,
}

/// What was given up on the way, in pixels of the upright picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trimmed {
    /// Columns on the left.
    pub left: u32,
    /// Rows at the top.
    pub top: u32,
}

/// A turn in terms of the stored picture's axes.
#[derive(Clone, Copy)]
struct Turn {
    /// Stored columns run from right to left in the upright picture, or from bottom to top.
    mirrors_x: bool,
    /// Stored rows run backwards.
    mirrors_y: bool,
    /// Stored columns become rows.
    swaps: bool,
}

impl Turn {
    const fn of(orientation: Orientation) -> Self {
        let probe = Size::new(2, 2);
        let (x, y) = orientation.stored_from_upright(probe, 0, 0);
        Self { mirrors_x: x != 0, mirrors_y: y != 0, swaps: orientation.swaps_axes() }
    }

    /// Where the `k`-th coefficient goes, and whether it is negated.
    const fn of_coefficient(self, k: usize) -> (usize, bool) {
        let at = NATURAL[k & 63] as usize;
        let (v, u) = (at / 8, at % 8);
        let negated = (self.mirrors_x && u % 2 == 1) != (self.mirrors_y && v % 2 == 1);
        let to = if self.swaps { u * 8 + v } else { at };
        (ZIGZAG[to & 63] as usize, negated)
    }
}

impl Coefficients {
    /// Turns the picture upright. `None` when [`Edges::Exact`] forbids it, or when trimming would leave nothing.
    pub fn upright(self, orientation: Orientation, edges: Edges) -> Option<(Self, Trimmed)> {
        if orientation == Orientation::Upright {
            return Some((self, Trimmed::default()));
        }
        let turn = Turn::of(orientation);
        let (stored, trimmed) = self.trimmed_to(turn)?;
        if edges == Edges::Exact && trimmed != Trimmed::default() {
            return None;
        }
        let from = Frame { size: stored, ..self.frame };
        let planes = self.planes.iter().enumerate().map(|(place, plane)| turned(plane, place, &from, turn)).collect();
        let transpose = |quantisers: [u16; 64]| std::array::from_fn(|k| quantisers[turn.of_coefficient(k).0]);
        let quantisers = self.quantisers.iter().map(|&quantisers| transpose(quantisers)).collect();
        Some((Self { frame: upright_frame(from, orientation), planes, quantisers, ..self }, trimmed))
    }

    /// The stored size without what cannot be mirrored.
    fn trimmed_to(&self, turn: Turn) -> Option<(Size, Trimmed)> {
        let Size { width, height } = self.frame.size;
        let (h, v) = self.frame.largest();
        let surplus = |mirrors: bool, side: u32, unit: usize| if mirrors { side % (8 * unit as u32) } else { 0 };
        let (right, bottom) = (surplus(turn.mirrors_x, width, h), surplus(turn.mirrors_y, height, v));
        let size = Size::new(width - right, height - bottom);
        let (left, top) = if turn.swaps { (bottom, right) } else { (right, bottom) };
        (size.pixels() > 0).then_some((size, Trimmed { left, top }))
    }
}

fn upright_frame(stored: Frame, orientation: Orientation) -> Frame {
    let swap = |component: Component| Component { h: component.v, v: component.h, ..component };
    let components =
        if orientation.swaps_axes() { stored.components.into_iter().map(swap).collect() } else { stored.components };
    Frame { size: orientation.upright_size(stored.size), components, ..stored }
}

/// A plane of the trimmed picture `from`, turned.
fn turned(plane: &Plane, place: usize, from: &Frame, turn: Turn) -> Plane {
    let ((units_x, units_y), (h, v)) = (from.units_of_all(), from.factors(place));
    let (columns, rows) = (units_x * h, units_y * v);
    let mut upright = if turn.swaps { Plane::zeroed(rows, columns) } else { Plane::zeroed(columns, rows) };
    upright.reserve(plane.term_bytes() as usize / size_of::<Term>());
    let mut scratch = [0; 64];
    for block in 0..columns * rows {
        let (x, y) = (block % upright.columns, block / upright.columns);
        let (x, y) = if turn.swaps { (y, x) } else { (x, y) };
        let x = if turn.mirrors_x { columns - 1 - x } else { x };
        let y = if turn.mirrors_y { rows - 1 - y } else { y };
        let stored = y * plane.columns + x;
        if let (Some(to), Some(&dc)) = (upright.dc.get_mut(block), plane.dc.get(stored)) {
            *to = dc;
        }
        if !turn.swaps {
            negate(plane, stored, turn, upright.begin(block));
        } else if !plane.is_constant(stored) {
            scratch.fill(0);
            plane.each_value(stored, |k, value| {
                let (to, negated) = turn.of_coefficient(k);
                scratch[to & 63] = if negated { -value } else { value };
            });
            upright.put_terms(block, &scratch);
        }
    }
    upright
}

/// Copies the terms of a block whose coefficients keep their places.
fn negate(plane: &Plane, block: usize, turn: Turn, to: &mut Vec<Term>) {
    let mut k = 0;
    plane.each(block, |term| {
        let is_value = !term.is_last() && term != Term::ZEROS;
        k += term.run() + 1;
        let negated = is_value && turn.of_coefficient(k).1;
        to.push(if negated { Term::new(term.run() as u32, -i32::from(term.value())) } else { term });
    });
}
