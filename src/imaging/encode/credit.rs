//! The credit and copyright lines that staff may write back.

use std::fmt;

/// One line of text that may be written into a file: 1 to 200 characters, none of them a control or a hidden one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditLine(String);

impl CreditLine {
    /// Most characters in a line.
    pub const MAX_CHARS: usize = 200;

    /// Takes a line, without the blanks around it.
    ///
    /// # Errors
    /// Why the text may not be written.
    pub fn new(text: &str) -> Result<Self, CreditError> {
        let line = text.trim();
        if line.is_empty() {
            return Err(CreditError::Empty);
        }
        if line.chars().count() > Self::MAX_CHARS {
            return Err(CreditError::TooLong);
        }
        line.chars().find(|&c| is_hidden(c)).map_or_else(|| Ok(Self(line.to_owned())), |c| Err(CreditError::Hidden(c)))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CreditLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Controls (also line breaks), and characters that no reader sees and that could carry a message: zero-width and
/// bidirectional marks, the byte order mark, variation selectors and tags, private use, non-characters (Unicode 16, 23).
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}' | '\u{E000}'..='\u{F8FF}')
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFF0}'..='\u{FFFB}')
        || matches!(c as u32, 0xE0000..)
        || (c as u32) & 0xFFFE == 0xFFFE
}

/// Why a line may not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CreditError {
    /// Nothing but blanks.
    #[error("empty")]
    Empty,
    /// Over [`CreditLine::MAX_CHARS`].
    #[error("longer than {} characters", CreditLine::MAX_CHARS)]
    TooLong,
    /// A control character, or one that no reader sees.
    #[error("holds the hidden character U+{:04X}", *.0 as u32)]
    Hidden(char),
}

/// Who made the picture and who holds its rights, as staff typed it. At least one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    credit: Option<CreditLine>,
    copyright: Option<CreditLine>,
}

impl Credit {
    /// `None` when both lines are.
    pub fn new(credit: Option<CreditLine>, copyright: Option<CreditLine>) -> Option<Self> {
        (credit.is_some() || copyright.is_some()).then_some(Self { credit, copyright })
    }

    /// Who is to be named beside the picture (`photoshop:Credit`).
    pub fn credit(&self) -> Option<&CreditLine> {
        self.credit.as_ref()
    }

    /// Who holds the rights (`dc:rights`).
    pub fn copyright(&self) -> Option<&CreditLine> {
        self.copyright.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_short_and_holds_nothing_hidden() {
        assert_eq!(CreditLine::new(" Ville de Rennes / É. Dupré ").unwrap().as_str(), "Ville de Rennes / É. Dupré");
        assert_eq!(CreditLine::new("  "), Err(CreditError::Empty));
        assert_eq!(CreditLine::new("a\nb"), Err(CreditError::Hidden('\n')));
        assert_eq!(CreditLine::new("a\u{200B}b"), Err(CreditError::Hidden('\u{200B}')));
        assert_eq!(CreditLine::new("a\u{E0041}b"), Err(CreditError::Hidden('\u{E0041}')));
        assert!(CreditLine::new(&"é".repeat(200)).is_ok());
        assert_eq!(CreditLine::new(&"é".repeat(201)), Err(CreditError::TooLong));
    }

    #[test]
    fn two_absent_lines_are_no_credit() {
        assert_eq!(Credit::new(None, None), None);
    }
}
