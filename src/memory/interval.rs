//! From a memory to the days on which its fact may be asked again: the aim,
//! whole days, the ladder for facts never recalled, and the scatter that FSRS
//! allows. Which of those days it will be is not decided here.

use std::sync::LazyLock;

use fsrs::FSRS;

use super::state::State;
use super::weights::Weights;

/// The longest interval, in days.
pub const LONGEST_INTERVAL: u32 = 36_500;
/// The longest interval of a fact that was never recalled, in days.
pub const UNRECALLED_LIMIT: u32 = 7;
/// Intervals below this many days are not scattered.
const FUZZ_FROM: f64 = 2.5;
/// The model of the standard curve.
static STANDARD: LazyLock<FSRS> =
    LazyLock::new(|| FSRS::new(Weights::default().numbers()).unwrap_or_default());

/// The chance of remembering at which a fact is asked again, from 0.70 to 0.97.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Retention(f64);

impl Retention {
    /// The lowest aim.
    pub const LOWEST: Self = Self(0.70);
    /// The highest aim.
    pub const HIGHEST: Self = Self(0.97);

    /// The aim nearest to `chance`; the default for what is not a number.
    pub fn new(chance: f64) -> Self {
        if chance.is_nan() {
            return Self::default();
        }
        Self(chance.clamp(Self::LOWEST.0, Self::HIGHEST.0))
    }

    /// The chance, from 0.70 to 0.97.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl Default for Retention {
    fn default() -> Self {
        Self(0.90)
    }
}

/// Whether a fact was ever recalled: answered right where it had to be
/// produced, not recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recalled {
    /// Not yet: its interval stays at [`UNRECALLED_LIMIT`] days or less.
    Never,
    /// At least once.
    Yes,
}

/// The interval in days as the model has it: not rounded, more than 0 and at
/// most [`LONGEST_INTERVAL`].
pub fn interval(state: State, retention: Retention) -> f64 {
    bounded(f64::from(state.stability()) * multiplier(state, retention))
}

/// The interval in whole days, from 1 to [`LONGEST_INTERVAL`], without scatter.
pub fn days(state: State, retention: Retention) -> u32 {
    whole(steady(state, retention))
}

/// After how many days a fact may be asked again; each from 1 to
/// [`LONGEST_INTERVAL`], and `least <= wanted <= most`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// The fewest days.
    pub least: u32,
    /// The days that the memory and the aim ask for.
    pub wanted: u32,
    /// The most days.
    pub most: u32,
}

/// After how many days a fact with this memory may be asked again. One that was
/// never recalled waits for [`UNRECALLED_LIMIT`] days at most.
pub fn reach(state: State, retention: Retention, recalled: Recalled) -> Reach {
    reach_of(steady(state, retention), recalled)
}

fn reach_of(exact: f64, recalled: Recalled) -> Reach {
    let limit = match recalled {
        Recalled::Never => UNRECALLED_LIMIT,
        Recalled::Yes => LONGEST_INTERVAL,
    };
    let exact = exact.min(f64::from(limit));
    let wanted = whole(exact).min(limit);
    let (least, most) = fuzz_range(exact).unwrap_or((wanted, wanted));
    Reach {
        least: least.min(wanted),
        wanted,
        most: most.min(limit).max(wanted),
    }
}

/// The reach of one memory after another: how many times its stability an interval lasts is
/// worked out once for all that have one curve and one aim.
#[derive(Debug, Clone, Default)]
pub struct Reaches {
    last: Option<(f32, Retention, f64)>,
}

impl Reaches {
    /// The same as [`reach`].
    pub fn of(&mut self, state: State, retention: Retention, recalled: Recalled) -> Reach {
        let known = self.last.filter(|(decay, aim, _)| {
            // The very same numbers, not nearly the same.
            *decay == state.decay() && *aim == retention
        });
        let times = known.map_or_else(|| rounded(state.decay(), retention), |(.., times)| times);
        self.last = Some((state.decay(), retention, times));
        reach_of(lasting(state, times), recalled)
    }
}

