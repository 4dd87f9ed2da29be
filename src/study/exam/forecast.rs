//! The forecast of a mark, as a range: how many questions like those of the
//! decks would be answered right on the day. It is given chances of
//! remembering and knows neither facts nor days.

use super::Form;

/// How far the memory model is off for a learner to whose answers its weights are not fitted:
/// RMSE in bins of FSRS-6 with default weights over 9,999 users (srs-benchmark). Most of their
/// answers were given at a chance of about 0.9.
const MODEL_ERROR: f64 = 0.0716;
/// The same as a shift of the log odds, at a chance of 0.9.
const MODEL_SHIFT: f64 = MODEL_ERROR / (0.9 * 0.1);
/// The part of all exams below the range, and the part above it.
const TAIL: f64 = 0.05;

/// A mark as it is expected: both from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Score {
    /// The mean.
    pub expected: f64,
    /// The standard deviation.
    pub deviation: f64,
}

/// A forecast in whole per cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forecast {
    /// One exam in twenty is below this.
    pub low: u8,
    /// The mean.
    pub mid: u8,
    /// One exam in twenty is above this.
    pub high: u8,
}

/// The chance of a right answer where one in `1 / guess` is right without knowing.
pub fn right(recall: f64, guess: f64) -> f64 {
    recall + (1.0 - recall) * guess
}

/// The mark where `questions` of the facts are asked, each once, and each is answered right
/// with its chance. With as many questions as facts this is the sum of independent answers;
/// with fewer, which facts are asked is chance, too.
pub fn sampled(chances: &[f64], questions: usize) -> Score {
    let all = chances.len() as f64;
    let asked = questions.clamp(1, chances.len().max(1)) as f64;
    if chances.is_empty() {
        return Score::default();
    }
    let mean = chances.iter().sum::<f64>() / all;
    let luck = chances.iter().map(|p| p * (1.0 - p)).sum::<f64>() / all;
    let spread = chances.iter().map(|p| (p - mean).powi(2)).sum::<f64>() / all;
    let left = if all > 1.0 {
        (all - asked) / (all - 1.0)
    } else {
        0.0
    };
    Score {
        expected: mean,
        deviation: ((luck + spread * left) / asked).sqrt(),
    }
}

/// The forecast of an exam with these chances of remembering on its day. The range holds nine
/// of ten exams: their luck is which facts are asked and what is recalled, and the model may be
/// off for all facts alike, to the better or to the worse.
pub fn forecast(recall: &[f64], form: Form, questions: u16) -> Forecast {
    if recall.is_empty() {
        return Forecast::default();
    }
    // Two questions about one fact go together: more questions than facts tell no more.
    let questions = usize::from(questions).clamp(1, recall.len());
    let guess = form.guess();
    let mut right_ones = vec![0.0; questions + 1];
    let mut weights = 0.0;
    // A normal distribution from three standard deviations below to three above.
    for step in -12..=12_i32 {
        let off = f64::from(step) / 4.0;
        let weight = (-off * off / 2.0).exp();
        let chances: Vec<f64> = recall
            .iter()
            .map(|recall| right(shifted(*recall, off), guess))
            .collect();
        add_binomial(&mut right_ones, sampled(&chances, questions), weight);
        weights += weight;
    }
    let chances: Vec<f64> = recall.iter().map(|recall| right(*recall, guess)).collect();
    let expected = sampled(&chances, questions).expected;
    let mid = percent(expected);
    // Nor is what is only rounded up to it.
    let mid = if expected < 1.0 { mid.min(99) } else { mid };
    let tail = TAIL * weights;
    let share = |count: usize| percent(count as f64 / questions as f64);
    let mut low = beyond(right_ones.iter().copied(), tail);
    let mut high = questions.saturating_sub(beyond(right_ones.iter().rev().copied(), tail));
    // Nearly certain is not certain: never one number alone while there is luck.
    if low >= high && !matches!(mid, 0) {
        low = high.saturating_sub(1);
    } else if low >= high && chances.iter().any(|chance| *chance > 0.0) {
        high = low + 1;
    }
    Forecast {
        low: share(low).min(mid),
        mid,
        high: share(high).max(mid),
    }
}

/// A chance when the model is `off` by so many standard deviations.
pub fn shifted(chance: f64, off: f64) -> f64 {
    let slope = chance * (1.0 - chance);
    if slope <= f64::EPSILON {
        return chance;
    }
    let shift = MODEL_SHIFT.min(MODEL_ERROR / slope) * off;
    let odds = (chance / (1.0 - chance)).ln() + shift;
    1.0 / (1.0 + (-odds).exp())
}

