//! Where the register and what belongs to it are kept.

use super::open_error::OpenError;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// Where the register is when nobody names another: in the platform's folder for the data of programs. The folder may not be
/// there yet, see [`prepare_default`].
///
/// # Errors
/// [`OpenError::NoPlace`] where the system has no such folder.
pub fn default_path() -> Result<PathBuf, OpenError> {
    let folders = directories::ProjectDirs::from("", "", "Estompe").ok_or(OpenError::NoPlace)?;
    Ok(folders.data_local_dir().join("register.sqlite"))
}

/// The same, with its folder made where it is not there: before a first start.
///
/// # Errors
/// As [`default_path`], and the system's when it makes no folder.
pub fn prepare_default() -> Result<PathBuf, OpenError> {
    let path = default_path()?;
    let folder = folder_of(&path);
    std::fs::create_dir_all(folder).map_err(|error| OpenError::Io(error, folder.to_owned()))?;
    Ok(path)
}

/// The folder that a register is in.
pub(super) fn folder_of(register: &Path) -> &Path {
    match register.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// A file that is written aside for a register and goes away by itself unless it is put in place. Its rights
/// are those of any new file: colleagues may share a folder.
pub(super) fn aside(folder: &Path, register: &Path) -> io::Result<tempfile::NamedTempFile> {
    let beginning = beginning(register);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&beginning).suffix(PART);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

const PART: &str = ".part";

/// Each register has its own, since the lock of one says nothing about another in the same folder.
fn beginning(register: &Path) -> String {
    format!(".{}-", register.file_name().unwrap_or_default().to_string_lossy())
}

/// Removes what killed programs left aside for a register. The caller holds the lock, so nobody is at work on it.
pub(super) fn sweep(folder: &Path, register: &Path) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(&beginning(register)) && name.contains(PART) {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Makes sure that the names in a folder outlast a power cut. Windows does that by itself, and opens no folder.
pub(super) fn flush_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
}
