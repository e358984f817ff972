//! One photo before and after, as it was read from the disk.

use super::super::shown::Shown;
use super::super::theme::Tokens;
use crate::domain::{FileId, Kind};
use crate::i18n::Words;
use crate::jobs::{After, Before, Unopened, after, before};
use eframe::egui::{self, RichText, Ui};
use i18n_embed_fl::fl;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One photo before and after.
#[derive(Debug)]
pub(crate) struct Facts {
    /// Which file.
    pub file: FileId,
    before: Result<Before, Unopened>,
    after: Result<After, Unopened>,
}

impl Facts {
    /// Reads both. Of the places where the original was seen, the first that is there.
    pub(crate) fn read(file: FileId, originals: &[PathBuf], published: &Path) -> Self {
        let original = originals.iter().find(|path| path.exists()).or_else(|| originals.first());
        let before = original.map_or(Err(Unopened::NotAFile), |original| before(original));
        Self { file, before, after: after(published) }
    }

    /// Draws both side by side.
    pub(crate) fn show(&self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        ui.columns_const(|[left, right]| {
            column(left, &fl!(words, "ui-facts-before"), self.before_lines(words));
            column(right, &fl!(words, "ui-facts-after"), self.after_lines(words));
        });
    }

    fn before_lines(&self, words: &Words) -> Vec<String> {
        match &self.before {
            Err(why) => vec![words.unopened(why).what],
            Ok(before) => {
                let mut lines = vec![
                    fl!(words, "ui-facts-size", width = before.size.width, height = before.size.height),
                    words.bytes(before.bytes),
                ];
                let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
                for finding in &before.findings {
                    *kinds.entry(finding.kind).or_default() += 1;
                }
                if kinds.is_empty() {
                    lines.push(fl!(words, "ui-facts-nothing"));
                }
                let line =
                    |(kind, count): (Kind, usize)| fl!(words, "ui-facts-kind", kind = words.kind(kind), count = count);
                lines.extend(kinds.into_iter().map(line));
                lines
            }
        }
    }

    fn after_lines(&self, words: &Words) -> Vec<String> {
        match &self.after {
            Err(why) => vec![words.unopened(why).what],
            Ok(after) => {
                let mut lines = vec![
                    fl!(words, "ui-facts-size", width = after.size.width, height = after.size.height),
                    words.bytes(after.bytes),
                ];
                if after.leftovers.is_empty() {
                    lines.push(fl!(words, "ui-facts-clean"));
                }
                lines.extend(after.leftovers.iter().cloned());
                lines
            }
        }
    }
}

fn column(ui: &mut Ui, title: &str, lines: Vec<String>) {
    let tokens = Tokens::in_ui(ui);
    ui.label(RichText::new(title).color(tokens.faint).family(super::super::fonts::bold()));
    for line in lines {
        ui.add(egui::Label::new(line).wrap());
    }
}
