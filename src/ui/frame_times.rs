//! How long frames take, for whoever measures the window: `ESTOMPE_FRAME_TIMES` names a file that is written when it closes.

use std::io::{BufWriter, Write};
use std::path::PathBuf;

const ASKED: &str = "ESTOMPE_FRAME_TIMES";

/// The times of all frames so far; nothing where nobody asked.
#[derive(Debug, Default)]
pub(super) struct FrameTimes {
    file: Option<PathBuf>,
    ms: Vec<f32>,
}

impl FrameTimes {
    /// Asked for by the environment.
    pub(super) fn asked() -> Self {
        Self { file: std::env::var_os(ASKED).filter(|file| !file.is_empty()).map(PathBuf::from), ms: Vec::new() }
    }

    /// Takes down the last frame: the seconds that the window's thread worked on it.
    pub(super) fn note(&mut self, seconds: Option<f32>) {
        if self.file.is_some() {
            self.ms.extend(seconds.map(|seconds| seconds * 1000.0));
        }
    }
}

impl Drop for FrameTimes {
    /// One time a line, in milliseconds. A measurement that cannot be written is seen to be missing by whoever measures.
    fn drop(&mut self) {
        let Some(file) = self.file.as_ref().and_then(|file| std::fs::File::create(file).ok()) else { return };
        let mut file = BufWriter::new(file);
        let _unwritten = self.ms.iter().try_for_each(|ms| writeln!(file, "{ms:.3}"));
    }
}
