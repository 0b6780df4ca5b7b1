//! What the checks of the items say: what is missing, what is too little, what the template left.
//!
//! Prefixes: `SUMMARY`, `STEPS`, `EXPECTED`, `ACTUAL`, `LOGS`, `IMPACT`, `TAKEN`, `SCREENSHOTS`, `TICKETS`, `ENVIRONMENT`, `VERSIONS`, `LANGUAGE`.

use super::phrases;

phrases! { ITEMS:
    SUMMARY_MISSING = "summary_missing": "What is wrong, in one sentence? Engineering reads that first.";
    SUMMARY_WEAK = "summary_weak": "The subject says that there is trouble, not which. One sentence is enough.";
    SUMMARY_PLACEHOLDER = "summary_placeholder": "The summary was left as the template had it.";
    STEPS_MISSING = "steps_missing": "No reproduction steps yet — what would somebody else do to see it?";
    STEPS_WEAK = "steps_weak": "The steps stop short — what comes first, and what comes after it?";
    STEPS_PLACEHOLDER = "steps_placeholder": "The steps are still the template's — what did the customer do?";
    EXPECTED_MISSING = "expected_missing": "Nobody says what should have happened.";
    EXPECTED_WEAK = "expected_weak": "What should have happened is only hinted at — say it in a sentence.";
    EXPECTED_PLACEHOLDER = "expected_placeholder": "The expected result is still the template's.";
    ACTUAL_MISSING = "actual_missing": "Nobody says what happens instead.";
    ACTUAL_WEAK = "actual_weak": "“It does not work” is not enough — what does the customer see?";
    ACTUAL_PLACEHOLDER = "actual_placeholder": "The actual result is still the template's.";
    LOGS_MISSING = "logs_missing": "No log, console output or HAR capture yet — Engineering will ask for it.";
    LOGS_WEAK = "logs_weak": "A log is mentioned but not here — attach it or paste the lines.";
    LOGS_PLACEHOLDER = "logs_placeholder": "Only a placeholder so far. A log, or a reason why there is none?";
    IMPACT_MISSING = "impact_missing": "Who is hurt, how many, and what can they not do?";
    IMPACT_COUNTED = "impact_counted": "What can they not do? The number is there, the harm is not.";
    IMPACT_WEAK = "impact_weak": "How many? A number or a share decides how fast Engineering moves.";
    IMPACT_PLACEHOLDER = "impact_placeholder": "The impact was left as the template had it.";
    TAKEN_MISSING = "taken_missing": "What was tried so far, and what came of it?";
    TAKEN_WEAK = "taken_weak": "It says what was tried. What came of it?";
    TAKEN_PLACEHOLDER = "taken_placeholder": "What was tried was left as the template had it.";
    SCREENSHOTS_MISSING = "screenshots_missing": "Is there something to see? A picture, or why there is none.";
    SCREENSHOTS_WEAK = "screenshots_weak": "It speaks of a picture, but none is attached.";
    SCREENSHOTS_PLACEHOLDER = "screenshots_placeholder": "Only a placeholder so far. A screenshot, or a reason why there is none?";
    TICKETS_MISSING = "tickets_missing": "Are there other tickets about this? Link them, or say that you looked and found none.";
    TICKETS_WEAK = "tickets_weak": "Which tickets? A number or a link.";
    TICKETS_PLACEHOLDER = "tickets_placeholder": "The related tickets were left as the template had it.";
    ENVIRONMENT_MISSING = "environment_missing": "Nobody says where it happens — which browser, system or tenant?";
    ENVIRONMENT_WEAK = "environment_weak": "Where it happens is named without a version.";
    ENVIRONMENT_PLACEHOLDER = "environment_placeholder": "The environment is still the template's.";
    VERSIONS_MISSING = "versions_missing": "Which version is it?";
    VERSIONS_WEAK = "versions_weak": "The product's own version number is not told.";
    VERSIONS_PLACEHOLDER = "versions_placeholder": "The version was left as the template had it.";
    LANGUAGE_UNREAD = "language_unread": "This is in a language Baton cannot read — look for it yourself.";
}
