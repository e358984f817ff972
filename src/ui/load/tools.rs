//! Which photos are shown, and in which order.

use super::LoadScreen;
use crate::app::overview::{PhotoFilter, PhotoOrder};
use crate::i18n::Words;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{Id, RichText, TextEdit, Ui};
use i18n_embed_fl::fl;

/// The search field.
pub(super) fn search_id() -> Id {
    Id::unique("photos-search")
}

impl LoadScreen {
    pub(super) fn tools(&mut self, ui: &mut Ui, shown: &Shown<'_>, is_narrow: bool) {
        let words = shown.words;
        ui.horizontal_wrapped(|ui| {
            let filters = PhotoFilter::ALL.map(|one| (one, filter(words, one)));
            let label = fl!(words, "ui-load-show");
            widgets::combo(ui, "photos-filter", &label, Some(150.0), &mut self.wish.filter, &filters);
            let orders = PhotoOrder::ALL.map(|one| (one, order(words, one)));
            let label = fl!(words, "ui-load-order");
            widgets::combo(ui, "photos-order", &label, Some(110.0), &mut self.wish.order, &orders);
            let name = ui.label(fl!(words, "ui-load-search"));
            let field = TextEdit::singleline(&mut self.wish.search).id(search_id()).desired_width(130.0);
            ui.add(field).labelled_by(name.id);
            let (there, all) = (self.order.places.len(), self.sight.glances().len());
            let text = fl!(words, "ui-load-count", shown = there, all = all);
            ui.label(RichText::new(text).color(Tokens::in_ui(ui).faint));
            if is_narrow {
                let is_on = self.side_instead;
                self.side_instead ^= widgets::toggle(ui, is_on, fl!(words, "ui-load-details")).clicked();
            }
        });
    }
}

fn filter(words: &Words, filter: PhotoFilter) -> String {
    match filter {
        PhotoFilter::All => fl!(words, "ui-filter-all"),
        PhotoFilter::ToReview => fl!(words, "ui-filter-to-review"),
        PhotoFilter::Undecided => fl!(words, "ui-filter-undecided"),
        PhotoFilter::NoFace => fl!(words, "ui-filter-no-face"),
        PhotoFilter::ByHand => fl!(words, "ui-filter-by-hand"),
        PhotoFilter::Blocked => fl!(words, "ui-filter-blocked"),
        PhotoFilter::Rejected => fl!(words, "ui-filter-rejected"),
        PhotoFilter::Picked => fl!(words, "ui-filter-picked"),
        PhotoFilter::HeldBack => fl!(words, "ui-filter-held-back"),
    }
}

fn order(words: &Words, order: PhotoOrder) -> String {
    match order {
        PhotoOrder::Number => fl!(words, "ui-order-number"),
        PhotoOrder::State => fl!(words, "ui-order-state"),
        PhotoOrder::Name => fl!(words, "ui-order-name"),
        PhotoOrder::Time => fl!(words, "ui-order-time"),
    }
}
