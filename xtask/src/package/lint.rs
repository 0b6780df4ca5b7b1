//! Mozilla's own linter over the Firefox package.

use std::path::Path;

use serde_json::Value;

use crate::{Done, process};

/// Warnings we have looked at, with the reason each may stand.
const EXPLAINED: [(&str, &str); 1] = [(
    "KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION",
    "the manifest has no `gecko_android`: Baton is not offered on Android, and on the desktop 140 knows the key",
)];

/// Lints the package.
///
/// # Errors
/// Names every error, and every warning that is not explained here.
pub fn run(package: &Path) -> Done {
    // The linter ends with 1 when it finds an error; its answer is on stdout either way.
    let output = process::program("node")
        .arg("node_modules/addons-linter/bin/addons-linter")
        .args(["--output", "json"])
        .arg(package)
        .output()
        .map_err(|e| format!("addons-linter: {e}"))?;
    let answer: Value = serde_json::from_slice(&output.stdout)
        .map_err(|e| format!("addons-linter: {e}\n{}", String::from_utf8_lossy(&output.stderr)))?;
    let mut wrong = Vec::new();
    for list in ["errors", "warnings"] {
        for finding in answer.get(list).and_then(Value::as_array).ok_or("addons-linter gave no list of findings")? {
            let word = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
            if list == "errors" || EXPLAINED.iter().all(|(code, _)| *code != word("code")) {
                wrong.push(format!("addons-linter: {} {}: {} {}", list, word("code"), word("message"), word("file")));
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}
