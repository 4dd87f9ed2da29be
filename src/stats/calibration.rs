//! Whether forecasts can be trusted: the chance of a right answer, predicted
//! before each first answer of a day, against what came. Guessing is counted
//! in: a Choice is answered right more often than its fact is remembered.

use super::remembered::Share;

/// Below so many answers a picture says nothing.
pub const LEAST: u32 = 100;
/// Into how many equal parts the chances are sorted.
pub const PARTS: usize = 20;
/// A chance is taken for at least this by the log loss, and for at most 1 less this.
const CLIP: f64 = 1e-4;

/// Predicted chances and what came.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    parts: Vec<Reliability>,
    brier: f64,
    log_loss: f64,
}

/// The answers whose predicted chance was nearly the same.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Reliability {
    /// How many came right.
    pub came: Share,
    /// The sum of the chances.
    predicted: f64,
}

impl Reliability {
    /// The mean of the chances; `None` of nothing.
    pub fn predicted(&self) -> Option<f64> {
        (self.came.all > 0).then(|| self.predicted / f64::from(self.came.all))
    }
}

impl Default for Calibration {
    fn default() -> Self {
        Self::with_parts(PARTS)
    }
}

impl Calibration {
    /// With so many parts of equal width.
    pub fn with_parts(parts: usize) -> Self {
        Self {
            parts: vec![Reliability::default(); parts.max(1)],
            brier: 0.0,
            log_loss: 0.0,
        }
    }

    /// One answer and the chance that was predicted for it.
    pub fn add(&mut self, chance: f64, came_right: bool) {
        let last = self.parts.len() - 1;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a chance between 0 and 1 times a small number"
        )]
        let place = (chance * self.parts.len() as f64).max(0.0) as usize;
        if let Some(part) = self.parts.get_mut(place.min(last)) {
            part.came.add(came_right);
            part.predicted += chance;
        }
        let came = f64::from(u8::from(came_right));
        self.brier += (chance - came) * (chance - came);
        let sure = if came_right { chance } else { 1.0 - chance };
        self.log_loss -= sure.clamp(CLIP, 1.0 - CLIP).ln();
    }

    /// The parts that hold any answer, from the lowest chance to the highest.
    pub fn parts(&self) -> impl Iterator<Item = &Reliability> {
        self.parts.iter().filter(|part| part.came.all > 0)
    }

    /// All answers.
    pub fn total(&self) -> Share {
        let mut total = Share::default();
        for part in &self.parts {
            total.right += part.came.right;
            total.all += part.came.all;
        }
        total
    }

    /// The mean square of the difference; 0 is perfect, 0.25 is a coin. `None` of nothing.
    pub fn brier(&self) -> Option<f64> {
        self.mean(self.brier)
    }

    /// The mean logarithm of the chance of what came, negated. `None` of nothing.
    pub fn log_loss(&self) -> Option<f64> {
        self.mean(self.log_loss)
    }

    /// How far forecasts are off on average: the mean difference of predicted and actual
    /// share in each part, by its answers (expected calibration error). `None` of nothing.
    pub fn error(&self) -> Option<f64> {
        let off = |part: &Reliability| (part.predicted - f64::from(part.came.right)).abs();
        self.mean(self.parts().map(off).sum())
    }

    /// How much better the forecasts are than always saying the mean: 1 is perfect, 0 no
    /// better (Brier skill score). `None` if all answers came the same.
    pub fn skill(&self) -> Option<f64> {
        let mean = self.total().share()?;
        let coin = mean * (1.0 - mean);
        (coin > 0.0).then_some(1.0 - self.brier()? / coin)
    }

    fn mean(&self, sum: f64) -> Option<f64> {
        let all = self.total().all;
        (all > 0).then(|| sum / f64::from(all))
    }
}
