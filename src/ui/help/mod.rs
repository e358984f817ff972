//! What to do, the keys, the limits said aloud, pages to print, and where everything is.

mod pages;
mod scratch;

pub(super) use pages::put_page;
pub(super) use scratch::Scratch;

use super::ask::{Ask, PageOrder};
use super::dialog::Dialog;
use super::icon::Icon;
use super::keys;
use super::keys_page::KeysPage;
use super::marked;
use super::pictures::SmallPictures;
use super::screen::Screen;
use super::shown::Shown;
use super::theme::Tokens;
use super::verb::Verb;
use super::widgets;
use eframe::egui::{self, Frame, Grid, Margin, RichText, ScrollArea, Ui};
use i18n_embed_fl::fl;

/// Lines longer than this, in points, are hard to read.
const MOST_WIDE: f32 = 760.0;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub(super) struct HelpScreen {
    licence: Option<Licence>,
}

/// A licence that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Licence {
    Typeface,
    Model,
}

static TYPEFACE: &str = include_str!("../../../assets/fonts/OFL.txt");
static MODEL: &str = include_str!("../../../assets/models/LICENSE");

impl HelpScreen {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, _small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        ScrollArea::vertical().id_salt("help").auto_shrink([false, false]).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
                ui.set_max_width(MOST_WIDE.min(ui.available_width()));
                let words = shown.words;
                widgets::heading(ui, Screen::Help.name(words));
                steps(ui, shown);
                limits(ui, shown);
                print(ui, shown, asks);
                key_list(ui, shown, asks);
                places(ui, shown, asks);
                self.about(ui, shown);
            });
        });
    }

    fn about(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        section(ui, fl!(words, "ui-help-about"));
        wrapped(ui, fl!(words, "ui-help-version", version = env!("CARGO_PKG_VERSION")));
        wrapped(ui, fl!(words, "ui-help-licence"));
        ui.horizontal_wrapped(|ui| {
            for (licence, name) in [
                (Licence::Typeface, fl!(words, "ui-help-licence-typeface")),
                (Licence::Model, fl!(words, "ui-help-licence-model")),
            ] {
                let here = self.licence == Some(licence);
                if widgets::toggle(ui, here, name).clicked() {
                    self.licence = (!here).then_some(licence);
                }
            }
        });
        let text = match self.licence {
            Some(Licence::Typeface) => TYPEFACE,
            Some(Licence::Model) => MODEL,
            None => return,
        };
        widgets::card(ui).show(ui, |ui| ui.add(egui::Label::new(RichText::new(text).small()).wrap()));
    }
}

/// What to do, in five steps.
fn steps(ui: &mut Ui, shown: &Shown<'_>) {
    let words = shown.words;
    section(ui, fl!(words, "ui-help-steps"));
    let key = |verb| shown.keys.shown(verb, words);
    let steps = [
        (Screen::Load, fl!(words, "ui-help-step-load", key = key(Verb::OpenFolder))),
        (Screen::Review, fl!(words, "ui-help-step-review", show = key(Verb::Show), reviewed = key(Verb::Reviewed))),
        (Screen::Check, fl!(words, "ui-help-step-check", key = key(Verb::Check))),
        (Screen::Publish, fl!(words, "ui-help-step-publish", key = key(Verb::Publish))),
        (Screen::Withdrawals, fl!(words, "ui-help-step-later", key = key(Verb::Withdrawals))),
    ];
    for (number, (screen, text)) in steps.into_iter().enumerate() {
        let title = fl!(words, "ui-help-step", number = (number + 1), screen = screen.name(words));
        ui.add_space(3.0);
        ui.label(RichText::new(title).family(super::fonts::bold()));
        wrapped(ui, text);
    }
}

/// What the program does not do, and what the detector misses.
fn limits(ui: &mut Ui, shown: &Shown<'_>) {
    let words = shown.words;
    section(ui, fl!(words, "ui-help-limits"));
    for text in [
        fl!(words, "ui-help-limit-anonymous"),
        fl!(words, "ui-help-limit-detector"),
        fl!(words, "ui-help-limit-recognition"),
        fl!(words, "ui-help-limit-picture"),
        fl!(words, "ui-help-limit-published"),
        fl!(words, "ui-help-limit-law"),
    ] {
        let colour = Tokens::in_ui(ui).undecided;
        marked::sentence(ui, Icon::Warning, text, colour);
    }
}

/// Pages to print.
fn print(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let words = shown.words;
    section(ui, fl!(words, "ui-help-print"));
    widgets::faint(ui, fl!(words, "ui-help-print-hint"));
    let no_event = shown.event.is_none().then(|| fl!(words, "ui-no-event"));
    ui.horizontal_wrapped(|ui| {
        for (order, name, why_not) in [
            (PageOrder::Form, fl!(words, "ui-help-print-form"), no_event.as_deref()),
            (PageOrder::SignUp, fl!(words, "ui-help-print-sign-up"), no_event.as_deref()),
            (PageOrder::Record, fl!(words, "ui-help-print-record"), None),
            (PageOrder::TakeDown, fl!(words, "ui-due-list"), None),
        ] {
            if widgets::button_or_why(ui, &name, why_not).clicked() {
                asks.push(Ask::Page(order));
            }
        }
    });
}

fn key_list(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let words = shown.words;
    section(ui, fl!(words, "ui-keys-title"));
    Grid::new("help-keys").num_columns(2).spacing([18.0, 2.0]).show(ui, |ui| {
        for verb in Verb::ALL {
            let keys: Vec<String> = shown.keys.of(verb).into_iter().map(|key| keys::name(key, words)).collect();
            ui.label(RichText::new(keys.join(" · ")).family(super::fonts::bold()));
            ui.label(verb.name(words));
            ui.end_row();
        }
    });
    if ui.button(fl!(words, "ui-help-own-keys")).clicked() {
        asks.push(Ask::Dialog(Dialog::Keys(KeysPage::default())));
    }
}

/// Where the register and its copies are.
fn places(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let words = shown.words;
    section(ui, fl!(words, "ui-help-places"));
    wrapped(ui, fl!(words, "ui-help-register", path = shown.register.display().to_string()));
    wrapped(ui, fl!(words, "ui-help-backups"));
    if let Some(folder) = shown.register.parent()
        && ui.button(fl!(words, "ui-open-folder-system")).clicked()
    {
        asks.push(Ask::Reveal(folder.to_path_buf()));
    }
}

fn section(ui: &mut Ui, title: String) {
    ui.add_space(14.0);
    widgets::heading(ui, title);
}

fn wrapped(ui: &mut Ui, text: String) {
    ui.add(egui::Label::new(text).wrap());
}
