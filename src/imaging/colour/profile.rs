//! What a file says about its colours, as a conversion.

use std::sync::Arc;

use moxcms::{
    Chromaticity, CicpColorPrimaries, CicpProfile, ColorPrimaries, ColorProfile, DataColorSpace, MatrixCoefficients,
    TransferCharacteristics, Transform8BitExecutor, TransformOptions, XyY, curve_from_gamma,
};

use super::{Channels, Colour};

/// How samples become sRGB.
pub(super) enum Conversion<F> {
    /// They are sRGB.
    None,
    /// Straight from the stored channels.
    Direct(F),
    /// From red, green and blue, into which gray is expanded first: a gray picture with a profile for colour.
    Expand(F),
    /// They mean something that cannot be applied.
    NotUnderstood,
}

/// Chooses the conversion for samples of `channels`.
pub(super) fn conversion(
    channels: Channels,
    colour: &Colour,
) -> Conversion<impl FnMut(&[u8], &mut [u8]) -> bool + use<>> {
    if *colour == Colour::Srgb {
        return Conversion::None;
    }
    let Some((transform, expands)) = read(colour).and_then(|profile| transform(&profile, channels)) else {
        return Conversion::NotUnderstood;
    };
    if changes_nothing(&*transform, if expands { expanded(channels) } else { channels }, 1) {
        return Conversion::None;
    }
    let through = move |from: &[u8], to: &mut [u8]| transform.transform(from, to).is_ok();
    if expands { Conversion::Expand(through) } else { Conversion::Direct(through) }
}

/// What a file says about its colours, as a profile. `None` when it cannot be read.
pub(super) fn read(colour: &Colour) -> Option<ColorProfile> {
    match colour {
        Colour::Srgb => Some(ColorProfile::new_srgb()),
        Colour::Unreadable => None,
        Colour::Icc(bytes) => ColorProfile::new_from_slice(bytes).ok(),
        Colour::Cicp { primaries, transfer } => from_code_points(*primaries, *transfer),
        Colour::Measured { gamma, chromaticities } => from_measurements(*gamma, chromaticities.as_ref()),
    }
}

/// Whether two profiles give the same meaning to every red, green and blue, within a number of levels.
pub(super) fn mean_the_same(profile: &ColorProfile, other: &ColorProfile, levels: u8) -> bool {
    if profile.color_space != DataColorSpace::Rgb {
        return false;
    }
    let rgb = moxcms::Layout::Rgb;
    let transform = profile.create_transform_8bit(rgb, other, rgb, TransformOptions::default());
    transform.is_ok_and(|transform| changes_nothing(&*transform, Channels::Rgb, levels))
}

/// The transform to sRGB, and whether gray must be expanded first. `None`: the profile is for other channels, or useless.
fn transform(profile: &ColorProfile, channels: Channels) -> Option<(Arc<Transform8BitExecutor>, bool)> {
    let gray = matches!(channels, Channels::Gray | Channels::GrayAlpha);
    let (from, expands) = match (profile.color_space, channels) {
        (DataColorSpace::Rgb, Channels::Cmyk) => return None,
        (DataColorSpace::Rgb, _) => (moxcms_layout(expanded(channels)), gray),
        (DataColorSpace::Gray, _) if gray => (moxcms_layout(channels), false),
        (DataColorSpace::Cmyk, Channels::Cmyk) => (moxcms::Layout::Rgba, false),
        _ => return None,
    };
    let to = match channels {
        Channels::GrayAlpha | Channels::Rgba => moxcms::Layout::Rgba,
        Channels::Gray | Channels::Rgb | Channels::Cmyk => moxcms::Layout::Rgb,
    };
    let srgb = ColorProfile::new_srgb();
    let transform = profile.create_transform_8bit(from, &srgb, to, TransformOptions::default()).ok()?;
    Some((transform, expands))
}

fn expanded(channels: Channels) -> Channels {
    match channels {
        Channels::Gray => Channels::Rgb,
        Channels::GrayAlpha => Channels::Rgba,
        other => other,
    }
}

fn moxcms_layout(channels: Channels) -> moxcms::Layout {
    match channels {
        Channels::Gray => moxcms::Layout::Gray,
        Channels::GrayAlpha => moxcms::Layout::GrayAlpha,
        Channels::Rgb => moxcms::Layout::Rgb,
        // moxcms has no layout for four inks: it reads them as four channels.
        Channels::Rgba | Channels::Cmyk => moxcms::Layout::Rgba,
    }
}

/// Whether a transform leaves every colour of a sparse cube within some levels, of which one is its own rounding.
///
/// This finds sRGB under any name, in any form: most photos say "sRGB" and need no pass over their pixels.
fn changes_nothing(transform: &Transform8BitExecutor, channels: Channels, levels: u8) -> bool {
    const STEPS: [u8; 9] = [0, 16, 48, 80, 112, 160, 200, 232, 255];
    let alpha = matches!(channels, Channels::GrayAlpha | Channels::Rgba);
    let (probe, expected): (Vec<u8>, Vec<u8>) = match channels {
        Channels::Cmyk => return false,
        Channels::Gray | Channels::GrayAlpha => {
            let pixel = |v| if alpha { vec![v, 255] } else { vec![v] };
            let wanted = |v| if alpha { vec![v, v, v, 255] } else { vec![v; 3] };
            ((0..=255).flat_map(pixel).collect(), (0..=255).flat_map(wanted).collect())
        }
        Channels::Rgb | Channels::Rgba => {
            let greens = |r: u8| STEPS.into_iter().map(move |g| (r, g));
            let blues = |(r, g): (u8, u8)| STEPS.into_iter().map(move |b| [r, g, b, 255]);
            let take = if alpha { 4 } else { 3 };
            let pixels = STEPS.into_iter().flat_map(greens).flat_map(blues);
            let probe: Vec<u8> = pixels.flat_map(|pixel| pixel.into_iter().take(take)).collect();
            (probe.clone(), probe)
        }
    };
    let mut found = vec![0; expected.len()];
    let is_near = |(found, expected): (&u8, &u8)| found.abs_diff(*expected) <= levels;
    transform.transform(&probe, &mut found).is_ok() && found.iter().zip(&expected).all(is_near)
}

