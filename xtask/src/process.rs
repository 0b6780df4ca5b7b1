//! Runs other programs.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::{Failure, root};

/// A program, to be run in the project's folder.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root::folder()).stdin(Stdio::null());
    command
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Set for us by the outer cargo; the inner one must find its own.
    command.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_PKG_NAME");
    command
}

/// Runs it with its output shown.
///
/// # Errors
/// When it cannot start or fails.
pub fn show(command: &mut Command) -> Result<(), Failure> {
    let name = name(command);
    let status = command.status().map_err(|e| format!("{name}: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name}: {status}")) }
}

/// Runs it and gives what it printed; on failure its output is the message.
///
/// # Errors
/// When it cannot start or fails.
pub fn quiet(command: &mut Command) -> Result<String, Failure> {
    let name = name(command);
    let output = command.output().map_err(|e| format!("{name}: {e}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(text);
    }
    Err(format!("{name}: {}\n{text}{}", output.status, String::from_utf8_lossy(&output.stderr)))
}

fn name(command: &Command) -> String {
    let words = command.get_args().take(3).map(OsStr::to_string_lossy);
    std::iter::once(command.get_program().to_string_lossy()).chain(words).collect::<Vec<_>>().join(" ")
}

/// Whether we may do anything on this machine.
pub fn is_root() -> bool {
    quiet(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Finds a program on the PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}
