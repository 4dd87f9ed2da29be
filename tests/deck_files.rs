//! Decks as files in the window: their folder, a file dropped on the window, a copy to share.
#![cfg(feature = "gui")]
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "common/ui.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod common;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;
#[path = "common/driven.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod driven;
#[path = "common/image.rs"]
mod image;

use std::path::Path;
use std::sync::Arc;

use app::App;
use bilim::app::shelf::{Brought, Message as Shelved, Offer, Wish, changes};
use bilim::app::{Asker, Choose, Dialog, Effect, Message, Mode, Place, Theme};
use bilim::deck::{Deck, DeckId, FactAnswer};
use bilim::study::Opening;
use egui::accesskit::Role;
use egui::{DroppedFile, HoveredFile, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// A file as the system hands it over.
#[derive(Debug)]
struct Dropped(&'static str);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        Path::new(self.0)
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("it is looked at by its path".to_owned())
    }
}

fn window(app: App, size: (f32, f32)) -> Harness<'static, App> {
    driven::window(app, size, Theme::Light)
}

fn click(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

fn put_path(harness: &mut Harness<'_, App>, name: &str, path: &str) {
    harness
        .state_mut()
        .send(Message::WholePath(path.to_owned()));
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, name);
}

/// At the library, after one answer.
fn at_library() -> App {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_right();
    app.save_all();
    app.send(Message::Leave);
    app
}

fn at_settings() -> App {
    let mut app = at_library();
    app.model.shelf.usual = "/home/a/bilim/decks".to_owned();
    app.send(Message::Go(Place::Settings));
    app
}

/// What was asked of the outside world about decks as files.
fn wishes(app: &App) -> Vec<Wish> {
    let wish = |effect: &Effect| {
        if let Effect::Shelf(wish) = effect {
            Some(wish.clone())
        } else {
            None
        }
    };
    app.effects.iter().filter_map(wish).collect()
}

fn offer(change: impl FnOnce(&mut Deck)) -> Brought {
    let mut deck = deck::deck();
    change(&mut deck);
    Brought::Deck(Box::new(Offer {
        file: "from a colleague.ron".to_owned(),
        from: "/tmp/from a colleague.ron".to_owned(),
        text: "the text".to_owned(),
        deck,
        errors: 0,
    }))
}

fn bring(app: &mut App, brought: Brought) {
    app.send(Message::Shelf(Shelved::Brought(brought)));
}

/// A revision with one fact more, one less, and one other answer.
fn newer(deck: &mut Deck) {
    deck.revision += 1;
    let mut new = deck.facts.remove(5);
    new.key = deck::fact("new");
    new.says.before = "Something new is ".to_owned();
    deck.facts.push(new);
    let FactAnswer::Number(number) = &mut deck.facts[1].answer else {
        panic!("a number");
    };
    number.value = 71.0;
}

#[test]
fn the_folder_is_chosen_in_the_settings_and_given_back() {
    let mut harness = window(at_settings(), (1000.0, 2000.0));
    harness.get_by_label_contains("/home/a/bilim/decks");
    click(&mut harness, "Choose a folder");
    assert_eq!(harness.state().model.dialog, Some(Dialog::DeckFolder));
    click(&mut harness, "Choose");
    let folder = Choose::Folder("/home/a/bilim/decks".to_owned());
    let asked = Effect::Choose(Asker::Window(Dialog::DeckFolder), folder);
    assert_eq!(harness.state().effects.last(), Some(&asked));
    put_path(&mut harness, "Path of the folder", " /home/a/teaching ");
    click(&mut harness, "Use this folder");
    let app = harness.state();
    assert_eq!(app.model.dialog, None);
    assert_eq!(
        app.model.settings.decks.as_deref(),
        Some("/home/a/teaching")
    );
    assert_eq!(
        wishes(app),
        [Wish::Turn(Some("/home/a/teaching".to_owned()))]
    );
    harness.get_by_label_contains("/home/a/teaching");
    click(&mut harness, "Back to the usual folder");
    let app = harness.state();
    assert_eq!(app.model.settings.decks, None);
    assert_eq!(wishes(app).last(), Some(&Wish::Turn(None)));
    let saved = app.effects.iter();
    let saved = saved.filter(|effect| matches!(effect, Effect::SaveSettings(_)));
    assert_eq!(saved.count(), 2);
}

