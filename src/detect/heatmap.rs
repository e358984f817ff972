//! Reading the network's answer.

use super::candidate::Candidate;
use super::error::DetectError;
use crate::domain::PxBox;

/// The maps that the network gives back, a quarter of its input on each axis.
///
/// Layout of the `CenterFace` model: `heat` is one plane of scores; `size` is two planes, the logarithms of height and width in
/// cells; `offset` is two planes, rows before columns.
pub(super) struct Maps {
    pub columns: usize,
    pub heat: Vec<f32>,
    pub size: Vec<f32>,
    pub offset: Vec<f32>,
}

/// Input pixels per cell of the heat map.
const STRIDE_PX: f32 = 4.0;

/// Weaker proposals are noise and are not read at all. Of faces that measure 8 pixels in the input, all have a stronger one.
const FLOOR: f32 = 0.06;

impl Maps {
    /// The boxes of all cells whose score reaches [`FLOOR`], in pixels of the network's input, row by row.
    ///
    /// For the cell in row *r* and column *c* (Xu et al., "`CenterFace`", 2019, section 3): centre `4 (c + offset + 0.5)`, side `4 exp(size)`.
    ///
    /// # Errors
    /// [`DetectError::Inference`] for a score that is not a number, or a strong one without a box: that is no answer, and
    /// "no face" would be a wrong one.
    pub(super) fn candidates(&self) -> Result<Vec<Candidate>, DetectError> {
        if self.heat.iter().any(|score| !score.is_finite()) {
            return Err(DetectError::inference("a score that is not a number"));
        }
        let strong = self.heat.iter().enumerate().filter(|(_, score)| **score >= FLOOR);
        let candidate = |(cell, score): (usize, &f32)| {
            let area = self.area(cell).ok_or_else(|| DetectError::inference("a score without a box"))?;
            Ok(Candidate { area, score: score.min(1.0), cut: false })
        };
        strong.map(candidate).collect()
    }

    /// The box of one cell, `None` when the maps are shorter than promised or the box is not finite.
    fn area(&self, cell: usize) -> Option<PxBox> {
        let plane = self.heat.len();
        let (row, column) = (cell.checked_div(self.columns)?, cell.checked_rem(self.columns)?);
        let side = |map: &[f32], at: usize| Some(STRIDE_PX * map.get(at).copied()?.exp());
        let centre = |index: usize, at: usize| Some(STRIDE_PX * (index as f32 + self.offset.get(at).copied()? + 0.5));
        let (h, w) = (side(&self.size, cell)?, side(&self.size, plane + cell)?);
        let (cy, cx) = (centre(row, cell)?, centre(column, plane + cell)?);
        let area = PxBox::new(cx - w / 2.0, cy - h / 2.0, w, h);
        (!area.is_empty()).then_some(area)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two rows of three cells.
    fn maps() -> Maps {
        Maps { columns: 3, heat: vec![0.0; 6], size: vec![0.0; 12], offset: vec![0.0; 12] }
    }

    #[test]
    fn a_cell_becomes_a_box_around_its_centre() {
        let mut maps = maps();
        maps.heat[5] = 0.7; // row 1, column 2
        maps.size[5] = 2.0_f32.ln(); // 8 px high
        maps.offset[6 + 5] = 0.25; // one pixel to the right
        let found = maps.candidates().unwrap();
        assert_eq!(found.len(), 1);
        let area = found[0].area;
        assert!((area.w - 4.0).abs() < 1e-5 && (area.h - 8.0).abs() < 1e-5);
        assert!((area.center().x - 11.0).abs() < 1e-5 && (area.center().y - 6.0).abs() < 1e-5);
    }

    #[test]
    fn weak_cells_are_left_out() {
        let mut maps = maps();
        maps.heat[0] = FLOOR - 0.01;
        maps.size[0] = 1000.0; // nobody asks for its box
        assert_eq!(maps.candidates(), Ok(Vec::new()));
    }

    #[test]
    fn what_cannot_be_read_is_never_called_no_face() {
        for wrong in [f32::NAN, f32::INFINITY] {
            let maps = Maps { heat: vec![0.0, wrong], ..maps() };
            assert!(maps.candidates().is_err(), "{wrong}");
        }
        let mut maps = maps();
        maps.heat[1] = 0.9;
        maps.size[1] = 1000.0; // its exponential is infinite
        assert!(maps.candidates().is_err());
    }

    #[test]
    fn maps_that_are_too_short_are_an_error() {
        let mut maps = maps();
        maps.heat[5] = 0.9;
        maps.size.truncate(6);
        assert!(maps.candidates().is_err());
        maps.columns = 0;
        assert!(maps.candidates().is_err());
    }
}
