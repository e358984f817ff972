//! Runs the real program in an environment that the test controls, on photos that the test makes.

use crate::fixtures::exif::{Block, Field};
use jpeg_encoder::{ColorType, Encoder};
use serde_json::Value;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// How the program ended and what it wrote.
#[derive(Clone, Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ended {
    /// Standard output as the one document that it must be.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {self:?}"))
    }
}

/// The program with an environment that says nothing about languages and colours.
pub(crate) fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_estompe"));
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        program.env_remove(name);
    }
    program.env("LC_ALL", "C").current_dir(folder);
    program
}

/// Runs it to its end.
pub(crate) fn ended(program: &mut Command) -> Ended {
    let output = program.output().unwrap();
    Ended {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs it with the words of a line, split at spaces.
pub(crate) fn estompe(folder: &Path, line: &str) -> Ended {
    ended(program(folder).args(line.split_whitespace()))
}

/// A folder `photos` with two photos and an empty folder `empty`, in a folder of its own.
pub(crate) fn workplace() -> TempDir {
    let place = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(place.path().join("photos/day two")).unwrap();
    std::fs::create_dir(place.path().join("empty")).unwrap();
    std::fs::write(place.path().join("photos/IMG_1.jpg"), jpeg(64, 48)).unwrap();
    std::fs::write(place.path().join("photos/day two/IMG_2.jpg"), jpeg(40, 80)).unwrap();
    place
}

/// A smooth picture with a comment and an EXIF block that names a camera.
pub(crate) fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let shade = |x: u16, y: u16| [(x * 3) as u8, (y * 3) as u8, 120];
    let pixels: Vec<u8> = (0..height).flat_map(|y| (0..width).flat_map(move |x| shade(x, y))).collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 90);
    encoder.add_app_segment(1, exif_with_model("MarkerCam 7")).unwrap();
    encoder.encode(&pixels, width, height, ColorType::Rgb).unwrap();
    bytes
}

/// An EXIF block with one tag: Model, 0x0110.
fn exif_with_model(model: &str) -> Vec<u8> {
    let block = Block { main: vec![Field::ascii(0x0110, model)], ..Block::default() };
    [&b"Exif\0\0"[..], &block.to_bytes()].concat()
}
