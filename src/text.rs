//! Every sentence that a person reads: looked up by key in the Fluent files of
//! `assets/i18n/<language>`, which are part of the program. The rest of the
//! program knows keys and facts; wording, plurals and word order live there.

mod bring;
mod coach;
mod date;
mod exam;
pub mod fix;
mod headline;
mod keep;
mod keys;
mod lint;
mod problem;
pub mod report;
mod reports;
mod sheet;
mod shelf;
mod source;
mod store;

use std::borrow::Cow;

pub use headline::Told;
pub use sheet::{Cell, Sheet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The files of the English texts: name and content.
pub const ENGLISH: &[(&str, &str)] = &[
    ("app.ftl", include_str!("../assets/i18n/en/app.ftl")),
    ("bring.ftl", include_str!("../assets/i18n/en/bring.ftl")),
    ("cli.ftl", include_str!("../assets/i18n/en/cli.ftl")),
    ("coach.ftl", include_str!("../assets/i18n/en/coach.ftl")),
    ("deck.ftl", include_str!("../assets/i18n/en/deck.ftl")),
    ("desk.ftl", include_str!("../assets/i18n/en/desk.ftl")),
    (
        "desk-files.ftl",
        include_str!("../assets/i18n/en/desk-files.ftl"),
    ),
    ("exam.ftl", include_str!("../assets/i18n/en/exam.ftl")),
    ("facts.ftl", include_str!("../assets/i18n/en/facts.ftl")),
    ("keep.ftl", include_str!("../assets/i18n/en/keep.ftl")),
    ("lint.ftl", include_str!("../assets/i18n/en/lint.ftl")),
    ("memory.ftl", include_str!("../assets/i18n/en/memory.ftl")),
    ("mock.ftl", include_str!("../assets/i18n/en/mock.ftl")),
    ("problem.ftl", include_str!("../assets/i18n/en/problem.ftl")),
    (
        "progress.ftl",
        include_str!("../assets/i18n/en/progress.ftl"),
    ),
    ("shelf.ftl", include_str!("../assets/i18n/en/shelf.ftl")),
    ("store.ftl", include_str!("../assets/i18n/en/store.ftl")),
    ("study.ftl", include_str!("../assets/i18n/en/study.ftl")),
];

/// A value that a sentence takes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words, put in as they are.
    Text(Cow<'a, str>),
    /// A whole number, which may decide the plural.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

/// The texts of one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts")
            .field("locales", &self.bundle.locales)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The English texts. What Fluent cannot read in a file is left out; a test holds that nothing is.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![LanguageIdentifier::default()]);
        if let Ok(english) = "en".parse::<LanguageIdentifier>() {
            bundle = FluentBundle::new_concurrent(vec![english]);
        }
        // Isolation marks are invisible signs that a font may show as boxes.
        bundle.set_use_isolating(false);
        for (_, content) in ENGLISH {
            let resource = match FluentResource::try_new((*content).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// The text of a key.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, [])
    }

    /// The text of a key with values put in. An unknown key is its own text.
    pub fn say_with<'a>(
        &self,
        key: &str,
        args: impl IntoIterator<Item = (&'a str, Arg<'a>)>,
    ) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::String(text),
                Arg::Count(count) => FluentValue::from(count),
            };
            values.set(name, value);
        }
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_file_is_valid_fluent() {
        for (name, content) in ENGLISH {
            let errors = FluentResource::try_new((*content).to_owned())
                .err()
                .map(|e| e.1);
            assert_eq!(errors, None, "{name}");
        }
    }

    #[test]
    fn an_unknown_key_is_shown_as_itself() {
        assert_eq!(Texts::english().say("no-such-key"), "no-such-key");
    }
}
