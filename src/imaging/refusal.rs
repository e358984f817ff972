//! Why a file is not opened: who is at fault, and how.

use super::Format;

/// Why a file is refused. The words for a person are made in `i18n`; `detail` is technical, in English, and without paths.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The file's content is none of the formats that are read.
    #[error("not a picture format that is read")]
    UnknownFormat,
    /// The file, or the picture in it, has no content at all.
    #[error("empty")]
    Empty,
    /// The file's fault: it ends too early, or contradicts itself.
    #[error("broken {}: {detail}", format.id())]
    Broken {
        /// What it claims to be.
        format: Format,
        /// What is wrong.
        detail: String,
    },
    /// Ours: a valid file of a kind that is not read.
    #[error("unsupported {}: {detail}", format.id())]
    Unsupported {
        /// What it is.
        format: Format,
        /// The feature that is not read.
        detail: String,
    },
    /// The limits': it asks for more than is allowed.
    #[error("too large: {bound:?} {found} > {allowed}")]
    TooLarge {
        /// Which bound.
        bound: Bound,
        /// What the file asks for.
        found: u64,
        /// What is allowed.
        allowed: u64,
    },
    /// A decoder panicked; the file is hostile or we have a fault.
    #[error("the {} decoder stopped: {detail}", format.id())]
    DecoderPanicked {
        /// What the file claims to be.
        format: Format,
        /// The panic's own words.
        detail: String,
    },
}

impl Refusal {
    /// The file contradicts itself or ends too early.
    pub fn broken(format: Format, detail: impl Into<String>) -> Self {
        Self::Broken { format, detail: detail.into() }
    }

    /// A valid file of a kind that is not read.
    pub fn unsupported(format: Format, detail: impl Into<String>) -> Self {
        Self::Unsupported { format, detail: detail.into() }
    }
}

/// A bound of [`super::Limits`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Pixels in the picture.
    Pixels,
    /// The longer side.
    Side,
    /// Bytes allocated.
    Memory,
    /// Bytes of the file.
    FileBytes,
    /// Scans of a JPEG.
    Scans,
    /// Segments, chunks, boxes or directory entries.
    Segments,
}
