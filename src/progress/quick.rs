//! The short way to read an answer, the one kind of record of which there are
//! millions: only the exact form that this program writes, with nothing in it
//! that has to be copied. Whatever it does not know it leaves to RON.

use super::event::{Answer, Judged, Stamp};
use super::incoming::{Asked, Purpose};
use super::scan::Scan;
use crate::deck::{FactKey, Kind, QuestionKey};
use crate::memory::Grade;
use crate::time::{Day, Moment};

/// An answer as its line has it.
#[derive(Debug)]
pub(super) struct Quick<'a> {
    pub(super) stamp: Stamp,
    pub(super) asked: Asked<'a>,
}

impl Quick<'_> {
    /// The whole answer.
    pub(super) fn answer(&self) -> Answer {
        let facts = self.asked.facts.iter();
        Answer {
            question: QuestionKey::new(self.asked.question),
            form: self.asked.form,
            given: self.asked.given.to_owned(),
            ms: self.asked.took,
            sure: self.asked.sure,
            seen: self.asked.seen,
            facts: facts
                .map(|(fact, grade, due)| Judged(FactKey::new(fact), *grade, *due))
                .collect(),
        }
    }
}

/// The answer that a record without its checksum says; `None` if it says something else or
/// says it otherwise.
pub(super) fn read(body: &str) -> Option<Quick<'_>> {
    let mut scan = Scan::new(body);
    let purpose = if scan.has("Answer(v:1,n:") {
        Purpose::Study
    } else {
        scan.skip("Practice(v:1,n:")?;
        Purpose::Practice
    };
    let stamp = stamp(&mut scan)?;
    scan.skip(",question:")?;
    let question = scan.plain()?;
    scan.skip(",form:")?;
    let form = form(scan.letters()?)?;
    scan.skip(",given:")?;
    let given = scan.plain()?;
    scan.skip(",ms:")?;
    let took = scan.number()?;
    let sure = if scan.has(",sure:Some(") {
        let sure = scan.number()?;
        scan.skip(")")?;
        Some(sure)
    } else {
        None
    };
    let seen = scan.has(",seen:true");
    let facts = facts(&mut scan)?;
    scan.skip(")")?;
    scan.is_over().then_some(Quick {
        stamp,
        asked: Asked {
            purpose,
            question,
            form,
            took,
            seen,
            given,
            sure,
            facts,
        },
    })
}

fn stamp(scan: &mut Scan<'_>) -> Option<Stamp> {
    let number = scan.natural().filter(|number| *number > 0)?;
    scan.skip(",t:")?;
    let ms = scan.number()?;
    scan.skip(",tz:")?;
    let offset: i16 = scan.number()?;
    let at = Moment {
        ms,
        offset_minutes: offset.clamp(-840, 840),
    };
    Some(Stamp { number, at })
}

fn facts<'a>(scan: &mut Scan<'a>) -> Option<Vec<(&'a str, Grade, Day)>> {
    scan.skip(",facts:[")?;
    let mut facts = Vec::new();
    while !scan.has("]") {
        if !facts.is_empty() {
            scan.skip(",")?;
        }
        scan.skip("(")?;
        let fact = scan.plain()?;
        scan.skip(",")?;
        let grade = grade(scan.letters()?)?;
        scan.skip(",")?;
        let due = Day(scan.number()?);
        scan.skip(")")?;
        facts.push((fact, grade, due));
    }
    Some(facts)
}

/// The grade of a name.
pub(super) fn grade(name: &str) -> Option<Grade> {
    match name {
        "Again" => Some(Grade::Again),
        "Hard" => Some(Grade::Hard),
        "Good" => Some(Grade::Good),
        "Easy" => Some(Grade::Easy),
        _ => None,
    }
}

