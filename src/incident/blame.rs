//! Finds blame in an update: people, teams or vendors at fault. An update can say what happened without it.

use super::wording::{Hits, Rule, WordingCheck};
use crate::reading::clauses::Word;
use crate::reading::pattern::{Classes, Patterns};
use crate::wording::{BETTER_FACT, BETTER_READER, BETTER_VENDOR, BLAME_FOUND, BLAME_READER, BLAME_VENDOR};

/// Finds blame in a sentence.
pub(super) fn find(sentence: &[Word], hits: &mut Hits) {
    let check = WordingCheck::Blame;
    let people = Rule { check, advice: &BLAME_FOUND, better: &BETTER_FACT };
    let reader = Rule { check, advice: &BLAME_READER, better: &BETTER_READER };
    let vendor = Rule { check, advice: &BLAME_VENDOR, better: &BETTER_VENDOR };
    hits.add(sentence, &DEFLECTED, &people);
    // "This was no fault of yours", "we take full responsibility": the opposite of blame.
    if OWNED.fits(sentence) {
        return;
    }
    for (patterns, rule) in [(&READER, &reader), (&PEOPLE, &people), (&VENDORS, &vendor)] {
        hits.add(sentence, patterns, rule);
    }
    // "If you entered the wrong code, try again" is advice.
    if !CONDITION.fits(sentence) {
        hits.add(sentence, &READER_DID, &reader);
    }
}

const CLASSES: Classes = &[
    ("a", "a an the our your their one another some this that these both of certain my his her its"),
    // What kind of team or vendor: words that may stand before the noun.
    (
        "kind",
        "former new junior senior other external internal database network security platform infrastructure operations \
         support on-call engineering devops it qa release deployment backend frontend payments payment billing sales \
         hosting cloud email dns cdn telecom internet service third-party third data center centre identity sms auth \
         authentication upstream downstream storage offshore outsourced remote local part-time temporary weekend night \
         evening day shift mobile web product system systems software hardware it's infra ops dev test testing \
         monitoring integration implementation migration delivery logistics shipping phone voice power energy building \
         office regional central main own respective responsible wrong",
    ),
    (
        "staff",
        "engineer engineers developer developers admin admins administrator administrators operator operators \
         technician technicians contractor contractors colleague colleagues employee employees intern interns staff \
         programmer programmers consultant consultants team teams department departments sysadmin dba dbas devops sre \
         sres qa ops someone somebody guy guys hire trainee dev devs rep reps agent subcontractor manager managers \
         maintainer architect tester testers electrician cleaner freelancer coworker operations engineering",
    ),
    (
        "vendor",
        "vendor vendors company firm bank courier telco supplier suppliers provider providers partner partners carrier \
         carriers registrar reseller isp processor third-party party parties integrator utility aws amazon azure \
         microsoft google gcp cloudflare fastly akamai twilio stripe okta auth0 github gitlab atlassian datadog slack \
         salesforce oracle ibm mongodb heroku vercel netlify digitalocean linode hetzner ovh rackspace equinix verizon \
         comcast at&t vodafone telekom orange sendgrid mailgun mailchimp paypal adyen shopify zendesk intercom hubspot \
         snowflake databricks confluent redis elastic pagerduty openai anthropic apple meta facebook letsencrypt \
         digicert godaddy namecheap crowdstrike cisco vmware dell sap plaid braintree worldpay bandwidth vonage telnyx \
         zscaler imperva sentry segment algolia workday servicenow square klarna dhl fedex ups jira twitch zoom",
    ),
    ("they", "he she they who"),
    (
        "trouble",
        "outage outages failure failures incident incidents error errors mistake mistakes issue issues problem \
         problems bug bugs downtime disruption interruption fault negligence misconfiguration oversight blunder \
         carelessness incompetence inaction delay slowness sloppiness inattention collapse crash",
    ),
    (
        "slip",
        "mistake mistakes fault negligence misconfiguration oversight blunder carelessness incompetence inaction \
         sloppiness inattention slip-up wrongdoing ignorance typo screw-up mess mishap",
    ),
    // Verbs of which the subject is always at fault: "they broke it".
    (
        "wreck",
        "broke misconfigured forgot forgotten neglected botched mishandled mismanaged bungled fumbled ignored \
         overlooked wiped unplugged overwrote crashed ruined messed screwed mistyped caused missed skipped rushed \
         sabotaged bypassed circumvented violated disregarded lost mislaid misread misjudged mislabeled mislabelled underestimated corrupted misused abused bodged",
    ),
    // Neutral deeds: they blame only when something bad follows, as in "they introduced a bug".
    (
        "did",
        "introduced triggered pushed shipped dropped deployed applied merged ran revoked released delivered restarted \
         made entered used installed sent gave set typed chose cut pulled uploaded configured connected wrote put \
         picked rebooted provided supplied took executed tested approved copied selected signed issued rotated",
    ),
    // The same for what a repair does as well: "they rolled it back".
    (
        "undid",
        "removed replaced disabled rolled closed moved turned switched updated shut deleted changed edited stopped",
    ),
    ("amiss", "wrong mistake accident accidentally without carelessly unannounced prematurely"),
    (
        "bad",
        "without wrong bad faulty broken incorrect bug bugs error errors untested carelessly accidentally mistake \
         accident incorrectly buggy defective invalid unannounced prematurely unplanned outdated improper corrupt \
         incomplete hastily blindly",
    ),
    (
        "clumsily",
        "accidentally mistakenly inadvertently wrongly carelessly erroneously negligently foolishly recklessly \
         stupidly clumsily unintentionally unknowingly",
    ),
    (
        "had",
        "has had have who that which once again also just simply then never unfortunately apparently obviously repeatedly clearly even",
    ),
    ("was", "is are was were be been lies rests falls sits"),
];

