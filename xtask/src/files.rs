//! The project's files: what git tracks or would track, or, in a checkout without git, everything that is not built.

use std::fs;
use std::path::Path;

use crate::{Failure, process, root};

/// Folders that are never part of the project.
const BUILT: [&str; 3] = [".git", "target", "node_modules"];

/// Every file, as a path inside the project with `/` between its parts, sorted.
///
/// # Errors
/// When a folder cannot be read.
pub fn all() -> Result<Vec<String>, Failure> {
    // In an unpacked source archive git may find a repository around it, or none: ask only our own.
    let ours = root::path(".git").exists();
    let listed = ours
        .then(|| {
            process::quiet(process::program("git").args([
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            ]))
            .ok()
        })
        .flatten();
    let Some(listed) = listed else { return under(root::folder()) };
    let mut files: Vec<_> = listed.split('\0').filter(|file| root::path(file).is_file()).map(str::to_owned).collect();
    files.sort();
    Ok(files)
}

/// Every file under a folder, as a path inside it, sorted; what is built is left out.
///
/// # Errors
/// When a folder cannot be read.
pub fn under(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut files = Vec::new();
    walk(folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn walk(folder: &Path, inside: &str, files: &mut Vec<String>) -> Result<(), Failure> {
    let fail = |e: std::io::Error| format!("{}: {e}", folder.display());
    for entry in fs::read_dir(folder).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() {
            files.push(format!("{inside}{name}"));
        } else if !BUILT.contains(&name.as_str()) {
            walk(&entry.path(), &format!("{inside}{name}/"), files)?;
        }
    }
    Ok(())
}
