//! The contract of the command: input, output, exit codes.

use std::process::Output;

use crate::run::baton;

fn lines(output: &Output) -> Vec<serde_json::Value> {
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .collect()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn ticket(id: u64, body: &str) -> String {
    serde_json::json!({"ticket": {"id": id, "subject": "Export"}, "comments": [{"id": 1, "plain_body": body}]})
        .to_string()
}

#[test]
fn a_report_for_each_ticket_in_order() {
    let input: String = (1..=300).map(|id| ticket(id, "The export fails with error 500.") + "\n").collect();
    let output = baton(&["check", "--format", "json"], input.as_bytes());
    let ids: Vec<_> = lines(&output).iter().map(|report| report["ticket_id"].as_u64()).collect();
    assert_eq!(ids, (1..=300).map(Some).collect::<Vec<_>>());
    assert_eq!(output.status.code(), Some(1), "not ready");
}

#[test]
fn every_quote_is_what_stands_at_its_place() {
    let body = "Hallo 👋\r\n\r\nWhen I press Save I get “Fehler 500” – it should save.\r\n1. Open\r\n2. Press Save";
    let output = baton(&["check", "--format", "json"], ticket(1, body).as_bytes());
    let report = &lines(&output)[0];
    for item in report["items"].as_array().expect("items") {
        for evidence in item["evidence"].as_array().expect("evidence") {
            if evidence["source"] == "comment:1" {
                let at = |key: &str| usize::try_from(evidence[key].as_u64().expect(key)).expect("small");
                assert_eq!(body.get(at("start")..at("end")), evidence["quote"].as_str(), "{evidence}");
            }
        }
    }
}

#[test]
fn bad_input_is_named_and_the_rest_is_still_reported() {
    let input =
        format!("{}\n{{\"ticket\":\n{}\n[1]\n{{\"users\":[]}}\n{}\n", ticket(1, "a"), ticket(2, "b"), ticket(3, "c"));
    let output = baton(&["check", "--format", "json"], input.as_bytes());
    let ids: Vec<_> = lines(&output).iter().map(|report| report["ticket_id"].as_u64()).collect();
    assert_eq!(ids, [Some(1), Some(2), Some(3)]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    for line in ["stdin:2", "stdin:4", "stdin:5"] {
        assert!(said.contains(line), "{line} is not named in:\n{said}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named_once_and_the_next_is_still_reported() {
    let folder = policy_folder();
    let good = folder.join("ticket.json");
    std::fs::write(&good, ticket(7, "It fails")).expect("written");
    let [folder, good] = [&folder, &good].map(|path| path.to_str().expect("UTF-8"));
    let output = baton(&["check", "--format", "json", folder, "no-such-file.json", good], b"");
    assert_eq!(lines(&output).len(), 1);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(said.contains(folder) && said.contains("no-such-file.json"), "{said}");
}

#[test]
fn odd_input_gives_a_thinner_report() {
    for (name, input) in [
        ("no comments", r#"{"ticket":{"id":1,"subject":"Export"}}"#.as_bytes().to_vec()),
        ("unknown fields", br#"{"ticket":{"id":1,"novel":{"a":[1]}},"more":5}"#.to_vec()),
        ("not UTF-8", b"{\"ticket\":{\"id\":1,\"subject\":\"Caf\xe9\"}}".to_vec()),
        ("an empty conversation", br#"{"ticket":{"id":1,"subject":"x"},"comments":[]}"#.to_vec()),
        ("over many lines", b"{\n \"ticket\": {\n  \"id\": 1\n }\n}\n".to_vec()),
        // Zendesk cuts a comment at 64 Ki characters.
        ("a 20 MB comment", ticket(1, &"It fails. ".repeat(2_000_000)).into_bytes()),
    ] {
        let output = baton(&["check", "--format", "json"], &input);
        assert_eq!(lines(&output).len(), 1, "{name}: {}", stderr(&output));
        assert_eq!(output.status.code(), Some(1), "{name}: {}", stderr(&output));
    }
}

#[test]
fn says_what_is_wrong_with_the_words() {
    for (words, said) in [
        (&["chekc"][..], "chekc"),
        (&["check", "--format", "yaml"][..], "yaml"),
        (&["check", "--frmat"][..], "--frmat"),
        (&["check", "--format"][..], "--format"),
        (&["check", "no-such-file.json"][..], "no-such-file.json"),
        (&["check", "--policy", "no-such-policy.json"][..], "no-such-policy.json"),
        (&["explain", "no-such-check"][..], "no-such-check"),
    ] {
        let output = baton(words, b"");
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(stderr(&output).contains(said), "{words:?}: {}", stderr(&output));
    }
}

#[test]
fn a_wrong_policy_names_the_key() {
    let folder = policy_folder();
    let path = folder.join("policy.json");
    for (policy, said) in [
        (r#"{"gate": {"itms": {}}}"#, "policy.json: gate.itms: there is no such option"),
        (r#"{"gate": {"items": {"screenshots": "maybe"}}}"#, "policy.json: gate.items.screenshots: must be one of: "),
        (r#"{"handoff": {"redact": 1, "plain": 2}}"#, "policy.json: handoff.redact: must be true or false"),
        (r#"{"handoff": {"redact": 1, "plain": 2}}"#, "policy.json: handoff.plain: must be one of: wiki"),
        ("[]", "policy.json: must be an object"),
        ("{", "policy.json: EOF"),
    ] {
        std::fs::write(&path, policy).expect("written");
        let output = baton(&["check", "--policy", path.to_str().expect("UTF-8")], b"");
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(said), "{policy}: {}", stderr(&output));
    }
}

#[test]
fn text_is_for_people() {
    let output = baton(&["check"], ticket(7, "It fails").as_bytes());
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.starts_with("#7 Export — "), "{text}");
    assert!(text.contains("Reproduction steps"), "{text}");
}

/// The headings of a handoff in Markdown.
fn headings(output: &Output) -> Vec<String> {
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().filter_map(|line| line.strip_prefix("### ").map(str::to_owned)).collect()
}

#[test]
fn a_handoff_is_in_the_language_chosen() {
    let ticket = ticket(7, "Steps:\n1. Open the export\n2. Press Save\nExpected: a file. Actual: error 500.");
    let english = headings(&baton(&["handoff", "--format", "markdown"], ticket.as_bytes()));
    assert!(english.iter().any(|heading| heading == "Steps to reproduce"), "{english:?}");
    for (language, steps) in [
        ("es", "Pasos para reproducirlo"),
        ("de", "Schritte zum Nachstellen"),
        ("fr", "Étapes pour reproduire"),
        ("pt", "Passos para reproduzir"),
        ("ja", "再現手順"),
    ] {
        let words = ["handoff", "--format", "markdown", "--language", language];
        let theirs = headings(&baton(&words, ticket.as_bytes()));
        assert_eq!(theirs.len(), english.len(), "{language}");
        assert!(theirs.iter().any(|heading| heading == steps), "{language}: {theirs:?}");
        assert!(!theirs.iter().any(|heading| heading == "Steps to reproduce"), "{language}: {theirs:?}");
    }
    let klingon = baton(&["handoff", "--language", "tlh"], ticket.as_bytes());
    assert!(stderr(&klingon).contains("is none of en, es, de, fr, pt, ja"), "{}", stderr(&klingon));
}

#[test]
fn help_is_no_failure() {
    for words in [&["help"][..], &["--help"], &["check", "--help"], &[]] {
        let output = baton(words, b"");
        assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains("usage:"), "{words:?}");
    }
}

/// A folder of this test's own, under the build's.
fn policy_folder() -> std::path::PathBuf {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("policy");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}