/// Taking the blame ourselves, or saying that nobody is to blame.
static OWNED: Patterns = Patterns::new(
    CLASSES,
    &[
        "no|not [the|a|due] [to] [your|any] fault|mistake|error of|on your|yours",
        "not your|anyone fault|doing|mistake|error",
        "nothing you did|have",
        "not [to|at|about] blame|fault",
        "take|took|takes|accept|accepts [full|complete] responsibility",
        "we|i [have] caused|broke|failed|missed|made|misconfigured|forgot _",
        "we|i should have _",
        "[this|that|it] was our [own] mistake|fault|error|doing",
        "our [own] fault|mistake|error",
        "regardless of|who whose|is fault",
        "no one|body is to|at blame|fault",
        "nobody is to|at blame|fault",
    ],
);

static CONDITION: Patterns = Patterns::new(CLASSES, &["if|unless|whether|in|should|please|once you|case|make|check"]);

/// Pointing away from ourselves.
static DEFLECTED: Patterns = Patterns::new(
    CLASSES,
    &[
        "not our [own] fault|problem|responsibility|doing|bug|issue|mistake|error",
        "we are not responsible|liable|to",
        "nothing to do with us|our",
    ],
);

/// The customer at fault, said outright.
static READER: Patterns = Patterns::new(
    CLASSES,
    &[
        "your [own] [<kind>] [<staff>] ['s] <slip>",
        "your [own] [<kind>|<staff>] [<kind>|<staff>] error|errors",
        "your [own] [<kind>|<staff>] [configuration|setup|integration|firewall|network|settings|code|server] caused|broke|triggered|created|is|was|are|were [is|was] [wrong|incorrect|at|to|misconfigured|faulty] [this] problem|blame|fault|wrong|incorrect|misconfigured|faulty|outage|issue|errors|error",
        "your incorrect|wrong|faulty|improper|careless _",
        "your [own] [<kind>] <staff> [<had>] <wreck>",
        "your [own] [<kind>] <staff> [<had>] blocked|deleted|removed|changed|revoked|disabled|closed|failed|did [not|the|a|our] _",
        "incorrect|improper|wrong|careless|excessive use|usage|handling|configuration|setup .. by|from|on you|your",
        "<slip> by|of|from|on [the] [part] [of] you|your",
        "you [really|simply|clearly] should not|never have _",
        "you should have *ed|read|known|made|done|set|written|told|kept|taken",
        "you|your .. to blame",
        "you|your .. at fault",
        "you are|were using|doing .. wrong|incorrectly|wrongly",
        "you|users|customers|customer [are|were|had|have] [been] incorrectly|wrongly|improperly *ing|*ed",
        "user|users|customer|customers|client|clients [<had>] [<clumsily>] misconfigured|mistyped|misused|misread|forgot|neglected|broke|failed [to] !load|receive _",
        "user|customer|operator|admin|pilot|client error",
        "user|users|customer|customers|client 's|own [own] <slip>|error",
        "as we [already] told|warned|asked you",
        "if you|your [<kind>] [<staff>] had [not|only] _",
        "had you|your [<kind>] [<staff>] [not|only] *ed|read|told|kept|paid|listened|set",
        "you have [only] yourself|yourselves to",
        "your [own] [<kind>|<staff>] _ is|was the problem|cause|reason|culprit",
        "you|your must have _",
    ],
);

/// What the customer did wrong.
static READER_DID: Patterns = Patterns::new(
    CLASSES,
    &[
        "you [<had>] [<clumsily>] <wreck>",
        "you [<had>] <did> .. wrong|incorrect|invalid|bad|outdated|improper|mistake|accident",
        "you [<had>] <clumsily> _",
        "you failed to _",
        "you did not !see|notice|receive|get|lose|have|experience|need|do|cause|miss _",
    ],
);

