//! A deck that begins is sound, and what its comments show can be taken as it
//! stands.

use bilim::deck::{Problem, parse};
use bilim::desk::new::{Beginning, ItsSource, new_deck};

#[test]
fn a_new_deck_has_nothing_wrong_but_that_it_is_empty() {
    for (title, author, language, id) in [
        ("The unrest of 2022", "A. Teacher", "en", "unrest-2022"),
        ("He said \"no\" \\", "", "", "he-said-no"),
        ("Тоқаев", "Ұстаз", "kk", "toqaev"),
        ("…", "", "ru", "deck"),
        ("", "a\n\nb", "", "deck-2"),
    ] {
        let of = Beginning {
            title,
            author,
            language,
            ..Beginning::default()
        };
        let taken: &[&str] = if title.is_empty() { &["deck"] } else { &[] };
        let (file, text) = new_deck(of, taken);
        assert_eq!(file, format!("{id}.ron"));
        let parsed = parse(text.as_bytes());
        let found: Vec<&Problem> = parsed.diagnostics.iter().map(|one| &one.problem).collect();
        assert_eq!(found, [&Problem::NoFacts], "{text}");
        let deck = parsed.deck.unwrap();
        assert_eq!(deck.id.as_str(), id);
        assert_eq!(deck.author.is_empty(), author.is_empty());
    }
}

#[test]
fn its_comments_are_good_items() {
    let (_, mut text) = new_deck(
        Beginning {
            title: "T",
            ..Beginning::default()
        },
        &[],
    );
    let lines: Vec<String> = text
        .lines()
        .scan(None, |item: &mut Option<String>, line| {
            let trimmed = line.trim();
            if let Some(comment) = trimmed
                .strip_prefix("// ")
                .filter(|line| line.ends_with(')'))
            {
                *item = Some(comment.to_owned());
            }
            let filled = match item.take_if(|_| trimmed.ends_with("[],")) {
                Some(item) => line.replace("[]", &format!("[{item}]")),
                None => line.to_owned(),
            };
            Some(filled)
        })
        .collect();
    text = lines.join("\n");
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.diagnostics, [], "{text}");
    let deck = parsed.deck.unwrap();
    assert_eq!(
        (deck.facts.len(), deck.names.len(), deck.sources.len()),
        (1, 1, 1)
    );
}

#[test]
fn all_that_is_known_at_the_beginning_stands_in_the_deck() {
    let of = Beginning {
        title: "The unrest",
        author: "A. Teacher",
        language: "ru",
        license: "CC0-1.0",
        source: ItsSource {
            title: "The \"morning\" paper",
            author: "A. Writer",
            publisher: "The press",
            written: "2022-11",
            url: "https://example.org/paper",
            text: "/home/a/paper.txt",
        },
        topics: &["The unrest", " ", "Тоқаев", "The unrest"],
    };
    let (_, text) = new_deck(of, &[]);
    let parsed = parse(text.as_bytes());
    let found: Vec<&Problem> = parsed.diagnostics.iter().map(|one| &one.problem).collect();
    assert_eq!(found, [&Problem::NoFacts], "{text}");
    let deck = parsed.deck.unwrap();
    assert_eq!(
        (deck.language.as_str(), deck.license.as_str()),
        ("ru", "CC0-1.0")
    );
    let source = &deck.sources[0];
    assert_eq!(source.id.as_str(), "morning-paper");
    assert_eq!(source.title, "The \"morning\" paper");
    assert_eq!(source.author, "A. Writer");
    assert_eq!(source.publisher, "The press");
    assert_eq!(
        source.written.map(|date| date.to_string()).as_deref(),
        Some("2022-11")
    );
    assert_eq!(source.url, "https://example.org/paper");
    assert_eq!(source.text, "/home/a/paper.txt");
    let topics: Vec<(&str, &str)> = deck
        .topics
        .iter()
        .map(|topic| (topic.id.as_str(), topic.title.as_str()))
        .collect();
    let wanted = [
        ("unrest", "The unrest"),
        ("toqaev", "Тоқаев"),
        ("unrest-2", "The unrest"),
    ];
    assert_eq!(topics, wanted);
}

#[test]
fn a_source_without_a_title_is_called_by_what_is_known_of_it() {
    let title = |source: ItsSource<'_>| {
        let of = Beginning {
            title: "Rivers",
            source,
            ..Beginning::default()
        };
        let deck = parse(new_deck(of, &[]).1.as_bytes()).deck.unwrap();
        deck.sources.first().map(|source| source.title.clone())
    };
    let none = ItsSource::default();
    assert_eq!(title(none), None);
    let text = "/a/The paper.txt";
    assert_eq!(
        title(ItsSource { text, ..none }).as_deref(),
        Some("The paper")
    );
    let publisher = "The press";
    assert_eq!(
        title(ItsSource { publisher, ..none }).as_deref(),
        Some(publisher)
    );
    let url = "https://example.org";
    assert_eq!(title(ItsSource { url, ..none }).as_deref(), Some("Rivers"));
}
