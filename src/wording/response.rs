//! Severity, the response to it, its clock and its reminders, as said.

use super::{Message, Phrase, duration, phrases};
use crate::incident::clock::{Deadline, Due, Nearness};
use crate::incident::facts::Fact;
use crate::ladder::Trouble;
use crate::moment::zone::LocalZone;
use crate::playbook::Severity;
use crate::ticket::Timestamp;

phrases! { RESPONSE:
    SEVERITY_TITLE = "severity_title": "Severity";
    SEVERITY_1 = "severity_1": "Everybody is hit, or something that must not stop: sign-in, payment. Data is lost, or somebody sees what they must not.";
    SEVERITY_2 = "severity_2": "Many customers, or a function they cannot do without, and no way around it.";
    SEVERITY_3 = "severity_3": "Part of it, for some of them, or there is a way around it.";
    SEVERITY_4 = "severity_4": "A question, a wish, or only its looks. Nothing stops working.";
    SEVERITY_NONE = "severity_none": "Nobody has said how bad it is yet.";
    SEVERITY_WORD = "severity_word": "“$1” is said, which means different levels in different teams.";
    SEVERITY_CLAIMED = "severity_claimed": "$1 is claimed.";
    SEVERITY_AGREES = "severity_agrees": "The facts in the text read the same.";
    SEVERITY_DIFFERS = "severity_differs": "The facts in the text read like $1.";
    SEVERITY_SILENT = "severity_silent": "The text says too little to tell.";
    SEVERITY_WORSE = "severity_worse": "Speaks for a worse level";
    SEVERITY_LIGHTER = "severity_lighter": "Speaks for a lighter level";
    SEVERITY_CHOOSE = "severity_choose": "Choose the severity";
    SEVERITY_CHANGE = "severity_change": "Change the severity";
    SEVERITY_BY_FACTS = "severity_by_facts": "as the facts read";
    SEVERITY_HOLDS = "severity_holds": "holds now";
    SEVERITY_WHY = "severity_why": "Why? One line, for the internal note";
    SEVERITY_SET = "severity_set": "Set severity";
    SEVERITY_UNSURE = "severity_unsure": "Not sure: take the worse one, $1";
    SEVERITY_UNNOTED = "severity_unnoted": "Not in a note yet: other agents do not see it.";
    SEVERITY_FIELD = "severity_field": "The field “$1” still says “$2”. Baton does not change it: you do.";
    SEVERITY_FIELD_SHOW = "severity_field_show": "Show the field";
    SEVERITY_OVERTAKEN = "severity_overtaken": "$1 set it to $2 meanwhile: $3. Your choice of $4 was not written.";
    FACT_DATA_LOSS = "fact_data_loss": "Data lost or damaged";
    FACT_SECURITY = "fact_security": "Security";
    FACT_EVERYONE = "fact_everyone": "Everybody is hit";
    FACT_MANY = "fact_many": "Many are hit";
    FACT_DOWN = "fact_down": "It is down";
    FACT_CORE = "fact_core": "A function they cannot do without";
    FACT_NO_WORKAROUND = "fact_no_workaround": "No way around it";
    FACT_PRODUCTION = "fact_production": "In production";
    FACT_WORKAROUND = "fact_workaround": "A way around it";
    FACT_ONLY_ONE = "fact_only_one": "One person or customer";
    FACT_NOT_PRODUCTION = "fact_not_production": "Not in production";
    FACT_QUESTION = "fact_question": "A question or a wish";
    FACT_COSMETIC = "fact_cosmetic": "Only its looks";
    CARD_UNKNOWN = "card_unknown": "Response";
    CARD_TITLE = "card_title": "Response to $1";
    CARD_NONE = "card_none": "Choose a severity to see what it sets in motion.";
    CARD_NO_STEPS = "card_no_steps": "Nothing to set in motion: Support and Tier 3 manage it.";
    CARD_EVERY = "card_every": "The customer hears at least every $1.";
    CARD_SEEN = "card_seen": "seen in the ticket";
    CARD_RELATED = "card_related": "as Zendesk has it";
    CARD_TICKED = "card_ticked": "$1, $2";
    CARD_IN_HAND = "card_in_hand": "in your note, not submitted yet";
    CARD_OPEN = "card_open": "not yet";
    CARD_TICK = "card_tick": "Done";
    CARD_TICK_THIS = "card_tick_this": "Done: $1";
    CARD_DETAIL = "card_detail": "Link or a word on it";
    AN_AGENT = "an_agent": "an agent";
    DUE_TITLE = "due_title": "What is due";
    DUE_CUSTOMER = "due_customer": "Update";
    DUE_INTERNAL = "due_internal": "Internal update";
    DUE_ANALYSIS = "due_analysis": "Root cause analysis";
    DUE_QUIET = "due_quiet": "$1 due $2 · in $3";
    DUE_SOON = "due_soon": "$1 due soon, $2 · in $3";
    DUE_OVERDUE = "due_overdue": "$1 due $2 · overdue $3";
    DUE_TODAY = "due_today": "$1";
    DUE_TOMORROW = "due_tomorrow": "tomorrow $1";
    DUE_ON = "due_on": "$1, $2";
    DUE_PROMISED = "due_promised": "as promised in the last reply";
    DUE_SINCE = "due_since": "by the cadence, since the last word";
    DUE_BEGINNING = "due_beginning": "by the cadence: nothing was said yet";
    DUE_END = "due_end": "counted from the end of the incident";
    REMIND_AT = "remind_at": "$1 due $2";
    REMIND = "remind": "Remind me when it is due, also when this tab is closed";
    REMIND_REFUSED = "remind_refused": "The browser does not let Baton notify you. What is due still shows here.";
    LADDER_TITLE = "ladder_title": "The ladder";
    LADDER_AT = "ladder_at": "With $1 · $2";
    LADDER_NOWHERE = "ladder_nowhere": "No tier of your policy knows this group.";
    LADDER_UNREAD = "ladder_unread": "How it came here could not be read from the ticket's history.";
    LADDER_STRAIGHT = "ladder_straight": "It has not moved between tiers yet.";
    LADDER_OWES = "ladder_owes": "Before it hands on, $1 owes";
    LADDER_PENDING = "ladder_pending": "when you submit";
    LADDER_BY = "ladder_by": "$1, $2";
    LADDER_FINE = "ladder_fine": "in order";
    LADDER_DONE = "ladder_done": "done";
    LADDER_OPEN = "ladder_open": "open";
    LADDER_LEAP_REASON = "ladder_leap_reason": "Why straight to $1? One line, for the internal note";
    TROUBLE_SEVERITY = "trouble_severity": "a leap without the severity for it";
    TROUBLE_REASON = "trouble_reason": "a leap without a reason";
    TROUBLE_EMPTY = "trouble_empty": "adds nothing: same text, new owner";
    TROUBLE_RETURNED = "trouble_returned": "came back without a reason";
}

