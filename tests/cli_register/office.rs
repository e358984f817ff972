//! A folder with a register, photos and publish folders, in which commands are typed.

use crate::cli_program::{Ended, ended, program};
use crate::fixtures::pictures::{Coding, Drawing, Says, jpeg};
use estompe::app::{Clock, Session};
use estompe::domain::command::{self, NewPhoto};
use estompe::domain::{Detection, EventId, PhotoId, Policy, Prose, Size};
use estompe::imaging::{Limits, Raster, decode, sha256_hex};
use estompe::register::{Access, Register};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where commands are typed. Gone after the test, with everything in it.
pub(super) struct Office {
    folder: tempfile::TempDir,
    said: RefCell<Vec<(String, Ended)>>,
}

impl Office {
    /// A folder for the register and one for photos, both empty.
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("register")).unwrap();
        std::fs::create_dir(folder.path().join("photos")).unwrap();
        Self { folder, said: RefCell::default() }
    }

    /// With an event for the web site and for internal use, and photos in it that show no face by themselves: `1.jpg`, `2.jpg`, ...
    /// They come in without the detector, which takes longer than everything else here.
    pub(super) fn with_photos(count: u32) -> Self {
        let office = Self::new();
        office.ok("event new --title Fete --date 2026-06-01 --channel web --channel internal");
        (1..=count).for_each(|number| office.photo(&format!("{number}.jpg"), &plain(number)));
        office.take_in(count, plain(1).size);
        office
    }

    /// Takes `1.jpg`, `2.jpg`, ... of one size into the event, as photos on which no face was found.
    pub(super) fn take_in(&self, count: u32, size: Size) {
        let commands = (1..=count).flat_map(|number| {
            let name = format!("photos/{number}.jpg");
            let (sha256, source) = (self.sha256(&name), Prose::new(&self.real_path(&name)));
            let photo = PhotoId::new(number).unwrap();
            let added = NewPhoto { event: EventId::FIRST, sha256, size, source };
            let detected = command::Command::Detected { photo, detection: Detection::Thorough, faces: vec![] };
            [command::Command::AddPhoto(added), detected]
        });
        self.perform(&commands.collect::<Vec<_>>());
    }

    /// A path below the folder.
    pub(super) fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    /// The same as the register has it: links resolved.
    pub(super) fn real_path(&self, below: &str) -> String {
        let folder = std::fs::canonicalize(self.folder.path()).unwrap();
        folder.join(below).to_str().unwrap().to_owned()
    }

    /// Puts a photo where photos are.
    pub(super) fn photo(&self, name: &str, drawing: &Drawing) {
        let path = self.path("photos").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, jpeg(drawing, Coding::PLAIN, &Says::default())).unwrap();
    }

    /// The program with the words of a line, split at spaces; `~` stands for a space in a word.
    pub(super) fn program(&self, line: &str) -> Command {
        let mut program = program(self.folder.path());
        program.env("ESTOMPE_REGISTER", self.path("register/register.sqlite")).env("ESTOMPE_OPERATOR", "olga");
        program.args(line.split_whitespace().map(|word| word.replace('~', " ")));
        program
    }

    /// Runs a line to its end.
    pub(super) fn run(&self, line: &str) -> Ended {
        let ended = ended(&mut self.program(line));
        self.said.borrow_mut().push((line.to_owned(), ended.clone()));
        ended
    }

    /// The document of a line that ends with a code.
    pub(super) fn ends(&self, line: &str, code: i32) -> Value {
        let ended = self.run(&format!("{line} --json"));
        assert_eq!(ended.code, Some(code), "{line}: {ended:?}");
        ended.json()
    }

    /// The document of a line that does all it is asked to.
    pub(super) fn ok(&self, line: &str) -> Value {
        self.ends(line, 0)
    }

    /// What a line says that ends with a code and gives no result.
    pub(super) fn refused(&self, line: &str, code: i32) -> String {
        let ended = self.run(line);
        assert_eq!((ended.code, ended.out.as_str()), (Some(code), ""), "{line}: {ended:?}");
        ended.err
    }

    fn register(&self, access: Access) -> Register {
        Register::open(&self.path("register/register.sqlite"), access, "tester").unwrap().register
    }

    /// How many photos the register knows of at this moment.
    pub(super) fn photo_count(&self) -> usize {
        self.register(Access::Read).book().photos().count()
    }

    /// Gives commands as the window does, in one step.
    pub(super) fn perform(&self, commands: &[command::Command]) {
        let register = self.register(Access::Write);
        let mut session = Session::new(register, Policy::default(), Prose::new("olga"), Clock::default());
        session.perform_all(commands).unwrap();
    }

    /// Every line that was run, with what it said.
    pub(super) fn said(&self) -> Vec<(String, Ended)> {
        self.said.borrow().clone()
    }

    /// Draws a region of 64 x 64 pixels at a place of a photo, and gives its code.
    pub(super) fn region(&self, photo: u32, left: u32, top: u32) -> String {
        let drawn = self.ok(&format!("region add E1 {photo} --shape rect --box {left},{top},64,64"));
        text(&drawn["region"])
    }

    /// Everything decided that is to be decided: looked at, all ticked.
    pub(super) fn review(&self, photo: u32) {
        let reviewed = self.ok(&format!("review E1 {photo} --tick-all"));
        assert_eq!(reviewed["reviewed"], true, "{reviewed}");
    }

    /// An adult who agreed to a channel, by code and consent.
    pub(super) fn adult(&self, name: &str, channels: &[&str]) -> (String, String) {
        let person = text(&self.ok(&format!("person add --name {name} --category adult"))["person"]);
        let channels = channels.join(" --channel ");
        let line =
            format!("consent add {person} --status granted --means paper --received 2020-01-02 --signed-by {name}");
        let line = format!("{line} --channel {channels}");
        let consent = text(&self.ok(&line)["consent"]);
        (person, consent)
    }

    /// The files of a folder by name, with their content. A folder that is not there is empty.
    pub(super) fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let entries = std::fs::read_dir(self.path(folder)).into_iter().flatten().flatten();
        let named = entries.map(|entry| {
            (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap_or_else(|_| b"folder".into()))
        });
        named.collect()
    }

    /// The pixels of a file.
    pub(super) fn picture(&self, file: &str) -> Raster {
        picture(&std::fs::read(self.path(file)).unwrap())
    }

    /// SHA-256 of a file.
    pub(super) fn sha256(&self, file: &str) -> String {
        sha256_hex(&std::fs::read(self.path(file)).unwrap())
    }

    /// Every byte of every file below a folder, by path.
    pub(super) fn bytes_below(&self, folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let files = walkdir::WalkDir::new(self.path(folder)).into_iter().flatten();
        let files = files.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
        let read: Vec<_> = files.map(|path| (path.clone(), std::fs::read(&path).unwrap())).collect();
        assert!(!read.is_empty(), "no file below {folder}");
        read
    }
}

