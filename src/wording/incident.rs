//! What is said of an incident: the five questions, and how an update is worded.
//!
//! Prefixes: `QUESTION`, `WHEN`, `BLAME`, `GUESSED`, `PROMISED`, `GUESS`, `PLAIN`, `BETTER`, `DRAFT`.

use super::{Phrase, phrases};
use crate::playbook::Question;

phrases! { INCIDENT:
    QUESTION_KNOW = "question_know": "What we know";
    QUESTION_DONT_KNOW = "question_dont_know": "What we don't know yet";
    QUESTION_NEXT = "question_next": "What we're doing next";
    QUESTION_WHEN = "question_when": "When you'll hear from us again";
    QUESTION_MEANWHILE = "question_meanwhile": "What you should do in the meantime";
    QUESTION_ASK_KNOW = "question_ask_know": "What do customers see, and since when?";
    QUESTION_ASK_DONT_KNOW = "question_ask_dont_know": "What is still open? “We can't estimate yet” is a good answer.";
    QUESTION_ASK_NEXT = "question_ask_next": "What happens next, and who is on it?";
    QUESTION_ASK_WHEN = "question_ask_when": "When will they hear from you again? Give a time with its zone.";
    QUESTION_ASK_MEANWHILE = "question_ask_meanwhile": "What can they do until then? “Nothing” is an answer too.";
    WHEN_IS_VAGUE = "when_is_vague": "“$1” is not a time — say when, with the zone.";
    WHEN_WITHOUT_ZONE = "when_without_zone": "$1 in which time zone?";
    WHEN_IS_LATE = "when_is_late": "$1 asks for an update within $2; “$3” is later.";
    BLAME_FOUND = "blame_found": "“$1” points at somebody. Say what happened to the service instead.";
    BLAME_READER = "blame_reader": "“$1” tells the customer it is their doing. Say what will work instead.";
    BLAME_VENDOR = "blame_vendor": "“$1” points at a provider. To the customer it is our service: say what we see and do.";
    GUESSED_CAUSE = "guessed_cause": "“$1” is a guess at the cause. Say what is confirmed, or “the cause is not confirmed yet”.";
    PROMISED_FIX = "promised_fix": "“$1” promises a fix time. Promise the next update instead; “we can't estimate yet” is fine.";
    GUESS = "guess": "“$1” is a guess. Say what is confirmed, and what is not yet.";
    PLAIN_WORD = "plain_word": "“$1” is our word, not theirs. Say “$2”.";
    PLAIN_MEANS = "plain_means": "“$1” is our word, not theirs. Tell them $2.";
    PLAIN_HOST = "plain_host": "“$1” is an internal name. Say which part of the product it is.";
    PLAIN_LONG = "plain_long": "This sentence has $1 words. Two short ones read better on a bad day.";
    PLAIN_HOW_MANY = "plain_how_many": "“$1” — how many? A number or a share helps them judge.";
    PLAIN_DENSE = "plain_dense": "This sentence is hard to read: long words in a row. Say it as you would on the phone.";
    BETTER_FACT = "better_fact": "[part of the service] is not working as it should.";
    BETTER_READER = "better_reader": "It works when you [what will work].";
    BETTER_VENDOR = "better_vendor": "[part of the service] is affected, and we are on it.";
    BETTER_CAUSE = "better_cause": "The cause is not confirmed yet.";
    BETTER_GUESS = "better_guess": "We are still checking [what is open].";
    BETTER_PROMISE = "better_promise": "We can't estimate yet when it will be fixed.";
    BETTER_HOST = "better_host": "[part of the product]";
    BETTER_HOW_MANY = "better_how_many": "[a number or a share]";
    DRAFT_KNOW_INVESTIGATING = "draft_know_investigating": "[what customers see] since $1.";
    DRAFT_KNOW_IDENTIFIED = "draft_know_identified": "[what customers see] since $1. We have confirmed the cause: [what happened].";
    DRAFT_KNOW_MONITORING = "draft_know_monitoring": "[what customers see] since $1. The cause was confirmed, and [what you did].";
    DRAFT_KNOW_RESOLVED = "draft_know_resolved": "It is over: [what happened] and [what you did]. It began at $1. [whether data was lost]";
    DRAFT_DONT_KNOW_INVESTIGATING = "draft_dont_know_investigating": "The cause is not confirmed yet, and we can't estimate yet how long it will take.";
    DRAFT_DONT_KNOW_IDENTIFIED = "draft_dont_know_identified": "We can't estimate yet when everything will work as usual.";
    DRAFT_DONT_KNOW_MONITORING = "draft_dont_know_monitoring": "We do not know yet whether every account works again; we are still checking.";
    DRAFT_DONT_KNOW_RESOLVED = "draft_dont_know_resolved": "Nothing is open.";
    DRAFT_NEXT_INVESTIGATING = "draft_next_investigating": "Our engineers are investigating the cause.";
    DRAFT_NEXT_IDENTIFIED = "draft_next_identified": "We are [what is being done].";
    DRAFT_NEXT_MONITORING = "draft_next_monitoring": "We are watching the service closely before we call this over.";
    DRAFT_NEXT_RESOLVED = "draft_next_resolved": "We are writing down what happened and what we will change.";
    DRAFT_TIME = "draft_time": "[time and zone]";
    DRAFT_WHEN = "draft_when": "We will write again by $1.";
    DRAFT_WHEN_RESOLVED = "draft_when_resolved": "This is the last update, unless you write to us.";
    DRAFT_MEANWHILE = "draft_meanwhile": "[what to do until then, or “nothing”]";
    DRAFT_MEANWHILE_RESOLVED = "draft_meanwhile_resolved": "No action is needed. If you still see it, please reply here.";
}

/// A question as a heading.
pub const fn question(question: Question) -> &'static Phrase {
    match question {
        Question::Know => &QUESTION_KNOW,
        Question::DontKnow => &QUESTION_DONT_KNOW,
        Question::Next => &QUESTION_NEXT,
        Question::When => &QUESTION_WHEN,
        Question::Meanwhile => &QUESTION_MEANWHILE,
    }
}

/// What to ask the agent when an update leaves the question open.
pub const fn ask(question: Question) -> &'static Phrase {
    match question {
        Question::Know => &QUESTION_ASK_KNOW,
        Question::DontKnow => &QUESTION_ASK_DONT_KNOW,
        Question::Next => &QUESTION_ASK_NEXT,
        Question::When => &QUESTION_ASK_WHEN,
        Question::Meanwhile => &QUESTION_ASK_MEANWHILE,
    }
}
