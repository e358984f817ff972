//! `Raw profile type ...`: how some programs put blocks into a text chunk, in hexadecimal.

use crate::domain::Kind;
use crate::imaging::metadata::{Block, Findings};

/// Prefix of an XMP packet in a JPEG segment (XMP specification part 3, 1.1.3).
const JPEG_XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// Decodes the block named `profile` and hands it to its reader.
pub(super) fn tell(profile: &str, text: &[u8], place: &str, found: &mut Findings) {
    let Some((data, surplus)) = decode(text) else {
        return found.add(Kind::Unknown, place, "RawProfile", format!("{} bytes, not decoded", text.len()));
    };
    if !surplus.is_empty() {
        found.add(Kind::Unknown, place, "Surplus", format!("{} bytes after the profile", surplus.len()));
    }
    match block(profile, &data) {
        Some(Block::Xmp) => Block::Xmp.tell(data.strip_prefix(JPEG_XMP).unwrap_or(&data), place, found),
        Some(block) => block.tell(&data, place, found),
        None => found.add(Kind::Unknown, place, "RawProfile", format!("{} bytes", data.len())),
    }
}

/// The name says the block; where one name stands for two, the content does.
fn block(profile: &str, data: &[u8]) -> Option<Block> {
    match profile.trim().to_ascii_lowercase().as_str() {
        "app1" if data.starts_with(JPEG_XMP) => Some(Block::Xmp),
        "exif" | "app1" => Some(Block::Exif),
        "iptc" | "8bim" if data.starts_with(b"8BIM") => Some(Block::Photoshop),
        "iptc" => Some(Block::Iptc),
        "xmp" => Some(Block::Xmp),
        "icc" | "icm" => Some(Block::Icc),
        _ => None,
    }
}

/// A line with the name, a line with the length, then pairs of hexadecimal digits broken into lines. What stands after them
/// is given as well: one writer leaves whatever was in memory there.
fn decode(text: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let text = text.trim_ascii_start();
    let (_, rest) = split_line(text)?;
    let (length, digits) = split_line(rest.trim_ascii_start())?;
    let length: usize = std::str::from_utf8(length).ok()?.trim().parse().ok()?;
    let mut data = Vec::with_capacity(length.min(digits.len() / 2));
    let mut rest = digits.trim_ascii_start();
    for _ in 0..length {
        let (&[high, low], after) = rest.split_first_chunk::<2>()?;
        data.push(nibble(high)? << 4 | nibble(low)?);
        rest = after.trim_ascii_start();
    }
    Some((data, rest))
}

fn split_line(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = text.iter().position(|&byte| byte == b'\n')?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_becomes_bytes_of_the_stated_length() {
        assert_eq!(decode(b"\nexif\n       4\n4578\n6966\n"), Some((b"Exif".to_vec(), &b""[..])));
        assert_eq!(decode(b"\nexif\n2\n4578\n6966"), Some((b"Ex".to_vec(), &b"6966"[..])));
        assert_eq!(decode(b"\nexif\n       5\n45786966\n"), None);
        assert_eq!(decode(b"\nexif\n4\n45zz6966"), None);
        assert_eq!(decode(b""), None);
    }
}
