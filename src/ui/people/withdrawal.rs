//! A consent is withdrawn: since when, by whom, and what follows.

use super::{Next, fields, person_form::allowed};
use crate::domain::command::{Command, Refused};
use crate::domain::{ConsentId, Date, Prose};
use crate::i18n::Words;
use crate::ui::ask::Ask;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::Ui;
use i18n_embed_fl::fl;

/// A withdrawal as it is typed.
#[derive(Clone)]
pub(super) struct Withdrawing {
    consent: ConsentId,
    on: String,
    by: String,
    asked_for: Option<Date>,
    wrong: Option<String>,
}

impl Withdrawing {
    pub(super) fn new(words: &Words, consent: ConsentId, today: Date) -> Self {
        Self { consent, on: words.short_date(today), by: String::new(), asked_for: None, wrong: None }
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        foreseen: Option<&(Command, Result<usize, Refused>)>,
        asks: &mut Vec<Ask>,
    ) -> Next {
        let words = shown.words;
        ui.set_max_width(560.0);
        widgets::heading(ui, fl!(words, "ui-consent-withdraw", code = self.consent.to_string()));
        widgets::faint(ui, fl!(words, "ui-withdraw-text"));
        let wide = f32::INFINITY;
        widgets::labelled_text(ui, &fl!(words, "ui-withdraw-on"), &mut self.on, wide);
        let by = widgets::labelled_text(ui, &fl!(words, "ui-withdraw-by"), &mut self.by, wide);
        if self.asked_for.is_none() {
            by.request_focus();
        }
        self.foresee(shown, asks);
        consequence(ui, shown, self.consent, foreseen);
        fields::wrong(ui, self.wrong.as_ref());
        ui.add_space(8.0);
        let mut next = Next::Stays;
        ui.horizontal(|ui| {
            let do_it = widgets::primary_button(ui, &fl!(words, "ui-withdraw-do"), shown.is_writer);
            if do_it.clicked() && self.ask(shown, asks) {
                next = Next::Closes;
            }
            if ui.button(fl!(words, "ui-cancel")).clicked() {
                next = Next::Closes;
            }
        });
        next
    }

    /// What follows is found out for every day that is typed.
    fn foresee(&mut self, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let on = fields::day(shown.words, "", &self.on).ok().flatten();
        if on.is_some() && on != self.asked_for {
            self.asked_for = on;
            asks.extend(on.map(|on| Ask::Foresee(Box::new(self.command(on, "-")))));
        }
    }

    fn command(&self, on: Date, by: &str) -> Command {
        Command::Withdraw { consent: self.consent, on, by: Prose::new(by) }
    }

    fn ask(&mut self, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        let field = fl!(shown.words, "ui-withdraw-on");
        let on = fields::day(shown.words, &field, &self.on).map(|on| on.unwrap_or(shown.today));
        let command = on.map(|on| self.command(on, &self.by));
        match command.and_then(|command| allowed(shown, &command).map(|()| command)) {
            Ok(command) => {
                asks.push(Ask::Do(vec![command]));
                true
            }
            Err(wrong) => {
                self.wrong = Some(wrong);
                false
            }
        }
    }
}

fn consequence(
    ui: &mut Ui,
    shown: &Shown<'_>,
    consent: ConsentId,
    foreseen: Option<&(Command, Result<usize, Refused>)>,
) {
    let words = shown.words;
    let known =
        foreseen.filter(|(command, _)| matches!(command, Command::Withdraw { consent: of, .. } if *of == consent));
    let tokens = Tokens::in_ui(ui);
    let text = match known {
        Some((_, Ok(files))) => fl!(words, "ui-foreseen-files", count = (*files)),
        Some((_, Err(why))) => words.refused(why).joined(),
        None => fl!(words, "ui-foreseen-coming"),
    };
    ui.add_space(4.0);
    ui.horizontal_top(|ui| {
        crate::ui::icon::icon(ui, crate::ui::icon::Icon::Warning, 16.0, tokens.undecided);
        ui.add(eframe::egui::Label::new(text).wrap());
    });
}
