//! An image as a deck names it: a file beside the deck, what it shows in words,
//! whose it is, and all that can be wrong with such a file. It knows no folder
//! and never looks into a file.

use std::collections::BTreeSet;

use super::kind::List;
use super::model::Deck;

/// The folder of the images, beside the deck files.
pub const FOLDER: &str = "images";
/// How the name of an image file may end.
pub const ENDS: [&str; 4] = ["png", "jpg", "jpeg", "webp"];
/// The longest name of an image file, in signs.
const LONGEST: usize = 100;

/// An image of a fact or a question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Image {
    /// The name of its file in the folder [`FOLDER`]; always one that [`is_file_name`] allows.
    pub file: String,
    /// What it shows, for those who cannot see it; never empty.
    pub alt: String,
    /// Whose it is and under which licence, or empty.
    pub credit: String,
}

impl Deck {
    /// The image files that it names: the list and the id of each fact or question that has one,
    /// and the file.
    pub fn images(&self) -> impl Iterator<Item = (List, &str, &str)> {
        let facts = self.facts.iter().filter_map(|fact| {
            let image = fact.image.as_ref()?;
            Some((List::Facts, fact.id.as_str(), image.file.as_str()))
        });
        let questions = self.questions.iter().filter_map(|question| {
            let key = question.key.as_str();
            let id = key.split_once('/').map_or(key, |(_, id)| id);
            Some((List::Questions, id, question.image.as_ref()?.file.as_str()))
        });
        facts.chain(questions)
    }

    /// The image files that it names, each once.
    pub fn image_files(&self) -> BTreeSet<&str> {
        self.images().map(|(_, _, file)| file).collect()
    }
}

/// What can be wrong with the file of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImageFault {
    /// Its name is none that an image may have.
    Name,
    /// It is not there.
    Missing,
    /// It is no PNG, JPEG or WebP, whatever its name says.
    NotAnImage,
    /// It moves.
    Moves,
    /// It is cut off, or damaged in another way.
    Damaged,
    /// It has too many bytes.
    TooManyBytes {
        /// How many.
        bytes: u64,
        /// The most it may have.
        limit: u64,
    },
    /// It has too many pixels.
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
        /// The most that either may be.
        limit: u32,
    },
    /// Its name is not that of its content.
    Misnamed {
        /// The name of its content.
        name: String,
    },
}

impl ImageFault {
    /// The name of the rule, in kebab-case.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Name => "image-name",
            Self::Missing => "image-missing",
            Self::NotAnImage => "image-not-one",
            Self::Moves => "image-moves",
            Self::Damaged => "image-damaged",
            Self::TooManyBytes { .. } => "image-too-many-bytes",
            Self::TooManyPixels { .. } => "image-too-many-pixels",
            Self::Misnamed { .. } => "image-misnamed",
        }
    }

    /// One of each.
    #[cfg(test)]
    pub(crate) fn samples() -> Vec<Self> {
        vec![
            Self::Name,
            Self::Missing,
            Self::NotAnImage,
            Self::Moves,
            Self::Damaged,
            Self::TooManyBytes {
                bytes: 6 << 20,
                limit: 5 << 20,
            },
            Self::TooManyPixels {
                width: 5000,
                height: 3,
                limit: 4096,
            },
            Self::Misnamed {
                name: "name-x.png".to_owned(),
            },
        ]
    }
}

/// Whether a name is that of a file in the folder itself, with an ending of an image. Nothing
/// in it can lead to another folder, to a hidden file or to a device.
pub fn is_file_name(name: &str) -> bool {
    let Some((stem, end)) = name.rsplit_once('.') else {
        return false;
    };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ');
    ENDS.contains(&end)
        && !stem.is_empty()
        && !name.starts_with(['.', ' '])
        && name.chars().count() <= LONGEST
        && name.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_stays_in_its_folder() {
        for name in ["a.png", "0f3c.jpg", "Карта 2.webp", "a..b.jpeg"] {
            assert!(is_file_name(name), "{name}");
        }
        for name in [
            "",
            ".png",
            "png",
            "a.gif",
            "a.svg",
            "a.png.exe",
            "../a.png",
            "..",
            "/a.png",
            "b/a.png",
            "b\\a.png",
            "C:a.png",
            "a\0.png",
            "a\n.png",
            ".a.png",
            " a.png",
            "a.PNG",
            "file://a.png",
        ] {
            assert!(!is_file_name(name), "{name}");
        }
        assert!(!is_file_name(&format!("{}.png", "a".repeat(100))));
    }
}
