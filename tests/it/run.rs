//! Runs the command.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs `baton` with words and stdin.
pub fn baton(words: &[&str], stdin: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_baton"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("baton starts");
    let mut input = child.stdin.take().expect("a pipe");
    let bytes = stdin.to_vec();
    let feeder = std::thread::spawn(move || {
        // A command that ends early closes its input: that is its right.
        let _ = input.write_all(&bytes);
    });
    let output = child.wait_with_output().expect("baton ends");
    feeder.join().expect("fed");
    output
}
