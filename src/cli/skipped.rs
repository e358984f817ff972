//! What was passed over in the given folders, told to a person.

use super::call::Call;
use super::console::{named, shown};
use crate::jobs::{SkipReason, Skipped};

/// Tells what was passed over, and gives back whether photos may be missing because of it.
///
/// Files that systems keep for themselves are nobody's photos: not worth a word. A folder that cannot be listed is a failure.
pub(super) fn tell(skipped: &[Skipped], call: &Call<'_>) -> bool {
    let mut is_something_missing = false;
    for Skipped { path, why } in skipped {
        let reason = call.words.skip_reason(why);
        match why {
            SkipReason::SystemFile => {}
            SkipReason::Unreadable(_) => {
                is_something_missing = true;
                call.console.file_error(path, &reason);
            }
            _ => call.console.say(named(shown(path), reason, call.words)),
        }
    }
    is_something_missing
}
