//! Reads figures and dates as people write them, in English, Russian, Kazakh and
//! in plain figures. Marking reads answers with it, and the parser the braces of
//! a fact; what can be read in two ways keeps both readings.

pub mod date;
pub mod number;