#[test]
fn a_folder_named_at_the_start_counts_before_any_choice() {
    let mut app = at_settings();
    app.model.shelf.named = Some("/tmp/course".to_owned());
    let mut harness = window(app, (1000.0, 2000.0));
    harness.get_by_label_contains("/tmp/course, as it was named");
    click(&mut harness, "Choose a folder");
    assert_eq!(harness.state().model.dialog, None);
}

#[test]
fn a_copy_is_saved_from_the_menu_of_the_deck_under_its_id_and_revision() {
    let mut harness = window(at_library(), (1000.0, 760.0));
    click(&mut harness, "More about Test");
    let item = harness.get_by_role_and_label(Role::MenuItem, "Save a copy");
    item.click();
    harness.run();
    harness.get_by_label("Save a copy of Test");
    assert_eq!(harness.state().model.whole.path, "t-r1.ron");
    click(&mut harness, "Choose");
    let asker = Asker::Window(Dialog::Copy(DeckId::new("t")));
    let asked = Effect::Choose(asker, Choose::New("t-r1.ron".to_owned()));
    assert_eq!(harness.state().effects.last(), Some(&asked));
    put_path(&mut harness, "Path of the file", "/tmp/t-r1.ron");
    click(&mut harness, "Save the copy");
    let wish = Wish::Copy(DeckId::new("t"), "/tmp/t-r1.ron".to_owned());
    assert_eq!(wishes(harness.state()), [wish]);
    assert_eq!(harness.state().model.dialog, None);
}

#[test]
fn a_file_over_the_window_is_told_what_will_happen_and_is_looked_at_when_let_go() {
    let mut harness = window(at_library(), (640.0, 480.0));
    harness.input_mut().hovered_files = vec![HoveredFile::default()];
    harness.run_steps(3);
    harness.get_by_label("Let go to add this deck");
    harness.input_mut().hovered_files.clear();
    harness.input_mut().dropped_files = vec![Arc::new(Dropped("/tmp/x.ron"))];
    harness.step();
    harness.run();
    assert!(harness.query_by_label("Let go to add this deck").is_none());
    assert_eq!(
        wishes(harness.state()),
        [Wish::Look("/tmp/x.ron".to_owned())]
    );
}

#[test]
fn who_only_looks_adds_nothing_and_is_told() {
    let mut app = at_library();
    app.model.mode = Mode::Look;
    let mut harness = window(app, (1000.0, 760.0));
    harness.input_mut().hovered_files = vec![HoveredFile::default()];
    harness.run_steps(3);
    harness.get_by_label_contains("decks are added in the other window");
    let app = harness.state_mut();
    app.send(Message::Shelf(Shelved::Bring("/tmp/x.ron".to_owned())));
    assert_eq!(wishes(app), []);
}

#[test]
fn a_deck_that_is_new_is_put_in_at_once() {
    let mut app = at_library();
    bring(&mut app, offer(|deck| deck.id = DeckId::new("other")));
    assert_eq!(app.model.dialog, None);
    assert!(matches!(&wishes(&app)[..], [Wish::Put(offer)] if offer.text == "the text"));
}

#[test]
fn a_newer_revision_says_what_changes_and_takes_its_place_after_a_yes() {
    let mut app = at_library();
    bring(&mut app, offer(newer));
    assert_eq!(wishes(&app), []);
    let mut harness = window(app, (640.0, 480.0));
    harness.get_by_label("A newer version of Test");
    harness.get_by_label_contains("is revision 2; you have revision 1");
    harness.get_by_label("One new fact");
    harness.get_by_label_contains("Something new is");
    harness.get_by_label("One fact less");
    harness.get_by_label("One other answer");
    harness.get_by_label_contains("It was 70.96");
    click(&mut harness, "Use this version");
    let app = harness.state();
    assert_eq!(app.model.dialog, None);
    assert!(matches!(&wishes(app)[..], [Wish::Put(_)]));
}

