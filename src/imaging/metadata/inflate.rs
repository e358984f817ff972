//! Inflating what a stranger has deflated: 389 KB can become 400 MB, so there is a budget.

use std::io::Read;

/// Most bytes that all compressed texts and profiles of one file may become together.
const BUDGET: usize = 24 << 20;

/// Inflates within one budget for the whole file.
#[derive(Debug)]
pub(super) struct Inflater {
    left: usize,
}

/// What came out of a zlib stream.
#[derive(Debug)]
pub(super) struct Inflated {
    /// All bytes, or those before the fault or the bound.
    pub(super) bytes: Vec<u8>,
    /// Bytes of the input that stand after the end of the stream.
    pub(super) surplus: usize,
    /// What is wrong with the stream.
    pub(super) fault: Option<Fault>,
}

/// Why a stream was not read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// More comes out than is allowed.
    TooLong,
    /// It ends too early or contradicts itself.
    Broken,
}

impl Fault {
    /// The fault in words for a finding.
    pub(super) const fn detail(self) -> &'static str {
        match self {
            Self::TooLong => "inflates to more than is read",
            Self::Broken => "compressed data broken",
        }
    }
}

impl Inflater {
    /// A full budget.
    pub(super) const fn new() -> Self {
        Self { left: BUDGET }
    }

    /// Inflates a zlib stream (RFC 1950).
    pub(super) fn zlib(&mut self, deflated: &[u8]) -> Inflated {
        let mut decoder = flate2::bufread::ZlibDecoder::new(deflated);
        let mut bytes = Vec::new();
        let outcome = (&mut decoder).take(self.left as u64 + 1).read_to_end(&mut bytes);
        let fault = match outcome {
            Err(_) => Some(Fault::Broken),
            Ok(_) if bytes.len() > self.left => Some(Fault::TooLong),
            Ok(_) => None,
        };
        bytes.truncate(self.left);
        self.left -= bytes.len();
        let consumed = usize::try_from(decoder.total_in()).unwrap_or(usize::MAX);
        let surplus = if fault.is_none() { deflated.len().saturating_sub(consumed) } else { 0 };
        Inflated { bytes, surplus, fault }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn deflate(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn a_bomb_costs_the_budget_once() {
        let bomb = deflate(&vec![0; BUDGET + 1]);
        let mut inflater = Inflater::new();
        let first = inflater.zlib(&bomb);
        assert_eq!((first.bytes.len(), first.fault), (BUDGET, Some(Fault::TooLong)));
        let second = inflater.zlib(&bomb);
        assert_eq!((second.bytes.len(), second.fault), (0, Some(Fault::TooLong)));
    }

    #[test]
    fn bytes_after_the_stream_and_a_cut_stream_are_told() {
        let mut stream = deflate(b"hello");
        let cut = Inflater::new().zlib(&stream[..stream.len() - 3]);
        assert_eq!((cut.bytes.as_slice(), cut.fault), (&b"hello"[..], Some(Fault::Broken)));
        stream.extend(b"hidden");
        assert_eq!(Inflater::new().zlib(&stream).surplus, 6);
    }
}
