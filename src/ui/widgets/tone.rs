//! What a colour tells: new, right, wrong. It must not know sizes or texts.

use egui::Color32;

use crate::ui::theme::Tokens;

/// What a piece of the screen tells by its colour, always beside a word or an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// Due, picked, known.
    Accent,
    /// New, an exam, a warning.
    Gold,
    /// Right.
    Right,
    /// Wrong.
    Wrong,
}

impl Tone {
    /// The colour of text and icons.
    pub fn ink(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Neutral => tokens.muted,
            Self::Accent => tokens.accent,
            Self::Gold => tokens.gold,
            Self::Right => tokens.right,
            Self::Wrong => tokens.wrong,
        }
    }

    /// The ground under it.
    pub fn ground(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Neutral => tokens.sunken,
            Self::Accent => tokens.accent_soft,
            Self::Gold => tokens.gold_soft,
            Self::Right => tokens.right_soft,
            Self::Wrong => tokens.wrong_soft,
        }
    }
}
