//! The list that walkers write into, bounded.

use crate::domain::{Finding, Kind};
use crate::imaging::{Bound, Format, Limits, Refusal};

/// Longest value that is kept, in characters; the rest is told as a length.
const LONGEST_VALUE: usize = 300;

/// Collects findings of one file, and counts the steps of its walker.
#[derive(Debug)]
pub(crate) struct Findings {
    format: Format,
    list: Vec<Finding>,
    steps: u64,
    allowed_steps: u64,
}

impl Findings {
    /// An empty list for a file of `format`.
    pub(crate) fn new(format: Format, limits: &Limits) -> Self {
        Self { format, list: Vec::new(), steps: 0, allowed_steps: u64::from(limits.segments) }
    }

    /// The format of the file that is walked.
    pub(crate) fn format(&self) -> Format {
        self.format
    }

    /// Notes one thing. Control characters are replaced, long values shortened: they come from strangers.
    pub(crate) fn add(&mut self, kind: Kind, place: &str, name: &str, value: impl AsRef<str>) {
        self.list.push(Finding::new(kind, place, readable(name), readable(value.as_ref())));
    }

    /// Counts one segment, chunk, box, directory or entry.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] with [`Bound::Segments`] once the file has more of them than is allowed.
    pub(crate) fn step(&mut self) -> Result<(), Refusal> {
        self.steps += 1;
        if self.steps > self.allowed_steps {
            return Err(Refusal::TooLarge { bound: Bound::Segments, found: self.steps, allowed: self.allowed_steps });
        }
        Ok(())
    }

    /// Gives the list away.
    pub(crate) fn into_list(self) -> Vec<Finding> {
        self.list
    }
}

fn readable(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    let mut shown: String = text.chars().take(LONGEST_VALUE).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(LONGEST_VALUE).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_play_with_the_terminal_or_flood_it() {
        let mut found = Findings::new(Format::Jpeg, &Limits::default());
        found.add(Kind::Text, "COM", "Comment", format!("a\x1b[31m\0{}", "b".repeat(1000)));
        let list = found.into_list();
        assert!(list[0].value.starts_with("a [31m b"));
        assert_eq!(list[0].value.chars().count(), LONGEST_VALUE + 1);
    }

    #[test]
    fn steps_are_bounded() {
        let limits = Limits { segments: 2, ..Limits::default() };
        let mut found = Findings::new(Format::Png, &limits);
        assert!(found.step().is_ok() && found.step().is_ok());
        assert!(matches!(found.step(), Err(Refusal::TooLarge { bound: Bound::Segments, .. })));
    }
}
