//! Whether a written cover looks like a face (G11).

use super::Press;
use crate::domain::{Point, PxBox, Size, Style};
use crate::imaging::cover::CoverWish;
use crate::imaging::decode;
use crate::jobs::{Failure, Unopened};

/// How much of a found box must lie under the cover: a neighbour's face reaches over its edge.
const INSIDE: f32 = 0.8;

impl Press<'_> {
    /// Looks at every cover of a written file. A sticker is a drawn face, and is not asked.
    pub(super) fn look_for_faces(&self, written: &[u8], wishes: &[CoverWish], photo: Size) -> Result<(), Failure> {
        let Some(detector) =
            self.studio.detector.as_ref().filter(|_| !wishes.is_empty() && self.edition.style != Style::Sticker)
        else {
            return Ok(());
        };
        let picture = decode(written, &self.studio.limits)?.raster;
        let (sx, sy) = (picture.width() as f32 / photo.width as f32, picture.height() as f32 / photo.height as f32);
        for (index, wish) in wishes.iter().enumerate() {
            self.workers.stop_if_asked()?;
            let area = wish.shape.bounds().scaled(sx, sy);
            let faces = detector.glance(&picture, area).map_err(|error| Unopened::DetectorFailed(error.to_string()))?;
            let is_inside = |face: PxBox| lies_under(face.scaled(1.0 / sx, 1.0 / sy), wish);
            if faces.iter().any(|face| is_inside(face.area)) {
                return Err(Failure::FaceInCover(index));
            }
        }
        Ok(())
    }
}

fn lies_under(face: PxBox, wish: &CoverWish) -> bool {
    let Point { x, y } = face.center();
    let common = face.intersection(wish.shape.bounds()).map_or(0.0, PxBox::area);
    wish.shape.contains(Point { x, y }) && common >= INSIDE * face.area()
}
