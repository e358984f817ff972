//! Past coefficients that nobody asks for, several codes at a time.
//!
//! A preview wants the constant term of each block alone; its bits are a small part of the file. What lies between can only
//! be stepped through, since the next block begins where this one ends, but nothing of it need be told apart.

use super::decode::AcTable;
use crate::imaging::jpeg::bits::Bits;

/// For the next bits: how far the codes go that begin in them, and how many bits these and what they announce take. The last
/// may announce more than can be seen: nobody asks for it.
#[derive(Clone, Debug)]
pub(in crate::imaging::jpeg) struct SkipTable {
    states: Box<[Stride; 1 << SkipTable::WIDTH]>,
}

/// Bits that it takes, 6 bits (0: the first word is longer than what is seen); places forward in the zigzag sequence, 7 bits;
/// whether the last code ends the block, the highest bit.
#[derive(Clone, Copy, Debug, Default)]
struct Stride(u16);

impl SkipTable {
    const WIDTH: u32 = 12;

    pub(in crate::imaging::jpeg) fn new(steps: &AcTable) -> Self {
        let stride = |state: usize| Stride::through((state as u32) << (32 - Self::WIDTH), steps);
        Self { states: Box::new(std::array::from_fn(stride)) }
    }

    /// Steps to the end of a block whose coefficients up to `k` have been read; `None` when a code does not exist or the
    /// block is overfull.
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn to_end(&self, bits: &mut Bits<'_>, steps: &AcTable, mut k: u32) -> Option<()> {
        while k < 63 {
            bits.fill();
            let stride = self.states[bits.peek(Self::WIDTH) as usize];
            let after = k + stride.advance();
            // A block that is full has no end code: what follows then belongs to the next one. One step at a time there.
            if stride.taken() == 0 || after >= 63 {
                let step = steps.step(bits)?;
                if step.advance == 0 {
                    return Some(());
                }
                k += u32::from(step.advance);
                continue;
            }
            bits.skip(stride.taken());
            if stride.ends() {
                return Some(());
            }
            k = after;
        }
        (k == 63).then_some(())
    }
}

impl Stride {
    const ADVANCE_SHIFT: u32 = 6;
    const ENDS: u16 = 1 << 15;

    #[inline(always)]
    const fn taken(self) -> u32 {
        self.0 as u32 & 63
    }

    #[inline(always)]
    const fn advance(self) -> u32 {
        self.0 as u32 >> Self::ADVANCE_SHIFT & 127
    }

    #[inline(always)]
    const fn ends(self) -> bool {
        self.0 & Self::ENDS != 0
    }

    /// All codes whose words lie wholly within the first bits of `window`.
    fn through(window: u32, steps: &AcTable) -> Self {
        let bytes = window.to_be_bytes();
        let mut bits = Bits::of(&bytes);
        bits.fill();
        let (mut taken, mut advance, mut ends) = (0, 0u16, false);
        while let Some((announced, step)) = steps.ahead(&bits).filter(|_| !ends && taken < SkipTable::WIDTH) {
            if taken + u32::from(announced.length) > SkipTable::WIDTH || advance + u16::from(step) > 64 {
                break;
            }
            bits.skip(announced.taken());
            taken += announced.taken();
            advance += u16::from(step);
            ends = step == 0;
        }
        Self(taken as u16 | advance << Self::ADVANCE_SHIFT | if ends { Self::ENDS } else { 0 })
    }
}
