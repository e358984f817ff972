//! The sticker: a drawn smiley, what schools do by hand.

use super::blank::Blanked;
use super::canvas::draw;
use super::lattice::Lattice;
use super::plan::{CoverPlan, Figure};
use super::veil::{grounds, with_grain};
use crate::domain::PxBox;

const SKIN: [f32; 3] = [255.0, 206.0, 64.0];
const LIGHT: [f32; 3] = [255.0, 226.0, 122.0];
const RIM: [f32; 3] = [232.0, 164.0, 32.0];
const INK: [f32; 3] = [74.0, 48.0, 26.0];
const CHEEK: [f32; 3] = [250.0, 150.0, 84.0];

/// Lays a smiley on every region, over the ground of a veil that covers the whole of it.
pub(super) fn paint(picture: &mut Blanked, plan: &CoverPlan, overview: &Lattice) {
    let smileys: Vec<Smiley> = plan.figures().iter().map(Smiley::on).collect();
    for (figure, ground) in plan.figures().iter().zip(&grounds(picture, plan, overview)) {
        let own = ground.frame.as_box();
        let near: Vec<Smiley> =
            smileys.iter().copied().filter(|smiley| smiley.bounds().intersection(own).is_some()).collect();
        draw(picture, figure, ground, figure.soft_edge(), |x, y, cell| {
            let ground = with_grain(x, y, cell);
            near.iter().fold(ground, |under, smiley| smiley.over(x as f32 + 0.5, y as f32 + 0.5, under))
        });
    }
}

/// A round face. Inside it, 1 is its radius, x to the right and y down.
#[derive(Clone, Copy)]
struct Smiley {
    x: f32,
    y: f32,
    radius_px: f32,
}

impl Smiley {
    /// As large as fits the outline.
    fn on(figure: &Figure) -> Self {
        let middle = figure.bounds.center();
        Self { x: middle.x, y: middle.y, radius_px: (figure.bounds.w.min(figure.bounds.h) / 2.0).max(1.0) }
    }

    fn bounds(self) -> PxBox {
        let reach = self.radius_px + 1.0;
        PxBox::new(self.x - reach, self.y - reach, 2.0 * reach, 2.0 * reach)
    }

    /// The colour at a point of the picture, over the colour `under` it.
    fn over(self, x: f32, y: f32, under: [f32; 3]) -> [f32; 3] {
        let (u, v) = ((x - self.x) / self.radius_px, (y - self.y) / self.radius_px);
        if u.abs() > 1.5 || v.abs() > 1.5 {
            return under;
        }
        let from_middle = length(u, v);
        let disc = self.cover(from_middle - 1.0);
        if disc <= 0.0 {
            return under;
        }
        let light = (1.0 - length(u + 0.25, v + 0.35) / 1.1).clamp(0.0, 1.0);
        let rim = ((from_middle - 0.78) / 0.22).clamp(0.0, 1.0);
        let cheek = 1.0 - ((length(u.abs() - 0.56, v - 0.18) - 0.04) / 0.16).clamp(0.0, 1.0);
        let ink = self.cover(mouth(u, v)).max(self.cover(eye(u, v)));
        let skin = mix(mix(SKIN, LIGHT, light), RIM, rim * rim);
        let colour = mix(mix(skin, CHEEK, 0.45 * cheek), INK, ink);
        mix(under, colour, disc)
    }

    /// How much of a pixel lies inside an edge, by the distance from it in radii, negative inside.
    fn cover(self, distance: f32) -> f32 {
        (0.5 - distance * self.radius_px).clamp(0.0, 1.0)
    }
}

/// Distance from the eyes, two upright ovals; the oval's distance is approximate, and exact on its edge.
fn eye(u: f32, v: f32) -> f32 {
    (length((u.abs() - 0.33) / 0.10, (v + 0.24) / 0.165) - 1.0) * 0.12
}

/// Distance from the smile: the lower arc of a circle, as a stroke with round ends.
fn mouth(u: f32, v: f32) -> f32 {
    const RADIUS: f32 = 0.56;
    const HALF_STROKE: f32 = 0.05;
    /// The arc's right end, 20 degrees below the horizontal: cosine and sine.
    const END: (f32, f32) = (0.939_693, 0.342_020);
    let (x, y) = (u.abs(), v - 0.06);
    // On the arc's side of the line from the middle through its end.
    let along = y * END.0 > x * END.1;
    let middle = if along { (length(x, y) - RADIUS).abs() } else { length(x - RADIUS * END.0, y - RADIUS * END.1) };
    middle - HALF_STROKE
}

fn length(x: f32, y: f32) -> f32 {
    (x * x + y * y).sqrt()
}

fn mix(from: [f32; 3], to: [f32; 3], share: f32) -> [f32; 3] {
    std::array::from_fn(|k| from[k] + (to[k] - from[k]) * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUND: [f32; 3] = [1.0, 2.0, 3.0];

    #[test]
    fn a_smiley_has_two_eyes_a_smile_and_an_end() {
        let smiley = Smiley { x: 100.0, y: 100.0, radius_px: 50.0 };
        let bytes = |colour: [f32; 3]| colour.map(|value| value as u8);
        let at = |u: f32, v: f32| bytes(smiley.over(100.0 + 50.0 * u, 100.0 + 50.0 * v, GROUND));
        for (u, v) in [(-0.33, -0.24), (0.33, -0.24), (0.0, 0.62)] {
            assert_eq!(at(u, v), bytes(INK), "{u} {v}");
        }
        assert!(at(0.0, 0.0)[0] > 200);
        assert_eq!(at(0.8, 0.8), bytes(GROUND));
    }
}
