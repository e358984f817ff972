//! The order in which the coefficients of a block are stored (ITU-T T.81, figure A.6).

/// The place in natural order (row by row, `8 * v + u`) of the `k`-th coefficient of the zigzag sequence.
#[rustfmt::skip]
pub(super) const NATURAL: [u8; 64] = [
     0,  1,  8, 16,  9,  2,  3, 10, 17, 24, 32, 25, 18, 11,  4,  5,
    12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13,  6,  7, 14, 21, 28,
    35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
    58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// The place in the zigzag sequence of a coefficient in natural order.
pub(super) const ZIGZAG: [u8; 64] = {
    let mut zigzag = [0; 64];
    let mut k = 0;
    while k < 64 {
        zigzag[NATURAL[k] as usize] = k as u8;
        k += 1;
    }
    zigzag
};

/// The last coefficient of the zigzag sequence whose row and column are both below `side`, 1 to 8.
pub(super) const fn last_within(side: usize) -> u8 {
    let corner = (side - 1) * 9;
    ZIGZAG[if corner > 63 { 63 } else { corner }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_orders_undo_each_other() {
        assert!((0..64).all(|k| ZIGZAG[NATURAL[k] as usize] as usize == k));
    }

    #[test]
    fn the_corner_of_a_square_comes_last_in_it() {
        for side in 1..=8 {
            let inside = (0..64u8).filter(|&k| {
                let at = NATURAL[usize::from(k)] as usize;
                at / 8 < side && at % 8 < side
            });
            assert_eq!(inside.max(), Some(last_within(side)));
        }
    }
}
