//! What marks an entry of a list at the front of its line.

use crate::handoff::list::ListKind;

/// An entry's line, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'t> {
    /// How far it is indented; the second star of a wiki's `**` counts as indentation.
    pub set_in: usize,
    pub kind: ListKind,
    /// The number that somebody gave it.
    pub number: Option<usize>,
    /// What stands behind the mark.
    pub words: &'t str,
}

impl<'t> Mark<'t> {
    /// The mark of a line: `- entry`, `** entry`, `• entry`, `# step`, `3. step`, `3) step`.
    pub fn of(line: &'t str) -> Option<Self> {
        let bare = line.trim_start();
        let set_in = line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let (kind, number, rest) = numbered(bare).or_else(|| drawn(bare))?;
        let is_apart =
            rest.starts_with([' ', '\t', '\u{3000}']) || rest.starts_with(|c: char| !c.is_ascii()) && number.is_some();
        let words = Some(rest.trim()).filter(|_| is_apart)?;
        // `- Fix it`, `** Fix it`: the second star sets it in.
        let marks = bare.len() - rest.len();
        let set_in = if number.is_none() && bare.is_char_boundary(1) { set_in + 2 * (marks - 1) } else { set_in };
        Some(Self { set_in, kind, number, words })
    }
}

type Cut<'t> = (ListKind, Option<usize>, &'t str);

fn numbered(line: &str) -> Option<Cut<'_>> {
    let rest = line.trim_start_matches(|c| digit(c).is_some());
    let digits = line.get(..line.len() - rest.len()).filter(|digits| (1..=3).contains(&digits.chars().count()))?;
    let number = digits.chars().filter_map(digit).fold(0, |number, digit| 10 * number + digit);
    Some((ListKind::Steps, Some(number), rest.strip_prefix(['.', ')', ':', '．', '）', '、'])?))
}

/// A digit, of a Japanese keyboard's width too.
fn digit(c: char) -> Option<usize> {
    let narrow = if matches!(c, '０'..='９') { char::from_u32(u32::from(c) - 0xfee0)? } else { c };
    usize::try_from(narrow.to_digit(10)?).ok()
}

fn drawn(line: &str) -> Option<Cut<'_>> {
    const MOST: usize = 3;
    if let Some(rest) = line.strip_prefix(['•', '–', '+', '·', '‣', '◦', '▪', '●', '○', '・']) {
        return Some((ListKind::Bullets, None, rest));
    }
    let rest = line.trim_start_matches(['*', '-', '#']);
    let marks = line.get(..line.len() - rest.len()).filter(|marks| marks.len() <= MOST && !marks.contains("--"))?;
    let kind = if marks.ends_with('#') { ListKind::Steps } else { ListKind::Bullets };
    (!marks.is_empty()).then_some((kind, None, rest))
}

#[cfg(test)]
mod tests {
    use super::ListKind::{Bullets, Steps};
    use super::*;

    #[test]
    fn marks() {
        let of = |line| Mark::of(line).map(|mark| (mark.set_in, mark.kind, mark.number, mark.words));
        for (line, mark) in [
            ("- Fix it", (0, Bullets, None, "Fix it")),
            ("  • Fix it", (2, Bullets, None, "Fix it")),
            ("** Fix it", (2, Bullets, None, "Fix it")),
            ("#* Fix it", (2, Bullets, None, "Fix it")),
            ("# Fix it", (0, Steps, None, "Fix it")),
            ("\t12) Fix it ", (4, Steps, Some(12), "Fix it")),
            ("２．応答を見る", (0, Steps, Some(2), "応答を見る")),
        ] {
            assert_eq!(of(line), Some(mark), "{line}");
        }
        for line in ["Fix it", "-- Ada", "---", "-v", "*bold*", "1234. Fix", "12 apples", "#12 is open", ""] {
            assert_eq!(of(line), None, "{line}");
        }
    }
}
