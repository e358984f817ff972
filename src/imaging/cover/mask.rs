//! A set of pixels, kept as rows of spans: cheap for a few covers in a picture of 100 megapixels.

use super::frame::Frame;
use crate::domain::Size;

/// Pixels `start..end` of one row; never empty inside a [`Mask`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first pixel.
    pub start: u32,
    /// The pixel after the last one.
    pub end: u32,
}

impl Span {
    /// Whether every pixel of `other` is in this span.
    pub const fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A set of pixels of a picture of a known size. Spans of a row are sorted and never touch each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mask {
    size: Size,
    /// The picture's row that the first entry of `ends` belongs to.
    top: u32,
    /// For each row from `top`: where its spans end in `spans`.
    ends: Vec<usize>,
    spans: Vec<Span>,
}

impl Mask {
    /// No pixel of a picture of `size`.
    pub const fn empty(size: Size) -> Self {
        Self { size, top: 0, ends: Vec::new(), spans: Vec::new() }
    }

    /// Every pixel of a picture of `size`.
    pub fn full(size: Size) -> Self {
        Self::from_rows(size, 0, (0..size.height).map(|_| vec![Span { start: 0, end: size.width }]))
    }

    /// From one list of spans per row, the first for row `top`. Spans may overlap, be unsorted, empty or reach outside.
    pub(in crate::imaging) fn from_rows(size: Size, top: u32, rows: impl IntoIterator<Item = Vec<Span>>) -> Self {
        let mut mask = Self { size, top, ends: Vec::new(), spans: Vec::new() };
        for mut row in rows.into_iter().take(size.height.saturating_sub(top) as usize) {
            row.sort_unstable();
            mask.push_row(&row);
        }
        mask.trimmed()
    }

    /// Adds a row below; `sorted` by start.
    fn push_row(&mut self, sorted: &[Span]) {
        let first = self.spans.len();
        for span in sorted {
            let end = span.end.min(self.size.width);
            if span.start >= end {
                continue;
            }
            match self.spans.get_mut(first..).and_then(<[Span]>::last_mut) {
                Some(last) if last.end >= span.start => last.end = last.end.max(end),
                _ => self.spans.push(Span { start: span.start, end }),
            }
        }
        self.ends.push(self.spans.len());
    }

    /// Without empty rows above and below, so that equal sets are equal masks.
    fn trimmed(mut self) -> Self {
        let above = self.ends.iter().take_while(|&&end| end == 0).count();
        if above == self.ends.len() {
            return Self::empty(self.size);
        }
        self.ends.drain(..above);
        self.top += above as u32;
        let rows = self.ends.iter().take_while(|&&end| end < self.spans.len()).count() + 1;
        self.ends.truncate(rows);
        self
    }

    /// The size of the picture.
    pub const fn size(&self) -> Size {
        self.size
    }

    /// Whether it holds no pixel.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The smallest frame around all its pixels; `None` when there is none.
    pub fn frame(&self) -> Option<Frame> {
        let left = self.spans.iter().map(|span| span.start).min()?;
        let right = self.spans.iter().map(|span| span.end).max()?;
        Some(Frame { left, top: self.top, right, bottom: self.top + self.ends.len() as u32 })
    }

    /// The rows that may hold a pixel.
    pub fn rows(&self) -> std::ops::Range<u32> {
        self.top..self.top + self.ends.len() as u32
    }

    /// The spans of row `y`, sorted and apart; empty outside.
    pub fn row(&self, y: u32) -> &[Span] {
        let Some(index) = y.checked_sub(self.top).map(|index| index as usize) else { return &[] };
        let Some(&end) = self.ends.get(index) else { return &[] };
        let start = index.checked_sub(1).map_or(0, |above| self.ends[above]);
        &self.spans[start..end]
    }

    /// Whether it holds the pixel `(x, y)`.
    pub fn contains(&self, x: u32, y: u32) -> bool {
        let row = self.row(y);
        let after = row.partition_point(|span| span.start <= x);
        after.checked_sub(1).and_then(|index| row.get(index)).is_some_and(|span| x < span.end)
    }

    /// Whether it holds all pixels of these columns and rows.
    pub fn holds_all(&self, xs: &std::ops::Range<u32>, mut ys: std::ops::Range<u32>) -> bool {
        let wanted = Span { start: xs.start, end: xs.end };
        ys.all(|y| self.row(y).iter().any(|span| span.holds(wanted)))
    }

