//! How fast the reading is: native and in wasm, beside JavaScript, `regex` and `memchr`; that its time is linear; what a
//! keystroke costs; and a long export through the command.

mod clock;
mod native;
mod patterns;
mod stream;
mod text;
mod wasm;

use crate::{Done, install, process};

/// Builds everything optimised, and measures with that.
///
/// # Errors
/// When something does not build or run.
pub fn run() -> Done {
    install::wasm_target()?;
    install::npm()?;
    println!("building what is measured …");
    process::quiet(process::cargo().args(["build", "--release", "--package", "baton", "--bin", "baton"]))?;
    // This program itself may be a debug build: the optimised one measures.
    process::show(process::cargo().args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "xtask",
        "--",
        "bench",
        "measured",
    ]))
}

/// Measures, in an optimised build.
///
/// # Errors
/// As for [`run`].
pub fn measured() -> Done {
    let sample = text::sample()?;
    let megabyte = text::sized(&sample, 1_000_000);
    let native = native::rates(&megabyte)?;
    let wasm = wasm::rates(&megabyte)?;
    println!("MB/s over 1 MB of support tickets");
    for (name, rate) in [
        ("memchr, the floor", native.memchr),
        ("reading, native", native.reading),
        ("reading, wasm", wasm.wasm),
        ("regex, native", native.regex),
        ("regular expressions, JavaScript", wasm.javascript),
    ] {
        println!("{name:<32} {rate:>9.1}");
    }
    println!("wasm is {:.1} × JavaScript and {:.2} × native", wasm.wasm / wasm.javascript, wasm.wasm / native.reading);
    native::linear(&sample);
    native::keystroke(&sample)?;
    stream::run()
}
