//! The coded pictures of which an image item is made: one, or the tiles of a grid.

use oxideav_heif::{ImageKind, ImageNode, ItemDecoder, Property};

use super::bitstream::{self, Header};
use super::canvas::Canvas;
use super::colour::{self, Colour};
use super::fault::Fault;
use super::placement::Placement;
use super::ycbcr::ToRgb;
use crate::domain::Size;
use crate::imaging::{Bound, Limits, Refusal};

/// A file in memory.
pub(super) type File<'a> = oxideav_heif::HeifFileRef<'a>;

/// A picture as stored, before it is cropped and turned: tiles in rows, cut at the right and bottom edges.
#[derive(Debug)]
pub(super) struct Mosaic<'n> {
    /// The item that owns colour and transparency.
    pub(super) item: &'n ImageNode,
    /// The stored picture.
    pub(super) size: Size,
    /// Crops and turns, in the order in which they apply.
    pub(super) steps: Vec<&'n Property>,
    /// Whether colours were multiplied by the transparency (`prem`).
    pub(super) premultiplied: bool,
    tile: Size,
    columns: u32,
    tiles: Vec<Tile<'n>>,
}

#[derive(Debug)]
struct Tile<'n> {
    item: &'n ImageNode,
    header: Header,
}

impl<'n> Mosaic<'n> {
    /// Measures the coded pictures of an item. Nothing is decoded yet.
    pub(super) fn of(file: &File, top: &'n ImageNode, limits: &Limits) -> Result<Self, Fault> {
        let (item, steps) = innermost(top)?;
        let (size, tile, columns, items) = tiling(item)?;
        limits.check_size(size)?;
        let tiles = items
            .iter()
            .map(|&item| {
                check_essential(item)?;
                let header = bitstream::header_of(item, &file.item_data(item.item.id)?)?;
                limits.check_size(header.coded)?;
                Ok(Tile { item, header })
            })
            .collect::<Result<Vec<_>, Fault>>()?;
        // Tiles may overhang the picture, but not without end.
        let coded: u64 = tiles.iter().map(|tile| tile.header.coded.pixels()).sum();
        let allowed = limits.pixels.saturating_mul(2);
        if coded > allowed {
            return Err(Refusal::TooLarge { bound: Bound::Pixels, found: coded, allowed }.into());
        }
        Ok(Self { item, size, steps, premultiplied: item.premultiplied_alpha, tile, columns, tiles })
    }

    /// Checks what decoding and turning will hold at once.
    pub(super) fn check_memory(&self, placement: Placement, alpha: bool, limits: &Limits) -> Result<(), Fault> {
        let copies = if placement.moves_pixels() { 2 } else { 1 };
        let canvas = self.size.pixels() * (3 + u64::from(alpha)) * copies;
        let decoder = self.tiles.iter().map(|tile| tile.header.decoder_bytes()).max().unwrap_or(0);
        limits.check_memory(canvas + decoder)?;
        Ok(())
    }

    /// Decodes tile after tile into the canvas.
    pub(super) fn paint(&self, file: &File, canvas: &mut Canvas) -> Result<(), Fault> {
        for (index, tile) in (0u32..).zip(&self.tiles) {
            let frame = ItemDecoder::direct().decode_coded(file, tile.item)?;
            let convert = ToRgb::new(self.colour_of(tile), frame.format)?;
            convert.frame(&frame, |y, rgb| canvas.put_rgb(self.origin(index), y, rgb));
        }
        Ok(())
    }

    /// Decodes the first plane of tile after tile into the canvas's transparency.
    pub(super) fn paint_alpha(&self, file: &File, canvas: &mut Canvas) -> Result<(), Fault> {
        for (index, tile) in (0u32..).zip(&self.tiles) {
            let frame = ItemDecoder::direct().decode_coded(file, tile.item)?;
            super::ycbcr::first_plane(&frame, |y, alpha| canvas.put_alpha(self.origin(index), y, alpha));
        }
        Ok(())
    }

    /// The colours of the picture. Its tiles may differ in matrix and range, but not in primaries and transfer.
    pub(super) fn colour(&self) -> Result<Colour, Fault> {
        let mut each = self.tiles.iter().map(|tile| self.colour_of(tile));
        let first = each.next().ok_or_else(|| Fault::broken("a grid without tiles"))?;
        if each.all(|other| (other.primaries, other.transfer) == (first.primaries, first.transfer)) {
            Ok(first)
        } else {
            Err(Fault::unsupported("a grid whose tiles differ in colour"))
        }
    }

