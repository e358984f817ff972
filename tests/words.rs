//! The catalogues: both languages say the same things, nothing is left over, and French is set as French is.

use crate::walk;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A text and the variables in it, by key and, where there is one, attribute.
type Catalogue = BTreeMap<(String, Option<String>), Text>;

#[derive(Default)]
struct Text {
    words: String,
    variables: BTreeSet<String>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn catalogue(language: &str) -> Catalogue {
    let source = std::fs::read_to_string(root().join(format!("assets/i18n/{language}/estompe.ftl"))).unwrap();
    let resource = parse(source.as_str()).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut texts = Catalogue::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        let value = message.value.iter().map(|pattern| (None, text_of(pattern)));
        let attributes = message.attributes.iter().map(|it| (Some(it.id.name.to_owned()), text_of(&it.value)));
        for (attribute, text) in value.chain(attributes) {
            let before = texts.insert((key.clone(), attribute), text);
            assert!(before.is_none(), "{language}: {key} stands there twice");
        }
    }
    assert!(texts.len() > 150, "{language}: only {} texts", texts.len());
    texts
}

fn text_of(pattern: &Pattern<&str>) -> Text {
    let mut text = Text::default();
    collect(pattern, &mut text);
    text
}

fn collect(pattern: &Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.words.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => collect_inline(inline, text),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, text);
                    for variant in variants {
                        collect(&variant.value, text);
                    }
                }
            },
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, text: &mut Text) {
    match inline {
        InlineExpression::VariableReference { id } => {
            text.variables.insert(id.name.to_owned());
            // Stands for whatever will be there, so that signs beside it are checked too.
            text.words.push('¤');
        }
        InlineExpression::StringLiteral { value } => text.words.push_str(&value.replace("\\u00A0", "\u{A0}")),
        other => panic!("{other:?} is not used here"),
    }
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let (english, french) = (catalogue("en"), catalogue("fr"));
    let keys = |catalogue: &Catalogue| catalogue.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&english), keys(&french));
    for (key, text) in &english {
        assert_eq!(text.variables, french[key].variables, "{key:?}");
    }
}

#[test]
fn the_sections_stand_in_the_same_order() {
    let order = |language: &str| {
        let source = std::fs::read_to_string(root().join(format!("assets/i18n/{language}/estompe.ftl"))).unwrap();
        let is_landmark = |line: &&str| line.starts_with("## ") || line.starts_with(|c: char| c.is_ascii_lowercase());
        let landmarks = source.lines().filter(is_landmark);
        landmarks.map(|line| line.split(" = ").next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order("en"), order("fr"));
}

#[test]
fn no_key_is_left_over() {
    let code = code();
    // Breaks and spaces between a key and its attribute are the formatter's.
    let packed: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let is_used = |(key, attribute): &(String, Option<String>)| match attribute {
        None => packed.contains(&format!("\"{key}\"")),
        Some(attribute) => packed.contains(&format!("\"{key}\",\"{attribute}\"")),
    };
    let unused: Vec<_> = catalogue("en").into_keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "not used: {unused:?}");
}

fn code() -> String {
    walk::files_below("src", ".rs").iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn french_spaces_and_apostrophes_are_the_french_ones() {
    let wrong: Vec<_> = catalogue("fr")
        .into_iter()
        .filter_map(|((key, attribute), text)| Some((key, attribute, french_fault(&text.words)?)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What is wrong with a French text: U+202F before `;`, `!` and `?`, U+00A0 before `:` and inside `«` `»`, `’` as apostrophe.
fn french_fault(text: &str) -> Option<String> {
    let characters: Vec<char> = text.chars().collect();
    let at = |index: usize| characters.get(index).copied().unwrap_or('\n');
    let ends = |c: char| c.is_whitespace() || "»)]".contains(c);
    for (index, &character) in characters.iter().enumerate() {
        let before = if index == 0 { '\n' } else { at(index - 1) };
        let after = at(index + 1);
        let is_right = match character {
            ';' | '!' | '?' => !ends(after) || before == '\u{202F}',
            ':' => !ends(after) || before == '\u{A0}',
            '«' => after == '\u{A0}',
            '»' => before == '\u{A0}',
            '\'' => !(before.is_alphabetic() && after.is_alphabetic()),
            '.' => !(before == '.' && after == '.'),
            _ => true,
        };
        if !is_right {
            let start = index.saturating_sub(12);
            return Some(characters[start..(index + 2).min(characters.len())].iter().collect());
        }
    }
    None
}

#[test]
fn the_french_check_can_fail() {
    for wrong in ["Où ?", "Oui\u{A0}!", "ceci : cela", "« mot »", "l'image", "et puis..."] {
        assert!(french_fault(wrong).is_some(), "{wrong}");
    }
    for right in ["Où\u{202F}?", "ceci\u{A0}: cela", "«\u{A0}mot\u{A0}»", "l’image", "{n:04}", "'#808080'"] {
        assert_eq!(french_fault(right), None, "{right}");
    }
}
