//! An XMP packet.

use super::Findings;

/// Reads a block that was found at `place`.
pub(super) fn read(packet: &[u8], place: &str, found: &mut Findings) {
    let _ = (packet, place, found);
}
