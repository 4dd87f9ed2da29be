//! Every screen there is, each with something on it, for tests of what must hold on all of them.

use std::path::Path;
use std::sync::Arc;

use bilim::app::desk::begin::Message as Begin;
use bilim::app::desk::bring::Message as Bring;
use bilim::app::desk::find::Message as Find;
use bilim::app::desk::{Edit, File, Heard, Message as Desk, Origin, Tab};
use bilim::app::exam::Message as Exams;
use bilim::app::facts::{Message as Facts, Tab as Look};
use bilim::app::mock::{Message as Mock, Of};
use bilim::app::{Action, Dialog, Effect, Fault, Message, Place, Report};
use bilim::deck::{DeckId, List};
use bilim::stats::count;
use bilim::store::decks::{From, load};
use bilim::study::exam::Exam;
use bilim::study::{Opening, Step};

use crate::app::{App, DAY};

/// A deck with every kind of question and some slips, as it is written at the desk.
const DESK: &str = r#"Deck(
    format: 1, revision: 3, id: "t", title: "Test of a long title that may need a second line",
    sources: [Source(id: "s", title: "A source", url: "https://example.org/", written: "2022-11")],
    names: [Name(id: "csto", kind: Organisation, text: "Collective Security Treaty Organization",
                 also: ["CSTO", "ОДКБ"], not: ["OSCE"])],
    topics: [
        Topic(id: "one", title: "One", read: "What there is to know."),
        Topic(id: "two", title: "Two"),
    ],
    facts: [
        Fact(id: "troops", topic: "one", from: "s", says: "Soldiers of the {CSTO} came.", answer: Name("csto"),
             ask: "Soldiers of which organisation came?", at: 6, why: "They came and left again."),
        Fact(id: "share", topic: "one", says: "He won {70.96} per cent.", ask: "What share did he win?",
             answer: Number(value: 70.96, unit: "%", within: 0.05, near: 1.0)),
        Fact(id: "vote", topic: "one", says: "The vote was on {9 June 2019}.", ask: "When was the vote?",
             answer: Date("2019-06-09"), on: "2019-06-09"),
        Fact(id: "first", topic: "two", says: "First came {A}.", on: "2001"),
        Fact(id: "second", topic: "three", says: "Then came {B}.", on: "2002"),
        Fact(id: "third", topic: "two", says: "Last came C.", on: "2003"),
    ],
    questions: [
        Choice(id: "troops-which", fact: "troops",
               instead: [("NATO", "It is another alliance."), ("SCO", "China belongs to it."), ("EU", "No army.")]),
        TrueFalse(id: "share-high", fact: "share", claim: "He won more than half.", holds: true),
        Several(id: "which", ask: "Which came?", right: [("first", "A"), ("second", "B")],
                wrong: [("X", "It stayed."), ("Y", "It stayed.")]),
        Order(id: "order", ask: "In which order?", items: [("troops", "A"), ("share", "B"), ("first", "C")]),
        Match(id: "match", ask: "Which place?", pairs: [("troops", "A", "1st"), ("share", "B", "2nd"), ("first", "C", "3rd")],
              left_over: ["4th"]),
    ],
)"#;

const TABLE: &str = "question,answer,wrong,paragraph
Who came?,The CSTO,NATO|SCO|EU,6
Who left?,,NATO|SCO|EU,7
Who stayed?,The king,,third
";

