//! One test binary: the heavy dependencies are linked once. `forgotten` fails when a file of this folder is not listed here.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test fails the test by panicking, as the test itself does"
)]

mod decode_bombs;
mod decode_colour;
mod decode_formats;
mod decode_upright;
mod decode_whole;
mod fixtures;
