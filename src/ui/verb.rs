//! Everything that has a key: its words, its usual keys, and where it is at hand. One list, read by the screens, the menu, the help and
//! the settings alike.

use super::screen::Screen;
use crate::i18n::Words;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};
use i18n_embed_fl::fl;

/// Something that a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Verb {
    /// The next photo.
    NextPhoto,
    /// The photo before.
    PreviousPhoto,
    /// The next face, zoomed.
    NextFace,
    /// The face before, zoomed.
    PreviousFace,
    /// The region is covered.
    Cover,
    /// The region is shown: the basis is asked for.
    Show,
    /// What was found is no face.
    NotAFace,
    /// Nobody can recognise who it is: why is asked for.
    NotIdentifiable,
    /// The region is undecided again.
    Undecide,
    /// The same person, on the same basis, as the one decided last.
    SameAgain,
    /// Everything besides faces was looked for: the whole checklist is ticked.
    TickAll,
    /// The photo was looked at: what is undecided stays covered, and the next photo comes.
    Reviewed,
    /// The photo is picked.
    Pick,
    /// The photo is set aside.
    Reject,
    /// Neither picked nor set aside.
    Unpick,
    /// The photo is held back, or not any more.
    HoldBack,
    /// 100 % at the pointer, or the whole photo.
    Zoom,
    /// Frames are drawn, or not.
    Frames,
    /// The original is seen while the key is held.
    Original,
    /// An ellipse is drawn next.
    DrawEllipse,
    /// A rectangle is drawn next.
    DrawRectangle,
    /// A polygon is drawn next.
    DrawPolygon,
    /// The decisions of this photo are taken over for its burst, place by place.
    Burst,
    /// The last step is taken back.
    Undo,
    /// What was taken back is done again.
    Redo,
    /// A folder of photos is opened.
    OpenFolder,
    /// All that is shown is selected.
    SelectAll,
    /// What is searched for is typed.
    Find,
    /// The next of the window's panes.
    NextPane,
    /// To a screen.
    Load,
    /// To a screen.
    Review,
    /// To a screen.
    Check,
    /// To a screen.
    Publish,
    /// To a screen.
    People,
    /// To a screen.
    Withdrawals,
    /// The settings.
    Settings,
    /// The help page.
    Help,
    /// The keys.
    Keys,
    /// The window closes.
    Quit,
}

/// Where a verb is at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Everywhere.
    Everywhere,
    /// Where a photo is reviewed.
    Review,
    /// Where photos are listed or reviewed.
    Photos,
}

const NONE: Modifiers = Modifiers::NONE;
const COMMAND: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;

impl Verb {
    /// Every verb, in the order of the list of keys.
    pub(super) const ALL: [Self; 39] = [
        Self::NextPhoto,
        Self::PreviousPhoto,
        Self::NextFace,
        Self::PreviousFace,
        Self::Cover,
        Self::Show,
        Self::NotAFace,
        Self::NotIdentifiable,
        Self::Undecide,
        Self::SameAgain,
        Self::TickAll,
        Self::Reviewed,
        Self::Pick,
        Self::Reject,
        Self::Unpick,
        Self::HoldBack,
        Self::Zoom,
        Self::Frames,
        Self::Original,
        Self::DrawEllipse,
        Self::DrawRectangle,
        Self::DrawPolygon,
        Self::Burst,
        Self::Undo,
        Self::Redo,
        Self::OpenFolder,
        Self::SelectAll,
        Self::Find,
        Self::NextPane,
        Self::Load,
        Self::Review,
        Self::Check,
        Self::Publish,
        Self::People,
        Self::Withdrawals,
        Self::Settings,
        Self::Help,
        Self::Keys,
        Self::Quit,
    ];

