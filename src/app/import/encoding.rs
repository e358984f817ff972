//! Bytes to text: what a spreadsheet program saves as CSV says nowhere how it is encoded.

use super::Unreadable;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How a file's text was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with a byte order mark, little-endian or big-endian.
    Utf16,
    /// Windows-1252, what spreadsheet programs on Windows call ANSI: taken when nothing else fits.
    Windows1252,
}

/// The text of a file, without its byte order mark, each line ended by `\n` alone.
///
/// # Errors
/// [`Unreadable::Spreadsheet`] for the file of a spreadsheet program itself, [`Unreadable::NotText`] for what no encoding makes
/// a text of, [`Unreadable::MacRoman`] for what would come out with wrong accents.
pub(super) fn text_of(bytes: &[u8]) -> Result<(String, Encoding), Unreadable> {
    // The first bytes of a ZIP archive (xlsx, ods) and of a compound file (xls).
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Unreadable::Spreadsheet);
    }
    let (text, encoding) = decoded(bytes)?;
    let is_control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    match (text.contains(is_control), encoding) {
        (true, Encoding::Windows1252) if !bytes.contains(&0) => Err(Unreadable::MacRoman),
        (true, _) => Err(Unreadable::NotText),
        (false, Encoding::Windows1252) if is_mac_roman(&text) => Err(Unreadable::MacRoman),
        (false, _) => Ok((text.replace("\r\n", "\n").replace('\r', "\n"), encoding)),
    }
}

fn decoded(bytes: &[u8]) -> Result<(String, Encoding), Unreadable> {
    let (named, encoding) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((named, _)) if named == UTF_16LE || named == UTF_16BE => (named, Encoding::Utf16),
        Some(_) => (UTF_8, Encoding::Utf8),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, Encoding::Utf8),
        None => (WINDOWS_1252, Encoding::Windows1252),
    };
    let (text, _, is_broken) = named.decode(bytes);
    if is_broken { Err(Unreadable::NotText) } else { Ok((text.into_owned(), encoding)) }
}

/// Whether accents were written as Mac Roman: its é is the Ž of Windows-1252, which no word has after a small letter. (Its è, ê,
/// ë and ç are control characters there.)
fn is_mac_roman(text: &str) -> bool {
    let mut before = ' ';
    text.chars().any(|c| {
        let is_odd = c == 'Ž' && before.is_lowercase();
        before = c;
        is_odd
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes_of).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "prénom;nœud\nZoë;€\n";
        let windows = b"pr\xE9nom;n\x9Cud\r\nZo\xEB;\x80\r\n".to_vec();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (format!("\u{FEFF}{text}").into_bytes(), Encoding::Utf8),
            (utf16(text, u16::to_le_bytes), Encoding::Utf16),
            (utf16(text, u16::to_be_bytes), Encoding::Utf16),
            (windows, Encoding::Windows1252),
        ] {
            assert_eq!(text_of(&bytes).unwrap(), (text.to_owned(), encoding));
        }
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        let mac = b"pr\x8Enom\nZo\x8F\n";
        assert_eq!(text_of(b"PK\x03\x04\x14\0"), Err(Unreadable::Spreadsheet));
        assert_eq!(text_of(b"nom\0\x01"), Err(Unreadable::NotText));
        assert_eq!(text_of(b"\xFF\xFEn\0o"), Err(Unreadable::NotText));
        assert_eq!(text_of(mac), Err(Unreadable::MacRoman));
        assert_eq!(text_of(&mac[..6]), Err(Unreadable::MacRoman));
        assert!(text_of(b"nom\n\x8Ei\x9Eek\n").is_ok(), "Žižek is a name");
    }
}