/// A student of the shipped decks after some answers, in the library.
fn student() -> App {
    let nowhere = Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    app.begin(Opening::TestFirst);
    for turn in 0..24 {
        match app.step() {
            Step::Question(_) if turn % 7 == 2 => app.act(Action::DontKnow),
            Step::Question(_) => app.answer_right(),
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
    app.send(Message::Leave);
    app.later(3 * DAY);
    app.send(Message::Go(Place::Library));
    app
}

fn after(mut app: App, message: Message) -> App {
    app.send(message);
    app
}

/// The progress screen with its figures.
fn progress() -> App {
    let mut app = after(student(), Message::Go(Place::Progress));
    let found = app.effects.iter().find_map(|effect| {
        let Effect::Figures(input) = effect else {
            return None;
        };
        Some(count(input))
    });
    app.send(Message::Report(Report::Figures(Arc::new(found.unwrap()))));
    app
}

fn exam() -> App {
    let mut app = student();
    let decks = app.model.library.decks().iter();
    let decks = decks.map(|deck| deck.id.clone()).collect();
    let id = app.model.settings.put_exam(Exam {
        date: "2026-12-12".to_owned(),
        decks,
        ..Exam::default()
    });
    after(app, Message::Exam(Exams::Show(id)))
}

/// The feedback of a wrong choice.
fn feedback() -> App {
    let mut app = App::at("troops-which");
    let wrong = (app.right_place() + 1) % 2;
    app.act(Action::Pick(wrong));
    app
}

/// A question of each kind, and what it looks like when nothing was known.
fn questions() -> Vec<(&'static str, App)> {
    let ids = [
        "troops-which",
        "share-high",
        "vote-month",
        "which",
        "order",
        "match",
        "first#gap",
    ];
    let mut all = Vec::new();
    for id in ids {
        all.push((id, App::at(id)));
        let mut told = App::at(id);
        told.act(Action::DontKnow);
        all.push((id, told));
    }
    all
}

/// The deck that is written at the desk, after a student has reported something about it.
fn open() -> App {
    let mut app = App::at("troops-which");
    app.act(Action::Pick(0));
    app.act(Action::Report(Fault::RefusedAnswer));
    app.send(Message::Desk(Desk::Open(DeckId::new("t"), None)));
    let file = File {
        name: "t.ron".to_owned(),
        origin: Origin::Own,
    };
    app.send(Message::Report(Report::Desk(Heard::Read {
        file,
        text: DESK.into(),
        draft: None,
    })));
    app
}

fn edited(edits: impl IntoIterator<Item = Edit>) -> App {
    let edits = edits
        .into_iter()
        .map(|edit| Message::Desk(Desk::Edit(edit)));
    edits.fold(open(), after)
}

/// The desk with a deck on it, and what is brought to it.
fn desks() -> Vec<(&'static str, App)> {
    let list = |list| Edit::Tab(Tab::List(list));
    let bring = |message| Message::Desk(Desk::Bring(message));
    vec![
        (
            "facts at the desk",
            edited([list(List::Facts), Edit::Pick(0)]),
        ),
        (
            "a number at the desk",
            edited([list(List::Facts), Edit::Pick(1)]),
        ),
        (
            "topics at the desk",
            edited([list(List::Topics), Edit::Pick(0)]),
        ),
        (
            "names at the desk",
            edited([list(List::Names), Edit::Pick(0)]),
        ),
        (
            "sources at the desk",
            edited([list(List::Sources), Edit::Pick(0)]),
        ),
        (
            "a choice at the desk",
            edited([list(List::Questions), Edit::Pick(0)]),
        ),
        (
            "a several at the desk",
            edited([list(List::Questions), Edit::Pick(2)]),
        ),
        (
            "a match at the desk",
            edited([list(List::Questions), Edit::Pick(4)]),
        ),
        ("deck at the desk", edited([Edit::Tab(Tab::Deck)])),
        ("problems at the desk", edited([Edit::Tab(Tab::Problems)])),
        ("reports at the desk", edited([Edit::Tab(Tab::Reports)])),
        ("find at the desk", edited([Edit::Find(Find::Open)])),
        ("bring", after(open(), bring(Bring::Enter))),
        (
            "table",
            after(
                after(open(), bring(Bring::Enter)),
                bring(Bring::Write(TABLE.to_owned())),
            ),
        ),
    ]
}

/// A student looks at facts.
fn looks() -> Vec<(&'static str, App)> {
    let at = || after(student(), Message::Go(Place::Facts));
    let facts = |message| Message::Facts(message);
    let mut one = at();
    let deck = one.model.library.decks().iter().next().unwrap();
    let key = deck.facts.first().unwrap().key.clone();
    one.send(facts(Facts::Pick(key)));
    vec![
        ("a fact", one),
        ("timeline", after(at(), facts(Facts::Tab(Look::Timeline)))),
        ("source", after(at(), facts(Facts::Tab(Look::Source)))),
    ]
}

/// A card of the coach: the only fact lapses again and again.
fn coach() -> App {
    let mut app = App::at("troops-which");
    app.answer_right();
    app.act(Action::GoOn);
    for last in [false, false, false, false, false, true] {
        app.later(8 * DAY);
        app.send(Message::Go(Place::Library));
        app.send(Message::Study(None));
        app.act(Action::DontKnow);
        app.act(Action::GoOn);
        if !last {
            app.answer_all_right();
            app.send(Message::Leave);
        }
    }
    app
}

/// What a session begins and ends with.
fn sessions() -> Vec<(&'static str, App)> {
    let mut page = App::new();
    page.begin(Opening::ReadFirst);
    let mut summary = App::new();
    summary.begin(Opening::TestFirst);
    summary.answer_all_right();
    let away = after(student(), Message::SureWrong);
    vec![
        ("page", page),
        ("coach", coach()),
        ("summary", summary),
        ("sure and wrong", away),
    ]
}

/// What lies over a page.
fn dialogs() -> Vec<(&'static str, App)> {
    let over = |dialog| after(feedback(), Message::Open(dialog));
    vec![("fault", over(Dialog::Fault)), ("keys", over(Dialog::Keys))]
}

/// All of them.
pub(crate) fn screens() -> Vec<(&'static str, App)> {
    let mock = || after(student(), Message::Mock(Mock::Open(Of::default())));
    let at_desk = || after(student(), Message::Go(Place::Desk));
    let begin = |message| Message::Desk(Desk::Begin(message));
    let mut all = vec![
        ("first run", App::new()),
        ("desk", at_desk()),
        ("new deck", after(at_desk(), begin(Begin::Enter))),
        ("library", student()),
        ("study", after(student(), Message::Study(None))),
        ("feedback", feedback()),
        ("facts", after(student(), Message::Go(Place::Facts))),
        ("progress", progress()),
        ("settings", after(student(), Message::Go(Place::Settings))),
        ("about", after(student(), Message::Go(Place::About))),
        ("exam", exam()),
        (
            "new exam",
            after(student(), Message::Exam(Exams::New(None))),
        ),
        ("mock", mock()),
        ("sitting", after(mock(), Message::Mock(Mock::Begin))),
        (
            "handed in",
            after(
                after(mock(), Message::Mock(Mock::Begin)),
                Message::Mock(Mock::HandIn),
            ),
        ),
    ];
    all.extend(questions());
    all.extend(desks());
    all.extend(looks());
    all.extend(sessions());
    all.extend(dialogs());
    all
}
