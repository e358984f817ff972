//! At which sizes a picture is looked at.

use super::turn::Turn;
use crate::domain::Size;

/// What the faces are looked for, and how hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The long side, in pixels, at which a face of 8 pixels must still be seen: that of the largest output. The picture's own
    /// long side stands in when it is smaller; `u32::MAX` for an output of full size.
    pub output_edge_px: u32,
    /// Also looks at the full size of the picture, and at the picture turned by 90, 180 and 270 degrees. Many times slower.
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
    /// The size of the whole picture in this pass.
    pub scaled: Size,
    /// How its tiles are turned.
    pub turn: Turn,
}

/// In the finest pass a face of 8 output pixels measures 10. Of faces 8 to 13 pixels tall in its input the network finds nine in
/// ten, of faces of 7 to 8 pixels one in seven.
const FINEST_PER_OUTPUT: f32 = 1.25;
/// Small outputs are enlarged up to here, at most threefold; beyond, a larger input finds no more (measured on 450 to 1920 px).
const ENLARGED_EDGE_PX: f32 = 1920.0;
const MOST_ENLARGEMENT: f32 = 3.0;
/// One tile: sees whole what is larger than the overlap of the finest pass.
const OVERVIEW_EDGE_PX: f32 = 1280.0;
/// Sees a face that fills the picture. The network misses faces taller than about 700 pixels: at 1280 it found none of 40 tight
/// close-ups, at 640 all but one.
const CLOSE_UP_EDGE_PX: f32 = 640.0;
/// Two passes nearer to each other than this see the same.
const LEAST_STEP: f32 = 1.5;
/// Turned heads lie in the foreground: they need no finer look than this.
const TURNED_EDGE_PX: f32 = 1920.0;
const TURNED_PER_FINEST: f32 = 2.0 / 3.0;

/// The passes for a picture of size `picture`, coarse before fine; none for an empty picture.
pub(super) fn plan(picture: Size, scope: Scope) -> Vec<Pass> {
    if picture.pixels() == 0 {
        return Vec::new();
    }
    let finest = finest_edge(picture, scope);
    let pass = |edge: f32, turn| Pass { scaled: fit(picture, edge), turn };
    let mut passes = vec![pass(CLOSE_UP_EDGE_PX.min(finest / 2.0), Turn::None)];
    if finest >= OVERVIEW_EDGE_PX * LEAST_STEP {
        passes.push(pass(OVERVIEW_EDGE_PX, Turn::None));
    }
    passes.push(pass(finest, Turn::None));
    if scope.thorough {
        let turned = TURNED_EDGE_PX.min(finest * TURNED_PER_FINEST);
        passes.extend([Turn::Quarter, Turn::Half, Turn::ThreeQuarters].map(|turn| pass(turned, turn)));
    }
    passes
}

/// The long side of the finest pass.
fn finest_edge(picture: Size, scope: Scope) -> f32 {
    let picture_edge = picture.long_edge();
    let output_edge = if scope.thorough { picture_edge } else { scope.output_edge_px.clamp(1, picture_edge) } as f32;
    let enlarged = (output_edge * MOST_ENLARGEMENT).min(ENLARGED_EDGE_PX);
    enlarged.max(output_edge * FINEST_PER_OUTPUT)
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

    fn edges(picture: Size, scope: Scope) -> Vec<u32> {
        plan(picture, scope).iter().map(|pass| pass.scaled.long_edge()).collect()
    }

    #[test]
    fn the_finest_pass_follows_the_output_and_not_the_camera() {
        let output = Scope::default();
        assert_eq!(edges(Size::new(6000, 4000), output), [640, 1280, 2560]);
        assert_eq!(edges(Size::new(12_000, 8000), output), [640, 1280, 2560]);
        assert_eq!(edges(Size::new(416, 300), output), [624, 1248]);
        assert_eq!(edges(Size::new(300, 400), output), [600, 1200]);
        let full = Scope { output_edge_px: u32::MAX, ..output };
        assert_eq!(edges(Size::new(6000, 4000), full), [640, 1280, 7500]);
    }

    #[test]
    fn a_thorough_look_adds_the_full_size_and_three_turns() {
        let thorough = Scope { thorough: true, ..Scope::default() };
        assert_eq!(edges(Size::new(6000, 4000), thorough), [640, 1280, 7500, 1920, 1920, 1920]);
        assert_eq!(edges(Size::new(416, 416), thorough), [624, 1248, 832, 832, 832]);
    }

    #[test]
    fn an_empty_picture_is_not_looked_at() {
        assert!(plan(Size::new(0, 9), Scope::default()).is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_face_of_8_output_pixels_always_measures_10_in_the_finest_pass(
            width in 1_u32..20_000, height in 1_u32..20_000, output_edge_px in 1_u32..20_000, thorough: bool,
        ) {
            let picture = Size::new(width, height);
            let output = output_edge_px.min(picture.long_edge());
            let passes = plan(picture, Scope { output_edge_px, thorough });
            let finest = passes.iter().map(|pass| pass.scaled.long_edge()).max().unwrap();
            prop_assert!(finest as f32 + 0.5 >= output as f32 * 10.0 / 8.0);
            prop_assert!(passes.len() >= 2 && passes.iter().all(|pass| pass.scaled.pixels() > 0));
        }
    }
}
