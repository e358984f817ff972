//! At which sizes, and how turned, a picture is looked at.

use super::letterbox::padded;
use super::tiles::layout;
use super::turn::Turn;
use crate::domain::{Point, Size};

/// How much is asked of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The longest side of what is to be published, in pixels: a quick look sees what is a face there. `u32::MAX` for an output
    /// of full size.
    pub output_edge_px: u32,
    /// Looks for faces down to 8 pixels of the picture itself, and for lying, upside-down and tilted heads.
    pub thorough: bool,
}

impl Default for Scope {
    /// An output of 2048 pixels, the default of the program.
    fn default() -> Self {
        Self { output_edge_px: 2048, thorough: false }
    }
}

/// One look at the whole picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pass {
    /// The size of the whole upright picture in this pass.
    pub scaled: Size,
    /// How it is turned.
    pub turn: Turn,
}

impl Pass {
    /// The size of the canvas on which the turned picture lies.
    pub(super) fn canvas(&self) -> Size {
        self.turn.size(self.scaled)
    }

    /// Where a point of a picture of size `picture` lies on the canvas.
    pub(super) fn place(&self, point: Point, picture: Size) -> Point {
        let (sx, sy) = self.scale(picture);
        self.turn.apply(Point { x: point.x * sx, y: point.y * sy }, self.scaled)
    }

    /// Pass pixels per picture pixel, on both axes of the upright picture.
    pub(super) fn scale(&self, picture: Size) -> (f32, f32) {
        let share = |scaled: u32, whole: u32| scaled as f32 / whole as f32;
        (share(self.scaled.width, picture.width), share(self.scaled.height, picture.height))
    }
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plan {
    picture: Size,
    /// The long sides of the passes, coarse before fine.
    edges: Vec<f32>,
    /// Whether the second pass is also had in every other turn.
    turned: bool,
    /// How small doubtful faces are looked at again, if at all.
    pub closer: Option<Closer>,
}

/// How the finest pass's small doubtful faces are looked at again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Closer {
    /// So many times as large as in the finest pass.
    pub times: f32,
    /// For at most this part of the finest pass's pixels of input.
    pub share: f32,
}

/// In the finest pass of a quick look a face of 8 output pixels measures 7.5: the network finds one in seven of these, and guesses
/// at nearly all. The closer look shows the guesses twice as large.
const FINEST_PER_OUTPUT: f32 = 0.9375;
const CLOSER_QUICK: Closer = Closer { times: 2.0, share: 1.0 };
/// Small outputs are enlarged up to here, at most threefold; beyond, a larger input finds no more (measured on 450 to 1920 px).
const ENLARGED_EDGE_PX: f32 = 1920.0;
const MOST_ENLARGEMENT: f32 = 3.0;
/// Sees a face that fills the picture. The network misses faces taller than about 700 pixels: at 1280 it found none of 40 tight
/// close-ups, at 640 all but one.
const CLOSE_UP_EDGE_PX: f32 = 640.0;
/// What is larger than the overlap of a thorough look's finest pass measures 30 pixels and more here. It is small enough to be had
/// in six turns.
const OVERVIEW_EDGE_PX: f32 = 1280.0;
/// A thorough look's finest pass shows six tenths of the picture's own pixels: faces of 8 pixels are seen weakly there, and the
/// closer look at what is weak is much cheaper than everything at full size, and finds more.
const FINEST_PER_PICTURE: f32 = 0.6;
/// A thorough look ends with so many pixels for each of the picture's: a face of 8 pixels measures 12.
const CLOSEST_PER_PICTURE: f32 = 1.5;
/// So much closer than the finest pass that is.
const CLOSER_THOROUGH: Closer = Closer { times: 2.5, share: 1.1 };
/// Small pictures (up to 1700 pixels) are looked at in four sizes, so many times the finest of a quick look: the more sizes agree, the better a face
/// is told from what only looks like one.
const SMALL_PICTURE_STEPS: [f32; 4] = [0.5, 2.0 / 3.0, 1.0, 4.0 / 3.0];
/// The thorough look at a picture is had at once when it takes no more pixels of input than this.
const AT_ONCE_PIXELS: u64 = 11_000_000;

