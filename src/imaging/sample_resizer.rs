//! Planes of single samples at another size.
//!
//! Down the columns a processor gives sixteen samples side by side the same weight. Along a row each new sample has weights of its
//! own, and a row of single samples is slow work. Four rows are therefore woven into one of pixels with four channels, for which
//! it has instructions, and taken apart again: with both ways two fifths of the time that the plane itself takes, and the same samples.

#![allow(clippy::inline_always, reason = "to be taken in by `widest`, measured")]

use super::resize::FILTER;
use super::widest;
use crate::domain::Size;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, ResizeAlg, ResizeOptions, Resizer};

/// A part of a plane of samples, in samples and fractions of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Part {
    /// As much of it as lies in a plane of `size`.
    pub(super) fn within(self, size: Size) -> Self {
        let cut = |from: f64, length: f64, side: u32| {
            let from = from.clamp(0.0, f64::from(side));
            (from, length.min(f64::from(side) - from))
        };
        let (left, width) = cut(self.left, self.width, size.width);
        let (top, height) = cut(self.top, self.height, size.height);
        Self { left, top, width, height }
    }
}

/// Rows that are woven into one.
const WOVEN: usize = 4;

/// Makes planes of other ones. What it holds is memory that is used again.
pub(super) struct SampleResizer {
    resizer: Resizer,
    /// Columns as they were, rows as they are to be.
    shrunk: Vec<u8>,
    woven: Vec<u8>,
    made: Vec<u8>,
}

impl SampleResizer {
    pub(super) fn new() -> Self {
        Self { resizer: Resizer::new(), shrunk: Vec::new(), woven: Vec::new(), made: Vec::new() }
    }

    /// Makes the samples of a plane of size `to` from `part` of one of size `from`; both stand row by row. `None`: the part is
    /// empty or reaches out of its plane, or a plane has not the samples that its size states.
    pub(super) fn resize(
        &mut self,
        (samples, from): (&[u8], Size),
        part: Part,
        (target, to): (&mut [u8], Size),
    ) -> Option<()> {
        // The crate makes nothing of an empty part and says that all is well: what stood in this memory before would be taken for it.
        let is_there = part.left + part.width > part.left && part.top + part.height > part.top;
        let are_whole = samples.len() as u64 == from.pixels() && target.len() as u64 == to.pixels();
        (is_there && are_whole).then_some(())?;
        let between = Size::new(from.width, to.height);
        let fours = to.height.div_ceil(WOVEN as u32);
        self.shrunk.resize(between.pixels() as usize, 0);
        self.woven.resize(from.width as usize * fours as usize * WOVEN, 0);
        self.made.resize(to.width as usize * fours as usize * WOVEN, 0);
        let down = Part { left: 0.0, width: f64::from(from.width), ..part };
        with_filter(&mut self.resizer, PixelType::U8, (samples, from), down, (&mut self.shrunk, between))?;
        let width = from.width as usize;
        widest(
            #[inline(always)]
            || weave(&self.shrunk, width, &mut self.woven),
        );
        let (from, to) = (Size::new(from.width, fours), Size::new(to.width, fours));
        let across = Part { top: 0.0, height: f64::from(fours), ..part };
        with_filter(&mut self.resizer, PixelType::U8x4, (&self.woven, from), across, (&mut self.made, to))?;
        widest(
            #[inline(always)]
            || take_apart(&self.made, to.width as usize, target),
        );
        Some(())
    }
}

/// Along both axes, or one only, where the part is as long as both planes on the other.
fn with_filter(
    resizer: &mut Resizer,
    kind: PixelType,
    (samples, from): (&[u8], Size),
    part: Part,
    (target, to): (&mut [u8], Size),
) -> Option<()> {
    let source = ImageRef::new(from.width, from.height, samples, kind).ok()?;
    let mut made = Image::from_slice_u8(to.width, to.height, target, kind).ok()?;
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FILTER)).use_alpha(false).crop(
        part.left,
        part.top,
        part.width,
        part.height,
    );
    resizer.resize(&source, &mut made, &options).ok()
}

