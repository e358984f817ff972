//! What work on photos needs, made once: the face detector and the limits.

use super::{Behind, step_back};
use crate::detect::{DetectError, Detector, Scope};
use crate::domain::Detection;
use crate::imaging::Limits;

/// The face detector, as far as it loads, and the limits that files are held to.
pub struct Studio {
    pub(super) detector: Option<Detector>,
    pub(super) limits: Limits,
}

/// How finely photos are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// At a fraction of the work, so that review can begin: what is a face in a file of the default size.
    Quick,
    /// At everything, as the gate asks for.
    #[default]
    Thorough,
}

impl Look {
    /// What the detector is asked.
    pub(super) fn scope(self) -> Scope {
        Scope { thorough: self == Self::Thorough, ..Scope::default() }
    }

    /// What a photo has had after it.
    pub const fn detection(self) -> Detection {
        match self {
            Self::Quick => Detection::Quick,
            Self::Thorough => Detection::Thorough,
        }
    }
}

impl Studio {
    /// Loads the detector.
    ///
    /// # Errors
    /// What the detector says when it does not load. [`Studio::without_detector`] then leaves every photo to people.
    pub fn new(limits: Limits) -> Result<Self, DetectError> {
        Ok(Self { detector: Some(Detector::load()?), limits })
    }

    /// For looks behind a window, with the limits that hold when nobody says otherwise: the detector's threads let others go first
    /// ([`step_back`]). Where it does not load, every photo is left to people (G13).
    pub fn behind() -> Self {
        let threads = rayon::ThreadPoolBuilder::new().start_handler(|_| step_back(Behind::Everything));
        Self { detector: Detector::load_on(threads).ok(), limits: Limits::default() }
    }

    /// For work that needs no look at faces, or where the detector does not load.
    pub const fn without_detector(limits: Limits) -> Self {
        Self { detector: None, limits }
    }

    /// The same without the detector, for small pictures that nobody publishes.
    pub fn usual_without_detector() -> Self {
        Self::without_detector(Limits::default())
    }

    /// Whether faces can be looked for.
    pub const fn has_detector(&self) -> bool {
        self.detector.is_some()
    }
}
