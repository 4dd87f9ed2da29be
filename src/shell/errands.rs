//! Runs errands, each line of them on a thread of its own, so that no frame
//! waits for one. An errand supersedes the one before it of the same line: that
//! one is given up, and what it still tells is not heard.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::Context;

use crate::app::errand::{Done, Errand, Line};

/// Whether an errand is still wanted.
type Wanted = Arc<AtomicBool>;

/// The doors to the threads. They end when this is dropped.
#[derive(Debug)]
pub(super) struct Errands {
    lines: BTreeMap<Line, Door>,
    done: Receiver<(Wanted, Done)>,
}

/// The door to a thread.
#[derive(Debug)]
struct Door {
    errands: Sender<(Wanted, Errand)>,
    latest: Wanted,
}

impl Errands {
    /// Starts the threads; without one nothing of its line is ever done.
    pub(super) fn start(ctx: &Context) -> Self {
        let (tell, done) = channel();
        let lines = Line::ALL.map(|line| (line, Door::open(line, tell.clone(), ctx.clone())));
        Self {
            lines: lines.into(),
            done,
        }
    }

    /// Something is to be done, and nothing else of its line any more.
    pub(super) fn ask(&mut self, errand: Errand) {
        if let Some(door) = self.lines.get_mut(&errand.line()) {
            door.latest.store(false, Ordering::Relaxed);
            door.latest = Arc::new(AtomicBool::new(true));
            let wanted = Arc::clone(&door.latest);
            door.errands.send((wanted, errand)).ok();
        }
    }

    /// What was done since the last time and is still wanted.
    pub(super) fn done(&self) -> Vec<Done> {
        let all = self.done.try_iter();
        let wanted = all.filter(|(wanted, _)| wanted.load(Ordering::Relaxed));
        wanted.map(|(_, done)| done).collect()
    }
}

impl Door {
    fn open(line: Line, tell: Sender<(Wanted, Done)>, ctx: Context) -> Self {
        let (errands, todo) = channel::<(Wanted, Errand)>();
        let work = move || {
            for (wanted, errand) in todo {
                run((&wanted, errand), &tell, &ctx);
            }
        };
        let name = match line {
            Line::Inspect => "rules",
            Line::Bring => "tables",
            Line::Past => "past",
            Line::Read => "reader",
            Line::Replan => "days",
            Line::Count => "counts",
        };
        thread::Builder::new()
            .name(name.to_owned())
            .spawn(work)
            .ok();
        Self {
            errands,
            latest: Wanted::default(),
        }
    }
}

fn run((wanted, errand): (&Wanted, Errand), tell: &Sender<(Wanted, Done)>, ctx: &Context) {
    let go_on = || wanted.load(Ordering::Relaxed);
    if !go_on() {
        return;
    }
    errand.run(&go_on, &mut |done| {
        tell.send((Arc::clone(wanted), done)).ok();
        ctx.request_repaint();
    });
}

impl Drop for Errands {
    fn drop(&mut self) {
        for door in self.lines.values() {
            door.latest.store(false, Ordering::Relaxed);
        }
    }
}