    /// What of the pixels `xs` of row `y` it does not hold, from left to right.
    pub fn gaps(&self, xs: &std::ops::Range<u32>, y: u32) -> impl Iterator<Item = std::ops::Range<u32>> {
        let (mut at, end) = (xs.start, xs.end);
        let behind = Span { start: end, end };
        self.row(y).iter().copied().chain([behind]).filter_map(move |span| {
            let gap = at..span.start.min(end);
            at = at.max(span.end);
            (gap.start < gap.end).then_some(gap)
        })
    }

    /// The number of pixels.
    pub fn area(&self) -> u64 {
        self.spans.iter().map(|span| u64::from(span.end - span.start)).sum()
    }

    /// The pixels of either.
    pub fn union(&self, other: &Self) -> Self {
        Self::union_of(self.size, &[self, other])
    }

    /// The pixels of any of several masks of one picture.
    pub(super) fn union_of(size: Size, masks: &[&Self]) -> Self {
        let full = || masks.iter().filter(|mask| !mask.is_empty());
        let Some(top) = full().map(|mask| mask.top).min() else { return Self::empty(size) };
        let bottom = full().map(|mask| mask.rows().end).max().unwrap_or(top);
        let mut rows = vec![Vec::new(); (bottom - top) as usize];
        for mask in full() {
            for y in mask.rows() {
                if let Some(row) = rows.get_mut((y - top) as usize) {
                    row.extend_from_slice(mask.row(y));
                }
            }
        }
        Self::from_rows(size, top, rows)
    }

    /// Whether every pixel of `other` is held.
    pub fn holds(&self, other: &Self) -> bool {
        other.rows().all(|y| other.row(y).iter().all(|span| self.row(y).iter().any(|own| own.holds(*span))))
    }

    /// The pixels of a picture resized to `to` that depend on pixels of this mask alone.
    ///
    /// An output pixel belongs when the *whole* of what its filter reads lies in the mask: on each axis, with
    /// `scale = from / to`, the source pixels touched by `centre ± max(support, 0.5) * max(scale, 1)`, where
    /// `centre = (output + 0.5) * scale`. `support` is the filter's radius in output pixels: 0.5 for a box, 1 for a
    /// triangle, 2 for Catmull-Rom, 3 for Lanczos3. Source pixels outside the picture do not count.
    pub fn scaled_down(&self, to: Size, support: f64) -> Self {
        let columns = Footprint::new(self.size.width, to.width, support);
        let lines = Footprint::new(self.size.height, to.height, support);
        let rows = (0..to.height).map(|y| {
            let common = self.common_spans(lines.of(y));
            common.into_iter().filter_map(|span| columns.inside(span)).collect()
        });
        Self::from_rows(to, 0, rows)
    }

    /// What all of these rows hold.
    fn common_spans(&self, lines: Span) -> Vec<Span> {
        let mut common = self.row(lines.start).to_vec();
        for y in lines.start + 1..lines.end {
            if common.is_empty() {
                break;
            }
            common = intersection(&common, self.row(y));
        }
        common
    }
}

fn intersection(one: &[Span], other: &[Span]) -> Vec<Span> {
    let mut common = Vec::new();
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        let span = Span { start: a.start.max(b.start), end: a.end.min(b.end) };
        if span.start < span.end {
            common.push(span);
        }
        if a.end < b.end { i += 1 } else { j += 1 }
    }
    common
}

/// Which source pixels each output pixel reads on one axis.
struct Footprint {
    from: u32,
    to: u32,
    scale: f64,
    radius: f64,
}

impl Footprint {
    fn new(from: u32, to: u32, support: f64) -> Self {
        let scale = f64::from(from) / f64::from(to.max(1));
        Self { from, to, scale, radius: support.max(0.5) * scale.max(1.0) }
    }

    fn of(&self, output: u32) -> Span {
        let centre = (f64::from(output) + 0.5) * self.scale;
        let start = (centre - self.radius).floor().max(0.0) as u32;
        Span { start, end: ((centre + self.radius).ceil() as u32).clamp(start + 1, self.from.max(start + 1)) }
    }

    /// The output pixels that read nothing outside `source`. Footprints move monotonically: two searches find the ends.
    fn inside(&self, source: Span) -> Option<Span> {
        let start = partition(self.to, |output| self.of(output).start < source.start);
        let end = partition(self.to, |output| self.of(output).end <= source.end);
        (start < end).then_some(Span { start, end })
    }
}

