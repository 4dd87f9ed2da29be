//! Fields that hold one value that is no text: yes and no, words, numbers,
//! dates.

use crate::deck::date::PartialDate;
use crate::deck::diagnostic::{Problem, Shape};
use crate::deck::tree::{Node, Value};

use super::{At, Fields, options};

impl<'a> Fields<'a, '_> {
    pub(in crate::deck) fn bool(&mut self, field: &'static str) -> Option<At<bool>> {
        let node = self.get(field)?;
        let value = match (&node.value, node.span.of(self.text)) {
            (Value::Word, "true") => true,
            (Value::Word, "false") => false,
            _ => {
                self.wrong(field, node, Shape::YesOrNo);
                return None;
            }
        };
        Some(At {
            span: node.span,
            value,
        })
    }

    /// A word that stands for one of several values.
    pub(in crate::deck) fn word(
        &mut self,
        field: &'static str,
        wanted: Shape,
    ) -> Option<At<&'a str>> {
        let node = self.get(field)?;
        if matches!(node.value, Value::Word) {
            return Some(At {
                span: node.span,
                value: node.span.of(self.text),
            });
        }
        self.wrong(field, node, wanted);
        None
    }

    /// A whole number.
    pub(in crate::deck) fn count(
        &mut self,
        field: &'static str,
        node: &Node,
        wanted: Shape,
    ) -> Option<u32> {
        if !matches!(node.value, Value::Number) {
            self.wrong(field, node, wanted);
            return None;
        }
        let written = node.span.of(self.text);
        let value = options().from_str::<u32>(written).ok();
        if value.is_none() {
            let found = written.chars().take(40).collect();
            self.sink.push(node.span, Problem::BadNumber { found });
        }
        value
    }

    /// A finite number.
    pub(in crate::deck) fn number(&mut self, field: &'static str) -> Option<At<f64>> {
        let node = self.get(field)?;
        let written = node.span.of(self.text);
        let word = matches!(node.value, Value::Word) && written.starts_with(['i', 'N']);
        if !word && !matches!(node.value, Value::Number) {
            self.wrong(field, node, Shape::Number);
            return None;
        }
        let problem = match options().from_str::<f64>(written) {
            Ok(value) if value.is_finite() => {
                return Some(At {
                    span: node.span,
                    value,
                });
            }
            Ok(_) => Problem::NotFinite,
            Err(_) => Problem::BadNumber {
                found: written.chars().take(40).collect(),
            },
        };
        self.sink.push(node.span, problem);
        None
    }

    /// A date of one node.
    pub(in crate::deck) fn date_of(
        &mut self,
        field: &'static str,
        node: &Node,
    ) -> Option<At<PartialDate>> {
        let text = self.string(field, node, Shape::Date)?;
        let date = PartialDate::parse(&text.value);
        if date.is_none() {
            let found = text.value.chars().take(40).collect();
            self.sink.push(text.span, Problem::BadDate { found });
        }
        Some(At {
            span: text.span,
            value: date?,
        })
    }

    /// A date that may be left out.
    pub(in crate::deck) fn date(&mut self, field: &'static str) -> Option<PartialDate> {
        let node = self.get(field)?;
        self.date_of(field, node).map(|date| date.value)
    }
}
