//! From the command line to a window on the screen.

use super::picker::SystemPicker;
use super::settings::{self, Settings};
use super::window::{Setup, Window};
use crate::app::{self, Access, Clock, OpeningError, Session};
use crate::domain::Prose;
use crate::i18n::Words;
use eframe::egui::{ViewportBuilder, vec2};
use eframe::icon_data::from_png_bytes;
use eframe::{NativeOptions, Renderer};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

static ICON: &[u8] = include_bytes!("../../assets/package/icons/estompe-128.png");

const LEAST: [f32; 2] = [640.0, 440.0];
const USUAL: [f32; 2] = [1280.0, 800.0];

/// Opens the window with these files and folders, and comes back when it is closed. `language` is the one that was asked for on the
/// command line.
///
/// # Errors
/// A sentence that says why there is no window, and what to do.
pub fn open(paths: Vec<PathBuf>, language: Option<crate::i18n::Language>) -> Result<(), String> {
    let settings_file = settings::usual_file();
    let mut settings = settings_file.as_deref().map(Settings::read).unwrap_or_default();
    if let Some(language) = language {
        settings.language = Some(language.id().to_owned());
    }
    let words = Words::new(settings.language());
    let (session, notices) = session(&words)?;
    let setup = Setup {
        session,
        notices,
        paths,
        settings: settings.clone(),
        settings_file,
        picker: Box::new(SystemPicker),
        clock: Clock::default(),
    };
    run(setup, &settings, &words)
}

/// The register, to be changed; where somebody else changes it just now, to be read.
fn session(words: &Words) -> Result<(Session, Vec<String>), String> {
    let path = app::register_place(None, Access::Write).map_err(|error| words.open_error(&error))?;
    let (mut session, notices) = opened(&path).map_err(|error| match error {
        OpeningError::Register(error) => words.open_error(&error),
        OpeningError::Policy(error) => words.policy_error(&error),
    })?;
    let mut said: Vec<String> = notices.iter().map(|notice| words.notice(notice)).collect();
    if session.register().is_writer() {
        let recovered = app::recover(&mut session).map_err(|error| words.not_done(&error))?;
        said.extend(recovered.iter().map(|one| words.recovered(one)));
    }
    Ok((session, said))
}

fn opened(path: &Path) -> Result<(Session, Vec<app::Notice>), OpeningError> {
    let operator: Prose = app::operator(None);
    match app::open_session(path, Access::Write, operator.clone(), Clock::default()) {
        Err(OpeningError::Register(error)) if app::is_held(&error) => {
            app::open_session(path, Access::Read, operator, Clock::default())
        }
        outcome => outcome,
    }
}

/// With the renderer that suits the machine, and with the other one when it fails.
fn run(setup: Setup, settings: &Settings, words: &Words) -> Result<(), String> {
    // One setup for two tries: a try that fails before the window is made has not taken it.
    let setup = Rc::new(Cell::new(Some(setup)));
    let mut why = String::new();
    for renderer in renderers() {
        let mine = Rc::clone(&setup);
        let options = NativeOptions { renderer, ..options(settings) };
        let made = eframe::run_native(
            "estompe",
            options,
            Box::new(move |context| {
                let setup = mine.take().ok_or("the window was made twice")?;
                Ok(Box::new(Window::new(&context.egui_ctx, setup)?))
            }),
        );
        match made {
            Ok(()) => return Ok(()),
            Err(error) => why = error.to_string(),
        }
        let untouched = setup.take();
        if untouched.is_none() {
            break;
        }
        setup.set(untouched);
    }
    Err(i18n_embed_fl::fl!(words, "ui-no-window", why = why))
}

/// On Linux OpenGL first: where there is no graphics card, it draws a frame in a third of the time. Elsewhere the system's own
/// way first: OpenGL is missing on remote desktops.
fn renderers() -> [Renderer; 2] {
    if cfg!(target_os = "linux") { [Renderer::Glow, Renderer::Wgpu] } else { [Renderer::Wgpu, Renderer::Glow] }
}

fn options(settings: &Settings) -> NativeOptions {
    let [width, height] = settings.size.unwrap_or(USUAL);
    let viewport = ViewportBuilder::default()
        .with_title("Estompe")
        .with_app_id("estompe")
        .with_inner_size(vec2(width.clamp(LEAST[0], 8000.0), height.clamp(LEAST[1], 8000.0)))
        .with_min_inner_size(LEAST)
        .with_maximized(settings.maximised)
        .with_drag_and_drop(true);
    // A window without an icon is a window all the same.
    let viewport = match from_png_bytes(ICON) {
        Ok(icon) => viewport.with_icon(icon),
        Err(_) => viewport,
    };
    NativeOptions { viewport, persist_window: false, ..NativeOptions::default() }
}
