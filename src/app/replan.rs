//! Days that are decided anew beside the frames: what another aim would bring
//! while it waits for the student's word, and then the days themselves, which
//! are written piece by piece. What was answered meanwhile keeps its day.

use std::fmt;

use crate::progress::MOST_RESCHEDULED;

use super::effect::Effect;
use super::errand::Errand;
use super::model::{Mode, Model};
use super::reschedule::{Decision, Ground, Moved, Rules, event};
use super::schedule::wanted;

/// So many events of [`MOST_RESCHEDULED`] facts are written at once: a frame has time for them.
const AT_ONCE: usize = 4;

/// How far it is.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// How often something was asked for; the number of the latest order.
    orders: u64,
    /// The latest order is on its way.
    asked: bool,
    /// Days that are to be decided for good.
    wanted: Option<Wanted>,
    /// What the aim would bring that waits for a word, and how many events were known.
    ready: Option<(Decision, usize)>,
    /// Days that were decided for good and are not written yet.
    left: std::vec::IntoIter<Moved>,
}

/// Which days are to be decided for good.
#[derive(Debug, Clone, PartialEq)]
enum Wanted {
    /// All.
    All,
    /// Of facts whose aim was another by these rules.
    Since(Box<Rules>),
}

impl Wanted {
    fn before(&self) -> Option<&Rules> {
        match self {
            Self::All => None,
            Self::Since(rules) => Some(rules),
        }
    }
}

impl State {
    /// Are days decided for good, or being written?
    pub fn is_busy(&self) -> bool {
        self.wanted.is_some() || self.left.len() > 0
    }
}

/// Days are to be decided anew, or the next of them written.
#[derive(Clone)]
pub struct Order {
    number: u64,
    /// `None` if they are decided: the next frame goes on.
    ground: Option<Box<Ground>>,
    /// How many events were known.
    events: usize,
}

impl fmt::Debug for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The ground is everything that is known.
        let order = &mut f.debug_struct("Order");
        order.field("number", &self.number).finish_non_exhaustive()
    }
}

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// What came of an order.
#[derive(Debug, Clone)]
pub struct Came {
    number: u64,
    decision: Option<Decision>,
    events: usize,
}

impl Order {
    /// Decides the days; `None` once `go_on` says no.
    pub fn run(self, go_on: &dyn Fn() -> bool) -> Option<Came> {
        let decision = match self.ground {
            Some(ground) => Some(ground.decide(go_on)?),
            None => None,
        };
        Some(Came {
            number: self.number,
            decision,
            events: self.events,
        })
    }
}

/// Another aim waits for a word, or none does any more: what was worked out for the one before
/// is not wanted.
pub(super) fn forget_draft(model: &mut Model) {
    model.replan.ready = None;
    if !model.replan.is_busy() {
        model.replan.asked = false;
    }
}

/// All days are to be decided anew, with the weights of now.
pub(super) fn all(model: &mut Model) {
    model.replan.ready = None;
    model.replan.asked = false;
    model.replan.wanted = Some(Wanted::All);
    model.replan.left = Vec::new().into_iter();
}

/// Days are to be decided anew for the facts whose aim was another by these rules: at once
/// where that is worked out already.
pub(super) fn since(model: &mut Model, before: Rules) -> Vec<Effect> {
    let ready = model.replan.ready.take();
    if model.replan.is_busy() {
        // What is decided on the way follows from an earlier aim.
        let earlier = model.replan.wanted.take();
        let since = || Wanted::Since(Box::new(before));
        model.replan.wanted = Some(earlier.unwrap_or_else(since));
        return Vec::new();
    }
    model.replan.asked = false;
    let rules = Rules::of(&model.settings);
    let today = model.now.day();
    let fits = |(decision, events): &(Decision, usize)| {
        *events == model.progress.len() && decision.is_of(today, Some(&before), &rules)
    };
    if let Some((decision, _)) = ready.filter(fits) {
        model.replan.left = decision.moved.into_iter();
        write(model)
    } else {
        model.replan.wanted = Some(Wanted::Since(Box::new(before)));
        Vec::new()
    }
}

