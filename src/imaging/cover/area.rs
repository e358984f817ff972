//! The rules that turn an outline into the pixels of a cover.

use super::block_axis::BlockAxis;
use super::mask::{Mask, Span};
use super::outline::touched;
use crate::domain::{PxBox, Shape};
use crate::imaging::BlockGrid;

/// Takes out of `area` what lies in the boxes of faces that are shown, but nothing of `keep`.
///
/// A pixel that a shown box touches is given up. A shown box that is empty or not a number is ignored: more stays covered.
pub(super) fn cut_back(area: &Mask, shown: &[PxBox], keep: &Mask) -> Mask {
    let size = area.size();
    let given_up: Vec<Mask> =
        shown.iter().filter(|face| !face.is_empty()).filter_map(|face| touched(&Shape::Rect(*face), size)).collect();
    let given_up = Mask::union_of(size, &given_up.iter().collect::<Vec<_>>());
    let rest = area.rows().map(|y| without(area.row(y), given_up.row(y)));
    Mask::from_rows(size, area.rows().start, rest).union(keep)
}

fn without(spans: &[Span], holes: &[Span]) -> Vec<Span> {
    let mut rest = Vec::new();
    for span in spans {
        let mut start = span.start;
        for hole in holes.iter().filter(|hole| hole.end > span.start && hole.start < span.end) {
            rest.push(Span { start, end: hole.start.max(start) });
            start = hole.end;
        }
        rest.push(Span { start, end: span.end });
    }
    rest
}

/// Grows to whole blocks, then by the margin: compression smears what is inside over its block and, where a decoder
/// smooths colour between blocks, a little further.
pub(super) fn grow(area: &Mask, grid: &BlockGrid) -> Mask {
    widen(&whole_blocks(area, grid), grid.margin)
}

/// Every block of the grid that `area` touches, whole.
fn whole_blocks(area: &Mask, grid: &BlockGrid) -> Mask {
    let size = area.size();
    let (across, down) = BlockAxis::both(grid);
    let (Some(first), Some(last)) = (area.rows().next(), area.rows().next_back()) else { return Mask::empty(size) };
    let (top, bottom) = (down.start_of(first), down.end_of(last).min(size.height));
    let mut rows = Vec::with_capacity((bottom - top) as usize);
    let mut y = top;
    while y < bottom {
        let end = down.end_of(y).min(bottom);
        let touched: Vec<Span> = (y..end)
            .flat_map(|line| area.row(line))
            .map(|span| Span { start: across.start_of(span.start), end: across.end_of(span.end - 1) })
            .collect();
        rows.extend((y..end).map(|_| touched.clone()));
        y = end;
    }
    Mask::from_rows(size, top, rows)
}

/// Adds every pixel whose centre is at most `margin` pixels from the centre of a pixel of `area` (Euclidean disc).
fn widen(area: &Mask, margin: u32) -> Mask {
    let size = area.size();
    // Of a picture everything is nearer than its two sides together; its long edge is short of its diagonal.
    let margin = margin.min(size.width.saturating_add(size.height));
    if margin == 0 || area.is_empty() {
        return area.clone();
    }
    let reach: Vec<u32> = (0..=margin).map(|dy| disc_half_width(margin, dy)).collect();
    let (top, bottom) = (area.rows().start.saturating_sub(margin), (area.rows().end + margin).min(size.height));
    let rows = (top..bottom).map(|y| {
        let near = y.saturating_sub(margin)..y + margin + 1;
        near.flat_map(|line| area.row(line).iter().map(move |span| (line.abs_diff(y), span)))
            .filter_map(|(dy, span)| {
                let more = *reach.get(dy as usize)?;
                Some(Span { start: span.start.saturating_sub(more), end: span.end + more })
            })
            .collect()
    });
    Mask::from_rows(size, top, rows)
}

