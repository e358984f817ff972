//! From the stored picture to the upright one: `clap`, `irot` and `imir`, in the order in which the file lists them
//! (ISO/IEC 23008-12, 6.3 and 6.5.9 to 6.5.12).

use oxideav_heif::{Clap, Property};

use super::canvas::Canvas;
use super::fault::Fault;
use crate::domain::Size;
use crate::imaging::{BlockGrid, Orientation, Raster};

/// A crop of the stored picture, then a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placement {
    stored: Size,
    left: u32,
    top: u32,
    size: Size,
    /// What stands the cropped picture upright.
    pub(super) orientation: Orientation,
}

impl Placement {
    /// Gathers the steps of a picture of size `stored` into one crop and one turn.
    pub(super) fn of(stored: Size, steps: &[&Property]) -> Result<Self, Fault> {
        let mut placement = Self { stored, left: 0, top: 0, size: stored, orientation: Orientation::Upright };
        for step in steps {
            match step {
                Property::Clap(aperture) => placement.crop(aperture)?,
                Property::Irot(turn) => placement.turn(counter_clockwise(turn.angle)),
                Property::Imir(mirror) => placement.turn(mirrored(mirror.axis)),
                _ => return Err(Fault::unsupported("a picture that is scaled (iscl)")),
            }
        }
        Ok(placement)
    }

    /// Whether a second copy of the pixels is needed.
    pub(super) fn moves_pixels(&self) -> bool {
        !matches!(self.orientation, Orientation::Upright | Orientation::MirrorVertical)
    }

    /// Crops in the view that the steps so far have made.
    fn crop(&mut self, aperture: &Clap) -> Result<(), Fault> {
        let view = self.orientation.upright_size(self.size);
        let found = aperture.resolve(view.width, view.height)?;
        let corner = |x, y| self.orientation.stored_from_upright(self.size, x, y);
        let (x0, y0) = corner(found.x, found.y);
        let (x1, y1) = corner(found.x + found.width - 1, found.y + found.height - 1);
        self.left += x0.min(x1);
        self.top += y0.min(y1);
        self.size = Size::new(x0.abs_diff(x1) + 1, y0.abs_diff(y1) + 1);
        Ok(())
    }

    fn turn(&mut self, further: Orientation) {
        self.orientation = one_after_other(self.orientation, further);
    }

    /// Crops and turns the painted picture.
    pub(super) fn apply(&self, mut canvas: Canvas) -> Result<Raster, Fault> {
        if self.size != self.stored {
            let (channels, stride) = (canvas.layout.channels(), canvas.stride());
            let row = self.size.width as usize * channels;
            for y in 0..self.size.height as usize {
                let from = (self.top as usize + y) * stride + self.left as usize * channels;
                canvas.data.copy_within(from..from + row, y * row);
            }
            canvas.data.truncate(row * self.size.height as usize);
        }
        let raster = Raster::from_vec(self.size, canvas.layout, canvas.data);
        let raster = raster.ok_or_else(|| Fault::broken("a crop outside its picture"))?;
        Ok(self.orientation.apply(raster))
    }

    /// The lattice of blocks of side `block_px` that starts in the stored picture's corner, seen in the upright picture.
    /// Tiles whose sides are no whole blocks each start a lattice of their own: then the margin makes up for it.
    pub(super) fn grid(&self, block_px: u32, lines_up: bool) -> BlockGrid {
        let block = i64::from(block_px.max(1));
        let across = offset(self.left, self.size.width, block, self.orientation.flips_columns());
        let down = offset(self.top, self.size.height, block, self.orientation.flips_rows());
        let (x0, y0) = if self.orientation.swaps_axes() { (down, across) } else { (across, down) };
        let margin = if lines_up { MARGIN_PX } else { MARGIN_PX + block_px };
        BlockGrid { width: block_px, height: block_px, x0, y0, margin }
    }
}

/// How far prediction and the loop filters carry colour beyond a block, with room to spare.
const MARGIN_PX: u32 = 16;