/// What a level means, in the playbook's sense.
pub const fn definition(severity: Severity) -> &'static Phrase {
    match severity {
        Severity::Sev1 => &SEVERITY_1,
        Severity::Sev2 => &SEVERITY_2,
        Severity::Sev3 => &SEVERITY_3,
        Severity::Sev4 => &SEVERITY_4,
    }
}

/// A fact in a few words.
pub const fn fact(fact: Fact) -> &'static Phrase {
    match fact {
        Fact::DataLoss => &FACT_DATA_LOSS,
        Fact::Security => &FACT_SECURITY,
        Fact::Everyone => &FACT_EVERYONE,
        Fact::Many => &FACT_MANY,
        Fact::Down => &FACT_DOWN,
        Fact::CoreFunction => &FACT_CORE,
        Fact::NoWorkaround => &FACT_NO_WORKAROUND,
        Fact::Production => &FACT_PRODUCTION,
        Fact::Workaround => &FACT_WORKAROUND,
        Fact::OnlyOne => &FACT_ONLY_ONE,
        Fact::NotProduction => &FACT_NOT_PRODUCTION,
        Fact::Question => &FACT_QUESTION,
        Fact::Cosmetic => &FACT_COSMETIC,
    }
}

/// What is wrong with a hop, in a few words.
pub const fn hop_trouble(trouble: Trouble) -> &'static Phrase {
    match trouble {
        Trouble::LeapWithoutSeverity => &TROUBLE_SEVERITY,
        Trouble::LeapWithoutReason => &TROUBLE_REASON,
        Trouble::AddsNothing => &TROUBLE_EMPTY,
        Trouble::ReturnedWithoutReason => &TROUBLE_RETURNED,
    }
}

