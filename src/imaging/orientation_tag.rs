//! The orientation in an EXIF block, read alone: a broken maker note elsewhere must not turn a picture on its side.

use super::{Note, Orientation};

/// What an EXIF block says about orientation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrientationTag {
    /// It says nothing: the picture is stored upright.
    Absent,
    /// It says this.
    Stated(Orientation),
    /// It cannot be read, or holds a number that means nothing. Never to be taken for "upright" in silence.
    Unreadable,
}

impl OrientationTag {
    /// What is done about it, and what the staff should know: an orientation that cannot be read is none.
    pub(crate) const fn settled(self) -> (Orientation, Option<Note>) {
        match self {
            Self::Stated(orientation) => (orientation, None),
            Self::Absent => (Orientation::Upright, None),
            Self::Unreadable => (Orientation::Upright, Some(Note::OrientationUnreadable)),
        }
    }
}

const TAG: u16 = 0x0112;
const SHORT: u16 = 3;

/// Reads tag 0x0112 of the first directory of a TIFF structure (EXIF 2.32, 4.6.4), which starts at `tiff[0]`.
pub fn orientation_tag(tiff: &[u8]) -> OrientationTag {
    let Some((order, entries)) = first_directory(tiff) else { return OrientationTag::Unreadable };
    let mut entries = entries.chunks_exact(12);
    let Some(entry) = entries.find(|entry| order.u16(entry) == Some(TAG)) else { return OrientationTag::Absent };
    let is_short = order.u16(&entry[2..]) == Some(SHORT);
    let number = order.u16(&entry[8..]).filter(|_| is_short);
    let orientation = number.and_then(|number| Orientation::from_exif(u32::from(number)));
    orientation.map_or(OrientationTag::Unreadable, OrientationTag::Stated)
}

/// The byte order and the entries, 12 bytes each; `None` when it is not a TIFF structure, or cut short.
fn first_directory(tiff: &[u8]) -> Option<(Order, &[u8])> {
    let order = match tiff.get(..4)? {
        b"II\x2A\0" => Order::Little,
        b"MM\0\x2A" => Order::Big,
        _ => return None,
    };
    let directory = tiff.get(order.u32(tiff.get(4..8)?)? as usize..)?;
    let count = order.u16(directory.get(..2)?)? as usize;
    Some((order, directory.get(2..2 + count * 12)?))
}

#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

impl Order {
    fn u16(self, bytes: &[u8]) -> Option<u16> {
        let pair = *bytes.first_chunk()?;
        Some(match self {
            Self::Little => u16::from_le_bytes(pair),
            Self::Big => u16::from_be_bytes(pair),
        })
    }

    fn u32(self, bytes: &[u8]) -> Option<u32> {
        let four = *bytes.first_chunk()?;
        Some(match self {
            Self::Little => u32::from_le_bytes(four),
            Self::Big => u32::from_be_bytes(four),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(tag: u16, kind: u16, value: u16) -> Vec<u8> {
        let mut bytes = b"MM\0\x2A\0\0\0\x08\0\x01".to_vec();
        bytes.extend(tag.to_be_bytes());
        bytes.extend(kind.to_be_bytes());
        bytes.extend(1u32.to_be_bytes());
        bytes.extend(value.to_be_bytes());
        bytes.extend([0; 6]);
        bytes
    }

    #[test]
    fn the_number_is_read_and_anything_else_is_said() {
        assert_eq!(orientation_tag(&block(TAG, SHORT, 6)), OrientationTag::Stated(Orientation::Turn90));
        assert_eq!(orientation_tag(&block(0x010F, SHORT, 6)), OrientationTag::Absent);
        assert_eq!(orientation_tag(&block(TAG, SHORT, 0)), OrientationTag::Unreadable);
        assert_eq!(orientation_tag(&block(TAG, 2, 6)), OrientationTag::Unreadable);
        assert_eq!(orientation_tag(b"garbage"), OrientationTag::Unreadable);
    }

    #[test]
    fn every_cut_is_survived() {
        let whole = block(TAG, SHORT, 8);
        for length in 0..whole.len() - 4 {
            assert_ne!(orientation_tag(&whole[..length]), OrientationTag::Stated(Orientation::Upright), "{length}");
        }
    }
}
