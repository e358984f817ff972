//! Conversion of long buffers in short bands: no second picture is held, and the bands stay in the cache.

use crate::imaging::Pixels;

/// Pixels in a band.
const BAND: usize = 4096;

/// Converts pixels of `from` bytes into pixels of `to` bytes with `through`, which gets whole pixels.
///
/// In place when the result is not longer. A band for which `through` gives `false` is left black; converters fail on their
/// arguments alone, so this does not happen after a first band.
pub(super) fn convert(data: Pixels, from: usize, to: usize, through: impl FnMut(&[u8], &mut [u8]) -> bool) -> Pixels {
    if to > from { grown(&data, from, to, through) } else { shrunk(data, from, to, through) }
}

fn grown(data: &[u8], from: usize, to: usize, mut through: impl FnMut(&[u8], &mut [u8]) -> bool) -> Pixels {
    let mut converted = Pixels::zeroed(data.len() / from * to);
    for (source, target) in data.chunks(BAND * from).zip(converted.chunks_mut(BAND * to)) {
        if !through(source, target) {
            target.fill(0);
        }
    }
    converted
}

fn shrunk(mut data: Pixels, from: usize, to: usize, mut through: impl FnMut(&[u8], &mut [u8]) -> bool) -> Pixels {
    let pixels = data.len() / from;
    let mut band = Vec::with_capacity(BAND * from);
    for start in (0..pixels).step_by(BAND) {
        let end = (start + BAND).min(pixels);
        band.clear();
        band.extend_from_slice(&data[start * from..end * from]);
        let target = &mut data[start * to..end * to];
        if !through(&band, target) {
            target.fill(0);
        }
    }
    data.truncate(pixels * to);
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pixel_is_converted_once_in_either_direction() {
        let pixels = BAND * 2 + 5;
        let data: Vec<u8> = (0..pixels * 2).map(|n| n as u8).collect();
        let sum = |from: &[u8], to: &mut [u8]| {
            for (pair, sum) in from.chunks(2).zip(to) {
                *sum = pair[0] ^ pair[1];
            }
            true
        };
        let expected: Vec<u8> = data.chunks(2).map(|pair| pair[0] ^ pair[1]).collect();
        assert_eq!(convert(data.clone().into(), 2, 1, sum), expected.into());
        let double = |from: &[u8], to: &mut [u8]| {
            for (one, two) in from.iter().zip(to.chunks_mut(2)) {
                two.fill(*one);
            }
            true
        };
        assert_eq!(
            convert(data.clone().into(), 1, 2, double),
            data.iter().flat_map(|&n| [n, n]).collect::<Vec<_>>().into()
        );
    }
}