    /// The picture's own box speaks first, then the tile's, then the stream.
    fn colour_of(&self, tile: &Tile) -> Colour {
        let stated = Colour::stated_by(self.item).or_else(|| Colour::stated_by(tile.item));
        stated.unwrap_or(tile.header.colour)
    }

    /// The ICC profile of the picture, or of its first tile.
    pub(super) fn profile(&self) -> Option<&[u8]> {
        colour::profile_of(self.item).or_else(|| self.tiles.first().and_then(|tile| colour::profile_of(tile.item)))
    }

    /// Side of the largest block in use.
    pub(super) fn block_px(&self) -> u32 {
        self.tiles.iter().map(|tile| tile.header.block_px).max().unwrap_or(64)
    }

    /// Whether all tiles begin on one lattice of blocks.
    pub(super) fn blocks_line_up(&self) -> bool {
        let block = self.block_px();
        self.tiles.len() == 1 || [self.tile.width, self.tile.height].iter().all(|side| side.is_multiple_of(block))
    }

    fn origin(&self, index: u32) -> (u32, u32) {
        (index % self.columns * self.tile.width, index / self.columns * self.tile.height)
    }
}

/// Follows identity and tone-map items to the picture under them, and gathers their crops and turns, innermost first.
/// The picture under a tone map is its standard rendition: the gain map is not applied, so what turns the tone map is not either.
fn innermost(top: &ImageNode) -> Result<(&ImageNode, Vec<&Property>), Fault> {
    let mut item = top;
    let mut outer: Vec<Vec<&Property>> = Vec::new();
    loop {
        check_essential(item)?;
        let steps = item.properties.transformative().map(|entry| &entry.property);
        match item.kind {
            ImageKind::Identity => outer.push(steps.collect()),
            ImageKind::ToneMap(_) => outer.clear(),
            _ => {
                outer.push(steps.collect());
                break;
            }
        }
        item = item.inputs.first().ok_or_else(|| Fault::broken("a derived item without input"))?;
    }
    Ok((item, outer.into_iter().rev().flatten().collect()))
}

/// Size of the picture, size of a tile, columns, and the coded items in rows.
fn tiling(item: &ImageNode) -> Result<(Size, Size, u32, Vec<&ImageNode>), Fault> {
    match &item.kind {
        ImageKind::Coded(_) => {
            let size = stated_size(item)?;
            Ok((size, size, 1, vec![item]))
        }
        ImageKind::Grid(grid) => {
            let size = Size::new(grid.output_width, grid.output_height);
            let tile = item.inputs.first().map(stated_size).transpose()?.unwrap_or(size);
            let (columns, rows) = (u32::from(grid.columns), u32::from(grid.rows));
            check_tiles(item, tile)?;
            // Fewer would leave holes; more would be decoded for nothing.
            if size.width.div_ceil(tile.width) != columns || size.height.div_ceil(tile.height) != rows {
                return Err(Fault::broken(format!("a grid of {columns} x {rows} tiles that does not fit its picture")));
            }
            Ok((size, tile, columns, item.inputs.iter().collect()))
        }
        _ => {
            let kind = String::from_utf8_lossy(&item.item.item_type).into_owned();
            Err(Fault::unsupported(format!("derived image of type '{kind}'")))
        }
    }
}

fn check_tiles(grid: &ImageNode, tile: Size) -> Result<(), Fault> {
    for item in &grid.inputs {
        if !matches!(item.kind, ImageKind::Coded(_)) || item.properties.transformative().next().is_some() {
            return Err(Fault::unsupported("a grid of tiles that are derived or turned themselves"));
        }
        if item.alpha.is_some() {
            return Err(Fault::unsupported("a grid whose tiles have transparency of their own"));
        }
        if stated_size(item)? != tile {
            return Err(Fault::broken("a grid whose tiles differ in size"));
        }
    }
    Ok(())
}

/// The `ispe` of an item.
fn stated_size(item: &ImageNode) -> Result<Size, Fault> {
    let size = item.properties.iter().find_map(|entry| match entry.property {
        Property::Ispe(size) => Some(Size::new(size.width, size.height)),
        _ => None,
    });
    match size {
        Some(Size { width: 0, .. } | Size { height: 0, .. }) => Err(Refusal::Empty.into()),
        Some(size) => Ok(size),
        None => Err(Fault::broken("an image item without ispe")),
    }
}

/// An item with an essential property that is not understood must not be shown (ISO/IEC 23008-12, 6.5.1).
fn check_essential(item: &ImageNode) -> Result<(), Fault> {
    match item.properties.unsupported_essential().first() {
        None => Ok(()),
        Some(kind) => {
            Err(Fault::unsupported(format!("essential property '{}'", String::from_utf8_lossy(kind).into_owned())))
        }
    }
}
