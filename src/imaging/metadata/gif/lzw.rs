//! Where the compressed picture ends inside its sub-blocks (GIF 89a, appendix F): what stands after it is no picture.

/// Codes have at most this many bits.
const WIDEST: u32 = 12;
const MOST_CODES: usize = 1 << WIDEST;

/// Bytes of `data` behind the end code, or behind the last of `pixels`. `None`: the data end before either, or are broken.
pub(super) fn surplus(data: &[u8], smallest: u8, pixels: u64) -> Option<usize> {
    let mut codes = Codes::new(smallest)?;
    let mut bits = Bits { data, at: 0 };
    let mut drawn = 0;
    loop {
        match codes.take(bits.next(codes.width)?)? {
            Step::Draws(run) => drawn += u64::from(run),
            Step::Clears => {}
            Step::Ends => return Some(bits.bytes_left()),
        }
        if drawn >= pixels {
            // The end code belongs to the picture, when it comes.
            let mut after = Bits { ..bits };
            let ends = after.next(codes.width).is_some_and(|code| code == codes.clear + 1);
            return Some(if ends { after.bytes_left() } else { bits.bytes_left() });
        }
    }
}

/// What a code does.
enum Step {
    Draws(u16),
    Clears,
    Ends,
}

/// The table of codes, of which only the lengths are kept.
struct Codes {
    clear: usize,
    width: u32,
    lengths: Vec<u16>,
    previous: Option<usize>,
}

impl Codes {
    fn new(smallest: u8) -> Option<Self> {
        let smallest = u32::from(smallest);
        let is_possible = (1..WIDEST).contains(&smallest);
        let clear = is_possible.then(|| 1 << smallest)?;
        Some(Self { clear, width: smallest + 1, lengths: vec![1; clear + 2], previous: None })
    }

    /// `None`: a code that cannot be there.
    fn take(&mut self, code: usize) -> Option<Step> {
        if code == self.clear {
            self.lengths.truncate(self.clear + 2);
            self.width = self.clear.ilog2() + 1;
            self.previous = None;
            return Some(Step::Clears);
        }
        if code == self.clear + 1 {
            return Some(Step::Ends);
        }
        if let Some(previous) = self.previous.filter(|_| self.lengths.len() < MOST_CODES) {
            self.lengths.push(self.lengths.get(previous)?.saturating_add(1));
            if self.lengths.len() == 1 << self.width && self.width < WIDEST {
                self.width += 1;
            }
        }
        self.previous = Some(code);
        self.lengths.get(code).map(|length| Step::Draws(*length))
    }
}

/// Bits from the low end of each byte.
struct Bits<'a> {
    data: &'a [u8],
    /// Bits already taken.
    at: usize,
}

impl Bits<'_> {
    fn next(&mut self, width: u32) -> Option<usize> {
        let bytes = self.data.get(self.at / 8..)?;
        let word = bytes.iter().take(3).rev().fold(0usize, |word, byte| word << 8 | usize::from(*byte));
        let end = self.at + width as usize;
        if end > self.data.len() * 8 {
            return None;
        }
        let code = word >> (self.at % 8) & ((1 << width) - 1);
        self.at = end;
        Some(code)
    }

    fn bytes_left(&self) -> usize {
        self.data.len() - self.at.div_ceil(8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_behind_the_end_code_are_counted() {
        // Clear, colour 0, end: one pixel.
        assert_eq!(surplus(&[0x44, 0x01], 2, 1), Some(0));
        assert_eq!(surplus(&[0x44, 0x01, b'h', b'i'], 2, 1), Some(2));
        assert_eq!(surplus(&[0x44], 2, 5), None);
        assert_eq!(surplus(&[], 2, 5), None);
        assert_eq!(surplus(&[1, 2, 3], 0, 5), None);
        assert_eq!(surplus(&[1, 2, 3], 12, 5), None);
    }
}
