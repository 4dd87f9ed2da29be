//! The page of an exam: what is to be expected, the days until then, what
//! there is no time for, the weakest facts, and what can be done about it.

use egui::Ui;

use super::{a_day, forecast, mark, minutes_of, name, whole};
use crate::app::exam::{Message as Act, Page};
use crate::app::{Message, Mode, Screen, mock};
use crate::deck::Fact;
use crate::study::exam::Exam;
use crate::study::exam::course::Load;
use crate::study::exam::figures::Figures;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::{Type, size};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, ListRow, Tile, card, chip, ends, list_row, note, page_head, rule, say, tiles,
};

/// Days that are listed; the rest is only counted.
const DAYS: usize = 14;
/// Facts that are listed.
const FACTS: usize = 8;

pub(in crate::ui::screens) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    let Screen::Exam(Page::Show(id)) = &model.screen else {
        return;
    };
    let (Some(exam), Some(figures)) = (model.settings.exam(id), model.exams.of(id)) else {
        nothing(ui, view, id);
        return;
    };
    let when = view.say_with(
        "exam-page-when",
        [
            ("date", Arg::from(view.day(figures.day))),
            ("days", Arg::from(figures.days)),
        ],
    );
    others(ui, view, id);
    page_head(ui, &name(view, exam), Some(&when));
    ui.add_space(16.0);
    mark::show(ui, view, exam);
    // Of an exam that is over there is no forecast: the last one stands beside the mark.
    let open = figures.day >= model.now.day();
    if open {
        forecast::headline(ui, view, exam, figures);
        ui.add_space(16.0);
    }
    if figures.days > 0 {
        short(ui, view, figures);
        ui.add_space(16.0);
        days(ui, view, figures);
        ui.add_space(16.0);
        left_out(ui, view, figures);
    }
    weakest(ui, view, figures);
    ui.add_space(16.0);
    if open {
        forecast::rests_on(ui, view, exam, figures);
        ui.add_space(16.0);
    }
    buttons(ui, view, exam);
}

/// An exam whose decks are not there, or whose figures are still being counted.
fn nothing(ui: &mut Ui, view: &mut View<'_>, id: &str) {
    let exam = view.model.settings.exam(id);
    let counting = exam.filter(|_| view.model.tally.is_counting());
    let (name, why) = match counting {
        Some(exam) => (name(view, exam), "progress-counting"),
        None => (view.say("exam-nameless"), "exam-no-facts"),
    };
    page_head(ui, &name, None);
    ui.add_space(16.0);
    card(ui, |ui| note(ui, Type::Body, &view.say(why)));
    ui.add_space(16.0);
    if let Some(exam) = view.model.settings.exam(id) {
        mark::show(ui, view, exam);
        buttons(ui, view, exam);
    }
}

/// The way to other exams, if there are any.
fn others(ui: &mut Ui, view: &mut View<'_>, id: &str) {
    let all = view.model.exams.all();
    if all.len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for figures in all {
            let Some(exam) = view.model.settings.exam(&figures.id) else {
                continue;
            };
            let label = view.say_with(
                "exam-other",
                [
                    ("name", Arg::from(name(view, exam))),
                    ("date", Arg::from(view.day(figures.day))),
                ],
            );
            if chip(ui, &label, figures.id == id).clicked() {
                view.send(Message::Exam(Act::Show(figures.id.clone())));
            }
        }
    });
    ui.add_space(12.0);
}

fn short(ui: &mut Ui, view: &View<'_>, figures: &Figures) {
    let count = [
        ("met", Arg::from(figures.met)),
        ("all", Arg::from(figures.facts)),
    ];
    let met = view.say_with("exam-met-count", count);
    let new = figures.work.first().map_or(0, |load| load.new).to_string();
    let minutes = a_day(view, figures).to_string();
    let new_note = if figures.lost() > 0 {
        "exam-new-note-most"
    } else {
        "exam-new-note"
    };
    let labels = [
        "exam-met",
        "exam-new",
        "exam-minutes",
        "exam-met-note",
        new_note,
        "exam-minutes-note",
    ]
    .map(|key| view.say(key));
    let [
        met_label,
        new_label,
        minutes_label,
        met_note,
        new_note,
        minutes_note,
    ] = &labels;
    let tile = |label, value, note| Tile {
        label,
        value,
        note: Some(note),
    };
    tiles(
        ui,
        &[
            tile(met_label.as_str(), met.as_str(), met_note.as_str()),
            tile(new_label, &new, new_note),
            tile(minutes_label, &minutes, minutes_note),
        ],
    );
}

