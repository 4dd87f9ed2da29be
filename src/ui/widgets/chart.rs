//! Pictures of numbers: bars, a line, points with their bounds, in the colours
//! of the theme. Nothing in them moves: wheel and drag belong to the page. They
//! must not know what is counted; the name says it to a screen reader.

use egui::{Color32, CornerRadius, Rangef, Response, Role, Sense, Ui, WidgetInfo, vec2};
use egui_plot::{
    AxisHints, Bar, BarChart, GridMark, Line, LineStyle, Plot, PlotBounds, PlotUi, Points,
};

use super::text;
use crate::ui::theme::{self, Tokens, Type};

/// A picture; see [`chart`].
pub struct Chart<'a> {
    /// Tells the pictures of one screen apart.
    pub id: &'a str,
    /// What it shows, in a sentence.
    pub name: &'a str,
    /// Its height in points.
    pub height: f32,
    /// From left to right.
    pub across: Scale,
    /// From below.
    pub up: Scale,
    /// What is drawn, the first below the others.
    pub series: Vec<Series>,
    /// What is told of the values at a place from left to right.
    pub hover: &'a dyn Fn(f64) -> Option<String>,
}

impl std::fmt::Debug for Chart<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Chart")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// The values along one side of a picture, and which of them are written there.
#[derive(Debug, Clone)]
pub struct Scale {
    /// The first and the last value.
    pub range: (f64, f64),
    /// Values with their words.
    pub marks: Vec<(f64, String)>,
}

/// Something that is drawn.
#[derive(Debug, Clone)]
pub enum Series {
    /// Bars: where, from, to.
    Bars(Ink, Vec<(f64, f64, f64)>),
    /// A line through points.
    Line(Ink, Vec<[f64; 2]>),
    /// A quiet line between two points.
    Guide([f64; 2], [f64; 2]),
    /// Points, each with a line from its lower to its upper bound.
    Points(Ink, Vec<Spot>),
}

/// A point with its bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Where it is.
    pub at: [f64; 2],
    /// From below.
    pub low: f64,
    /// To above.
    pub high: f64,
}

/// The colour of something that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// What there is.
    Accent,
    /// What is new, or told of memory.
    Gold,
}

impl Ink {
    fn of(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Accent => tokens.accent,
            Self::Gold => tokens.gold_mark,
        }
    }
}

impl Scale {
    /// From 0 to a round number not below `most`, written in few round steps.
    pub fn from_zero(most: f64) -> Self {
        let most = most.max(1.0);
        let rough = most / 4.0;
        let power = 10.0_f64.powf(rough.log10().floor());
        let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|step| step * power);
        let step = steps
            .into_iter()
            .find(|step| *step >= rough)
            .unwrap_or(rough);
        let step = step.ceil().max(1.0);
        let top = (most / step).ceil() * step;
        let marks = (0..=10)
            .map(|mark| f64::from(mark) * step)
            .take_while(|value| *value <= top)
            .map(|value| (value, written(value)));
        Self {
            range: (0.0, top),
            marks: marks.collect(),
        }
    }
}

/// The floor says itself that it is nothing, and stands where the other side begins.
fn written(value: f64) -> String {
    if value > 0.0 {
        format!("{value:.0}")
    } else {
        String::new()
    }
}

/// The least distance of two marks, in points, at which both are written.
const APART: Rangef = Rangef { min: 1.0, max: 2.0 };

/// Shows a picture as wide as there is room.
pub fn chart(ui: &mut Ui, chart: Chart<'_>) -> Response {
    let tokens = theme::tokens(ui);
    let Chart {
        id,
        name,
        height,
        across,
        up,
        series,
        hover,
    } = chart;
    let bounds = PlotBounds::from_min_max(
        [across.range.0, up.range.0],
        [across.range.1, up.range.1 * 1.04],
    );
    let width = ui.available_width();
    let (grid_across, grid_up) = (marks(&across), marks(&up));
    let plot = still(id, vec2(width, height))
        .grid_color(tokens.border)
        .x_grid_spacer(move |_| grid_across.clone())
        .y_grid_spacer(move |_| grid_up.clone())
        .custom_x_axes(vec![axis(AxisHints::new_x(), across, 22.0, tokens)])
        .custom_y_axes(vec![axis(AxisHints::new_y(), up, 30.0, tokens)]);
    let shown = plot.show(ui, move |plot| {
        plot.set_plot_bounds(bounds);
        for one in series {
            draw(plot, one, tokens);
        }
    });
    let response = shown.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let told = response.hover_pos().and_then(|at| {
        let value = shown.transform.value_from_position(at);
        hover(value.x)
    });
    match told {
        Some(told) => response.on_hover_text_at_pointer(told),
        None => response,
    }
}

