//! What a heading asks for: by the sense of its words, not by their spelling or order.

use crate::language::words::{Group, Lexicon, count, each_word, slots};
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

// The senses a word of a heading can have.
const FILL: u64 = 1;
const STEP: u64 = 1 << 1;
const REPRO: u64 = 1 << 2;
const EXPECT: u64 = 1 << 3;
const ACTUAL: u64 = 1 << 4;
const BEHAVE: u64 = 1 << 5;
const HAPPEN: u64 = 1 << 6;
const LOG: u64 = 1 << 7;
const ERROR: u64 = 1 << 8;
const MESSAGE: u64 = 1 << 9;
const SHOT: u64 = 1 << 10;
const PLACE: u64 = 1 << 11;
const VERSION: u64 = 1 << 12;
const IMPACT: u64 = 1 << 13;
const AFFECT: u64 = 1 << 14;
const PEOPLE: u64 = 1 << 15;
const SEVERITY: u64 = 1 << 16;
const TRIED: u64 = 1 << 17;
const RELATED: u64 = 1 << 18;
const TICKET: u64 = 1 << 19;
const OWNER: u64 = 1 << 20;
const SUMMARY: u64 = 1 << 21;
const PROBLEM: u64 = 1 << 22;
const CURRENT: u64 = 1 << 23;
const SHOULD: u64 = 1 << 24;
const INSTEAD: u64 = 1 << 25;
const OFTEN: u64 = 1 << 26;
const NUMBER: u64 = 1 << 27;
const ID: u64 = 1 << 28;
const TAKEN: u64 = 1 << 29;
const NEXT: u64 = 1 << 30;
const SEE: u64 = 1 << 31;
const HOW: u64 = 1 << 32;
const OUTPUT: u64 = 1 << 33;
const SYSTEM: u64 = 1 << 34;
const CODE: u64 = 1 << 35;
const OTHER: u64 = 1 << 36;
const AGENT: u64 = 1 << 37;
const CORRECT: u64 = 1 << 38;

/// The words of headings, by sense: English first, then Spanish, French, German and Portuguese.
pub const WORDS: &[Group] = &[
    (
        FILL,
        "a an the of to in on at for from with and or vs versus is are was were be been being do does did \
         can could has have this that these it its here below what which where when whats if any you your \
         we our my i me us please provide include relevant following possible required optional applicable \
         appropriate exact minimal detailed brief short clear full complete additional other all as by per \
         exist known available used using via there s so will would test case not support more some \
         create network body tracking org report files affects product app application identifier \
         business level out previous initial far resolve last work fixes tests link links reported point performed \
         follow up definition executive person para el la los las de del caso dossier pantalla pour le les des du ecran zur zum que qui se sistema systeme o",
    ),
    (STEP, "step steps procedure instructions path workflow scenario scenarios str s2r pasos etapes schritte passos"),
    (
        REPRO,
        "reproduce reproducing repro reproduction replicate replication recreate recreating str s2r mre \
         mcve reproducer trigger reproducir reproduire reproduktion reproduzieren nachstellen reproduzir vorgehen repeat",
    ),
    (OFTEN, "reproduced reproducible reproducibility frequency rate"),
    (HOW, "how"),
    (AGENT, "agent"),
    (CODE, "example sample snippet testcase code source script playground gist"),
    (
        LOG,
        "snippets log logs logcat logfile logfiles trace traces stacktrace stacktraces stack backtrace \
         backtraces traceback console har diagnostics diagnostic dump dumps bundle payload response \
         evidence debug stderr stdout exception exceptions sentry datadog kibana splunk timestamp timestamps query \
         registros journaux protokolle protokoll journal",
    ),
    (
        EXPECT,
        "expected expect expectation expectations desired intended er wanted ideal esperado esperada \
         attendu attendus erwartetes erwartet erwartung soll souhaite souhaitee deseado desejado",
    ),
    (SHOULD, "should sollte deberia deveria devrait"),
    (
        ACTUAL,
        "actual actually observed observing incorrect wrong ar buggy faulty got real obtenido actuel \
         constate obtenu tatsachliches aktuelles atual",
    ),
    (CURRENT, "current currently"),
    (CORRECT, "correct"),
    (INSTEAD, "instead"),
    (SEE, "see observe saw"),
    (
        BEHAVE,
        "behavior behaviour behaviors behaviours result results outcome outcomes state resultado \
         comportamiento comportement resultat resultats verhalten ergebnis comportamento",
    ),
    (
        HAPPEN,
        "happen happens happened happening occurs occurred passiert passieren pasa pasar passe passer acontece acontecer",
    ),
    (ID, "request correlation session id ids zd"),
    (
        ERROR,
        "crash error errors warning fehler fehlermeldung fehlermeldungen erreur erreurs derreur erro erros errores",
    ),
    (
        MESSAGE,
        "message messages details detail text data info information fehlermeldung fehlermeldungen mensaje mensagem",
    ),
    (OUTPUT, "output checks"),
    (
        SHOT,
        "screenshot screenshots screen shots video videos recording recordings loom gif image images \
         visuals attachments attachment attached picture pictures screencast replay capturas captures \
         bildschirmfoto bildschirmfotos captura decran",
    ),
    (
        PLACE,
        "environment environments env platform platforms setup configuration config browser browsers os \
         operating device devices hardware specs specifications specification software region tenant \
         instance desktop smartphone cluster deployment installation machine useragent phone model flags entorno environnement \
         umgebung ambiente navegador navigateur betriebssystem operativo operacional gerat dispositivo appareil",
    ),
    (SYSTEM, "system server client technical"),
    (VERSION, "version versions build release ver revision commit firmware versao"),
    (
        SUMMARY,
        "context summary description describe overview synopsis statement background symptom symptoms tldr tl dr \
         headline explanation title emergency resumen descripcion resume zusammenfassung beschreibung \
         resumo descricao",
    ),
    (
        IMPACT,
        "impact impacts scope blast radius workaround workarounds revenue arr mrr seats consequence \
         consequences blocking risk impacto auswirkung auswirkungen",
    ),
    (AFFECT, "impacted affected affecting affect"),
    (PEOPLE, "user users customer customers account accounts tenants orgs clients who"),
    (NUMBER, "number count many"),
    (
        SEVERITY,
        "severity sev priority criticality urgency pri gravedad severidad prioridad gravite severite \
         priorite schweregrad prioritat gravidade prioridade",
    ),
    (
        TRIED,
        "tried troubleshooting attempted attempts investigation investigated hypothesis ruled checked \
         debugging findings try probado intentado versucht tentado",
    ),
    (TAKEN, "taken already done actions action"),
    (
        RELATED,
        "related linked supporting similar duplicate duplicates references reference parent relacionados \
         relacionadas lies associes",
    ),
    (TICKET, "jira zendesk zd gitlab github ticket tickets cases issues"),
    (
        OWNER,
        "owner ownership assignee assigned handler responder dri contact escalated accountable whom responsable \
         verantwortlich bearbeiter zustandig responsavel",
    ),
    (NEXT, "next checkpoint"),
    (PROBLEM, "problem issue issues bug question escalation defect incident fault problema probleme"),
    (OTHER, "fix solution feature notes needed ask acceptance criteria cause"),
];

