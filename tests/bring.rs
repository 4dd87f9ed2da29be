//! What a teacher has becomes facts: real files in the encodings and habits of
//! other programs, hostile ones, and the rule that no line is dropped.
#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test reads its own files and may stop at what it did not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use bilim::bring::{
    Answer, Brought, Encoding, Head, Kind, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Mark, Noted, Preview,
    Refused, Role, Separator, Taken, Why, deck, decode, facts, items, look, look_as, open, write,
};
use bilim::deck::outline::outline;
use bilim::deck::{Body, FactAnswer, Kind as Form, PartialDate, parse};

use proptest::prelude::*;

fn data(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/bring");
    fs::read(folder.join(name)).unwrap()
}

fn brought(name: &str) -> (Preview, Encoding, Brought) {
    let (preview, encoding) = open(&data(name)).unwrap();
    let brought = facts(&preview);
    accounts(&preview, &brought);
    reads_back(&brought);
    (preview, encoding, brought)
}

fn roles(preview: &Preview) -> Vec<Role> {
    preview.columns.iter().map(|column| column.role).collect()
}

fn left(brought: &Brought) -> Vec<(usize, Why)> {
    let left = brought.left.iter();
    left.map(|row| (row.line, row.why.clone())).collect()
}

fn says(brought: &Brought) -> Vec<&str> {
    brought
        .facts
        .iter()
        .map(|fact| fact.says.as_str())
        .collect()
}

/// Every row is a fact, left or the header, and every line a row's, empty or about the text.
#[track_caller]
fn accounts(preview: &Preview, brought: &Brought) {
    let header = usize::from(preview.header.is_some());
    assert_eq!(
        brought.facts.len() + brought.left.len() + header,
        preview.rows.len()
    );
    let facts = brought.facts.iter().map(|fact| fact.line);
    let left = brought.left.iter().map(|left| left.line);
    let header = preview.header.map(|place| preview.rows[place].line);
    let told: BTreeSet<usize> = facts.chain(left).chain(header).collect();
    let mut of_rows = 0;
    let mut last = 0;
    for row in &preview.rows {
        assert!(told.contains(&row.line), "line {} is lost", row.line);
        if row.line != last {
            assert!(row.line > last);
            of_rows += row.lines;
        }
        last = row.line;
    }
    assert_eq!(of_rows + preview.empty + preview.heads, preview.lines);
}

/// A deck of the facts has no problem, and says what they say.
#[track_caller]
fn reads_back(brought: &Brought) {
    if brought.facts.is_empty() {
        return;
    }
    let head = Head {
        title: "What I have".to_owned(),
        source: String::new(),
    };
    let text = deck(&brought.facts, &head);
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.diagnostics, [], "{text}");
    let deck = parsed.deck.unwrap();
    assert_eq!(deck.facts.len(), brought.facts.len());
    for (fact, new) in deck.facts.iter().zip(&brought.facts) {
        let full = new.says.replace("{{", "\u{1}").replace("}}", "\u{2}");
        let full = full.replace(['{', '}'], "");
        let full = full.replace('\u{1}', "{").replace('\u{2}', "}");
        assert_eq!(fact.says.full(), full);
        assert_eq!((&fact.ask, &fact.why), (&new.ask, &new.why));
        assert_eq!((&fact.at, fact.on), (&new.at, new.on));
        match (&fact.answer, &new.answer) {
            (FactAnswer::Text(text), Answer::Braces) => {
                assert_eq!(text.shown, fact.says.gap.trim());
                assert_eq!(text.also, new.also);
            }
            (FactAnswer::Text(text), Answer::Words(words)) => {
                assert_eq!((&text.shown, &text.also), (words, &new.also));
            }
            (FactAnswer::Number(number), Answer::Number { value, unit }) => {
                assert_eq!((number.value, &number.unit), (*value, unit));
            }
            (FactAnswer::Date(date), Answer::Date(new)) => assert_eq!(date, new),
            (read, new) => assert_eq!(format!("{read:?}"), format!("{new:?}")),
        }
    }
    let choices = deck.questions.iter().filter(|q| q.kind() == Form::Choice);
    let wanted = brought.facts.iter().filter(|fact| !fact.instead.is_empty());
    assert_eq!(choices.count(), wanted.count());
}

