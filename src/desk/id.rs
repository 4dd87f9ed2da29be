//! Ids made of words: short, in small Latin letters, none given twice. What an
//! id means is for `deck`.

use any_ascii::any_ascii;

/// The longest id that is made, in signs; a deck allows more.
const LONGEST: usize = 28;
/// Words that tell nothing apart.
const SMALL: [&str; 16] = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "the", "to",
    "was",
];

/// An id for something that a text is about, other than all those that are taken.
pub fn made_of(text: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let plain = any_ascii(text).to_lowercase();
    let words = plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut id = String::new();
    for word in words.clone().filter(|word| !SMALL.contains(word)) {
        let longer = id.len() + usize::from(!id.is_empty()) + word.len();
        if longer > LONGEST && !id.is_empty() {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.extend(word.chars().take(LONGEST));
    }
    if id.is_empty() {
        id = words.take(1).map(str::to_owned).collect();
    }
    if id.is_empty() {
        id = "fact".to_owned();
    }
    free(&id, is_taken)
}

/// The id itself, or with the first number from 2 on that is free.
pub fn free(id: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(id) {
        return id.to_owned();
    }
    let numbers = 2_u32..;
    let mut numbered = numbers.map(|number| format!("{id}-{number}"));
    numbered.find(|id| !is_taken(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_short_latin_and_free() {
        let none = |_: &str| false;
        assert_eq!(
            made_of("Soldiers of the {CSTO} came and left again.", none),
            "soldiers-csto-came-left"
        );
        assert_eq!(made_of("Тоқаев", none), "toqaev");
        assert_eq!(made_of("  …  ", none), "fact");
        assert_eq!(made_of("It is", none), "it");
        let taken = |id: &str| id == "toqaev" || id == "toqaev-2";
        assert_eq!(made_of("Тоқаев", taken), "toqaev-3");
    }
}
