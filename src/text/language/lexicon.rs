//! What the words of a sentence do in a report: demand, deny, act, fail, compare.

use crate::language::bits::Bits;
use crate::language::words::Group;

/// The list of what words do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report;

/// What a word does in a report.
pub type Tags = Bits<Report>;

/// A demand: "should".
pub const SHOULD: Tags = Tags::number(0);
/// A conditional: "would".
pub const WOULD: Tags = Tags::number(1);
/// An expectation: "expected".
pub const EXPECT: Tags = Tags::number(2);
/// A denial: "not", "cannot".
pub const NOT: Tags = Tags::number(3);
/// Something gone wrong: "error", "crashes".
pub const TROUBLE: Tags = Tags::number(4);
/// What a program does in answer: "shows", "returns".
pub const EFFECT: Tags = Tags::number(5);
/// A condition: "when", "if".
pub const WHEN: Tags = Tags::number(6);
/// A contrast: "but".
pub const BUT: Tags = Tags::number(7);
/// A replacement: "instead".
pub const INSTEAD: Tags = Tags::number(8);
/// Somebody: "I", "users".
pub const PERSON: Tags = Tags::number(9);
/// An action as an instruction: "click".
pub const DO: Tags = Tags::number(10);
/// An action as told: "clicked".
pub const DID: Tags = Tags::number(11);
/// An action going on: "clicking".
pub const DOING: Tags = Tags::number(12);
/// An attempt: "try".
pub const TRY: Tags = Tags::number(13);
/// Reproduction: "reproduce".
pub const REPRO: Tags = Tags::number(14);
/// What points at an example: "following", "attached".
pub const EXAMPLE: Tags = Tags::number(15);
/// A wish: "want", "please", "nice".
pub const WANT: Tags = Tags::number(16);
/// A place in a sequence: "then".
pub const NEXT: Tags = Tags::number(17);
/// An article or pronoun: "the", "it".
pub const THE: Tags = Tags::number(18);
/// A form of to be or an auxiliary.
pub const BE: Tags = Tags::number(19);
/// "to".
pub const TO: Tags = Tags::number(20);
/// "of", "than".
pub const OF: Tags = Tags::number(21);
/// The writer: "I", "we".
pub const FIRST: Tags = Tags::number(22);
/// "you".
pub const YOU: Tags = Tags::number(23);
/// A question's first word.
pub const ASK: Tags = Tags::number(24);
/// Something a report says of itself: "see", "get" after "should" is a step's remark, not a demand.
pub const SEE: Tags = Tags::number(25);
/// A word of a wish for something new: "add", "support", "allow".
pub const GRANT: Tags = Tags::number(26);
/// A word that praises: "nice", "better".
pub const PRAISE: Tags = Tags::number(27);
/// "as", before "expected".
pub const AS: Tags = Tags::number(28);

/// A failing itself, not its name: "crashes", "blank".
pub const FAIL: Tags = Tags::number(29);
/// What goes on in the writer's head: "think", "know".
pub const MIND: Tags = Tags::number(30);
/// A denied auxiliary: "doesn't", "cannot".
pub const DENIED: Tags = Tags::number(31);
/// What is seen rather than known: "seems", "looks".
pub const SEEM: Tags = Tags::number(32);
/// Success: "correctly", "properly".
pub const WELL: Tags = Tags::number(33);

/// A proposal: "suggest", "recommend".
pub const PROPOSE: Tags = Tags::number(34);
/// "please".
pub const PLEASE: Tags = Tags::number(35);
/// "need", "needs".
pub const NEED: Tags = Tags::number(36);
/// What a polite closing asks for: "let me know", "see attached".
pub const ASIDE: Tags = Tags::number(38);

/// "and".
pub const AND: Tags = Tags::number(37);

/// "must": an order from a program as often as a demand of it.
pub const MUST: Tags = Tags::number(40);
/// "too", "able": what follows "should" in a remark.
pub const TOO: Tags = Tags::number(41);

/// A replacement that needs no "of": "statt".
pub const RATHER: Tags = Tags::number(42);

/// An action that stands last in its sentence, as in German and Japanese.
pub const DO_LAST: Tags = Tags::number(43);

