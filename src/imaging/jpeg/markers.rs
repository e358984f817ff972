//! Markers and their segments (ITU-T T.81, B.1.1).

use crate::imaging::{Format, Refusal};

/// Start of image.
pub(in crate::imaging) const SOI: u8 = 0xD8;
/// End of image.
pub(in crate::imaging) const EOI: u8 = 0xD9;
/// Start of scan.
pub(in crate::imaging) const SOS: u8 = 0xDA;
/// Quantisation tables.
pub(in crate::imaging) const DQT: u8 = 0xDB;
/// Huffman tables.
pub(in crate::imaging) const DHT: u8 = 0xC4;
/// Restart interval.
pub(in crate::imaging) const DRI: u8 = 0xDD;
/// Arithmetic coding conditions.
pub(in crate::imaging) const DAC: u8 = 0xCC;
/// Number of lines, stated after the first scan.
pub(in crate::imaging) const DNL: u8 = 0xDC;

/// Walks the bytes of a JPEG.
pub(in crate::imaging) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Starts behind the SOI.
    pub(in crate::imaging) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 2 }
    }

    /// The next marker; bytes that belong to nothing are passed over, as every viewer does.
    pub(in crate::imaging) fn marker(&mut self) -> Result<u8, Refusal> {
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let start = next_ff(rest).ok_or_else(truncated)?;
            let fill = rest[start..].iter().take_while(|&&byte| byte == 0xFF).count();
            let code = *rest.get(start + fill).ok_or_else(truncated)?;
            self.at += start + fill + 1;
            if code != 0 {
                return Ok(code);
            }
        }
    }

    /// The payload of the segment whose marker has just been read.
    pub(in crate::imaging) fn payload(&mut self) -> Result<&'a [u8], Refusal> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = usize::from(u16::from_be_bytes(*rest.first_chunk().ok_or_else(truncated)?));
        if length < 2 {
            return Err(Refusal::broken(Format::Jpeg, "a segment shorter than its own length"));
        }
        let payload = rest.get(2..length).ok_or_else(truncated)?;
        self.at += length;
        Ok(payload)
    }

    /// The entropy-coded data of a scan whose header has just been read, up to the next marker that is not a restart, and
    /// the numbers of the restart markers on the way.
    pub(in crate::imaging) fn entropy(&mut self, mut on_restart: impl FnMut(u8)) -> Result<&'a [u8], Refusal> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let mut at = 0;
        loop {
            let start = at + next_ff(&rest[at..]).ok_or_else(truncated)?;
            match *rest.get(start + 1).ok_or_else(truncated)? {
                0 => at = start + 2,
                0xFF => at = start + 1,
                restart @ 0xD0..=0xD7 => {
                    on_restart(restart & 7);
                    at = start + 2;
                }
                _ => {
                    self.at += start;
                    return Ok(&rest[..start]);
                }
            }
        }
    }
}

/// Where the next 0xFF stands.
pub(in crate::imaging) fn next_ff(bytes: &[u8]) -> Option<usize> {
    memchr::memchr(0xFF, bytes)
}

fn truncated() -> Refusal {
    Refusal::broken(Format::Jpeg, "the file ends before the picture does")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scan_ends_at_a_marker_that_is_no_restart() {
        let mut bytes = vec![0xFF, SOI];
        bytes.extend([7; 70]);
        bytes.extend([0xFF, 0, 1, 0xFF, 0xD3, 2, 0xFF, 0xFF, EOI]);
        let mut reader = Reader::new(&bytes);
        let mut restarts = Vec::new();
        let entropy = reader.entropy(|number| restarts.push(number)).unwrap();
        assert_eq!((entropy.len(), restarts), (70 + 7, vec![3]));
        assert_eq!(reader.marker(), Ok(EOI));
        assert!(reader.marker().is_err());
        assert!(Reader::new(&bytes[..bytes.len() - 1]).entropy(|_| ()).is_err());
    }

    #[test]
    fn a_segment_that_reaches_past_the_end_is_refused() {
        let mut reader = Reader::new(&[0xFF, SOI, 0xFF, DQT, 0, 5, 1, 2]);
        assert_eq!(reader.marker(), Ok(DQT));
        assert!(reader.payload().is_err());
    }
}
