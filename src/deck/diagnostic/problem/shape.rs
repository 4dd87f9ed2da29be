//! What a problem of a deck speaks of: what an id belongs to, what a value is
//! or should be.

/// What an id belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Noun {
    /// A text that facts were read in.
    Source,
    /// A name with its spellings.
    Name,
    /// A group of facts.
    Topic,
    /// A fact.
    Fact,
    /// A question.
    Question,
}

/// What a value is, or should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// A text in quotes.
    Text,
    /// A text in quotes, or `Name("id")`.
    TextOrName,
    /// A number.
    Number,
    /// A whole number of 0 or more.
    Count,
    /// One whole number or a list of them.
    Counts,
    /// `true` or `false`.
    YesOrNo,
    /// A date.
    Date,
    /// A list of texts.
    Texts,
    /// A list of items such as `Fact(..)`.
    Items,
    /// A list of pairs of texts.
    Pairs,
    /// A list of groups of three texts.
    Triples,
    /// The answer of a fact.
    Answer,
    /// The kind of a name.
    NameKind,
    /// `Year`, `Month` or `Day`.
    Precision,
    /// `Error`, `Warning` or `Info`.
    Level,
    /// `Office`, `Statistic`, `Law`, `History` or `Ongoing`.
    Volatility,
    /// An image.
    Image,
}
