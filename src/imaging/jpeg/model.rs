//! What the components of a frame mean.

use super::about::About;
use super::frame::Frame;
use crate::imaging::colour::Channels;

/// The colour model of the stored components.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::imaging) enum Model {
    /// One component.
    Gray,
    /// Luma and two chroma components (ITU-T T.871).
    YCbCr,
    /// Red, green and blue as they are.
    Rgb,
    /// Inks. Adobe stores them inverted.
    Cmyk {
        /// Whether an Adobe marker is there.
        inverted: bool,
    },
    /// Adobe's inverted inks, the first three as luma and chroma.
    Ycck,
}

impl Model {
    /// Decides as libjpeg does: JFIF means `YCbCr`, then the Adobe marker decides, then the names of the components.
    pub(in crate::imaging) fn of(frame: &Frame, about: &About<'_>) -> Self {
        let ids: Vec<u8> = frame.components.iter().map(|component| component.id).collect();
        match (&ids[..], about.adobe) {
            ([_], _) => Self::Gray,
            ([_, _, _], _) if about.jfif => Self::YCbCr,
            ([_, _, _], Some(0)) | (b"RGB", None) => Self::Rgb,
            ([_, _, _], _) => Self::YCbCr,
            (_, Some(0)) => Self::Cmyk { inverted: true },
            (_, Some(_)) => Self::Ycck,
            (_, None) => Self::Cmyk { inverted: false },
        }
    }

    /// The samples after the decoder's own step from luma and chroma.
    pub(in crate::imaging) const fn channels(self) -> Channels {
        match self {
            Self::Gray => Channels::Gray,
            Self::YCbCr | Self::Rgb => Channels::Rgb,
            Self::Cmyk { .. } | Self::Ycck => Channels::Cmyk,
        }
    }
}
