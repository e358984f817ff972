//! The window, through the tree that a screen reader reads.

mod desk;
mod load;
mod people;
mod shell;
