//! The policy in force, in the record.

use super::html::Html;
use super::pieces::{cell, facts, table};
use crate::domain::{ChannelRule, Policy};
use crate::i18n::Words;
use i18n_embed_fl::fl;

/// What the house has decided.
pub(super) fn policy(policy: &Policy, words: &Words) -> Html {
    let columns =
        [fl!(words, "page-channel"), fl!(words, "record-policy-seen"), fl!(words, "record-policy-signatures")];
    let listed = policy.channels.iter().map(|(channel, rule)| (words.channel(channel), *rule));
    let other = (fl!(words, "record-policy-other"), policy.other_channels);
    let rows = listed.chain([other]).map(|(name, rule)| row(&name, rule, words));
    [
        Html::of("h2", "", &fl!(words, "record-policy", name = policy.name.as_str())),
        table("tight", &columns, rows),
        facts(rules(policy, words)),
    ]
    .into()
}

fn row(name: &str, rule: ChannelRule, words: &Words) -> Vec<Html> {
    let seen = if rule.public { fl!(words, "page-yes") } else { fl!(words, "page-no") };
    vec![cell(name), cell(&seen), cell(&words.signatures(rule.signatures))]
}

fn rules(policy: &Policy, words: &Words) -> [(String, Html); 6] {
    let days = fl!(words, "record-policy-warn-days", days = policy.warn_days);
    let overrides =
        if policy.overrides { fl!(words, "record-policy-allowed") } else { fl!(words, "record-policy-forbidden") };
    let originals = fl!(words, "record-policy-originals-months", months = policy.keep_originals_months);
    let consents = fl!(words, "record-policy-consents-months", months = policy.keep_consents_months);
    [
        (fl!(words, "record-policy-uncleared"), words.uncleared(policy.uncleared)),
        (fl!(words, "record-policy-checklist"), checklist(policy, words)),
        (fl!(words, "record-policy-warn"), days),
        (fl!(words, "record-policy-overrides"), overrides),
        (fl!(words, "record-policy-originals"), originals),
        (fl!(words, "record-policy-consents"), consents),
    ]
    .map(|(name, value)| (name, Html::text(&value)))
}

fn checklist(policy: &Policy, words: &Words) -> String {
    if policy.checklist.is_empty() {
        return fl!(words, "page-none");
    }
    let items: Vec<String> = policy.checklist.iter().map(|item| words.checklist_item(item)).collect();
    let then = if policy.checklist_blocks {
        fl!(words, "record-policy-checklist-blocks")
    } else {
        fl!(words, "record-policy-checklist-warns")
    };
    format!("{} ({then})", items.join(", "))
}
