//! The deck that is being written, with what is looked at and what is in hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::deck::{DeckId, FactKey, ItemId, ItemKind, Kind, List, Question, QuestionKey};
use crate::desk::{Change, Inspection, Manuscript, Proposal, Reads};
use crate::study::Confusion;
use crate::time::Moment;

use super::article::{self, Beside, Reading};
use super::ask::{Ask, NewAnswer};
use super::carried::Carry;
use super::find::{self, Find};
use super::image::NoImage;
use super::mend::Mending;
use super::message::Spot;
use super::outside::{self, Outside};
use super::proposed;
use super::together::Met;
use super::trial::Trial;
use super::trouble::Troubles;

/// A deck's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name in the deck folder.
    pub name: String,
    /// Where its text came from.
    pub origin: Origin,
}

/// Where a deck's text came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program, and becomes the student's own when it is saved.
    Shipped,
    /// The student's own file.
    Own,
    /// The student's own file, in the place of a shipped deck.
    InPlace,
    /// It is not on disk yet.
    New,
}

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Items of a list; questions stand with their facts.
    List(List),
    /// The deck's own fields.
    Deck,
    /// What is wrong.
    Problems,
    /// What students reported.
    Reports,
}

impl Tab {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::List(List::Facts),
        Self::List(List::Questions),
        Self::List(List::Topics),
        Self::List(List::Names),
        Self::List(List::Sources),
        Self::Deck,
        Self::Problems,
        Self::Reports,
    ];
}

/// A field that is being written: its text as the person has it, which the file may not keep to
/// the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hand {
    /// Where.
    pub spot: Spot,
    /// The text.
    pub text: String,
}

/// Whether the deck is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Nothing is under way.
    Idle,
    /// It is being written.
    Busy,
}

/// A deck on the desk.
#[derive(Debug, Clone)]
pub struct Open {
    /// Its file.
    pub file: File,
    /// What the file holds, as far as is known; `None` if there is none.
    pub(super) disk: Option<Arc<str>>,
    /// Its text and all that follows from it.
    pub manuscript: Manuscript,
    /// What is listed.
    pub tab: Tab,
    /// The items picked, by their places; the last one is looked at.
    pub picked: Vec<usize>,
    /// The question looked at.
    pub question: Option<QuestionKey>,
    /// The field in hand.
    pub hand: Option<Hand>,
    /// Whether it is being saved.
    pub saving: Saving,
    /// The student's view of the question.
    pub trial: Option<Box<Trial>>,
    /// Wrong options that are proposed for the fact looked at.
    pub proposed: Vec<Proposal>,
    /// The texts of sources, by the source's id.
    pub(super) texts: BTreeMap<String, Arc<Beside>>,
    /// The state of the deck, by its number, and the source whose text shows what it uses.
    pub(super) marked: Option<(u64, String)>,
    /// What is wrong with the files that it names.
    pub(super) outside: Outside,
    /// The text that is read beside the deck.
    pub reading: Option<Reading>,
    /// What students took for what.
    pub(super) confused: Vec<Confusion>,
    /// The last file that was no image.
    pub no_image: Option<NoImage>,
    /// What can be mended without guessing.
    pub(super) mending: Mending,
    /// The look that the rules were last asked for.
    pub(super) inspecting: Option<Inspection>,
    /// Everything that is wrong with it.
    pub(super) troubles: Troubles,
    /// Whether what was kept unsaved the last time has been taken up.
    pub found_draft: bool,
    /// What is looked for in it.
    pub find: Find,
    /// Facts on their way to another deck.
    pub carry: Option<Carry>,
    /// What is asked before the deck is saved.
    pub ask: Option<Ask>,
    /// What became of a change that somebody else made of the file.
    pub met: Option<Met>,
    /// What was said of new answers since the deck was saved.
    pub(super) decided: Vec<NewAnswer>,
    /// The text that was last kept as a draft.
    pub(super) kept: Option<Arc<str>>,
    /// When that was.
    pub(super) kept_at: Moment,
    /// When it was opened.
    pub(super) now: Moment,
}

impl Open {
    /// A deck as it was read. The students who try its questions live at this moment.
    pub(super) fn new(file: File, text: Arc<str>, now: Moment) -> Self {
        let disk = match file.origin {
            Origin::Own | Origin::InPlace => Some(Arc::clone(&text)),
            Origin::Shipped | Origin::New => None,
        };
        let mut manuscript = Manuscript::new(text);
        manuscript.reads(Reads::Later);
        manuscript.rest();
        let mut open = Self {
            file,
            disk,
            manuscript,
            tab: Tab::List(List::Facts),
            picked: Vec::new(),
            question: None,
            hand: None,
            saving: Saving::Idle,
            trial: None,
            proposed: Vec::new(),
            texts: BTreeMap::new(),
            marked: None,
            outside: Outside::default(),
            reading: None,
            confused: Vec::new(),
            no_image: None,
            mending: Mending::default(),
            inspecting: None,
            troubles: Troubles::default(),
            found_draft: false,
            find: Find::default(),
            carry: None,
            ask: None,
            met: None,
            decided: Vec::new(),
            kept: None,
            kept_at: now,
            now,
        };
        open.turn_to(Tab::List(List::Facts));
        open
    }