/// The largest whole `dx` with `dx² + dy² <= margin²`, without trusting the last bit of a square root.
fn disc_half_width(margin: u32, dy: u32) -> u32 {
    let (margin, dy) = (u64::from(margin), u64::from(dy));
    (margin * margin - dy * dy).isqrt() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;

    const SIZE: Size = Size::new(100, 80);
    const MCU_16: BlockGrid = BlockGrid { width: 16, height: 16, x0: 0, y0: 0, margin: 0 };

    fn rect(x: f32, y: f32, w: f32, h: f32) -> Mask {
        touched(&Shape::Rect(PxBox::new(x, y, w, h)), SIZE).unwrap()
    }

    #[test]
    fn a_cover_gives_way_to_a_shown_face_and_nowhere_else() {
        let area = rect(10.0, 10.0, 40.0, 40.0);
        let keep = rect(20.0, 20.0, 10.0, 10.0);
        let cut = cut_back(&area, &[PxBox::new(40.0, 0.0, 30.0, 80.0)], &keep);
        assert_eq!(cut, rect(10.0, 10.0, 30.0, 40.0));
        assert_eq!(cut_back(&area, &[PxBox::new(60.0, 0.0, 30.0, 80.0)], &keep), area);
        let hole = cut_back(&area, &[PxBox::new(35.0, 15.0, 5.0, 5.0)], &keep);
        assert!(!hole.contains(37, 17) && hole.contains(37, 14) && hole.contains(41, 17));
    }

    #[test]
    fn a_cover_never_gives_up_its_own_face() {
        let area = rect(10.0, 10.0, 40.0, 40.0);
        let keep = rect(20.0, 20.0, 10.0, 10.0);
        assert_eq!(cut_back(&area, &[PxBox::new(0.0, 0.0, 100.0, 80.0)], &keep), keep);
    }

    #[test]
    fn a_shown_box_that_means_nothing_cuts_nothing() {
        let area = rect(10.0, 10.0, 40.0, 40.0);
        let nothing = [PxBox::new(f32::NAN, 0.0, 100.0, 80.0), PxBox::new(0.0, 0.0, 100.0, 0.0)];
        assert_eq!(cut_back(&area, &nothing, &Mask::empty(SIZE)), area);
    }

    #[test]
    fn a_touched_block_is_taken_whole_and_its_neighbour_is_not() {
        assert_eq!(grow(&rect(17.0, 33.0, 1.0, 1.0), &MCU_16), rect(16.0, 32.0, 16.0, 16.0));
        assert_eq!(grow(&rect(16.0, 32.0, 16.0, 16.0), &MCU_16), rect(16.0, 32.0, 16.0, 16.0));
        assert_eq!(grow(&rect(31.0, 32.0, 2.0, 1.0), &MCU_16), rect(16.0, 32.0, 32.0, 16.0));
    }

    #[test]
    fn a_turned_lattice_starts_with_a_part_of_a_block() {
        let turned = BlockGrid { x0: 5, y0: 3, ..MCU_16 };
        assert_eq!(grow(&rect(1.0, 1.0, 1.0, 1.0), &turned), rect(0.0, 0.0, 5.0, 3.0));
        assert_eq!(grow(&rect(5.0, 3.0, 1.0, 1.0), &turned), rect(5.0, 3.0, 16.0, 16.0));
        assert_eq!(grow(&rect(99.0, 79.0, 1.0, 1.0), &turned), rect(85.0, 67.0, 15.0, 13.0));
    }

    #[test]
    fn the_margin_is_a_disc() {
        let grid = BlockGrid { margin: 5, ..BlockGrid::LOSSLESS };
        let grown = grow(&rect(50.0, 40.0, 1.0, 1.0), &grid);
        for (x, y) in (0..SIZE.height).flat_map(|y| (0..SIZE.width).map(move |x| (x, y))) {
            let (dx, dy) = (x.abs_diff(50), y.abs_diff(40));
            assert_eq!(grown.contains(x, y), dx * dx + dy * dy <= 25, "{x} {y}");
        }
    }

    #[test]
    fn a_margin_as_long_as_a_diagonal_takes_the_whole_picture() {
        let (size, grid) = (Size::new(4, 4), BlockGrid { margin: 5, ..BlockGrid::LOSSLESS });
        let corner = touched(&Shape::Rect(PxBox::new(0.0, 0.0, 1.0, 1.0)), size).unwrap();
        assert_eq!(grow(&corner, &grid), Mask::full(size));
    }

    #[test]
    fn growth_of_a_union_is_the_union_of_the_growths() {
        let grid = BlockGrid { margin: 7, x0: 3, ..MCU_16 };
        let (a, b) = (rect(10.0, 10.0, 7.0, 9.0), rect(30.0, 18.0, 12.0, 3.0));
        assert_eq!(grow(&a.union(&b), &grid), grow(&a, &grid).union(&grow(&b, &grid)));
    }

    #[test]
    fn without_blocks_and_margin_nothing_grows() {
        let area = rect(10.0, 10.0, 7.0, 9.0);
        assert_eq!(grow(&area, &BlockGrid::LOSSLESS), area);
        assert_eq!(grow(&area, &BlockGrid { width: 0, height: 0, ..BlockGrid::LOSSLESS }), area);
        assert!(grow(&Mask::empty(SIZE), &MCU_16).is_empty());
    }
}
