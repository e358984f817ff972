//! Why there is no answer.

/// Why the detector gives no answer. None of these is a fault of the photo: without an answer a person must look (gate rule G13).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DetectError {
    /// The built-in model does not load.
    #[error("the face model does not load: {detail}")]
    Model {
        /// The runtime's own words.
        detail: String,
    },
    /// The network, or the resizing before it, failed on this picture.
    #[error("face detection failed: {detail}")]
    Inference {
        /// The failing library's own words.
        detail: String,
    },
    /// The caller asked to stop.
    #[error("face detection was cancelled")]
    Cancelled,
}

impl DetectError {
    pub(super) fn model(cause: impl std::fmt::Display) -> Self {
        Self::Model { detail: cause.to_string() }
    }

    pub(super) fn inference(cause: impl std::fmt::Display) -> Self {
        Self::Inference { detail: cause.to_string() }
    }
}