/// Where the first block edge stands, on an axis cropped by `cut` to `length` pixels and perhaps reversed.
fn offset(cut: u32, length: u32, block: i64, reversed: bool) -> u32 {
    let edge = -i64::from(cut);
    let seen = if reversed { i64::from(length) - edge } else { edge };
    seen.rem_euclid(block) as u32
}

/// `irot`: quarter turns counter-clockwise.
const fn counter_clockwise(angle: u8) -> Orientation {
    match angle & 3 {
        0 => Orientation::Upright,
        1 => Orientation::Turn270,
        2 => Orientation::Turn180,
        _ => Orientation::Turn90,
    }
}

/// `imir`: axis 0 exchanges top and bottom, axis 1 left and right.
const fn mirrored(axis: u8) -> Orientation {
    if axis & 1 == 0 { Orientation::MirrorVertical } else { Orientation::MirrorHorizontal }
}

/// The one orientation that does what `first` and then `second` do: found by following three corners of a small picture.
fn one_after_other(first: Orientation, second: Orientation) -> Orientation {
    let probe = Size::new(2, 3);
    let view = first.upright_size(probe);
    let both = |x, y| {
        let (x, y) = second.stored_from_upright(view, x, y);
        first.stored_from_upright(probe, x, y)
    };
    let same = |one: &Orientation| {
        one.upright_size(probe) == second.upright_size(view)
            && [(0, 0), (1, 0), (0, 1)].iter().all(|&(x, y)| one.stored_from_upright(probe, x, y) == both(x, y))
    };
    Orientation::ALL.into_iter().find(same).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::Layout;

    /// Pixels numbered by their red channel.
    fn numbered(width: u32, height: u32) -> Canvas {
        let size = Size::new(width, height);
        let data = (0..width * height).flat_map(|n| [n as u8, 0, 0]).collect();
        Canvas { size, layout: Layout::Rgb, data }
    }

    fn placed(canvas: Canvas, steps: &[Property]) -> (Vec<u8>, u32) {
        let steps: Vec<&Property> = steps.iter().collect();
        let raster = Placement::of(canvas.size, &steps).unwrap().apply(canvas).unwrap();
        (raster.data().iter().step_by(3).copied().collect(), raster.width())
    }

    #[test]
    fn turns_go_counter_clockwise() {
        let quarter = Property::Irot(oxideav_heif::Irot::new(1));
        assert_eq!(placed(numbered(3, 2), &[quarter]), (vec![2, 5, 1, 4, 0, 3], 2));
    }

    #[test]
    fn the_order_of_the_steps_matters() {
        let quarter = Property::Irot(oxideav_heif::Irot::new(1));
        let sideways = Property::Imir(oxideav_heif::Imir::new(1));
        let turned_first = placed(numbered(3, 2), &[quarter.clone(), sideways.clone()]);
        assert_eq!(turned_first, (vec![5, 2, 4, 1, 3, 0], 2));
        assert_eq!(placed(numbered(3, 2), &[sideways, quarter]), (vec![0, 3, 1, 4, 2, 5], 2));
    }

    #[test]
    fn a_crop_after_a_turn_is_meant_in_the_turned_view() {
        let steps = [Property::Irot(oxideav_heif::Irot::new(1)), Property::Clap(Clap::integer(2, 1, 0, 1))];
        assert_eq!(placed(numbered(3, 2), &steps), (vec![0, 3], 2));
    }

    #[test]
    fn block_edges_follow_crop_and_turn() {
        let half = Property::Irot(oxideav_heif::Irot::new(2));
        // Columns 10 to 109 of 200 remain: edges at 64 and 128 stand 54 from the left, so 46 from the right.
        let crop = Property::Clap(Clap::integer(100, 200, -40, 0));
        let upright = Placement::of(Size::new(200, 200), &[&crop]).unwrap().grid(64, true);
        assert_eq!((upright.x0, upright.y0, upright.margin), (54, 0, 16));
        let turned = Placement::of(Size::new(200, 200), &[&crop, &half]).unwrap().grid(64, true);
        assert_eq!((turned.x0, turned.y0), (46, 200 % 64));
    }
}
