//! A list that is put in order by dragging. It shows where a row would land
//! and reports the move; it keeps no order of its own.

use egui::{
    CornerRadius, CursorIcon, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2,
    vec2,
};

use super::button::icon_button;
use super::option::{self, Cap, LaidRow, OptionRow, RowState, Trail};
use super::paint;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, size};

/// The width of the two buttons of the row in hand.
const STEPS: f32 = 72.0;

/// A row of a list that is put in order.
#[derive(Debug, Clone, Copy)]
pub struct OrderItem<'a> {
    /// Stays the same wherever the row moves.
    pub key: u64,
    /// The key that picks it.
    pub cap: &'a str,
    /// What it says.
    pub text: &'a str,
    /// A small second line, after answering.
    pub note: Option<&'a str>,
    /// `Open` until it is judged.
    pub state: RowState,
}

/// A row is taken from one place and put at another; both are indices of the list as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// From here.
    pub from: usize,
    /// To here, counted after it was taken out.
    pub to: usize,
}

/// What the student did with the list in this frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OrderDone {
    /// A row was moved to another place.
    pub moved: Option<Move>,
    /// A row was picked by a click, Enter or Space, for the arrow keys.
    pub picked: Option<usize>,
}

/// A row with its place in the list as it stands.
struct Placed<'a> {
    row: OptionRow<'a>,
    laid: LaidRow,
    response: Response,
    /// From the top of the list.
    top: f32,
}

/// A row in the student's hand.
#[derive(Clone, Copy)]
struct Held {
    index: usize,
    /// How far it was moved, in points.
    by: f32,
    /// Let go in this frame.
    dropped: bool,
}

/// The row that was picked, and what its two buttons are called.
#[derive(Debug, Clone, Copy)]
pub struct InHand<'a> {
    /// Its place in the list.
    pub place: usize,
    /// Name of the button that moves it up.
    pub up: &'a str,
    /// Name of the button that moves it down.
    pub down: &'a str,
}