/// A profile from code points of ITU-T H.273. The curves of high dynamic range (16 and 18) are not understood: their
/// pixels need tone mapping, not a profile.
fn from_code_points(primaries: u8, transfer: u8) -> Option<ColorProfile> {
    if matches!(transfer, 16 | 18) {
        return None;
    }
    let mut profile = ColorProfile::new_srgb();
    let stated = CicpProfile {
        color_primaries: CicpColorPrimaries::try_from(primaries).ok()?,
        transfer_characteristics: TransferCharacteristics::try_from(transfer).ok()?,
        matrix_coefficients: MatrixCoefficients::Identity,
        full_range: true,
    };
    // The call answers `false` also when it has succeeded (moxcms 0.9.2): the curves tell.
    profile.red_trc = None;
    let _ = profile.update_rgb_colorimetry_from_cicp(stated);
    profile.red_trc.is_some().then_some(profile)
}

/// A profile from a gamma and chromaticities (PNG 3rd edition, 11.3.2.1 and 11.3.2.2).
fn from_measurements(gamma: f32, chromaticities: Option<&[[f32; 2]; 4]>) -> Option<ColorProfile> {
    let mut profile = ColorProfile::new_srgb();
    profile.cicp = None;
    if let Some(&[white, red, green, blue]) = chromaticities {
        if [white, red, green, blue].iter().any(|&[x, y]| !(x > 0.0 && y > 0.0 && x + y <= 1.0)) {
            return None;
        }
        let point = |[x, y]: [f32; 2]| Chromaticity { x, y };
        let primaries = ColorPrimaries { red: point(red), green: point(green), blue: point(blue) };
        profile.update_rgb_colorimetry(XyY::new(f64::from(white[0]), f64::from(white[1]), 1.0), primaries);
    }
    if !is_usual(gamma) {
        if !(0.05..=20.0).contains(&gamma) {
            return None;
        }
        let curve = curve_from_gamma(1.0 / gamma);
        profile.red_trc = Some(curve.clone());
        profile.green_trc = Some(curve.clone());
        profile.blue_trc = Some(curve);
    }
    Some(profile)
}

/// Writers say 1/2.2 when they mean the curve of sRGB.
fn is_usual(gamma: f32) -> bool {
    (gamma - 1.0 / 2.2).abs() < 0.005
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::colour::{Samples, to_srgb};

    fn rgb(pixel: [u8; 3], colour: &Colour) -> [u8; 3] {
        let converted = to_srgb(Samples { channels: Channels::Rgb, data: pixel.to_vec().into() }, colour);
        assert!(converted.understood);
        (*converted.data).try_into().unwrap()
    }

    fn close(found: [u8; 3], expected: [u8; 3]) -> bool {
        found.into_iter().zip(expected).all(|(f, e)| f.abs_diff(e) <= 1)
    }

    #[test]
    fn display_p3_by_profile_and_by_code_points() {
        let icc = Colour::Icc(ColorProfile::new_display_p3().encode().unwrap());
        assert!(close(rgb([200, 151, 121], &icc), [209, 148, 117]));
        let cicp = Colour::Cicp { primaries: 12, transfer: 13 };
        assert!(close(rgb([200, 151, 121], &cicp), [209, 148, 117]));
    }

    #[test]
    fn srgb_is_recognised_and_left_alone() {
        for profile in
            [ColorProfile::new_srgb(), from_code_points(1, 13).unwrap(), from_measurements(0.45455, None).unwrap()]
        {
            let bytes = profile.encode().unwrap();
            assert!(matches!(conversion(Channels::Rgb, &Colour::Icc(bytes)), Conversion::None));
        }
        let adobe = ColorProfile::new_adobe_rgb().encode().unwrap();
        assert!(matches!(conversion(Channels::Rgb, &Colour::Icc(adobe)), Conversion::Direct(_)));
    }

    #[test]
    fn a_gray_profile_converts_gray_and_nothing_else() {
        let icc = Colour::Icc(ColorProfile::new_gray_with_gamma(1.0).encode().unwrap());
        let converted = to_srgb(Samples { channels: Channels::GrayAlpha, data: vec![55, 7].into() }, &icc);
        let [r, g, b, a] = converted.data[..] else { panic!("{:?}", converted.data) };
        // Linear 55/255 is 0.2157, which sRGB encodes as 128.
        assert!(close([r, g, b], [128; 3]) && a == 7 && converted.understood, "{:?}", converted.data);
        assert!(!to_srgb(Samples { channels: Channels::Rgb, data: vec![1, 2, 3].into() }, &icc).understood);
    }

    #[test]
    fn linear_light_is_encoded_and_garbage_is_said() {
        assert!(close(rgb([55; 3], &Colour::Measured { gamma: 1.0, chromaticities: None }), [128; 3]));
        for colour in [Colour::Icc(vec![7; 300]), Colour::Unreadable, Colour::Cicp { primaries: 9, transfer: 16 }] {
            let converted = to_srgb(Samples { channels: Channels::Rgb, data: vec![1, 2, 3].into() }, &colour);
            assert_eq!((converted.understood, &*converted.data), (false, &[1, 2, 3][..]), "{colour:?}");
        }
    }
}
