//! The only place that changes the model. A message comes in, the model
//! changes, and what must touch the outside world goes out as effects.

use crate::deck::FactKey;
use crate::study::{Around, Opening, Plan, Scope, Session};
use crate::time::Moment;

use super::amend;
use super::coach;
use super::desk;
use super::effect::{Asker, Effect};
use super::errand;
use super::exam;
use super::facts;
use super::figures;
use super::in_session;
use super::message::{Choice, Dialog, FirstRun, Message, Place, Report};
use super::mock;
use super::model::{ExamDraft, Mode, Model, Screen};
use super::past;
use super::replan;
use super::schedule;
use super::settings::Settings;
use super::shelf;
use super::tally;
use super::tune;
use super::whole;

/// New facts that "more today" adds.
const MORE: u32 = 10;

/// Acts on a message.
pub fn update(model: &mut Model, message: Message, now: Moment) -> Vec<Effect> {
    let mut effects = act(model, message, now);
    effects.extend(coach::settle(model));
    effects.extend(past::follow(model));
    effects.extend(replan::follow(model));
    effects.extend(desk::follow(model));
    effects.extend(figures::follow(model));
    effects.extend(exam::remember(model));
    effects.extend(tally::follow(model));
    effects
}

fn act(model: &mut Model, message: Message, now: Moment) -> Vec<Effect> {
    let new_day = model.now.day() != now.day();
    model.now = now;
    if new_day {
        model.refresh();
        if model.screen == Screen::Facts {
            facts::enter(model);
        }
    }
    if (model.mode == Mode::Look || model.whole.busy) && writes(&message) {
        return Vec::new();
    }
    let mut effects = mock::look_at_clock(model);
    effects.extend(obey(model, message));
    effects
}

fn obey(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Go(place) => go(model, place),
        Message::First(first) => return first_run(model, first),
        Message::Study(deck) => study(
            model,
            deck.map_or(Scope::All, Scope::Deck),
            Opening::ReadFirst,
        ),
        Message::StudyFacts(facts) => study_facts(model, facts),
        Message::SureWrong => {
            model.screen = Screen::SureWrong;
            model.refresh();
        }
        Message::ResumeFacts(deck) => return amend::resume_facts(model, &deck),
        Message::MoreNew => more_new(model),
        Message::Resume => resume(model),
        Message::Leave => leave(model),
        Message::Session(action) => return in_session::act(model, action),
        Message::Coach(message) => return coach::act(model, message),
        Message::Facts(message) => return facts::update(model, message),
        Message::Mock(message) => return mock::act(model, message),
        Message::Desk(message) => return desk::act(model, message),
        Message::Set(choice) => return set(model, choice),
        Message::Schedule(message) => return schedule::act(model, message),
        Message::Exam(message) => return exam::act(model, message),
        Message::Open(dialog) => return open(model, dialog),
        Message::WholePath(path) => model.whole.path = path,
        Message::ChooseFile => return whole::choose(model),
        Message::Whole(task) => return whole::begin(model, task),
        Message::Figures(message) => return figures::act(model, message),
        Message::Tune(message) => return tune::act(model, message),
        Message::Shelf(message) => return shelf::act(model, message),
        Message::Close => shelf::close(model),
        Message::Report(report) => return hear(model, report),
        Message::Dismiss(index) => {
            if index < model.notices.len() {
                model.notices.remove(index);
            }
        }
        Message::Ring => return vec![Effect::Ring, Effect::Close],
        Message::Quit => return quit(model),
        Message::QuitAnyway => {
            model.leaving = true;
            return vec![Effect::Close];
        }
    }
    Vec::new()
}

