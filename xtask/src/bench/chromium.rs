//! A measurement in a real browser, with the extension in it.

use crate::{Failure, build, install, process};

/// What a script beside this file prints, driving Chromium: the browser that also tells its longest task.
///
/// # Errors
/// When something does not build, or the browser is missing or fails.
pub fn measured(script: &str, argument: &str) -> Result<String, Failure> {
    install::debian("chromium", "chromium")?;
    let driver = install::debian("chromedriver", "chromium-driver")?;
    let folder = build::run()?.chromium.folder;
    let mut measure = process::program("node");
    measure.arg(format!("xtask/src/bench/{script}")).arg(argument).env("BROWSER", "chromium");
    process::quiet(measure.env("WEBDRIVER", driver).env("EXTENSION", folder))
}
