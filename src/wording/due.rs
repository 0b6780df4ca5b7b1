//! What is due, when, and being reminded of it.
//!
//! Prefixes: `DUE`, `DURATION`, `REMIND`.

use super::{Message, phrases};

phrases! { DUE:
    DUE_TITLE = "due_title": "What is due";
    DUE_CUSTOMER = "due_customer": "Update";
    DUE_INTERNAL = "due_internal": "Internal update";
    DUE_ANALYSIS = "due_analysis": "Root cause analysis";
    DUE_QUIET = "due_quiet": "$1 due $2 · in $3";
    DUE_SOON = "due_soon": "$1 due soon, $2 · in $3";
    DUE_OVERDUE = "due_overdue": "$1 due $2 · overdue $3";
    DUE_LATE = "due_late": "$1 overdue by $2";
    DUE_TODAY = "due_today": "$1";
    DUE_TOMORROW = "due_tomorrow": "tomorrow $1";
    DUE_ON = "due_on": "$1, $2";
    DUE_PROMISED = "due_promised": "as promised in the last reply";
    DUE_SINCE = "due_since": "counted from the last one";
    DUE_BEGINNING = "due_beginning": "counted from the beginning: nothing was said yet";
    DUE_END = "due_end": "counted from the end of the incident";
    DURATION_MINUTES = "duration_minutes": "$1 min";
    DURATION_HOURS = "duration_hours": "$1 h";
    DURATION_DAYS = "duration_days": "$1 days";
    REMIND_AT = "remind_at": "$1 due $2";
    REMIND = "remind": "Remind me when it is due, also when this tab is closed";
    REMIND_REFUSED = "remind_refused": "The browser does not let Baton notify you. What is due still shows here.";
}

/// A length of time, as coarse as a person would say it.
pub fn duration(minutes: i64) -> Message {
    match minutes {
        ..120 => DURATION_MINUTES.with([minutes.to_string()]),
        120..2_880 => DURATION_HOURS.with([(minutes / 60).to_string()]),
        _ => DURATION_DAYS.with([(minutes / 1_440).to_string()]),
    }
}
