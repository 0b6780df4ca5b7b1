//! What goes to the stores: Chrome's zip, Firefox's xpi and the sources, the same bytes wherever they are built.

mod archive;
mod lint;
mod listing;

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Done, Failure, build, files, install, manifest, process, root};
use archive::Entry;

/// The folder of the packages.
fn place() -> PathBuf {
    root::target().join("package")
}

/// Builds for the stores and packs; gives the three files.
fn pack() -> Result<[PathBuf; 3], Failure> {
    install::wasm_target()?;
    install::npm()?;
    let built = build::extension(manifest::Audience::Store)?;
    fs::create_dir_all(place()).map_err(|e| format!("{}: {e}", place().display()))?;
    let write = |name: &str, extension: &str, folder: &Path, names: Vec<String>| -> Result<PathBuf, Failure> {
        let path = place().join(format!("baton-{name}-{}.{extension}", env!("CARGO_PKG_VERSION")));
        let bytes = archive::zip(entries(folder, names)?)?;
        fs::write(&path, &bytes).map_err(|e| format!("{}: {e}", path.display()))?;
        println!("{:>9} bytes  {}", bytes.len(), path.display());
        Ok(path)
    };
    let (chrome, firefox) = (&built.chromium.folder, &built.firefox.folder);
    Ok([
        write("chrome", "zip", chrome, files::under(chrome)?)?,
        write("firefox", "xpi", firefox, files::under(firefox)?)?,
        write("source", "zip", root::folder(), files::all()?)?,
    ])
}

fn entries(folder: &Path, names: Vec<String>) -> Result<Vec<Entry>, Failure> {
    let read = |name: String| {
        let path = folder.join(&name);
        fs::read(&path).map(|bytes| Entry { name, bytes }).map_err(|e| format!("{}: {e}", path.display()))
    };
    names.into_iter().map(read).collect()
}

/// Packs, and lints what Firefox gets.
///
/// # Errors
/// When the build fails or the linter finds anything unexplained.
pub fn run() -> Done {
    let [_, firefox, _] = pack()?;
    lint::run(&firefox)
}

/// Packs, lints, and packs again from a copy of the sources in another folder: the bytes must be the same.
///
/// # Errors
/// When they are not, or as for [`run`].
pub fn check() -> Done {
    listing::check()?;
    let packages = pack()?;
    let [_, firefox, _] = &packages;
    lint::run(firefox)?;

    let copy = root::target().join("another folder/baton");
    build::recreate(&copy)?;
    for file in files::all()? {
        let to = copy.join(&file);
        fs::create_dir_all(to.parent().unwrap_or(&copy)).map_err(|e| e.to_string())?;
        fs::copy(root::path(&file), &to).map_err(|e| format!("{file}: {e}"))?;
    }
    // The same packages as here, without asking for them again.
    std::os::unix::fs::symlink(root::path("node_modules"), copy.join("node_modules")).map_err(|e| e.to_string())?;
    println!("packing again in {} …", copy.display());
    let target = copy.join("target");
    process::quiet(process::cargo().args(["xtask", "package"]).current_dir(&copy).env("CARGO_TARGET_DIR", &target))?;
    for package in &packages {
        let name = package.file_name().unwrap_or_default();
        let again = target.join("package").join(name);
        let same = fs::read(package).ok() == fs::read(&again).ok();
        if !same {
            return Err(format!("{} and {} differ: the build is not reproducible", package.display(), again.display()));
        }
    }
    fs::remove_dir_all(&copy).map_err(|e| e.to_string())
}
