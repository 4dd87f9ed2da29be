//! The steps of a session in lines of text: plain words and no drawing, so that
//! a screen reader can read it and a program can take it apart.

use crate::answer::{Note, Outcome, Retype, Verdict};
use crate::app::Model;
use crate::deck::{Body, FactAnswer, FactKey, Image, ItemId, Library, Precision, Question};
use crate::memory::Grade;
use crate::study::certainty::is_guess;
use crate::study::{Asking, Given, Layout, Purpose, Session, summarise};
use crate::text::{Arg, Texts};

/// What a step is printed from.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) struct Printer<'a> {
    pub(in crate::cli) model: &'a Model,
    pub(in crate::cli) texts: &'a Texts,
}

impl Printer<'_> {
    /// A topic's page.
    pub(super) fn page(self, key: &ItemId) -> Vec<String> {
        let topic = self.model.library.decks().iter().find_map(|deck| {
            deck.topics
                .iter()
                .find(|topic| key.as_str() == format!("{}/{}", deck.id, topic.id))
        });
        let Some(topic) = topic else {
            return Vec::new();
        };
        let mut lines = vec![String::new(), topic.title.clone()];
        for paragraph in topic.read.split("\n\n") {
            lines.extend([String::new(), paragraph.to_owned()]);
        }
        lines
    }

    /// A question with all that can be picked.
    pub(super) fn question(self, asking: &Asking) -> Vec<String> {
        let mut lines = vec![String::new(), self.position()];
        lines.extend(self.asked(asking));
        lines
    }

    /// The words of a question.
    pub(in crate::cli) fn asked_words(self, asking: &Asking) -> Option<String> {
        let question = self.model.library.question(&asking.question)?;
        Some(self.words(asking, question))
    }

    /// A question with all that can be picked, and how it is answered.
    pub(in crate::cli) fn asked(self, asking: &Asking) -> Vec<String> {
        let Some(question) = self.model.library.question(&asking.question) else {
            return Vec::new();
        };
        let mut lines = vec![self.words(asking, question)];
        lines.extend(self.image(question.image.as_ref()));
        match &asking.layout {
            Layout::Options(options) | Layout::Items(options) => lines.extend(numbered(options)),
            Layout::Statement => {
                let both = [
                    self.texts.say("answer-true"),
                    self.texts.say("answer-false"),
                ];
                lines.extend(numbered(&both));
            }
            Layout::Columns { left, right } => {
                lines.extend(numbered(left));
                lines.extend(lettered(right));
            }
            Layout::Field | Layout::Card => {}
        }
        lines.push(self.texts.say(how(question)));
        lines
    }

    fn position(self) -> String {
        let (done, all) = self
            .model
            .session
            .as_ref()
            .map_or((0, 0), Session::position);
        let at = (done + 1).min(all.max(1));
        self.texts.say_with(
            "cli-position",
            [("at", Arg::from(at)), ("all", Arg::from(all))],
        )
    }

    fn words(self, asking: &Asking, question: &Question) -> String {
        let asked = match &question.body {
            Body::Cloze { says, .. } => {
                let gap = self.texts.say("gap");
                format!("{}{gap}{}", says.before, says.after)
            }
            Body::TrueFalse { .. } => self
                .texts
                .say_with("cli-true-false", [("claim", Arg::from(&question.ask))]),
            Body::Choice { .. }
            | Body::Several { .. }
            | Body::Typed { .. }
            | Body::Number { .. }
            | Body::Date { .. }
            | Body::Order { .. }
            | Body::Match { .. }
            | Body::Card { .. } => question.ask.clone(),
        };
        let by = self
            .model
            .library
            .fact(&asking.fact)
            .and_then(|fact| fact.by.as_ref());
        match by.filter(|_| question.facts().len() == 1) {
            Some(by) => {
                let voice = self
                    .texts
                    .say_with("study-according", [("who", Arg::from(by))]);
                self.texts.say_with(
                    "cli-voice",
                    [("voice", Arg::from(voice)), ("asked", Arg::from(asked))],
                )
            }
            None => asked,
        }
    }

    /// The back of a card, and how to judge oneself.
    pub(super) fn back(self, asking: &Asking) -> Vec<String> {
        match self
            .model
            .library
            .question(&asking.question)
            .map(|question| &question.body)
        {
            Some(Body::Card { back, .. }) => vec![back.clone(), self.texts.say("cli-rate")],
            Some(_) | None => Vec::new(),
        }
    }

    /// Why an answer could not be judged.
    pub(in crate::cli) fn retype(self, retype: Retype) -> String {
        self.texts.say(match retype {
            Retype::Empty => "retype-empty",
            Retype::NotANumber => "retype-number",
            Retype::NotADate => "retype-date",
            Retype::MoreOfTheDate(Precision::Day) => "retype-day",
            Retype::MoreOfTheDate(Precision::Month | Precision::Year) => "retype-month",
            Retype::WhichIsTheMonth => "retype-which-month",
            Retype::DoesNotFit => "retype-does-not-fit",
        })
    }

    /// The feedback to an answer.
    pub(super) fn feedback(self, given: &Given) -> Vec<String> {
        let mut lines = self.judged(&given.asking, &given.verdict);
        let kind = self.model.library.question(&given.asking.question);
        if kind.is_some_and(|q| is_guess(q.kind(), given.verdict.outcome, given.sure)) {
            lines.push(self.texts.say("sure-guessed"));
        }
        lines.extend(self.next(given));
        lines
    }

    /// What was right of an answer, why, and where it was read.
    pub(in crate::cli) fn judged(self, asking: &Asking, verdict: &Verdict) -> Vec<String> {
        let mut lines = vec![self.verdict(asking, verdict)];
        match &verdict.note {
            Note::Nothing => {}
            Note::OtherName(name) => {
                lines.push(
                    self.texts
                        .say_with("feedback-other", [("name", Arg::from(name))]),
                );
            }
            Note::Near => lines.push(self.texts.say("feedback-near")),
        }
        let mut facts: Vec<&FactKey> = verdict.facts.iter().map(|(fact, _)| fact).collect();
        facts.extend(&verdict.alone);
        if facts.is_empty() {
            facts.push(&asking.fact);
        }
        for fact in facts {
            lines.extend(self.fact(fact));
        }
        lines
    }

    fn verdict(self, asking: &Asking, verdict: &Verdict) -> String {
        let word = self.texts.say(match verdict.outcome {
            Outcome::Right => "verdict-right",
            Outcome::Partly => "verdict-partly",
            Outcome::Wrong | Outcome::DontKnow => "verdict-wrong",
        });
        let library = &self.model.library;
        let question = library.question(&asking.question);
        let single = question.is_some_and(|question| question.facts().len() == 1);
        if verdict.outcome == Outcome::Right || !single {
            return word;
        }
        let answer = answer(library, &asking.fact, self.texts);
        self.texts.say_with(
            "cli-verdict",
            [("verdict", Arg::from(word)), ("answer", Arg::from(answer))],
        )
    }

    /// A fact's sentence, why it is so, and where it was read.
    pub(super) fn fact(self, key: &FactKey) -> Vec<String> {
        let Some(fact) = self.model.library.fact(key) else {
            return Vec::new();
        };
        let mut lines = vec![fact.says.full()];
        if !fact.why.is_empty() {
            lines.push(fact.why.clone());
        }
        lines.extend(self.image(fact.image.as_ref()));
        lines.push(self.texts.source(&self.model.library, key));
        lines
    }

    /// What an image shows, in words.
    fn image(self, image: Option<&Image>) -> Option<String> {
        let alt = [("alt", Arg::from(&image?.alt))];
        Some(self.texts.say_with("cli-image", alt))
    }

    fn next(self, given: &Given) -> Option<String> {
        let practice = self
            .model
            .session
            .as_ref()
            .is_some_and(|session| *session.purpose() == Purpose::Practice);
        if practice {
            return Some(self.texts.say("next-practice"));
        }
        let judged = given.dues.first()?;
        let days = judged.2.days_since(self.model.now.day());
        let when = self
            .texts
            .say_with("when-next", [("days", Arg::from(days))]);
        let key = if judged.1 == Grade::Again {
            "next-again"
        } else {
            "next-seen"
        };
        Some(self.texts.say_with(key, [("when", Arg::from(when))]))
    }

    /// What the session came to.
    pub(super) fn summary(self) -> Vec<String> {
        let Some(session) = &self.model.session else {
            return Vec::new();
        };
        let summary = summarise(
            session,
            &self.model.library,
            &self.model.progress,
            self.model.now.day(),
        );
        let mut lines = vec![
            String::new(),
            self.texts.say_with(
                "cli-summary",
                [
                    ("facts", Arg::from(summary.facts)),
                    ("right", Arg::from(summary.right_first)),
                ],
            ),
        ];
        if !summary.again.is_empty() {
            lines.push(self.texts.say("cli-again"));
        }
        for missed in &summary.again {
            if let Some(fact) = self.model.library.fact(&missed.fact) {
                lines.push(format!("- {}", fact.says.full()));
            }
        }
        lines
    }
}

