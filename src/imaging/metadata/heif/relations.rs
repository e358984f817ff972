//! Which items are the picture that is shown, and which are others (ISO/IEC 23008-12, 6.4 and 6.6).

use super::meta::Meta;
use super::properties;
use std::collections::{BTreeMap, BTreeSet};

/// Transparency (ISO/IEC 23008-12, 6.6.2.1.1, and MIAF): part of the picture that is shown.
const ALPHA: [&str; 2] = ["urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1"];

/// How items relate.
#[derive(Debug)]
pub(super) struct Relations {
    /// The picture that is shown, the tiles it is made of, and its transparency.
    pub(super) shown: BTreeSet<u32>,
    /// Tiles of other pictures.
    pub(super) tiles: BTreeSet<u32>,
    /// Small copies.
    pub(super) thumbnails: BTreeSet<u32>,
}

impl Relations {
    /// Follows all references.
    pub(super) fn of(meta: &Meta<'_>) -> Self {
        let tiles_of = tiles_of(meta);
        let shown = shown(meta, &tiles_of);
        let all: BTreeSet<u32> = tiles_of.values().flatten().copied().collect();
        let roots = meta.items.iter().map(|item| item.id).filter(|id| !all.contains(id) && !shown.contains(id));
        let roots: BTreeSet<u32> = roots.collect();
        let reached = with_tiles(&tiles_of, roots.iter().copied().collect());
        let tiles = reached.difference(&roots).copied().collect();
        let thumbnails = meta.references.iter().filter(|reference| &reference.kind == b"thmb");
        Self { shown, tiles, thumbnails: thumbnails.map(|reference| reference.from).collect() }
    }
}

/// Which item is put together from which (`dimg`). A tone-mapped item is not: its gain map is a picture to be told.
fn tiles_of(meta: &Meta<'_>) -> BTreeMap<u32, Vec<u32>> {
    let tone_mapped: BTreeSet<u32> =
        meta.items.iter().filter(|item| &item.kind == b"tmap").map(|item| item.id).collect();
    let mut tiles: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for reference in meta.references.iter().filter(|reference| &reference.kind == b"dimg") {
        if !tone_mapped.contains(&reference.from) {
            tiles.entry(reference.from).or_default().extend(&reference.to);
        }
    }
    tiles
}

fn shown(meta: &Meta<'_>, tiles_of: &BTreeMap<u32, Vec<u32>>) -> BTreeSet<u32> {
    let Some(primary) = meta.primary else { return BTreeSet::new() };
    let mut start = vec![primary];
    // The first picture of a tone-mapped item is the one that is shown without high dynamic range.
    let is_tone_mapped = meta.items.iter().any(|item| item.id == primary && &item.kind == b"tmap");
    let base = meta.references.iter().find(|made| made.from == primary && &made.kind == b"dimg");
    start.extend(base.filter(|_| is_tone_mapped).and_then(|made| made.to.first()));
    let mut shown = with_tiles(tiles_of, start);
    let is_alpha = |item| properties::auxiliary_type(meta, item).is_some_and(|kind| ALPHA.contains(&kind.as_str()));
    let auxiliary = meta.references.iter().filter(|reference| &reference.kind == b"auxl");
    let of_shown = auxiliary.filter(|reference| reference.to.iter().any(|to| shown.contains(to)));
    let candidates: BTreeSet<u32> = of_shown.map(|reference| reference.from).collect();
    shown.extend(with_tiles(tiles_of, candidates.into_iter().filter(|item| is_alpha(*item)).collect()));
    shown
}

/// `from` and everything that it is put together from.
fn with_tiles(tiles_of: &BTreeMap<u32, Vec<u32>>, from: Vec<u32>) -> BTreeSet<u32> {
    let mut reached = BTreeSet::new();
    let mut waiting = from;
    while let Some(item) = waiting.pop() {
        if reached.insert(item) {
            waiting.extend(tiles_of.get(&item).into_iter().flatten());
        }
    }
    reached
}
