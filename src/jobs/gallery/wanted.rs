//! What is wanted of a photo that is seen large, and what is made of it.

use super::Pixels;
use crate::domain::gate::Placed;
use crate::domain::{Finding, Size, Style};
use crate::jobs::NotMade;
use std::path::PathBuf;

/// The longer side of a picture that shows a whole photo, in pixels, at most: what is seen larger is seen in tiles.
pub const PREVIEW_PX: u32 = 2048;
/// The side of a tile, in pixels of the upright, full-size photo.
pub const TILE_PX: u32 = 512;

/// What is wanted now.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The photo on the screen.
    pub view: View,
    /// Parts of it at its own size, the first one first.
    pub tiles: Vec<TileAt>,
    /// The photo that will probably come next.
    pub next: Option<View>,
}

/// A photo, and what is to be covered on it.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The asker's number for it, given once: what was made under a number is not made again.
    pub id: u64,
    /// SHA-256 of its file, in hexadecimal: another file is not shown for it.
    pub sha256: String,
    /// Where the file was seen.
    pub sources: Vec<PathBuf>,
    /// The longer side of the pictures that show it whole, in pixels: what a screen has room for, at most [`PREVIEW_PX`].
    pub edge_px: u32,
    /// What is to be covered.
    pub covering: Covering,
}

/// What is to be covered on a photo.
#[derive(Clone, Debug, PartialEq)]
pub struct Covering {
    /// The asker's number for these covers; another number for others.
    pub version: u64,
    /// What is covered.
    pub covered: Vec<Placed>,
    /// The faces that are shown: covers are cut back there.
    pub shown: Vec<Placed>,
    /// How covers look.
    pub style: Style,
}

/// A tile of [`TILE_PX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TileAt {
    /// Its column, from 0.
    pub column: u32,
    /// Its row, from 0.
    pub row: u32,
    /// Whether it is seen as it will be published, or as it is.
    pub covered: bool,
}

/// What was made.
#[derive(Debug)]
pub enum Print {
    /// The photo as it is, its longer side at most the [`View::edge_px`] that was wanted.
    Preview {
        /// The upright size of the photo.
        full_size: Size,
        /// The picture.
        pixels: Pixels,
    },
    /// The same with its covers.
    Covered {
        /// Which covers.
        version: u64,
        /// The picture.
        pixels: Pixels,
    },
    /// A part of it.
    Tile {
        /// Which part.
        at: TileAt,
        /// Which covers were wanted when it was made.
        version: u64,
        /// The part, smaller at the right and lower edge.
        pixels: Pixels,
    },
    /// What the file gives away.
    Facts(Vec<Finding>),
    /// Nothing can be made of it.
    Failed(NotMade),
}