    /// The identifier by which a key of somebody's own is kept.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::NextPhoto => "next-photo",
            Self::PreviousPhoto => "previous-photo",
            Self::NextFace => "next-face",
            Self::PreviousFace => "previous-face",
            Self::Cover => "cover",
            Self::Show => "show",
            Self::NotAFace => "not-a-face",
            Self::NotIdentifiable => "not-identifiable",
            Self::Undecide => "undecide",
            Self::SameAgain => "same-again",
            Self::TickAll => "tick-all",
            Self::Reviewed => "reviewed",
            Self::Pick => "pick",
            Self::Reject => "reject",
            Self::Unpick => "unpick",
            Self::HoldBack => "hold-back",
            Self::Zoom => "zoom",
            Self::Frames => "frames",
            Self::Original => "original",
            Self::DrawEllipse => "draw-ellipse",
            Self::DrawRectangle => "draw-rectangle",
            Self::DrawPolygon => "draw-polygon",
            Self::Burst => "burst",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::OpenFolder => "open-folder",
            Self::SelectAll => "select-all",
            Self::Find => "find",
            Self::NextPane => "next-pane",
            Self::Load => "load",
            Self::Review => "review",
            Self::Check => "check",
            Self::Publish => "publish",
            Self::People => "people",
            Self::Withdrawals => "withdrawals",
            Self::Settings => "settings",
            Self::Help => "help",
            Self::Keys => "keys",
            Self::Quit => "quit",
        }
    }

    /// What it does, in a few words.
    pub(super) fn name(self, words: &Words) -> String {
        match self {
            Self::NextPhoto => fl!(words, "ui-verb-next-photo"),
            Self::PreviousPhoto => fl!(words, "ui-verb-previous-photo"),
            Self::NextFace => fl!(words, "ui-verb-next-face"),
            Self::PreviousFace => fl!(words, "ui-verb-previous-face"),
            Self::Cover => fl!(words, "ui-verb-cover"),
            Self::Show => fl!(words, "ui-verb-show"),
            Self::NotAFace => fl!(words, "ui-verb-not-a-face"),
            Self::NotIdentifiable => fl!(words, "ui-verb-not-identifiable"),
            Self::Undecide => fl!(words, "ui-verb-undecide"),
            Self::SameAgain => fl!(words, "ui-verb-same-again"),
            Self::TickAll => fl!(words, "ui-verb-tick-all"),
            Self::Reviewed => fl!(words, "ui-verb-reviewed"),
            Self::Pick => fl!(words, "ui-verb-pick"),
            Self::Reject => fl!(words, "ui-verb-reject"),
            Self::Unpick => fl!(words, "ui-verb-unpick"),
            Self::HoldBack => fl!(words, "ui-verb-hold-back"),
            Self::Zoom => fl!(words, "ui-verb-zoom"),
            Self::Frames => fl!(words, "ui-verb-frames"),
            Self::Original => fl!(words, "ui-verb-original"),
            Self::DrawEllipse => fl!(words, "ui-verb-draw-ellipse"),
            Self::DrawRectangle => fl!(words, "ui-verb-draw-rectangle"),
            Self::DrawPolygon => fl!(words, "ui-verb-draw-polygon"),
            Self::Burst => fl!(words, "ui-verb-burst"),
            Self::Undo => fl!(words, "ui-verb-undo"),
            Self::Redo => fl!(words, "ui-verb-redo"),
            Self::OpenFolder => fl!(words, "ui-verb-open-folder"),
            Self::SelectAll => fl!(words, "ui-verb-select-all"),
            Self::Find => fl!(words, "ui-verb-find"),
            Self::NextPane => fl!(words, "ui-verb-next-pane"),
            Self::Load => Screen::Load.name(words),
            Self::Review => Screen::Review.name(words),
            Self::Check => Screen::Check.name(words),
            Self::Publish => Screen::Publish.name(words),
            Self::People => Screen::People.name(words),
            Self::Withdrawals => Screen::Withdrawals.name(words),
            Self::Settings => fl!(words, "ui-verb-settings"),
            Self::Help => Screen::Help.name(words),
            Self::Keys => fl!(words, "ui-verb-keys"),
            Self::Quit => fl!(words, "ui-verb-quit"),
        }
    }

    /// Where it is at hand.
    pub(super) const fn place(self) -> Place {
        match self {
            Self::Pick | Self::Reject | Self::Unpick | Self::HoldBack | Self::Cover | Self::Reviewed => Place::Photos,
            Self::NextPhoto
            | Self::PreviousPhoto
            | Self::NextFace
            | Self::PreviousFace
            | Self::Show
            | Self::NotAFace
            | Self::NotIdentifiable
            | Self::Undecide
            | Self::SameAgain
            | Self::TickAll
            | Self::Zoom
            | Self::Frames
            | Self::Original
            | Self::DrawEllipse
            | Self::DrawRectangle
            | Self::DrawPolygon
            | Self::Burst => Place::Review,
            _ => Place::Everywhere,
        }
    }

    /// How many photos it goes on, or back.
    pub(super) const fn step(self) -> Option<isize> {
        match self {
            Self::NextPhoto => Some(1),
            Self::PreviousPhoto => Some(-1),
            _ => None,
        }
    }

    /// The screen that it leads to.
    pub(super) const fn screen(self) -> Option<Screen> {
        Some(match self {
            Self::Load => Screen::Load,
            Self::Review => Screen::Review,
            Self::Check => Screen::Check,
            Self::Publish => Screen::Publish,
            Self::People => Screen::People,
            Self::Withdrawals => Screen::Withdrawals,
            Self::Help => Screen::Help,
            _ => return None,
        })
    }

    /// The usual keys, the one that is shown first. Letters and not digits, which French keyboards give only with Shift.
    pub(super) const fn usual_keys(self) -> &'static [KeyboardShortcut] {
        const fn key(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(NONE, key)
        }
        const fn command(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(COMMAND, key)
        }
        const fn shift(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(SHIFT, key)
        }
        match self {
            Self::NextPhoto => const { &[key(Key::ArrowRight), key(Key::Space), key(Key::PageDown)] },
            Self::PreviousPhoto => const { &[key(Key::ArrowLeft), shift(Key::Space), key(Key::PageUp)] },
            Self::NextFace => const { &[key(Key::Tab)] },
            Self::PreviousFace => const { &[shift(Key::Tab)] },
            Self::Cover => const { &[key(Key::M)] },
            Self::Show => const { &[key(Key::C)] },
            Self::NotAFace => const { &[key(Key::Delete), key(Key::Backspace)] },
            Self::NotIdentifiable => const { &[key(Key::I)] },
            Self::Undecide => const { &[key(Key::D)] },
            Self::SameAgain => const { &[key(Key::S)] },
            Self::TickAll => const { &[key(Key::T)] },
            Self::Reviewed => const { &[key(Key::V)] },
            Self::Pick => const { &[key(Key::P)] },
            Self::Reject => const { &[key(Key::X)] },
            Self::Unpick => const { &[key(Key::U)] },
            Self::HoldBack => const { &[key(Key::H)] },
            Self::Zoom => const { &[key(Key::Z)] },
            Self::Frames => const { &[key(Key::F)] },
            Self::Original => const { &[key(Key::O)] },
            Self::DrawEllipse => const { &[key(Key::E)] },
            Self::DrawRectangle => const { &[key(Key::R)] },
            Self::DrawPolygon => const { &[key(Key::G)] },
            Self::Burst => const { &[key(Key::B)] },
            Self::Undo => const { &[command(Key::Z)] },
            Self::Redo => const { &[KeyboardShortcut::new(COMMAND.plus(SHIFT), Key::Z), command(Key::Y)] },
            Self::OpenFolder => const { &[command(Key::O)] },
            Self::SelectAll => const { &[command(Key::A)] },
            Self::Find => const { &[command(Key::F)] },
            Self::NextPane => const { &[key(Key::F6)] },
            Self::Load => const { &[command(Key::L)] },
            Self::Review => const { &[command(Key::R)] },
            Self::Check => const { &[command(Key::K)] },
            Self::Publish => const { &[command(Key::P)] },
            Self::People => const { &[command(Key::E)] },
            Self::Withdrawals => const { &[command(Key::W)] },
            Self::Settings => const { &[command(Key::Comma)] },
            Self::Help => const { &[key(Key::F1)] },
            Self::Keys => const { &[key(Key::Questionmark), shift(Key::Slash)] },
            Self::Quit => const { &[command(Key::Q)] },
        }
    }
}

