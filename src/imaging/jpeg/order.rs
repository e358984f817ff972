//! The order in which a scan goes through its blocks, for those that write one (ITU-T T.81, A.2).

use super::frame::Frame;
use super::plane::Plane;

/// A block in the order of a scan.
#[derive(Clone, Copy)]
pub(super) enum Block {
    /// It holds some of the picture.
    Within(usize),
    /// It only fills an MCU.
    Beyond,
}

/// Visits the blocks of a scan in its order (T.81, A.2): place of the component, its plane, the block.
#[inline(always)]
pub(super) fn each_block(frame: &Frame, planes: &[Plane], scan: &[usize], mut visit: impl FnMut(usize, &Plane, Block)) {
    let is_alone = scan.len() == 1;
    let (columns, rows) = if is_alone { frame.blocks_within(scan[0]) } else { frame.units_of_all() };
    let members: Vec<_> = scan
        .iter()
        .filter_map(|&place| {
            let factors = if is_alone { (1, 1) } else { frame.factors(place) };
            Some((place, planes.get(place)?, factors, frame.blocks_within(place)))
        })
        .collect();
    for row in 0..rows {
        for column in 0..columns {
            for &(place, plane, (across, down), (within_x, within_y)) in &members {
                for y in row * down..(row + 1) * down {
                    for x in column * across..(column + 1) * across {
                        let is_within = x < within_x && y < within_y;
                        visit(
                            place,
                            plane,
                            if is_within { Block::Within(y * plane.columns + x) } else { Block::Beyond },
                        );
                    }
                }
            }
        }
    }
}
