//! `moov`: an image sequence or a film beside the picture (ISO/IEC 14496-12, 8.2 to 8.10).

use super::Findings;
use super::boxes::{self, IsoBox};
use super::fields::Fields;
use crate::domain::Kind;
use crate::imaging::Refusal;

/// Boxes that hold boxes.
const HOLDERS: [&[u8; 4]; 7] = [b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf", b"mvex"];
/// Boxes that only say how the film is played.
const PLAYING: [&[u8; 4]; 22] = [
    b"vmhd", b"smhd", b"nmhd", b"dref", b"stsd", b"stts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss",
    b"ctts", b"cslg", b"sdtp", b"sbgp", b"sgpd", b"elst", b"tref", b"iods", b"trex", b"sthd",
];
/// More levels than any film has.
const DEEPEST: usize = 8;

/// Says what a film is, and gives the `meta` boxes in it.
pub(super) fn tell<'a>(file: &'a [u8], moov: &IsoBox<'a>, found: &mut Findings) -> Result<Vec<IsoBox<'a>>, Refusal> {
    let mut inside = Inside { tracks: 0, metas: Vec::new() };
    inside.visit(file, moov, "moov", 0, found)?;
    found.add(Kind::Film, "moov", "Film", format!("{} tracks", inside.tracks));
    Ok(inside.metas)
}

struct Inside<'a> {
    tracks: u32,
    metas: Vec<IsoBox<'a>>,
}

impl<'a> Inside<'a> {
    fn visit(
        &mut self,
        file: &'a [u8],
        holder: &IsoBox<'a>,
        place: &str,
        depth: usize,
        found: &mut Findings,
    ) -> Result<(), Refusal> {
        let (children, rest) = boxes::list(file, holder.range(), found)?;
        if rest < holder.range().end {
            found.add(Kind::Trailer, place, "Trailer", format!("{} bytes", holder.range().end - rest));
        }
        for child in children {
            let below = format!("{place}/{}", child.name());
            self.tracks += u32::from(&child.kind == b"trak");
            match &child.kind {
                kind if HOLDERS.contains(&kind) && depth < DEEPEST => {
                    self.visit(file, &child, &below, depth + 1, found)?;
                }
                b"mvhd" | b"tkhd" | b"mdhd" => times(child.body, &below, found),
                b"hdlr" => super::tell_handler(child.body, &below, found),
                b"meta" => self.metas.push(child),
                kind if PLAYING.contains(&kind) => {}
                _ => super::tell_box(&child, place, found),
            }
        }
        Ok(())
    }
}

/// Creation and modification, 32 or 64 bits (8.2.2, 8.3.2, 8.4.2).
fn times(body: &[u8], place: &str, found: &mut Findings) {
    let Some((version, _, mut fields)) = Fields::full(body) else { return };
    let width = if version == 1 { 8 } else { 4 };
    for name in ["CreateDate", "ModifyDate"] {
        match fields.number(width) {
            None | Some(0) => {}
            Some(seconds) => found.add(Kind::Time, place, name, super::time::readable(seconds)),
        }
    }
}
