//! The veil: what a heavy, soft blur looks like, drawn without looking.

use super::ambient;
use super::blank::Blanked;
use super::canvas::draw;
use super::grain::grain;
use super::head::Head;
use super::lattice::{Cell, Lattice};
use super::plan::{CoverPlan, Figure};

/// Levels of grain to either side.
const GRAIN: f32 = 5.0;

/// Paints every region with a veil, and draws a head in each that is one.
pub(super) fn paint(picture: &mut Blanked, plan: &CoverPlan, overview: &Lattice) {
    let mut grounds = grounds(picture, plan, overview);
    let heads: Vec<Head> = plan
        .figures()
        .iter()
        .zip(&grounds)
        .filter(|(figure, _)| figure.is_head)
        .map(|(figure, ground)| Head::among(figure.bounds, ground))
        .collect();
    for ground in &mut grounds {
        draw_heads(ground, &heads);
    }
    for (figure, ground) in plan.figures().iter().zip(&grounds) {
        draw(picture, figure, ground, figure.soft_edge(), with_grain);
    }
}

/// A ground's colour with its grain: film grain to the eye, and no bands in what is smooth.
#[inline]
pub(super) fn with_grain(x: u32, y: u32, [r, g, b, _]: Cell) -> [f32; 3] {
    let grain = GRAIN * grain(x, y);
    [r + grain, g + grain, b + grain]
}

/// For each region the colours around it, spread inwards. All are made before the first is drawn.
pub(super) fn grounds(picture: &Blanked, plan: &CoverPlan, overview: &Lattice) -> Vec<Lattice> {
    plan.figures().iter().map(|figure| ground(picture, figure, overview)).collect()
}

fn ground(picture: &Blanked, figure: &Figure, overview: &Lattice) -> Lattice {
    let mut lattice = ambient::around(picture, figure.reach(), figure.step_px(), overview);
    figure.measure(&mut lattice);
    lattice
}

/// Draws every head that reaches into a ground, smaller ones behind: neighbours then agree about what overlaps.
fn draw_heads(ground: &mut Lattice, heads: &[Head]) {
    let own = ground.frame.as_box();
    for head in heads.iter().filter(|head| head.bounds().intersection(own).is_some()) {
        ground.map_in(head.bounds(), |x, y, cell| head.over(x, y, cell));
    }
}
