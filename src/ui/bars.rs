//! The bar above the screens, with the stages of the work, and the line below them, with what goes on.

use super::ask::{Ask, Saying, Wanted};
use super::dialog::Dialog;
use super::icon::{Icon, icon};
use super::keys_page::KeysPage;
use super::screen::Screen;
use super::shown::Shown;
use super::theme::Tokens;
use super::verb::Verb;
use super::work::{JobView, Kind};
use super::{toasts, widgets};
use eframe::egui::{self, Align, Button, Frame, Layout, Margin, Panel, ProgressBar, RichText, Ui, vec2};
use i18n_embed_fl::fl;

/// The bar above.
pub(super) fn top(ui: &mut Ui, shown: &Shown<'_>, at: Screen, asks: &mut Vec<Ask>) {
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 8));
    Panel::top("bar").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            stages(ui, shown, at, asks);
            ui.separator();
            asides(ui, shown, at, asks);
            ui.separator();
            history(ui, shown, asks);
            menu(ui, shown, asks);
        });
    });
}

fn stages(ui: &mut Ui, shown: &Shown<'_>, at: Screen, asks: &mut Vec<Ask>) {
    for screen in Screen::STAGES {
        let open = screen == Screen::Load || shown.event.is_some();
        if tab(ui, &screen.name(shown.words), at == screen, open)
            .on_disabled_hover_text(fl!(shown.words, "ui-no-event"))
            .clicked()
        {
            asks.push(Ask::Go(screen));
        }
    }
}

fn asides(ui: &mut Ui, shown: &Shown<'_>, at: Screen, asks: &mut Vec<Ask>) {
    for screen in Screen::ASIDE {
        let name = screen.name(shown.words);
        let name = match (screen, shown.due) {
            (Screen::Withdrawals, due) if due > 0 => fl!(shown.words, "ui-badge", name = name, count = due),
            _ => name,
        };
        if tab(ui, &name, at == screen, true).clicked() {
            asks.push(Ask::Go(screen));
        }
    }
}

fn tab(ui: &mut Ui, name: &str, is_here: bool, open: bool) -> egui::Response {
    let tokens = Tokens::in_ui(ui);
    let colour = match (is_here, open) {
        (true, _) => tokens.on_accent,
        (false, true) => tokens.text,
        (false, false) => tokens.faint,
    };
    let text = RichText::new(name).color(colour).family(if is_here {
        super::fonts::bold()
    } else {
        egui::FontFamily::Proportional
    });
    let fill = if is_here { tokens.accent } else { tokens.panel };
    let response = ui.add_enabled(open, Button::selectable(is_here, text).fill(fill).min_size(vec2(0.0, 30.0)));
    widgets::focus_ring(ui, &response);
    response
}

fn history(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let undo =
        shown.undo.map_or_else(|| fl!(words, "ui-undo-nothing"), |step| fl!(words, "ui-undo", step = words.step(step)));
    let redo =
        shown.redo.map_or_else(|| fl!(words, "ui-redo-nothing"), |step| fl!(words, "ui-redo", step = words.step(step)));
    if widgets::icon_button(ui, Icon::Undo, &undo, shown.undo.is_some()).clicked() {
        asks.push(Ask::Undo);
    }
    if widgets::icon_button(ui, Icon::Redo, &redo, shown.redo.is_some()).clicked() {
        asks.push(Ask::Redo);
    }
}

fn menu(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let response = ui.menu_button(fl!(words, "ui-menu"), |ui| {
        let mut item = |ui: &mut Ui, text: String, key: String, ask: Ask| {
            if ui.add(Button::new(text).shortcut_text(key)).clicked() {
                asks.push(ask);
                ui.close();
            }
        };
        let key = |verb| shown.keys.shown(verb, words);
        item(ui, fl!(words, "ui-verb-open-folder"), key(Verb::OpenFolder), Ask::Pick(Wanted::PhotoFolder));
        item(ui, fl!(words, "ui-menu-open-photos"), String::new(), Ask::Pick(Wanted::Photos));
        let typed = Dialog::Path { wanted: Wanted::PhotoFolder, typed: String::new() };
        item(ui, fl!(words, "ui-menu-type-path"), String::new(), Ask::Dialog(typed));
        ui.separator();
        item(ui, fl!(words, "ui-verb-settings"), key(Verb::Settings), Ask::Dialog(Dialog::Settings));
        item(ui, fl!(words, "ui-verb-keys"), key(Verb::Keys), Ask::Dialog(Dialog::Keys(KeysPage::default())));
        ui.separator();
        item(ui, fl!(words, "ui-verb-quit"), key(Verb::Quit), Ask::Verb(Verb::Quit));
    });
    response.response.on_hover_text(fl!(words, "ui-menu-hint"));
}