/// The first number of `0..end` for which `before` no longer holds.
fn partition(end: u32, before: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, end);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size::new(20, 10);

    fn span(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    #[test]
    fn spans_are_sorted_merged_and_clipped() {
        let mask = Mask::from_rows(SIZE, 2, [vec![], vec![span(9, 30), span(2, 4), span(4, 6), span(7, 7)], vec![]]);
        assert_eq!(mask.row(3), [span(2, 6), span(9, 20)]);
        assert_eq!((mask.rows(), mask.area()), (3..4, 15));
        assert!(mask.contains(5, 3) && !mask.contains(6, 3) && !mask.contains(5, 2));
        assert_eq!(mask.frame(), Some(Frame { left: 2, top: 3, right: 20, bottom: 4 }));
    }

    #[test]
    fn a_rectangle_is_held_when_every_pixel_is() {
        let mask = Mask::from_rows(SIZE, 2, [vec![span(2, 9)], vec![span(1, 4), span(5, 9)]]);
        assert!(mask.holds_all(&(2..9), 2..3) && mask.holds_all(&(2..4), 2..4) && mask.holds_all(&(5..9), 2..4));
        assert!(!mask.holds_all(&(3..6), 2..4) && !mask.holds_all(&(2..4), 1..3) && !mask.holds_all(&(8..10), 2..3));
    }

    #[test]
    fn gaps_are_what_a_row_does_not_hold() {
        let mask = Mask::from_rows(SIZE, 2, [vec![span(3, 5), span(8, 9)]]);
        let gaps = |start, end, y| mask.gaps(&(start..end), y).map(|gap| span(gap.start, gap.end)).collect::<Vec<_>>();
        assert_eq!(gaps(0, 12, 2), [span(0, 3), span(5, 8), span(9, 12)]);
        assert_eq!(gaps(4, 8, 2), [span(5, 8)]);
        assert_eq!(gaps(3, 5, 2), []);
        assert_eq!(gaps(3, 5, 1), [span(3, 5)]);
    }

    #[test]
    fn a_union_holds_both_and_nothing_else() {
        let a = Mask::from_rows(SIZE, 1, [vec![span(0, 3)]]);
        let b = Mask::from_rows(SIZE, 1, [vec![span(3, 5)], vec![span(8, 9)]]);
        let both = a.union(&b);
        assert!(both.holds(&a) && both.holds(&b) && !a.holds(&b));
        assert_eq!((both.row(1), both.area()), ([span(0, 5)].as_slice(), 6));
        assert_eq!(Mask::empty(SIZE).union(&a), a);
    }

    #[test]
    fn rows_below_the_picture_are_left_out() {
        assert!(Mask::from_rows(SIZE, 10, [vec![span(0, 3)]]).is_empty());
    }

    /// Written down pixel by pixel, as the documentation says it.
    fn reads_only(mask: &Mask, to: Size, support: f64, x: u32, y: u32) -> bool {
        let touched = |output: u32, from: u32, to: u32| {
            let scale = f64::from(from) / f64::from(to);
            let (centre, radius) = ((f64::from(output) + 0.5) * scale, support.max(0.5) * scale.max(1.0));
            (0..from).filter(move |&p| f64::from(p) + 1.0 > centre - radius && f64::from(p) < centre + radius)
        };
        let (from, columns) = (mask.size(), to.width);
        touched(y, from.height, to.height).all(|sy| touched(x, from.width, columns).all(|sx| mask.contains(sx, sy)))
    }

    #[test]
    fn a_smaller_picture_keeps_what_reads_the_mask_alone() {
        let from = Size::new(40, 30);
        let rows = (0..20).map(|y| vec![span(5 + y % 3, 28), span(33, 40)]);
        let mask = Mask::from_rows(from, 6, rows);
        let mut kept = 0;
        for (to, support) in [(Size::new(13, 9), 3.0), (Size::new(20, 15), 1.0), (Size::new(20, 15), 0.5), (from, 3.0)]
        {
            let small = mask.scaled_down(to, support);
            for (x, y) in (0..to.height).flat_map(|y| (0..to.width).map(move |x| (x, y))) {
                assert_eq!(small.contains(x, y), reads_only(&mask, to, support, x, y), "{to:?} {support} {x} {y}");
            }
            kept += small.area();
        }
        assert!(kept > 100);
    }
}
