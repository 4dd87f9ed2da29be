//! Each figure as a table: for the screen, to be copied, to be saved for other
//! programs. It knows what the columns are called and how a cell is written.

use super::{Arg, Texts};
use crate::deck::{FactKey, Library};
use crate::stats::{Calibration, Figure, Figures, Lasting, Remembered, Share};
use crate::time::Day;

/// A figure as a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What the figure is.
    pub title: String,
    /// The columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A day.
    Day(Day),
    /// A whole number.
    Count(u64),
    /// Another number.
    Number(f64),
    /// A share, from 0 to 1.
    Share(f64),
}

impl Cell {
    /// As a person reads it.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Day(day) => day.to_string(),
            Self::Count(count) => count.to_string(),
            Self::Number(number) => format!("{number:.1}"),
            Self::Share(share) => format!("{:.0} %", share * 100.0),
        }
    }

    /// As a program reads it.
    fn raw(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Day(day) => day.to_string(),
            Self::Count(count) => count.to_string(),
            Self::Number(number) => format!("{number:.3}"),
            Self::Share(share) => format!("{share:.4}"),
        }
    }
}

/// Words as a cell of CSV. What a spreadsheet would take for a formula is made plain text.
fn quoted(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let plain = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if plain.contains(['"', ',', ';', '\n', '\r']) {
        format!("\"{}\"", plain.replace('"', "\"\""))
    } else {
        plain
    }
}

impl Sheet {
    /// As comma-separated values (RFC 4180), in UTF-8.
    pub fn csv(&self) -> String {
        let head: Vec<String> = self.head.iter().map(|cell| quoted(cell)).collect();
        let rows = self.rows.iter();
        let rows = rows.map(|row| row.iter().map(Cell::raw).collect::<Vec<_>>().join(","));
        let mut lines: Vec<String> = std::iter::once(head.join(",")).chain(rows).collect();
        lines.push(String::new());
        lines.join("\r\n")
    }

    /// As text with tabs between cells, under its title.
    pub fn text(&self) -> String {
        let rows = self.rows.iter();
        let rows = rows.map(|row| row.iter().map(Cell::shown).collect::<Vec<_>>().join("\t"));
        let mut lines: Vec<String> = [self.title.clone(), self.head.join("\t")]
            .into_iter()
            .chain(rows)
            .collect();
        lines.push(String::new());
        lines.join("\n")
    }
}

impl Texts {
    /// The name of a figure.
    pub fn figure(&self, figure: Figure) -> String {
        self.say(match figure {
            Figure::Calendar => "progress-calendar",
            Figure::Coming => "progress-coming",
            Figure::Known => "progress-known",
            Figure::Remembered => "progress-remembered",
            Figure::Hardest => "progress-hardest",
            Figure::Confused => "progress-confused",
            Figure::Lasting => "progress-lasting",
            Figure::Calibration => "progress-trust",
            Figure::Foretold => "progress-foretold",
        })
    }

    /// A figure as a table.
    pub fn sheet(&self, figure: Figure, figures: &Figures, library: &Library) -> Sheet {
        let rows = match figure {
            Figure::Calendar => calendar(figures),
            Figure::Coming => coming(figures),
            Figure::Known => known(figures),
            Figure::Remembered => self.remembered(&figures.remembered),
            Figure::Hardest => hardest(figures, library),
            Figure::Confused => confused(figures, library),
            Figure::Lasting => self.lasting(&figures.lasting),
            Figure::Calibration => calibration(&figures.calibration),
            Figure::Foretold => foretold(figures),
        };
        Sheet {
            title: self.figure(figure),
            head: columns(figure).iter().map(|key| self.say(key)).collect(),
            rows,
        }
    }

    /// Old facts by the days since the answer before, with what they are called.
    pub fn by_days(&self, remembered: &Remembered) -> [(String, Share); 3] {
        [
            (self.say("progress-remembered-soon"), remembered.soon),
            (self.say("progress-remembered-later"), remembered.later),
            (self.say("progress-remembered-late"), remembered.late),
        ]
    }

    fn remembered(&self, remembered: &Remembered) -> Vec<Vec<Cell>> {
        let rows = self.by_days(remembered).into_iter();
        rows.map(|(days, share)| {
            let mut row = vec![Cell::Text(days)];
            row.extend(counted(share));
            row
        })
        .collect()
    }

    /// What a bound of stabilities is called: "under 1", "1 to 3", "over 365".
    pub fn lasting_part(&self, part: usize) -> String {
        let bound = |part: usize| Lasting::UP_TO.get(part).map(|days| u32::from(*days));
        let from = part.checked_sub(1).and_then(bound).map(Arg::from);
        match (from, bound(part).map(Arg::from)) {
            (Some(from), Some(to)) => {
                self.say_with("progress-lasting-between", [("from", from), ("to", to)])
            }
            (Some(from), None) => self.say_with("progress-lasting-last", [("from", from)]),
            (None, Some(to)) => self.say_with("progress-lasting-first", [("to", to)]),
            (None, None) => String::new(),
        }
    }

    fn lasting(&self, lasting: &Lasting) -> Vec<Vec<Cell>> {
        let counts = lasting.counts.iter().enumerate();
        counts
            .map(|(part, count)| {
                let count = Cell::Count(u64::from(*count));
                vec![Cell::Text(self.lasting_part(part)), count]
            })
            .collect()
    }
}