/// The line below: what was said last, what is not on the disk yet, the jobs.
pub(super) fn status(ui: &mut Ui, shown: &Shown<'_>, pending: u64, said: Option<&Saying>, asks: &mut Vec<Ask>) {
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 5));
    Panel::bottom("status").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(24.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                for job in shown.jobs {
                    tray(ui, shown, job, asks);
                }
                kept(ui, shown, pending);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| last_said(ui, shown, said));
            });
        });
    });
}

fn last_said(ui: &mut Ui, shown: &Shown<'_>, said: Option<&Saying>) {
    let tokens = Tokens::in_ui(ui);
    if let Some(said) = said {
        let (mark, colour) = toasts::mark(said.tone, &tokens);
        icon(ui, mark, 16.0, colour);
        ui.add(egui::Label::new(&said.text).truncate());
    } else {
        let text = fl!(shown.words, "ui-status-hint", key = shown.keys.shown(Verb::Keys, shown.words));
        ui.add(egui::Label::new(RichText::new(text).color(tokens.faint)).truncate());
    }
}

/// Whether everything that was decided is on the disk.
fn kept(ui: &mut Ui, shown: &Shown<'_>, pending: u64) {
    let tokens = Tokens::in_ui(ui);
    match (shown.is_writer, pending) {
        (false, _) => widgets::state_word(ui, Icon::Note, &shown.read_only(), tokens.undecided),
        (true, 0) => widgets::state_word(ui, Icon::Check, &fl!(shown.words, "ui-kept"), tokens.shown),
        (true, _) => widgets::state_word(ui, Icon::Question, &fl!(shown.words, "ui-keeping"), tokens.undecided),
    };
}

fn tray(ui: &mut Ui, shown: &Shown<'_>, job: &JobView, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let name = match &job.kind {
        Kind::Add(_) => fl!(words, "ui-job-add"),
        Kind::Look(_) => fl!(words, "ui-job-look"),
        Kind::Publish(..) => fl!(words, "ui-job-publish"),
        Kind::TakeDown => fl!(words, "ui-job-take-down"),
        Kind::Erase(_) => fl!(words, "ui-job-erase"),
        Kind::Import => fl!(words, "ui-job-import"),
        Kind::Page => fl!(words, "ui-job-page"),
        Kind::List(_) => fl!(words, "ui-job-list"),
        Kind::Inspect => fl!(words, "ui-job-inspect"),
        Kind::Demo => fl!(words, "ui-job-demo"),
        Kind::Scan => fl!(words, "ui-job-scan"),
        Kind::Foresee => fl!(words, "ui-job-foresee"),
    };
    if ui.add_enabled(!job.stopping, Button::new(fl!(words, "ui-cancel"))).clicked() {
        asks.push(Ask::Cancel(job.id));
    }
    let (done, total) = (job.tally.done, job.tally.total);
    let share = if total == 0 { 0.0 } else { done as f32 / total as f32 };
    let left = job
        .left()
        .map(|left| fl!(words, "ui-job-left", minutes = (left.as_secs() / 60), seconds = (left.as_secs() % 60)));
    let text = fl!(words, "ui-job-progress", name = name, done = done, total = total);
    let text = left.map_or(text.clone(), |left| format!("{text} · {left}"));
    let text = if job.stopping { fl!(words, "ui-job-stopping") } else { text };
    let bar = ui.add(ProgressBar::new(share).desired_width(110.0).desired_height(8.0).fill(Tokens::in_ui(ui).accent));
    let label = ui.label(&text);
    let _ = bar.labelled_by(label.id);
    ui.separator();
}
