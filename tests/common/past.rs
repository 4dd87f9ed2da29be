//! A student's past, made up: so many days of study with a memory that forgets by a seed. It
//! gives events as the journal has them; it must not know what a test looks for.

use bilim::deck::{FactKey, Library, Question};
use bilim::memory::{self, Grade, Recalled, Retention};
use bilim::progress::{self, Answer, DeviceId, Event, Judged, Progress, Record, Stamp, is_recall};
use bilim::study::choose;
use bilim::time::Moment;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// A past while it is being made.
pub(crate) struct Past<'a> {
    library: &'a Library,
    device: DeviceId,
    pub(crate) progress: Progress,
    /// Each event with its line.
    pub(crate) records: Vec<(Record, String)>,
    chance: ChaCha8Rng,
    at: Moment,
}

impl<'a> Past<'a> {
    /// `days` days that end the day before `now`, with at most `new` new facts a day. About one
    /// day in six nothing is done.
    pub(crate) fn of(
        library: &'a Library,
        now: Moment,
        (days, new): (i64, usize),
        seed: u64,
    ) -> Self {
        let mut past = Self {
            library,
            device: DeviceId::new("past"),
            progress: Progress::default(),
            records: Vec::new(),
            chance: ChaCha8Rng::seed_from_u64(seed),
            at: now.plus_ms(-days * DAY),
        };
        for day in (1..=days).rev() {
            past.at = now.plus_ms(-day * DAY);
            if !past.chance.random_bool(0.17) {
                past.live(new);
            }
        }
        past
    }

    fn live(&mut self, new: usize) {
        let today = self.at.day();
        let keys: Vec<FactKey> = self.library.facts().map(|fact| fact.key.clone()).collect();
        let known = |past: &Self, key: &FactKey| past.progress.fact(key)?.due;
        let due = keys
            .iter()
            .filter(|key| known(self, key).is_some_and(|due| due <= today));
        let fresh = keys
            .iter()
            .filter(|key| known(self, key).is_none())
            .take(new);
        let work: Vec<FactKey> = due.chain(fresh).cloned().collect();
        for key in work {
            if !self.ask(&key) {
                self.ask(&key);
            }
        }
    }

    /// Asks for a fact. Was it right?
    fn ask(&mut self, key: &FactKey) -> bool {
        let wanted = choose::wanted(&self.progress, key);
        let question = choose::choose(self.library, &self.progress, key, wanted).unwrap();
        let today = self.at.day();
        let known = self.progress.fact(key);
        let there = known.and_then(|fact| fact.retrievability(today));
        // A little more is forgotten than was predicted, and one fact in nine is a hard one.
        let hard = key.as_str().len().is_multiple_of(9);
        let chance = there.unwrap_or(0.6) * if hard { 0.7 } else { 0.97 };
        let right = self.chance.random_bool(chance.clamp(0.0, 1.0));
        let grade = if right { Grade::Good } else { Grade::Again };
        let given = if right {
            String::new()
        } else {
            wrong(question)
        };
        let facts = question
            .facts()
            .into_iter()
            .map(|fact| self.judge(fact, grade, question));
        let facts: Vec<Judged> = facts.collect();
        let answer = Answer {
            question: question.key.clone(),
            form: question.kind(),
            given,
            ms: self.chance.random_range(2_000..20_000),
            sure: None,
            seen: false,
            facts,
        };
        self.write(Event::Answer(answer));
        right
    }

    fn judge(&self, fact: FactKey, grade: Grade, question: &Question) -> Judged {
        let today = self.at.day();
        let before = self.progress.before(&fact, None);
        let days = before.last.map_or(0, |last| today.days_since(last));
        let state = self.progress.fsrs().review(before.memory, days, grade);
        let recalled = if grade.is_right() && is_recall(question.kind()) {
            Recalled::Yes
        } else {
            before.recalled
        };
        let seed = self.records.len() as u64;
        let reach = memory::reach(state, Retention::default(), recalled);
        let days = ChaCha8Rng::seed_from_u64(seed).random_range(reach.least..=reach.most);
        Judged(fact, grade, today.plus(i32::try_from(days).unwrap()))
    }

    fn write(&mut self, event: Event) {
        self.at = self.at.plus_ms(15_000);
        let stamp = Stamp {
            number: self.records.len() as u64 + 1,
            at: self.at,
        };
        let line = progress::write(stamp, &event);
        let record = Record {
            stamp,
            checksum: line.checksum,
            event,
        };
        self.progress.apply(&self.device, &record);
        self.records.push((record, line.text));
    }
}

/// What somebody answers who does not know: the first wrong option, or nothing.
fn wrong(question: &Question) -> String {
    if let bilim::deck::Body::Choice { wrong, .. } = &question.body {
        wrong[0].text.clone()
    } else {
        String::new()
    }
}
