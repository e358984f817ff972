//! A table of people or consents: tried first, row by row, and taken in only when every row is good.

use super::Next;
use crate::app::import::{ImportError, Sheet, TakenIn};
use crate::i18n::Words;
use crate::ui::ask::{Ask, ImportOrder, Wanted};
use crate::ui::icon::{self, Icon};
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{Color32, Label, RichText, ScrollArea, Sense, Ui, vec2};
use i18n_embed_fl::fl;
use std::path::PathBuf;

/// What came of reading a table.
#[derive(Debug)]
pub(crate) struct ImportOutcome {
    /// What was asked.
    pub order: ImportOrder,
    /// What became of it.
    pub outcome: Result<TakenIn, ImportError>,
}

/// An import as it stands.
#[derive(Default)]
pub(super) struct ImportPane {
    sheet: Option<Sheet>,
    file: Option<PathBuf>,
    tried: Option<Tried>,
}

/// What a dry run, or the import itself, said.
struct Tried {
    importable: bool,
    stored: bool,
    lines: Vec<Line>,
    summary: String,
}

/// A line about a row.
struct Line {
    tone: LineTone,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LineTone {
    Good,
    Known,
    Warns,
    Stops,
}

impl ImportPane {
    /// This table is meant.
    pub(super) fn choose(&mut self, file: PathBuf) -> ImportOrder {
        self.file = Some(file.clone());
        self.tried = None;
        ImportOrder { path: file, sheet: self.sheet.unwrap_or(Sheet::People), dry_run: true }
    }

    /// What came of it.
    pub(super) fn told(&mut self, outcome: &ImportOutcome, words: &Words) {
        if self.file.as_ref() == Some(&outcome.order.path) && self.sheet() == outcome.order.sheet {
            self.tried = Some(tried(&outcome.outcome, &outcome.order, words));
        }
    }

    fn sheet(&self) -> Sheet {
        self.sheet.unwrap_or(Sheet::People)
    }

    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> Next {
        let words = shown.words;
        widgets::heading(ui, fl!(words, "ui-import-title"));
        widgets::faint(ui, fl!(words, "ui-import-text"));
        self.choices(ui, shown, asks);
        let mut next = Next::Stays;
        if let Some(tried) = &self.tried {
            ui.add(Label::new(RichText::new(&tried.summary).family(crate::ui::fonts::bold())).wrap());
        } else if self.file.is_some() {
            widgets::faint(ui, fl!(words, "ui-import-reading"));
        }
        ui.horizontal(|ui| {
            let ready = self.tried.as_ref().is_some_and(|tried| tried.importable && !tried.stored);
            let go = widgets::primary_button(ui, &fl!(words, "ui-import-do"), ready && shown.is_writer);
            if go.on_disabled_hover_text(fl!(words, "ui-import-not-ready")).clicked()
                && let Some(path) = self.file.clone()
            {
                asks.push(Ask::Import(ImportOrder { path, sheet: self.sheet(), dry_run: false }));
            }
            if ui.button(fl!(words, "ui-close")).clicked() {
                next = Next::Closes;
            }
        });
        ui.add_space(4.0);
        if let Some(tried) = &self.tried {
            rows(ui, &tried.lines);
        }
        next
    }

