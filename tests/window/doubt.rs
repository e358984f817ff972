//! Photos on which there may be people though no face was found are said to be so, on their tile and in review.

use super::desk::{Desk, Place, Wish, clock};
use eframe::egui::{Key, Modifiers};
use estompe::app::{Access, open_session};
use estompe::domain::command::{Command, NewPhoto};
use estompe::domain::{Detection, Event, EventId, Face, PhotoId, Prose, PxBox, Size};
use estompe::i18n::Language;
use estompe::imaging::encode::{Density, OutputFormat, Quality, Recipe, encode};
use estompe::imaging::{Layout, Limits, Raster, sha256_hex};

/// Squares of two greys.
fn squares(dark: u8, light: u8) -> Raster {
    let mut picture = Raster::filled(Size::new(640, 480), Layout::Rgb, [dark; 3], &Limits::default()).unwrap();
    for y in 0..480 {
        for (x, pixel) in picture.row_mut(y).chunks_exact_mut(3).enumerate() {
            pixel.fill(if (x / 16 + y as usize / 16).is_multiple_of(2) { dark } else { light });
        }
    }
    picture
}

/// A night photo without a face, a day photo without one, and a day photo with three guesses.
fn event(place: &Place) {
    let folder = place.path("photos");
    std::fs::create_dir_all(&folder).unwrap();
    let (mut session, _) =
        open_session(&place.path("register.sqlite"), Access::Write, Prose::new("Operator"), clock()).unwrap();
    session.perform(&Command::NewEvent(Event::new(Prose::new("Concert"), jiff::civil::date(2026, 6, 13)))).unwrap();
    for (number, dark, light, guesses) in [(1_u32, 3, 30, 0), (2, 40, 200, 0), (3, 40, 210, 3)] {
        let recipe = Recipe {
            format: OutputFormat::Jpeg,
            quality: Quality::default(),
            credit: None,
            density: Density::default(),
        };
        let bytes = encode(&squares(dark, light), &recipe).unwrap().bytes;
        let file = folder.join(format!("{number}.jpg"));
        std::fs::write(&file, &bytes).unwrap();
        let source = Prose::new(file.to_str().unwrap());
        let new = NewPhoto { event: EventId::FIRST, sha256: sha256_hex(&bytes), size: Size::new(640, 480), source };
        session.perform(&Command::AddPhoto(new)).unwrap();
        let face =
            |at: u8| Face { area: PxBox::new(50.0 + 120.0 * f32::from(at), 90.0, 40.0, 50.0), score: 0.2, weak: true };
        let photo = PhotoId::new(number).unwrap();
        let faces = (0..guesses).map(face).collect();
        session.perform(&Command::Detected { photo, detection: Detection::Thorough, faces }).unwrap();
    }
}

#[test]
fn a_dark_photo_and_one_with_guesses_are_to_be_looked_at_with_care() {
    for (language, tile, dark, guesses) in [
        (Language::English, "there may be people", "too dark to tell", "several areas may be faces"),
        (Language::French, "peut-être quelqu’un", "trop sombre pour le dire", "plusieurs zones sont peut-être"),
    ] {
        let place = Place::new();
        event(&place);
        let mut desk = Desk::open(&place, Wish { language, ..Wish::default() });
        desk.harness.state_mut().open_event(EventId::FIRST);
        desk.settle();
        assert!(desk.shows(tile) && desk.shows(dark) && desk.shows(guesses), "the tiles say it");
        desk.press_with(Modifiers::COMMAND, Key::R);
        assert!(desk.shows(dark));
        desk.press(Key::ArrowRight);
        assert!(!desk.shows(dark) && !desk.shows(guesses));
        desk.press(Key::ArrowRight);
        assert!(desk.shows(guesses));
        desk.press(Key::Tab);
        desk.press(Key::Delete);
        assert!(!desk.shows(guesses), "two are no crowd");
    }
}
