//! Finds speculation in an update: an unverified cause, a promised fix time. "We can't estimate yet" is neither.

use super::wording::{Hits, Rule, WordingCheck};
use crate::moment;
use crate::reading::clauses::Word;
use crate::reading::pattern::{Classes, Patterns};
use crate::wording::{BETTER_CAUSE, BETTER_GUESS, BETTER_PROMISE, GUESS, GUESSED_CAUSE, PROMISED_FIX};

/// Finds speculation in a sentence.
pub(super) fn find(sentence: &[Word], hits: &mut Hits) {
    let check = WordingCheck::Speculation;
    if !HONEST.fits(sentence) {
        hits.add(sentence, &CAUSE, &Rule { check, advice: &GUESSED_CAUSE, better: &BETTER_CAUSE });
        hits.add(sentence, &GUESSES, &Rule { check, advice: &GUESS, better: &BETTER_GUESS });
    }
    if !NO_PROMISE.fits(sentence) {
        let promise = Rule { check, advice: &PROMISED_FIX, better: &BETTER_PROMISE };
        hits.add(sentence, &PROMISES, &promise);
        // "It will be fixed" is a plan; with a time it is a promise.
        if moment::first(sentence, None).is_some() || names_vague_time(sentence) {
            hits.add(sentence, &TIMED, &promise);
        }
    }
}

/// "Soon" is a promise that a reader holds us to; "as soon as possible" is not.
fn names_vague_time(sentence: &[Word]) -> bool {
    VAGUE_TIME.fits(sentence) && !AS_SOON_AS.fits(sentence)
}

pub(super) const CLASSES: Classes = &[
    ("may", "may might could"),
    (
        "perhaps",
        "probably possibly likely perhaps presumably apparently maybe supposedly potentially conceivably seemingly \
         arguably",
    ),
    (
        "believe",
        "believe think suspect assume guess suppose presume reckon imagine speculate theorize theorise hypothesize \
         fear feel figure surmise",
    ),
    (
        "because",
        "caused cause causing due because related linked triggered tied connected stemming stem stems result resulted \
         resulting attributed attributable traced originate originates originated originating introduced responsible \
         behind overloaded rooted come comes coming came from stemmed contributed contributing",
    ),
    (
        "culprit",
        "bug bugs deploy deployment release attack ddos hack hacker hackers breach leak disk cable fiber fibre \
         misconfiguration race certificate deadlock hardware regression overload malware ransomware firewall dns \
         memory corruption patch upgrade update migration configuration config change surge spike router switch bot \
         bots power network database cache server servers code rollout vendor provider",
    ),
    (
        "fixed",
        "fixed resolved restored repaired solved sorted back working operational recovered healthy available normal \
         online up corrected mitigated cleared remedied done gone over live deployed released patched ready completed \
         complete rectified out running usable functional stable",
    ),
    (
        "fix",
        "fix resolve restore repair solve recover recovery correct mitigate remedy resolution restoration patch \
         hotfix deploy release fixing resolving restoring rectify subside return normalize normalise repairs clear \
         end",
    ),
    (
        "thing",
        "issue issues problem problems incident outage error errors this that it everything bug fault matter \
         disruption things",
    ),
    (
        "service",
        "service services system systems access functionality everything operations performance site api app platform \
         website all things exports payments logins login email delivery sync processing search dashboard \
         connectivity",
    ),
];

/// "The cause is not known", "we will not speculate", "as soon as we know whether": said rightly.
static HONEST: Patterns = Patterns::new(
    CLASSES,
    &[
        "not [yet] [want|wish|going|like] [to] speculate|guess|assume",
        "rather|instead than|of speculate|speculating|guess|guessing",
        "too early to _",
        "avoid speculating|guessing|speculation",
        "without speculating|guessing|speculation",
        "no indication|evidence|sign|reason|reports|suggestion",
        "not [appear|seem|believe|think|suspect|look|likely|possible] [to|that|be|like] _ caused|due|related|linked|because",
        "ruled out",
        "rule out",
        "apolog*|sorry|regret|inconvenience _",
        "whether|if .. <may>|<perhaps>|<because>",
    ],
);

