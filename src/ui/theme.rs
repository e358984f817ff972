//! Colours and measures of the window, light and dark: tokens by what they mean, so that a test can hold every pair to its contrast.

use eframe::egui::{self, Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Theme, Visuals, vec2};

/// The colours of one theme.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tokens {
    /// Behind everything.
    pub ground: Color32,
    /// Panels.
    pub panel: Color32,
    /// Cards and fields on panels.
    pub raised: Color32,
    /// Lines between things.
    pub line: Color32,
    /// Around what can be pressed or written in.
    pub edge: Color32,
    /// What is read.
    pub text: Color32,
    /// What is read second.
    pub faint: Color32,
    /// What is meant now.
    pub accent: Color32,
    /// Words on the accent.
    pub on_accent: Color32,
    /// Behind what is selected.
    pub chosen: Color32,
    /// Nobody decided yet.
    pub undecided: Color32,
    /// It is covered.
    pub covered: Color32,
    /// It is shown, or went well.
    pub shown: Color32,
    /// It does not leave, or went wrong.
    pub blocked: Color32,
}

#[allow(clippy::unreadable_literal, reason = "two digits for each of red, green and blue")]
const LIGHT: Tokens = Tokens {
    ground: rgb(0xe9ebef),
    panel: rgb(0xf6f7f9),
    raised: rgb(0xffffff),
    line: rgb(0xc5cad3),
    edge: rgb(0x7d8492),
    text: rgb(0x1b1f27),
    faint: rgb(0x4f5868),
    accent: rgb(0x1f56b5),
    on_accent: rgb(0xffffff),
    chosen: rgb(0xd9e5fa),
    undecided: rgb(0x834f00),
    covered: rgb(0x5b3a93),
    shown: rgb(0x17693c),
    blocked: rgb(0xa62218),
};

#[allow(clippy::unreadable_literal, reason = "two digits for each of red, green and blue")]
const DARK: Tokens = Tokens {
    ground: rgb(0x121419),
    panel: rgb(0x1b1e24),
    raised: rgb(0x252932),
    line: rgb(0x3d4450),
    edge: rgb(0x6f7988),
    text: rgb(0xeef0f4),
    faint: rgb(0xb0b8c6),
    accent: rgb(0x8fb6ff),
    on_accent: rgb(0x0c1a33),
    chosen: rgb(0x223557),
    undecided: rgb(0xf7bd58),
    covered: rgb(0xc9aef7),
    shown: rgb(0x6fd69b),
    blocked: rgb(0xff9a8d),
};

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

impl Tokens {
    /// Those of a theme.
    pub(super) const fn of(theme: Theme) -> Self {
        match theme {
            Theme::Light => LIGHT,
            Theme::Dark => DARK,
        }
    }

    /// Those in which something is being drawn.
    pub(super) fn in_ui(ui: &egui::Ui) -> Self {
        if ui.visuals().dark_mode { DARK } else { LIGHT }
    }
}

/// Gives a context the look of the window, in both themes.
pub(super) fn apply(ctx: &egui::Context) {
    for theme in [Theme::Light, Theme::Dark] {
        let tokens = Tokens::of(theme);
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(theme, &tokens);
            style.spacing.item_spacing = vec2(8.0, 6.0);
            style.spacing.button_padding = vec2(10.0, 5.0);
            style.spacing.interact_size.y = 28.0;
            // The longest list is seen whole.
            style.spacing.combo_height = 420.0;
            style.spacing.window_margin = Margin::same(16);
            style.spacing.scroll = egui::style::ScrollStyle::solid();
            // Numbers and states change while one looks at them: nothing may move by itself.
            style.animation_time = 0.0;
            let size = |size| FontId::new(size, FontFamily::Proportional);
            style.text_styles = [
                (TextStyle::Small, size(12.5)),
                (TextStyle::Body, size(14.5)),
                (TextStyle::Button, size(14.5)),
                (TextStyle::Heading, FontId::new(19.0, super::fonts::bold())),
                (TextStyle::Monospace, size(14.5)),
            ]
            .into();
        });
    }
}

fn visuals(theme: Theme, tokens: &Tokens) -> Visuals {
    let mut visuals = if theme == Theme::Dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = Some(tokens.text);
    visuals.weak_text_color = Some(tokens.faint);
    visuals.panel_fill = tokens.panel;
    visuals.window_fill = tokens.panel;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.extreme_bg_color = tokens.raised;
    visuals.faint_bg_color = tokens.raised;
    visuals.hyperlink_color = tokens.accent;
    visuals.warn_fg_color = tokens.undecided;
    visuals.error_fg_color = tokens.blocked;
    visuals.selection.bg_fill = tokens.chosen;
    visuals.selection.stroke = Stroke::new(2.0, tokens.accent);
    let corner = CornerRadius::same(6);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = corner;
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, tokens.line);
    for (state, fill, edge) in [
        (&mut widgets.inactive, tokens.raised, Stroke::new(1.0, tokens.edge)),
        (&mut widgets.hovered, tokens.chosen, Stroke::new(1.0, tokens.accent)),
        // What has the keyboard is drawn so: it is not taken for what the pointer rests on.
        (&mut widgets.active, tokens.chosen, Stroke::new(2.0, tokens.accent)),
        (&mut widgets.open, tokens.raised, Stroke::new(1.0, tokens.accent)),
    ] {
        state.weak_bg_fill = fill;
        state.bg_fill = fill;
        state.bg_stroke = edge;
        state.fg_stroke = Stroke::new(1.5, tokens.text);
        state.corner_radius = corner;
        state.expansion = 0.0;
    }
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, WCAG 2.2.
    fn luminance(colour: Color32) -> f32 {
        let linear = |channel: u8| {
            let c = f32::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_word_is_read_on_every_ground() {
        let mut pairs = 0;
        for theme in [Theme::Light, Theme::Dark] {
            let t = Tokens::of(theme);
            for (name, ink) in [
                ("text", t.text),
                ("faint", t.faint),
                ("accent", t.accent),
                ("undecided", t.undecided),
                ("covered", t.covered),
                ("shown", t.shown),
                ("blocked", t.blocked),
            ] {
                for ground in [t.ground, t.panel, t.raised, t.chosen] {
                    assert!(contrast(ink, ground) >= 4.5, "{theme:?} {name} {:.2}", contrast(ink, ground));
                    pairs += 1;
                }
            }
            // WCAG 2.2, 1.4.11: three to one is enough for what is no word.
            for (name, edge) in [("edge", t.edge), ("accent", t.accent)] {
                for ground in [t.panel, t.raised, t.ground] {
                    assert!(contrast(edge, ground) >= 3.0, "{theme:?} {name} {:.2}", contrast(edge, ground));
                }
            }
            assert!(contrast(t.on_accent, t.accent) >= 4.5, "{theme:?} on accent");
        }
        assert_eq!(pairs, 56);
    }
}
