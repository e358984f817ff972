//! One plain colour: nothing around it, nothing in it.

use super::blank::Blanked;
use super::canvas::draw;
use super::plan::CoverPlan;
use crate::domain::Rgb8;

/// Fills every region with `colour`.
pub(super) fn paint(picture: &mut Blanked, plan: &CoverPlan, colour: Rgb8) {
    let colour = colour.0.map(f32::from);
    for figure in plan.figures() {
        draw(picture, figure, &figure.outline(), figure.crisp_edge(), |_, _, _| colour);
    }
}
