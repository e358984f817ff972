//! A list and what is chosen in it, side by side, or one above the other where the window is narrow.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder};

/// Below this width, in points, the second pane stands below the first.
const NARROW: f32 = 720.0;
const GAP: f32 = 10.0;

/// Two panes in what is left of `ui`, the second `side` points wide. Whatever is drawn first comes first for the keyboard and for
/// whoever hears the window.
pub(super) fn two(ui: &mut Ui, side: f32) -> (Ui, Ui) {
    let room = ui.available_rect_before_wrap();
    let (a, b) = if room.width() < NARROW {
        let middle = room.top() + room.height() * 0.56;
        (Rect::everything_above(middle), Rect::everything_below(middle + GAP))
    } else {
        let middle = room.right() - side.min(room.width() * 0.45);
        (Rect::everything_left_of(middle - GAP), Rect::everything_right_of(middle))
    };
    ui.advance_cursor_after_rect(room);
    (pane(ui, a.intersect(room)), pane(ui, b.intersect(room)))
}

fn pane(ui: &mut Ui, rect: Rect) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
    child.shrink_clip_rect(rect.expand(4.0));
    child
}
