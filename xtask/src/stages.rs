//! The stages of `cargo xtask test`. Each counts its tests; a stage that is one check counts as one.
//!
//! What a stage needs and does not find it installs, or fails in a line that names what to install: nothing is
//! skipped because a tool is absent.

use std::fs;
use std::path::PathBuf;

use crate::log::Log;
use crate::tally::{self, Counts};
use crate::{Done, Failure, audit, build, install, licences, locales, package, process, root, size, tap, tidy};

/// A stage.
pub struct Stage {
    /// Its name, to be given to `cargo xtask test`.
    pub name: &'static str,
    /// What it does, in a few words.
    pub about: &'static str,
    /// Does it.
    pub run: fn(&mut Log) -> Result<Counts, Failure>,
}

/// All stages, the quick ones first.
pub const STAGES: [Stage; 18] = [
    Stage { name: "format", about: "rustfmt", run: format },
    Stage { name: "tidy", about: "the repository's own rules", run: |_| one(tidy::run()) },
    Stage { name: "clippy", about: "every target, native", run: clippy },
    Stage { name: "clippy-wasm", about: "the library and the panel's tests, wasm32", run: clippy_wasm },
    Stage { name: "native", about: "unit, integration and documentation tests", run: native },
    Stage { name: "docs", about: "rustdoc without a warning", run: docs },
    Stage { name: "locales", about: "every phrase has its key in every language", run: |_| one(locales::check()) },
    Stage { name: "licences", about: "whose work it carries, as listed", run: |_| one(licences::check()) },
    Stage { name: "audit", about: "known weaknesses, where a list can be reached", run: audit::run },
    Stage {
        name: "build",
        about: "the wasm, both extensions and the practice desk",
        run: |_| one(build::run().map(|_| ())),
    },
    Stage { name: "size", about: "what the browser loads, against its budget", run: |_| one(size::check()) },
    Stage {
        name: "package",
        about: "the stores' packages, twice the same bytes, through Mozilla's linter",
        run: |_| one(package::check()),
    },
    Stage { name: "types", about: "tsc --checkJs over the extension", run: types },
    Stage { name: "desk", about: "the practice desk answers as Zendesk does", run: desk },
    Stage { name: "panel", about: "the panel's own tests in headless Chromium", run: panel },
    Stage { name: "oracle", about: "the handoffs through Atlassian's own parsers", run: oracle },
    Stage { name: "chromium", about: "end to end in Chromium", run: chromium },
    Stage { name: "firefox", about: "end to end in Firefox ESR", run: firefox },
];

/// A check that passed counts as one test.
fn one(done: Done) -> Result<Counts, Failure> {
    done.map(|()| Counts::ONE)
}

fn format(log: &mut Log) -> Result<Counts, Failure> {
    one(log.run(process::cargo().args(["fmt", "--all", "--check"])))
}

fn clippy(log: &mut Log) -> Result<Counts, Failure> {
    one(log.run(process::cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])))
}

fn clippy_wasm(log: &mut Log) -> Result<Counts, Failure> {
    install::wasm_target()?;
    let mut command = process::cargo();
    command.args(["clippy", "--package", "baton", "--lib", "--test", "browser", "--target", install::WASM]);
    one(log.run(command.args(["--", "-D", "warnings"])))
}

fn native(log: &mut Log) -> Result<Counts, Failure> {
    log.count(process::cargo().args(["test", "--workspace"]), tally::rust)
}

fn docs(log: &mut Log) -> Result<Counts, Failure> {
    let mut command = process::cargo();
    command.args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings");
    one(log.run(&mut command))
}

fn types(log: &mut Log) -> Result<Counts, Failure> {
    install::npm()?;
    one(log.run(process::program("node").args(["node_modules/typescript/bin/tsc", "--project", "tsconfig.json"])))
}

fn panel(log: &mut Log) -> Result<Counts, Failure> {
    install::wasm_target()?;
    install::debian("chromium", "chromium")?;
    let driver = install::debian("chromedriver", "chromium-driver")?;
    let runner = install::cargo("wasm-bindgen-test-runner", "wasm-bindgen-cli", install::WASM_BINDGEN)?;
    let mut command = process::cargo();
    command
        .args(["test", "--package", "baton", "--target", install::WASM, "--test", "browser"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    log.count(&mut command, tally::rust)
}

fn desk(log: &mut Log) -> Result<Counts, Failure> {
    node(log, "tests/desk", &[])
}

fn oracle(log: &mut Log) -> Result<Counts, Failure> {
    node(log, "tests/oracle", &[])
}

fn chromium(log: &mut Log) -> Result<Counts, Failure> {
    install::debian("chromium", "chromium")?;
    let driver = install::debian("chromedriver", "chromium-driver")?;
    let built = build::run()?;
    let browser = ("BROWSER", PathBuf::from("chromium"));
    node(log, "tests/e2e", &[browser, ("WEBDRIVER", driver), ("EXTENSION", built.chromium.folder)])
}

fn firefox(log: &mut Log) -> Result<Counts, Failure> {
    install::debian("firefox-esr", "firefox-esr")?;
    let driver = install::cargo("geckodriver", "geckodriver", install::GECKODRIVER)?;
    let built = build::run()?;
    let browser = ("BROWSER", PathBuf::from("firefox"));
    node(log, "tests/e2e", &[browser, ("WEBDRIVER", driver), ("EXTENSION", built.firefox.folder)])
}

/// Runs every `*.test.mjs` of a folder. `BATON` and `BATON_EXAMPLES` tell them where the command and the examples are.
fn node(log: &mut Log, folder: &str, variables: &[(&str, PathBuf)]) -> Result<Counts, Failure> {
    install::npm()?;
    log.run(process::cargo().args(["build", "--package", "baton", "--bins", "--examples"]))?;
    let mut files: Vec<_> = fs::read_dir(root::path(folder))
        .map_err(|e| format!("{folder}: {e}"))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(format!("{folder} holds no test"));
    }
    let mut command = process::program("node");
    // One file at a time: each drives a whole browser, and machines have few cores. A file that hangs is ended.
    command.args(["--test", "--test-concurrency=1", "--test-timeout=900000", "--test-reporter=tap"]).args(files);
    command.envs(variables.iter().map(|(name, value)| (name, value)));
    command.env("BATON", root::target().join("debug/baton"));
    command.env("BATON_EXAMPLES", root::target().join("debug/examples"));
    log.count(&mut command, tap::counts)
}
