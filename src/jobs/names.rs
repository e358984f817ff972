//! What published files are called: never after the original, unless somebody asks for it.

/// A checked pattern for output names, without an extension: `photo-{n:04}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamePattern {
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// The photo's number in reading order, from 1, with leading zeros up to this many digits.
    Number {
        digits: usize,
    },
    /// The original's name, which may hold a person's.
    Stem,
}

/// Why a pattern is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// A brace that is not closed, or stands alone.
    #[error("a brace stands alone")]
    Brace,
    /// A field other than `{n}`, `{n:04}` and `{stem}`.
    #[error("unknown field {{{0}}}")]
    UnknownField(String),
    /// Neither a number nor the original's name: all photos would be called the same.
    #[error("no {{n}} and no {{stem}}")]
    AlwaysTheSame,
    /// A character that cannot stand in a file name on every system.
    #[error("{0:?} cannot stand in a file name")]
    Character(char),
    /// It starts with a dot or a space, or ends with one: hidden, or refused by a system.
    #[error("a dot or a space at an end")]
    Ends,
    /// More than 100 characters.
    #[error("too long")]
    TooLong,
}

/// Longest pattern, in characters: with a number and an extension it stays far below what file systems allow.
const LONGEST: usize = 100;

impl Default for NamePattern {
    /// `photo-{n:04}`.
    fn default() -> Self {
        Self { pieces: vec![Piece::Text("photo-".to_owned()), Piece::Number { digits: 4 }] }
    }
}

impl NamePattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// A [`PatternError`] when the pattern could give a name that some system refuses, or the same name twice.
    pub fn parse(pattern: &str) -> Result<Self, PatternError> {
        if pattern.chars().count() > LONGEST {
            return Err(PatternError::TooLong);
        }
        let mut pieces = Vec::new();
        let mut rest = pattern;
        while !rest.is_empty() {
            let (piece, after) = next_piece(rest)?;
            pieces.push(piece);
            rest = after;
        }
        let tells_apart = pieces.iter().any(|piece| !matches!(piece, Piece::Text(_)));
        if !tells_apart {
            return Err(PatternError::AlwaysTheSame);
        }
        check_ends(&pieces)?;
        Ok(Self { pieces })
    }

    /// Whether names tell what the original was called.
    pub fn tells_the_original(&self) -> bool {
        self.pieces.contains(&Piece::Stem)
    }

    /// The name of photo `number` (from 1) whose original is called `stem`, without an extension. Characters of `stem` that
    /// some system refuses become `_`.
    pub fn name(&self, number: usize, stem: &str) -> String {
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Number { digits } => format!("{number:0digits$}"),
            Piece::Stem => stem.chars().map(|c| if may_stand(c) { c } else { '_' }).take(LONGEST).collect(),
        });
        pieces.collect()
    }
}

fn next_piece(rest: &str) -> Result<(Piece, &str), PatternError> {
    if let Some(inside) = rest.strip_prefix('{') {
        let (field, after) = inside.split_once('}').ok_or(PatternError::Brace)?;
        return Ok((field_of(field)?, after));
    }
    let end = rest.find('{').unwrap_or(rest.len());
    let (text, after) = rest.split_at(end);
    match text.chars().find(|&c| c == '}' || !may_stand(c)) {
        Some('}') => Err(PatternError::Brace),
        Some(character) => Err(PatternError::Character(character)),
        None => Ok((Piece::Text(text.to_owned()), after)),
    }
}

fn field_of(field: &str) -> Result<Piece, PatternError> {
    let unknown = || PatternError::UnknownField(field.to_owned());
    match field.split_once(':') {
        None if field == "n" => Ok(Piece::Number { digits: 1 }),
        None if field == "stem" => Ok(Piece::Stem),
        Some(("n", width)) => match width.strip_prefix('0').unwrap_or(width).parse() {
            Ok(digits @ 1..=9) => Ok(Piece::Number { digits }),
            _ => Err(unknown()),
        },
        _ => Err(unknown()),
    }
}

/// Characters that Windows, macOS or Linux refuse in a name, or that a shell or web address would misread.
fn may_stand(c: char) -> bool {
    !c.is_control() && !r#"/\:*?"<>|%#"#.contains(c)
}

fn check_ends(pieces: &[Piece]) -> Result<(), PatternError> {
    let text_at = |piece: Option<&Piece>| match piece {
        Some(Piece::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let is_bad = |c: char| c == '.' || c.is_whitespace();
    let starts_badly = text_at(pieces.first()).starts_with(is_bad);
    let ends_badly = text_at(pieces.last()).ends_with(is_bad);
    if starts_badly || ends_badly { Err(PatternError::Ends) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_padded_and_never_cut() {
        let pattern = NamePattern::default();
        assert_eq!(NamePattern::parse("photo-{n:04}"), Ok(pattern.clone()));
        assert_eq!(pattern.name(7, "Léa"), "photo-0007");
        assert_eq!(pattern.name(12_345, "Léa"), "photo-12345");
        assert!(!pattern.tells_the_original());
    }

    #[test]
    fn the_original_name_is_used_only_when_asked_and_made_harmless() {
        let pattern = NamePattern::parse("{stem}-{n}").unwrap();
        assert!(pattern.tells_the_original());
        assert_eq!(pattern.name(3, "../a:b"), ".._a_b-3");
    }

    #[test]
    fn what_could_leave_the_folder_or_clash_is_refused() {
        let refused = |pattern| NamePattern::parse(pattern).unwrap_err();
        assert_eq!(refused("../{n}"), PatternError::Character('/'));
        assert_eq!(refused("photo"), PatternError::AlwaysTheSame);
        assert_eq!(refused("{n"), PatternError::Brace);
        assert_eq!(refused("n}{n}"), PatternError::Brace);
        assert_eq!(refused("{name}"), PatternError::UnknownField("name".to_owned()));
        assert_eq!(refused("{n:x}"), PatternError::UnknownField("n:x".to_owned()));
        assert_eq!(refused(".{n}"), PatternError::Ends);
        assert_eq!(refused("{n} "), PatternError::Ends);
    }
}