/// Colleagues at fault.
static PEOPLE: Patterns = Patterns::new(
    CLASSES,
    &[
        "human error|errors|mistake|failure|negligence",
        "<staff> ['s] [own] [careless|costly|serious] <slip>",
        "<staff> ['s] error|failure|oversight",
        "<slip>|error|errors|failure|failures|negligence by|of|from|made [by] [the|on] [part] [of] [<a>] [<a>] [<kind>] [<kind>] <staff>",
        "<slip>|error|errors made|committed by|during|when _",
        "<staff> [<had>] [<had>] [<clumsily>] <wreck>",
        "<staff> in|from|at|on|of _ [<kind>] [<had>] [<clumsily>] <wreck>",
        "<staff> [<had>] [<had>] <did> .. <bad>",
        "<staff> in|from|at|on|of _ [<kind>] [<had>] <did> .. <bad>",
        "<staff> [<had>] [<had>] <undid> .. <amiss>",
        "<staff>|<vendor> [<had>] [<had>] took|brought|knocked .. down|offline|out",
        "<staff>|somebody|someone .. pulled the plug",
        "<staff> [<had>] left .. open|unlocked|behind|broken|unfinished|undone",
        "<staff> [<had>] left .. in .. state|mess",
        "<staff> not following|checking|testing|reading|paying|doing|knowing|noticing _",
        "support|management|marketing [<had>] <did> .. <bad>",
        "_ from|in|at [<a>] [<kind>] <staff>|<kind> [<had>] <did> .. <bad>",
        "_ from|in|at [<a>] [<kind>] <staff>|<kind> [<had>] <wreck>",
        "<staff> [<had>] [<had>] <clumsily> _",
        "<staff> [<had>] [<had>] incorrectly|improperly|wrongly *ed|set|wrote|put|ran|cut",
        "<staff> [<had>] [<had>] failed|failing|fails to _",
        "<staff> did not !see|yet|find|observe|receive|need [properly|correctly] test|check|follow|notify|inform|read|review|verify|validate|update|notice|do|catch|document|tell|renew|plan|monitor|respond|react|communicate|coordinate|listen|bother|realise|realize|know|think",
        "<staff> should [not|never] have _",
        "<staff> [<had>] [<had>] made [<a>] [<a>] [bad|serious|costly|big|simple|configuration|terrible|silly|grave|small|honest] mistake|mistakes|error|errors|blunder",
        "<staff> [<had>] let .. expire|lapse|slip|run|fill|down",
        "<staff> [to|at|is|are|was|were] [to|at|solely|entirely] blame|fault",
        "<staff> <was> [solely|entirely|fully|clearly|directly|also] responsible for [<a>] [whole|entire|service] <trouble>",
        "responsible [<staff>|person|for|it|this] [has|have|was|were|will|is|are] [been|be] disciplined|fired|warned|retrained|dismissed|reprimanded|sacked|spoken",
        "<staff>|person|people|those responsible [has|have|was|were|will|is|are] [been|be] disciplined|fired|warned|retrained|dismissed|reprimanded|sacked|spoken",
        "<they> [<had>] [<had>] [<clumsily>] broke|misconfigured|forgot|neglected|botched|mishandled|overlooked|wiped|unplugged|messed|screwed|mistyped|rushed",
        "he|she|they [<had>] <did> .. wrong|bad|faulty|broken|incorrect|mistake|accident",
        "he|she|they [<had>] made [<a>] [bad|serious|big|another] mistake|mistakes|error|errors",
        "he|she|they failed to _",
        "he|she|they should [not|never] have _",
        "would|could not have happened|occurred .. <staff>",
        "would|could not have happened|occurred if|had|without [<a>] [<kind>] [<kind>] <staff>",
        "caused|introduced|broken|deleted|triggered|misconfigured|wiped|unplugged|botched|mishandled|overlooked|ignored|missed|created by [<a>] [<a>] [careless|*ed] [<kind>] [<kind>] <staff>",
        "blame|blaming|blames|blamed [on|for] [the|our|an|a|us|it|this|them|him|her|lies|falls|rests|goes|is|should] _",
        "<staff> <was> [clearly|entirely|solely] to blame",
        "<was> at fault",
        "to blame for",
        "culprit|culprits [here|<was>|turned] [out] [to] [be] [<a>] [<a>] [<kind>] <staff>|<vendor>",
        "dropped the ball",
        "screwed|messed|screw up",
        "asleep at the wheel",
        "fell asleep",
        "pointing|point fingers|finger",
        "incompetent|incompetence|negligent|negligence|careless|carelessness|sloppy|sloppiness|irresponsible|lazy|clueless|amateurish|inept|reckless|disciplined|reprimanded|stupidity|stupid",
        "let|letting us|you|everyone|customers down",
        "let down by _",
        "thanks to [<a>] _ <staff>",
        "bad|poor|sloppy|careless work|code|job|decision|decisions|planning|management by|from|of _",
        "lack of care|attention|discipline|diligence|competence|oversight|planning|communication|training by|from|in|on|of|at _",
        "fault|mistake lies|rests with _",
        "<was> the fault|mistake|error|doing of _",
    ],
);

