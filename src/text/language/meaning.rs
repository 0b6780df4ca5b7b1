//! What a heading asks for: by the sense of its words, not by their spelling or order.

use std::sync::LazyLock;

use crate::language::heading_words::Asks;
use crate::language::heading_words::{
    ACTUAL, AFFECT, AGENT, BEHAVE, CODE, CORRECT, CURRENT, ERROR, EXPECT, FILL, HAPPEN, HOW, ID, IMPACT, INSTEAD,
    JAPANESE, LOG, MESSAGE, NEXT, NUMBER, OFTEN, OTHER, OUTPUT, OWNER, PEOPLE, PLACE, PROBLEM, RELATED, REPRO, SEE,
    SEVERITY, SHOT, SHOULD, STEP, SUMMARY, SYSTEM, TAKEN, TICKET, TRIED, VERSION, WORDS,
};
use crate::language::words::{Lexicon, each_word};
use playbook::Item;

/// What a label asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// The item, and a second one for a joint heading ("Expected vs actual").
    pub items: [Option<Item>; 2],
    /// Words that say something.
    pub known: u32,
    /// Words that are neither known nor fillers.
    pub unknown: u32,
    /// All words.
    pub words: u32,
}

impl Meaning {
    /// Whether it asks for one of ours.
    pub fn is_ours(self) -> bool {
        self.items.iter().any(Option::is_some)
    }
}

static LEXICON: LazyLock<Lexicon<Asks>> = LazyLock::new(|| Lexicon::of(WORDS));

/// The longest label that is looked at, in words.
const LONGEST: u32 = 14;

/// What a label asks for.
pub fn meaning(label: &str) -> Meaning {
    let mut asks = Asks::NONE;
    let mut meaning = Meaning::default();
    if label.len() > 160 {
        return meaning;
    }
    let mut first = Asks::NONE;
    for (_, key) in each_word(label) {
        let word = LEXICON.get(key);
        if meaning.words == 0 {
            first = word;
        }
        asks |= word;
        meaning.words += 1;
        meaning.known += u32::from(!word.without(FILL).is_none());
        meaning.unknown += u32::from(word.is_none());
        if meaning.words > LONGEST {
            return meaning;
        }
    }
    if may_be_japanese(label) {
        for (word, ask) in JAPANESE {
            if is_within(label, word) {
                asks |= *ask;
                meaning.known += 1;
                meaning.unknown = 0;
            }
        }
    }
    meaning.items = if is_whom_to_call(label) { [None, None] } else { items(asks, first) };
    // Little words alone: what they ask for is in their order.
    if (2..=7).contains(&meaning.words)
        && let Some(item) = asked(label)
    {
        meaning.known = 1;
        meaning.unknown = 0;
        meaning.items = [Some(item), None];
    }
    meaning
}

/// Whether a label begins with a word that says nothing to us, as most sentences do.
pub fn begins_strangely(label: &str) -> bool {
    each_word(label).next().is_some_and(|(_, key)| LEXICON.get(key).is_none()) && !may_be_japanese(label)
}

/// Whether a Japanese label holds a word: "ログ" is none in "ログイン", for a katakana word ends where katakana does.
fn is_within(label: &str, word: &str) -> bool {
    let katakana = |letter: char| matches!(letter, 'ァ'..='ヺ' | 'ー');
    let Some((_, behind)) = label.split_once(word) else { return false };
    !(word.ends_with(katakana) && behind.starts_with(katakana))
}

/// Whether a label holds a byte that Japanese words begin with.
fn may_be_japanese(label: &str) -> bool {
    label.bytes().any(|byte| matches!(byte, 0xE3..=0xE9))
}

/// What a question in little words asks for: "What did you do?", "What do you get?".
fn asked(label: &str) -> Option<Item> {
    const QUESTIONS: [(&str, Item); 22] = [
        ("What did you do", Item::ReproductionSteps),
        ("What do you do", Item::ReproductionSteps),
        ("What I did", Item::ReproductionSteps),
        ("What did you do before", Item::ReproductionSteps),
        ("What did you do before that", Item::ReproductionSteps),
        ("What did you do before it", Item::ReproductionSteps),
        ("What did you do before it happened", Item::ReproductionSteps),
        ("What do you get", Item::ActualBehavior),
        ("What I see", Item::ActualBehavior),
        ("What we see", Item::ActualBehavior),
        ("What I get", Item::ActualBehavior),
        ("What did you get", Item::ActualBehavior),
        ("Should be", Item::ExpectedBehavior),
        ("What would be right", Item::ExpectedBehavior),
        ("What should it be", Item::ExpectedBehavior),
        ("What did you want", Item::ExpectedBehavior),
        ("What did you want to see", Item::ExpectedBehavior),
        ("What she wants", Item::ExpectedBehavior),
        ("What he wants", Item::ExpectedBehavior),
        ("What they want", Item::ExpectedBehavior),
        ("What the customer wants", Item::ExpectedBehavior),
        ("How urgent is it", Item::Severity),
    ];
    let label = label.trim_end_matches(['?', ':', ' ']);
    QUESTIONS.iter().find(|(question, _)| question.eq_ignore_ascii_case(label)).map(|(_, item)| *item)
}

