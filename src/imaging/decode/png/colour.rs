//! What a PNG says about its colours (PNG 3rd edition, 11.3.2). cICP comes before iCCP, sRGB, and gAMA with cHRM (4.3).

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::chunks::Chunk;
use crate::imaging::colour::Colour;
use crate::imaging::decode::hdr;
use crate::imaging::{Format, Refusal};

/// Longest profile that is inflated: those of printing presses have about 2 MB, a bomb has hundreds.
const LONGEST_PROFILE: u64 = 4 << 20;

/// Finds the description that counts.
///
/// # Errors
/// `Unsupported` for a picture for HDR screens.
pub(super) fn stated(chunks: &[Chunk<'_>]) -> Result<Colour, Refusal> {
    let find = |name: &[u8; 4]| chunks.iter().find(|chunk| &chunk.name == name);
    match find(b"cICP") {
        Some(chunk) => chunk.sound().map_or(Ok(Colour::Unreadable), code_points),
        None => Ok(by_older_chunks(find)),
    }
}

fn by_older_chunks<'a>(find: impl Fn(&[u8; 4]) -> Option<&'a Chunk<'a>>) -> Colour {
    if let Some(chunk) = find(b"iCCP") {
        return chunk.sound().and_then(profile).map_or(Colour::Unreadable, Colour::Icc);
    }
    if find(b"sRGB").is_some() {
        return Colour::Srgb;
    }
    let gamma = find(b"gAMA").and_then(Chunk::sound).and_then(|data| fixed(data).first().copied());
    let chromaticities = find(b"cHRM").and_then(Chunk::sound).and_then(|data| {
        let &[wx, wy, rx, ry, gx, gy, bx, by] = fixed(data).first_chunk()?;
        Some([[wx, wy], [rx, ry], [gx, gy], [bx, by]])
    });
    gamma.map_or(Colour::Srgb, |gamma| Colour::Measured { gamma, chromaticities })
}

/// Primaries, transfer, matrix (always 0: a PNG holds RGB) and range.
fn code_points(data: &[u8]) -> Result<Colour, Refusal> {
    let transfer = data.get(1).copied().unwrap_or_default();
    if let Some(name) = hdr::named(transfer.into()) {
        return Err(Refusal::unsupported(Format::Png, name));
    }
    Ok(match *data {
        [primaries, transfer, 0, 1] => Colour::Cicp { primaries, transfer },
        _ => Colour::Unreadable,
    })
}

/// A name, a method, and a compressed profile.
fn profile(data: &[u8]) -> Option<Vec<u8>> {
    let name = data.iter().take(80).position(|&byte| byte == 0)?;
    let compressed = data.get(name + 1..)?.strip_prefix(&[0])?;
    let mut profile = Vec::new();
    ZlibDecoder::new(compressed).take(LONGEST_PROFILE + 1).read_to_end(&mut profile).ok()?;
    (profile.len() as u64 <= LONGEST_PROFILE).then_some(profile)
}

/// Numbers in units of 1/100,000.
fn fixed(data: &[u8]) -> Vec<f32> {
    data.as_chunks().0.iter().map(|&four| u32::from_be_bytes(four) as f32 / 100_000.0).collect()
}
