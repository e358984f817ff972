//! The face detector: says where faces are, never whose.
//!
//! One direction: [`passes`] plans at which sizes and in which turns the picture is looked at, [`tiles`] cuts each into pieces
//! that the network can take, [`pixels`], [`shadows`] and [`letterbox`] make its input, [`model`] runs it through the layers of
//! [`network`], [`heatmap`] reads its answer, [`closer`] looks again at small guesses, and [`merge`] makes one
//! [`Face`](crate::domain::Face) of all that was seen of it. [`mod@doubt`] says when a photo without a sure face is to be looked at
//! with care. No template, no landmark and no crop is kept.
//!
//! Spaces, named wherever a number belongs to one: the *picture* (upright, [`Raster`](crate::imaging::Raster)), a *pass* (the
//! whole picture resized), its *canvas* (the same, turned), and a *tile* (a piece of the canvas).

mod candidate;
mod closer;
mod detector;
mod doubt;
mod error;
mod glance;
mod heatmap;
mod letterbox;
mod merge;
mod model;
mod network;
mod passes;
mod pixels;
mod shadows;
mod tiles;
mod turn;

pub use detector::Detector;
pub use doubt::{Doubt, doubt, haze, weigh};
pub use error::DetectError;
pub use model::Network;
pub use network::Answer;
pub use passes::Scope;
