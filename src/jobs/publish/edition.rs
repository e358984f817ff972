//! How the files of a publication are made.

use crate::domain::{Preset, Rgb8, Size, Style};
use crate::imaging::encode::{Credit, Density, Quality};
use crate::imaging::lossless::Edges;
use crate::jobs::MaxEdge;
use std::num::NonZeroU32;
use std::path::PathBuf;

/// How the files of a publication are made, and where.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The publish folder.
    pub folder: PathBuf,
    /// How covers look.
    pub style: Style,
    /// The longest side.
    pub max_edge: MaxEdge,
    /// A frame that the picture fits into, width and height in pixels.
    pub within_px: Option<(NonZeroU32, NonZeroU32)>,
    /// What to do with a JPEG that cannot be turned upright without loss and without giving up some of its edge.
    pub edges: Edges,
    /// How well files are written.
    pub quality: Quality,
    /// The only words that may be written into them.
    pub credit: Option<Credit>,
    /// How large they are on paper.
    pub density: Density,
}

/// A record of how files were made that this program cannot follow.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditionError {
    /// The style of covers is not known.
    #[error("unknown style {0:?}")]
    Style(String),
    /// A number is out of its bounds.
    #[error("a size or a quality is out of bounds")]
    Number,
}

impl Edition {
    /// With the usual quality, a turned JPEG's edge given up where it must be, and no credit.
    pub fn usual(
        folder: PathBuf,
        style: Style,
        max_edge: MaxEdge,
        within_px: Option<(NonZeroU32, NonZeroU32)>,
    ) -> Self {
        Self {
            folder,
            style,
            max_edge,
            within_px,
            edges: Edges::Trim,
            quality: Quality::default(),
            credit: None,
            density: Density::Unsaid,
        }
    }

    /// The longest side of the file for a photo of upright size `photo`: both bounds hold, and nothing is enlarged.
    pub(super) fn max_edge(&self, photo: Size) -> MaxEdge {
        let Some((width, height)) = self.within_px else { return self.max_edge };
        let across = f64::from(width.get()) / f64::from(photo.width.max(1));
        let down = f64::from(height.get()) / f64::from(photo.height.max(1));
        // Rounded down: the other side may gain half a pixel when the file's size is rounded.
        let edge = (f64::from(photo.long_edge()) * across.min(down)).floor() as u32;
        let edge = self.max_edge.px().map_or(edge, |most| edge.min(most)).max(1);
        NonZeroU32::new(edge).map_or(self.max_edge, MaxEdge::Px)
    }

    /// The record of it that is kept with a publication. Folder and credit stand elsewhere.
    pub fn record(&self) -> Preset {
        Preset {
            max_edge_px: self.max_edge.px(),
            within_px: self.within_px.map(|(width, height)| (width.get(), height.get())),
            style: style_record(self.style),
            quality: self.quality.get(),
            dots_per_inch: self.density.dots_per_inch(),
        }
    }

    /// How the files of a publication were made, to make one of them again in `folder`.
    ///
    /// # Errors
    /// [`EditionError`] for a record that another version of the program wrote.
    pub fn from_record(record: &Preset, folder: PathBuf) -> Result<Self, EditionError> {
        let px = |px: u32| NonZeroU32::new(px).ok_or(EditionError::Number);
        Ok(Self {
            folder,
            style: style_of(&record.style)?,
            max_edge: record.max_edge_px.map_or(Ok(MaxEdge::Full), |edge| px(edge).map(MaxEdge::Px))?,
            within_px: record.within_px.map(|(width, height)| Ok((px(width)?, px(height)?))).transpose()?,
            edges: Edges::Trim,
            quality: Quality::new(record.quality).ok_or(EditionError::Number)?,
            credit: None,
            density: Density::of_dots_per_inch(record.dots_per_inch).ok_or(EditionError::Number)?,
        })
    }
}

/// `veil`, `tiles`, `sticker`, and `solid #rrggbb`.
fn style_record(style: Style) -> String {
    match style {
        Style::Veil => "veil".to_owned(),
        Style::Tiles => "tiles".to_owned(),
        Style::Sticker => "sticker".to_owned(),
        Style::Solid(Rgb8([r, g, b])) => format!("solid #{r:02x}{g:02x}{b:02x}"),
    }
}

fn style_of(record: &str) -> Result<Style, EditionError> {
    let unknown = || EditionError::Style(record.to_owned());
    match record {
        "veil" => Ok(Style::Veil),
        "tiles" => Ok(Style::Tiles),
        "sticker" => Ok(Style::Sticker),
        _ => {
            let digits = record.strip_prefix("solid #").filter(|digits| digits.len() == 6).ok_or_else(unknown)?;
            let [_, r, g, b] = u32::from_str_radix(digits, 16).map_err(|_| unknown())?.to_be_bytes();
            Ok(Style::Solid(Rgb8([r, g, b])))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(within_px: Option<(u32, u32)>) -> Edition {
        let px = |px| NonZeroU32::new(px).unwrap();
        Edition {
            folder: PathBuf::new(),
            style: Style::Solid(Rgb8([1, 0xab, 0xff])),
            max_edge: MaxEdge::default(),
            within_px: within_px.map(|(w, h)| (px(w), px(h))),
            edges: Edges::Trim,
            quality: Quality::default(),
            credit: None,
            density: Density::Unsaid,
        }
    }

    #[test]
    fn a_frame_bounds_both_sides() {
        let portrait = edition(Some((1080, 1350)));
        assert_eq!(portrait.max_edge(Size::new(3000, 4000)).px(), Some(1350));
        assert_eq!(portrait.max_edge(Size::new(4000, 3000)).px(), Some(1080));
        assert_eq!(portrait.max_edge(Size::new(9000, 9000)).px(), Some(1080));
        assert_eq!(edition(None).max_edge(Size::new(4000, 3000)).px(), Some(2048));
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        for style in [Style::Veil, Style::Tiles, Style::Sticker, Style::Solid(Rgb8([1, 0xab, 0xff]))] {
            let made = Edition { style, ..edition(Some((1080, 1350))) };
            let again = Edition::from_record(&made.record(), PathBuf::new()).unwrap();
            assert_eq!((again.style, again.record()), (style, made.record()));
            let printed = Edition { density: Density::Print, ..made };
            let again = Edition::from_record(&printed.record(), PathBuf::new()).unwrap();
            assert_eq!((again.density, again.record()), (Density::Print, printed.record()));
        }
        let dense = Preset { dots_per_inch: Some(72), ..edition(None).record() };
        assert!(matches!(Edition::from_record(&dense, PathBuf::new()), Err(EditionError::Number)));
        let unknown = Preset { style: "blur".to_owned(), ..edition(None).record() };
        assert!(matches!(Edition::from_record(&unknown, PathBuf::new()), Err(EditionError::Style(_))));
    }
}
