//! The first image file directory (TIFF 6.0, 2), read for one purpose: to make a palette picture readable.

/// Tag `PhotometricInterpretation`.
const PHOTOMETRIC: u16 = 262;
/// Its value for a palette.
const PALETTE: u16 = 3;
/// Its value for gray with black at zero.
const BLACK_IS_ZERO: u16 = 1;
/// Field type SHORT.
const SHORT: u16 = 3;

/// The file with its first picture called gray, if it is a palette picture: then its samples are the indices.
pub(super) fn palette_called_gray(bytes: &[u8]) -> Option<Vec<u8>> {
    let file = File { bytes, little: bytes.starts_with(b"II") };
    let at = file.value_of(PHOTOMETRIC)?;
    if file.u16(at)? != PALETTE {
        return None;
    }
    let gray = if file.little { BLACK_IS_ZERO.to_le_bytes() } else { BLACK_IS_ZERO.to_be_bytes() };
    let mut renamed = bytes.to_vec();
    renamed.get_mut(at..at + 2)?.copy_from_slice(&gray);
    Some(renamed)
}

struct File<'a> {
    bytes: &'a [u8],
    little: bool,
}

impl File<'_> {
    /// Where the value of a SHORT tag of the first directory stands.
    fn value_of(&self, tag: u16) -> Option<usize> {
        let big = self.u16(2)? == 43;
        // BigTIFF: offset at 8, counts and offsets of 8 bytes, entries of 20.
        let (directory, entry, value) = if big { (self.u64(8)?, 20, 12) } else { (u64::from(self.u32(4)?), 12, 8) };
        let directory = usize::try_from(directory).ok()?;
        let (count, first) = if big { (self.u64(directory)?, 8) } else { (u64::from(self.u16(directory)?), 2) };
        let count = usize::try_from(count).ok()?.min(self.bytes.len() / entry);
        let first = directory.checked_add(first)?;
        let at = (0..count).map(|n| first + n * entry).find(|&at| self.u16(at) == Some(tag))?;
        (self.u16(at + 2)? == SHORT).then_some(at + value)
    }

    fn part<const N: usize>(&self, at: usize) -> Option<[u8; N]> {
        let mut part = *self.bytes.get(at..)?.first_chunk()?;
        if !self.little {
            part.reverse();
        }
        Some(part)
    }

    fn u16(&self, at: usize) -> Option<u16> {
        self.part(at).map(u16::from_le_bytes)
    }

    fn u32(&self, at: usize) -> Option<u32> {
        self.part(at).map(u32::from_le_bytes)
    }

    fn u64(&self, at: usize) -> Option<u64> {
        self.part(at).map(u64::from_le_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_palette_picture_is_renamed() {
        let file = |value: u8| {
            let mut bytes = b"MM\0\x2A\0\0\0\x08\0\x01".to_vec();
            bytes.extend([1, 6, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]);
            bytes
        };
        assert_eq!(palette_called_gray(&file(3)), Some(file(1)));
        assert_eq!(palette_called_gray(&file(2)), None);
        for length in 0..file(3).len() - 2 {
            assert_eq!(palette_called_gray(&file(3)[..length]), None);
        }
    }
}
