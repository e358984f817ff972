//! The photos as tiles. Only what is seen is drawn, and only what is drawn asks for its picture.

use super::selection::Way;
use super::{LoadScreen, tile};
use crate::domain::PhotoId;
use crate::ui::ask::Ask;
use crate::ui::pictures::SmallPictures;
use crate::ui::shown::Shown;
use crate::ui::widgets;
use eframe::egui::{self, EventFilter, Id, Key, Rect, ScrollArea, Ui, Vec2, pos2, vec2};
use i18n_embed_fl::fl;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A tile is at least so wide, in points; what is left of the width is shared out.
pub(super) const LEAST_WIDTH: f32 = 176.0;
const GAP: f32 = 8.0;

/// The widget of a photo's tile.
pub(super) fn tile_id(photo: PhotoId) -> Id {
    Id::unique(("photo-tile", photo))
}

/// How the tiles stand.
#[derive(Clone, Copy)]
struct Lattice {
    columns: usize,
    tile: Vec2,
}

impl Lattice {
    fn of(width: f32) -> Self {
        let columns = (((width + GAP) / (LEAST_WIDTH + GAP)).floor() as usize).max(1);
        let side = (width - GAP * (columns - 1) as f32) / columns as f32;
        Self { columns, tile: vec2(side, (side * 0.66).round() + tile::CAPTION_HEIGHT) }
    }

    fn rows(self, tiles: usize) -> usize {
        tiles.div_ceil(self.columns)
    }

    fn height(self, tiles: usize) -> f32 {
        self.rows(tiles) as f32 * (self.tile.y + GAP)
    }

    fn rect(self, origin: egui::Pos2, at: usize) -> Rect {
        let (column, row) = ((at % self.columns) as f32, (at / self.columns) as f32);
        let corner = pos2(origin.x + column * (self.tile.x + GAP), origin.y + row * (self.tile.y + GAP));
        Rect::from_min_size(corner, self.tile)
    }

    fn visible(self, viewport: Rect, tiles: usize) -> Range<usize> {
        let step = self.tile.y + GAP;
        let first = (viewport.min.y / step).floor().max(0.0) as usize;
        let last = (viewport.max.y / step).ceil().max(0.0) as usize;
        (first * self.columns).min(tiles)..(last * self.columns).min(tiles)
    }
}

impl LoadScreen {
    pub(super) fn grid(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        crate::ui::toasts::room(ui, ui.available_rect_before_wrap());
        let photos = self.order.places.len();
        // Files that are on their way pass no filter and stand in no order: they stand last, where everything is shown.
        let plain = self.wish.search.trim().is_empty() && self.wish.filter == crate::app::overview::PhotoFilter::All;
        let tiles = photos + if plain { self.coming.len() } else { 0 };
        if tiles == 0 {
            self.nothing_shown(ui, shown);
            return;
        }
        let lattice = Lattice::of(ui.available_width() - ui.spacing().scroll.allocated_width() - 1.0);
        self.walk(ui, lattice.columns, asks);
        ScrollArea::vertical().id_salt("photos-grid").auto_shrink([false, false]).show_viewport(ui, |ui, viewport| {
            ui.set_height(lattice.height(tiles));
            let origin = ui.max_rect().min;
            self.reveal_cursor(ui, lattice, origin);
            let visible = lattice.visible(viewport, tiles);
            for at in visible.clone() {
                let rect = lattice.rect(origin, at);
                match at.checked_sub(photos) {
                    None => self.photo_tile(ui, shown, rect, at, small, asks),
                    Some(coming) => {
                        if let Some(path) = self.coming.get(coming) {
                            tile::coming(ui, shown, rect, path, small);
                        }
                    }
                }
            }
            self.look_ahead(&visible, small);
        });
    }

    /// What comes into view next has its picture made ahead: as much again as is seen.
    fn look_ahead(&self, seen: &Range<usize>, small: &mut SmallPictures) {
        let known = |place: &usize| self.sight.glances().get(*place).map(|glance| glance.source.as_path());
        let paths = self.order.places.iter().filter_map(known).chain(self.coming.iter().map(PathBuf::as_path));
        small.ahead(paths.skip(seen.end).take(seen.len()));
    }

