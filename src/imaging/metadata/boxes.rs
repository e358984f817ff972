//! Boxes as in films, HEIF and JUMBF: length, type, content (ISO/IEC 14496-12, 4.2; ISO/IEC 19566-5, B.2).

/// One box.
#[derive(Clone, Copy, Debug)]
pub(super) struct IsoBox<'a> {
    /// Its four-character type.
    pub(super) kind: [u8; 4],
    /// Its content, as far as the file goes.
    pub(super) content: &'a [u8],
    /// Its whole length with the header, as far as the file goes.
    pub(super) length: usize,
}

/// The boxes that follow each other in `bytes`; ends before the first thing that is none.
pub(super) fn boxes(bytes: &[u8]) -> impl Iterator<Item = IsoBox<'_>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let one = first(rest)?;
        rest = rest.get(one.length..).unwrap_or_default();
        Some(one)
    })
}

/// The box at the start of `bytes`.
pub(super) fn first(bytes: &[u8]) -> Option<IsoBox<'_>> {
    let stated = u32::from_be_bytes(*bytes.first_chunk()?);
    let kind = *bytes.get(4..)?.first_chunk::<4>()?;
    let is_named = kind.iter().all(|byte| byte.is_ascii_graphic() || matches!(byte, b' ' | 0xA9));
    // A length of 0 reaches to the end; 1 says that eight bytes of length follow the type.
    let (header, length) = match stated {
        0 => (8, bytes.len()),
        1 => (16, usize::try_from(u64::from_be_bytes(*bytes.get(8..)?.first_chunk()?)).ok()?),
        short => (8, short as usize),
    };
    let length = length.min(bytes.len());
    let content = bytes.get(header..length).filter(|_| is_named)?;
    Some(IsoBox { kind, content, length })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_length_is_read_and_none_is_trusted() {
        let short = b"\0\0\0\x0Aabcdxy\0\0\0\x01efgh\0\0\0\0\0\0\0\x11z\0\0\0\0ijklend";
        let list: Vec<_> = boxes(short).map(|b| (b.kind, b.content.to_vec())).collect();
        assert_eq!(list, [(*b"abcd", b"xy".to_vec()), (*b"efgh", b"z".to_vec()), (*b"ijkl", b"end".to_vec())]);
        assert!(first(b"\0\0\0\x04abcd").is_none(), "shorter than its own header");
        assert_eq!(first(b"\xFF\xFF\xFF\xFFabcdx").map(|b| b.length), Some(9), "longer than the file");
    }
}
