//! Faces that one shot of a burst shows and its neighbour does not.
//!
//! Whoever is there in one shot was most likely there half a second before. Where a neighbour shows no face, a person is asked to
//! look: by the place of the face and the motion of the others between the two shots, never by what anybody looks like.

use super::{Face, PxBox, Size};

/// One shot of an event.
#[derive(Clone, Copy, Debug)]
pub struct Shot<'a> {
    /// When it was taken, in milliseconds from any moment common to all shots; `None` where the file does not say.
    pub taken_ms: Option<i64>,
    /// Its upright size in pixels.
    pub size: Size,
    /// The faces found in it, in its pixels.
    pub faces: &'a [Face],
}

/// Shots at most this far apart belong to one burst.
const BURST_MS: i64 = 2_000;
/// The same face in two shots differs in size by at most this factor.
const SAME_SIZE: f32 = 1.3;
/// Boxes that share so much of their union (`IoU`) are the same face, as where looks are merged.
const SAME_FACE: f32 = 0.4;
/// A box of the neighbour that overlaps the expected place at all well is that face, seen a little elsewhere.
const NEAR_FACE: f32 = 0.1;
/// Between two shots nothing moves farther than this part of the long side.
const FARTHEST: f32 = 0.25;
/// A face of which less than this part would be in the neighbour has left the picture.
const STILL_IN: f32 = 0.6;
/// So many of the surest faces tell how the picture moved: enough for any group, and the work stays small for a crowd.
const GUIDES: usize = 12;

/// For each of `shots`, in file order, the places where a face is to be expected and none was found, as weak candidates with a
/// score of zero: the detector itself saw nothing there.
///
/// Neighbours are the shots next to each other in time, or, where no time is known, in file order; then at least two faces have
/// to have moved alike before anything is believed. A picture of another size is no neighbour.
pub fn missing_in_burst(shots: &[Shot<'_>]) -> Vec<Vec<Face>> {
    let mut missing = vec![Vec::new(); shots.len()];
    for (a, b) in neighbours(shots) {
        for (from, to) in [(a, b), (b, a)] {
            for expected in expected(&shots[from], &shots[to]) {
                let known: &mut Vec<Face> = &mut missing[to];
                if known.iter().all(|face: &Face| face.area.iou(expected) < NEAR_FACE) {
                    known.push(Face { area: expected, score: 0.0, weak: true });
                }
            }
        }
    }
    missing
}

/// Places of shots that follow each other, those with a time first.
fn neighbours(shots: &[Shot<'_>]) -> Vec<(usize, usize)> {
    let mut timed: Vec<(i64, usize)> =
        shots.iter().enumerate().filter_map(|(place, shot)| Some((shot.taken_ms?, place))).collect();
    timed.sort_unstable();
    let near = timed.windows(2).filter(|pair| pair[1].0.saturating_sub(pair[0].0) <= BURST_MS);
    let in_time = near.map(|pair| (pair[0].1, pair[1].1));
    let untimed = |place: usize| shots[place].taken_ms.is_none();
    let in_order = (1..shots.len()).map(|place| (place - 1, place)).filter(|&(a, b)| untimed(a) && untimed(b));
    in_time.chain(in_order).filter(|&(a, b)| shots[a].size == shots[b].size).collect()
}

/// Where the sure faces of `from` should be in `to` and are not.
fn expected(from: &Shot<'_>, to: &Shot<'_>) -> Vec<PxBox> {
    let Some((dx, dy)) = motion(from, to) else { return Vec::new() };
    let moved = sure(from).map(|face| face.area.moved(dx, dy));
    let inside = moved.filter_map(|area| {
        let seen = area.clipped(to.size)?;
        (seen.area() >= STILL_IN * area.area()).then_some(seen)
    });
    inside.filter(|area| to.faces.iter().all(|face| face.area.iou(*area) < NEAR_FACE)).collect()
}

fn sure<'a>(shot: &Shot<'a>) -> impl Iterator<Item = &'a Face> + Clone {
    shot.faces.iter().filter(|face| !face.weak)
}

/// How the faces of `from` moved to become those of `to`, in pixels; `None` when the two shots do not show one scene.
fn motion(from: &Shot<'_>, to: &Shot<'_>) -> Option<(f32, f32)> {
    let is_timed = from.taken_ms.is_some() && to.taken_ms.is_some();
    let guides: Vec<PxBox> = sure(from).take(GUIDES).map(|face| face.area).collect();
    if sure(to).next().is_none() {
        return is_timed.then_some((0.0, 0.0));
    }
    let farthest = FARTHEST * to.size.long_edge() as f32;
    let ways = guides.iter().flat_map(|guide| sure(to).filter_map(move |face| way(*guide, face.area, farthest)));
    let agreeing = |&(dx, dy): &(f32, f32)| {
        guides.iter().filter(|guide| sure(to).any(|face| face.area.iou(guide.moved(dx, dy)) >= SAME_FACE)).count()
    };
    // Of ways that as many faces went, the shortest.
    let ranked = ways.map(|way| (agreeing(&way), way));
    let (agree, way) =
        ranked.max_by(|(a, a_way), (b, b_way)| a.cmp(b).then(length(*b_way).total_cmp(&length(*a_way))))?;
    (agree >= if is_timed { 1 } else { 2 }).then_some(way)
}

