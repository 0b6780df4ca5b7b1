//! The text of a comment that came as HTML only.
//!
//! Zendesk has sent `plain_body` since 2016, so this serves old exports alone. It is written here rather
//! than taken from an HTML parser because the smallest one would cost a fifth of the wasm's budget, and
//! reading text for evidence needs no tree: blocks break lines, lists and quotes are marked, entities are decoded.

/// Tags whose content is no text.
const HIDDEN: [&str; 2] = ["script", "style"];

/// Lists and quotes deeper than this stand no further in.
const DEEPEST: usize = 9;

/// The text of a piece of HTML: its entries and quotes marked as people mark them in plain text, its code fenced, its
/// cells apart by tabs. Never fails, linear in the input.
pub(super) fn to_text(html: &str) -> String {
    let mut text = Text::default();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, found) = rest.split_at(at);
        text.words(before);
        rest = if found.starts_with('&') { entity(found, &mut text) } else { tag(found, &mut text) };
    }
    text.words(rest);
    text.written.trim().to_owned()
}

/// What is written so far.
#[derive(Default)]
struct Text {
    written: String,
    /// The lists around, outermost first: the number given last, where they count.
    lists: Vec<Option<usize>>,
    /// How many quotes are around.
    quotes: usize,
    /// Whether it is code: every blank counts.
    exact: bool,
    /// The mark of an entry that nothing was written of yet.
    mark: Option<String>,
}

impl Text {
    fn words(&mut self, words: &str) {
        words.chars().for_each(|letter| self.letter(letter));
    }

    fn letter(&mut self, letter: char) {
        let begins = self.written.is_empty() || self.written.ends_with('\n');
        if self.exact {
            self.written.push(letter);
        } else if letter.is_whitespace() {
            if !begins && !self.written.ends_with([' ', '\t']) {
                self.written.push(' ');
            }
        } else {
            if begins {
                (0..self.quotes.min(DEEPEST)).for_each(|_| self.written.push_str("> "));
                self.written.push_str(&self.mark.take().unwrap_or_default());
            }
            self.written.push(letter);
        }
    }

    fn end_line(&mut self) {
        if !self.written.is_empty() && !self.written.ends_with('\n') {
            self.written.push('\n');
        }
    }

    fn end_paragraph(&mut self) {
        self.end_line();
        if !self.written.is_empty() && !self.written.ends_with("\n\n") && self.mark.is_none() {
            self.written.push('\n');
        }
    }

    /// Marks the next words as an entry of the list around.
    fn entry(&mut self) {
        self.end_line();
        let deep = self.lists.len().clamp(1, DEEPEST) - 1;
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{number}. ")
            }
            Some(None) | None => "- ".to_owned(),
        };
        self.mark = Some("  ".repeat(deep) + &mark);
    }

    /// What a tag does to the lines.
    fn tag(&mut self, name: &str, opens: bool) {
        match name {
            "br" if self.exact => self.written.push('\n'),
            "br" if self.written.ends_with('\n') => self.end_paragraph(),
            "br" | "div" | "tr" | "hr" => self.end_line(),
            "p" | "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.end_paragraph(),
            "td" | "th" if opens && !self.written.is_empty() && !self.written.ends_with('\n') => {
                self.written.push('\t');
            }
            "li" if opens => self.entry(),
            "li" => {
                self.end_line();
                self.mark = None;
            }
            "ul" | "ol" if opens => {
                if self.lists.is_empty() {
                    self.end_paragraph();
                } else {
                    self.end_line();
                }
                self.lists.push((name == "ol").then_some(0));
            }
            "ul" | "ol" => {
                self.lists.pop();
                if self.lists.is_empty() { self.end_paragraph() } else { self.end_line() }
            }
            "blockquote" => {
                self.end_paragraph();
                self.quotes = if opens { self.quotes + 1 } else { self.quotes.saturating_sub(1) };
            }
            "pre" if opens != self.exact => {
                if opens {
                    self.end_paragraph();
                } else {
                    self.end_line();
                }
                self.written.push_str("```\n");
                self.exact = opens;
            }
            _ => {}
        }
    }
}

/// Skips a tag; a lone `<` is text.
fn tag<'a>(found: &'a str, text: &mut Text) -> &'a str {
    let inner = found.get(1..).unwrap_or_default();
    if let Some(comment) = inner.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    let opens = inner.strip_prefix('/').unwrap_or(inner);
    if !opens.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        text.letter('<');
        return inner;
    }
    let Some(close) = opens.find('>') else { return "" };
    let (whole, rest) = opens.split_at(close);
    let name: String = whole.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let is_opening = opens.len() == inner.len();
    text.tag(&name, is_opening);
    let rest = rest.get(1..).unwrap_or_default();
    if HIDDEN.contains(&name.as_str()) && is_opening {
        return skip_to_close(rest, &name);
    }
    rest
}

/// Everything after `</name`, or nothing.
fn skip_to_close<'a>(mut rest: &'a str, name: &str) -> &'a str {
    while let Some(at) = rest.find("</") {
        rest = rest.get(at + 2..).unwrap_or_default();
        if rest.get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name)) {
            return rest.split_once('>').map_or("", |(_, rest)| rest);
        }
    }
    ""
}

/// Decodes one entity; anything else stays as it is.
fn entity<'a>(found: &'a str, text: &mut Text) -> &'a str {
    let end = found.bytes().take(12).position(|byte| byte == b';');
    let name = end.and_then(|end| found.get(1..end));
    let character = name.and_then(|name| match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    });
    if let (Some(character), Some(end)) = (character, end) {
        text.letter(character);
        return found.get(end + 1..).unwrap_or_default();
    }
    text.letter('&');
    found.get(1..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::to_text;

    #[test]
    fn keeps_the_words() {
        for (html, text) in [
            ("<div class=\"zd-comment\"><p>One</p><p>Two<br>Three</p></div>", "One\n\nTwo\nThree"),
            ("One<br><br>two\n  three<br>four", "One\n\ntwo three\nfour"),
            ("a &lt; b &amp;&amp; c &#39;d&#x27; &nope; &", "a < b && c 'd' &nope; &"),
            ("1 < 2 and <b>bold</b>", "1 < 2 and bold"),
            ("x<script>alert('</b>')</script>y<!-- <p> -->z", "xyz"),
            ("<p>cut <a href=\"", "cut"),
            ("", ""),
        ] {
            assert_eq!(to_text(html), text, "{html}");
        }
    }

    #[test]
    fn marks_what_people_mark() {
        for (html, text) in [
            (
                "<p>Do:</p><ol dir=\"auto\"><li>Open</li><li><p>Save</p></li></ol><p>Gone</p>",
                "Do:\n\n1. Open\n2. Save\n\nGone",
            ),
            ("<ul><li>a<ul><li>b</li></ul></li><li></li><li>c</li></ul>", "- a\n  - b\n- c"),
            (
                "<p>See</p><blockquote><p>On Monday:</p><p>It fails</p></blockquote>ok",
                "See\n\n> On Monday:\n\n> It fails\n\nok",
            ),
            ("<pre><code>a  b\n  c &gt; d</code></pre>x", "```\na  b\n  c > d\n```\nx"),
            ("<pre>a<br>  b</pre>", "```\na\n  b\n```"),
            ("<table><tr><th>OS</th><td>Linux</td></tr><tr><th>App</th><td>5</td></tr></table>", "OS\tLinux\nApp\t5"),
        ] {
            assert_eq!(to_text(html), text, "{html}");
        }
    }
}