/// A provider at fault. To the customer it is our service, no matter who runs a part of it.
static VENDORS: Patterns = Patterns::new(
    CLASSES,
    &[
        "<vendor> ['s] [own] <slip>",
        "<vendor> [<had>] [<had>] [<clumsily>] <wreck>",
        "<vendor> [<had>] [<had>] [<had>] dropped _",
        "<vendor> [<had>] [<had>] <did> .. <bad>",
        "<vendor> [<had>] [<had>] <undid> .. <amiss>",
        "<vendor> .. useless|hopeless|unreliable|unprofessional|appalling|terrible|unhelpful",
        "is|was a|an [known|old|typical] <vendor> bug|issue|problem|outage|error|fault|failure",
        "had [<a>] [<kind>] [<kind>] <vendor>|<staff> [not|only|properly] *ed|told|kept|done|known",
        "<vendor> [<had>] suffered _",
        "<vendor> [<had>] [<had>] <clumsily>|incorrectly|improperly|wrongly _",
        "<vendor> [<had>] [<had>] failed|failing|fails us|to",
        "<vendor> did|does not [properly|correctly|even] test|check|follow|notify|inform|tell|renew|respond|react|communicate|warn|deliver|announce|keep|answer|provide|know|bother",
        "<vendor> [<had>] never told|warned|notified|informed|responded|tested|answered",
        "<vendor> should [not|never] have _",
        "<vendor> [<had>] made [<a>] [bad|serious|configuration|breaking|unannounced|big] mistake|mistakes|error|errors|change",
        "<vendor> [<had>] [<had>] let [<a>] .. expire|lapse|slip|down|us",
        "<vendor> <was> [solely|entirely|fully|clearly|directly|also] responsible|liable for _",
        "<vendor> <was> [clearly|entirely|solely] to blame",
        "<vendor> 's [own|dns|network|api|service|ongoing|poor|current|major|recent|global] <trouble> [<had>] took|caused|broke|brought|led|knocked|is|was|made|means|meant",
        "<vendor> 's problem|issue|doing|fault|job|responsibility not|and|to",
        "<vendor> [<kind>] is|are|has|have [<was>|having|suffering|experiencing|an|major] [again] problems|issues|trouble|outage|outages|down .. why|because|reason|so",
        "<vendor> .. <trouble>|problems .. not ours|us|our",
        "caused|triggered|introduced|broken by [<a>] [<a>] [ongoing|major|global|widespread|large|external|another] [<kind>] [<kind>] <vendor>",
        "caused|triggered|introduced|broken by .. outage|failure|error|bug|problem|issue|incident|mistake|fault|change|maintenance at|with|by|from|of|on|in [<a>] [<kind>] [<kind>] [part|side|end] [of] [<a>] [<kind>] <vendor>",
        "due|because|owing|thanks to|of [<a>] [ongoing|major|global|widespread|large] [<kind>] [<kind>] <vendor> ['s] [own|dns|network|api|service|ongoing|poor|current] <trouble>|<slip>",
        "due|because|owing|thanks to|of .. <trouble> at|with|by|from|of|on|in [<a>] [<kind>] [<kind>] <vendor>",
        "because|due of|to [<a>] [<kind>] <vendor> 's _",
        "all|only|just|entirely|solely|purely because|due of|to [<a>] [<kind>] <vendor>",
        "because|since [<a>] [<kind>] [<kind>] <vendor> <was>|has|had|have|went|changed|broke|made|did",
        "result|fault|mistake of [<a>] [<kind>] [<kind>] <vendor> ['s] _",
        "<trouble> [<was>] [entirely|solely] on [<a>] <vendor> ['s] side|end|part",
        "<trouble> [<was>] [entirely|solely|with] on|with|at [the] side|part|end of [<a>] [<kind>] <vendor>",
        "lies|rests [entirely|solely|squarely] with [<a>] [<kind>] [<kind>] <vendor>|<staff>",
        "would|could not have happened|occurred if|had|without [<a>] [<kind>] [<kind>] <vendor>",
    ],
);
