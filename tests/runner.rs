//! One test binary: the heavy dependencies are linked once. `forgotten` fails when a file of this folder is not listed here.

mod detect;
mod fixtures;
