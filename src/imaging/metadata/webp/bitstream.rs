//! The sizes that the two kinds of picture data state.

use crate::domain::Size;

/// VP8 (RFC 6386, 9.1): three bytes of frame tag, a start code, two sides of 14 bits with 2 bits of scaling above.
pub(super) fn lossy_size(data: &[u8]) -> Option<Size> {
    let &[_, _, _, 0x9D, 0x01, 0x2A, w0, w1, h0, h1] = data.first_chunk()? else { return None };
    let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3FFF);
    Some(Size::new(side(w0, w1), side(h0, h1)))
}

/// VP8L (RFC 9649, 3.4): a signature byte, then two sides less one of 14 bits.
pub(super) fn lossless_size(data: &[u8]) -> Option<Size> {
    let &[0x2F, b0, b1, b2, b3] = data.first_chunk()? else { return None };
    let bits = u32::from_le_bytes([b0, b1, b2, b3]);
    Some(Size::new((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_and_garbage_is_not() {
        assert_eq!(lossy_size(&[0, 0, 0, 0x9D, 1, 0x2A, 16, 0x40, 8, 0]), Some(Size::new(16, 8)));
        assert_eq!(lossless_size(&[0x2F, 15, 0xC0, 1, 0]), Some(Size::new(16, 8)));
        assert_eq!(lossy_size(b"not a frame"), None);
        assert_eq!(lossless_size(&[]), None);
    }
}
