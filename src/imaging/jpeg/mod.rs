//! JPEG at the level of its coefficients (ITU-T T.81).

mod bit_writer;
mod bits;
pub(in crate::imaging) mod coefficients;
pub(in crate::imaging) mod contents;
pub(in crate::imaging) mod frame;
mod huffman;
mod inverse;
mod layout;
pub(in crate::imaging) mod markers;
mod plane;
mod progressive;
pub(in crate::imaging) mod reduce;
pub(in crate::imaging) mod scale;
pub(in crate::imaging) mod scan;
mod sequential;
mod strip;
mod tables;
mod term;
mod write;
mod zigzag;
