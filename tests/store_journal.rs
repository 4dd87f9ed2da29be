//! The journal on a real disk: what was saved is there after a restart, whatever happened to
//! the file meanwhile.
#![expect(
    clippy::disallowed_methods,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use bilim::app::{Effect, Settings, Theme};
use bilim::deck::FactKey;
use bilim::progress::{Event, Stamp, write};
use bilim::store::backup::backups;
use bilim::store::disk::RealDisk;
use bilim::store::{Finding, Opened, Place, Said, StoreError, look, look_settings, open};
use bilim::time::Moment;
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);

fn now() -> Moment {
    Moment::parse("2026-11-23T10:00:00+06:00").unwrap()
}

/// A folder for one student on one machine.
struct Desk {
    folder: TempDir,
    place: Place,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("data"), folder.path().join("state"));
        Self { folder, place }
    }

    fn open(&self) -> Opened {
        open(&self.place, now()).unwrap()
    }

    fn segment(&self) -> PathBuf {
        self.place.segment(&self.open().device)
    }
}

fn fact(number: u64) -> FactKey {
    FactKey::new(format!("deck/fact-{number}"))
}

fn line(number: u64) -> String {
    let at = now().plus_ms(i64::try_from(number).unwrap());
    write(Stamp { number, at }, &Event::Suspend { fact: fact(number) }).text
}

/// Appends the suspension of a fact, which is easy to find again.
fn suspend(opened: &Opened, number: u64) {
    let line = line(number);
    let at = now();
    opened
        .writer
        .carry_out(Effect::Append { number, at, line }, now())
        .unwrap();
}

fn is_there(opened: &Opened, number: u64) -> bool {
    opened
        .progress
        .fact(&fact(number))
        .is_some_and(|known| known.suspended)
}

#[test]
fn what_was_saved_is_there_after_a_restart_and_numbers_go_on() {
    let desk = Desk::new();
    let opened = desk.open();
    assert_eq!((opened.last_number, opened.findings.len()), (0, 0));
    for number in 1..=3 {
        suspend(&opened, number);
    }
    assert!(opened.writer.wait(PATIENCE));
    let said: Vec<Said> = opened.writer.reports().collect();
    assert!(matches!(
        said[..],
        [Said::Saved(1), Said::Saved(2), Said::Saved(3)]
    ));
    drop(opened);
    let opened = desk.open();
    assert_eq!(opened.last_number, 3);
    assert!((1..=3).all(|number| is_there(&opened, number)));
    assert_eq!(opened.findings, []);
}

#[test]
fn dropping_the_writer_writes_what_it_was_given() {
    let desk = Desk::new();
    let opened = desk.open();
    suspend(&opened, 1);
    drop(opened);
    assert!(is_there(&desk.open(), 1));
}

#[test]
fn a_torn_tail_costs_nothing_else_and_is_told() {
    let desk = Desk::new();
    let opened = desk.open();
    suspend(&opened, 1);
    drop(opened);
    let path = desk.segment();
    let torn = &line(2)[..30];
    fs::OpenOptions::new()
        .append(true)
        .open(&path)
        .unwrap()
        .write_all(torn.as_bytes())
        .unwrap();
    let opened = desk.open();
    assert!(is_there(&opened, 1) && !is_there(&opened, 2));
    assert_eq!(opened.findings, [Finding::TornEnd { path: path.clone() }]);
    suspend(&opened, 3);
    drop(opened);
    let opened = desk.open();
    assert!(is_there(&opened, 1) && is_there(&opened, 3));
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(torn), "what was torn is kept");
}

#[test]
fn a_line_damaged_in_the_middle_hides_no_neighbour() {
    let desk = Desk::new();
    let opened = desk.open();
    for number in 1..=3 {
        suspend(&opened, number);
    }
    drop(opened);
    let path = desk.segment();
    let text = fs::read_to_string(&path)
        .unwrap()
        .replace("fact-2", "fact-9");
    fs::write(&path, text).unwrap();
    let opened = desk.open();
    assert!(is_there(&opened, 1) && is_there(&opened, 3));
    assert!(!is_there(&opened, 2) && !is_there(&opened, 9));
    assert!(matches!(
        opened.findings[..],
        [Finding::BadLines { count: 1, .. }]
    ));
    assert_eq!(opened.last_number, 3);
}

#[test]
fn the_journals_of_two_devices_are_read_together() {
    let desk = Desk::new();
    let opened = desk.open();
    suspend(&opened, 1);
    drop(opened);
    let other = Place::new(
        desk.folder.path().join("data"),
        desk.folder.path().join("other"),
    );
    let opened = open(&other, now()).unwrap();
    assert_eq!(opened.last_number, 0, "numbers are those of this device");
    suspend(&opened, 2);
    assert!(opened.writer.wait(PATIENCE));
    drop(opened);
    let opened = desk.open();
    assert!(is_there(&opened, 1));
    assert!(look(&desk.place).0.fact(&fact(2)).is_some());
}

#[test]
fn a_second_program_is_told_that_the_files_are_in_use() {
    let desk = Desk::new();
    let first = desk.open();
    let second = open(&desk.place, now());
    assert!(matches!(second, Err(StoreError::InUse { .. })));
    drop(first);
    assert!(open(&desk.place, now()).is_ok());
}

#[test]
fn a_data_folder_that_is_a_file_is_told_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::write(&data, "mine").unwrap();
    let place = Place::new(&data, folder.path().join("state"));
    assert_eq!(
        open(&place, now()).err(),
        Some(StoreError::NotAFolder { path: data.clone() })
    );
    assert_eq!(fs::read_to_string(&data).unwrap(), "mine");
}

