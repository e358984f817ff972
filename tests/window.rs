//! The window, through the tree that a screen reader reads.

mod check;
mod desk;
mod doubt;
mod help;
mod kept;
mod keys;
mod load;
mod main_job;
mod panes;
mod people;
mod pictures;
mod prepared;
mod publish;
mod questions;
mod read_only;
mod renderer;
mod review;
mod shell;
mod typed;
mod withdrawals;