/// A hedge before a cause.
static CAUSE: Patterns = Patterns::new(
    CLASSES,
    &[
        // "may be caused by", "could be related to", "might have been triggered by"
        "<may> [well|also|still|very|potentially|possibly|even] [well] be|have [been|come] [partly|partially|directly|indirectly] <because>",
        "<may> [well|also] have caused|triggered|introduced|broken|led|contributed|resulted",
        "<may> [well|also] be [a|an|the|some] [bad|faulty|failed|failing|recent|new|known|upstream|hidden|third-party|our|your|external|network|database|memory|software|hardware|server|side] [own] [effect] <culprit>",
        "<may> [well|also|still] be|have [been] [the|a] [direct] result|consequence|effect|outcome|side-effect of",
        "<may> explain why|this|the|these",
        "it|this|that|these|issue|problem|cause|outage|errors|failure|failures <may> [well|also|still|just|only|simply|even] be a|an|the|our|some !few|while|bit|couple|moment|short|good|inconvenience|case|subset|delay|day|difficult|long|little _",
        "something to do with",
        "<may> [well|also|still|<perhaps>] stem|come|result|arise|originate|derive from",
        "it|this|that|issue|problem|cause|fault|error|outage <may> [well|also|still|<perhaps>] be on|in|with|at|somewhere|inside|outside|upstream _",
        "there <may> [well|also] be a|an|some link|connection|relation|correlation|bug|leak|conflict|fault|attack",
        "leaning|lean towards|toward",
        "almost|nearly certainly|surely",
        "one|another|likely|possible possibility|explanation|theory|scenario is",
        "our|my|the [working|current|first] assumption|theory|hypothesis is",
        "findings|signs|indications|evidence|logs|data|analysis suggest|suggests|hint|hints|point [at|to|a|an|the|that] _",
        "looks|seems|appears|sounds [to] [be] related|linked|connected|tied|due|caused",
        "<may> [well|also] be [the|a|our] [root|real|underlying|main|likely|actual] cause|culprit|reason|source|trigger|explanation",
        // "is probably due to", "likely a bad deploy"
        "<perhaps> [been|be|being|was|is|also|just] <because>",
        "<perhaps> [was|is|be|just] [a|an|the|some|our|your|another] [bad|faulty|failed|failing|recent|new|known|upstream|hidden|third-party|external|network|database|memory|software|hardware|server|side|last|latest|yesterday|morning] ['s|own] [effect] <culprit>",
        "most likely|probably [was|is|been] [caused|due|related|from|a|an|the|our|by|because|that|it] _",
        "likely|probable|suspected|presumed|probably|possible|potential [the] [root] cause|culprit|reason|trigger|source|explanation is|was|appears|seems|being|lies|here",
        "[root] cause|culprit|reason|trigger|source|explanation [is|was|of|for] [this|that|the|it|outage|issue|incident|errors|problem] [is|was] [most|very] likely|probably|possibly|presumably|perhaps|apparently|suspected|believed|thought|assumed",
        "[root] cause|culprit|reason|trigger|source .. appears|seems|appear|seem|<may>|looks|believed|thought|suspected",
        // "appears to be related to", "seems to have been caused by", "looks like a network problem"
        "appear|appears|appeared|seem|seems|seemed [now|likely] to [be|have] [been] [mostly|mainly|largely|primarily|directly] <because>",
        "appear|appears|appeared|seem|seems|seemed [now|likely] to be|have [been] [a|an|the|some|our] [bad|faulty|failed|failing|recent|known|upstream|third-party|external|network|database|memory|software|hardware|server] <culprit>",
        "appears|seems that|like [a|an|the|our|some|one] _",
        "look|looks|looking|looked|sounds|smells|feels like it|this|that|the|a|an|our|some|one|there|they|we|your !normal|usual|right|same _",
        "possible|likely that .. <because>|<culprit>",
        "looks as if|though _",
        // "we believe this is caused by", "we suspect a bad deploy"
        "we|i|they|team|engineers|engineering [currently|now|strongly|also|still|initially|do] <believe> .. [was|is|were|are|be|been] <because>",
        "we|i|they|team|engineers|engineering [currently|now|strongly|also|still|initially|do] suspect|guess|presume|speculate|surmise|assume|reckon !you|your _",
        "we|i|they|team|engineers|engineering [currently|now|strongly|also|still|do] believe|think [that] [it|this|that|the|a|an|our|we|there|issue|problem|outage|one|these|they] .. <culprit>|cause|culprit|<because>|reason",
        "lead|leads|leading|led us to believe|suspect|think|assume",
        "reason|reasons to believe|suspect|think",
        "am|are [currently|still|now] guessing|assuming|suspecting|speculating|presuming|thinking",
        "have|has a feeling|hunch|suspicion|theory|hypothesis|guess",
        "fairly|pretty|quite|almost|reasonably|nearly sure|certain|confident [that] [it|this|the|a|that|our] _",
        "suspected|suspecting|suspects|suspicion",
        "is|are|was|were believed|thought|suspected|assumed|presumed|rumored|rumoured|alleged to|that|by|it _",
        "[it] is [widely|generally|commonly|currently] believed|thought|suspected|assumed|presumed|rumored|rumoured",
        "point|points|pointing to|towards|at [a|an|the|some|our] [bad|faulty|failed|recent|possible|likely|network|database|hardware|upstream|third-party|external|memory] _",
        "must be|have [been|a|an|the|our|some|because|caused] <culprit>|<because>|been",
        "suggest|suggests|suggesting|indicate|indicates [that] [a|an|the|this|it|our|there|some] [may|might|could|is|was|root|bad|possible|likely|network|database] <culprit>|<because>|<may>|problem|issue|failure",
    ],
);

