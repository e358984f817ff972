//! The review: every key, the mouse, the basis of showing somebody, texts, and what the photo may do.

use super::desk::{Desk, Place, Wish, clock};
use eframe::egui::{self, Key, Modifiers, PointerButton, Pos2, Rect, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use estompe::app::{Access, open_session};
use estompe::domain::command::{Command, NewPhoto};
use estompe::domain::gate::{Asked, judge};
use estompe::domain::{
    Basis, Book, Category, Channel, Decision, Detection, Event, EventId, Face, Origin, PhotoId, Pick, Policy, Prose,
    PxBox, RegionId, RegionKind, Shape, Size, Status,
};
use estompe::i18n::Language;
use estompe::imaging::sha256_hex;
use estompe::ui::Screen;
use estompe::ui::Theme;

/// An event of photos with so many drawn faces on each, in review.
pub(crate) fn review(place: &Place, faces: &[usize], wish: Wish) -> Desk {
    fill(place, faces);
    let mut desk = Desk::open(place, wish);
    desk.harness.state_mut().open_event(EventId::FIRST);
    desk.press_with(Modifiers::COMMAND, Key::R);
    assert_eq!(desk.harness.state().at().screen, Screen::Review);
    desk
}

/// The register as it is once the photos were taken in: the detector has found every face.
fn fill(place: &Place, faces: &[usize]) {
    let folder = place.photos("Fête du livre", faces);
    let register = place.path("register.sqlite");
    let (mut session, _) = open_session(&register, Access::Write, Prose::new("Operator"), clock()).unwrap();
    let mut event = Event::new(Prose::new("Fête du livre"), jiff::civil::date(2026, 6, 13));
    event.channels = vec![Channel::Web];
    session.perform(&Command::NewEvent(event)).unwrap();
    for (number, faces) in (1..).zip(faces) {
        let file = folder.join(format!("IMG_{number:04}.jpg"));
        let sha256 = sha256_hex(&std::fs::read(&file).unwrap());
        let source = Prose::new(file.to_str().unwrap());
        let new = NewPhoto { event: EventId::FIRST, sha256, size: Size::new(640, 480), source };
        session.perform(&Command::AddPhoto(new)).unwrap();
        let at = |face: usize| PxBox::new(70.0 + 150.0 * face as f32 + number as f32, 165.0, 80.0, 110.0);
        let faces = (0..*faces).map(|face| Face { area: at(face), score: 0.9, weak: false }).collect();
        let photo = photo(number);
        session.perform(&Command::Detected { photo, detection: Detection::Thorough, faces }).unwrap();
    }
}

fn photo(number: u32) -> PhotoId {
    PhotoId::new(number).unwrap()
}

fn here(desk: &Desk) -> PhotoId {
    desk.harness.state().at().photo.unwrap()
}

fn regions(book: &Book, number: u32) -> Vec<RegionId> {
    book.regions_of(photo(number)).map(|(id, _)| id).collect()
}

fn decision(desk: &Desk, number: u32, place: usize) -> Option<Decision> {
    let region = regions(desk.book(), number)[place];
    desk.book().decision(photo(number), region).map(|decided| decided.decision.clone())
}

/// The place of the photo on the screen.
fn canvas(desk: &Desk) -> Rect {
    desk.harness.get_by_role(Role::Image).rect()
}

/// The region on the photo, not its line in the list.
fn on_photo(desk: &Desk, label: &str) -> Rect {
    let found = desk.harness.query_all_by_role(Role::ListBoxOption);
    let found = found.into_iter().find(|node| node.accesskit_node().label().is_some_and(|name| name.contains(label)));
    found.unwrap_or_else(|| panic!("no region {label}")).rect()
}

fn drag(desk: &mut Desk, from: Pos2, to: Pos2) {
    desk.harness.hover_at(from);
    desk.harness.run_steps(2);
    desk.harness.drag_at(from);
    desk.harness.run_steps(1);
    desk.harness.hover_at(from + (to - from) * 0.5);
    desk.harness.run_steps(1);
    desk.harness.hover_at(to);
    desk.harness.run_steps(1);
    desk.harness.drop_at(to);
    desk.settle();
}

fn tick_all(desk: &mut Desk) {
    desk.harness.get_by_label("I looked for all of it").scroll_to_me();
    desk.settle();
    desk.click("I looked for all of it");
}

#[test]
fn a_photo_is_reviewed_with_two_keys_and_the_next_one_comes() {
    let place = Place::new();
    let mut desk = review(&place, &[2, 1], Wish::default());
    assert_eq!(here(&desk), photo(1));
    assert_eq!(regions(desk.book(), 1).len(), 2);
    desk.press(Key::M);
    assert_eq!((decision(&desk, 1, 0), decision(&desk, 1, 1)), (Some(Decision::Cover), None));
    desk.press(Key::V);
    assert_eq!(decision(&desk, 1, 1), Some(Decision::Cover));
    assert!(desk.book().is_reviewed(photo(1)));
    assert_eq!(here(&desk), photo(2));
    desk.press(Key::V);
    assert!(desk.book().is_reviewed(photo(2)));
    assert!(desk.shows("Every photo of the event has been looked at."));
}

#[test]
fn a_decision_calls_the_next_undecided_face_and_undo_calls_it_back() {
    let place = Place::new();
    let mut desk = review(&place, &[3], Wish::default());
    desk.press(Key::Tab);
    desk.press(Key::Delete);
    desk.press(Key::M);
    assert_eq!(decision(&desk, 1, 0), Some(Decision::NotAFace));
    assert_eq!(decision(&desk, 1, 1), Some(Decision::Cover));
    desk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(decision(&desk, 1, 1), None);
    desk.press(Key::Delete);
    assert_eq!(decision(&desk, 1, 1), Some(Decision::NotAFace), "what was taken back is what is meant");
    desk.press(Key::D);
    assert_eq!(decision(&desk, 1, 2), None, "undecided stays so");
}

#[test]
fn a_second_look_candidate_is_answered_before_the_photo_is_done() {
    let place = Place::new();
    fill(&place, &[1]);
    let register = place.path("register.sqlite");
    let (mut session, _) = open_session(&register, Access::Write, Prose::new("Operator"), clock()).unwrap();
    let face = |x, weak| Face { area: PxBox::new(x, 165.0, 80.0, 110.0), score: 0.5, weak };
    let faces = vec![face(71.0, false), face(400.0, true)];
    session.perform(&Command::Detected { photo: photo(1), detection: Detection::Thorough, faces }).unwrap();
    drop(session);
    let mut desk = Desk::open(&place, Wish::default());
    desk.harness.state_mut().open_event(EventId::FIRST);
    desk.press_with(Modifiers::COMMAND, Key::R);
    assert!(desk.shows("Face 2: perhaps a face"));
    desk.press(Key::V);
    assert!(!desk.book().is_reviewed(photo(1)) && desk.shows("Answer the dotted candidate first"));
    desk.press(Key::Delete);
    assert_eq!((decision(&desk, 1, 0), decision(&desk, 1, 1)), (None, Some(Decision::NotAFace)));
    desk.press(Key::V);
    assert!(desk.book().is_reviewed(photo(1)));
}

#[test]
fn tab_walks_the_faces_and_zooms() {
    let place = Place::new();
    let mut desk = review(&place, &[3], Wish::default());
    let whole = on_photo(&desk, "Face 2");
    for (back, number) in [(false, 1), (false, 2), (false, 3), (false, 1), (true, 3)] {
        if back {
            desk.press_with(Modifiers::SHIFT, Key::Tab);
        } else {
            desk.press(Key::Tab);
        }
        let focused = desk.harness.query_all_by_role(Role::ListBoxOption).find(egui_kittest::Node::is_focused).unwrap();
        assert!(focused.accesskit_node().label().unwrap().starts_with(&format!("Face {number}")), "{number}");
    }
    assert!(on_photo(&desk, "Face 3").width() > whole.width() + 5.0);
    desk.press(Key::Z);
    assert!((on_photo(&desk, "Face 2").width() - whole.width()).abs() < 1.0, "the whole photo again");
}

#[test]
fn a_drag_on_the_bare_photo_draws_a_face_and_delete_removes_it() {
    let place = Place::new();
    let mut desk = review(&place, &[1], Wish::default());
    let area = canvas(&desk);
    let from = area.center() + vec2(area.width() * 0.2, area.height() * 0.1);
    drag(&mut desk, from, from + vec2(60.0, 80.0));
    let drawn = desk.book().regions_of(photo(1)).nth(1).unwrap().1.clone();
    assert!(matches!((&drawn.shape, drawn.kind, drawn.origin), (Shape::Ellipse(_), RegionKind::Face, Origin::Drawn)));
    desk.press(Key::Delete);
    assert_eq!(regions(desk.book(), 1).len(), 1);
    desk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(regions(desk.book(), 1).len(), 2);
}

#[test]
fn rectangles_and_polygons_are_drawn_for_what_is_no_face_and_shown_as_harmless() {
    let place = Place::new();
    let mut desk = review(&place, &[1], Wish::default());
    let at = canvas(&desk).center() + vec2(60.0, 60.0);
    desk.press(Key::R);
    drag(&mut desk, at, at + vec2(50.0, 40.0));
    let drawn = desk.book().regions_of(photo(1)).nth(1).unwrap().1.clone();
    assert!(matches!((&drawn.shape, drawn.kind), (Shape::Rect(_), RegionKind::Other)));
    desk.press(Key::C);
    desk.click("It identifies nobody: show it");
    assert_eq!(decision(&desk, 1, 1), Some(Decision::Show(Basis::Harmless)));
    desk.press(Key::G);
    for corner in [vec2(-200.0, 0.0), vec2(-150.0, 10.0), vec2(-180.0, 60.0)] {
        let at = at + corner;
        desk.harness.hover_at(at);
        desk.harness.run_steps(2);
        desk.harness.drag_at(at);
        desk.harness.run_steps(1);
        desk.harness.event(egui::Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed: false,
            modifiers: Modifiers::NONE,
        });
        desk.harness.run_steps(40);
    }
    desk.press(Key::Enter);
    let drawn = desk.book().regions_of(photo(1)).nth(2).map(|(_, region)| region.clone()).unwrap();
    assert!(matches!((&drawn.shape, drawn.kind), (Shape::Polygon(points), RegionKind::Other) if points.len() == 3));
}

