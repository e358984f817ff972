//! A closer look at small faces that a pass was not sure of.
//!
//! A face of eight pixels is a guess to the network, and at twice its size a face. Enlarging the whole picture for it costs more
//! than all other passes together; enlarging the few places where the finest pass guessed finds more faces, and takes back most of
//! the wrong guesses.

use super::candidate::Candidate;
use super::merge::Seen;
use super::passes::{Closer, Pass};
use super::tiles::Tile;
use crate::domain::{PxBox, Size};
use std::collections::BTreeMap;

/// Faces at most so tall, in pixels of the finest pass, are looked at again.
const SMALL_PX: f32 = 15.0;
/// A score from which on there is no doubt.
const SURE: f32 = 0.6;
/// A guess that overlaps a sure face so much (`IoU`) is a part of it.
const PART_OF_IOU: f32 = 0.1;
/// Places are gathered on a grid of this step, in pixels of the finest pass ...
const CELL_PX: i64 = 64;
/// ... and looked at with this much around them: a face without its surroundings is no face to the network.
const AROUND_PX: i64 = 24;
/// Cells that lie together are looked at together up to this side.
const MOST_SIDE_PX: i64 = 512;

/// Cells of the grid, half open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Cells {
    top: i64,
    left: i64,
    bottom: i64,
    right: i64,
}

impl Cells {
    fn of(column: i64, row: i64) -> Self {
        Self { top: row, left: column, bottom: row + 1, right: column + 1 }
    }