/// How many numbers of right answers, counted from one end, hold no more than `tail`.
fn beyond(counts: impl Iterator<Item = f64>, tail: f64) -> usize {
    let sums = counts.scan(0.0, |sum, part| {
        *sum += part;
        Some(*sum)
    });
    sums.take_while(|sum| *sum <= tail).count()
}

/// Adds the distribution of the number of right answers: the binomial one with this mean and
/// this deviation. Questions that differ in difficulty spread less than equal ones do, so it
/// has fewer draws than there are questions.
fn add_binomial(counts: &mut [f64], score: Score, weight: f64) {
    let questions = counts.len().saturating_sub(1) as f64;
    let mean = score.expected * questions;
    let variance = (score.deviation * questions).powi(2);
    if mean <= f64::EPSILON {
        if let Some(none) = counts.first_mut() {
            *none += weight;
        }
        return;
    }
    let least = mean.ceil().max(1.0);
    let draws = (mean / (1.0 - variance / mean).max(f64::EPSILON)).round();
    let draws = draws.clamp(least, questions.max(least));
    let chance = (mean / draws).min(1.0);
    let odds = (chance / (1.0 - chance).max(f64::MIN_POSITIVE)).ln();
    let mut log = draws * (1.0 - chance).max(f64::MIN_POSITIVE).ln();
    for (count, part) in (0_u32..).map(f64::from).zip(counts.iter_mut()) {
        if count > draws {
            break;
        }
        *part += weight * log.exp();
        log += ((draws - count) / (count + 1.0)).ln() + odds;
    }
}

fn percent(share: f64) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=100 just before"
    )]
    let percent = (share * 100.0).round().clamp(0.0, 100.0) as u8;
    percent
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::rngs::ChaCha8Rng;
    use rand::seq::index::sample;
    use rand::{RngExt as _, SeedableRng as _};

    const CHOICE: Form = Form::Choice { options: 4 };

    #[test]
    fn the_range_is_never_the_middle_alone_and_never_leaves_the_scale() {
        for recall in [0.01, 0.5, 0.9, 0.999] {
            let forecast = forecast(&[recall; 100], CHOICE, 40);
            assert!(forecast.low <= forecast.mid && forecast.mid <= forecast.high);
            assert!(forecast.high <= 100 && forecast.low < forecast.high);
        }
        assert_eq!(forecast(&[], CHOICE, 40), Forecast::default());
    }

    #[test]
    fn fewer_questions_make_a_wider_range() {
        let recall: Vec<f64> = (0..100).map(|fact| f64::from(fact) / 100.0).collect();
        let wide = forecast(&recall, CHOICE, 10);
        let narrow = forecast(&recall, CHOICE, 100);
        assert!(wide.high - wide.low > narrow.high - narrow.low);
    }

    /// Draws exams: the model is off by a common amount, facts are drawn, answers are chance.
    fn held(recall: &[f64], form: Form, questions: u16, seed: u64) -> f64 {
        let told = forecast(recall, form, questions);
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        let asked = usize::from(questions).min(recall.len());
        let exams = 4000;
        let mut inside = 0;
        for _ in 0..exams {
            // The sum of twelve draws: a normal value.
            let normal: f64 = (0..12).map(|_| chance.random::<f64>()).sum::<f64>() - 6.0;
            let mut right_ones = 0;
            for fact in sample(&mut chance, recall.len(), asked) {
                let known = right(shifted(recall[fact], normal), form.guess());
                right_ones += u32::from(chance.random::<f64>() < known);
            }
            let mark = percent(f64::from(right_ones) / asked as f64);
            inside += u32::from((told.low..=told.high).contains(&mark));
        }
        f64::from(inside) / f64::from(exams)
    }

    #[test]
    fn nine_of_ten_exams_fall_into_the_range() {
        let mixed: Vec<f64> = (0..150).map(|fact| 0.4 + f64::from(fact) / 260.0).collect();
        let half_met: Vec<f64> = (0..120)
            .map(|fact| if fact < 60 { 0.93 } else { 0.0 })
            .collect();
        let cases = [
            (vec![0.9; 164], CHOICE, 40),
            (vec![0.97; 164], Form::Short, 40),
            (mixed, CHOICE, 60),
            (half_met, Form::Short, 20),
            (vec![0.8; 30], CHOICE, 100),
        ];
        for (recall, form, questions) in cases {
            let share = held(&recall, form, questions, 11);
            assert!(
                (0.89..=0.97).contains(&share),
                "{share} at {questions} {form:?}"
            );
        }
    }
}
