//! The day and the moment.

use crate::domain::{Date, Timestamp};

/// Tells the moment, and the day where the operator sits.
#[derive(Clone, Copy, Debug)]
pub struct Clock(pub fn() -> (Timestamp, Date));

impl Default for Clock {
    /// The system's, in its time zone.
    fn default() -> Self {
        Self(|| {
            let now = jiff::ZonedDateTime::now();
            (now.timestamp(), now.date())
        })
    }
}
