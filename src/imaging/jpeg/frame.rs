//! The frame header (ITU-T T.81, B.2.2): size, components and the kind of coding.

use crate::domain::Size;
use crate::imaging::{BlockGrid, Format, Refusal};

/// What a frame header states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::imaging) struct Frame {
    /// Whether the coefficients come in several passes.
    pub(in crate::imaging) progressive: bool,
    /// The stored size.
    pub(in crate::imaging) size: Size,
    /// One to four components, in file order.
    pub(in crate::imaging) components: Vec<Component>,
}

/// One colour component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::imaging) struct Component {
    /// The name by which scans call it.
    pub(in crate::imaging) id: u8,
    /// Horizontal sampling factor, 1 to 4.
    pub(in crate::imaging) h: u32,
    /// Vertical sampling factor, 1 to 4.
    pub(in crate::imaging) v: u32,
    /// The number of its quantiser table.
    pub(in crate::imaging) quantiser: u8,
}

impl Frame {
    /// Reads the header that follows `marker`, one of SOF0 to SOF15.
    pub(in crate::imaging) fn read(marker: u8, payload: &[u8]) -> Result<Self, Refusal> {
        let progressive = process(marker)?;
        let [precision, h1, h0, w1, w0, count, rest @ ..] = payload else {
            return Err(broken("a frame header of a few bytes"));
        };
        if *precision != 8 {
            return Err(Refusal::unsupported(Format::Jpeg, format!("{precision} bits per sample")));
        }
        let height = u32::from(u16::from_be_bytes([*h1, *h0]));
        let size = Size::new(u32::from(u16::from_be_bytes([*w1, *w0])), height);
        if height == 0 {
            return Err(Refusal::unsupported(Format::Jpeg, "a height stated after the scan (DNL)"));
        }
        if !matches!(count, 1 | 3 | 4) {
            return Err(Refusal::unsupported(Format::Jpeg, format!("{count} components")));
        }
        if rest.len() != usize::from(*count) * 3 {
            return Err(broken("a frame header of the wrong length"));
        }
        let components = rest.as_chunks().0.iter().copied().map(component).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { progressive, size, components })
    }

    /// The largest horizontal and vertical sampling factors.
    pub(in crate::imaging) fn most(&self) -> (u32, u32) {
        let h = self.components.iter().map(|c| c.h).max().unwrap_or(1);
        let v = self.components.iter().map(|c| c.v).max().unwrap_or(1);
        (h, v)
    }

    /// The MCU, within which an interleaved scan shares its samples. A single component has no other blocks than its own.
    pub(in crate::imaging) fn grid(&self) -> BlockGrid {
        let (h, v) = if self.components.len() == 1 { (1, 1) } else { self.most() };
        BlockGrid::lossy(8 * h, 8 * v)
    }

    /// MCUs of a scan over `components`, and blocks of 8 x 8 samples in all of them (T.81, A.2).
    pub(in crate::imaging) fn units(&self, components: &[Component]) -> (u64, u64) {
        let (h_most, v_most) = self.most();
        let side = |pixels: u32, factor: u32, most: u32| u64::from((pixels * factor).div_ceil(most).div_ceil(8));
        let Size { width, height } = self.size;
        if let [only] = components {
            let blocks = side(width, only.h, h_most) * side(height, only.v, v_most);
            return (blocks, blocks);
        }
        let units = u64::from(width.div_ceil(8 * h_most)) * u64::from(height.div_ceil(8 * v_most));
        (units, units * components.iter().map(|c| u64::from(c.h * c.v)).sum::<u64>())
    }
}

/// Whether the coding is progressive; what is neither baseline, extended nor progressive Huffman coding is refused by name.
fn process(marker: u8) -> Result<bool, Refusal> {
    let unread = |name: &str| Err(Refusal::unsupported(Format::Jpeg, name));
    match marker {
        0xC0 | 0xC1 => Ok(false),
        0xC2 => Ok(true),
        0xC3 => unread("lossless coding"),
        0xC5..=0xC7 => unread("hierarchical coding"),
        0xC9..=0xCB => unread("arithmetic coding"),
        _ => unread("hierarchical arithmetic coding"),
    }
}

fn component([id, factors, quantiser]: [u8; 3]) -> Result<Component, Refusal> {
    let (h, v) = (u32::from(factors >> 4), u32::from(factors & 15));
    if !(1..=4).contains(&h) || !(1..=4).contains(&v) {
        return Err(broken(format!("sampling factors {h}x{v}")));
    }
    Ok(Component { id, h, v, quantiser })
}

fn broken(detail: impl Into<String>) -> Refusal {
    Refusal::broken(Format::Jpeg, detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: [u8; 15] = [8, 0, 100, 0, 203, 3, 1, 0x21, 0, 2, 0x11, 1, 3, 0x11, 1];

    #[test]
    fn units_are_counted_as_the_standard_does() {
        let frame = Frame::read(0xC0, &HEADER).unwrap();
        assert_eq!(frame.size, Size::new(203, 100));
        assert_eq!(frame.grid(), BlockGrid::lossy(16, 8));
        assert_eq!(frame.units(&frame.components), (13 * 13, 13 * 13 * 4));
        assert_eq!(frame.units(&frame.components[..1]), (26 * 13, 26 * 13));
        assert_eq!(frame.units(&frame.components[1..2]), (13 * 13, 13 * 13));
    }

    #[test]
    fn what_is_not_read_is_named() {
        for (marker, word) in [(0xC3, "lossless"), (0xC9, "arithmetic"), (0xC5, "hierarchical")] {
            let Err(Refusal::Unsupported { detail, .. }) = Frame::read(marker, &HEADER) else { panic!("{marker:x}") };
            assert!(detail.contains(word));
        }
        let mut twelve = HEADER;
        twelve[0] = 12;
        assert!(matches!(Frame::read(0xC1, &twelve), Err(Refusal::Unsupported { .. })));
        assert!(matches!(Frame::read(0xC0, &HEADER[..14]), Err(Refusal::Broken { .. })));
    }
}