/// Root may write everywhere, so a file in the way stands in for a folder without rights.
#[test]
fn what_cannot_be_written_is_told_and_written_as_soon_as_it_can_be() {
    let desk = Desk::new();
    let opened = desk.open();
    fs::write(desk.place.journals(), "in the way").unwrap();
    suspend(&opened, 1);
    assert!(!opened.writer.wait(Duration::from_millis(300)));
    assert!(
        opened
            .writer
            .reports()
            .any(|said| matches!(said, Said::Failing(_)))
    );
    fs::remove_file(desk.place.journals()).unwrap();
    assert!(opened.writer.wait(PATIENCE));
    drop(opened);
    assert!(is_there(&desk.open(), 1));
}

#[test]
fn a_journal_that_cannot_be_read_is_never_taken_for_empty() {
    let desk = Desk::new();
    drop(desk.open());
    fs::write(desk.place.journals(), "in the way").unwrap();
    let opened = open(&desk.place, now());
    assert!(matches!(opened.err(), Some(StoreError::Io { .. })));
}

#[test]
fn settings_that_cannot_be_understood_are_put_aside_and_not_overwritten() {
    let desk = Desk::new();
    drop(desk.open());
    fs::write(desk.place.settings(), "(zoom: much)").unwrap();
    let opened = desk.open();
    assert_eq!(opened.settings, Settings::default());
    let kept = desk.place.data().join("settings.ron.bad-1");
    assert_eq!(
        opened.findings,
        [Finding::BadSettings { kept: kept.clone() }]
    );
    assert_eq!(fs::read_to_string(&kept).unwrap(), "(zoom: much)");
}

#[test]
fn a_setting_that_cannot_be_is_replaced_by_the_usual_one_and_told() {
    let desk = Desk::new();
    drop(desk.open());
    fs::write(desk.place.settings(), "(aim: NaN, new_a_day: 7)").unwrap();
    let opened = desk.open();
    let kept = (opened.settings.aim, opened.settings.new_a_day);
    assert_eq!(kept, (0.90, 7));
    let path = desk.place.settings();
    assert_eq!(opened.findings, [Finding::MendedSettings { path }]);
}

#[test]
fn settings_are_there_after_a_restart() {
    let desk = Desk::new();
    let opened = desk.open();
    let new = Settings {
        theme: Theme::Dark,
        new_a_day: 7,
        ..Settings::default()
    };
    opened
        .writer
        .carry_out(Effect::SaveSettings(new.clone()), now())
        .unwrap();
    drop(opened);
    assert_eq!(look_settings(&desk.place), new);
    assert_eq!(desk.open().settings, new);
}

#[test]
fn whoever_waits_for_reports_is_woken() {
    let desk = Desk::new();
    let opened = desk.open();
    let (wake, woken) = std::sync::mpsc::channel();
    let wake = Box::new(move || wake.send(()).unwrap_or_default());
    opened.writer.on_report(wake).unwrap();
    suspend(&opened, 1);
    assert_eq!(woken.recv_timeout(PATIENCE), Ok(()));
}

#[test]
fn a_clock_that_was_set_back_is_told() {
    let desk = Desk::new();
    let opened = desk.open();
    suspend(&opened, 1);
    drop(opened);
    let earlier = now().plus_ms(-60 * 60_000);
    let opened = open(&desk.place, earlier).unwrap();
    assert_eq!(opened.findings, [Finding::ClockSetBack { minutes: 60 }]);
}

#[test]
fn lines_of_a_newer_program_are_kept_and_their_numbers_are_not_used_again() {
    let desk = Desk::new();
    let opened = desk.open();
    suspend(&opened, 1);
    drop(opened);
    let path = desk.segment();
    let body = "Dream(v:9,n:2,t:1,tz:0,of:\"sheep\")";
    let newer = format!("{body} //{:08x}\n", crc32fast::hash(body.as_bytes()));
    fs::OpenOptions::new()
        .append(true)
        .open(&path)
        .unwrap()
        .write_all(newer.as_bytes())
        .unwrap();
    let opened = desk.open();
    assert_eq!(opened.findings, [Finding::NewerLines { path, count: 1 }]);
    assert_eq!(opened.last_number, 2);
}

#[test]
fn what_could_not_be_read_is_kept_in_quarantine_and_told_once() {
    let desk = Desk::new();
    let opened = desk.open();
    for number in 1..=3 {
        suspend(&opened, number);
    }
    drop(opened);
    let path = desk.segment();
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, whole.replace("fact-2", "fact-9")).unwrap();
    let opened = desk.open();
    assert!(matches!(
        opened.findings[..],
        [Finding::BadLines { count: 1, .. }]
    ));
    drop(opened);
    let kept: Vec<String> = fs::read_dir(desk.place.quarantine())
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    assert_eq!(kept.len(), 1);
    assert!(kept.iter().all(|kept| kept.contains("fact-9")));
    assert_eq!(desk.open().findings, [], "it is told once");
    assert!(!look(&desk.place).1.is_empty(), "the doctor still tells it");
}

#[test]
fn a_start_makes_a_backup_and_of_many_events_a_cache() {
    let desk = Desk::new();
    let segment = desk.segment();
    let mut lines: Vec<String> = (1..=5000).map(line).collect();
    lines.push(String::new());
    fs::create_dir_all(segment.parent().unwrap()).unwrap();
    fs::write(&segment, lines.join("\n")).unwrap();
    let opened = desk.open();
    assert_eq!(opened.last_number, 5000);
    assert!(opened.writer.wait(PATIENCE));
    let cache = desk.place.cache(&opened.device);
    drop(opened);
    assert!(cache.is_file());
    assert_eq!(backups(&RealDisk, &desk.place).len(), 1);
}
