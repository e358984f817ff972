//! libjpeg's own programs as witnesses from outside. Where they are not installed, a test says what it left out, and
//! passes.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The programs, with a folder for their files.
pub(crate) struct Libjpeg {
    folder: tempfile::TempDir,
}

impl Libjpeg {
    /// `None` where they are not installed.
    #[allow(clippy::print_stderr, reason = "who reads the run must know what it did not prove")]
    pub(crate) fn here() -> Option<Self> {
        let there = |name: &str| Command::new(name).arg("-version").output().is_ok();
        if there("djpeg") && there("jpegtran") {
            return Some(Self { folder: tempfile::tempdir().unwrap() });
        }
        eprintln!("left out: djpeg and jpegtran are not installed");
        None
    }

    /// The pixels as `djpeg` decodes them: exact integer transform, every chroma sample repeated. Binary PGM or PPM.
    ///
    /// # Errors
    /// What it says, be it only a warning.
    pub(crate) fn pixels(&self, jpeg: &[u8]) -> Result<Vec<u8>, String> {
        self.run("djpeg", &["-dct", "int", "-nosmooth", "-pnm"], jpeg)
    }

    /// The same picture at an eighth of its size.
    ///
    /// # Errors
    /// As [`Self::pixels`].
    pub(crate) fn eighth(&self, jpeg: &[u8]) -> Result<Vec<u8>, String> {
        self.run("djpeg", &["-dct", "int", "-nosmooth", "-pnm", "-scale", "1/8"], jpeg)
    }

    /// The same coefficients as `jpegtran` writes them: one sequential scan, fixed tables. Two files of equal
    /// coefficients, but for padding, become the same bytes.
    ///
    /// # Errors
    /// As [`Self::pixels`].
    pub(crate) fn rewritten(&self, jpeg: &[u8]) -> Result<Vec<u8>, String> {
        self.run("jpegtran", &["-copy", "none"], jpeg)
    }

    /// The colour profile that `djpeg` finds.
    pub(crate) fn icc(&self, jpeg: &[u8]) -> Option<Vec<u8>> {
        let path = self.folder.path().join("profile.icc");
        self.run("djpeg", &["-icc", path.to_str()?], jpeg).ok()?;
        std::fs::read(path).ok()
    }

    fn run(&self, program: &str, options: &[&str], jpeg: &[u8]) -> Result<Vec<u8>, String> {
        let file = self.file(jpeg);
        let output = Command::new(program).args(options).arg(&file).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() && said.is_empty() { Ok(output.stdout) } else { Err(said) }
    }

    /// A file of its own for each thread: tests ask side by side.
    fn file(&self, jpeg: &[u8]) -> PathBuf {
        let path = Path::new(self.folder.path()).join(format!("{:?}.jpg", std::thread::current().id()));
        std::fs::write(&path, jpeg).unwrap();
        path
    }
}

/// The samples of a binary PGM or PPM of 8 bits, behind its header of three lines.
pub(crate) fn samples(pnm: &[u8]) -> &[u8] {
    let ends = pnm.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
    &pnm[ends.take(3).last().unwrap() + 1..]
}
