//! One chunk: length, type, data, checksum (section 5.3).

use crate::imaging::{Format, Refusal};

/// A chunk, wherever it stands.
#[derive(Debug)]
pub(super) struct Chunk<'a> {
    /// Four ASCII letters.
    pub(super) kind: [u8; 4],
    /// Its content.
    pub(super) data: &'a [u8],
    /// Whether the CRC-32 of type and data is the one that the file states.
    pub(super) checksum_holds: bool,
}

impl Chunk<'_> {
    /// The type as text.
    pub(super) fn name(&self) -> &str {
        std::str::from_utf8(&self.kind).unwrap_or_default()
    }

    /// Whether the picture cannot be drawn without it: bit 5 of the first letter (section 5.4).
    pub(super) const fn is_critical(&self) -> bool {
        self.kind[0].is_ascii_uppercase()
    }
}

/// Reads the chunk at `at`, and where the next one starts.
///
/// # Errors
/// Broken: the file ends inside the chunk, or its type is not made of letters.
pub(super) fn read(bytes: &[u8], at: usize) -> Result<(Chunk<'_>, usize), Refusal> {
    let cut = || Refusal::broken(Format::Png, "ends before IEND");
    let rest = bytes.get(at..).ok_or_else(cut)?;
    let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let (kind, _) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    if !kind.iter().all(u8::is_ascii_alphabetic) {
        return Err(Refusal::broken(Format::Png, "chunk type is not made of letters"));
    }
    let length = u32::from_be_bytes(*length) as usize;
    let (checked, rest) = rest.split_at_checked(length.saturating_add(4)).ok_or_else(cut)?;
    let stated = rest.first_chunk().ok_or_else(cut)?;
    let data = checked.get(4..).unwrap_or_default();
    let chunk = Chunk { kind: *kind, data, checksum_holds: crc(checked) == u32::from_be_bytes(*stated) };
    Ok((chunk, at + 12 + length))
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}
