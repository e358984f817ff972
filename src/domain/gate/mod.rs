//! The gate: which photos may leave for a channel on a day, and every reason why one may not.
//!
//! It alone makes a [`Cleared`]. Everything it needs is handed in: the book, the policy, the names of the register, the day.
//! Where a rule could be read in two ways it takes the one that shows less.

mod age;
mod case;
mod clear;
mod cleared;
mod judge;
mod objection;
mod operator;
mod reason;
mod remembered;
mod rule;
mod sight;
mod signatures;
mod state;
mod verdict;

pub use age::{decides_alone, is_minor, majority, majority_of};
pub(in crate::domain) use case::Case;
pub use clear::{clear, last_day};
pub use cleared::{Cleared, Placed};
pub use judge::{Asked, Judgement, judge};
pub(in crate::domain) use objection::speaking_against;
pub(in crate::domain) use operator::bars_override;
pub use reason::{Block, NotClear, Text, Warning, Why};
pub(in crate::domain) use remembered::Remembered;
pub use rule::Rule;
pub use sight::{Sight, sight};
pub use state::State;
pub(in crate::domain) use verdict::Verdict;
