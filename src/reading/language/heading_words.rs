//! The words of headings, by what they ask for; `meaning.rs` tells what they ask for together.

use crate::language::words::Group;

// The senses a word of a heading can have; each has its words below.
pub const FILL: u64 = 1;
pub const STEP: u64 = 1 << 1;
pub const REPRO: u64 = 1 << 2;
pub const EXPECT: u64 = 1 << 3;
pub const ACTUAL: u64 = 1 << 4;
pub const BEHAVE: u64 = 1 << 5;
pub const HAPPEN: u64 = 1 << 6;
pub const LOG: u64 = 1 << 7;
pub const ERROR: u64 = 1 << 8;
pub const MESSAGE: u64 = 1 << 9;
pub const SHOT: u64 = 1 << 10;
pub const PLACE: u64 = 1 << 11;
pub const VERSION: u64 = 1 << 12;
pub const IMPACT: u64 = 1 << 13;
pub const AFFECT: u64 = 1 << 14;
pub const PEOPLE: u64 = 1 << 15;
pub const SEVERITY: u64 = 1 << 16;
pub const TRIED: u64 = 1 << 17;
pub const RELATED: u64 = 1 << 18;
pub const TICKET: u64 = 1 << 19;
pub const OWNER: u64 = 1 << 20;
pub const SUMMARY: u64 = 1 << 21;
pub const PROBLEM: u64 = 1 << 22;
pub const CURRENT: u64 = 1 << 23;
pub const SHOULD: u64 = 1 << 24;
pub const INSTEAD: u64 = 1 << 25;
pub const OFTEN: u64 = 1 << 26;
pub const NUMBER: u64 = 1 << 27;
pub const ID: u64 = 1 << 28;
pub const TAKEN: u64 = 1 << 29;
pub const NEXT: u64 = 1 << 30;
pub const SEE: u64 = 1 << 31;
pub const HOW: u64 = 1 << 32;
pub const OUTPUT: u64 = 1 << 33;
pub const SYSTEM: u64 = 1 << 34;
pub const CODE: u64 = 1 << 35;
pub const OTHER: u64 = 1 << 36;
pub const AGENT: u64 = 1 << 37;
pub const CORRECT: u64 = 1 << 38;

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

/// Japanese runs words together, so these are looked for inside the label.
pub static JAPANESE: &[(&str, u64)] = &[
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
