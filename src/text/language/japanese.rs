//! Japanese runs its words together: the few that matter here are looked for inside the sentence.

use crate::Span;
use crate::language::cues::{ACTOR, AFFECTED, ALL, Cues, FAILS, HURT, OUTCOME, PEOPLE, TRIED};
use crate::language::lexicon::Tags;
use crate::language::lexicon::{BE, DO, DO_LAST, EFFECT, EXPECT, FAIL, FIRST, INSTEAD, NOT, OF, SHOULD, TROUBLE, WHEN};
use crate::language::token::{FIGURE, PART, Token};

/// What is looked for, the longest of those that begin alike first; each gives one token or two, with what else it tells.
const WORDS: &[(&str, &[Tags], Cues)] = &[
    ("はず", &[SHOULD], Cues::NONE),
    ("べき", &[SHOULD], Cues::NONE),
    ("正しくは", &[SHOULD], Cues::NONE),
    ("期待", &[EXPECT], Cues::NONE),
    ("想定", &[EXPECT], Cues::NONE),
    ("代わりに", &[INSTEAD, OF], Cues::NONE),
    ("ではなく", &[INSTEAD, OF], Cues::NONE),
    ("すると", &[WHEN, FIRST.or(DO)], Cues::NONE),
    ("押すと", &[WHEN, FIRST.or(DO)], Cues::NONE),
    ("開くと", &[WHEN, FIRST.or(DO)], Cues::NONE),
    ("選ぶと", &[WHEN, FIRST.or(DO)], Cues::NONE),
    ("したとき", &[WHEN, FIRST.or(DO)], Cues::NONE),
    ("した際", &[WHEN, FIRST.or(DO)], Cues::NONE),
    ("した場合", &[WHEN, FIRST.or(DO)], Cues::NONE),
    ("クリック", &[DO.or(DO_LAST)], Cues::NONE),
    ("選択", &[DO.or(DO_LAST)], Cues::NONE),
    ("入力", &[DO.or(DO_LAST)], Cues::NONE),
    ("開く", &[DO.or(DO_LAST)], Cues::NONE),
    ("開き", &[DO.or(DO_LAST)], Cues::NONE),
    ("開い", &[DO.or(DO_LAST)], Cues::NONE),
    ("選び", &[DO.or(DO_LAST)], Cues::NONE),
    ("選ん", &[DO.or(DO_LAST)], Cues::NONE),
    ("タップ", &[DO.or(DO_LAST)], Cues::NONE),
    ("押す", &[DO.or(DO_LAST)], Cues::NONE),
    ("押し", &[DO.or(DO_LAST)], Cues::NONE),
    ("ログイン", &[DO.or(DO_LAST)], Cues::NONE),
    ("保存", &[DO.or(DO_LAST)], Cues::NONE),
    ("できません", &[NOT.or(FAIL).or(TROUBLE)], FAILS),
    ("できない", &[NOT.or(FAIL).or(TROUBLE)], FAILS),
    ("できず", &[NOT.or(FAIL).or(TROUBLE)], FAILS),
    ("されない", &[NOT.or(FAIL)], Cues::NONE),
    ("されません", &[NOT.or(FAIL)], Cues::NONE),
    ("なりません", &[NOT], Cues::NONE),
    ("ません", &[NOT.or(FAIL)], Cues::NONE),
    ("なくな", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("しない", &[NOT.or(FAIL)], Cues::NONE),
    ("てしま", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("消え", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("ずれ", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("クラッシュ", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("フリーズ", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("文字化け", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("バグ", &[TROUBLE], Cues::NONE),
    ("エラー", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("失敗", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("不具合", &[TROUBLE], Cues::NONE),
    ("落ちる", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("固まる", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("二重", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("真っ白", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("白いまま", &[TROUBLE.or(FAIL)], Cues::NONE),
    ("表示され", &[EFFECT], Cues::NONE),
    ("です", &[BE], Cues::NONE),
    ("試しま", &[Tags::NONE], DONE),
    ("試した", &[Tags::NONE], DONE),
    ("試しても", &[Tags::NONE], DONE),
    ("再起動しま", &[Tags::NONE], DONE),
    ("再起動しても", &[Tags::NONE], DONE),
    ("再インストールしま", &[Tags::NONE], DONE),
    ("再インストールしても", &[Tags::NONE], DONE),
    ("再起動したが", &[Tags::NONE], DONE),
    ("再インストールしたが", &[Tags::NONE], DONE),
    ("削除したが", &[Tags::NONE], DONE),
    ("クリアしたが", &[Tags::NONE], DONE),
    ("変更したが", &[Tags::NONE], DONE),
    ("交換したが", &[Tags::NONE], DONE),
    ("交換しま", &[Tags::NONE], DONE),
    ("削除しま", &[Tags::NONE], DONE),
    ("クリアしま", &[Tags::NONE], DONE),
    ("確認しま", &[Tags::NONE], DONE),
    ("変わら", &[Tags::NONE], OUTCOME),
    ("変わり", &[Tags::NONE], OUTCOME),
    ("改善", &[Tags::NONE], OUTCOME),
    ("同じ状", &[Tags::NONE], HURT),
    ("同じ症", &[Tags::NONE], HURT),
    ("同じ", &[Tags::NONE], OUTCOME),
    ("解決し", &[Tags::NONE], OUTCOME),
    ("直り", &[Tags::NONE], OUTCOME),
    ("直ら", &[Tags::NONE], OUTCOME),
    ("全員", &[Tags::NONE], ALL.or(PEOPLE)),
    ("止まっ", &[TROUBLE.or(FAIL)], HURT),
    ("停止", &[TROUBLE.or(FAIL)], HURT),
    ("困っ", &[Tags::NONE], HURT),
    ("支障", &[Tags::NONE], HURT),
    ("影響", &[Tags::NONE], AFFECTED),
];

/// What somebody did about it, and says so.
const DONE: Cues = TRIED.or(ACTOR);

/// What people, companies and cases are counted with: "15名".
const COUNTERS: [&str; 5] = ["名", "人", "社", "店舗", "件"];

/// Whether a text holds kana: what tells Japanese from Chinese.
pub fn is_kana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30FF}')
}

/// Whether a word is a run of Japanese words: it holds kana, or counts, as "32店舗" does.
pub fn is_cut(word: &str) -> bool {
    let counted = word.trim_start_matches(|c: char| c.is_ascii_digit());
    word.chars().any(is_kana) || counted.len() < word.len() && COUNTERS.contains(&counted)
}

/// Adds the tokens of a Japanese stretch.
pub fn cut(text: &str, word: Span, tokens: &mut Vec<Token>) {
    let words = word.of(text);
    let mut at = 0;
    while let Some(rest) = words.get(at..)
        && let Some(letter) = rest.chars().next()
    {
        let mut add = |length, tags, cues| {
            let span = Span { start: word.start + at, end: word.start + at + length };
            tokens.push(Token { span, tags, cues: PART | cues });
            at += length;
        };
        if letter.is_ascii_digit() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let counter =
                COUNTERS.iter().find(|counter| rest.get(digits..).is_some_and(|rest| rest.starts_with(*counter)));
            add(digits, Tags::NONE, FIGURE);
            if let Some(counter) = counter {
                add(counter.len(), Tags::NONE, PEOPLE);
            }
            continue;
        }
        let first = rest.as_bytes().first_chunk::<3>();
        let begins = |known: &str| known.as_bytes().first_chunk() == first && rest.starts_with(known);
        match WORDS.iter().find(|(known, ..)| begins(known)) {
            Some((known, tags, cues)) => {
                let span = Span { start: word.start + at, end: word.start + at + known.len() };
                tokens.extend(tags.iter().map(|tags| Token { span, tags: *tags, cues: PART | *cues }));
                at += known.len();
            }
            None => at += letter.len_utf8(),
        }
    }
}
