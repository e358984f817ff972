//! One RIFF chunk: type, length, data, a zero when the length is odd (RFC 9649, 2.3).

use super::Findings;
use crate::domain::Kind;
use crate::imaging::{Format, Refusal};

/// A chunk, wherever it stands.
#[derive(Debug)]
pub(super) struct Chunk<'a> {
    /// Four characters, in the file's own spelling.
    pub(super) kind: [u8; 4],
    /// Its content.
    pub(super) data: &'a [u8],
    padding: u8,
}

impl Chunk<'_> {
    /// The type as text; a byte that is no letter or digit shows as a dot.
    pub(super) fn name(&self) -> String {
        let shown = |byte: u8| if byte.is_ascii_graphic() || byte == b' ' { char::from(byte) } else { '.' };
        self.kind.iter().map(|&byte| shown(byte)).collect()
    }

    /// Says that the padding byte is not the zero it must be.
    pub(super) fn tell_padding(&self, place: &str, found: &mut Findings) {
        if self.padding != 0 {
            found.add(Kind::Unknown, place, "Padding", format!("{:02x}", self.padding));
        }
    }
}

/// Reads the chunk at `at` of `riff`, and where the next one starts. The last padding byte may be missing.
///
/// # Errors
/// Broken: the chunk reaches beyond what holds it.
pub(super) fn read(riff: &[u8], at: usize) -> Result<(Chunk<'_>, usize), Refusal> {
    let cut = || Refusal::broken(Format::WebP, "a chunk reaches beyond its file");
    let rest = riff.get(at..).ok_or_else(cut)?;
    let (kind, rest) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let (data, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or_else(cut)?;
    let odd = data.len() % 2;
    let padding = if odd == 1 { rest.first().copied().unwrap_or_default() } else { 0 };
    Ok((Chunk { kind: *kind, data, padding }, at + 8 + data.len() + odd))
}
