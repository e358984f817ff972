//! What the detector found.

use super::Refused;
use super::outline::is_outline;
use super::plan::{Desk, Planned, change, if_changed};
use crate::domain::{Change, Detection, Edit, Face, Origin, PhotoId, PxBox, Region, RegionId, RegionKind, Shape, Size};
use std::collections::BTreeMap;

/// Two boxes that share so much of their union (`IoU`) are the same face, here as where the looks of the detector are merged.
const SAME_FACE: f32 = 0.4;

impl Desk<'_> {
    /// What was found stays found: a further look adds faces, and makes a box or a doubt better where nobody touched it. It never
    /// takes away, so nothing vanishes under the hand of whoever is at work on the photo, and no face is lost because a second
    /// look was less sure of it. A quick look that comes after a thorough one changes nothing.
    pub(super) fn detected(self, photo: PhotoId, detection: Detection, faces: &[Face]) -> Planned {
        let size = self.photo(photo)?.size;
        is_result(detection, faces, size)?;
        if self.book.detection(photo) == Detection::Thorough && detection != Detection::Thorough {
            return Ok(vec![]);
        }
        let mut edits = if_changed(self.detection_change(photo, detection), Edit::Detection);
        edits.extend(self.take_in(photo, faces)?);
        Ok(edits)
    }

    pub(super) fn detection_edit(self, photo: PhotoId, to: Detection) -> Edit {
        Edit::Detection(self.detection_change(photo, to))
    }

    /// A photo that the detector has not looked at has no entry.
    fn detection_change(self, photo: PhotoId, to: Detection) -> Change<PhotoId, Detection> {
        let entry = |detection| Some(detection).filter(|detection| *detection != Detection::Pending);
        Change { key: photo, from: entry(self.book.detection(photo)), to: entry(to) }
    }

    fn take_in(self, photo: PhotoId, faces: &[Face]) -> Planned {
        let (open, touched): (Vec<_>, Vec<_>) =
            self.book.regions_of(photo).partition(|(id, region)| self.is_untouched(photo, *id, region));
        let is_answered = |area: PxBox| {
            let mut faces = touched.iter().filter(|(_, region)| region.kind == RegionKind::Face);
            faces.any(|(_, region)| region.shape.bounds().iou(area) >= SAME_FACE)
        };
        let found: Vec<&Face> = faces.iter().filter(|face| !is_answered(face.area)).collect();
        let same = matches(&open, &found);
        let mut edits = Vec::new();
        for (id, region) in &open {
            let Some(face) = same.get(id).map(|place| found[*place]) else { continue };
            if region.is_weak() || !face.weak {
                edits.extend(if_changed(change((photo, *id), Some(*region), Some(region_of(face))), Edit::Region));
            }
        }
        let mut code = self.book.codes().region;
        for (_, face) in found.iter().enumerate().filter(|(place, _)| !same.values().any(|matched| matched == place)) {
            if self.book.photo_of(code).is_some() {
                return Err(Refused::NoCodeLeft);
            }
            edits.push(Edit::Region(change((photo, code), None, Some(region_of(face)))));
            code = code.next();
        }
        Ok(edits)
    }

    /// What a person touched is theirs: drawn, moved or decided.
    fn is_untouched(self, photo: PhotoId, id: RegionId, region: &Region) -> bool {
        matches!(region.origin, Origin::Detected { .. }) && self.book.decision(photo, id).is_none()
    }
}

fn is_result(detection: Detection, faces: &[Face], size: Size) -> Result<(), Refused> {
    let says_nothing = detection == Detection::Pending || (detection == Detection::Failed && !faces.is_empty());
    if says_nothing {
        return Err(Refused::NoDetection);
    }
    for face in faces {
        is_outline(&Shape::Rect(face.area), size)?;
        if !(0.0..=1.0).contains(&face.score) {
            return Err(Refused::NotAScore);
        }
    }
    Ok(())
}

fn region_of(face: &Face) -> Region {
    let origin = Origin::Detected { score: face.score, weak: face.weak };
    Region { shape: Shape::Rect(face.area), kind: RegionKind::Face, origin }
}

/// Which region is which of the faces, best matches first, so that a face that is found again keeps its code.
fn matches(regions: &[(RegionId, &Region)], faces: &[&Face]) -> BTreeMap<RegionId, usize> {
    let mut pairs = Vec::new();
    for (id, region) in regions {
        let area = region.shape.bounds();
        let overlaps = faces.iter().enumerate().map(|(place, face)| (area.iou(face.area), *id, place));
        pairs.extend(overlaps.filter(|(overlap, ..)| *overlap >= SAME_FACE));
    }
    pairs.sort_by(|(a, a_id, a_place), (b, b_id, b_place)| b.total_cmp(a).then((a_id, a_place).cmp(&(b_id, b_place))));
    let mut same = BTreeMap::new();
    let mut taken = vec![false; faces.len()];
    for (_, id, place) in pairs {
        if !taken[place] && !same.contains_key(&id) {
            taken[place] = true;
            same.insert(id, place);
        }
    }
    same
}
