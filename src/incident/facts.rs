//! The facts in a ticket's text that speak for a severity, each with the sentence that says it.

use serde::Serialize;

use crate::case::{Case, Evidence, Source};
use crate::order;
use crate::playbook::Item;
use crate::reading::affected::{self, Amount};
use crate::reading::clauses::{Word, span_of};
use crate::reading::pattern::{Classes, Patterns};
use crate::reading::{Find, Search, Sought, prose};
use crate::wording::{self, Phrase};

/// A fact that speaks for a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Data is lost or damaged.
    DataLoss,
    /// Somebody could see or do what they must not.
    Security,
    /// Everybody is hit.
    Everyone,
    /// A hundred or more, or a quarter or more.
    Many,
    /// The service is down.
    Down,
    /// Sign-in, payment, or what the customer calls critical.
    CoreFunction,
    /// There is no way around it.
    NoWorkaround,
    /// In production.
    Production,
    /// There is a way around it.
    Workaround,
    /// One person or customer.
    OnlyOne,
    /// Staging, sandbox, a test.
    NotProduction,
    /// A question, or a wish.
    Question,
    /// Looks, not function.
    Cosmetic,
}

impl Fact {
    /// Every fact, those that speak for a worse level first.
    pub const ALL: [Self; 13] = [
        Self::DataLoss,
        Self::Security,
        Self::Everyone,
        Self::Many,
        Self::Down,
        Self::CoreFunction,
        Self::NoWorkaround,
        Self::Production,
        Self::Workaround,
        Self::OnlyOne,
        Self::NotProduction,
        Self::Question,
        Self::Cosmetic,
    ];

    /// Whether it speaks for a worse level rather than a lighter one.
    pub const fn raises(self) -> bool {
        match self {
            Self::DataLoss
            | Self::Security
            | Self::Everyone
            | Self::Many
            | Self::Down
            | Self::CoreFunction
            | Self::NoWorkaround
            | Self::Production => true,
            Self::Workaround | Self::OnlyOne | Self::NotProduction | Self::Question | Self::Cosmetic => false,
        }
    }

    /// In a few words.
    pub const fn phrase(self) -> &'static Phrase {
        match self {
            Self::DataLoss => &wording::FACT_DATA_LOSS,
            Self::Security => &wording::FACT_SECURITY,
            Self::Everyone => &wording::FACT_EVERYONE,
            Self::Many => &wording::FACT_MANY,
            Self::Down => &wording::FACT_DOWN,
            Self::CoreFunction => &wording::FACT_CORE,
            Self::NoWorkaround => &wording::FACT_NO_WORKAROUND,
            Self::Production => &wording::FACT_PRODUCTION,
            Self::Workaround => &wording::FACT_WORKAROUND,
            Self::OnlyOne => &wording::FACT_ONLY_ONE,
            Self::NotProduction => &wording::FACT_NOT_PRODUCTION,
            Self::Question => &wording::FACT_QUESTION,
            Self::Cosmetic => &wording::FACT_COSMETIC,
        }
    }
}

/// A fact and the words that say it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FactFound {
    /// Which.
    pub fact: Fact,
    /// The sentence.
    pub evidence: Evidence,
}

/// The facts of a ticket, each once, those that speak for a worse level first. A field's value is no fact: it claims a
/// level.
pub fn of(case: &Case) -> Vec<FactFound> {
    let mut facts: Vec<FactFound> = Vec::new();
    for text in &case.texts {
        if matches!(text.source, Source::Field(_) | Source::Answer(Item::Severity)) {
            continue;
        }
        let finds = text.finds(SEARCH);
        for fact in Fact::ALL {
            let new = finds.iter().find(|find| find.is(fact) && facts.iter().all(|found| found.fact != fact));
            facts.extend(
                new.map(|find| FactFound { fact, evidence: Evidence::of(text.source.clone(), find.span, text.words) }),
            );
        }
    }
    order::sort(&mut facts, &|one, other| one.fact < other.fact);
    facts
}

impl Sought for Fact {
    fn number(self) -> usize {
        self as usize
    }
}

/// The first sentence for each fact.
const SEARCH: Search<Fact> = Search::new(search);