/// The first and the last whole number of days that may stand in for an
/// interval, so that facts learned together do not stay together; `None` below
/// 2.5 days, which are taken as they are.
pub fn fuzz_range(interval: f64) -> Option<(u32, u32)> {
    let interval = bounded(interval);
    if interval < FUZZ_FROM {
        return None;
    }
    let part = |share: f64, from: f64, to: f64| share * (interval.min(to) - from).max(0.0);
    let delta =
        1.0 + part(0.15, FUZZ_FROM, 7.0) + part(0.10, 7.0, 20.0) + part(0.05, 20.0, f64::INFINITY);
    let least = whole(interval - delta).max(2);
    let most = whole(interval + delta);
    Some((least.min(most), most))
}

/// The interval from rounded parts. Two machines may differ in the last digits
/// of a power; with four digits of the stability and six of the multiplier they
/// still agree on the day.
fn steady(state: State, retention: Retention) -> f64 {
    lasting(state, rounded(state.decay(), retention))
}

/// The multiplier with six digits.
fn rounded(decay: f32, retention: Retention) -> f64 {
    significant(by_curve(decay, retention), 6)
}

/// The interval that is so many times the stability.
fn lasting(state: State, times: f64) -> f64 {
    bounded(significant(f64::from(state.stability()), 4) * times)
}

/// How many times its stability an interval lasts at this aim, by the standard curve: 9.29 at
/// 0.70, 1 at 0.90, 0.22 at 0.97.
pub fn times(retention: Retention) -> f64 {
    by_curve(Weights::default().decay(), retention)
}

/// How many times its stability an interval lasts, by the curve of the memory.
fn multiplier(state: State, retention: Retention) -> f64 {
    by_curve(state.decay(), retention)
}

fn by_curve(decay: f32, retention: Retention) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the model counts in f32; the value is between 0.70 and 0.97"
    )]
    let aim = retention.0 as f32;
    let times = |model: &FSRS| f64::from(model.next_interval(Some(1.0), aim, 3));
    let standard = Weights::default();
    let times = if decay == standard.decay() {
        times(&STANDARD)
    } else {
        // Of all weights an interval asks only for the curve; making a model is cheap enough
        // for once a decision.
        let weights = standard.with_decay(decay);
        times(&FSRS::new(weights.numbers()).unwrap_or_default())
    };
    if times.is_finite() { times } else { 1.0 }
}

fn significant(value: f64, digits: i32) -> f64 {
    if value <= 0.0 || !value.is_finite() {
        return value;
    }
    // Scales are whole powers of ten, so that dividing by them is exact.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the logarithm of a finite number is small"
    )]
    let magnitude = value.log10().floor() as i32;
    let places = digits - 1 - magnitude;
    if places >= 0 {
        let scale = 10_f64.powi(places);
        (value * scale).round_ties_even() / scale
    } else {
        let scale = 10_f64.powi(-places);
        (value / scale).round_ties_even() * scale
    }
}

fn bounded(days: f64) -> f64 {
    if days.is_nan() {
        return 1.0;
    }
    days.clamp(0.0, f64::from(LONGEST_INTERVAL))
}

fn whole(days: f64) -> u32 {
    let days = days.clamp(1.0, f64::from(LONGEST_INTERVAL));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rounded and clamped to 1..=36500 just before"
    )]
    let days = days.round_ties_even() as u32;
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reach_of_many_is_the_reach_of_each() {
        let mut reaches = Reaches::default();
        let curves = [0.1542, 0.3].map(|decay| Weights::default().with_decay(decay));
        for aim in [0.7, 0.9, 0.97].map(Retention::new) {
            for (weights, stability) in curves.iter().flat_map(|weights| {
                [0.4, 3.0, 3.1, 46.28, 900.0].map(|stability| (weights, stability))
            }) {
                let state = State::on(weights, stability, 5.0).unwrap();
                for recalled in [Recalled::Never, Recalled::Yes] {
                    let one = reach(state, aim, recalled);
                    assert_eq!(reaches.of(state, aim, recalled), one);
                }
            }
        }
    }
}