fn form(name: &str) -> Option<Kind> {
    match name {
        "Choice" => Some(Kind::Choice),
        "Several" => Some(Kind::Several),
        "TrueFalse" => Some(Kind::TrueFalse),
        "Order" => Some(Kind::Order),
        "Match" => Some(Kind::Match),
        "Typed" => Some(Kind::Typed),
        "Number" => Some(Kind::Number),
        "Date" => Some(Kind::Date),
        "Cloze" => Some(Kind::Cloze),
        "Card" => Some(Kind::Card),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::progress::event::Event;
    use crate::progress::fields;

    /// What the short way reads, RON must read as the same.
    fn agrees(body: &str) -> Result<bool, TestCaseError> {
        let Some(quick) = read(body) else {
            return Ok(false);
        };
        let event = match quick.asked.purpose {
            Purpose::Study => Event::Answer(quick.answer()),
            Purpose::Practice => Event::Practice(quick.answer()),
        };
        prop_assert_eq!(fields::event(body), Some((quick.stamp, event)), "{}", body);
        prop_assert_eq!(fields::head(body), Some((1, quick.stamp.number)));
        Ok(true)
    }

    fn answers() -> impl Strategy<Value = Answer> {
        let key = || prop_oneof!["[a-z]{1,8}/[a-zа-я0-9#-]{0,12}", any::<String>()];
        let judged = (key(), 0_usize..4, any::<i32>())
            .prop_map(|(key, grade, day)| Judged(FactKey::new(key), Grade::ALL[grade], Day(day)));
        let judged = prop::collection::vec(judged, 0..4);
        let form = prop::sample::select(Kind::ALL.to_vec());
        let rest = (any::<u32>(), any::<Option<u8>>(), any::<bool>());
        (key(), form, key(), rest, judged).prop_map(
            |(question, form, given, (ms, sure, seen), facts)| Answer {
                question: QuestionKey::new(question),
                form,
                given,
                ms,
                sure,
                seen,
                facts,
            },
        )
    }

    fn body(number: u64, ms: i64, event: &Event) -> String {
        let at = Moment {
            ms,
            offset_minutes: 300,
        };
        fields::body(Stamp { number, at }, event)
    }

    #[test]
    fn an_ordinary_answer_takes_the_short_way() {
        let facts = "facts:[(\"d/a\",Good,7),(\"d/b\",Again,-3)]";
        for kind in Kind::ALL {
            let body = format!(
                "Answer(v:1,n:7,t:-5,tz:300,question:\"d/q\",form:{kind:?},given:\"сло во\",\
                 ms:12,sure:Some(3),seen:true,{facts})"
            );
            assert!(agrees(&body).unwrap());
        }
    }

    #[test]
    fn nothing_is_read_that_has_no_number_or_goes_on_after_its_end() {
        let body = |number: u64, end: &str| {
            format!(
                "Answer(v:1,n:{number},t:-5,tz:300,question:\"d/q\",form:Card,given:\"\",\
                 ms:12,facts:[]){end}"
            )
        };
        assert!(agrees(&body(1, "")).unwrap());
        assert!(!agrees(&body(0, "")).unwrap());
        for end in [" ", ")", "x", "Answer("] {
            assert!(!agrees(&body(1, end)).unwrap(), "{end:?}");
        }
    }

    proptest! {
        #[test]
        fn the_short_way_and_ron_agree_on_every_answer(
            number in 1_u64.., ms in any::<i64>(), answer in answers(),
        ) {
            let plain = |text: &str| !text.contains(['"', '\\']) && !fields::is_escaped(text);
            let keys = answer.facts.iter().map(|judged| judged.0.as_str());
            let mut texts = keys.chain([answer.question.as_str(), &answer.given]);
            let ordinary = texts.all(plain) && ms > i64::MIN;
            prop_assert_eq!(agrees(&body(number, ms, &Event::Answer(answer.clone())))?, ordinary);
            prop_assert_eq!(agrees(&body(number, ms, &Event::Practice(answer.clone())))?, ordinary);
        }

        #[test]
        fn the_short_way_and_ron_agree_on_what_another_program_may_have_written(
            answer in answers(), at in any::<prop::sample::Index>(),
            end in any::<prop::sample::Index>(),
            piece in prop_oneof![
                "[-+0-9a-f_\"\\\\(),:\\[\\] xX\n\t]{0,3}",
                any::<String>(),
                Just("/*x*/".to_owned()),
                Just(",mood:1".to_owned()),
                Just("99999999999".to_owned()),
            ],
        ) {
            let body = body(1042, 1_780_000_007_321, &Event::Answer(answer));
            let signs: Vec<char> = body.chars().collect();
            let at = at.index(signs.len());
            let end = at + end.index(4).min(signs.len() - at);
            let changed: String = signs[..at]
                .iter()
                .copied()
                .chain(piece.chars())
                .chain(signs[end..].iter().copied())
                .collect();
            agrees(&changed)?;
        }
    }
}
