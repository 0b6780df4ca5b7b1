//! What tools say when they give up: "error: …" behind their name or a place, codes that only programs have.

use crate::layout::seek::has;

/// What only a tool begins a line with.
const OPENINGS: [&str; 11] = [
    "npm ERR!",
    "npm error ",
    "error: ",
    "fatal: ",
    "fatal error: ",
    "error[E",
    "Kernel panic",
    "--- FAIL: ",
    "Exception Type: ",
    "Segmentation fault",
    "Termination Reason: ",
];

/// Whether a trimmed line is a tool's complaint.
pub fn is_complaint(line: &str) -> bool {
    OPENINGS.iter().any(|opening| line.starts_with(opening))
        || is_refused(line)
        || is_behind_a_name(line)
        || is_coded(line)
        || is_record(line)
}

/// What a browser's console says of what it would not load or do.
fn is_refused(line: &str) -> bool {
    const REFUSES: [&str; 7] = [
        "Refused to ",
        "Failed to load resource",
        "Access to ",
        "Mixed Content: ",
        "Cross-Origin Request Blocked",
        "Blocked a frame ",
        "WebSocket connection to ",
    ];
    REFUSES.iter().any(|says| line.starts_with(says)) && (line.contains("://") || line.contains(": "))
}

/// "ts=1718000000 lvl=error msg=…": pairs from the first word on, a level and a message among them.
fn is_record(line: &str) -> bool {
    let first = line.bytes().take_while(|byte| *byte != b' ');
    first.into_iter().any(|byte| byte == b'=') && has(line, "msg=") && (has(line, "level=") || has(line, "lvl="))
}

/// "ld: error: …", "a.c:3:1: error: …", "psql: FATAL: …": a word without blanks, then what it says.
fn is_behind_a_name(line: &str) -> bool {
    const SAYS: [&str; 6] = ["error: ", "fatal: ", "fatal error: ", "FATAL: ", "error TS", "error C"];
    let Some((name, rest)) = line.split_once(' ') else { return false };
    name.len() > 1 && name.ends_with(':') && SAYS.iter().any(|says| rest.starts_with(says))
}

/// "ORA-00942: …", "Error: ENOENT: …", "550 5.7.1 …", "[ 1234.567890] …".
fn is_coded(line: &str) -> bool {
    let bytes = line.as_bytes();
    let digits = |from: usize| bytes.iter().skip(from).take_while(|b| b.is_ascii_digit()).count();
    match bytes {
        [b'O', b'R', b'A', b'-', ..] => digits(4) == 5,
        [b'[', ..] => {
            let open = 1 + bytes.iter().skip(1).take_while(|b| **b == b' ').count();
            let whole = digits(open);
            let dot = open + whole;
            whole > 0 && bytes.get(dot) == Some(&b'.') && {
                let fraction = digits(dot + 1);
                fraction >= 3 && bytes.get(dot + 1 + fraction) == Some(&b']')
            }
        }
        [b'4' | b'5', _, _, b' ' | b'-', b'4' | b'5', b'.', b, b'.', ..] => b.is_ascii_digit() && digits(0) == 3,
        _ => line.strip_prefix("Error: E").is_some_and(|code| {
            let letters = code.bytes().take_while(u8::is_ascii_uppercase).count();
            letters >= 3 && code.as_bytes().get(letters) == Some(&b':')
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::is_complaint;

    #[test]
    fn what_tools_say() {
        for line in [
            "error: 256 inconsistencies",
            "ld.lld: error: undefined symbol: frame_drop",
            "src/a.c:3:1: error: expected ';'",
            "src/a.ts(3,5): error TS2322: not assignable",
            "npm ERR! code ERESOLVE",
            "ORA-00942: table or view does not exist",
            "psql: error: connection failed",
            "Error: ENOENT: no such file or directory",
            "550 5.7.1 Message rejected",
            "[ 1234.567890] usb 1-2: read error",
            "ts=1718000000 lvl=error msg=\"no shard\"",
            "--- FAIL: TestSync (0.01s)",
            "Refused to load the image 'https://cdn.shop.example/a.png' because it violates a policy",
        ] {
            assert!(is_complaint(line), "{line}");
        }
    }

    #[test]
    fn what_people_say_of_errors() {
        for line in [
            "Error: the list is empty.",
            "I get this error: the list is empty.",
            "The page shows an error: nothing is saved.",
            "[1] see the manual",
            "500 5.5 inch disks were ordered",
            "ORA-cle is slow",
            "Fatal: we cannot ship.",
            "Refused to start again.",
        ] {
            assert!(!is_complaint(line), "{line}");
        }
    }
}
