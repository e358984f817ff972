//! Hashes as they are written.

use super::Refused;

/// Refuses what is no SHA-256 in lower-case hexadecimal: a hash that is written in two ways is two files.
pub(super) fn is_sha256(text: &str) -> Result<(), Refused> {
    let is_hex = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if is_hex && text.len() == 64 { Ok(()) } else { Err(Refused::NotAHash) }
}
