//! The colours by what they mean, read from `assets/theme/*.ron`. This file
//! must not know any widget; whoever paints asks for a meaning, not a colour.

use std::sync::LazyLock;

use egui::Color32;
use serde::{Deserialize, Deserializer};

use super::Palette;

/// The colours of one theme. Every text colour reads on every ground it is used on: 4.5:1 in
/// light and dark, 7:1 in high contrast (a test computes it).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// Whether light text stands on dark ground.
    pub dark: bool,
    /// Behind everything.
    #[serde(deserialize_with = "hex")]
    pub bg: Color32,
    /// Cards, option rows, the rail.
    #[serde(deserialize_with = "hex")]
    pub surface: Color32,
    /// Quiet pills and gaps.
    #[serde(deserialize_with = "hex")]
    pub sunken: Color32,
    /// The empty part of a progress bar.
    #[serde(deserialize_with = "hex")]
    pub track: Color32,
    /// Lines that only divide.
    #[serde(deserialize_with = "hex")]
    pub border: Color32,
    /// Lines that carry meaning: the edge of a text field, of a switch, under a gap.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    /// What is read first.
    #[serde(deserialize_with = "hex")]
    pub text: Color32,
    /// The second line.
    #[serde(deserialize_with = "hex")]
    pub muted: Color32,
    /// The primary button, what is picked, links, the focus ring.
    #[serde(deserialize_with = "hex")]
    pub accent: Color32,
    /// Text on `accent`.
    #[serde(deserialize_with = "hex")]
    pub on_accent: Color32,
    /// The ground of what is picked.
    #[serde(deserialize_with = "hex")]
    pub accent_soft: Color32,
    /// New facts, exams, warnings: text and icons.
    #[serde(deserialize_with = "hex")]
    pub gold: Color32,
    /// The ground under `gold`.
    #[serde(deserialize_with = "hex")]
    pub gold_soft: Color32,
    /// Gold as a mark without text: bars and the sun of the program.
    #[serde(deserialize_with = "hex")]
    pub gold_mark: Color32,
    /// A right answer.
    #[serde(deserialize_with = "hex")]
    pub right: Color32,
    /// The ground under `right`.
    #[serde(deserialize_with = "hex")]
    pub right_soft: Color32,
    /// A wrong answer.
    #[serde(deserialize_with = "hex")]
    pub wrong: Color32,
    /// The ground under `wrong`.
    #[serde(deserialize_with = "hex")]
    pub wrong_soft: Color32,
    /// What a lifted row throws on the ground, before it is made transparent.
    #[serde(deserialize_with = "hex")]
    pub shadow: Color32,
}

impl Tokens {
    /// The colours of a palette.
    pub fn of(palette: Palette) -> &'static Self {
        match palette {
            Palette::Light => &LIGHT,
            Palette::Dark => &DARK,
            Palette::Contrast => &CONTRAST,
        }
    }

    /// Reads a theme file.
    fn read(file: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(file)
    }

    /// Black on white. The files are part of the program and a test reads them, so this is never
    /// seen; it keeps a slip in a file from taking the window away.
    const fn plain() -> Self {
        let (ink, paper) = (Color32::BLACK, Color32::WHITE);
        Self {
            dark: false,
            bg: paper,
            surface: paper,
            sunken: paper,
            track: paper,
            border: ink,
            line: ink,
            text: ink,
            muted: ink,
            accent: ink,
            on_accent: paper,
            accent_soft: paper,
            gold: ink,
            gold_soft: paper,
            gold_mark: ink,
            right: ink,
            right_soft: paper,
            wrong: ink,
            wrong_soft: paper,
            shadow: ink,
        }
    }
}

static LIGHT: LazyLock<Tokens> = LazyLock::new(|| embedded(FILES[0]));
static DARK: LazyLock<Tokens> = LazyLock::new(|| embedded(FILES[1]));
static CONTRAST: LazyLock<Tokens> = LazyLock::new(|| embedded(FILES[2]));

const FILES: [&str; 3] = [
    include_str!("../../../assets/theme/light.ron"),
    include_str!("../../../assets/theme/dark.ron"),
    include_str!("../../../assets/theme/contrast.ron"),
];

fn embedded(file: &str) -> Tokens {
    Tokens::read(file).unwrap_or_else(|_| Tokens::plain())
}

