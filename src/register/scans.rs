//! Scans of consent forms: in `scans/` beside the register, each under its SHA-256.

use super::digest::sha256_hex;
use super::place::{aside, flush_folder, folder_of};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The folder of scans of a register.
pub(super) fn folder(register: &Path) -> PathBuf {
    folder_of(register).join("scans")
}

/// Where a scan is kept, `None` for a text that is no SHA-256 and could lead anywhere.
pub(super) fn path(register: &Path, sha256: &str) -> Option<PathBuf> {
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_hash.then(|| folder(register).join(sha256))
}

/// Keeps a scan and gives its SHA-256 in hexadecimal. One that is kept already is written again only when it is damaged.
pub(super) fn store(register: &Path, bytes: &[u8]) -> io::Result<String> {
    let sha256 = sha256_hex(bytes);
    if is_whole(register, &sha256)? {
        return Ok(sha256);
    }
    let folder = folder(register);
    if !folder.is_dir() {
        std::fs::create_dir(&folder)?;
        flush_folder(folder_of(register))?;
    }
    let mut file = aside(&folder, register)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(&sha256))?;
    flush_folder(&folder)?;
    Ok(sha256)
}

/// Whether a scan is there and holds what its name says.
pub(super) fn is_whole(register: &Path, sha256: &str) -> io::Result<bool> {
    let Some(path) = path(register, sha256) else { return Ok(false) };
    match std::fs::read(path) {
        Ok(bytes) => Ok(sha256_hex(&bytes) == sha256),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Removes a scan, and says whether there was one.
pub(super) fn remove(register: &Path, sha256: &str) -> io::Result<bool> {
    let Some(path) = path(register, sha256) else { return Ok(false) };
    match std::fs::remove_file(path) {
        Ok(()) => flush_folder(&folder(register)).map(|()| true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
