//! Finds words, names and sentences that a customer would have to read twice.

use super::wording::{Hits, Rule, WordingCheck};
use crate::reading::Span;
use crate::reading::clauses::{Word, span_of};
use crate::reading::pattern::Patterns;
use crate::wording::{
    BETTER_HOST, BETTER_HOW_MANY, PLAIN_DENSE, PLAIN_HOST, PLAIN_HOW_MANY, PLAIN_LONG, PLAIN_MEANS, PLAIN_WORD,
};

/// Sentences longer than this are asked to become two.
const MOST_WORDS: usize = 32;

/// Finds what is not simple in a sentence.
pub(super) fn find_in(sentence: &[Word], text: &str, hits: &mut Hits) {
    let check = WordingCheck::PlainLanguage;
    for hit in JARGON.all(sentence) {
        let span = hit.span(sentence);
        let ours = span.of(text).to_owned();
        match REPLACEMENTS.get(hit.pattern) {
            Some(Replacement::Say(replacement)) => {
                hits.push(check, span, PLAIN_WORD.with([ours, (*replacement).to_owned()]), (*replacement).to_owned());
            }
            Some(Replacement::Means(what)) => {
                hits.push(check, span, PLAIN_MEANS.with([ours, (*what).to_owned()]), String::new());
            }
            None => {}
        }
    }
    for word in sentence {
        if is_internal_name(word.is) && !after_scheme(word.span, text) {
            hits.push(check, word.span, PLAIN_HOST.with([word.span.of(text).to_owned()]), BETTER_HOST.text());
        }
    }
    hits.add(sentence, &HOW_MANY, &Rule { check, advice: &PLAIN_HOW_MANY, better: &BETTER_HOW_MANY });
    let spoken = sentence.iter().filter(|word| word.is.starts_with(|c: char| c.is_alphabetic())).count();
    if spoken > MOST_WORDS {
        hits.push(check, span_of(sentence, text), PLAIN_LONG.with([spoken.to_string()]), String::new());
    } else if spoken >= 8 && is_dense(sentence, spoken) {
        hits.push(check, span_of(sentence, text), PLAIN_DENSE.plain(), String::new());
    }
}

/// More than a third of the words have four syllables or more.
fn is_dense(sentence: &[Word], spoken: usize) -> bool {
    let long = sentence.iter().filter(|word| syllables(word.is) >= 4).count();
    long >= 4 && long * 3 > spoken
}

/// Runs of vowels, without a silent final e: near enough to tell long words from short ones.
fn syllables(word: &str) -> usize {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let body = word.strip_suffix('e').unwrap_or(word);
    let mut before = false;
    body.chars()
        .filter(|c| {
            let starts = vowel(*c) && !before;
            before = vowel(*c);
            starts
        })
        .count()
}

/// Part of a link: a customer may follow it.
fn after_scheme(span: Span, text: &str) -> bool {
    text.get(..span.start).is_some_and(|before| before.ends_with('/') || before.ends_with('@'))
}

/// `db-prod-03`, `ip-10-0-0-1`, `cache7.internal`, `10.2.3.4`, `payments-6d5f7c9b8-x2v4q`.
fn is_internal_name(word: &str) -> bool {
    let inside = [".internal", ".local", ".lan", ".corp", ".intra", ".svc", ".cluster.local", ".localdomain"];
    if inside.iter().any(|suffix| word.ends_with(suffix)) || word.contains(".svc.") {
        return true;
    }
    if is_private_address(word) {
        return true;
    }
    let parts: Vec<&str> = word.split('-').collect();
    if parts.len() < 2 || word.contains([':', '@', '+', '&']) {
        return false;
    }
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let role = |part: &str| ROLES.contains(&part.trim_end_matches(|c: char| c.is_ascii_digit()));
    let numbered = parts.last().is_some_and(|last| {
        digits(last)
            || last.ends_with(|c: char| c.is_ascii_digit()) && last.starts_with(|c: char| c.is_ascii_alphabetic())
    });
    let stages = parts.iter().filter(|part| STAGES.contains(part)).count();
    let roles = parts.iter().filter(|part| role(part)).count();
    // A role with a number ("web-03"), or a role with a stage ("db-prod").
    (roles > 0 && (numbered || stages > 0) || stages > 0 && numbered && parts.len() > 2) && !word.contains('.')
}

/// Parts of host names that say what a machine does.
const ROLES: &[&str] = &[
    "db",
    "web",
    "app",
    "api",
    "cache",
    "redis",
    "mysql",
    "postgres",
    "pg",
    "kafka",
    "worker",
    "node",
    "lb",
    "proxy",
    "nginx",
    "es",
    "mongo",
    "queue",
    "mq",
    "rabbit",
    "srv",
    "server",
    "host",
    "vm",
    "k8s",
    "etcd",
    "master",
    "replica",
    "primary",
    "shard",
    "gateway",
    "gw",
    "ingress",
    "bastion",
    "ip",
    "auth",
    "batch",
    "cron",
    "elastic",
    "haproxy",
    "consul",
    "vault",
    "zk",
    "cassandra",
    "sql",
    "store",
    "storage",
    "backend",
    "frontend",
    "edge",
    "pod",
];

/// Parts of host names that say where it runs.
const STAGES: &[&str] = &["prod", "prd", "stg", "stage", "staging", "dev", "qa", "uat", "preprod"];