impl Plan {
    /// The plan for a picture of size `picture`.
    pub(super) fn of(picture: Size, scope: Scope) -> Self {
        let thorough = Self::thorough(picture);
        let costs_little = picture.pixels() > 0 && thorough.pixels() <= AT_ONCE_PIXELS;
        if scope.thorough || costs_little { thorough } else { Self::quick(picture, scope.output_edge_px) }
    }

    fn quick(picture: Size, output_edge_px: u32) -> Self {
        let output = output_edge_px.clamp(1, picture.long_edge().max(1)) as f32;
        let finest = enlarged(output).max(output * FINEST_PER_OUTPUT);
        Self {
            picture,
            edges: vec![CLOSE_UP_EDGE_PX.min(finest / 2.0), finest],
            turned: false,
            closer: Some(CLOSER_QUICK),
        }
    }

    fn thorough(picture: Size) -> Self {
        let edge = picture.long_edge() as f32;
        let steps = SMALL_PICTURE_STEPS.map(|step| step * enlarged(edge));
        if steps[steps.len() - 1] >= edge * CLOSEST_PER_PICTURE {
            return Self { picture, edges: steps.to_vec(), turned: true, closer: None };
        }
        let finest = enlarged(edge).max(edge * FINEST_PER_PICTURE);
        let edges = vec![CLOSE_UP_EDGE_PX, OVERVIEW_EDGE_PX, finest];
        Self { picture, edges, turned: true, closer: Some(CLOSER_THOROUGH) }
    }

    /// The passes that come first and say which way is up: the second of all, in every turn that is asked for. None for a picture
    /// without a pixel.
    pub(super) fn orienting(&self) -> Vec<Pass> {
        let turns: &[Turn] = if self.turned { &Turn::ALL } else { &Turn::ALL[..1] };
        let edge = self.edges.get(1).filter(|_| self.picture.pixels() > 0);
        edge.into_iter().flat_map(|edge| turns.iter().map(|turn| self.pass(*edge, *turn))).collect()
    }

    /// The other passes, with the picture standing as `up` says, coarse before fine.
    pub(super) fn others(&self, up: Turn) -> Vec<Pass> {
        let edges = self.edges.iter().enumerate().filter(|(place, _)| *place != 1 && self.picture.pixels() > 0);
        edges.map(|(_, edge)| self.pass(*edge, up)).collect()
    }

    fn pass(&self, edge: f32, turn: Turn) -> Pass {
        Pass { scaled: fit(self.picture, edge), turn }
    }

    /// Pixels of network input, without the closer look.
    fn pixels(&self) -> u64 {
        let passes = self.orienting().into_iter().chain(self.others(Turn::None));
        passes.flat_map(|pass| layout(pass.canvas())).map(|tile| padded(tile.size).pixels()).sum()
    }
}

/// The long side to which a picture with a small long side is enlarged.
fn enlarged(edge: f32) -> f32 {
    (edge * MOST_ENLARGEMENT).min(ENLARGED_EDGE_PX)
}

