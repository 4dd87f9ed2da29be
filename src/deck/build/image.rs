//! The image of a fact or a question, as its item names it. Whether the file is
//! there is for others to see.

use crate::deck::diagnostic::{Problem, Shape};
use crate::deck::image::{Image, ImageFault, is_file_name};
use crate::deck::read::Fields;
use crate::deck::tree::Value;

/// The field that holds it.
pub(super) const IMAGE: &str = "image";

/// The image of an item, if it has one. What is wrong with it is reported.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Image> {
    let node = fields.get(IMAGE)?;
    let (group, start) = match &node.value {
        Value::Group(group) => match group.name {
            Some(name) if name.of(fields.text) == "Image" => (group, name),
            Some(_) | None => {
                fields.wrong(IMAGE, node, Shape::Image);
                return None;
            }
        },
        Value::Text | Value::Number | Value::Word | Value::Other | Value::Broken => {
            fields.wrong(IMAGE, node, Shape::Image);
            return None;
        }
    };
    let from = (fields.text, &mut *fields.sink);
    let mut inner = Fields::new(from, ("Image", start), group, &["file", "alt", "credit"]);
    let file = file(&mut inner);
    let alt = alt(&mut inner);
    let credit = inner.plain("credit");
    Some(Image {
        file: file?,
        alt: alt?,
        credit,
    })
}

fn file(fields: &mut Fields<'_, '_>) -> Option<String> {
    let file = fields.needed("file")?;
    if !is_file_name(&file.value) {
        let problem = Problem::ImageFile {
            file: file.value,
            fault: ImageFault::Name,
        };
        fields.sink.push(file.span, problem);
        return None;
    }
    Some(file.value)
}

/// What the image shows, in words. Without them it is nothing to those who cannot see it.
fn alt(fields: &mut Fields<'_, '_>) -> Option<String> {
    if fields.get("alt").is_none() {
        if !fields.is_meant("alt") {
            fields.sink.push(fields.start, Problem::ImageWithoutAlt);
        }
        return None;
    }
    let alt = fields.text("alt")?;
    if alt.value.is_empty() {
        fields.sink.push(alt.span, Problem::ImageWithoutAlt);
        return None;
    }
    Some(alt.value)
}
