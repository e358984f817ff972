//! The window, through the tree that a screen reader reads.

mod check;
mod desk;
mod doubt;
mod help;
mod load;
mod main_job;
mod people;
mod prepared;
mod publish;
mod questions;
mod review;
mod shell;
mod typed;
mod withdrawals;