    fn choices(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let words = shown.words;
        let mut sheet = self.sheet();
        let among =
            [(Sheet::People, fl!(words, "ui-import-people")), (Sheet::Consents, fl!(words, "ui-import-consents"))];
        let changed = widgets::choice(ui, &among, &mut sheet);
        self.sheet = Some(sheet);
        ui.horizontal_wrapped(|ui| {
            if ui.button(fl!(words, "ui-import-choose")).clicked() {
                asks.push(Ask::Pick(Wanted::Table));
            }
            if let Some(file) = &self.file {
                let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                ui.label(name).on_hover_text(file.display().to_string());
            }
        });
        if changed && let Some(file) = self.file.clone() {
            asks.push(Ask::Import(self.choose(file)));
        }
    }
}

fn tried(outcome: &Result<TakenIn, ImportError>, order: &ImportOrder, words: &Words) -> Tried {
    let taken = match outcome {
        Ok(taken) => taken,
        Err(error) => {
            let summary = import_error(error, order, words);
            return Tried { importable: false, stored: false, lines: Vec::new(), summary };
        }
    };
    let rows = &taken.report.rows;
    let wrong = rows.iter().filter(|row| row.fate.stops()).count();
    let mut lines = Vec::new();
    for row in rows {
        let tone = tone_of(&row.fate);
        let line = fl!(words, "import-line", line = row.line);
        let said = words.fate(&row.fate);
        lines.extend(
            said.iter().map(|text| Line {
                tone,
                text: fl!(words, "ui-import-row", line = line.as_str(), text = text.as_str()),
            }),
        );
        lines.extend(row.warnings.iter().map(|warning| Line {
            tone: LineTone::Warns,
            text: fl!(words, "ui-import-row", line = line.as_str(), text = words.import_warning(warning)),
        }));
    }
    for column in &taken.report.unused {
        lines.push(Line { tone: LineTone::Known, text: fl!(words, "ui-import-unused", column = column.as_str()) });
    }
    for why in &taken.unkept {
        let text = fl!(words, "import-scan-not-kept", why = words.system_error(why));
        lines.push(Line { tone: LineTone::Warns, text });
    }
    // What stops the import stands first: it is what there is to do about.
    lines.sort_by_key(|line| line.tone != LineTone::Stops);
    let summary = match (taken.stored, wrong) {
        (true, _) => fl!(words, "import-done", n = rows.len()),
        (false, 0) => fl!(words, "import-would", n = rows.len()),
        (false, wrong) => fl!(words, "import-not", n = wrong),
    };
    Tried { importable: wrong == 0 && !rows.is_empty(), stored: taken.stored, lines, summary }
}

fn tone_of(fate: &crate::app::import::Fate) -> LineTone {
    use crate::app::import::Fate;
    match fate {
        Fate::New(_) | Fate::NewConsent { .. } => LineTone::Good,
        Fate::Same(_) | Fate::SameConsent(_) | Fate::Repeats { .. } => LineTone::Known,
        Fate::Unclear(_) | Fate::Wrong(_) => LineTone::Stops,
    }
}

fn import_error(error: &ImportError, order: &ImportOrder, words: &Words) -> String {
    match error {
        ImportError::Unread(why) => {
            let path = order.path.display().to_string();
            fl!(words, "import-unread", path = path, why = words.system_error(why))
        }
        ImportError::Unreadable(why) => words.unreadable(why).joined(),
        ImportError::NotDone(why) => words.not_done(why),
    }
}

fn rows(ui: &mut Ui, lines: &[Line]) {
    let tokens = Tokens::in_ui(ui);
    let height = ui.spacing().interact_size.y;
    ScrollArea::vertical().id_salt("import-rows").auto_shrink([false, false]).show_rows(
        ui,
        height,
        lines.len(),
        |ui, range| {
            for line in &lines[range] {
                let (mark, colour) = mark(line.tone, &tokens);
                ui.horizontal(|ui| {
                    ui.set_height(height);
                    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
                    icon::paint(ui.painter(), mark, rect, colour);
                    ui.add(Label::new(&line.text).truncate()).on_hover_text(&line.text);
                });
            }
        },
    );
}

fn mark(tone: LineTone, tokens: &Tokens) -> (Icon, Color32) {
    match tone {
        LineTone::Good => (Icon::Plus, tokens.shown),
        LineTone::Known => (Icon::Check, tokens.faint),
        LineTone::Warns => (Icon::Warning, tokens.undecided),
        LineTone::Stops => (Icon::Blocked, tokens.blocked),
    }
}
