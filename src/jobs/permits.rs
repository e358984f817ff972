//! Memory permits: pictures are large, and threads do not know about each other.

use std::sync::{Condvar, Mutex, PoisonError};

/// Bytes that a photo needs per pixel while it is worked on: the raster (3), its turned copy or the coefficients of a
/// progressive JPEG (3), the file and the output (2).
const BYTES_PER_PIXEL: u64 = 8;

/// Bytes that one look for faces needs beside the picture: measured, 327 MB less the 72 MB of a 24-megapixel picture.
const BYTES_OF_A_LOOK: u64 = 256 << 20;

/// What will be done with a photo while its permit is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    /// Decoding, covering, writing.
    Pixels,
    /// The same, and looking for faces.
    PixelsAndFaces,
}

/// A bounded number of bytes for pictures in flight.
#[derive(Debug)]
pub(super) struct Permits {
    total: u64,
    free: Mutex<u64>,
    freed: Condvar,
}

impl Permits {
    /// Permits for `bytes` in all.
    pub(super) fn new(bytes: u64) -> Self {
        Self { total: bytes, free: Mutex::new(bytes), freed: Condvar::new() }
    }

    /// Waits until a picture of `pixels` may be worked on. One that needs more than there is in all takes everything, and
    /// is then the only one.
    pub(super) fn wait_for(&self, pixels: u64, work: Work) -> Permit<'_> {
        let look = if work == Work::PixelsAndFaces { BYTES_OF_A_LOOK } else { 0 };
        let bytes = pixels.saturating_mul(BYTES_PER_PIXEL).saturating_add(look).min(self.total);
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self.freed.wait_while(free, |free| *free < bytes).unwrap_or_else(PoisonError::into_inner);
        *free -= bytes;
        Permit { permits: self, bytes }
    }

    fn give_back(&self, bytes: u64) {
        *self.free.lock().unwrap_or_else(PoisonError::into_inner) += bytes;
        self.freed.notify_all();
    }
}

/// The right to hold one picture in memory; given back when dropped, also by a panic.
#[derive(Debug)]
pub(super) struct Permit<'a> {
    permits: &'a Permits,
    bytes: u64,
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.permits.give_back(self.bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn pictures_in_flight_never_hold_more_than_allowed() {
        let permits = Permits::new(100 * BYTES_PER_PIXEL);
        let (now, peak) = (AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for worker in 0..8 {
                let (permits, now, peak) = (&permits, &now, &peak);
                scope.spawn(move || {
                    for turn in 0..50 {
                        let pixels = 1 + (worker * 7 + turn * 13) % 60;
                        let permit = permits.wait_for(pixels, Work::Pixels);
                        peak.fetch_max(now.fetch_add(pixels, Ordering::SeqCst) + pixels, Ordering::SeqCst);
                        now.fetch_sub(pixels, Ordering::SeqCst);
                        drop(permit);
                    }
                });
            }
        });
        assert!(peak.load(Ordering::SeqCst) <= 100);
        assert_eq!(*permits.free.lock().unwrap(), permits.total);
    }

    #[test]
    fn a_picture_larger_than_everything_still_gets_its_turn() {
        let permits = Permits::new(10);
        drop(permits.wait_for(u64::MAX, Work::PixelsAndFaces));
        assert_eq!(*permits.free.lock().unwrap(), 10);
    }
}
