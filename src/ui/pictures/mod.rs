//! Textures of photos: made behind the window, kept while they are looked at.

mod large;
mod small;
mod tiles;

pub use large::{LargePictures, Subject};
pub use small::{Small, SmallPictures};
