//! Images of decks: how a deck names one, what is wrong with it, how its file is
//! kept beside the deck, and that no file, however hostile, does more than be refused.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::path::Path;

use bilim::app::desk::{Heard, Item, Wish};
use bilim::deck::{Deck, ImageFault, ItemId, Level, List, Problem, parse};
use bilim::store::desk::{Rooms, carry_out};
use bilim::store::disk::RealDisk;
use bilim::store::images::{
    MOST_BYTES, MOST_SIDE, Refused, inspect, keep_image, keep_image_file, read_head, read_image,
};

/// A deck whose fact and question have this image.
fn with(image: &str) -> String {
    format!(
        r#"Deck(format: 1, id: "d", title: "D",
facts: [
Fact(id: "first", says: "The {{first}} one.", ask: "Which?",
     image: {image}),
Fact(id: "last", says: "The {{last}} one."),
],
questions: [Choice(id: "which", fact: "last", ask: "Which?", instead: [("A", "a"), ("B", "b")], image: {image})])"#
    )
}

fn rules(image: &str) -> Vec<(&'static str, usize)> {
    let parsed = parse(with(image).as_bytes());
    let found = parsed.diagnostics.iter();
    found
        .map(|found| (found.problem.rule(), found.place.line))
        .collect()
}

fn good() -> Deck {
    let image = r#"Image(file: "map.png", alt: "A map", credit: "Somebody")"#;
    let parsed = parse(with(image).as_bytes());
    assert_eq!(parsed.diagnostics, vec![]);
    parsed.deck.unwrap()
}

mod named {
    use super::*;

