//! The photos of the event, one below the other, each with its mark.

use super::ReviewScreen;
use super::sheet::file_name;
use crate::domain::{PhotoId, Pick};
use crate::i18n::Words;
use crate::ui::ask::Ask;
use crate::ui::icon::{self, Icon};
use crate::ui::pictures::{Small, SmallPictures};
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{
    Align, Color32, Frame, Layout, Margin, Panel, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    Vec2, WidgetInfo, pos2, vec2,
};
use i18n_embed_fl::fl;
use std::path::Path;

/// In a window narrower than this, in points, the photo itself has the room.
pub(super) const ROOM: f32 = 760.0;
const WIDTH: f32 = 136.0;
const ROW: f32 = 112.0;

/// The photos in their order, kept for a state of the register.
#[derive(Debug, Default)]
pub(super) struct Film {
    key: Option<(u64, crate::domain::EventId)>,
    photos: Vec<PhotoId>,
    /// The photo that was in sight last: another one is scrolled to.
    shown: Option<PhotoId>,
}

/// Where a photo stands, in a mark and a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    ToReview,
    Reviewed,
    HeldBack,
    Rejected,
}

impl Standing {
    fn of(shown: &Shown<'_>, photo: PhotoId) -> Self {
        let remarks = shown.book.remarks(photo);
        if remarks.is_some_and(|remarks| remarks.pick == Pick::Rejected) {
            Self::Rejected
        } else if remarks.is_some_and(|remarks| remarks.held_back) {
            Self::HeldBack
        } else if shown.book.is_reviewed(photo) {
            Self::Reviewed
        } else {
            Self::ToReview
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::ToReview => Icon::Question,
            Self::Reviewed => Icon::Check,
            Self::HeldBack => Icon::Pause,
            Self::Rejected => Icon::Cross,
        }
    }

    const fn colour(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::ToReview => tokens.undecided,
            Self::Reviewed => tokens.shown,
            Self::HeldBack | Self::Rejected => tokens.blocked,
        }
    }

    fn word(self, words: &Words) -> String {
        match self {
            Self::ToReview => fl!(words, "ui-review-to-review"),
            Self::Reviewed => fl!(words, "ui-review-reviewed"),
            Self::HeldBack => fl!(words, "ui-review-held-back"),
            Self::Rejected => fl!(words, "ui-review-rejected"),
        }
    }
}

impl Film {
    fn photos(&mut self, shown: &Shown<'_>) -> &[PhotoId] {
        let key = shown.event.map(|event| (shown.revision, event));
        if self.key != key || self.photos.is_empty() {
            (self.key, self.photos) = (key, shown.photos());
        }
        &self.photos
    }

    /// The photo so many steps from another.
    pub(super) fn beside(&self, shown: &Shown<'_>, photo: PhotoId, step: isize) -> Option<PhotoId> {
        let place = |photos: &[PhotoId]| {
            let place = photos.iter().position(|one| *one == photo)?;
            photos.get(place.checked_add_signed(step)?).copied()
        };
        let is_fresh = self.key.is_some() && self.key == shown.event.map(|event| (shown.revision, event));
        if is_fresh { place(&self.photos) } else { place(&shown.photos()) }
    }
}

/// The photo that needs somebody next, after this one and then from the beginning.
pub(super) fn next_to_review(shown: &Shown<'_>, after: PhotoId) -> Option<PhotoId> {
    let photos = shown.photos();
    let place = photos.iter().position(|one| *one == after)?;
    let needs = |photo: &&PhotoId| **photo != after && Standing::of(shown, **photo) == Standing::ToReview;
    photos[place..].iter().chain(&photos[..place]).find(needs).copied()
}