static LEXICON: Lexicon<{ count(WORDS) }, { slots(WORDS) }> = Lexicon::new(WORDS);

/// Japanese runs words together, so these are looked for inside the label.
static JAPANESE: &[(&str, u64)] = &[
    ("再現", REPRO),
    ("手順", STEP),
    ("期待", EXPECT),
    ("本来", EXPECT),
    ("実際", ACTUAL),
    ("現在の動作", ACTUAL),
    ("ログ", LOG),
    ("環境", PLACE),
    ("影響", IMPACT),
    ("重大度", SEVERITY),
    ("重要度", SEVERITY),
    ("優先度", SEVERITY),
    ("スクリーンショット", SHOT),
    ("概要", SUMMARY),
    ("問題", PROBLEM),
    ("担当", OWNER),
    ("関連", RELATED),
    ("バージョン", VERSION),
    ("試した", TRIED),
    ("対応済み", TRIED),
];

/// The longest label that is looked at, in words.
const LONGEST: u32 = 14;

/// What a label asks for.
pub fn meaning(label: &str) -> Meaning {
    let mut senses = 0;
    let mut meaning = Meaning::default();
    if label.len() > 160 {
        return meaning;
    }
    let mut first = 0;
    each_word(label, |_, _, key| {
        let sense = LEXICON.get(key);
        if meaning.words == 0 {
            first = sense;
        }
        senses |= sense;
        meaning.words += 1;
        meaning.known += u32::from(sense & !FILL != 0);
        meaning.unknown += u32::from(sense == 0);
    });
    // The bytes that the words below begin with.
    if label.bytes().any(|byte| matches!(byte, 0xE3..=0xE9)) {
        for (word, sense) in JAPANESE {
            if label.contains(word) {
                senses |= sense;
                meaning.known += 1;
                meaning.unknown = 0;
            }
        }
    }
    if meaning.words <= LONGEST {
        meaning.items = items(senses, first);
    }
    // Little words alone: what they ask for is in their order.
    if meaning.known + meaning.unknown == 0 && (3..5).contains(&meaning.words) && asks_for_deeds(label) {
        meaning.known = 1;
        meaning.items = [Some(Item::ReproductionSteps), None];
    }
    meaning
}

