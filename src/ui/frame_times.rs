//! How long frames take, and how soon what was asked for is seen, for whoever measures the window: `ESTOMPE_FRAME_TIMES` names a file
//! that is written when it closes.
//!
//! A line is `frame MS`, what the window's own thread worked on a frame, painting included; or a mark, `NAME S` or `NAME S COUNT`, with
//! the seconds since the window began: `folder` when a folder was opened, `pictures` when so many small pictures had been on the screen,
//! `key` when another photo was asked for by key, `photo` when it was there with its covers.

use crate::domain::PhotoId;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

const ASKED: &str = "ESTOMPE_FRAME_TIMES";

/// What was measured so far; nothing where nobody asked.
#[derive(Debug, Default)]
pub(super) struct FrameTimes {
    measured: Option<Measured>,
}

#[derive(Debug)]
struct Measured {
    file: PathBuf,
    begun: Instant,
    /// When this frame began.
    frame: Instant,
    lines: String,
    /// Drawn in this frame: seen only when it is painted.
    drawn: Vec<String>,
    pictures: usize,
    awaits: bool,
    photo: Option<PhotoId>,
}

impl FrameTimes {
    /// Asked for by the environment.
    pub(super) fn asked() -> Self {
        let file = std::env::var_os(ASKED).filter(|file| !file.is_empty()).map(PathBuf::from);
        Self { measured: file.map(Measured::new) }
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
            measured.mark("folder", Instant::now());
        }
    }

    /// Another photo is asked for by key.
    pub(super) fn key(&mut self) {
        if let Some(measured) = &mut self.measured {
            measured.awaits = true;
            measured.mark("key", measured.frame);
        }
    }

    /// What is on the screen in this frame: so many small pictures up to now, and this photo whole, with its covers.
    pub(super) fn drawn(&mut self, pictures: usize, photo: Option<PhotoId>) {
        if let Some(measured) = &mut self.measured {
            measured.see(pictures, photo);
        }
    }
}

impl Measured {
    fn new(file: PathBuf) -> Self {
        let now = Instant::now();
        Self {
            file,
            begun: now,
            frame: now,
            lines: String::new(),
            drawn: Vec::new(),
            pictures: 0,
            awaits: false,
            photo: None,
        }
    }

    fn begin(&mut self, last: Option<f32>) {
        if let Some(seconds) = last {
            self.line(format_args!("frame {:.3}", seconds * 1000.0));
            let painted = self.frame + Duration::from_secs_f32(seconds.max(0.0));
            for drawn in std::mem::take(&mut self.drawn) {
                let (name, count) = drawn.split_once(' ').unwrap_or((&drawn, ""));
                self.line(format_args!("{name} {:.4} {count}", (painted - self.begun).as_secs_f64()));
            }
        }
        self.frame = Instant::now();
    }

    fn mark(&mut self, name: &str, at: Instant) {
        self.line(format_args!("{name} {:.4}", (at - self.begun).as_secs_f64()));
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        // Writing to memory does not fail.
        let _infallible = writeln!(self.lines, "{line}");
    }

    fn see(&mut self, pictures: usize, photo: Option<PhotoId>) {
        if pictures != self.pictures {
            self.pictures = pictures;
            self.drawn.push(format!("pictures {pictures}"));
        }
        if self.awaits && photo.is_some() && photo != self.photo {
            self.awaits = false;
            self.drawn.push("photo".to_owned());
        }
        self.photo = photo.or(self.photo);
    }
}

impl Drop for Measured {
    /// A measurement that cannot be written is seen to be missing by whoever measures.
    fn drop(&mut self) {
        let _unwritten = std::fs::write(&self.file, &self.lines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_counts_when_it_is_painted_and_a_photo_counts_once_for_a_key() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("times");
        let mut times = FrameTimes { measured: Some(Measured::new(file.clone())) };
        let (first, second) = (PhotoId::FIRST, PhotoId::FIRST.next());
        times.begin(None);
        times.drawn(0, Some(first));
        times.begin(Some(0.001));
        times.folder();
        times.key();
        times.drawn(3, Some(first));
        times.begin(Some(0.25));
        times.drawn(3, None);
        times.begin(Some(0.002));
        times.drawn(3, Some(second));
        times.begin(Some(0.5));
        drop(times);
        let written = std::fs::read_to_string(file).unwrap();
        let names: Vec<&str> = written.lines().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(names, ["frame", "folder", "key", "frame", "pictures", "frame", "frame", "photo"]);
        let at = |name: &str| -> f64 {
            let line = written.lines().find(|line| line.starts_with(name)).unwrap();
            line.split(' ').nth(1).unwrap().parse().unwrap()
        };
        assert!(at("pictures") - at("key") >= 0.25 && at("photo") - at("key") >= 0.5, "{written}");
    }
}
