//! Marks that the window draws itself: no typeface has them on every machine, and a shape tells what a colour alone may not.

use eframe::egui::{self, Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    /// Done, shown, verified.
    Check,
    /// No, close, not a face.
    Cross,
    /// Something to know.
    Note,
    /// Something is wrong.
    Warning,
    /// Nobody decided: a question.
    Question,
    /// Covered.
    Covered,
    /// An eye: shown.
    Eye,
    /// Blocked: no way through.
    Blocked,
    /// One step back.
    Undo,
    /// One step forth.
    Redo,
    /// A person.
    Person,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// A star: picked.
    Star,
    /// Held back: a hand, drawn as a pause.
    Pause,
    /// An ellipse.
    Ellipse,
    /// A rectangle.
    Rectangle,
    /// A polygon.
    Polygon,
    /// More to be seen: a lens.
    Lens,
    /// A cogwheel, drawn as sliders.
    Sliders,
    /// Add.
    Plus,
}

/// Draws a mark in a square of `side` points, in line with text. A decoration: what it says stands beside it in words.
pub(super) fn icon(ui: &mut egui::Ui, icon: Icon, side: f32, colour: Color32) -> Rect {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    paint(ui.painter(), icon, rect, colour);
    rect
}

/// Draws a mark into a square.
pub(super) fn paint(painter: &Painter, icon: Icon, rect: Rect, colour: Color32) {
    let pen = Pen { painter, rect, stroke: Stroke::new((rect.width() / 9.0).clamp(1.4, 3.0), colour) };
    match icon {
        Icon::Check => pen.line(&[(0.14, 0.55), (0.4, 0.8), (0.88, 0.2)]),
        Icon::Cross => pen.lines(&[&[(0.18, 0.18), (0.82, 0.82)], &[(0.82, 0.18), (0.18, 0.82)]]),
        Icon::Note => {
            pen.circle(0.44);
            pen.lines(&[&[(0.5, 0.46), (0.5, 0.74)], &[(0.5, 0.26), (0.5, 0.3)]]);
        }
        Icon::Warning => {
            pen.closed(&[(0.5, 0.08), (0.96, 0.9), (0.04, 0.9)]);
            pen.lines(&[&[(0.5, 0.36), (0.5, 0.62)], &[(0.5, 0.74), (0.5, 0.78)]]);
        }
        Icon::Question => {
            pen.line(&[(0.28, 0.3), (0.36, 0.14), (0.62, 0.12), (0.74, 0.3), (0.66, 0.46), (0.5, 0.56), (0.5, 0.68)]);
            pen.line(&[(0.5, 0.84), (0.5, 0.9)]);
        }
        Icon::Covered => {
            painter.add(Shape::ellipse_filled(pen.at((0.5, 0.5)), vec2(0.32, 0.42) * rect.width(), colour));
        }
        Icon::Eye => {
            pen.closed(&[
                (0.04, 0.5),
                (0.24, 0.26),
                (0.5, 0.18),
                (0.76, 0.26),
                (0.96, 0.5),
                (0.76, 0.74),
                (0.5, 0.82),
                (0.24, 0.74),
            ]);
            painter.circle_filled(pen.at((0.5, 0.5)), rect.width() * 0.15, colour);
        }
        Icon::Blocked => {
            pen.circle(0.44);
            pen.line(&[(0.2, 0.8), (0.8, 0.2)]);
        }
        Icon::Undo => {
            pen.line(&[(0.36, 0.12), (0.12, 0.36), (0.36, 0.6)]);
            pen.line(&[(0.14, 0.36), (0.62, 0.36), (0.82, 0.5), (0.84, 0.72), (0.66, 0.86), (0.4, 0.88)]);
        }
        Icon::Redo => {
            pen.line(&[(0.64, 0.12), (0.88, 0.36), (0.64, 0.6)]);
            pen.line(&[(0.86, 0.36), (0.38, 0.36), (0.18, 0.5), (0.16, 0.72), (0.34, 0.86), (0.6, 0.88)]);
        }
        Icon::Person => {
            painter.circle_stroke(pen.at((0.5, 0.3)), rect.width() * 0.2, pen.stroke);
            pen.line(&[(0.12, 0.94), (0.18, 0.7), (0.38, 0.58), (0.62, 0.58), (0.82, 0.7), (0.88, 0.94)]);
        }
        Icon::Left => pen.line(&[(0.64, 0.14), (0.3, 0.5), (0.64, 0.86)]),
        Icon::Right => pen.line(&[(0.36, 0.14), (0.7, 0.5), (0.36, 0.86)]),
        Icon::Star => pen.closed(&STAR),
        Icon::Pause => pen.lines(&[&[(0.34, 0.16), (0.34, 0.84)], &[(0.66, 0.16), (0.66, 0.84)]]),
        Icon::Ellipse => {
            painter.add(Shape::ellipse_stroke(pen.at((0.5, 0.5)), vec2(0.44, 0.34) * rect.width(), pen.stroke));
        }
        Icon::Rectangle => {
            let inner = Rect::from_two_pos(pen.at((0.1, 0.2)), pen.at((0.9, 0.8)));
            painter.rect_stroke(inner, 1.0, pen.stroke, StrokeKind::Middle);
        }
        Icon::Polygon => pen.closed(&[(0.5, 0.06), (0.94, 0.4), (0.78, 0.92), (0.24, 0.9), (0.06, 0.36)]),
        Icon::Lens => {
            painter.circle_stroke(pen.at((0.42, 0.42)), rect.width() * 0.3, pen.stroke);
            pen.line(&[(0.64, 0.64), (0.92, 0.92)]);
        }
        Icon::Sliders => {
            for (y, knob) in [(0.22, 0.66), (0.5, 0.3), (0.78, 0.58)] {
                pen.line(&[(0.06, y), (0.94, y)]);
                painter.circle_filled(pen.at((knob, y)), rect.width() * 0.1, colour);
            }
        }
        Icon::Plus => pen.lines(&[&[(0.5, 0.12), (0.5, 0.88)], &[(0.12, 0.5), (0.88, 0.5)]]),
    }
}

const STAR: [(f32, f32); 10] = [
    (0.5, 0.04),
    (0.62, 0.37),
    (0.97, 0.38),
    (0.69, 0.59),
    (0.79, 0.93),
    (0.5, 0.73),
    (0.21, 0.93),
    (0.31, 0.59),
    (0.03, 0.38),
    (0.38, 0.37),
];

struct Pen<'p> {
    painter: &'p Painter,
    rect: Rect,
    stroke: Stroke,
}

impl Pen<'_> {
    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        pos2(self.rect.min.x + x * self.rect.width(), self.rect.min.y + y * self.rect.height())
    }

    fn line(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::line(points, self.stroke));
    }

    fn lines(&self, lines: &[&[(f32, f32)]]) {
        for line in lines {
            self.line(line);
        }
    }

    fn closed(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::closed_line(points, self.stroke));
    }

    fn circle(&self, radius: f32) {
        self.painter.circle_stroke(self.at((0.5, 0.5)), radius * self.rect.width(), self.stroke);
    }
}