/// The way from one box to another of about its size.
fn way(from: PxBox, to: PxBox, farthest: f32) -> Option<(f32, f32)> {
    let (a, b) = (from.center(), to.center());
    let way = (b.x - a.x, b.y - a.y);
    let ratio = to.h / from.h;
    ((1.0 / SAME_SIZE..=SAME_SIZE).contains(&ratio) && length(way) <= farthest).then_some(way)
}

fn length((dx, dy): (f32, f32)) -> f32 {
    dx.hypot(dy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    const SIZE: Size = Size::new(3000, 2000);

    fn face(x: f32, y: f32) -> Face {
        Face { area: PxBox::new(x, y, 80.0, 100.0), score: 0.8, weak: false }
    }

    fn shot(taken_ms: Option<i64>, faces: &[Face]) -> Shot<'_> {
        Shot { taken_ms, size: SIZE, faces }
    }

    fn areas(faces: &[Face]) -> Vec<PxBox> {
        faces.iter().map(|face| face.area).collect()
    }

    #[test]
    fn a_face_that_turned_away_is_expected_where_the_others_moved() {
        let before = [face(400.0, 500.0), face(900.0, 520.0), face(1500.0, 480.0)];
        let after = [face(430.0, 510.0), face(1530.0, 490.0)];
        let found = missing_in_burst(&[shot(Some(0), &before), shot(Some(400), &after)]);
        assert!(found[0].is_empty());
        assert_eq!(areas(&found[1]), [PxBox::new(930.0, 530.0, 80.0, 100.0)]);
        assert!(found[1][0].weak && found[1][0].score.abs() < f32::EPSILON);
    }

    #[test]
    fn a_face_alone_is_expected_at_its_place() {
        let alone = [face(400.0, 500.0)];
        let found = missing_in_burst(&[shot(Some(0), &[]), shot(Some(900), &alone), shot(Some(1_800), &[])]);
        assert_eq!((areas(&found[0]), areas(&found[2])), (vec![alone[0].area], vec![alone[0].area]));
        let apart = missing_in_burst(&[shot(Some(0), &[]), shot(Some(2_001), &alone)]);
        assert!(apart[0].is_empty(), "too long before");
        assert!(
            missing_in_burst(&[shot(None, &[]), shot(None, &alone)])[0].is_empty(),
            "nothing says that it is one scene"
        );
    }

    #[test]
    fn without_a_time_two_faces_have_to_agree() {
        let before = [face(400.0, 500.0), face(900.0, 520.0), face(1500.0, 480.0)];
        let two = [face(400.0, 500.0), face(900.0, 520.0)];
        let found = |after| missing_in_burst(&[shot(None, &before), shot(None, after)])[1].len();
        assert_eq!(found(&two), 1);
        assert_eq!(found(&two[..1]), 0);
        assert_eq!(found(&[face(2400.0, 1500.0), face(100.0, 100.0)]), 0, "another scene");
    }

    #[test]
    fn order_in_time_counts_more_than_order_of_files() {
        let (two, one) = ([face(400.0, 500.0), face(900.0, 520.0)], [face(900.0, 520.0)]);
        let far = [face(2000.0, 300.0)];
        let found = missing_in_burst(&[shot(Some(5_000), &two), shot(Some(90_000), &far), shot(Some(5_500), &one)]);
        assert_eq!(areas(&found[2]), [two[0].area]);
        assert!(found[1].is_empty());
    }

    #[test]
    fn who_left_the_picture_and_another_format_are_not_expected() {
        let before = [face(20.0, 500.0), face(900.0, 520.0), face(1500.0, 480.0)];
        let after = [face(820.0, 520.0), face(1420.0, 480.0)];
        assert!(missing_in_burst(&[shot(Some(0), &before), shot(Some(100), &after)])[1].is_empty());
        let upright = Shot { size: Size::new(2000, 3000), ..shot(Some(100), &after) };
        assert!(missing_in_burst(&[shot(Some(0), &before), upright])[1].is_empty());
    }

    fn faces() -> impl Strategy<Value = Vec<Face>> {
        let one = (0.0_f32..2900.0, 0.0_f32..1900.0, 20.0_f32..300.0, any::<bool>());
        let face = one.prop_map(|(x, y, h, weak)| {
            let area = PxBox::new(x, y, h * 0.8, h).clipped(SIZE).unwrap();
            Face { area, score: 0.5, weak }
        });
        vec(face, 0..8)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_expected_is_always_weak_inside_and_where_no_face_is(
            shots in vec((proptest::option::of(0_i64..10_000), faces()), 0..6),
        ) {
            let shots: Vec<Shot<'_>> = shots.iter().map(|(taken_ms, faces)| shot(*taken_ms, faces)).collect();
            let found = missing_in_burst(&shots);
            prop_assert_eq!(found.len(), shots.len());
            for (shot, found) in shots.iter().zip(&found) {
                for (place, face) in found.iter().enumerate() {
                    prop_assert!(face.weak);
                    prop_assert!(face.area.clipped(SIZE).is_some_and(|inside| inside.iou(face.area) > 0.999));
                    prop_assert!(shot.faces.iter().all(|known| known.area.iou(face.area) < NEAR_FACE));
                    prop_assert!(found[..place].iter().all(|other| other.area.iou(face.area) < NEAR_FACE));
                }
            }
        }

        #[test]
        fn a_burst_in_which_nothing_moves_always_agrees_with_itself(faces in faces()) {
            let shots = [shot(Some(0), &faces), shot(Some(100), &faces), shot(Some(200), &faces)];
            prop_assert!(missing_in_burst(&shots).iter().all(Vec::is_empty));
        }
    }
}
