//! JPEG at the level of its coefficients (ITU-T T.81).

pub(in crate::imaging) mod about;
mod bit_writer;
mod bits;
pub(in crate::imaging) mod coefficients;
pub(in crate::imaging) mod contents;
mod forward;
pub(in crate::imaging) mod frame;
mod huffman;
mod inverse;
mod layout;
pub(in crate::imaging) mod markers;
pub(in crate::imaging) mod model;
mod patches;
mod plane;
mod progressive;
pub(in crate::imaging) mod reduce;
pub(in crate::imaging) mod scale;
pub(in crate::imaging) mod scan;
mod sequential;
mod strip;
mod tables;
mod term;
pub(in crate::imaging) mod turn;
mod write;
mod zigzag;
