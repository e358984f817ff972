//! JPEG at the level of its coefficients: read, changed where it must be, written again (ITU-T T.81 and T.871).
//!
//! A JPEG does not hold pixels. It holds, for each block of 8 by 8 samples, how much of each of 64 waves the block has, as
//! whole multiples of a quantiser; and these numbers are packed without loss. Decoding to pixels and encoding again rounds
//! all of them anew. Here they are unpacked, the few that must change are changed, and all are packed again.
//!
//! ## The way in
//!
//! | step | file | of the standard |
//! |---|---|---|
//! | segments and their markers | `markers` | B.1 |
//! | the whole file taken apart, checked for what is missing | `contents`, `frame`, `scan` | B.2 |
//! | what it says of its orientation and colours | `about`, `model` | T.871; EXIF, ICC, Adobe TN 5116 |
//! | quantisers and codes as they stand at a place | `tables` | B.2.4 |
//! | bits without stuffing, cut at restarts | `unstuffed`, `bits` | B.1.1.5, F.2.2.5 |
//! | codes to terms, two at a time where they are short, values from the bits themselves | `huffman/decode`; `huffman/skip` past what nobody asks for | annex C, F.2.2 |
//! | blocks of a sequential file | `sequential` | F.2 |
//! | blocks of a progressive file, band by band and bit by bit | `progressive`, `gathered` | annex G |
//! | how blocks lie in components, MCUs and scans | `layout` | A.1, A.2 |
//! | what is kept: runs and values, two bytes each | `term`, `plane`, `zigzag` | F.1.2.2, figure A.6 |
//!
//! ## What is done
//!
//! | step | file |
//! |---|---|
//! | turned upright, sides that are no whole MCU trimmed | `turn` |
//! | parts of it as pixels | `patches`, `channel`, `inverse`, `samples` |
//! | what was painted there, as coefficients again | `redraw`, `forward` |
//! | the whole of it at one to eight eighths of its size | `reduce`, `strip`, `waves`, `scale` |
//! | laid down as pixels, or each component for itself | `sheet` |
//! | a new picture from samples of luma and chroma | `draw`, `forward` |
//!
//! ## The way out
//!
//! `write` counts symbols (`tally`), makes the best codes for them (`huffman/optimal`, annex K.2) and writes a sequential file of a
//! closed set of markers (`huffman/encode`, `bit_writer`). Nothing of a source is copied but sizes, sampling, quantisers
//! and coefficients: metadata cannot survive, because there is no way through which it could come.
//!
//! `passes` writes the same coefficients progressively (annex G), with codes of its own for each scan: up to 6 % smaller, for
//! three to five times the work. Both go through blocks as `order` says. Only the library offers it: every file that a command
//! writes is proved by [`crate::imaging::verify`], which shares no code with this writer and does not prove progressive
//! files; until it has a reader of its own for them, no command writes one.
//!
//! ## What is not read this way
//!
//! Arithmetic coding, lossless and hierarchical files, 12 bits a sample: named as [`crate::imaging::Refusal::Unsupported`].
//! Coefficients beyond what 8-bit samples can have (A.3.3: -1024 to 1023): `Broken`.

#![allow(
    clippy::inline_always,
    clippy::cast_possible_wrap,
    reason = "a step is taken millions of times a photo, and measured; the standard says signed numbers by unsigned bits"
)]

pub(in crate::imaging) mod about;
mod bit_writer;
mod bits;
mod channel;
pub(in crate::imaging) mod coefficients;
pub(in crate::imaging) mod contents;
pub(in crate::imaging) mod draw;
mod forward;
pub(in crate::imaging) mod frame;
mod gathered;
mod huffman;
mod inverse;
mod layout;
pub(in crate::imaging) mod markers;
pub(in crate::imaging) mod model;
mod order;
mod passes;
mod patches;
mod plane;
mod progressive;
pub(in crate::imaging) mod redraw;
pub(in crate::imaging) mod reduce;
mod samples;
pub(in crate::imaging) mod scale;
pub(in crate::imaging) mod scan;
mod sequential;
mod sheet;
mod strip;
mod tables;
mod tally;
mod term;
pub(in crate::imaging) mod turn;
mod unstuffed;
mod waves;
mod write;
mod zigzag;

pub use coefficients::Coefficients;
pub use turn::{Edges, Trimmed};
