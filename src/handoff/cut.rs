//! Where a text may be cut: never inside what a reader sees as one character.

/// How many characters back a place between two letters is looked for; a letter with more combining marks is cut.
const FAR: usize = 32;

/// The last place up to `at`, in bytes, where a text may be cut.
pub(super) fn place(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    let head = text.get(..at).unwrap_or_default();
    let back = head.char_indices().rev().take(FAR).map(|(at, _)| at);
    std::iter::once(at).chain(back).find(|at| !is_within(text, *at)).unwrap_or(at)
}

/// At most `length` UTF-16 units, as Jira counts, cut at a word where one is near, with an ellipsis.
pub(super) fn clip(text: &str, length: usize) -> String {
    let ends = text.char_indices().scan(0, |units, (at, letter)| {
        *units += letter.len_utf16();
        Some((at + letter.len_utf8(), *units))
    });
    if ends.clone().last().is_none_or(|(_, units)| units <= length) {
        return text.to_owned();
    }
    let room = ends.take_while(|(_, units)| *units < length).last().map_or(0, |(end, _)| end);
    let kept = text.get(..place(text, room)).unwrap_or_default();
    let word = kept.rfind(char::is_whitespace).filter(|at| kept.len() - at < 40).unwrap_or(kept.len());
    format!("{}…", kept.get(..word).unwrap_or_default().trim_end())
}

/// Whether the letters before and after belong together.
fn is_within(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let flags = before.chars().rev().take_while(|letter| is_flag(*letter)).count();
    joins_the_last(next)
        || last == ZERO_WIDTH_JOINER
        || (last, next) == ('\r', '\n')
        || (is_flag(next) && flags % 2 == 1)
}

const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// Whether a letter is drawn on the one before it: accents, the tone of a skin, the choice between sign and picture.
const fn joins_the_last(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{3099}' | '\u{309a}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}'
        | ZERO_WIDTH_JOINER)
}

/// One of the two letters that make a flag.
const fn is_flag(letter: char) -> bool {
    matches!(letter, '\u{1f1e6}'..='\u{1f1ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_whole_on_one_side() {
        for one in ["é", "e\u{301}", "👍🏽", "👩‍👩‍👧‍👦", "❤\u{fe0f}", "🇵🇹", "\r\n", "が", "か\u{3099}", "नि", "😀"]
        {
            let text = ["ab", one, one, "z"].concat();
            let places = [2, 2 + one.len(), 2 + 2 * one.len()];
            for at in 2..places[2] {
                let cut = place(&text, at);
                assert!(places.contains(&cut) && cut <= at, "{one}: {at} → {cut}");
            }
        }
    }

    #[test]
    fn what_never_ends_is_cut_all_the_same() {
        let text = "e".to_owned() + &"\u{301}".repeat(10_000);
        assert_eq!(place(&text, 10_001), 10_001);
        assert_eq!(place("", 5), 0);
    }
}
