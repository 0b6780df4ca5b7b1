//! What the checks of steps, outcomes, logs and environment say.

use super::phrases;

phrases! { EVIDENCE:
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
    LOGS_PLACEHOLDER = "logs_placeholder": "The logs are still the template's.";
    ENVIRONMENT_MISSING = "environment_missing": "Nobody says where it happens — which browser, system or tenant?";
    ENVIRONMENT_WEAK = "environment_weak": "Where it happens is named without a version.";
    ENVIRONMENT_PLACEHOLDER = "environment_placeholder": "The environment is still the template's.";
    LANGUAGE_UNREAD = "language_unread": "This is in a language Baton cannot read — look for it yourself.";
}
