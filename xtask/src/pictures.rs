//! The stores' screenshots, taken from the extension itself on the practice desk.

use crate::{Done, build, install, process, root};

/// Takes them anew.
///
/// # Errors
/// When anything is missing, or a scene does not come about.
pub fn run() -> Done {
    install::debian("chromium", "chromium")?;
    install::debian("chromedriver", "chromium-driver")?;
    let built = build::run()?;
    process::show(
        process::program("node")
            .arg("tests/e2e/store.mjs")
            .arg("--extension")
            .arg(&built.chromium.folder)
            .arg("--out")
            .arg(root::path("store/pictures")),
    )
}
