//! The project's folder, and cargo's target folder.

use std::path::{Path, PathBuf};

/// The project's own folder.
pub fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A path inside the project.
pub fn path(inside: &str) -> PathBuf {
    folder().join(inside)
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| path("target"), |dir| folder().join(dir))
}
