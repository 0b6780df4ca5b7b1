//! The word patterns that answer each of the five questions, and those that only seem to.

use crate::playbook::Question;
use crate::reading::pattern::{Classes, Patterns};

const CLASSES: Classes = &[
    (
        "act",
        "retry try use refresh reload restart clear avoid wait switch save export download log sign reconnect pause \
         resubmit resend continue keep hold check leave contact call send open print do pay ignore upgrade update \
         disable enable run",
    ),
    (
        "users",
        "users user customers customer accounts people clients agents everyone you subscribers tenants organizations \
         organisations orgs workspaces visitors members merchants teams requests some anyone shops stores patients \
         students",
    ),
    ("us", "we i team teams engineers engineering support they developers colleagues specialists"),
    (
        "tell",
        "update updates updating post report write inform notify contact tell hear know reach reply respond touch \
         brief publish message follow-up",
    ),
    (
        "see",
        "seeing experiencing noticing observing having getting receiving being hearing providing sharing posting \
         updating going",
    ),
    (
        "talk",
        "update provide post keep share notify inform contact send let give be have not report get write tell reach \
         never need know also",
    ),
    ("still", "still currently now also actively already presently working continuing just both all"),
];

/// Headings; "what we do not know" before "what we know".
pub(super) static HEADINGS: [(Question, Patterns); 5] = [
    (
        Question::DontKnow,
        Patterns::headings(
            CLASSES,
            &[
                "what we do not [yet] know [yet|so] [far]",
                "what we are still confirming|investigating|checking|determining|verifying",
                "what is [still|not] [yet] unknown|unclear|open|known|confirmed",
                "unknowns|unknown|unconfirmed",
                "not known|confirmed [yet]",
                "open questions",
            ],
        ),
    ),
    (
        Question::Know,
        Patterns::headings(
            CLASSES,
            &[
                "what we [already|currently] know|see [so|now] [far]",
                "what is happening|known",
                "what has happened",
                "what happened",
                "impact|status|summary|symptoms",
                "current status|impact|state|situation",
                "customer|user impact",
            ],
        ),
    ),
    (
        Question::Next,
        Patterns::headings(
            CLASSES,
            &[
                "what we are [now|currently] doing [next|now|about] [it|this]",
                "what we will do|try [next]",
                "what happens next",
                "[our] next steps|step|actions|action",
                "next|actions|action",
            ],
        ),
    ),
    (
        Question::When,
        Patterns::headings(
            CLASSES,
            &[
                "when you will|can hear|expect [from] [us|an] [again|next|update]",
                "when we will update|write|report [you] [again|next]",
                "[our|the] next update|checkpoint|communication|report [time|due|by|at|expected|planned|scheduled]",
                "when [is] the next update [will] [be]",
            ],
        ),
    ),
    (
        Question::Meanwhile,
        Patterns::headings(
            CLASSES,
            &[
                "what you should|can|need [to] do [in|now|meanwhile|until] [the|then] [meantime|meanwhile]",
                "what to do [in|now|meanwhile] [the] [meantime|meanwhile]",
                "in the meantime|meanwhile",
                "meanwhile|workaround|workarounds|recommendation|recommendations|advice",
                "[your|recommended|required|customer] actions|action [required|needed]",
            ],
        ),
    ),
];

