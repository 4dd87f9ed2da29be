//! How far a share that was counted may be from the true one: the interval of
//! Wilson (1927), which stays between 0 and 1 however little was counted.

/// A lower and an upper bound, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Between {
    /// Not less than this, in 39 of 40 cases.
    pub low: f64,
    /// Not more than this, in 39 of 40 cases.
    pub high: f64,
}

/// The 97.5th per cent of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// Where the true share lies in 95 of 100 cases if `hits` of `all` were counted; everything
/// is possible if nothing was.
pub fn wilson95(hits: u64, all: u64) -> Between {
    if all == 0 {
        return Between {
            low: 0.0,
            high: 1.0,
        };
    }
    let n = all as f64;
    let share = (hits as f64 / n).min(1.0);
    let whole = 1.0 + Z * Z / n;
    let middle = (share + Z * Z / (2.0 * n)) / whole;
    let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt() / whole;
    Between {
        low: (middle - half).max(0.0),
        high: (middle + half).min(1.0),
    }
}
