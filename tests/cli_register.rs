//! The commands of the register as somebody types them, from the event to the withdrawal desk: documents, exit codes, and what
//! stands in the folders afterwards.

mod contract;
mod killed;
mod names;
mod office;
mod opening;
mod printed;
mod publishing;
mod retention;
mod story;
mod unreachable;
mod withdrawing;
mod wrong;
