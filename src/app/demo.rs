//! The photos of the demonstration event: they come with the program.

use super::{Closed, Door};
use crate::jobs::SystemError;
use std::io;
use std::path::{Path, PathBuf};

macro_rules! photos {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_bytes!(concat!("../../assets/demo/", $name)).as_slice())),*]
    };
}

static PHOTOS: [(&str, &[u8]); 7] =
    photos!["admiral.jpg", "astronaut.jpg", "cat.png", "coffee.webp", "launch.jpg", "portraits.jpg", "table.heic",];

/// Puts the photos of the demonstration beside the register, and says where each is. They are files like any other: an event is made
/// of them only when somebody takes them in.
///
/// # Errors
/// What the system says.
pub fn demo<D: Door>(door: &mut D) -> Result<Vec<PathBuf>, SystemError> {
    let place = door.visit(|session| session.register().path().parent().map(Path::to_path_buf));
    let place = place.map_err(|Closed| io::Error::from(io::ErrorKind::BrokenPipe))?;
    Ok(demo_photos(&place.unwrap_or_default().join("demo"))?)
}

/// Writes the photos into a folder, as far as they are not there. A build without HEIC leaves out what it would refuse.
fn demo_photos(folder: &Path) -> io::Result<Vec<PathBuf>> {
    std::fs::create_dir_all(folder)?;
    let wanted = PHOTOS.iter().filter(|(name, _)| {
        cfg!(feature = "heif") || Path::new(name).extension().is_none_or(|extension| extension != "heic")
    });
    wanted.map(|(name, bytes)| written(&folder.join(name), bytes)).collect()
}

fn written(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    if !std::fs::read(path).is_ok_and(|there| there == bytes) {
        std::fs::write(path, bytes)?;
    }
    Ok(path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_that_somebody_spoiled_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let paths = demo_photos(folder.path()).unwrap();
        assert!(paths.len() >= 6);
        std::fs::write(&paths[0], "spoiled").unwrap();
        demo_photos(folder.path()).unwrap();
        assert_eq!(std::fs::read(&paths[0]).unwrap(), PHOTOS[0].1);
    }
}
