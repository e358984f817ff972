//! A window over a register in a temporary folder, with drawn photos, driven as a person or a screen reader drives it.

use crate::fixtures::faces::{Head, empty};
use eframe::egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, HarnessBuilder};
use estompe::app::{Access, Clock, open_session};
use estompe::domain::{Book, Prose};
use estompe::i18n::Language;
use estompe::imaging::encode::{Density, OutputFormat, Quality, Recipe, encode};
use estompe::ui::{Opener, Picked, Picker, Settings, Setup, Theme, Wanted, Window};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The day of every test: 15 June 2026, a little before noon in Paris.
pub(crate) fn clock() -> Clock {
    Clock(|| {
        let day = jiff::civil::date(2026, 6, 15);
        ("2026-06-15T09:30:00Z".parse().unwrap(), day)
    })
}

/// How a window is looked at: language, theme, size in points of the screen, text size.
pub(crate) const LOOKS: [(Language, Theme, (f32, f32), f32); 4] = [
    (Language::English, Theme::Light, (1280.0, 720.0), 1.0),
    (Language::French, Theme::Dark, (1280.0, 720.0), 1.0),
    (Language::French, Theme::Light, (900.0, 600.0), 1.0),
    (Language::English, Theme::Dark, (1280.0, 720.0), 1.5),
];

/// Folders for one test.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A folder of photos with so many drawn faces on each.
    pub(crate) fn photos(&self, name: &str, faces: &[usize]) -> PathBuf {
        let folder = self.path(name);
        std::fs::create_dir_all(&folder).unwrap();
        for (index, faces) in faces.iter().enumerate() {
            draw(&folder.join(format!("IMG_{:04}.jpg", index + 1)), *faces, index as f32);
        }
        folder
    }
}

/// A photo of 640 x 480 pixels with drawn faces in a row.
pub(crate) fn draw(file: &Path, faces: usize, shift: f32) {
    let mut picture = empty(640, 480);
    for face in 0..faces {
        Head::new(110.0 + 150.0 * face as f32 + shift, 220.0, 70.0).draw(&mut picture);
    }
    let recipe =
        Recipe { format: OutputFormat::Jpeg, quality: Quality::default(), credit: None, density: Density::default() };
    std::fs::write(file, encode(&picture, &recipe).unwrap().bytes).unwrap();
}

/// Answers every file dialog with what was agreed beforehand, and keeps in mind what the system was to open.
#[derive(Clone, Default)]
pub(crate) struct Agreed(Arc<Mutex<BTreeMap<String, Picked>>>, Arc<Mutex<Vec<PathBuf>>>);

impl Agreed {
    pub(crate) fn on(&self, wanted: Wanted, paths: Vec<PathBuf>) {
        self.0.lock().unwrap().insert(format!("{wanted:?}"), Picked::Paths(wanted, paths));
    }

    /// What the system was asked to open.
    pub(crate) fn opened(&self) -> Vec<PathBuf> {
        self.1.lock().unwrap().clone()
    }
}

impl Picker for Agreed {
    fn open(&mut self, wanted: Wanted, _title: &str, give: Sender<Picked>, wake: Arc<dyn Fn() + Send + Sync>) {
        let answer = self.0.lock().unwrap().get(&format!("{wanted:?}")).cloned();
        give.send(answer.unwrap_or(Picked::NoDialog(wanted))).unwrap();
        wake();
    }

    fn opener(&self) -> Opener {
        let opened = Arc::clone(&self.1);
        Arc::new(move |path: &Path| {
            opened.lock().unwrap().push(path.to_path_buf());
            Ok(())
        })
    }
}

/// How a window is asked for.
pub(crate) struct Wish {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) size: Vec2,
    pub(crate) text_size: f32,
    pub(crate) paths: Vec<PathBuf>,
    pub(crate) agreed: Agreed,
    /// Whether pictures are to be drawn.
    pub(crate) pictures: bool,
}

impl Default for Wish {
    fn default() -> Self {
        Self {
            language: Language::English,
            theme: Theme::Light,
            size: vec2(1280.0, 720.0),
            text_size: 1.0,
            paths: Vec::new(),
            agreed: Agreed::default(),
            pictures: false,
        }
    }
}

impl Wish {
    pub(crate) fn french() -> Self {
        Self { language: Language::French, ..Self::default() }
    }
}

/// A window, and what it stands on.
pub(crate) struct Desk {
    pub(crate) harness: Harness<'static, Window>,
}

impl Desk {
    pub(crate) fn open(place: &Place, wish: Wish) -> Self {
        Self::with_access(place, Access::Write, wish)
    }

    /// The same, to change the register or to read it.
    pub(crate) fn with_access(place: &Place, access: Access, wish: Wish) -> Self {
        let register = place.path("register.sqlite");
        let (session, _) = open_session(&register, access, Prose::new("Operator"), clock()).unwrap();
        let settings = Settings {
            language: Some(wish.language.id().to_owned()),
            theme: wish.theme,
            text_size: wish.text_size,
            ..Settings::default()
        };
        let setup = Setup {
            session,
            notices: Vec::new(),
            paths: wish.paths,
            settings,
            settings_file: Some(place.path("window.json")),
            picker: Box::new(wish.agreed),
            clock: clock(),
        };
        let theme = if wish.theme == Theme::Dark { eframe::egui::Theme::Dark } else { eframe::egui::Theme::Light };
        let builder: HarnessBuilder<Window> =
            Harness::builder().with_size(wish.size).with_theme(theme).with_max_steps(8);
        let builder = if wish.pictures { builder.wgpu() } else { builder };
        let harness = builder.build_eframe(move |context| Window::new(&context.egui_ctx, setup).unwrap());
        let mut desk = Self { harness };
        desk.settle();
        desk
    }

    pub(crate) fn book(&self) -> &Book {
        self.harness.state().book()
    }

    /// Draws frames until nothing goes on any more.
    ///
    /// The limit is far away: on a busy machine the thorough look takes half a minute a photo in a debug build.
    pub(crate) fn settle(&mut self) {
        let begun = Instant::now();
        let mut calm = 0;
        // What is asked in one frame is answered in the next, and what an answer brings in the one after.
        while calm < 4 {
            assert!(begun.elapsed() < Duration::from_mins(8), "something never ends");
            self.harness.run_steps(1);
            calm = if self.harness.state().is_idle() { calm + 1 } else { 0 };
            if calm == 0 {
                std::thread::sleep(Duration::from_millis(2));
            }
        }
    }

    /// Lets what was said lately go away, and takes the pointer away from where it was: a picture is of what stays.
    pub(crate) fn quieten(&mut self) {
        self.settle();
        self.harness.event(eframe::egui::Event::PointerGone);
        // A frame is a quarter of a second, and a toast stands for six.
        self.harness.run_steps(28);
        self.settle();
    }

    pub(crate) fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub(crate) fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    /// Types into the field that has the focus.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(eframe::egui::Event::Text(text.to_owned()));
        self.settle();
    }

    pub(crate) fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label_contains(label).next().is_some()
    }

    /// Keeps a picture of the window, for a person to look at.
    pub(crate) fn picture(&mut self, file: &Path) {
        let image = self.harness.render().unwrap();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        image.save(file).unwrap();
    }
}
