//! Past coefficients that nobody asks for, several codes at a time.
//!
//! A preview wants the constant term of each block alone; its bits are a small part of the file. What lies between can only
//! be stepped through, since the next block begins where this one ends, but nothing of it need be told apart.

use super::decode::AcTable;
use crate::imaging::jpeg::bits::Bits;

/// For the next bits: how many of them are whole codes with what they announce, and how far these go.
#[derive(Clone, Debug)]
pub(in crate::imaging::jpeg) struct SkipTable {
    states: Vec<Stride>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Stride {
    /// Bits of the codes.
    taken: u8,
    /// Places forward in the zigzag sequence.
    advance: u8,
    /// Whether the last of them ends the block.
    ends: bool,
}

impl SkipTable {
    const WIDTH: u32 = 13;

    pub(in crate::imaging::jpeg) fn new(steps: &AcTable) -> Self {
        let states =
            (0..1u32 << Self::WIDTH).map(|state| Stride::through(state << (32 - Self::WIDTH), steps)).collect();
        Self { states }
    }

    /// Steps to the end of a block whose coefficients up to `k` have been read; `None` when a code does not exist or the
    /// block is overfull.
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn to_end(&self, bits: &mut Bits<'_>, steps: &AcTable, mut k: u32) -> Option<()> {
        while k < 63 {
            bits.fill();
            let stride = self.states.get(bits.peek(Self::WIDTH) as usize)?;
            let after = k + u32::from(stride.advance);
            // A block that is full has no end code: what follows then belongs to the next one. One step at a time there.
            if stride.taken == 0 || after >= 63 {
                let step = steps.step(bits)?;
                if step.advance == 0 {
                    return Some(());
                }
                k += u32::from(step.advance);
                continue;
            }
            bits.skip(u32::from(stride.taken));
            if stride.ends {
                return Some(());
            }
            k = after;
        }
        (k == 63).then_some(())
    }
}

impl Stride {
    /// All codes that lie wholly within the first bits of `window`.
    fn through(window: u32, steps: &AcTable) -> Self {
        let bytes = window.to_be_bytes();
        let mut bits = Bits::new(&bytes);
        bits.fill();
        let (mut stride, mut left) = (Self::default(), SkipTable::WIDTH);
        while !stride.ends {
            let before = bits;
            let Some(step) = steps.step(&mut bits) else { break };
            let taken = bits.taken_since(&before);
            if taken > left || stride.advance > 64 {
                break;
            }
            left -= taken;
            stride.taken += taken as u8;
            stride.advance += step.advance;
            stride.ends = step.advance == 0;
        }
        stride
    }
}
