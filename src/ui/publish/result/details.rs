//! Everything about the line that is chosen.

use super::super::super::ask::Ask;
use super::super::super::fonts;
use super::super::super::icon::Icon;
use super::super::super::marked;
use super::super::super::shown::Shown;
use super::super::super::theme::Tokens;
use super::super::super::widgets;
use super::super::words::check_name;
use super::{Line, ResultPage};
use crate::domain::PhotoId;
use eframe::egui::{self, RichText, Ui};
use i18n_embed_fl::fl;
use std::path::PathBuf;

impl ResultPage {
    pub(super) fn details(&mut self, ui: &mut Ui, shown: &Shown<'_>, focus: bool, asks: &mut Vec<Ask>) {
        match self.chosen {
            Line::Head(at) => self.channel_details(ui, shown, at, focus, asks),
            Line::File(at, photo) => self.file_details(ui, shown, at, photo, focus, asks),
            Line::Kept(at, photo) => self.kept_details(ui, shown, at, photo, focus, asks),
        }
    }

    fn kept_details(
        &self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        at: usize,
        photo: PhotoId,
        focus: bool,
        asks: &mut Vec<Ask>,
    ) {
        let words = shown.words;
        let number = shown.book.photo(photo).map_or(0, |facts| facts.number);
        widgets::heading(ui, fl!(words, "ui-result-photo", number = number));
        for why in self.why(words, at, photo) {
            let colour = Tokens::in_ui(ui).blocked;
            marked::sentence(ui, Icon::Blocked, why, colour);
        }
        ui.add_space(6.0);
        widgets::open_photo(ui, shown, photo, focus, asks);
    }

    fn file_details(
        &self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        at: usize,
        photo: PhotoId,
        focus: bool,
        asks: &mut Vec<Ask>,
    ) {
        let words = shown.words;
        let (name, _) = self.file_name(shown, at, photo);
        widgets::heading(ui, name);
        if let Some(file) = self.published(at, photo) {
            let good = Tokens::in_ui(ui).shown;
            for check in file.checks {
                marked::sentence(ui, Icon::Check, check_name(words, check), good);
            }
            widgets::faint(ui, fl!(words, "ui-result-covers", count = file.covered.len()));
            for warning in &file.warnings {
                let colour = Tokens::in_ui(ui).undecided;
                marked::sentence(ui, Icon::Warning, words.warning(warning), colour);
            }
        }
        ui.add_space(6.0);
        let publication = self.channels.get(at).and_then(|part| part.publication);
        match &self.facts {
            Some(facts) if Some(facts.file) == publication.map(|publication| (publication, photo)) => {
                facts.show(ui, shown);
            }
            _ => drop(widgets::faint(ui, fl!(words, "ui-result-reading"))),
        }
        ui.add_space(6.0);
        widgets::open_photo(ui, shown, photo, focus, asks);
    }

    fn channel_details(&mut self, ui: &mut Ui, shown: &Shown<'_>, at: usize, focus: bool, asks: &mut Vec<Ask>) {
        let words = shown.words;
        let Some(part) = self.channels.get(at) else { return };
        widgets::heading(ui, words.channel(&part.channel));
        if let Some(error) = &part.broken {
            let colour = Tokens::in_ui(ui).blocked;
            ui.add(egui::Label::new(RichText::new(words.publish_error(error)).color(colour)).wrap());
        }
        let Some((id, publication)) = part.publication.and_then(|id| Some((id, shown.book.publication(id)?))) else {
            widgets::faint(ui, fl!(words, "ui-result-nothing"));
            return;
        };
        let (code, at) = (id.to_string(), words.moment(publication.at));
        widgets::faint(ui, fl!(words, "ui-result-code", code = code, at = at));
        ui.add(egui::Label::new(publication.folder.as_str()).wrap());
        let open = ui.button(fl!(words, "ui-open-folder-system"));
        if focus {
            open.request_focus();
        }
        if open.clicked() {
            asks.push(Ask::Reveal(PathBuf::from(publication.folder.as_str())));
        }
        ui.add_space(10.0);
        ui.label(RichText::new(fl!(words, "ui-put-title")).family(fonts::bold()));
        for put in &publication.put {
            let text = fl!(words, "ui-put-line", place = put.place.as_str(), day = words.date(put.on));
            ui.add(egui::Label::new(text).wrap());
        }
        self.put.show(ui, shown, id, asks);
    }
}
