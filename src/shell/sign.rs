//! The program's sign as a picture for the window and the task bar: a sun that
//! rises over the horizon. It is drawn here, so that no image decoder is needed
//! before the window is there; it knows no theme.

use egui::IconData;

/// Points of the picture, and the finer steps in which a point is measured: what covers a part
/// of a point colours it by that part.
const SIDE: i32 = 64;
const FINE: i32 = 4;
/// The same side in fine steps; all lengths below are such steps.
const ALL: i32 = SIDE * FINE;
/// The round of the corners.
const CORNER: i32 = 56;
/// The middle of the sun, on the horizon, and how far it reaches.
const SUN: (i32, i32) = (128, 152);
const REACH: i32 = 44;
/// Rays from near the sun outwards.
const RAYS: [[(i32, i32); 2]; 5] = [
    [(64, 134), (40, 127)],
    [(88, 101), (73, 81)],
    [(128, 84), (128, 59)],
    [(168, 101), (183, 81)],
    [(192, 134), (216, 127)],
];
/// The horizon and its light on the ground.
const LINES: [[(i32, i32); 2]; 2] = [[(40, 164), (216, 164)], [(84, 196), (172, 196)]];
/// Half the breadth of rays and lines.
const HALF: i32 = 7;

const GROUND: [i32; 3] = [0, 116, 138];
const GOLD: [i32; 3] = [255, 196, 61];
const LIGHT: [i32; 3] = [255, 255, 255];

/// The sign, 64 points wide and high.
pub(super) fn icon() -> IconData {
    let points = (0..SIDE * SIDE).flat_map(|at| point(at % SIDE, at / SIDE));
    IconData {
        rgba: points.collect(),
        width: SIDE.unsigned_abs(),
        height: SIDE.unsigned_abs(),
    }
}

/// The colour of one point, as the mean of its fine steps.
fn point(x: i32, y: i32) -> [u8; 4] {
    let (mut sum, mut covered) = ([0; 3], 0);
    for step in 0..FINE * FINE {
        let at = (x * FINE + step % FINE, y * FINE + step / FINE);
        if let Some(colour) = colour(at) {
            covered += 1;
            for (sum, part) in sum.iter_mut().zip(colour) {
                *sum += part;
            }
        }
    }
    let [red, green, blue] = sum.map(|sum| byte(sum / covered.max(1)));
    [red, green, blue, byte(covered * 255 / (FINE * FINE))]
}

/// The colour of a fine step; `None` outside of the round corners.
fn colour(at: (i32, i32)) -> Option<[i32; 3]> {
    let inner = |at: i32| at.clamp(CORNER, ALL - 1 - CORNER);
    if square((at.0 - inner(at.0), at.1 - inner(at.1))) > CORNER * CORNER {
        return None;
    }
    let sun = at.1 < SUN.1 && square((at.0 - SUN.0, at.1 - SUN.1)) <= REACH * REACH;
    Some(if sun || RAYS.iter().any(|ray| is_on(at, *ray)) {
        GOLD
    } else if LINES.iter().any(|line| is_on(at, *line)) {
        LIGHT
    } else {
        GROUND
    })
}

/// Is a place on a stroke with round ends?
fn is_on(at: (i32, i32), [from, to]: [(i32, i32); 2]) -> bool {
    let along = (to.0 - from.0, to.1 - from.1);
    let here = (at.0 - from.0, at.1 - from.1);
    let length = square(along);
    let dot = here.0 * along.0 + here.1 * along.1;
    if dot < 0 {
        square(here) <= HALF * HALF
    } else if dot > length {
        square((at.0 - to.0, at.1 - to.1)) <= HALF * HALF
    } else {
        let cross = here.0 * along.1 - here.1 * along.0;
        cross * cross <= HALF * HALF * length
    }
}

fn square((x, y): (i32, i32)) -> i32 {
    x * x + y * y
}

fn byte(value: i32) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_has_clear_corners_a_sun_and_a_horizon() {
        let icon = icon();
        let at = |x: usize, y: usize| -> [u8; 4] {
            let from = 4 * (y * 64 + x);
            icon.rgba[from..from + 4].try_into().unwrap()
        };
        assert_eq!(icon.rgba.len(), 64 * 64 * 4);
        assert_eq!(at(0, 0)[3], 0);
        assert_eq!(at(32, 2), [0, 116, 138, 255]);
        assert_eq!(at(32, 34), [255, 196, 61, 255]);
        assert_eq!(at(20, 41), [255, 255, 255, 255]);
    }
}
