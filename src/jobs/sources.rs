//! Which files are meant: paths given by a person, folders walked in reading order.

use super::{SystemError, aside};
use same_file::{Handle, is_same_file};
use std::cmp::Ordering;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// One file to work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Where it is: as given, joined with what was walked.
    pub path: PathBuf,
    /// Its path below the folder that was given; the bare file name when the file itself was given.
    pub relative: PathBuf,
}

impl Source {
    /// The sub-folder below the given folder, empty at its top.
    pub fn folder(&self) -> &Path {
        self.relative.parent().unwrap_or(Path::new(""))
    }
}

/// Something that was passed over on purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// What.
    pub path: PathBuf,
    /// Why.
    pub why: SkipReason,
}

/// Why something was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// A link inside a folder: it may lead anywhere.
    Link,
    /// A pipe, a socket or a device: reading it may never end.
    NotAFile,
    /// A file that a system or program keeps for itself: `.DS_Store`, `Thumbs.db`.
    SystemFile,
    /// The same file was already given under another path.
    AlreadyListed,
    /// A file that was being written aside: a run was killed over it, or is still at work.
    Unfinished,
    /// A file that was published: covered as it is, it is no original.
    Published,
    /// It could not be listed.
    Unreadable(SystemError),
}

/// Why the list cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// A path that a person gave does not exist or may not be looked at.
    #[error("{}: {why}", path.display())]
    NotThere {
        /// The path as given.
        path: PathBuf,
        /// What the system says.
        why: SystemError,
    },
}

/// The files to work on, in reading order, and what was passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// To be worked on.
    pub files: Vec<Source>,
    /// Passed over.
    pub skipped: Vec<Skipped>,
}

impl Sources {
    /// Lists files. A folder is walked without following links, its files and sub-folders in reading order; a path given by
    /// a person may itself be a link, and is listed whatever it is: nobody names a pipe by chance, so that it cannot be
    /// opened will be its outcome.
    ///
    /// # Errors
    /// [`SourceError::NotThere`] for the first path that does not exist: a spelling mistake must not pass as "nothing to do".
    pub fn list(paths: &[PathBuf]) -> Result<Self, SourceError> {
        let mut list = Listing::default();
        for path in paths {
            let kind = std::fs::metadata(path)
                .map_err(|error| SourceError::NotThere { path: path.clone(), why: error.into() })?;
            let named =
                Source { path: path.clone(), relative: path.file_name().map_or_else(|| path.clone(), PathBuf::from) };
            if kind.is_dir() {
                list.walk(path);
            } else if kind.is_file() {
                list.take(named);
            } else {
                list.sources.files.push(named);
            }
        }
        Ok(list.sources)
    }
}

#[derive(Default)]
struct Listing {
    sources: Sources,
    seen: Seen,
}

/// The files listed so far, by a hash of what the system knows them by. A [`Handle`] keeps its file open, and a system lets a
/// program keep a thousand open, or 256: an event has more photos, so no handle outlives its look.
#[derive(Default)]
struct Seen(HashMap<u64, Vec<PathBuf>>);

impl Seen {
    /// Whether the file is met for the first time. One that cannot be opened always is: its outcome will say why.
    fn is_new(&mut self, path: &Path) -> bool {
        let Ok(handle) = Handle::from_path(path) else { return true };
        let mut hasher = DefaultHasher::new();
        handle.hash(&mut hasher);
        let alike = self.0.entry(hasher.finish()).or_default();
        let is_new = !alike.iter().any(|other| is_same_file(path, other).unwrap_or(false));
        if is_new {
            alike.push(path.to_path_buf());
        }
        is_new
    }
}

impl Listing {
    fn walk(&mut self, folder: &Path) {
        let entries = WalkDir::new(folder).min_depth(1).sort_by(|a, b| reading_order(a.file_name(), b.file_name()));
        let mut entries = entries.into_iter();
        while let Some(entry) = entries.next() {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {
                    if is_kept_by_a_system(entry.file_name()) {
                        self.skip(entry.path(), SkipReason::SystemFile);
                        entries.skip_current_dir();
                    }
                }
                Ok(entry) => self.take_entry(folder, &entry),
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_path_buf();
                    let why = error.into_io_error().unwrap_or_else(|| std::io::Error::other("loop"));
                    self.skip(&path, SkipReason::Unreadable(why.into()));
                }
            }
        }
    }

    fn take_entry(&mut self, folder: &Path, entry: &DirEntry) {
        let path = entry.path();
        if entry.file_type().is_symlink() {
            self.skip(path, SkipReason::Link);
        } else if aside::is_aside(entry.file_name()) {
            self.skip(path, SkipReason::Unfinished);
        } else if is_kept_by_a_system(entry.file_name()) {
            self.skip(path, SkipReason::SystemFile);
        } else if entry.file_type().is_file() {
            let relative = path.strip_prefix(folder).unwrap_or(path).to_path_buf();
            self.take(Source { path: path.to_path_buf(), relative });
        } else {
            self.skip(path, SkipReason::NotAFile);
        }
    }

    /// Only for files: whether one is new is asked by opening it, and opening a pipe waits for its other end.
    fn take(&mut self, file: Source) {
        if self.seen.is_new(&file.path) {
            self.sources.files.push(file);
        } else {
            self.skip(&file.path, SkipReason::AlreadyListed);
        }
    }

    fn skip(&mut self, path: &Path, why: SkipReason) {
        self.sources.skipped.push(Skipped { path: path.to_path_buf(), why });
    }
}

