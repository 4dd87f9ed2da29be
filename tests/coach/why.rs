//! Why a fact came now, and when it comes next.

use bilim::app::coach::Message as Coach;
use bilim::app::{Action, Effect, Message};
use bilim::memory;
use bilim::study::{Step, WhyNow, why_now};
use bilim::text::Texts;

use super::app::App;
use super::come_back;

fn why(app: &App) -> WhyNow {
    let Step::Feedback(given) = app.step() else {
        panic!("there is no feedback: {:?}", app.step());
    };
    why_now(&app.model.progress, &given)
}

#[test]
fn a_fact_says_why_it_came_now_and_when_it_comes_next() {
    let mut app = App::at("troops-which");
    app.answer_right();
    let due = |app: &App| app.dues().first().map(|(_, day)| *day);
    assert_eq!(why(&app), WhyNow::First { next: due(&app) });
    app.act(Action::GoOn);
    let before = app.model.progress.facts().next().unwrap().1.memory.unwrap();
    come_back(&mut app, 6);
    app.act(Action::DontKnow);
    let WhyNow::Due { last, next } = why(&app) else {
        panic!("{:?}", why(&app));
    };
    let chance = memory::retrievability(before, 6.0) * 100.0;
    assert_eq!((last.days, next), (6, due(&app)));
    assert!((f64::from(last.percent) - chance).abs() <= 0.5);
    app.act(Action::GoOn);
    app.answer_right();
    assert_eq!(why(&app), WhyNow::Returned { next: due(&app) });
    app.act(Action::GoOn);
    app.act(Action::Practise);
    app.answer_right();
    assert!(matches!(why(&app), WhyNow::Practice { next, .. } if next == due(&app)));
}

#[test]
fn the_reasons_are_said_in_plain_sentences() {
    let texts = Texts::english();
    let day = bilim::time::Moment::parse("2026-12-14T10:00:00+06:00")
        .unwrap()
        .day();
    let last = bilim::study::Seen {
        days: 12,
        percent: 84,
    };
    let due = WhyNow::Due {
        last,
        next: Some(day),
    };
    assert_eq!(
        texts.why_now(due),
        "Last seen 12 days ago. 84 % likely to be remembered. Next on 14 December 2026."
    );
    assert_eq!(
        texts.why_now(WhyNow::First { next: None }),
        "You had not met this fact before."
    );
    let practice = WhyNow::Practice {
        last: None,
        next: Some(day),
    };
    assert_eq!(
        texts.why_now(practice),
        "Practice: no date moves. Next on 14 December 2026."
    );
}

#[test]
fn whether_the_reasons_are_open_is_kept() {
    use bilim::app::coach::Fold;
    let mut app = App::at("troops-which");
    app.answer_right();
    assert_eq!(app.model.settings.coach.why_now, Fold::Folded);
    app.send(Message::Coach(Coach::WhyNow(Fold::Open)));
    let saved = app.effects.last();
    let settings = app.model.settings.clone();
    assert_eq!(saved, Some(&Effect::SaveSettings(settings.clone())));
    assert_eq!(settings.coach.why_now, Fold::Open);
}
