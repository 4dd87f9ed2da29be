//! A mock exam in lines of text: its questions while it is written, and at its
//! end what it came to, with every right answer and its source.

use crate::app::in_session::given_text;
use crate::app::mock::{Done, Sat};
use crate::cli::study::print::Printer;
use crate::study::certainty::{Fit, Sure, Table};
use crate::study::mock::{Flag, Marked, percent};
use crate::text::Arg;

/// The question on the screen, with the time that is left and the answer so far.
pub(super) fn question(printer: Printer<'_>, sat: &Sat) -> Vec<String> {
    let Some(seat) = sat.sitting.seat() else {
        return Vec::new();
    };
    let texts = printer.texts;
    let mut head = vec![texts.say_with(
        "mock-question",
        [
            ("at", Arg::from(sat.sitting.at() + 1)),
            ("all", Arg::from(sat.sitting.seats().len())),
        ],
    )];
    if let Some(ms) = sat.sitting.left_ms(printer.model.now) {
        let minutes = i64::try_from(ms.div_ceil(60_000)).unwrap_or(i64::MAX);
        head.push(texts.say_with("cli-mock-left", [("minutes", Arg::from(minutes))]));
    }
    match seat.flag {
        Flag::ComeBack => head.push(texts.say("mock-flagged")),
        Flag::Plain => {}
    }
    let mut lines = vec![String::new(), head.join(". ")];
    lines.extend(printer.asked(&seat.asking));
    if let Some(response) = &seat.response {
        let mut given = given_text(response);
        if given.is_empty() {
            given = texts.say("study-dont-know");
        }
        lines.push(texts.say_with("cli-mock-given", [("given", Arg::from(given))]));
    }
    lines
}

/// What it came to.
pub(super) fn result(printer: Printer<'_>, done: &Done) -> Vec<String> {
    let texts = printer.texts;
    let exam = &done.exam;
    let mut lines = Vec::new();
    for (place, marked) in exam.marked.iter().enumerate() {
        lines.push(String::new());
        let at = [
            ("at", Arg::from(place + 1)),
            ("all", Arg::from(exam.marked.len())),
        ];
        lines.push(texts.say_with("mock-question", at));
        lines.extend(review(printer, marked));
    }
    lines.push(String::new());
    let minutes = i64::try_from(exam.ms.div_ceil(60_000).max(1)).unwrap_or(i64::MAX);
    lines.push(texts.say_with(
        "cli-mock-result",
        [
            ("points", Arg::from(points(exam.points))),
            ("of", Arg::from(exam.marked.len())),
            ("percent", Arg::from(exam.percent())),
            ("minutes", Arg::from(minutes)),
        ],
    ));
    for topic in &exam.topics {
        let deck = printer.model.library.deck(&topic.deck);
        let title = deck
            .and_then(|deck| deck.topics.iter().find(|known| known.id == topic.topic))
            .map_or("", |known| known.title.as_str());
        let reached = texts.say_with(
            "mock-topic",
            [
                ("points", Arg::from(points(topic.points))),
                ("of", Arg::from(topic.of)),
                ("percent", Arg::from(percent(topic.points, topic.of))),
            ],
        );
        lines.push(texts.say_with(
            "mock-topic-name",
            [("topic", Arg::from(title)), ("reached", Arg::from(reached))],
        ));
    }
    if let Some(table) = &exam.certainty {
        lines.extend(certainty(printer, table));
    }
    lines
}

fn review(printer: Printer<'_>, marked: &Marked) -> Vec<String> {
    let mut lines: Vec<String> = printer.asked_words(&marked.asking).into_iter().collect();
    let given = match &marked.response {
        None => printer.texts.say("mock-no-answer"),
        Some(response) => {
            let given = given_text(response);
            if given.is_empty() {
                printer.texts.say("study-dont-know")
            } else {
                given
            }
        }
    };
    let given = [("given", Arg::from(given))];
    lines.push(printer.texts.say_with("cli-mock-given", given));
    lines.extend(printer.judged(&marked.asking, &marked.verdict));
    lines
}

fn certainty(printer: Printer<'_>, table: &Table) -> Vec<String> {
    let texts = printer.texts;
    let mut lines = Vec::new();
    for level in table.levels.iter().rev() {
        let Some(fit) = level.fit else {
            continue;
        };
        let name = texts.say(match level.sure {
            Sure::Low => "sure-low",
            Sure::Mid => "sure-mid",
            Sure::High => "sure-high",
        });
        let fit = texts.say(match fit {
            Fit::Over => "mock-fit-over",
            Fit::SlightlyOver => "mock-fit-slightly-over",
            Fit::Fits => "mock-fit-fits",
            Fit::SlightlyUnder => "mock-fit-slightly-under",
            Fit::Under => "mock-fit-under",
        });
        let text = texts.say_with(
            "mock-level",
            [
                ("count", Arg::from(level.answers)),
                ("percent", Arg::from(percent(level.accuracy, 1))),
                ("fit", Arg::from(fit)),
            ],
        );
        lines.push(format!("{name}: {text}"));
    }
    lines.push(texts.say_with(
        "mock-certainty-sum",
        [
            ("mean", Arg::from(format!("{:+.2}", table.mean))),
            ("expected", Arg::from(format!("{:+.2}", table.expected))),
        ],
    ));
    lines
}

fn points(points: f64) -> String {
    let text = format!("{points:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}
