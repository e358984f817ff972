//! A head as a soft stroke of the brush: enough to read as a head, and nobody's.

use super::lattice::{Cell, Lattice};
use crate::domain::PxBox;

/// A head to be drawn, with its tones.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    area: PxBox,
    face: [f32; 3],
    crown: [f32; 3],
}

impl Head {
    /// A head in the ellipse `area`, its tones harmonised with the colours around the cover and with nothing else.
    pub(super) fn among(area: PxBox, ambient: &Lattice) -> Self {
        let around = mean_around(area, ambient);
        let light = luma(around);
        // A middle tone that follows the light of the place: lit in a bright hall, dim in a dark one.
        let face_light = 32.0 + light * (0.93 - 0.0011 * light);
        let face = tinted(face_light, around, [1.09, 0.985, 0.90]);
        let crown = tinted(face_light * 0.74, around, [1.03, 0.99, 0.96]);
        Self { area, face, crown }
    }

    /// The box outside of which this head leaves everything as it is.
    pub(super) fn bounds(&self) -> PxBox {
        self.area.grown(0.05)
    }

    /// Draws the head over the colour at a point.
    pub(super) fn over(&self, x: f32, y: f32, [r, g, b, distance]: Cell) -> Cell {
        let middle = self.area.center();
        let u = (x - middle.x) / (self.area.w / 2.0).max(0.5);
        let v = (y - middle.y) / (self.area.h / 2.0).max(0.5);
        let head = falloff((u * u + v * v) / (0.78 * 0.78), 0.35, 1.45);
        // Hair is darker than a face, above it, and ends nowhere in particular.
        let face = 1.0 - falloff(v + 0.12 * u * u, -0.75, 0.05);
        // Light from above, a little from the left; the sides turn away from it.
        let shade = 1.03 - 0.09 * v - 0.05 * u - 0.10 * (u * u + v * v);
        let tone: [f32; 3] = std::array::from_fn(|k| (self.crown[k] + (self.face[k] - self.crown[k]) * face) * shade);
        let mix = |under: f32, over: f32| under + (over - under) * head * 0.92;
        [mix(r, tone[0]), mix(g, tone[1]), mix(b, tone[2]), distance]
    }
}

/// 1 up to `from`, 0 beyond `to`, and no kink between.
fn falloff(value: f32, from: f32, to: f32) -> f32 {
    let t = ((to - value) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A grey of this lightness, warmed a little, and tinted by what is around.
fn tinted(light: f32, around: [f32; 3], warmth: [f32; 3]) -> [f32; 3] {
    let ambient = luma(around).max(8.0);
    std::array::from_fn(|k| {
        let tint = (around[k] / ambient).clamp(0.6, 1.6);
        light * (warmth[k] + 0.35 * (tint - 1.0))
    })
}

/// Rec. 601 luma.
fn luma([r, g, b]: [f32; 3]) -> f32 {
    0.299 * r + 0.587 * g + 0.114 * b
}

/// The mean of the colours in and around a box.
fn mean_around(area: PxBox, ambient: &Lattice) -> [f32; 3] {
    let mut sum = [0.0; 3];
    for step in 0..25 {
        let (across, down) = ((step % 5) as f32 / 4.0 - 0.5, (step / 5) as f32 / 4.0 - 0.5);
        let middle = area.center();
        let cell = ambient.at(middle.x + 1.2 * area.w * across, middle.y + 1.2 * area.h * down);
        for (sum, value) in sum.iter_mut().zip(cell) {
            *sum += value / 25.0;
        }
    }
    sum
}
