//! The text of a comment that came as HTML only.
//!
//! Zendesk has sent `plain_body` since 2016, so this serves old exports alone. It is written here rather
//! than taken from an HTML parser because the smallest one would cost a fifth of the wasm's budget, and
//! reading text for evidence needs no tree: tags are dropped, blocks break lines, entities are decoded.

/// Tags that begin a new line.
const BLOCKS: [&str; 15] =
    ["br", "p", "div", "li", "ul", "ol", "tr", "table", "pre", "blockquote", "h1", "h2", "h3", "h4", "hr"];

/// Tags whose content is no text.
const HIDDEN: [&str; 2] = ["script", "style"];

/// The text of a piece of HTML. Never fails, linear in the input.
pub(super) fn to_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, found) = rest.split_at(at);
        text.push_str(before);
        rest = if found.starts_with('&') { entity(found, &mut text) } else { tag(found, &mut text) };
    }
    text.push_str(rest);
    text.trim().to_owned()
}

/// Skips a tag, breaking the line at a block's; a lone `<` is text.
fn tag<'a>(found: &'a str, text: &mut String) -> &'a str {
    let inner = found.get(1..).unwrap_or_default();
    if let Some(comment) = inner.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    let opens = inner.strip_prefix('/').unwrap_or(inner);
    if !opens.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        text.push('<');
        return inner;
    }
    let Some(close) = opens.find('>') else { return "" };
    let (whole, rest) = opens.split_at(close);
    let name: String = whole.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    if BLOCKS.contains(&name.as_str()) && !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let rest = rest.get(1..).unwrap_or_default();
    if HIDDEN.contains(&name.as_str()) && opens.len() == inner.len() {
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

/// Decodes one entity; what is none stays as it is.
fn entity<'a>(found: &'a str, text: &mut String) -> &'a str {
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
        text.push(character);
        return found.get(end + 1..).unwrap_or_default();
    }
    text.push('&');
    found.get(1..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::to_text;

    #[test]
    fn keeps_the_words() {
        for (html, text) in [
            ("<div class=\"zd-comment\"><p>One</p><p>Two<br>Three</p></div>", "One\nTwo\nThree"),
            ("a &lt; b &amp;&amp; c &#39;d&#x27; &nope; &", "a < b && c 'd' &nope; &"),
            ("1 < 2 and <b>bold</b>", "1 < 2 and bold"),
            ("x<script>alert('</b>')</script>y<!-- <p> -->z", "xyz"),
            ("<p>cut <a href=\"", "cut"),
            ("", ""),
        ] {
            assert_eq!(to_text(html), text, "{html}");
        }
    }
}
