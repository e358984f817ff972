//! Pages that are looked at or printed: in a folder of the session that goes with it.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use tempfile::TempDir;

/// A folder that nobody else may read, made when the first page is, and removed when the window closes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch(Arc<Mutex<Option<TempDir>>>);

impl Scratch {
    /// Writes a page, under a name that begins as said. Gives back where it is.
    ///
    /// # Errors
    /// What the system says.
    pub(crate) fn write(&self, begins: &str, ending: &str, text: &str) -> io::Result<PathBuf> {
        let mut folder = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = match &mut *folder {
            Some(folder) => folder,
            none => none.insert(tempfile::Builder::new().prefix("estompe-").tempdir()?),
        };
        let (begins, ending) = (format!("estompe-{begins}-"), format!(".{ending}"));
        let file = tempfile::Builder::new().prefix(&begins).suffix(&ending).rand_bytes(3).tempfile_in(folder.path())?;
        let (mut file, path) = file.keep().map_err(|error| error.error)?;
        file.write_all(text.as_bytes())?;
        Ok(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_gone_with_the_session() {
        let scratch = Scratch::default();
        let paths = ["a", "b"].map(|text| scratch.write("form", "html", text).unwrap());
        assert_ne!(paths[0], paths[1]);
        assert_eq!(std::fs::read_to_string(&paths[1]).unwrap(), "b");
        drop(scratch);
        assert!(paths.iter().all(|path| !path.exists()));
    }
}
