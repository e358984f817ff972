//! The policy as it is written.

use crate::domain::{Channel, ChannelRule, ChecklistItem, KNOWN_CHECKLIST, Policy, Signatures, Uncleared};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// Where in the text something is wrong, in bytes, and what.
pub(super) type Wrong = (usize, String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: Option<String>,
    checklist: Option<Vec<Spanned<String>>>,
    checklist_blocks: Option<bool>,
    warn_days: Option<u16>,
    uncleared: Option<WrittenUncleared>,
    overrides: Option<bool>,
    keep_originals_months: Option<u16>,
    keep_consents_months: Option<u16>,
    #[serde(default)]
    checklist_labels: BTreeMap<Spanned<String>, String>,
    #[serde(default)]
    channels: BTreeMap<Spanned<String>, Rule>,
    other_channels: Option<Rule>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    public: bool,
    signatures: WrittenSignatures,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WrittenSignatures {
    Both,
    One,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WrittenUncleared {
    Cover,
    Block,
}

/// The policy that a text says; what it does not say has its default.
pub(super) fn policy(text: &str) -> Result<Policy, Wrong> {
    let file: File = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        (at, error.message().to_owned())
    })?;
    let default = Policy::default();
    let mut channels = default.channels;
    for (name, rule) in &file.channels {
        channels.insert(channel(name)?, rule_of(*rule));
    }
    let checklist = match &file.checklist {
        Some(ids) => Some(checklist(ids, &file.checklist_labels)?),
        None => None,
    };
    let checklist = checklist.unwrap_or(default.checklist);
    no_label_without_item(&file.checklist_labels, &checklist)?;
    Ok(Policy {
        name: file.name.unwrap_or(default.name),
        channels,
        other_channels: file.other_channels.map_or(default.other_channels, rule_of),
        checklist,
        checklist_blocks: file.checklist_blocks.unwrap_or(default.checklist_blocks),
        warn_days: file.warn_days.unwrap_or(default.warn_days),
        uncleared: file.uncleared.map_or(default.uncleared, uncleared),
        overrides: file.overrides.unwrap_or(default.overrides),
        keep_originals_months: file.keep_originals_months.unwrap_or(default.keep_originals_months),
        keep_consents_months: file.keep_consents_months.unwrap_or(default.keep_consents_months),
    })
}

/// A channel's name as it is written everywhere else, so that no two entries mean the same channel.
fn channel(name: &Spanned<String>) -> Result<Channel, Wrong> {
    let wrong = |what: String| (name.span().start, what);
    let channel = Channel::parse(name.get_ref()).map_err(|error| wrong(error.to_string()))?;
    if channel.id() == name.get_ref() {
        Ok(channel)
    } else {
        Err(wrong(format!("the channel {:?} is written {:?}", name.get_ref(), channel.id())))
    }
}

fn checklist(ids: &[Spanned<String>], labels: &BTreeMap<Spanned<String>, String>) -> Result<Vec<ChecklistItem>, Wrong> {
    let mut items: Vec<ChecklistItem> = Vec::new();
    for id in ids {
        let label = labels.iter().find(|(named, _)| named.get_ref() == id.get_ref()).map(|(_, label)| label.clone());
        let fault = if items.iter().any(|item| item.id == *id.get_ref()) {
            Some("stands twice in the checklist")
        } else if id.get_ref().trim().is_empty() {
            Some("is no item of a checklist")
        } else if label.is_none() && !KNOWN_CHECKLIST.contains(&id.get_ref().as_str()) {
            Some("needs a label under [checklist_labels]")
        } else {
            None
        };
        if let Some(fault) = fault {
            return Err((id.span().start, format!("{:?} {fault}", id.get_ref())));
        }
        items.push(ChecklistItem { id: id.get_ref().clone(), label });
    }
    Ok(items)
}

fn no_label_without_item(labels: &BTreeMap<Spanned<String>, String>, items: &[ChecklistItem]) -> Result<(), Wrong> {
    let stray = labels.keys().find(|id| items.iter().all(|item| item.id != *id.get_ref()));
    stray.map_or(Ok(()), |id| Err((id.span().start, format!("{:?} is not in the checklist", id.get_ref()))))
}

const fn rule_of(rule: Rule) -> ChannelRule {
    let signatures = match rule.signatures {
        WrittenSignatures::Both => Signatures::Both,
        WrittenSignatures::One => Signatures::One,
    };
    ChannelRule { public: rule.public, signatures }
}

const fn uncleared(written: WrittenUncleared) -> Uncleared {
    match written {
        WrittenUncleared::Cover => Uncleared::Cover,
        WrittenUncleared::Block => Uncleared::Block,
    }
}
