//! What the checks of the other items say.

use super::phrases;

phrases! { CHECKS:
    SUMMARY_MISSING = "summary_missing": "What is wrong, in one sentence? Engineering reads that first.";
    SUMMARY_WEAK = "summary_weak": "The subject says that there is trouble, not which. One sentence is enough.";
    SUMMARY_PLACEHOLDER = "summary_placeholder": "The summary was left as the template had it.";
    IMPACT_MISSING = "impact_missing": "Who is hurt, how many, and what can they not do?";
    IMPACT_WEAK = "impact_weak": "How many? A number or a share decides how fast Engineering moves.";
    IMPACT_PLACEHOLDER = "impact_placeholder": "The impact was left as the template had it.";
    SEVERITY_MISSING = "severity_missing": "Which severity is it, SEV1 to SEV4?";
    SEVERITY_WEAK = "severity_weak": "“$1” means different levels in different teams. Which is it, SEV1 to SEV4?";
    SEVERITY_PLACEHOLDER = "severity_placeholder": "The severity was left unset.";
    TAKEN_MISSING = "taken_missing": "What was tried so far, and what came of it?";
    TAKEN_WEAK = "taken_weak": "It says what was tried. What came of it?";
    TAKEN_PLACEHOLDER = "taken_placeholder": "What was tried was left as the template had it.";
    SCREENSHOTS_MISSING = "screenshots_missing": "Is there something to see? A picture, or why there is none.";
    SCREENSHOTS_WEAK = "screenshots_weak": "It speaks of a picture, but none is attached.";
    SCREENSHOTS_PLACEHOLDER = "screenshots_placeholder": "The screenshots were left as the template had it.";
    TICKETS_MISSING = "tickets_missing": "Are there other tickets about this? Link them, or say that you looked and found none.";
    TICKETS_WEAK = "tickets_weak": "Which tickets? A number or a link.";
    TICKETS_PLACEHOLDER = "tickets_placeholder": "The related tickets were left as the template had it.";
    OWNER_MISSING = "owner_missing": "Nobody is named as owner. Who carries this ticket?";
    OWNER_WEAK = "owner_weak": "A team is named, not a person. Who carries this ticket?";
    OWNER_PLACEHOLDER = "owner_placeholder": "The owner was left unset.";
    VERSIONS_MISSING = "versions_missing": "Which version is it?";
    VERSIONS_WEAK = "versions_weak": "It speaks of a version without its number.";
    VERSIONS_PLACEHOLDER = "versions_placeholder": "The version was left as the template had it.";
}
