//! One test binary: the heavy dependencies are linked once. `forgotten` fails when a file of this folder is not listed here.

mod decode_bombs;
mod decode_colour;
mod decode_upright;
mod decode_whole;
mod fixtures;
