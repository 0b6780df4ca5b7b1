//! Builds and serves the practice desk.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use crate::{Done, Failure, process};

/// Bundles the desk's page.
///
/// # Errors
/// When the bundler fails.
pub fn build() -> Done {
    println!("building the practice desk …");
    process::quiet(process::program("node").arg("www/build.mjs")).map(|_| ())
}

/// The desk, served. Dropping it stops the server.
pub struct Desk {
    /// `http://127.0.0.1:PORT/`.
    pub url: String,
    server: Child,
}

/// Serves the desk on a free port of this machine.
///
/// # Errors
/// When the server does not come up.
pub fn serve() -> Result<Desk, Failure> {
    let mut server = process::program("node")
        .args(["www/server.mjs", "--port", "0"])
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("node www/server.mjs: {e}"))?;
    let output = server.stdout.take().ok_or("the desk has no output")?;
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).map_err(|e| e.to_string())?;
    let url = line.split_whitespace().find(|word| word.starts_with("http://")).map(str::to_owned);
    url.map(|url| Desk { url, server }).ok_or_else(|| format!("the desk did not say where it is: {line}"))
}

impl Drop for Desk {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone after this.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
