//! The typeface: Noto Sans, part of the program, so that every name is written the same way on every machine.

use eframe::egui::{self, FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

static REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-SemiBold.ttf");

/// The family of what is written strongly.
pub(super) fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Gives a context its typeface.
pub(super) fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    fonts.font_data.insert("regular".to_owned(), Arc::new(FontData::from_static(REGULAR)));
    fonts.font_data.insert("bold".to_owned(), Arc::new(FontData::from_static(BOLD)));
    for (family, first, second) in [
        (FontFamily::Proportional, "regular", "bold"),
        (FontFamily::Monospace, "regular", "bold"),
        (bold(), "bold", "regular"),
    ] {
        fonts.families.insert(family, vec![first.to_owned(), second.to_owned()]);
    }
    ctx.set_fonts(fonts);
}