pub(super) static KNOWN: Patterns = Patterns::new(
    CLASSES,
    &[
        "we [have] [now|also|since|already] identified|confirmed|found|determined|established|verified|isolated|traced|narrowed|resolved|fixed|restored|detected|noticed|observed|seen|reproduced|implemented|deployed|rolled|applied|mitigated|completed|recovered|experienced",
        "we [do] know|see|confirm",
        "we are [also|currently|still|now] aware|seeing|experiencing|observing|noticing|receiving",
        "<users> .. can not",
        "<users> .. unable|affected|impacted|experiencing|seeing|see|receive|receiving|blocked|experience|experienced|encounter|encountering|fail|fails|failed|failing|get|getting",
        "<users> may|might|could|are|were _",
        "is|are|was|were|remain|remains|been|being|become|became|back [still|currently|now|partially|temporarily|completely|fully|all|not] down|unavailable|degraded|slow|slower|failing|offline|unreachable|unresponsive|intermittent|affected|impacted|delayed|broken|interrupted|disrupted|operational|recovering|recovered|stable|resolved|restored|mitigated|fixed|healthy|normal|online|safe|available|missing|stuck|blocked|limited|paused|complete|completed",
        "elevated|increased|intermittent|degraded|partial|high|higher .. error|errors|latency|rates|rate|performance|outage|failures|delays|delay|timeouts|availability|times",
        "fail|fails|failed|times|time|returns|shows|stopped|stops out|to|with|at|for|an|working|error|loading|responding",
        "affects|affecting|impacts|impacting|affected|impacted",
        "since|between|from _ utc|am|pm|pt|et|cet|cest|bst|gmt|pst|pdt|est|edt",
        "has|have been [now|fully|partially|successfully] *ed",
        "cause|issue|problem .. was|is [now] confirmed|known|identified|understood|found",
        "no [customer] data [has|was|is] [been] lost|affected|exposed",
        "has|have [now|also|all|fully|since|partially|just] recovered|improved|returned|degraded|resumed|occurred|stopped|started|risen|dropped|failed|arrived|ended|put|made|moved|brought|restored|cleared",
        "is|are [still|currently|now|temporarily] returning|giving|showing|responding|rejecting|losing|dropping|timing|arriving|recovering|loading|queued",
        "was|were [partially|fully|now] implemented|deployed|applied|rolled|brought|restored|caused|released|unable",
        "should be [now|all] back|working|restored|able|operational|available",
        "is|are|was|were [not] dropped|lost|rejected|declined|charged|saved|kept|late|duplicated|empty|wrong|hidden|cut|sent",
        "back to _",
        "reports of|that",
        "works|working|work [again|normally|as] _",
        "are|is .. operating|running|processing normally|as",
    ],
);

pub(super) static OPEN: Patterns = Patterns::new(
    CLASSES,
    &[
        "do|does|did not [yet|currently|fully] know|have|understand",
        "not [yet|been|fully|currently] [yet|been] [fully] known|confirmed|clear|identified|determined|established|understood|certain|sure|verified|isolated|found|pinpointed|reproduced",
        "can|could not [yet|currently] say|estimate|tell|confirm|rule|explain|give|predict|commit|share|determine",
        "unable to [yet] say|estimate|confirm|give|determine|reproduce",
        "unclear|undetermined|unconfirmed",
        "unknown [at|yet|so|for|why|how|when|if|whether] at|yet|so|for|why|how|when|if|whether|this|far",
        "is|are|remains|remain|still unknown",
        "investigat*|looking|checking|determin*|establish*|understand*|confirm*|learn*|find* [into|out|if] .. cause|causes|why|whether|extent|scope|source|origin|how|reason",
        "working to understand|determine|establish|identify|confirm|find|learn",
        "[still] to be confirmed|determined|established|clarified",
        "no [exact|firm|reliable|confirmed] eta|estimate|estimates|timeline|timeframe|root|cause",
        "too early to _",
        "yet to determine|confirm|identify|establish|find|learn|understand",
        "remain|remains .. unclear|unknown|open|unconfirmed",
        "still confirming|determining|verifying|establishing|assessing|checking|learning|analysing|analyzing|unknown|open|unsure",
        "root cause .. under|being investigat*|investigation",
        "cause .. under investigation",
        "is being determined|established|assessed|confirmed",
        "<us> .. unsure|uncertain",
    ],
);

pub(super) static DOING: Patterns = Patterns::new(
    CLASSES,
    &[
        "<us> am|are|is [<still>] [<still>] !<see> *ing",
        "<us> have [now|also|just] started|begun|engaged|escalated|paged|opened|initiated",
        "<us> will [now|then|next|also|keep|continue|be] !<talk> _",
        "<us> will be|keep|continue [to|on|with] [actively|closely] !<see> *ing",
        "<us> will continue to [closely|actively] !update|provide|post|share|keep _",
        "<us> continue to [closely|actively] !see|update|provide|post|share|observe|experience|receive _",
        "[are] continuing to [closely|actively] !see|experience|observe|receive _",
        "<us> plan|intend|aim to !<talk> _",
        "is|are [<still>] being [<still>] *ed|built|brought|rebuilt|sent|run|taken|put",
        "is|are [<still>] investigating|working|deploying|monitoring|restoring|testing|preparing|applying|rebuilding|reviewing|looking|restarting|replacing|validating|verifying|rolling|repairing|tracing|analysing|analyzing",
        "currently|still|actively|now investigating|working|deploying|monitoring|restoring|testing|reviewing|looking|rolling|checking",
        "investigating|monitoring",
        "underway|under-way",
        "under way|investigation|review|repair",
        "in progress",
        "next we|step|steps",
        "next .. we will _",
    ],
);

