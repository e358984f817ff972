//! The door to the session: open before whoever holds it, or with a thread of its own behind.

use super::Session;

/// The register was closed meanwhile, so that nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the register was closed meanwhile")]
pub struct Closed;

/// Lets errands be done with a session. Between two errands others may have theirs.
pub trait Door {
    /// Does one errand and gives back what came of it.
    ///
    /// # Errors
    /// [`Closed`]: it was not done.
    fn visit<R: Send + 'static>(
        &mut self,
        errand: impl FnOnce(&mut Session) -> R + Send + 'static,
    ) -> Result<R, Closed>;
}

impl Door for Session {
    fn visit<R: Send + 'static>(
        &mut self,
        errand: impl FnOnce(&mut Session) -> R + Send + 'static,
    ) -> Result<R, Closed> {
        Ok(errand(self))
    }
}