#[test]
fn a_semicolon_table_of_excel_in_windows_1251_becomes_facts() {
    let (preview, encoding, brought) = brought("excel-1251.csv");
    assert_eq!(encoding.name, "windows-1251");
    assert_eq!(preview.kind, Kind::Table(Separator::Semicolon));
    assert_eq!(preview.header, Some(0));
    assert_eq!(
        roles(&preview),
        [
            Role::Ask,
            Role::Answer,
            Role::Also,
            Role::Instead,
            Role::Why,
            Role::Topic,
            Role::At,
            Role::On,
        ]
    );
    let [share, troops, city] = &brought.facts[..] else {
        panic!("{:?}", brought.facts);
    };
    let question = "Какую долю голосов он получил на выборах 2019 года?";
    assert_eq!(share.says, format!("{question} {{70,96 %}}."));
    assert_eq!(share.ask, question);
    let (value, unit) = (70.96, "%".to_owned());
    assert_eq!(share.answer, Answer::Number { value, unit });
    assert_eq!(share.instead, ["60,96 %", "80,96 %"]);
    assert_eq!(share.on, PartialDate::parse("2019-06-09"));
    assert_eq!(
        (share.at.as_slice(), share.topic.as_str()),
        (&[4][..], "Выборы")
    );
    assert_eq!(troops.also.len(), 2);
    assert_eq!((troops.at.as_slice(), troops.line), (&[6, 7][..], 3));
    assert_eq!(troops.why, "Сказано: \"они ушли\"; и это правда.");
    assert_eq!(city.also, ["Zhanaozen"]);
    let text = "когда-то".to_owned();
    assert_eq!(
        left(&brought),
        [(6, Why::NoAnswer), (7, Why::NoDate { text })]
    );
    assert_eq!(
        (brought.notes.len(), brought.notes[0].what),
        (1, Noted::OneWrong)
    );
}

#[test]
fn kazakh_letters_of_one_byte_are_read() {
    let (preview, encoding, brought) = brought("kazakh-1048.csv");
    assert_eq!(encoding.name, "KZ-1048");
    assert_eq!(roles(&preview), [Role::Ask, Role::Answer, Role::Topic]);
    assert_eq!(brought.facts.len(), 4);
    assert_eq!(
        brought.facts[1].says,
        "Наразылық қай қалада басталды? {Жаңаөзен}."
    );
    let text = deck(&brought.facts, &Head::default());
    assert!(text.contains("language: \"kk\""), "{text}");
}

#[test]
fn unicode_text_of_excel_becomes_facts_and_choices() {
    let (preview, encoding, brought) = brought("excel-utf16.txt");
    assert_eq!(encoding.name, "UTF-16LE");
    let wanted = [Role::Says, Role::Why, Role::Instead, Role::Instead];
    assert_eq!(roles(&preview), wanted);
    assert_eq!(brought.facts[0].instead, ["OSCE", "SCO"]);
    assert_eq!(
        brought.facts[1].says,
        "The word \"unrest\" was used by {Tokayev}."
    );
    assert_eq!(brought.facts[2].instead, ["Алматы", "Шымкент"]);
    assert_eq!(left(&brought), [(5, Why::NoGap)]);
}

#[test]
fn decimal_commas_do_not_part_cells() {
    let (preview, _, brought) = brought("semicolon.csv");
    assert_eq!(preview.kind, Kind::Table(Separator::Semicolon));
    assert_eq!((preview.header, preview.columns.len()), (None, 2));
    let values = brought.facts.iter().map(|fact| match &fact.answer {
        Answer::Number { value, .. } => Some(*value),
        Answer::Braces | Answer::Words(_) | Answer::Date(_) => None,
    });
    let values: Vec<Option<f64>> = values.collect();
    assert_eq!(values, [Some(2.1), Some(19.9), Some(31.9)]);
}

#[test]
fn of_terms_and_definitions_the_term_is_the_answer() {
    let (preview, _, brought) = brought("quizlet.txt");
    assert_eq!(roles(&preview), [Role::Answer, Role::Ask]);
    assert_eq!(
        brought.facts[0].says,
        "the currency of Kazakhstan: {tenge}."
    );
    assert_eq!(
        brought.facts[3].says,
        "the bird on the flag of Kazakhstan: {\"steppe\" eagle}."
    );
}

#[test]
fn a_table_pasted_from_a_word_processor_becomes_facts() {
    let (_, _, brought) = brought("word-table.txt");
    assert_eq!(brought.facts[0].why, "By a wide margin.");
    let year = PartialDate::parse("2022").unwrap();
    assert_eq!(brought.facts[1].answer, Answer::Date(year));
    assert_eq!(left(&brought), [(4, Why::NoAnswer)]);
}

