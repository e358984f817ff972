//! What published files are called when nobody says otherwise: after the event and the photo's number.

use crate::domain::Event;
use unicode_normalization::UnicodeNormalization;

/// Longest beginning taken from a title, in characters.
const LONGEST: usize = 40;

/// The names that files have when nobody asks for others.
pub fn default_names(event: &Event) -> impl Fn(u32) -> String + use<> {
    let beginning = plain(event.title.as_str());
    move |number| format!("{beginning}-{number:04}.jpg")
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
    fn a_title_becomes_a_plain_beginning() {
        assert_eq!(plain("Fête du livre 2026 : l’Œuvre !"), "fete-du-livre-2026-l-oeuvre");
        assert_eq!(plain("Ảnh – 写真"), "anh");
        assert_eq!(plain("写真"), "photo");
        assert!(plain(&"long ".repeat(30)).len() <= LONGEST);
    }
}
