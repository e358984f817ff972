//! When a photo without a sure face is to be looked at with care.

use crate::domain::Face;
use crate::imaging::Raster;

/// Why there may well be people on a photo though no face was found on it for sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// It is too dark for the detector.
    Dark,
    /// Nothing in it is sharp.
    Blurred,
    /// There are several weak candidates.
    Guesses,
}

impl Doubt {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::Dark, Self::Blurred, Self::Guesses];

    /// The stable identifier of the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Blurred => "blurred",
            Self::Guesses => "guesses",
        }
    }
}

/// So many weak candidates are more than a photo without people has.
const MANY: usize = 3;
/// The picture is read on a grid of so many points along its longer side.
const GRID: u32 = 320;
/// Nine tenths of a dark photo are darker than this (of 255): none of 119 photos as they were taken, all 90 that were darkened by
/// four stops.
const DARK: u8 = 75;
/// In a blurred photo neighbouring points of the grid differ by less than this part of the contrast of the whole: none of the
/// same 119, a third of 90 that were blurred by a Gaussian of 1.4 % of their long side.
const BLURRED: f32 = 0.052;

/// Whether a picture with these faces on it likely holds people whom nobody found; `None` as soon as one face is sure.
pub fn doubt(picture: &Raster, faces: &[Face]) -> Option<Doubt> {
    let sure = faces.iter().filter(|face| !face.weak).count();
    weigh(sure, faces.len() - sure, || haze(picture))
}

/// The same of so many sure faces and weak candidates; what the picture itself says is asked only where it matters.
pub fn weigh(sure: usize, weak: usize, haze: impl FnOnce() -> Option<Doubt>) -> Option<Doubt> {
    match (sure, weak) {
        (0, MANY..) => Some(Doubt::Guesses),
        (0, _) => haze(),
        _ => None,
    }
}

/// What in a picture alone keeps the detector from seeing anybody. A small picture says the same as a large one.
pub fn haze(picture: &Raster) -> Option<Doubt> {
    if picture.size().pixels() == 0 {
        return None;
    }
    let light = Light::of(picture);
    if light.brightest_but_a_tenth() < DARK {
        Some(Doubt::Dark)
    } else {
        (light.sharpness() < BLURRED).then_some(Doubt::Blurred)
    }
}

/// How light a picture is, on a grid of points that each stand for the mean around them.
struct Light {
    columns: usize,
    points: Vec<u8>,
}

impl Light {
    fn of(picture: &Raster) -> Self {
        let step = picture.size().long_edge().div_ceil(GRID).max(1) as usize;
        let channels = picture.layout().channels();
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let line = width * channels;
        let mean = |column: usize, row: usize| {
            let rows = (row * step..((row + 1) * step).min(height)).map(|y| &picture.data()[y * line..(y + 1) * line]);
            let pixels = rows.flat_map(|row| row.chunks_exact(channels).skip(column * step).take(step));
            // ITU-R BT.601: 0.299 red, 0.587 green, 0.114 blue, in 256ths.
            let luma = |pixel: &[u8]| 77 * u64::from(pixel[0]) + 150 * u64::from(pixel[1]) + 29 * u64::from(pixel[2]);
            let (sum, count) = pixels.fold((0, 0_u64), |(sum, count), pixel| (sum + luma(pixel), count + 1));
            (sum / (256 * count.max(1))) as u8
        };
        let (columns, rows) = (width.div_ceil(step), height.div_ceil(step));
        let points = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
        Self { columns, points: points.map(|(column, row)| mean(column, row)).collect() }
    }

    fn brightest_but_a_tenth(&self) -> u8 {
        let mut sorted = self.points.clone();
        sorted.sort_unstable();
        sorted.get(sorted.len() * 9 / 10).copied().unwrap_or(0)
    }

    /// The mean step from one point to the next, as a part of the standard deviation of all. A picture of one colour has none,
    /// and is not called blurred.
    fn sharpness(&self) -> f32 {
        let count = self.points.len() as f32;
        let mean = self.points.iter().map(|point| f32::from(*point)).sum::<f32>() / count;
        let variance = self.points.iter().map(|point| (f32::from(*point) - mean).powi(2)).sum::<f32>() / count;
        let steps = self.points.chunks_exact(self.columns.max(1)).flat_map(|row| row.windows(2));
        let sum: f32 = steps.map(|pair| f32::from(pair[0].abs_diff(pair[1]))).sum();
        if variance < 1.0 { f32::INFINITY } else { sum / count / variance.sqrt() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{PxBox, Size};
    use crate::imaging::{Layout, Limits};

    fn face(weak: bool) -> Face {
        Face { area: PxBox::new(0.0, 0.0, 20.0, 20.0), score: 0.2, weak }
    }

    /// Squares of two greys, so many pixels wide, or a slope from the one to the other.
    fn picture(dark: u8, light: u8, square: Option<u32>) -> Raster {
        let mut picture = Raster::filled(Size::new(320, 200), Layout::Rgb, [0; 3], &Limits::default()).unwrap();
        for y in 0..200 {
            for (x, pixel) in (0_u32..).zip(picture.row_mut(y).chunks_exact_mut(3)) {
                let grey = match square {
                    Some(px) if (x / px + y / px) % 2 == 0 => dark,
                    Some(_) => light,
                    None => dark + ((u32::from(light - dark) * x) / 320) as u8,
                };
                pixel.fill(grey);
            }
        }
        picture
    }

    #[test]
    fn dark_and_blurred_photos_are_doubtful_until_a_face_is_sure() {
        let (day, night, haze) = (picture(40, 200, Some(8)), picture(5, 40, Some(8)), picture(60, 200, None));
        for (picture, doubtful) in [(&day, None), (&night, Some(Doubt::Dark)), (&haze, Some(Doubt::Blurred))] {
            assert_eq!(doubt(picture, &[]), doubtful);
            assert_eq!(doubt(picture, &[face(true)]), doubtful);
            assert_eq!(doubt(picture, &[face(true), face(false)]), None);
        }
        assert_eq!(doubt(&day, &[face(true); MANY]), Some(Doubt::Guesses));
    }

    #[test]
    fn a_picture_of_one_colour_and_a_tiny_one_are_not_blurred() {
        assert_eq!(doubt(&picture(150, 150, None), &[]), None);
        let dot = Raster::filled(Size::new(1, 1), Layout::Rgba, [150; 3], &Limits::default()).unwrap();
        assert_eq!(doubt(&dot, &[]), None);
    }
}
