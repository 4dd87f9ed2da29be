//! `bilim sheet`: the weakest facts as a page to print, for a deck, the next
//! exam or all decks. It reads progress and changes nothing of the student's.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg as Flag, ArgMatches, Command, value_parser};

use super::{Args, Failed, start};
use crate::app::Model;
use crate::app::exam::ToPrint;
use crate::deck::DeckId;
use crate::store::write_sheet_at;
use crate::study::exam::Exam;
use crate::study::exam::figures::{Basis, figures};
use crate::text::{Arg, Texts};

/// What was asked for on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// One deck; the next exam or all decks if there is none.
    deck: Option<DeckId>,
    /// Where the page goes; `-` is stdout.
    file: PathBuf,
}

impl Wanted {
    pub(super) fn of(matches: &ArgMatches) -> Self {
        let file = matches.get_one::<PathBuf>("output");
        Self {
            deck: matches.get_one::<String>("deck").map(DeckId::new),
            file: file.cloned().unwrap_or_default(),
        }
    }
}

/// The command as it is read.
pub(super) fn command(texts: &Texts) -> Command {
    let deck = Flag::new("deck")
        .value_name("DECK")
        .help(texts.say("cli-arg-sheet-deck"));
    let output = Flag::new("output")
        .short('o')
        .long("output")
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help(texts.say("cli-arg-output"));
    Command::new("sheet")
        .about(texts.say("cli-about-sheet"))
        .arg(deck)
        .arg(output)
}

/// Writes the page, or prints it.
pub(super) fn run(texts: &Texts, args: &Args, wanted: &Wanted) -> Result<ExitCode, Failed> {
    let now = start::clock(texts, args)?.now();
    let place = start::place(texts, args)?;
    let settings = crate::store::look_settings(&place);
    let decks = start::shelf(&place, args, &settings).read();
    let model = start::only_look(texts, &place, decks, now);
    start::check_decks(texts, &model.library, wanted.deck.as_ref())?;
    let sheet = texts.exam_sheet(&model.library, &to_print(&model, wanted.deck.clone()));
    let html = sheet.html();
    if wanted.file == Path::new("-") {
        write!(io::stdout(), "{html}").map_err(Failed::printing(texts))?;
        return Ok(ExitCode::SUCCESS);
    }
    let path = std::path::absolute(&wanted.file).unwrap_or_else(|_| wanted.file.clone());
    write_sheet_at(&path, &html).map_err(|error| Failed(texts.store_error(&error)))?;
    let path = Arg::from(path.display().to_string());
    let told = texts.say_with("cli-sheet-written", [("path", path)]);
    writeln!(io::stdout(), "{told}").map_err(Failed::printing(texts))?;
    Ok(ExitCode::SUCCESS)
}

/// The facts of a deck, of the next exam, or of all decks, the weakest first.
fn to_print(model: &Model, deck: Option<DeckId>) -> ToPrint {
    let next = model.exams.next().filter(|_| deck.is_none());
    let exam = next.and_then(|next| model.settings.exam(&next.id));
    if let (Some(exam), Some(figures)) = (exam, next) {
        return ToPrint {
            exam: exam.clone(),
            facts: figures
                .weakest
                .iter()
                .map(|(fact, _)| fact.clone())
                .collect(),
        };
    }
    let all = || model.library.decks().iter().map(|deck| deck.id.clone());
    let today = Exam {
        decks: deck.map_or_else(|| all().collect(), |deck| vec![deck]),
        date: model.now.day().to_string(),
        ..Exam::default()
    };
    let basis = Basis {
        library: &model.library,
        progress: &model.progress,
        pace: &model.pace(),
        today: model.now.day(),
        aim: model.settings.aim(),
    };
    let weakest = figures(&today, basis).map(|figures| figures.weakest);
    let facts = weakest.into_iter().flatten().map(|(fact, _)| fact);
    ToPrint {
        facts: facts.collect(),
        exam: today,
    }
}
