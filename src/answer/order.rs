//! Orders: how much of an arrangement is right, and which items stand outside
//! its longest run in right order. Pure combinatorics.

/// The share of pairs in right order, minus those in wrong order, not below 0:
/// Kendall's tau, cut at zero. `ranks` holds each item's right place.
pub fn score(ranks: &[usize]) -> f64 {
    let pairs = ranks.len() * ranks.len().saturating_sub(1) / 2;
    if pairs == 0 {
        return 1.0;
    }
    let mut swapped = 0_usize;
    for (at, first) in ranks.iter().enumerate() {
        swapped += ranks
            .iter()
            .skip(at + 1)
            .filter(|later| first > later)
            .count();
    }
    let right = pairs.saturating_sub(swapped);
    ((right as f64 - swapped as f64) / pairs as f64).max(0.0)
}

/// The ranks outside the longest run that stands in right order, smallest first.
/// Of several longest runs the one that ends earliest counts.
pub fn outside_longest_run(ranks: &[usize]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::with_capacity(ranks.len());
    for (at, rank) in ranks.iter().enumerate() {
        let longest = best
            .iter()
            .take(at)
            .filter(|run| run.last().is_some_and(|last| last < rank))
            .max_by(|a, b| a.len().cmp(&b.len()).then(std::cmp::Ordering::Greater));
        let mut run = longest.cloned().unwrap_or_default();
        run.push(*rank);
        best.push(run);
    }
    let longest = best
        .into_iter()
        .max_by(|a, b| a.len().cmp(&b.len()).then(std::cmp::Ordering::Greater))
        .unwrap_or_default();
    let mut outside: Vec<usize> = ranks
        .iter()
        .copied()
        .filter(|rank| !longest.contains(rank))
        .collect();
    outside.sort_unstable();
    outside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_of_an_order_is_kendalls_tau_above_zero() {
        for (ranks, expected) in [
            (vec![0, 1, 2, 3, 4], 1.0),
            (vec![1, 0, 2, 3, 4], 0.8),
            (vec![1, 0, 3, 2, 4], 0.6),
            (vec![4, 0, 1, 2, 3], 0.2),
            (vec![4, 3, 2, 1, 0], 0.0),
            (vec![0], 1.0),
        ] {
            assert!((score(&ranks) - expected).abs() < 1e-12, "{ranks:?}");
        }
    }

    #[test]
    fn the_items_outside_the_longest_right_run_are_found() {
        assert_eq!(outside_longest_run(&[0, 1, 2]), Vec::<usize>::new());
        assert_eq!(outside_longest_run(&[4, 0, 1, 2, 3]), vec![4]);
        assert_eq!(outside_longest_run(&[1, 0, 2]), vec![0]);
        assert_eq!(outside_longest_run(&[2, 1, 0]), vec![0, 1]);
        assert_eq!(outside_longest_run(&[]), Vec::<usize>::new());
    }
}
