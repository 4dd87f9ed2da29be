//! The main window: one frame after another, in a fixed order. Reports of the
//! writer come first, then keys and screen, then what was done is acted on.

use std::path::{Path, PathBuf};
use std::time::Duration;

use eframe::Frame;
use egui::{Context, OpenUrl, Ui, ViewportCommand};

use super::decks::DeckRoom;
use super::desk::Desk;
use super::errands::Errands;
use super::figures::Counting;
use super::files::Files;
use super::images::Images;
use super::optimiser::Optimiser;
use super::picture::{Kept, Pictures};
use super::{NoWindow, options};
use crate::app::desk::Heard;
use crate::app::exam::ToPrint;
use crate::app::mock;
use crate::app::{
    Asker, Choice, Choose, Effect, Message, Model, Report, ScheduleMessage, WholeDone, settings,
    shelf, tune, update,
};
use crate::store::decks::Shelf;
use crate::store::desk::Rooms;
use crate::store::task::Done;
use crate::store::{Bell, Place, Said, Writer, address, ring, write_sheet};
use crate::text::{Arg, Texts};
use crate::time::Clock;
use crate::ui::{self, theme};

/// How long closing waits for the disk before it asks.
const PATIENCE: Duration = Duration::from_secs(3);
/// How often the window looks how far the search for weights is.
const LOOKS: Duration = Duration::from_millis(100);
/// How often the window looks whether a new day has begun, besides when it should: the computer
/// may have slept, or travelled.
const TICK: Duration = Duration::from_mins(10);
/// How often the clock of a mock exam is looked at: often enough that no second is skipped.
const SECOND: Duration = Duration::from_millis(250);

/// What the window is opened with.
#[derive(Debug)]
pub struct Shown {
    /// What is shown.
    pub model: Model,
    /// The words.
    pub texts: Texts,
    /// Carries effects out; `None` for a look.
    pub writer: Option<Writer>,
    /// Where the student's files are.
    pub place: Place,
    /// The decks as they were read.
    pub shelf: Shelf,
    /// A deck file that is to be opened.
    pub file: Option<PathBuf>,
}

/// Opens the window and stays until it is closed.
pub fn open(shown: Shown, clock: Box<dyn Clock>) -> Result<(), NoWindow> {
    let Shown {
        model,
        texts,
        writer,
        place,
        shelf,
        file,
    } = shown;
    // A window that only looks leaves no trace.
    let kept = writer.is_some().then(|| place.window());
    let options = options(&texts, kept, model.settings.zoom);
    let zoomed = Context::default();
    // At once, not with the first frame: eframe measures the window that it restores by it.
    zoomed.options_mut(|options| options.zoom_factor = model.settings.zoom);
    eframe::run_native_ext(
        env!("CARGO_PKG_NAME"),
        options,
        Some(zoomed),
        Box::new(move |creation| {
            let ctx = creation.egui_ctx.clone();
            theme::install(&ctx);
            let counting = Counting::start(ctx.clone());
            let errands = Errands::start(&ctx);
            let images = Images::start(shelf.folder().to_owned(), ctx.clone());
            let desk = Desk::start(rooms(&place, shelf.folder()), ctx.clone());
            let decks = DeckRoom::open(shelf, &place, ctx.clone());
            let bell = writer.as_ref().and_then(|writer| {
                let (report, ring) = (ctx.clone(), ctx);
                writer
                    .on_report(Box::new(move || report.request_repaint()))
                    .ok();
                Bell::listen(&place, Box::new(move || ring.request_repaint())).ok()
            });
            Ok(Box::new(Window {
                place,
                decks,
                file,
                desk,
                files: Files::new(),
                counting,
                errands,
                images,
                pictures: Pictures::new(),
                optimiser: Optimiser::default(),
                choose: None,
                bell,
                zoom: model.settings.zoom,
                model,
                texts,
                clock,
                writer,
            }))
        }),
    )
    .map_err(|error| NoWindow::new(&error))
}

/// Where the desk works.
fn rooms(place: &Place, decks: &Path) -> Rooms {
    Rooms {
        data: place.data().to_owned(),
        decks: decks.to_owned(),
    }
}

struct Window {
    model: Model,
    texts: Texts,
    clock: Box<dyn Clock>,
    writer: Option<Writer>,
    place: Place,
    decks: DeckRoom,
    /// A deck file that is to be opened with the first frame.
    file: Option<PathBuf>,
    files: Files,
    counting: Counting,
    errands: Errands,
    images: Images,
    pictures: Pictures,
    optimiser: Optimiser,
    desk: Desk,
    /// A file that is to be asked for when the frame is over.
    choose: Option<(Asker, Choose)>,
    /// A second program rings it.
    bell: Option<Bell>,
    /// The text size that egui was last told, or told us.
    zoom: f32,
}

