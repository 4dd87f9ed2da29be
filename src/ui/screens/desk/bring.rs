//! The page that brings what a teacher already has: the text, what it was taken
//! for, and what comes of it. What a row means is decided elsewhere.

mod outcome;
mod table;

use egui::{Id, ScrollArea, Ui};

use crate::app::Mode;
use crate::app::desk::Message as Desk;
use crate::app::desk::bring::{Bring, Busy, FIELD_BYTES, Message, Taken};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Part, TextField, Tone, banner, card, note, page_head, text_area, text_field,
};

use super::send;

/// How high the field for the text grows before it scrolls.
const FIELD: f32 = 240.0;
/// Reading a text of more bytes takes long enough that it is told.
const LONG: usize = 20_000;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    let bring = &model.desk.bring;
    let back = view.say("desk-bring-back");
    if ui.add(Button::link(&back).icon(Icon::ArrowLeft)).clicked() {
        say(view, Message::Leave);
    }
    let (title, intro) = (view.say("desk-bring-title"), view.say("desk-bring-intro"));
    page_head(ui, &title, Some(&intro));
    ui.add_space(16.0);
    card(ui, |ui| text(ui, view, bring));
    ui.add_space(16.0);
    match &bring.taken {
        None => {
            note(ui, Type::Note, &view.say("desk-bring-nothing-yet"));
        }
        Some(Err(refused)) => {
            let why = view.texts.refused(*refused);
            let icon = (Tone::Wrong, Icon::XCircle);
            banner(ui, icon, &[Part::Plain(&why)], None);
            if let Some(kind) = bring.said.kind {
                ui.add_space(12.0);
                table::kind(ui, view, kind);
            }
        }
        Some(Ok(taken)) => {
            card(ui, |ui| table::show(ui, view, taken));
            ui.add_space(16.0);
            card(ui, |ui| outcome::show(ui, view, taken));
            ui.add_space(16.0);
            add(ui, view, taken);
        }
    }
    look(ui, bring);
}

/// The way here.
pub(super) fn button(ui: &mut Ui, view: &mut View<'_>) {
    let label = view.say("desk-bring");
    let button = Button::quiet(&label).icon(Icon::DownloadSimple);
    let works = view.model.mode == Mode::Work;
    if ui.add(button.enabled(works)).clicked() {
        say(view, Message::Enter);
    }
}

/// What was added, until something else is done.
pub(super) fn added(ui: &mut Ui, view: &mut View<'_>) {
    let Some(added) = view.model.desk.bring.added else {
        return;
    };
    ui.add_space(8.0);
    let count = ("count", Arg::from(added.facts));
    let icon = (Tone::Right, Icon::CheckCircle);
    if added.left == 0 {
        let said = view.say_with("desk-bring-added", [count]);
        banner(ui, icon, &[Part::Plain(&said)], None);
        return;
    }
    let left = ("left", Arg::from(added.left));
    let said = view.say_with("desk-bring-added-left", [count, left]);
    let mend = view.say("desk-bring-mend");
    let pressed = banner(ui, icon, &[Part::Plain(&said)], Some(&mend));
    if pressed.is_some_and(|button| button.clicked()) {
        say(view, Message::Enter);
    }
}

/// Where the text comes from.
fn text(ui: &mut Ui, view: &mut View<'_>, bring: &Bring) {
    ui.spacing_mut().item_spacing.y = 8.0;
    if bring.text.len() > FIELD_BYTES {
        let size = Arg::from(bring.text.len().div_ceil(1024));
        let long = view.say_with("desk-bring-long", [("size", size)]);
        note(ui, Type::Note, &long);
    } else {
        field(ui, view, bring);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let choose = view.say("desk-bring-choose");
        let choose = Button::bordered(&choose).icon(Icon::FolderOpen);
        if ui.add(choose).clicked() {
            say(view, Message::Choose);
        }
        if let Some(said) = beside(view, bring) {
            note(ui, Type::Note, &said);
        }
    });
    if bring.file.as_ref().is_some_and(|(_, found)| found.damaged) {
        let damaged = view.say("bring-damaged");
        let icon = (Tone::Gold, Icon::Warning);
        banner(ui, icon, &[Part::Plain(&damaged)], None);
    }
}

