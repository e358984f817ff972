//! What the window looks like: every screen once or twice, and over them both themes, both languages, two sizes and large text.
//! [`super::kept`] says how pictures are compared and renewed.

use super::desk::{Agreed, Desk, Place, Wish};
use super::kept::{Picture, differing, looks_as_kept};
use super::prepared::{Prepared, session};
use super::renderer;
use super::review::review;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use estompe::domain::command::{Command, NewParty, Remark};
use estompe::domain::{
    Category, Channel, Consent, ConsentId, Identity, Means, PersonId, Pick, Prose, Role, Signatory, Status,
};
use estompe::i18n::Language;
use estompe::ui::{Theme, Wanted};
use std::path::PathBuf;

const FRENCH: Language = Language::French;
const ENGLISH: Language = Language::English;

fn wish(language: Language, theme: Theme) -> Wish {
    Wish { language, theme, pictures: true, ..Wish::default() }
}

fn large(wish: Wish) -> Wish {
    Wish { size: vec2(1920.0, 1080.0), ..wish }
}

/// On a screen of the same pixels: where everything is half as large again, there is room for two thirds.
fn with_large_text(wish: Wish) -> Wish {
    Wish { text_size: 1.5, size: wish.size / 1.5, ..wish }
}

/// An event in which not everything is simple: a photo that is held back, one that is set aside, a minor whose form lacks a
/// signature, somebody who refuses, a consent that ends soon.
fn event(place: &Place) -> Prepared {
    let prepared = Prepared::new(place, &[3, 2, 1, 4, 0, 2]);
    let mut session = session(place);
    let holder = |name| NewParty { role: Role::Holder, name: Prose::new(name) };
    let named = |name| Identity { name: Prose::new(name), ..Identity::default() };
    let minor =
        Command::AddPerson(Category::Minor, vec![holder("Anne Martin"), holder("Luc Martin")], named("Léa Martin"));
    let refuses = Command::AddPerson(Category::Adult, vec![], named("Tomasz Żółć"));
    let soon = Command::AddPerson(Category::Adult, vec![], named("Αθηνά Νικολάου"));
    for command in [minor, refuses, soon] {
        session.perform(&command).unwrap();
    }
    let [minor, refuses, soon] = [2, 3, 4].map(|number| PersonId::new(number).unwrap());
    let consent = |person, status, until: Option<(i16, i8, i8)>, signed: Vec<Signatory>| Consent {
        channels: [Channel::Web].into(),
        means: Some(Means::Paper),
        received: Some(jiff::civil::date(2026, 6, 1)),
        until: until.map(|(year, month, day)| jiff::civil::date(year, month, day)),
        signed: signed.into_iter().collect(),
        ..Consent::new(person, status)
    };
    for consent in [
        consent(minor, Status::Granted, Some((2030, 6, 1)), vec![Signatory::Party(0)]),
        consent(refuses, Status::Refused, None, vec![]),
        consent(soon, Status::Granted, Some((2026, 6, 29)), vec![Signatory::Themself]),
    ] {
        session.perform(&Command::AddConsent(Box::new(consent))).unwrap();
    }
    let held_back = Remark { held_back: Some(true), ..Remark::default() };
    session.perform(&Command::Remark(prepared.photos[2], held_back)).unwrap();
    let rejected = Remark { pick: Some(Pick::Rejected), ..Remark::default() };
    session.perform(&Command::Remark(prepared.photos[4], rejected)).unwrap();
    prepared
}

/// The event on one of the screens.
fn on(place: &Place, key: Key, wish: Wish) -> Desk {
    let mut desk = event(place).desk(place, wish);
    desk.press_with(Modifiers::COMMAND, key);
    desk
}

#[test]
fn first_run() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    looks_as_kept(&mut Desk::open(&place, wish(ENGLISH, Theme::Light)), &place, "first-run-en-light");
}

#[test]
fn photos() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = on(&place, Key::L, wish(FRENCH, Theme::Dark));
    desk.press_with(Modifiers::COMMAND, Key::A);
    looks_as_kept(&mut desk, &place, "photos-fr-dark");
}

#[test]
fn photos_on_a_large_screen() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    looks_as_kept(&mut on(&place, Key::L, large(wish(ENGLISH, Theme::Light))), &place, "photos-en-light-1080");
}

#[test]
fn review_of_a_photo() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = review(&place, &[4, 2, 0], wish(ENGLISH, Theme::Light));
    desk.press(Key::M);
    desk.press(Key::Delete);
    looks_as_kept(&mut desk, &place, "review-en-light");
}