/// A plot of a size that nothing moves and that tells nothing by itself.
fn still<'a>(id: &str, size: egui::Vec2) -> Plot<'a> {
    Plot::new(id)
        .width(size.x)
        .height(size.y)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_axis_zoom_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_crosshair(false)
        .show_x(false)
        .show_y(false)
        .show_background(false)
        .sense(Sense::hover())
        .show_grid([false, true])
        .grid_spacing(APART)
}

/// One side of a picture, at least so thick.
fn axis<'a>(hints: AxisHints<'a>, scale: Scale, thick: f32, tokens: &Tokens) -> AxisHints<'a> {
    hints
        .formatter(move |mark, _| word(&scale.marks, mark.value))
        .label_spacing(APART)
        .min_thickness(thick)
        .tick_label_font(Type::Small.font())
        .tick_label_color(tokens.muted)
}

fn word(marks: &[(f64, String)], value: f64) -> String {
    let found = marks.iter().find(|(mark, _)| (mark - value).abs() < 1e-6);
    found.map(|(_, word)| word.clone()).unwrap_or_default()
}

fn marks(scale: &Scale) -> Vec<GridMark> {
    let few = scale.marks.len().max(2) as f64 - 1.0;
    let step_size = (scale.range.1 - scale.range.0) / few;
    let values = scale.marks.iter();
    values
        .map(|(value, _)| GridMark {
            value: *value,
            step_size,
        })
        .collect()
}

fn draw(plot: &mut PlotUi<'_>, series: Series, tokens: &Tokens) {
    match series {
        Series::Bars(ink, bars) => {
            let bars = bars.into_iter().map(|(at, from, to)| {
                let bar = Bar::new(at, (to - from).max(0.0)).width(0.74);
                bar.base_offset(from).fill(ink.of(tokens))
            });
            plot.bar_chart(BarChart::new("", bars.collect()).allow_hover(false));
        }
        Series::Line(ink, points) => {
            let line = Line::new("", points).color(ink.of(tokens)).width(2.5);
            plot.line(line.allow_hover(false));
        }
        Series::Guide(from, to) => {
            let line = Line::new("", vec![from, to]).color(tokens.line).width(1.0);
            let dashes = LineStyle::Dashed { length: 5.0 };
            plot.line(line.style(dashes).allow_hover(false));
        }
        Series::Points(ink, points) => {
            for spot in &points {
                let [x, _] = spot.at;
                let bar = Line::new("", vec![[x, spot.low], [x, spot.high]]);
                plot.line(bar.color(tokens.line).width(1.5).allow_hover(false));
            }
            let middles: Vec<[f64; 2]> = points.into_iter().map(|spot| spot.at).collect();
            let points = Points::new("", middles).radius(4.5).color(ink.of(tokens));
            plot.points(points.allow_hover(false));
        }
    }
}

/// What the colours of a picture mean, in a line.
pub fn legend(ui: &mut Ui, inks: &[(Ink, &str)]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        for (ink, meaning) in inks {
            let (rect, _) = ui.allocate_exact_size(vec2(12.0, 20.0), Sense::hover());
            let mark = egui::Rect::from_center_size(rect.center(), vec2(12.0, 12.0));
            let fill = ink.of(theme::tokens(ui));
            ui.painter().rect_filled(mark, CornerRadius::same(3), fill);
            text::note(ui, Type::Small, meaning);
            ui.add_space(10.0);
        }
    });
}
