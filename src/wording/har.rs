//! What a HAR capture and a console come to in the handoff.
//!
//! Prefixes: `HAR`.

use super::phrases;

phrases! { HAR:
    HAR_COUNTS = "har_counts": "HAR capture: $2 of $1 requests failed.";
    HAR_FIRST = "har_first": "First failure";
    HAR_SLOW = "har_slow": "Slow, though answered:";
    HAR_BROKEN = "har_broken": "The file breaks off at line $1 (byte $2); this is what could be read.";
    HAR_NO_ANSWER = "har_no_answer": "no answer";
    HAR_CONSOLE = "har_console": "Errors in the console, each once:";
    HAR_FILE = "har_file": "$1 ($2)";
    HAR_WHEN = "har_when": "When";
    HAR_REQUEST = "har_request": "Request";
    HAR_STATUS = "har_status": "Status";
    HAR_TIME = "har_time": "Time";
    HAR_IDS = "har_ids": "IDs";
}
