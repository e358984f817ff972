//! The window, through the tree that a screen reader reads.

mod check;
mod desk;
mod help;
mod load;
mod main_job;
mod people;
mod prepared;
mod publish;
mod review;
mod shell;
mod withdrawals;
