//! Which sign stands before decimals in a text, told by its numbers that can be
//! read in one way only. It knows no other numbers.

use super::figure::{Decimal, is_number};
use super::preview::{Preview, Role};
use crate::deck::gapped;
use crate::deck::written::number;

/// The decimal sign of numbers in a preview that can be read in one way only, if all agree.
pub(super) fn decimal_sign(preview: &Preview) -> Option<Decimal> {
    let mut found = None;
    for row in preview.body() {
        for (cell, column) in row.cells.iter().zip(&preview.columns) {
            // Without one of them no number tells.
            if !cell.contains([',', '.']) {
                continue;
            }
            let text = match column.role {
                Role::Answer => cell.clone(),
                Role::Says => gapped(cell).map(|says| says.gap).unwrap_or_default(),
                Role::Also
                | Role::Instead
                | Role::Ask
                | Role::Why
                | Role::Topic
                | Role::At
                | Role::On
                | Role::Unused => continue,
            };
            let Some(sign) = sign(&text) else {
                continue;
            };
            if found.is_some_and(|other| other != sign) {
                return None;
            }
            found = Some(sign);
        }
    }
    found
}

/// The decimal sign that a number must have, if it can be read in one way only.
fn sign(text: &str) -> Option<Decimal> {
    if text.len() > 64 {
        return None;
    }
    let figures = number::read(text).filter(|figures| is_number(text.trim(), figures))?;
    let text = text.trim();
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let last = digits.rfind([',', '.']).and_then(|at| {
        let (_, part) = digits.split_at_checked(at)?;
        Some((part.starts_with(','), part.len() - 1))
    })?;
    let signs = digits.matches([',', '.']).count();
    match (figures.values.as_slice(), last) {
        // Thousands in groups: the other sign is that of decimals.
        ([_], (comma, 3)) if signs > 1 && !mixed(digits) => Some(of_comma(!comma)),
        ([_], (comma, _)) => Some(of_comma(comma)),
        _ => None,
    }
}

fn mixed(digits: &str) -> bool {
    digits.contains(',') && digits.contains('.')
}

fn of_comma(comma: bool) -> Decimal {
    if comma {
        Decimal::Comma
    } else {
        Decimal::Point
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_way_numbers_tell_the_sign() {
        for (text, found) in [
            ("70,96", Some(Decimal::Comma)),
            ("70.96 %", Some(Decimal::Point)),
            ("1,234,567", Some(Decimal::Point)),
            ("1.234,5", Some(Decimal::Comma)),
            ("1,234", None),
            ("12", None),
        ] {
            assert_eq!(sign(text), found, "{text}");
        }
    }
}