#[test]
fn blocks_of_questions_and_answers_become_facts() {
    let (preview, _, brought) = brought("questions.md");
    assert_eq!(preview.kind, Kind::Asked);
    assert_eq!(preview.title.as_deref(), Some("The unrest"));
    assert_eq!(
        says(&brought),
        [
            "Where did the unrest begin? {Zhanaozen}.",
            "Who asked for help? {Tokayev}.",
            "Soldiers of the {CSTO} came in January [2022].",
            "Soldiers of the CSTO came in {January} [2022].",
        ]
    );
    assert_eq!(
        left(&brought),
        [(14, Why::NothingUsed), (16, Why::NoAnswer)]
    );
}

#[test]
fn lists_with_dashes_and_sentences_with_braces_become_facts() {
    let (preview, _, terms) = brought("terms.txt");
    assert_eq!(preview.kind, Kind::List(Mark::Dash));
    assert_eq!(
        terms.facts[0].says,
        "военный союз шести государств: {ОДКБ}."
    );
    assert_eq!(left(&terms), [(4, Why::NoQuestion)]);
    let (preview, _, sentences) = brought("sentences.txt");
    assert_eq!(preview.kind, Kind::Sentences);
    let (value, unit) = (70.96, "%".to_owned());
    assert_eq!(sentences.facts[0].answer, Answer::Number { value, unit });
    assert_eq!(left(&sentences), [(3, Why::NoGap), (4, Why::ManyGaps)]);
}

#[test]
fn a_few_odd_lines_among_questions_and_answers_are_left_and_nothing_else() {
    let lines = [
        "Who is the president?;Tokayev",
        "Where is the capital?;Astana",
        "When did the unrest begin?;January 2022",
        "What is the currency?;tenge",
    ];
    for (count, odd) in [
        (2, "Chapter two"),
        (3, "Chapter two"),
        (4, "\"What he said"),
        (
            4,
            "Read this: it matters, and it is long enough to be a sentence.",
        ),
    ] {
        for place in 0..=count {
            let mut all: Vec<&str> = lines[..count].to_vec();
            all.insert(place, odd);
            let text = all.join("\n");
            let preview = look(&text).unwrap();
            assert_eq!(preview.kind, Kind::Table(Separator::Semicolon), "{text}");
            let brought = facts(&preview);
            accounts(&preview, &brought);
            assert_eq!(brought.facts.len(), count, "{text}: {:?}", brought.left);
            let left: Vec<usize> = brought.left.iter().map(|left| left.line).collect();
            assert_eq!(left, [place + 1], "{text}");
        }
    }
}

#[test]
fn sentences_with_a_semicolon_here_and_there_are_no_table() {
    let text = "He came to {power} in 2019; nobody had thought so.\n\
                The {army} left; the police stayed.\n\
                The protests began in {January}.\n";
    assert_eq!(look(text).unwrap().kind, Kind::Sentences);
}

#[test]
fn an_export_of_anki_becomes_facts() {
    let (preview, _, brought) = brought("anki.txt");
    assert_eq!(preview.heads, 3);
    assert_eq!(
        says(&brought),
        [
            "Where did it begin? {Zhanaozen}.",
            "The {CSTO} came in January.",
            "The CSTO came in {January}.",
        ]
    );
    assert_eq!(brought.facts[0].topic, "unrest");
}

#[test]
fn cells_that_begin_like_formulas_are_text() {
    let (_, _, brought) = brought("formulas.csv");
    assert_eq!(brought.facts[0].also, ["+1", "-1"]);
    assert!(brought.facts[1].says.ends_with("{@handle}."));
    let (value, unit) = (-5.0, String::new());
    assert_eq!(brought.facts[2].answer, Answer::Number { value, unit });
}

#[test]
fn roles_header_and_kind_can_be_changed() {
    let text = "Astana,a city\nAlmaty,another city\n";
    let mut preview = look(text).unwrap();
    preview.set_role(0, Role::Ask);
    preview.set_role(1, Role::Answer);
    assert_eq!(facts(&preview).facts[0].says, "Astana: {a city}.");
    preview.set_header(Some(0));
    let brought = facts(&preview);
    accounts(&preview, &brought);
    assert_eq!(brought.facts.len(), 1);
    let lines = look_as(text, Kind::Sentences).unwrap();
    assert_eq!(facts(&lines).left.len(), 2);
}