#[test]
fn a_version_that_is_not_newer_says_so_and_the_same_asks_nothing() {
    let mut app = at_library();
    bring(
        &mut app,
        offer(|deck| deck.title = "Test, edited".to_owned()),
    );
    bring(&mut app, offer(|_| {}));
    let mut harness = window(app, (1000.0, 760.0));
    harness.get_by_label_contains("which is not newer");
    driven::press(&mut harness, Key::Escape);
    harness.get_by_label("You have Test already");
    assert!(harness.query_by_label("Use this version").is_none());
    driven::press(&mut harness, Key::Escape);
    let app = harness.state();
    assert_eq!((app.model.dialog.clone(), wishes(app)), (None, vec![]));
    assert!(app.model.shelf.offers.is_empty());
}

#[test]
fn what_is_no_deck_says_why() {
    let mut app = at_library();
    for why in ["The first is a picture.", "The second is a song."] {
        bring(&mut app, Brought::Not(why.to_owned()));
    }
    let mut harness = window(app, (640.0, 480.0));
    harness.get_by_label("This is no deck");
    harness.get_by_label("The first is a picture.");
    harness.get_by_label("The second is a song.");
    click(&mut harness, "Close");
    assert_eq!(harness.state().model.dialog, None);
}

#[test]
fn changes_are_found_by_the_keys_of_facts() {
    let old = deck::deck();
    let mut new = deck::deck();
    newer(&mut new);
    let found = changes(&old, &new);
    assert_eq!(found.added, ["Something new is C."]);
    assert_eq!(found.removed, ["Last came C."]);
    let [(fact, before, now)] = &found.answers[..] else {
        panic!("one answer: {found:?}");
    };
    assert!(fact.starts_with("He won") && before.starts_with("70.96") && now.starts_with("71"));
    assert_eq!(changes(&old, &old), bilim::app::shelf::Changes::default());
}

mod images {
    use std::fs;

    use super::*;
    use bilim::deck::{ImageFault, parse};
    use bilim::store::brought::{Copied, Left, bring_images, copy_deck, put, read_offer};
    use bilim::store::disk::RealDisk;
    use bilim::store::images::{Refused, keep_image, read_image};

    /// A folder of decks with one deck that has an image.
    struct Home {
        _folder: tempfile::TempDir,
        decks: std::path::PathBuf,
        deck: Deck,
    }

    fn text(image: &str) -> String {
        format!(
            "Deck(format: 1, id: \"d\", revision: 3, title: \"D\", facts: [Fact(id: \"a\", says: \"It is {{so}}.\", image: Image(file: \"{image}\", alt: \"A map\"))])"
        )
    }

    fn home() -> Home {
        let folder = tempfile::tempdir().unwrap();
        let decks = folder.path().join("decks");
        fs::create_dir(&decks).unwrap();
        let name = keep_image(&RealDisk, &decks, &image::small()).unwrap();
        let text = text(&name);
        write(&decks.join("d.ron"), &text);
        Home {
            _folder: folder,
            decks,
            deck: parse(text.as_bytes()).deck.unwrap(),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "another program writes")]
    fn write(path: &Path, bytes: impl AsRef<[u8]>) {
        fs::write(path, bytes).unwrap();
    }

    fn file(home: &Home) -> String {
        home.deck.image_files().first().unwrap().to_string()
    }

    #[test]
    fn a_copy_takes_its_images_along_and_so_does_the_deck_when_it_is_brought() {
        for name in ["shared/d-r3.zip", "shared/d-r3.ron"] {
            let (home, other) = (home(), tempfile::tempdir().unwrap());
            let to = other.path().join(name);
            let own = home.decks.join("d.ron");
            let copied = copy_deck(&RealDisk, &home.deck, Some(&own), &to).unwrap();
            assert_eq!(copied, Copied::Deck(Left::new()));
            let beside = to.with_file_name("images").join(file(&home));
            assert_eq!(beside.exists(), !name.ends_with("zip"), "{name}");

            let theirs = other.path().join("decks");
            let offer = read_offer(&RealDisk, &to).unwrap();
            assert_eq!((&offer.deck, offer.errors), (&home.deck, 0));
            let from = Path::new(&offer.from);
            assert_eq!(
                bring_images(&RealDisk, &theirs, &offer.deck, from),
                Left::new()
            );
            put(&RealDisk, &theirs, &other.path().join("trash"), &offer).unwrap();
            let brought = read_image(&RealDisk, &theirs, &file(&home)).unwrap();
            assert_eq!(brought, image::small());
            assert!(theirs.join("d.ron").exists());
        }
    }

