//! An ICC profile (ICC.1:2022): its header and the tags that hold text.

use super::Findings;
use super::text::{self, ByteOrder};
use crate::domain::Kind;

/// Length of the header (7.2) and of one row of the tag table (7.3).
const HEADER: usize = 128;
const ROW: usize = 12;
/// Most rows that are read; real profiles have fewer than thirty.
const MOST_ROWS: usize = 200;

/// Reads a profile that was found at `place`. There is always one finding: a profile often names a screen or a scanner.
pub(super) fn read(profile: &[u8], place: &str, found: &mut Findings) {
    let description = tag(profile, *b"desc").map(text_of).unwrap_or_default();
    let value = format!("{description}, {}", text::size(profile.len()));
    found.add(Kind::Profile, place, "ICCProfile", value.trim_start_matches(", "));
    tell_header(profile, place, found);
    for (signature, data) in rows(profile).take(MOST_ROWS) {
        if found.step().is_err() {
            return;
        }
        tell_tag(signature, data, place, found);
    }
}

fn tell_header(profile: &[u8], place: &str, found: &mut Findings) {
    let Some(header) = profile.get(..HEADER) else {
        found.add(Kind::Unknown, place, "ICCProfile", "header cut short");
        return;
    };
    for (name, at) in [("DeviceManufacturer", 48), ("DeviceModel", 52), ("ProfileCreator", 80)] {
        let signature = text::decoded(header.get(at..at + 4).unwrap_or_default());
        if signature.chars().any(char::is_alphanumeric) {
            found.add(Kind::Profile, place, name, signature);
        }
    }
    // 4.2 dateTimeNumber: six big-endian numbers.
    let date: Vec<u16> =
        header.get(24..36).unwrap_or_default().chunks_exact(2).filter_map(|pair| ByteOrder::Big.u16(pair)).collect();
    if let [year, month, day, hour, minute, second] = date[..]
        && year != 0
    {
        let value = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}");
        found.add(Kind::Profile, place, "ProfileDateTime", value);
    }
}

/// The tags that describe colours tell nothing; every other is named.
fn tell_tag(signature: [u8; 4], data: &[u8], place: &str, found: &mut Findings) {
    let name = match &signature {
        b"cprt" => "ProfileCopyright",
        b"dmnd" => "DeviceMfgDesc",
        b"dmdd" => "DeviceModelDesc",
        b"vued" => "ViewingCondDesc",
        b"targ" => "CharTarget",
        b"dscm" => "ProfileDescriptionML",
        b"mmod" => {
            // Apple's own: maker, model, serial number and date of a screen.
            let value = format!("{} {}", text::size(data.len()), hexadecimal(data.get(8..).unwrap_or_default()));
            return found.add(Kind::Device, place, "MakeAndModel", value);
        }
        b"desc"
        | b"wtpt"
        | b"bkpt"
        | b"chad"
        | b"chrm"
        | b"lumi"
        | b"meas"
        | b"view"
        | b"tech"
        | b"cicp"
        | [b'r' | b'g' | b'b' | b'k', b'T' | b'X', ..]
        | [b'A' | b'B' | b'D', _, b'A' | b'B', b'0'..=b'9'] => return,
        _ => {
            let name = format!("tag {}", text::decoded(&signature));
            return found.add(Kind::Profile, place, &name, text::described(data));
        }
    };
    let value = text_of(data);
    if !value.is_empty() {
        found.add(Kind::Profile, place, name, value);
    }
}

/// The tag table: signature and data.
fn rows(profile: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let table = profile.get(HEADER + 4..).unwrap_or_default();
    let stated = profile.get(HEADER..).and_then(|rest| ByteOrder::Big.u32(rest)).unwrap_or(0) as usize;
    table.chunks_exact(ROW).take(stated).filter_map(move |row| {
        let signature = *row.first_chunk::<4>()?;
        let start = ByteOrder::Big.u32(row.get(4..)?)? as usize;
        let length = ByteOrder::Big.u32(row.get(8..)?)? as usize;
        let end = start.checked_add(length)?.min(profile.len());
        Some((signature, profile.get(start..end)?))
    })
}

fn tag(profile: &[u8], wanted: [u8; 4]) -> Option<&[u8]> {
    rows(profile).take(MOST_ROWS).find(|(signature, _)| *signature == wanted).map(|(_, data)| data)
}

/// A tag's text in any of the three types that hold text: `desc` (ICC.1:2001, 6.5.17), `text` (10.24), `mluc` (10.15).
fn text_of(data: &[u8]) -> String {
    let body = data.get(8..).unwrap_or_default();
    let found = match data.get(..4) {
        Some(b"desc") => {
            let length = ByteOrder::Big.u32(body).unwrap_or(0) as usize;
            let rest = body.get(4..).unwrap_or_default();
            text::decoded(rest.get(..length.min(rest.len())).unwrap_or_default())
        }
        Some(b"text") => text::decoded(body),
        Some(b"mluc") => localised(data),
        _ => text::printable_runs(data, 200),
    };
    found.trim_matches(|c: char| c == '\0' || c.is_whitespace()).to_owned()
}

/// All records of a multi-localised text, each once: a serial number may stand in one language only.
fn localised(data: &[u8]) -> String {
    let count = data.get(8..).and_then(|rest| ByteOrder::Big.u32(rest)).unwrap_or(0) as usize;
    let mut texts: Vec<String> = Vec::new();
    for record in data.get(16..).unwrap_or_default().chunks_exact(12).take(count.min(64)) {
        let length = ByteOrder::Big.u32(&record[4..]).unwrap_or(0) as usize;
        let start = ByteOrder::Big.u32(&record[8..]).unwrap_or(0) as usize;
        let bytes = start.checked_add(length).and_then(|end| data.get(start..end)).unwrap_or_default();
        let text = text::decoded_utf16(bytes.get(..bytes.len().min(2000)).unwrap_or_default(), ByteOrder::Big);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts.join(", ")
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().take(64).map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_of_text_is_read() {
        assert_eq!(text_of(b"desc\0\0\0\0\0\0\0\x05P3 A\0rest"), "P3 A");
        assert_eq!(text_of(b"text\0\0\0\0Public\0"), "Public");
        let mut mluc = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0CenUS\0\0\0\x04\0\0\0\x1C".to_vec();
        mluc.extend(b"\0H\0i");
        assert_eq!(text_of(&mluc), "Hi");
    }
}
