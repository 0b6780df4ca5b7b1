//! Measures what the browser loads against its budget. The committed table is `SIZES.md`.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::{Compression, write::GzEncoder};

use crate::{Done, Failure, build, install, manifest, root};

const TABLE: &str = "SIZES.md";

/// A limit in bytes.
#[derive(Clone, Copy)]
struct Budget {
    raw: Option<usize>,
    gzip: usize,
}

/// A part of the extension.
struct Part {
    name: &'static str,
    files: Vec<PathBuf>,
    budget: Option<Budget>,
}

/// Bytes as stored and as sent.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
}

fn parts(folder: &Path) -> Vec<Part> {
    let one = |file: &str| vec![folder.join(file)];
    vec![
        Part {
            name: "panel wasm",
            files: one("baton_bg.wasm"),
            budget: Some(Budget { raw: Some(250_000), gzip: 100_000 }),
        },
        Part { name: "panel glue", files: one("baton.js"), budget: None },
        Part {
            name: "panel page and style",
            files: ["panel.html", "colours.css", "panel.css"].map(|file| folder.join(file)).into(),
            budget: None,
        },
        Part {
            name: "everything injected in the page",
            files: ["content.js", "editor.js", "dock.css"].map(|file| folder.join(file)).into(),
            budget: Some(Budget { raw: None, gzip: 8_000 }),
        },
    ]
}

fn measure(part: &Part) -> Result<Size, Failure> {
    let mut size = Size::default();
    for file in &part.files {
        let bytes = fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&bytes).map_err(|e| e.to_string())?;
        size.raw += bytes.len();
        size.gzip += gzip.finish().map_err(|e| e.to_string())?.len();
    }
    Ok(size)
}

/// The parts as they are now, with their sizes.
fn measured() -> Result<Vec<(Part, Size)>, Failure> {
    install::wasm_target()?;
    install::npm()?;
    let built = build::extension(manifest::Audience::Store)?;
    parts(&built.chromium.folder).into_iter().map(|part| measure(&part).map(|size| (part, size))).collect()
}

/// The committed file: the sizes beside their budgets, and openly what is over.
fn table(parts: &[(Part, Size)]) -> String {
    let mut table = String::from(
        "# Sizes\n\nWhat the browser loads, in bytes. Written by `cargo xtask size --write`, kept true by \
         `cargo xtask size --check`.\nZero bytes are loaded on pages outside the agent workspace: the manifest names \
         no others.\n\n| part | raw | gzip | budget raw | budget gzip | |\n|---|--:|--:|--:|--:|---|\n",
    );
    for (part, size) in parts {
        let raw = part.budget.and_then(|budget| budget.raw);
        let gzip = part.budget.map(|budget| budget.gzip);
        let limit = |limit: Option<usize>| limit.map_or_else(|| "–".to_owned(), |limit| limit.to_string());
        let over = raw.is_some_and(|limit| size.raw > limit) || gzip.is_some_and(|limit| size.gzip > limit);
        let verdict = if over { "**over**" } else { "" };
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} | {} | {verdict} |",
            part.name,
            size.raw,
            size.gzip,
            limit(raw),
            limit(gzip)
        );
    }
    table
}

/// Prints the table.
///
/// # Errors
/// When it cannot be built.
pub fn print() -> Done {
    println!("{}", table(&measured()?));
    Ok(())
}

/// Writes the table to the committed file.
///
/// # Errors
/// As for [`print()`].
pub fn write() -> Done {
    let table = table(&measured()?);
    fs::write(root::path(TABLE), &table).map_err(|e| e.to_string())?;
    println!("{table}");
    Ok(())
}

/// Checks that the committed table is true, to the hundredth: nothing grows unseen, and what is over its budget is
/// said so where everybody reads it.
///
/// # Errors
/// Names the parts whose size is another.
pub fn check() -> Done {
    let committed = fs::read_to_string(root::path(TABLE)).unwrap_or_default();
    let parts = measured()?;
    let untrue: Vec<&str> = parts
        .iter()
        .filter(|(part, size)| {
            let said = committed.lines().find_map(|line| line.strip_prefix(&format!("| {} | ", part.name)));
            let said = said.and_then(|rest| rest.split(' ').next()?.parse::<usize>().ok()).unwrap_or_default();
            said.abs_diff(size.raw) * 100 > size.raw
        })
        .map(|(part, _)| part.name)
        .collect();
    if untrue.is_empty() {
        return Ok(());
    }
    Err(format!("{TABLE} is not true of {}: run `cargo xtask size --write`\n\n{}", untrue.join(", "), table(&parts)))
}