    #[test]
    fn an_image_that_is_missing_is_told_and_keeps_nothing_back() {
        let (home, other) = (home(), tempfile::tempdir().unwrap());
        fs::remove_dir_all(home.decks.join("images")).unwrap();
        let own = home.decks.join("d.ron");
        let missing = Refused::Fault(ImageFault::Missing);
        let left = Left::from([(file(&home), missing)]);
        for name in ["a.zip", "a.ron"] {
            let to = other.path().join(name);
            let copied = copy_deck(&RealDisk, &home.deck, Some(&own), &to).unwrap();
            assert_eq!(copied, Copied::Deck(left.clone()));
            let offer = read_offer(&RealDisk, &to).unwrap();
            let brought = bring_images(&RealDisk, other.path(), &offer.deck, &to);
            assert_eq!(brought, left);
        }
        // Here it is: that the other has it not is no loss.
        keep_image(&RealDisk, other.path(), &image::small()).unwrap();
        let to = other.path().join("a.zip");
        let brought = bring_images(&RealDisk, other.path(), &home.deck, &to);
        assert_eq!(brought, Left::new());
        let said = bilim::text::Texts::english()
            .images_left("D", &left)
            .unwrap();
        assert!(
            said.contains(&file(&home)) && said.contains("folder images"),
            "{said}"
        );
    }

    #[test]
    fn no_image_is_written_over_another_of_the_same_name() {
        let (theirs, mine) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let deck = parse(text("map.png").as_bytes()).deck.unwrap();
        for (folder, bytes) in [(&theirs, image::small()), (&mine, b"my own".to_vec())] {
            fs::create_dir(folder.path().join("images")).unwrap();
            write(&folder.path().join("images/map.png"), bytes);
        }
        let from = theirs.path().join("d.ron");
        write(&from, text("map.png"));
        let left = bring_images(&RealDisk, mine.path(), &deck, &from);
        let why = left.get("map.png");
        assert!(
            matches!(why, Some(Refused::Fault(ImageFault::Misnamed { .. }))),
            "{left:?}"
        );
        let kept = read_image(&RealDisk, mine.path(), "map.png").unwrap();
        assert_eq!(kept, b"my own");
        // One that bears the name of its content is what the name says, and is mended.
        let home = home();
        write(&home.decks.join("images").join(file(&home)), b"damaged");
        let other = self::home();
        let from = other.decks.join("d.ron");
        assert_eq!(
            bring_images(&RealDisk, &home.decks, &home.deck, &from),
            Left::new()
        );
        let mended = read_image(&RealDisk, &home.decks, &file(&home)).unwrap();
        assert_eq!(mended, image::small());
    }

    #[test]
    fn a_deck_with_images_is_offered_as_one_file_and_the_same_deck_mends_what_is_missing() {
        let mut app = at_library();
        let image = bilim::deck::Image {
            file: "map.png".to_owned(),
            alt: "A map".to_owned(),
            credit: String::new(),
        };
        let with = |deck: &mut Deck| deck.facts[0].image = Some(image.clone());
        let mut deck = deck::deck();
        with(&mut deck);
        let library = Box::new(bilim::deck::Library::new(vec![deck]));
        let report = bilim::app::Report::Decks(library, Vec::new());
        app.send(Message::Report(report));
        app.send(Message::Shelf(Shelved::AskCopy(DeckId::new("t"))));
        assert_eq!(app.model.whole.path, "t-r1.zip");
        let mut harness = window(app, (640.0, 480.0));
        harness.get_by_label_contains("Its image goes along");
        let app = harness.state_mut();
        app.send(Message::Close);
        bring(app, offer(with));
        assert!(
            matches!(&wishes(app)[..], [Wish::Images(offer)] if offer.from.contains("colleague"))
        );
    }
}
