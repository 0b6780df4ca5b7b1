//! Words that tell of impact, attempts, owners and versions, tagged once for the scanners of those items.
//!
//! A word has two sets of meanings: tags (what it does in a report, see `lexicon.rs`) and cues (named here, in
//! `names.rs`, `small_words.rs` and `token.rs`, which share one range of numbers).

use crate::language::bits::Bits;
use crate::language::words::Group;

/// The list of what words tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cue;

/// What else a word tells: named here, in `names`, `small_words` and `token`, which share the numbers.
pub type Cues = Bits<Cue>;

/// Who can be hurt: "users", "accounts".
pub const PEOPLE: Cues = Cues::number(0);
/// All of them: "all", "every", "nobody".
pub const ALL: Cues = Cues::number(1);
/// Some of them, nobody knows how many: "some", "several".
pub const VAGUE: Cues = Cues::number(2);
/// Hurt: "blocked", "outage", "revenue".
pub const HURT: Cues = Cues::number(3);
/// "affected", "impacted".
pub const AFFECTED: Cues = Cues::number(4);
/// Was tried: "restarted", "cleared", "tried".
pub const TRIED: Cues = Cues::number(5);
/// What came of it: "still", "helped", "same".
pub const OUTCOME: Cues = Cues::number(6);
/// "not", "cannot".
pub const DENIES: Cues = Cues::number(7);
/// Who tried: "we", "customer".
pub const ACTOR: Cues = Cues::number(8);
/// Owns: "owner", "own".
pub const OWN: Cues = Cues::number(9);
/// A group rather than a person: "team", "support".
pub const GROUP: Cues = Cues::number(10);
/// "version", "build", "release".
pub const VERSION: Cues = Cues::number(11);
/// "ticket", "issue", "case".
pub const TICKET: Cues = Cues::number(12);
/// "related", "similar", "duplicate", "linked".
pub const RELATED: Cues = Cues::number(13);
/// "severity", "sev".
pub const SEVERITY: Cues = Cues::number(14);
/// A word for a level that shops read differently: "critical", "urgent".
pub const LEVEL: Cues = Cues::number(15);
/// "I", "me", "myself".
pub const I: Cues = Cues::number(16);
/// "one", "single".
pub const ONE: Cues = Cues::number(17);
/// "no", "none".
pub const NO: Cues = Cues::number(18);
/// "found", "known", "search".
pub const FOUND: Cues = Cues::number(19);
/// A picture or a recording: "screenshot", "video".
pub const PICTURE: Cues = Cues::number(20);
/// "attached", "see".
pub const ATTACHED: Cues = Cues::number(21);
/// A wish or a plan, so nothing was done: "will", "please", "should".
pub const PLAN: Cues = Cues::number(22);
/// What is done with a case that somebody has: "assigned", "handing", "taking", "stays".
pub const HAND: Cues = Cues::number(23);
/// What somebody does at a screen: "click", "type".
pub const GESTURE: Cues = Cues::number(24);
/// "work", "log", "access": what people cannot do any more.
pub const ABLE: Cues = Cues::number(25);
/// A word that begins a phrase of its own: "on", "per". A number before it does not count what stands behind it.
pub const BREAK: Cues = Cues::number(26);
/// A number in letters, "two" to "twelve", "dozen", "half".
pub const NUMERAL: Cues = Cues::number(27);
/// Given to somebody: "assigned", "handed".
pub const GIVEN: Cues = Cues::number(28);
/// "normally", "usually": as things are when nothing is wrong.
pub const HABIT: Cues = Cues::number(29);
/// "fail": hurts when it is said of people who are counted.
pub const FAILS: Cues = Cues::number(30);
/// What is at stake beside the people: "deadline", "contract", "unsafe".
pub const STAKE: Cues = Cues::number(31);
/// Others, or one in a row: "another", "third". A sentence without such a word does not tell of several people.
pub const AMONG: Cues = Cues::number(42);
/// What somebody does in a case, whoever else owns it: "contact", "comms".
pub const ROLE: Cues = Cues::number(43);
/// A request, by how it was made or what its id is called after: "post", "req".
pub const REQUEST: Cues = Cues::number(44);

