//! A JPEG stream cut into its parts (ITU-T T.81, annex B): segments, scans, and what should not be between them.

use crate::imaging::jpeg::markers::next_ff;

/// Markers of T.81, table B.1.
pub(super) mod marker {
    /// Start of image.
    pub(in super::super) const SOI: u8 = 0xD8;
    /// End of image.
    pub(in super::super) const EOI: u8 = 0xD9;
    /// Start of scan.
    pub(in super::super) const SOS: u8 = 0xDA;
    /// Quantisation tables.
    pub(in super::super) const DQT: u8 = 0xDB;
    /// Number of lines, when the frame header left it open.
    pub(in super::super) const DNL: u8 = 0xDC;
    /// Restart interval.
    pub(in super::super) const DRI: u8 = 0xDD;
    /// Huffman tables.
    pub(in super::super) const DHT: u8 = 0xC4;
    /// Arithmetic conditioning.
    pub(in super::super) const DAC: u8 = 0xCC;
    /// Comment.
    pub(in super::super) const COM: u8 = 0xFE;
}

/// One part of the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// A marker with a length and a payload, which starts at `payload_at` in the file.
    Segment { marker: u8, payload: &'a [u8], payload_at: usize },
    /// A scan: its header and its entropy-coded data with the restart markers.
    Scan { header: &'a [u8], coded: &'a [u8] },
    /// A marker without a payload where none belongs.
    Lone { marker: u8 },
    /// Bytes between segments that belong to nothing.
    Gap(&'a [u8]),
    /// The end of the picture; what follows starts at `end`.
    End { end: usize },
}

/// The parts after the first marker, SOI. Stops after the end, or after the first fault.
#[derive(Clone, Debug)]
pub(super) struct Parts<'a> {
    bytes: &'a [u8],
    at: usize,
    is_over: bool,
}

impl<'a> Parts<'a> {
    /// The parts of a stream; `None` when it does not begin with SOI.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        bytes.starts_with(&[0xFF, marker::SOI]).then_some(Self { bytes, at: 2, is_over: false })
    }

    fn part(&mut self) -> Result<Part<'a>, &'static str> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        // B.1.1.2: a marker may be preceded by any number of fill bytes 0xFF.
        let fill = rest.iter().take_while(|&&byte| byte == 0xFF).count();
        let code = *rest.get(fill).ok_or("no end of image")?;
        if fill == 0 || code == 0 {
            return self.gap(rest);
        }
        self.at += fill + 1;
        match code {
            marker::EOI => Ok(Part::End { end: self.at }),
            0x01 | 0xD0..=0xD8 => Ok(Part::Lone { marker: code }),
            _ => self.segment(code),
        }
    }

    fn gap(&mut self, rest: &'a [u8]) -> Result<Part<'a>, &'static str> {
        let is_marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xFF);
        let length = rest.windows(2).position(is_marker).ok_or("no end of image")?;
        let (gap, _) = rest.split_at_checked(length).ok_or("no end of image")?;
        self.at += length;
        Ok(Part::Gap(gap))
    }

    fn segment(&mut self, marker: u8) -> Result<Part<'a>, &'static str> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let stated =
            rest.first_chunk().map(|pair| usize::from(u16::from_be_bytes(*pair))).ok_or("a segment is cut short")?;
        let payload = rest
            .get(..stated)
            .ok_or("a segment is cut short")?
            .get(2..)
            .ok_or("a segment is shorter than its length")?;
        let payload_at = self.at + 2;
        self.at += stated;
        if marker == marker::SOS {
            return self.scan(payload);
        }
        Ok(Part::Segment { marker, payload, payload_at })
    }

    /// Entropy-coded data reach to the next marker that is neither a stuffed zero nor a restart (B.1.1.5).
    fn scan(&mut self, header: &'a [u8]) -> Result<Part<'a>, &'static str> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let mut length = 0;
        loop {
            let tail = rest.get(length..).unwrap_or_default();
            length += next_ff(tail).ok_or("the scan is cut short")?;
            match rest.get(length + 1).ok_or("the scan is cut short")? {
                0x00 | 0xD0..=0xD7 => length += 2,
                0xFF => length += 1,
                _ => break,
            }
        }
        self.at += length;
        Ok(Part::Scan { header, coded: rest.get(..length).unwrap_or_default() })
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = Result<Part<'a>, &'static str>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let part = self.part();
        self.is_over = matches!(part, Err(_) | Ok(Part::End { .. }));
        Some(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_cut_without_losing_a_byte() {
        let stream = b"\xFF\xD8\xFF\xFE\0\x04hi??\xFF\xFF\xDA\0\x02\x12\xFF\0\xFF\xD3\x34\xFF\xD9tail";
        let parts: Vec<_> = Parts::of(stream).unwrap().map(Result::unwrap).collect();
        assert_eq!(
            parts,
            [
                Part::Segment { marker: marker::COM, payload: b"hi", payload_at: 6 },
                Part::Gap(b"??\xFF"),
                Part::Scan { header: b"", coded: b"\x12\xFF\0\xFF\xD3\x34" },
                Part::End { end: stream.len() - 4 },
            ]
        );
    }

    #[test]
    fn every_cut_is_a_fault() {
        let stream = b"\xFF\xD8\xFF\xFE\0\x04hi??\xFF\xFF\xDA\0\x02\x12\xFF\0\xFF\xD3\x34\xFF\xD9";
        for length in 2..stream.len() {
            assert!(Parts::of(&stream[..length]).unwrap().any(|part| part.is_err()), "{length}");
        }
    }
}
