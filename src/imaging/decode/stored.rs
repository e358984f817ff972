//! What a format's decoder hands over: pixels as they are stored, and what they mean.

use super::{BlockGrid, Note, Picture, alpha};
use crate::domain::Size;
use crate::imaging::colour::{Colour, Samples, to_srgb};
use crate::imaging::{Format, Limits, Orientation, OrientationTag, Raster, Refusal};

/// A decoded picture before orientation, colour and alpha are settled.
pub(super) struct Stored {
    /// Width and height as stored.
    pub(super) size: Size,
    /// The samples, 8 bits each.
    pub(super) samples: Samples,
    /// What the samples mean.
    pub(super) colour: Colour,
    /// What the file says about its orientation.
    pub(super) orientation: OrientationTag,
    /// The blocks of the compression, anchored at the stored top left.
    pub(super) grid: BlockGrid,
    /// What was noticed on the way.
    pub(super) notes: Vec<Note>,
}

impl Stored {
    /// Makes the picture: colour first, since a smaller raster is turned faster, then alpha, then the turn.
    pub(super) fn finish(self, format: Format, limits: &Limits) -> Result<Picture, Refusal> {
        let Self { size, samples, colour, orientation, grid, mut notes } = self;
        limits.check_memory(size.pixels() * samples.channels.bytes_in_srgb())?;
        let converted = to_srgb(samples, &colour);
        if !converted.understood {
            notes.push(Note::ProfileNotUnderstood);
        }
        let raster = Raster::from_pixels(size, converted.layout, converted.data).ok_or_else(|| {
            Refusal::broken(format, "the decoder gave another number of pixels than the header states")
        })?;
        let orientation = settle(orientation, &mut notes);
        let raster = orientation.apply(alpha::settle(raster));
        let (full_size, grid) = (raster.size(), grid.turned(orientation, size));
        Ok(Picture { raster, full_size, eighths: 8, format, orientation, grid, notes })
    }
}

fn settle(tag: OrientationTag, notes: &mut Vec<Note>) -> Orientation {
    match tag {
        OrientationTag::Stated(orientation) => orientation,
        OrientationTag::Absent => Orientation::Upright,
        OrientationTag::Unreadable => {
            notes.push(Note::OrientationUnreadable);
            Orientation::Upright
        }
    }
}