/// The size of `picture` with a long side of `edge` pixels: the aspect ratio is kept, no side vanishes.
fn fit(picture: Size, edge: f32) -> Size {
    let scale = f64::from(edge) / f64::from(picture.long_edge());
    let side = |px: u32| ((f64::from(px) * scale).round() as u32).max(1);
    Size::new(side(picture.width), side(picture.height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const QUICK: Scope = Scope { output_edge_px: 2048, thorough: false };
    const THOROUGH: Scope = Scope { output_edge_px: 2048, thorough: true };

    /// The long sides of the passes over the upright picture, coarse before fine.
    fn edges(picture: Size, scope: Scope) -> Vec<u32> {
        let plan = Plan::of(picture, scope);
        let passes = plan.orienting().into_iter().chain(plan.others(Turn::None));
        let mut edges: Vec<u32> =
            passes.filter(|pass| pass.turn == Turn::None).map(|pass| pass.scaled.long_edge()).collect();
        edges.sort_unstable();
        edges
    }

    #[test]
    fn a_quick_look_follows_the_output_and_not_the_camera() {
        assert_eq!(edges(Size::new(6000, 4000), QUICK), [640, 1920]);
        assert_eq!(edges(Size::new(12_000, 8000), QUICK), [640, 1920]);
        assert_eq!(edges(Size::new(1500, 1000), QUICK), [640, 1920]);
        let full = Scope { output_edge_px: u32::MAX, ..QUICK };
        assert_eq!(edges(Size::new(6000, 4000), full), [640, 5625]);
    }

    #[test]
    fn a_thorough_look_follows_the_picture_turns_it_and_comes_closer() {
        let picture = Size::new(6000, 4000);
        assert_eq!(edges(picture, THOROUGH), [640, 1280, 3600]);
        let plan = Plan::of(picture, THOROUGH);
        assert!(plan.closer.is_some());
        assert_eq!(plan.orienting().iter().map(|pass| pass.turn).collect::<Vec<_>>(), Turn::ALL);
        assert!(plan.orienting().iter().all(|pass| pass.scaled.long_edge() == 1280));
        assert!(plan.others(Turn::Quarter).iter().all(|pass| pass.turn == Turn::Quarter));
        assert_eq!(edges(Size::new(416, 300), THOROUGH), [624, 832, 1248, 1664]);
        assert_eq!(edges(Size::new(1706, 1000), THOROUGH), [960, 1280, 1920, 2560]);
        assert_eq!(edges(Size::new(1708, 1000), THOROUGH), [640, 1280, 1920]);
    }

    #[test]
    fn a_small_picture_is_looked_at_thoroughly_at_once() {
        assert_eq!(Plan::of(Size::new(416, 300), QUICK), Plan::of(Size::new(416, 300), THOROUGH));
        assert_ne!(Plan::of(Size::new(1500, 1000), QUICK), Plan::of(Size::new(1500, 1000), THOROUGH));
    }

    #[test]
    fn an_empty_picture_is_not_looked_at() {
        for scope in [QUICK, THOROUGH] {
            let plan = Plan::of(Size::new(0, 9), scope);
            assert_eq!((plan.orienting(), plan.others(Turn::None)), (vec![], vec![]));
        }
    }

    /// What the plans cost beside one inference over every pixel of a photo of 24 megapixels.
    #[test]
    fn looks_are_affordable() {
        let picture = Size::new(6000, 4000);
        let share = |scope| {
            let plan = Plan::of(picture, scope);
            let finest = plan.pass(*plan.edges.last().unwrap(), Turn::None).scaled.pixels() as f32;
            (plan.pixels() as f32 + plan.closer.unwrap().share * finest) / picture.pixels() as f32
        };
        assert!(share(QUICK) < 0.24, "{}", share(QUICK));
        assert!(share(THOROUGH) < 1.25, "{}", share(THOROUGH));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_face_of_8_output_pixels_always_measures_12_in_a_quick_look(
            width in 1_u32..20_000, height in 1_u32..20_000, output_edge_px in 1_u32..20_000,
        ) {
            let picture = Size::new(width, height);
            let scope = Scope { output_edge_px, thorough: false };
            let closest = Plan::of(picture, scope).closer.map_or(1.0, |closer| closer.times);
            let output = output_edge_px.min(picture.long_edge()) as f32;
            prop_assert!((*edges(picture, scope).last().unwrap() as f32 + 0.5) * closest * 8.0 >= 11.9 * output);
        }

        #[test]
        fn a_face_of_8_pixels_always_measures_12_in_a_thorough_look(width in 1_u32..20_000, height in 1_u32..20_000) {
            let picture = Size::new(width, height);
            let closest = Plan::of(picture, THOROUGH).closer.map_or(1.0, |closer| closer.times);
            let edges = edges(picture, THOROUGH);
            prop_assert!((*edges.last().unwrap() as f32 + 0.5) * closest * 8.0 >= 11.9 * picture.long_edge() as f32);
        }
    }
}
