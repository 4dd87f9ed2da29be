//! What a person does at the desk, by accessible names: opens a deck, writes
//! into fields, adds items, saves. It must not know what a test looks for.

use std::sync::Arc;

use bilim::app::desk::{File, Heard, Message as Desk, Open, Origin, Wish};
use bilim::app::{Effect, Message, Place, Report, Theme};
use bilim::deck::{Deck, DeckId, Level, Library, List, parse};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

use crate::app::App;
use crate::driven::{click, press, window as themed};

/// A deck with a question of the kinds that can be broken in a cell.
pub(crate) const TEXT: &str = r#"Deck(
    format: 1, id: "d", title: "Blocs", levels: [("no-citation", Info)],
    facts: [
        Fact(id: "blocs", says: "Soldiers of the {CSTO} came.", ask: "Whose soldiers came?", on: "2001"),
        Fact(id: "second", says: "Then came {B}.", on: "2002"),
        Fact(id: "third", says: "Last came {C}.", on: "2003"),
    ],
    questions: [
        Choice(id: "blocs-choice", fact: "blocs",
               instead: [("NATO", "It is another alliance."), ("SCO", "China belongs to it.")]),
        Order(id: "order", ask: "In which order?",
              items: [("blocs", "A"), ("second", "B"), ("third", "C")]),
        Match(id: "match", ask: "Which place?",
              pairs: [("blocs", "A", "1st"), ("second", "B", "2nd"), ("third", "C", "3rd")]),
    ],
)
"#;

/// A way to break it: the question, the change and the field that it is about.
pub(crate) type Broken = (&'static str, (&'static str, &'static str), &'static str);

/// Some ways.
pub(crate) const BROKEN: [Broken; 4] = [
    ("blocs-choice", ("\"SCO\"", "\"CSTO\""), "instead"),
    ("blocs-choice", ("(\"SCO\"", "(\"\""), "instead"),
    (
        "order",
        ("(\"second\", \"B\")", "(\"nobody\", \"B\")"),
        "items",
    ),
    ("match", ("\"2nd\"", "\"1st\""), "pairs"),
];

/// The text with one thing broken.
pub(crate) fn broken((from, to): (&str, &str)) -> String {
    assert_eq!(TEXT.matches(from).count(), 1, "{from}");
    TEXT.replace(from, to)
}

/// A window in which all of the desk is seen.
pub(crate) fn window<'a>(app: App) -> Harness<'a, App> {
    themed(app, (1600.0, 2400.0), Theme::Light)
}

/// A deck of a text without problems.
pub(crate) fn deck_of(text: &str) -> Deck {
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.diagnostics, vec![], "{text}");
    parsed.deck.unwrap()
}

/// A deck of one's own at the desk.
pub(crate) fn at_desk<'a>(text: &str) -> Harness<'a, App> {
    let mut app = App::new();
    let id = DeckId::new("d");
    app.send(Message::Desk(Desk::Open(id, None)));
    let mut harness = window(app);
    read(&mut harness, text);
    harness
}

/// The file that was asked for is there.
pub(crate) fn read(harness: &mut Harness<'_, App>, text: &str) {
    let file = File {
        name: "d.ron".to_owned(),
        origin: Origin::Own,
    };
    let heard = Heard::Read {
        file,
        text: text.into(),
        draft: None,
    };
    harness
        .state_mut()
        .send(Message::Report(Report::Desk(heard)));
    harness.run();
}

/// A new deck with this title.
pub(crate) fn begin(harness: &mut Harness<'_, App>, title: &str) {
    harness.state_mut().send(Message::Go(Place::Desk));
    harness.run();
    click(harness, "A new deck");
    write(harness, "Title of the deck", title);
    click(harness, "Begin");
    // The line for the first fact is open.
    press(harness, Key::Escape);
}

pub(crate) fn desk<'a>(harness: &'a Harness<'_, App>) -> &'a Open {
    harness.state().model.desk.open.as_deref().unwrap()
}

/// The ids of the facts, in their order.
pub(crate) fn ids(harness: &Harness<'_, App>) -> Vec<String> {
    let rows = desk(harness).manuscript.outline().of(List::Facts);
    rows.map(|(_, row)| row.id().to_owned()).collect()
}

/// What must be mended, told by rule and field.
pub(crate) fn errors(harness: &Harness<'_, App>) -> Vec<String> {
    let all = bilim::app::desk::troubles(desk(harness));
    let bad = all.iter().filter(|trouble| trouble.level == Level::Error);
    bad.map(|trouble| format!("{:?} in {}", trouble.what, trouble.field))
        .collect()
}

/// Facts in one line each, by Ctrl+N.
pub(crate) fn quick(harness: &mut Harness<'_, App>, lines: &[&str]) {
    chord(harness, Modifiers::COMMAND, Key::N);
    for line in lines {
        harness.event(Event::Text((*line).to_owned()));
        harness.run();
        press(harness, Key::Enter);
    }
    press(harness, Key::Escape);
}

