//! The `meta` box: which items a file holds, how they relate, and what is said of them (ISO/IEC 14496-12, 8.11).

use super::boxes::{self, IsoBox};
use super::fields::Fields;
use super::location::{self, Location};
use super::{Findings, broken};
use crate::domain::Kind;
use crate::imaging::Refusal;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Everything that a `meta` box says.
#[derive(Debug, Default)]
pub(super) struct Meta<'a> {
    /// The number of the picture that is shown.
    pub(super) primary: Option<u32>,
    /// All items, in the file's order.
    pub(super) items: Vec<Item>,
    /// What refers to what.
    pub(super) references: Vec<Reference>,
    /// The properties, in the order in which they are numbered from 1.
    pub(super) properties: Vec<IsoBox<'a>>,
    /// The numbers of each item's properties, in the order in which they apply.
    pub(super) associations: BTreeMap<u32, Vec<usize>>,
    /// Where each item's bytes stand.
    pub(super) locations: BTreeMap<u32, Location>,
    /// Where the item data inside the box stand in the file.
    pub(super) item_data: Range<usize>,
}

/// One item (`infe`, 8.11.6).
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Its number.
    pub(super) id: u32,
    /// Its type; `mime` for the older forms of the entry.
    pub(super) kind: [u8; 4],
    /// Its name.
    pub(super) name: String,
    /// Content type of a `mime` item, address of a `uri ` item.
    pub(super) content: String,
    /// How the content of a `mime` item is encoded.
    pub(super) encoding: String,
}

/// One item refers to others (`iref`, 8.11.12).
#[derive(Clone, Debug)]
pub(super) struct Reference {
    /// `thmb`, `auxl`, `dimg`, `cdsc` ...
    pub(super) kind: [u8; 4],
    /// The item that refers.
    pub(super) from: u32,
    /// The items referred to.
    pub(super) to: Vec<u32>,
}

impl<'a> Meta<'a> {
    /// Reads the box; says what is in it besides items.
    pub(super) fn read(file: &'a [u8], meta: &IsoBox<'a>, found: &mut Findings) -> Result<Self, Refusal> {
        let mut read = Self::default();
        let inside = meta.range();
        let (children, rest) = boxes::list(file, inside.start.saturating_add(4)..inside.end, found)?;
        if rest < inside.end {
            return Err(broken(found, "a box reaches beyond its meta box"));
        }
        for child in &children {
            read.child(file, child, found)?;
        }
        Ok(read)
    }

    fn child(&mut self, file: &'a [u8], child: &IsoBox<'a>, found: &mut Findings) -> Result<(), Refusal> {
        let read = match &child.kind {
            b"pitm" => self.primary(child.body),
            b"iinf" => self.items(file, child, found)?,
            b"iref" => self.references(file, child, found)?,
            b"iprp" => self.properties(file, child, found)?,
            b"iloc" => location::read(child.body, &mut self.locations, found)?,
            b"idat" => {
                self.item_data = child.range();
                Some(())
            }
            b"hdlr" => {
                super::tell_handler(child.body, "meta/hdlr", found);
                Some(())
            }
            b"dinf" | b"grpl" => Some(()),
            _ => {
                super::tell_box(child, "meta", found);
                Some(())
            }
        };
        read.ok_or_else(|| broken(found, &format!("{} box cut short", child.name())))
    }

    fn primary(&mut self, body: &[u8]) -> Option<()> {
        let (version, _, mut fields) = Fields::full(body)?;
        self.primary = Some(fields.item(version > 0)?);
        Some(())
    }

    fn items(&mut self, file: &'a [u8], iinf: &IsoBox<'a>, found: &mut Findings) -> Result<Option<()>, Refusal> {
        let Some((version, ..)) = Fields::full(iinf.body) else { return Ok(None) };
        let count = if version == 0 { 2 } else { 4 };
        let range = iinf.range();
        let (entries, _) = boxes::list(file, range.start + 4 + count..range.end, found)?;
        let mut numbers = BTreeSet::new();
        for entry in entries {
            if &entry.kind != b"infe" {
                super::tell_box(&entry, "meta/iinf", found);
                continue;
            }
            let Some(item) = item(entry.body) else { return Ok(None) };
            if !numbers.insert(item.id) {
                return Err(broken(found, "two items with one number"));
            }
            self.items.push(item);
        }
        Ok(Some(()))
    }

