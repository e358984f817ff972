//! Textures of photos: made behind the window, kept while they are looked at.

mod small;

pub use small::{Small, SmallPictures};
