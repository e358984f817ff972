//! What the house has decided: who must sign for what, and what happens to faces that nobody cleared.

use super::Channel;
use std::collections::BTreeMap;

/// What the house has decided, as its data-protection officer wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Its name, for records: "Ville de R., juin 2026".
    pub name: String,
    /// What differs from channel to channel.
    pub channels: BTreeMap<Channel, ChannelRule>,
    /// The rule for channels that are not listed: of an event's own.
    pub other_channels: ChannelRule,
    /// What a person looks for besides faces, in order.
    pub checklist: Vec<ChecklistItem>,
    /// Whether an item that is not ticked blocks the photo (G8), or only warns.
    pub checklist_blocks: bool,
    /// A consent that ends within so many days is warned about (G7).
    pub warn_days: u16,
    /// What a face that is shown but not clear does (G2).
    pub uncleared: Uncleared,
    /// Whether an adult may be shown on an operator's word (G15).
    pub overrides: bool,
    /// Months after an event until its originals are due for deletion.
    pub keep_originals_months: u16,
    /// Months after the end of a consent until it is due for erasure.
    pub keep_consents_months: u16,
}

/// What differs from channel to channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelRule {
    /// Whether people outside the house see it.
    pub public: bool,
    /// Who must sign for a minor.
    pub signatures: Signatures,
}

/// Who must sign for a minor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signatures {
    /// Two holders of parental authority, or a sole holder with a reason, or a guardian.
    Both,
    /// One of them.
    One,
}

/// One thing that a person looks for besides faces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistItem {
    /// Its identifier: `badge`.
    pub id: String,
    /// What it is called in the house; `None` for an item that the program has words for.
    pub label: Option<String>,
}

/// What a face that is shown but not clear does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncleared {
    /// It is covered in that channel's files.
    Cover,
    /// It blocks the photo for that channel.
    Block,
}

/// Items of a checklist that the program has words for.
pub const KNOWN_CHECKLIST: [&str; 6] = ["badge", "list", "screen", "plate", "reflection", "drawing"];

impl Policy {
    /// The rule for a channel.
    pub fn rule(&self, channel: &Channel) -> ChannelRule {
        self.channels.get(channel).copied().unwrap_or(self.other_channels)
    }
}

impl Default for Policy {
    /// A French public body: both holders sign for what the public sees, whatever is not cleared is covered.
    fn default() -> Self {
        let public = ChannelRule { public: true, signatures: Signatures::Both };
        let inside = ChannelRule { public: false, signatures: Signatures::One };
        let rule = |channel: &Channel| if *channel == Channel::Internal { inside } else { public };
        Self {
            name: "default".to_owned(),
            channels: Channel::BUILT_IN.into_iter().map(|channel| (channel.clone(), rule(&channel))).collect(),
            other_channels: public,
            checklist: KNOWN_CHECKLIST.map(|id| ChecklistItem { id: id.to_owned(), label: None }).into(),
            checklist_blocks: true,
            warn_days: 30,
            uncleared: Uncleared::Cover,
            overrides: true,
            keep_originals_months: 12,
            keep_consents_months: 60,
        }
    }
}
