//! The darkroom: from an original's bytes and a list of what to cover to the bytes of a published file, and what they must
//! prove. Where they go is the asker's business.

mod make;
mod max_edge;
mod route;

pub(super) use make::{Darkroom, Made, Order};
pub use max_edge::MaxEdge;
pub use route::{Reason, Route};
