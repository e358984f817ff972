//! Bytes of strangers as readable text.

/// Fewest characters in a row that count as text among other bytes.
const SHORTEST_RUN: usize = 6;
/// Most bytes of one block that are searched for text: many blocks may name the same bytes.
const MOST_SEARCHED: usize = 1 << 20;

/// Which of two bytes comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ByteOrder {
    /// Low byte first: TIFF's `II`.
    Little,
    /// High byte first: TIFF's `MM`.
    Big,
}

impl ByteOrder {
    /// The number in the first two bytes.
    pub(super) fn u16(self, bytes: &[u8]) -> Option<u16> {
        let pair = *bytes.first_chunk()?;
        Some(match self {
            Self::Little => u16::from_le_bytes(pair),
            Self::Big => u16::from_be_bytes(pair),
        })
    }

    /// The number in the first four bytes.
    pub(super) fn u32(self, bytes: &[u8]) -> Option<u32> {
        let four = *bytes.first_chunk()?;
        Some(match self {
            Self::Little => u32::from_le_bytes(four),
            Self::Big => u32::from_be_bytes(four),
        })
    }
}

/// UTF-8 when it is that, else Latin-1: every byte then has a character, none is lost. Zeros at both ends are dropped.
pub(super) fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_matches('\0').to_owned(),
        Err(_) => bytes.iter().map(|&byte| char::from(byte)).collect::<String>().trim_matches('\0').to_owned(),
    }
}

/// UTF-16 in the given order; a byte order mark overrules it.
pub(super) fn decoded_utf16(bytes: &[u8], order: ByteOrder) -> String {
    let (order, bytes) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (ByteOrder::Little, rest),
        [0xFE, 0xFF, rest @ ..] => (ByteOrder::Big, rest),
        _ => (order, bytes),
    };
    let units: Vec<u16> = bytes.chunks_exact(2).filter_map(|pair| order.u16(pair)).collect();
    String::from_utf16_lossy(&units).trim_matches('\0').to_owned()
}

/// Whether all bytes are characters of a text, and at least one of them can be seen.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    let body = bytes.trim_ascii_end();
    let body = body.strip_suffix(b"\0").unwrap_or(body);
    std::str::from_utf8(body).is_ok_and(|text| {
        text.chars().any(char::is_alphanumeric) && text.chars().all(|c| !c.is_control() || c.is_ascii_whitespace())
    })
}

/// The runs of printable ASCII among other bytes, joined, at most about `most` characters.
pub(super) fn printable_runs(bytes: &[u8], most: usize) -> String {
    let bytes = bytes.get(..bytes.len().min(MOST_SEARCHED)).unwrap_or_default();
    let mut joined = String::new();
    for run in bytes.split(|byte| !(0x20..0x7F).contains(byte)) {
        let letters = run.iter().filter(|byte| byte.is_ascii_alphanumeric()).count();
        if run.len() < SHORTEST_RUN || letters * 2 < run.len() {
            continue;
        }
        if !joined.is_empty() {
            joined.push_str(", ");
        }
        joined.extend(run.iter().take(most).map(|&byte| char::from(byte)));
        if joined.len() >= most {
            break;
        }
    }
    joined
}

/// The same for letters that stand in UTF-16, with a zero on either side of each.
fn wide_runs(bytes: &[u8]) -> String {
    let bytes = bytes.get(..bytes.len().min(MOST_SEARCHED)).unwrap_or_default();
    let narrow = |from: usize| -> Vec<u8> {
        let pairs = bytes.get(from..).unwrap_or_default().as_chunks::<2>().0;
        pairs.iter().map(|[letter, other]| if *other == 0 { *letter } else { 0 }).collect()
    };
    let (even, odd) = (printable_runs(&narrow(0), 200), printable_runs(&narrow(1), 200));
    if even.len() >= odd.len() { even } else { odd }
}

/// Whether nothing of a text can be seen.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control())
}

/// A length, and what can be read among the bytes: `120 bytes: TEXT`.
pub(super) fn described(bytes: &[u8]) -> String {
    let runs = [printable_runs(bytes, 200), wide_runs(bytes)].join(" ");
    format!("{}: {}", size(bytes.len()), runs.trim()).trim_end_matches(": ").to_owned()
}

/// A length in the form that every finding uses.
pub(super) fn size(bytes: usize) -> String {
    format!("{bytes} bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decoded_as_what_it_is() {
        assert_eq!(decoded("Zoé\0".as_bytes()), "Zoé");
        assert_eq!(decoded(b"Zo\xE9"), "Zoé");
        assert_eq!(decoded_utf16(b"Z\0\xE9\0", ByteOrder::Little), "Zé");
        assert_eq!(decoded_utf16(b"\xFE\xFF\0Z", ByteOrder::Little), "Z");
    }

    #[test]
    fn text_is_found_among_other_bytes() {
        assert_eq!(printable_runs(b"\x01\x02Serial42\0ab\0Another text", 100), "Serial42, Another text");
        assert_eq!(described(b"\0\0"), "2 bytes");
        assert_eq!(described(b"\x01\0N\0e\0w\0s\0-\0p\0a\0p\0e\0r\0"), "22 bytes: News-paper");
        assert!(is_text(b"A name\n\0") && !is_text(b"\0\0\0") && !is_text(b"a\x01b"));
    }
}
