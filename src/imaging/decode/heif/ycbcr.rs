//! Luma and chroma to red, green and blue (ITU-T H.273, 8.3), and to 8 bits.

use oxideav_heif::image::Chroma;
use oxideav_heif::{HeifFrame, HeifPixelFormat};

use super::colour::{Colour, UNSPECIFIED};
use super::fault::Fault;

/// The conversion of one picture: `rgb = coefficients * (samples - offsets)` in fixed point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ToRgb {
    offsets: [i32; 3],
    coefficients: [[i32; 3]; 3],
    /// Fractional bits: the result stays within 31 bits for depths up to 12.
    shift: u32,
}

/// The identity matrix of H.273 table 4: the planes are green, blue and red.
const IDENTITY: u16 = 0;

impl ToRgb {
    /// Prepares the conversion of samples of `format` that mean `colour`.
    pub(super) fn new(colour: Colour, format: HeifPixelFormat) -> Result<Self, Fault> {
        let depth = u32::from(format.bit_depth);
        let identity = colour.matrix == IDENTITY && format.chroma != Chroma::Mono;
        if identity && format.chroma != Chroma::Yuv444 {
            return Err(Fault::broken("identity matrix with subsampled planes"));
        }
        let unit = f64::from(1 << (depth - 8));
        let most = f64::from((1 << depth) - 1);
        let (black, luma, chroma) =
            if colour.full_range { (0.0, most, most) } else { (16.0 * unit, 219.0 * unit, 224.0 * unit) };
        let shift = 8 + depth;
        let fixed = |factor: f64, range: f64| (factor * 255.0 / range * f64::from(1 << shift)).round() as i32;
        if identity {
            let one = fixed(1.0, luma);
            return Ok(Self {
                offsets: [black as i32; 3],
                coefficients: [[0, 0, one], [one, 0, 0], [0, one, 0]],
                shift,
            });
        }
        let rows = chroma_weights(colour.matrix)?;
        let coefficients = rows.map(|[cb, cr]| [fixed(1.0, luma), fixed(cb, chroma), fixed(cr, chroma)]);
        Ok(Self { offsets: [black as i32, 1 << (depth - 1), 1 << (depth - 1)], coefficients, shift })
    }

    fn pixel(&self, samples: [i32; 3]) -> [u8; 3] {
        let [y, cb, cr] = [0, 1, 2].map(|plane| samples[plane] - self.offsets[plane]);
        let half = 1 << (self.shift - 1);
        self.coefficients.map(|[a, b, c]| ((a * y + b * cb + c * cr + half) >> self.shift).clamp(0, 255) as u8)
    }

    /// Converts a frame row by row. A chroma sample serves all luma samples that share it, as other readers do; so tiles
    /// meet without a seam.
    pub(super) fn frame(&self, frame: &HeifFrame, mut put: impl FnMut(u32, &[[u8; 3]])) {
        let width = frame.width as usize;
        let (shift_x, shift_y) = frame.format.chroma.shift();
        let grey = vec![self.offsets[1]; width];
        let mut planes = [Vec::with_capacity(width), grey.clone(), grey];
        let mut rgb = vec![[0; 3]; width];
        for y in 0..frame.height {
            widen(frame, 0, y, 0, &mut planes[0]);
            if frame.format.chroma != Chroma::Mono {
                widen(frame, 1, y >> shift_y, shift_x, &mut planes[1]);
                widen(frame, 2, y >> shift_y, shift_x, &mut planes[2]);
            }
            let [luma, cb, cr] = &planes;
            for (((pixel, y), cb), cr) in rgb.iter_mut().zip(luma).zip(cb).zip(cr) {
                *pixel = self.pixel([*y, *cb, *cr]);
            }
            put(y, &rgb);
        }
    }
}

/// The first plane of a frame at 8 bits: alpha is full range, whatever its stream says (ISO/IEC 23000-22, 7.3.5.1).
pub(super) fn first_plane(frame: &HeifFrame, mut put: impl FnMut(u32, &[u8])) {
    let most = i32::from(frame.format.max_value()).max(1);
    let mut samples = Vec::new();
    for y in 0..frame.height {
        widen(frame, 0, y, 0, &mut samples);
        let row: Vec<u8> = samples.iter().map(|sample| ((sample * 255 + most / 2) / most).min(255) as u8).collect();
        put(y, &row);
    }
}