#[test]
fn tables_of_other_programs_become_facts() {
    // Excel's line that names the separator, Markdown's line under the head, options that list
    // the answer or name it by a letter, answers in the line of the question, blanks, years.
    for (text, made) in [
        (
            "sep=;\nquestion;answer\nWho?;Tokayev\n",
            vec!["Who? {Tokayev}."],
        ),
        (
            "| Question | Answer |\n|---|:---:|\n| Who left? | The army |\n",
            vec!["Who left? {The army}."],
        ),
        (
            "Question,Option A,Option B,Option C,Correct\nWho?,Akayev,Tokayev,Atambayev,B\nWhere?,Astana,Bishkek,Dushanbe,Astana\n",
            vec!["Who? {Tokayev}.", "Where? {Astana}."],
        ),
        (
            "Q: Who? A: Tokayev\nQ: Where? A: Astana\n",
            vec!["Who? {Tokayev}.", "Where? {Astana}."],
        ),
        (
            "The capital is ____.\tAstana\nSoldiers of the ___ came.\tCSTO\n",
            vec!["The capital is {Astana}.", "Soldiers of the {CSTO} came."],
        ),
        (
            "event;date\nThe vote;20.11.2022\nThe unrest;2022\n",
            vec!["The vote: {20.11.2022}.", "The unrest: {2022}."],
        ),
        (
            "Frage;Antwort\nWer?;Ludwig\nWelche Stadt?;M\u{fc}nchen\n",
            vec!["Wer? {Ludwig}.", "Welche Stadt? {M\u{fc}nchen}."],
        ),
    ] {
        let preview = look(text).unwrap();
        let brought = facts(&preview);
        accounts(&preview, &brought);
        reads_back(&brought);
        assert_eq!((says(&brought), left(&brought)), (made, vec![]), "{text}");
    }
}

#[test]
fn a_year_is_a_date_unless_it_is_asked_how_many() {
    let preview = look("Independence\t1991\nHow many came?\t1991\n").unwrap();
    let answers = facts(&preview).facts.into_iter().map(|fact| fact.answer);
    let (value, unit) = (1991.0, String::new());
    let year = PartialDate::parse("1991").unwrap();
    let wanted = [Answer::Date(year), Answer::Number { value, unit }];
    assert_eq!(answers.collect::<Vec<_>>(), wanted);
}

#[test]
fn ids_go_on_from_those_that_a_deck_has() {
    let preview = look("Where did it begin?\tZhanaozen\nWhere did it begin?\tAlmaty\n").unwrap();
    let brought = facts(&preview);
    let old = "Deck(format: 1, id: \"d\", title: \"D\", facts: [Fact(id: \"where-did-begin-zhanaozen\")])";
    let mut taken = Taken::of(&outline(old));
    let first = write(&brought.facts[0], &mut taken);
    assert!(
        first.contains("id: \"where-did-begin-zhanaozen-2\""),
        "{first}"
    );
    let second = items(&brought.facts[0], &mut taken);
    assert_eq!(second.all().count(), 1);
}

#[test]
fn a_right_wrong_option_and_a_second_answer_are_told() {
    let table = "question\tanswer\twrong\nWho?\tCSTO\tOSCE | csto\nHow many?\t5 %\t6 | 7\nHow?\tz\tb;c;d;e;f;g;h;i;j\nWho?\tCSTO\t\n\"What?\"\t\"- one\n- two\"\t\nHow much?\t1,234\t\n";
    let preview = look(table).unwrap();
    let brought = facts(&preview);
    accounts(&preview, &brought);
    let text = "csto".to_owned();
    let number = "1,234".to_owned();
    assert_eq!(
        left(&brought),
        [
            (2, Why::WrongIsRight { text }),
            (4, Why::ManyWrong),
            (6, Why::ListOfAnswers),
            (8, Why::TwoNumbers { text: number }),
        ]
    );
    assert_eq!(brought.facts[0].instead, ["6 %", "7 %"]);
    reads_back(&brought);
    let again = look("Who?\tCSTO\nWho?\tCSTO\n").unwrap();
    assert_eq!(left(&facts(&again)), [(2, Why::Twice { line: 1 })]);
}