pub(crate) fn chord(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// What a node is called.
pub(crate) fn label(node: &Node<'_>) -> Option<String> {
    node.accesskit_node().label()
}

fn is_field(node: &Node<'_>) -> bool {
    let role = node.accesskit_node().role();
    matches!(role, Role::TextInput | Role::MultilineTextInput)
}

/// Writes into a field, in place of what stands there, and leaves it.
pub(crate) fn write(harness: &mut Harness<'_, App>, name: &str, text: &str) {
    let mut all = harness.query_all_by_label(name);
    let field = all.find(is_field);
    let field = field.unwrap_or_else(|| panic!("no field is called {name}"));
    field.click();
    drop(all);
    harness.run();
    chord(harness, Modifiers::COMMAND, Key::A);
    press(harness, Key::Backspace);
    harness.event(Event::Text(text.to_owned()));
    harness.run();
    press(harness, Key::Escape);
}

/// Clicks the button of this name; the last one where several are called so.
pub(crate) fn click_button(harness: &mut Harness<'_, App>, name: &str) {
    click_role(harness, Role::Button, name);
}

/// Picks a line of the list.
pub(crate) fn pick(harness: &mut Harness<'_, App>, name: &str) {
    click_role(harness, Role::ListItem, name);
}

/// Turns to a list; how many there are is part of its name.
pub(crate) fn tab(harness: &mut Harness<'_, App>, name: &str) {
    let all = harness.query_all_by_role(Role::Button);
    let mut named = all.filter(|node| label(node).is_some_and(|label| label.starts_with(name)));
    let found = named.by_ref().last();
    found
        .unwrap_or_else(|| panic!("no list is called {name}"))
        .click();
    drop(named);
    harness.run();
}

pub(crate) fn click_role(harness: &mut Harness<'_, App>, role: Role, name: &str) {
    harness
        .query_all_by_role(role)
        .rfind(|node| label(node).as_deref() == Some(name))
        .unwrap_or_else(|| panic!("no {role:?} is called {name}"))
        .click();
    harness.run();
}

/// Chooses from a menu that a button of this role and name opens.
pub(crate) fn choose(harness: &mut Harness<'_, App>, (role, name): (Role, &str), item: &str) {
    click_role(harness, role, name);
    click_role(harness, Role::MenuItem, item);
}

/// A new question of this kind about the fact that is looked at.
pub(crate) fn add(harness: &mut Harness<'_, App>, fact: &str, kind: &str) {
    tab(harness, "Facts ");
    pick(harness, fact);
    choose(harness, (Role::Button, "Add a question"), kind);
}

/// Saves by Ctrl+S; the disk agrees.
pub(crate) fn save(harness: &mut Harness<'_, App>) -> String {
    chord(harness, Modifiers::COMMAND, Key::S);
    let wished = harness.state().effects.iter().rev();
    let mut saves = wished.filter_map(|effect| {
        let Effect::Desk(Wish::Save { file, text, .. }) = effect else {
            return None;
        };
        Some((file.clone(), Arc::clone(text)))
    });
    let (file, text) = saves.next().unwrap();
    drop(saves);
    let heard = Heard::Saved {
        file: file.clone(),
        text: Arc::clone(&text),
    };
    harness
        .state_mut()
        .send(Message::Report(Report::Desk(heard)));
    harness.run();
    harness.get_by_label(&format!("{file}, saved"));
    text.to_string()
}

/// Studies a deck that was saved to the end of its session; how many facts were met.
pub(crate) fn study(harness: &mut Harness<'_, App>, text: &str) -> usize {
    let deck = deck_of(text);
    let (id, facts) = (deck.id.clone(), deck.facts.clone());
    let app = harness.state_mut();
    let library = Box::new(Library::new(vec![deck]));
    app.send(Message::Report(Report::Decks(library, Vec::new())));
    app.model.settings.new_a_day = 50;
    app.send(Message::Study(Some(id)));
    app.answer_all_right();
    facts.iter().filter(|fact| app.met(&fact.key)).count()
}

/// Whether a banner stands between the label of a field and the end of the form.
pub(crate) fn told_below(harness: &Harness<'_, App>, field: &str) -> bool {
    let name = match field {
        "instead" => "What people mistake it for, and what that is true of",
        "items" => "In the right order, each with its fact",
        _ => "Pairs, each with its fact",
    };
    let top = harness.get_by_label(name).rect().bottom();
    let open = desk(harness);
    let all = bilim::app::desk::troubles(open);
    let texts = bilim::text::Texts::english();
    let told = all.iter().filter(|trouble| trouble.field == field);
    let mut said = told.map(|trouble| match trouble.what {
        bilim::app::desk::What::Problem(found) => texts.problem(&found.problem).message,
        bilim::app::desk::What::Finding(finding) => texts.lint(finding).message,
    });
    said.any(|said| {
        let found = harness.query_by_label_contains(&said);
        found.is_some_and(|node| node.rect().top() > top)
    })
}