    /// The item that is looked at.
    pub fn row(&self) -> Option<usize> {
        self.picked.last().copied()
    }

    /// The deck's id.
    pub fn id(&self) -> Option<DeckId> {
        self.manuscript.deck().map(|deck| deck.id.clone())
    }

    /// Whether there is something to be saved: a change, or a deck that is on no disk.
    pub fn is_unsaved(&self) -> bool {
        self.manuscript.is_changed() || self.file.origin == Origin::New
    }

    /// The key of the fact that is looked at, itself or by a question of it.
    pub fn fact(&self) -> Option<FactKey> {
        let row = self.manuscript.row(self.row()?)?;
        let id = match row.kind {
            ItemKind::Fact => row.id(),
            ItemKind::Question(_) => row.facts().first().copied()?,
            ItemKind::Source | ItemKind::Name | ItemKind::Topic => return None,
        };
        Some(FactKey::of(&self.id()?, &ItemId::new(id)))
    }

    /// The questions that ask for the fact looked at, in the order of the deck.
    pub fn questions(&self) -> Vec<&Question> {
        let fact = self.fact();
        let of = fact.map(|fact| self.manuscript.questions_of(&fact).collect());
        of.unwrap_or_default()
    }

    /// The row in which a question is written; `None` for one that arises from its fact.
    pub fn row_of(&self, question: &QuestionKey) -> Option<usize> {
        let id = question.as_str().rsplit('/').next()?;
        let outline = self.manuscript.outline();
        outline.find(List::Questions, id)
    }

    /// Another list, at its first item.
    pub(super) fn turn_to(&mut self, tab: Tab) {
        self.leave_field();
        self.tab = tab;
        if let Tab::List(list) = tab {
            let first = self.manuscript.outline().of(list).next();
            self.picked = first.map(|(row, _)| row).into_iter().collect();
        }
        self.look();
    }

    /// An item is looked at, with its first question.
    pub(super) fn pick(&mut self, row: usize) {
        self.leave_field();
        self.picked = vec![row];
        self.question = None;
        self.look();
    }

    /// A field was left: what comes next is another step, and the rules may look at the deck.
    pub(super) fn leave_field(&mut self) {
        self.hand = None;
        self.manuscript.rest();
    }

    /// Makes a change; places of items stay with their items.
    pub(super) fn change(&mut self, change: &Change) -> bool {
        let done = self.manuscript.change(change).is_ok();
        if self.manuscript.is_behind() {
            // The rest follows once it is known what the deck says now.
            find::follow(self);
        } else {
            self.look();
        }
        done
    }

    /// What the deck says now is known from here on.
    pub(super) fn settle(&mut self) {
        if self.manuscript.is_behind() {
            self.manuscript.settle();
            self.look();
        }
    }

    /// What is looked at follows what is there.
    pub(super) fn look(&mut self) {
        let rows = self.manuscript.outline().rows.len();
        self.picked.retain(|row| *row < rows);
        let own = self.row().and_then(|row| self.manuscript.row(row));
        if let Some(row) = own.filter(|row| matches!(row.kind, ItemKind::Question(_))) {
            let id = ItemId::new(row.id());
            self.question = self.id().map(|deck| QuestionKey::of(&deck, &id));
        }
        let known = self.questions();
        let there = |key: &QuestionKey| known.iter().any(|question| question.key == *key);
        let is_question = own.is_some_and(|row| matches!(row.kind, ItemKind::Question(_)));
        if !is_question && !self.question.as_ref().is_some_and(there) {
            self.question = best(&known);
        }
        self.trial = Trial::following(self);
        self.proposed = proposed::proposals(self);
        article::look(self);
        outside::look(self);
        find::follow(self);
    }
}

/// The question that shows a fact best: one that can be picked, else one that is written, else any.
fn best(questions: &[&Question]) -> Option<QuestionKey> {
    let rank = |question: &&&Question| match question.kind() {
        Kind::Choice => 0,
        Kind::Typed | Kind::Number | Kind::Date => 1,
        Kind::Cloze => 2,
        Kind::Several | Kind::TrueFalse | Kind::Order | Kind::Match | Kind::Card => 3,
    };
    let best = questions.iter().min_by_key(rank);
    best.map(|question| question.key.clone())
}
