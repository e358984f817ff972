//! The chunks with a keyword: texts, and profiles named by one (sections 11.3.2.3 and 11.3.3).

use super::raw_profile;
use crate::domain::Kind;
use crate::imaging::metadata::inflate::{Inflated, Inflater};
use crate::imaging::metadata::{Block, Findings};

/// The keyword of the XMP packet (XMP specification part 3, 1.1.5).
const XMP: &str = "XML:com.adobe.xmp";

/// Latin-1, in which every byte is a character.
pub(super) fn from_latin1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// tEXt: keyword, zero, Latin-1 text.
pub(super) fn latin1(data: &[u8], found: &mut Findings) {
    let (keyword, text) = split(data);
    tell(&from_latin1(keyword), text, "tEXt", found);
}

/// zTXt: keyword, zero, method, zlib stream of Latin-1 text.
pub(super) fn compressed(data: &[u8], inflater: &mut Inflater, found: &mut Findings) {
    let (keyword, rest) = split(data);
    let inflated = inflater.zlib(rest.get(1..).unwrap_or_default());
    tell(&from_latin1(keyword), &inflated.bytes, "zTXt", found);
    tell_fault(&inflated, "zTXt", found);
}

/// iTXt: keyword, zero, flag, method, language, zero, translated keyword, zero, UTF-8 text.
pub(super) fn international(data: &[u8], inflater: &mut Inflater, found: &mut Findings) {
    let (keyword, rest) = split(data);
    let (language, text) = split(rest.get(2..).unwrap_or_default());
    let (translated, text) = split(text);
    let keyword = from_latin1(keyword);
    if !translated.is_empty() {
        found.add(Kind::Text, "iTXt", "TranslatedKeyword", String::from_utf8_lossy(translated));
    }
    if !language.is_empty() {
        found.add(Kind::Text, "iTXt", "Language", from_latin1(language));
    }
    if rest.first() == Some(&1) {
        let inflated = inflater.zlib(text);
        tell(&keyword, &inflated.bytes, "iTXt", found);
        tell_fault(&inflated, "iTXt", found);
    } else {
        tell(&keyword, text, "iTXt", found);
    }
}

/// iCCP: profile name, zero, method, zlib stream of the profile.
pub(super) fn profile(data: &[u8], inflater: &mut Inflater, found: &mut Findings) {
    let (name, rest) = split(data);
    found.add(Kind::Profile, "iCCP", "ProfileName", from_latin1(name));
    let inflated = inflater.zlib(rest.get(1..).unwrap_or_default());
    Block::Icc.tell(&inflated.bytes, "iCCP", found);
    tell_fault(&inflated, "iCCP", found);
}

fn split(data: &[u8]) -> (&[u8], &[u8]) {
    let length = data.iter().position(|&byte| byte == 0).unwrap_or(data.len());
    (data.get(..length).unwrap_or_default(), data.get(length + 1..).unwrap_or_default())
}

fn tell_fault(inflated: &Inflated, place: &str, found: &mut Findings) {
    if let Some(fault) = inflated.fault {
        found.add(Kind::Unknown, place, "Compression", fault.detail());
    }
    if inflated.surplus > 0 {
        found.add(Kind::Trailer, place, "Trailer", format!("{} bytes after the compressed text", inflated.surplus));
    }
}

fn tell(keyword: &str, text: &[u8], place: &str, found: &mut Findings) {
    if keyword == XMP {
        return Block::Xmp.tell(text, place, found);
    }
    if let Some(profile) = keyword.strip_prefix("Raw profile type ") {
        return raw_profile::tell(profile, text, &format!("{place}/{keyword}"), found);
    }
    let readable = std::str::from_utf8(text).map_or_else(|_| from_latin1(text), str::to_owned);
    found.add(kind(keyword), place, keyword, readable);
}

/// What a keyword is about: those of section 11.3.3.2, and those that programs copy from EXIF and XMP.
fn kind(keyword: &str) -> Kind {
    const ABOUT: [(Kind, &[&str]); 7] = [
        (Kind::Profile, &["icc:"]),
        (Kind::Thumbnail, &["thumbnail"]),
        (Kind::Location, &["gps", "location", "latitude", "longitude", "city", "country"]),
        (Kind::Software, &["software", "parameters", "prompt", "workflow", "generator", "creatortool"]),
        (Kind::Person, &["author", "artist", "creator", "copyright", "owner", "credit", "byline", "by-line"]),
        (Kind::Device, &["source", "make", "model", "camera", "lens", "serial", "exposure"]),
        (Kind::Time, &["time", "date"]),
    ];
    let keyword = keyword.to_lowercase();
    let about = |words: &[&str]| words.iter().any(|word| keyword.contains(word));
    ABOUT.iter().find(|(_, words)| about(words)).map_or(Kind::Text, |(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyword_decides_the_kind() {
        for (keyword, expected) in [
            ("Author", Kind::Person),
            ("Creation Time", Kind::Time),
            ("Software", Kind::Software),
            ("Source", Kind::Device),
            ("Comment", Kind::Text),
            ("exif:GPSLatitude", Kind::Location),
            ("date:create", Kind::Time),
        ] {
            assert_eq!(kind(keyword), expected, "{keyword}");
        }
    }
}
