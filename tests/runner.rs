//! One test binary: the heavy dependencies are linked once. `forgotten` fails when a file of this folder is not listed here.

mod encode;
mod fixtures;
mod verify_leftovers;
mod verify_pixels;