impl Place {
    /// Whether what is at hand here is at hand on a screen.
    pub(super) fn is_on(self, screen: Screen) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Review => screen == Screen::Review,
            Self::Photos => matches!(screen, Screen::Review | Screen::Load),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_share_a_key_or_an_identifier() {
        let mut keys = BTreeSet::new();
        for verb in Verb::ALL {
            for shortcut in verb.usual_keys() {
                assert!(keys.insert(format!("{shortcut:?}")), "{verb:?} {shortcut:?}");
            }
        }
        let ids: BTreeSet<&str> = Verb::ALL.iter().map(|verb| verb.id()).collect();
        assert_eq!(ids.len(), Verb::ALL.len());
        assert!(keys.len() > Verb::ALL.len());
    }

    /// The usual French keyboard gives digits only with Shift.
    #[test]
    fn no_key_is_a_digit() {
        let digits = [
            Key::Num0,
            Key::Num1,
            Key::Num2,
            Key::Num3,
            Key::Num4,
            Key::Num5,
            Key::Num6,
            Key::Num7,
            Key::Num8,
            Key::Num9,
        ];
        for verb in Verb::ALL {
            assert!(verb.usual_keys().iter().all(|keys| !digits.contains(&keys.logical_key)), "{verb:?}");
        }
    }
}