/// A guess said as one, whatever it is about.
static GUESSES: Patterns = Patterns::new(
    CLASSES,
    &[
        "best|educated|first|initial|wild guess|guesses|assumption",
        "our|my|working|current|leading|main|first|one|initial theory|hypothesis|hunch|guess|speculation|suspicion",
        "gut feeling",
        "a hunch",
        "pure speculation",
        "in all likelihood|probability",
        "chances are",
        "odds are",
        "rumor|rumors|rumour|rumours",
        "if i|we had|have to guess",
        "i would|will guess|bet|say|imagine",
        "we would|will guess|bet|imagine",
        "for all we know",
        "who knows",
        "presumably|supposedly|conceivably|allegedly|reportedly|probably|perhaps|maybe|apparently",
        "it is conceivable|probable|plausible that|this|the|some|we|it|a",
        "there is a [good|strong|high|real|small|slight] chance|possibility|likelihood|probability",
        "most likely",
        "could be anything|either|due",
        "hopefully",
        "fingers crossed",
        "with [any|some|a] [bit] [of] luck",
    ],
);

/// "We cannot say when it will be fixed", "until it is restored", "once the fix is deployed": no promise.
static NO_PROMISE: Patterns = Patterns::new(
    CLASSES,
    &[
        "can|could|do|does|will not [yet] say|estimate|tell|give|know|have|predict|commit|confirm|promise|guarantee|share|provide|be",
        "not [yet] able|in|possible|ready|know|clear|known|say|estimate|give|commit",
        "no [exact|firm|reliable|current|confirmed] eta|estimate|estimated|timeline|timeframe|date",
        "unable to _",
        "too early to _",
        "without [an|any|a] eta|estimate|promise",
        "not [been] [yet] estimated|known|confirmed|set|scheduled",
        "unknown|unclear when|if|whether",
    ],
);

/// A promised fix time, said so.
static PROMISES: Patterns = Patterns::new(
    CLASSES,
    &[
        "will|should take [us] [about|around|approximately|another|roughly|only|no|at|up|less|a|an|the] .. minutes|minute|hours|hour|days|day|hrs|mins [or] [so] to|until|before <fix>|get|bring|have|complete|it|we|the|everything|<service>",
        "<thing>|fix|resolution|recovery|repair|restoration will|should take [about|around|approximately|another|roughly|only|no|at|up|less|a|an|the] .. minutes|minute|hours|hour|days|day|hrs|mins",
        "eta [for|of|on|to] [a|the|this|our] [full|permanent|complete] [fix|resolution|recovery|repair|restoration] [is|of|for|at|by|in|within|about|around|approximately|roughly] !not|unknown|unavailable|yet|tbd|pending|will _",
        "estimated|expected|anticipated|projected|target [time|date] [to|of|for] [full|a|the|complete] fix|resolution|recovery|repair|restoration|completion|resolve|restore [time|date] [is|of|for|at|by|in|within] !not|unknown|unavailable|yet|tbd|pending|will|behavior|behaviour _",
        "we|i|they|team|engineers|engineering [can|will|do|fully|hereby] promise|guarantee|swear !not|to|you|an|updates|updating _",
        "give us .. minutes|minute|hour|hours|day|days",
        "we|i|they|team|engineers predict|foresee|forecast that|this|the|a|full|it",
        "should|will|would|must not take|last|exceed|need [more|longer|over] [than] .. minutes|minute|hours|hour|days|day",
        "promise|guarantee|guaranteed|promised [you|that|it|this|the|to|a] .. <fix>|<fixed>",
        "<thing> [still|now] [really] should [now|all|soon|hopefully|already|then] [now|be] be [now|fully|completely|all] fixed|resolved|solved|sorted|repaired",
    ],
);

