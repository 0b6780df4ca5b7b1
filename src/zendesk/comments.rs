//! Reads the conversation.

use super::html;
use super::json::Json;
use super::people::People;
use crate::order;
use crate::ticket::{Attachment, Comment, Timestamp, Visibility};
use crate::wording::{self, Message};

/// Reads the comments, oldest first. Without any the ticket's own description stands in for the first.
pub(super) fn read(root: Json, ticket: Json, people: &People, unread: &mut Vec<Message>) -> Vec<Comment> {
    let mut without_text = 0;
    let mut comments: Vec<Comment> = conversation(root, ticket)
        .list("comments")
        .filter(|comment| comment.0.is_object())
        .map(|comment| {
            let read = one(comment, people);
            without_text += usize::from(read.body.is_empty() && read.attachments.is_empty());
            read
        })
        .collect();
    if without_text > 0 {
        unread.push(wording::UNREAD_EMPTY.with([without_text.to_string(), comments.len().to_string()]));
    }
    if comments.is_empty()
        && let Some(description) = ticket.text("description").filter(|text| !text.trim().is_empty())
    {
        let (whole, rest) = (wording::UNREAD_COMMENTS.plain().into(), wording::UNREAD_ALL_BUT_DESCRIPTION.plain());
        match unread.iter_mut().find_map(|note| note.parameters.first_mut().filter(|part| **part == whole)) {
            // That it is missing, and why, is said already.
            Some(part) => *part = rest.into(),
            None => unread.push(rest),
        }
        comments.push(Comment {
            author: people.author(ticket.id("submitter_id").or(ticket.id("requester_id")), true),
            created: ticket.text("created_at").and_then(Timestamp::parse),
            body: description.to_owned(),
            ..Comment::default()
        });
    }
    // Zendesk answers in either order (`sort_order=desc`); a stable sort keeps what has no time in place.
    if comments.iter().all(|comment| comment.created.is_some()) {
        order::sort(&mut comments, &|one, other| one.created < other.created);
    }
    comments
}

/// What has the list of comments: the snapshot, Zendesk's answer within it as it came, or the ticket of an export.
fn conversation<'a>(root: Json<'a>, ticket: Json<'a>) -> Json<'a> {
    match root.get("comments") {
        Some(answer) if answer.0.is_object() => answer,
        Some(_) => root,
        None => ticket,
    }
}

fn one(comment: Json, people: &People) -> Comment {
    let public = comment.flag("public").unwrap_or(true);
    Comment {
        id: comment.id("id").unwrap_or_default(),
        audit: comment.id("audit_id").unwrap_or_default(),
        author: people.author(comment.id("author_id"), public),
        visibility: if public { Visibility::Public } else { Visibility::Internal },
        created: comment.text("created_at").and_then(Timestamp::parse),
        body: body(comment),
        attachments: comment.list("attachments").filter(|file| file.0.is_object()).map(attachment).collect(),
    }
}

/// `plain_body` where Zendesk gives one (since 2016), else `body`, else the text of `html_body`.
fn body(comment: Json) -> String {
    let filled = |key| comment.text(key).filter(|text| !text.trim().is_empty());
    filled("plain_body")
        .or_else(|| filled("body"))
        .map(str::to_owned)
        .or_else(|| filled("html_body").map(html::to_text))
        .unwrap_or_default()
}

fn attachment(file: Json) -> Attachment {
    let text = |key| file.text(key).unwrap_or_default().to_owned();
    Attachment {
        id: file.id("id").unwrap_or_default(),
        name: text("file_name"),
        url: text("content_url"),
        content_type: text("content_type"),
        size: file.id("size").unwrap_or_default(),
        width: file.id("width"),
        height: file.id("height"),
        inline: file.flag("inline").unwrap_or_default(),
    }
}
