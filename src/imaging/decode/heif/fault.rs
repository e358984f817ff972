//! Why the room stops, before the file's format is put to it.

use oxideav_heif::HeifError;

use crate::imaging::{Format, Refusal};

/// A refusal that does not know the format yet.
#[derive(Debug)]
pub(super) enum Fault {
    /// The file's fault.
    Broken(String),
    /// A feature that is not read.
    Unsupported(String),
    /// Complete already, such as a bound that is exceeded.
    Refused(Refusal),
}

impl Fault {
    pub(super) fn broken(detail: impl Into<String>) -> Self {
        Self::Broken(detail.into())
    }

    pub(super) fn unsupported(detail: impl Into<String>) -> Self {
        Self::Unsupported(detail.into())
    }

    pub(super) fn into_refusal(self, format: Format) -> Refusal {
        match self {
            Self::Broken(detail) => Refusal::broken(format, detail),
            Self::Unsupported(detail) => Refusal::unsupported(format, detail),
            Self::Refused(refusal) => refusal,
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<HeifError> for Fault {
    /// The container names what it does not read, but it files a codec's own "unsupported" under invalid data.
    fn from(error: HeifError) -> Self {
        let detail = error.to_string();
        match error {
            HeifError::Unsupported(_) | HeifError::LimitExceeded(_) => Self::Unsupported(detail),
            _ if detail.contains("unsupported") || detail.contains("not supported") => Self::Unsupported(detail),
            _ => Self::Broken(detail),
        }
    }
}