/// Draws them.
pub(super) fn show(
    screen: &mut ReviewScreen,
    ui: &mut Ui,
    shown: &Shown<'_>,
    small: &mut SmallPictures,
    asks: &mut Vec<Ask>,
) {
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(8, 8));
    Panel::left("film").frame(frame).resizable(false).exact_size(WIDTH).show(ui, |ui| {
        let photos = screen.film.photos(shown).to_vec();
        let to_review = shown.photo.and_then(|photo| photos.iter().position(|one| *one == photo)).unwrap_or(0);
        widgets::faint(ui, fl!(shown.words, "ui-review-place", number = (to_review + 1), count = photos.len()));
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut area = ScrollArea::vertical().id_salt("film").auto_shrink(false);
        if screen.film.shown != shown.photo {
            screen.film.shown = shown.photo;
            let middle = to_review as f32 * (ROW + 4.0) - (ui.available_height() - ROW) / 2.0;
            area = area.vertical_scroll_offset(middle.max(0.0));
        }
        let focus = screen.pane == Some(super::verbs::Pane::Film) && shown.pressed(crate::ui::verb::Verb::NextPane);
        area.show_rows(ui, ROW, photos.len(), |ui, range| {
            for place in range {
                let is_here = shown.photo == Some(photos[place]);
                let response = row(ui, shown, photos[place], is_here, small);
                if focus && is_here {
                    response.request_focus();
                }
                if response.clicked() {
                    asks.push(Ask::Show(photos[place], None));
                }
            }
        });
    });
}

fn row(
    ui: &mut Ui,
    shown: &Shown<'_>,
    photo: PhotoId,
    is_here: bool,
    small: &mut SmallPictures,
) -> eframe::egui::Response {
    let tokens = Tokens::in_ui(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let Some(facts) = shown.book.photo(photo) else { return response };
    let standing = Standing::of(shown, photo);
    let path = facts.sources.first().map_or("", |source| source.as_str());
    let open = open_regions(shown, photo);
    let sentence = fl!(
        shown.words,
        "ui-review-film-row",
        number = facts.number,
        file = file_name(path),
        state = standing.word(shown.words),
        open = open
    );
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_here, &sentence));
    let fill = if is_here { tokens.chosen } else { tokens.raised };
    let edge =
        if is_here || response.has_focus() { Stroke::new(2.0, tokens.accent) } else { Stroke::new(1.0, tokens.line) };
    ui.painter().rect(rect, 6.0, fill, edge, StrokeKind::Inside);
    let picture = Rect::from_min_max(rect.min + Vec2::splat(5.0), pos2(rect.max.x - 5.0, rect.max.y - 26.0));
    paint_small(ui, &small.of(Path::new(path)), picture, &tokens);
    let below = Rect::from_min_max(pos2(rect.min.x + 8.0, rect.max.y - 24.0), rect.max - vec2(6.0, 3.0));
    let mut line = ui.new_child(UiBuilder::new().max_rect(below).layout(Layout::left_to_right(Align::Center)));
    line.set_clip_rect(below.intersect(ui.clip_rect()));
    line.painter().text(
        below.left_center(),
        eframe::egui::Align2::LEFT_CENTER,
        facts.number.to_string(),
        eframe::egui::FontId::proportional(13.0),
        tokens.text,
    );
    let colour = standing.colour(&tokens);
    let square = Rect::from_center_size(below.right_center() - vec2(9.0, 0.0), Vec2::splat(13.0));
    icon::paint(ui.painter(), standing.icon(), square, colour);
    if open > 0 && standing == Standing::ToReview {
        let at = square.left_center() - vec2(6.0, 0.0);
        let font = eframe::egui::FontId::proportional(13.0);
        ui.painter().text(at, eframe::egui::Align2::RIGHT_CENTER, open.to_string(), font, colour);
    }
    response.on_hover_text(sentence)
}

fn open_regions(shown: &Shown<'_>, photo: PhotoId) -> usize {
    shown.book.regions_of(photo).filter(|(region, _)| shown.book.decision(photo, *region).is_none()).count()
}

/// A small picture in the middle of a place, as large as fits.
fn paint_small(ui: &Ui, small: &Small<'_>, place: Rect, tokens: &Tokens) {
    match small {
        Small::Ready(texture) => {
            let size = texture.size_vec2();
            let fitted = size * (place.size() / size).min_elem();
            let rect = Rect::from_center_size(place.center(), fitted);
            let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(texture.id(), rect, all, Color32::WHITE);
        }
        Small::Coming => {
            ui.painter().rect_filled(place, 3.0, tokens.ground);
        }
        Small::Failed => {
            ui.painter().rect_filled(place, 3.0, tokens.ground);
            let square = Rect::from_center_size(place.center(), Vec2::splat(22.0));
            icon::paint(ui.painter(), Icon::Warning, square, tokens.blocked);
        }
    }
}
