//! Everything CI runs, stage by stage; a failing stage does not stop the others.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::{Done, Failure, build, install, locales, manifest, process, root, size, tidy};

/// Tests counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: usize,
    failed: usize,
    skipped: usize,
}

/// A stage: its name, and what it does.
struct Stage {
    name: &'static str,
    run: fn() -> Result<Counts, Failure>,
}

/// A stage without tests of its own counts as one.
const ONE: Counts = Counts { passed: 1, failed: 0, skipped: 0 };

const STAGES: [Stage; 14] = [
    Stage { name: "format", run: || cargo(&["fmt", "--all", "--check"]) },
    Stage { name: "tidy", run: || tidy::run().map(|()| ONE) },
    Stage { name: "clippy", run: || clippy(&["--workspace", "--all-targets"]) },
    Stage { name: "clippy-wasm", run: clippy_wasm },
    Stage { name: "native", run: || counted(process::cargo().args(["test", "--workspace"]), rust) },
    Stage { name: "docs", run: docs },
    Stage { name: "locales", run: || locales::check().map(|()| ONE) },
    Stage { name: "build", run: || build::run().map(|_| ONE) },
    Stage { name: "size", run: || size::check().map(|()| ONE) },
    Stage { name: "types", run: types },
    Stage { name: "panel", run: panel },
    Stage { name: "oracle", run: || node("tests/oracle", &[]) },
    Stage { name: "chromium", run: chromium },
    Stage { name: "firefox", run: firefox },
];

/// Runs the stages named, or all; the last line printed is the counts alone.
///
/// # Errors
/// When a test or a stage failed.
pub fn run(names: &[&str]) -> Done {
    if let Some(unknown) = names.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        let known: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(format!("there is no stage {unknown:?}: {}", known.join(", ")));
    }
    let mut sum = Counts::default();
    for stage in STAGES.iter().filter(|stage| names.is_empty() || names.contains(&stage.name)) {
        let begun = Instant::now();
        println!("── {}", stage.name);
        let counts = (stage.run)().unwrap_or_else(|why| {
            println!("{}", tail(&why));
            Counts { failed: failures(&why).max(1), ..Counts::default() }
        });
        println!(
            "   {} passed, {} failed, {} skipped in {:.0} s",
            counts.passed,
            counts.failed,
            counts.skipped,
            begun.elapsed().as_secs_f64()
        );
        sum.passed += counts.passed;
        sum.failed += counts.failed;
        sum.skipped += counts.skipped;
    }
    println!("\n{} passed, {} failed, {} skipped", sum.passed, sum.failed, sum.skipped);
    if sum.failed == 0 { Ok(()) } else { Err(format!("the logs are in {}", logs().display())) }
}

fn logs() -> PathBuf {
    root::target().join("test-logs")
}

/// The end of a long output: where the reason stands.
fn tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines.get(lines.len().saturating_sub(60)..).unwrap_or_default().join("\n")
}

fn cargo(words: &[&str]) -> Result<Counts, Failure> {
    process::quiet(process::cargo().args(words)).map(|_| ONE)
}

fn clippy(words: &[&str]) -> Result<Counts, Failure> {
    process::quiet(process::cargo().args(["clippy", "--quiet"]).args(words).args(["--", "-D", "warnings"])).map(|_| ONE)
}

fn clippy_wasm() -> Result<Counts, Failure> {
    install::wasm_target()?;
    clippy(&["--package", "baton", "--lib", "--target", install::WASM])
}

