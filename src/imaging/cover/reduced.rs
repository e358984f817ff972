//! Covers on a picture that was decoded smaller than it is stored.

use super::mask::{Mask, Span};
use crate::imaging::Reduction;

impl Mask {
    /// Every pixel of the reduced picture that is made of a pixel of this mask, which is one of the full-size picture.
    pub(super) fn reduced(self, reduction: &Reduction) -> Self {
        if reduction.is_none() {
            return self;
        }
        let all = reduction.rows(&self.rows());
        let mut rows = vec![Vec::new(); all.len()];
        for y in self.rows() {
            let own = reduction.rows(&(y..y + 1));
            let own = (own.start - all.start) as usize..(own.end - all.start) as usize;
            for row in rows.get_mut(own).unwrap_or_default() {
                row.extend(self.row(y).iter().map(|span| reduced(*span, reduction)));
            }
        }
        Self::from_rows(reduction.size(), all.start, rows)
    }
}

fn reduced(span: Span, reduction: &Reduction) -> Span {
    let columns = reduction.columns(&(span.start..span.end));
    Span { start: columns.start, end: columns.end }
}

#[cfg(test)]
mod tests {
    use super::super::plan::{CoverWish, plan, plan_reduced};
    use super::*;
    use crate::domain::{PxBox, Shape, Size};
    use crate::imaging::{BlockGrid, Orientation};

    fn wish(area: PxBox) -> CoverWish {
        CoverWish { shape: Shape::Rect(area), keep: None }
    }

    #[test]
    fn one_pixel_covers_the_reduced_pixel_of_it_and_its_whole_block() {
        let (full_size, stored_grid) = (Size::new(203, 131), BlockGrid { margin: 0, ..BlockGrid::lossy(16, 8) });
        for eighths in 1..=8 {
            for orientation in Orientation::ALL {
                let reduction = Reduction::new(full_size, eighths, orientation);
                let small = orientation.upright_size(reduction.size());
                let grid = stored_grid.reduced(eighths).turned(orientation, small);
                for (x, y) in [(0, 0), (15, 7), (16, 8), (100, 71), (202, 130)] {
                    let wish = wish(PxBox::new(x as f32 + 0.4, y as f32 + 0.4, 0.1, 0.1));
                    let mask = plan_reduced(&reduction, &[wish], &[], &grid).unwrap().mask().clone();
                    let stored = orientation.upright_size(full_size);
                    let block = |x, y| {
                        let (x, y) = orientation.stored_from_upright(stored, x, y);
                        (x / 16, y / 8)
                    };
                    let pixels =
                        || (0..reduction.size().height).flat_map(|v| (0..reduction.size().width).map(move |u| (u, v)));
                    for (u, v) in pixels() {
                        let (small_x, small_y) = orientation.stored_from_upright(small, u, v);
                        let own = (small_x * 8 / eighths / 16, small_y * 8 / eighths / 8);
                        assert_eq!(
                            mask.contains(u, v),
                            own == block(x, y),
                            "{eighths} {orientation:?} {x} {y}: {u} {v}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_cover_on_a_reduced_picture_is_the_same_cover_smaller() {
        let full_size = Size::new(400, 300);
        let face = PxBox::new(120.0, 80.0, 60.0, 80.0);
        let wishes = [CoverWish { shape: Shape::Ellipse(face.grown(0.4)), keep: Some(Shape::Rect(face)) }];
        let shown = [PxBox::new(185.0, 60.0, 60.0, 120.0)];
        let whole = plan(full_size, &wishes, &shown, &BlockGrid::lossy(16, 16)).unwrap();
        for eighths in 1..8 {
            let reduction = Reduction::new(full_size, eighths, Orientation::Upright);
            let grid = BlockGrid::lossy(16, 16).reduced(eighths);
            let small = plan_reduced(&reduction, &wishes, &shown, &grid).unwrap();
            let share = |mask: &Mask| mask.area() as f64 / mask.size().pixels() as f64;
            let ratio = share(small.mask()) / share(whole.mask());
            // A disc of a few coarse pixels has a little less of its corners.
            assert!((0.93..1.1).contains(&ratio), "{eighths}: {ratio}");
            let bounds = reduction.full_from_reduced(small.figures().first().unwrap().bounds);
            assert!(bounds.iou(wishes[0].shape.bounds()) > 0.999);
        }
    }
}