/// What the columns of a figure's table are called, by key.
fn columns(figure: Figure) -> &'static [&'static str] {
    match figure {
        Figure::Calendar => &[
            "progress-col-date",
            "progress-col-answers",
            "progress-col-minutes",
        ],
        Figure::Coming => &[
            "progress-col-date",
            "progress-col-reviews",
            "progress-col-of-new",
            "progress-col-new",
        ],
        Figure::Known => &["progress-col-date", "progress-col-expected"],
        Figure::Foretold => &[
            "progress-col-date",
            "progress-col-from",
            "progress-col-expected",
            "progress-col-to",
        ],
        Figure::Remembered => &[
            "progress-col-days",
            "progress-col-right",
            "progress-col-asked",
            "progress-col-share",
            "progress-col-from",
            "progress-col-to",
        ],
        Figure::Hardest => &[
            "progress-col-fact",
            "progress-col-missed",
            "progress-col-asked",
            "progress-col-low",
            "progress-col-lapses",
        ],
        Figure::Confused => &[
            "progress-col-fact",
            "progress-col-given",
            "progress-col-times",
        ],
        Figure::Lasting => &["progress-col-days", "progress-col-facts"],
        Figure::Calibration => &[
            "progress-col-predicted",
            "progress-col-right",
            "progress-col-asked",
            "progress-col-share",
            "progress-col-from",
            "progress-col-to",
        ],
    }
}

/// Right, asked, the share and where the true share lies.
fn counted(share: Share) -> [Cell; 5] {
    let between = share.between();
    [
        Cell::Count(u64::from(share.right)),
        Cell::Count(u64::from(share.all)),
        Cell::Share(share.share().unwrap_or(0.0)),
        Cell::Share(between.low),
        Cell::Share(between.high),
    ]
}

fn calendar(figures: &Figures) -> Vec<Vec<Cell>> {
    let calendar = &figures.calendar;
    let days = (0..).zip(&calendar.days).filter(|(_, day)| day.answers > 0);
    days.map(|(number, day)| {
        vec![
            Cell::Day(calendar.first.plus(number)),
            Cell::Count(u64::from(day.answers)),
            Cell::Number(day.ms as f64 / 60_000.0),
        ]
    })
    .collect()
}

fn coming(figures: &Figures) -> Vec<Vec<Cell>> {
    let days = (0..).zip(&figures.coming.days);
    days.map(|(number, work)| {
        vec![
            Cell::Day(figures.today.plus(number)),
            Cell::Number(work.reviews),
            Cell::Number(work.of_new),
            Cell::Number(work.new),
        ]
    })
    .collect()
}

fn known(figures: &Figures) -> Vec<Vec<Cell>> {
    let days = figures.known.by_day.iter();
    days.map(|(day, count)| vec![Cell::Day(*day), Cell::Number(*count)])
        .collect()
}

fn foretold(figures: &Figures) -> Vec<Vec<Cell>> {
    let days = figures.foretold.days.iter();
    days.map(|outlook| {
        let shares = [outlook.low, outlook.mid, outlook.high].map(Cell::Share);
        std::iter::once(Cell::Day(outlook.day))
            .chain(shares)
            .collect()
    })
    .collect()
}

fn hardest(figures: &Figures, library: &Library) -> Vec<Vec<Cell>> {
    let facts = figures.hardest.iter();
    facts
        .map(|hard| {
            let fact = library.fact(&hard.fact);
            let share = hard.remembered;
            vec![
                Cell::Text(fact.map(|fact| fact.says.open()).unwrap_or_default()),
                Cell::Count(u64::from(share.all - share.right)),
                Cell::Count(u64::from(share.all)),
                Cell::Share(hard.missed().low),
                Cell::Count(u64::from(hard.lapses)),
            ]
        })
        .collect()
}

fn confused(figures: &Figures, library: &Library) -> Vec<Vec<Cell>> {
    let shown = |key: &FactKey| {
        let fact = library.fact(key);
        Cell::Text(fact.map(|fact| fact.answer.shown()).unwrap_or_default())
    };
    let pairs = figures.confused.pairs.iter();
    pairs
        .map(|pair| {
            let times = Cell::Count(u64::from(pair.times));
            vec![shown(&pair.asked), shown(&pair.given), times]
        })
        .collect()
}

fn calibration(calibration: &Calibration) -> Vec<Vec<Cell>> {
    let parts = calibration.parts();
    parts
        .map(|part| {
            let mut row = vec![Cell::Share(part.predicted().unwrap_or(0.0))];
            row.extend(counted(part.came));
            row
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_for_programs_is_quoted_and_holds_no_formula() {
        let sheet = Sheet {
            title: "T".to_owned(),
            head: vec!["Fact".to_owned(), "Share".to_owned()],
            rows: vec![
                vec![
                    Cell::Text("He said \"no\", twice".to_owned()),
                    Cell::Share(0.5),
                ],
                vec![Cell::Text("=1+1".to_owned()), Cell::Count(3)],
            ],
        };
        let lines: Vec<String> = sheet.csv().split("\r\n").map(str::to_owned).collect();
        assert_eq!(lines[0], "Fact,Share");
        assert_eq!(lines[1], "\"He said \"\"no\"\", twice\",0.5000");
        assert_eq!(lines[2], "'=1+1,3");
        assert!(sheet.text().contains("He said \"no\", twice\t50 %"));
    }
}