    #[test]
    fn a_fact_and_each_kind_of_question_may_have_an_image() {
        let deck = good();
        let image = deck.facts[0].image.as_ref().unwrap();
        let parts = (
            image.file.as_str(),
            image.alt.as_str(),
            image.credit.as_str(),
        );
        assert_eq!(parts, ("map.png", "A map", "Somebody"));
        assert_eq!(deck.questions[0].image.as_ref(), Some(image));
        let kinds = [
            r#"Typed(id: "q", fact: "a""#,
            r#"Number(id: "q", fact: "n""#,
            r#"Date(id: "q", fact: "d""#,
            r#"Cloze(id: "q", fact: "a", says: "{A} is it.""#,
            r#"Card(id: "q", fact: "a""#,
            r#"TrueFalse(id: "q", fact: "a", claim: "So.", holds: true"#,
            r#"Choice(id: "q", fact: "a", instead: [("X", ""), ("Y", "")]"#,
            r#"Several(id: "q", ask: "Which?", right: [("a", "A"), ("b", "B")], wrong: [("X", "")]"#,
            r#"Order(id: "q", ask: "How?", items: [("a", "A"), ("b", "B"), ("c", "C")]"#,
            r#"Match(id: "q", ask: "How?", pairs: [("a", "A", "1"), ("b", "B", "2")]"#,
        ];
        for kind in kinds {
            let text = format!(
                r#"Deck(format: 1, id: "k", title: "K", facts: [
                Fact(id: "a", says: "It is {{A}}.", ask: "Which?"), Fact(id: "b", says: "It is {{B}}."),
                Fact(id: "c", says: "It is {{C}}."),
                Fact(id: "n", says: "It is {{3}}.", ask: "How many?", answer: Number(value: 3)),
                Fact(id: "d", says: "It is {{2019}}.", ask: "When?", answer: Date("2019")),
                ], questions: [{kind}, image: Image(file: "a.webp", alt: "A"))])"#
            );
            let parsed = parse(text.as_bytes());
            assert_eq!(parsed.diagnostics, vec![], "{kind}");
            assert!(parsed.deck.unwrap().questions[0].image.is_some(), "{kind}");
        }
    }

    #[test]
    fn a_question_that_arises_from_a_fact_does_not_show_its_image() {
        let deck = good();
        let arisen = deck
            .questions
            .iter()
            .filter(|q| q.key.as_str().contains('#'));
        assert!(arisen.clone().count() >= 3);
        assert!(arisen.clone().all(|question| question.image.is_none()));
    }

    #[test]
    fn an_image_without_words_is_an_error_of_its_own() {
        let rule = "image-without-alt";
        for image in [
            r#"Image(file: "a.png")"#,
            r#"Image(file: "a.png", alt: "")"#,
            r#"Image(file: "a.png", alt: "  ")"#,
        ] {
            assert_eq!(rules(image), [(rule, 4), (rule, 7)], "{image}");
        }
        // A misspelt field is one slip, told once.
        let slip = "unknown-field";
        assert_eq!(
            rules(r#"Image(file: "a.png", alts: "A")"#),
            [(slip, 4), (slip, 7)]
        );
    }

    #[test]
    fn a_file_outside_the_folder_is_refused() {
        for file in [
            "../a.png",
            "/etc/a.png",
            "b/a.png",
            "a.svg",
            "a",
            "C:\\\\a.png",
            ".png",
            "a.png\\u{0}",
        ] {
            let image = format!(r#"Image(file: "{file}", alt: "A")"#);
            let found = rules(&image);
            let told = ["image-name", "nul-bytes", "bad-escape"];
            assert!(
                found.len() == 2 && told.contains(&found[0].0),
                "{file}: {found:?}"
            );
        }
        assert_eq!(rules(r#"Image(alt: "A")"#)[0].0, "missing-field");
        assert_eq!(rules(r#""a.png""#)[0].0, "wrong-type");
        assert_eq!(
            rules(r#"Picture(file: "a.png", alt: "A")"#)[0].0,
            "wrong-type"
        );
    }

    #[test]
    fn what_has_a_bad_image_is_left_out_and_nothing_else() {
        let parsed = parse(with(r#"Image(file: "a.png")"#).as_bytes());
        let deck = parsed.deck.unwrap();
        let ids: Vec<&str> = deck.facts.iter().map(|fact| fact.id.as_str()).collect();
        assert_eq!(ids, ["last"]);
    }
}

/// Files that are made by hand, so that nothing has to be unpacked to make them.
mod made {
    /// A part of a PNG with its checksum.
    fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
        let named = [name.as_slice(), body].concat();
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        let sum = crc32fast::hash(&named).to_be_bytes();
        [length.as_slice(), &named, &sum].concat()
    }

    /// A PNG that says it is so large, with these parts between its head and its end.
    pub(crate) fn png(width: u32, height: u32, parts: &[([u8; 4], &[u8])]) -> Vec<u8> {
        let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
        head.extend([8, 2, 0, 0, 0]);
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        bytes.extend(chunk(*b"IHDR", &head));
        for (name, body) in parts {
            bytes.extend(chunk(*name, body));
        }
        bytes.extend(chunk(*b"IEND", b""));
        bytes
    }

    /// Two by one pixels, one red and one blue: "stored" is the simplest way to pack them.
    pub(crate) fn small() -> Vec<u8> {
        let row = [0, 255, 0, 0, 0, 0, 255];
        let mut packed = vec![0x78, 0x01, 0x01, 7, 0, !7, !0];
        packed.extend(row);
        packed.extend(adler(&row).to_be_bytes());
        png(2, 1, &[(*b"IDAT", &packed)])
    }

    fn adler(bytes: &[u8]) -> u32 {
        let (mut low, mut high) = (1_u32, 0_u32);
        for byte in bytes {
            low = (low + u32::from(*byte)) % 65_521;
            high = (high + low) % 65_521;
        }
        high << 16 | low
    }
}

fn fault(refused: Refused) -> ImageFault {
    match refused {
        Refused::Fault(fault) => fault,
        Refused::Store(error) => panic!("{error:?}"),
    }
}

fn kept(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder.join("images"))
        .map(|entries| {
            let names = entries.map(|entry| entry.unwrap().file_name());
            names
                .map(|name| name.to_string_lossy().into_owned())
                .collect()
        })
        .unwrap_or_default();
    names.sort();
    names
}

mod kept_beside_the_deck {
    use super::*;

    #[test]
    fn a_file_bears_the_name_of_its_content_and_is_kept_once() {
        let folder = tempfile::tempdir().unwrap();
        let bytes = made::small();
        let name = keep_image(&RealDisk, folder.path(), &bytes).unwrap();
        let (stem, end) = name.split_once('.').unwrap();
        assert_eq!((stem.len(), end), (32, "png"));
        assert!(stem.bytes().all(|digit| digit.is_ascii_hexdigit()));
        assert_eq!(keep_image(&RealDisk, folder.path(), &bytes).unwrap(), name);
        assert_eq!(kept(folder.path()), std::slice::from_ref(&name));
        assert_eq!(read_image(&RealDisk, folder.path(), &name).unwrap(), bytes);
        let head = read_head(&RealDisk, folder.path(), &name).unwrap();
        assert_eq!((head.width, head.height), (2, 1));
        inspect(&RealDisk, folder.path(), &name).unwrap();
    }

    #[test]
    fn a_damaged_copy_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let bytes = made::small();
        let name = keep_image(&RealDisk, folder.path(), &bytes).unwrap();
        let path = folder.path().join("images").join(&name);
        write(&path, b"\x89PNG");
        keep_image(&RealDisk, folder.path(), &bytes).unwrap();
        inspect(&RealDisk, folder.path(), &name).unwrap();
    }

    #[test]
    fn a_chosen_file_is_kept_by_what_it_is_not_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let chosen = folder.path().join("photo.jpg");
        write(&chosen, &made::small());
        let name = keep_image_file(&chosen, folder.path()).unwrap();
        assert_eq!(name.rsplit('.').next(), Some("png"));
        let absent = keep_image_file(&folder.path().join("none.png"), folder.path());
        assert_eq!(fault(absent.unwrap_err()), ImageFault::Missing);
    }

    #[test]
    fn what_the_desk_asks_for_is_kept_beside_the_decks_for_its_item() {
        let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (rooms, item) = (
            Rooms {
                data: data.path().to_owned(),
                decks: folder.path().to_owned(),
            },
            Item {
                list: List::Facts,
                id: ItemId::new("first"),
            },
        );
        let ask = |name: &str| {
            let wish = Wish::Image {
                path: data.path().join(name).display().to_string(),
                item: item.clone(),
            };
            carry_out(&RealDisk, &rooms, wish).unwrap().unwrap()
        };
        write(&data.path().join("photo.jpg"), &made::small());
        write(&data.path().join("text.png"), b"hello");
        let heard = ask("photo.jpg");
        let Heard::Image { file, item: of } = heard else {
            panic!("{heard:?}");
        };
        assert_eq!((kept(folder.path()), of), (vec![file], item.clone()));
        let heard = ask("text.png");
        let Heard::NoImage(no) = heard else {
            panic!("{heard:?}");
        };
        let found = (no.item, no.file.as_str(), no.fault);
        assert_eq!(found, (item.clone(), "text.png", ImageFault::NotAnImage));
    }

    #[test]
    fn what_is_refused_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        assert!(keep_image(&RealDisk, folder.path(), b"hello").is_err());
        assert_eq!(kept(folder.path()), Vec::<String>::new());
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_never_read() {
        let folder = tempfile::tempdir().unwrap();
        let decks = folder.path().join("decks");
        std::fs::create_dir_all(decks.join("images")).unwrap();
        write(&folder.path().join("secret.png"), &made::small());
        for file in [
            "../../secret.png",
            "/etc/hostname",
            "..",
            "images/a.png",
            "",
        ] {
            let refused = read_image(&RealDisk, &decks, file).unwrap_err();
            assert_eq!(fault(refused), ImageFault::Name, "{file}");
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
fn write(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

mod hostile {
    use super::*;

    fn refused(bytes: &[u8]) -> ImageFault {
        let folder = tempfile::tempdir().unwrap();
        fault(keep_image(&RealDisk, folder.path(), bytes).unwrap_err())
    }

    #[test]
    fn what_is_no_image_is_refused_whatever_its_name() {
        for bytes in [
            b"".as_slice(),
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            b"Just text.",
            b"GIF89a\x01\0\x01\0\0\0\0;",
            b"BM\0\0\0\0",
            b"\x89PNX\r\n\x1a\n",
        ] {
            assert_eq!(refused(bytes), ImageFault::NotAnImage, "{bytes:?}");
        }
    }

    #[test]
    fn a_bomb_is_refused_by_its_head() {
        for (width, height) in [(u32::MAX, u32::MAX), (MOST_SIDE + 1, 1), (1, 60_000)] {
            let limit = MOST_SIDE;
            let fault = ImageFault::TooManyPixels {
                width,
                height,
                limit,
            };
            assert_eq!(refused(&made::png(width, height, &[])), fault);
        }
        assert_eq!(refused(&made::png(0, 5, &[])), ImageFault::Damaged);
    }

    #[test]
    fn a_file_that_is_too_long_is_not_looked_into() {
        let mut bytes = made::small();
        bytes.resize(usize::try_from(MOST_BYTES).unwrap() + 1, 0);
        let told = refused(&bytes);
        assert!(matches!(told, ImageFault::TooManyBytes { .. }), "{told:?}");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("images/long.png");
        write(&path, &bytes);
        let told = fault(read_image(&RealDisk, folder.path(), "long.png").unwrap_err());
        assert!(matches!(told, ImageFault::TooManyBytes { .. }), "{told:?}");
    }

    #[test]
    fn a_file_that_was_cut_off_anywhere_is_refused() {
        let whole = made::small();
        for length in 0..whole.len() {
            let told = refused(&whole[..length]);
            let known = matches!(told, ImageFault::NotAnImage | ImageFault::Damaged);
            assert!(known, "{length}: {told:?}");
        }
    }

    #[test]
    fn an_image_that_moves_is_refused() {
        let moving = made::png(1, 1, &[(*b"acTL", b"\0\0\0\x02\0\0\0\0")]);
        assert_eq!(refused(&moving), ImageFault::Moves);
        let webp = b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\0\0\0\0\0\0";
        assert_eq!(refused(webp), ImageFault::Moves);
    }

    #[test]
    fn a_webp_with_a_wrong_length_is_refused() {
        let webp = b"RIFF\xff\xff\xff\x7fWEBPVP8L\xff\xff\xff\xff\x2f\x2b\x01\0\0";
        assert_eq!(refused(webp), ImageFault::Damaged);
    }
}

mod checked {
    use super::*;
    use std::process::Command;

    fn check(folder: &Path) -> (bool, serde_json::Value) {
        let done = Command::new(env!("CARGO_BIN_EXE_bilim"))
            .args(["check", "--format", "json"])
            .arg(folder)
            .env("BILIM_DATA", folder.join("data"))
            .env("BILIM_STATE", folder.join("state"))
            .output()
            .unwrap();
        let rows = serde_json::from_slice(&done.stdout).unwrap();
        (done.status.success(), rows)
    }

    /// The rules about images that are told of a deck with this image, with their lines.
    fn told(folder: &Path, file: &str) -> Vec<(String, u64, String)> {
        let image = format!(r#"Image(file: "{file}", alt: "A map")"#);
        write(&folder.join("d.ron"), with(&image).as_bytes());
        let (good, rows) = check(folder);
        let rows: Vec<(String, u64, String)> = rows
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["rule"].as_str().unwrap().starts_with("image-"))
            .map(|row| {
                let text = |field: &str| row[field].as_str().unwrap().to_owned();
                (text("rule"), row["line"].as_u64().unwrap(), text("help"))
            })
            .collect();
        let error = rows.iter().any(|(rule, ..)| rule != "image-misnamed");
        assert!(!error || !good, "{rows:?}");
        rows
    }

    #[test]
    fn a_file_that_is_missing_damaged_or_misnamed_is_told_at_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let of = |file: &str| {
            let told = told(folder.path(), file);
            assert_eq!(told.len(), 2, "{told:?}");
            assert_eq!((told[0].1, told[1].1), (4, 7));
            (told[0].0.clone(), told[0].2.clone())
        };
        assert_eq!(of("none.png").0, "image-missing");
        let images = folder.path().join("images");
        write(&images.join("text.png"), b"text");
        assert_eq!(of("text.png").0, "image-not-one");
        let bytes = made::small();
        write(&images.join("cut.png"), &bytes[..bytes.len() - 4]);
        assert_eq!(of("cut.png").0, "image-damaged");
        write(&images.join("bomb.png"), &made::png(50_000, 50_000, &[]));
        assert_eq!(of("bomb.png").0, "image-too-many-pixels");
        write(&images.join("map.png"), &bytes);
        let (rule, help) = of("map.png");
        let name = keep_image(&RealDisk, folder.path(), &bytes).unwrap();
        assert_eq!(rule, "image-misnamed");
        assert!(help.contains(&name), "{help}");
        assert_eq!(told(folder.path(), &name), vec![]);
    }

    #[test]
    fn only_a_wrong_name_is_no_error() {
        let file = "a.png".to_owned();
        let level = |fault| {
            Problem::ImageFile {
                file: file.clone(),
                fault,
            }
            .level()
        };
        let name = "b.png".to_owned();
        assert_eq!(level(ImageFault::Misnamed { name }), Level::Warning);
        assert_eq!(level(ImageFault::Missing), Level::Error);
    }
}

#[cfg(feature = "gui")]
mod unpacked {
    use super::*;
    use bilim::store::images::{LONGEST_SIDE, decode};
    use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
    use std::io::Cursor;

    const FORMATS: [ImageFormat; 3] = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];

    /// Green at the left, blue at the right, with some noise so that it does not pack to nothing.
    fn packed(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let image = RgbImage::from_fn(width, height, |x, y| {
            let noise = u8::try_from((x * 7 + y * 13) % 16).unwrap();
            if x < width / 2 {
                Rgb([noise, 200, noise])
            } else {
                Rgb([noise, noise, 200])
            }
        });
        let mut bytes = Vec::new();
        let image = DynamicImage::ImageRgb8(image);
        image
            .write_to(&mut Cursor::new(&mut bytes), format)
            .unwrap();
        bytes
    }

    #[test]
    fn each_form_is_kept_read_and_unpacked() {
        for (format, end) in FORMATS.into_iter().zip(["png", "jpg", "webp"]) {
            let folder = tempfile::tempdir().unwrap();
            let bytes = packed(40, 20, format);
            let name = keep_image(&RealDisk, folder.path(), &bytes).unwrap();
            assert!(name.ends_with(end), "{name}");
            let head = read_head(&RealDisk, folder.path(), &name).unwrap();
            assert_eq!((head.width, head.height), (40, 20), "{end}");
            let pixels = decode(&bytes).unwrap();
            assert_eq!((pixels.width, pixels.height), (40, 20), "{end}");
            assert_eq!(pixels.rgba.len(), 40 * 20 * 4);
            let [red, green, blue, opacity] = pixels.rgba[..4] else {
                panic!("four parts of a pixel");
            };
            let is_green = green > 150 && red < 60 && blue < 60 && opacity == 255;
            assert!(is_green, "{end}: {red} {green} {blue} {opacity}");
        }
    }

    #[test]
    fn a_large_image_is_made_smaller_and_keeps_its_shape() {
        for format in FORMATS {
            let pixels = decode(&packed(2400, 600, format)).unwrap();
            let longest = usize::try_from(LONGEST_SIDE).unwrap();
            assert_eq!((pixels.width, pixels.height), (longest, longest / 4));
        }
    }

    #[test]
    fn a_file_that_was_cut_off_is_refused_in_each_form() {
        for format in FORMATS {
            let bytes = packed(64, 64, format);
            for share in [2, 3, 10] {
                let cut = &bytes[..bytes.len() - bytes.len() / share];
                assert_eq!(decode(cut), Err(ImageFault::Damaged), "{format:?}");
            }
        }
    }

    #[test]
    fn no_change_of_a_byte_does_more_than_be_refused() {
        for format in FORMATS {
            let bytes = packed(16, 16, format);
            for at in 0..bytes.len() {
                let mut other = bytes.clone();
                other[at] = !other[at];
                // Whatever comes of it: it ends, and is no larger than may be.
                if let Ok(pixels) = decode(&other) {
                    let longest = usize::try_from(LONGEST_SIDE).unwrap();
                    assert!(pixels.width.max(pixels.height) <= longest);
                    assert_eq!(pixels.rgba.len(), pixels.width * pixels.height * 4);
                }
            }
        }
    }
}

mod in_the_terminal {
    use super::*;
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    const DECK: &str = r#"Deck(format: 1, id: "d", title: "D", facts: [
        Fact(id: "dam", says: "The {Nurek} dam is the highest.", ask: "Which dam is the highest?",
             image: Image(file: "dam.png", alt: "An earth dam")),
    ], questions: [Choice(id: "which", fact: "dam", instead: [("Toktogul", "a"), ("Rogun", "b")],
             image: Image(file: "map.png", alt: "A map of rivers"))])"#;

    #[test]
    fn the_words_of_images_are_printed_each_at_its_time() {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("decks/d.ron"), DECK.as_bytes());
        let mut session = Command::new(env!("CARGO_BIN_EXE_bilim"))
            .args(["study", "--decks"])
            .arg(folder.path().join("decks"))
            .env("BILIM_DATA", folder.path().join("data"))
            .env("BILIM_STATE", folder.path().join("state"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = session.stdin.take().unwrap();
        input.write_all(b"?\n:quit\n").unwrap();
        drop(input);
        let done = session.wait_with_output().unwrap();
        let said = String::from_utf8(done.stdout).unwrap();
        let at = |words: &str| {
            said.find(words)
                .unwrap_or_else(|| panic!("{words}: {said}"))
        };
        assert!(at("Image: A map of rivers") < at("Rogun"), "{said}");
        assert!(at("Rogun") < at("Image: An earth dam"), "{said}");
    }
}