/// Files that are nobody's photos; macOS writes a `._name` beside every file on a foreign disk.
fn is_kept_by_a_system(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let known = ["thumbs.db", "desktop.ini", "ehthumbs.db", "@eadir", "__macosx"];
    name.starts_with('.') || known.contains(&name.to_lowercase().as_str())
}

/// The order in which a person reads file names: runs of digits by their number, so that `IMG_9` comes before `IMG_10`;
/// everything else by character. Names that differ only in leading zeros are ordered by their bytes, so the order is total.
pub fn reading_order(a: &OsStr, b: &OsStr) -> Ordering {
    let (left, right) = (a.to_string_lossy(), b.to_string_lossy());
    let (mut left_rest, mut right_rest) = (&*left, &*right);
    loop {
        let ((x, x_after), (y, y_after)) = (first_piece(left_rest), first_piece(right_rest));
        match compare_pieces(x, y) {
            Ordering::Equal if x.is_empty() => return a.cmp(b),
            Ordering::Equal => (left_rest, right_rest) = (x_after, y_after),
            decided => return decided,
        }
    }
}

/// The leading run of digits, or the one leading character, and what follows.
fn first_piece(text: &str) -> (&str, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let end = if digits > 0 { digits } else { text.chars().next().map_or(0, char::len_utf8) };
    text.split_at(end)
}

fn compare_pieces(a: &str, b: &str) -> Ordering {
    let is_number = |piece: &str| piece.starts_with(|c: char| c.is_ascii_digit());
    if is_number(a) && is_number(b) {
        let (a, b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
        a.len().cmp(&b.len()).then_with(|| a.cmp(b))
    } else {
        a.to_lowercase().cmp(&b.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ordered_as_a_person_reads_them() {
        let mut names = ["IMG_10.jpg", "img_9.jpg", "IMG_009.jpg", "a.jpg", "IMG_1.jpg"].map(OsStr::new);
        names.sort_by(|a, b| reading_order(a, b));
        assert_eq!(names, ["a.jpg", "IMG_1.jpg", "IMG_009.jpg", "img_9.jpg", "IMG_10.jpg"].map(OsStr::new));
    }

    #[test]
    fn a_folder_is_walked_and_what_is_passed_over_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir(root.join("sub")).unwrap();
        for name in ["b2.jpg", "b10.jpg", "sub/a.jpg", ".DS_Store"] {
            std::fs::write(root.join(name), name).unwrap();
        }
        let sources = Sources::list(&[root.to_path_buf(), root.join("b2.jpg")]).unwrap();
        let relative: Vec<_> = sources.files.iter().map(|source| source.relative.to_str().unwrap()).collect();
        assert_eq!(relative, ["b2.jpg", "b10.jpg", "sub/a.jpg"]);
        assert_eq!(sources.files[2].folder(), Path::new("sub"));
        let reasons: Vec<_> = sources.skipped.into_iter().map(|skipped| skipped.why).collect();
        assert_eq!(reasons, [SkipReason::SystemFile, SkipReason::AlreadyListed]);
    }

    /// Both a second spelling and a second name of one file, which have nothing in common but the file.
    #[cfg(unix)]
    #[test]
    fn one_file_under_two_names_is_listed_once() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("a.jpg"), folder.path().join("b.jpg"));
        std::fs::write(&one, "a").unwrap();
        std::fs::hard_link(&one, &other).unwrap();
        let sources = Sources::list(&[one.clone(), folder.path().join("./a.jpg"), other]).unwrap();
        assert_eq!(sources.files.len(), 1);
        assert_eq!(sources.skipped.len(), 2);
    }

    /// The system's bound on open files must not bound an event.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_listed_file_is_not_kept_open() {
        let folder = tempfile::tempdir().unwrap();
        let mut listing = Listing::default();
        for index in 0..40 {
            std::fs::write(folder.path().join(format!("{index}.jpg")), "a").unwrap();
        }
        listing.walk(folder.path());
        let open = std::fs::read_dir("/proc/self/fd").unwrap().flatten();
        let ours =
            open.filter_map(|entry| std::fs::read_link(entry.path()).ok()).filter(|at| at.starts_with(folder.path()));
        assert_eq!((listing.sources.files.len(), ours.count()), (40, 0));
    }

    #[cfg(unix)]
    #[test]
    fn links_pipes_and_sockets_are_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        std::fs::write(outside.path().join("far.jpg"), "x").unwrap();
        std::os::unix::fs::symlink(outside.path(), folder.path().join("link")).unwrap();
        let _listener = std::os::unix::net::UnixListener::bind(folder.path().join("socket")).unwrap();
        let sources = Sources::list(&[folder.path().to_path_buf()]).unwrap();
        assert_eq!(sources.files, []);
        let reasons: Vec<_> = sources.skipped.into_iter().map(|skipped| skipped.why).collect();
        assert_eq!(reasons, [SkipReason::Link, SkipReason::NotAFile]);
    }

    #[test]
    fn a_spelling_mistake_is_an_error() {
        let missing = PathBuf::from("no/such/folder");
        assert!(matches!(Sources::list(&[missing]), Err(SourceError::NotThere { .. })));
    }
}
