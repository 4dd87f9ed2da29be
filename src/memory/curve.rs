//! The forgetting curve by itself, for figures over very many memories at once:
//! R(t) = (1 + F t / S)^-d of FSRS-6, from a table. It knows no answer and
//! moves no date; whoever plans asks [`super::retrievability`].

use super::state::State;
use super::weights::Weights;

/// Steps of the table from one power of two to the next, as bits.
const STEP_BITS: u32 = 6;
/// Powers of two that the table holds: more than 36 500 days of the weakest memory.
const OCTAVES: u32 = 48;
/// Where the exponent of an `f32` begins.
const MANTISSA_BITS: u32 = 23;
/// The bits of 1.0.
const ONE: u32 = 0x3f80_0000;

/// The curve of some weights, as a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// d of the curve.
    decay: f32,
    /// F of the curve: 0.9^(-1/d) - 1, so that a chance of 90 % is left after S days.
    factor: f32,
    /// y^-d for y from 1 on, at steps that grow with y.
    table: Vec<f32>,
}

/// How fast one memory fades: F / S, a day. It is finite and not negative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fading(f32);

impl Curve {
    /// The curve of these weights.
    pub fn of(weights: &Weights) -> Self {
        let decay = weights.decay();
        let steps = 0..=OCTAVES << STEP_BITS;
        let table = steps
            .map(|step| f32::from_bits(ONE + (step << (MANTISSA_BITS - STEP_BITS))))
            .map(|y| y.powf(-decay));
        Self {
            decay,
            factor: 0.9_f32.powf(-1.0 / decay) - 1.0,
            table: table.collect(),
        }
    }

    /// How a memory on this curve fades right after its last answer.
    pub fn fading(&self, state: State) -> Fading {
        Fading(self.factor / state.stability())
    }

    /// How a memory fades that was there with this chance after so many days; `None` on the
    /// day of the answer, and for a chance that is none or certain.
    pub fn fading_from(&self, chance: f32, days: u32) -> Option<Fading> {
        if days == 0 || !(chance > 0.0 && chance <= 1.0) {
            return None;
        }
        let rate = (chance.powf(-1.0 / self.decay) - 1.0) / days as f32;
        rate.is_finite().then_some(Fading(rate))
    }

    /// The chance, from 0 to 1, that it is there after so many days; within 0.0001 of
    /// [`super::retrievability`].
    pub fn chance(&self, fading: Fading, days: u32) -> f32 {
        self.look_up(1.0 + fading.0 * days as f32)
    }

    /// y^-d, between the two steps of the table that are next to it.
    fn look_up(&self, y: f32) -> f32 {
        let place = y.max(1.0).to_bits() - ONE;
        let step = (place >> (MANTISSA_BITS - STEP_BITS)) as usize;
        let rest = place & ((1 << (MANTISSA_BITS - STEP_BITS)) - 1);
        let share = rest as f32 / (1_u32 << (MANTISSA_BITS - STEP_BITS)) as f32;
        match self.table.get(step..step + 2) {
            Some([before, after]) => before + (after - before) * share,
            Some(_) | None => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::retrievability;

    #[test]
    fn the_table_is_the_curve_of_fsrs() {
        let curves = [0.1, 0.1542, 0.8].map(|decay| Weights::default().with_decay(decay));
        for (weights, stability) in curves.iter().flat_map(|weights| {
            let stabilities = [0.001, 0.212, 1.0, 2.3065, 46.28, 365.0, 36_500.0];
            stabilities.map(|stability| (weights, stability))
        }) {
            let curve = Curve::of(weights);
            let state = State::on(weights, stability, 5.0).unwrap();
            for days in [0, 1, 2, 3, 7, 30, 100, 365, 3650, 36_500] {
                let exact = retrievability(state, f64::from(days));
                let quick = f64::from(curve.chance(curve.fading(state), days));
                assert!(
                    (exact - quick).abs() < 1e-4,
                    "{stability} {days}: {exact} {quick}"
                );
            }
        }
    }

    #[test]
    fn from_one_chance_follows_the_whole_curve() {
        let state = State::new(8.0, 5.0).unwrap();
        let curve = Curve::of(&Weights::default());
        let chance = curve.chance(curve.fading(state), 11);
        let fading = curve.fading_from(chance, 11).unwrap();
        for days in [0, 3, 40] {
            let exact = retrievability(state, f64::from(days));
            assert!((f64::from(curve.chance(fading, days)) - exact).abs() < 1e-3);
        }
    }

    #[test]
    fn nothing_follows_from_the_day_of_the_answer_or_from_no_chance() {
        let curve = Curve::of(&Weights::default());
        assert_eq!(curve.fading_from(0.9, 0), None);
        assert_eq!(curve.fading_from(0.0, 3), None);
        assert_eq!(curve.fading_from(f32::NAN, 3), None);
        let certain = curve.fading_from(1.0, 3).unwrap();
        assert_eq!(curve.chance(certain, 500), 1.0);
    }
}
