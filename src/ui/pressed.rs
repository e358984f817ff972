//! Keys: which of those that were pressed are for the window, and what those do that belong to no screen.

use super::ask::{Ask, Wanted};
use super::dialog::Dialog;
use super::keys_page::KeysPage;
use super::verb::Verb;
use super::window::Window;
use eframe::egui::{self, Context, FocusDirection, Key};

impl Window {
    /// The keys that were pressed, as far as they are for somebody who does not type.
    pub(super) fn pressed(&self, ctx: &Context) -> Vec<Verb> {
        let writes = ctx.text_edit_focused();
        if self.dialog.is_some() {
            return Vec::new();
        }
        let focused = ctx.memory(egui::Memory::focused);
        let on_photo = focused.is_none() || self.screens.review.holds(focused);
        let may = |verb: Verb| {
            let on_screen = verb.place().is_on(self.ground.at.screen);
            // Space presses the button that has the focus, and Tab walks on from it.
            let walks = matches!(verb, Verb::NextFace | Verb::PreviousFace);
            // A text is left by F6; no other key is more than a key there.
            let leaves = verb == Verb::NextPane && self.ground.keys.writes_nothing(verb);
            on_screen && (on_photo || !walks) && (!writes || leaves)
        };
        let space = Key::Space;
        let held = !on_photo && ctx.input(|input| input.key_pressed(space));
        let pressed = if held { Vec::new() } else { self.ground.keys.pressed(ctx, may) };
        if !pressed.is_empty() {
            // Tab and arrows that were for the photo do not move the focus as well.
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        pressed
    }

    /// Another photo is there in the frame in which it is asked for. Whatever else was done in that frame was meant for the photo that
    /// was seen, and is answered first: the photo then comes one frame later.
    pub(super) fn turn_at_once(&mut self, ctx: &Context, pressed: &mut Vec<Verb>) {
        if !pressed.iter().any(|verb| verb.step().is_some()) {
            return;
        }
        self.times.key(self.screens.review.is_ahead());
        if let [verb] = pressed[..]
            && ctx.input(|input| !input.events.iter().any(does_something))
        {
            let other = self.screens.review.beside(&self.ground.shown(&[], &[]), verb);
            if let Some(other) = other {
                self.show_photo(other, None);
            }
            pressed.clear();
        }
    }

    /// Does what the keys mean that belong to no screen.
    pub(super) fn answer_keys(&mut self, ctx: &Context, pressed: &[Verb]) {
        for &verb in pressed {
            // Whoever goes to another screen by key is on that screen, and not on a button of the bar.
            if verb.screen().is_some() {
                ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
            }
            self.verb(verb);
        }
    }

    /// What a key does that belongs to no screen.
    pub(super) fn verb(&mut self, verb: Verb) {
        let ask = match verb {
            Verb::Undo => Ask::Undo,
            Verb::Redo => Ask::Redo,
            Verb::OpenFolder => Ask::Pick(Wanted::PhotoFolder),
            Verb::Settings => Ask::Dialog(Dialog::Settings),
            Verb::Keys => Ask::Dialog(Dialog::Keys(KeysPage::default())),
            Verb::Quit => {
                self.ask_to_quit();
                return;
            }
            other => match other.screen() {
                Some(screen) => Ask::Go(screen),
                None => return,
            },
        };
        self.asks.push(ask);
    }
}

/// Whether somebody pressed, clicked or asked for something; letting a key go or moving the pointer is nothing.
const fn does_something(event: &egui::Event) -> bool {
    matches!(
        event,
        egui::Event::Key { pressed: true, .. }
            | egui::Event::PointerButton { .. }
            | egui::Event::AccessKitActionRequest(_)
    )
}
