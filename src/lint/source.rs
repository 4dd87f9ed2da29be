//! The text of a source as one reads it beside a deck: its paragraphs as decks
//! count them, what of each is used as evidence by which fact, which words of a
//! marked passage would serve as evidence, and what was copied. Texts come in
//! and places go out; it knows no file and no screen.

use std::collections::BTreeMap;
use std::ops::Range;

use super::article::{self, LEAST_WORDS};
use super::prose::{self, Placed};
use crate::deck::{Deck, Fact, ItemId};

/// The text of a source in blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    text: String,
    blocks: Vec<Block>,
    words: Vec<Vec<Placed>>,
}

/// A block of a text: a paragraph, or a title that is not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its number, as `at` counts, from 1; `None` for one of fewer than ten words.
    pub number: Option<u32>,
    /// Its bytes in the text, without white space at its ends.
    pub bytes: Range<usize>,
}

/// Words of a text that a fact has as its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// The fact.
    pub fact: ItemId,
    /// Which of its pieces of evidence, from 0.
    pub evidence: usize,
    /// The number of the paragraph.
    pub at: u32,
    /// The bytes in the text.
    pub bytes: Range<usize>,
}

/// What of a marked passage a fact can have as its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The number of the paragraph.
    pub at: u32,
    /// Words that stand nowhere else in the text.
    pub evidence: String,
    /// Their bytes in the text.
    pub bytes: Range<usize>,
}

impl SourceText {
    /// Parts a text into blocks, as decks count them.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let mut blocks = Vec::new();
        let mut words = Vec::new();
        let mut count = 0;
        for bytes in article::blocks(&text) {
            let here = text.get(bytes.clone()).unwrap_or_default();
            let start = bytes.start + here.len() - here.trim_start().len();
            let bytes = start..start + here.trim().len();
            let own = placed(&text, bytes.clone());
            if own.is_empty() {
                continue;
            }
            let counts = own.len() >= LEAST_WORDS;
            count += u32::from(counts);
            blocks.push(Block {
                number: counts.then_some(count),
                bytes,
            });
            words.push(own);
        }
        Self {
            text,
            blocks,
            words,
        }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its blocks in their order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The words of a block as they are written.
    pub fn words_of(&self, block: &Block) -> &str {
        self.text.get(block.bytes.clone()).unwrap_or_default()
    }

    /// Where the evidence of facts stands: in the paragraphs that a fact names, or wherever it is
    /// found if it names none. In the order of the text.
    pub fn used(&self, deck: &Deck, source: &ItemId) -> Vec<Used> {
        let mut all = Vec::new();
        for fact in read_in(deck, source) {
            for (evidence, words) in fact.evidence.iter().enumerate() {
                let wanted = prose::tokens(words);
                for (block, words) in self.counted(&fact.at) {
                    let found = places(words, &wanted);
                    all.extend(found.map(|bytes| Used {
                        fact: fact.id.clone(),
                        evidence,
                        at: block,
                        bytes,
                    }));
                }
            }
        }
        all.sort_by_key(|used| (used.bytes.start, used.bytes.end));
        all
    }

    /// The paragraph of a passage that was marked, and the fewest words of it that stand nowhere
    /// else in the text; they hold `answer` if the passage does. Of several the first with a figure,
    /// else the longest. `None` if no paragraph is marked. A passage that stands twice is given whole.
    pub fn place_of(&self, selection: Range<usize>, answer: &str) -> Option<Marked> {
        let inside = |placed: &Placed| {
            placed.bytes.start < selection.end && selection.start < placed.bytes.end
        };
        let blocks = self.blocks.iter().zip(&self.words);
        let (at, words) = blocks
            .filter_map(|(block, words)| {
                let marked: Vec<&Placed> = words.iter().filter(|word| inside(word)).collect();
                Some((block.number?, marked)).filter(|(_, marked)| !marked.is_empty())
            })
            .rev()
            .max_by_key(|(_, marked)| marked.len())?;
        let needed = prose::tokens(answer);
        let run = self.shortest(&words, &needed).unwrap_or(&words);
        let bytes = run.first()?.bytes.start..run.last()?.bytes.end;
        Some(Marked {
            at,
            evidence: self.text.get(bytes.clone())?.to_owned(),
            bytes,
        })
    }

