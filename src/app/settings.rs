//! What the student chose on this machine. Plain values with safe ranges; read
//! from and written to RON by `store`, never by this module.

use serde::{Deserialize, Serialize};

use super::coach::Choices;
use crate::deck::{DeckId, PartialDate};
use crate::memory::Weights;
pub use crate::study::certainty::AskSure;

/// The fewest and the most new facts a day that can be chosen.
pub const NEW_A_DAY: std::ops::RangeInclusive<u32> = 0..=50;
/// The smallest and the largest text size, as egui's zoom factor.
pub const ZOOM: std::ops::RangeInclusive<f32> = 0.75..=2.5;

/// The student's choices.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// New facts a day over all decks, 0 to 50.
    pub new_a_day: u32,
    /// The colours.
    pub theme: Theme,
    /// The text size, 0.75 to 2.5.
    pub zoom: f32,
    /// Whether things may move on the screen.
    pub motion: Motion,
    /// Whether an answer in study is asked how sure it is, before its verdict.
    pub ask_sure: AskSure,
    /// Exams to come, at most one for a deck.
    pub exams: Vec<Exam>,
    /// What was chosen about catching up and explanations.
    pub coach: Choices,
    /// The student's own weights of FSRS; `None` for the standard ones.
    pub weights: Option<Weights>,
    /// The own weights before these, so that one can go back.
    pub earlier_weights: Option<Weights>,
}

/// Which colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// As the system has it.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// The strongest contrast.
    Contrast,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];
}

/// Whether things may move on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Motion {
    /// Short movements show what changes.
    On,
    /// Everything changes at once.
    Off,
}

/// An exam on a deck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exam {
    /// The deck.
    pub deck: DeckId,
    /// The date, `2026-12-12`.
    pub date: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            new_a_day: 10,
            theme: Theme::System,
            zoom: 1.0,
            motion: Motion::On,
            ask_sure: AskSure::Never,
            exams: Vec::new(),
            coach: Choices::default(),
            weights: None,
            earlier_weights: None,
        }
    }
}

impl Settings {
    /// The same choices with every value inside its range; a zoom that is not a number is 1.
    #[must_use]
    pub fn sound(mut self) -> Self {
        self.new_a_day = self.new_a_day.clamp(*NEW_A_DAY.start(), *NEW_A_DAY.end());
        self.zoom = if self.zoom.is_finite() {
            self.zoom.clamp(*ZOOM.start(), *ZOOM.end())
        } else {
            1.0
        };
        self.exams.retain(|exam| exam_date(&exam.date).is_some());
        self.coach = self.coach.sound();
        for weights in [&mut self.weights, &mut self.earlier_weights] {
            *weights = weights.filter(|weights| !weights.is_standard());
        }
        self
    }

    /// The weights of FSRS in force.
    pub fn weights_in_force(&self) -> Weights {
        self.weights.unwrap_or_default()
    }

    /// The exam on a deck.
    pub fn exam_on(&self, deck: &DeckId) -> Option<PartialDate> {
        let exam = self.exams.iter().find(|exam| exam.deck == *deck)?;
        exam_date(&exam.date)
    }

    /// Sets, moves or, with `None`, removes the exam on a deck.
    pub fn set_exam(&mut self, deck: &DeckId, date: Option<PartialDate>) {
        self.exams.retain(|exam| exam.deck != *deck);
        if let Some(date) = date {
            self.exams.push(Exam {
                deck: deck.clone(),
                date: date.to_string(),
            });
        }
    }
}

/// A full date as it stands in the settings.
fn exam_date(text: &str) -> Option<PartialDate> {
    PartialDate::parse(text).filter(|date| date.day.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_value_from_a_file_becomes_a_sound_one() {
        for zoom in [f32::NAN, f32::INFINITY, -1.0, 0.0, 99.0] {
            let settings = Settings {
                zoom,
                new_a_day: u32::MAX,
                ..Settings::default()
            }
            .sound();
            assert!(ZOOM.contains(&settings.zoom));
            assert_eq!(settings.new_a_day, 50);
        }
    }

    #[test]
    fn settings_read_back_as_they_were_written() {
        let mut settings = Settings::default();
        settings.set_exam(&DeckId::new("vote"), PartialDate::parse("2026-12-12"));
        let text = ron::to_string(&settings).unwrap();
        assert_eq!(ron::from_str::<Settings>(&text).unwrap(), settings);
        assert_eq!(ron::from_str::<Settings>("(zoom: 1.5)").unwrap().zoom, 1.5);
    }

    #[test]
    fn own_weights_are_kept_and_what_is_no_weights_is_the_standard_ones() {
        let mut numbers = Weights::default().numbers().to_vec();
        numbers[2] = 3.5;
        let own = Settings {
            weights: Some(Weights::new(&numbers).unwrap()),
            ..Settings::default()
        };
        let text = ron::to_string(&own).unwrap();
        let read = ron::from_str::<Settings>(&text).unwrap().sound();
        assert_eq!(read, own);
        let read = ron::from_str::<Settings>("(weights: Some([1.0, 2.0]))").unwrap();
        assert_eq!(read.sound(), Settings::default());
    }

    #[test]
    fn a_deck_has_at_most_one_exam() {
        let mut settings = Settings::default();
        let deck = DeckId::new("vote");
        settings.set_exam(&deck, PartialDate::parse("2026-12-12"));
        settings.set_exam(&deck, PartialDate::parse("2026-12-13"));
        assert_eq!(settings.exams.len(), 1);
        settings.set_exam(&deck, None);
        assert_eq!(settings.exam_on(&deck), None);
    }
}
