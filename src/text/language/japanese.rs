//! Japanese runs its words together: the few that matter here are looked for inside the sentence.

use crate::Span;
use crate::language::lexicon::Tags;
use crate::language::lexicon::{BE, DO, DO_LAST, EFFECT, EXPECT, FAIL, FIRST, INSTEAD, NOT, OF, SHOULD, TROUBLE, WHEN};
use crate::language::token::{PART, Token};

/// What is looked for, the longest of those that begin alike first; each gives one token or two.
const WORDS: &[(&str, &[Tags])] = &[
    ("はず", &[SHOULD]),
    ("べき", &[SHOULD]),
    ("期待", &[EXPECT]),
    ("想定", &[EXPECT]),
    ("代わりに", &[INSTEAD, OF]),
    ("ではなく", &[INSTEAD, OF]),
    ("すると", &[WHEN, FIRST.or(DO)]),
    ("押すと", &[WHEN, FIRST.or(DO)]),
    ("開くと", &[WHEN, FIRST.or(DO)]),
    ("選ぶと", &[WHEN, FIRST.or(DO)]),
    ("したとき", &[WHEN, FIRST.or(DO)]),
    ("した際", &[WHEN, FIRST.or(DO)]),
    ("した場合", &[WHEN, FIRST.or(DO)]),
    ("クリック", &[DO.or(DO_LAST)]),
    ("選択", &[DO.or(DO_LAST)]),
    ("入力", &[DO.or(DO_LAST)]),
    ("開く", &[DO.or(DO_LAST)]),
    ("開き", &[DO.or(DO_LAST)]),
    ("押す", &[DO.or(DO_LAST)]),
    ("押し", &[DO.or(DO_LAST)]),
    ("ログイン", &[DO.or(DO_LAST)]),
    ("保存", &[DO.or(DO_LAST)]),
    ("できません", &[NOT.or(FAIL).or(TROUBLE)]),
    ("できない", &[NOT.or(FAIL).or(TROUBLE)]),
    ("されない", &[NOT.or(FAIL)]),
    ("されません", &[NOT.or(FAIL)]),
    ("なりません", &[NOT]),
    ("ません", &[NOT.or(FAIL)]),
    ("エラー", &[TROUBLE.or(FAIL)]),
    ("失敗", &[TROUBLE.or(FAIL)]),
    ("不具合", &[TROUBLE]),
    ("落ちる", &[TROUBLE.or(FAIL)]),
    ("固まる", &[TROUBLE.or(FAIL)]),
    ("真っ白", &[TROUBLE.or(FAIL)]),
    ("白いまま", &[TROUBLE.or(FAIL)]),
    ("表示され", &[EFFECT]),
    ("です", &[BE]),
];

/// Whether a text holds kana: what tells Japanese from Chinese.
pub fn is_kana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30FF}')
}

/// Adds the tokens of a Japanese stretch.
pub fn cut(text: &str, word: Span, tokens: &mut Vec<Token>) {
    let words = word.of(text);
    let mut at = 0;
    while let Some(rest) = words.get(at..)
        && let Some(letter) = rest.chars().next()
    {
        let first = rest.as_bytes().first_chunk::<3>();
        let begins = |known: &str| known.as_bytes().first_chunk() == first && rest.starts_with(known);
        match WORDS.iter().find(|(known, _)| begins(known)) {
            Some((known, tags)) => {
                let span = Span { start: word.start + at, end: word.start + at + known.len() };
                tokens.extend(tags.iter().map(|tags| Token { span, tags: *tags, cues: PART }));
                at += known.len();
            }
            None => at += letter.len_utf8(),
        }
    }
}
