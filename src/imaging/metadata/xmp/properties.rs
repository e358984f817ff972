//! The properties of an XMP packet (ISO 16684-1) as a flat list of paths and values.
//!
//! The packet is read as a stream. Entities are never expanded, and what is not well formed is read as far as it goes.

use super::kinds::customary_prefix;
use crate::imaging::metadata::Findings;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeMap;

/// Deepest nesting of elements. Real packets have about twelve.
const DEEPEST: usize = 60;
/// Longest value that is kept, in bytes; the rest is counted.
const LONGEST_VALUE: usize = 4000;
/// Longest name that is kept, in characters.
const LONGEST_NAME: usize = 80;

/// One property.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Property {
    /// Its names from the outside in, each `prefix:Name` with the customary prefix.
    pub(super) path: Vec<String>,
    /// Its value, cut when very long.
    pub(super) value: String,
    /// The length of the whole value in bytes.
    pub(super) length: usize,
}

/// What a packet holds.
#[derive(Debug, Default)]
pub(super) struct Packet {
    /// Its properties in file order.
    pub(super) properties: Vec<Property>,
    /// What is no property: comments, document types, instructions, text outside; name and value.
    pub(super) others: Vec<(&'static str, String)>,
    path: Vec<String>,
    text: Vec<(String, usize)>,
    prefixes: BTreeMap<String, &'static str>,
}

impl Packet {
    /// Reads a packet; each element and attribute is one step.
    pub(super) fn read(xml: &str, found: &mut Findings) -> Self {
        let mut packet = Self::default();
        let mut reader = Reader::from_str(xml);
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        config.check_end_names = false;
        loop {
            if found.step().is_err() || packet.path.len() > DEEPEST {
                packet.others.push(("XMP", "more than is read".to_owned()));
                break;
            }
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(event) => packet.take(event, found),
                Err(error) => {
                    packet.others.push(("XMP", format!("not well formed: {error}")));
                    break;
                }
            }
        }
        while !packet.path.is_empty() {
            packet.close();
        }
        packet
    }

    fn take(&mut self, event: Event<'_>, found: &mut Findings) {
        match event {
            Event::Start(start) => self.open(&start, found),
            Event::Empty(start) => {
                self.open(&start, found);
                self.close();
            }
            Event::End(_) => self.close(),
            Event::Text(text) => self.append(&text),
            Event::CData(text) => self.append(&text),
            Event::GeneralRef(reference) => self.append(&resolved(&reference)),
            Event::Comment(text) => self.others.push(("comment", text.to_string())),
            Event::DocType(text) => self.others.push(("DOCTYPE", text.to_string())),
            Event::PI(text) if text.target() == "xpacket" => {}
            Event::PI(text) => self.others.push(("instruction", text.to_string())),
            Event::Decl(_) | Event::Eof => {}
        }
    }

    fn open(&mut self, start: &BytesStart<'_>, found: &mut Findings) {
        let attributes: Vec<(String, String)> = start
            .attributes()
            .with_checks(false)
            .flatten()
            .take_while(|_| found.step().is_ok())
            .map(|attribute| (attribute.key.into_inner().to_owned(), unescaped(&attribute)))
            .collect();
        for (name, value) in &attributes {
            if let (Some(prefix), Some(customary)) = (name.strip_prefix("xmlns:"), customary_prefix(value)) {
                self.prefixes.insert(prefix.to_owned(), customary);
            }
        }
        let name = self.customary(start.name().into_inner());
        self.path.push(name);
        self.text.push((String::new(), 0));
        for (name, value) in attributes {
            if !is_plumbing(&name, &value) {
                let mut path = self.meaningful_path();
                path.push(self.customary(&name));
                self.note(path, &value, value.len());
            }
        }
    }

    /// At the end of an element its text becomes its value.
    fn close(&mut self) {
        if let Some((text, length)) = self.text.pop()
            && !text.trim().is_empty()
        {
            self.note(self.meaningful_path(), &text, length);
        }
        self.path.pop();
    }

    fn append(&mut self, text: &str) {
        let Some((kept, length)) = self.text.last_mut() else {
            if !text.trim().is_empty() {
                self.others.push(("text outside", text.to_owned()));
            }
            return;
        };
        *length += text.len();
        let room = LONGEST_VALUE.saturating_sub(kept.len());
        kept.extend(text.chars().take(room));
    }

    fn note(&mut self, path: Vec<String>, value: &str, length: usize) {
        let value = value.trim().chars().take(LONGEST_VALUE).collect();
        self.properties.push(Property { path, value, length });
    }

    /// The path without the elements of RDF itself, which carry the structure only.
    fn meaningful_path(&self) -> Vec<String> {
        let is_structure = |name: &&String| name.starts_with("rdf:") || name.starts_with("x:");
        self.path.iter().filter(|name| !is_structure(name)).cloned().collect()
    }

    fn customary(&self, name: &str) -> String {
        let renamed = name
            .split_once(':')
            .and_then(|(prefix, local)| self.prefixes.get(prefix).map(|customary| format!("{customary}:{local}")));
        let name = renamed.unwrap_or_else(|| name.to_owned());
        // Every property copies the names around it, so a long one would be copied thousands of times.
        name.chars().take(LONGEST_NAME).collect()
    }
}

/// Attributes that carry structure: namespaces, languages, types, and an empty `rdf:about`.
fn is_plumbing(name: &str, value: &str) -> bool {
    let is_structure = matches!(name, "xml:lang" | "xml:space" | "rdf:parseType" | "rdf:datatype");
    is_structure || name.starts_with("xmlns") || (name.ends_with(":about") && value.is_empty())
}

/// Only character references and the five names of XML itself are resolved; all others stay as they are written.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let name: &str = reference;
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}

/// An attribute's value with the same references resolved; one that cannot be is given as written.
fn unescaped(attribute: &quick_xml::events::attributes::Attribute<'_>) -> String {
    let resolved = attribute.normalized_value(XmlVersion::Implicit1_0);
    resolved.map_or_else(|_| attribute.value.to_string(), std::borrow::Cow::into_owned)
}
