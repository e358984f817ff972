//! Frame and scan headers (ITU-T T.81, B.2.2 and B.2.3).

use crate::domain::Size;

/// Length of a frame header without components, and of one component.
const FIXED: usize = 6;
const COMPONENT: usize = 3;

/// What the frame header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    /// The stored size; a height of 0 is told later, by DNL.
    pub(super) size: Size,
    /// Whether coefficients come in several scans.
    pub(super) is_progressive: bool,
    /// Identifier and quantisation table of each component.
    pub(super) components: Vec<(u8, u8)>,
    /// Bytes after the last component.
    pub(super) surplus: usize,
}

impl Frame {
    /// Whether `marker` is a start of frame: SOF0 to SOF15 but DHT, JPG and DAC.
    pub(super) fn is_start(marker: u8) -> bool {
        matches!(marker, 0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF)
    }

    /// Reads a frame header.
    pub(super) fn read(marker: u8, payload: &[u8]) -> Option<Self> {
        let (fixed, rest) = payload.split_first_chunk::<FIXED>()?;
        let [_, high, low, left, right, count] = *fixed;
        let size = Size::new(u32::from(u16::from_be_bytes([left, right])), u32::from(u16::from_be_bytes([high, low])));
        let (components, rest) = rest.split_at_checked(usize::from(count) * COMPONENT)?;
        let components = components.as_chunks::<COMPONENT>().0.iter().map(|[id, _, table]| (*id, *table)).collect();
        let is_progressive = matches!(marker, 0xC2 | 0xC6 | 0xCA | 0xCE);
        Some(Self { size, is_progressive, components, surplus: rest.len() })
    }
}

/// What a scan header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scan {
    /// Identifier, DC table and AC table of each component.
    pub(super) components: Vec<(u8, u8, u8)>,
    /// First coefficient of the band, 0 in a sequential scan.
    pub(super) band_start: u8,
    /// Bytes after the header.
    pub(super) surplus: usize,
}

impl Scan {
    /// Reads a scan header.
    pub(super) fn read(header: &[u8]) -> Option<Self> {
        let (count, rest) = header.split_first()?;
        let (components, rest) = rest.split_at_checked(usize::from(*count) * 2)?;
        let components =
            components.as_chunks::<2>().0.iter().map(|[id, tables]| (*id, tables >> 4, tables & 15)).collect();
        let ([band_start, _, _], rest) = rest.split_first_chunk::<3>()?;
        Some(Self { components, band_start: *band_start, surplus: rest.len() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_read_and_surplus_is_counted() {
        let frame = Frame::read(0xC2, b"\x08\0\x10\0\x20\x01\x01\x11\x03!!").unwrap();
        assert_eq!((frame.size, frame.is_progressive, frame.surplus), (Size::new(32, 16), true, 2));
        assert_eq!(frame.components, [(1, 3)]);
        let scan = Scan::read(b"\x01\x01\x12\x05\x3F\0").unwrap();
        assert_eq!((scan.components, scan.band_start, scan.surplus), (vec![(1, 1, 2)], 5, 0));
        assert_eq!(Frame::read(0xC0, b"\x08\0\x10\0\x20\x02\x01\x11\x03"), None);
    }
}