/// Rows that can be dragged. The one in hand has two buttons that move it; the arrow keys,
/// which do the same, are the caller's.
pub fn order_list(ui: &mut Ui, items: &[OrderItem<'_>], in_hand: Option<InHand<'_>>) -> OrderDone {
    let selected = in_hand.map(|hand| hand.place);
    let (area, rows) = place(ui, items, selected);
    let held = rows
        .iter()
        .enumerate()
        .find_map(|(index, placed)| grip(ui, index, &placed.response));
    let mut done = OrderDone {
        moved: None,
        picked: rows.iter().position(|placed| placed.response.clicked()),
    };
    let mut order: Vec<usize> = (0..rows.len()).collect();
    if let Some(held) = held {
        let to = landing(&rows, held);
        order.retain(|index| *index != held.index);
        order.insert(to, held.index);
        if held.dropped && held.index != to {
            done.moved = Some(Move {
                from: held.index,
                to,
            });
        }
    }
    let held = held.filter(|held| !held.dropped);
    let steps = in_hand
        .filter(|_| held.is_none())
        .and_then(|hand| Some((hand, rows.get(hand.place)?.response.rect, rows.len() - 1)));
    if ui.is_rect_visible(area) {
        let tops = settle(ui, &rows, &order, held);
        paint_all(ui, area, rows, (&tops, held, selected));
    }
    // After the rows, so that they lie above theirs.
    if let Some(to) = steps.and_then(|steps| step(ui, steps)) {
        done.moved = Some(to);
    }
    done
}

/// The two buttons of the row in hand, for those who neither drag nor have arrow keys.
fn step(ui: &mut Ui, (hand, row, last): (InHand<'_>, Rect, usize)) -> Option<Move> {
    let from = hand.place;
    let mut moved = None;
    let ways = [
        (Icon::ArrowUp, hand.up, from.checked_sub(1)),
        (
            Icon::ArrowDown,
            hand.down,
            Some(from + 1).filter(|to| *to <= last),
        ),
    ];
    for ((icon, name, to), left) in ways.into_iter().zip([STEPS, STEPS / 2.0]) {
        let middle = pos2(row.right() - 44.0 - left + STEPS / 4.0, row.center().y);
        let mut place = UiBuilder::new()
            .id_salt(name)
            .max_rect(Rect::from_center_size(middle, Vec2::splat(STEPS / 2.0)));
        if to.is_none() {
            place = place.disabled();
        }
        let pressed = icon_button(&mut ui.new_child(place), icon, name).clicked();
        if let (Some(to), true) = (to, pressed) {
            moved = Some(Move { from, to });
        }
    }
    moved
}

/// Lays the rows out under each other and senses them.
fn place<'a>(
    ui: &mut Ui,
    items: &[OrderItem<'a>],
    selected: Option<usize>,
) -> (Rect, Vec<Placed<'a>>) {
    let width = ui.available_width();
    let from = ui.cursor().min;
    let scope = ui.scope_id();
    let mut rows = Vec::with_capacity(items.len());
    let mut top = 0.0;
    for (index, item) in items.iter().enumerate() {
        let open = item.state == RowState::Open;
        let trail = if open { Trail::Steps } else { Trail::Nothing };
        let mut row = OptionRow::new(Cap::Key(item.cap), item.text)
            .state(item.state)
            .trail(trail);
        row.note = item.note;
        let laid = option::lay(ui, &row, width);
        let at = pos2(from.x, from.y + top);
        let rect = Rect::from_min_size(at, vec2(width, laid.height));
        let sense = if open {
            Sense::click_and_drag()
        } else {
            Sense::hover()
        };
        let mut response = ui.interact(rect, scope.with(("order", item.key)), sense);
        let picked = open && selected == Some(index);
        option::tell(
            ui,
            &response,
            &if picked {
                row.state(RowState::Picked)
            } else {
                row
            },
        );
        if open {
            response = response.on_hover_and_drag_cursor(CursorIcon::Grab);
        }
        top += laid.height + size::ROW_GAP;
        rows.push(Placed {
            row,
            top: at.y - from.y,
            laid,
            response,
        });
    }
    let whole = vec2(width, (top - size::ROW_GAP).max(0.0));
    let (area, _) = ui.allocate_exact_size(whole, Sense::hover());
    (area, rows)
}

/// Whether this row is in the hand. Where it was gripped is kept by egui until it is let go.
fn grip(ui: &Ui, index: usize, response: &Response) -> Option<Held> {
    let key = response.id.with("gripped");
    if response.drag_started()
        && let Some(origin) = ui.input(|input| input.pointer.press_origin())
    {
        ui.data_mut(|data| data.insert_temp(key, origin.y));
    }
    let dropped = response.drag_stopped();
    if !(dropped || response.dragged()) {
        return None;
    }
    let origin: f32 = ui.data(|data| data.get_temp(key))?;
    let now = response.interact_pointer_pos()?;
    Some(Held {
        index,
        by: now.y - origin,
        dropped,
    })
}

/// The place where the held row would land.
fn landing(rows: &[Placed<'_>], held: Held) -> usize {
    let Some(own) = rows.get(held.index) else {
        return held.index;
    };
    // A row gives way when the held one covers its middle.
    let (head, foot) = (own.top + held.by, own.top + held.by + own.laid.height);
    rows.iter()
        .enumerate()
        .filter(|(index, other)| {
            let middle = other.top + other.laid.height / 2.0;
            match index.cmp(&held.index) {
                std::cmp::Ordering::Less => middle < head,
                std::cmp::Ordering::Equal => false,
                std::cmp::Ordering::Greater => middle < foot,
            }
        })
        .count()
}

/// The top of each row as it shall be painted; rows slide if motion is on.
fn settle(ui: &Ui, rows: &[Placed<'_>], order: &[usize], held: Option<Held>) -> Vec<f32> {
    let mut tops = vec![0.0; rows.len()];
    let mut next = 0.0;
    for index in order {
        let (Some(slot), Some(placed)) = (tops.get_mut(*index), rows.get(*index)) else {
            continue;
        };
        let (top, time) = match held {
            Some(held) if held.index == *index => (placed.top + held.by, 0.0),
            Some(_) | None => (next, ui.style().animation_time),
        };
        *slot = ui.animate_value_with_time(placed.response.id.with("top"), top, time);
        next += placed.laid.height + size::ROW_GAP;
    }
    tops
}

fn paint_all(
    ui: &Ui,
    area: Rect,
    rows: Vec<Placed<'_>>,
    (tops, held, selected): (&[f32], Option<Held>, Option<usize>),
) {
    let in_hand = held.map(|held| held.index);
    let mut above = None;
    for ((index, placed), top) in rows.into_iter().enumerate().zip(tops) {
        if in_hand == Some(index) {
            above = Some((placed, *top));
        } else {
            paint_one(ui, area, (placed, *top), selected == Some(index));
        }
    }
    if let Some(last) = above {
        paint_one(ui, area, last, true);
    }
}

fn paint_one(ui: &Ui, area: Rect, (placed, top): (Placed<'_>, f32), lifted: bool) {
    let tokens = theme::tokens(ui);
    let open = placed.row.state == RowState::Open;
    let at = pos2(area.left(), area.top() + top);
    let rect = Rect::from_min_size(at, vec2(area.width(), placed.laid.height));
    let radius = CornerRadius::same(size::CARD);
    let lifted = lifted && open;
    if lifted {
        let shadow = theme::lifted(tokens).as_shape(rect, radius);
        ui.painter().add(shadow);
    }
    let warm = if open {
        paint::warmth(ui, &placed.response)
    } else {
        0.0
    };
    option::paint_row(ui, &placed.row, placed.laid, (rect, warm));
    if lifted {
        let edge = Stroke::new(1.5, tokens.accent);
        ui.painter()
            .rect_stroke(rect, radius, edge, StrokeKind::Inside);
    }
    paint::focus_ring(ui, &placed.response.with_new_rect(rect), size::CARD);
}
