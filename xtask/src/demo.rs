//! The demo: the practice desk with the extension, on a sample ticket.

use crate::{Done, build, desk, install, process, root};

/// Chromium's switches for a clean, quiet browser.
const QUIET: [&str; 5] = [
    "--no-first-run",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Opens the desk, or drives the main job itself when there is no display to open it on.
///
/// # Errors
/// When anything is missing, or a step of the main job did not happen.
pub fn run(headless: bool) -> Done {
    let chromium = install::debian("chromium", "chromium")?;
    let built = build::run()?;
    let display = std::env::var_os("DISPLAY").or_else(|| std::env::var_os("WAYLAND_DISPLAY"));
    if headless || display.is_none() {
        install::debian("chromedriver", "chromium-driver")?;
        return process::show(
            process::program("node")
                .arg("tests/e2e/demo.mjs")
                .arg("--extension")
                .arg(&built.chromium.folder)
                .arg("--out")
                .arg(root::target().join("demo")),
        );
    }
    let desk = desk::serve()?;
    let profile = root::target().join("demo/profile");
    println!("the practice desk is at {} — close the browser to end", desk.url);
    process::show(
        process::program(chromium)
            .args(QUIET)
            .args(if process::is_root() { &["--no-sandbox"][..] } else { &[] })
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--load-extension={}", built.chromium.folder.display()))
            .arg(format!("{}agent/tickets/1002", desk.url)),
    )
}
