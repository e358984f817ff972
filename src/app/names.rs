//! What published files are called when nobody says otherwise: after the event and the photo's number.

use crate::domain::Event;
use crate::jobs::{NamePattern, PatternError};
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// Longest beginning taken from a title, in characters.
const LONGEST: usize = 40;

/// What the file of the photo with a number is called, with its extension.
pub type NameOf = Arc<dyn Fn(u32) -> String + Send + Sync>;

/// Why a pattern for the names of published files is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NamesError {
    /// It is no pattern.
    #[error(transparent)]
    Pattern(#[from] PatternError),
    /// Names would tell what the originals were called.
    #[error("names would tell what the originals are called")]
    TellsTheOriginal,
}

/// The names that files have when nobody asks for others.
pub fn default_names(event: &Event) -> NameOf {
    let beginning = plain(event.title.as_str());
    Arc::new(move |number| format!("{beginning}-{number:04}.jpg"))
}

/// The names by a pattern that was typed, the default ones without.
///
/// # Errors
/// [`NamesError`].
pub fn names_by(typed: Option<&str>, event: &Event) -> Result<NameOf, NamesError> {
    let Some(typed) = typed else { return Ok(default_names(event)) };
    let pattern = NamePattern::parse(typed)?;
    if pattern.tells_the_original() {
        return Err(NamesError::TellsTheOriginal);
    }
    Ok(Arc::new(move |number| format!("{}.jpg", pattern.name(number as usize, ""))))
}

/// A title in small letters without accents, words joined by hyphens; `photo` where nothing of it is left.
fn plain(title: &str) -> String {
    let mut plain = String::new();
    for c in title.nfd().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => plain.push(c),
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            '\u{300}'..='\u{36f}' => {}
            _ if plain.is_empty() || plain.ends_with('-') => {}
            _ => plain.push('-'),
        }
    }
    let plain: String = plain.chars().take(LONGEST).collect();
    let plain = plain.trim_end_matches('-');
    if plain.is_empty() { "photo".to_owned() } else { plain.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_a_pattern_or_the_title_and_never_the_original() {
        let event = Event::new(crate::domain::Prose::new("Fête"), jiff::civil::date(2026, 6, 13));
        let names = |typed| names_by(typed, &event).map(|name_of| name_of(7));
        assert_eq!(names(None).unwrap(), "fete-0007.jpg");
        assert_eq!(names(Some("juin-{n:03}")).unwrap(), "juin-007.jpg");
        assert_eq!(names(Some("{stem}-{n}")), Err(NamesError::TellsTheOriginal));
        assert!(matches!(names(Some("juin")), Err(NamesError::Pattern(PatternError::AlwaysTheSame))));
    }

    #[test]
    fn a_title_becomes_a_plain_beginning() {
        assert_eq!(plain("Fête du livre 2026 : l’Œuvre !"), "fete-du-livre-2026-l-oeuvre");
        assert_eq!(plain("Ảnh – 写真"), "anh");
        assert_eq!(plain("写真"), "photo");
        assert!(plain(&"long ".repeat(30)).len() <= LONGEST);
    }
}
