//! The window, through the tree that a screen reader reads.

mod check;
mod desk;
mod help;
mod main_job;
mod prepared;
mod publish;
mod review;
mod load;
mod people;
mod shell;
mod withdrawals;
