//! What is to be covered on one photo.

use super::batch::Batch;
use super::{Cover, Covers};
use crate::detect::Scope;
use crate::domain::{Extent, Shape, Size};
use crate::imaging::cover::CoverWish;
use crate::imaging::{Picture, decode};
use crate::jobs::detect::faces_on;
use crate::jobs::wish;
use crate::jobs::{Failure, Source, Unopened};

/// What is to be covered on one photo, in pixels of its upright picture.
pub(super) struct ToCover {
    pub(super) wishes: Vec<CoverWish>,
    pub(super) covers: Vec<Cover>,
    pub(super) no_face_found: bool,
}

impl Batch<'_> {
    /// What to cover, and the picture where it had to be decoded to find out. `size` is the photo's upright one.
    pub(super) fn to_cover(
        &self,
        source: &Source,
        bytes: &[u8],
        size: Size,
    ) -> Result<(ToCover, Option<Picture>), Failure> {
        let given = match &self.request.covers {
            Covers::None => Some([].as_slice()),
            Covers::Detected => None,
            Covers::Given(given) => given.for_source(source),
        };
        if let Some(shapes) = given {
            as_given(shapes, size).map(|to_cover| (to_cover, None))
        } else {
            let picture = decode(bytes, self.limits)?;
            Ok((self.detected(&picture)?, Some(picture)))
        }
    }

    fn detected(&self, picture: &Picture) -> Result<ToCover, Failure> {
        let detector = self.detector.ok_or_else(|| Unopened::DetectorFailed("not loaded".to_owned()))?;
        let output_edge_px = self.request.max_edge.px().unwrap_or(u32::MAX);
        let scope = Scope { output_edge_px, thorough: self.request.thorough };
        let mut faces = faces_on(picture, detector, scope, self.workers)?.faces;
        faces.retain(|face| !face.weak);
        Ok(ToCover {
            wishes: faces.iter().map(|face| wish::around_face(face.area)).collect(),
            covers: faces
                .iter()
                .map(|face| Cover { shape: Extent::Head.around(face.area), score: Some(face.score) })
                .collect(),
            no_face_found: faces.is_empty(),
        })
    }
}

/// A cover that lies wholly outside the photo was meant for another one, or for another size of it: somebody would stay
/// uncovered.
fn as_given(shapes: &[Shape], size: Size) -> Result<ToCover, Failure> {
    if let Some(index) = shapes.iter().position(|shape| shape.bounds().clipped(size).is_none()) {
        return Err(Failure::UnclearCover(index));
    }
    Ok(ToCover {
        wishes: shapes.iter().map(|shape| CoverWish { shape: shape.clone(), keep: None }).collect(),
        covers: shapes.iter().map(|shape| Cover { shape: shape.clone(), score: None }).collect(),
        no_face_found: false,
    })
}
