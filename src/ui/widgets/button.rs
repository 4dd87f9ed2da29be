//! Buttons: primary (one a screen), bordered, quiet, links, and icons. They
//! must not know what happens when they are pressed.

use std::sync::Arc;

use egui::{Color32, Galley, Response, Role, Sense, Stroke, Ui, Vec2, Widget, WidgetInfo, vec2};

use super::keycap::{CapInk, Laid};
use super::paint;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Tokens, Type, mix, size};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Primary,
    Bordered,
    Quiet,
    Link,
}

/// A button; `ui.add(Button::primary(..).cap(..))`.
#[derive(Debug, Clone, Copy)]
#[must_use = "a button is shown by ui.add"]
pub struct Button<'a> {
    look: Look,
    label: &'a str,
    name: Option<&'a str>,
    cap: Option<&'a str>,
    icon: Option<Icon>,
    enabled: bool,
    fill: bool,
}

impl<'a> Button<'a> {
    const fn new(look: Look, label: &'a str) -> Self {
        Self {
            look,
            label,
            name: None,
            cap: None,
            icon: None,
            enabled: true,
            fill: false,
        }
    }

    /// What the student most likely wants next; one a screen.
    pub const fn primary(label: &'a str) -> Self {
        Self::new(Look::Primary, label)
    }

    /// Everything else that is pressed.
    pub const fn bordered(label: &'a str) -> Self {
        Self::new(Look::Bordered, label)
    }

    /// Without an edge until the pointer is over it.
    pub const fn quiet(label: &'a str) -> Self {
        Self::new(Look::Quiet, label)
    }

    /// Small, in the accent colour, beside text.
    pub const fn link(label: &'a str) -> Self {
        Self::new(Look::Link, label)
    }

    /// What a screen reader says, where the label alone does not tell one from another. It begins
    /// with the label, so that what is seen can be spoken.
    pub const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// The key that does the same.
    pub const fn cap(mut self, key: &'a str) -> Self {
        self.cap = Some(key);
        self
    }

    /// An icon before the label.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Whether it can be pressed now.
    pub const fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Takes the whole width.
    pub const fn wide(mut self) -> Self {
        self.fill = true;
        self
    }
}

struct Inside {
    label: Arc<Galley>,
    cap: Option<Laid>,
    icon: Option<Icon>,
    width: f32,
}

const GAP: f32 = 10.0;
/// In a narrower window, in points, buttons go without their keys: there they would not stand side
/// by side.
const ROOM_FOR_CAPS: f32 = 520.0;

impl Look {
    const fn text(self) -> Type {
        match self {
            Self::Primary => Type::Strong,
            Self::Bordered | Self::Quiet => Type::Button,
            Self::Link => Type::SmallStrong,
        }
    }

    const fn padding(self) -> f32 {
        match self {
            Self::Primary | Self::Bordered => 20.0,
            Self::Quiet => 12.0,
            Self::Link => 0.0,
        }
    }

    const fn height(self) -> f32 {
        match self {
            Self::Primary | Self::Bordered => size::CONTROL,
            Self::Quiet => 40.0,
            Self::Link => 28.0,
        }
    }

    /// Ground, edge and ink; `warm` is 1 under the pointer.
    fn colours(self, tokens: &Tokens, warm: f32) -> (Color32, Stroke, Color32) {
        let rest = Color32::TRANSPARENT;
        match self {
            Self::Primary => {
                let fill = mix(tokens.accent, tokens.text, 0.2 * warm);
                (fill, Stroke::NONE, tokens.on_accent)
            }
            Self::Bordered => {
                let edge = mix(tokens.border, tokens.line, warm);
                let fill = mix(rest, tokens.sunken, warm);
                (fill, Stroke::new(1.0, edge), tokens.text)
            }
            Self::Quiet => (mix(rest, tokens.sunken, warm), Stroke::NONE, tokens.muted),
            Self::Link => (rest, Stroke::NONE, tokens.accent),
        }
    }
}

