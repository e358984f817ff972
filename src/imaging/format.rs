//! What a file is, by its content.

/// A picture format that Estompe reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG (ITU-T T.81), with or without JFIF or EXIF.
    Jpeg,
    /// PNG, also animated.
    Png,
    /// WebP, lossy or lossless, also animated.
    WebP,
    /// TIFF, either byte order, also `BigTIFF`.
    Tiff,
    /// GIF 87a or 89a.
    Gif,
    /// HEIF with HEVC inside, as phones write it.
    Heic,
    /// HEIF with AV1 inside.
    Avif,
}

impl Format {
    /// Recognises a format by the first bytes of a file, never by its name. `None`: not a picture that is read.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => Some(Self::Tiff),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => brand(bytes),
            _ => None,
        }
    }

    /// The stable lower-case identifier used in JSON and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Tiff => "tiff",
            Self::Gif => "gif",
            Self::Heic => "heic",
            Self::Avif => "avif",
        }
    }
}

/// Reads the `ftyp` box (ISO/IEC 14496-12, 4.3): the major brand decides, else the first compatible brand that is known.
fn brand(bytes: &[u8]) -> Option<Format> {
    let stated = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize;
    let end = stated.clamp(8, bytes.len().min(256));
    let brands = bytes.get(8..end)?;
    let major = brands.get(..4)?;
    let compatible = brands.get(8..).unwrap_or_default();
    std::iter::once(major).chain(compatible.chunks_exact(4)).find_map(|brand| match brand {
        b"avif" | b"avis" => Some(Format::Avif),
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"heif" => Some(Format::Heic),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        assert_eq!(Format::of(b"\xFF\xD8\xFF\xE0"), Some(Format::Jpeg));
        assert_eq!(Format::of(b"II\x2B\0"), Some(Format::Tiff));
        assert_eq!(Format::of(b"%PDF-1.7"), None);
        assert_eq!(Format::of(b""), None);
    }

    #[test]
    fn a_general_heif_brand_is_told_apart_by_its_compatible_brands() {
        assert_eq!(Format::of(b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif"), Some(Format::Avif));
        assert_eq!(Format::of(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic"), Some(Format::Heic));
        assert_eq!(Format::of(b"\0\0\0\x14ftypisom\0\0\0\0isom"), None);
    }
}
