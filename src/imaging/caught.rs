//! The edge at which a panic becomes a value.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Does `work`; a panic in it is returned in its own words. What `work` had half done must not outlive it.
///
/// # Errors
/// The words of the panic.
pub(crate) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let literal = panic.downcast_ref::<&str>().map(ToString::to_string);
        literal.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no words".to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_told_in_its_own_words() {
        let number = 7;
        assert_eq!(caught(|| number), Ok(7));
        assert_eq!(caught(|| assert!(number == 8, "plain")), Err("plain".to_owned()));
        assert_eq!(caught(|| assert!(number == 8, "made of {number}")), Err("made of 7".to_owned()));
        let wordless = || std::panic::resume_unwind(Box::new(7));
        assert_eq!(caught::<()>(wordless), Err("no words".to_owned()));
    }
}
