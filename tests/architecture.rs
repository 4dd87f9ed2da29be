//! The module rules of `ARCHITECTURE.md`, read from its table and held against the sources.
#![expect(
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test reads the project's own sources"
)]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// Each module of the table with those it may use.
fn table() -> BTreeMap<String, BTreeSet<String>> {
    read(&root().join("ARCHITECTURE.md"))
        .lines()
        .filter(|line| line.starts_with("| `"))
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let [_, module, _, uses, _] = cells[..] else {
                return None;
            };
            let module = module.strip_prefix('`')?.strip_suffix('`')?;
            let uses = uses
                .split(',')
                .map(|name| name.trim().trim_matches('`').to_owned());
            Some((
                module.to_owned(),
                uses.filter(|name| !name.is_empty()).collect(),
            ))
        })
        .collect()
}

/// All source files with the module they belong to.
fn sources() -> Vec<(String, PathBuf)> {
    fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
        let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|end| end == "rs") {
                out.push(path);
            }
        }
    }
    let src = root().join("src");
    let mut files = Vec::new();
    walk(&src, &mut files);
    files
        .into_iter()
        .filter_map(|path| {
            let first = path.strip_prefix(&src).unwrap().components().next()?;
            let name = Path::new(first.as_os_str())
                .file_stem()?
                .to_str()?
                .to_owned();
            (name != "lib" && name != "main").then_some((name, path))
        })
        .collect()
}

/// The source without comments and without its unit tests.
fn code(path: &Path) -> String {
    let text = read(path);
    let body = text.split("cfg(test)]").next().unwrap_or_default();
    body.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

fn used_modules(code: &str) -> BTreeSet<String> {
    code.match_indices("crate::")
        .flat_map(|(at, found)| {
            let rest = &code[at + found.len()..];
            let group = rest
                .strip_prefix('{')
                .and_then(|rest| rest.split('}').next());
            let names: Vec<&str> =
                group.map_or_else(|| vec![rest], |group| group.split(',').collect());
            names
                .into_iter()
                .map(|name| {
                    let name = name.trim();
                    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_');
                    name[..end.unwrap_or(name.len())].to_owned()
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn a_module_uses_only_those_that_the_map_allows() {
    let table = table();
    assert!(table.len() >= 12, "the table could not be read: {table:?}");
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for (module, path) in sources() {
        seen.insert(module.clone());
        let Some(allowed) = table.get(&module) else {
            wrong.push(format!("{module} is not on the map"));
            continue;
        };
        for used in used_modules(&code(&path)) {
            if used != module && table.contains_key(&used) && !allowed.contains(&used) {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    let missing: Vec<&String> = table.keys().filter(|name| !seen.contains(*name)).collect();
    assert_eq!(missing, Vec::<&String>::new(), "on the map, but not in src");
}

#[test]
fn the_core_knows_no_file_thread_clock_window_or_global_chance() {
    let outside = [
        "std::fs",
        "std::thread",
        "std::net",
        "SystemTime",
        "Instant::now",
        "Zoned::now",
        "Timestamp::now",
    ];
    let window = ["egui", "eframe"];
    let chance = ["rand::rng()", "thread_rng", "SysRng", "OsRng"];
    let mut wrong = Vec::new();
    for (module, path) in sources() {
        let code = code(&path);
        let mut forbidden: Vec<&str> = Vec::new();
        if !matches!(module.as_str(), "store" | "shell" | "cli") {
            forbidden.extend(outside);
            forbidden.extend(chance);
        }
        if !matches!(module.as_str(), "ui" | "shell") {
            forbidden.extend(window);
        }
        for word in forbidden {
            if code.contains(word) {
                wrong.push(format!("{} names {word}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_module_says_what_it_is() {
    let silent: Vec<PathBuf> = sources()
        .into_iter()
        .map(|(_, path)| path)
        .filter(|path| !read(path).starts_with("//!"))
        .collect();
    assert_eq!(silent, Vec::<PathBuf>::new());
}
