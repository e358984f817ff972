//! The colours of the file to sRGB: by its ICC profile, else by the code points of its `nclx` box or stream.

use moxcms::{
    CicpColorPrimaries, CicpProfile, ColorProfile, DataColorSpace, MatrixCoefficients, TransferCharacteristics,
    TransformOptions,
};

use super::canvas::Canvas;
use super::colour::{Colour, UNSPECIFIED};
use super::fault::Fault;
use super::mosaic::Mosaic;
use crate::imaging::Layout;
use crate::imaging::decode::hdr;

/// What stands between the pixels and sRGB.
#[derive(Debug)]
pub(super) enum Source {
    /// Nothing.
    Srgb,
    /// A conversion.
    Other(Box<ColorProfile>),
    /// A profile that says nothing to us.
    NotUnderstood,
}

impl Source {
    /// Finds the colours of a picture before it is decoded.
    ///
    /// # Errors
    /// The transfer functions of HDR are refused by name, see [`hdr`].
    pub(super) fn of(mosaic: &Mosaic) -> Result<Self, Fault> {
        match mosaic.profile() {
            Some(icc) => Ok(of_icc(icc)),
            None => of_code_points(mosaic.colour()?),
        }
    }

    /// Converts a painted picture in place. `false`: the profile is not understood, and the pixels are left as they were.
    pub(super) fn convert(&self, canvas: &mut Canvas) -> bool {
        match self {
            Self::Srgb => true,
            Self::Other(profile) => apply(canvas, profile),
            Self::NotUnderstood => false,
        }
    }
}

fn of_icc(icc: &[u8]) -> Source {
    match ColorProfile::new_from_slice(icc) {
        Ok(profile) if profile.color_space == DataColorSpace::Rgb => Source::Other(Box::new(profile)),
        _ => Source::NotUnderstood,
    }
}

/// Code points of H.273, tables 2 and 3.
fn of_code_points(colour: Colour) -> Result<Source, Fault> {
    if let Some(name) = hdr::named(colour.transfer) {
        return Err(Fault::unsupported(name));
    }
    let transfer = match colour.transfer {
        // The curves of television differ from sRGB in the shadows only, and every reader takes them for it.
        1 | UNSPECIFIED | 6 | 13 | 14 | 15 => Some(TransferCharacteristics::Srgb),
        other => code_point(other).filter(|known| *known != TransferCharacteristics::Reserved),
    };
    let primaries = match colour.primaries {
        // Phones label with BT.601 what their own gallery shows as sRGB: the label comes with the matrix.
        UNSPECIFIED | 5 | 6 => Some(CicpColorPrimaries::Bt709),
        other => code_point(other).filter(|known| *known != CicpColorPrimaries::Reserved),
    };
    let (Some(primaries), Some(transfer)) = (primaries, transfer) else { return Ok(Source::NotUnderstood) };
    if primaries == CicpColorPrimaries::Bt709 && transfer == TransferCharacteristics::Srgb {
        return Ok(Source::Srgb);
    }
    Ok(Source::Other(Box::new(ColorProfile::new_from_cicp(CicpProfile {
        color_primaries: primaries,
        transfer_characteristics: transfer,
        matrix_coefficients: MatrixCoefficients::Identity,
        full_range: true,
    }))))
}

fn code_point<T: TryFrom<u8>>(number: u16) -> Option<T> {
    u8::try_from(number).ok().and_then(|number| T::try_from(number).ok())
}

/// Rows that are converted at once: enough to amortise a call, little enough to need no second picture.
const ROWS: usize = 16;

fn apply(canvas: &mut Canvas, profile: &ColorProfile) -> bool {
    let layout = match canvas.layout {
        Layout::Rgb => moxcms::Layout::Rgb,
        Layout::Rgba => moxcms::Layout::Rgba,
    };
    let srgb = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()) else {
        return false;
    };
    let bytes = (canvas.stride() * ROWS).max(1);
    let mut source = Vec::with_capacity(bytes);
    canvas.data.chunks_mut(bytes).all(|rows| {
        source.clear();
        source.extend_from_slice(rows);
        transform.transform(&source, rows).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;

    const SRGB: Colour = Colour { primaries: 1, transfer: 13, matrix: 6, full_range: true };

    fn one_pixel(rgba: [u8; 4]) -> Canvas {
        Canvas { size: Size::new(1, 1), layout: Layout::Rgba, data: rgba.to_vec() }
    }

    fn profile_of(primaries: u16, transfer: u16) -> Box<ColorProfile> {
        match of_code_points(Colour { primaries, transfer, ..SRGB }) {
            Ok(Source::Other(profile)) => profile,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn display_p3_comes_out_in_srgb_and_leaves_alpha_alone() {
        // (200, 151, 121) of Display P3 is (209, 148, 117) in sRGB.
        let mut canvas = one_pixel([200, 151, 121, 77]);
        assert!(apply(&mut canvas, &profile_of(12, 13)));
        let expected = [209, 148, 117, 77];
        let near = canvas.data.iter().zip(expected).all(|(found, wanted)| found.abs_diff(wanted) <= 1);
        assert!(near, "{:?}", canvas.data);
    }

    #[test]
    fn grey_stays_grey_from_any_primaries() {
        for primaries in [4, 9, 11, 12] {
            let mut canvas = one_pixel([128, 128, 128, 255]);
            assert!(apply(&mut canvas, &profile_of(primaries, 13)));
            assert!(canvas.data[..3].iter().all(|value| value.abs_diff(128) <= 2), "{primaries} {:?}", canvas.data);
        }
    }

    #[test]
    fn hdr_is_refused_by_name_and_the_usual_is_srgb_already() {
        let pq = of_code_points(Colour { primaries: 9, transfer: 16, ..SRGB });
        assert!(matches!(pq, Err(Fault::Unsupported(detail)) if detail.contains("PQ")));
        for transfer in [1, 2, 6, 13] {
            let usual = of_code_points(Colour { primaries: 1, transfer, ..SRGB });
            assert!(matches!(usual, Ok(Source::Srgb)), "{transfer}");
        }
        let unknown = of_code_points(Colour { primaries: 250, ..SRGB });
        assert!(matches!(unknown, Ok(Source::NotUnderstood)));
    }
}