/// "Contact: Ida Moe": somebody at the customer's, and no owner of the case.
fn is_whom_to_call(label: &str) -> bool {
    const CONTACTS: [&str; 5] = ["contact", "contacts", "customer contact", "client contact", "contact details"];
    let bare = label.trim_end_matches([':', ' ']);
    CONTACTS.iter().any(|contact| contact.eq_ignore_ascii_case(bare))
}

/// The item or two that the words ask for together. The order of the questions settles "steps taken to reproduce".
fn items(asks: Asks, first: Asks) -> [Option<Item>; 2] {
    let has = |any| asks.has(any);
    let all = |wanted| asks.has_all(wanted);
    let only = |known| asks.without(known).is_none();
    let one = |item| [Some(item), None];
    let two = |item, other| [Some(item), Some(other)];
    let none = [None, None];
    let right = all(SHOULD | HAPPEN) || all(SHOULD | HOW) || has(CORRECT) && has(BEHAVE | OUTPUT);
    let place = has(PLACE) || all(SYSTEM | MESSAGE) || all(AGENT | PEOPLE);
    match () {
        () if first.has(OWNER | NEXT) && has(OWNER) && !has(TAKEN) => one(Item::CaseOwner),
        () if has(EXPECT) && (has(ACTUAL | CURRENT) || has(INSTEAD) && has(SEE | HAPPEN)) => {
            two(Item::ExpectedBehavior, Item::ActualBehavior)
        }
        () if all(TRIED | CODE) || all(OFTEN | CODE) => one(Item::ReproductionSteps),
        () if has(OFTEN) && !has(STEP) || has(OTHER) && !has(REPRO | STEP) => none,
        () if has(REPRO) && !has(LOG | TRIED) => one(Item::ReproductionSteps),
        () if has(EXPECT) && !has(NEXT) || right => one(Item::ExpectedBehavior),
        () if all(HOW | TAKEN) || first.has(HOW) && has(SEE) => one(Item::ReproductionSteps),
        () if has(TRIED) && !has(LOG) || has(TAKEN) && !has(REPRO) => one(Item::StepsAlreadyTaken),
        () if has(STEP) && has(NEXT) => none,
        () if has(STEP) => one(Item::ReproductionSteps),
        () if has(OWNER) => one(Item::CaseOwner),
        () if has(LOG) && has(SHOT) => two(Item::LogsAndData, Item::Screenshots),
        () if has(IMPACT) && has(SEVERITY) => two(Item::CustomerImpact, Item::Severity),
        () if has(SEVERITY) => one(Item::Severity),
        () if has(RELATED) || all(TICKET | ID) || all(TICKET | NUMBER) => one(Item::SupportingTickets),
        () if has(LOG) || has(ERROR) && has(MESSAGE | OUTPUT) || has(ID) && !has(TICKET | PROBLEM) => {
            one(Item::LogsAndData)
        }
        () if has(ACTUAL) && has(BEHAVE | HAPPEN | PROBLEM | SEE) => one(Item::ActualBehavior),
        () if has(CURRENT) && has(BEHAVE | HAPPEN | PROBLEM) => one(Item::ActualBehavior),
        () if has(INSTEAD) && has(HAPPEN | SEE) || first.has(BEHAVE) && has(SEE) => one(Item::ActualBehavior),
        () if has(ACTUAL) && !has(PLACE | VERSION) => one(Item::ActualBehavior),
        () if has(SHOT) => one(Item::Screenshots),
        () if has(IMPACT) || has(AFFECT) && has(PEOPLE | NUMBER | PROBLEM) || all(NUMBER | PEOPLE) => {
            one(Item::CustomerImpact)
        }
        () if place && has(VERSION) => two(Item::Environment, Item::Versions),
        () if place => one(Item::Environment),
        () if has(VERSION) => one(Item::Versions),
        () if has(HAPPEN) && has(HOW) && !has(CURRENT) => none,
        () if has(HAPPEN) => two(Item::Summary, Item::ActualBehavior),
        () if has(BEHAVE) && only(FILL | BEHAVE | CURRENT) => one(Item::ActualBehavior),
        () if has(OUTPUT) && !has(CODE) => one(Item::LogsAndData),
        () if has(CODE) && only(FILL | CODE | OUTPUT | TICKET) => one(Item::ReproductionSteps),
        () if has(CODE) => none,
        () if has(AFFECT) => one(Item::CustomerImpact),
        () if has(SUMMARY | PROBLEM) => one(Item::Summary),
        () => none,
    }
}

