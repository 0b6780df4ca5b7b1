//! The words of headings, by what they ask for; `meaning.rs` tells what they ask for together.

use crate::language::bits::Bits;
use crate::language::words::Group;

/// The list of what headings ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heading;

/// What a word of a heading asks for.
pub type Asks = Bits<Heading>;

// What a word of a heading can ask for; each has its words below.
pub const FILL: Asks = Asks::number(0);
pub const STEP: Asks = Asks::number(1);
pub const REPRO: Asks = Asks::number(2);
pub const EXPECT: Asks = Asks::number(3);
pub const ACTUAL: Asks = Asks::number(4);
pub const BEHAVE: Asks = Asks::number(5);
pub const HAPPEN: Asks = Asks::number(6);
pub const LOG: Asks = Asks::number(7);
pub const ERROR: Asks = Asks::number(8);
pub const MESSAGE: Asks = Asks::number(9);
pub const SHOT: Asks = Asks::number(10);
pub const PLACE: Asks = Asks::number(11);
pub const VERSION: Asks = Asks::number(12);
pub const IMPACT: Asks = Asks::number(13);
pub const AFFECT: Asks = Asks::number(14);
pub const PEOPLE: Asks = Asks::number(15);
pub const SEVERITY: Asks = Asks::number(16);
pub const TRIED: Asks = Asks::number(17);
pub const RELATED: Asks = Asks::number(18);
pub const TICKET: Asks = Asks::number(19);
pub const OWNER: Asks = Asks::number(20);
pub const SUMMARY: Asks = Asks::number(21);
pub const PROBLEM: Asks = Asks::number(22);
pub const CURRENT: Asks = Asks::number(23);
pub const SHOULD: Asks = Asks::number(24);
pub const INSTEAD: Asks = Asks::number(25);
pub const OFTEN: Asks = Asks::number(26);
pub const NUMBER: Asks = Asks::number(27);
pub const ID: Asks = Asks::number(28);
pub const TAKEN: Asks = Asks::number(29);
pub const NEXT: Asks = Asks::number(30);
pub const SEE: Asks = Asks::number(31);
pub const HOW: Asks = Asks::number(32);
pub const OUTPUT: Asks = Asks::number(33);
pub const SYSTEM: Asks = Asks::number(34);
pub const CODE: Asks = Asks::number(35);
pub const OTHER: Asks = Asks::number(36);
pub const AGENT: Asks = Asks::number(37);
pub const CORRECT: Asks = Asks::number(38);

/// The words of headings, by what they ask for: English first, then Spanish, French, German and Portuguese.
pub const WORDS: &[Group<Asks>] = &[
    (
        FILL,
        "a an the of to in on at for from with and or vs versus is are was were be been being do does did \
         can could has have this that these it its here below what which caller us where when whats if any you your \
         we our my i me us please provide include relevant following possible required optional applicable \
         appropriate exact minimal detailed brief short clear full complete additional other all as by per \
         exist known available used using via there s so will would test case not support more some \
         create network body tracking org report files affects product app application identifier \
         business level out previous initial far resolve last work fixes tests link links reported point performed \
         follow up definition executive person para el la los las de del caso dossier pantalla pour le les des du ecran zur zum que qui se sistema systeme o \
         lasst es sich man wie folgt voici comment como asi own",
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
    (VERSION, "version versions build release rel sw fw ver revision commit firmware versao"),
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
    (PEOPLE, "user users people customer customers account accounts tenants orgs clients who"),
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
pub static JAPANESE: &[(&str, Asks)] = &[
    ("再現", REPRO),
    ("手順", STEP),
    ("期待", EXPECT),
    ("本来", EXPECT),
    ("実際", ACTUAL),
    ("現在の動作", ACTUAL),
    ("ログ", LOG),
    ("ログファイル", LOG),
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
