//! One photo before and after: what the original gives away, and what is left in the published file.

use super::{Unopened, original};
use crate::domain::{Finding, Size};
use crate::imaging::{self, Limits, verify};
use std::path::Path;

/// What an original is and gives away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// Its length in bytes.
    pub bytes: u64,
    /// Its upright size in pixels.
    pub size: Size,
    /// What it gives away, in file order.
    pub findings: Vec<Finding>,
}

/// What a published file is, as a stranger reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// Its length in bytes.
    pub bytes: u64,
    /// Its size in pixels.
    pub size: Size,
    /// What it holds beside the picture, by the field's own names; nothing in a clean file.
    pub leftovers: Vec<String>,
    /// SHA-256 of it, in hexadecimal.
    pub sha256: String,
}

/// Reads an original.
///
/// # Errors
/// [`Unopened`].
pub fn before(original: &Path) -> Result<Before, Unopened> {
    let limits = Limits::default();
    let bytes = original::read(original, &limits)?;
    let inspected = imaging::inspect(&bytes, &limits)?;
    Ok(Before { bytes: bytes.len() as u64, size: inspected.size, findings: inspected.findings })
}

/// Reads a published file again.
///
/// # Errors
/// [`Unopened`].
pub fn after(published: &Path) -> Result<After, Unopened> {
    let limits = Limits::default();
    let bytes = original::read(published, &limits)?;
    let finished = verify::leftovers(&bytes, &limits)?;
    let leftovers = finished.leftovers.into_iter().map(|left| format!("{} {}", left.place, left.name)).collect();
    Ok(After { bytes: bytes.len() as u64, size: finished.size, leftovers, sha256: finished.sha256 })
}