/// Whether a message leads to something that is written: not while the student only looks.
fn writes(message: &Message) -> bool {
    match message {
        Message::Facts(message) => message.writes(),
        Message::Desk(message) => desk::writes(message),
        Message::First(_)
        | Message::Study(_)
        | Message::StudyFacts(_)
        | Message::ResumeFacts(_)
        | Message::MoreNew
        | Message::Resume
        | Message::Session(_)
        | Message::Coach(_)
        | Message::Mock(_)
        | Message::Set(_)
        | Message::Schedule(_)
        | Message::Whole(_) => true,
        Message::Exam(message) => message.writes(),
        Message::Shelf(message) => message.writes(),
        Message::Tune(message) => tune::writes(message),
        Message::Go(_)
        | Message::Figures(_)
        | Message::Leave
        | Message::SureWrong
        | Message::WholePath(_)
        | Message::ChooseFile
        | Message::Open(_)
        | Message::Close
        | Message::Report(_)
        | Message::Dismiss(_)
        | Message::Ring
        | Message::Quit
        | Message::QuitAnyway => false,
    }
}

fn go(model: &mut Model, place: Place) {
    model.dialog = None;
    past::visit(model);
    schedule::leave(model);
    model.screen = match place {
        Place::Library => Screen::Library,
        Place::Facts => Screen::Facts,
        Place::Desk => Screen::Desk,
        Place::Progress => Screen::Progress,
        Place::Settings => Screen::Settings,
        Place::About => Screen::About,
    };
    model.refresh();
    if model.screen == Screen::Facts {
        facts::enter(model);
    }
}

fn first_run(model: &mut Model, first: FirstRun) -> Vec<Effect> {
    let now = model.now;
    let Screen::FirstRun(draft) = &mut model.screen else {
        return Vec::new();
    };
    match first {
        FirstRun::Pick(deck) => draft.deck = Some(deck),
        FirstRun::Exam(text) => {
            draft.exam = ExamDraft {
                text,
                refused: None,
            }
        }
        FirstRun::Write => return desk::at_first(model),
        FirstRun::Begin(opening) => {
            let date = match exam::read_date(&draft.exam.text, now.day()) {
                Ok(date) => date,
                Err(refused) => {
                    draft.exam.refused = Some(refused);
                    return Vec::new();
                }
            };
            let Some(deck) = draft.deck.clone() else {
                return Vec::new();
            };
            if let Some(date) = date {
                model.settings.put_exam(exam::first(&deck, date));
            }
            study(model, Scope::Deck(deck), opening);
            if date.is_some() {
                return vec![Effect::SaveSettings(model.settings.clone())];
            }
        }
    }
    Vec::new()
}

fn study(model: &mut Model, scope: Scope, opening: Opening) {
    // A session of this scope that was left is gone on with.
    if let Some(session) = &model.session
        && *session.purpose() == crate::study::Purpose::Study(scope.clone())
        && session.day() == model.now.day()
        && *session.step() != crate::study::Step::Done
        && !session.log().is_empty()
    {
        resume(model);
        return;
    }
    let plan = model.plan(&scope);
    // The first session since the program is open goes on with the day.
    let today = model.now.day();
    let earlier = if model.begun == Some(today) {
        Vec::new()
    } else {
        crate::study::earlier(&model.library, &model.progress, (&scope, today))
    };
    if begin(model, scope, &plan, opening) == Begun::Yes {
        let session = model.session.take();
        model.session = session.map(|session| session.after(earlier));
    }
}

/// Whether there was anything to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begun {
    Yes,
    NothingToDo,
}

fn begin(model: &mut Model, scope: Scope, plan: &Plan, opening: Opening) -> Begun {
    model.dialog = None;
    if plan.is_empty() {
        model.screen = Screen::Library;
        model.refresh();
        return Begun::NothingToDo;
    }
    let around = Around {
        library: &model.library,
        progress: &model.progress,
        now: model.now,
    };
    let session = Session::study(around, scope, plan, opening);
    model.session = Some(session);
    model.screen = Screen::Study;
    model.begun = Some(model.now.day());
    in_session::fresh_draft(model);
    Begun::Yes
}

