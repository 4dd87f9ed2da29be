//! Whether this machine has what the faults are made with. `BILIM_FAULTS=require` turns
//! "cannot" into a failure, so that a build machine never skips them unseen;
//! `BILIM_FAULTS=all` does too, and wants every case.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// A line straight to the stream: a passing test's own output is swallowed.
pub(crate) fn say(line: &str) {
    let mut stream = std::io::stderr().lock();
    stream.write_all(format!("\n{line}\n").as_bytes()).ok();
}

fn works(command: &mut Command) -> bool {
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

fn wanted(value: &str) -> bool {
    std::env::var("BILIM_FAULTS").is_ok_and(|asked| asked == value)
}

/// Whether every case is to be run, however long it takes.
pub(crate) fn all() -> bool {
    wanted("all")
}

/// Whether to go on; where not, one line says what is not tested.
fn can(works: bool, without: &str) -> bool {
    let required = all() || wanted("require");
    assert!(works || !required, "faults are required, but {without}");
    if !works {
        say(&format!("not all faults are tested: {without}"));
    }
    works
}

/// Whether strace can let system calls fail.
pub(crate) fn strace() -> bool {
    static CAN: OnceLock<bool> = OnceLock::new();
    *CAN.get_or_init(|| {
        let words = "-f -qq -o /dev/null --inject=close:error=EINTR:when=9999 true";
        let tried = works(Command::new("strace").args(words.split(' ')));
        can(tried, "strace is missing or may not trace")
    })
}

/// The words before a command that give it mounts of its own, which are gone when it ends.
pub(crate) const OWN_MOUNTS: [&str; 3] = ["unshare", "--map-root-user", "--mount"];

/// The command that puts a disk of 64 KiB over a folder.
pub(crate) fn mount(folder: &Path, before: &[&str]) -> Command {
    let words = ["mount", "-t", "tmpfs", "-o", "size=64k", "bilim-test"];
    let mut all = before.iter().chain(&words);
    let mut command = Command::new(all.next().unwrap());
    command.args(all).arg(folder);
    command
}

/// Whether small disks can be mounted.
pub(crate) fn small_disk() -> bool {
    let folder = tempfile::tempdir().unwrap();
    let tried = works(&mut mount(folder.path(), &OWN_MOUNTS));
    can(tried, "no small disk can be mounted")
}
