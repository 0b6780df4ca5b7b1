//! Checks that the stores' texts and pictures fit the stores' limits and the packaged version.

use std::fs;

use serde_json::Value;

use crate::{Done, root};

/// Where a description is written in each language of the extension.
const LISTING: &str = "store/listing";

/// Chrome's limits, in characters: a name, a short description, a description.
const LIMITS: [usize; 3] = [75, 132, 16_000];

/// The size of a screenshot.
const PICTURE: (u32, u32) = (1280, 800);

/// Checks texts, pictures and version.
///
/// # Errors
/// Names each that a store would refuse or that is not of this version.
pub fn check() -> Done {
    let mut wrong = Vec::new();
    let read = |path: &str| fs::read_to_string(root::path(path)).map_err(|e| format!("{path}: {e}"));
    for folder in crate::files::under(&root::path("extension/_locales"))? {
        let Some(language) = folder.strip_suffix("/messages.json") else { continue };
        let catalogue: Value =
            serde_json::from_str(&read(&format!("extension/_locales/{folder}"))?).unwrap_or_default();
        let word =
            |key: &str| catalogue.pointer(&format!("/{key}/message")).and_then(Value::as_str).unwrap_or_default();
        let texts =
            [word("extension_name"), word("extension_description"), &read(&format!("{LISTING}/{language}.txt"))?];
        wrong.extend(texts.into_iter().zip(LIMITS).filter_map(|(text, limit)| unfit(language, text, limit)));
    }
    wrong.extend(unfit("en", &read(&format!("{LISTING}/en.txt"))?, LIMITS[2]));
    let version = env!("CARGO_PKG_VERSION");
    if !read("CHANGELOG.md")?.contains(&format!("\n## {version} ")) {
        wrong.push(format!("CHANGELOG.md has no section for {version}"));
    }
    for (file, line) in [("package.json", "  \"version\": "), ("extension/manifest.json", "  \"version\": ")] {
        if !read(file)?.contains(&format!("{line}\"{version}\"")) {
            wrong.push(format!("{file} is not of version {version}"));
        }
    }
    let pictures = root::path("store/pictures");
    let names = crate::files::under(&pictures)?;
    for name in &names {
        let bytes = fs::read(pictures.join(name)).map_err(|e| format!("{name}: {e}"))?;
        if size(&bytes) != Some(PICTURE) {
            wrong.push(format!("store/pictures/{name} is not {} by {}", PICTURE.0, PICTURE.1));
        }
    }
    // Chrome takes from one to five.
    if !(1..=5).contains(&names.len()) {
        wrong.push(format!("store/pictures holds {} pictures", names.len()));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn unfit(language: &str, text: &str, limit: usize) -> Option<String> {
    let length = text.chars().count();
    (length == 0 || length > limit)
        .then(|| format!("{language}: {length} of {limit} characters: {}", text.chars().take(40).collect::<String>()))
}

/// Width and height of a PNG.
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    bytes.starts_with(b"\x89PNG\r\n").then(|| Some((number(16)?, number(20)?)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_stores_show_fits_and_is_true() {
        assert_eq!(check(), Ok(()));
    }

    #[test]
    fn a_text_that_does_not_fit_is_named() {
        assert_eq!(unfit("de", "abc", 3), None);
        assert!(unfit("de", "abcd", 3).is_some_and(|why| why.starts_with("de: 4 of 3")));
        assert!(unfit("de", "", 3).is_some());
    }

    #[test]
    fn the_size_of_a_picture_is_read() {
        let png =
            [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &1280_u32.to_be_bytes(), &800_u32.to_be_bytes()].concat();
        assert_eq!(size(&png), Some((1280, 800)));
        assert_eq!(size(b"GIF89a"), None);
    }
}
