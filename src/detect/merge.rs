//! One face of all that was seen of it.

use super::candidate::{Candidate, sort_by_score};
use super::passes::Pass;
use super::tiles::Tile;
use super::turn::Turn;
use crate::domain::{Face, PxBox, Size};

/// What one pass saw, in pixels of the picture.
pub(super) struct Seen {
    /// Which pass.
    pub pass: Pass,
    /// The tiles that it looked at, `None` for all.
    pub only: Option<Vec<Tile>>,
    /// Its candidates, strongest first, none twice.
    pub candidates: Vec<Candidate>,
}

impl Seen {
    /// Whether it should have seen a face at `area` of a picture of size `picture`.
    fn is_asked(&self, area: PxBox, picture: Size) -> bool {
        let is_shown = || {
            let middle = self.pass.place(area.center(), picture);
            self.only.as_ref().is_none_or(|tiles| tiles.iter().any(|tile| tile.holds(middle)))
        };
        SEEN_PX.contains(&self.height_of(area, picture)) && is_shown()
    }

    /// How high `area` of a picture of size `picture` is in this pass, in its pixels.
    fn height_of(&self, area: PxBox, picture: Size) -> f32 {
        area.h * self.pass.scale(picture).1
    }
}

/// Which turn brings the heads of a picture upright, of passes that differ in nothing else, none first: the one in which much
/// more is seen than without it, and no less is guessed.
pub(super) fn upright(passes: &[Seen]) -> Turn {
    let straight = || passes.iter().filter(|seen| seen.pass.turn == Turn::None);
    let without = straight().map(|seen| evidence(seen, EVIDENCE_SCORE)).sum::<f32>();
    let guessed = straight().map(|seen| evidence(seen, GUESS_SCORE)).sum::<f32>();
    let mut best = (without * MUCH_MORE, Turn::None);
    for seen in passes.iter().filter(|seen| seen.pass.turn != Turn::None) {
        let found = evidence(seen, EVIDENCE_SCORE);
        if found > best.0 && evidence(seen, GUESS_SCORE) >= guessed {
            best = (found, seen.pass.turn);
        }
    }
    best.1
}

/// The squared scores of what a pass saw with at least the score `least`, together.
fn evidence(seen: &Seen, least: f32) -> f32 {
    seen.candidates
        .iter()
        .map(|candidate| candidate.score)
        .filter(|score| *score >= least)
        .map(|score| score * score)
        .sum()
}

/// Boxes that overlap more than this (intersection over union) show the same face.
const SAME_FACE_IOU: f32 = 0.4;
/// Faces are covered by themselves from this score on: about two and a half false boxes a photo. How it was fixed:
/// `assets/models/README.md`.
pub(super) const COVER_SCORE: f32 = 0.197;
/// From this score on a person is asked.
const WEAK_SCORE: f32 = 0.165;
/// The heights, in pixels of a pass, between which the network is expected to see a face: below 8 it finds one in seven,
/// above 640 it begins to miss close-ups. A pass outside has no say against a face that another has found.
const SEEN_PX: std::ops::RangeInclusive<f32> = 8.0..=640.0;
/// So high, in pixels of a pass, a face must be for all of what the pass says about it to count; of a lower one it knows less.
const FULL_SAY_PX: f32 = 12.0;
/// What speaks for a turn: candidates from this score on, ...
const EVIDENCE_SCORE: f32 = 0.5;
/// ... no fewer from this one on, so that a crowd of tiny faces at which the network only guesses is not turned for a single accident, ...
const GUESS_SCORE: f32 = 0.3;
/// ... and together so many times more than upright. Of 90 upright photos two would be turned by a quarter.
const MUCH_MORE: f32 = 1.2;
/// How many standard deviations the edges of a box are moved outwards: more faces are covered whole. From 0.6 on boxes begin to be
/// too large to count as found.
const DOUBT: f32 = 0.45;
/// A box with less than this share of the score of another one, in which it lies with more than that share of its own area, may be a part
/// of the same face. On w416 six of a thousand boxes may, two of them false ones, and no face is lost by it.
const MUCH_WEAKER: f32 = 0.6;
const MOSTLY_INSIDE: f32 = 0.8;
/// What was seen in turned passes only counts half: 0.394 of the network's own score is then needed.
const TURNED_WEIGHT: f32 = 0.5;

