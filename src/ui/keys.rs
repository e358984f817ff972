//! Which key does what: the usual ones, and those of somebody's own.

use super::verb::Verb;
use crate::i18n::{Language, Words};
use eframe::egui::{Context, Event, FocusDirection, Key, KeyboardShortcut, Modifiers};
use std::collections::BTreeMap;

/// Which key does what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Keys {
    own: BTreeMap<Verb, KeyboardShortcut>,
}

impl Keys {
    /// The usual keys, but for those that `own` names: a verb's identifier and a key as [`Keys::written`] writes it. What cannot be
    /// read is left out.
    pub(super) fn with_own(own: &BTreeMap<String, String>) -> Self {
        let of = |id: &str| Verb::ALL.into_iter().find(|verb| verb.id() == id);
        let read = own.iter().filter_map(|(id, key)| Some((of(id)?, read(key)?)));
        let mut keys = Self::default();
        for (verb, key) in read {
            if keys.holder(key).is_none_or(|holder| holder == verb) {
                keys.own.insert(verb, key);
            }
        }
        keys
    }

    /// The keys of a verb.
    pub(super) fn of(&self, verb: Verb) -> Vec<KeyboardShortcut> {
        self.own.get(&verb).map_or_else(|| verb.usual_keys().to_vec(), |own| vec![*own])
    }

    /// Whether the keys of a verb mean nothing where a text is typed.
    pub(super) fn writes_nothing(&self, verb: Verb) -> bool {
        self.of(verb).iter().all(|key| (Key::F1..=Key::F35).contains(&key.logical_key))
    }

    /// The verb that a key belongs to.
    pub(super) fn holder(&self, key: KeyboardShortcut) -> Option<Verb> {
        Verb::ALL.into_iter().find(|verb| self.of(*verb).contains(&key))
    }

    /// The key of a verb as a person reads it.
    pub(super) fn shown(&self, verb: Verb, words: &Words) -> String {
        self.of(verb).first().map(|key| name(*key, words)).unwrap_or_default()
    }

    /// The verbs whose keys were pressed in this frame, those with more modifiers first. What is taken is taken from the screen.
    pub(super) fn pressed(&self, ctx: &Context, may: impl Fn(Verb) -> bool) -> Vec<Verb> {
        let mut all: Vec<(KeyboardShortcut, Verb)> =
            Verb::ALL.into_iter().flat_map(|verb| self.of(verb).into_iter().map(move |key| (key, verb))).collect();
        all.sort_by_key(|(key, _)| std::cmp::Reverse(weight(key.modifiers)));
        let mut pressed = Vec::new();
        for (key, verb) in all {
            // An arrow with Shift is another key than the arrow: it moves a region.
            let is_other =
                is_arrow(key.logical_key) && !key.modifiers.shift && ctx.input(|input| input.modifiers.shift);
            if !is_other && may(verb) && ctx.input_mut(|input| input.consume_key(key.modifiers, key.logical_key)) {
                pressed.push(verb);
            }
        }
        pressed
    }

    /// A key as settings keep it.
    pub(super) fn written(key: KeyboardShortcut) -> String {
        let Modifiers { alt, shift, command, ctrl, .. } = key.modifiers;
        let mut text = String::new();
        for (is, name) in [(command || ctrl, "Ctrl+"), (alt, "Alt+"), (shift, "Shift+")] {
            if is {
                text.push_str(name);
            }
        }
        text + key.logical_key.name()
    }
}

const fn is_arrow(key: Key) -> bool {
    matches!(key, Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown)
}

fn weight(modifiers: Modifiers) -> u32 {
    u32::from(modifiers.command) + u32::from(modifiers.shift) + u32::from(modifiers.alt)
}

fn read(text: &str) -> Option<KeyboardShortcut> {
    let (mut modifiers, mut rest) = (Modifiers::NONE, text);
    for (name, modifier) in [("Ctrl+", Modifiers::COMMAND), ("Alt+", Modifiers::ALT), ("Shift+", Modifiers::SHIFT)] {
        if let Some(after) = rest.strip_prefix(name) {
            (modifiers, rest) = (modifiers.plus(modifier), after);
        }
    }
    Some(KeyboardShortcut::new(modifiers, Key::from_name(rest)?))
}

/// The key that was pressed in this frame, for somebody who chooses one of their own. It does nothing else: it neither presses the
/// button that has the focus nor moves the focus on.
pub(super) fn chosen(ctx: &Context) -> Option<KeyboardShortcut> {
    let chosen = ctx.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                let kept = Modifiers { ctrl: false, mac_cmd: false, ..*modifiers };
                Some(KeyboardShortcut::new(kept, *key))
            }
            _ => None,
        })
    });
    if chosen.is_some() {
        ctx.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Key { pressed: true, .. })));
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    chosen
}

/// A key as a person reads it, in their language.
pub(super) fn name(key: KeyboardShortcut, words: &Words) -> String {
    let french = words.language() == Language::French;
    let mut text = String::new();
    if key.modifiers.command {
        text.push_str(if cfg!(target_os = "macos") { "Cmd+" } else { "Ctrl+" });
    }
    if key.modifiers.alt {
        text.push_str("Alt+");
    }
    if key.modifiers.shift {
        text.push_str(if french { "Maj+" } else { "Shift+" });
    }
    text + &key_name(key.logical_key, french)
}

fn key_name(key: Key, french: bool) -> String {
    let (english, in_french) = match key {
        Key::ArrowRight => ("Right", "Droite"),
        Key::ArrowLeft => ("Left", "Gauche"),
        Key::ArrowUp => ("Up", "Haut"),
        Key::ArrowDown => ("Down", "Bas"),
        Key::Space => ("Space", "Espace"),
        Key::Delete => ("Delete", "Suppr"),
        Key::Backspace => ("Backspace", "Retour arrière"),
        Key::Enter => ("Enter", "Entrée"),
        Key::Escape => ("Esc", "Échap"),
        Key::PageUp => ("Page Up", "Page préc."),
        Key::PageDown => ("Page Down", "Page suiv."),
        Key::Home => ("Home", "Début"),
        Key::End => ("End", "Fin"),
        Key::Comma => (",", ","),
        Key::Questionmark => ("?", "?"),
        Key::Slash => ("/", "/"),
        _ => return key.name().to_owned(),
    };
    (if french { in_french } else { english }).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_ones_own_is_read_as_it_was_written_and_takes_no_other_s() {
        let key = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::K);
        let own = BTreeMap::from([
            ("cover".to_owned(), Keys::written(key)),
            ("show".to_owned(), "V".to_owned()),
            ("nothing".to_owned(), "K".to_owned()),
            ("reject".to_owned(), "no key".to_owned()),
        ]);
        let keys = Keys::with_own(&own);
        assert_eq!(keys.of(Verb::Cover), [key]);
        assert_eq!(keys.holder(key), Some(Verb::Cover));
        assert_eq!(keys.of(Verb::Show), Verb::Show.usual_keys(), "V is taken");
        assert_eq!(keys.of(Verb::Reject), Verb::Reject.usual_keys());
    }

    #[test]
    fn keys_are_named_in_the_reader_s_language() {
        let key = KeyboardShortcut::new(Modifiers::SHIFT, Key::Delete);
        assert_eq!(name(key, &Words::new(Language::French)), "Maj+Suppr");
        assert_eq!(name(key, &Words::new(Language::English)), "Shift+Delete");
    }
}
