//! How the work for a text grows with its size, whatever else the machine does:
//! the time that the thread was at work is compared, not how long it took, and
//! only with itself.

use std::fs;
use std::time::{Duration, Instant};

/// How much larger the large text is. What takes linear time takes so many times as long, what
/// takes quadratic time 16 times as long.
pub(crate) const TIMES: usize = 4;
/// Between the two.
const MOST: u32 = 9;
/// Below this nothing is told apart.
const LEAST: Duration = Duration::from_millis(4);
/// One of them will be measured well, however busy the machine is.
const ROUNDS: usize = 12;

/// How long this thread has been at work or, where that is not told, any clock.
fn worked(since: Instant) -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

fn work(since: Instant, does: impl FnOnce()) -> Duration {
    let before = worked(since);
    does();
    worked(since).saturating_sub(before)
}

/// Whether the work for a text that is [`TIMES`] as large grows as the text does, and not as its
/// square; if not, the least that each of them took.
pub(crate) fn grows_evenly(small: impl Fn(), large: impl Fn()) -> Result<(), (Duration, Duration)> {
    let since = Instant::now();
    let mut least = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        least.0 = least.0.min(work(since, &small));
        least.1 = least.1.min(work(since, &large));
        if least.1 <= least.0.max(LEAST) * MOST {
            return Ok(());
        }
    }
    Err(least)
}