/// After each message: what is to be decided is asked for, unless something is on its way.
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let drafted = draft_rules(model);
    let is_new = drafted
        .as_ref()
        .is_some_and(|rules| !is_ready(model, rules));
    if let Some(draft) = &mut model.schedule.draft {
        draft.waits = is_new;
    }
    if model.replan.asked || model.mode == Mode::Look || model.whole.busy {
        return None;
    }
    let now = Rules::of(&model.settings);
    let ground = if model.replan.left.len() > 0 {
        None
    } else if let Some(wanted) = &model.replan.wanted {
        Some(Ground::of(model, wanted.before().cloned(), now))
    } else {
        let rules = drafted.filter(|_| is_new)?;
        Some(Ground::of(model, Some(now), rules))
    };
    model.replan.asked = true;
    model.replan.orders += 1;
    Some(Effect::Errand(Errand::Replan(Order {
        number: model.replan.orders,
        ground: ground.map(Box::new),
        events: model.progress.len(),
    })))
}

/// The rules with the aim that waits for a word.
fn draft_rules(model: &Model) -> Option<Rules> {
    let draft = model.schedule.draft.as_ref()?;
    let settings = wanted(&model.settings, draft.deck.as_ref(), draft.aim);
    Some(Rules::of(&settings))
}

/// Is it worked out what the aim would bring that waits for a word?
fn is_ready(model: &Model, drafted: &Rules) -> bool {
    let now = Rules::of(&model.settings);
    let ready = model.replan.ready.as_ref();
    ready.is_some_and(|(decision, events)| {
        *events == model.progress.len() && decision.is_of(model.now.day(), Some(&now), drafted)
    })
}

/// Days were decided, or the next of them are to be written. What is about other rules or
/// another day than now is asked for again.
pub(super) fn came(model: &mut Model, came: Came) -> Vec<Effect> {
    let replan = &mut model.replan;
    if !replan.asked || replan.orders != came.number {
        return Vec::new();
    }
    replan.asked = false;
    if model.mode == Mode::Look || model.whole.busy {
        return Vec::new();
    }
    let Some(decision) = came.decision else {
        return write(model);
    };
    let now = Rules::of(&model.settings);
    let today = model.now.day();
    if let Some(wanted) = &model.replan.wanted {
        if decision.is_of(today, wanted.before(), &now) {
            model.replan.wanted = None;
            model.replan.left = decision.moved.into_iter();
            return write(model);
        }
        return Vec::new();
    }
    let drafted = draft_rules(model);
    if drafted.is_some_and(|rules| decision.is_of(today, Some(&now), &rules))
        && let Some(draft) = &mut model.schedule.draft
    {
        draft.preview = Some(decision.preview);
        model.replan.ready = Some((decision, came.events));
    }
    Vec::new()
}

/// Writes the next of the days that were decided.
fn write(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    for _ in 0..AT_ONCE {
        let piece: Vec<Moved> = model.replan.left.by_ref().take(MOST_RESCHEDULED).collect();
        if let Some(event) = event(model, &piece) {
            let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
            effects.push(effect);
        }
    }
    model.schedule.forget();
    if model.replan.left.len() == 0 {
        model.refresh();
    }
    effects
}

/// The window closes: what is to be decided for good is decided and written at once.
pub(super) fn finish(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    while model.replan.left.len() > 0 {
        effects.extend(write(model));
    }
    if let Some(wanted) = model.replan.wanted.take() {
        let rules = Rules::of(&model.settings);
        let ground = Ground::of(model, wanted.before().cloned(), rules);
        if let Some(decision) = ground.decide(&|| true) {
            drop(ground);
            model.replan.left = decision.moved.into_iter();
            effects.extend(finish(model));
        }
    }
    effects
}