fn is_private_address(word: &str) -> bool {
    let mut parts = word.split('.').map(str::parse::<u8>);
    let (Some(Ok(a)), Some(Ok(b)), Some(Ok(_)), Some(Ok(_)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    a == 10 || a == 192 && b == 168 || a == 172 && (16..32).contains(&b) || a == 127
}

static HOW_MANY: Patterns = Patterns::new(
    &[],
    &["a [very] small subset|fraction|portion|percentage|minority of", "a [certain|limited] subset of"],
);

/// What to tell a customer in place of a word of ours.
#[derive(Clone, Copy)]
enum Replacement {
    /// Their word for it, which may take its place.
    Say(&'static str),
    /// What it is about, to be told in words that nobody but the agent knows.
    Means(&'static str),
}

macro_rules! jargon {
    ($($ours:literal => $kind:ident($replacement:literal),)*) => {
        /// Our words.
        static JARGON: Patterns = Patterns::new(&[], &[$($ours),*]);
        /// What they are to a customer, in the same order.
        static REPLACEMENTS: &[Replacement] = &[$(Replacement::$kind($replacement)),*];
    };
}

// The phone test: would you say it to a shop owner?
jargon! {
    "mitigated" => Say("the effect is stopped"),
    "mitigation|mitigations" => Say("a way to stop the effect"),
    "remediate|remediated|remediating|remediation" => Say("fix"),
    "rca" => Say("what caused it"),
    "root cause analysis" => Say("what caused it"),
    "mttr|mtbf|mttd" => Means("how long it takes"),
    "latency" => Say("slow responses"),
    "throughput" => Say("how much gets through"),
    "p50|p90|p95|p99|p999" => Means("how slow it is"),
    "[kubernetes] pod|pods" => Say("part of the service"),
    "k8s|kubernetes" => Say("our servers"),
    "cluster|clusters" => Say("servers"),
    "shard|shards|sharding|sharded" => Say("part of the database"),
    "replica|replicas" => Say("a copy of the database"),
    "replication lag" => Say("a copy of the database that is behind"),
    "failover|failed-over|fail-over" => Say("switch to the spare system"),
    "failing over" => Say("switching to the spare system"),
    "hotfix|hot-fix" => Say("a fix"),
    "rollback|roll-back" => Say("going back to the last version"),
    "rolled|rolling|roll back" => Say("going back to the last version"),
    "deadlock|deadlocks|deadlocked" => Say("the database is stuck"),
    "race condition" => Say("a timing error"),
    "null pointer" => Say("a program error"),
    "stack trace|stacktrace|traceback" => Say("error details"),
    "segfault|sigsegv|coredump" => Say("a crash"),
    "oom|oomkilled|oom-killed" => Say("ran out of memory"),
    "heap" => Say("memory"),
    "ingress|egress" => Say("traffic"),
    "upstream|downstream" => Say("a service we use"),
    "backend|back-end" => Say("our servers"),
    "middleware" => Say("part of the service"),
    "load balancer|balancers" => Say("the part that spreads traffic"),
    "load-balancer|lb|alb|elb" => Say("the part that spreads traffic"),
    "bgp|ecmp|snat" => Say("network routing"),
    "ttl" => Means("how long it is kept"),
    "cron|cronjob" => Say("a scheduled task"),
    "idempotent|idempotency" => Say("safe to repeat"),
    "regression" => Say("something that worked before and broke"),
    "regressed" => Say("stopped working"),
    "canary|canaries" => Say("a first small release"),
    "blast radius" => Say("who is affected"),
    "bridge call" => Say("the people working on it"),
    "war room" => Say("the people working on it"),
    "sev1|sev2|sev3|sev4|sev-1|sev-2|sev-3|sev-4|p0|p1|p2" => Means("how serious it is"),
    "sre|sres|devops" => Say("our engineers"),
    "api gateway" => Say("the entry to the service"),
    "message broker" => Say("the queue"),
    "kafka|rabbitmq" => Say("the queue"),
    "5xx|4xx|5xxs|4xxs" => Say("errors"),
    "http [status] [code] 400|429|500|502|503|504" => Say("errors"),
    "degraded|degradation" => Say("slow or partly failing"),
    "intermittent|intermittently" => Say("on and off"),
    "provisioning|provisioned|deprovisioned" => Say("setting up"),
    "throttle|throttled|throttling|rate-limited" => Say("slowed down on purpose"),
    "rate limiting|limited" => Say("slowed down on purpose"),
    "saturated|saturation" => Say("full"),
    "backpressure|back-pressure" => Say("a queue that fills up"),
    "tls handshake|handshakes" => Say("the secure connection"),
    "ci|pipeline|pipelines" => Means("how we release"),
    "feature flag|flags" => Say("a switch"),
    "utilize|utilise|utilizing|utilising|utilization" => Say("use"),
    "leverage|leveraging" => Say("use"),
    "ascertain" => Say("find out"),
    "commence|commenced|commencing" => Say("start"),
    "facilitate" => Say("help"),
    "expedite|expediting" => Say("speed up"),
    "pursuant" => Say("under"),
    "aforementioned" => Say("this"),
    "subsequently" => Say("later"),
    "in the event that" => Say("if"),
    "at this point in time" => Say("now"),
    "due to the fact that" => Say("because"),
    "working as designed|intended" => Means("what it does, and what they can do instead"),
}
