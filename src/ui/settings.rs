//! How somebody has set the window. Nothing personal is kept: no name, no path of a photo.

use crate::domain::{Rgb8, Style};
use crate::i18n::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The window's settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `fr`, `en`, or nothing: that of the system.
    pub language: Option<String>,
    /// Light, dark, or that of the system.
    pub theme: Theme,
    /// The size of everything, 1.0 as it was drawn.
    pub text_size: f32,
    /// Keys of somebody's own, by the verb's identifier.
    pub keys: BTreeMap<String, String>,
    /// The cover: `veil`, `solid`, `tiles`, `sticker`.
    pub cover: String,
    /// The window's size, in points.
    pub size: Option<[f32; 2]>,
    /// Whether it fills the screen.
    pub maximised: bool,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The sizes that can be chosen.
pub(super) const TEXT_SIZES: [f32; 6] = [0.85, 1.0, 1.15, 1.3, 1.5, 2.0];

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            text_size: 1.0,
            keys: BTreeMap::new(),
            cover: "veil".to_owned(),
            size: None,
            maximised: false,
        }
    }
}

impl Settings {
    /// The language that is meant.
    pub fn language(&self) -> Language {
        self.language.as_deref().and_then(Language::from_id).unwrap_or_else(Language::of_system)
    }

    /// How covers look.
    pub fn style(&self) -> Style {
        match self.cover.as_str() {
            "solid" => Style::Solid(Rgb8([0x80; 3])),
            "tiles" => Style::Tiles,
            "sticker" => Style::Sticker,
            _ => Style::Veil,
        }
    }

    /// Reads a file of settings. One that is missing or cannot be read gives the usual ones: settings are never worth a question.
    pub fn read(file: &Path) -> Self {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let mut settings: Self = serde_json::from_str(&text).unwrap_or_default();
        let sensible = settings.text_size.is_finite();
        settings.text_size = if sensible { settings.text_size.clamp(0.5, 3.0) } else { 1.0 };
        settings
    }

    /// Writes them aside, then in place.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, file: &Path) -> std::io::Result<()> {
        let folder = file.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut aside = tempfile::NamedTempFile::new_in(folder)?;
        let text = serde_json::to_string_pretty(self).map_err(std::io::Error::other)?;
        aside.write_all(text.as_bytes())?;
        aside.persist(file).map(drop).map_err(|error| error.error)
    }
}

/// Where settings are kept, as far as the system has a place for them.
pub(super) fn usual_file() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "estompe")?;
    Some(folders.config_dir().join("window.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_were_written_and_a_broken_file_is_no_question() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deeper/window.json");
        let set =
            Settings { language: Some("fr".to_owned()), theme: Theme::Dark, text_size: 1.5, ..Settings::default() };
        set.write(&file).unwrap();
        assert_eq!(Settings::read(&file), set);
        for broken in ["", "{", "{\"text_size\": 1e9}", "{\"theme\": \"pink\"}"] {
            std::fs::write(&file, broken).unwrap();
            let read = Settings::read(&file);
            assert!((0.5..=3.0).contains(&read.text_size), "{broken}");
        }
        assert_eq!(Settings::read(Path::new("nowhere at all")), Settings::default());
    }
}
