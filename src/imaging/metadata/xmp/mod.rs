//! An XMP packet: names, captions, places, face regions, histories, and what else a program thought worth keeping.

mod kinds;
mod properties;

use super::Findings;
use super::text::{self, ByteOrder};
use crate::domain::Kind;
use properties::{Packet, Property};
use std::collections::BTreeMap;

/// Properties of one namespace and kind beyond this number are told together.
const MOST_ALONE: usize = 20;
/// A value beyond this length is data, not text: an embedded picture, a maker's note.
const LONGEST_TEXT: usize = 2000;

/// Reads a packet that was found at `place`.
pub(super) fn read(packet: &[u8], place: &str, found: &mut Findings) {
    let xml = as_text(packet);
    let read = Packet::read(&xml, found);
    if read.properties.is_empty() && read.others.is_empty() {
        found.add(Kind::Unknown, place, "XMP", format!("no property, {}", text::size(packet.len())));
    }
    let mut sizes: BTreeMap<(&str, Kind), usize> = BTreeMap::new();
    let kinds: Vec<Kind> =
        read.properties.iter().map(|property| kinds::kind(&property.path, &property.value)).collect();
    for (property, kind) in read.properties.iter().zip(&kinds) {
        *sizes.entry((prefix(property), *kind)).or_default() += 1;
    }
    let mut groups: BTreeMap<(&str, Kind), Vec<String>> = BTreeMap::new();
    for (property, kind) in read.properties.iter().zip(&kinds) {
        let key = (prefix(property), *kind);
        if sizes.get(&key).is_some_and(|size| *size > MOST_ALONE) {
            groups.entry(key).or_default().push(format!("{}={}", leaf(property), value(property)));
        } else {
            found.add(*kind, place, &name(property), value(property));
        }
    }
    for ((prefix, kind), list) in groups {
        found.add(kind, place, &format!("{prefix}: {} properties", list.len()), list.join(", "));
    }
    for (name, value) in read.others {
        found.add(if name == "comment" { Kind::Text } else { Kind::Unknown }, place, name, value);
    }
}

/// The packet among other bytes, from its first sign on; `None` when there is none.
pub(super) fn find(bytes: &[u8]) -> Option<&[u8]> {
    let starts = |rest: &[u8]| rest.starts_with(b"<?xpacket") || rest.starts_with(b"<x:xmpmeta");
    let at = (0..bytes.len()).find(|at| bytes.get(*at..).is_some_and(starts))?;
    bytes.get(at..)
}

/// What a property of this name, or path of names, tells about, also outside XMP: C2PA and films borrow its names.
pub(super) fn kind_by_name(name: &str) -> Kind {
    let path: Vec<String> = name.split('/').map(str::to_owned).collect();
    kinds::kind(&path, "")
}

/// UTF-8 as a rule; UTF-16 is allowed (ISO 16684-1, 7.3.1) and shows by its mark or by the zero beside the first `<`.
fn as_text(packet: &[u8]) -> String {
    match packet {
        [0xFE, 0xFF, ..] | [0, b'<', ..] => text::decoded_utf16(packet, ByteOrder::Big),
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => text::decoded_utf16(packet, ByteOrder::Little),
        [0xEF, 0xBB, 0xBF, rest @ ..] => text::decoded(rest),
        _ => text::decoded(packet),
    }
}

/// The outermost and the innermost name: enough to know what is meant.
fn name(property: &Property) -> String {
    match property.path.as_slice() {
        [] => "rdf".to_owned(),
        [only] => only.clone(),
        [first, .., last] => format!("{first}/{last}"),
    }
}

fn leaf(property: &Property) -> &str {
    property.path.last().map_or("rdf", String::as_str)
}

fn prefix(property: &Property) -> &str {
    leaf(property).split(':').next().unwrap_or_default()
}

fn value(property: &Property) -> String {
    if property.length > LONGEST_TEXT {
        return format!("{}: {}", text::size(property.length), property.value.chars().take(40).collect::<String>());
    }
    property.value.clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Finding;
    use crate::imaging::{Format, Limits};

    fn told(packet: &[u8]) -> Vec<Finding> {
        let mut found = Findings::new(Format::Jpeg, &Limits::default());
        read(packet, "XMP", &mut found);
        found.into_list()
    }

    #[test]
    fn attributes_and_elements_are_properties_whatever_their_prefix() {
        let list = told(
            b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
              <r:Description r:about='' xmlns:d='http://purl.org/dc/elements/1.1/' d:title='One &amp; two'>\
              <d:creator><r:Seq><r:li>Ana</r:li></r:Seq></d:creator></r:Description></r:RDF></x:xmpmeta>",
        );
        let short: Vec<_> = list.iter().map(|f| (f.kind, f.name.as_str(), f.value.as_str())).collect();
        assert_eq!(short, [(Kind::Text, "dc:title", "One & two"), (Kind::Person, "dc:creator", "Ana")]);
    }

    #[test]
    fn entities_stay_unexpanded_and_are_said() {
        let bomb = b"<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;'>]><a xmlns='u'>&c;</a>";
        let list = told(bomb);
        assert!(list.iter().any(|f| f.name == "DOCTYPE"));
        assert!(list.iter().any(|f| f.value == "&c;"));
    }

    #[test]
    fn broken_deep_or_empty_packets_are_said() {
        assert!(told(b"<a><b>text")[0].value.contains("text"));
        assert!(told(&b"<a>".repeat(5000)).iter().any(|f| f.value == "more than is read"));
        assert_eq!(told(b"")[0].kind, Kind::Unknown);
    }
}
