//! What could not be read of a ticket. Each goes on from "Not read:" and "Could not be read:".
//!
//! Prefixes: `UNREAD`.

use super::phrases;

phrases! { UNREAD:
    UNREAD_WHY = "unread_why": "$1 ($2)";
    UNREAD_COMMENTS = "unread_comments": "the conversation";
    UNREAD_FIELDS = "unread_fields": "the form";
    UNREAD_HISTORY = "unread_history": "the history";
    UNREAD_INCIDENTS = "unread_incidents": "the incidents";
    UNREAD_JIRA = "unread_jira": "the linked Jira issues";
    UNREAD_PART = "unread_part": "a part of the ticket";
    UNREAD_LATER = "unread_later": "everything after the first $1 comments";
    UNREAD_EMPTY = "unread_empty": "$1 of $2 comments, which came without any text";
    UNREAD_ALL_BUT_DESCRIPTION = "unread_all_but_description": "the conversation; only the description was there";
    UNREAD_PAGE = "unread_page": "the form and the draft as they stand: Baton does not know this page's layout, so it marks and holds nothing here";
    UNREAD_BYTES = "unread_bytes": "some bytes that were not UTF-8, and were replaced";
    UNREAD_LANGUAGE = "unread_language": "what is in a language Baton does not know; of it, only headings and attachments";
}
