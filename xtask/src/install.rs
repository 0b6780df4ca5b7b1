//! Installs what a fresh machine lacks if it may, and otherwise names it in one line.

use std::fs;
use std::path::PathBuf;

use crate::{Done, Failure, process, root};

/// The target the wasm is built for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The version of wasm-bindgen everywhere.
pub const WASM_BINDGEN: &str = "0.2.130";

/// The version of Firefox's driver, which Debian does not carry.
pub const GECKODRIVER: &str = "0.37.1";

/// Rust's wasm target. `rust-toolchain.toml` names it, so rustup has it already; another cargo may not.
///
/// # Errors
/// When it is absent and rustup cannot add it.
pub fn wasm_target() -> Done {
    let sysroot = process::quiet(process::program("rustc").args(["--print", "sysroot"]))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    println!("installing Rust's {WASM} target …");
    process::quiet(process::program("rustup").args(["target", "add", WASM])).map(|_| ())
}

/// The npm packages of the lock file.
///
/// # Errors
/// When npm is absent or fails.
pub fn npm() -> Done {
    // What is installed, said by content: a fresh checkout has fresh dates on old files.
    let installed = root::path("node_modules/.installed-lock.json");
    let wanted = fs::read(root::path("package-lock.json")).map_err(|e| format!("package-lock.json: {e}"))?;
    if fs::read(&installed).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    if process::find("npm").is_none() {
        return Err("npm is not here: install Node.js 20 or newer".to_owned());
    }
    println!("installing the npm packages of package-lock.json …");
    process::quiet(process::program("npm").args(["ci", "--no-progress"]))?;
    fs::write(&installed, wanted).map_err(|e| format!("{}: {e}", installed.display()))
}

/// A program of Debian's packages.
///
/// # Errors
/// Names the package to install when we are not root or apt fails.
pub fn debian(program: &str, package: &str) -> Result<PathBuf, Failure> {
    if let Some(found) = process::find(program) {
        return Ok(found);
    }
    if !process::is_root() || process::find("apt-get").is_none() {
        return Err(format!("{program} is not here: install Debian's package {package} (apt-get install {package})"));
    }
    println!("installing Debian's {package} …");
    process::quiet(process::program("apt-get").args(["update", "-qq"]))?;
    process::quiet(
        process::program("apt-get").args(["install", "-y", "-qq", package]).env("DEBIAN_FRONTEND", "noninteractive"),
    )?;
    process::find(program).ok_or_else(|| format!("Debian's {package} brought no {program}"))
}

/// A program that cargo builds: from the PATH when its version is right, else into the build's own folder.
///
/// # Errors
/// When it cannot be built.
pub fn cargo(program: &str, package: &str, version: &str) -> Result<PathBuf, Failure> {
    let folder = root::target().join("tools");
    let own = folder.join("bin").join(program);
    let right = |path: &PathBuf| {
        process::quiet(process::program(path).arg("--version")).is_ok_and(|said| said.contains(version))
    };
    if let Some(found) = process::find(program).into_iter().chain([own.clone()]).find(right) {
        return Ok(found);
    }
    println!("building {package} {version} (some minutes, once) …");
    process::quiet(
        process::cargo()
            // Without its own lock file: a crate pinned there may have been withdrawn since.
            .args(["install", package, "--version", version, "--root"])
            .arg(&folder)
            .env_remove("RUSTFLAGS")
            .env("CARGO_TARGET_DIR", folder.join("build")),
    )?;
    Ok(own)
}
