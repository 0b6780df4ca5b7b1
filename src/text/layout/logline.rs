//! The shapes of lines that no person wrote: log lines, stack frames, console output.
//!
//! Every test looks at a bounded stretch of the line or walks it once.

use crate::layout::complaint::is_complaint;
use crate::layout::ink::Ink;
use crate::layout::seek::{digits, find, has};
use crate::layout::trace::{is_frame, is_throw};

/// Whether a trimmed line is a log line, part of a stack trace, or console output.
pub fn is_log(line: &str, ink: Ink) -> bool {
    if !ink.has(Ink::DIGIT.or(Ink::COLON).or(Ink::BRACKET).or(Ink::AT)) {
        return is_throw(line);
    }
    let bytes = line.as_bytes();
    let Some(&first) = bytes.first() else { return false };
    // "![Screen Shot 2026-02-13 at 22.27.50](…)": a picture's name.
    if bytes.starts_with(b"![") {
        return false;
    }
    let named = || if ink.has(Ink::BRACKET.or(Ink::SIGN)) { stamp_behind_name(bytes) } else { None };
    match if ink.has(Ink::DIGIT) { stamp(bytes).or_else(named) } else { None } {
        Some(Stamp { length, exact: true }) => return bytes.len() > length + 3 || first == b'[',
        // In a timeline people write hours and minutes, too: then the rest of the line has to look like a log's.
        Some(Stamp { length, exact: false }) => {
            let rest = bytes.get(length..).unwrap_or_default().trim_ascii_start();
            return starts_with_level(rest) || dense(rest);
        }
        None => {}
    }
    starts_with_level(bytes)
        || is_frame(line, ink)
        || is_throw(line)
        || is_record(line, ink)
        || ink.has(Ink::BRACKET) && is_named_log(line)
        || is_complaint(line)
}

