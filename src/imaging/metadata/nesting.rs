//! How deeply blocks may stand inside blocks: EXIF may hold Photoshop resources, which may hold EXIF, and so on.

/// Most levels of a place. Real files have four: `MPF/MPImage2/APP13/Photoshop/IPTC`.
const DEEPEST: usize = 5;

/// Whether a block at `place` stands deeper than any real one does.
pub(super) fn is_too_deep(place: &str) -> bool {
    place.matches('/').count() > DEEPEST
}
