//! Bytes to pixels to bytes: nothing here knows a path, a window or a register.
//!
//! One direction: [`Format::of`] says what the bytes are, [`decode()`] makes an upright sRGB [`Raster`] within [`Limits`],
//! `metadata` lists what the bytes give away, `cover` paints on the raster, `resize` fits it, `encode` writes it from pixels
//! alone, and `verify` reads the written bytes as a stranger would.
//!
//! A JPEG has two shorter ways, which end at the same `verify`: [`lossless`] keeps all that no cover touches, and [`mod@refit`]
//! makes a photo smaller that has nothing to cover and nothing to convert.

mod caught;
pub(crate) mod colour;
pub mod cover;
pub mod decode;
pub mod encode;
mod format;
mod hash;
pub mod jpeg;
mod limits;
pub mod lossless;
pub mod metadata;
mod orientation;
mod orientation_tag;
mod patch;
mod pixels;
mod preview;
mod raster;
mod reduction;
pub mod refit;
mod refitter;
mod refusal;
pub mod render;
pub mod resize;
mod sample_band;
mod sample_resizer;
mod to_byte;
pub mod verify;
mod widest;

pub(crate) use caught::caught;
pub use colour::Gamut;
pub use decode::{BlockGrid, Note, Picture, decode, decode_at_least};
pub use format::Format;
pub use hash::sha256_hex;
pub use limits::Limits;
pub use metadata::{Inspection, inspect};
pub use orientation::Orientation;
pub use orientation_tag::{OrientationTag, orientation_tag};
pub use patch::Patch;
pub(crate) use pixels::Pixels;
pub use preview::preview;
pub use raster::{Layout, Raster};
pub use reduction::Reduction;
pub use refusal::{Bound, Refusal};
use sample_band::SampleBand;
pub(crate) use to_byte::to_byte;
use widest::widest;
