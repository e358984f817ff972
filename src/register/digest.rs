//! How the journal vouches for what it does not hold: by the hash of a text with a salt that stands beside the text. When both
//! are erased the digest that is left says nothing, not even to somebody who tries every name.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt::Write;

/// SHA-256 in hexadecimal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Digest(pub(super) String);

impl Digest {
    /// Of a text and its salt.
    pub(super) fn of_text(salt: &str, text: &str) -> Self {
        Self::of(&[salt, text])
    }

    /// Of parts, none of which but the last holds a line's end.
    pub(super) fn of(parts: &[&str]) -> Self {
        Self(sha256_hex(parts.join("\n").as_bytes()))
    }
}

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        write!(text, "{byte:02x}").ok();
        text
    })
}
