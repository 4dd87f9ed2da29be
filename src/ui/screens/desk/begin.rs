//! The page on which a deck begins: its title, and what is likely there
//! already. Enter leads from field to field; what a deck's text says is
//! decided elsewhere.

use egui::{Id, Key, Modifiers, Ui};

use crate::app::Mode;
use crate::app::desk::Message as Desk;
use crate::app::desk::begin::{Begin, Blank, Message, NotYet};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, TextField, bottom_bar, card, columns, icon_button, note, page_head, say, text_field,
    tinted,
};

use super::one_of::one_of;
use super::send;

/// How many fields stand side by side, the gap between them, and the least width of one.
const ROW: (usize, f32, f32) = (3, 16.0, 200.0);

/// The languages that are offered, as BCP 47 tags.
const LANGUAGES: [(&str, &str); 9] = [
    ("en", "desk-language-en"),
    ("ru", "desk-language-ru"),
    ("kk", "desk-language-kk"),
    ("ky", "desk-language-ky"),
    ("uz", "desk-language-uz"),
    ("tg", "desk-language-tg"),
    ("tk", "desk-language-tk"),
    ("de", "desk-language-de"),
    ("fr", "desk-language-fr"),
];

/// The licences that are offered.
const LICENSES: [(&str, &str); 4] = [
    ("CC-BY-4.0", "desk-license-by"),
    ("CC-BY-SA-4.0", "desk-license-by-sa"),
    ("CC0-1.0", "desk-license-zero"),
    ("", "desk-license-none"),
];

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let begin = &view.model.desk.begin;
    let (title, intro) = (view.say("desk-begin-title"), view.say("desk-begin-intro"));
    page_head(ui, &title, Some(&intro));
    ui.add_space(16.0);
    card(ui, |ui| {
        write(ui, view, Blank::Title, "desk-begin-name");
        refused(ui, view, NotYet::NoTitle);
        ui.add_space(8.0);
        columns(ui, ROW, |ui, index| match index {
            0 => write(ui, view, Blank::Author, "desk-begin-author"),
            1 => language(ui, view, begin),
            _ => license(ui, view, begin),
        });
    });
    ui.add_space(16.0);
    card(ui, |ui| source(ui, view));
    ui.add_space(16.0);
    card(ui, |ui| topics(ui, view, begin));
    look(ui, begin);
}

/// The bar below the page.
pub(super) fn bar(ui: &mut Ui, view: &mut View<'_>) {
    let labels = ["desk-new", "key-ctrl-enter", "desk-begin-leave", "key-esc"];
    let labels = labels.map(|key| view.say(key));
    let [begin, enter, leave, esc] = &labels;
    let works = view.model.mode == Mode::Work;
    let (left, begun) = bottom_bar(
        ui,
        840.0,
        |ui| ui.add(Button::bordered(leave).cap(esc)).clicked(),
        |ui| {
            let begin = Button::primary(begin).cap(enter).enabled(works);
            ui.add(begin).clicked()
        },
    );
    if begun {
        tell(view, Message::Done);
    } else if left {
        tell(view, Message::Leave);
    }
}

/// The way here.
pub(super) fn button(ui: &mut Ui, view: &mut View<'_>) {
    let (label, n) = (view.say("desk-begin-title"), view.say("key-n"));
    let button = Button::primary(&label).icon(Icon::Plus).cap(&n);
    let works = view.model.mode == Mode::Work;
    if ui.add(button.enabled(works)).clicked() {
        tell(view, Message::Enter);
    }
}

/// Where its facts are read.
fn source(ui: &mut Ui, view: &mut View<'_>) {
    say(ui, Type::Section, &view.say("desk-begin-source"));
    note(ui, Type::Note, &view.say("desk-begin-source-note"));
    ui.add_space(8.0);
    columns(ui, ROW, |ui, index| match index {
        0 => write(ui, view, Blank::Source, "desk-begin-source-title"),
        1 => write(ui, view, Blank::Writer, "desk-begin-source-author"),
        _ => write(ui, view, Blank::Publisher, "desk-publisher"),
    });
    ui.add_space(8.0);
    columns(ui, ROW, |ui, index| match index {
        0 => {
            write(ui, view, Blank::Written, "desk-written");
            refused(ui, view, NotYet::NoDate);
        }
        1 => write(ui, view, Blank::Address, "desk-url"),
        _ => file(ui, view),
    });
}

/// A file with the text of the source, which facts are then checked against.
fn file(ui: &mut Ui, view: &mut View<'_>) {
    let name = view.say("desk-begin-file");
    note(ui, Type::Small, &name);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let room = (ui.available_width() - 42.0).max(80.0);
        line(ui, view, Blank::File, (&name, Some(room)));
        let choose = icon_button(ui, Icon::FolderOpen, &view.say("desk-bring-choose"));
        if choose.clicked() {
            tell(view, Message::Choose);
        }
    });
}

