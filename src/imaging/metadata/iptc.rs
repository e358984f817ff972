//! IPTC-IIM datasets (IPTC-NAA Information Interchange Model 4.2): marker, record, number, length, value.

use super::Findings;
use super::text::{self, ByteOrder};
use crate::domain::Kind;

/// Record 2, the application record: number, name, kind.
const APPLICATION: &[(u8, &str, Kind)] = &[
    (5, "ObjectName", Kind::Text),
    (7, "EditStatus", Kind::Text),
    (15, "Category", Kind::Text),
    (20, "SupplementalCategories", Kind::Text),
    (22, "FixtureIdentifier", Kind::Text),
    (25, "Keywords", Kind::Text),
    (26, "ContentLocationCode", Kind::Location),
    (27, "ContentLocationName", Kind::Location),
    (30, "ReleaseDate", Kind::Time),
    (35, "ReleaseTime", Kind::Time),
    (37, "ExpirationDate", Kind::Time),
    (38, "ExpirationTime", Kind::Time),
    (40, "SpecialInstructions", Kind::Text),
    (45, "ReferenceService", Kind::Text),
    (47, "ReferenceDate", Kind::Time),
    (50, "ReferenceNumber", Kind::Text),
    (55, "DateCreated", Kind::Time),
    (60, "TimeCreated", Kind::Time),
    (62, "DigitalCreationDate", Kind::Time),
    (63, "DigitalCreationTime", Kind::Time),
    (65, "OriginatingProgram", Kind::Software),
    (70, "ProgramVersion", Kind::Software),
    (80, "By-line", Kind::Person),
    (85, "By-lineTitle", Kind::Person),
    (90, "City", Kind::Location),
    (92, "Sub-location", Kind::Location),
    (95, "Province-State", Kind::Location),
    (100, "Country-PrimaryLocationCode", Kind::Location),
    (101, "Country-PrimaryLocationName", Kind::Location),
    (103, "OriginalTransmissionReference", Kind::Text),
    (105, "Headline", Kind::Text),
    (110, "Credit", Kind::Person),
    (115, "Source", Kind::Person),
    (116, "CopyrightNotice", Kind::Person),
    (118, "Contact", Kind::Person),
    (120, "Caption-Abstract", Kind::Text),
    (122, "Writer-Editor", Kind::Person),
    (125, "RasterizedCaption", Kind::Thumbnail),
    (150, "AudioType", Kind::Film),
    (154, "AudioOutcue", Kind::Film),
    (202, "ObjectPreviewData", Kind::Thumbnail),
    (221, "Prefs", Kind::Software),
];

/// Reads the datasets that were found at `place`.
pub(super) fn read(datasets: &[u8], place: &str, found: &mut Findings) {
    let mut rest = datasets;
    while let Some((record, number, value, after)) = next(rest) {
        if found.step().is_err() {
            return;
        }
        tell(record, number, value, place, found);
        rest = after;
    }
    if rest.iter().any(|&byte| byte != 0) {
        found.add(Kind::Unknown, place, "bytes after the datasets", text::described(rest));
    }
}

/// One dataset and what follows it (IIM chapter 3).
fn next(bytes: &[u8]) -> Option<(u8, u8, &[u8], &[u8])> {
    let ([0x1C, record, number], rest) = bytes.split_first_chunk::<3>()? else { return None };
    let (length, rest) = length(rest)?;
    let (value, after) = rest.split_at_checked(length)?;
    Some((*record, *number, value, after))
}

/// A length of two bytes, or, with the top bit set, the number of bytes that hold the length.
fn length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (head, rest) = bytes.split_first_chunk::<2>()?;
    let stated = usize::from(u16::from_be_bytes(*head));
    if stated & 0x8000 == 0 {
        return Some((stated, rest));
    }
    let (long, rest) = rest.split_at_checked(stated & 0x7FFF)?;
    let is_small = long.len() <= 4;
    is_small.then(|| (long.iter().fold(0, |sum, &byte| sum << 8 | usize::from(byte)), rest))
}

fn tell(record: u8, number: u8, value: &[u8], place: &str, found: &mut Findings) {
    let known = APPLICATION.iter().find(|row| record == 2 && row.0 == number);
    let (name, kind) =
        known.map_or_else(|| (format!("{record}:{number:02}"), Kind::Unknown), |row| (row.1.to_owned(), row.2));
    let readable = match (record, number) {
        // The version of the record, and the escape sequence of the character set.
        (1 | 2, 0) => ByteOrder::Big.u16(value).map_or_else(String::new, |version| version.to_string()),
        (1, 90) => value.escape_ascii().to_string(),
        _ if text::is_text(value) => text::decoded(value),
        _ if kind == Kind::Unknown || kind == Kind::Thumbnail => text::described(value),
        _ => text::decoded(value),
    };
    found.add(kind, place, &name, readable);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::{Format, Limits};

    fn told(datasets: &[u8]) -> Vec<(Kind, String, String)> {
        let mut found = Findings::new(Format::Jpeg, &Limits::default());
        read(datasets, "IPTC", &mut found);
        found.into_list().into_iter().map(|f| (f.kind, f.name, f.value)).collect()
    }

    #[test]
    fn datasets_are_named_and_leftovers_are_said() {
        let list = told(b"\x1C\x02\x5A\0\x06Rennes\x1C\x07\x01\0\x01xrest");
        assert_eq!(list[0], (Kind::Location, "City".to_owned(), "Rennes".to_owned()));
        assert_eq!(list[1].1, "7:01");
        assert_eq!(list[2].1, "bytes after the datasets");
    }

    #[test]
    fn a_long_length_is_read_and_a_false_one_is_said() {
        assert_eq!(told(b"\x1C\x02\x78\x80\x04\0\0\0\x02ab")[0].2, "ab");
        assert_eq!(told(b"\x1C\x02\x78\xFF\xFF")[0].0, Kind::Unknown);
    }
}