    /// The shortest run of words that stands only once in the text.
    fn shortest<'w>(
        &self,
        words: &'w [&'w Placed],
        needed: &[prose::Word],
    ) -> Option<&'w [&'w Placed]> {
        let holds = |run: &[&Placed]| {
            let mut windows = run.windows(needed.len().max(1));
            needed.is_empty() || windows.any(|window| same(window, needed))
        };
        let needs = !needed.is_empty() && holds(words);
        (needed.len().max(1)..=words.len()).find_map(|length| {
            let counts = self.counts(length);
            words
                .windows(length)
                .filter(|run| !needs || holds(run))
                .filter(|run| length > 1 || needs || run.iter().all(|word| tells(&word.word)))
                .filter(|run| {
                    let key: Vec<&str> = run.iter().map(|word| word.word.as_str()).collect();
                    counts.get(&key) == Some(&1)
                })
                .rev()
                .max_by_key(|run| {
                    (
                        has_figure(run),
                        run.iter().map(|word| word.word.len()).sum::<usize>(),
                    )
                })
        })
    }

    /// How often each run of so many words stands in the text.
    fn counts(&self, length: usize) -> BTreeMap<Vec<&str>, usize> {
        let mut counts: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        for run in self.words.iter().flat_map(|words| words.windows(length)) {
            let key = run.iter().map(|word| word.word.as_str()).collect();
            *counts.entry(key).or_default() += 1;
        }
        counts
    }

    /// The paragraphs with these numbers, or all if there are none.
    fn counted(&self, at: &[u32]) -> impl Iterator<Item = (u32, &[Placed])> {
        let blocks = self.blocks.iter().zip(&self.words);
        blocks.filter_map(move |(block, words)| {
            let number = block.number?;
            (at.is_empty() || at.contains(&number)).then_some((number, words.as_slice()))
        })
    }
}

/// The facts that say they stand in each paragraph of this source, in the order of the deck.
pub fn claims(deck: &Deck, source: &ItemId) -> BTreeMap<u32, Vec<ItemId>> {
    let mut claims: BTreeMap<u32, Vec<ItemId>> = BTreeMap::new();
    for fact in read_in(deck, source) {
        for at in &fact.at {
            let facts = claims.entry(*at).or_default();
            if facts.last() != Some(&fact.id) {
                facts.push(fact.id.clone());
            }
        }
    }
    claims
}

/// What is needed to find words that were copied from a source, made once while a teacher types.
#[derive(Debug, Clone)]
pub struct Copying {
    names: Vec<Vec<prose::Word>>,
    runs: Vec<u64>,
}

impl Copying {
    /// For a source's text; the names of the deck may be copied.
    pub fn new(article: &super::Article, deck: &Deck) -> Self {
        let names = article::names(deck);
        Self {
            runs: article.runs(&names),
            names,
        }
    }

    /// The bytes of the first words that were copied: eight or more in a row, names not counted.
    pub fn copied(&self, words: &str) -> Option<Range<usize>> {
        article::shared(words, &self.names, &self.runs)
    }
}

/// The facts that were read in a source.
fn read_in<'d>(deck: &'d Deck, source: &'d ItemId) -> impl Iterator<Item = &'d Fact> {
    deck.facts
        .iter()
        .filter(move |fact| fact.from.as_ref() == Some(source) || fact.also_from.contains(source))
}

/// The words of a stretch of a text, placed in the whole of it.
fn placed(text: &str, bytes: Range<usize>) -> Vec<Placed> {
    let mut words = prose::placed(text.get(bytes.clone()).unwrap_or_default());
    for word in &mut words {
        word.bytes = word.bytes.start + bytes.start..word.bytes.end + bytes.start;
    }
    words
}

/// The bytes of each place where these words stand in a row.
fn places<'w>(
    words: &'w [Placed],
    wanted: &'w [prose::Word],
) -> impl Iterator<Item = Range<usize>> {
    let windows = words.windows(wanted.len().max(1));
    let found = windows.filter(move |window| {
        !wanted.is_empty()
            && window
                .iter()
                .zip(wanted)
                .all(|(word, other)| word.word == *other)
    });
    found.filter_map(|window| Some(window.first()?.bytes.start..window.last()?.bytes.end))
}

fn same(window: &[&Placed], words: &[prose::Word]) -> bool {
    window
        .iter()
        .zip(words)
        .all(|(word, other)| word.word == *other)
}

/// Whether a word alone can prove something.
fn tells(word: &str) -> bool {
    prose::is_content(word) || word.contains(|c: char| c.is_ascii_digit())
}