/// Bounds on work: comparing boxes costs the square of their number. More than any crowd fills, and the strongest stay.
pub(super) const MOST_PER_TILE: usize = 2_000;
/// The same for a whole pass.
pub(super) const MOST_PER_PASS: usize = 10_000;

/// Non-maximum suppression: of candidates that show the same face, the strongest stays. Strongest first, at most `most`.
pub(super) fn suppress(mut candidates: Vec<Candidate>, most: usize) -> Vec<Candidate> {
    sort_by_score(&mut candidates);
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        if kept.len() >= most {
            break;
        }
        if !kept.iter().any(|stronger| same_face(stronger.area, candidate.area)) {
            kept.push(candidate);
        }
    }
    kept
}

fn same_face(a: PxBox, b: PxBox) -> bool {
    a.iou(b) > SAME_FACE_IOU
}

/// The faces that all passes together saw in a picture of size `picture`, best first, clipped to it.
/// `up` is the turn in which its heads stand upright.
pub(super) fn faces(passes: &[Seen], up: Turn, picture: Size) -> Vec<Face> {
    let mut faces: Vec<Face> = clusters(passes)
        .iter()
        .filter_map(|cluster| {
            let area = cluster.area(passes, picture);
            let score = cluster.score(passes, up, area, picture);
            let area = area.clipped(picture)?;
            (score >= WEAK_SCORE).then_some(Face { area, score, weak: score < COVER_SCORE })
        })
        .collect();
    faces.sort_by(|a, b| b.score.total_cmp(&a.score));
    ask_about_parts(&mut faces);
    faces
}

/// A part of a face looks a little like a face. A much weaker box that lies in a stronger one does not cover by itself; it is asked
/// about, since it may be a child before somebody else.
fn ask_about_parts(faces: &mut [Face]) {
    for place in 1..faces.len() {
        let (stronger, rest) = faces.split_at_mut(place);
        let Some(face) = rest.first_mut() else { return };
        face.weak |= stronger.iter().any(|whole| is_part(face, whole));
    }
}

fn is_part(face: &Face, whole: &Face) -> bool {
    face.score < whole.score * MUCH_WEAKER && inside(face.area, whole.area) > face.area.area() * MOSTLY_INSIDE
}

fn inside(area: PxBox, other: PxBox) -> f32 {
    area.intersection(other).map_or(0.0, PxBox::area)
}

/// What the passes saw of one face: the strongest candidate of each pass that saw it.
struct Cluster {
    seed: PxBox,
    members: Vec<Member>,
}

struct Member {
    pass: usize,
    candidate: Candidate,
}

/// Groups candidates around the strongest one not yet grouped.
fn clusters(passes: &[Seen]) -> Vec<Cluster> {
    let mut members: Vec<Member> = Vec::new();
    for (pass, seen) in passes.iter().enumerate() {
        members.extend(seen.candidates.iter().map(|&candidate| Member { pass, candidate }));
    }
    members.sort_by(|a, b| b.candidate.score.total_cmp(&a.candidate.score));
    let mut clusters: Vec<Cluster> = Vec::new();
    for member in members {
        match clusters.iter_mut().find(|cluster| same_face(cluster.seed, member.candidate.area)) {
            Some(cluster) => cluster.add(member),
            None => clusters.push(Cluster { seed: member.candidate.area, members: vec![member] }),
        }
    }
    clusters
}

impl Cluster {
    fn add(&mut self, member: Member) {
        if self.members.iter().all(|known| known.pass != member.pass) {
            self.members.push(member);
        }
    }

