//! Free text.

use std::fmt;

/// What a person typed: it may hold a name, a place or an opinion. The register keeps it apart from everything else, so that
/// it can be erased, and nothing that leaves the register holds it unless it was asked for: its `Debug` form is empty.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Prose(String);

impl Prose {
    /// Free text without the blanks around it.
    pub fn new(typed: &str) -> Self {
        Self(typed.trim().to_owned())
    }

    /// The same, `None` when nothing was typed.
    pub fn some(typed: &str) -> Option<Self> {
        Some(Self::new(typed)).filter(|prose| !prose.is_empty())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Prose({} bytes)", self.0.len())
    }
}
