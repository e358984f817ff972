//! What went wrong file by file, told to a person.

use super::call::Call;
use crate::jobs::Unopened;
use std::path::Path;

/// Names each file that was not opened, with its reason, and gives back whether there was one.
pub(super) fn tell<'a, T: 'a>(
    files: impl IntoIterator<Item = (&'a Path, &'a Result<T, Unopened>)>,
    call: &Call<'_>,
) -> bool {
    let mut is_one_missing = false;
    for (path, outcome) in files {
        if let Err(why) = outcome {
            is_one_missing = true;
            call.console.file_error(path, &call.words.unopened(why).joined());
        }
    }
    is_one_missing
}
