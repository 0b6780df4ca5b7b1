//! Simple language: words, names and sentences a customer need not read twice.

use super::wording::{Hits, Rule, WordingCheck};
use crate::reading::Span;
use crate::reading::clauses::{Word, span_of};
use crate::reading::pattern::Patterns;
use crate::wording::{BETTER_HOST, BETTER_HOW_MANY, PLAIN_DENSE, PLAIN_HOST, PLAIN_HOW_MANY, PLAIN_LONG, PLAIN_WORD};

/// Sentences longer than this are asked to become two.
const MOST_WORDS: usize = 32;

/// Finds what is not simple in a sentence.
pub(super) fn find_in(sentence: &[Word], text: &str, hits: &mut Hits) {
    let check = WordingCheck::PlainLanguage;
    for hit in OURS.all(sentence) {
        let span = hit.span(sentence);
        let theirs = THEIRS.get(hit.pattern).copied().unwrap_or_default();
        hits.push(check, span, PLAIN_WORD.with([span.of(text).to_owned(), theirs.to_owned()]), theirs.to_owned());
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

macro_rules! jargon {
    ($($ours:literal => $theirs:literal,)*) => {
        /// Our words.
        static OURS: Patterns = Patterns::new(&[], &[$($ours),*]);
        /// A customer's words for them, in the same order.
        static THEIRS: &[&str] = &[$($theirs),*];
    };
}

// The phone test: would you say it to a shop owner?
jargon! {
    "mitigated" => "the effect is stopped",
    "mitigation|mitigations" => "a way to stop the effect",
    "remediate|remediated|remediating|remediation" => "fix",
    "rca" => "what caused it",
    "root cause analysis" => "what caused it",
    "mttr|mtbf|mttd" => "how long it takes",
    "latency" => "slow responses",
    "throughput" => "how much gets through",
    "p50|p90|p95|p99|p999" => "how slow it is",
    "[kubernetes] pod|pods" => "part of the service",
    "k8s|kubernetes" => "our servers",
    "cluster|clusters" => "servers",
    "shard|shards|sharding|sharded" => "part of the database",
    "replica|replicas" => "a copy of the database",
    "replication lag" => "a copy of the database that is behind",
    "failover|failed-over|fail-over" => "switch to the spare system",
    "failing over" => "switching to the spare system",
    "hotfix|hot-fix" => "a fix",
    "rollback|roll-back" => "going back to the last version",
    "rolled|rolling|roll back" => "going back to the last version",
    "deadlock|deadlocks|deadlocked" => "the database is stuck",
    "race condition" => "a timing error",
    "null pointer" => "a program error",
    "stack trace|stacktrace|traceback" => "error details",
    "segfault|sigsegv|coredump" => "a crash",
    "oom|oomkilled|oom-killed" => "ran out of memory",
    "heap" => "memory",
    "ingress|egress" => "traffic",
    "upstream|downstream" => "a service we use",
    "backend|back-end" => "our servers",
    "middleware" => "part of the service",
    "load balancer|balancers" => "the part that spreads traffic",
    "load-balancer|lb|alb|elb" => "the part that spreads traffic",
    "bgp|ecmp|snat" => "network routing",
    "ttl" => "how long it is kept",
    "cron|cronjob" => "a scheduled task",
    "idempotent|idempotency" => "safe to repeat",
    "regression" => "something that worked before and broke",
    "regressed" => "stopped working",
    "canary|canaries" => "a first small release",
    "blast radius" => "who is affected",
    "bridge call" => "the people working on it",
    "war room" => "the people working on it",
    "sev1|sev2|sev3|sev4|sev-1|sev-2|sev-3|sev-4|p0|p1|p2" => "how serious it is",
    "sre|sres|devops" => "our engineers",
    "api gateway" => "the entry to the service",
    "message broker" => "the queue",
    "kafka|rabbitmq" => "the queue",
    "5xx|4xx|5xxs|4xxs" => "errors",
    "http [status] [code] 400|429|500|502|503|504" => "errors",
    "degraded|degradation" => "slow or partly failing",
    "intermittent|intermittently" => "on and off",
    "provisioning|provisioned|deprovisioned" => "setting up",
    "throttle|throttled|throttling|rate-limited" => "slowed down on purpose",
    "rate limiting|limited" => "slowed down on purpose",
    "saturated|saturation" => "full",
    "backpressure|back-pressure" => "a queue that fills up",
    "tls handshake|handshakes" => "the secure connection",
    "ci|pipeline|pipelines" => "how we release",
    "feature flag|flags" => "a switch",
    "utilize|utilise|utilizing|utilising|utilization" => "use",
    "leverage|leveraging" => "use",
    "ascertain" => "find out",
    "commence|commenced|commencing" => "start",
    "facilitate" => "help",
    "expedite|expediting" => "speed up",
    "pursuant" => "under",
    "aforementioned" => "this",
    "subsequently" => "later",
    "in the event that" => "if",
    "at this point in time" => "now",
    "due to the fact that" => "because",
    "working as designed|intended" => "what it does, and what they can do instead",
}
