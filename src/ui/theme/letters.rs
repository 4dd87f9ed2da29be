//! The kinds of text: which face, how large, how far apart the lines. It must
//! not know colours or what a text says.

use std::sync::LazyLock;

use egui::text::TextFormat;
use egui::{Align, Color32, FontFamily, FontId, RichText};

/// The faces that are installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Inter regular.
    Regular,
    /// Inter medium.
    Medium,
    /// Inter semibold.
    SemiBold,
    /// Phosphor, drawn as lines.
    Icon,
    /// Phosphor, filled.
    IconFill,
}

static MEDIUM: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("medium".into()));
static SEMI_BOLD: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("semibold".into()));
static ICON: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("icon".into()));
static ICON_FILL: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("icon-fill".into()));

impl Face {
    /// The family under which the face is installed.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Medium => MEDIUM.clone(),
            Self::SemiBold => SEMI_BOLD.clone(),
            Self::Icon => ICON.clone(),
            Self::IconFill => ICON_FILL.clone(),
        }
    }

    /// The face at a size in points.
    pub fn at(self, size: f32) -> FontId {
        FontId::new(size, self.family())
    }
}

/// A kind of text. Sizes and line heights are in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// 16/24: what is read.
    Body,
    /// 16/24 semibold: the answer in a sentence, a right option.
    Strong,
    /// 16/24 medium: places of the rail, what a row is about.
    Label,
    /// 15/20 medium: on a button.
    Button,
    /// 14/20: a note that stands alone.
    Note,
    /// 14/20 semibold: the value of a small control.
    NoteStrong,
    /// 13/20: the second line.
    Small,
    /// 13/20 medium: pills and links.
    SmallStrong,
    /// 13/16 semibold: on a key cap.
    Key,
    /// 18/26: in a text field.
    Field,
    /// 18/24 semibold: the head of a card.
    Section,
    /// 22/28 semibold: a long question.
    LongQuestion,
    /// 26/32 semibold: a question.
    Question,
    /// 28/36 semibold: the head of a page, the figure of a tile.
    Page,
}

impl Type {
    const fn measure(self) -> (Face, f32, f32) {
        match self {
            Self::Body => (Face::Regular, 16.0, 24.0),
            Self::Strong => (Face::SemiBold, 16.0, 24.0),
            Self::Label => (Face::Medium, 16.0, 24.0),
            Self::Button => (Face::Medium, 15.0, 20.0),
            Self::Note => (Face::Regular, 14.0, 20.0),
            Self::NoteStrong => (Face::SemiBold, 14.0, 20.0),
            Self::Small => (Face::Regular, 13.0, 20.0),
            Self::SmallStrong => (Face::Medium, 13.0, 20.0),
            Self::Key => (Face::SemiBold, 13.0, 16.0),
            Self::Field => (Face::Regular, 18.0, 26.0),
            Self::Section => (Face::SemiBold, 18.0, 24.0),
            Self::LongQuestion => (Face::SemiBold, 22.0, 28.0),
            Self::Question => (Face::SemiBold, 26.0, 32.0),
            Self::Page => (Face::SemiBold, 28.0, 36.0),
        }
    }

    /// Face and size.
    pub fn font(self) -> FontId {
        let (face, size, _) = self.measure();
        face.at(size)
    }

    /// From line to line, in points.
    pub const fn line(self) -> f32 {
        let (_, _, line) = self.measure();
        line
    }

    /// For a layout job.
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            line_height: Some(self.line()),
            color,
            valign: Align::Center,
            ..TextFormat::default()
        }
    }

    /// For a widget of egui that takes text.
    pub fn rich(self, text: impl Into<String>, color: Color32) -> RichText {
        RichText::new(text)
            .font(self.font())
            .line_height(Some(self.line()))
            .color(color)
    }

    /// The kind for a question: a long one is set smaller, so that its options stay in view.
    pub fn question(text: &str) -> Self {
        if text.chars().count() > 110 {
            Self::LongQuestion
        } else {
            Self::Question
        }
    }
}
