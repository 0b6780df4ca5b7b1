//! Lines of a stack trace, in the languages that print one: what was thrown, and the frames below it.

use crate::layout::ink::Ink;
use crate::layout::seek::{digits, has};

/// A frame of a stack trace in any of the common languages.
pub(super) fn is_frame(line: &str, ink: Ink) -> bool {
    let bytes = line.as_bytes();
    match bytes {
        [b'a', b't', b' ', rest @ ..] | [b'-', b'>', b' ', b'a', b't', b' ', rest @ ..] => is_place(rest),
        [b'#', digit, ..] if digit.is_ascii_digit() => {
            let rest = bytes.get(1 + digits(bytes.get(1..).unwrap_or_default())..).unwrap_or_default();
            let rest = rest.trim_ascii_start();
            rest.starts_with(b"0x")
                || rest.starts_with(b"<") && has(rest, b"@")
                || has(rest, b" at ") && has(rest, b":") && has(rest, b"(")
                || has(rest, b"): ") && rest.starts_with(b"/")
        }
        [b'.', b'.', b'.', b' ', digit, ..] if digit.is_ascii_digit() => {
            line.ends_with("more") || has(bytes, b"common frames")
        }
        [b'F', b'i', b'l', b'e', b' ', b'"', ..] => has(bytes, b"line "),
        [b'f', b'r', b'o', b'm', b' ', rest @ ..] => {
            has(rest, b":in `") || has(rest, b":in '") || ends_with_place(rest)
        }
        [b'0', b'x', rest @ ..] => rest.iter().take_while(|b| b.is_ascii_hexdigit()).count() >= 6,
        _ => {
            (ink.has(Ink::AT)
                && !has(bytes, b" ")
                && ends_with_place(bytes)
                && (has(bytes, b"://") || has(bytes, b".js")))
                || ink.has(Ink::COLON)
                    && (ink.has(Ink::BRACKET) && has(bytes, b") line: ") && is_debugger_frame(line)
                        || ink.has(Ink::DIGIT) && has_ruby_place(bytes))
        }
    }
}

/// `Class.method(Args) line: 42`, as debuggers print it.
fn is_debugger_frame(line: &str) -> bool {
    let Some(at) = line.find(") line: ") else { return false };
    line.as_bytes().get(at + 8).is_some_and(|b| b.is_ascii_digit() || *b == b'n')
}

/// `lib/a.rb:10:in 'b'`.
fn has_ruby_place(bytes: &[u8]) -> bool {
    !bytes.is_empty() && (has(bytes, b".rb:") && has(bytes, b":in ")) && !has(bytes, b". ")
}

/// What follows "at " in a frame: a dotted call, or a place in a file.
fn is_place(rest: &[u8]) -> bool {
    let word = rest.iter().take_while(|b| !matches!(b, b'(' | b' ')).count();
    let name = rest.get(..word).unwrap_or_default();
    let dotted = name.contains(&b'.') || name.contains(&b'/');
    match rest.get(word) {
        Some(b'(') => dotted || has(rest, b":") || has(rest, b"native") || has(rest, b"anonymous"),
        Some(b' ') => {
            let tail = rest.get(word + 1..).unwrap_or_default();
            (tail.starts_with(b"(")
                || tail.starts_with(b"[as ")
                || name == b"async"
                || name == b"new"
                || name == b"Object.<anonymous>")
                && has(tail, b":")
                && tail.ends_with(b")")
                || dotted && has(tail, b" in ") && has(tail, b":line ")
                || dotted && has(tail, b") in ")
                || has(tail, b"line ") && rest.starts_with(b"/")
        }
        _ => ends_with_place(rest) || has(rest, b"://") && ends_with_place(rest),
    }
}

/// `…:12` or `…:12:3`, with or without a bracket.
fn ends_with_place(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_suffix(b")").unwrap_or(bytes);
    let tail = bytes.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    tail > 0 && bytes.len() > tail + 1 && bytes.get(bytes.len() - tail - 1) == Some(&b':') && has(bytes, b".")
}

/// The first line of a trace, or a link of its chain.
pub(super) fn is_throw(line: &str) -> bool {
    let starts: &[&str] = match line.as_bytes().first() {
        Some(b'C') => &["Caused by: ", "Call Trace:"],
        Some(b'T') => &["Traceback (most recent call last)"],
        Some(b'E') => &["Exception in thread "],
        Some(b'p') => &["panic: "],
        Some(b'g') => &["goroutine "],
        Some(b't') => &["thread '"],
        Some(b'U') => &["Uncaught ", "Unhandled "],
        Some(b'F') => &["Fatal error: ", "Fatal Exception: ", "FATAL EXCEPTION"],
        Some(b'P') => &["PHP Fatal error", "PHP Warning", "Process: "],
        Some(b'S') => &["Segmentation fault", "Suppressed: ", "Stack trace:"],
        Some(b'k') => &["kernel: "],
        Some(b'*') => &["*** Error"],
        Some(b'B') => &["BUG: ", "Backtrace:"],
        Some(b'D') => &["During handling of the above exception"],
        Some(b'W') => &["Wrapped by: "],
        Some(b'r') => &["root cause"],
        _ => &[],
    };
    if let Some(start) = starts.iter().find(|start| line.starts_with(**start)) {
        return match *start {
            "goroutine " => line.contains('['),
            "thread '" => line.contains("panicked at"),
            "Uncaught " | "Unhandled " => line.contains("Error") || line.contains("xception"),
            "Process: " => line.contains("PID"),
            "Exception in thread " | "Caused by: " => line.contains(['.', ':']),
            "root cause" => line.len() < 14,
            _ => true,
        };
    }
    is_thrown_name(line)
}

/// `java.lang.IllegalStateException: …`, `TypeError: …`, `Some::Error (…)` at the front of a line.
fn is_thrown_name(line: &str) -> bool {
    let bytes = line.as_bytes();
    let name = bytes
        .iter()
        .take(160)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'$' | b'/'))
        .count();
    let word = line.get(..name).unwrap_or_default();
    let thrown = word.ends_with("Error")
        || word.ends_with("Exception")
        || word.ends_with("Throwable")
        || word.ends_with("Fault");
    if !thrown {
        return false;
    }
    let dotted = word.contains('.');
    let compound = word.len() > 7 && word.bytes().filter(u8::is_ascii_uppercase).count() >= 2;
    if !(dotted || compound) {
        return false;
    }
    match bytes.get(name) {
        None => dotted,
        Some(b':') => bytes.get(name + 1).is_none_or(|b| matches!(b, b' ' | b'\t')),
        Some(b' ') => bytes.get(name + 1) == Some(&b'[') || bytes.get(name + 1) == Some(&b'(') && line.len() < 200,
        _ => false,
    }
}
