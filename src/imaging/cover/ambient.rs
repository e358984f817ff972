//! The colours just outside the covers, spread smoothly inwards.

use super::blank::{Blanked, NEUTRAL};
use super::frame::Frame;
use super::lattice::{Cell, Lattice};
use super::mask::Span;

/// How strongly a cell holds on to its own colour against its neighbours' when all of it lies outside the covers. Less is
/// smoother: at 0.35 a colour is felt about two cells away.
const HOLD: f32 = 0.35;

/// Rounds of relaxation. A lattice has at most some 40 cells from edge to edge; the start is already close.
const ROUNDS: usize = 60;

/// Over-relaxation: each round moves further than asked, which takes colours across the lattice in fewer rounds.
const OVERSHOOT: f32 = 1.7;

/// Samples on a cell's side: the mean of 36 pixels is steady enough, and large cells cost no more than small ones.
const SAMPLES: u32 = 6;

/// Cells on the longer side of the overview.
const OVERVIEW_CELLS: u32 = 64;

/// The whole picture in large cells: what regions agree on where covers surround them.
pub(super) fn overview(picture: &Blanked) -> Lattice {
    let size = picture.hidden().size();
    let frame = Frame::whole(size);
    let coarse = settled(picture, frame, size.long_edge().div_ceil(OVERVIEW_CELLS / 4), |_, _| NEUTRAL);
    settled(picture, frame, size.long_edge().div_ceil(OVERVIEW_CELLS), |x, y| rgb(coarse.at(x, y)))
}

/// The colours in `frame`, in cells of `step` pixels, tied to the overview where covers reach beyond the frame: two
/// neighbours in a crowd then meet without a seam.
pub(super) fn around(picture: &Blanked, frame: Frame, step: u32, overview: &Lattice) -> Lattice {
    let mut lattice = Lattice::new(frame, step);
    let mut seen = sample(picture, &mut lattice);
    lattice.map(|x, y, _| overview.at(x, y));
    tie_border(&lattice, &mut seen);
    start_from(&mut lattice, &seen);
    relax(&mut lattice, &seen);
    lattice
}

fn settled(picture: &Blanked, frame: Frame, step: u32, start: impl Fn(f32, f32) -> [f32; 3]) -> Lattice {
    let mut lattice = Lattice::new(frame, step);
    let seen = sample(picture, &mut lattice);
    lattice.map(|x, y, _| {
        let [r, g, b] = start(x, y);
        [r, g, b, 0.0]
    });
    start_from(&mut lattice, &seen);
    relax(&mut lattice, &seen);
    lattice
}

const fn rgb([r, g, b, _]: Cell) -> [f32; 3] {
    [r, g, b]
}

/// Cells of the border count as seen: what is hidden of them has the colour that stands in the lattice.
fn tie_border(lattice: &Lattice, seen: &mut [Cell]) {
    let (right, bottom) = (lattice.columns - 1, lattice.rows - 1);
    for (index, (own, seen)) in lattice.cells.iter().zip(seen).enumerate() {
        let (column, row) = (index % lattice.columns, index / lattice.columns);
        if column == 0 || column == right || row == 0 || row == bottom {
            let share = seen[3];
            *seen = std::array::from_fn(|k| own[k] + (seen[k] - own[k]) * share);
            seen[3] = 1.0;
        }
    }
}

/// What was seen replaces what was guessed, as far as it was seen.
fn start_from(lattice: &mut Lattice, seen: &[Cell]) {
    for (cell, seen) in lattice.cells.iter_mut().zip(seen) {
        for k in 0..3 {
            cell[k] += (seen[k] - cell[k]) * seen[3];
        }
    }
}

/// The mean colour of each cell outside the covers (0 to 2), and the share of the cell that lies there (3). A transparent
/// pixel has no colour. The lattice is used up as memory for the sums.
fn sample(picture: &Blanked, lattice: &mut Lattice) -> Vec<Cell> {
    let (frame, step) = (lattice.frame, lattice.step);
    // What no patch holds is as good as hidden.
    let Some(patch) = picture.holding(frame) else { return vec![Cell::default(); lattice.cells.len()] };
    let channels = patch.layout().channels();
    let stride = (step / SAMPLES).max(1);
    for y in (frame.top..frame.bottom).step_by(stride as usize) {
        let first = ((y - frame.top) / step) as usize * lattice.columns;
        let row = patch.part(&(frame.left..frame.right), y);
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
            let at = (x - frame.left) as usize * channels;
            let pixel = row.get(at..at + channels).unwrap_or_default();
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
    let samples = step.div_ceil(stride).pow(2) as f32;
    lattice.cells.iter().map(|cell| mean(*cell, samples)).collect()
}

/// A sum of colours and their number to a mean and its share of a cell with so many `samples`. Nothing stays nothing.
fn mean([r, g, b, count]: Cell, samples: f32) -> Cell {
    if count <= 0.0 { Cell::default() } else { [r / count, g / count, b / count, (count / samples).min(1.0)] }
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