pub(super) static PROMISE: Patterns = Patterns::new(
    CLASSES,
    &[
        "next|another|further|additional|following|upcoming|new|more|fresh|regular|hourly|daily .. update|updates|report|communication|message|checkpoint|post|news|information|bulletin|word",
        "update|updates [will] [be|is|are|follow|follows] [to] due|scheduled|expected|planned|promised|follow|follows|coming|every|hourly|in|within|by|no|provided|posted|shared|sent|at|here|again",
        "will|shall|to|plan|aim|expect .. <tell>",
        "get|come|circle|report|check|be|write back",
        "hear [back] from us|me|our|support|you",
        "let you know",
        "keep you updated|posted|informed",
        "follow|following up",
        "in touch",
        "update you",
        "updates every|hourly|at",
    ],
);

/// An update that was given promises none.
pub(super) static PAST: Patterns = Patterns::new(
    CLASSES,
    &[
        "we|i [have] [already] posted|wrote|sent|updated|informed|told|promised|shared",
        "last|previous|earlier update|message|updated",
        "updated at|on",
    ],
);

pub(super) static VAGUE: Patterns = Patterns::new(
    CLASSES,
    &[
        "as soon as possible",
        "as soon as we|they|it|there|more|i",
        "soon|shortly|asap|momentarily|later|presently|quickly|promptly",
        "in due course",
        "in a [few|couple|little|short] moment|bit|while|minutes|hours|of|days|time",
        "as we have|get|learn|know",
        "when|once we have|know|get|learn|there more|it|any|is|new|an",
        "throughout|during|over the day|night|course|process|incident|afternoon|morning",
        "end of [the] day|business",
        "eod|cob|eob",
        "regularly|periodically|frequently",
    ],
);

pub(super) static ADVICE: Patterns = Patterns::new(
    CLASSES,
    &[
        "workaround|workarounds is|are|exists|available|for|by|you|below|until",
        "a|the|as|possible|this|one|following workaround",
        "in the meantime|meanwhile",
        "meanwhile|until then [please] you|please|use|try|do|avoid|keep|continue|wait|it|nothing|no|customers|users",
        "no|without [further|any|customer|immediate] action|actions|steps",
        "nothing [further|else|more] [is] [for] [you] to|needed|required|you",
        "<users> do|does|need not",
        "not need|have to do|take|change",
        "please !note|accept|bear|be|know|stand|rest|see|find|understand|excuse|forgive|stay|expect|allow|keep|remain|hold|do _",
        "please do not _",
        "please keep using|saving|working|sending",
        "we [strongly|would] recommend|advise|suggest|ask|encourage|urge",
        "you can|should|could|may [also|still|now|safely|continue|want] [to|continue|safely] !see|notice|experience|expect|find|hear|be|get|receive|encounter|reach|contact|follow|subscribe|also _",
        "<users> [now|still|also] should|can [now|also|still] retry|use|try|switch|avoid|log|sign|refresh|restart|reload|clear|reconnect|resume|reinstall|upgrade|save|wait|pause|revert|export|download|submit|continue|re-run|rerun|complete|resend|reset|call|pay|check",
        "to work around",
        "can be attempted|retried|retry|repeated|used|reached|done|worked|completed|resumed|ignored",
        "instead use|try|please",
        "use|using|try|via .. instead",
        "please|should|can|to avoid *ing",
        "advised|recommended|asked|encouraged|urged to !provide _",
        "should|can [also|still|now] log|sign|retry|refresh|restart|reload|clear|reinstall|reconnect|upgrade|resubmit|resend",
        "continue to use|work",
        "safe to retry|ignore|continue|use|wait|close|resume",
    ],
);

/// Verbs that open a sentence of advice.
pub(super) static ACT: Patterns = Patterns::new(CLASSES, &["<act> _ _"]);

pub(super) static NO_ADVICE: Patterns =
    Patterns::new(CLASSES, &["appreciate|thank|thanks|apologize|apologise your|you|for"]);
