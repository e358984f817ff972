//! The meanings of red, green and blue that a finished file may have.

use moxcms::ColorProfile;

use super::minimal_profile::{ADOBE_RGB, DISPLAY_P3};
use super::{Colour, profile};

/// What the numbers of a finished file's pixels mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Gamut {
    /// What is taken for granted everywhere (IEC 61966-2-1).
    #[default]
    Srgb,
    /// What most phones write.
    DisplayP3,
    /// What many cameras can be set to.
    AdobeRgb,
}

/// How far a profile may be from the ideal one, in levels of 0 to 255: writers round their matrices and curves in their own
/// ways, and the transform rounds as well.
const SAME_WITHIN: u8 = 2;

impl Gamut {
    /// The gamut that a file's description amounts to, judged by what it does to pixels and never by its name. `None`: it is
    /// another one, or cannot be read.
    #[cfg_attr(not(test), expect(dead_code, reason = "asked by the lossless path, which is built beside this"))]
    pub(crate) fn of(colour: &Colour) -> Option<Self> {
        if *colour == Colour::Srgb {
            return Some(Self::Srgb);
        }
        let profile = profile::read(colour)?;
        let candidates = [
            (Self::Srgb, ColorProfile::new_srgb()),
            (Self::DisplayP3, ColorProfile::new_display_p3()),
            (Self::AdobeRgb, ColorProfile::new_adobe_rgb()),
        ];
        let found = candidates.iter().find(|(_, ideal)| profile::mean_the_same(&profile, ideal, SAME_WITHIN));
        found.map(|(gamut, _)| *gamut)
    }

    /// The ICC profile that says so, always the same bytes; `None` for sRGB, which needs none.
    pub fn profile(self) -> Option<&'static [u8]> {
        match self {
            Self::Srgb => None,
            Self::DisplayP3 => Some(&DISPLAY_P3),
            Self::AdobeRgb => Some(&ADOBE_RGB),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn icc(profile: &ColorProfile) -> Colour {
        Colour::Icc(profile.encode().unwrap())
    }

    #[test]
    fn a_gamut_is_known_by_what_it_does() {
        let mut nameless = ColorProfile::new_display_p3();
        (nameless.description, nameless.cicp) = (None, None);
        let mut misnamed = ColorProfile::new_adobe_rgb();
        misnamed.description = ColorProfile::new_srgb().description;
        for (colour, gamut) in [
            (Colour::Srgb, Gamut::Srgb),
            (icc(&ColorProfile::new_srgb()), Gamut::Srgb),
            (Colour::Cicp { primaries: 1, transfer: 13 }, Gamut::Srgb),
            (Colour::Measured { gamma: 0.45455, chromaticities: None }, Gamut::Srgb),
            (icc(&ColorProfile::new_display_p3()), Gamut::DisplayP3),
            (icc(&nameless), Gamut::DisplayP3),
            (Colour::Cicp { primaries: 12, transfer: 13 }, Gamut::DisplayP3),
            (icc(&ColorProfile::new_adobe_rgb()), Gamut::AdobeRgb),
            (icc(&misnamed), Gamut::AdobeRgb),
        ] {
            assert_eq!(Gamut::of(&colour), Some(gamut), "{colour:?}");
        }
        for gamut in [Gamut::DisplayP3, Gamut::AdobeRgb] {
            assert_eq!(Gamut::of(&Colour::Icc(gamut.profile().unwrap().to_vec())), Some(gamut));
        }
        assert_eq!(Gamut::Srgb.profile(), None);
    }

    #[test]
    fn others_are_none_of_them() {
        let mut darker = ColorProfile::new_display_p3();
        let curve = moxcms::curve_from_gamma(1.9);
        darker.cicp = None; // or its code points win over the curves
        (darker.red_trc, darker.green_trc, darker.blue_trc) = (Some(curve.clone()), Some(curve.clone()), Some(curve));
        for colour in [
            icc(&ColorProfile::new_pro_photo_rgb()),
            icc(&ColorProfile::new_bt2020()),
            icc(&ColorProfile::new_dci_p3()),
            icc(&ColorProfile::new_gray_with_gamma(2.2)),
            icc(&darker),
            Colour::Icc(vec![7; 300]),
            Colour::Unreadable,
            Colour::Cicp { primaries: 9, transfer: 16 },
        ] {
            assert_eq!(Gamut::of(&colour), None, "{colour:?}");
        }
    }
}
