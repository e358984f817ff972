//! What a person saw when they reviewed a photo, in one number.

use super::Book;
use crate::domain::{Basis, Decided, Decision, Detection, Origin, PhotoId, Point, PxBox, Region, RegionId, Shape};

/// What a person saw when they reviewed a photo: the file, whether the detector had looked, every region and what was decided
/// about each. A review counts as long as this number is the same, so whatever changes afterwards, by whatever way, ends it,
/// and taking the change back brings it back.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo), over the fields in a fixed order, each with its length or its kind before it. It stands
/// in registers, so the order stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub u64);

impl Book {
    /// The fingerprint of a photo as it is now, `None` for one that is not in the book.
    pub fn fingerprint(&self, photo: PhotoId) -> Option<Fingerprint> {
        self.fingerprint_with(photo, |region| self.decision(photo, region))
    }

    /// The fingerprint that a photo will have once other decisions stand than those in the book.
    pub(in crate::domain) fn fingerprint_with<'a>(
        &self,
        photo: PhotoId,
        decision: impl Fn(RegionId) -> Option<&'a Decided>,
    ) -> Option<Fingerprint> {
        let mut hash = Fnv::new();
        hash.text(&self.photos.get(&photo)?.sha256);
        hash.byte(match self.detection(photo) {
            Detection::Pending => 0,
            // A thorough look that found nothing more changes nothing that was seen; what it found anew is a region.
            Detection::Quick | Detection::Thorough => 1,
            Detection::Failed => 3,
        });
        for (region, found) in self.regions_of(photo) {
            hash.number(u64::from(region.number()));
            hash_region(&mut hash, found);
            match decision(region) {
                None => hash.byte(0),
                Some(decided) => hash_decision(&mut hash, decided),
            }
        }
        Some(Fingerprint(hash.0))
    }
}

fn hash_region(hash: &mut Fnv, region: &Region) {
    match &region.shape {
        Shape::Ellipse(area) => hash.tagged_box(1, *area),
        Shape::Rect(area) => hash.tagged_box(2, *area),
        Shape::Polygon(points) => {
            hash.byte(3);
            hash.number(points.len() as u64);
            for Point { x, y } in points {
                hash.float(*x);
                hash.float(*y);
            }
        }
    }
    hash.text(region.kind.id());
    hash.byte(match region.origin {
        Origin::Drawn => 1,
        Origin::Corrected => 2,
        Origin::Detected { weak: false, .. } => 3,
        Origin::Detected { weak: true, .. } => 4,
    });
}

/// Who decided and when is not what was seen.
fn hash_decision(hash: &mut Fnv, decided: &Decided) {
    hash.text(decided.decision.id());
    hash.number(decided.person.map_or(0, |person| u64::from(person.number())));
    match &decided.decision {
        Decision::Cover | Decision::NotAFace => {}
        Decision::NotIdentifiable { confirmed, .. } => hash.byte(u8::from(*confirmed)),
        Decision::Show(Basis::AnyConsent) => hash.byte(1),
        Decision::Show(Basis::Consent(consent)) => {
            hash.byte(2);
            hash.number(u64::from(consent.number()));
        }
        Decision::Show(Basis::Override(reason)) => {
            hash.byte(3);
            hash.text(reason.as_str());
        }
        Decision::Show(Basis::Harmless) => hash.byte(4),
    }
}

struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    fn number(&mut self, number: u64) {
        number.to_le_bytes().into_iter().for_each(|byte| self.byte(byte));
    }

    /// Both zeros are one number, here as in a region's equality and in storage.
    fn float(&mut self, number: f32) {
        self.number(u64::from((number + 0.0).to_bits()));
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        text.bytes().for_each(|byte| self.byte(byte));
    }

    fn tagged_box(&mut self, tag: u8, area: PxBox) {
        self.byte(tag);
        for side in [area.x, area.y, area.w, area.h] {
            self.float(side);
        }
    }
}