#[cfg(test)]
mod tests {
    use super::meaning;
    use playbook::Item;

    #[test]
    fn knows_headings_by_their_sense() {
        use Item::{
            ActualBehavior as Actual, CaseOwner, CustomerImpact, Environment, ExpectedBehavior as Expected,
            LogsAndData, ReproductionSteps as Steps, Screenshots, Severity, StepsAlreadyTaken as Taken, Summary,
            SupportingTickets, Versions,
        };
        for (label, items) in [
            ("Steps to reproduce", vec![Steps]),
            ("How can somebody recreate it", vec![Steps]),
            ("STR", vec![Steps]),
            ("Steps taken to reproduce the issue", vec![Steps]),
            ("Repro steps (required)", vec![Steps]),
            ("What did you expect to see?", vec![Expected]),
            ("What should happen", vec![Expected]),
            ("How should it work?", vec![Expected]),
            ("Correct behaviour", vec![Expected]),
            ("What would be right?", vec![Expected]),
            ("What do you get?", vec![Actual]),
            ("What I see:", vec![Actual]),
            ("I tried this code", vec![Steps]),
            ("Reproducible example", vec![Steps]),
            ("How to repeat", vec![Steps]),
            ("What did you do?", vec![Steps]),
            ("What did you do before it happened?", vec![Steps]),
            ("What she wants:", vec![Expected]),
            ("How urgent is it?", vec![Severity]),
            ("How it was done", vec![Steps]),
            ("Expected vs. actual", vec![Expected, Actual]),
            ("What is the expected output? What do you see instead?", vec![Expected, Actual]),
            ("Current behaviour", vec![Actual]),
            ("What actually happens", vec![Actual]),
            ("Observed result", vec![Actual]),
            ("Results", vec![Actual]),
            ("Relevant logs and/or screenshots", vec![LogsAndData, Screenshots]),
            ("Error message(s)", vec![LogsAndData]),
            ("Stack trace", vec![LogsAndData]),
            ("Request ID", vec![LogsAndData]),
            ("Customer impact", vec![CustomerImpact]),
            ("Number of users affected", vec![CustomerImpact]),
            ("Impact / Severity", vec![CustomerImpact, Severity]),
            ("SEV", vec![Severity]),
            ("What's been tried", vec![Taken]),
            ("Troubleshooting performed", vec![Taken]),
            ("Steps already taken", vec![Taken]),
            ("Related tickets", vec![SupportingTickets]),
            ("Zendesk ticket number", vec![SupportingTickets]),
            ("Case owner", vec![CaseOwner]),
            ("Assigned to", vec![CaseOwner]),
            ("Point of contact", vec![CaseOwner]),
            ("Next step, by whom, when", vec![CaseOwner]),
            ("Environment details", vec![Environment]),
            ("Browser version", vec![Environment, Versions]),
            ("App version", vec![Versions]),
            ("Problem statement", vec![Summary]),
            ("Bug description", vec![Summary]),
            ("Pasos para reproducir", vec![Steps]),
            ("Résultat attendu", vec![Expected]),
            ("Tatsächliches Verhalten", vec![Actual]),
            ("Passos para reproduzir", vec![Steps]),
            ("再現手順", vec![Steps]),
            ("Soll-Verhalten", vec![Expected]),
            ("Was sollte passieren?", vec![Expected]),
            ("Comportement observé", vec![Actual]),
            ("O que acontece", vec![Summary, Actual]),
            ("Fehlermeldung", vec![LogsAndData]),
            ("Message d'erreur", vec![LogsAndData]),
            ("Sistema operativo", vec![Environment]),
            ("Captura de pantalla", vec![Screenshots]),
            ("期待される動作", vec![Expected]),
        ] {
            let found: Vec<Item> = meaning(label).items.into_iter().flatten().collect();
            assert_eq!(found, items, "{label}");
        }
    }

    #[test]
    fn leaves_other_headings_alone() {
        for label in [
            "Contact",
            "Customer contact",
            "Next steps",
            "Reproducible",
            "Possible fixes",
            "Possible solution",
            "Regards",
            "Lunch",
            "",
        ] {
            assert!(!meaning(label).is_ours(), "{label}: {:?}", meaning(label));
        }
    }
}