/// What is due, in a word or three.
pub const fn due_what(due: Due) -> &'static Phrase {
    match due {
        Due::CustomerUpdate => &DUE_CUSTOMER,
        Due::InternalUpdate => &DUE_INTERNAL,
        Due::Analysis => &DUE_ANALYSIS,
    }
}

/// A deadline as the header's chip says it: `Update due 14:30 · in 25 min`, on the agent's own clock.
pub fn due(deadline: &Deadline, now: Timestamp, local: LocalZone) -> Message {
    let phrase = match deadline.nearness {
        Nearness::Quiet => &DUE_QUIET,
        Nearness::Soon => &DUE_SOON,
        Nearness::Overdue => &DUE_OVERDUE,
    };
    let left = deadline.at.0 - now.0;
    // Begun minutes count while there is time, whole ones once it is over.
    let minutes = if left < 0 { -left / 60 } else { (left + 59) / 60 };
    phrase.with([due_what(deadline.due).plain(), on_clock(deadline.at, now, local), duration(minutes)])
}

/// When, on the agent's own clock: `14:30`, `tomorrow 9:00`, `2026-11-26, 9:00`.
pub fn on_clock(at: Timestamp, now: Timestamp, local: LocalZone) -> Message {
    let here = |at: Timestamp| Timestamp(at.0 + i64::from(local.offset_at(at)) * 60);
    let day = |at: Timestamp| here(at).0.div_euclid(86_400);
    // `2026-11-24 14:30 UTC`: the two parts of a day that this clock shows.
    let written = here(at).to_string();
    let (date, clock) = written.split_once(' ').unwrap_or_default();
    let clock = clock.split(' ').next().unwrap_or_default().to_owned();
    match day(at) - day(now) {
        0 => DUE_TODAY.with([clock]),
        1 => DUE_TOMORROW.with([clock]),
        _ => DUE_ON.with([date.to_owned(), clock]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::clock::Basis;

    fn utc(text: &str) -> Timestamp {
        Timestamp::parse(text).expect("a time")
    }

    #[test]
    fn what_is_due_is_said_on_the_agents_own_clock() {
        let berlin = LocalZone { offset: 60, change: None };
        for (at, nearness, said) in [
            ("2026-11-24T13:30:00Z", Nearness::Quiet, "Update due 14:30 · in 25 min"),
            ("2026-11-24T13:30:01Z", Nearness::Soon, "Update due soon, 14:30 · in 26 min"),
            ("2026-11-24T12:55:00Z", Nearness::Overdue, "Update due 13:55 · overdue 10 min"),
            ("2026-11-24T23:30:00Z", Nearness::Quiet, "Update due tomorrow 00:30 · in 10 h"),
            ("2026-11-26T13:05:00Z", Nearness::Quiet, "Update due 2026-11-26, 14:05 · in 2 days"),
            ("2026-11-23T13:05:00Z", Nearness::Overdue, "Update due 2026-11-23, 14:05 · overdue 24 h"),
        ] {
            let (at, basis) = (utc(at), Basis::Beginning);
            let deadline = Deadline { due: Due::CustomerUpdate, at, soon: at, nearness, basis };
            assert_eq!(due(&deadline, utc("2026-11-24T13:05:00Z"), berlin).to_string(), said);
        }
    }

    #[test]
    fn the_clock_changes_with_the_night() {
        let berlin = LocalZone { offset: 120, change: Some((utc("2026-10-25T01:00:00Z"), 60)) };
        let now = utc("2026-10-24T20:00:00Z");
        assert_eq!(on_clock(utc("2026-10-24T21:30:00Z"), now, berlin).to_string(), "23:30");
        assert_eq!(on_clock(utc("2026-10-25T06:00:00Z"), now, berlin).to_string(), "tomorrow 07:00");
    }
}
