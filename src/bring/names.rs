//! The names that columns have in tables of teachers: English, Russian, Kazakh.
//! It knows no cells.

use super::clean;
use super::preview::Role;

/// Names of columns, in lower case. One that ends in `*` is the beginning of a name.
const NAMES: [(Role, &[&str]); 9] = [
    (
        Role::Says,
        &[
            "says",
            "sentence",
            "fact",
            "cloze",
            "text",
            "statement",
            "предложение",
            "факт",
            "утверждение",
            "текст",
            "сөйлем",
            "дерек",
            "мәтін",
        ],
    ),
    (
        Role::Ask,
        &[
            "ask",
            "question",
            "questions",
            "q",
            "front",
            "prompt",
            "definition",
            "meaning",
            "вопрос",
            "вопросы",
            "определение",
            "значение",
            "сұрақ",
            "сұрақтар",
            "анықтама",
        ],
    ),
    (
        Role::Answer,
        &[
            "answer",
            "answers",
            "a",
            "back",
            "correct",
            "correct answer",
            "right",
            "right answer",
            "solution",
            "term",
            "word",
            "ответ",
            "правильный ответ",
            "термин",
            "слово",
            "жауап",
            "дұрыс жауап",
            "термин сөз",
        ],
    ),
    (
        Role::Also,
        &[
            "also",
            "also right",
            "accepted",
            "accept",
            "synonym*",
            "alias*",
            "other forms",
            "alternative*",
            "также*",
            "синоним*",
            "варианты ответа",
            "сондай-ақ",
        ],
    ),
    (
        Role::Why,
        &[
            "why",
            "explanation",
            "explain",
            "comment",
            "comments",
            "note",
            "notes",
            "back extra",
            "extra",
            "feedback",
            "пояснение",
            "объяснение",
            "комментарий",
            "примечание",
            "түсініктеме",
            "түсіндірме",
        ],
    ),
    (
        Role::Instead,
        &[
            "instead",
            "wrong*",
            "distractor*",
            "incorrect*",
            "option*",
            "false answer*",
            "неверн*",
            "неправильн*",
            "дистрактор*",
            "қате*",
            "бұрыс*",
        ],
    ),
    (
        Role::Topic,
        &[
            "topic",
            "chapter",
            "section",
            "tag",
            "tags",
            "category",
            "unit",
            "theme",
            "deck",
            "тема",
            "раздел",
            "глава",
            "тег",
            "теги",
            "категория",
            "тақырып",
            "бөлім",
            "тарау",
        ],
    ),
    (
        Role::At,
        &[
            "at",
            "place",
            "paragraph",
            "paragraphs",
            "par",
            "page",
            "p",
            "pages",
            "абзац",
            "страница",
            "стр",
            "место",
            "бет",
            "абзацы",
        ],
    ),
    (
        Role::On,
        &["on", "date", "when", "дата", "когда", "күні", "мерзімі"],
    ),
];

/// What a column of this name holds, if it is known.
pub(super) fn named(name: &str) -> Option<Role> {
    let lower = clean::line(name).to_lowercase();
    let ends = |c: char| c.is_ascii_digit() || matches!(c, '#' | '.' | ':' | '(' | ')' | ' ' | '_');
    let name = lower.trim_matches(ends);
    if name.is_empty() || name.len() > 40 {
        return None;
    }
    let fits = |known: &str| match known.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == known,
    };
    let found = NAMES
        .iter()
        .find(|(_, names)| names.iter().any(|n| fits(n)));
    found.map(|(role, _)| *role)
}