fn search(text: &str) -> Vec<Find> {
    let mut finds: Vec<Find> = Vec::new();
    let counts = affected::all_affected(text);
    prose::each_sentence(text, |sentence| {
        let whole = span_of(sentence, text);
        let count = counts.iter().find(|count| whole.start <= count.span.start && count.span.start < whole.end);
        for fact in in_sentence(sentence, count.map(|count| count.amount)) {
            if !finds.iter().any(|find| find.is(fact)) {
                finds.push(Find::of(fact, whole));
            }
        }
        true
    });
    finds
}

fn in_sentence(sentence: &[Word], count: Option<Amount>) -> impl Iterator<Item = Fact> {
    let says = |patterns: &Patterns| patterns.fits(sentence);
    let found = [
        (Fact::DataLoss, says(&DATA_LOSS) && !says(&NOT_DATA_LOSS)),
        (Fact::Security, says(&SECURITY) && !says(&NOT_SECURITY)),
        (Fact::Everyone, says(&EVERYONE) && !says(&NOT_EVERYONE)),
        (
            Fact::Many,
            matches!(count, Some(Amount::Share(share)) if share >= 2_500)
                || matches!(count, Some(Amount::Count(count)) if count >= 100),
        ),
        (Fact::Down, says(&DOWN) && !says(&NOT_DOWN)),
        (Fact::CoreFunction, says(&CORE)),
        (Fact::NoWorkaround, says(&NO_WORKAROUND)),
        (Fact::Production, says(&PRODUCTION) && !says(&NOT_PRODUCTION)),
        (Fact::Workaround, says(&WORKAROUND) && !says(&NO_WORKAROUND)),
        (Fact::OnlyOne, says(&ONE) || matches!(count, Some(Amount::Count(1)))),
        (Fact::NotProduction, says(&NOT_PRODUCTION)),
        (Fact::Question, says(&QUESTION)),
        (Fact::Cosmetic, says(&COSMETIC)),
    ];
    found.into_iter().filter(|(_, said)| *said).map(|(fact, _)| fact)
}

const CLASSES: Classes = &[
    (
        "people",
        "user users customer customers account accounts org orgs organization organizations tenant tenants seat seats \
         agent agents employee employees people clients client shops stores sites requests orders patients students",
    ),
    (
        "core",
        "login logins sign-in signin sign-on sso checkout payment payments billing invoicing authentication order orders email emails",
    ),
    (
        "fails",
        "fail fails failed failing broken down unavailable dead stopped stops not blocked unusable impossible refused",
    ),
];

static DATA_LOSS: Patterns = Patterns::new(
    CLASSES,
    &[
        "data loss",
        "lost|losing [all|their|our|customer|some] data|records|files|orders|history|invoices|entries|messages|work",
        "data|records|files|orders|entries|invoices|messages [is|are|was|were|has|have|been|being|got] [been|being] lost|deleted|wiped|corrupted|overwritten|destroyed|missing|gone",
        "data corruption",
        "corrupted|corrupts data|records|files|database",
    ],
);

static NOT_DATA_LOSS: Patterns = Patterns::new(
    CLASSES,
    &["no|not|without|never .. data|lost|loss|corrupted|deleted|corruption|records", "if|whether .. lost|loss"],
);

static SECURITY: Patterns = Patterns::new(
    CLASSES,
    &[
        "security incident|breach|issue|hole|vulnerability|problem|risk",
        "data breach|leak",
        "vulnerability|exploit|exploited|hacked|ransomware|phished|compromised",
        "unauthorized|unauthorised access|login|logins|users",
        "see|sees|seeing|access|view|read|shown|got other|another|someone|foreign [customer|customers|user|users|company|people|tenant|account|else] ['s] data|invoices|records|account|tickets|files|messages|orders",
        "other|another customer|tenant|company|user 's data|invoices|records|account|tickets|files|messages|orders",
        "exposed|leaked [customer|personal|private|their] data|password|passwords|credentials|tokens|keys",
    ],
);

static NOT_SECURITY: Patterns = Patterns::new(
    CLASSES,
    &[
        "no|not|without .. security|breach|leak|vulnerability|exposed|compromised|unauthorized",
        "security team|settings|page|policy",
    ],
);