/// A session about a few facts, in this order, with the dates that follow from its answers.
fn study_facts(model: &mut Model, facts: Vec<FactKey>) {
    let plan = Plan {
        due: facts,
        ..Plan::default()
    };
    begin(model, Scope::All, &plan, Opening::TestFirst);
}

fn more_new(model: &mut Model) {
    let day = model.now.day();
    let so_far = if model.more.0 == day { model.more.1 } else { 0 };
    model.more = (day, so_far.saturating_add(MORE));
    model.session = None;
    study(model, Scope::All, Opening::ReadFirst);
}

fn resume(model: &mut Model) {
    if model.session.is_some() {
        model.dialog = None;
        model.screen = Screen::Study;
    }
}

fn leave(model: &mut Model) {
    if model
        .session
        .as_ref()
        .is_some_and(|session| *session.step() == crate::study::Step::Done)
    {
        model.session = None;
    }
    go(model, Place::Library);
}

fn set(model: &mut Model, choice: Choice) -> Vec<Effect> {
    let mut settings: Settings = model.settings.clone();
    match choice {
        Choice::NewADay(count) => settings.new_a_day = count,
        Choice::Theme(theme) => settings.theme = theme,
        Choice::Zoom(zoom) => settings.zoom = zoom,
        Choice::Motion(motion) => settings.motion = motion,
        Choice::Streak(streak) => settings.streak = streak,
        Choice::AskSure(ask) => settings.ask_sure = ask,
        Choice::Authoring(authoring) => settings.authoring = authoring,
    }
    keep(model, settings.sound())
}

pub(super) fn keep(model: &mut Model, settings: Settings) -> Vec<Effect> {
    if settings == model.settings {
        return Vec::new();
    }
    model.settings = settings.clone();
    model.refresh();
    vec![Effect::SaveSettings(settings)]
}

fn open(model: &mut Model, dialog: Dialog) -> Vec<Effect> {
    let effects = whole::open(model, &dialog);
    model.dialog = Some(dialog);
    effects
}

fn hear(model: &mut Model, report: Report) -> Vec<Effect> {
    match report {
        Report::Desk(heard) => return desk::hear(model, heard),
        Report::Errand(done) => return errand::hear(model, done),
        Report::Past(progress) => return past::hear(model, *progress).into_iter().collect(),
        Report::Chosen(asker, path) => return chosen(model, asker, path),
        Report::Saved(number) => {
            model.notebook.saved(number);
            if model.notebook.unsaved() == 0 {
                model.save_problem = None;
                if model.dialog == Some(Dialog::Unsaved) {
                    model.dialog = None;
                }
            }
        }
        Report::NoPast(why) => past::fail(model, why),
        Report::NotSaved(why) => model.save_problem = Some(why),
        Report::Notice(notice) => {
            if !model.notices.contains(&notice) {
                model.notices.push(notice);
            }
        }
        Report::Decks(library, faults) => {
            shelf::hear_decks(model, *library, faults);
            return desk::look(model);
        }
        Report::Figures(figures) => figures::hear(model, figures),
        Report::Whole(done) => {
            whole::end(model, done);
            tune::not_counted(model);
        }
        Report::Backups(backups) => model.whole.backups = backups,
        Report::Tick => {}
    }
    Vec::new()
}

/// A file was chosen: it goes to the one who asked for it, if that is still there.
fn chosen(model: &mut Model, asker: Asker, path: String) -> Vec<Effect> {
    match asker {
        Asker::Window(dialog) => {
            if model.dialog == Some(dialog) {
                model.whole.path = path;
            }
        }
        Asker::Bring
        | Asker::Begin
        | Asker::Article { .. }
        | Asker::Reports(_)
        | Asker::Image { .. } => return desk::chosen(model, asker, path),
    }
    Vec::new()
}

fn quit(model: &mut Model) -> Vec<Effect> {
    if model.notebook.unsaved() > 0 {
        model.dialog = Some(Dialog::Unsaved);
        Vec::new()
    } else {
        let mut effects = desk::before_quitting(model);
        effects.push(Effect::Close);
        effects
    }
}
