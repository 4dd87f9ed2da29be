//! The writer's thread: it takes what it is given, in order. What could not be
//! written it keeps and tries again; nothing that it was given is ever dropped.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use super::{Append, Job, Said};
use crate::store::keeper::Keeper;
use crate::store::task::TaskFailed;

/// How long the writer waits before it tries again what has failed.
const AGAIN: Duration = Duration::from_secs(2);

/// The thread and what it has not done yet.
pub(super) struct Writer {
    todo: Receiver<Job>,
    reports: Sender<Said>,
    keeper: Keeper,
    queue: VecDeque<Append>,
    new_settings: Option<String>,
    waiting: Vec<Sender<()>>,
    wake: Box<dyn Fn() + Send>,
}

impl Writer {
    pub(super) fn new(keeper: Keeper, todo: Receiver<Job>, reports: Sender<Said>) -> Self {
        Self {
            todo,
            reports,
            keeper,
            queue: VecDeque::new(),
            new_settings: None,
            waiting: Vec::new(),
            wake: Box::new(|| {}),
        }
    }

    /// Works until nobody can give it anything more.
    pub(super) fn run(&mut self) {
        loop {
            let next = if self.is_done() {
                self.todo
                    .recv()
                    .map_err(|_gone| RecvTimeoutError::Disconnected)
            } else {
                self.todo.recv_timeout(AGAIN)
            };
            match next {
                Ok(job) => {
                    self.take(job);
                    // Everything that has come meanwhile goes out in one go.
                    while let Ok(job) = self.todo.try_recv() {
                        self.take(job);
                    }
                    self.write();
                }
                Err(RecvTimeoutError::Timeout) => self.write(),
                Err(RecvTimeoutError::Disconnected) => {
                    self.write();
                    return;
                }
            }
        }
    }

    fn take(&mut self, job: Job) {
        match job {
            Job::Append(append) => self.queue.push_back(append),
            Job::Settings(text) => self.new_settings = Some(text),
            Job::TellWhenDone(done) => self.waiting.push(done),
            Job::OnReport(wake) => self.wake = wake,
            Job::PutAside(aside) => {
                if let Err(error) = self.keeper.put_aside(&aside) {
                    self.say(Said::NoBackup(error));
                }
            }
            Job::Task(task, now) => {
                // What was answered before must be part of it.
                self.write();
                if task.replaces() && !self.queue.is_empty() {
                    let waiting = self.queue.len();
                    self.say(Said::NotDone(TaskFailed::Unsaved(waiting)));
                    return;
                }
                match self.keeper.run(&task, now) {
                    Ok(done) => self.say(Said::Done(done)),
                    Err(failed) => self.say(Said::NotDone(failed)),
                }
            }
            Job::ReadWhole => {
                self.write();
                let mut waiting = self.queue.iter().map(|append| append.line.as_str());
                let whole = self.keeper.read_whole(&mut waiting);
                self.say(Said::Whole(whole.map(Box::new)));
            }
            // Nothing is lost without a cache, so nobody is told if it cannot be written.
            Job::Cache(text) => self.keeper.save_cache(&text).unwrap_or_default(),
            Job::BackUp(now) => {
                if let Err(error) = self.keeper.back_up(now) {
                    self.say(Said::NoBackup(error));
                }
            }
        }
    }

    fn is_done(&self) -> bool {
        self.queue.is_empty() && self.new_settings.is_none()
    }

    /// Writes all that is there, oldest first, and stops at the first failure.
    fn write(&mut self) {
        while let Some(Append { number, at, line }) = self.queue.front() {
            match self.keeper.append(line, *at) {
                Ok(()) => {
                    let number = *number;
                    self.queue.pop_front();
                    self.say(Said::Saved(number));
                }
                Err(error) => {
                    self.say(Said::Failing(error));
                    break;
                }
            }
        }
        if let Some(text) = &self.new_settings {
            match self.keeper.save_settings(text) {
                Ok(()) => self.new_settings = None,
                Err(error) => self.say(Said::SettingsFailing(error)),
            }
        }
        if self.is_done() {
            for waiting in self.waiting.drain(..) {
                // Whoever asked may have lost patience.
                waiting.send(()).ok();
            }
        }
    }

    fn say(&self, said: Said) {
        // Nobody may be listening any more; then there is nobody to tell.
        self.reports.send(said).ok();
        (self.wake)();
    }
}