impl Button<'_> {
    fn inside(&self, ui: &Ui) -> Inside {
        let label = paint::line(ui, self.look.text(), self.label);
        let roomy = ui.ctx().content_rect().width() >= ROOM_FOR_CAPS;
        let cap = self.cap.filter(|_| roomy).map(|cap| Laid::new(ui, cap));
        let mut width = label.size().x;
        width += cap.as_ref().map_or(0.0, |cap| GAP + cap.width());
        width += self.icon.map_or(0.0, |_| size::ICON + GAP);
        Inside {
            label,
            cap,
            icon: self.icon,
            width,
        }
    }

    /// How wide it is by itself, in points.
    pub(super) fn width(&self, ui: &Ui) -> f32 {
        self.inside(ui).width + 2.0 * self.look.padding()
    }

    fn show(self, ui: &mut Ui) -> Response {
        let inside = self.inside(ui);
        let mut wanted = vec2(inside.width + 2.0 * self.look.padding(), self.look.height());
        if self.fill {
            wanted.x = wanted.x.max(ui.available_width());
        }
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        let enabled = ui.is_enabled();
        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        if ui.is_rect_visible(rect) {
            self.paint(ui, &response, inside);
        }
        paint::hand(response)
    }

    fn paint(&self, ui: &Ui, response: &Response, inside: Inside) {
        let tokens = theme::tokens(ui);
        let pressed = response.is_pointer_button_down_on();
        let warm = if pressed {
            1.0
        } else {
            0.6 * paint::warmth(ui, response)
        };
        let (fill, edge, ink) = self.look.colours(tokens, warm);
        paint::plate(ui, response.rect, size::BUTTON, fill, edge);
        let mut at = response.rect.center() - vec2(inside.width / 2.0, 0.0);
        if let Some(icon) = inside.icon {
            paint::icon(ui, icon, at + vec2(size::ICON / 2.0, 0.0), size::ICON, ink);
            at.x += size::ICON + GAP;
        }
        let text_width = inside.label.size().x;
        if self.look == Look::Link && response.hovered() {
            let y = at.y + inside.label.size().y / 2.0;
            let under = Stroke::new(1.0, ink);
            ui.painter().hline(at.x..=at.x + text_width, y, under);
        }
        paint::put_left(ui, inside.label, at, ink);
        at.x += text_width + GAP;
        if let Some(cap) = inside.cap {
            let colours = if self.look == Look::Primary {
                CapInk::on_accent(tokens).on(Color32::TRANSPARENT)
            } else {
                CapInk::plain(tokens)
            };
            cap.paint(ui, at, colours);
        }
        paint::focus_ring(ui, response, size::BUTTON);
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        // In a place of its own it would not begin the next line where this one is full.
        ui.add_enabled(self.enabled, |ui: &mut Ui| self.show(ui))
    }
}

/// The one button that matters on a screen, with the key that does the same.
pub fn primary_button(ui: &mut Ui, label: &str, cap: Option<&str>) -> Response {
    let mut button = Button::primary(label);
    button.cap = cap;
    ui.add(button)
}

/// Any other button.
pub fn button(ui: &mut Ui, label: &str, cap: Option<&str>) -> Response {
    let mut button = Button::bordered(label);
    button.cap = cap;
    ui.add(button)
}

/// A link in the accent colour.
pub fn link_button(ui: &mut Ui, label: &str) -> Response {
    ui.add(Button::link(label))
}

/// An icon that can be pressed; its name is its tooltip and what a screen reader says.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(36.0), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let warm = paint::warmth(ui, &response);
        let fill = mix(Color32::TRANSPARENT, tokens.sunken, warm);
        paint::plate(ui, rect, size::BUTTON, fill, Stroke::NONE);
        let ink = mix(tokens.muted, tokens.text, warm);
        paint::icon(ui, icon, rect.center(), size::ICON, ink);
        paint::focus_ring(ui, &response, size::BUTTON);
    }
    paint::hand(response).on_hover_text(name)
}