static EVERYONE: Patterns = Patterns::new(
    CLASSES,
    &[
        "all|every|entire [our|the|of|their|its] [our|the|their] [active|paying|enterprise|eu|us] <people>",
        "everyone|everybody|company-wide|organization-wide|org-wide|site-wide|sitewide|globally|worldwide",
        "nobody|none can|is|of",
        "no one|user|users|customer|customers can|is|are",
        "whole|entire company|organization|organisation|office|region|team|shop|site|fleet",
        "100 percent|of _",
    ],
);

static NOT_EVERYONE: Patterns =
    Patterns::new(CLASSES, &["not all|every|everyone|everybody", "all|every _ except|but", "for all|every other _"]);

static DOWN: Patterns = Patterns::new(
    CLASSES,
    &[
        "outage",
        "is|are|was|went|goes|been|completely|totally|still|fully down|offline|unreachable|unavailable|inaccessible",
        "[completely|totally|entirely] unusable",
        "production down",
        "total|complete|full outage|loss|failure|standstill|breakdown",
        "can not [even] work|access|reach|open [at|the] all|anything|service|site|app|application|platform|system",
    ],
);

static NOT_DOWN: Patterns = Patterns::new(
    CLASSES,
    &[
        "no|not|never [an] down|outage|offline|unavailable",
        "if|when|whether .. down|outage",
        "page|scroll|drop|slow|slowed|break|broke down",
    ],
);

static CORE: Patterns = Patterns::new(
    CLASSES,
    &[
        "<core> .. <fails>",
        "nobody|none|one can log|sign|pay|check|order|ship|invoice|authenticate|work _",
        "can|could not [even] log|sign|pay|check|order|ship|invoice|authenticate [in|out|on|for] _",
        "critical|core|essential|key|main|mission-critical|business-critical function|functionality|feature|workflow|process|operation|operations|system",
        "business|mission|production|business-critical stopped|critical|halted|standstill|stands",
        "blocks|blocking|stopping|prevents all|every|their|our [of] [daily] work|business|operations|shipments|orders|sales|production|payroll",
        "losing|lost money|revenue|sales",
    ],
);

static NO_WORKAROUND: Patterns = Patterns::new(
    CLASSES,
    &[
        "no|without|not [a|any|known|viable|acceptable|possible|usable] [known|viable|acceptable|possible] workaround|workarounds",
        "workaround|workarounds [available|possible|known|exists|found] [is|so] [far] none|no|not|unknown",
        "workaround does not work",
        "no [other] way around",
    ],
);

static PRODUCTION: Patterns = Patterns::new(
    CLASSES,
    &[
        "[in|on] production|prod environment|instance|system|tenant|account|cluster|server|site",
        "in|on|hits|affects production|prod",
        "live environment|site|system|shop|store",
    ],
);

static NOT_PRODUCTION: Patterns = Patterns::new(
    CLASSES,
    &[
        "staging|sandbox|uat|preprod|pre-production",
        "test|dev|development|demo|trial|training environment|instance|system|tenant|account|server|site",
        "not [in|on|affecting] production|prod",
        "localhost",
    ],
);

static WORKAROUND: Patterns = Patterns::new(
    CLASSES,
    &[
        "workaround|workarounds",
        "work|works|working around it|this|that|the",
        "works|work if|when|in|via|with [we|they|you|i|an|another|incognito|chrome|firefox|the] _",
    ],
);

static ONE: Patterns = Patterns::new(
    CLASSES,
    &[
        "only|just|single|one|1 [one|a|1] [single] user|customer|account|person|agent|seat|employee|site|client",
        "only [for|on|affects|happens|me|him|her] me|him|her|his|my",
        "nobody|no-one else",
        "no one else",
    ],
);

static QUESTION: Patterns = Patterns::new(
    CLASSES,
    &[
        "how [do|can|would|should|to|could] i|we|they|you|she|he|to|do|can",
        "is it possible to",
        "is there [a|any|some] way|option|setting to",
        "feature request",
        "where can|do i|we",
        "would like to know",
        "wondering|wonder if|how|whether",
        "would be nice|great|good",
    ],
);

static COSMETIC: Patterns = Patterns::new(
    CLASSES,
    &[
        "cosmetic",
        "typo|typos|misspelled|misspelling",
        "spelling mistake|error",
        "wrong|off color|colour|font|icon|alignment",
        "misaligned|pixel|pixels",
    ],
);
