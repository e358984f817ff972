//! Which bytes of a file something refers to, for containers that point about: what is left over is a gap.

use std::ops::Range;

/// Ranges of a file that are accounted for.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    ranges: Vec<Range<u64>>,
    sorted: usize,
}

/// Ranges after which neighbours are merged, so that a million strips stay small.
const MERGE_AFTER: usize = 8192;

impl Coverage {
    /// Accounts for `length` bytes from `start`.
    pub(super) fn add(&mut self, start: u64, length: u64) {
        let end = start.saturating_add(length);
        match self.ranges.last_mut() {
            _ if start == end => {}
            Some(last) if last.end == start => last.end = end,
            _ => self.ranges.push(start..end),
        }
        if self.ranges.len() > self.sorted * 2 + MERGE_AFTER {
            self.merge();
        }
    }

    /// The parts of `within` that nothing refers to, in order.
    pub(super) fn gaps(&mut self, within: Range<u64>) -> Vec<Range<u64>> {
        self.merge();
        let mut gaps = Vec::new();
        let mut at = within.start;
        for range in self.ranges.iter().filter(|range| range.end > within.start && range.start < within.end) {
            if range.start > at {
                gaps.push(at..range.start);
            }
            at = at.max(range.end);
        }
        if at < within.end {
            gaps.push(at..within.end);
        }
        gaps
    }

    fn merge(&mut self) {
        self.ranges.sort_unstable_by_key(|range| range.start);
        self.ranges.dedup_by(|later, earlier| {
            let touches = later.start <= earlier.end;
            if touches {
                earlier.end = earlier.end.max(later.end);
            }
            touches
        });
        self.sorted = self.ranges.len();
    }
}

/// The bytes of `ranges` in `file`, and whether any of them is not zero: padding tells nothing.
pub(super) fn content(file: &[u8], range: &Range<u64>) -> Option<u64> {
    let start = usize::try_from(range.start).ok()?;
    let end = usize::try_from(range.end).ok()?;
    let bytes = file.get(start..end)?;
    bytes.iter().any(|&byte| byte != 0).then_some(range.end - range.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_what_no_range_touches() {
        let mut covered = Coverage::default();
        for (start, length) in [(10, 5), (0, 4), (12, 10), (22, 3), (3, 0)] {
            covered.add(start, length);
        }
        assert_eq!(covered.gaps(0..30), [4..10, 25..30]);
        assert_eq!(covered.gaps(11..25), []);
        assert_eq!(Coverage::default().gaps(5..5), []);
    }

    #[test]
    fn many_ranges_are_merged_on_the_way() {
        let mut covered = Coverage::default();
        for n in (0..100_000u64).rev() {
            covered.add(n * 10, 10);
        }
        assert!(covered.ranges.len() < 3 * MERGE_AFTER);
        assert_eq!(covered.gaps(0..1_000_000), []);
    }
}
