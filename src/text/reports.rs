//! What students reported of a deck's questions: the reason in words, and the
//! whole list as a table for the deck's author.

use super::{Cell, Sheet, Texts};
use crate::app::Fault;
use crate::app::desk::reports::{Report, fault};
use crate::progress::Reported;

impl Texts {
    /// Why a question was reported; words that are not of this program stay as they are.
    pub fn reason(&self, reported: &Reported) -> String {
        match fault(reported) {
            Some(Fault::WrongAnswer) => self.say("fault-wrong-answer"),
            Some(Fault::RefusedAnswer) => self.say("fault-refused-answer"),
            Some(Fault::Unclear) => self.say("fault-unclear"),
            Some(Fault::Outdated) => self.say("fault-outdated"),
            Some(Fault::Slip) => self.say("fault-slip"),
            None => reported.reason.clone(),
        }
    }

    /// Reports as a table.
    pub fn reports(&self, deck: &str, reports: &[Report]) -> Sheet {
        let head = [
            "desk-report-when",
            "desk-report-question",
            "desk-report-id",
            "desk-report-reason",
            "desk-report-answer",
        ];
        let row = |report: &Report| {
            let reported = &report.reported;
            let cells = [
                reported.at.to_string(),
                report.question.clone(),
                reported.question.as_str().to_owned(),
                self.reason(reported),
                reported.given.clone(),
            ];
            cells.map(Cell::Text).to_vec()
        };
        Sheet {
            title: deck.to_owned(),
            head: head.map(|key| self.say(key)).to_vec(),
            rows: reports.iter().map(row).collect(),
        }
    }
}