#[test]
fn what_is_no_text_or_too_much_is_refused_with_its_reason() {
    let refused = |bytes: &[u8]| open(bytes).map(|_| ()).unwrap_err();
    assert_eq!(refused(b"PK\x03\x04 and so on"), Refused::Document);
    assert_eq!(refused(&[0; 1000]), Refused::NotText);
    assert_eq!(refused(b" \n\r\n\t"), Refused::Nothing);
    assert_eq!(refused(b""), Refused::Nothing);
    let bytes = MAX_BYTES + 1;
    assert_eq!(refused(&vec![b'x'; bytes]), Refused::TooLarge { bytes });
    let wide = |columns: usize| format!("a;b\n{}\n", vec!["x"; columns].join(";"));
    let columns = 100_000;
    let refusal = Refused::Columns { line: 2, columns };
    let semicolons = Kind::Table(Separator::Semicolon);
    assert_eq!(look_as(&wide(columns), semicolons).unwrap_err(), refusal);
    assert!(look_as(&wide(MAX_COLUMNS), semicolons).is_ok());
    let long = |rows: usize| "a;b\n".repeat(rows);
    assert_eq!(look(&long(MAX_ROWS + 1)).unwrap_err(), Refused::Rows);
    assert!(look(&long(MAX_ROWS)).is_ok());
    let cells = format!("{}x\n", ";".repeat(900)).repeat(3000);
    assert_eq!(look_as(&cells, semicolons).unwrap_err(), Refused::Cells);
}

#[test]
fn hostile_texts_end_and_lose_nothing() {
    let quotes = "\"".repeat(4 << 20);
    let endless = "a, b ".repeat(1 << 20);
    let open_quote = format!("\"a\tb\n{}", "c\td\n".repeat(10_000));
    let many_lines = format!("{{x}}{}", "\n".repeat(4 << 20));
    let braces = "{".repeat(1 << 20);
    let gaps = "{{c1::x}} ".repeat(100_000);
    let brackets = format!("C: {}", "[x]".repeat(1 << 18));
    let tags = format!("#html:true\n#separator:tab\n{}", "<".repeat(1 << 20));
    let rows_of_gaps = format!("{}\n", "{{c1::x}} {{c2::y}} ".repeat(100)).repeat(300);
    let all = [&quotes, &endless, &open_quote, &many_lines, &braces, &gaps];
    for text in all.into_iter().chain([&brackets, &tags, &rows_of_gaps]) {
        match open(text.as_bytes()) {
            Ok((preview, _)) => {
                let brought = facts(&preview);
                accounts(&preview, &brought);
                reads_back(&brought);
            }
            Err(refused) => assert!(matches!(refused, Refused::Columns { .. }), "{refused:?}"),
        }
    }
    let preview = look(&open_quote).unwrap();
    assert_eq!(preview.rows.len(), 10_001);
    // Gaps that are made apart must not make a text many times as long.
    let gaps: Vec<String> = (0..20).map(|gap| format!("{{{{c{gap}::x}}}} ")).collect();
    let gaps = gaps.concat();
    let long = format!("{gaps}{}\n", "z".repeat(12_000)).repeat(500);
    assert!(matches!(look(&long), Err(Refused::TooLarge { .. })));
}

#[test]
fn broken_encodings_are_told() {
    let lone: Vec<u8> = [0xfeff, 0xd800, 0x20, 0x41]
        .iter()
        .flat_map(|unit: &u16| unit.to_le_bytes())
        .collect();
    let (text, encoding) = decode(&lone);
    assert_eq!((text.as_str(), encoding.damaged), ("\u{fffd} A", true));
}

fn bilim(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bilim"))
        .arg("bring")
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap()
}