fn topics(ui: &mut Ui, view: &mut View<'_>, begin: &Begin) {
    say(ui, Type::Section, &view.say("desk-begin-topics"));
    note(ui, Type::Note, &view.say("desk-begin-topics-note"));
    ui.add_space(8.0);
    let places: Vec<usize> = (0..begin.topics()).collect();
    for row in places.chunks(ROW.0) {
        let grid = (row.len().max(2), ROW.1, ROW.2);
        columns(
            ui,
            if row.len() == ROW.0 { ROW } else { grid },
            |ui, index| {
                if let Some(place) = row.get(index) {
                    let number = Arg::from(place + 1);
                    let name = view.say_with("desk-begin-topic", [("number", number)]);
                    line(ui, view, Blank::Topic(*place), (&name, None));
                }
            },
        );
        ui.add_space(8.0);
    }
}

fn language(ui: &mut Ui, view: &mut View<'_>, begin: &Begin) {
    let picked = choice(ui, view, "desk-language", (&begin.language, &LANGUAGES));
    if let Some(tag) = picked {
        tell(view, Message::Language(tag));
    }
}

fn license(ui: &mut Ui, view: &mut View<'_>, begin: &Begin) {
    let picked = choice(ui, view, "desk-license", (&begin.license, &LICENSES));
    if let Some(license) = picked {
        tell(view, Message::License(license));
    }
}

/// One of a few words, each with a text of its own.
fn choice(
    ui: &mut Ui,
    view: &View<'_>,
    key: &str,
    (now, all): (&String, &[(&str, &str)]),
) -> Option<String> {
    let name = view.say(key);
    note(ui, Type::Small, &name);
    let all = all.iter();
    let all: Vec<(String, String)> = all
        .map(|(word, key)| ((*word).to_owned(), view.say(key)))
        .collect();
    one_of(ui, &name, (now, now), &all)
}

/// A field under its label.
fn write(ui: &mut Ui, view: &mut View<'_>, blank: Blank, key: &str) {
    let name = view.say(key);
    note(ui, Type::Small, &name);
    line(ui, view, blank, (&name, None));
}

fn line(ui: &mut Ui, view: &mut View<'_>, blank: Blank, (name, width): (&str, Option<f32>)) {
    let desk = &view.model.desk;
    let mut text = match blank {
        Blank::Title => desk.title.clone(),
        Blank::Author
        | Blank::Source
        | Blank::Writer
        | Blank::Publisher
        | Blank::Written
        | Blank::Address
        | Blank::File
        | Blank::Topic(_) => desk.begin.text(blank).to_owned(),
    };
    let topics = desk.begin.topics();
    let mut field = TextField::new(id(blank), name, &mut text);
    field.kind = Type::Body;
    field.width = width;
    if let Blank::Topic(_) = blank {
        field.hint = name;
    }
    let response = text_field(ui, field);
    // The field that comes next must not see the same press.
    let enter = response.lost_focus()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if response.changed() {
        tell(view, Message::Write(blank, text));
    }
    if enter {
        match next(blank, topics) {
            Some(next) => ui.memory_mut(|memory| memory.request_focus(id(next))),
            None => tell(view, Message::Done),
        }
    }
}

fn id(blank: Blank) -> Id {
    Id::unique(("desk.begin", blank))
}

/// The field that Enter leads to; `None` behind the last one.
fn next(blank: Blank, topics: usize) -> Option<Blank> {
    match blank {
        Blank::Title => Some(Blank::Author),
        Blank::Author => Some(Blank::Source),
        Blank::Source => Some(Blank::Writer),
        Blank::Writer => Some(Blank::Publisher),
        Blank::Publisher => Some(Blank::Written),
        Blank::Written => Some(Blank::Address),
        Blank::Address => Some(Blank::File),
        Blank::File => Some(Blank::Topic(0)),
        Blank::Topic(place) => (place + 1 < topics).then_some(Blank::Topic(place + 1)),
    }
}

/// Why no deck could begin, below the field that it is about.
fn refused(ui: &mut Ui, view: &View<'_>, about: NotYet) {
    if view.model.desk.begin.refused != Some(about) {
        return;
    }
    let key = match about {
        NotYet::NoTitle => "desk-begin-no-title",
        NotYet::NoDate => "desk-begin-no-date",
    };
    let ink = theme::tokens(ui).wrong;
    tinted(ui, Type::Note, &view.say(key), ink);
}

/// The title has the focus when the page appears, and a field that was refused when it is.
fn look(ui: &Ui, begin: &Begin) {
    let met = Id::unique(("desk.begin", "met"));
    let pass = ui.ctx().cumulative_pass_nr();
    let before: Option<(u64, Option<NotYet>)> = ui.data(|data| data.get_temp(met));
    ui.data_mut(|data| data.insert_temp(met, (pass, begin.refused)));
    let was_here = before.filter(|(last, _)| last + 1 >= pass);
    let wanted = match (was_here, begin.refused) {
        (Some((_, was)), now) if was == now => return,
        (Some(_), None) => return,
        (None, _) | (Some(_), Some(NotYet::NoTitle)) => Blank::Title,
        (Some(_), Some(NotYet::NoDate)) => Blank::Written,
    };
    ui.memory_mut(|memory| memory.request_focus(id(wanted)));
}

fn tell(view: &mut View<'_>, message: Message) {
    send(view, Desk::Begin(message));
}