fn days(ui: &mut Ui, view: &View<'_>, figures: &Figures) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("exam-days"));
        note(ui, Type::Note, &view.say("exam-days-note"));
        ui.add_space(8.0);
        for load in figures.work.iter().take(DAYS) {
            rule(ui);
            day(ui, view, load);
        }
        let more = figures.work.len().saturating_sub(DAYS);
        if more > 0 {
            rule(ui);
            ui.add_space(8.0);
            let text = view.say_with("exam-days-more", [("count", Arg::from(more))]);
            note(ui, Type::Note, &text);
        }
    });
}

fn day(ui: &mut Ui, view: &View<'_>, load: &Load) {
    let title = if load.day == view.model.now.day() {
        view.say("exam-today")
    } else {
        view.day(load.day)
    };
    let facts = f64::from(load.new) + load.reviews;
    let reviews = i64::try_from(whole(load.reviews)).unwrap_or(i64::MAX);
    let work = view.say_with(
        "exam-day",
        [
            ("new", Arg::from(load.new)),
            ("reviews", Arg::from(reviews)),
            ("minutes", Arg::from(minutes_of(view, facts))),
        ],
    );
    ends(
        ui,
        36.0,
        |ui| say(ui, Type::Body, &title),
        |ui| note(ui, Type::Note, &work),
    );
}

/// What there is no time for, in words.
fn left_out(ui: &mut Ui, view: &View<'_>, figures: &Figures) {
    if figures.left_out.is_empty() {
        return;
    }
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        say(ui, Type::Section, &view.say("exam-short"));
        let lost = Arg::from(figures.lost());
        let text = view.say_with("exam-short-note", [("count", lost)]);
        note(ui, Type::Body, &text);
        for topic in &figures.left_out {
            let deck = view.model.library.deck(&topic.deck);
            let known = deck.and_then(|deck| deck.topics.iter().find(|t| t.id == topic.topic));
            let title = known.map_or("", |topic| topic.title.as_str());
            let key = if topic.facts == topic.of {
                "exam-short-all"
            } else {
                "exam-short-some"
            };
            let args = [
                ("topic", Arg::from(title)),
                ("count", Arg::from(topic.facts)),
            ];
            rule(ui);
            say(ui, Type::Note, &view.say_with(key, args));
        }
    });
    ui.add_space(16.0);
}

/// The weakest facts that were met, without their answers: they are still to be asked.
fn weakest(ui: &mut Ui, view: &View<'_>, figures: &Figures) {
    let met = figures.weakest.iter().filter_map(|(fact, chance)| {
        let fact = view.model.library.fact(fact)?;
        Some((fact, (*chance)?))
    });
    let met: Vec<(&Fact, f64)> = met.take(FACTS).collect();
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("exam-weakest"));
        if met.is_empty() {
            note(ui, Type::Note, &view.say("exam-weakest-none"));
            return;
        }
        note(ui, Type::Note, &view.say("exam-weakest-note"));
        ui.add_space(8.0);
        for (fact, chance) in met {
            let title = if fact.ask.is_empty() {
                fact.says.open()
            } else {
                fact.ask.clone()
            };
            let percent = i64::try_from(whole(chance * 100.0)).unwrap_or(0);
            let chance = view.say_with("exam-chance", [("percent", Arg::from(percent))]);
            rule(ui);
            list_row(
                ui,
                ListRow {
                    title: &title,
                    note: None,
                    answer: None,
                    place: Some(&chance),
                },
            );
        }
    });
}

fn buttons(ui: &mut Ui, view: &mut View<'_>, exam: &Exam) {
    let works = view.model.mode == Mode::Work;
    let labels =
        ["exam-sheet", "exam-edit", "exam-another", "exam-remove"].map(|key| view.say(key));
    let [sheet, edit, another, remove] = &labels;
    let id = || exam.id.clone();
    let mock = view.say("exam-mock");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, size::STEP * 3.0);
        let button = Button::bordered(&mock).icon(Icon::GraduationCap);
        if ui.add(button.enabled(works)).clicked() {
            view.send(Message::Mock(mock::Message::Open(mock::Of {
                exam: Some(id()),
                deck: None,
            })));
        }
        for (label, icon, enabled, message) in [
            (sheet, Icon::Export, true, Act::Sheet(id())),
            (edit, Icon::PencilSimple, works, Act::Edit(id())),
            (another, Icon::Plus, works, Act::New(None)),
            (remove, Icon::Trash, works, Act::Remove(id())),
        ] {
            let button = Button::bordered(label).icon(icon).enabled(enabled);
            if ui.add(button).clicked() {
                view.send(Message::Exam(message));
            }
        }
    });
}