#[test]
fn the_program_tells_what_it_understood_and_writes_a_new_deck_only() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("list.csv"), data("excel-1251.csv")).unwrap();
    let output = bilim(folder.path(), &["list.csv"]);
    let told = String::from_utf8(output.stdout).unwrap();
    for part in [
        "windows-1251",
        "3 facts, 2 rows left out",
        "Line 6: There is no answer",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let into = ["list.csv", "--into", "new.ron", "--title", "Выборы"];
    let output = bilim(folder.path(), &into);
    assert!(output.status.success(), "{output:?}");
    let path = folder.path().join("new.ron");
    let parsed = parse(&fs::read(&path).unwrap());
    assert_eq!(parsed.diagnostics, []);
    let deck = parsed.deck.unwrap();
    assert_eq!(
        (deck.id.as_str(), deck.title.as_str()),
        ("vybory", "Выборы")
    );
    let choice = deck.questions.iter().find(|q| q.kind() == Form::Choice);
    let choice = choice.map(|question| &question.body);
    let right = match choice {
        Some(Body::Choice { right, .. }) => right.as_str(),
        other => panic!("{other:?}"),
    };
    assert_eq!(right, "70,96 %");
    let before = fs::read(&path).unwrap();
    let output = bilim(folder.path(), &["list.csv", "--into", "new.ron"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read(&path).unwrap(), before);
    let output = bilim(folder.path(), &["list.csv", "--into", "new.csv"]);
    assert_eq!(output.status.code(), Some(2));
}

/// What tables and lists are made of, so that odd pieces meet often.
const PIECES: [&str; 60] = [
    "Who left?",
    "CSTO",
    "{army}",
    "{",
    "}",
    "{}",
    "{{",
    "}}",
    "\"",
    "\"\"",
    "\t",
    ";",
    ",",
    "|",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "Q: ",
    "A: ",
    "C: ",
    "[x]",
    "---",
    " - ",
    ": ",
    " = ",
    "70,96",
    "1.234",
    "1,234 %",
    "2022",
    "03/04/2022",
    "June 2019",
    "_____",
    "question",
    "answer",
    "wrong",
    "also",
    "topic",
    "date",
    "at",
    "explanation",
    "{{c1::x::y}}",
    "\\",
    "\u{0}",
    "\u{202e}",
    "қ",
    "=1+1",
    "#separator:tab\n",
    "#html:true\n",
    "<b>x</b>",
    "- ",
    "•",
    " ",
    "'",
    "\u{2028}",
    "The army left in 1991.",
    "army",
    ".",
    "(",
    ")",
];

/// Texts of such pieces, and of any signs.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(PIECES.to_vec());
    let any = prop_oneof![9 => pieces.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(any, 0..60).prop_map(|parts| parts.concat())
}

fn kind() -> impl Strategy<Value = Option<Kind>> {
    let tables = Separator::ALL.map(|separator| Some(Kind::Table(separator)));
    let mut kinds = vec![None, Some(Kind::Asked), Some(Kind::Sentences)];
    kinds.extend([Mark::Dash, Mark::Equals, Mark::Colon].map(|mark| Some(Kind::List(mark))));
    kinds.extend(tables);
    prop::sample::select(kinds)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_line_is_lost_and_every_deck_reads_back(
        text in text(),
        kind in kind(),
        roles in prop::collection::vec(prop::sample::select(Role::ALL.to_vec()), 0..6),
        header in prop::option::of(0_usize..4),
    ) {
        let preview = match kind {
            None => look(&text),
            Some(kind) => look_as(&text, kind),
        };
        let Ok(mut preview) = preview else {
            return Ok(());
        };
        accounts(&preview, &facts(&preview));
        if header.is_some() {
            preview.set_header(header);
        }
        for (place, role) in roles.into_iter().enumerate() {
            preview.set_role(place, role);
        }
        let brought = facts(&preview);
        accounts(&preview, &brought);
        reads_back(&brought);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok((preview, _)) = open(&bytes) {
            let brought = facts(&preview);
            accounts(&preview, &brought);
            reads_back(&brought);
        }
        decode(&bytes);
    }
}

#[test]
fn a_stray_line_with_more_cells_than_the_table_is_left_and_told() {
    let text = "question,answer\nWho came?,The army\nThis is a note, not a fact, by me\nWho left?,The king\n";
    let mut preview = look(text).unwrap();
    let brought = facts(&preview);
    accounts(&preview, &brought);
    assert_eq!(left(&brought), [(3, Why::MoreCells { columns: 2 })]);
    assert_eq!(brought.facts.len(), 2);
    // Without a header as well.
    let (_, bare) = text.split_once('\n').unwrap();
    let without = look(bare).unwrap();
    assert_eq!(
        left(&facts(&without)),
        [(2, Why::MoreCells { columns: 2 })],
        "{without:?}"
    );
    // A person may say what the cells hold.
    preview.set_role(2, Role::Why);
    let brought = facts(&preview);
    accounts(&preview, &brought);
    assert_eq!(left(&brought), []);
}

#[test]
fn a_column_that_most_lines_have_is_no_stray_cell() {
    let text =
        "question,answer\nWho came?,The army,seen\nWho left?,The king,seen\nWho stayed?,Nobody\n";
    let preview = look(text).unwrap();
    let brought = facts(&preview);
    accounts(&preview, &brought);
    assert_eq!(left(&brought), []);
    // Empty cells at the end are no cells.
    let spaced = "question,answer\nWho came?,The army,,,\nWho left?,The king\nWho stayed?,Nobody\n";
    assert_eq!(left(&facts(&look(spaced).unwrap())), []);
}
