//! Photos that were taken in one go.

use jiff::civil::DateTime;

/// Shots that follow each other within so many seconds belong together. Files tell the moment in whole seconds, so that two shots
/// of a series at one a second may stand two apart. Our choice.
const WITHIN_S: i64 = 2;

/// The burst of each photo, numbered from 1 in the order of time; `None` for one that was taken alone, or when nobody knows. `taken`
/// is when each was taken, as its file tells.
pub fn bursts(taken: &[Option<DateTime>]) -> Vec<Option<usize>> {
    let mut known: Vec<(DateTime, usize)> =
        taken.iter().enumerate().filter_map(|(at, moment)| Some(((*moment)?, at))).collect();
    known.sort_unstable();
    let mut burst_of = vec![None; taken.len()];
    let mut number = 0;
    for series in known.chunk_by(|(before, _), (after, _)| seconds_between(*before, *after) <= WITHIN_S) {
        if series.len() < 2 {
            continue;
        }
        number += 1;
        for (_, at) in series {
            burst_of[*at] = Some(number);
        }
    }
    burst_of
}

fn seconds_between(before: DateTime, after: DateTime) -> i64 {
    after.duration_since(before).as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn moment(second: i64) -> DateTime {
        jiff::civil::date(2026, 6, 13).at(14, 0, 0, 0).saturating_add(jiff::SignedDuration::from_secs(second))
    }

    #[test]
    fn shots_that_follow_each_other_belong_together() {
        let taken = [
            Some(moment(100)),
            Some(moment(0)),
            None,
            Some(moment(1)),
            Some(moment(103)),
            Some(moment(2)),
            Some(moment(4)),
            Some(moment(101)),
        ];
        assert_eq!(bursts(&taken), [Some(2), Some(1), None, Some(1), Some(2), Some(1), Some(1), Some(2)]);
    }

    #[test]
    fn a_single_shot_is_no_burst() {
        assert_eq!(bursts(&[Some(moment(0)), Some(moment(10)), None]), [None, None, None]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_burst_always_has_a_neighbour_close_by(seconds in prop::collection::vec(0_i64..60, 0..20)) {
            let taken: Vec<_> = seconds.iter().map(|second| Some(moment(*second))).collect();
            let burst_of = bursts(&taken);
            for (one, burst) in burst_of.iter().enumerate() {
                let close = |other: usize| other != one && (seconds[other] - seconds[one]).abs() <= WITHIN_S;
                let companion = (0..seconds.len()).any(|other| close(other) && burst_of[other] == *burst);
                prop_assert_eq!(burst.is_some(), (0..seconds.len()).any(close));
                prop_assert!(burst.is_none() || companion);
            }
        }
    }
}
