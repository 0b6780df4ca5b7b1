//! The stores' screenshots and the README's, taken from the extension itself on the practice desk.

use crate::{Done, build, install, process, root};

/// Takes them.
///
/// # Errors
/// When anything is missing, or a scene does not come about.
pub fn run() -> Done {
    install::debian("chromium", "chromium")?;
    install::debian("chromedriver", "chromium-driver")?;
    let built = build::run()?;
    for (script, folder) in [("store-pictures.mjs", "store/pictures"), ("readme-pictures.mjs", "www/pictures")] {
        process::show(
            process::program("node")
                .arg(format!("tests/e2e/{script}"))
                .arg("--extension")
                .arg(&built.chromium.folder)
                .arg("--out")
                .arg(root::path(folder)),
        )?;
    }
    Ok(())
}