/// A comparison with another time or place: "previous", "other", "tested".
pub const ELSEWHERE: Tags = Tags::number(39);

/// What ought to be: "the correct output is".
pub const RIGHT: Tags = Tags::number(44);

/// An address: "https".
pub const LINK: Tags = Tags::number(45);

/// One of several ways out: "option", "workaround".
pub const OPTION: Tags = Tags::number(46);

/// What was taken for granted: "assumed", "thought" behind "would".
pub const THINK: Tags = Tags::number(47);
/// What something is made to do: "meant to".
pub const MEANT: Tags = Tags::number(48);
/// Where it is written how things work: "docs".
pub const DOCS: Tags = Tags::number(49);
/// How a text says something: "says", "promises".
pub const SAYS: Tags = Tags::number(50);
/// Either of two ways: "either".
pub const EITHER: Tags = Tags::number(51);
/// "has" before "to be".
pub const HAS: Tags = Tags::number(53);
/// "hoping".
pub const HOPED: Tags = Tags::number(54);
/// "reason", "need": what there is none of.
pub const NOTHING_FOR: Tags = Tags::number(55);
/// "for".
pub const FOR: Tags = Tags::number(56);
/// "according".
pub const ACCORDING: Tags = Tags::number(57);
/// What mends: "fix", "help".
pub const REMEDY: Tags = Tags::number(58);
/// What people wait for from each other: "answer", "reply".
pub const ANSWER: Tags = Tags::number(59);
/// "assumed".
pub const ASSUMED: Tags = Tags::number(61);
/// What makes "every", "the" or "as" a condition: "time", "moment", "soon".
pub const TIME: Tags = Tags::number(62);
/// What a failure costs, or how little: "lost", "blocked", "cosmetic".
pub const COST: Tags = Tags::number(63);
/// "thanks".
pub const THANK: Tags = Tags::number(60);
/// What people do and products do not: "hear".
pub const HEAR: Tags = Tags::number(52);