    fn references(&mut self, file: &'a [u8], iref: &IsoBox<'a>, found: &mut Findings) -> Result<Option<()>, Refusal> {
        let Some((version, ..)) = Fields::full(iref.body) else { return Ok(None) };
        let range = iref.range();
        let (entries, _) = boxes::list(file, range.start + 4..range.end, found)?;
        for entry in entries {
            let Some(reference) = reference(&entry, version > 0) else { return Ok(None) };
            self.references.push(reference);
        }
        Ok(Some(()))
    }

    fn properties(&mut self, file: &'a [u8], iprp: &IsoBox<'a>, found: &mut Findings) -> Result<Option<()>, Refusal> {
        let (children, _) = boxes::list(file, iprp.range(), found)?;
        for child in children {
            match &child.kind {
                b"ipco" => self.properties.extend(boxes::list(file, child.range(), found)?.0),
                b"ipma" => {
                    if self.associations(child.body, found)?.is_none() {
                        return Ok(None);
                    }
                }
                _ => super::tell_box(&child, "meta/iprp", found),
            }
        }
        Ok(Some(()))
    }

    /// `ipma` (ISO/IEC 23008-12, 9.3): properties by number, the highest bit says whether they are essential.
    fn associations(&mut self, body: &[u8], found: &mut Findings) -> Result<Option<()>, Refusal> {
        let Some((version, flags, mut fields)) = Fields::full(body) else { return Ok(None) };
        let (width, mask) = if flags & 1 == 0 { (1, 0x7F) } else { (2, 0x7FFF) };
        let Some(entries) = fields.number(4) else { return Ok(None) };
        for _ in 0..entries {
            found.step()?;
            let (Some(item), Some(count)) = (fields.item(version > 0), fields.number(1)) else { return Ok(None) };
            for _ in 0..count {
                let Some(number) = fields.number(width) else { return Ok(None) };
                self.associations.entry(item).or_default().push((number & mask) as usize);
            }
        }
        Ok(Some(()))
    }

    /// The properties of an item, in the order in which they apply.
    pub(super) fn properties_of(&self, item: u32) -> impl Iterator<Item = &IsoBox<'a>> {
        let numbers = self.associations.get(&item).map(Vec::as_slice).unwrap_or_default();
        numbers.iter().filter_map(|number| self.properties.get(number.checked_sub(1)?))
    }

    /// Names of items that are not what programs write by themselves.
    pub(super) fn tell_names(&self, found: &mut Findings) {
        const USUAL: [&str; 11] = [
            "",
            "Color",
            "Alpha",
            "Exif",
            "XMP",
            "HEVC Image",
            "AV1 Image",
            "Gain Map",
            "Gain Map Image",
            "GMap",
            "Image",
        ];
        for item in self.items.iter().filter(|item| !USUAL.contains(&item.name.as_str())) {
            found.add(Kind::Text, "meta/iinf", "ItemName", &item.name);
        }
    }
}

fn item(body: &[u8]) -> Option<Item> {
    let (version, _, mut fields) = Fields::full(body)?;
    let id = fields.item(version > 2)?;
    let _protection = fields.number(2)?;
    let kind = if version < 2 { *b"mime" } else { fields.four_characters()? };
    let name = fields.text();
    let content = fields.text();
    let encoding = fields.text();
    Some(Item { id, kind, name, content, encoding })
}

fn reference(entry: &IsoBox<'_>, is_wide: bool) -> Option<Reference> {
    let mut fields = Fields::new(entry.body);
    let from = fields.item(is_wide)?;
    let count = fields.number(2)?;
    let to = (0..count).map(|_| fields.item(is_wide)).collect::<Option<_>>()?;
    Some(Reference { kind: entry.kind, from, to })
}
