//! How the picture is turned: `irot` and `imir`, in the order in which they apply (ISO/IEC 23008-12, 6.5.10 and 6.5.12).

use super::meta::Meta;
use crate::imaging::Orientation;

/// The orientation that the properties of `item` amount to.
pub(super) fn orientation(meta: &Meta<'_>, item: u32) -> Orientation {
    let step = |upright: Orientation, kind: &[u8; 4], value: u8| match kind {
        b"irot" => after(upright, rotation(value)),
        b"imir" => after(upright, mirror(value)),
        _ => upright,
    };
    meta.properties_of(item).fold(Orientation::Upright, |upright, property| {
        step(upright, &property.kind, property.body.first().copied().unwrap_or_default())
    })
}

/// Counter-clockwise, in quarter turns.
const fn rotation(angle: u8) -> Orientation {
    match angle & 3 {
        0 => Orientation::Upright,
        1 => Orientation::Turn270,
        2 => Orientation::Turn180,
        _ => Orientation::Turn90,
    }
}

/// Axis 0 exchanges top and bottom, axis 1 left and right.
const fn mirror(axis: u8) -> Orientation {
    if axis & 1 == 0 { Orientation::MirrorVertical } else { Orientation::MirrorHorizontal }
}

/// What `first` and then `second` amount to.
fn after(first: Orientation, second: Orientation) -> Orientation {
    let (a, b) = (matrix(second), matrix(first));
    let product =
        [a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3]];
    Orientation::ALL.into_iter().find(|orientation| matrix(*orientation) == product).unwrap_or_default()
}

/// Upright x and y from stored x and y about the middle, y pointing down.
const fn matrix(orientation: Orientation) -> [i8; 4] {
    match orientation {
        Orientation::Upright => [1, 0, 0, 1],
        Orientation::MirrorHorizontal => [-1, 0, 0, 1],
        Orientation::Turn180 => [-1, 0, 0, -1],
        Orientation::MirrorVertical => [1, 0, 0, -1],
        Orientation::Transpose => [0, 1, 1, 0],
        Orientation::Turn90 => [0, -1, 1, 0],
        Orientation::Transverse => [0, -1, -1, 0],
        Orientation::Turn270 => [0, 1, -1, 0],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;

    /// Two steps move every pixel as the two steps after each other do.
    #[test]
    fn two_steps_amount_to_one_orientation() {
        let size = Size::new(3, 2);
        for first in Orientation::ALL {
            for second in Orientation::ALL {
                let both = after(first, second);
                let middle = first.upright_size(size);
                let end = second.upright_size(middle);
                assert_eq!(end, both.upright_size(size));
                for (x, y) in [(0, 0), (1, 0), (0, 1), (end.width - 1, end.height - 1)] {
                    let (mx, my) = second.stored_from_upright(middle, x, y);
                    let stepwise = first.stored_from_upright(size, mx, my);
                    assert_eq!(both.stored_from_upright(size, x, y), stepwise, "{first:?} {second:?}");
                }
            }
        }
    }

    #[test]
    fn rotation_is_counter_clockwise() {
        assert_eq!(rotation(1), Orientation::Turn270);
        assert_eq!(after(rotation(1), rotation(3)), Orientation::Upright);
    }
}
