//! The back of a consent form: what Articles 13 and 7 of the General Data Protection Regulation ask to be said before somebody
//! agrees.

use super::consent_form::{Form, Kind};
use super::html::Html;
use super::pieces::{line, told_or_blank};
use crate::i18n::Words;
use i18n_embed_fl::fl;

/// What is said, in small print of two columns.
pub(super) fn information(form: &Form<'_>, kind: Kind, words: &Words) -> Html {
    let said = [
        controller(form, words),
        basis(form, words),
        said(&fl!(words, "form-done"), &[fl!(words, "form-done-text")]),
        said(&fl!(words, "form-seen-by"), &[fl!(words, "form-seen-by-text")]),
        said(&fl!(words, "form-kept"), &kept(form, words)),
        withdrawal(form, kind, words),
        said(&fl!(words, "form-rights"), &[fl!(words, "form-rights-text")]),
    ];
    Html::element("div", "fine", said.into())
}

fn said(title: &str, paragraphs: &[String]) -> Html {
    let paragraphs = paragraphs.iter().map(|text| Html::of("p", "", text));
    std::iter::once(Html::of("h2", "", title)).chain(paragraphs).collect()
}

fn controller(form: &Form<'_>, words: &Words) -> Html {
    [
        said(&fl!(words, "form-controller"), &[fl!(words, "form-controller-text")]),
        Html::element("div", "strong", told_or_blank(form.event.organiser.as_ref())),
        line(&fl!(words, "form-officer")),
    ]
    .into()
}

fn basis(form: &Form<'_>, words: &Words) -> Html {
    let purpose = [
        Html::of("h2", "", &fl!(words, "page-purpose")),
        Html::element("div", "", told_or_blank(form.event.purpose.as_ref())),
    ];
    [purpose.into(), said(&fl!(words, "form-basis"), &[fl!(words, "form-basis-text")])].into()
}

fn kept(form: &Form<'_>, words: &Words) -> [String; 2] {
    let originals = match form.event.keep_originals_until {
        Some(day) => fl!(words, "form-kept-until", date = words.date(day)),
        None => fl!(words, "form-kept-months", months = form.policy.keep_originals_months),
    };
    [originals, fl!(words, "form-kept-form", months = form.policy.keep_consents_months)]
}

fn withdrawal(form: &Form<'_>, kind: Kind, words: &Words) -> Html {
    let minor = match kind {
        Kind::Adult => Html::default(),
        Kind::Minor => Html::of("p", "", &fl!(words, "form-withdraw-minor")),
    };
    [
        said(&fl!(words, "form-withdraw"), &[fl!(words, "form-withdraw-text")]),
        Html::element("div", "strong", told_or_blank(form.event.organiser.as_ref())),
        Html::of("p", "", &fl!(words, "form-withdraw-then")),
        minor,
    ]
    .into()
}