impl Window {
    fn act(&mut self, ctx: &Context, message: Message) {
        for effect in update(&mut self.model, message, self.clock.now()) {
            match effect {
                Effect::Close => ctx.send_viewport_cmd(ViewportCommand::Close),
                Effect::Ring => {
                    if let Err(error) = ring(&self.place) {
                        self.model.notices.push(self.texts.store_error(&error));
                    }
                }
                Effect::Shelf(wish) => self.carry_out(ctx, wish),
                Effect::Desk(wish) => self.desk.ask(wish),
                Effect::Choose(asker, choose) => self.choose = Some((asker, choose)),
                Effect::Sheet(wanted) => self.show_sheet(ctx, &wanted),
                Effect::Figures(input) => self.counting.ask(input),
                Effect::Errand(errand) => self.errands.ask(errand),
                Effect::Keep(path, saving) => self.pictures.keep(ctx, path, saving),
                Effect::Optimise(order) => {
                    let wake = ctx.clone();
                    let wake = Box::new(move || wake.request_repaint());
                    self.optimiser.begin(self.place.clone(), *order, wake);
                }
                Effect::StopOptimising => self.optimiser.stop(),
                Effect::Append { .. }
                | Effect::ReadWhole
                | Effect::SaveSettings(_)
                | Effect::Whole(_)
                | Effect::CountAnew => {
                    let now = self.clock.now();
                    let done = self
                        .writer
                        .as_ref()
                        .map(|writer| writer.carry_out(effect, now));
                    if let Some(Err(error)) = done {
                        self.model.save_problem = Some(self.texts.store_error(&error));
                    }
                }
            }
        }
    }

    /// What is wished of deck files. Images stand beside the decks.
    fn carry_out(&mut self, ctx: &Context, wish: shelf::Wish) {
        let turns = matches!(wish, shelf::Wish::Turn(_));
        self.decks.carry_out(wish, &self.model);
        if turns {
            self.images = Images::start(self.decks.folder().to_owned(), ctx.clone());
            self.desk = Desk::start(rooms(&self.place, self.decks.folder()), ctx.clone());
        }
    }

    /// What the threads beside the writer have done.
    fn hear_helpers(&mut self, ctx: &Context) {
        self.images.hear(ctx, &self.texts);
        for message in self.decks.news(&self.texts) {
            self.act(ctx, message);
        }
        for done in self.desk.news() {
            let heard = done.unwrap_or_else(|error| Heard::Failed(self.texts.store_error(&error)));
            if matches!(heard, Heard::Files { .. }) {
                // One that was missing may be there now.
                ui::images::forget_failed(ctx);
            }
            self.act(ctx, Message::Report(Report::Desk(heard)));
        }
        for done in self.errands.done() {
            self.act(ctx, Message::Report(Report::Errand(done)));
        }
        for figures in self.counting.counted() {
            self.act(ctx, Message::Report(Report::Figures(figures)));
        }
        for kept in self.pictures.kept() {
            let said = match kept {
                Kept::Saved(path) => {
                    let path = Arg::from(path.display().to_string());
                    self.texts.say_with("progress-saved", [("path", path)])
                }
                Kept::Failed(error) => self.texts.store_error(&error),
                Kept::NoPicture => self.texts.say("progress-no-picture"),
            };
            self.act(ctx, Message::Report(Report::Notice(said)));
        }
    }

    /// Writes a page and opens it where the system shows pages. Where that is not possible nobody
    /// says so; the path is told in any case.
    fn show_sheet(&mut self, ctx: &Context, wanted: &ToPrint) {
        let sheet = self.texts.exam_sheet(&self.model.library, wanted);
        let told = match write_sheet(&self.place, &wanted.exam.id, &sheet.html()) {
            Ok(path) => {
                ctx.open_url(OpenUrl::new_tab(address(&path)));
                let shown = path.display().to_string();
                self.texts
                    .say_with("sheet-written", [("path", Arg::from(shown))])
            }
            Err(error) => self.texts.store_error(&error),
        };
        self.act(ctx, Message::Report(Report::Notice(told)));
    }

