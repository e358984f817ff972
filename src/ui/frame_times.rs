//! How long frames take, and how soon what was asked for is seen, for whoever measures the window: `ESTOMPE_FRAME_TIMES` names a file
//! that is written as they come.
//!
//! A line is a name, the seconds since the window began, and more:
//! - `frame S MS SCREEN`: what the window's own thread worked on a frame, painting included;
//! - `folder S`: a folder was opened;
//! - `pictures S SHOWN AWAITED`: so many small pictures had been on the screen, so many were looked at and not there yet;
//! - `key S AHEAD`: another photo was asked for by key, and was (1) or was not (0) made ahead;
//! - `photo S`: it was there with its covers.

use super::screen::Screen;
use crate::domain::PhotoId;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

const ASKED: &str = "ESTOMPE_FRAME_TIMES";

/// What was measured so far; nothing where nobody asked.
#[derive(Debug, Default)]
pub(super) struct FrameTimes {
    measured: Option<Measured>,
}

#[derive(Debug)]
struct Measured {
    file: File,
    begun: Instant,
    /// When this frame began.
    frame: Instant,
    screen: Screen,
    /// Drawn in this frame: seen only when it is painted.
    drawn: Vec<String>,
    pictures: Pictures,
    awaits: bool,
    photo: Option<PhotoId>,
}

/// How far the small pictures are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pictures {
    /// So many have been on the screen up to now.
    pub shown: usize,
    /// So many are looked at and not there yet.
    pub awaited: usize,
}

impl FrameTimes {
    /// Asked for by the environment. A file that cannot be made is seen to be missing by whoever measures.
    pub(super) fn asked() -> Self {
        let file = std::env::var_os(ASKED).filter(|file| !file.is_empty());
        Self { measured: file.and_then(|file| Measured::new(Path::new(&file)).ok()) }
    }

    /// A frame begins. `last`: the seconds that the window's thread worked on the one before.
    pub(super) fn begin(&mut self, last: Option<f32>) {
        if let Some(measured) = &mut self.measured {
            measured.begin(last);
        }
    }

    /// A folder is opened.
    pub(super) fn folder(&mut self) {
        if let Some(measured) = &mut self.measured {
            measured.line(Instant::now(), "folder", format_args!(""));
        }
    }

    /// Another photo is asked for by key. `ahead`: whether it was made before.
    pub(super) fn key(&mut self, ahead: bool) {
        if let Some(measured) = &mut self.measured {
            measured.awaits = true;
            measured.line(measured.frame, "key", format_args!("{}", u8::from(ahead)));
        }
    }

    /// What is on the screen in this frame: so many small pictures, counted where somebody measures, and this photo whole, with its covers.
    pub(super) fn drawn(&mut self, screen: Screen, pictures: impl FnOnce() -> Pictures, photo: Option<PhotoId>) {
        if let Some(measured) = &mut self.measured {
            measured.screen = screen;
            measured.see(pictures(), photo);
        }
    }
}

impl Measured {
    fn new(file: &Path) -> std::io::Result<Self> {
        let now = Instant::now();
        Ok(Self {
            file: File::create(file)?,
            begun: now,
            frame: now,
            screen: Screen::default(),
            drawn: Vec::new(),
            pictures: Pictures::default(),
            awaits: false,
            photo: None,
        })
    }

    fn begin(&mut self, last: Option<f32>) {
        if let Some(seconds) = last {
            let (frame, screen) = (self.frame, self.screen);
            self.line(frame, "frame", format_args!("{:.3} {screen:?}", seconds * 1000.0));
            let painted = frame + Duration::from_secs_f32(seconds.max(0.0));
            for drawn in std::mem::take(&mut self.drawn) {
                let (name, more) = drawn.split_once(' ').unwrap_or((&drawn, ""));
                self.line(painted, name, format_args!("{more}"));
            }
        }
        self.frame = Instant::now();
    }

    /// A line that is lost is seen to be missing by whoever measures.
    fn line(&mut self, at: Instant, name: &str, more: std::fmt::Arguments<'_>) {
        let line = format!("{name} {:.4} {more}\n", (at - self.begun).as_secs_f64());
        let _unwritten = self.file.write_all(line.as_bytes());
    }

    fn see(&mut self, pictures: Pictures, photo: Option<PhotoId>) {
        if pictures != self.pictures {
            self.pictures = pictures;
            self.drawn.push(format!("pictures {} {}", pictures.shown, pictures.awaited));
        }
        if self.awaits && photo.is_some() && photo != self.photo {
            self.awaits = false;
            self.drawn.push("photo".to_owned());
        }
        self.photo = photo.or(self.photo);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_counts_when_it_is_painted_and_a_photo_counts_once_for_a_key() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("times");
        let mut times = FrameTimes { measured: Measured::new(&file).ok() };
        let (first, second) = (PhotoId::FIRST, PhotoId::FIRST.next());
        let drawn = |times: &mut FrameTimes, shown, photo| {
            times.drawn(Screen::Review, || Pictures { shown, awaited: 1 }, photo);
        };
        times.begin(None);
        drawn(&mut times, 0, Some(first));
        times.begin(Some(0.001));
        times.folder();
        times.key(true);
        drawn(&mut times, 3, Some(first));
        times.begin(Some(0.25));
        drawn(&mut times, 3, None);
        times.begin(Some(0.002));
        drawn(&mut times, 3, Some(second));
        times.begin(Some(0.5));
        let written = std::fs::read_to_string(file).unwrap();
        let names: Vec<&str> = written.lines().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(names, ["frame", "pictures", "folder", "key", "frame", "pictures", "frame", "frame", "photo"]);
        let at = |name: &str| -> f64 {
            let line = written.lines().rfind(|line| line.starts_with(name)).unwrap();
            line.split(' ').nth(1).unwrap().parse().unwrap()
        };
        assert!(at("pictures") - at("key") >= 0.25 && at("photo") - at("key") >= 0.5, "{written}");
        assert!(
            written.contains(" 250.000 Review\n")
                && written.lines().any(|line| line.starts_with("key") && line.ends_with(" 1"))
        );
    }
}
