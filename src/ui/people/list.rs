//! Everybody in the register, found by name, code or sign.

use super::import_pane::ImportPane;
use super::person_form::PersonForm;
use super::standing::standing_word;
use super::{Next, Pane, PeopleScreen};
use crate::app::roll::{Entry, PeopleFilter};
use crate::domain::PersonId;
use crate::i18n::Words;
use crate::ui::icon;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{
    self, EventFilter, FontId, Id, Key, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui,
    WidgetInfo, pos2, vec2,
};
use i18n_embed_fl::fl;

const ROW_HEIGHT: f32 = 44.0;

/// Who is listed; computed anew when something it follows from has changed.
#[derive(Debug, Default)]
pub(super) struct Listed {
    from: Option<(u64, PeopleFilter, String)>,
    places: Vec<usize>,
    pub(super) people: Vec<PersonId>,
}

pub(super) fn search_id() -> Id {
    Id::unique("people-search")
}

pub(super) fn row_id(person: PersonId) -> Id {
    Id::unique(("person-row", person))
}

impl PeopleScreen {
    pub(super) fn list(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        ui.horizontal_wrapped(|ui| {
            if widgets::primary_button(ui, &fl!(words, "ui-people-add"), shown.is_writer).clicked() {
                self.pane = Pane::Person(Box::new(PersonForm::new(words)));
            }
            let why = shown.why_read_only();
            if widgets::button_or_why(ui, &fl!(words, "ui-people-import"), why.as_deref()).clicked() {
                self.pane = Pane::Import(ImportPane::default());
            }
        });
        let name = ui.label(fl!(words, "ui-people-search"));
        let field = TextEdit::singleline(&mut self.search).id(search_id()).desired_width(f32::INFINITY);
        ui.add(field).labelled_by(name.id);
        ui.horizontal_wrapped(|ui| {
            let filters = PeopleFilter::ALL.map(|one| (one, filter(words, one)));
            let label = fl!(words, "ui-load-show");
            widgets::combo(ui, "people-filter", &label, Some(170.0), &mut self.filter, &filters);
            let text = fl!(words, "ui-load-count", shown = self.listed.places.len(), all = self.roll.entries().len());
            ui.label(RichText::new(text).color(Tokens::in_ui(ui).faint));
        });
        self.arrange(shown);
        self.walk(ui);
        self.rows(ui, shown);
    }

    fn arrange(&mut self, shown: &Shown<'_>) {
        let from = (self.roll.version(), self.filter, self.search.clone());
        if self.listed.from.as_ref() == Some(&from) {
            return;
        }
        let searched = self.search.trim().to_lowercase();
        let is_listed = |entry: &Entry| self.filter.holds(entry) && is_meant(shown, entry.person, &searched);
        let entries = self.roll.entries();
        let mut places: Vec<usize> = (0..entries.len()).filter(|at| is_listed(&entries[*at])).collect();
        places.sort_by_cached_key(|at| (name_of(shown, entries[*at].person).to_lowercase(), *at));
        let people = places.iter().map(|at| entries[*at].person).collect();
        self.listed = Listed { from: Some(from), places, people };
    }

    fn rows(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        if self.roll.entries().is_empty() {
            ui.add_space(16.0);
            widgets::heading(ui, fl!(words, "ui-people-none"));
            widgets::faint(ui, fl!(words, "ui-people-none-hint"));
            return;
        }
        if self.listed.places.is_empty() {
            ui.add_space(16.0);
            widgets::faint(ui, fl!(words, "ui-people-none-shown"));
            return;
        }
        let cursor = self.chosen.filter(|person| self.listed.people.contains(person));
        let cursor = cursor.or_else(|| self.listed.people.first().copied());
        let mut clicked = None;
        ScrollArea::vertical().id_salt("people").auto_shrink([false, false]).show_rows(
            ui,
            ROW_HEIGHT,
            self.listed.places.len(),
            |ui, range| {
                for at in &self.listed.places[range] {
                    let entry = &self.roll.entries()[*at];
                    let look = (self.chosen == Some(entry.person), cursor == Some(entry.person));
                    if row(ui, shown, entry, look) {
                        clicked = Some(entry.person);
                    }
                }
            },
        );
        if let Some(person) = clicked {
            self.choose(ui, person);
        }
    }

