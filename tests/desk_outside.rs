//! What the deck on the desk names outside itself: the text of a source is read by itself, and a
//! file that is missing is told where it is named.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;
#[path = "common/image.rs"]
mod image;

use std::fs;

use app::App;
use bilim::app::desk::{
    Edit, File, Files, Heard, Message as Desk, Open, Origin, Spot, Text, What, Wish, troubles,
};
use bilim::app::{Effect, Message, Report};
use bilim::deck::{DeckId, Level, Library, List, parse};
use bilim::desk::carry::Way;
use bilim::store::desk::{Followed, Rooms};
use bilim::store::disk::RealDisk;

const DECK: &str = r#"Deck(
    format: 1, id: "d", title: "Outside",
    sources: [
        Source(id: "paper", title: "A paper", text: "paper.txt"),
        Source(id: "web", title: "A page", text: "https://example.org/page"),
    ],
    topics: [Topic(id: "t", title: "T")],
    facts: [
        Fact(id: "troops", topic: "t", from: "paper", at: 1, evidence: ["soldiers of the OSCE"],
            says: "Soldiers of the {CSTO} came.", image: Image(file: "map.png", alt: "A map")),
    ],
)
"#;

const TEXT: &str = "In January the soldiers of the CSTO came to the city and went again.\n";

/// A deck at the desk, in a folder of its own.
struct Room {
    app: App,
    rooms: Rooms,
    _folder: tempfile::TempDir,
}

impl Room {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let decks = folder.path().join("decks");
        fs::create_dir_all(decks.join("images")).unwrap();
        let parsed = parse(text.as_bytes());
        assert_eq!(parsed.diagnostics, vec![]);
        let mut room = Self {
            app: App::on(Library::new(vec![parsed.deck.unwrap()])),
            rooms: Rooms {
                data: folder.path().to_owned(),
                decks,
            },
            _folder: folder,
        };
        room.open(text);
        room
    }

    fn open(&mut self, text: &str) {
        let id = DeckId::new("d");
        self.app.send(Message::Desk(Desk::Open(id, None)));
        self.hear(Heard::Read {
            file: File {
                name: "d.ron".to_owned(),
                origin: Origin::Own,
            },
            text: text.into(),
            draft: None,
        });
    }

    #[expect(clippy::disallowed_methods, reason = "another program writes")]
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.rooms.decks.join(name), bytes).unwrap();
    }

    fn hear(&mut self, heard: Heard) {
        self.app.send(Message::Report(Report::Desk(heard)));
    }

    fn desk(&self) -> &Open {
        self.app.model.desk.open.as_deref().unwrap()
    }

    /// The files that were asked for last.
    fn asked(&self) -> Files {
        let asked = |effect: &Effect| {
            if let Effect::Desk(Wish::Follow(files)) = effect {
                return Some(files.clone());
            }
            None
        };
        self.app.effects.iter().rev().find_map(asked).unwrap()
    }

    /// What the outside world does when it is asked, or when a file has changed.
    fn look(&mut self) {
        let mut followed = Followed::new(self.rooms.clone(), self.asked());
        let heard = followed.look(&RealDisk).unwrap();
        self.hear(heard);
    }

    /// The rules and fields of all that is wrong, with how bad it is.
    fn told(&self) -> Vec<(&'static str, String, Level)> {
        let all = troubles(self.desk());
        let all = all.iter().map(|trouble| {
            let field = trouble.field.to_owned();
            (trouble.what.rule(), field, trouble.level)
        });
        all.collect()
    }

    fn is_told(&self, rule: &str) -> bool {
        self.told().iter().any(|(known, ..)| *known == rule)
    }

    fn write(&mut self, file: &str) {
        let row = self
            .desk()
            .manuscript
            .outline()
            .find(List::Sources, "paper");
        let spot = Spot {
            row,
            field: "text",
            cell: None,
        };
        let write = Edit::Write(spot, file.to_owned());
        self.app.send(Message::Desk(Desk::Edit(write)));
    }
}

#[test]
fn the_text_of_a_source_is_read_when_the_deck_is_opened_and_held_against_it() {
    let mut room = Room::new(DECK);
    let asked = room.asked();
    let texts: Vec<_> = asked.texts.iter().collect();
    // What is not on this machine is not asked for.
    assert_eq!(texts, [(&"paper".to_owned(), &"paper.txt".to_owned())]);
    room.put("paper.txt", TEXT);
    room.look();
    assert!(room.is_told("excerpt-not-in-source"), "{:?}", room.told());
    assert!(!room.desk().is_unsaved(), "reading changes nothing");
    // Beside the deck it is there without a press.
    let before = room.app.effects.len();
    room.app.send(Message::Desk(Desk::Text(Text::Read(Some(
        "paper".to_owned(),
    )))));
    let beside = room.desk().beside().unwrap();
    assert_eq!(beside.text.text(), TEXT);
    assert_eq!(room.app.effects.len(), before);
}

#[test]
fn what_the_rules_find_follows_the_file() {
    let mut room = Room::new(DECK);
    room.put("paper.txt", TEXT);
    room.look();
    room.put("paper.txt", TEXT.replace("CSTO", "OSCE"));
    room.look();
    assert!(!room.is_told("excerpt-not-in-source"), "{:?}", room.told());
}