#[test]
fn review_on_a_large_screen() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = review(&place, &[4, 2, 0], large(wish(FRENCH, Theme::Dark)));
    desk.press(Key::M);
    desk.press(Key::M);
    desk.harness.key_down(Key::O);
    desk.settle();
    looks_as_kept(&mut desk, &place, "review-fr-dark-1080-original");
}

#[test]
fn the_basis_of_showing_somebody() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = review(&place, &[3], with_large_text(wish(FRENCH, Theme::Light)));
    desk.press(Key::C);
    desk.type_text("Ana López");
    desk.press(Key::Enter);
    looks_as_kept(&mut desk, &place, "basis-fr-light-150");
}

#[test]
fn people() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = on(&place, Key::E, wish(FRENCH, Theme::Light));
    desk.harness.get_all_by_label_contains("Léa Martin").next().unwrap().click();
    desk.settle();
    looks_as_kept(&mut desk, &place, "people-fr-light");
}

#[test]
fn check() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = on(&place, Key::K, wish(ENGLISH, Theme::Dark));
    desk.click("Photo 3, press: excluded");
    looks_as_kept(&mut desk, &place, "check-en-dark");
}

#[test]
fn publish() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let agreed = Agreed::default();
    // Folders as everybody has them: the proposed ones are in a temporary folder.
    for (channel, folder) in ["site-web", "presse"].into_iter().enumerate() {
        agreed.on(Wanted::PublishFolder(channel), vec![PathBuf::from(folder)]);
    }
    let mut desk = on(&place, Key::P, Wish { agreed, ..with_large_text(wish(FRENCH, Theme::Dark)) });
    let choose = |desk: &mut Desk, place: usize| {
        desk.harness.get_all_by_label("Choisir…").nth(place).unwrap().scroll_to_me();
        desk.settle();
        desk.harness.get_all_by_label("Choisir…").nth(place).unwrap().click();
        desk.settle();
    };
    choose(&mut desk, 0);
    choose(&mut desk, 1);
    looks_as_kept(&mut desk, &place, "publish-fr-dark-150");
}

#[test]
fn withdrawals() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = on(&place, Key::P, wish(FRENCH, Theme::Light));
    desk.click("presse");
    let publish = desk.harness.query_all_by_label_contains("Publier").last().unwrap();
    publish.click();
    desk.settle();
    let on = jiff::civil::date(2026, 6, 14);
    let withdrawn = Command::Withdraw { consent: ConsentId::FIRST, on, by: Prose::new("elle-même") };
    desk.harness.state_mut().ask_for(vec![withdrawn]);
    desk.press_with(Modifiers::COMMAND, Key::W);
    looks_as_kept(&mut desk, &place, "withdrawals-fr-light");
}

#[test]
fn help() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = Desk::open(&place, wish(FRENCH, Theme::Light));
    desk.press(Key::F1);
    looks_as_kept(&mut desk, &place, "help-fr-light");
}

#[test]
fn settings() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = Desk::open(&place, wish(ENGLISH, Theme::Dark));
    desk.press_with(Modifiers::COMMAND, Key::Comma);
    looks_as_kept(&mut desk, &place, "settings-en-dark");
}

#[test]
fn keys() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = Desk::open(&place, with_large_text(wish(FRENCH, Theme::Light)));
    desk.press(Key::Questionmark);
    looks_as_kept(&mut desk, &place, "keys-fr-light-150");
}

/// A tolerance that nothing can fail is none: one word that is another, and the smallest margin that is another, are seen.
#[test]
fn a_word_or_a_margin_that_is_another_is_seen() {
    if !renderer::is_here() {
        return;
    }
    let place = Place::new();
    let mut desk = Desk::open(&place, wish(ENGLISH, Theme::Light));
    desk.quieten();
    let before = Picture::of(&mut desk);
    desk.quieten();
    assert_eq!(differing(&before, &Picture::of(&mut desk)), Some(vec![]), "the same window twice");
    let spacing = |desk: &mut Desk, by: f32| {
        desk.harness.ctx.all_styles_mut(|style| style.spacing.item_spacing.y += by);
        desk.quieten();
        Picture::of(desk)
    };
    let moved = spacing(&mut desk, 1.0);
    assert!(differing(&before, &moved).is_some_and(|pixels| pixels.len() > 100));
    let back = spacing(&mut desk, -1.0);
    assert_eq!(differing(&before, &back), Some(vec![]));
}
