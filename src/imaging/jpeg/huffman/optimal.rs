//! The best code for the symbols of a picture (ITU-T T.81, annex K.2).

use super::Code;

/// How often each symbol occurs.
#[derive(Clone, Debug)]
pub(in crate::imaging::jpeg) struct Counts(pub(in crate::imaging::jpeg) [u64; 256]);

/// The symbol that stands for the word of all ones, which no real symbol may have (K.2: "one code point is reserved").
const RESERVED: usize = 256;

impl Default for Counts {
    fn default() -> Self {
        Self::none()
    }
}

impl Counts {
    pub(in crate::imaging::jpeg) const fn none() -> Self {
        Self([0; 256])
    }

    /// Whether nothing occurs.
    pub(in crate::imaging::jpeg) fn is_empty(&self) -> bool {
        self.0.iter().all(|&count| count == 0)
    }

    /// The code with the fewest bits among those of words of at most 16 bits that K.2 makes. One for a picture in which
    /// nothing occurs has one word, which nobody uses: a table without words is refused by some readers.
    pub(in crate::imaging::jpeg) fn code(&self) -> Option<Code> {
        let mut counts = self.clone();
        if counts.is_empty() {
            counts.0[0] = 1;
        }
        let sizes = counts.sizes();
        let mut per_size = [0u32; 257];
        sizes.iter().filter(|&&size| size > 0).for_each(|&size| per_size[size as usize] += 1);
        shorten(&mut per_size);
        let mut symbols: Vec<u8> = (0..=255u8).filter(|&symbol| sizes[usize::from(symbol)] > 0).collect();
        symbols.sort_by_key(|&symbol| sizes[usize::from(symbol)]);
        Code::new(std::array::from_fn(|at| per_size[at + 1] as u8), symbols)
    }

    /// The length of each symbol's word, without a bound (figure K.1: `Code_size`).
    fn sizes(&self) -> [u32; 257] {
        let mut weights = [0u64; 257];
        weights[..256].copy_from_slice(&self.0);
        weights[RESERVED] = 1;
        let mut sizes = [0u32; 257];
        let mut groups: Vec<Vec<usize>> = (0..257).map(|symbol| vec![symbol]).collect();
        while let Some((one, other)) = two_lightest(&weights) {
            weights[one] += weights[other];
            weights[other] = 0;
            let joined = std::mem::take(&mut groups[other]);
            groups[one].extend(joined);
            groups[one].iter().for_each(|&symbol| sizes[symbol] += 1);
        }
        sizes
    }
}

/// The two symbols of least weight above zero, the higher number first among equals, so that the reserved one, which
/// weighs least, gets the longest word.
fn two_lightest(weights: &[u64; 257]) -> Option<(usize, usize)> {
    let lightest = |but: Option<usize>| {
        let there = weights.iter().enumerate().filter(|&(symbol, &weight)| weight > 0 && Some(symbol) != but);
        there.min_by_key(|&(symbol, &weight)| (weight, std::cmp::Reverse(symbol))).map(|(symbol, _)| symbol)
    };
    let one = lightest(None)?;
    Some((one, lightest(Some(one))?))
}

/// Brings all words down to 16 bits (figure K.3: `Adjust_BITS`), and takes the reserved word away.
fn shorten(per_size: &mut [u32; 257]) {
    for long in (17..=256).rev() {
        while per_size[long] > 0 {
            // Two words of one prefix go; the prefix itself and a shorter word split in two take their place.
            let split = (1..long - 1).rev().find(|&size| per_size[size] > 0).unwrap_or(1);
            per_size[long] -= 2;
            per_size[long - 1] += 1;
            per_size[split + 1] += 2;
            per_size[split] -= 1;
        }
    }
    if let Some(longest) = (1..=16).rev().find(|&size| per_size[size] > 0) {
        per_size[longest] -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(weights: impl IntoIterator<Item = u64>) -> Counts {
        let mut counts = Counts::none();
        counts.0.iter_mut().zip(weights).for_each(|(count, weight)| *count = weight);
        counts
    }

    #[test]
    fn frequent_symbols_have_short_words() {
        let code = counts([1000, 1, 300, 0, 200]).code().unwrap();
        let lengths: Vec<(u8, u32)> = code.words().map(|word| (word.symbol, word.length)).collect();
        assert_eq!(lengths, [(0, 1), (2, 2), (4, 3), (1, 4)]);
    }

    #[test]
    fn no_word_is_longer_than_sixteen_bits_and_every_symbol_has_one() {
        // Weights of Fibonacci make the deepest tree.
        let fibonacci = std::iter::successors(Some((1u64, 1u64)), |&(a, b)| Some((b, a + b))).map(|(a, _)| a);
        let code = counts(fibonacci.take(60)).code().unwrap();
        assert_eq!(code.words().count(), 60);
        assert!(code.words().all(|word| word.length <= 16));
        let all = counts(std::iter::repeat_n(3, 256)).code().unwrap();
        assert_eq!(all.words().count(), 256);
    }

    #[test]
    fn nothing_and_one_symbol_still_make_a_code() {
        assert_eq!(Counts::none().code().unwrap().words().count(), 1);
        assert_eq!(counts([0, 0, 5]).code().unwrap().words().map(|word| word.symbol).collect::<Vec<_>>(), [2]);
    }
}
