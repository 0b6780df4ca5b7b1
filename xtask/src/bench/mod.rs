//! How fast the reading is: native and in wasm, beside JavaScript, `regex` and `memchr`; that its time is linear, and the
//! handoff's; what a keystroke costs; a long export through the command; a capture without its secrets; what the panel
//! costs a ticket that is opened; and a large capture in a real panel.

mod capture;
mod chromium;
mod clock;
mod native;
mod panel;
mod patterns;
mod start;
mod stream;
mod text;
mod wasm;

use crate::{Done, install, process};

/// A measurement over the desk's comments.
type Part = fn(&[String]) -> Done;

/// What can be measured.
const PARTS: [(&str, Part); 7] = [
    ("rates", rates),
    ("linear", native::linear),
    ("keystroke", native::keystroke),
    ("export", stream::run),
    ("capture", capture::run),
    ("start", start::run),
    ("panel", panel::run),
];

/// Builds everything optimised, and measures with that: these parts, or all.
///
/// # Errors
/// When there is no such part, or something does not build or run.
pub fn run(parts: &[&str]) -> Done {
    install::wasm_target()?;
    install::npm()?;
    println!("building what is measured …");
    process::quiet(process::cargo().args(["build", "--release", "--package", "baton", "--bin", "baton"]))?;
    // This program itself may be a debug build: the optimised one measures.
    let measured = ["run", "--quiet", "--release", "--package", "xtask", "--", "bench", "measured"];
    process::show(process::cargo().args(measured).args(parts))
}

/// Measures, in an optimised build.
///
/// # Errors
/// As for [`run`].
pub fn measured(parts: &[&str]) -> Done {
    if let Some(odd) = parts.iter().find(|part| PARTS.iter().all(|(name, _)| name != *part)) {
        return Err(format!("{odd}: not one of {}", PARTS.map(|(name, _)| name).join(", ")));
    }
    let comments = text::comments()?;
    PARTS.iter().filter(|(name, _)| parts.is_empty() || parts.contains(name)).try_for_each(|(_, part)| part(&comments))
}

fn rates(comments: &[String]) -> Done {
    let megabyte = text::repeated(comments, 1_000_000);
    let native = native::rates(&megabyte)?;
    let wasm = wasm::rates(&megabyte)?;
    println!("MB/s over 1 MB of support tickets, comment by comment");
    for (name, rate) in [
        ("memchr, the floor", native.memchr),
        ("reading, native", native.reading),
        ("reading, wasm", wasm.wasm),
        ("a handful of patterns, `regex`", native.regex),
        ("a handful of patterns, JavaScript", wasm.javascript),
        ("our word lists, JavaScript", wasm.words),
    ] {
        println!("{name:<33} {rate:>9.1}");
    }
    let times = [wasm.javascript, wasm.words, native.reading].map(|rate| wasm.wasm / rate);
    let [handful, words, native] = times;
    println!(
        "wasm is {handful:.1} × a handful of patterns in JavaScript, {words:.1} × our word lists in it, {native:.2} × native"
    );
    Ok(())
}
