//! What was typed into a field that nobody has left is kept, however the photo or the window goes.

use super::desk::{Place, Wish};
use super::prepared::session;
use super::review::review;
use egui_kittest::kittest::Queryable;
use estompe::domain::PhotoId;

const CAPTION: &str = "The mayor opens the fair";

fn caption(book: &estompe::domain::Book, photo: PhotoId) -> Option<String> {
    book.remarks(photo)?.caption.as_ref().map(|caption| caption.as_str().to_owned())
}

fn typing(place: &Place) -> super::desk::Desk {
    let size = eframe::egui::vec2(1280.0, 1400.0);
    let mut desk = review(place, &[1, 1], Wish { size, ..Wish::default() });
    desk.harness.get_by_label("Caption").focus();
    desk.settle();
    desk.type_text(CAPTION);
    assert_eq!(caption(desk.book(), PhotoId::FIRST), None, "somebody still types");
    desk
}

#[test]
fn the_window_closes_while_a_caption_is_typed() {
    let place = Place::new();
    drop(typing(&place));
    assert_eq!(caption(session(&place).book(), PhotoId::FIRST).as_deref(), Some(CAPTION));
}

#[test]
fn another_photo_comes_while_a_caption_is_typed() {
    let place = Place::new();
    let mut desk = typing(&place);
    let second = PhotoId::FIRST.next();
    // As a screen reader does it: nothing is clicked, and the field keeps the keyboard.
    desk.harness.get_by_label_contains("Photo 2, IMG_0002.jpg: ").click_accesskit();
    desk.settle();
    assert_eq!(desk.harness.state().at().photo, Some(second));
    assert_eq!((caption(desk.book(), PhotoId::FIRST).as_deref(), caption(desk.book(), second)), (Some(CAPTION), None));
}

#[test]
fn another_screen_comes_while_a_caption_is_typed() {
    let place = Place::new();
    let mut desk = typing(&place);
    desk.harness.get_by_label("Check").click_accesskit();
    desk.settle();
    assert_eq!(caption(desk.book(), PhotoId::FIRST).as_deref(), Some(CAPTION));
}
