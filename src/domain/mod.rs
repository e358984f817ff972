//! The words of the product as types: pure data and pure functions, usable by every other room.
//!
//! Nothing here opens a file, reads a clock, starts a thread or speaks to a person.

mod extent;
mod face;
mod finding;
mod geometry;
mod shape;
mod style;

pub use extent::Extent;
pub use face::Face;
pub use finding::{Finding, Kind};
pub use geometry::{Point, PxBox, Size};
pub use shape::Shape;
pub use style::{Rgb8, Style};
