//! One test binary: the heavy dependencies are linked once. `architecture` fails when a file of this folder is not listed here.

mod architecture;
mod fixtures;
mod walk;
