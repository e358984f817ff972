//! A JPEG inside another file: a thumbnail, a preview, a gain map, a depth map.

use super::frame::Frame;
use super::parts::{Part, Parts};
use crate::domain::{Kind, Size};
use crate::imaging::Limits;
use crate::imaging::metadata::Findings;
use crate::imaging::metadata::text;

/// Most parts that are looked at when only the size is wanted.
const MOST_PARTS: usize = 200;
/// What the segments of a second picture say about its role, in the order in which they decide.
const ROLES: [(&[u8], &str); 6] = [
    (b"urn:iso:std:iso:ts:21496", "gain map"),
    (b"hdrgm:", "gain map"),
    (b"HDRGainMap", "gain map"),
    (b"apdi:AuxiliaryImageType", "auxiliary picture"),
    (b"DepthMap", "depth map"),
    (b"GDepth", "depth map"),
];

/// What a shallow look at a JPEG gives.
struct Look {
    size: Option<Size>,
    /// Its length up to and with EOI; `None` when it has no end.
    length: Option<usize>,
    role: Option<&'static str>,
}

/// The size of a JPEG in pixels and bytes; of anything else its bytes only.
pub(in crate::imaging::metadata) fn sketched(bytes: &[u8]) -> String {
    let size = Parts::of(bytes).and_then(|parts| {
        parts.take(MOST_PARTS).flatten().find_map(|part| match part {
            Part::Segment { marker, payload, .. } if Frame::is_start(marker) => Frame::read(marker, payload),
            _ => None,
        })
    });
    match size {
        Some(Frame { size, .. }) => format!("JPEG {}x{}, {}", size.width, size.height, text::size(bytes.len())),
        None => text::size(bytes.len()),
    }
}

/// How many bytes the JPEG at the start of `bytes` takes; `None` when it does not come to its end.
pub(in crate::imaging::metadata) fn length(bytes: &[u8], found: &mut Findings) -> Option<usize> {
    look(bytes, found)?.length
}

/// Tells of a second picture called `name` at `place`, and then of what it gives away by itself.
pub(in crate::imaging::metadata) fn read(bytes: &[u8], name: &str, role: &str, place: &str, found: &mut Findings) {
    let Some(look) = look(bytes, found) else {
        found.add(Kind::SecondPicture, place, name, format!("{role}, {}", text::described(bytes)));
        return;
    };
    let size = look.size.map_or_else(|| "no frame".to_owned(), |size| format!("{}x{}", size.width, size.height));
    let roles: Vec<&str> = [role, look.role.unwrap_or_default()].into_iter().filter(|role| !role.is_empty()).collect();
    found.add(
        Kind::SecondPicture,
        place,
        name,
        format!("{}, JPEG {size}, {}", roles.join(", "), text::size(bytes.len())),
    );
    super::walk_second(bytes, &format!("{place}/{name}/"), &Limits::default(), found);
}

fn look(bytes: &[u8], found: &mut Findings) -> Option<Look> {
    let mut look = Look { size: None, length: None, role: None };
    for part in Parts::of(bytes)?.take_while(|_| found.step().is_ok()).flatten() {
        match part {
            Part::Segment { marker, payload, .. } if Frame::is_start(marker) => {
                look.size = Frame::read(marker, payload).map(|frame| frame.size);
            }
            Part::Segment { marker: 0xE1 | 0xE2, payload, .. } => look.role = look.role.or_else(|| role_in(payload)),
            Part::End { end } => look.length = Some(end),
            _ => {}
        }
    }
    Some(look)
}

fn role_in(payload: &[u8]) -> Option<&'static str> {
    ROLES.into_iter().find(|(word, _)| payload.windows(word.len()).any(|window| window == *word)).map(|(_, role)| role)
}
