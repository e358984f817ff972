//! The end of the window: asked for, held up while work goes on, and nothing lost in it.

use super::ask::Ask;
use super::dialog::Dialog;
use super::window::Window;
use eframe::egui::{Context, ViewportCommand};

impl Window {
    pub(super) fn ask_to_quit(&mut self) {
        let ask = if self.work.may_stop() { Ask::Quit } else { Ask::Dialog(Dialog::Quit) };
        self.asks.push(ask);
    }

    /// The window comes back as large as it was left.
    pub(super) fn remember_size(&mut self, ctx: &Context) {
        let (inner, maximised) = ctx.input(|input| (input.viewport().inner_rect, input.viewport().maximized));
        let settings = &mut self.ground.settings;
        settings.maximised = maximised.unwrap_or(settings.maximised);
        if let Some(inner) = inner.filter(|_| !settings.maximised) {
            let zoom = ctx.zoom_factor();
            settings.size = Some([(inner.width() * zoom).round(), (inner.height() * zoom).round()]);
        }
    }

    pub(super) fn close(&mut self, ctx: &Context) {
        self.quitting = true;
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// What was typed into a field and not left yet is not lost.
    fn keep_what_is_typed(&mut self) {
        let typed = self.screens.review.typed();
        self.perform(typed.into_iter().collect());
    }

    pub(super) fn hold_the_close(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        self.keep_what_is_typed();
        if !self.quitting && !self.work.may_stop() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.dialog = Some(Dialog::Quit);
        }
    }
}

impl Drop for Window {
    /// Jobs end, and what was decided is on the disk, before the window is gone.
    fn drop(&mut self) {
        self.work.stop();
        self.keep_what_is_typed();
        if let Some(file) = &self.settings_file {
            // The size is not worth a word when there is nobody left to read it.
            let _unwritten = self.ground.settings.write(file);
        }
    }
}