/// The answer of a fact in words.
pub(super) fn answer(library: &Library, key: &FactKey, texts: &Texts) -> String {
    match library.fact(key).map(|fact| &fact.answer) {
        Some(FactAnswer::Date(date)) => texts.date(*date),
        Some(answer @ (FactAnswer::Text(_) | FactAnswer::Number(_))) => answer.shown(),
        None => String::new(),
    }
}

fn numbered(texts: &[String]) -> impl Iterator<Item = String> {
    texts
        .iter()
        .enumerate()
        .map(|(place, text)| format!("  {}  {text}", place + 1))
}

fn lettered(texts: &[String]) -> impl Iterator<Item = String> {
    texts
        .iter()
        .zip('a'..='z')
        .map(|(text, letter)| format!("  {letter}  {text}"))
}

/// What to type for a kind of question.
fn how(question: &Question) -> &'static str {
    match &question.body {
        Body::Choice { .. } | Body::TrueFalse { .. } => "cli-how-pick",
        Body::Several { .. } => "cli-how-several",
        Body::Typed { .. } | Body::Cloze { .. } => "cli-how-text",
        Body::Number { .. } => "cli-how-number",
        Body::Date { want, .. } => match want {
            Precision::Year => "cli-how-year",
            Precision::Month => "cli-how-month",
            Precision::Day => "cli-how-day",
        },
        Body::Order { .. } => "cli-how-order",
        Body::Match { .. } => "cli-how-match",
        Body::Card { .. } => "cli-how-card",
    }
}
