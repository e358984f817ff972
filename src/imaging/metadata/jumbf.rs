//! JUMBF (ISO/IEC 19566-5), the box structure of C2PA manifests: who made the picture with which programs, signed.

use super::boxes::{IsoBox, boxes};
use super::{Findings, cbor, jpeg, text, xmp};
use crate::domain::Kind;
use serde_json::Value;
use std::collections::BTreeMap;

/// Deepest nesting of superboxes that is followed.
const DEEPEST: usize = 12;
/// The type of a superbox, and the length of the content type that starts its description (B.3).
const SUPERBOX: &[u8; 4] = b"jumb";
const CONTENT_TYPE: usize = 16;

/// Reads the boxes that were found at `place`.
pub(super) fn read(bytes: &[u8], place: &str, found: &mut Findings) {
    let labels: Vec<String> =
        boxes(bytes).filter(|one| &one.kind == SUPERBOX).take(16).map(|one| label(one.content)).collect();
    let name = if labels.iter().any(|label| label.starts_with("c2pa")) { "C2PA" } else { "JUMBF" };
    found.add(Kind::Software, place, name, format!("{} {}", text::size(bytes.len()), labels.join(", ")));
    walk(bytes, "", place, DEEPEST, found);
}

/// Walks the boxes of the superbox `label`.
fn walk(bytes: &[u8], label_of_parent: &str, place: &str, depth: usize, found: &mut Findings) {
    let mut read = 0;
    for one in boxes(bytes) {
        if found.step().is_err() || depth == 0 {
            return;
        }
        read += one.length;
        if &one.kind == SUPERBOX {
            walk(one.content, &label(one.content), place, depth - 1, found);
        } else {
            tell(one, label_of_parent, place, found);
        }
    }
    if let Some(rest) = bytes.get(read..).filter(|rest| !rest.is_empty()) {
        found.add(Kind::Unknown, place, &format!("{label_of_parent} rest"), text::described(rest));
    }
}

/// The label in a superbox's description: content type, a byte of switches, text to a zero.
fn label(superbox: &[u8]) -> String {
    let description = boxes(superbox).find(|one| &one.kind == b"jumd").map(|one| one.content).unwrap_or_default();
    let text = description.get(CONTENT_TYPE + 1..).unwrap_or_default();
    text::decoded(text.split(|byte| *byte == 0).next().unwrap_or_default())
}

fn tell(one: IsoBox<'_>, label: &str, place: &str, found: &mut Findings) {
    match &one.kind {
        b"jumd" | b"c2sh" => {}
        b"cbor" if label == "c2pa.signature" => found.add(Kind::Unknown, place, label, text::described(one.content)),
        b"cbor" => {
            let pairs = cbor::pairs(one.content, found);
            tell_pairs(pairs, label, place, found);
        }
        b"json" => match serde_json::from_slice::<Value>(one.content) {
            Ok(value) => {
                let mut pairs = Vec::new();
                flatten(&value, "", &mut pairs);
                tell_pairs(pairs, label, place, found);
            }
            Err(_) => found.add(Kind::Unknown, place, label, text::described(one.content)),
        },
        b"bidb" | b"jp2c" => {
            let kind = if label.contains("thumbnail") { Kind::Thumbnail } else { Kind::SecondPicture };
            found.add(kind, place, label, jpeg::sketched(one.content));
        }
        b"bfdb" => found.add(Kind::Unknown, place, &format!("{label} type"), text::described(one.content)),
        kind => {
            let name = format!("{label} {}", text::decoded(kind));
            found.add(Kind::Unknown, place, name.trim(), text::described(one.content));
        }
    }
}

/// One finding for each kind of thing that an assertion says.
fn tell_pairs(pairs: Vec<(String, String)>, label: &str, place: &str, found: &mut Findings) {
    let mut by_kind: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    for (name, value) in pairs {
        let kind = match xmp::kind_by_name(&name) {
            Kind::Unknown => Kind::Software,
            kind => kind,
        };
        by_kind.entry(kind).or_default().push(format!("{name}={value}"));
    }
    for (kind, list) in by_kind {
        found.add(kind, place, label, list.join(", "));
    }
}

/// The scalars of a JSON document with their names. Its depth is bounded by the parser.
fn flatten(value: &Value, name: &str, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| flatten(value, &cbor::under(name, key), pairs)),
        Value::Array(list) => list.iter().for_each(|value| flatten(value, name, pairs)),
        Value::String(text) => pairs.push((name.to_owned(), text.clone())),
        Value::Null => {}
        scalar => pairs.push((name.to_owned(), scalar.to_string())),
    }
}
