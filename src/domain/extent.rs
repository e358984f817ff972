//! How far a cover reaches around a detected face.

use super::{PxBox, Shape};

/// How far a cover reaches around a detected face.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// The face itself, forehead to chin and ear to ear.
    Face,
    /// The head with hair, ears and chin: what a person is recognised by when the face is gone.
    #[default]
    Head,
    /// The head, the neck and the top of the shoulders.
    HeadAndShoulders,
}

impl Extent {
    /// The outline to cover for the box of a detected face, not clipped to the picture.
    ///
    /// Calibrated on the boxes of `CenterFace` (hairline to chin, ear to ear, about 1.3 times as high as wide) over some 90
    /// faces of 60 pixels and more, frontal, in profile, tilted and laughing. A box much narrower than that is a head in
    /// profile, which reaches further back than its face; one much flatter is a head bent forwards.
    pub fn around(self, face: PxBox) -> Shape {
        let reach = self.reach();
        let middle = face.center();
        let width = face.w.max(face.h / FRONTAL);
        let height = face.h.max(face.w * 1.1);
        let (w, h) = (width * reach.width, height * reach.height);
        let top = middle.y + height * reach.shift_down - h / 2.0;
        Shape::Ellipse(PxBox::new(middle.x - w / 2.0, top, w, h))
    }

    const fn reach(self) -> Reach {
        match self {
            Self::Face => Reach { width: 1.4, height: 1.35, shift_down: 0.0 },
            Self::Head => Reach { width: 1.9, height: 1.8, shift_down: -0.1 },
            Self::HeadAndShoulders => Reach { width: 2.8, height: 2.4, shift_down: 0.2 },
        }
    }
}

/// Height over width of the box of a face seen from the front.
const FRONTAL: f32 = 1.3;

/// Multiples of the face box's own width and height.
struct Reach {
    width: f32,
    height: f32,
    /// How far the middle moves down; negative is up, towards the hair.
    shift_down: f32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Point;

    const ALL: [Extent; 3] = [Extent::Face, Extent::Head, Extent::HeadAndShoulders];

    #[test]
    fn every_extent_holds_more_than_the_one_before() {
        let face = PxBox::new(100.0, 100.0, 60.0, 80.0);
        let sizes = ALL.map(|extent| extent.around(face).bounds().area());
        assert!(sizes[0] > face.area() && sizes[0] < sizes[1] && sizes[1] < sizes[2]);
    }

    #[test]
    fn a_head_holds_the_corners_of_the_face_and_the_hair_above_it() {
        let face = PxBox::new(100.0, 100.0, 60.0, 78.0);
        let head = Extent::Head.around(face);
        for (x, y) in [(face.x, face.y), (face.right(), face.y), (face.x, face.bottom()), (face.right(), face.bottom())]
        {
            assert!(head.contains(Point { x, y }), "{x} {y}");
        }
        let hair = Point { x: face.center().x, y: face.y - 0.45 * face.h };
        assert!(head.contains(hair) && !Extent::Face.around(face).contains(hair));
    }

    #[test]
    fn a_profile_is_covered_as_far_back_as_a_head_reaches() {
        let frontal = Extent::Head.around(PxBox::new(100.0, 100.0, 60.0, 78.0)).bounds();
        let profile = Extent::Head.around(PxBox::new(110.0, 100.0, 40.0, 78.0)).bounds();
        assert!((frontal.w - profile.w).abs() < 0.01 && (frontal.h - profile.h).abs() < 0.01);
        let bent = Extent::Head.around(PxBox::new(100.0, 100.0, 60.0, 50.0)).bounds();
        assert!(bent.h > 1.8 * 60.0);
    }
}
