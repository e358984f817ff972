//! What the properties of items give away (ISO/IEC 23008-12, 6.5; MIAF; AV1 image format).

use super::Findings;
use super::boxes::IsoBox;
use super::fields::Fields;
use super::meta::Meta;
use crate::domain::{Kind, Size};
use crate::imaging::metadata::Block;

/// Properties that only say how a picture is drawn.
const DRAWING: [&[u8; 4]; 28] = [
    b"ispe", b"pixi", b"irot", b"imir", b"hvcC", b"av1C", b"avcC", b"vvcC", b"evcC", b"lhvC", b"jpgC", b"j2kH",
    b"uncC", b"cmpd", b"pasp", b"rloc", b"lsel", b"a1op", b"a1lx", b"clli", b"mdcv", b"cclv", b"amve", b"ndwt",
    b"reve", b"iscl", b"auxC", b"tols",
];
const PLACE: &str = "meta/iprp";

/// Says what each property gives away.
pub(super) fn tell(meta: &Meta<'_>, found: &mut Findings) {
    for property in &meta.properties {
        if !DRAWING.contains(&&property.kind) && tell_one(property, found).is_none() {
            super::tell_box(property, PLACE, found);
        }
    }
}

/// `None`: not known.
fn tell_one(property: &IsoBox<'_>, found: &mut Findings) -> Option<()> {
    let mut fields = Fields::new(property.body);
    match &property.kind {
        b"colr" => match &fields.four_characters()? {
            b"nclx" | b"nclc" => {}
            b"prof" | b"rICC" => Block::Icc.tell(fields.rest, "meta/iprp/colr", found),
            _ => return None,
        },
        b"clap" => tell_aperture(fields, found)?,
        b"udes" | b"altt" => {
            let (.., mut fields) = Fields::full(property.body)?;
            let texts: Vec<String> = (0..4).map(|_| fields.text()).filter(|text| !text.is_empty()).collect();
            found.add(Kind::Text, PLACE, "Description", texts.join(" / "));
        }
        b"crtt" | b"mdft" => {
            let (.., mut fields) = Fields::full(property.body)?;
            let name = if &property.kind == b"crtt" { "CreationTime" } else { "ModificationTime" };
            found.add(Kind::Time, PLACE, name, super::time::readable(fields.number(8)? / 1_000_000));
        }
        b"cmin" | b"cmex" => {
            let value = format!("{} bytes", property.body.len());
            found.add(Kind::Device, PLACE, "CameraMatrix", value);
        }
        _ => return None,
    }
    Some(())
}

/// `clap` cuts the picture; what stands outside is in the file all the same.
fn tell_aperture(mut fields: Fields<'_>, found: &mut Findings) -> Option<()> {
    let mut fraction = || Some(fields.number(4)?.checked_div(fields.number(4)?).unwrap_or_default());
    let (width, height) = (fraction()?, fraction()?);
    found.add(Kind::Unknown, PLACE, "CleanAperture", format!("only {width}x{height} of the picture are shown"));
    Some(())
}

/// The size of an item (`ispe`, 6.5.3), before any transform.
pub(super) fn size(meta: &Meta<'_>, item: u32) -> Option<Size> {
    let extents = meta.properties_of(item).find(|property| &property.kind == b"ispe")?;
    let (.., mut fields) = Fields::full(extents.body)?;
    Some(Size::new(fields.number(4)? as u32, fields.number(4)? as u32))
}

/// What kind of auxiliary picture an item is (`auxC`, 6.5.8).
pub(super) fn auxiliary_type(meta: &Meta<'_>, item: u32) -> Option<String> {
    let property = meta.properties_of(item).find(|property| &property.kind == b"auxC")?;
    let (.., mut fields) = Fields::full(property.body)?;
    Some(fields.text())
}
