//! One test binary: the heavy dependencies are linked once. `architecture` fails when a file of this folder is not listed here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on must stop")]

mod architecture;
mod cli;
mod cli_interrupt;
mod cli_program;
mod cli_results;
mod coded;
mod cover;
mod decode_bombs;
mod decode_colour;
mod decode_formats;
mod decode_heif;
mod decode_reduced;
mod decode_upright;
mod decode_whole;
mod demo;
mod desk;
mod detect;
mod encode;
mod fixtures;
mod jpeg_coefficients;
mod libjpeg;
mod lossless;
mod metadata_jpeg;
mod metadata_other;
mod noninterference;
mod noninterference_parts;
mod orientation;
mod removal;
mod scrub;
mod verify_jpeg;
mod verify_leftovers;
mod verify_pixels;
mod walk;
mod witness;
mod words;
