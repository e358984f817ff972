//! Pictures for a screen: made on threads of their own, newest wish first served in order, dropped when nobody wants them any more.

mod easel;
mod post;
mod sitting;
mod wanted;

pub use sitting::Sitting;
pub use wanted::{Covering, PREVIEW_PX, Print, TILE_PX, TileAt, View, Wanted};

use super::{Behind, Cancel, Courtesy, SystemError, Unopened, original, step_back};
use crate::detect::{Doubt, haze};
use crate::domain::Size;
use crate::imaging::{self, Layout, Limits, Raster};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

/// A picture as a screen takes it: upright, sRGB, three bytes a pixel, rows from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Its size in pixels.
    pub size: Size,
    /// `size.width * size.height * 3` bytes.
    pub rgb: Vec<u8>,
}

impl Pixels {
    /// Of a raster; what it has of transparency stands on white, as in a published file.
    pub(super) fn of(raster: &Raster) -> Self {
        Self::cut(raster, 0, 0, raster.size())
    }

    /// Of the part of a raster that begins at column `left` and row `top`, at most `most` large.
    pub(super) fn cut(raster: &Raster, left: u32, top: u32, most: Size) -> Self {
        let width = most.width.min(raster.width().saturating_sub(left));
        let height = most.height.min(raster.height().saturating_sub(top));
        let channels = raster.layout().channels();
        let (from, to) = (left as usize * channels, (left + width) as usize * channels);
        let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
        for y in top..top + height {
            let row = raster.row(y).get(from..to).unwrap_or_default();
            match raster.layout() {
                Layout::Rgb => rgb.extend_from_slice(row),
                Layout::Rgba => rgb.extend(row.chunks_exact(channels).flat_map(|pixel| match *pixel {
                    [r, g, b, a] => [on_white(r, a), on_white(g, a), on_white(b, a)],
                    _ => [255; 3],
                })),
            }
        }
        Self { size: Size::new(width, height), rgb }
    }
}

fn on_white(colour: u8, alpha: u8) -> u8 {
    let (colour, alpha) = (u32::from(colour), u32::from(alpha));
    ((colour * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

/// A small picture of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thumbnail {
    /// The picture.
    pub pixels: Pixels,
    /// What in it alone keeps the detector from seeing anybody.
    pub haze: Option<Doubt>,
}

/// Threads that make pictures.
pub struct Gallery {
    pub(super) threads: Arc<rayon::ThreadPool>,
    pub(super) limits: Limits,
    courtesy: Courtesy,
}

impl Gallery {
    /// With as many threads as the machine runs at once: small pictures are what somebody waits for. The window itself goes first.
    ///
    /// # Errors
    /// What the system says when it gives no threads.
    pub fn new() -> Result<Self, SystemError> {
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .thread_name(|_| "gallery".to_owned())
            .start_handler(|_| step_back(Behind::Window))
            .build();
        let threads = pool.map_err(|error| SystemError::from(std::io::Error::other(error)))?;
        Ok(Self { threads: Arc::new(threads), limits: Limits::default(), courtesy: Courtesy::default() })
    }

    /// For long work that lets the small pictures go first.
    pub fn courtesy(&self) -> Courtesy {
        self.courtesy.clone()
    }

    /// A place for one photo at a time, seen large. What is made is handed to `told`, on the sitting's own thread.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub fn sit(&self, told: impl Fn(u64, Print) + Send + 'static) -> Result<Sitting, SystemError> {
        Sitting::begin(self.limits, told)
    }

    /// Makes a small picture of a file, its longer side at most `edge_px`, and hands it to `then` on a thread of the gallery. Nothing
    /// is made, and `then` is not called, once `unwanted` was asked.
    pub fn small(
        &self,
        path: PathBuf,
        edge_px: u32,
        unwanted: Cancel,
        then: impl FnOnce(Result<Thumbnail, Unopened>) + Send + 'static,
    ) {
        let (limits, short) = (self.limits, self.courtesy.begin());
        self.threads.spawn_fifo(move || {
            let _until_it_is_made = short;
            if unwanted.is_asked() {
                return;
            }
            then(caught(|| {
                let bytes = original::read(&path, &limits)?;
                let picture = imaging::preview(&bytes, edge_px, &limits)?;
                Ok(Thumbnail { pixels: Pixels::of(&picture), haze: haze(&picture) })
            }));
        });
    }
}

/// A decoder that panics on a hostile file costs that file only.
pub(super) fn caught<T>(work: impl FnOnce() -> Result<T, Unopened>) -> Result<T, Unopened> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Unopened::Fault(String::new())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transparency_stands_on_white() {
        let raster = Raster::from_vec(Size::new(2, 1), Layout::Rgba, vec![10, 20, 30, 0, 10, 20, 30, 255]).unwrap();
        assert_eq!(Pixels::of(&raster).rgb, [255, 255, 255, 10, 20, 30]);
    }

    #[test]
    fn a_part_is_cut_where_the_picture_ends() {
        let pixels = (0..3 * 4 * 3).collect();
        let raster = Raster::from_vec(Size::new(4, 3), Layout::Rgb, pixels).unwrap();
        let part = Pixels::cut(&raster, 3, 1, Size::new(2, 9));
        assert_eq!((part.size, part.rgb), (Size::new(1, 2), vec![21, 22, 23, 33, 34, 35]));
        assert_eq!(Pixels::cut(&raster, 4, 0, Size::new(2, 2)).rgb, [0; 0]);
    }

    #[test]
    fn a_file_that_is_none_is_named_and_one_that_nobody_wants_is_not_read() {
        let gallery = Gallery::new().unwrap();
        let (give, take) = std::sync::mpsc::channel();
        let unwanted = Cancel::default();
        unwanted.ask();
        let never = give.clone();
        gallery.small(PathBuf::from("nowhere"), 10, unwanted, move |_| never.send(true).unwrap());
        gallery.small(PathBuf::from("nowhere"), 10, Cancel::default(), move |made| {
            assert!(made.is_err());
            give.send(false).unwrap();
        });
        assert_eq!(take.iter().collect::<Vec<_>>(), [false]);
    }
}
