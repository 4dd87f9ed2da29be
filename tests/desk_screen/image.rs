//! An image for a fact: chosen or dropped, kept by the outside world, in words
//! for those who cannot see it.

use std::path::Path;
use std::sync::Arc;

use bilim::app::desk::{Heard, Item, NoImage, Wish};
use bilim::app::shelf::Wish as Shelved;
use bilim::app::{Asker, Choose, Effect, Message, Report};
use bilim::deck::{ImageFault, ItemId, List};
use bilim::ui::images;
use egui::accesskit::Role;
use egui::{Color32, ColorImage, DroppedFile};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::app::App;
use crate::driven::click;
use crate::hands::{TEXT, at_desk, deck_of, desk, errors, pick, tab, write};

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

fn item() -> Item {
    Item {
        list: List::Facts,
        id: ItemId::new("blocs"),
    }
}

fn wish(path: &str) -> Effect {
    let path = path.to_owned();
    Effect::Desk(Wish::Image { path, item: item() })
}

fn let_go(harness: &mut Harness<'_, App>, path: &'static str) {
    harness.input_mut().dropped_files = vec![Arc::new(Dropped(path))];
    harness.step();
    harness.run();
}

fn hear(harness: &mut Harness<'_, App>, heard: Heard) {
    harness
        .state_mut()
        .send(Message::Report(Report::Desk(heard)));
    harness.run();
}

#[test]
fn a_chosen_image_comes_into_the_fact_and_wants_its_words() {
    let mut harness = at_desk(TEXT);
    click(&mut harness, "More fields");
    click(&mut harness, "Choose an image");
    let asker = Asker::Image {
        deck: "d.ron".to_owned(),
        item: item(),
    };
    let asked = Effect::Choose(asker.clone(), Choose::Image);
    assert_eq!(harness.state().effects.last(), Some(&asked));
    // Another fact is looked at before the file is chosen.
    pick(&mut harness, "Then came B.");
    let chosen = Report::Chosen(asker, "/home/a/dam.png".to_owned());
    harness.state_mut().send(Message::Report(chosen));
    assert!(harness.state().effects.contains(&wish("/home/a/dam.png")));
    let file = "0123.png".to_owned();
    hear(&mut harness, Heard::Image { file, item: item() });
    let bad = errors(&harness);
    assert!(bad[0].contains("ImageWithoutAlt"), "{bad:?}");
    assert!(bad[0].ends_with(" in image"), "{bad:?}");
    pick(&mut harness, "Soldiers of the CSTO came.");
    write(
        &mut harness,
        "In words, for those who cannot see it",
        "A dam of earth",
    );
    assert_eq!(errors(&harness), Vec::<String>::new());
    assert!(harness.query_by_role(Role::Image).is_none());
    images::put(
        &harness.ctx,
        "0123.png",
        ColorImage::filled([40, 20], Color32::RED),
    );
    harness.run();
    harness.get_by_role_and_label(Role::Image, "A dam of earth");
    let deck = deck_of(desk(&harness).manuscript.text());
    let image = deck.facts[0].image.as_ref().unwrap();
    assert_eq!(
        (image.file.as_str(), image.alt.as_str()),
        ("0123.png", "A dam of earth")
    );
}

#[test]
fn the_name_of_an_image_goes_to_its_item_though_another_is_looked_at_by_then() {
    let mut harness = at_desk(TEXT);
    tab(&mut harness, "Questions ");
    let file = "0123.png".to_owned();
    hear(&mut harness, Heard::Image { file, item: item() });
    let text = desk(&harness).manuscript.text().to_string();
    let line = text.lines().find(|line| line.contains("0123.png")).unwrap();
    assert!(line.contains("Fact(id: \"blocs\""), "{line}");
}

#[test]
fn an_image_let_go_over_the_desk_goes_into_the_item_and_a_deck_does_not() {
    let mut harness = at_desk(TEXT);
    let_go(&mut harness, "/tmp/Dam.PNG");
    assert_eq!(harness.state().effects.last(), Some(&wish("/tmp/Dam.PNG")));
    let_go(&mut harness, "/tmp/x.ron");
    let look = Effect::Shelf(Shelved::Look("/tmp/x.ron".to_owned()));
    assert_eq!(harness.state().effects.last(), Some(&look));
}

#[test]
fn a_file_that_is_no_image_is_told_in_the_form_and_changes_nothing() {
    let mut harness = at_desk(TEXT);
    click(&mut harness, "More fields");
    let no = NoImage {
        item: item(),
        file: "dam.png".to_owned(),
        fault: ImageFault::NotAnImage,
    };
    hear(&mut harness, Heard::NoImage(no));
    harness.get_by_label_contains("dam.png");
    assert_eq!(desk(&harness).manuscript.text().as_ref(), TEXT);
}