#[test]
fn a_text_that_is_missing_or_no_text_is_told_once_at_its_field() {
    let mut room = Room::new(DECK);
    room.look();
    let told = room.told();
    let of_text = told.iter().filter(|(_, field, _)| field == "text");
    let of_text: Vec<_> = of_text.collect();
    let missing = ("source-text-missing", "text".to_owned(), Level::Info);
    let elsewhere = ("source-text-elsewhere", "text".to_owned(), Level::Info);
    assert_eq!(of_text, [&missing, &elsewhere]);
    let all = troubles(room.desk());
    let found = all.iter().find(|trouble| trouble.field == "text").unwrap();
    let sources = room.desk().manuscript.outline();
    assert_eq!(found.row, sources.find(List::Sources, "paper"));
    assert_eq!(found.line, 4);
    // A text of Windows is one, a PDF is none.
    room.put("paper.txt", b"%PDF-1.7 and so on");
    room.look();
    assert!(room.is_told("source-text-not-one") && !room.is_told("source-text-missing"));
    let (bytes, _, _) = encoding_rs::WINDOWS_1251
        .encode("Войска ОДКБ пришли в город и ушли в январе, так сказано здесь.");
    room.put("paper.txt", bytes);
    room.look();
    assert!(room.is_told("excerpt-not-in-source") && !room.is_told("source-text-not-one"));
}

#[test]
fn a_file_whose_name_is_being_written_is_asked_for_once_the_field_is_left() {
    let mut room = Room::new(DECK);
    room.put("paper.txt", TEXT);
    room.put("other.txt", TEXT.replace("CSTO", "OSCE"));
    room.look();
    room.write("oth");
    assert_eq!(room.asked().texts["paper"], "paper.txt");
    room.write("other.txt");
    room.app.send(Message::Desk(Desk::Left));
    assert_eq!(room.asked().texts["paper"], "other.txt");
    room.look();
    assert!(!room.is_told("excerpt-not-in-source"), "{:?}", room.told());
    // Without a file nothing is known of the source any more.
    room.write("");
    room.app.send(Message::Desk(Desk::Left));
    assert!(room.asked().texts.is_empty());
    room.app.send(Message::Desk(Desk::Text(Text::Read(Some(
        "paper".to_owned(),
    )))));
    assert!(room.desk().beside().is_none());
}

#[test]
fn a_field_in_hand_stays_in_hand_when_a_text_is_read() {
    let mut room = Room::new(DECK);
    room.put("paper.txt", TEXT);
    let row = room.desk().manuscript.outline().find(List::Facts, "troops");
    let spot = Spot {
        row,
        field: "why",
        cell: None,
    };
    let write = Edit::Write(spot, "Because ".to_owned());
    room.app.send(Message::Desk(Desk::Edit(write)));
    room.look();
    assert_eq!(room.desk().hand.as_ref().unwrap().text, "Because ");
    room.app.send(Message::Desk(Desk::Left));
    assert!(room.is_told("excerpt-not-in-source"));
}

#[test]
fn a_missing_image_is_told_with_what_to_do_until_it_is_there() {
    let mut room = Room::new(DECK);
    room.look();
    assert!(
        room.told()
            .contains(&("image-missing", "image".to_owned(), Level::Error))
    );
    let texts = bilim::text::Texts::english();
    let all = troubles(room.desk());
    let found = all.iter().find(|trouble| trouble.field == "image").unwrap();
    let What::Problem(found) = found.what else {
        panic!("a problem");
    };
    let said = texts.problem(&found.problem);
    assert!(said.message.contains("map.png") && said.help.contains("folder images"));
    room.put("images/map.png", image::small());
    room.look();
    assert!(!room.is_told("image-missing"), "{:?}", room.told());
}

#[test]
fn once_the_deck_is_put_away_no_file_is_wanted_and_opened_again_they_are() {
    let mut room = Room::new(DECK);
    assert!(!room.asked().is_empty());
    room.app.send(Message::Desk(Desk::PutAway));
    assert!(room.asked().is_empty());
    room.open(DECK);
    assert!(!room.asked().is_empty());
    // What comes late is about files that are no longer wanted.
    let files = room.asked();
    let mut followed = Followed::new(room.rooms.clone(), files);
    let late = followed.look(&RealDisk).unwrap();
    room.app.send(Message::Desk(Desk::PutAway));
    room.hear(late);
    assert!(room.app.model.desk.open.is_none());
}

#[test]
fn a_fact_that_is_carried_to_another_deck_names_the_same_image_there() {
    let other = r#"Deck(format: 1, id: "o", title: "O", topics: [], facts: [])"#;
    let here = bilim::deck::outline::outline(DECK);
    let there = bilim::deck::outline::outline(other);
    let fact = here.find(List::Facts, "troops").unwrap();
    let carried = bilim::desk::carry::carry(DECK, &here, &[fact], &there, Way::Move).unwrap();
    let made = bilim::desk::made::made(other, &carried.there).unwrap();
    let deck = parse(made.as_bytes()).deck.unwrap();
    assert!(deck.image_files().contains("map.png"), "{made}");
}
