//! What a heading asks for: by the sense of its words, not by their spelling or order.

use super::words::{Lexicon, each_word};
use crate::playbook::Item;

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

#[rustfmt::skip]
static WORDS: &[(&str, u64); 523] = &[
    // English: fillers of a heading
    ("a", FILL), ("an", FILL), ("the", FILL), ("of", FILL), ("to", FILL), ("in", FILL), ("on", FILL), ("at", FILL),
    ("for", FILL), ("from", FILL), ("with", FILL), ("and", FILL), ("or", FILL), ("vs", FILL), ("versus", FILL),
    ("is", FILL), ("are", FILL), ("was", FILL), ("were", FILL), ("be", FILL), ("been", FILL), ("being", FILL),
    ("do", FILL), ("does", FILL), ("did", FILL), ("can", FILL), ("could", FILL), ("has", FILL), ("have", FILL),
    ("this", FILL), ("that", FILL), ("these", FILL), ("it", FILL), ("its", FILL), ("here", FILL), ("below", FILL),
    ("what", FILL), ("which", FILL), ("where", FILL), ("when", FILL), ("whats", FILL), ("if", FILL), ("any", FILL),
    ("you", FILL), ("your", FILL), ("we", FILL), ("our", FILL), ("my", FILL), ("i", FILL), ("me", FILL), ("us", FILL),
    ("please", FILL), ("provide", FILL), ("include", FILL), ("relevant", FILL), ("following", FILL), ("possible", FILL),
    ("required", FILL), ("optional", FILL), ("applicable", FILL), ("appropriate", FILL), ("exact", FILL),
    ("minimal", FILL), ("detailed", FILL), ("brief", FILL), ("short", FILL), ("clear", FILL), ("full", FILL),
    ("complete", FILL), ("additional", FILL), ("other", FILL), ("all", FILL), ("as", FILL), ("by", FILL), ("per", FILL),
    ("exist", FILL), ("known", FILL), ("available", FILL), ("used", FILL), ("using", FILL), ("via", FILL),
    ("there", FILL), ("s", FILL), ("so", FILL), ("will", FILL), ("would", FILL), ("test", FILL), ("case", FILL),
    ("correct", FILL), ("not", FILL), ("support", FILL), ("more", FILL), ("some", FILL),
    // Steps
    ("step", STEP), ("steps", STEP), ("procedure", STEP), ("instructions", STEP), ("path", STEP), ("workflow", STEP),
    ("reproduce", REPRO), ("reproducing", REPRO), ("repro", REPRO), ("reproduction", REPRO), ("replicate", REPRO),
    ("replication", REPRO), ("recreate", REPRO), ("recreating", REPRO), ("create", FILL), ("str", REPRO | STEP),
    ("s2r", REPRO | STEP), ("mre", REPRO), ("mcve", REPRO), ("reproducer", REPRO), ("trigger", REPRO),
    ("reproduced", OFTEN), ("reproducible", OFTEN), ("reproducibility", OFTEN), ("frequency", OFTEN), ("rate", OFTEN),
    ("how", HOW), ("example", CODE), ("sample", CODE), ("snippet", CODE), ("snippets", LOG), ("testcase", CODE),
    // Expected and actual
    ("expected", EXPECT), ("expect", EXPECT), ("expectation", EXPECT), ("expectations", EXPECT), ("desired", EXPECT),
    ("intended", EXPECT), ("er", EXPECT), ("wanted", EXPECT), ("ideal", EXPECT), ("should", SHOULD),
    ("actual", ACTUAL), ("actually", ACTUAL), ("observed", ACTUAL), ("observing", ACTUAL), ("incorrect", ACTUAL),
    ("wrong", ACTUAL), ("ar", ACTUAL), ("buggy", ACTUAL), ("faulty", ACTUAL), ("got", ACTUAL),
    ("current", CURRENT), ("currently", CURRENT), ("instead", INSTEAD), ("see", SEE), ("observe", SEE), ("saw", SEE),
    ("behavior", BEHAVE), ("behaviour", BEHAVE), ("behaviors", BEHAVE), ("behaviours", BEHAVE), ("result", BEHAVE),
    ("results", BEHAVE), ("outcome", BEHAVE), ("outcomes", BEHAVE), ("state", BEHAVE), ("happen", HAPPEN),
    ("happens", HAPPEN), ("happened", HAPPEN), ("happening", HAPPEN), ("occurs", HAPPEN), ("occurred", HAPPEN),
    // Logs and data
    ("log", LOG), ("logs", LOG), ("logcat", LOG), ("logfile", LOG), ("logfiles", LOG), ("trace", LOG), ("traces", LOG),
    ("stacktrace", LOG), ("stacktraces", LOG), ("stack", LOG), ("backtrace", LOG), ("backtraces", LOG),
    ("traceback", LOG), ("console", LOG), ("har", LOG), ("network", FILL), ("diagnostics", LOG), ("diagnostic", LOG),
    ("dump", LOG), ("dumps", LOG), ("bundle", LOG), ("payload", LOG), ("request", ID), ("response", LOG),
    ("body", FILL), ("evidence", LOG), ("debug", LOG), ("crash", ERROR), ("exception", LOG), ("exceptions", LOG),
    ("sentry", LOG), ("datadog", LOG), ("kibana", LOG), ("splunk", LOG), ("timestamp", LOG), ("timestamps", LOG),
    ("correlation", ID), ("session", ID), ("tracking", FILL), ("id", ID), ("ids", ID), ("org", FILL),
    ("error", ERROR), ("errors", ERROR), ("warning", ERROR), ("message", MESSAGE), ("messages", MESSAGE),
    ("details", MESSAGE), ("detail", MESSAGE), ("text", MESSAGE), ("output", OUTPUT), ("data", MESSAGE),
    ("code", CODE), ("source", CODE), ("query", LOG), ("checks", OUTPUT), ("report", FILL),
    // Pictures
    ("screenshot", SHOT), ("screenshots", SHOT), ("screen", SHOT), ("shots", SHOT), ("video", SHOT), ("videos", SHOT),
    ("recording", SHOT), ("recordings", SHOT), ("loom", SHOT), ("gif", SHOT), ("image", SHOT), ("images", SHOT),
    ("visuals", SHOT), ("attachments", SHOT), ("attachment", SHOT), ("attached", SHOT), ("files", FILL),
    ("picture", SHOT), ("pictures", SHOT), ("screencast", SHOT), ("replay", SHOT),
    // Environment and versions
    ("environment", PLACE), ("environments", PLACE), ("env", PLACE), ("platform", PLACE), ("platforms", PLACE),
    ("setup", PLACE), ("configuration", PLACE), ("config", PLACE), ("browser", PLACE), ("browsers", PLACE),
    ("os", PLACE), ("operating", PLACE), ("device", PLACE), ("devices", PLACE), ("hardware", PLACE), ("specs", PLACE),
    ("specifications", PLACE), ("specification", PLACE), ("software", PLACE), ("region", PLACE), ("tenant", PLACE),
    ("instance", PLACE), ("cluster", PLACE), ("deployment", PLACE), ("installation", PLACE), ("machine", PLACE),
    ("system", SYSTEM), ("server", SYSTEM), ("client", SYSTEM), ("technical", SYSTEM), ("info", MESSAGE),
    ("information", MESSAGE), ("useragent", PLACE), ("agent", FILL), ("phone", PLACE), ("model", PLACE),
    ("version", VERSION), ("versions", VERSION), ("build", VERSION), ("release", VERSION), ("ver", VERSION),
    ("revision", VERSION), ("commit", VERSION), ("affects", FILL), ("flags", PLACE), ("context", SUMMARY),
    ("product", FILL), ("app", FILL), ("application", FILL), ("firmware", VERSION), ("identifier", FILL),
    // Impact
    ("impact", IMPACT), ("impacts", IMPACT), ("impacted", AFFECT), ("affected", AFFECT), ("affecting", AFFECT),
    ("affect", AFFECT), ("scope", IMPACT), ("blast", IMPACT), ("radius", IMPACT), ("workaround", IMPACT),
    ("workarounds", IMPACT), ("revenue", IMPACT), ("arr", IMPACT), ("mrr", IMPACT), ("seats", IMPACT),
    ("consequence", IMPACT), ("consequences", IMPACT), ("blocking", IMPACT), ("business", FILL), ("risk", IMPACT),
    ("user", PEOPLE), ("users", PEOPLE), ("customer", PEOPLE), ("customers", PEOPLE), ("account", PEOPLE),
    ("accounts", PEOPLE), ("tenants", PEOPLE), ("orgs", PEOPLE), ("clients", PEOPLE), ("who", PEOPLE),
    ("number", NUMBER), ("count", NUMBER), ("many", NUMBER),
    // Severity
    ("severity", SEVERITY), ("sev", SEVERITY), ("priority", SEVERITY), ("criticality", SEVERITY),
    ("urgency", SEVERITY), ("level", FILL), ("pri", SEVERITY),
    // Attempts
    ("tried", TRIED), ("troubleshooting", TRIED), ("attempted", TRIED), ("attempts", TRIED), ("investigation", TRIED),
    ("investigated", TRIED), ("hypothesis", TRIED), ("ruled", TRIED), ("out", FILL), ("checked", TRIED),
    ("debugging", TRIED), ("findings", TRIED), ("taken", TAKEN), ("already", TAKEN), ("performed", TAKEN),
    ("done", TAKEN), ("actions", TAKEN), ("action", TAKEN), ("previous", FILL), ("initial", FILL), ("far", FILL),
    ("resolve", FILL), ("last", FILL), ("work", FILL), ("fixes", FILL), ("try", TRIED), ("tests", FILL),
    // Supporting tickets and owner
    ("related", RELATED), ("linked", RELATED), ("supporting", RELATED), ("similar", RELATED), ("duplicate", RELATED),
    ("duplicates", RELATED), ("references", RELATED), ("reference", RELATED), ("parent", RELATED), ("link", FILL),
    ("links", FILL), ("jira", TICKET), ("zendesk", TICKET), ("zd", TICKET | ID), ("gitlab", TICKET),
    ("github", TICKET), ("ticket", TICKET), ("tickets", TICKET), ("cases", TICKET), ("owner", OWNER),
    ("assignee", OWNER), ("assigned", OWNER), ("responder", OWNER), ("dri", OWNER), ("contact", OWNER),
    ("escalated", OWNER), ("accountable", OWNER), ("reported", FILL), ("point", FILL), ("whom", OWNER),
    ("next", NEXT), ("follow", FILL), ("up", FILL),
    // Summary
    ("summary", SUMMARY), ("description", SUMMARY), ("describe", SUMMARY), ("overview", SUMMARY), ("synopsis", SUMMARY),
    ("statement", SUMMARY), ("background", SUMMARY), ("symptom", SUMMARY), ("symptoms", SUMMARY), ("tldr", SUMMARY),
    ("headline", SUMMARY), ("definition", FILL), ("explanation", SUMMARY), ("executive", FILL), ("title", SUMMARY),
    ("problem", PROBLEM), ("issue", PROBLEM), ("issues", PROBLEM | TICKET), ("bug", PROBLEM), ("question", PROBLEM),
    ("escalation", PROBLEM), ("defect", PROBLEM), ("incident", PROBLEM), ("fix", OTHER), ("solution", OTHER),
    ("fault", PROBLEM), ("emergency", SUMMARY), ("feature", OTHER), ("notes", OTHER), ("needed", OTHER),
    ("ask", OTHER), ("acceptance", OTHER), ("criteria", OTHER), ("cause", OTHER),
    // Spanish
    ("pasos", STEP), ("reproducir", REPRO), ("para", FILL), ("el", FILL), ("la", FILL), ("los", FILL), ("las", FILL),
    ("de", FILL), ("del", FILL), ("error", ERROR), ("esperado", EXPECT), ("esperada", EXPECT), ("resultado", BEHAVE),
    ("comportamiento", BEHAVE), ("real", ACTUAL), ("obtenido", ACTUAL), ("registros", LOG), ("entorno", PLACE),
    ("impacto", IMPACT), ("gravedad", SEVERITY), ("severidad", SEVERITY), ("prioridad", SEVERITY), ("capturas", SHOT),
    ("pantalla", FILL), ("resumen", SUMMARY), ("descripcion", SUMMARY), ("problema", PROBLEM), ("responsable", OWNER),
    ("relacionados", RELATED), ("relacionadas", RELATED), ("probado", TRIED), ("intentado", TRIED),
    // French
    ("etapes", STEP), ("reproduire", REPRO), ("pour", FILL), ("le", FILL), ("les", FILL), ("des", FILL), ("du", FILL),
    ("comportement", BEHAVE), ("attendu", EXPECT), ("attendus", EXPECT), ("resultat", BEHAVE), ("resultats", BEHAVE),
    ("actuel", ACTUAL), ("constate", ACTUAL), ("obtenu", ACTUAL), ("journaux", LOG), ("environnement", PLACE),
    ("gravite", SEVERITY), ("severite", SEVERITY), ("priorite", SEVERITY), ("captures", SHOT), ("ecran", FILL),
    ("resume", SUMMARY), ("probleme", PROBLEM), ("lies", RELATED), ("associes", RELATED),
    // German
    ("schritte", STEP), ("reproduktion", REPRO), ("zur", FILL), ("zum", FILL), ("reproduzieren", REPRO),
    ("nachstellen", REPRO), ("erwartetes", EXPECT), ("erwartet", EXPECT), ("verhalten", BEHAVE), ("ergebnis", BEHAVE),
    ("tatsachliches", ACTUAL), ("aktuelles", ACTUAL), ("protokolle", LOG), ("umgebung", PLACE), ("auswirkung", IMPACT),
    ("auswirkungen", IMPACT), ("schweregrad", SEVERITY), ("prioritat", SEVERITY), ("bildschirmfoto", SHOT),
    ("zusammenfassung", SUMMARY), ("beschreibung", SUMMARY), ("verantwortlich", OWNER), ("bearbeiter", OWNER),
    ("versucht", TRIED),
    // Portuguese
    ("passos", STEP), ("reproduzir", REPRO), ("comportamento", BEHAVE), ("atual", ACTUAL), ("ambiente", PLACE),
    ("gravidade", SEVERITY), ("prioridade", SEVERITY), ("resumo", SUMMARY), ("descricao", SUMMARY),
    ("versao", VERSION), ("responsavel", OWNER), ("tentado", TRIED),
];

static LEXICON: Lexicon<523> = Lexicon::new(WORDS);

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
    if !label.is_ascii() {
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
    meaning
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
    if has(OFTEN) && !has(STEP) || has(OTHER) && !has(REPRO | STEP) {
        return [None, None];
    }
    if has(REPRO) && !has(LOG | TRIED) {
        return one(Item::ReproductionSteps);
    }
    if has(EXPECT) && !has(NEXT) || all(SHOULD | HAPPEN) {
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
    if has(INSTEAD) && has(HAPPEN | SEE) || has(ACTUAL) && !has(PLACE | VERSION) {
        return one(Item::ActualBehavior);
    }
    if has(SHOT) {
        return one(Item::Screenshots);
    }
    if has(IMPACT) || has(AFFECT) && has(PEOPLE | NUMBER | PROBLEM) || all(NUMBER | PEOPLE) {
        return one(Item::CustomerImpact);
    }
    let place = has(PLACE) || all(SYSTEM | MESSAGE);
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
    use crate::playbook::Item;

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