/// Promises when the sentence also names a time.
static TIMED: Patterns = Patterns::new(
    CLASSES,
    &[
        "will|should have|see|get|ship|deploy|release a|the|our|this [permanent|full|first|temporary] fix|patch|solution|hotfix|repair|resolution",
        "will|should be able to .. again|normally|usual|normal|without",
        "will|should [all] resume|return|come|recover|end|subside|clear|stop|finish|normalize|normalise",
        "will|shall|should|going [to|then|all|also|now|then|again] be|have [been|be|it|this|everything|the|all|you|things] [fully|completely|all|it|issue|problem|service|services|again|everything] [be] <fixed>",
        "will|shall|should|going|to be|come|get [fully|completely|all|brought|put] [back] <fixed>",
        "will|shall|should|going|plan|aim|hope [to] [be|have] [able] [to|fully|completely|also|then] <fix>|<fixed> [the|this|it|all|everything|your|full|access|service|services|to|your|issue|problem|a|an|normal|operation|out|is] _",
        "expect|expects|anticipate|anticipates|estimate|estimates|predict|hope|hoping|expecting|aim|aiming|plan|planning|intend|confident|optimistic|sure|certain .. <fix>|<fixed>",
        "expected|anticipated|scheduled|due|planned|set|estimated|projected|forecast|on track to|for [be|have|go|ship|a|the|full|complete] [fully|out|fix|live] <fix>|<fixed>",
        "fix|patch|hotfix|resolution|repair|rollback|workaround will|should|shall [be|going|to|coming|ready|out|available|take|ship|go|land|arrive|due|expected|scheduled] [to|be|live|out|deployed|released|available|ready|rolled|by|in|within|about|another|around|roughly|for|at|on|complete|completed] _",
        "fix|patch|hotfix|resolution|repair|rollback|workaround is|are [now|currently] coming|ready|due|expected|scheduled|planned|slated|set [to|for|be|by|in|within|out|at|on] _",
        "<service> will|should [all|then|again|fully] [be|return|work|come|resume|go] [fully|to|again|back|normal|online] [normal|normally|again|online|by|in|within|on|at|operation|tomorrow|tonight|soon|shortly] _",
        "return|returns|back|restored [to] normal [operation|service|operations|levels] by|within|in|before|at|tomorrow|tonight|soon|shortly",
        "have|has|get [this|it|the|everything|that|all] [issue|problem|service|bug|error|back|system|site|outage] <fixed> [for|again|and|up] [you|everyone|by|in|within|before|tomorrow|tonight|today|soon|shortly|at|running] _",
        "back|running [again|online] by|before|within|tomorrow|tonight _",
    ],
);

static AS_SOON_AS: Patterns = Patterns::new(CLASSES, &["as soon as"]);

/// Times that the clock cannot read, but a reader will hold us to.
static VAGUE_TIME: Patterns = Patterns::new(
    CLASSES,
    &[
        "soon|shortly|tomorrow|tonight|today|momentarily|asap|overnight",
        "by|before|until|on|next [the] [end|close|this|early|late] [of] [the|next|this] [day|week|business|month|morning|afternoon|evening] monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|day|business|evening|morning|afternoon|midnight|noon|tonight|month|lunch|weekend",
        "in|within [the|a|next|about] [next] [few|couple|matter] [of] moments|moment|minutes|hours|hour|days|while|week|weeks|short|time|no",
        "this morning|afternoon|evening|week",
        "end of day|business|week",
        "eod|cob",
        "any minute|moment|second",
    ],
);
