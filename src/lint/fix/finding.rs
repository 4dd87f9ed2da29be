//! What can be put right of what the writing rules find. Most of it only the
//! author can; these have one remedy that changes nothing of what is asked.

use super::cut::cut;
use super::problem::Mended;
use super::value::{only, unquoted};
use super::{Fix, Remedy};
use crate::deck::patch::Patch;
use crate::deck::{Deck, Finder, Item, Piece, Spot, Spots};
use crate::lint::{Around, Finding, RULES};

/// A change for each finding that may have one.
pub(super) fn fixes(
    text: &str,
    spots: &Spots,
    found: &[Finding],
    (deck, around): (&Deck, &Around),
) -> Vec<Fix> {
    let finder = Finder::new(text, spots);
    let here = Here {
        text,
        finder: &finder,
        deck,
        around,
    };
    let fix = |finding: &Finding| {
        let (remedy, patches) = here.mend(finding)?;
        let (field, words) = (finding.field, finding.words.as_str());
        Some(Fix {
            rule: finding.rule,
            item: Some(finding.on.clone()),
            place: finder.place(&finding.on, Spot { field, words }),
            remedy,
            patches,
        })
    };
    found.iter().filter_map(fix).collect()
}

struct Here<'a> {
    text: &'a str,
    finder: &'a Finder<'a>,
    deck: &'a Deck,
    around: &'a Around,
}

impl<'a> Here<'a> {
    fn mend(&self, finding: &Finding) -> Mended {
        match finding.rule {
            "unused-suppression" => self.unused(finding),
            "unknown-rule" => self.rule_meant(finding),
            "excerpt-elsewhere" => self.paragraph(finding),
            "hetero" => self.stops(finding),
            "opt-dup" => self.same_name(finding),
            _ => None,
        }
    }

    fn says(&self, piece: &Piece) -> Option<&'a str> {
        unquoted(self.text.get(piece.bytes.clone())?)
    }

    /// Takes the reason out; with the last one its field, which would be empty.
    fn unused(&self, finding: &Finding) -> Mended {
        let field = self.finder.piece(&finding.on, "suppress")?;
        let entries = field.inside();
        let names = |entry: &Piece| {
            let rule = entry.inside().first().and_then(|rule| self.says(rule));
            rule == Some(finding.words.as_str())
        };
        let at = entries.iter().position(names)?;
        let whole = self.finder.outline(&finding.on);
        let patch = match whole.as_ref().filter(|_| entries.len() == 1) {
            Some(item) => {
                let fields = item.inside();
                let at = fields.iter().position(|other| *other == field)?;
                cut(self.text, fields, at)?
            }
            None => cut(self.text, entries, at)?,
        };
        Some((Remedy::Reason, vec![patch]))
    }

    /// The rule whose name was mistyped.
    fn rule_meant(&self, finding: &Finding) -> Mended {
        let field = self.finder.piece(&finding.on, finding.field)?;
        let meant = only(&finding.words, RULES.iter().map(|rule| rule.name))?;
        let name = field
            .inside()
            .iter()
            .filter_map(|entry| entry.inside().first())
            .find(|rule| self.says(rule) == Some(finding.words.as_str()))?;
        let with = format!("\"{meant}\"");
        Some((Remedy::Word, vec![Patch::new(name.bytes.clone(), with)]))
    }

    /// The one paragraph in which all evidence of a fact stands, where another one is given.
    fn paragraph(&self, finding: &Finding) -> Mended {
        let Item::Fact(id) = &finding.on else {
            return None;
        };
        let fact = self.deck.facts.iter().find(|fact| fact.id == *id)?;
        let article = self.around.articles.get(fact.from.as_ref()?.as_str())?;
        let mut evidence = fact.evidence.iter();
        let mut found = article.paragraphs_with(evidence.next()?);
        for words in evidence {
            let here = article.paragraphs_with(words);
            found.retain(|number| here.contains(number));
        }
        let [only] = found.as_slice() else {
            return None;
        };
        let at = self.finder.piece(&finding.on, "at")?;
        let patch = Patch::new(at.bytes, only.to_string());
        (fact.at.len() == 1).then(|| (Remedy::Paragraph, vec![patch]))
    }

    /// Takes the full stops off wrong options; it is proved that the right one has none.
    fn stops(&self, finding: &Finding) -> Mended {
        let field = self.finder.piece(&finding.on, "instead")?;
        let stop = |option: &Piece| {
            let text = option.inside().first()?;
            let says = self.says(text)?.trim_end();
            let sentence = says.ends_with('.') && says.matches('.').count() == 1;
            let at = text.bytes.start + says.len();
            sentence.then(|| Patch::new(at..at + 1, ""))
        };
        let patches: Vec<Patch> = field.inside().iter().filter_map(stop).collect();
        (!patches.is_empty()).then_some((Remedy::Stops, patches))
    }

    /// Takes out a wrong option that is another one in another spelling and says no more.
    fn same_name(&self, finding: &Finding) -> Mended {
        let field = self.finder.piece(&finding.on, "instead")?;
        let options = field.inside();
        let of = |words: &str| {
            let is = |option: &Piece| {
                let text = option.inside().first().and_then(|text| self.says(text));
                text == Some(words)
            };
            options.iter().position(is)
        };
        let (_, first) = finding.said.iter().find(|(name, _)| *name == "other")?;
        let (at, first) = (of(&finding.words)?, of(first)?);
        let note = |at: usize| self.says(options.get(at)?.inside().get(1)?);
        let nothing_new = note(at) == Some("") || note(at) == note(first);
        let patch = cut(self.text, options, at).filter(|_| first < at && nothing_new)?;
        Some((Remedy::Drop, vec![patch]))
    }
}
