//! What marks an entry of a list at the front of its line.

/// Bytes of a bullet or a list number with the space after it; 0 when there is none.
pub fn bullet(line: &str) -> usize {
    let bytes = line.as_bytes();
    let spaced = |at: usize| matches!(bytes.get(at), Some(b' ' | b'\t'));
    match bytes {
        [b'-' | b'*' | b'+' | b'o', ..] if spaced(1) => 2,
        [b'*' | b'#', ..] if nested(bytes) > 0 => nested(bytes) + 1,
        [b'-', letter, ..] if letter.is_ascii_alphabetic() && !line.contains("--") => 1,
        [b'(' | b'[', rest @ ..] => {
            let body = rest.iter().take_while(|b| b.is_ascii_digit()).count();
            let letter = rest.first().is_some_and(u8::is_ascii_lowercase);
            let end = if body > 0 { body } else { usize::from(letter) };
            match rest.get(end) {
                Some(b')') if (1..=3).contains(&end) => end + 2,
                Some(b']') if (1..=3).contains(&end) && body > 0 => end + 2,
                _ => 0,
            }
        }
        [first, ..] if first.is_ascii_digit() => {
            let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
            let closed = matches!(bytes.get(digits), Some(b'.' | b')' | b':' | b'-'));
            let tight = matches!(bytes.get(digits), Some(b'.' | b')'))
                && bytes.get(digits + 1).is_some_and(u8::is_ascii_alphabetic);
            let bare = bytes.get(digits + 1).is_none() && closed;
            if digits <= 2 && (closed && spaced(digits + 1) || tight || bare) {
                (digits + 2).min(bytes.len()).min(if tight { digits + 1 } else { usize::MAX })
            } else {
                0
            }
        }
        [letter, b'.' | b')', b' ', ..] if letter.is_ascii_alphabetic() && !is_initial(line) => 3,
        _ if line.starts_with(['•', '·', '‣', '◦', '–', '▪', '●']) => {
            let mark = line.chars().next().map_or(0, char::len_utf8);
            mark + usize::from(spaced(mark))
        }
        _ => 0,
    }
}

/// "S. Weber": how somebody signs. Lists seldom come that far down the alphabet with so few words.
fn is_initial(line: &str) -> bool {
    let surname = line.strip_prefix(|first: char| first.is_ascii_uppercase() && first > 'D');
    let surname = surname.and_then(|rest| rest.strip_prefix(". "));
    surname.is_some_and(|name| name.starts_with(char::is_uppercase) && !name.trim_end().contains(' '))
}

/// How deep a wiki's entry stands in the list around it: `#*`, `**`.
pub fn nested(bytes: &[u8]) -> usize {
    let marks = bytes.iter().take_while(|byte| matches!(byte, b'*' | b'#')).count();
    let is_mark = (2..=4).contains(&marks) && bytes.get(..marks).is_some_and(|marks| marks.contains(&b'*'));
    if is_mark && bytes.get(marks) == Some(&b' ') { marks } else { 0 }
}

/// Bytes of a wiki's list number (`# `, `## `), or of what stands below one (`#* `).
pub fn hash_bullet(line: &str) -> usize {
    if !line.starts_with('#') {
        return 0;
    }
    let hashes = line.bytes().take_while(|b| matches!(b, b'#' | b'*')).count();
    if (1..=3).contains(&hashes) && line.as_bytes().get(hashes) == Some(&b' ') { hashes + 1 } else { 0 }
}

/// Bytes of a number that stands before a label without a mark, as in a form that numbers its lines: "10 Owner: …".
pub fn bare_number(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let labelled = matches!(line.as_bytes().get(digits..), Some([b' ', b'A'..=b'Z', ..]));
    if (1..=2).contains(&digits) && labelled { digits + 1 } else { 0 }
}

/// What counts an entry without a mark behind it, "2 open it", and its bytes with the blank: a list only where the lines
/// above and below count on.
pub fn counted(line: &str) -> Option<(usize, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let told = line.get(digits..)?.strip_prefix(' ')?.starts_with(char::is_alphabetic);
    let number = line.get(..digits).filter(|digits| (1..=2).contains(&digits.len()))?.parse().ok()?;
    told.then_some((number, digits + 1))
}