/// Follows a pattern over the front of `bytes`: `9` a digit, `a` a letter, ` ` one or more blanks, `?` nothing or a
/// digit, `:` a colon, `.` a dot or comma, `/` a slash, dash or dot, `T` what joins date and time. Returns its length.
fn matches(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    let mut at = 0;
    for wanted in pattern {
        let byte = bytes.get(at).copied();
        let fits = match wanted {
            b'9' => byte?.is_ascii_digit(),
            b'a' => byte?.is_ascii_alphabetic(),
            b'.' => matches!(byte?, b'.' | b','),
            b'/' => matches!(byte?, b'/' | b'-' | b'.'),
            b'T' => matches!(byte?, b'T' | b' ' | b'_' | b'-'),
            b' ' => {
                let blanks = bytes.iter().skip(at).take(4).take_while(|b| matches!(b, b' ' | b'\t')).count();
                if blanks == 0 {
                    return None;
                }
                at += blanks;
                continue;
            }
            b'?' => {
                at += usize::from(byte.is_some_and(|b| b.is_ascii_digit()));
                continue;
            }
            other => byte? == *other,
        };
        if !fits {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// A moment to the minute.
const MINUTES: &[u8] = b"9999/99/99T99:99";

/// A moment to the second: 2024-03-01T10:00:00, 2024/03/01 10:00:00.
const EXACT: &[u8] = b"9999/99/99T99:99:99";

/// How a log writes the moment, at the front of a line.
const STAMPS: [&[u8]; 19] = [
    EXACT,
    MINUTES,
    b"99/99/9999 99:99:99",
    b"9?/9?/99 9?:99:99",
    b"99/99 99:99:99.999", // Android's logcat
    b"99/aaa/9999:99:99:99",
    b"99 aaa 9999 99:99:99",
    b"9?-aaa-9999 99:99:99",
    b"aaa 9? 99:99:99 ", // syslog
    b"aaa 9?, 9999 9?:99:99",
    b"aaa 9?. 9999 9?:99:99",
    b"aaa aaa 9? 99:99:99", // Sun Dec 04 04:47:44
    b"99:99:99.999",
    b"99.99 99:99:99",
    b"99:99:99 ",       // the time alone, with its seconds
    b"999999 999999 9", // 081109 203518 143
    b"99999999-99:99:99",
    b"9999999999 ",   // seconds since 1970
    b"9999999999999", // milliseconds since 1970
];

/// The time stamp at the front of a line.
struct Stamp {
    /// Its bytes, brackets included.
    length: usize,
    /// Whether it tells the second.
    exact: bool,
}

/// The time stamp at the front of a line, if there is one.
fn stamp(bytes: &[u8]) -> Option<Stamp> {
    let open = bytes.iter().take(3).take_while(|b| matches!(b, b'[' | b'(' | b'-' | b' ' | b'<' | b'"' | b'*')).count();
    let rest = bytes.get(open..).unwrap_or_default();
    // Every stamp begins with a digit or a three-letter month or day.
    let begins = match rest {
        [first, ..] if first.is_ascii_digit() => true,
        [_, _, _, b' ', ..] => true,
        _ => false,
    };
    if !begins {
        return clock_in_brackets(bytes);
    }
    let stamp = STAMPS.iter().find_map(|pattern| matches(rest, pattern).map(|length| (length, *pattern)));
    let Some((length, pattern)) = stamp else { return clock_in_brackets(bytes) };
    Some(Stamp { length: open + length, exact: pattern != MINUTES })
}

/// `[WORKER 2024-03-01 10:00:00Z …`, `web-1  | 2024-03-01T10:00:00 …`: the part of a program that writes stands first.
fn stamp_behind_name(bytes: &[u8]) -> Option<Stamp> {
    const LONGEST: usize = 24;
    let open = usize::from(bytes.first() == Some(&b'['));
    let within = || bytes.iter().skip(open).take(LONGEST);
    let name = within().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')).count();
    let rest = bytes.get(open + name..)?;
    let blanks = rest.iter().take(LONGEST).take_while(|b| **b == b' ').count();
    let bar = if open == 0 { rest.get(blanks..)?.strip_prefix(b"| ")? } else { rest.get(blanks..)? };
    let start = bytes.len() - bar.len();
    let length = matches(bar, EXACT).filter(|_| name > 0 && blanks > 0)?;
    Some(Stamp { length: start + length, exact: true })
}

/// `[10:04:22]`, `[10:04]`.
fn clock_in_brackets(bytes: &[u8]) -> Option<Stamp> {
    let rest = bytes.strip_prefix(b"[")?;
    let of = |pattern: &[u8], exact| matches(rest, pattern).map(|length| Stamp { length: length + 2, exact });
    of(b"9?:99:99", true).or_else(|| of(b"9?:99", false))
}

/// The levels of a log.
const LEVELS: [&[u8]; 17] = [
    b"ERROR",
    b"WARN",
    b"WARNING",
    b"INFO",
    b"DEBUG",
    b"TRACE",
    b"FATAL",
    b"SEVERE",
    b"NOTICE",
    b"CRITICAL",
    b"VERBOSE",
    b"ERR",
    b"ERR!",
    b"CRIT",
    b"EMERG",
    b"ALERT",
    b"PANIC",
];

/// Whether a word is a log's level.
pub fn is_level(word: &str) -> bool {
    LEVELS.iter().any(|known| known.eq_ignore_ascii_case(word.as_bytes()))
}

/// `ERROR: …`, `[warn] …`, `E/Tag(123): …`, `E0315 12:00:00.1 …`, `npm ERR! …`.
fn starts_with_level(bytes: &[u8]) -> bool {
    // `TEST-PASS | …`: a shouted word before a bar.
    let shout = bytes.iter().take(32).take_while(|b| b.is_ascii_uppercase() || matches!(b, b'-' | b'_')).count();
    if shout > 3 && bytes.get(shout..).is_some_and(|rest| rest.starts_with(b" | ")) {
        return true;
    }
    let stars = bytes.iter().take_while(|b| **b == b'*').count();
    let bytes = if stars == 3 { bytes.get(3..).unwrap_or_default().trim_ascii_start() } else { bytes };
    let bracket = matches!(bytes.first(), Some(b'[' | b'<' | b'(' | b'!'));
    let rest = bytes.get(usize::from(bracket)..).unwrap_or_default();
    let word = rest.iter().take(10).take_while(|b| b.is_ascii_alphabetic() || **b == b'!').count();
    let level = rest.get(..word).unwrap_or_default();
    let shouted = level.iter().all(|b| !b.is_ascii_lowercase());
    let marked = level.len() > 2 && (bracket || shouted);
    if marked && LEVELS.iter().any(|known| known.eq_ignore_ascii_case(level)) {
        return match rest.get(word) {
            Some(b']' | b'>' | b')') => bracket,
            Some(b':') => shouted && rest.len() > word + 8,
            Some(b' ' | b'\t') => shouted && level.len() > 3 && dense(rest.get(word..).unwrap_or_default()),
            Some(b'[' | b'|' | b'(') => shouted,
            _ => false,
        };
    }
    if let [b'V' | b'D' | b'I' | b'W' | b'E' | b'F', b'/', third, ..] = bytes
        && third.is_ascii_alphabetic()
    {
        return bytes.iter().take(60).any(|b| *b == b':');
    }
    if let [b'I' | b'W' | b'E' | b'F', tail @ ..] = bytes
        && matches(tail, b"9999 99:99:99").is_some()
    {
        return true;
    }
    bytes.starts_with(b"npm ERR!") || bytes.starts_with(b"npm WARN") || bytes.starts_with(b"make: ***")
}

/// Whether a stretch has more marks, digits and capitals in it than a sentence.
fn dense(bytes: &[u8]) -> bool {
    let mut marks = 0;
    let mut letters = 0;
    for byte in bytes.iter().take(80) {
        marks += usize::from(matches!(
            byte,
            b'0'..=b'9' | b'[' | b']' | b'(' | b')' | b':' | b'=' | b'/' | b'_' | b'{' | b'.' | b'|' | b'-'
        ));
        letters += usize::from(byte.is_ascii_lowercase());
    }
    marks * 6 > letters
}

/// One record of a structured log: `key=value` after `key=value`, an access log, a request with its status.
fn is_record(line: &str, ink: Ink) -> bool {
    let bytes = line.as_bytes();
    if line.starts_with("HTTP/1.") || line.starts_with("HTTP/2") {
        return digits(bytes.get(9..).unwrap_or_default()) == 3 || digits(bytes.get(7..).unwrap_or_default()) == 3;
    }
    if bytes.first().is_some_and(u8::is_ascii_digit) && ink.has(Ink::BRACKET) && has(bytes, b" - - [") {
        return true;
    }
    let method = matches!(bytes.first(), Some(b'G' | b'P' | b'D' | b'H' | b'O'))
        && ["GET ", "POST ", "PUT ", "DELETE ", "PATCH ", "HEAD ", "OPTIONS "].iter().any(|m| line.starts_with(m));
    let (pairs, words) = if ink.has(Ink::SIGN) { pairs(line) } else { (0, 0) };
    let answered = || has(bytes, b" -> ") || line.contains(" → ");
    let recorded = || has(bytes, b" HTTP/") || (has_status(bytes) || pairs > 0) && !speaks(line) || answered();
    if method && recorded() || is_variable(line, ink) {
        return true;
    }
    if pairs > 1 && pairs * 3 >= words {
        return true;
    }
    if ink.has(Ink::SIGN)
        && (has(bytes, b"level=") && has(bytes, b"msg=") || bytes.first() == Some(&b'{') && has(bytes, b"\"level\":"))
    {
        return true;
    }
    ink.has(Ink::STAR) && line.len() < 200 && has(bytes, b"net::ERR_") && !has(bytes, b". ")
}

/// "GET /v2/rows?from=1 returns only 500 of them": a sentence behind the address, and no further value.
fn speaks(request: &str) -> bool {
    const FEW: usize = 4;
    let behind = || request.split(' ').skip(2);
    let is_word = |word: &&str| word.bytes().all(|byte| byte.is_ascii_lowercase()) && word.len() > 1;
    behind().filter(is_word).count() >= FEW && !behind().any(|word| word.contains('='))
}

/// `Seconds_Behind_Source: 861`: a name that only a program has, and its value.
fn is_variable(line: &str, ink: Ink) -> bool {
    if !ink.has(Ink::COLON) || !ink.has(Ink::STAR) || line.len() >= 120 {
        return false;
    }
    let Some((name, value)) = find(line, ": ").and_then(|colon| line.split_at_checked(colon)) else { return false };
    let named = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    named && name.trim_matches('_').contains('_') && value.len() > 2
}

/// How many of a line's words are pairs (`queue=7`), and how many words there are; none in what ends as code does.
fn pairs(line: &str) -> (usize, usize) {
    if !has(line, "=") || line.ends_with([';', '{', '}', ',', '\\', '>']) || line.starts_with(['<', '-', '$']) {
        return (0, 0);
    }
    let is_pair = |word: &str| {
        let Some((key, value)) = word.trim_start_matches('(').split_once('=') else { return false };
        let named = key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'));
        let told = value.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '['));
        named && told && key.len() > 1 && key.starts_with(|c: char| c.is_ascii_lowercase())
    };
    line.split_ascii_whitespace()
        .take(40)
        .fold((0, 0), |(pairs, words), word| (pairs + usize::from(is_pair(word)), words + 1))
}

/// ` 500` or ` (500`, a failing status behind an address.
fn has_status(bytes: &[u8]) -> bool {
    bytes.windows(5).any(|w| matches!(w, [b' ' | b'(', b'4' | b'5', a, b, c] if a.is_ascii_digit() && b.is_ascii_digit() && !c.is_ascii_alphanumeric()))
        || bytes.len() > 4 && matches!(bytes.get(bytes.len() - 4..), Some([b' ', b'1'..=b'5', a, b]) if a.is_ascii_digit() && b.is_ascii_digit())
}

/// `name[123]: …`, `I am not: a log`.
fn is_named_log(line: &str) -> bool {
    let bytes = line.as_bytes();
    let name = bytes
        .iter()
        .take(40)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b'/'))
        .count();
    let Some(rest) = bytes.get(name..) else { return false };
    let Some(rest) = rest.strip_prefix(b"[") else { return false };
    let pid = digits(rest);
    name > 1 && pid > 0 && rest.get(pid..).is_some_and(|tail| tail.starts_with(b"]: "))
}