/// A picture of 320 x 240 pixels that is another one for each number, with no face in it.
pub(super) fn plain(number: u32) -> Drawing {
    Drawing::of(320, 240, |x, y| [(x * 255 / 320) as u8, (y * 255 / 240) as u8, ((x * 7 + y * 13) % 64 + number) as u8])
}

/// The pixels of an encoded picture.
pub(super) fn picture(bytes: &[u8]) -> Raster {
    decode(bytes, &Limits::default()).unwrap().raster
}

/// A text of a document.
pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

/// A list of a document.
pub(super) fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

/// The texts of a list.
pub(super) fn texts(value: &Value) -> Vec<&str> {
    list(value).iter().map(|one| one.as_str().unwrap_or_else(|| panic!("{one} is no text"))).collect()
}

/// One field of every entry of a list.
pub(super) fn each<'v>(value: &'v Value, field: &str) -> Vec<&'v str> {
    list(value).iter().map(|one| one[field].as_str().unwrap_or_else(|| panic!("{field} in {one}"))).collect()
}

/// The middles of three regions side by side, at [`LEFTS`].
const MIDDLES: [(u32, u32); 3] = [(48, 120), (160, 120), (272, 120)];

/// The left sides of three regions that fit side by side into a photo, their tops at 88.
pub(super) const LEFTS: [u32; 3] = [16, 128, 240];

/// How everything is covered here: in a colour that is in no photo.
pub(super) const STYLE: &str = "--style solid --colour #ff00ff";

/// What is to be seen in the three regions: `covered`, `shown` as in the original, or `neither`.
pub(super) fn seen(published: &Raster, original: &Raster) -> [&'static str; 3] {
    assert_eq!(published.size(), original.size());
    MIDDLES.map(|(x, y)| {
        let near = |colour: [u8; 3]| published.rgb(x, y).unwrap().iter().zip(colour).all(|(a, b)| a.abs_diff(b) <= 24);
        match (near([255, 0, 255]), near(original.rgb(x, y).unwrap())) {
            (true, _) => "covered",
            (_, true) => "shown",
            _ => "neither",
        }
    })
}

/// The names in a folder, sorted.
pub(super) fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
