//! Textures of photos: made behind the window, kept while they are looked at.

mod large;
mod small;
mod strips;
mod tiles;

pub(super) use large::{LargePictures, Subject};
pub(super) use small::{Small, SmallPictures};
