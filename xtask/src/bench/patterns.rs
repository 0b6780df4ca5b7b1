//! The regular expressions that stand in for the reading in comparisons. They find less than it does; only their speed
//! is compared.

/// Written in the part of the language that Rust's `regex` and JavaScript share.
pub const PATTERNS: &[&str] = &[
    r"(?im)^\s*(?:#+\s*|h\d\.\s*|\*+)?(?:steps to reproduce|how to reproduce|reproduction|repro steps|str)\b",
    r"(?im)^\s*(?:#+\s*|h\d\.\s*|\*+)?(?:expected|expected (?:behaviou?r|results?)|should)\b",
    r"(?im)^\s*(?:#+\s*|h\d\.\s*|\*+)?(?:actual|observed|actual (?:behaviou?r|results?)|what happens)\b",
    r"(?im)^\s*(?:#+\s*|h\d\.\s*|\*+)?(?:environment|versions?|browser|platform|system info)\b",
    r"(?im)^\s*(?:\d+[.)]|[-*•])\s+(?:go|open|click|select|enter|type|run|log|press|choose|start|add|create)\b",
    r"(?i)\b(?:should|must|expected|supposed to|ought to|would (?:like|expect))\b[^.!?\n]{3,}",
    r"(?i)\b(?:instead|but|however|does not|doesn't|cannot|can't|fails?|failed|crash(?:es|ed)?|errors?|wrong|missing|broken)\b",
    r"(?i)\b(?:when|whenever|after|if|once)\s+(?:i|we|you|the|a|an)\b[^.!?\n]{3,}",
    r"(?m)^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?\s",
    r"(?m)^\s*at\s+[\w$.<>]+\([^)\n]*\)",
    r"\b(?:ERROR|WARN|FATAL|DEBUG|INFO|TRACE)\b",
    r"\b(?:\w+\.)+\w*(?:Exception|Error)\b",
    r"Mozilla/5\.0 \([^)\n]*\)",
    r"(?i)\b(?:chrome|firefox|safari|edge|windows|macos|android|ios|ubuntu|debian)\s+v?\d+(?:\.\d+)*\b",
    r"(?i)\bv?\d+\.\d+(?:\.\d+){0,2}(?:-(?:alpha|beta|rc)\.?\d*)?\b",
    r"(?i)\b\d[\d,. ]*\s*(?:%|percent|users?|customers?|accounts?|seats?|stores?|people)\b",
    r"(?i)\b(?:sev[ -]?[1-4]|p[1-4]|critical|blocker|major|minor|urgent)\b",
    r"(?i)\b(?:tried|restarted|cleared|reinstalled|rebooted|disabled|reset|updated|downgraded)\b[^.!?\n]*",
    r"(?i)(?:#\d{2,}|\b[A-Z][A-Z0-9]+-\d+\b|/agent/tickets/\d+)",
    r"(?i)\b(?:owner|assigned to|contact)\s*:?\s*\S+",
];
