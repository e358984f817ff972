//! One face of all that was seen of it.

use super::candidate::{Candidate, sort_by_score};
use crate::domain::{Face, PxBox, Size};

/// What one pass saw, in pixels of the picture.
pub(super) struct Seen {
    /// Pass pixels per picture pixel, vertically.
    pub scale: f32,
    /// Whether the pass looked at the picture turned.
    pub turned: bool,
    /// Its candidates, strongest first, none twice.
    pub candidates: Vec<Candidate>,
}

/// Boxes that overlap more than this (intersection over union) show the same face.
const SAME_FACE_IOU: f32 = 0.4;
/// Faces are covered by themselves from this score on: about two false boxes a photo. The two halves of the measuring set, each on
/// its own, ask for 0.204 and 0.220: see `assets/models/README.md`.
pub(super) const COVER_SCORE: f32 = 0.21;
/// The heights, in pixels of a pass, between which the network is expected to see a face: below 12 it finds less than eight
/// in ten, above 640 it begins to miss close-ups. A pass outside has no say against a face that another has found.
const SEEN_PX: std::ops::RangeInclusive<f32> = 12.0..=640.0;
/// What was seen in turned passes only counts half: 0.42 of the network's own score is then needed.
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
pub(super) fn faces(passes: &[Seen], picture: Size) -> Vec<Face> {
    let mut faces: Vec<Face> = clusters(passes)
        .iter()
        .filter_map(|cluster| {
            let area = cluster.area();
            let score = cluster.score(passes, area);
            let area = area.clipped(picture)?;
            (score >= COVER_SCORE).then_some(Face { area, score, weak: false })
        })
        .collect();
    faces.sort_by(|a, b| b.score.total_cmp(&a.score));
    faces
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

    /// The average box, weighted by score. Boxes cut by a tile edge have a say only when there is no whole one.
    fn area(&self) -> PxBox {
        let all_cut = self.members.iter().all(|member| member.candidate.cut);
        let whole = self.members.iter().map(|member| member.candidate).filter(|candidate| all_cut || !candidate.cut);
        let (mut sum, mut weight) = (PxBox::new(0.0, 0.0, 0.0, 0.0), 0.0);
        for Candidate { area, score, .. } in whole {
            let PxBox { x, y, w, h } = area;
            sum = PxBox::new(sum.x + x * score, sum.y + y * score, sum.w + w * score, sum.h + h * score);
            weight += score;
        }
        sum.scaled(1.0 / weight, 1.0 / weight)
    }

    /// The mean score over the upright passes that saw the face or should have: two passes that agree on a doubtful face are worth
    /// more than one. Turned passes cannot lower it.
    fn score(&self, passes: &[Seen], area: PxBox) -> f32 {
        let of = |pass| self.members.iter().find(|member| member.pass == pass).map(|member| member.candidate.score);
        let (mut sum, mut asked, mut turned) = (0.0, 0.0, 0.0_f32);
        for (index, pass) in passes.iter().enumerate() {
            match of(index) {
                Some(score) if pass.turned => turned = turned.max(score * TURNED_WEIGHT),
                None if pass.turned || !SEEN_PX.contains(&(area.h * pass.scale)) => {}
                score => {
                    sum += score.unwrap_or(0.0);
                    asked += 1.0;
                }
            }
        }
        let upright: f32 = if asked > 0.0 { sum / asked } else { 0.0 };
        upright.max(turned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PICTURE: Size = Size::new(1000, 1000);

    fn candidate(x: f32, side: f32, score: f32) -> Candidate {
        Candidate { area: PxBox::new(x, 100.0, side, side), score, cut: false }
    }

    fn seen(scale: f32, candidates: &[Candidate]) -> Seen {
        Seen { scale, turned: false, candidates: candidates.to_vec() }
    }

    #[test]
    fn of_boxes_on_one_face_the_strongest_stays() {
        let boxes = vec![candidate(10.0, 40.0, 0.5), candidate(12.0, 40.0, 0.9), candidate(40.0, 40.0, 0.6)];
        let kept = suppress(boxes, 10);
        assert_eq!(kept.iter().map(|c| c.area.x).collect::<Vec<_>>(), [12.0, 40.0]);
        assert_eq!(suppress((0..9).map(|n| candidate(n as f32 * 100.0, 40.0, 0.5)).collect(), 4).len(), 4);
    }

    #[test]
    fn passes_that_agree_make_one_face_with_their_mean_score() {
        let found =
            faces(&[seen(1.0, &[candidate(100.0, 40.0, 0.4)]), seen(2.0, &[candidate(104.0, 40.0, 0.8)])], PICTURE);
        assert_eq!(found.len(), 1);
        assert!((found[0].score - 0.6).abs() < 1e-6);
        assert!((found[0].area.x - (100.0 * 0.4 + 104.0 * 0.8) / 1.2).abs() < 1e-3);
    }

    #[test]
    fn a_pass_that_should_have_seen_the_face_halves_its_score() {
        let alone = [candidate(100.0, 40.0, 0.4)];
        assert!(faces(&[seen(1.0, &[]), seen(2.0, &alone)], PICTURE).is_empty());
        // At a tenth of the size the face measures 4 pixels: that pass is not asked.
        assert_eq!(faces(&[seen(0.1, &[]), seen(2.0, &alone)], PICTURE).len(), 1);
        // Nor is one in which it measures 800.
        assert_eq!(faces(&[seen(20.0, &[]), seen(2.0, &alone)], PICTURE).len(), 1);
    }

    #[test]
    fn a_turned_pass_counts_half_and_never_lowers_a_score() {
        let turned = |score| Seen { scale: 1.0, turned: true, candidates: vec![candidate(100.0, 40.0, score)] };
        assert!(faces(&[seen(1.0, &[]), turned(0.4)], PICTURE).is_empty());
        assert_eq!(faces(&[seen(1.0, &[]), turned(0.8)], PICTURE).len(), 1);
        let both = faces(&[seen(1.0, &[candidate(100.0, 40.0, 0.9)]), turned(0.2)], PICTURE);
        assert!((both[0].score - 0.9).abs() < 1e-6);
    }

    #[test]
    fn a_box_cut_by_a_seam_does_not_shrink_a_whole_one() {
        let cut = Candidate { area: PxBox::new(100.0, 100.0, 150.0, 200.0), score: 0.9, cut: true };
        let whole = Candidate { area: PxBox::new(100.0, 100.0, 200.0, 200.0), score: 0.7, cut: false };
        let found = faces(&[seen(1.0, &[whole]), seen(2.0, &[cut])], PICTURE);
        assert!((found[0].area.w - 200.0).abs() < 1e-3);
    }

    #[test]
    fn faces_are_clipped_and_sorted() {
        let low = candidate(-20.0, 40.0, 0.5);
        let high = candidate(980.0, 40.0, 0.8);
        let outside = candidate(1200.0, 40.0, 0.9);
        let found = faces(&[seen(1.0, &[outside, low, high])], PICTURE);
        assert_eq!(found.iter().map(|face| face.area.x).collect::<Vec<_>>(), [980.0, 0.0]);
        assert!(found.iter().all(|face| (face.area.w - 20.0).abs() < 1e-3 && !face.weak));
    }
}
