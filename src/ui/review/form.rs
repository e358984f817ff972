//! The questions of this screen, in front of the window.

use super::basis::BasisForm;
use super::burst::BurstForm;
use super::sheet::{Row, Sheet};
use super::unidentifiable::UnidentifiableForm;
use crate::ui::ask::Ask;
use crate::ui::shown::Shown;
use eframe::egui::Ui;

/// A question of this screen.
#[derive(Clone, Debug)]
pub(crate) enum ReviewForm {
    /// On what basis is it shown?
    Basis(Box<BasisForm>),
    /// Why can nobody recognise them?
    Unidentifiable(UnidentifiableForm),
    /// Take the decisions over for the burst?
    Burst(BurstForm),
}

impl ReviewForm {
    pub(super) fn basis(shown: &Shown<'_>, sheet: &Sheet, row: &Row) -> Self {
        Self::Basis(Box::new(BasisForm::new(shown, sheet, row)))
    }

    pub(super) fn unidentifiable(sheet: &Sheet, row: &Row) -> Self {
        Self::Unidentifiable(UnidentifiableForm::new(sheet, row))
    }

    pub(super) fn burst(shown: &Shown<'_>, sheet: &Sheet) -> Option<Self> {
        BurstForm::new(shown, sheet).map(Self::Burst)
    }

    /// Draws it. Gives back whether it closes.
    pub(crate) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        match self {
            Self::Basis(form) => form.show(ui, shown, asks),
            Self::Unidentifiable(form) => form.show(ui, shown, asks),
            Self::Burst(form) => form.show(ui, shown, asks),
        }
    }
}
