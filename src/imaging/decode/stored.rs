//! What a format's decoder hands over: pixels as they are stored, and what they mean.

use super::{BlockGrid, Note, Picture, alpha};
use crate::domain::Size;
use crate::imaging::colour::{Colour, Samples, to_srgb};
use crate::imaging::{Format, Limits, OrientationTag, Raster, Refusal};

/// A decoded picture before orientation, colour and alpha are settled.
pub(super) struct Stored {
    /// Width and height of the samples.
    pub(super) size: Size,
    /// For a picture that is decoded smaller than it is stored: its stored size, and how many of every eight pixels there
    /// are on each axis.
    pub(super) reduced: Option<(Size, u32)>,
    /// The samples, 8 bits each.
    pub(super) samples: Samples,
    /// What the samples mean.
    pub(super) colour: Colour,
    /// What the file says about its orientation.
    pub(super) orientation: OrientationTag,
    /// The blocks of the compression in stored pixels, anchored at the stored top left.
    pub(super) grid: BlockGrid,
    /// What was noticed on the way.
    pub(super) notes: Vec<Note>,
}

impl Stored {
    /// Makes the picture: colour first, since a smaller raster is turned faster, then alpha, then the turn.
    pub(super) fn finish(self, format: Format, limits: &Limits) -> Result<Picture, Refusal> {
        let Self { size, reduced, samples, colour, orientation, grid, mut notes } = self;
        limits.check_memory(size.pixels() * samples.channels.bytes_in_srgb())?;
        let converted = to_srgb(samples, &colour);
        if !converted.understood {
            notes.push(Note::ProfileNotUnderstood);
        }
        let raster = Raster::from_pixels(size, converted.layout, converted.data).ok_or_else(|| {
            Refusal::broken(format, "the decoder gave another number of pixels than the header states")
        })?;
        let (orientation, note) = orientation.settled();
        notes.extend(note);
        let raster = orientation.apply(alpha::settle(raster));
        let (stored_size, eighths) = reduced.unwrap_or((size, 8));
        let (full_size, grid) =
            (orientation.upright_size(stored_size), grid.reduced(eighths).turned(orientation, size));
        Ok(Picture { raster, full_size, eighths, format, orientation, grid, notes })
    }
}
