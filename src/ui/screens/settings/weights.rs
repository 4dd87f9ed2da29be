//! The row of the weights: whether they are one's own, the search for them,
//! what it found, and the ways back. It shows what `app::tune` knows and
//! computes nothing.

use egui::Ui;

use crate::app::tune::{Change, ENOUGH, Message as Word, Tune, answers};
use crate::app::{Message, Mode};
use crate::memory::optimise::{LEAST, NotTrained, Trained};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, note, progress_bar, say, setting_row};

/// The row, with what the search says under it.
pub(super) fn row(ui: &mut Ui, view: &mut View<'_>) {
    head(ui, view);
    match &view.model.tune {
        Tune::Idle => {}
        Tune::Running(share) => running(ui, view, *share),
        Tune::Found(trained, change) => found(ui, view, trained, *change),
        Tune::NoBetter(trained) => {
            said(ui, view, "weights-no-better");
            losses(ui, view, trained);
            dismiss(ui, view);
        }
        Tune::None(why) => {
            none(ui, view, *why);
            dismiss(ui, view);
        }
        Tune::Counting => said(ui, view, "weights-counting"),
        Tune::Changed => said(ui, view, "weights-changed"),
        Tune::Later => said(ui, view, "weights-later"),
    }
    back(ui, view);
}

/// What weights there are, and the button that looks for others.
fn head(ui: &mut Ui, view: &mut View<'_>) {
    let title = view.say("weights-title");
    let given = answers(view.model);
    let missing = ENOUGH.saturating_sub(given);
    let hint = if missing > 0 {
        let args = [
            ("enough", Arg::from(ENOUGH)),
            ("given", Arg::from(given)),
            ("missing", Arg::from(missing)),
        ];
        view.say_with("weights-too-few", args)
    } else if view.model.settings.weights.is_some() {
        view.say("weights-own-note")
    } else {
        view.say("weights-standard-note")
    };
    let does = view.say("weights-find");
    let idle = match view.model.tune {
        Tune::Running(_) | Tune::Found(..) | Tune::Counting => false,
        Tune::Idle | Tune::NoBetter(_) | Tune::None(_) | Tune::Changed | Tune::Later => true,
    };
    let works = idle && missing == 0 && view.model.mode == Mode::Work && !view.model.whole.busy;
    let pressed = setting_row(ui, &title, Some(&hint), |ui| {
        ui.add(Button::bordered(&does).enabled(works)).clicked()
    });
    if pressed {
        view.send(Message::Tune(Word::Begin));
    }
}

fn said(ui: &mut Ui, view: &View<'_>, key: &str) {
    say(ui, Type::Note, &view.say(key));
    ui.add_space(8.0);
}

fn running(ui: &mut Ui, view: &mut View<'_>, share: f32) {
    said(ui, view, "weights-running");
    progress_bar(ui, share, &view.say("weights-share"));
    ui.add_space(12.0);
    let label = view.say("weights-cancel");
    if ui.add(Button::bordered(&label)).clicked() {
        view.send(Message::Tune(Word::Cancel));
    }
    ui.add_space(8.0);
}

fn found(ui: &mut Ui, view: &mut View<'_>, trained: &Trained, change: Change) {
    let percent = format!("{:.1}", trained.judged.percent_nearer());
    let nearer = view.say_with("weights-nearer", [("percent", Arg::from(percent))]);
    say(ui, Type::Strong, &nearer);
    losses(ui, view, trained);
    let work = view.say_with(
        "weights-work",
        [
            ("today", Arg::from(change.now.today)),
            ("then", Arg::from(change.then.today)),
            ("month", Arg::from(change.now.month)),
            ("later", Arg::from(change.then.month)),
        ],
    );
    say(ui, Type::Note, &work);
    ui.add_space(12.0);
    let (accept, decline) = (view.say("weights-accept"), view.say("weights-decline"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::bordered(&accept)).clicked() {
            view.send(Message::Tune(Word::Accept));
        }
        if ui.add(Button::bordered(&decline)).clicked() {
            view.send(Message::Tune(Word::Decline));
        }
    });
    ui.add_space(8.0);
}

/// Both log losses, and on what they were measured.
fn losses(ui: &mut Ui, view: &View<'_>, trained: &Trained) {
    let args = [
        ("before", Arg::from(format!("{:.4}", trained.judged.before))),
        ("after", Arg::from(format!("{:.4}", trained.judged.after))),
        ("held", Arg::from(trained.judged.answers)),
        ("trained", Arg::from(trained.learned)),
    ];
    note(ui, Type::Small, &view.say_with("weights-losses", args));
    ui.add_space(8.0);
}

fn none(ui: &mut Ui, view: &View<'_>, why: NotTrained) {
    let sentence = match why {
        NotTrained::TooFew(count) => view.say_with(
            "weights-too-few-tell",
            [("count", Arg::from(count)), ("least", Arg::from(LEAST))],
        ),
        NotTrained::Failed | NotTrained::Cancelled => view.say("weights-failed"),
    };
    say(ui, Type::Note, &sentence);
    ui.add_space(8.0);
}

fn dismiss(ui: &mut Ui, view: &mut View<'_>) {
    let label = view.say("weights-dismiss");
    if ui.add(Button::bordered(&label)).clicked() {
        view.send(Message::Tune(Word::Decline));
    }
    ui.add_space(8.0);
}

/// The ways back to other weights.
fn back(ui: &mut Ui, view: &mut View<'_>) {
    let settings = &view.model.settings;
    // What was found waits for a word of its own.
    if matches!(
        view.model.tune,
        Tune::Running(_) | Tune::Counting | Tune::Found(..)
    ) {
        return;
    }
    let works = view.model.mode == Mode::Work && !view.model.whole.busy;
    let earlier = settings.earlier_weights.map(|_| "weights-earlier");
    let standard = settings.weights.map(|_| "weights-standard");
    if earlier.is_none() && standard.is_none() {
        return;
    }
    let ways = [(standard, Word::Standard), (earlier, Word::Earlier)];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for (key, word) in ways {
            let Some(key) = key else {
                continue;
            };
            let label = view.say(key);
            if ui.add(Button::bordered(&label).enabled(works)).clicked() {
                view.send(Message::Tune(word));
            }
        }
    });
    ui.add_space(8.0);
}