    /// The average box of the passes, each edge moved outwards by a part of its deviation: where they disagree about where a face
    /// ends, all of it is to be covered. The surer a pass is, and the finer its pixels, the more of a say it has. Boxes cut by a tile
    /// edge have one only when there is no whole one.
    fn area(&self, passes: &[Seen], picture: Size) -> PxBox {
        let all_cut = self.members.iter().all(|member| member.candidate.cut);
        let whole = self.members.iter().filter(|member| all_cut || !member.candidate.cut);
        let say = |member: &Member| (member.candidate.score * passes[member.pass].pass.scale(picture).1).sqrt();
        let edge =
            |place: fn(PxBox) -> f32| Edge::of(whole.clone().map(|member| (place(member.candidate.area), say(member))));
        let (left, right) = (edge(|area| area.x).moved(-DOUBT), edge(PxBox::right).moved(DOUBT));
        let (top, bottom) = (edge(|area| area.y).moved(-DOUBT), edge(PxBox::bottom).moved(DOUBT));
        PxBox::new(left, top, right - left, bottom - top)
    }

    /// What the upright passes say together that saw the face or should have. Turned passes cannot lower it.
    fn score(&self, passes: &[Seen], up: Turn, area: PxBox, picture: Size) -> f32 {
        let of = |pass| self.members.iter().find(|member| member.pass == pass).map(|member| member.candidate.score);
        let (mut upright, mut turned) = (Said::default(), 0.0_f32);
        for (index, pass) in passes.iter().enumerate() {
            match of(index) {
                Some(score) if pass.pass.turn != up => turned = turned.max(score * TURNED_WEIGHT),
                None if pass.pass.turn != up || !pass.is_asked(area, picture) => {}
                score => upright.add(score.unwrap_or(0.0), pass.height_of(area, picture)),
            }
        }
        upright.together().max(turned)
    }
}

/// The scores that several passes gave one face, added up.
#[derive(Default)]
struct Said {
    weight: f32,
    scores: f32,
    squares: f32,
}

impl Said {
    /// The score of a pass in which the face is `height` pixels high.
    fn add(&mut self, score: f32, height: f32) {
        let say = (height / FULL_SAY_PX).min(1.0);
        self.weight += say;
        self.scores += say * score;
        self.squares += say * score * score;
    }

    /// Halfway between the mean of the scores and the root of their mean square: two passes that agree on a doubtful face are worth
    /// more than one, and one that is sure weighs a little more than others that are not. 0 when nothing was said.
    fn together(&self) -> f32 {
        let of = |sum: f32| sum / self.weight;
        if self.weight > 0.0 { f32::midpoint(of(self.scores), of(self.squares).sqrt()) } else { 0.0 }
    }
}

/// Where the passes saw one edge of a face.
struct Edge {
    mean: f32,
    deviation: f32,
}

impl Edge {
    /// Of places and their weights.
    fn of(places: impl Iterator<Item = (f32, f32)> + Clone) -> Self {
        let weight: f32 = places.clone().map(|(_, weight)| weight).sum();
        let mean = places.clone().map(|(place, weight)| place * weight).sum::<f32>() / weight;
        let variance = places.map(|(place, weight)| (place - mean).powi(2) * weight).sum::<f32>() / weight;
        Self { mean, deviation: variance.sqrt() }
    }

