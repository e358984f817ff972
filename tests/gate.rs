//! The gate, rule by rule and as a whole.

mod desk;
mod latest_word;
mod minors;
mod naive;
mod never;
mod rules;
mod states;
