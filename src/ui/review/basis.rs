//! On what basis somebody is shown: who it is, found by typing or added on the spot, and what they agreed to.

use super::paper::PaperForm;
use super::sheet::{Row, Sheet, channels, who};
use crate::app::find_people;
use crate::domain::command::Command;
use crate::domain::gate::{clear, decides_alone};
use crate::domain::{Basis, Consent, ConsentId, Decision, PersonId, PhotoId, Prose, RegionId, RegionKind};
use crate::ui::ask::Ask;
use crate::ui::icon::Icon;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{Button, Key, Label, RichText, Ui};
use i18n_embed_fl::fl;

/// So many people are listed; whoever is not among them is found by typing more.
const MOST_LISTED: usize = 7;

/// What is chosen and typed so far.
#[derive(Clone, Debug)]
pub(crate) struct BasisForm {
    photo: PhotoId,
    region: RegionId,
    kind: RegionKind,
    title: String,
    search: String,
    person: Option<PersonId>,
    choice: Choice,
    reason: String,
    paper: Option<PaperForm>,
    wrong: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Any,
    One(ConsentId),
    Word,
}

impl BasisForm {
    pub(super) fn new(shown: &Shown<'_>, sheet: &Sheet, row: &Row) -> Self {
        let (person, choice) = before(row);
        Self {
            photo: sheet.key.photo,
            region: row.id,
            kind: row.region.kind,
            title: row.title(shown.words),
            search: String::new(),
            person,
            choice,
            reason: String::new(),
            paper: None,
            wrong: None,
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        let words = shown.words;
        widgets::heading(ui, fl!(words, "ui-basis-title", region = self.title.as_str()));
        if self.kind == RegionKind::Other
            && self.person.is_none()
            && self.paper.is_none()
            && self.harmless(ui, shown, asks)
        {
            return true;
        }
        if let Some(paper) = &mut self.paper {
            paper.show(ui, shown);
        } else if let Some(person) = self.person {
            self.consents(ui, shown, person);
        } else {
            self.people(ui, shown);
        }
        if let Some(wrong) = &self.wrong {
            ui.add(Label::new(RichText::new(wrong).color(Tokens::in_ui(ui).blocked)).wrap());
        }
        ui.add_space(8.0);
        self.buttons(ui, shown, asks)
    }

    /// A badge, a plate or a drawing that names nobody who is in the register.
    fn harmless(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        widgets::faint(ui, fl!(shown.words, "ui-basis-harmless-hint"));
        let pressed = ui.button(fl!(shown.words, "ui-basis-harmless")).clicked();
        if pressed {
            asks.push(Ask::Do(vec![self.command(Basis::Harmless, None)]));
        }
        ui.separator();
        pressed
    }

    fn command(&self, basis: Basis, person: Option<PersonId>) -> Command {
        Command::Decide { photo: self.photo, region: self.region, decision: Decision::Show(basis), person }
    }

    fn people(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        let field = widgets::labelled_text(ui, &fl!(words, "ui-basis-search"), &mut self.search, f32::INFINITY);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !entered && ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        let found = find_people(shown.book, &self.search, MOST_LISTED);
        for person in &found {
            if ui
                .add(
                    Button::new(described(shown, *person))
                        .wrap()
                        .min_size(eframe::egui::vec2(ui.available_width(), 0.0)),
                )
                .clicked()
            {
                self.choose(*person);
            }
        }
        if found.is_empty() {
            widgets::faint(ui, fl!(words, "ui-basis-nobody"));
        }
        let adds = ui.button(fl!(words, "ui-basis-new")).clicked();
        match found.first() {
            Some(first) if entered && !self.search.trim().is_empty() => self.choose(*first),
            None if entered => self.paper = Some(PaperForm::somebody_new(shown, &self.search)),
            _ if adds => self.paper = Some(PaperForm::somebody_new(shown, &self.search)),
            _ => {}
        }
    }

    fn choose(&mut self, person: PersonId) {
        (self.person, self.choice, self.wrong) = (Some(person), Choice::Any, None);
    }

    fn consents(&mut self, ui: &mut Ui, shown: &Shown<'_>, person: PersonId) {
        let words = shown.words;
        ui.horizontal_wrapped(|ui| {
            ui.add(Label::new(RichText::new(who(shown, person)).family(crate::ui::fonts::bold())).wrap());
            if ui.button(fl!(words, "ui-basis-other-person")).clicked() {
                self.person = None;
            }
        });
        ui.radio_value(&mut self.choice, Choice::Any, fl!(words, "ui-basis-any"));
        for (id, consent) in shown.book.consents_of(person) {
            ui.radio_value(&mut self.choice, Choice::One(id), consent_line(shown, id, consent));
        }
        self.word(ui, shown, person);
        if self.choice != Choice::Word {
            self.where_clear(ui, shown, person);
        }
        if ui.button(fl!(words, "ui-basis-paper")).clicked() {
            self.paper = Some(PaperForm::of(shown, person));
        }
    }

    /// G15: for an adult who decides alone, where the house allows it. That nobody said no is asked when it is done.
    fn word(&mut self, ui: &mut Ui, shown: &Shown<'_>, person: PersonId) {
        let words = shown.words;
        if !shown.policy.overrides || !decides_alone(shown.book, person, shown.today) {
            return;
        }
        ui.radio_value(&mut self.choice, Choice::Word, fl!(words, "ui-basis-word"));
        if self.choice == Choice::Word {
            widgets::labelled_text(ui, &fl!(words, "ui-basis-reason"), &mut self.reason, f32::INFINITY);
        }
    }

    /// In which channels it holds today, and why not in the others.
    fn where_clear(&self, ui: &mut Ui, shown: &Shown<'_>, person: PersonId) {
        let only = if let Choice::One(id) = self.choice { Some(id) } else { None };
        let tokens = Tokens::in_ui(ui);
        for channel in channels(shown) {
            let name = shown.words.channel(&channel);
            let (mark, colour, text) = match clear(shown.book, shown.policy, person, only, &channel, shown.today) {
                Ok(_) => (Icon::Eye, tokens.shown, fl!(shown.words, "ui-basis-holds", channel = name)),
                Err(why) => {
                    let why: Vec<String> = why.iter().map(|why| shown.words.not_clear(why)).collect();
                    let text = fl!(shown.words, "ui-basis-does-not-hold", channel = name, why = why.join(" "));
                    (Icon::Covered, tokens.covered, text)
                }
            };
            ui.horizontal_top(|ui| {
                crate::ui::icon::icon(ui, mark, 14.0, colour);
                ui.add(Label::new(RichText::new(text).color(colour)).wrap());
            });
        }
    }

    fn buttons(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        let words = shown.words;
        let ready = self.paper.is_some() || self.person.is_some();
        let (mut done, mut closes) = (false, false);
        ui.horizontal(|ui| {
            let button = widgets::primary_button(ui, &fl!(words, "ui-basis-show"), ready);
            if ready && self.paper.is_none() && ui.memory(|memory| memory.focused().is_none()) {
                button.request_focus();
            }
            done = button.clicked();
            closes = ui.button(fl!(words, "ui-cancel")).clicked();
        });
        if done && ready {
            match self.ask(shown) {
                Ok(ask) => {
                    asks.push(ask);
                    return true;
                }
                Err(wrong) => self.wrong = Some(wrong),
            }
        }
        closes
    }

    /// What is asked for, or what is still missing.
    fn ask(&self, shown: &Shown<'_>) -> Result<Ask, String> {
        if let Some(paper) = &self.paper {
            let (mut commands, person) = paper.commands(shown)?;
            commands.push(self.command(Basis::AnyConsent, Some(person)));
            return Ok(Ask::DoOn(shown.book.codes(), commands));
        }
        let basis = match self.choice {
            Choice::Any => Basis::AnyConsent,
            Choice::One(id) => Basis::Consent(id),
            Choice::Word => {
                let reason = Prose::some(&self.reason).ok_or_else(|| fl!(shown.words, "ui-basis-reason-missing"))?;
                Basis::Override(reason)
            }
        };
        Ok(Ask::Do(vec![self.command(basis, self.person)]))
    }
}

/// What was chosen before, when it is asked again.
fn before(row: &Row) -> (Option<PersonId>, Choice) {
    let person = row.decided.as_ref().and_then(|decided| decided.person);
    let choice = match row.decided.as_ref().map(|decided| &decided.decision) {
        Some(Decision::Show(Basis::Consent(id))) => Choice::One(*id),
        Some(Decision::Show(Basis::Override(_))) => Choice::Word,
        _ => Choice::Any,
    };
    (person, choice)
}

/// Somebody in one line: who, what, and in which channels they may be shown today.
fn described(shown: &Shown<'_>, person: PersonId) -> String {
    let category = shown.book.person(person).map(|person| shown.words.category(person.category)).unwrap_or_default();
    let is_clear =
        |channel: &crate::domain::Channel| clear(shown.book, shown.policy, person, None, channel, shown.today).is_ok();
    let clear: Vec<String> = channels(shown)
        .iter()
        .filter(|channel| is_clear(channel))
        .map(|channel| shown.words.channel(channel))
        .collect();
    let who = who(shown, person);
    if clear.is_empty() {
        fl!(shown.words, "ui-basis-person-none", who = who, category = category)
    } else {
        fl!(shown.words, "ui-basis-person", who = who, category = category, channels = clear.join(", "))
    }
}

fn consent_line(shown: &Shown<'_>, id: ConsentId, consent: &Consent) -> String {
    let words = shown.words;
    let names: Vec<String> = consent.channels.iter().map(|channel| words.channel(channel)).collect();
    let names = if names.is_empty() { fl!(words, "ui-basis-no-channel") } else { names.join(", ") };
    let (code, status) = (id.to_string(), words.status(consent.status));
    match consent.until {
        Some(until) => {
            let until = words.short_date(until);
            fl!(words, "ui-basis-consent-until", code = code, status = status, channels = names, until = until)
        }
        None => fl!(words, "ui-basis-consent", code = code, status = status, channels = names),
    }
}
