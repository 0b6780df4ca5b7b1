//! What the Handoff tab says.
//!
//! Prefixes: `JIRA`, `CHANGES`, `INSERT`, `FILES`.

use super::phrases;

phrases! { HANDOFF_TAB:
    JIRA_CREATE = "jira_create": "Create in Jira";
    JIRA_HINT = "jira_hint": "Copies the handoff and opens your team's create screen: paste it over the description.";
    JIRA_COPIED = "jira_copied": "Copied. Paste it over the description in Jira's tab.";
    JIRA_REFUSED = "jira_refused": "The Jira in your team's options is no address that Baton opens.";
    CHANGES_NONE = "changes_none": "Nothing changed since you copied it ($1).";
    CHANGES_HEAD = "changes_head": "Its header changed since you copied it ($1).";
    CHANGES_IN = "changes_in": "Changed since you copied it ($1): $2";
    CHANGES_COPY = "changes_copy": "Copy only what changed";
    CHANGES_COPIED = "changes_copied": "Copied what changed. Paste it into Jira as a comment.";
    INSERT_COPIED = "insert_copied": "The editor did not take it. It is on your clipboard: click into the composer and paste.";
    FILES_ADD = "files_add": "Add a HAR or console log";
    FILES_HINT = "files_hint": "Drop it anywhere on this panel. What it says goes into the handoff, the file does not.";
    FILES_CHOOSE = "files_choose": "Choose a file …";
    FILES_READING = "files_reading": "Reading …";
    FILES_NOTHING = "files_nothing": "This is neither a HAR nor a console with errors: nothing was taken from it.";
    FILES_TOO_LARGE = "files_too_large": "Too large: up to $1 can be read here.";
    FILES_FAILED = "files_failed": "The browser could not read this file.";
    FILES_ERRORS = "files_errors": "Errors in the console: $1";
    FILES_SCRUB = "files_scrub": "Make a sanitised copy";
    FILES_SCRUBBING = "files_scrubbing": "Taking the secrets out …";
    FILES_SAVE = "files_save": "Save sanitised HAR";
    FILES_LEAVE = "files_leave": "Leave out";
    FILES_FETCH = "files_fetch": "Read $1 ($2)";
    FILES_FETCHING = "files_fetching": "Fetching $1 ($2) from the ticket …";
    FILES_STOP = "files_stop": "Cancel";
    FILES_STOP_NAMED = "files_stop_named": "Do not fetch $1";
    FILES_ELSEWHERE = "files_elsewhere": "Zendesk keeps $1 on another host, and Baton asks no other host for anything. Download it, then drop it here.";
    FILES_NOT_GIVEN = "files_not_given": "Zendesk did not give out $1. It may have been deleted.";
    FILES_BUSY = "files_busy": "Zendesk is busy. Try $1 again in a minute.";
    FILES_BROKEN_OFF = "files_broken_off": "The connection broke off before all of $1 was here: nothing was taken from it.";
    FILES_TOO_LARGE_HERE = "files_too_large_here": "$1 ($2) is with the ticket, but too large: up to $3 can be read here.";
    FILES_DOWNLOAD = "files_download": "Download";
    FILES_DOWNLOAD_NAMED = "files_download_named": "Download $1";
}