    fn choose(&mut self, ui: &Ui, person: PersonId) {
        self.chosen = Some(person);
        self.pane = Pane::Detail;
        ui.memory_mut(|memory| memory.request_focus(row_id(person)));
    }

    /// Arrow keys lead from row to row while one of them has the focus.
    fn walk(&mut self, ui: &Ui) {
        let Some(focused) = ui.memory(egui::Memory::focused) else { return };
        let Some(at) = self.listed.people.iter().position(|person| row_id(*person) == focused) else { return };
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
        let (up, down) = ui.input(|input| (input.key_pressed(Key::ArrowUp), input.key_pressed(Key::ArrowDown)));
        let to = match (up, down) {
            (true, _) => at.checked_sub(1),
            (_, true) => Some(at + 1),
            _ => None,
        };
        if let Some(person) = to.and_then(|to| self.listed.people.get(to).copied()) {
            self.choose(ui, person);
        }
    }
}

fn is_meant(shown: &Shown<'_>, person: PersonId, searched: &str) -> bool {
    let identity = shown.book.identity(person);
    let seen = identity.and_then(|identity| identity.seen.as_ref()).map(|seen| seen.as_str().to_lowercase());
    searched.is_empty()
        || person.to_string().to_lowercase() == searched
        || seen.is_some_and(|seen| seen.contains(searched))
        || identity.is_some_and(|identity| identity.name.as_str().to_lowercase().contains(searched))
}

/// The name, or the sign by which somebody was seen, or the code.
pub(super) fn name_of(shown: &Shown<'_>, person: PersonId) -> String {
    let Some(identity) = shown.book.identity(person) else { return person.to_string() };
    if identity.name.is_empty() {
        identity.seen.as_ref().map_or_else(|| person.to_string(), |seen| seen.as_str().to_owned())
    } else {
        identity.name.as_str().to_owned()
    }
}

/// Draws a row; gives back whether it was clicked.
fn row(ui: &mut Ui, shown: &Shown<'_>, entry: &Entry, (chosen, is_cursor): (bool, bool)) -> bool {
    let (words, tokens) = (shown.words, Tokens::in_ui(ui));
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW_HEIGHT));
    let sense = if is_cursor { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, row_id(entry.person), sense);
    let (mark, word, colour) = standing_word(entry.standing, words, &tokens);
    let category = shown.book.person(entry.person).map(|person| words.category(person.category)).unwrap_or_default();
    let name = name_of(shown, entry.person);
    let spoken = format!("{name}, {}, {category}, {word}", entry.person);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &spoken));
    let fill = if chosen { tokens.chosen } else { tokens.panel };
    ui.painter().rect_filled(rect, 6.0, fill);
    if response.has_focus() || response.hovered() {
        let width = if response.has_focus() { 2.0 } else { 1.0 };
        ui.painter().rect_stroke(rect, 6.0, Stroke::new(width, tokens.accent), StrokeKind::Inside);
    }
    let width = rect.width() - 16.0;
    let at = pos2(rect.min.x + 8.0, rect.min.y + 4.0);
    line(ui, at, width, &format!("{name}  {}", entry.person), 14.5, tokens.text);
    let side = Rect::from_min_size(pos2(at.x, at.y + 21.0), vec2(13.0, 13.0));
    icon::paint(ui.painter(), mark, side, colour);
    line(ui, pos2(at.x + 18.0, at.y + 19.0), width - 18.0, &format!("{word} · {category}"), 12.5, colour);
    response.on_hover_text(spoken).clicked()
}

fn line(ui: &Ui, at: egui::Pos2, width: f32, text: &str, size: f32, colour: egui::Color32) {
    let font = FontId::proportional(size);
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, colour);
}

fn filter(words: &Words, filter: PeopleFilter) -> String {
    match filter {
        PeopleFilter::All => fl!(words, "ui-people-all"),
        PeopleFilter::Ending => fl!(words, "ui-people-ending"),
        PeopleFilter::SaidNo => fl!(words, "ui-people-said-no"),
        PeopleFilter::Waiting => fl!(words, "ui-people-waiting"),
        PeopleFilter::Unsigned => fl!(words, "ui-people-unsigned"),
    }
}

impl From<Pane> for Next {
    fn from(pane: Pane) -> Self {
        Self::Becomes(pane)
    }
}
