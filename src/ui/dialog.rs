//! Questions in front of the window. One at a time; Escape closes it.

use super::ask::{Ask, Wanted};
use super::event_form::EventForm;
use super::keys_page::KeysPage;
use super::review::ReviewForm;
use super::shown::Shown;
use super::{settings_page, widgets};
use eframe::egui::{self, Frame, Id, Key, Margin, Modal, ScrollArea, Ui};
use i18n_embed_fl::fl;
use std::mem::Discriminant;
use std::path::PathBuf;

/// A question.
#[derive(Clone, Debug)]
pub(super) enum Dialog {
    /// What is known of an event, new or not.
    Event(Box<EventForm>),
    /// A path, typed: the way in where no file dialog comes up.
    Path {
        /// What for.
        wanted: Wanted,
        /// What is typed so far.
        typed: String,
    },
    /// The settings.
    Settings,
    /// The keys, and those of one's own.
    Keys(KeysPage),
    /// Work is going on: stop it and close?
    Quit,
    /// A question of the review.
    Review(Box<ReviewForm>),
    /// An event is removed: really?
    RemoveEvent(crate::domain::EventId),
}

/// In the first frame of a question nothing behind it keeps the keyboard, and whoever draws it gives it to something of its own.
fn note_the_first_frame(ctx: &egui::Context, dialog: &Dialog) {
    let kind = std::mem::discriminant(dialog);
    let id = Id::unique("dialog-before");
    if ctx.data_mut(|data| data.get_temp(id).replace(kind) != Some(kind)) {
        ctx.data_mut(|data| data.insert_temp(id, kind));
        ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|focused| memory.surrender_focus(focused)));
    }
}

/// What becomes of a question after a frame.
enum Next {
    Stays,
    Closes,
}

/// Draws the question that stands, and takes it away when it is answered.
pub(super) fn show(ctx: &egui::Context, dialog: &mut Option<Dialog>, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let Some(current) = dialog else {
        ctx.data_mut(|data| data.remove::<Discriminant<Dialog>>(Id::unique("dialog-before")));
        return;
    };
    note_the_first_frame(ctx, current);
    let style = ctx.global_style();
    let frame = Frame::popup(&style).inner_margin(Margin::same(18)).corner_radius(10);
    let response = Modal::new(Id::unique("dialog")).frame(frame).show(ctx, |ui| {
        ui.set_width(560.0_f32.min(ctx.content_rect().width() - 48.0));
        ScrollArea::vertical()
            .max_height(ctx.content_rect().height() - 64.0)
            // A question that grows while it is answered is not held to the height that it had.
            .min_scrolled_height(ctx.content_rect().height() - 64.0)
            .show(ui, |ui| content(ui, current, shown, asks))
            .inner
    });
    let choosing_a_key = matches!(current, Dialog::Keys(page) if page.is_choosing());
    let escaped = !choosing_a_key && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
    if escaped || matches!(response.inner, Next::Closes) {
        *dialog = None;
    }
}

fn content(ui: &mut Ui, dialog: &mut Dialog, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> Next {
    let closes = match dialog {
        Dialog::Event(form) => form.show(ui, shown, asks),
        Dialog::Path { wanted, typed } => path(ui, *wanted, typed, shown, asks),
        Dialog::Settings => settings_page::show(ui, shown, asks),
        Dialog::Keys(page) => page.show(ui, shown, asks),
        Dialog::Review(form) => form.show(ui, shown, asks),
        Dialog::Quit => quit(ui, shown, asks),
        Dialog::RemoveEvent(event) => remove_event(ui, *event, shown, asks),
    };
    if closes { Next::Closes } else { Next::Stays }
}

fn path(ui: &mut Ui, wanted: Wanted, typed: &mut String, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
    let words = shown.words;
    widgets::heading(ui, fl!(words, "ui-path-title"));
    widgets::faint(ui, fl!(words, "ui-path-hint"));
    let field = widgets::labelled_text(ui, &fl!(words, "ui-path-label"), typed, f32::INFINITY);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !entered && ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let path = PathBuf::from(typed.trim().trim_matches('"'));
    ui.add_space(8.0);
    let (mut done, mut closes) = (entered, false);
    ui.horizontal(|ui| {
        done |= widgets::primary_button(ui, &fl!(words, "ui-path-open"), !typed.trim().is_empty()).clicked();
        closes = ui.button(fl!(words, "ui-cancel")).clicked();
    });
    if done && !path.as_os_str().is_empty() {
        asks.push(Ask::Chosen(wanted, vec![path]));
        return true;
    }
    closes
}

fn quit(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
    let words = shown.words;
    widgets::heading(ui, fl!(words, "ui-quit-title"));
    ui.label(fl!(words, "ui-quit-text"));
    ui.add_space(8.0);
    let mut closes = false;
    ui.horizontal(|ui| {
        closes = widgets::safe_button(ui, &fl!(words, "ui-quit-stay")).clicked();
        if ui.button(fl!(words, "ui-quit-stop")).clicked() {
            asks.push(Ask::Quit);
            closes = true;
        }
    });
    closes
}

fn remove_event(ui: &mut Ui, event: crate::domain::EventId, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
    let words = shown.words;
    let photos = shown.book.photos_of(event).count();
    widgets::heading(ui, fl!(words, "ui-remove-event-title"));
    ui.label(fl!(words, "ui-remove-event-text", photos = photos));
    ui.add_space(8.0);
    let mut closes = false;
    ui.horizontal(|ui| {
        closes = widgets::safe_button(ui, &fl!(words, "ui-cancel")).clicked();
        if ui.button(fl!(words, "ui-remove-event-do")).clicked() {
            asks.push(Ask::Do(vec![crate::domain::command::Command::RemoveEvent(event)]));
            closes = true;
        }
    });
    closes
}
