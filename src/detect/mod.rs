//! The face detector: says where faces are, never whose.
//!
//! One direction: [`passes`] plans at which sizes the picture is looked at, [`tiles`] cuts each size into pieces that the
//! network can take, [`pixels`] and [`letterbox`] make its input, [`model`] runs it through the layers of [`network`], [`heatmap`]
//! reads its answer, and [`merge`] makes one [`Face`](crate::domain::Face) of all that was seen of it. No template, no landmark
//! and no crop is kept.
//!
//! Three spaces, named wherever a number belongs to one: the *picture* (upright, [`Raster`](crate::imaging::Raster)), a *pass*
//! (the whole picture resized), and a *tile* (a piece of a pass, turned if the pass is).

mod candidate;
mod detector;
mod error;
mod glance;
mod heatmap;
mod letterbox;
mod merge;
mod model;
mod network;
mod passes;
mod pixels;
mod tiles;
mod turn;

pub use detector::Detector;
pub use error::DetectError;
pub use model::Network;
pub use network::Answer;
pub use passes::Scope;
