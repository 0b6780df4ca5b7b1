//! What a written pattern may be, checked while the program is compiled. A pattern that could never match, because it
//! names a class that does not exist or a word that no text can hold, is an error at once, and no list can escape the
//! check.

/// Word classes a pattern may use: `<team>` is the entry `("team", "team vendor …")`.
pub type Classes = &'static [(&'static str, &'static str)];

/// Whether it matters to the caller where a pattern ends.
#[derive(Clone, Copy)]
pub enum End {
    /// It does not, so that a last word that may be left out would say nothing.
    Anywhere,
    /// It does.
    Counts,
}

/// Whether a pattern can mean what it says.
pub const fn is_well_formed(pattern: &str, classes: Classes, end: End) -> bool {
    let mut rest = Some(pattern.as_bytes());
    let mut after_gap = false;
    while let Some(text) = rest {
        let (element, more) = cut(text, b' ');
        let last = more.is_none();
        match element {
            // With `..` last, a pattern could end anywhere; in `.. _` the gap could as well skip nothing.
            b".." if last => return false,
            b"_" if after_gap => return false,
            b".." | b"_" => {}
            [b'[', inner @ .., b']'] => {
                if last && matches!(end, End::Anywhere) || !are_words(inner, classes) {
                    return false;
                }
            }
            [b'!', inner @ ..] | inner => {
                if !are_words(inner, classes) {
                    return false;
                }
            }
        }
        after_gap = matches!(element, b"..");
        rest = more;
    }
    true
}

/// Words between bars.
const fn are_words(element: &[u8], classes: Classes) -> bool {
    let mut rest = Some(element);
    while let Some(text) = rest {
        let (alternative, more) = cut(text, b'|');
        let good = match alternative {
            b"_" | b"'s" => true,
            // A text's contractions are undone before it is looked at.
            b"cannot" => false,
            [b'<', name @ .., b'>'] => is_class(name, classes),
            [b'*', word @ ..] | [word @ .., b'*'] | word => is_word(word),
        };
        if !good {
            return false;
        }
        rest = more;
    }
    true
}

/// Letters that a text's word, in lower case, can have, and not only signs.
const fn is_word(word: &[u8]) -> bool {
    let mut rest = word;
    let mut says = false;
    while let [letter, more @ ..] = rest {
        match letter {
            b'a'..=b'z' | b'0'..=b'9' => says = true,
            b'.' | b':' | b'-' | b'+' | b'@' | b'&' | b'_' => {}
            _ => return false,
        }
        rest = more;
    }
    says
}

const fn is_class(name: &[u8], classes: Classes) -> bool {
    let mut rest = classes;
    while let [(class, _), more @ ..] = rest {
        if same(class.as_bytes(), name) {
            return true;
        }
        rest = more;
    }
    false
}

/// A text up to a byte, and what comes after it.
const fn cut(text: &[u8], at: u8) -> (&[u8], Option<&[u8]>) {
    let mut before = 0;
    let mut rest = text;
    while let [byte, more @ ..] = rest {
        if *byte == at {
            return (text.split_at(before).0, Some(more));
        }
        before += 1;
        rest = more;
    }
    (text, None)
}

const fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, one_more @ ..], [second, other_more @ ..]) = (one, other) {
        if *first != *second {
            return false;
        }
        (one, other) = (one_more, other_more);
    }
    one.is_empty() && other.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLASSES: Classes = &[("team", "team vendor")];

    #[test]
    fn what_can_be_meant() {
        for pattern in [
            "we|they believe",
            "<team> .. fail*",
            "[our|<team>] *ing at _ utc",
            "is !not|never known",
            "what .. !not",
            "team 's fault",
            "3 p.m utc+2",
        ] {
            assert!(is_well_formed(pattern, CLASSES, End::Anywhere), "{pattern}");
        }
        assert!(is_well_formed("what we know [so] [far]", CLASSES, End::Counts));
    }

    #[test]
    fn what_cannot() {
        for pattern in [
            "",
            "we  believe",
            " we",
            "we ",
            "We believe",
            "don't know",
            "don’t know",
            "vendor's fault",
            "we cannot",
            "we|cannot say",
            "we believe ..",
            "..",
            "sorry .. _",
            "<users> fail",
            "<team fail",
            "we|",
            "we []",
            "we believe [so]",
            "[our fault",
            "our] fault",
            "[..] fault",
            "yes, we",
            "!",
            "*",
        ] {
            assert!(!is_well_formed(pattern, CLASSES, End::Anywhere), "{pattern}");
        }
    }
}
