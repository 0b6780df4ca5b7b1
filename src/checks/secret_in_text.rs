//! Flags a secret in the text that is about to be sent. It must not go out.

use super::finding::Flag;
use super::{Judged, finding_check};
use crate::case::{Evidence, Source};
use crate::handoff::redact::{Class, secrets};
use crate::reading::Span;
use crate::report::Level;
use crate::wording::{FINDING_SECRET, SECRET_FOUND};

finding_check! {
    /// # Secret in the text
    ///
    /// What is about to be sent holds no password, token, key, private key or card number. Looks at the composer
    /// and at the panel's boxes: a customer's comment stays as it is, and is masked in every handoff.
    ///
    /// **Why it matters.** A secret in a comment is mailed, synced and kept for years; taking it out later takes
    /// an administrator.
    ///
    /// **Flagged:** "Log in with admin / password: Hk2!x9pQ"
    ///
    /// **Fine:** "The password was reset.", "`Authorization: Bearer …`", a provider's test card
    ///
    /// **How to fix.** Take the value out, or write a word in its place: `<password>`. Whoever needs it gets it another way.
    pub static CHECK: "secret-in-text", FINDING_SECRET => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let about_to_go = judged.case.texts.iter().filter(|text| matches!(text.source, Source::Draft | Source::Answer(_)));
    let mut evidence = Vec::new();
    let mut worst: Option<Class> = None;
    for text in about_to_go {
        for found in secrets(text.words) {
            let span = Span { start: found.start, end: found.end };
            evidence.push(Evidence::of(text.source.clone(), span, text.words));
            worst = Some(worst.map_or(found.class, |class| class.min(found.class)));
        }
    }
    let flag =
        |class: Class| Flag { level: Level::Error, message: SECRET_FOUND.with([class.name().plain()]), evidence };
    worst.map(flag).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::evaluate;
    use crate::playbook::Item;
    use crate::policy::Policy;
    use crate::ticket::{Answer, Comment, Draft, Ticket, Timestamp};

    fn found(ticket: &Ticket) -> usize {
        let report = evaluate(ticket, &Policy::default(), Timestamp(0));
        report.findings.iter().filter(|finding| finding.check == "secret-in-text").count()
    }

    fn findings(draft: &str) -> usize {
        let draft = Draft { text: draft.to_owned(), ..Draft::default() };
        found(&Ticket { draft: Some(draft), ..Ticket::default() })
    }

    #[test]
    fn flags() {
        for text in [
            "Log in with admin, password: Hk2!x9pQ",
            "Their header was Authorization: Bearer 8f14e45fceea167a5a36dedd4bea2543",
            "api_key=9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d",
            "postgres://app:s3cretpw@db.example.com/app",
            "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAx3n1v0b7zj5k9fQ2m8s7d6f5g4h3j2k1l0p9o8i7\n-----END RSA PRIVATE KEY-----",
            "The card 4539 1488 0343 6467 was charged twice",
            "Cookie: session=7b52009b64fd0a2a49e6d8a939753077",
            "AKIAQWERTYUIOPASDFGH",
        ] {
            assert_eq!(findings(text), 1, "{text}");
        }
    }

    #[test]
    fn leaves_alone() {
        for text in [
            "",
            "The password was reset twice, no change.",
            "The token is invalid after an hour",
            "Ask ana@example.com or +49 171 2345678",
            "Authorization: Bearer <token>",
            "Test card 4242 4242 4242 4242 works",
            "Request id 7f3c2a90-1b7e-4c52-9b53-0d6a8f1f9f11",
            "password=<password-1>",
        ] {
            assert_eq!(findings(text), 0, "{text}");
        }
    }

    #[test]
    fn a_customers_own_words_hold_no_escalation_but_an_answer_does() {
        let words = "password: Hk2!x9pQ".to_owned();
        let comment = Comment { body: words.clone(), ..Comment::default() };
        let mut ticket = Ticket { comments: vec![comment], ..Ticket::default() };
        assert_eq!(found(&ticket), 0);
        ticket.answers.insert(Item::ReproductionSteps, Answer::Text(words));
        assert_eq!(found(&ticket), 1);
    }
}