    fn hear(&mut self, ctx: &Context) {
        self.hear_helpers(ctx);
        if let Some(path) = self.file.take() {
            let path = path.display().to_string();
            self.act(ctx, Message::Shelf(shelf::Message::Bring(path)));
        }
        for message in self.files.chosen() {
            self.act(ctx, message);
        }
        if let Some(message) = self.optimiser.news() {
            self.act(ctx, Message::Tune(message));
        }
        if self.optimiser.is_running() {
            ctx.request_repaint_after(LOOKS);
        }
        let said: Vec<Said> = match &self.writer {
            Some(writer) => writer.reports().collect(),
            None => Vec::new(),
        };
        for said in said {
            let report = match said {
                Said::Done(Done::Counted(progress, last)) => {
                    self.act(ctx, Message::Tune(tune::Message::Counted(progress, last)));
                    continue;
                }
                Said::Saved(number) => Report::Saved(number),
                Said::Failing(error) => Report::NotSaved(self.texts.store_error(&error)),
                Said::SettingsFailing(error) => Report::Notice(self.texts.store_error(&error)),
                Said::NoBackup(error) => Report::Notice(self.texts.no_backup(&error)),
                Said::Done(done) => self.done(done),
                Said::Whole(Ok(progress)) => Report::Past(progress),
                Said::Whole(Err(error)) => Report::NoPast(self.texts.store_error(&error)),
                Said::NotDone(failed) => Report::Whole(WholeDone {
                    said: self.texts.task_failed(&failed),
                    progress: None,
                }),
            };
            self.act(ctx, Message::Report(report));
        }
    }

    fn done(&self, done: Done) -> Report {
        let said = self.texts.done(&done);
        match done {
            Done::Listed(backups) => {
                let now = self.clock.now();
                let moments = backups.iter().map(|backup| backup.moment(now).to_string());
                Report::Backups(moments.collect())
            }
            Done::Exported(_) | Done::Counted(..) => Report::Whole(WholeDone {
                said,
                progress: None,
            }),
            Done::Added(added) => Report::Whole(WholeDone {
                said,
                progress: Some((Box::new(added.progress), added.last_number)),
            }),
        }
    }

    /// Ctrl with plus and minus is egui's own; what it did becomes the setting.
    fn follow_zoom(&mut self, ctx: &Context) {
        let shown = ctx.zoom_factor();
        if (shown - self.zoom).abs() > f32::EPSILON {
            let wanted = shown.clamp(*settings::ZOOM.start(), *settings::ZOOM.end());
            self.act(ctx, Message::Set(Choice::Zoom(wanted)));
        }
        self.zoom = self.model.settings.zoom;
        if (shown - self.zoom).abs() > f32::EPSILON {
            ctx.set_zoom_factor(self.zoom);
        }
    }

    /// A second program asks this one to come to the front, perhaps with a file.
    fn meet_bell(&mut self, ctx: &Context) {
        let Some(bell) = &self.bell else {
            return;
        };
        for rung in bell.rung() {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            self.file = rung.or_else(|| self.file.take());
        }
        if self.file.is_some() {
            // It is looked at first thing in the next frame.
            ctx.request_repaint();
        }
    }

    /// Holds the window open while an answer is not on disk, unless the student has said otherwise.
    fn meet_closing(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.model.leaving {
            return;
        }
        // What was answered in a mock exam is not lost: it is handed in.
        self.act(ctx, Message::Mock(mock::Message::Closing));
        self.act(ctx, Message::Schedule(ScheduleMessage::Closing));
        if let Some(writer) = self
            .writer
            .as_ref()
            .filter(|_| self.model.notebook.unsaved() > 0)
        {
            writer.wait(PATIENCE);
            self.hear(ctx);
        }
        let effects = update(&mut self.model, Message::Quit, self.clock.now());
        for effect in &effects {
            if let Effect::Desk(wish) = effect {
                self.desk.ask(wish.clone());
            }
        }
        if !effects.contains(&Effect::Close) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut Frame) {
        self.hear(ctx);
        self.meet_bell(ctx);
        self.meet_closing(ctx);
        self.follow_zoom(ctx);
        let ticks = mock::is_timed(&self.model);
        if ticks || self.model.now.day() != self.clock.now().day() {
            self.act(ctx, Message::Report(Report::Tick));
        }
        let next_day = Duration::from_millis(self.clock.now().until_next_day());
        ctx.request_repaint_after(if ticks { SECOND } else { TICK.min(next_day) });
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        theme::apply(ui, self.model.settings.theme, self.model.settings.motion);
        let ctx = ui.ctx().clone();
        for message in ui::show(ui, &self.model, &self.texts) {
            self.act(&ctx, message);
            // What changed must be seen at once, not at the next move of the mouse.
            ctx.request_repaint();
        }
        self.pictures.look(&ctx);
        self.images.look(&ctx, &self.model.library);
        if let Some(asked) = self.choose.take() {
            self.files.ask(asked, (frame, &self.texts), ctx);
        }
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