fn docs() -> Result<Counts, Failure> {
    let mut doc = process::cargo();
    doc.args(["doc", "--quiet", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings");
    process::quiet(&mut doc).map(|_| ONE)
}

fn types() -> Result<Counts, Failure> {
    install::npm()?;
    process::quiet(process::program("node").args(["node_modules/typescript/bin/tsc", "--project", "tsconfig.json"]))
        .map(|_| ONE)
}

/// The panel's own tests, in headless Chromium.
fn panel() -> Result<Counts, Failure> {
    install::wasm_target()?;
    install::debian("chromium", "chromium")?;
    let driver = install::debian("chromedriver", "chromium-driver")?;
    let runner = install::cargo("wasm-bindgen-test-runner", "wasm-bindgen-cli", install::WASM_BINDGEN)?;
    counted(
        process::cargo()
            .args(["test", "--package", "baton", "--target", install::WASM, "--test", "browser"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", driver)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
        rust,
    )
}

fn node(folder: &str, variables: &[(&str, PathBuf)]) -> Result<Counts, Failure> {
    install::npm()?;
    process::quiet(process::cargo().args(["build", "--quiet", "--bin", "baton", "--examples"]))?;
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
    // One file at a time: each drives a whole browser, and machines have few cores.
    command.args(["--test", "--test-concurrency=1", "--test-reporter=tap"]).args(files);
    command.envs(variables.iter().map(|(name, value)| (name, value))).env("BATON", root::target().join("debug/baton"));
    command.env("BATON_EXAMPLES", root::target().join("debug/examples"));
    counted(&mut command, tap)
}

fn chromium() -> Result<Counts, Failure> {
    install::debian("chromium", "chromium")?;
    let driver = install::debian("chromedriver", "chromium-driver")?;
    let built = build::extension(manifest::Audience::Development)?;
    let browser = ("BROWSER", PathBuf::from("chromium"));
    node("tests/e2e", &[browser, ("WEBDRIVER", driver), ("EXTENSION", built.chromium.folder)])
}

fn firefox() -> Result<Counts, Failure> {
    install::debian("firefox-esr", "firefox-esr")?;
    let driver = install::cargo("geckodriver", "geckodriver", "0.37.1")?;
    let built = build::extension(manifest::Audience::Development)?;
    let browser = ("BROWSER", PathBuf::from("firefox"));
    node("tests/e2e", &[browser, ("WEBDRIVER", driver), ("EXTENSION", built.firefox.folder)])
}

/// Runs a test command, keeps its whole output in a log, and counts.
fn counted(command: &mut Command, count: fn(&str) -> Counts) -> Result<Counts, Failure> {
    let output = command.output().map_err(|e| format!("{}: {e}", command.get_program().to_string_lossy()))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    fs::create_dir_all(logs()).map_err(|e| e.to_string())?;
    let words: Vec<_> = command.get_args().filter_map(|word| word.to_str()).collect();
    let browser = command.get_envs().find(|(name, _)| *name == "BROWSER").and_then(|(_, value)| value?.to_str());
    let name: String = browser.unwrap_or_else(|| words.last().copied().unwrap_or("log")).replace(['/', '.'], "-");
    let log = logs().join(format!("{}.log", name.trim_start_matches('-')));
    fs::write(&log, &text).map_err(|e| e.to_string())?;
    let counts = count(&text);
    if output.status.success() && counts.failed == 0 && counts.passed > 0 {
        return Ok(counts);
    }
    if counts.failed > 0 {
        println!("{}", tail(&text));
        return Ok(counts);
    }
    Err(text)
}

/// Sums cargo's `test result: ok. 5 passed; 0 failed; 1 ignored; …` lines.
fn rust(text: &str) -> Counts {
    let mut sum = Counts::default();
    for line in text.lines().filter(|line| line.contains("test result: ")) {
        let number = |word: &str| {
            let before = line.split(word).next().unwrap_or_default();
            before.split_whitespace().next_back().and_then(|number| number.parse::<usize>().ok()).unwrap_or_default()
        };
        sum.passed += number(" passed");
        sum.failed += number(" failed");
        sum.skipped += number(" ignored");
    }
    sum
}

/// Node's TAP summary: `# pass 5`, `# fail 0`, `# skipped 0`.
fn tap(text: &str) -> Counts {
    let number = |word: &str| {
        let lines = text.lines().filter_map(|line| line.strip_prefix(word)?.trim().parse::<usize>().ok());
        lines.sum()
    };
    Counts {
        passed: number("# pass "),
        failed: number("# fail ") + number("# cancelled "),
        skipped: number("# skipped "),
    }
}

/// How many failures an output that could not be counted speaks of.
fn failures(text: &str) -> usize {
    rust(text).failed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_cargo() {
        let text = "x\ntest result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                    test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured\n";
        assert_eq!(rust(text), Counts { passed: 7, failed: 3, skipped: 1 });
    }

    #[test]
    fn counts_node() {
        let text = "ok 1 - a\n# tests 3\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 4\n";
        assert_eq!(tap(text), Counts { passed: 2, failed: 1, skipped: 4 });
    }
}
