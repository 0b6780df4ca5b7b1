//! What the browser loads, beside its budget. `SIZES.md` holds the committed table.

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
            files: vec![folder.join("panel.html"), folder.join("panel.css")],
            budget: None,
        },
        Part {
            name: "everything injected in the page",
            files: vec![folder.join("content.js"), folder.join("editor.js")],
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

/// The table, and what is over its budget.
fn table() -> Result<(String, Vec<String>), Failure> {
    install::wasm_target()?;
    install::npm()?;
    let built = build::extension(manifest::Audience::Store)?;
    let mut table = String::from(
        "# Sizes\n\nWhat the browser loads, in bytes. Written by `cargo xtask size --write`, kept true by \
         `cargo xtask size --check`.\nZero bytes are loaded on pages outside the agent workspace: the manifest names \
         no others.\n\n| part | raw | gzip | budget raw | budget gzip |\n|---|--:|--:|--:|--:|\n",
    );
    let mut over = Vec::new();
    for part in parts(&built.chromium.folder) {
        let size = measure(&part)?;
        let raw = part.budget.and_then(|budget| budget.raw);
        let gzip = part.budget.map(|budget| budget.gzip);
        let limit = |limit: Option<usize>| limit.map_or_else(|| "–".to_owned(), |limit| limit.to_string());
        let _ = writeln!(table, "| {} | {} | {} | {} | {} |", part.name, size.raw, size.gzip, limit(raw), limit(gzip));
        if raw.is_some_and(|limit| size.raw > limit) || gzip.is_some_and(|limit| size.gzip > limit) {
            over.push(format!("{} is over its budget: {} raw, {} gzip", part.name, size.raw, size.gzip));
        }
    }
    Ok((table, over))
}

/// Prints the table.
///
/// # Errors
/// When it cannot be built, or something is over its budget.
pub fn print() -> Done {
    let (table, over) = table()?;
    println!("{table}");
    if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
}

/// Writes the table to the committed file.
///
/// # Errors
/// As for [`print()`].
pub fn write() -> Done {
    let (table, over) = table()?;
    fs::write(root::path(TABLE), &table).map_err(|e| e.to_string())?;
    println!("{table}");
    if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
}

/// Checks that the committed table is true. The build is reproducible, so it must match to the byte.
///
/// # Errors
/// When it is not, or something is over its budget.
pub fn check() -> Done {
    let (table, over) = table()?;
    let committed = fs::read_to_string(root::path(TABLE)).unwrap_or_default();
    if !over.is_empty() {
        return Err(over.join("\n"));
    }
    if committed == table {
        return Ok(());
    }
    Err(format!("{TABLE} is not true any more: run `cargo xtask size --write`\n\n{table}"))
}
