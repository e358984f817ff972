//! Who signs a consent form.

use super::consent_form::Kind;
use super::html::Html;
use super::pieces::{blank, line, signature, tick, tick_sentence};
use crate::i18n::Words;
use i18n_embed_fl::fl;

/// The place for signatures: of the person, or of those who decide for the child, and the child's own word.
pub(super) fn signatures(kind: Kind, words: &Words) -> Html {
    match kind {
        Kind::Adult => adult(words),
        Kind::Minor => [minor(words), child(words)].into(),
    }
}

fn adult(words: &Words) -> Html {
    let left = Html::element("div", "", [line(&fl!(words, "page-date")), line(&fl!(words, "page-place"))].into());
    let both = [left, signature(&fl!(words, "page-signature"))];
    [
        Html::of("h2", "", &fl!(words, "form-sign-adult")),
        Html::element("div", "pair", both.into()),
        Html::element("div", "line", [tick(&fl!(words, "form-guardian-adult")), blank()].into()),
        line(&fl!(words, "form-received")),
    ]
    .into()
}

fn minor(words: &Words) -> Html {
    let holders = ["A", "B"].map(|number| holder(number, words));
    let alone = [Html::element("span", "", tick(&fl!(words, "form-sole"))), blank()];
    [
        Html::of("h2", "", &fl!(words, "form-sign-minor")),
        Html::element("div", "pair", holders.into()),
        Html::element("div", "line", alone.into()),
        tick_sentence(&fl!(words, "form-guardian")),
    ]
    .into()
}

fn holder(number: &'static str, words: &Words) -> Html {
    let lines = [
        Html::of("p", "strong", &fl!(words, "form-holder", number = number)),
        line(&fl!(words, "page-name")),
        line(&fl!(words, "form-contact")),
        tick_sentence(&fl!(words, "form-agree")),
        tick_sentence(&fl!(words, "form-opposed")),
        line(&fl!(words, "page-date")),
        signature(&fl!(words, "page-signature")),
    ];
    Html::element("div", "framed", lines.into())
}

fn child(words: &Words) -> Html {
    let answers = [
        tick(&fl!(words, "form-child-yes")),
        tick(&fl!(words, "form-child-no")),
        tick(&fl!(words, "form-child-too-young")),
    ];
    let lines = [
        Html::of("p", "strong", &fl!(words, "form-child")),
        Html::of("p", "", &fl!(words, "form-child-told")),
        Html::element("div", "choices", answers.into()),
        line(&fl!(words, "form-child-name")),
    ];
    [Html::element("div", "framed", lines.into()), line(&fl!(words, "form-received"))].into()
}
