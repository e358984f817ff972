//! What every photo of one run shares.

use super::ScrubRequest;
use crate::detect::Detector;
use crate::imaging::Limits;
use crate::jobs::Workers;

/// What every photo of one run shares.
pub(super) struct Batch<'a> {
    pub(super) request: &'a ScrubRequest,
    pub(super) limits: &'a Limits,
    pub(super) workers: &'a Workers,
    pub(super) detector: Option<&'a Detector>,
}