/// One row of samples, each repeated `1 << repeat_log2` times, cut to the width of the frame.
fn widen(frame: &HeifFrame, plane: usize, y: u32, repeat_log2: u32, row: &mut Vec<i32>) {
    let bytes = frame.row(plane, y);
    let repeat = 1 << repeat_log2;
    row.clear();
    if frame.format.bytes_per_sample() == 1 {
        row.extend(bytes.iter().flat_map(|&sample| std::iter::repeat_n(i32::from(sample), repeat)));
    } else {
        let (words, _) = bytes.as_chunks::<2>();
        let samples = words.iter().map(|&word| i32::from(u16::from_le_bytes(word)));
        row.extend(samples.flat_map(|sample| std::iter::repeat_n(sample, repeat)));
    }
    row.truncate(frame.width as usize);
}

/// How much of Cb and Cr goes into red, green and blue (H.273, table 4 and equations 8-38 to 8-51).
fn chroma_weights(matrix: u16) -> Result<[[f64; 2]; 3], Fault> {
    let (kr, kb) = match matrix {
        1 => (0.2126, 0.0722),
        4 => (0.30, 0.11),
        IDENTITY | UNSPECIFIED | 5 | 6 => (0.299, 0.114),
        7 => (0.212, 0.087),
        // YCgCo: Cb carries green, Cr orange.
        8 => return Ok([[-1.0, 1.0], [1.0, 0.0], [-1.0, -1.0]]),
        9 => (0.2627, 0.0593),
        _ => return Err(Fault::unsupported(format!("matrix coefficients {matrix} of H.273"))),
    };
    let (red, blue) = (2.0 * (1.0 - kr), 2.0 * (1.0 - kb));
    let green = 1.0 - kr - kb;
    Ok([[0.0, red], [-kb * blue / green, -kr * red / green], [blue, 0.0]])
}

#[cfg(test)]
mod tests {
    use super::*;

    const SRGB: Colour = Colour { primaries: 1, transfer: 13, matrix: 6, full_range: true };

    fn convert(matrix: u16, full_range: bool, depth: u8, samples: [i32; 3]) -> [u8; 3] {
        let format = HeifPixelFormat::new(Chroma::Yuv444, depth, false).unwrap();
        ToRgb::new(Colour { matrix, full_range, ..SRGB }, format).unwrap().pixel(samples)
    }

    #[test]
    fn white_and_black_are_white_and_black_in_every_matrix_range_and_depth() {
        for matrix in [1, 2, 4, 5, 6, 7, 9] {
            for depth in [8u8, 10, 12] {
                let unit = 1 << (depth - 8);
                let mid = 128 * unit;
                assert_eq!(convert(matrix, true, depth, [256 * unit - 1, mid, mid]), [255; 3], "{matrix} {depth}");
                assert_eq!(convert(matrix, false, depth, [235 * unit, mid, mid]), [255; 3], "{matrix} {depth}");
                assert_eq!(convert(matrix, false, depth, [16 * unit, mid, mid]), [0; 3], "{matrix} {depth}");
            }
        }
    }

    #[test]
    fn pure_red_by_the_books() {
        // JFIF, and BT.709 in the studio range.
        assert_eq!(convert(6, true, 8, [76, 85, 255]), [254, 0, 0]);
        assert_eq!(convert(1, false, 8, [63, 102, 240]), [255, 1, 0]);
    }

    #[test]
    fn identity_planes_are_green_blue_red() {
        assert_eq!(convert(0, true, 8, [10, 20, 30]), [30, 10, 20]);
        let subsampled = HeifPixelFormat::new(Chroma::Yuv420, 8, false).unwrap();
        assert!(ToRgb::new(Colour { matrix: 0, ..SRGB }, subsampled).is_err());
    }

    #[test]
    fn a_matrix_that_is_not_known_is_refused_by_number() {
        let format = HeifPixelFormat::new(Chroma::Yuv444, 8, false).unwrap();
        let refused = ToRgb::new(Colour { matrix: 14, ..SRGB }, format);
        assert!(matches!(refused, Err(Fault::Unsupported(detail)) if detail.contains("14")));
    }
}