    fn with(self, other: Self) -> Self {
        Self {
            top: self.top.min(other.top),
            left: self.left.min(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.max(other.right),
        }
    }

    fn sides(self) -> (i64, i64) {
        ((self.right - self.left) * CELL_PX, (self.bottom - self.top) * CELL_PX)
    }

    /// Pixels of the finest pass that it takes to look at them.
    fn cost(self) -> i64 {
        let (width, height) = self.sides();
        (width + 2 * AROUND_PX) * (height + 2 * AROUND_PX)
    }

    /// Whether one look costs no more than two.
    fn go_with(self, other: Self) -> bool {
        let together = self.with(other);
        let (width, height) = together.sides();
        width <= MOST_SIDE_PX && height <= MOST_SIDE_PX && together.cost() <= self.cost() + other.cost()
    }
}

/// The pass in which the guesses of `finest` are looked at again, and the tiles of it that show them, the strongest guesses first
/// served. Together they are no more pixels than `closer` allows.
pub(super) fn look(finest: &Seen, picture: Size, closer: Closer) -> (Pass, Vec<Tile>) {
    let Closer { times, share } = closer;
    let side = |px: u32| ((px as f32 * times).round() as u32).max(1);
    let scaled = Size::new(side(finest.pass.scaled.width), side(finest.pass.scaled.height));
    let pass = Pass { scaled, turn: finest.pass.turn };
    let most = finest.pass.scaled.pixels() as f32 * share / (times * times);
    let cells = affordable(&doubtful_cells(finest, picture), most as i64);
    let tiles = together(cells).into_iter().filter_map(|cells| tile(cells, times, pass.canvas()));
    (pass, tiles.collect())
}

/// The cells in which the middle of a doubtful small face lies, the strongest first.
fn doubtful_cells(finest: &Seen, picture: Size) -> Vec<(i64, i64)> {
    let (_, scale) = finest.pass.scale(picture);
    let sure: Vec<PxBox> = finest.candidates.iter().filter(|one| one.score >= SURE).map(|one| one.area).collect();
    let is_doubtful = |one: &&Candidate| {
        one.score < SURE && one.area.h * scale <= SMALL_PX && sure.iter().all(|face| face.iou(one.area) <= PART_OF_IOU)
    };
    let mut cells: BTreeMap<(i64, i64), f32> = BTreeMap::new();
    for one in finest.candidates.iter().filter(is_doubtful) {
        let at = finest.pass.place(one.area.center(), picture);
        let score = cells.entry(((at.x as i64) / CELL_PX, (at.y as i64) / CELL_PX)).or_insert(0.0);
        *score = score.max(one.score);
    }
    let mut cells: Vec<_> = cells.into_iter().collect();
    cells.sort_by(|(a, a_score), (b, b_score)| b_score.total_cmp(a_score).then(a.cmp(b)));
    cells.into_iter().map(|(cell, _)| cell).collect()
}

/// As many of the first cells as can be looked at, each alone, for `most` pixels of the finest pass; joined they cost less.
fn affordable(cells: &[(i64, i64)], most: i64) -> Vec<Cells> {
    let each = Cells::of(0, 0).cost();
    let count = usize::try_from(most / each).unwrap_or(0);
    let mut kept: Vec<Cells> = cells.iter().take(count).map(|&(column, row)| Cells::of(column, row)).collect();
    kept.sort_unstable();
    kept
}

/// Joins what is looked at more cheaply together.
fn together(mut cells: Vec<Cells>) -> Vec<Cells> {
    loop {
        let before = cells.len();
        let mut joined: Vec<Cells> = Vec::with_capacity(before);
        for one in cells {
            match joined.iter_mut().find(|other| other.go_with(one)) {
                Some(other) => *other = other.with(one),
                None => joined.push(one),
            }
        }
        if joined.len() == before {
            return joined;
        }
        cells = joined;
    }
}

/// The tile of the closer pass that shows cells of the finest one with their surroundings.
fn tile(cells: Cells, closer: f32, canvas: Size) -> Option<Tile> {
    let edge = |cell: i64, around: i64, most: u32| {
        (((cell * CELL_PX + around) as f32 * closer).round() as i64).clamp(0, i64::from(most)) as u32
    };
    let (x, right) = (edge(cells.left, -AROUND_PX, canvas.width), edge(cells.right, AROUND_PX, canvas.width));
    let (y, bottom) = (edge(cells.top, -AROUND_PX, canvas.height), edge(cells.bottom, AROUND_PX, canvas.height));
    let size = Size::new(right.saturating_sub(x), bottom.saturating_sub(y));
    (size.pixels() > 0).then_some(Tile { x, y, size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::turn::Turn;
    use proptest::collection::vec;
    use proptest::prelude::*;

    const PICTURE: Size = Size::new(3000, 2000);
    const CLOSER: Closer = Closer { times: 2.5, share: 1.0 };

    fn seen(candidates: Vec<Candidate>) -> Seen {
        let pass = Pass { scaled: Size::new(1800, 1200), turn: Turn::None };
        Seen { pass, only: None, candidates }
    }

    fn guess(x: f32, y: f32, h: f32, score: f32) -> Candidate {
        Candidate { area: PxBox::new(x, y, 0.8 * h, h), score, cut: false }
    }

    #[test]
    fn small_doubtful_faces_are_looked_at_and_others_are_not() {
        let sure = guess(1000.0, 1000.0, 16.0, 0.8);
        let part = guess(1003.0, 1003.0, 12.0, 0.2);
        let large = guess(200.0, 200.0, 60.0, 0.2);
        assert_eq!(look(&seen(vec![sure, part, large]), PICTURE, CLOSER).1, []);
        let (pass, tiles) = look(&seen(vec![sure, guess(100.0, 300.0, 10.0, 0.1)]), PICTURE, CLOSER);
        assert_eq!(pass.scaled, Size::new(4500, 3000));
        // Its middle is (62, 183) in the finest pass: the first cell of the third row.
        assert_eq!(tiles, [Tile { x: 0, y: 260, size: Size::new(220, 280) }]);
    }

    #[test]
    fn neighbours_are_looked_at_together() {
        let crowd = (0..12).map(|n| guess(500.0 + 40.0 * n as f32, 700.0, 10.0, 0.3));
        assert_eq!(look(&seen(crowd.collect()), PICTURE, CLOSER).1.len(), 1);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_closer_look_is_always_inside_bounded_and_holds_every_guess_that_it_can_afford(
            guesses in vec((0.0_f32..2990.0, 0.0_f32..1990.0, 0.06_f32..0.6), 0..300),
        ) {
            let candidates: Vec<Candidate> = guesses.iter().map(|&(x, y, score)| guess(x, y, 10.0, score)).collect();
            let (pass, tiles) = look(&seen(candidates.clone()), PICTURE, CLOSER);
            let canvas = pass.canvas();
            let pixels: u64 = tiles.iter().map(|tile| tile.size.pixels()).sum();
            prop_assert!(pixels as f32 <= 1.01 * 1800.0 * 1200.0);
            prop_assert!(tiles.iter().all(|tile| tile.x + tile.size.width <= canvas.width && tile.y + tile.size.height <= canvas.height));
            if candidates.len() <= 20 {
                let held = |one: &Candidate| tiles.iter().any(|tile| tile.holds(pass.place(one.area.center(), PICTURE)));
                prop_assert!(candidates.iter().all(held));
            }
        }
    }
}
