//! One photo at a time, seen large: on a thread of its own, which the small pictures of a whole event do not keep waiting.

use super::easel::Easel;
use super::post::Post;
use super::{Print, Wanted};
use crate::imaging::Limits;
use crate::jobs::SystemError;
use std::sync::Arc;
use std::thread::JoinHandle;

/// A place where one photo at a time is seen large. The newest wish is served; what was not made for an older one is dropped.
/// Dropping the place waits for the step that is being made.
#[derive(Debug)]
pub struct Sitting {
    post: Arc<Post>,
    thread: Option<JoinHandle<()>>,
}

impl Sitting {
    pub(super) fn begin(limits: Limits, told: impl Fn(u64, Print) + Send + 'static) -> Result<Self, SystemError> {
        let post = Arc::new(Post::default());
        let desk = Arc::clone(&post);
        let thread = std::thread::Builder::new()
            .name("sitting".to_owned())
            .spawn(move || serve(&desk, &mut Easel::new(limits, Box::new(told))))?;
        Ok(Self { post, thread: Some(thread) })
    }

    /// From now on this is wanted; `None`: nothing, and the pixels that are kept for it are let go.
    pub fn want(&self, wanted: Option<Wanted>) {
        self.post.leave(wanted);
    }

    /// Whether something is wanted that is not made yet.
    pub fn is_busy(&self) -> bool {
        self.post.is_busy()
    }
}

fn serve(post: &Post, easel: &mut Easel) {
    while let Some(wanted) = post.take() {
        if let Some(wanted) = wanted {
            easel.begin(&wanted);
            while !post.is_newer() && easel.step(&wanted) {}
        } else {
            easel.clear();
        }
        if !post.is_newer() {
            post.done();
        }
    }
}

impl Drop for Sitting {
    fn drop(&mut self) {
        self.post.close();
        if let Some(thread) = self.thread.take() {
            let _panicked = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Covering, TileAt, View};
    use super::*;
    use crate::domain::gate::Placed;
    use crate::domain::{Origin, PxBox, RegionId, RegionKind, Rgb8, Shape, Size, Style};
    use crate::imaging::encode::{OutputFormat, Recipe, encode};
    use crate::imaging::{Layout, Raster, sha256_hex};
    use std::path::Path;
    use std::sync::mpsc::{Receiver, channel};

    const RED: [u8; 3] = [255, 0, 0];

    /// 1200 x 700 pixels of one grey.
    fn view(folder: &Path, id: u64, version: u64, covered: bool) -> View {
        let photo = Raster::filled(Size::new(1200, 700), Layout::Rgb, [90; 3], &Limits::default()).unwrap();
        let bytes = encode(&photo, &Recipe { format: OutputFormat::Png, ..Recipe::default() }).unwrap().bytes;
        let file = folder.join("photo.png");
        std::fs::write(&file, &bytes).unwrap();
        let placed = Placed {
            region: RegionId::FIRST,
            shape: Shape::Rect(PxBox::new(600.0, 100.0, 300.0, 300.0)),
            kind: RegionKind::Face,
            origin: Origin::Drawn,
        };
        let covered = if covered { vec![placed] } else { Vec::new() };
        let covering = Covering { version, covered, shown: Vec::new(), style: Style::Solid(Rgb8(RED)) };
        View { id, sha256: sha256_hex(&bytes), sources: vec![file], edge_px: 1000, covering }
    }

    fn sit() -> (Sitting, Receiver<(u64, Print)>) {
        let (give, take) = channel();
        let sitting = Sitting::begin(Limits::default(), move |id, print| give.send((id, print)).unwrap()).unwrap();
        (sitting, take)
    }

    fn settle(sitting: &Sitting) {
        while sitting.is_busy() {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
    }

    fn wished(view: View, tiles: Vec<TileAt>) -> Wanted {
        Wanted { view, tiles, next: None }
    }

    fn colour(pixels: &super::super::Pixels, x: u32, y: u32) -> [u8; 3] {
        let at = (y * pixels.size.width + x) as usize * 3;
        pixels.rgb[at..at + 3].try_into().unwrap()
    }

    #[test]
    fn a_photo_comes_as_it_is_then_with_its_covers_then_its_parts() {
        let folder = tempfile::tempdir().unwrap();
        let (sitting, take) = sit();
        let tile = |covered| TileAt { column: 1, row: 0, covered };
        sitting.want(Some(wished(view(folder.path(), 1, 1, true), vec![tile(true), tile(false)])));
        settle(&sitting);
        let prints: Vec<Print> = take.try_iter().map(|(id, print)| (id == 1).then_some(print).unwrap()).collect();
        let [Print::Preview { full_size, pixels: plain }, Print::Facts(_), Print::Covered { pixels, .. }, tiles @ ..] =
            &prints[..]
        else {
            panic!("{prints:?}")
        };
        assert_eq!((*full_size, plain.size), (Size::new(1200, 700), Size::new(1000, 583)));
        assert_eq!((colour(plain, 600, 200), colour(pixels, 600, 200)), ([90; 3], RED));
        assert_eq!(colour(pixels, 100, 200), [90; 3]);
        let [Print::Tile { pixels: covered, .. }, Print::Tile { pixels: bare, .. }] = tiles else { panic!() };
        assert_eq!(
            (covered.size, colour(covered, 200, 200), colour(bare, 200, 200)),
            (Size::new(512, 512), RED, [90; 3])
        );
    }

    #[test]
    fn other_covers_are_painted_anew_and_nothing_else_is_made_twice() {
        let folder = tempfile::tempdir().unwrap();
        let (sitting, take) = sit();
        sitting.want(Some(wished(view(folder.path(), 1, 1, false), Vec::new())));
        settle(&sitting);
        assert_eq!(take.try_iter().filter(|(_, print)| matches!(print, Print::Covered { .. })).count(), 0);
        sitting.want(Some(wished(view(folder.path(), 1, 2, true), Vec::new())));
        settle(&sitting);
        let again: Vec<_> = take.try_iter().collect();
        assert!(matches!(&again[..], [(1, Print::Covered { version: 2, .. })]), "{again:?}");
    }

    #[test]
    fn the_next_photo_is_ready_before_it_is_looked_at() {
        let folder = tempfile::tempdir().unwrap();
        let (sitting, take) = sit();
        let next = Some(view(folder.path(), 2, 7, true));
        sitting.want(Some(Wanted { view: view(folder.path(), 1, 1, false), tiles: Vec::new(), next }));
        settle(&sitting);
        assert!(take.try_iter().any(|(id, print)| id == 2 && matches!(print, Print::Covered { version: 7, .. })));
        sitting.want(Some(wished(view(folder.path(), 2, 7, true), Vec::new())));
        settle(&sitting);
        assert_eq!(take.try_iter().count(), 0);
    }

    #[test]
    fn another_file_in_its_place_is_not_shown() {
        let folder = tempfile::tempdir().unwrap();
        let (sitting, take) = sit();
        let mut other = view(folder.path(), 1, 1, true);
        other.sha256 = "0".repeat(64);
        sitting.want(Some(wished(other, vec![TileAt { column: 0, row: 0, covered: false }])));
        settle(&sitting);
        let prints: Vec<_> = take.try_iter().collect();
        assert!(matches!(&prints[..], [(1, Print::Failed(crate::jobs::NotMade::Changed(_)))]), "{prints:?}");
    }
}