/// "What did you do?"
fn asks_for_deeds(label: &str) -> bool {
    label.trim_end_matches(['?', ':', ' ']).eq_ignore_ascii_case("What did you do")
}

/// The item or two that a set of senses asks for. The order of the questions settles "steps taken to reproduce".
fn items(senses: u64, first: u64) -> [Option<Item>; 2] {
    let has = |sense: u64| senses & sense != 0;
    let all = |wanted: u64| senses & wanted == wanted;
    let one = |item| [Some(item), None];
    let two = |item, other| [Some(item), Some(other)];
    if first & (OWNER | NEXT) != 0 && has(OWNER) && !has(TAKEN) {
        return one(Item::CaseOwner);
    }
    if has(EXPECT) && (has(ACTUAL) || has(CURRENT) || (has(INSTEAD) && has(SEE | HAPPEN))) {
        return two(Item::ExpectedBehavior, Item::ActualBehavior);
    }
    if all(TRIED | CODE) || all(OFTEN | CODE) {
        return one(Item::ReproductionSteps);
    }
    if has(OFTEN) && !has(STEP) || has(OTHER) && !has(REPRO | STEP) {
        return [None, None];
    }
    if has(REPRO) && !has(LOG | TRIED) {
        return one(Item::ReproductionSteps);
    }
    let right = all(SHOULD | HAPPEN) || all(SHOULD | HOW) || has(CORRECT) && has(BEHAVE | OUTPUT);
    if has(EXPECT) && !has(NEXT) || right {
        return one(Item::ExpectedBehavior);
    }
    if has(TRIED) && !has(LOG) || has(TAKEN) && !has(REPRO) {
        return one(Item::StepsAlreadyTaken);
    }
    if has(STEP) {
        return if has(NEXT) { [None, None] } else { one(Item::ReproductionSteps) };
    }
    if has(OWNER) {
        return one(Item::CaseOwner);
    }
    if has(LOG) && has(SHOT) {
        return two(Item::LogsAndData, Item::Screenshots);
    }
    if has(IMPACT) && has(SEVERITY) {
        return two(Item::CustomerImpact, Item::Severity);
    }
    if has(SEVERITY) {
        return one(Item::Severity);
    }
    if has(RELATED) || all(TICKET | ID) || all(TICKET | NUMBER) {
        return one(Item::SupportingTickets);
    }
    if has(LOG) || has(ERROR) && has(MESSAGE | OUTPUT) || has(ID) && !has(TICKET | PROBLEM) {
        return one(Item::LogsAndData);
    }
    if has(ACTUAL) && has(BEHAVE | HAPPEN | PROBLEM | SEE) || has(CURRENT) && has(BEHAVE | HAPPEN | PROBLEM) {
        return one(Item::ActualBehavior);
    }
    if has(INSTEAD) && has(HAPPEN | SEE) || first & BEHAVE != 0 && has(SEE) || has(ACTUAL) && !has(PLACE | VERSION) {
        return one(Item::ActualBehavior);
    }
    if has(SHOT) {
        return one(Item::Screenshots);
    }
    if has(IMPACT) || has(AFFECT) && has(PEOPLE | NUMBER | PROBLEM) || all(NUMBER | PEOPLE) {
        return one(Item::CustomerImpact);
    }
    let place = has(PLACE) || all(SYSTEM | MESSAGE) || all(AGENT | PEOPLE);
    if place && has(VERSION) {
        return two(Item::Environment, Item::Versions);
    }
    if place {
        return one(Item::Environment);
    }
    if has(VERSION) {
        return one(Item::Versions);
    }
    if has(HAPPEN) {
        return if has(CURRENT) || !has(HOW) { two(Item::Summary, Item::ActualBehavior) } else { [None, None] };
    }
    if senses & !(FILL | BEHAVE | CURRENT) == 0 && has(BEHAVE) {
        return one(Item::ActualBehavior);
    }
    if has(OUTPUT) && !has(CODE) {
        return one(Item::LogsAndData);
    }
    if has(CODE) {
        return if senses & !(FILL | CODE | OUTPUT | TICKET) == 0 {
            one(Item::ReproductionSteps)
        } else {
            [None, None]
        };
    }
    if has(AFFECT) {
        return one(Item::CustomerImpact);
    }
    if has(TICKET) && has(SUMMARY) || has(SUMMARY) || has(PROBLEM) {
        return one(Item::Summary);
    }
    [None, None]
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
            ("I tried this code", vec![Steps]),
            ("Reproducible example", vec![Steps]),
            ("How to repeat", vec![Steps]),
            ("What did you do?", vec![Steps]),
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
        for label in ["Next steps", "Reproducible", "Possible fixes", "Possible solution", "Regards", "Lunch", ""] {
            assert!(!meaning(label).is_ours(), "{label}: {:?}", meaning(label));
        }
    }
}
