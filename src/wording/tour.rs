//! The tour of the first run, and the panel's offer of it.
//!
//! Prefixes: `TOUR`.

use super::phrases;

phrases! { TOUR:
    TOUR_FIRST = "tour_first": "Baton reads this ticket and asks for what Engineering would miss, before you hand it over.";
    TOUR_OFFER = "tour_offer": "Take the two-minute tour";
    TOUR_LATER = "tour_later": "No, thanks";
    TOUR_TITLE = "tour_title": "Baton in two minutes";
    TOUR_INTRO = "tour_intro": "A sample ticket, and Baton beside it as in Zendesk. Nothing here is sent, counted or kept.";
    TOUR_OPEN = "tour_open": "Open Baton";
    TOUR_OPEN_HOW = "tour_open_how": "The button at the edge counts what the ticket already has of the checklist. Click it, or press Tab until you reach it and then Enter.";
    TOUR_ROWS = "tour_rows": "Open a row";
    TOUR_ROWS_HOW = "tour_rows_how": "Each row is something that Engineering asks for. What the ticket has is quoted; what it lacks you fill in right there.";
    TOUR_SUBMIT = "tour_submit": "Submit";
    TOUR_SUBMIT_HOW = "tour_submit_how": "Give the sample ticket to the group Engineering, and submit it.";
    TOUR_HELD = "tour_held": "Complete what is held";
    TOUR_HELD_HOW = "tour_held_how": "Baton held the submit. The severity cannot be skipped: fill in SEV2. For the rest a reason is enough; write one and go on.";
    TOUR_COPY = "tour_copy": "Copy the handoff";
    TOUR_COPY_HOW = "tour_copy_how": "Handoff shows what Engineering receives. Copy it: it pastes into Jira as it is.";
    TOUR_DONE = "tour_done": "That is all. In Zendesk, Baton waits at the edge of every ticket, and there is nothing to set up.";
    TOUR_TICKET = "tour_ticket": "The sample ticket";
    TOUR_NOTE = "tour_note": "Internal note";
    TOUR_GROUP = "tour_group": "Group";
    TOUR_LET_THROUGH = "tour_let_through": "Submitted: your team’s options hold nothing here. Otherwise, Baton asks now for what is missing.";
    TOUR_SUBMITTED = "tour_submitted": "Submitted.";
}
