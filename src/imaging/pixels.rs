//! The bytes of a picture, in memory that the system hands out in large pieces.
//!
//! A 48-megapixel picture is 144 MB. Handed out page by page, 4 KB at a time, that alone costs as much CPU as resizing it
//! (measured: 58,000 page faults, a third of an export). On Linux, large buffers therefore ask for huge pages.

use std::ops::{Deref, DerefMut};

/// A buffer of bytes: an ordinary vector, or a mapping of its own when it is large and the system offers huge pages.
#[derive(Debug)]
pub(crate) struct Pixels {
    store: Store,
    /// Bytes that count; the store may be longer.
    length: usize,
}

#[derive(Debug)]
enum Store {
    Heap(Vec<u8>),
    #[cfg(target_os = "linux")]
    Mapped(memmap2::MmapMut),
}

/// From here on a mapping is worth its set-up: two huge pages.
#[cfg(target_os = "linux")]
const LARGE: usize = 4 << 20;

impl Pixels {
    /// A buffer of `length` zeros.
    pub(crate) fn zeroed(length: usize) -> Self {
        Self { store: zeroed_store(length), length }
    }

    /// Forgets what is behind `length`.
    pub(crate) fn truncate(&mut self, length: usize) {
        self.length = self.length.min(length);
        if let Store::Heap(bytes) = &mut self.store {
            bytes.truncate(length);
            bytes.shrink_to_fit();
        }
    }
}

#[cfg(target_os = "linux")]
fn zeroed_store(length: usize) -> Store {
    let mapped = (length >= LARGE).then(|| memmap2::MmapMut::map_anon(length).ok()).flatten();
    mapped.map_or_else(
        || Store::Heap(vec![0; length]),
        |map| {
            // Advice: where the system declines, the pages are small and everything else is the same.
            map.advise(memmap2::Advice::HugePage).ok();
            Store::Mapped(map)
        },
    )
}

#[cfg(not(target_os = "linux"))]
fn zeroed_store(length: usize) -> Store {
    Store::Heap(vec![0; length])
}

impl From<Vec<u8>> for Pixels {
    fn from(bytes: Vec<u8>) -> Self {
        let length = bytes.len();
        Self { store: Store::Heap(bytes), length }
    }
}

impl Deref for Pixels {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        let bytes: &[u8] = match &self.store {
            Store::Heap(bytes) => bytes,
            #[cfg(target_os = "linux")]
            Store::Mapped(map) => map,
        };
        &bytes[..self.length]
    }
}

impl DerefMut for Pixels {
    fn deref_mut(&mut self) -> &mut [u8] {
        let bytes: &mut [u8] = match &mut self.store {
            Store::Heap(bytes) => bytes,
            #[cfg(target_os = "linux")]
            Store::Mapped(map) => map,
        };
        &mut bytes[..self.length]
    }
}

impl Clone for Pixels {
    fn clone(&self) -> Self {
        let mut copy = Self::zeroed(self.length);
        copy.copy_from_slice(self);
        copy
    }
}

impl PartialEq for Pixels {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Pixels {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_and_large_buffers_behave_alike() {
        for length in [0, 5, 9 << 20] {
            let mut pixels = Pixels::zeroed(length);
            assert!(pixels.len() == length && pixels.iter().all(|&byte| byte == 0));
            if let Some(last) = pixels.last_mut() {
                *last = 7;
            }
            let copy = pixels.clone();
            assert!(copy == pixels && copy.last().copied() == (length > 0).then_some(7));
            pixels.truncate(length / 2);
            assert_eq!(pixels.len(), length / 2);
        }
    }
}
