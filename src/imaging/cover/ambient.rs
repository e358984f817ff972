//! The colours just outside the covers, spread smoothly inwards.

use super::blank::{Blanked, NEUTRAL};
use super::lattice::{Cell, Lattice};
use super::mask::{Frame, Span};
use crate::domain::Size;

/// How strongly a cell holds on to its own colour against its neighbours' when all of it lies outside the covers. Less is
/// smoother: at 0.35 a colour is felt about two cells away.
const HOLD: f32 = 0.35;

/// Rounds of relaxation. A lattice has at most some 40 cells from edge to edge; the start is already close.
const ROUNDS: usize = 60;

/// Over-relaxation: each round moves further than asked, which takes colours across the lattice in fewer rounds.
const OVERSHOOT: f32 = 1.7;

/// Samples on a cell's side: the mean of 36 pixels is steady enough, and large cells cost no more than small ones.
const SAMPLES: u32 = 6;

/// The whole picture at about 40 cells on its longer side: what a region falls back on when covers surround it.
pub(super) fn overview(picture: &Blanked, size: Size) -> Lattice {
    let frame = Frame { left: 0, top: 0, right: size.width, bottom: size.height };
    let step = size.long_edge().div_ceil(40);
    around(picture, frame, step, |_, _| NEUTRAL)
}

/// The colours in `frame` in cells of `step` pixels. Where nothing outside a cover is near, `fallback` is the start.
pub(super) fn around(picture: &Blanked, frame: Frame, step: u32, fallback: impl Fn(f32, f32) -> [f32; 3]) -> Lattice {
    let mut lattice = Lattice::new(frame, step);
    sample(picture, &mut lattice);
    let seen: Vec<Cell> = lattice.cells.iter().map(|cell| mean(*cell)).collect();
    lattice.map(|x, y, _| {
        let [r, g, b] = fallback(x, y);
        [r, g, b, 0.0]
    });
    for (cell, seen) in lattice.cells.iter_mut().zip(&seen) {
        for k in 0..3 {
            cell[k] += (seen[k] - cell[k]) * seen[3];
        }
    }
    relax(&mut lattice, &seen);
    lattice
}

/// Sums colours (0 to 2) and counts pixels (3) outside the covers, cell by cell; a transparent pixel has no colour.
fn sample(picture: &Blanked, lattice: &mut Lattice) {
    let channels = picture.layout().channels();
    let (frame, step) = (lattice.frame, lattice.step);
    let stride = (step / SAMPLES).max(1);
    for y in (frame.top..frame.bottom).step_by(stride as usize) {
        let first = ((y - frame.top) / step) as usize * lattice.columns;
        let row = picture.row(y);
        let mut hidden = picture.hidden().row(y).iter().copied().skip_while(|span| span.end <= frame.left).peekable();
        let mut x = frame.left;
        while x < frame.right {
            if let Some(&Span { start, end }) = hidden.peek()
                && start <= x
            {
                hidden.next();
                // On to the next column of samples after the cover.
                x += end.saturating_sub(x).div_ceil(stride) * stride;
                continue;
            }
            let pixel = row.get(x as usize * channels..(x as usize + 1) * channels).unwrap_or_default();
            if let (Some(cell), Some(colour)) =
                (lattice.cells.get_mut(first + ((x - frame.left) / step) as usize), pixel.first_chunk::<3>())
            {
                let weight = pixel.get(3).map_or(1.0, |&alpha| f32::from(alpha) / 255.0);
                for (sum, value) in cell.iter_mut().zip(colour) {
                    *sum += f32::from(*value) * weight;
                }
                cell[3] += weight;
            }
            x += stride;
        }
    }
    let whole = (step.div_ceil(stride) * step.div_ceil(stride)) as f32;
    for cell in &mut lattice.cells {
        // The count becomes a share of the cell; the sums become sums per share.
        cell[3] /= whole;
        for sum in &mut cell[..3] {
            *sum /= whole;
        }
    }
}

/// Sums to means; the share stays. Zero stays zero.
fn mean(cell: Cell) -> Cell {
    let [r, g, b, share] = cell;
    if share <= 0.0 { Cell::default() } else { [r / share, g / share, b / share, share.min(1.0)] }
}

/// Screened membrane: every cell settles at the mean of its neighbours, drawn towards what was seen in it by the share
/// that was seen. Gauss-Seidel with over-relaxation, in a fixed order, so that the same picture gives the same bytes. Beyond
/// the border a cell is its own neighbour, which leaves the border free.
fn relax(lattice: &mut Lattice, seen: &[Cell]) {
    let (columns, rows) = (lattice.columns, lattice.rows);
    let cells = &mut lattice.cells;
    for _ in 0..ROUNDS {
        for row in 0..rows {
            let line = row * columns;
            let (above, below) = (row.saturating_sub(1) * columns, (row + 1).min(rows - 1) * columns);
            for column in 0..columns {
                let (before, after) = (column.saturating_sub(1), (column + 1).min(columns - 1));
                let own = cells[line + column];
                let near = [cells[above + column], cells[line + before], cells[line + after], cells[below + column]];
                let hold = HOLD * seen[line + column][3];
                let pace = OVERSHOOT / (4.0 + hold);
                cells[line + column] = std::array::from_fn(|k| {
                    let around = near[0][k] + near[1][k] + near[2][k] + near[3][k];
                    own[k] + pace * (around + hold * seen[line + column][k] - (4.0 + hold) * own[k])
                });
            }
        }
    }
}