/// What is said beside the button: which file it is, or that it is being read. A short text is
/// read before anybody could read that.
fn beside(view: &View<'_>, bring: &Bring) -> Option<String> {
    match &bring.busy {
        Some(Busy::File(name)) => {
            let file = [("file", Arg::from(name))];
            return Some(view.say_with("desk-bring-reading-file", file));
        }
        Some(Busy::Text) if is_long(bring) => return Some(view.say("desk-bring-reading")),
        Some(Busy::Text | Busy::Adding | Busy::Left) | None => {}
    }
    let (file, encoding) = bring.file.as_ref()?;
    let args = [
        ("file", Arg::from(file)),
        ("encoding", Arg::from(encoding.name.to_owned())),
    ];
    Some(view.say_with("desk-bring-file", args))
}

fn is_long(bring: &Bring) -> bool {
    bring.text.len() > LONG
}

fn field(ui: &mut Ui, view: &mut View<'_>, bring: &Bring) {
    let mut text = bring.text.to_string();
    let (name, hint) = (view.say("desk-bring-text"), view.say("desk-bring-hint"));
    note(ui, Type::Small, &name);
    let mut field = TextField::new(text_id(), &name, &mut text);
    field.hint = &hint;
    field.kind = Type::Body;
    let area = ScrollArea::vertical().id_salt("desk.bring.field");
    let changed = area
        .max_height(FIELD)
        .min_scrolled_height(FIELD)
        .show(ui, |ui| text_area(ui, &mut field, 6).changed())
        .inner;
    if changed {
        say(view, Message::Write(text));
    }
}

fn text_id() -> Id {
    Id::unique("desk.bring.text")
}

/// The text has the focus when the page appears.
fn look(ui: &Ui, bring: &Bring) {
    let met = Id::unique(("desk.bring", "met"));
    let pass = ui.cumulative_pass_nr();
    let before: Option<u64> = ui.data(|data| data.get_temp(met));
    ui.data_mut(|data| data.insert_temp(met, pass));
    let appears = before.is_none_or(|last| last + 1 < pass);
    if appears && bring.text.len() <= FIELD_BYTES {
        ui.memory_mut(|memory| memory.request_focus(text_id()));
    }
}

/// The facts come into the deck.
fn add(ui: &mut Ui, view: &mut View<'_>, taken: &Taken) {
    let model = view.model;
    if model.desk.bring.broken {
        let broken = view.say("desk-bring-broken");
        let icon = (Tone::Wrong, Icon::XCircle);
        banner(ui, icon, &[Part::Plain(&broken)], None);
        ui.add_space(12.0);
    }
    let open = model.desk.open.as_deref();
    let key = if let Some(open) = open {
        let head = open.manuscript.outline().head("title");
        let title = head.and_then(|field| field.written.as_text());
        let title = title.unwrap_or(&open.file.name).to_owned();
        let into = view.say_with("desk-bring-into", [("deck", Arg::from(title))]);
        note(ui, Type::Note, &into);
        "desk-bring-add"
    } else {
        title(ui, view);
        "desk-bring-begin"
    };
    ui.add_space(8.0);
    let label = view.say_with(key, [("count", Arg::from(taken.facts.len()))]);
    let named = open.is_some() || !model.desk.title.trim().is_empty();
    let waits = match model.desk.bring.busy {
        Some(Busy::Text) => is_long(&model.desk.bring),
        Some(Busy::File(_) | Busy::Adding) => true,
        Some(Busy::Left) | None => false,
    };
    let ready = named && !taken.facts.is_empty() && !waits && model.mode == Mode::Work;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::primary(&label).enabled(ready)).clicked() {
            say(view, Message::Add);
        }
        if model.desk.bring.busy == Some(Busy::Adding) {
            note(ui, Type::Note, &view.say("desk-bring-adding"));
        }
    });
}

/// What a new deck is called.
fn title(ui: &mut Ui, view: &mut View<'_>) {
    let mut title = view.model.desk.title.clone();
    let name = view.say("desk-new-name");
    note(ui, Type::Small, &name);
    let mut field = TextField::new(Id::unique("desk.bring.title"), &name, &mut title);
    field.kind = Type::Body;
    if text_field(ui, field).changed() {
        send(view, Desk::Title(title));
    }
}

fn say(view: &mut View<'_>, message: Message) {
    send(view, Desk::Bring(message));
}