fn has_figure(run: &[&Placed]) -> bool {
    run.iter()
        .any(|word| word.word.contains(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::parse;
    use crate::lint::Article;

    const TEXT: &str = "Kazakhstan\u{2019}s vote\r\n\r\nThe vote of June 2019 was won by Mr Tokayev with 70.96 percent of the vote.\r\n\r\nBy the way.\r\n\r\nIn January the soldiers of the CSTO came; Mr Tokayev had asked for the soldiers.\r\n";
    const DECK: &str = r#"Deck(format: 1, id: "x", title: "X",
        sources: [Source(id: "p", title: "P"), Source(id: "q", title: "Q")],
        names: [Name(id: "t", kind: Person, text: "Mr Tokayev")],
        facts: [
            Fact(id: "share", says: "He got {70.96} per cent.", from: "p", at: 1, evidence: ["70.96 Percent"]),
            Fact(id: "who", says: "It was won by {Mr Tokayev}.", from: ["q", "p"], at: [1, 2], evidence: ["Mr Tokayev", "nowhere"]),
            Fact(id: "csto", says: "Help came from the {CSTO}.", from: "p", evidence: ["soldiers of the CSTO"]),
            Fact(id: "other", says: "It is {b}.", from: "q", at: 1, evidence: ["vote"]),
        ],
    )"#;

    fn deck() -> Deck {
        parse(DECK.as_bytes()).deck.unwrap()
    }

    #[test]
    fn paragraphs_are_numbered_as_decks_count_them() {
        let source = SourceText::new(TEXT);
        let numbers: Vec<Option<u32>> = source.blocks().iter().map(|block| block.number).collect();
        assert_eq!(numbers, [None, Some(1), None, Some(2)]);
        let first = source.blocks().get(1).unwrap();
        let words = source.words_of(first);
        assert!(words.starts_with("The vote") && words.ends_with("of the vote."));
        let counted = numbers.iter().flatten().count();
        assert_eq!(counted, Article::new(TEXT).len());
    }

    #[test]
    fn claims_name_the_facts_of_this_source_only() {
        let claims = claims(&deck(), &"p".into());
        let of = |at: u32| -> Vec<&str> { claims[&at].iter().map(ItemId::as_str).collect() };
        assert_eq!((of(1), of(2)), (vec!["share", "who"], vec!["who"]));
    }

    #[test]
    fn evidence_is_found_where_facts_say_it_stands() {
        let source = SourceText::new(TEXT);
        let used = source.used(&deck(), &"p".into());
        let told: Vec<(&str, u32, &str)> = used
            .iter()
            .map(|used| {
                (
                    used.fact.as_str(),
                    used.at,
                    TEXT.get(used.bytes.clone()).unwrap(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("who", 1, "Mr Tokayev"),
                ("share", 1, "70.96 percent"),
                ("csto", 2, "soldiers of the CSTO"),
                ("who", 2, "Mr Tokayev"),
            ]
        );
    }

    fn mark(words: &str, answer: &str) -> Option<(u32, String)> {
        let Some(start) = TEXT.find(words) else {
            panic!("{words}");
        };
        let marked = SourceText::new(TEXT).place_of(start..start + words.len(), answer)?;
        assert_eq!(TEXT.get(marked.bytes), Some(marked.evidence.as_str()));
        Some((marked.at, marked.evidence))
    }

    #[test]
    fn the_fewest_words_that_stand_nowhere_else_serve_as_evidence() {
        for (words, answer, at, evidence) in [
            ("won by Mr Tokayev with 70.96 percent", "", 1, "70.96"),
            ("the soldiers of the CSTO came", "", 2, "CSTO"),
            ("won by Mr Tokayev with", "Mr Tokayev", 1, "Mr Tokayev with"),
            ("asked for the soldiers", "soldiers", 2, "for the soldiers"),
            ("Mr Tokayev had", "Mr Tokayev", 2, "Mr Tokayev had"),
            ("the vote.", "", 1, "the vote"),
        ] {
            let found = mark(words, answer);
            assert_eq!(found, Some((at, evidence.to_owned())), "{words}");
        }
    }

    #[test]
    fn a_title_is_no_place_and_what_stands_twice_is_given_whole() {
        assert_eq!(mark("By the way", ""), None);
        assert_eq!(mark("Mr Tokayev", ""), Some((1, "Mr Tokayev".to_owned())));
        let whole = SourceText::new(TEXT).place_of(0..TEXT.len(), "");
        assert_eq!(whole.map(|marked| marked.at), Some(1));
        assert_eq!(SourceText::new("").place_of(0..9, ""), None);
    }

    #[test]
    fn copied_words_are_shown_as_they_were_typed() {
        let copying = Copying::new(&Article::new(TEXT), &deck());
        let typed =
            "He said: the vote of June 2019 was won by, Mr Tokayev, with 70.96 percent, and left.";
        let copied = copying.copied(typed).and_then(|bytes| typed.get(bytes));
        assert_eq!(
            copied,
            Some("the vote of June 2019 was won by, Mr Tokayev, with 70.96 percent")
        );
        assert_eq!(copying.copied("The vote of June 2019 was won."), None);
    }
}
