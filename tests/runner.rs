//! One test binary: the heavy dependencies are linked once. `architecture` fails when a file of this folder is not listed here.
//! One test binary: the heavy dependencies are linked once. `forgotten` fails when a file of this folder is not listed here.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test fails the test by panicking, as the test itself does"
)]

mod architecture;
mod cover;
mod decode_bombs;
mod decode_colour;
mod decode_heif;
mod decode_formats;
mod decode_upright;
mod decode_whole;
mod fixtures;
mod metadata_other;
mod walk;
mod metadata_jpeg;
mod encode;
mod fixtures;
mod verify_leftovers;
mod verify_pixels;
