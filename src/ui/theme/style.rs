//! Turns tokens into egui's own style, so that what egui draws by itself
//! (scroll bars, menus, tooltips, text fields) belongs to the rest. It must
//! not know which theme it is.

use egui::epaint::Shadow;
use egui::style::{HandleShape, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Visuals, vec2,
};

use super::letters::Face;
use super::{Motion, Tokens, size};

/// The whole style of one theme.
pub(super) fn style(tokens: &Tokens, motion: Motion) -> Style {
    let mut style = Style {
        visuals: visuals(tokens),
        animation_time: motion.seconds(),
        explanation_tooltips: false,
        ..Style::default()
    };
    style.text_styles = [
        (TextStyle::Body, Face::Regular.at(16.0)),
        (TextStyle::Small, Face::Regular.at(13.0)),
        (TextStyle::Button, Face::Medium.at(15.0)),
        (TextStyle::Heading, Face::SemiBold.at(28.0)),
        (
            TextStyle::Monospace,
            FontId::new(14.0, FontFamily::Monospace),
        ),
        (TextStyle::Name("section".into()), Face::SemiBold.at(18.0)),
        (TextStyle::Name("question".into()), Face::SemiBold.at(26.0)),
    ]
    .into();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    spacing(&mut style);
    if motion == Motion::Off {
        style.scroll_animation = egui::style::ScrollAnimation::none();
        style.visuals.text_cursor.blink = false;
    }
    style
}

fn spacing(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(size::STEP * 2.0, size::STEP * 2.0);
    spacing.button_padding = vec2(12.0, 8.0);
    spacing.interact_size = vec2(40.0, 32.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(20);
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 12.0;
    spacing.tooltip_width = 320.0;
    spacing.scroll = ScrollStyle {
        bar_width: 10.0,
        floating_width: 4.0,
        ..ScrollStyle::floating()
    };
}

fn visuals(tokens: &Tokens) -> Visuals {
    let base = if tokens.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    Visuals {
        widgets: widgets(tokens),
        selection: Selection {
            // Text keeps its own colour on the selection, so the ground stays soft.
            bg_fill: tokens.accent_soft,
            stroke: Stroke::new(2.0, tokens.accent),
        },
        weak_text_color: Some(tokens.muted),
        hyperlink_color: tokens.accent,
        faint_bg_color: tokens.sunken,
        extreme_bg_color: tokens.track,
        text_edit_bg_color: Some(tokens.surface),
        code_bg_color: tokens.sunken,
        warn_fg_color: tokens.gold,
        error_fg_color: tokens.wrong,
        window_corner_radius: CornerRadius::same(size::CARD),
        window_shadow: shadow(tokens, 16, 40),
        window_fill: tokens.surface,
        window_stroke: Stroke::new(1.0, tokens.border),
        menu_corner_radius: CornerRadius::same(size::BUTTON),
        panel_fill: tokens.bg,
        popup_shadow: shadow(tokens, 6, 18),
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, tokens.accent),
            ..TextCursorStyle::default()
        },
        slider_trailing_fill: true,
        handle_shape: HandleShape::Circle,
        ..base
    }
}

fn widgets(tokens: &Tokens) -> Widgets {
    let plain = |fill: Color32, line: Color32, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(size::BUTTON),
        fg_stroke: Stroke::new(1.5, ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: plain(tokens.surface, tokens.border, tokens.text),
        inactive: plain(tokens.surface, tokens.line, tokens.text),
        hovered: plain(tokens.sunken, tokens.muted, tokens.text),
        active: plain(tokens.accent_soft, tokens.accent, tokens.accent),
        open: plain(tokens.sunken, tokens.line, tokens.text),
    }
}

/// The shadow of something lifted `down` points above the page.
pub(super) fn shadow(tokens: &Tokens, down: i8, blur: u8) -> Shadow {
    let strength = if tokens.dark { 0.55 } else { 0.18 };
    Shadow {
        offset: [0, down],
        blur,
        spread: 0,
        color: tokens.shadow.gamma_multiply(strength),
    }
}