/// The words, by what they do.
pub const WORDS: &[Group<Tags>] = &[
    (SHOULD, "should shouldnt shouldve shoud shold ought supposed suppose mustnt"),
    (MUST, "must"),
    (WOULD, "would wouldnt could id itd wed might maybe seria"),
    (EXPECT, "expect expected expecting expects expectation expectations"),
    (
        NOT,
        "not no never cannot cant dont doesnt didnt isnt wasnt arent werent wont wouldnt couldnt hasnt havent hadnt \
         nothing none neither nor unable without nobody impossible aint shouldnt unavailable nowhere dosent doesn",
    ),
    (
        TROUBLE.or(FAIL),
        "crash crashes crashed crashing fail fails failed failing hang hangs hung hanging freeze freezes frozen froze \
         freezing broken breaks broke wrong wrongly incorrect incorrectly invalid missing lost loses stuck corrupt \
         corrupted corrupts garbled blank ignores ignored slow slowly leak leaks leaking refuse refuses refused reject rejects \
         rejected disappears disappear disappeared vanishes overlaps overlap overlapping truncated unexpected \
         unexpectedly inconsistent inconsistently misleading unresponsive unreadable unusable \
         aborts aborted denied inaccurate faulty flicker flickers stops stopped \
         bad badly poor poorly terminated terminates infinite inaccessible invisible misaligned damaged duplicated spinning improper \
         improperly incompatible unreachable complains complain complaining unnecessary misspelled ambiguous empty \
         nothing twice loses endless ghost negative overwritten gone late delayed duplicates dead greyed looping \
         dropped drops disconnects disconnected locked dies died kicks kicked bounces expired outdated stale offline blurry blurred pixelated clipped sluggish laggy lags stutters stuttering choppy jerky vanish vanishes vanishing reboots misspelt scrambled mangled unclickable unstyled untranslated mismatched glitchy erratic distorted skewed squashed jittery",
    ),
    (
        TROUBLE,
        "error errors exception exceptions failure failures bug bugs buggy problem problems break corruption npe \
         timeout useless annoying regression confused illegal garbage abort nullpointerexception deadlock deadlocks \
         segfault weird strange odd confusing ugly unknown undefined glitch violation warning warnings issue issues nan trouble redundant typo",
    ),
    (
        EFFECT,
        "gets get got getting returns returned shows shown showing displays displayed throws thrown throw appears \
         appear appeared produces produced gives gave becomes become causes caused cause results resulted remains \
         remain arrives arrived happens happen happened occurs occur occurred pops popped ends ended looks seems seem comes came goes \
         reports reported says said prints receives received keeps stays works worked takes generated generates leads \
         loads changes moves closes jumps resets turns opens renders rendered draws redirects redirected responds prompts lands switches reverts reverted exits quits hides fires",
    ),
    (WHEN, "when if whenever once upon while after everytime"),
    (BUT, "but however although though whereas yet nevertheless unfortunately still even"),
    (INSTEAD, "instead rather"),
    (
        PERSON,
        "i we you my your our user users one im ive id ill were youre someone somebody anyone customer customers they client he she people",
    ),
    (FIRST, "i we my our im ive"),
    (YOU, "you your user users one"),
    (
        DO,
        "open click go select press type enter create run start launch install add remove delete drag drop move set \
         change navigate visit load try use choose make save close log login sign enable disable hit tap scroll hover \
         rightclick doubleclick copy paste cut import export download upload build compile execute invoke call switch \
         resize maximize minimize check uncheck turn wait repeat restart reload refresh view send submit edit modify \
         write put place insert configure connect disconnect attach pull push checkout clone stop quit exit kill \
         browse search find hold swipe pinch rotate focus highlight mark expand collapse unzip extract fill define \
         declare deploy reboot shut plug unplug do get take give follow apply replace rename undo redo print test \
         initialize double right left have boot long observe notice see verify look watch ensure confirm logout \
         subscribe register deselect unselect activate trigger play pause bring leave toggle pick provide update \
         upgrade downgrade inspect debug step append generate let sort filter include read reply forward zoom join \
         assign share fetch accept dismiss decline tick untick mute unmute mount unmount drain crop duplicate unlock unpin resume rewind dial pair unpair shake tilt merge place scan approve",
    ),
    (
        DID,
        "opened clicked went selected pressed typed entered created ran started launched installed added removed deleted \
         dragged dropped moved changed navigated visited loaded tried used chose saved closed logged signed enabled \
         disabled tapped scrolled copied pasted imported exported downloaded uploaded built compiled executed invoked \
         called switched resized checked unchecked turned waited repeated restarted reloaded refreshed viewed sent \
         submitted edited modified wrote inserted configured connected attached pulled pushed searched attempted \
         upgraded updated replaced renamed printed rebooted followed rotated renewed migrated merged restored archived \
         uninstalled reinstalled plugged unplugged swapped refunded paid booked registered scanned shared sorted filtered muted unmuted mounted unmounted drained cropped rotated zoomed paused resumed recorded swiped toggled expanded collapsed hovered zipped unzipped paired unpaired joined dismissed accepted declined duplicated locked unticked pinned unpinned inserted made picked put took",
    ),
    (
        DOING,
        "opening clicking going selecting pressing typing entering creating running starting launching installing \
         adding removing deleting dragging dropping moving setting changing navigating visiting loading trying using \
         choosing making saving closing logging signing enabling disabling tapping scrolling hovering copying pasting \
         importing exporting downloading uploading building compiling executing invoking calling switching resizing \
         checking turning waiting restarting reloading refreshing viewing sending submitting editing modifying writing \
         inserting configuring connecting attaching pulling pushing searching attempting upgrading updating replacing \
         renaming printing rebooting browsing maximizing minimizing requesting querying passing sharing sorting filtering replying forwarding \
         clicks opens closes adds edits turns renames searches switches drops goes presses types enters selects taps scans drags swipes submits chooses navigates uploads downloads saves \
         logs signs installs uninstalling reinstalling scanning merging restoring plugging unplugging toggling swapping resetting muting unmuting mounting unmounting draining rotating cropping zooming joining leaving accepting dismissing declining cancelling canceling duplicating locking unlocking pausing resuming playing recording rewinding skipping dialling answering hitting swiping pinching drawing expanding collapsing subscribing unsubscribing registering booting ticking unticking pairing unpairing",
    ),
    (TRY, "try tries trying tried attempt attempts attempting attempted"),
    (
        REPRO,
        "reproduce reproducing reproduced reproducible reproduces repro reprod reproduction recreate replicate str reproducer \
         nachgestellt nachstellen reproduziert reproducido reproducir reproduit reproduire reproduzido reproduzir",
    ),
    (
        EXAMPLE,
        "example examples following follows attached attachment sample snippet testcase test query demo minimal mwe",
    ),
    (
        WANT,
        "want wanted wants wish like prefer need needs nice better great useful helpful ideally please enhancement \
         request suggest suggestion suggestions improvement proposal propose hope handy preferable best easier love",
    ),
    (
        PRAISE,
        "nice better great good useful helpful ideal handy preferable best easier cool awesome convenient \
         fantastic super optimal excellent wonderful logical sensible natural reasonable intuitive consistent enough sufficient welcome",
    ),
    (GRANT, "add support allow make consider provide improve implement enable introduce extend let rename"),
    (NEXT, "first firstly then next now finally afterwards again second third lastly"),
    (THE, "it this that these those there which the a an"),
    (BE, "be been being is are was were has have had do does did thats whats theres hes shes theyre"),
    (TO, "to"),
    (OF, "of than"),
    (ASK, "what why how where who whether is are can could does do should would"),
    (SEE, "see get notice observe find now receive"),
    (AS, "as"),
    (AND, "and"),
    (RIGHT, "correct right proper correcto correto"),
    (LINK, "http https"),
    (TOO, "too noted mention mentioned easy hard trivial"),
    (
        ELSEWHERE,
        "previous previously earlier other others before similar same another version versions release releases tested \
         works work working worked reproducible reproducibility used browser browsers machine also since prior until",
    ),
    (
        PROPOSE,
        "ideally suggest suggestion suggestions recommend recommendation propose proposal consider enhancement prefer",
    ),
    (
        OPTION,
        "option options alternative alternatives remedy remedies solution solutions workaround workarounds fixes ideas \
         approaches possibilities suggestions proposals proposal questions",
    ),
    (THINK, "think thought assume assumed imagine imagined figured presumed"),
    (MEANT, "meant designed intended intention intent"),
    (DOCS, "docs documentation manual spec specification specs readme changelog handbook faq guide"),
    (SAYS, "say says state states stated promise promises promised claim claims mention mentions describe describes"),
    (EITHER, "either"),
    (HAS, "has have"),
    (HEAR, "hear"),
    (HOPED, "hoping hoped"),
    (NOTHING_FOR, "reason need"),
    (FOR, "for why that"),
    (ACCORDING, "according per"),
    (REMEDY, "fix help resolve solve"),
    (ANSWER, "answer answers answered reply replies response responds update"),
    (THANK, "thanks thank"),
    (
        COST,
        "lost lose losing loses cost costs wasted wasting hand paper blocked blocking blocks stuck blocker showstopper \
         stopper cosmetic annoying annoyance nuisance impact urgent dramatic critical deal only just reported complained rang us \
         monday tuesday wednesday thursday friday saturday sunday tomorrow tonight noon launch standstill standing idle \
         closed holding holds held overcharged overbilled pocket delays delaying slows slowing slowed calling ringing threatening threatened threatens \
         twice double refunding crediting reprinting retyping postpone payroll internal turned happy job \
         complaining frist plazo delai prazo echeance missing leaving shouting queueing unhappy worried confused offline down dead stopped halted deadline due refund \
         compensate compensated refunded month weekend angry furious upset complaints manually entire whole all most nightmare disaster unacceptable chaos",
    ),
    (TIME, "time moment soon"),
    (ASSUMED, "assumed presumed"),
    (PLEASE, "please pls plz"),
    (NEED, "need needs"),
    (
        ASIDE,
        "let see find note contact ask look tell advise refer search feel help read check attached forgive excuse try",
    ),
    (
        MIND,
        "know sure think believe guess tested searched found find understand understood remember idea mind wonder \
         wondering suspect assume thought hope thanks thank sorry suggest looked investigated hi hello please",
    ),
    (DENIED, "cannot cant dont doesnt didnt isnt wasnt arent werent wont couldnt hasnt havent unable"),
    (SEEM, "seems seem looks appears appear"),
    (
        WELL,
        "correctly properly normally normal proper successfully fine correct right well expected smoothly complete good working",
    ),
    // Spanish, French, German and Portuguese: the strongest only. Accents are off, as in every key.
    (
        SHOULD,
        "deberia deberian tendria devrait devraient faudrait sollte sollten musste mussten debiera deveria deveriam",
    ),
    (PROPOSE, "sugiero sugerimos propongo suggere propose proposons vorschlagen schlage sugiro sugestao"),
    (
        EXPECT,
        "esperaba esperabamos esperado esperada espero attendais attendions attendu attendue erwartet erwarte erwarteten \
         erwartete esperava esperavamos",
    ),
    (INSTEAD, "lugar vez lieu inves"),
    (INSTEAD.or(RATHER), "statt anstatt anstelle"),
    (OF, "de du des d"),
    (
        NOT,
        "nunca jamas ningun ninguna nada pas jamais aucun aucune rien nicht nichts kein keine keinen nie nao nenhum nenhuma sem",
    ),
    (DENIED, "nicht nao pas"),
    (
        TROUBLE.or(FAIL),
        "falla fallan fallo bloquea bloqueado cuelga incorrecto incorrecta vacia vacio roto perdido plante bloque \
         bloquee echoue echec vide blanche casse abgesturzt sturzt hangt leer falsch kaputt fehlgeschlagen absturz falha \
         falham trava travou quebra quebrado vazio vazia branco branca incorreto incorreta \
         falsche falscher falsches falschen fehlt fehlen verschwindet verschwunden unvollstandig ungultig hakt friert faux fausse mauvais \
         mauvaise manque manquant disparait disparu invalide incorrecte falta faltan faltando desaparece desaparecio sumiu \
         errado errada incompleto inesperado invalido",
    ),
    (
        TROUBLE,
        "duplicado duplicada duplicados duplicadas doublon doublons doppelt errores erreur erreurs fehler fehlermeldung erro erros problema problemas probleme",
    ),
    (WHEN, "cuando quand lorsque wenn sobald nachdem quando si"),
    // What an infinitive stands behind: "beim Speichern", "al guardar", "ao salvar".
    (WHEN.or(TO), "beim al ao apos lorsquon"),
    (BUT, "pero mais aber jedoch mas sino sondern"),
    (FIRST, "yo je nous ich wir hemos temos"),
    (PERSON, "yo je nous ich wir usuario usuarios kunde kunden client clients cliente clientes utilisateur"),
    (
        DO,
        "abrir pulsar hacer seleccionar elegir ir iniciar entrar escribir guardar crear abra pulse seleccione vaya haga \
         inicie ouvrir cliquer selectionner choisir aller saisir enregistrer creer ouvrez cliquez selectionnez allez \
         saisissez connectez valide lance appuie saisis telecharge enregistre selectionne clique remplis coche choisis tape ouvre offnen klicken auswahlen wahlen eingeben speichern starten anmelden gehen \
         drucken gebe gehe tippe sende scanne lade klicke offne wahle speichere starte drucke offnet clicar selecionar escolher digitar salvar criar \
         selecione acessar acesse acceder cargar enviar imprimir editar borrar eliminar cambiar actualizar agregar cerrar \
         carregar excluir alterar tentar fechar baixar adicionar fermer ajouter supprimer modifier loschen andern \
         hinzufugen bearbeiten exportieren importieren aufrufen schliessen",
    ),
    (
        DO_LAST,
        "offnen tippen legen scannen klicken auswahlen wahlen eingeben speichern starten anmelden gehen drucken aufrufen schliessen",
    ),
    (
        FIRST.or(DO),
        "meto doy introduzco tecleo pongo elijo relleno marco subo confirmo busco coloco preencho escolho insiro confirmo marcamos ponemos abro pulso hago selecciono intento guardo entro descargo recargo pincho escribo abrimos pulsamos hacemos \
         guardamos descargamos entramos jouvre jajoute jessaie jutilise jappuie jenregistre jimporte jexporte jenvoie clico seleciono tento recarrego baixo envio aperto digito escrevo clicamos",
    ),
    (
        EFFECT,
        "aparece muestra queda sale devuelve affiche reste devient apparait erscheint bleibt zeigt wird wirft mostra fica \
         retorna termina",
    ),
    (BE, "es esta estan est sont ist sind foi sao"),
];