#[test]
fn a_face_is_pulled_by_its_handles_moved_by_the_mouse_and_by_keys() {
    let place = Place::new();
    let mut desk = review(&place, &[1], Wish::default());
    let bounds = |desk: &Desk| desk.book().regions_of(photo(1)).next().unwrap().1.outline().bounds();
    let before = bounds(&desk);
    let region = on_photo(&desk, "Face 1");
    desk.harness.hover_at(region.center());
    desk.harness.run_steps(1);
    drag(&mut desk, region.center(), region.center() + vec2(30.0, 20.0));
    let moved = bounds(&desk);
    assert!(moved.x > before.x + 5.0 && (moved.w - before.w).abs() < 0.5, "{before:?} {moved:?}");
    let region = on_photo(&desk, "Face 1");
    drag(&mut desk, region.right_bottom(), region.right_bottom() + vec2(25.0, 25.0));
    let pulled = bounds(&desk);
    assert!(pulled.w > moved.w + 5.0 && (pulled.x - moved.x).abs() < 0.5, "{moved:?} {pulled:?}");
    desk.press_with(Modifiers::SHIFT, Key::ArrowRight);
    let nudged = bounds(&desk);
    assert!(nudged.x > pulled.x && (nudged.w - pulled.w).abs() < 1e-3 && here(&desk) == photo(1));
    desk.press_with(Modifiers::COMMAND, Key::ArrowRight);
    assert!(bounds(&desk).w > nudged.w);
    for _ in 0..4 {
        desk.press_with(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(bounds(&desk), before);
}

#[test]
fn somebody_new_is_shown_on_a_form_noted_on_the_spot_then_found_by_typing_and_again_by_a_key() {
    let place = Place::new();
    let mut desk = review(&place, &[3], Wish::default());
    desk.press(Key::Tab);
    desk.press(Key::C);
    desk.type_text("Ana López");
    desk.press(Key::Enter);
    desk.click("Show");
    let (person, facts) = desk.book().people().next().unwrap();
    assert_eq!(facts.category, Category::Adult);
    let (_, consent) = desk.book().consents().next().unwrap();
    assert_eq!((consent.status, consent.channels.len()), (Status::Granted, 1));
    assert_eq!(decision(&desk, 1, 0), Some(Decision::Show(Basis::AnyConsent)));
    // One step: taken back as one, done again as one.
    desk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!((desk.book().people().count(), decision(&desk, 1, 0)), (0, None));
    desk.press_with(Modifiers::COMMAND, Key::Y);
    desk.press(Key::Tab);
    desk.press(Key::C);
    desk.type_text("lop");
    desk.press(Key::Enter);
    desk.press(Key::Enter);
    let region = regions(desk.book(), 1);
    let shown: Vec<_> = region
        .iter()
        .filter(|id| desk.book().decision(photo(1), **id).is_some_and(|decided| decided.person == Some(person)))
        .collect();
    assert_eq!(shown.len(), 2, "found by the beginning of a word, without its accent");
    desk.press(Key::S);
    assert!(
        region.iter().all(|id| desk.book().decision(photo(1), *id).and_then(|decided| decided.person) == Some(person))
    );
}

#[test]
fn a_minor_needs_both_holders_and_a_second_look_where_nobody_is_recognised() {
    let place = Place::new();
    let mut desk = review(&place, &[2], Wish::default());
    desk.press(Key::Tab);
    desk.press(Key::I);
    desk.type_text("too far");
    desk.press(Key::Enter);
    assert!(matches!(decision(&desk, 1, 0), Some(Decision::NotIdentifiable { confirmed: false, .. })));
    desk.press_with(Modifiers::SHIFT, Key::Tab);
    desk.press(Key::I);
    desk.click("Confirm: not identifiable");
    assert!(matches!(decision(&desk, 1, 0), Some(Decision::NotIdentifiable { confirmed: true, .. })));
}

#[test]
fn nothing_is_decided_while_a_text_is_typed_and_a_name_in_it_is_seen_at_once() {
    let place = Place::new();
    let mut desk = review(&place, &[2], Wish::default());
    desk.press(Key::Tab);
    desk.press(Key::C);
    desk.type_text("Marie Dupont");
    desk.press(Key::Enter);
    desk.click("Show");
    desk.harness.get_by_label("Caption").scroll_to_me();
    desk.settle();
    desk.harness.get_by_label("Caption").click();
    desk.settle();
    let before = desk.book().decisions().count();
    for key in [Key::M, Key::V, Key::D, Key::X, Key::Delete, Key::ArrowRight] {
        desk.press(key);
    }
    desk.type_text("Marie Dupont lit");
    assert_eq!(desk.book().decisions().count(), before);
    assert!(desk.shows("This holds a name of the register (P1)"));
    let outside = canvas(&desk).left_top() + vec2(20.0, 20.0);
    desk.harness.hover_at(outside);
    desk.harness.run_steps(1);
    desk.harness.drag_at(outside);
    desk.harness.run_steps(1);
    desk.harness.drop_at(outside);
    desk.settle();
    let caption = desk.book().remarks(photo(1)).unwrap().caption.clone().unwrap();
    assert!(caption.as_str().contains("Marie Dupont lit"));
    assert!(desk.shows("The caption holds a name"));
}

#[test]
fn what_the_photo_may_do_follows_the_decisions() {
    let place = Place::new();
    let mut desk = review(&place, &[1, 1], Wish::default());
    assert!(desk.shows("web site: to review"));
    tick_all(&mut desk);
    desk.press(Key::V);
    desk.press(Key::ArrowLeft);
    assert!(desk.shows("web site: publishable once covered"));
    let (book, policy) = (desk.book(), Policy::default());
    let asked =
        Asked { photo: photo(1), channel: &Channel::Web, day: jiff::civil::date(2026, 6, 15), output_name: "a.jpg" };
    assert!(judge(book, &policy, &estompe::domain::names::Names::of(book), &asked).outcome.is_ok());
    desk.press(Key::H);
    assert!(desk.shows("web site: excluded"));
    desk.press(Key::H);
    desk.press(Key::P);
    assert_eq!(desk.book().remarks(photo(1)).unwrap().pick, Pick::Picked);
    desk.press(Key::X);
    assert_eq!(desk.book().remarks(photo(1)).unwrap().pick, Pick::Rejected);
    desk.press(Key::U);
    assert_eq!(desk.book().remarks(photo(1)).unwrap().pick, Pick::Unsorted);
}

/// Keys that go down within one frame.
fn press_together(desk: &mut Desk, keys: &[Key]) {
    for &key in keys {
        desk.harness.input_mut().events.push(egui::Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
    }
    desk.harness.run_steps(1);
}

#[test]
fn another_photo_is_there_in_the_frame_of_its_key_and_what_was_pressed_with_it_meant_the_one_before() {
    let place = Place::new();
    let mut desk = review(&place, &[1, 1, 1], Wish::default());
    press_together(&mut desk, &[Key::ArrowRight]);
    assert_eq!(here(&desk), photo(2));
    assert!(desk.shows("IMG_0002"), "it is also drawn");
    press_together(&mut desk, &[Key::ArrowRight, Key::M]);
    desk.settle();
    assert_eq!((decision(&desk, 2, 0), decision(&desk, 3, 0)), (Some(Decision::Cover), None));
    assert_eq!(here(&desk), photo(3));
    press_together(&mut desk, &[Key::ArrowRight]);
    assert_eq!(here(&desk), photo(3), "there is none behind the last");
}

#[test]
fn the_burst_takes_the_decisions_over_and_stays_to_be_reviewed() {
    let place = Place::new();
    let mut desk = review(&place, &[2, 2, 2], Wish::default());
    desk.press(Key::ArrowRight);
    desk.press(Key::M);
    desk.press(Key::B);
    assert!(desk.shows("Nobody is recognised: only the places are compared."));
    desk.click("Take them over");
    assert_eq!((decision(&desk, 1, 0), decision(&desk, 3, 0)), (Some(Decision::Cover), Some(Decision::Cover)));
    assert_eq!(decision(&desk, 1, 1), None);
    assert!(!desk.book().is_reviewed(photo(1)));
}

#[test]
fn the_original_is_seen_while_the_key_is_held_and_the_screen_says_so() {
    let place = Place::new();
    let mut desk = review(&place, &[1], Wish::default());
    let said = "This is the original.";
    assert!(!desk.shows(said));
    desk.harness.key_down(Key::O);
    desk.settle();
    assert!(desk.shows(said));
    desk.harness.key_up(Key::O);
    desk.settle();
    assert!(!desk.shows(said));
    desk.press(Key::F);
    assert_eq!(desk.harness.query_all_by_role(Role::ListBoxOption).count(), 0, "frames are off");
    desk.press(Key::F);
    assert_eq!(desk.harness.query_all_by_role(Role::ListBoxOption).count(), 1);
}

#[test]
fn it_reads_as_a_story_from_the_photos_over_the_faces_to_what_is_left_to_do() {
    let place = Place::new();
    for (language, in_order) in [
        (
            Language::English,
            [
                "Photo 1, IMG_0001.jpg: to review, 2 undecided",
                "Face 1: undecided",
                "Cover",
                "Caption",
                "Looked at: next photo",
            ],
        ),
        (
            Language::French,
            [
                "Photo 1, IMG_0001.jpg\u{a0}: à revoir, 2 à décider",
                "Visage 1\u{a0}: à décider",
                "Masquer",
                "Légende",
                "Revue\u{a0}: photo suivante",
            ],
        ),
    ] {
        let place = if language == Language::English { &place } else { &Place::new() };
        let mut desk = review(place, &[2], Wish { language, size: vec2(1280.0, 1400.0), ..Wish::default() });
        desk.press(Key::Tab);
        let labels: Vec<String> =
            desk.harness.root().children_recursive().filter_map(|node| node.accesskit_node().label()).collect();
        let mut from = 0;
        for wanted in in_order {
            let found = labels[from..].iter().position(|label| label == wanted);
            from += found.unwrap_or_else(|| panic!("{wanted:?} is not where it should be: {labels:#?}")) + 1;
        }
    }
}

/// For a person to look at: `ESTOMPE_PICTURES` names a folder.
#[test]
fn pictures_of_the_review() {
    let Some(folder) = std::env::var_os("ESTOMPE_PICTURES").map(std::path::PathBuf::from) else { return };
    for (name, language, theme, size, text_size) in [
        ("en-light", Language::English, Theme::Light, vec2(1280.0, 720.0), 1.0),
        ("fr-dark", Language::French, Theme::Dark, vec2(1280.0, 720.0), 1.0),
        ("fr-narrow", Language::French, Theme::Light, vec2(900.0, 600.0), 1.0),
        ("en-large", Language::English, Theme::Dark, vec2(1280.0, 720.0), 1.5),
    ] {
        let place = Place::new();
        let wish = Wish { language, theme, size, text_size, pictures: true, ..Wish::default() };
        let mut desk = review(&place, &[4, 3, 0, 2], wish);
        desk.press(Key::M);
        desk.press(Key::M);
        desk.picture(&folder.join(format!("review-{name}-1.png")));
        desk.press(Key::Tab);
        desk.press(Key::C);
        desk.type_text("Ana López");
        desk.press(Key::Enter);
        desk.picture(&folder.join(format!("review-{name}-2.png")));
        desk.click(if language == Language::French { "Montrer" } else { "Show" });
        desk.picture(&folder.join(format!("review-{name}-3.png")));
        desk.press(Key::C);
        desk.picture(&folder.join(format!("review-{name}-4.png")));
        desk.press(Key::Escape);
        desk.press(Key::V);
        desk.press(Key::Z);
        desk.harness.key_down(Key::O);
        desk.settle();
        desk.picture(&folder.join(format!("review-{name}-5.png")));
    }
}