fn hex<'de, D: Deserializer<'de>>(from: D) -> Result<Color32, D::Error> {
    let digits = String::deserialize(from)?;
    let number = u32::from_str_radix(&digits, 16).map_err(serde::de::Error::custom)?;
    if digits.len() != 6 {
        return Err(serde::de::Error::custom("a colour has six digits"));
    }
    let [_, r, g, b] = number.to_be_bytes();
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where colours are made"
    )]
    Ok(Color32::from_rgb(r, g, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast after WCAG 2: from 1 (the same colour) to 21 (black on white).
    fn contrast(a: Color32, b: Color32) -> f64 {
        let luminance = |c: Color32| {
            let part = |v: u8| {
                let v = f64::from(v) / 255.0;
                if v <= 0.04045 {
                    v / 12.92
                } else {
                    ((v + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * part(c.r()) + 0.7152 * part(c.g()) + 0.0722 * part(c.b())
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Every pair of text and ground that the widgets use.
    fn texts(t: &Tokens) -> Vec<(&'static str, Color32, Color32)> {
        vec![
            ("text on bg", t.text, t.bg),
            ("text on surface", t.text, t.surface),
            ("text on sunken", t.text, t.sunken),
            ("text on accent-soft", t.text, t.accent_soft),
            ("text on gold-soft", t.text, t.gold_soft),
            ("text on right-soft", t.text, t.right_soft),
            ("text on wrong-soft", t.text, t.wrong_soft),
            ("muted on bg", t.muted, t.bg),
            ("muted on surface", t.muted, t.surface),
            ("muted on sunken", t.muted, t.sunken),
            ("muted on right-soft", t.muted, t.right_soft),
            ("muted on wrong-soft", t.muted, t.wrong_soft),
            ("muted on accent-soft", t.muted, t.accent_soft),
            ("muted on gold-soft", t.muted, t.gold_soft),
            ("accent on bg", t.accent, t.bg),
            ("accent on surface", t.accent, t.surface),
            ("accent on accent-soft", t.accent, t.accent_soft),
            ("on-accent on accent", t.on_accent, t.accent),
            ("gold on gold-soft", t.gold, t.gold_soft),
            ("gold on surface", t.gold, t.surface),
            ("gold on right-soft", t.gold, t.right_soft),
            ("right on right-soft", t.right, t.right_soft),
            ("right on surface", t.right, t.surface),
            ("wrong on wrong-soft", t.wrong, t.wrong_soft),
            ("wrong on surface", t.wrong, t.surface),
        ]
    }

    /// Lines and shapes that tell something.
    fn lines(t: &Tokens) -> Vec<(&'static str, Color32, Color32)> {
        vec![
            ("line on bg", t.line, t.bg),
            ("line on surface", t.line, t.surface),
            ("accent on track", t.accent, t.track),
            ("focus ring on bg", t.accent, t.bg),
            ("right on surface", t.right, t.surface),
            ("wrong on surface", t.wrong, t.surface),
        ]
    }

    fn hold(name: &str, pairs: &[(&str, Color32, Color32)], least: f64) {
        for (pair, a, b) in pairs {
            let found = contrast(*a, *b);
            assert!(
                found >= least,
                "{name}: {pair} is {found:.2}:1, wanted {least}:1"
            );
        }
    }

    #[test]
    fn every_theme_file_can_be_read() {
        for file in FILES {
            Tokens::read(file).expect("a theme file");
        }
    }

    #[test]
    fn a_colour_has_six_digits() {
        let short = FILES[0].replacen("F5F7F9", "F5F", 1);
        assert!(Tokens::read(&short).is_err());
    }

    #[test]
    fn text_reads_in_every_theme() {
        hold("light", &texts(Tokens::of(Palette::Light)), 4.5);
        hold("dark", &texts(Tokens::of(Palette::Dark)), 4.5);
        hold("contrast", &texts(Tokens::of(Palette::Contrast)), 7.0);
    }

    #[test]
    fn lines_that_mean_something_are_seen_in_every_theme() {
        for palette in [Palette::Light, Palette::Dark, Palette::Contrast] {
            hold(&format!("{palette:?}"), &lines(Tokens::of(palette)), 3.0);
        }
    }

    #[test]
    fn high_contrast_divides_by_strong_lines_too() {
        let t = Tokens::of(Palette::Contrast);
        hold(
            "contrast",
            &[("border", t.border, t.bg), ("border", t.border, t.surface)],
            7.0,
        );
    }
}
