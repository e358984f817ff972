//! An ICC profile.

use super::Findings;

/// Reads a block that was found at `place`.
pub(super) fn read(profile: &[u8], place: &str, found: &mut Findings) {
    let _ = (profile, place, found);
}
