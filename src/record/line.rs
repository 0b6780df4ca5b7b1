//! `Label: value` lines, as Baton writes them and as people may have edited them.

/// A value on one line: line breaks and runs of white space become one space.
pub(super) fn one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line without list marks, check-boxes and emphasis.
pub(super) fn bare(line: &str) -> &str {
    line.trim().trim_start_matches(['-', '*', '•', '>', '_', ' ']).trim_end_matches(['*', '_']).trim()
}

/// The value behind a label, in any case; none when the line has another label.
pub(super) fn value<'t>(line: &'t str, label: &str) -> Option<&'t str> {
    let line = bare(line);
    let head = line.get(..label.len()).filter(|head| head.eq_ignore_ascii_case(label))?;
    let rest = line.get(head.len()..)?.trim_start_matches(['*', '_', ' ']);
    Some(rest.strip_prefix(':')?.trim_start_matches(['*', '_']).trim())
}

/// Whether a line is the title, in any case, with or without a colon.
pub(super) fn is_title(line: &str, title: &str) -> bool {
    bare(line).trim_start_matches(['#', ' ']).trim_end_matches([':', ' ', '*']).eq_ignore_ascii_case(title)
}
