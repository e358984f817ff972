//! The screens of the window, in the order of the work.

use crate::i18n::Words;
use i18n_embed_fl::fl;

/// One screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Choose an event, take photos in, see them all.
    #[default]
    Load,
    /// One photo, its faces, what is decided about them.
    Review,
    /// What the gate says of every photo.
    Check,
    /// Make the files.
    Publish,
    /// Who is in the register, and what they agreed to.
    People,
    /// What may no longer be out there.
    Withdrawals,
    /// What to do, the keys, the limits.
    Help,
}

impl Screen {
    /// The stages of an event, in their order.
    pub const STAGES: [Self; 4] = [Self::Load, Self::Review, Self::Check, Self::Publish];
    /// What belongs to no event.
    pub const ASIDE: [Self; 3] = [Self::People, Self::Withdrawals, Self::Help];

    /// What it is called.
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Load => fl!(words, "ui-screen-load"),
            Self::Review => fl!(words, "ui-screen-review"),
            Self::Check => fl!(words, "ui-screen-check"),
            Self::Publish => fl!(words, "ui-screen-publish"),
            Self::People => fl!(words, "ui-screen-people"),
            Self::Withdrawals => fl!(words, "ui-screen-withdrawals"),
            Self::Help => fl!(words, "ui-screen-help"),
        }
    }
}