#[cfg(test)]
mod tests {
    use super::{Ink, is_log};

    #[test]
    fn knows_log_lines() {
        for line in [
            "2026-03-01T10:00:00.123Z ERROR checkout failed",
            "2026/03/01 10:00:00 [error] 12#12: upstream timed out",
            "[10:04:22] starting",
            "[WORKER 2026-03-01 10:00:00Z INFO Pool] Message 'Rebind' received",
            "web-1  | 2026-03-01T10:00:00 pool is empty",
            "[10:04] WARN queue=7 depth=1200",
            "2026-03-01 10:00 ERROR: relation 12 does not exist",
            "Mar  1 10:00:00 web-3 nginx[311]: reload",
            "03-01 10:00:00.123  1702  2395 D PowerManager: acquire",
            "ERROR: relation \"orders\" does not exist",
            "[WARN] cache is cold",
            "E/AndroidRuntime(2041): FATAL",
            "java.lang.IllegalStateException: closed",
            "at com.acme.shop.Cart.total(Cart.java:41)",
            "at Object.render (https://shop.example/app.js:10:2)",
            "Caused by: java.net.SocketException: reset",
            "TypeError: Cannot read properties of undefined",
            "Traceback (most recent call last):",
            "File \"app.py\", line 3, in <module>",
            "thread 'main' panicked at src/main.rs:2:5:",
            "goroutine 1 [running]:",
            "render@https://shop.example/app.js:10:2",
            "#0 0x00007f0 in main () at a.c:3",
            "10.0.0.1 - - [01/Mar/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 500 12",
            "time=10 level=error msg=\"no route\"",
            "GET https://shop.example/api/cart 500",
            "PUT /carts/12 key=7f.. 201 crt_12",
            "POST /carrier/label -> 200, content-length: 0",
            "Seconds_Behind_Source: 861",
            "cart/12 owner=kim total=12.50",
            "Limit (cost=4.10..4.35 rows=9) (time=8.4..8.5 loops=1)",
            "15:22:07 drawer 2 opened",
            "081109 203518 143 INFO dfs.DataNode: Receiving block",
        ] {
            assert!(is_log(line, Ink::of(line)), "{line}");
        }
    }

    #[test]
    fn leaves_sentences_alone() {
        for line in [
            "At the checkout the total is wrong.",
            "at first it works",
            "Error handling should be better here.",
            "Info about the account is below.",
            "I get an error: the page is blank",
            "10:30 is when it started",
            "2026-03-01 09:12 Bridge opened, three people joined",
            "2026-03-01 09:40 UTC – the customer called again",
            "[09:12] told the customer to wait",
            "On 2026-03-01 it worked.",
            "From the menu choose Export.",
            "#12 returns a 404.",
            "I set width=3 and then height=4 in the second form.",
            "let width=3, height=4;",
            "Warning users about this would help.",
            "GET requests fail for everybody",
            "GET /v2/rows?from=2026-11-01&to=2026-11-15 returns only 500 of them, the cursor is null.",
            "The field user_id: it is empty.",
            "Owner: Mira",
            "Exception handling is broken.",
        ] {
            assert!(!is_log(line, Ink::of(line)), "{line}");
        }
    }
}
