//! Which parts of a picture must be there to paint its covers.

use super::frame::Frame;
use super::plan::CoverPlan;
use crate::imaging::BlockGrid;

impl CoverPlan {
    /// The frames of the picture that painting reads and changes, apart from each other and grown to whole blocks of
    /// `grid`, from top to bottom. Each region's [`CoverPlan::reach`] lies in one of them; regions that come near each other
    /// share one. A crowd in which they chain through the whole picture has one frame: the whole picture.
    pub fn patch_frames(&self, grid: &BlockGrid) -> Vec<Frame> {
        let size = self.mask().size();
        let mut frames = apart(self.reach().into_iter().map(|reach| reach.in_blocks(grid, size)));
        frames.sort_by_key(|frame| (frame.top, frame.left));
        frames
    }
}

/// Unites what meets until nothing does. Every union takes a frame away: a crowd costs its number times that of the frames
/// that are left, a few comparisons for each pair at worst.
fn apart(frames: impl Iterator<Item = Frame>) -> Vec<Frame> {
    let mut apart: Vec<Frame> = Vec::new();
    for mut frame in frames {
        while let Some(index) = apart.iter().position(|other| other.meets(frame)) {
            frame = frame.around(apart.swap_remove(index));
        }
        apart.push(frame);
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::super::ambient;
    use super::super::blank::Blanked;
    use super::super::draw;
    use super::super::plan::{CoverWish, plan};
    use super::*;
    use crate::domain::{PxBox, Rgb8, Shape, Size, Style};
    use crate::imaging::{Layout, Patch, Raster};
    use proptest::prelude::*;

    const MCU_16: BlockGrid = BlockGrid { width: 16, height: 16, x0: 0, y0: 0, margin: 16 };

    fn frame(left: u32, top: u32, side: u32) -> Frame {
        Frame { left, top, right: left + side, bottom: top + side }
    }

    #[test]
    fn a_union_that_reaches_a_third_frame_takes_it_in() {
        // The first two meet; only the frame around both reaches the third.
        let (one, other, third) = (frame(0, 0, 10), frame(8, 8, 30), frame(30, 0, 5));
        let far = frame(100, 100, 5);
        for order in [[one, third, far, other], [other, third, one, far], [far, third, one, other]] {
            let mut found = apart(order.into_iter());
            found.sort_by_key(|frame| frame.left);
            assert_eq!(found, [Frame { left: 0, top: 0, right: 38, bottom: 38 }, far]);
        }
    }

    #[test]
    fn a_crowd_with_aisles_is_many_frames_and_one_without_is_one() {
        let size = Size::new(6000, 4000);
        let frames = |pitch: f32| {
            let face =
                |n: u16| PxBox::new(50.0 + f32::from(n % 20) * pitch, 50.0 + f32::from(n / 20) * pitch, 50.0, 60.0);
            let wishes: Vec<CoverWish> = (0..200)
                .map(|n| CoverWish { shape: Shape::Ellipse(face(n)), keep: Some(Shape::Rect(face(n))) })
                .collect();
            plan(size, &wishes, &[], &MCU_16).unwrap().patch_frames(&MCU_16)
        };
        assert_eq!(frames(280.0).len(), 200);
        let together = frames(70.0);
        assert_eq!(together.len(), 1);
        assert!(together[0].right < 1700 && together[0].bottom < 1000, "{together:?}");
    }

    #[test]
    fn without_covers_nothing_need_be_there() {
        let wish = CoverWish { shape: Shape::Rect(PxBox::new(500.0, 5.0, 9.0, 9.0)), keep: None };
        assert_eq!(plan(Size::new(200, 150), &[wish], &[], &MCU_16).unwrap().patch_frames(&MCU_16), []);
    }

    /// Bytes without pattern.
    fn noise(size: Size, layout: Layout, seed: u32) -> Raster {
        let bytes = 0..(size.pixels() as usize * layout.channels()) as u32;
        let bytes =
            bytes.map(|n| ((n ^ seed).wrapping_mul(0x9E37_79B1).rotate_left(15).wrapping_mul(0x85EB_CA77) >> 24) as u8);
        Raster::from_vec(size, layout, bytes.collect()).unwrap()
    }

    fn cut(whole: &Patch, frame: Frame) -> Patch {
        let rows = (frame.top..frame.bottom).flat_map(|y| whole.part(&(frame.left..frame.right), y).to_vec()).collect();
        let size = Size::new(frame.width(), frame.height());
        Patch::new(frame, Raster::from_vec(size, whole.layout(), rows).unwrap()).unwrap()
    }

    fn wishes() -> impl Strategy<Value = Vec<CoverWish>> {
        let area = (-40.0f32..330.0, -40.0f32..230.0, 0.0f32..70.0, 0.0f32..70.0);
        let wish = (area, any::<bool>()).prop_map(|((x, y, w, h), is_head)| {
            let area = PxBox::new(x, y, w, h);
            CoverWish { shape: if is_head { Shape::Ellipse(area) } else { Shape::Rect(area) }, keep: None }
        });
        prop::collection::vec(wish, 0..6)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

        /// With one overview for both, painting the patches is painting the whole: it reads and changes nothing else.
        #[test]
        fn patches_come_out_as_the_same_parts_of_the_whole(
            (width, height) in (1u32..320, 1u32..220), (x0, y0) in (0u32..16, 0u32..16), margin in 0u32..17,
            alpha in any::<bool>(), wishes in wishes(), seed in any::<u32>(),
        ) {
            let (size, grid) = (Size::new(width, height), BlockGrid { x0, y0, margin, ..MCU_16 });
            let before = noise(size, if alpha { Layout::Rgba } else { Layout::Rgb }, seed);
            let plan = plan(size, &wishes, &[], &grid).unwrap();
            let frames = plan.patch_frames(&grid);
            for style in [Style::Veil, Style::Solid(Rgb8([12, 200, 90])), Style::Tiles, Style::Sticker] {
                let mut whole = Patch::whole(before.clone());
                let mut patches: Vec<Patch> = frames.iter().map(|frame| cut(&whole, *frame)).collect();
                let mut picture = Blanked::new(std::slice::from_mut(&mut whole), plan.mask());
                let overview = ambient::overview(&picture);
                draw(&mut picture, &plan, style, |_| overview.clone());
                draw(&mut Blanked::new(&mut patches, plan.mask()), &plan, style, |_| overview);
                for patch in &patches {
                    prop_assert!(*patch == cut(&whole, patch.frame()), "{style:?} {:?}", patch.frame());
                }
                let is_in_a_patch = |x, y| frames.iter().any(|frame| frame.holds(Frame { left: x, top: y, right: x + 1, bottom: y + 1 }));
                let after = whole.into_raster();
                for (x, y) in (0..height).flat_map(|y| (0..width).map(move |x| (x, y))) {
                    prop_assert!(is_in_a_patch(x, y) || after.rgb(x, y) == before.rgb(x, y), "{style:?} {x} {y}");
                }
            }
        }
    }
}
