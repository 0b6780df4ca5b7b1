//! Reads the arguments of the command line.

use std::time::{SystemTime, UNIX_EPOCH};

use baton::policy::Policy;
use baton::ticket::Timestamp;
use baton::wording::Language;

use crate::Failure;

/// What `baton help` prints.
pub const USAGE: &str = "\
usage:
  baton check   [--format text|json] [--policy FILE] [FILE…]   judge tickets: Zendesk REST JSON, one or NDJSON
  baton handoff [--format html|wiki|markdown|adf|text] [--language en|es|de|fr|pt|ja] [--policy FILE] [FILE]
                                                                the handoff of one ticket
  baton update  [--severity SEVn] [--format text|json] [--language …] [FILE]   which questions a customer update answers, and its wording
  baton redact  [FILE…]                                         the same text (or HAR), secrets and personal data masked
  baton har     [--format text|har|…] [FILE…]                   the digest of a HAR capture, or the capture sanitized
  baton policy  [--format schema|managed] [FILE…]               whether policies are good; or the schema of a policy file,
                                                                of the browsers' managed storage
  baton explain [CHECK]                                         the playbook's page for a check
  baton help

FILE may be -, and stdin is read when none is named. --now TIME sets the clock (ISO 8601).
exit: 0 all ready, 1 something is not ready, 2 bad input";

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Judge tickets.
    Check,
    /// Print a ticket's handoff.
    Handoff,
    /// Read a customer update.
    Update,
    /// Digest a HAR capture, or sanitize it.
    Har,
    /// Mask a text.
    Redact,
    /// Print a check's page.
    Explain,
    /// Read policies, or print their schema.
    Policy,
    /// Print the usage.
    Help,
}

/// The words, understood.
#[derive(Clone, Debug)]
pub struct Arguments {
    /// What to do.
    pub command: Command,
    /// `--format`; each command knows its own.
    pub format: Option<String>,
    /// `--policy`, read.
    pub policy: Policy,
    /// `--now`, or the clock.
    pub now: Timestamp,
    /// `--severity`.
    pub severity: Option<String>,
    /// Everything else, in order.
    pub names: Vec<String>,
}

impl Arguments {
    /// Understands the words.
    ///
    /// # Errors
    /// Names the word that is off, or the key of the policy that is.
    pub fn parse(words: &[String]) -> Result<Self, Failure> {
        let mut words = words.iter();
        let command = match words.next().map(String::as_str) {
            Some("check") => Command::Check,
            Some("handoff") => Command::Handoff,
            Some("update") => Command::Update,
            Some("har") => Command::Har,
            Some("redact") => Command::Redact,
            Some("policy") => Command::Policy,
            Some("explain") => Command::Explain,
            None | Some("help" | "--help" | "-h") => Command::Help,
            Some(other) => return Err(Failure::Usage(format!("there is no command {other:?}"))),
        };
        let mut arguments =
            Self { command, format: None, policy: Policy::default(), now: clock(), severity: None, names: Vec::new() };
        let mut language = None;
        while let Some(word) = words.next() {
            let mut value =
                |name: &str| words.next().cloned().ok_or_else(|| Failure::Usage(format!("{name} needs a value")));
            match word.as_str() {
                "--format" => arguments.format = Some(value("--format")?),
                "--language" => language = Some(named(&value("--language")?)?),
                "--severity" => arguments.severity = Some(value("--severity")?),
                "--policy" => arguments.policy = policy(&value("--policy")?)?,
                "--now" => {
                    let text = value("--now")?;
                    arguments.now = Timestamp::parse(&text)
                        .ok_or_else(|| Failure::Usage(format!("--now {text:?} is no ISO 8601 time")))?;
                }
                "--help" | "-h" => arguments.command = Command::Help,
                "-" => arguments.names.push(word.clone()),
                option if option.starts_with('-') => {
                    return Err(Failure::Usage(format!("there is no option {option:?}")));
                }
                _ => arguments.names.push(word.clone()),
            }
        }
        // Wherever they stand on the line, the word for this once goes before the team's choice.
        if let Some(language) = language {
            arguments.policy.handoff.language = language;
        }
        Ok(arguments)
    }
}

/// The policy in a file.
///
/// # Errors
/// Names every key that is wrong.
pub fn policy(path: &str) -> Result<Policy, Failure> {
    let text = std::fs::read_to_string(path).map_err(|e| Failure::Input(format!("{path}: {e}")))?;
    let value = serde_json::from_str(&text).map_err(|e| Failure::Input(format!("{path}: {e}")))?;
    Policy::read(&value).map_err(|problems| {
        let place = |key: &str| if key.is_empty() { path.to_owned() } else { format!("{path}: {key}") };
        let lines: Vec<_> = problems.iter().map(|wrong| format!("{}: {}", place(&wrong.key), wrong.why)).collect();
        Failure::Input(lines.join("\n"))
    })
}

fn named(language: &str) -> Result<Language, Failure> {
    Language::from_id(language).ok_or_else(|| {
        let known = Language::ALL.map(Language::id).join(", ");
        Failure::Usage(format!("--language {language:?} is none of {known}"))
    })
}

fn clock() -> Timestamp {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    Timestamp(i64::try_from(seconds).unwrap_or(i64::MAX))
}
