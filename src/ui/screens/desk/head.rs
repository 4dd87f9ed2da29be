//! The head of the desk: which deck it is and whether it is saved, what is
//! wrong, what can be done with the deck as a whole, and which list is shown.

use egui::{Popup, ScrollArea, Ui};

use crate::app::Message;
use crate::app::desk::reports::reports;
use crate::app::desk::{Edit, Message as Desk, Met, Open, Origin, Saving, Tab, Text, bring, find};
use crate::deck::{Level, List};
use crate::study::Step;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Part, Tone, banner, chip, heading, icon_button, menu_item, note, pill, scroll_to_focus,
};

use super::{edit, label, send};

/// How much of a window notices may take at the desk, where they do not scroll away.
const NOTICES: f32 = 0.35;

/// What a person should know before anything else, and then the head itself.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    let high = ui.ctx().content_rect().height() * NOTICES;
    ScrollArea::vertical()
        .id_salt("desk.notices")
        .max_height(high)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            super::super::notices(ui, view);
            scroll_to_focus(ui);
        });
    head(ui, view, open);
}

fn head(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        title(ui, view, open);
        pills(ui, view, open);
    });
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
        actions(ui, view, open);
    });
    if open.found_draft {
        ui.add_space(8.0);
        let said = view.say("desk-draft-found");
        banner(
            ui,
            (Tone::Gold, Icon::ArrowClockwise),
            &[Part::Plain(&said)],
            None,
        );
    }
    if let Some(met) = open.met {
        ui.add_space(8.0);
        let said = view.say(match met {
            Met::TakenUp => "desk-met-taken-up",
            Met::Together => "desk-met-together",
        });
        banner(ui, (Tone::Gold, Icon::Info), &[Part::Plain(&said)], None);
    }
    super::bring::added(ui, view);
    ui.add_space(10.0);
    tabs(ui, view, open);
}

fn title(ui: &mut Ui, view: &View<'_>, open: &Open) {
    let head = open.manuscript.outline().head("title");
    let title = head.and_then(|field| field.written.as_text());
    let title = title
        .filter(|title| !title.is_empty())
        .unwrap_or(&open.file.name);
    heading(ui, Type::Section, title);
    let key = match (open.saving, open.file.origin, open.is_unsaved()) {
        (Saving::Busy, _, _) => "desk-state-busy",
        (_, Origin::New, _) => "desk-state-new",
        (_, Origin::Shipped, false) => "desk-state-shipped",
        (_, _, true) => "desk-state-unsaved",
        (_, _, false) => "desk-state-saved",
    };
    let file = Arg::from(&open.file.name);
    note(ui, Type::Note, &view.say_with(key, [("file", file)]));
}

/// How many problems there are; a press leads to them.
fn pills(ui: &mut Ui, view: &View<'_>, open: &Open) {
    let none = open.trouble_count() == 0;
    let levels = [
        (Level::Error, "desk-errors", Tone::Wrong),
        (Level::Warning, "desk-warnings", Tone::Gold),
        (Level::Info, "desk-infos", Tone::Neutral),
    ];
    if none && open.manuscript.was_looked_at() {
        pill(ui, &view.say("desk-all-well"), Tone::Right);
    } else if none {
        pill(ui, &view.say("desk-checking"), Tone::Neutral);
    }
    for (level, key, tone) in levels {
        let count = open.count_of(level);
        if count > 0 {
            let text = view.say_with(key, [("count", Arg::from(count))]);
            pill(ui, &text, tone);
        }
    }
}

fn actions(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    let ctrl_s = view.say("key-ctrl-s");
    let save = view.say("desk-save");
    let can = open.is_unsaved() && open.saving == Saving::Idle;
    if ui
        .add(Button::primary(&save).cap(&ctrl_s).enabled(can))
        .clicked()
    {
        send(view, Desk::Save);
    }
    let (quick, ctrl_n) = (view.say("desk-quick"), view.say("key-ctrl-n"));
    if ui.add(Button::bordered(&quick).cap(&ctrl_n)).clicked() {
        send(view, Desk::Quick);
    }
    let (undo, redo) = (view.say("desk-undo"), view.say("desk-redo"));
    for (icon, name, can, message) in [
        (
            Icon::ArrowUUpLeft,
            &undo,
            open.manuscript.can_undo(),
            Edit::Undo,
        ),
        (
            Icon::ArrowClockwise,
            &redo,
            open.manuscript.can_redo(),
            Edit::Redo,
        ),
    ] {
        let pressed = ui.add_enabled(can, |ui: &mut Ui| icon_button(ui, icon, name));
        if pressed.clicked() {
            edit(view, message);
        }
    }
    menu(ui, view, open);
    let session = view.model.session.as_ref().map(crate::study::Session::step);
    if session.is_some_and(|step| *step != Step::Done) {
        let back = view.say("desk-back-to-study");
        if ui.add(Button::link(&back).icon(Icon::ArrowLeft)).clicked() {
            view.send(Message::Resume);
        }
    }
}

fn menu(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    let dots = icon_button(ui, Icon::DotsThreeVertical, &view.say("desk-more"));
    Popup::menu(&dots).show(|ui| {
        let text = menu_item(ui, Icon::BookOpen, &view.say("desk-from-text")).clicked();
        let away = menu_item(ui, Icon::Books, &view.say("desk-put-away")).clicked();
        let bring = menu_item(ui, Icon::DownloadSimple, &view.say("desk-bring")).clicked();
        let reports = menu_item(ui, Icon::Flag, &view.say("desk-reports")).clicked();
        let own = open.file.origin == Origin::InPlace;
        let original =
            own && menu_item(ui, Icon::ArrowCounterClockwise, &view.say("desk-original")).clicked();
        let find = menu_item(ui, Icon::MagnifyingGlass, &view.say("desk-find")).clicked();
        if text {
            send(view, Desk::Text(Text::Read(None)));
        }
        if find {
            edit(view, Edit::Find(find::Message::Open));
        }
        if away {
            send(view, Desk::PutAway);
        }
        if original {
            send(view, Desk::Original);
        }
        if bring {
            send(view, Desk::Bring(bring::Message::Enter));
        }
        if reports {
            edit(view, Edit::Tab(Tab::Reports));
        }
        if text || find || away || original || bring || reports {
            ui.close();
        }
    });
}

fn tabs(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for tab in Tab::ALL {
            let key = match tab {
                Tab::List(list) => label::list(list),
                Tab::Deck => "desk-tab-deck",
                Tab::Problems => "desk-tab-problems",
                Tab::Reports => "desk-tab-reports",
            };
            let count = match tab {
                Tab::List(list) => count(open, list),
                Tab::Problems => open.trouble_count(),
                Tab::Reports => reports(&view.model.progress, open).len(),
                Tab::Deck => 0,
            };
            // Most decks have no reports; the menu leads there, too.
            if tab == Tab::Reports && count == 0 && open.tab != tab {
                continue;
            }
            let name = view.say(key);
            let text = if count > 0 {
                format!("{name} {count}")
            } else {
                name
            };
            if chip(ui, &text, tab == open.tab).clicked() {
                edit(view, Edit::Tab(tab));
            }
        }
    });
}

fn count(open: &Open, list: List) -> usize {
    open.manuscript.outline().of(list).count()
}
