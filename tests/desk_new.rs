//! A deck that begins is sound, and what its comments show can be taken as it
//! stands.

use bilim::deck::{Problem, parse};
use bilim::desk::new::{Beginning, new_deck};

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