/// Four rows of samples to one of pixels. Where fewer are left, the last of them is repeated.
#[inline(always)]
fn weave(samples: &[u8], width: usize, woven: &mut [u8]) {
    let width = width.max(1);
    for (rows, pixels) in samples.chunks(width * WOVEN).zip(woven.chunks_exact_mut(width * WOVEN)) {
        let last = rows.rchunks(width).next().unwrap_or_default();
        let row = |n: usize| rows.get(n * width..(n + 1) * width).unwrap_or(last);
        let samples = row(0).iter().zip(row(1)).zip(row(2)).zip(row(3));
        for (pixel, (((&a, &b), &c), &d)) in pixels.as_chunks_mut::<WOVEN>().0.iter_mut().zip(samples) {
            *pixel = [a, b, c, d];
        }
    }
}

/// The other way round.
#[inline(always)]
fn take_apart(woven: &[u8], width: usize, samples: &mut [u8]) {
    let width = width.max(1);
    for (pixels, rows) in woven.chunks_exact(width * WOVEN).zip(samples.chunks_mut(width * WOVEN)) {
        for (n, row) in rows.chunks_exact_mut(width).enumerate() {
            for (sample, pixel) in row.iter_mut().zip(pixels.as_chunks::<WOVEN>().0) {
                // Not `pixel[n]`: of whole numbers a processor takes several at a time.
                *sample = (u32::from_le_bytes(*pixel) >> (8 * n)) as u8;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rows_are_woven_and_come_back() {
        let samples: Vec<u8> = (0..21).collect();
        let mut woven = vec![0; 24];
        weave(&samples, 3, &mut woven);
        assert_eq!((&woven[..5], &woven[12..20]), (&[0, 3, 6, 9, 1][..], &[12, 15, 18, 18, 13, 16, 19, 19][..]));
        let mut back = vec![0; 21];
        take_apart(&woven, 3, &mut back);
        assert_eq!(back, samples);
    }

    #[test]
    fn what_cannot_be_made_is_told() {
        let part = |left, width| Part { left, top: 0.0, width, height: 3.0 };
        let made = |part, samples: &[u8], target: &mut [u8]| {
            SampleResizer::new().resize((samples, Size::new(4, 3)), part, (target, Size::new(2, 2)))
        };
        assert_eq!(made(part(0.5, 3.0), &[9; 12], &mut [0; 4]), Some(()));
        for (left, width) in [(0.5, 0.0), (1.0, 1e-17), (2.0, 3.0), (0.5, f64::NAN)] {
            assert_eq!(made(part(left, width), &[9; 12], &mut [0; 4]), None, "{left} {width}");
        }
        assert_eq!(made(part(0.5, 3.0), &[9; 11], &mut [0; 4]), None);
        assert_eq!(made(part(0.5, 3.0), &[9; 13], &mut [0; 4]), None);
        assert_eq!(made(part(0.5, 3.0), &[9; 12], &mut [0; 3]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Woven or not, the samples are those that the crate makes of the plane as it is.
        #[test]
        fn a_plane_becomes_what_it_would_become_in_one_step(
            (width, height) in (1u32..70, 1u32..50),
            (to_width, to_height) in (1u32..50, 1u32..60),
            (left, top) in (0.0f64..0.9, 0.0f64..0.9),
            seed in any::<u32>(),
        ) {
            let (from, to) = (Size::new(width, height), Size::new(to_width, to_height));
            let sample = |n: u32| (n.wrapping_mul(2_654_435_761).wrapping_add(seed) >> 24) as u8;
            let samples: Vec<u8> = (0..width * height).map(sample).collect();
            let part = Part { left, top, width: f64::from(width) - left, height: f64::from(height) - top };
            let (mut found, mut wanted) = (vec![0; to.pixels() as usize], vec![0; to.pixels() as usize]);
            SampleResizer::new().resize((&samples, from), part, (&mut found, to)).unwrap();
            with_filter(&mut Resizer::new(), PixelType::U8, (&samples, from), part, (&mut wanted, to)).unwrap();
            prop_assert_eq!(found, wanted);
        }
    }
}
