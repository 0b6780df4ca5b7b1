//! Joins lines that a mail program wrapped, and leaves the line breaks that somebody meant.

/// How long a wrapped line is, in characters.
const FULL: std::ops::RangeInclusive<usize> = 50..=100;

/// Where the narrowest mail programs break.
const WIDTH: usize = 64;

/// Lines of one paragraph; each on a line of its own only where somebody meant it.
pub fn unwrapped(lines: &[&str]) -> String {
    lines.join(if is_full(lines) { " " } else { "\n" })
}

/// Whether a line goes on with the one above it, which was full: the next word would not have fitted.
pub fn is_wrapped(above: &str, line: &str) -> bool {
    let begins_anew = line.trim_start().starts_with(char::is_uppercase);
    let length = length(above);
    !begins_anew && FULL.contains(&length) && length + 1 + first_word(line) > WIDTH
}

/// Whether every line but the last is full, as it is where a program filled them.
fn is_full(lines: &[&str]) -> bool {
    let width = lines.iter().copied().map(length).max().unwrap_or_default();
    let full = |pair: &[&str]| match pair {
        [line, next] => FULL.contains(&length(line)) && length(line) + 1 + first_word(next) > width,
        _ => false,
    };
    match lines {
        [] | [_] => false,
        [above, line] => is_wrapped(above, line) && full(lines),
        _ => lines.windows(2).all(full),
    }
}

fn length(line: &str) -> usize {
    line.trim_end().chars().count()
}

fn first_word(line: &str) -> usize {
    line.split_whitespace().next().map_or(0, |word| word.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_lines_are_one() {
        let mail = [
            "since Thursday the nightly sync leaves out every order that was",
            "changed between 02:00 and 02:30 UTC. In the warehouse table",
            "orders_v2_incremental we see 1,204 rows fewer than in the export.",
        ];
        assert_eq!(unwrapped(&mail), mail.join(" "));
        assert_eq!(unwrapped(&mail[..2]), mail[..2].join(" "));
    }

    #[test]
    fn lines_that_somebody_meant_stay() {
        let said = [
            "Our shop in Porto cannot print any labels since this morning",
            "Restarted twice",
            "The other two shops print as they always have, with the same app",
        ];
        assert_eq!(unwrapped(&said), said.join("\n"));
        assert_eq!(unwrapped(&said[..2]), said[..2].join("\n"));
        assert_eq!(unwrapped(&["Chrome 131", "Windows 11", "8.22.1"]), "Chrome 131\nWindows 11\n8.22.1");
    }
}
