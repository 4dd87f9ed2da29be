//! What the student chose on this machine. Plain values with safe ranges; read
//! from and written to RON by `store`, never by this module.

use serde::{Deserialize, Serialize};

use super::coach::Choices;
use super::exam::KeptForecast;
use crate::deck::{DeckId, ItemId};
use crate::memory::{Retention, Weights};
pub use crate::study::certainty::AskSure;
use crate::study::exam::Exam;
use crate::study::{Spread, Week};

/// The fewest and the most new facts a day that can be chosen.
pub const NEW_A_DAY: std::ops::RangeInclusive<u32> = 0..=50;
/// The smallest and the largest text size, as egui's zoom factor.
pub const ZOOM: std::ops::RangeInclusive<f32> = 0.75..=2.5;

/// The most exams that are kept.
const MOST_EXAMS: usize = 100;
/// The most forecasts that are kept: two exams for a year.
const MOST_FORECASTS: usize = 730;

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
    /// Whether days in a row are shown.
    pub streak: Streak,
    /// Whether an answer in study is asked how sure it is, before its verdict.
    pub ask_sure: AskSure,
    /// Whether the desk stands among the places of the app.
    pub authoring: Authoring,
    /// Exams, those that are over too.
    pub exams: Vec<Exam>,
    /// What was chosen about catching up and explanations.
    pub coach: Choices,
    /// The student's own weights of FSRS; `None` for the standard ones.
    pub weights: Option<Weights>,
    /// The own weights before these, so that one can go back.
    pub earlier_weights: Option<Weights>,
    /// One forecast a day for each exam, oldest first.
    pub forecasts: Vec<KeptForecast>,
    /// The chance of remembering at which facts are asked again, 0.70 to 0.97.
    pub aim: f32,
    /// Decks with an aim of their own, at most one for a deck.
    pub deck_aims: Vec<DeckAim>,
    /// How much work each day of the week may bring.
    pub week: Week,
    /// How a day is picked where several will do.
    pub spread: Spread,
    /// The folder of the student's own decks, if it is not the usual one.
    pub decks: Option<String>,
}

/// The aim of one deck.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeckAim {
    /// The deck.
    pub deck: DeckId,
    /// The chance of remembering at which its facts are asked again, 0.70 to 0.97.
    pub aim: f32,
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

/// Whether days in a row are shown on the progress screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Streak {
    /// As a figure among the others.
    Shown,
    /// Not at all.
    Hidden,
}

/// Whether the teacher's desk stands among the places of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Authoring {
    /// Only once a deck is opened to be written.
    Off,
    /// Always.
    On,
}

/// Whether things may move on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Motion {
    /// Short movements show what changes.
    On,
    /// Everything changes at once.
    Off,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            new_a_day: 10,
            theme: Theme::System,
            zoom: 1.0,
            motion: Motion::On,
            streak: Streak::Shown,
            ask_sure: AskSure::Never,
            authoring: Authoring::Off,
            exams: Vec::new(),
            coach: Choices::default(),
            weights: None,
            earlier_weights: None,
            aim: USUAL_AIM,
            deck_aims: Vec::new(),
            week: Week::default(),
            spread: Spread::default(),
            forecasts: Vec::new(),
            decks: None,
        }
    }
}

/// The aim of a student who chose none.
const USUAL_AIM: f32 = 0.90;

/// Whether a number can be an aim at all.
fn is_aim(aim: f32) -> bool {
    let chance = f64::from(aim);
    // A hair outside is the rounding of a file.
    let (low, high) = (Retention::LOWEST.get(), Retention::HIGHEST.get());
    (low - 1e-6..=high + 1e-6).contains(&chance)
}

