//! Areas of photos.

use super::{Entry, List, Px, by_id, columns};
use crate::domain::{self, Origin, PhotoId, Point, PxBox, RegionId, RegionKind, Shape};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// An area of a photo, in pixels of the upright photo.
    Region in "region" by photo and region {
        shape: String,
        x: Option<Px>,
        y: Option<Px>,
        w: Option<Px>,
        h: Option<Px>,
        points: Option<List<(Px, Px)>>,
        kind: String,
        origin: String,
        score: Option<Px>,
        weak: bool,
    }
}

impl Entry for Region {
    type Of = domain::Region;
    type Code = (PhotoId, RegionId);

    fn store(region: &domain::Region, _: &mut Interner<'_>) -> Result<Self, Unstorable> {
        let (shape, area, points) = match &region.shape {
            Shape::Ellipse(area) => ("ellipse", Some(*area), None),
            Shape::Rect(area) => ("rect", Some(*area), None),
            Shape::Polygon(points) => ("polygon", None, Some(points)),
        };
        let side = |side: fn(PxBox) -> f32| area.map(|area| finite(side(area))).transpose();
        let (origin, score) = match region.origin {
            Origin::Detected { score, .. } => ("detected", Some(finite(score)?)),
            Origin::Drawn => ("drawn", None),
            Origin::Corrected => ("corrected", None),
        };
        Ok(Self {
            shape: shape.to_owned(),
            x: side(|area| area.x)?,
            y: side(|area| area.y)?,
            w: side(|area| area.w)?,
            h: side(|area| area.h)?,
            points: points.map(|points| corners(points)).transpose()?,
            kind: region.kind.id().to_owned(),
            origin: origin.to_owned(),
            score,
            weak: region.is_weak(),
        })
    }

    fn load(self, _: &Texts) -> Option<domain::Region> {
        Some(domain::Region {
            shape: self.outline()?,
            kind: by_id(&RegionKind::ALL, RegionKind::id, &self.kind)?,
            origin: match (self.origin.as_str(), self.score) {
                ("detected", Some(score)) => Origin::Detected { score: score.0, weak: self.weak },
                ("drawn", None) => Origin::Drawn,
                ("corrected", None) => Origin::Corrected,
                _ => return None,
            },
        })
    }
}

impl Region {
    fn outline(&self) -> Option<Shape> {
        let area = || Some(PxBox::new(self.x?.0, self.y?.0, self.w?.0, self.h?.0));
        match (self.shape.as_str(), &self.points) {
            ("ellipse", None) => area().map(Shape::Ellipse),
            ("rect", None) => area().map(Shape::Rect),
            ("polygon", Some(points)) => {
                Some(Shape::Polygon(points.0.iter().map(|(x, y)| Point { x: x.0, y: y.0 }).collect()))
            }
            _ => None,
        }
    }
}

fn corners(points: &[Point]) -> Result<List<(Px, Px)>, Unstorable> {
    points.iter().map(|point| Ok((finite(point.x)?, finite(point.y)?))).collect()
}

/// SQL has no other numbers.
fn finite(number: f32) -> Result<Px, Unstorable> {
    if number.is_finite() { Ok(Px(number)) } else { Err(Unstorable::NotFinite) }
}
