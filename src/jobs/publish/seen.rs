//! Whether a written cover looks like a face (G11).

use super::Press;
use crate::domain::{Point, PxBox, Size, Style};
use crate::imaging::cover::CoverWish;
use crate::imaging::decode;
use crate::jobs::{Failure, Unopened};

/// From which score on the detector takes a cover for a face. A veil is drawn so that a head still reads as a head: of 955 veils
/// over the faces of 90 photos the detector took 224 for one at the score from which it covers, the strongest at 0.55. A face
/// that is large enough to be recognised scores 0.7 and more.
const CERTAIN: f32 = 0.65;
/// How much a found box must have in common with that of a face that may be seen to be that face.
const SAME_IOU: f32 = 0.3;
/// How much of a found box must lie under the cover: a neighbour's face reaches over its edge.
const INSIDE: f32 = 0.8;

impl Press<'_> {
    /// Looks at every cover of a written file. A sticker is a drawn face, and is not asked.
    pub(super) fn look_for_faces(
        &self,
        written: &[u8],
        wishes: &[CoverWish],
        shown: &[PxBox],
        photo: Size,
    ) -> Result<(), Failure> {
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
            let is_hidden = |face: PxBox| {
                let face = face.scaled(1.0 / sx, 1.0 / sy);
                lies_under(face, wish) && !shown.iter().any(|shown| shown.iou(face) >= SAME_IOU)
            };
            if faces.iter().any(|face| face.score >= CERTAIN && is_hidden(face.area)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Shape;

    #[test]
    fn only_what_lies_wholly_under_a_cover_is_in_it() {
        let wish = CoverWish { shape: Shape::Ellipse(PxBox::new(100.0, 100.0, 100.0, 120.0)), keep: None };
        assert!(lies_under(PxBox::new(125.0, 125.0, 50.0, 60.0), &wish));
        assert!(!lies_under(PxBox::new(160.0, 100.0, 90.0, 100.0), &wish), "a neighbour reaches over the edge");
        assert!(!lies_under(PxBox::new(20.0, 20.0, 40.0, 40.0), &wish));
    }
}