    fn nothing_shown(&self, ui: &mut Ui, shown: &Shown<'_>) {
        let empty = self.sight.glances().is_empty();
        let words = shown.words;
        ui.vertical_centered(|ui| {
            ui.add_space(32.0);
            let (what, hint) = if empty {
                (fl!(words, "ui-load-no-photo"), fl!(words, "ui-load-no-photo-hint"))
            } else {
                (fl!(words, "ui-load-none-shown"), fl!(words, "ui-load-none-shown-hint"))
            };
            widgets::heading(ui, what);
            widgets::faint(ui, hint);
        });
    }

    /// The keyboard's place comes into view when it has moved.
    fn reveal_cursor(&mut self, ui: &Ui, lattice: Lattice, origin: egui::Pos2) {
        if !std::mem::take(&mut self.reveal) {
            return;
        }
        let at = self.selection.cursor().and_then(|cursor| self.order.photos.iter().position(|one| *one == cursor));
        if let Some(at) = at {
            ui.scroll_to_rect(lattice.rect(origin, at).expand(GAP), None);
        }
    }

    /// Arrow keys and Enter, while the grid has the focus.
    fn walk(&mut self, ui: &Ui, columns: usize, asks: &mut Vec<Ask>) {
        let Some(cursor) = self.selection.cursor() else { return };
        let id = tile_id(cursor);
        if !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        if ui.input(|input| input.key_pressed(Key::Enter)) {
            asks.push(Ask::Show(cursor, None));
        }
        let columns = columns.cast_signed();
        let page = columns * 4;
        let steps = [
            (Key::ArrowLeft, -1),
            (Key::ArrowRight, 1),
            (Key::ArrowUp, -columns),
            (Key::ArrowDown, columns),
            (Key::PageUp, -page),
            (Key::PageDown, page),
            (Key::Home, isize::MIN / 2),
            (Key::End, isize::MAX / 2),
        ];
        let by = steps.into_iter().find(|(key, _)| ui.input(|input| input.key_pressed(*key)));
        let Some(to) = by.and_then(|(_, by)| self.selection.moved(by, &self.order.photos)) else { return };
        let way = if ui.input(|input| input.modifiers.shift) { Way::UpTo } else { Way::Alone };
        self.selection.choose(to, way, &self.order.photos);
        self.reveal = true;
        ui.memory_mut(|memory| memory.request_focus(tile_id(to)));
    }

    fn photo_tile(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        rect: Rect,
        at: usize,
        small: &mut SmallPictures,
        asks: &mut Vec<Ask>,
    ) {
        let place = self.order.places[at];
        let Some(glance) = self.sight.glances().get(place) else { return };
        let photo = glance.photo;
        let look = tile::Look {
            glance,
            chosen: self.selection.holds(photo),
            is_cursor: self.selection.cursor() == Some(photo),
            burst: self.order.bursts.get(place).copied().flatten(),
        };
        let response = tile::photo(ui, shown, rect, &look, small);
        if response.double_clicked() {
            asks.push(Ask::Show(photo, None));
        } else if response.clicked() {
            let modifiers = ui.input(|input| input.modifiers);
            let way = match (modifiers.shift, modifiers.command) {
                (true, _) => Way::UpTo,
                (_, true) => Way::Toggled,
                _ => Way::Alone,
            };
            self.selection.choose(photo, way, &self.order.photos);
            response.request_focus();
        } else if response.gained_focus() && self.selection.len() == 0 {
            self.selection.choose(photo, Way::Alone, &self.order.photos);
        }
    }
}

/// The last part of a path, for people.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_is_drawn_and_little_more() {
        let lattice = Lattice::of(736.0);
        assert_eq!((lattice.columns, lattice.rows(2000)), (4, 500));
        let step = lattice.tile.y + GAP;
        let viewport = Rect::from_min_max(pos2(0.0, 10.2 * step), pos2(736.0, 13.1 * step));
        assert_eq!(lattice.visible(viewport, 2000), 40..56);
        assert_eq!(lattice.visible(viewport, 42), 40..42);
        assert_eq!(Lattice::of(50.0).columns, 1);
    }
}