    fn moved(&self, deviations: f32) -> f32 {
        self.mean + deviations * self.deviation
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PICTURE: Size = Size::new(1000, 1000);

    fn candidate(x: f32, side: f32, score: f32) -> Candidate {
        Candidate { area: PxBox::new(x, 100.0, side, side), score, cut: false }
    }

    /// What a pass saw that shows the picture so many times as large, turned or not.
    fn seen_turned(scale: f32, turn: Turn, candidates: &[Candidate]) -> Seen {
        let side = (1000.0 * scale) as u32;
        let pass = Pass { scaled: Size::new(side, side), turn };
        Seen { pass, only: None, candidates: candidates.to_vec() }
    }

    fn seen(scale: f32, candidates: &[Candidate]) -> Seen {
        seen_turned(scale, Turn::None, candidates)
    }

    fn found(passes: &[Seen]) -> Vec<Face> {
        faces(passes, Turn::None, PICTURE)
    }

    #[test]
    fn of_boxes_on_one_face_the_strongest_stays() {
        let boxes = vec![candidate(10.0, 40.0, 0.5), candidate(12.0, 40.0, 0.9), candidate(40.0, 40.0, 0.6)];
        let kept = suppress(boxes, 10);
        assert_eq!(kept.iter().map(|c| c.area.x).collect::<Vec<_>>(), [12.0, 40.0]);
        assert_eq!(suppress((0..9).map(|n| candidate(n as f32 * 100.0, 40.0, 0.5)).collect(), 4).len(), 4);
    }

    #[test]
    fn passes_that_agree_make_one_face_and_the_surer_one_weighs_a_little_more() {
        let both = |a, b| found(&[seen(1.0, &[candidate(100.0, 40.0, a)]), seen(2.0, &[candidate(104.0, 40.0, b)])]);
        assert_eq!(both(0.4, 0.8).len(), 1);
        assert!((both(0.6, 0.6)[0].score - 0.6).abs() < 1e-6);
        // A mean of 0.6, and a mean square of 0.4.
        let together = f32::midpoint(0.6, 0.4_f32.sqrt());
        assert!((both(0.4, 0.8)[0].score - together).abs() < 1e-6 && !both(0.4, 0.8)[0].weak);
    }

    /// In the first pass a face of 40 is 9 pixels high, three quarters of what gives a full say.
    #[test]
    fn a_pass_in_which_a_face_is_tiny_has_less_of_a_say() {
        let found = found(&[seen(0.225, &[candidate(100.0, 40.0, 0.2)]), seen(2.0, &[candidate(100.0, 40.0, 0.8)])]);
        let (mean, square) = ((0.75 * 0.2 + 0.8) / 1.75, (0.75_f32 * 0.04 + 0.64) / 1.75);
        assert!((found[0].score - f32::midpoint(mean, square.sqrt())).abs() < 1e-5, "{found:?}");
    }

    #[test]
    fn a_box_reaches_further_where_passes_disagree() {
        let both = |other| {
            found(&[seen(1.0, &[candidate(100.0, 40.0, 0.5)]), seen(1.0, &[candidate(other, 40.0, 0.5)])])[0].area
        };
        assert_eq!(both(100.0), PxBox::new(100.0, 100.0, 40.0, 40.0));
        // The middle is 102, half the way between the two 2.
        let (apart, reach) = (both(104.0), 2.0 * DOUBT);
        assert!((apart.x - (102.0 - reach)).abs() < 1e-3 && (apart.right() - (142.0 + reach)).abs() < 1e-3);
        assert!((apart.y - 100.0).abs() < 1e-3 && (apart.h - 40.0).abs() < 1e-3);
        // Who is surer has more of a say, by the root of the scores.
        let surer =
            found(&[seen(1.0, &[candidate(100.0, 40.0, 0.9)]), seen(1.0, &[candidate(104.0, 40.0, 0.4)])])[0].area;
        assert!((surer.center().x - (120.0 * 3.0 + 124.0 * 2.0) / 5.0).abs() < 1e-3);
        // So has who sees it larger.
        let finer =
            found(&[seen(4.0, &[candidate(100.0, 40.0, 0.5)]), seen(1.0, &[candidate(104.0, 40.0, 0.5)])])[0].area;
        assert!((finer.center().x - (120.0 * 2.0 + 124.0) / 3.0).abs() < 1e-3);
    }

    #[test]
    fn a_pass_that_should_have_seen_the_face_lowers_its_score() {
        let alone = [candidate(100.0, 40.0, 0.25)];
        assert!(found(&[seen(1.0, &[]), seen(2.0, &alone)]).is_empty());
        // At a tenth of the size the face measures 4 pixels: that pass is not asked.
        assert_eq!(found(&[seen(0.1, &[]), seen(2.0, &alone)]).len(), 1);
        // Nor is one in which it measures 800.
        assert_eq!(found(&[seen(20.0, &[]), seen(2.0, &alone)]).len(), 1);
        // Nor one that looked elsewhere.
        let only = |x| Some(vec![Tile { x, y: 180, size: Size::new(200, 200) }]);
        let closer = |x| Seen { only: only(x), ..seen(2.0, &[]) };
        assert_eq!(found(&[closer(1000), seen(2.0, &alone)]).len(), 1);
        assert!(found(&[closer(180), seen(2.0, &alone)]).is_empty());
    }

    #[test]
    fn what_is_nearly_a_face_is_weak() {
        let with = |score| found(&[seen(1.0, &[candidate(100.0, 40.0, score)])]);
        assert!(with(WEAK_SCORE - 0.01).is_empty());
        assert!(with(WEAK_SCORE)[0].weak);
        assert!(!with(COVER_SCORE)[0].weak);
    }

    #[test]
    fn a_turned_pass_counts_half_and_never_lowers_a_score() {
        let turned = |score| seen_turned(1.0, Turn::Half, &[candidate(100.0, 40.0, score)]);
        assert!(found(&[seen(1.0, &[]), turned(0.3)]).is_empty());
        assert_eq!(found(&[seen(1.0, &[]), turned(0.8)]).len(), 1);
        let both = found(&[seen(1.0, &[candidate(100.0, 40.0, 0.9)]), turned(0.2)]);
        assert!((both[0].score - 0.9).abs() < 1e-6);
        // Where the picture itself stands on its head, it is the other way about.
        let up = faces(&[seen(1.0, &[]), turned(0.3)], Turn::Half, PICTURE);
        assert!((up[0].score - 0.3).abs() < 1e-6);
    }

    #[test]
    fn a_picture_is_turned_only_where_much_more_is_seen() {
        let upright_sees = |score| seen(1.0, &[candidate(100.0, 40.0, score)]);
        let turned = seen_turned(1.0, Turn::Quarter, &[candidate(400.0, 40.0, 0.9)]);
        let tilted = seen_turned(1.0, Turn::TiltLeft, &[candidate(700.0, 40.0, 0.7), candidate(800.0, 40.0, 0.4)]);
        let all = |score| [upright_sees(score), turned_copy(&turned), turned_copy(&tilted)];
        assert_eq!(upright(&all(0.85)), Turn::None);
        assert_eq!(upright(&all(0.6)), Turn::Quarter);
        assert_eq!(upright(&[upright_sees(0.6), tilted]), Turn::TiltLeft);
        assert_eq!(upright(&[]), Turn::None);
        // A crowd of tiny faces is no less upright for one accident.
        let crowd: Vec<_> = (0..34).map(|n| candidate(n as f32 * 20.0, 10.0, 0.35)).collect();
        assert_eq!(upright(&[seen(1.0, &crowd), turned_copy(&turned)]), Turn::None);
    }

    fn turned_copy(seen: &Seen) -> Seen {
        Seen { pass: seen.pass, only: None, candidates: seen.candidates.clone() }
    }

    #[test]
    fn a_box_cut_by_a_seam_does_not_shrink_a_whole_one() {
        let cut = Candidate { area: PxBox::new(100.0, 100.0, 150.0, 200.0), score: 0.9, cut: true };
        let whole = Candidate { area: PxBox::new(100.0, 100.0, 200.0, 200.0), score: 0.7, cut: false };
        let found = found(&[seen(1.0, &[whole]), seen(2.0, &[cut])]);
        assert!((found[0].area.w - 200.0).abs() < 1e-3);
    }

    /// A much weaker box in a face may be a part of it: it is asked about. Beside it, or hardly weaker, it is a face.
    #[test]
    fn a_part_of_a_face_is_asked_about() {
        let weak = |part: Candidate| {
            let mut found = found(&[seen(1.0, &[candidate(100.0, 200.0, 0.8), part])]);
            assert_eq!(found.len(), 2);
            found.pop().unwrap().weak
        };
        assert!(weak(candidate(120.0, 90.0, 0.4)));
        assert!(!weak(candidate(120.0, 90.0, 0.5)));
        assert!(!weak(candidate(260.0, 90.0, 0.4)));
    }

    #[test]
    fn faces_are_clipped_and_sorted() {
        let low = candidate(-20.0, 40.0, 0.5);
        let high = candidate(980.0, 40.0, 0.8);
        let outside = candidate(1200.0, 40.0, 0.9);
        let found = found(&[seen(1.0, &[outside, low, high])]);
        assert_eq!(found.iter().map(|face| face.area.x).collect::<Vec<_>>(), [980.0, 0.0]);
        assert!(found.iter().all(|face| (face.area.w - 20.0).abs() < 1e-3));
    }
}
