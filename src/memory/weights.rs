//! The 21 weights of FSRS-6: the standard ones, written out here so that a
//! newer crate cannot move anyone's dates, or a student's own. Whatever numbers
//! come from a file, a [`Weights`] holds only such as the model can count with.

use serde::{Deserialize, Serialize};

/// How many weights FSRS-6 has.
const COUNT: usize = 21;

/// The standard weights of FSRS-6.
pub const WEIGHTS: [f32; COUNT] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// The least and the greatest value of each weight, as FSRS-6 trains them.
const RANGES: [(f32, f32); COUNT] = [
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (1.0, 10.0),
    (0.001, 4.0),
    (0.001, 4.0),
    (0.001, 0.75),
    (0.0, 4.5),
    (0.0, 0.8),
    (0.001, 3.5),
    (0.001, 5.0),
    (0.001, 0.25),
    (0.001, 0.9),
    (0.0, 4.0),
    (0.0, 1.0),
    (1.0, 6.0),
    (0.0, 2.0),
    (0.0, 2.0),
    // The crate's own floor for models that know the same day, as ours does, is 0.01; it
    // takes 0.0 when it computes. The wider range keeps what another program trained.
    (0.0, 0.8),
    (0.1, 0.8),
];

/// The weights of FSRS-6: 21 numbers, each inside its range. As text they are a plain list;
/// a list that is none gives the standard ones, so that no file can stop the program.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<f32>", into = "Vec<f32>")]
pub struct Weights([f32; COUNT]);

/// Why a list of numbers is no weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWeights {
    /// There are not 21, but so many.
    Count(usize),
    /// This one, counted from 1, is not a number.
    NotANumber(usize),
}

impl Weights {
    /// The weights nearest to these numbers: each is brought into its range.
    pub fn new(numbers: &[f32]) -> Result<Self, NoWeights> {
        let numbers: [f32; COUNT] = numbers
            .try_into()
            .map_err(|_other: std::array::TryFromSliceError| NoWeights::Count(numbers.len()))?;
        if let Some(place) = numbers.iter().position(|number| number.is_nan()) {
            return Err(NoWeights::NotANumber(place + 1));
        }
        let mut sound = numbers;
        for (number, (least, most)) in sound.iter_mut().zip(RANGES) {
            // Adding zero makes minus zero plain zero, so that equal weights have equal bits.
            *number = number.clamp(least, most) + 0.0;
        }
        Ok(Self(sound))
    }

    /// The numbers, in the order of FSRS.
    pub fn numbers(&self) -> &[f32; COUNT] {
        &self.0
    }

    /// Are they the ones that everybody begins with?
    pub fn is_standard(&self) -> bool {
        *self == Self::default()
    }

    /// How fast the curve of forgetting falls, from 0.1 to 0.8: the last weight.
    pub(super) fn decay(&self) -> f32 {
        let [.., decay] = self.0;
        decay
    }

    /// The same weights with another curve of forgetting.
    pub(super) fn with_decay(mut self, new: f32) -> Self {
        let [.., decay] = &mut self.0;
        *decay = new;
        self
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self(WEIGHTS)
    }
}

impl From<Vec<f32>> for Weights {
    fn from(numbers: Vec<f32>) -> Self {
        Self::new(&numbers).unwrap_or_default()
    }
}

impl From<Weights> for Vec<f32> {
    fn from(weights: Weights) -> Self {
        weights.0.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_weights_are_inside_their_ranges() {
        assert_eq!(Weights::new(&WEIGHTS), Ok(Weights::default()));
    }

    #[test]
    fn what_is_no_weights_says_why_and_gives_the_standard_ones() {
        assert_eq!(Weights::new(&[1.0; 20]), Err(NoWeights::Count(20)));
        let mut numbers = WEIGHTS;
        numbers[4] = f32::NAN;
        assert_eq!(Weights::new(&numbers), Err(NoWeights::NotANumber(5)));
        assert_eq!(Weights::from(numbers.to_vec()), Weights::default());
    }

    #[test]
    fn weights_are_read_back_as_they_were_written_and_nonsense_stops_nothing() {
        let mut numbers = WEIGHTS;
        numbers[0] = 0.333_333_34;
        let weights = Weights::new(&numbers).unwrap();
        let text = ron::to_string(&weights).unwrap();
        assert_eq!(ron::from_str::<Weights>(&text).unwrap(), weights);
        assert_eq!(
            ron::from_str::<Weights>("[1.0, NaN, inf]").unwrap(),
            Weights::default()
        );
    }
}
