//! Photoshop image resources (Adobe Photoshop File Formats, "Image Resource Blocks").

use super::{Block, Findings};
use crate::domain::Kind;

const SIGNATURE: &[u8] = b"8BIM";
const IPTC: u16 = 0x0404;
const THUMBNAILS: [u16; 2] = [0x0409, 0x040C];
const COPYRIGHT_URL: u16 = 0x040B;
const ICC: u16 = 0x040F;
const EXIF: [u16; 2] = [0x0422, 0x0423];
const XMP: u16 = 0x0424;

/// Reads the resources that were found at `place`.
pub(super) fn read(resources: &[u8], place: &str, found: &mut Findings) {
    let mut rest = resources;
    while let Some((id, data, after)) = next(rest) {
        if found.step().is_err() {
            return;
        }
        tell(id, data, &format!("{place}/8BIM"), found);
        rest = after;
    }
    if rest.iter().any(|&byte| byte != 0) {
        found.add(Kind::Unknown, place, "Photoshop", format!("{} bytes not understood", rest.len()));
    }
}

fn tell(id: u16, data: &[u8], place: &str, found: &mut Findings) {
    let size = format!("{} bytes", data.len());
    match id {
        IPTC => Block::Iptc.tell(data, place, found),
        ICC => Block::Icc.tell(data, place, found),
        XMP => Block::Xmp.tell(data, place, found),
        COPYRIGHT_URL => found.add(Kind::Person, place, "CopyrightURL", String::from_utf8_lossy(data)),
        _ if EXIF.contains(&id) => Block::Exif.tell(data, place, found),
        _ if THUMBNAILS.contains(&id) => found.add(Kind::Thumbnail, place, "PhotoshopThumbnail", size),
        _ => found.add(Kind::Unknown, place, &format!("0x{id:04X}"), size),
    }
}

/// One resource: signature, number, Pascal string padded to even length, length, data padded to even length.
fn next(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let rest = bytes.strip_prefix(SIGNATURE)?;
    let (id, rest) = rest.split_first_chunk::<2>()?;
    let name = usize::from(*rest.first()?) + 1;
    let (length, rest) = rest.get(name + name % 2..)?.split_first_chunk::<4>()?;
    let (data, rest) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
    let after = rest.get(data.len() % 2..).unwrap_or_default();
    Some((u16::from_be_bytes(*id), data, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::{Format, Limits};

    #[test]
    fn resources_are_told_one_by_one_and_a_rest_is_said() {
        let mut bytes = b"8BIM\x04\x0C\0\0\0\0\0\x03abc\0".to_vec();
        bytes.extend(b"8BIM\x04\x04\x03abc\0\0\0\x02xy");
        bytes.extend(b"junk");
        let mut found = Findings::new(Format::Tiff, &Limits::default());
        read(&bytes, "34377", &mut found);
        let kinds: Vec<Kind> = found.into_list().into_iter().map(|finding| finding.kind).collect();
        assert_eq!(kinds, [Kind::Thumbnail, Kind::Text, Kind::Unknown]);
    }
}