/// The aim without the last digits of its f32.
fn retention(aim: f32) -> Retention {
    Retention::new((f64::from(aim) * 1e4).round() / 1e4)
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
        self.coach = self.coach.sound();
        for weights in [&mut self.weights, &mut self.earlier_weights] {
            *weights = weights.filter(|weights| !weights.is_standard());
        }
        if !is_aim(self.aim) {
            self.aim = USUAL_AIM;
        }
        let mut decks = std::collections::BTreeSet::new();
        self.deck_aims
            .retain(|own| is_aim(own.aim) && decks.insert(own.deck.clone()));
        for exam in std::mem::take(&mut self.exams) {
            if exam.day().is_some() && self.exams.len() < MOST_EXAMS {
                self.put_exam(exam.sound());
            }
        }
        self.forecasts = self.sound_forecasts();
        self.keep_forecasts(Vec::new());
        self
    }

    /// The forecasts that can have been made: of an exam that is known, before its day.
    fn sound_forecasts(&self) -> Vec<KeptForecast> {
        let possible = |kept: &&KeptForecast| {
            let exam = self.exam(&kept.exam).and_then(Exam::day);
            let range = kept.low <= kept.mid && kept.mid <= kept.high && kept.high <= 100;
            range && exam.is_some_and(|day| (0..day.0).contains(&kept.day.0))
        };
        let kept = self.forecasts.iter().filter(possible);
        kept.cloned().collect()
    }

    /// The aim for all decks that have none of their own.
    pub fn aim(&self) -> Retention {
        retention(self.aim)
    }

    /// The aim that a deck has for itself.
    pub fn own_aim(&self, deck: &DeckId) -> Option<Retention> {
        let own = self.deck_aims.iter().find(|own| own.deck == *deck)?;
        Some(retention(own.aim))
    }

    /// The aim that counts for a deck.
    pub fn aim_of(&self, deck: &DeckId) -> Retention {
        self.own_aim(deck).unwrap_or_else(|| self.aim())
    }

    /// Sets or, with `None`, removes the aim of a deck.
    pub fn set_own_aim(&mut self, deck: &DeckId, aim: Option<f32>) {
        let place = self.deck_aims.iter().position(|own| own.deck == *deck);
        match (place.and_then(|place| self.deck_aims.get_mut(place)), aim) {
            (Some(own), Some(aim)) => own.aim = aim,
            (Some(_), None) => self.deck_aims.retain(|own| own.deck != *deck),
            (None, Some(aim)) => self.deck_aims.push(DeckAim {
                deck: deck.clone(),
                aim,
            }),
            (None, None) => {}
        }
    }

    /// The weights of FSRS in force.
    pub fn weights_in_force(&self) -> Weights {
        self.weights.unwrap_or_default()
    }

    /// An exam by its id.
    pub fn exam(&self, id: &str) -> Option<&Exam> {
        self.exams.iter().find(|exam| exam.id == id)
    }

    /// Puts an exam in the place of the one with its id, or adds it; one without an id gets
    /// one. Gives the id.
    pub fn put_exam(&mut self, mut exam: Exam) -> String {
        if exam.id.is_empty() {
            exam.id = self.free_id(&exam);
        }
        let id = exam.id.clone();
        match self.exams.iter_mut().find(|known| known.id == id) {
            Some(known) => *known = exam,
            None => self.exams.push(exam),
        }
        id
    }

    /// Forgets an exam and its forecasts.
    pub fn drop_exam(&mut self, id: &str) {
        self.exams.retain(|exam| exam.id != id);
        self.forecasts.retain(|kept| kept.exam != id);
    }

    /// Adds forecasts and forgets the oldest beyond what is kept.
    pub fn keep_forecasts(&mut self, new: Vec<KeptForecast>) {
        self.forecasts.extend(new);
        let beyond = self.forecasts.len().saturating_sub(MOST_FORECASTS);
        self.forecasts.drain(..beyond);
    }

    /// A name for an exam by its date and its first deck, with a number if it is taken.
    fn free_id(&self, exam: &Exam) -> String {
        let deck = exam.decks.first().map(DeckId::as_str);
        let topic = || exam.topics.first().map(ItemId::as_str);
        let about = deck.or_else(topic).unwrap_or_default();
        let name = format!("{}-{}", exam.date, about.replace('/', "-"));
        let numbered = (2..).map(|number: u32| format!("{name}-{number}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        let taken = |id: &String| self.exam(id).is_some();
        names.find(|id| !taken(id)).unwrap_or(name)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::Day;

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

    fn exam(date: &str) -> Exam {
        Exam {
            decks: vec![DeckId::new("vote")],
            date: date.to_owned(),
            ..Exam::default()
        }
    }

    #[test]
    fn a_deck_has_its_own_aim_or_that_of_all() {
        let mut settings = Settings::default();
        let (vote, unrest) = (DeckId::new("vote"), DeckId::new("unrest"));
        settings.aim = 0.85;
        settings.set_own_aim(&vote, Some(0.95));
        settings.set_own_aim(&vote, Some(0.94));
        assert_eq!(settings.aim_of(&vote), Retention::new(0.94));
        assert_eq!(settings.aim_of(&unrest), Retention::new(0.85));
        assert_eq!(settings.deck_aims.len(), 1);
        settings.set_own_aim(&vote, None);
        assert_eq!(settings.own_aim(&vote), None);
    }

    proptest! {
        #[test]
        fn any_bits_in_the_place_of_an_aim_give_a_sound_one(all in any::<u32>(), own in any::<u32>()) {
            let deck = DeckId::new("vote");
            let mut settings = Settings { aim: f32::from_bits(all), ..Settings::default() };
            settings.set_own_aim(&deck, Some(f32::from_bits(own)));
            let sound = settings.clone().sound();
            for aim in [sound.aim(), sound.aim_of(&deck)] {
                prop_assert!((0.70..=0.97).contains(&aim.get()));
            }
            if !(0.69..0.98).contains(&settings.aim) {
                prop_assert_eq!(sound.aim, 0.90);
            }
            prop_assert_eq!(sound.clone().sound(), sound);
        }
    }

    #[test]
    fn a_forecast_that_cannot_have_been_made_is_left_out() {
        let mut settings = Settings::default();
        let id = settings.put_exam(exam("2026-12-12"));
        let last = settings.exams[0].day().unwrap().plus(-1);
        let forecast = |day, (low, mid, high)| KeptForecast {
            exam: id.clone(),
            day,
            low,
            mid,
            high,
        };
        let sound = forecast(last, (70, 80, 90));
        let other = KeptForecast {
            exam: "other".to_owned(),
            ..sound
        };
        settings.forecasts = vec![
            forecast(last, (90, 80, 70)),
            forecast(last, (70, 80, 255)),
            forecast(Day(i32::MAX), (70, 80, 90)),
            forecast(Day(i32::MIN), (70, 80, 90)),
            other,
            sound.clone(),
        ];
        assert_eq!(settings.sound().forecasts, [sound]);
    }

    #[test]
    fn settings_read_back_as_they_were_written() {
        let mut settings = Settings::default();
        settings.put_exam(exam("2026-12-12"));
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
    fn the_exams_of_an_old_file_are_kept_and_get_ids() {
        let old = r#"(new_a_day: 12, exams: [
            (deck: "vote", date: "2026-12-12"), (deck: "vote", date: "2026-12-12"),
            (deck: "unrest", date: "soon"),
        ])"#;
        let settings = ron::from_str::<Settings>(old).unwrap().sound();
        let ids: Vec<&str> = settings.exams.iter().map(|exam| exam.id.as_str()).collect();
        assert_eq!(ids, ["2026-12-12-vote", "2026-12-12-vote-2"]);
        assert_eq!(settings.exams[0].decks, [DeckId::new("vote")]);
    }

    #[test]
    fn an_exam_keeps_its_id_when_it_is_changed() {
        let mut settings = Settings::default();
        let id = settings.put_exam(exam("2026-12-12"));
        let moved = Exam {
            date: "2026-12-19".to_owned(),
            ..settings.exams[0].clone()
        };
        assert_eq!(settings.put_exam(moved), id);
        assert_eq!(settings.exams.len(), 1);
        settings.drop_exam(&id);
        assert_eq!(settings.exams, []);
    }
}