/// The words, by what they tell. The numbers 32 to 41 are those of `names.rs`, `small_words.rs` and `token.rs`.
pub const WORDS: &[Group<Cues>] = &[
    (
        PEOPLE,
        "user users customer customers account accounts org orgs organization organizations organisation \
         organisations tenant tenants seat seats agent agents people ppl person employee employees client clients \
         merchant merchants store stores site sites shop shops branch branches colleague colleagues member members \
         subscriber subscribers student students teacher teachers patient patients workspace workspaces company \
         companies order orders requests transaction transactions drivers visitor visitors \
         clinic clinics school schools hospital hospitals warehouse warehouses office offices restaurant restaurants \
         hotel hotels partner partners guest guests buyer buyers seller sellers reader readers participant \
         participants teams nurse nurses doctor doctors department departments shift shifts crew crews \
         planner planners technician technicians cashier cashiers operator operators dispatcher \
         dispatchers staff plant plants depot depots location locations kitchen kitchens nobody everyone everybody \
         units devices machines gateways terminals bookkeeper accountant accountants kitchen pupils pupil parents callers tutors riders volunteers pickers lawyers patrons residents theatres studios farms \
         passengers citizens households flats farmers fans players gamers donors waiters salons pharmacies banks fleets usuarios clientes kunden \
         benutzer nutzer anwender buchhalter sachbearbeiter mitarbeiter mitarbeitende mitarbeiterinnen kollegen kolleginnen lehrkrafte lehrer schuler \
         studierende studenten patienten firmen filialen teilnehmer mandanten utilisateurs boutiques salaries employes collegues eleves \
         etudiants magasins agences empleados companeros alumnos pacientes tiendas pedidos funcionarios colegas alunos lojas \
         medicos studentinnen alumnas estudiantes personas personnes pessoas personen leute",
    ),
    (ALL, "all every everyone everybody entire whole each nobody todos alle tous toutes todas"),
    (VAGUE, "some several many multiple hundreds thousands dozens few various couple certain numerous subset handful"),
    (
        HURT,
        "blocked blocking blocks blocker outage down unavailable unusable offline revenue losing lose loss \
         deadline golive launch sla breach churn cancel cancelling escalate urgent stopped halted stuck money sales \
         invoicing payroll contract penalty fine legal compliance workaround production critical complaints refunds \
         delayed behind standstill unable impossible interrupted disrupted wrong incorrect manually \
         detenidas detenidos bloqueadas bloqueados bloquees bloques paradas parados attente warten verspatet blockiert perdi perdu verloren wegschicken weggeschickt beschwert beschweren plaignent plaintes quejan quejas reclamam \
         lost paper late overtime throttled stranded disconnected corrupted idle waiting locked helpdesk missed miss complain complaining",
    ),
    (
        AFFECTED,
        "affected affects affecting affect impacted impacts impacting impact betroffen betrifft touche touchent concerne afecta afectan afectados afectadas concernees concernes touchees touches afetados afetadas",
    ),
    (
        TRIED,
        "tried attempted restarted rebooted reinstalled cleared reset disabled checked verified confirmed tested \
         rolled switched upgraded downgraded cleaned reconnected unplugged uninstalled removed deleted recreated reproduced \
         replicated ruled troubleshot investigated compared inspected validated retried rerun reran resynced \
         refreshed flushed ran purged compared turned moved switched whitelisted swapped repaired reauthorised reauthorized reconfigured regenerated rotated \
         toggled bounced reverted rebuilt reimported resent requeued reprocessed repaired bumped pinned unpaired paired \
         recalculated relinked unlinked retested pinged revoked replayed killed walked borrowed profiled traced debugged measured reviewed rescanned recalibrated calibrated \
         formatted replaced swapped bisected bisect bisecting purged reindexed restored cycled rotated probamos probado intentado revisado comprobado verificado essaye verifie versucht gepruft getestet \
         redemarre reinstalle desactive reactive relance supprime debranche rebranche teste reinitialise neugestartet getauscht gewechselt aktualisiert deaktiviert \
         reaktiviert geleert geloscht zuruckgesetzt ausgetauscht ausprobiert abgemeldet reinicie reiniciamos reinstale \
         reinstalamos reiniciado reinstalado desactive borre borramos desinstale reiniciei reinstalei limpei limpamos gerei geramos \
         desinstalei desativei desativamos trocamos testei testamos tentei tentamos apaguei",
    ),
    (
        OUTCOME,
        "still same helped helps worked works fixed solved resolved change effect difference persists remains \
         continues result results happens fails failed succeeded nothing appeared returned passes passed clean ok \
         normal identical unchanged without gone remain stays stayed correct loads appears crashes hangs reproduced confirmed ruled luck influence fixes solves resolves cures fine again succes erfolg exito sucesso mismo misma mesmo mesma igual meme gleiche weiterhin immer \
         nichts vergeblich vergebens rien nada adiantou sirvio ayudo vano geht klappt funktioniert funciona fonctionne \
         continua continuam persiste persisten pareil idem unverandert demeure bleibt besteht",
    ),
    (
        STAKE,
        "deadline deadlines payroll revenue contract contracts penalty penalties legal compliance \
         auditor auditors ceo management launch sla churn golive lawsuit unsafe dangerous safety sales refunds overtime",
    ),
    (
        DENIES,
        "not cannot cant dont doesnt didnt isnt wasnt arent werent wont couldnt never unable hasnt havent nobody no",
    ),
    (
        ACTOR,
        "i we they he she customer client user support agent engineer tech technician colleague colleagues he lo team tier1 tier2 l1 l2 already have has ive weve theyve jai avons hemos haben habe",
    ),
    (
        OWN,
        "owner owns own owned owning ownership dri assignee accountable responsible contact handler responsable responsavel zustandig",
    ),
    (
        GROUP,
        "eng api core product platform inventory billing payments backend frontend infra infrastructure network security qa devops sre \
         data mobile logistics \
         team group support engineering tier squad desk department dept developers development devs staff everyone \
         queue tbd unassigned nobody none l1 l2 l3 l4 oncall ops",
    ),
    (VERSION, "version versions build release ver version versao versao fassung rev revision firmware"),
    (TICKET, "ticket tickets issue issues case cases zd bug bugs incident incidents problem report reports jira"),
    (
        RELATED,
        "related similar duplicate duplicates dup linked link other another parent child supporting previous earlier known \
         relates matches",
    ),
    (SEVERITY, "severity sev prio priority criticality schweregrad severidad gravedad gravite severidade"),
    (LEVEL, "critical urgent blocker high major medium normal minor low trivial showstopper emergency"),
    (I, "i me myself im ill ive mine"),
    (ONE, "one single 1 a"),
    (NO, "no none zero not"),
    (FOUND, "found find known search searched searching exist exists see seen reports"),
    (
        PICTURE,
        "screenshot screenshots screencast screengrab recording video gif picture pictures image images photo \
         snip capture captura bildschirmfoto",
    ),
    (
        ATTACHED,
        "attached attaching attachment attachments see below enclosed adjunto adjunta anbei anhang joint jointe anexo anexei",
    ),
    (PLAN, "will please should could would can must may might going if when plan try want need let"),
    (
        HAND,
        "assigned assigning handed handing handover hand taking take takes over carrying carries follow following \
         leading picks picking picked handling keeping keep keeps hold holds run runs drive drives lead leads carry coordinate coordinates look \
         looking stay staying stays remain remaining remains one has have it got handle handles handled \
         coordinating coordinated chase chases chasing driving driven running led carried holding tracking leave leaving sits \
         rests lies charge plate desk court mine chase contact covering cover picked taken accepted agreed confirmed said \
         follows parked sitting lives moves goes passing giving yours posted updated informed point claimed claiming grabbed care \
         working looking looks talking comms commander engineer poc back \
         reprend ubernimmt ubernehme prends reprends encargo garde suis reste fico sigo quedo lleva liegt bleibt assumi asumo ic",
    ),
    (BREAK, "on in at per from into onto during after before by with for"),
    (
        GESTURE,
        "click press tap open type enter select choose go goto navigate visit scroll hover drag launch login log swipe \
         pinch hit switch insert put paste start run take rightclick doubleclick resize maximize minimize hold rotate",
    ),
    (
        NUMERAL,
        "zwei drei vier funf sechs sieben acht neun zehn deux trois quatre cinq sept huit neuf dix dos tres cuatro cinco seis siete ocho \
         nueve diez dois quatro sete oito nove dez two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty eighty hundred dozen half third fifth quarter",
    ),
    (
        HABIT,
        "normally usually typically ordinarily normalement habituellement normalmente habitualmente normalerweise ublicherweise",
    ),
    (FAILS, "fail fails failing failed fehlschlagen fallan"),
    (
        GIVEN,
        "assigned reassigned handed handing hand passed passing transferred asignado asignada assigne assignee \
         attribue zugewiesen atribuido",
    ),
    (
        ABLE,
        "work log login access sign pay order invoice print send receive open load save use export import sync \
         process ship bill book check submit complete clock enter finish close reach call pick pack deliver start take see read view find get register join edit attend teach watch publish reply approve upload download connect",
    ),
    (
        AMONG,
        "other others further else elses exactly far number several many multiple numerous some second third fourth fifth \
         sixth friend friends colleague colleagues neighbour neighbours brother sister wife husband team everyone everybody",
    ),
    (ROLE, "contact poc lead commander engineer comms talks ic"),
    (REQUEST, "http get post put patch delete req request trace correlation span ray job"),
];
