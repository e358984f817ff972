//! Pictures of the window that are kept in `tests/window/pictures`, and compared with what it looks like now.
//!
//! Who has changed how the window looks sees what changed (`NAME.new.png` and `NAME.diff.png` stand beside each picture that is not
//! as before; git does not see them), and then renews those pictures:
//!
//! ```text
//! UPDATE_SNAPSHOTS=1 cargo test --test runner window::pictures
//! ```

use super::desk::{Desk, Place};
use egui_kittest::kittest::NodeT;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

/// Levels of 255 by which a pixel may be another: drivers round differently where colours are mixed.
const LEVELS: u8 = 8;
/// So many pixels may be others altogether: the edge of a triangle may fall on either side of the middle of a pixel. A letter that is
/// another is more.
const PIXELS: usize = 6;

/// A picture of three bytes a pixel.
#[derive(PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) size: (u32, u32),
    pub(crate) rgb: Vec<u8>,
}

/// The window looks as it does in the picture of this name. It tells of nothing that is of this machine.
pub(crate) fn looks_as_kept(desk: &mut Desk, place: &Place, name: &str) {
    desk.quieten();
    tells_nothing_of_this_machine(desk, place);
    let now = Picture::of(desk);
    let kept = file(name, "png");
    for old in [file(name, "new.png"), file(name, "diff.png")] {
        let _not_there = std::fs::remove_file(old);
    }
    match now.compared(&kept) {
        Ok(()) => {}
        Err(_) if is_renewed() => now.write(&kept),
        Err((why, marked)) => {
            now.write(&file(name, "new.png"));
            if let Some(marked) = marked {
                marked.write(&file(name, "diff.png"));
            }
            panic!("{name}: {why}: look at {}, then UPDATE_SNAPSHOTS=1", file(name, "new.png").display());
        }
    }
}

fn is_renewed() -> bool {
    std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

fn file(name: &str, ending: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/window/pictures").join(format!("{name}.{ending}"))
}

/// A temporary folder has another name every time, and another length on other machines.
fn tells_nothing_of_this_machine(desk: &Desk, place: &Place) {
    let here = place.path("").display().to_string();
    let here = here.trim_end_matches('/');
    let tells = |node: &egui_kittest::Node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|text| text.contains(here))
    };
    let screen = desk.harness.ctx.content_rect();
    let mut nodes = desk.harness.root().children_recursive().filter(tells);
    assert!(!nodes.any(|node| screen.intersects(node.rect())), "the picture would tell of this machine");
}

/// The pixels that are not the same in two pictures, by their number; `None` when the pictures are not of one size.
pub(crate) fn differing(one: &Picture, other: &Picture) -> Option<Vec<usize>> {
    let differ = |a: &[u8], b: &[u8]| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > LEVELS);
    let pairs = one.rgb.chunks_exact(3).zip(other.rgb.chunks_exact(3)).enumerate();
    (one.size == other.size).then(|| pairs.filter(|(_, (a, b))| differ(a, b)).map(|(number, _)| number).collect())
}

impl Picture {
    /// What is on the screen.
    pub(crate) fn of(desk: &mut Desk) -> Self {
        let image = desk.harness.render().unwrap();
        let rgb = image.as_raw().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        Self { size: image.dimensions(), rgb }
    }

    /// Whether it is as it was kept. Where not: why, and the pixels that are others, where they can be told.
    fn compared(&self, kept: &Path) -> Result<(), (String, Option<Self>)> {
        let kept = Self::read(kept).ok_or(("there is no such picture yet".to_owned(), None))?;
        let pixels = differing(&kept, self).ok_or(("it is of another size".to_owned(), None))?;
        let marked = || (format!("{} pixels are others", pixels.len()), Some(self.marked(&pixels)));
        if pixels.len() <= PIXELS { Ok(()) } else { Err(marked()) }
    }

    fn read(file: &Path) -> Option<Self> {
        let mut reader = png::Decoder::new(BufReader::new(File::open(file).ok()?)).read_info().unwrap();
        let mut rgb = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut rgb).unwrap();
        assert_eq!(info.color_type, png::ColorType::Rgb, "{}", file.display());
        Some(Self { size: (info.width, info.height), rgb })
    }

    fn write(&self, file: &Path) {
        // What is flat is small without a filter, what is a photo with one.
        let ways = [png::Filter::NoFilter, png::Filter::Adaptive].map(|filter| self.encoded(filter));
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, ways.iter().min_by_key(|way| way.len()).unwrap()).unwrap();
    }

    fn encoded(&self, filter: png::Filter) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.size.0, self.size.1);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(filter);
        encoder.write_header().unwrap().write_image_data(&self.rgb).unwrap();
        bytes
    }

    /// The same, pale, with these pixels in red.
    fn marked(&self, pixels: &[usize]) -> Self {
        let mut rgb: Vec<u8> = self.rgb.iter().map(|level| 191 + level / 4).collect();
        for pixel in pixels {
            rgb[3 * pixel..3 * pixel + 3].copy_from_slice(&[255, 0, 0]);
        }
        Self { size: self.size, rgb }
    }
}
