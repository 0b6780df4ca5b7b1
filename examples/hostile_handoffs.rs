//! Prints handoffs full of hostile text, a JSON object a line, for `tests/oracle` to judge.
//!
//! ```text
//! cargo run --example hostile_handoffs -- COUNT SEED
//! {"name":"…","said":[["paragraph","the words as given"],…],"html":"…","wiki":"…","markdown":"…","adf":{…}}
//! ```
//!
//! First every fragment of [`FRAGMENTS`] in every kind of block, then COUNT documents drawn from SEED: the
//! same seed gives the same documents, so that a failure can be looked at again.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a generator of tests, which no input reaches")]

#[path = "../tests/it/random.rs"]
mod random;

use std::io::{BufWriter, Write};

use baton::handoff::{self, Below, Block, Code, Document, Entry, Language, List, ListKind, Prose};
use random::Random;

/// What people write that some markup would take for its own.
#[rustfmt::skip]
const FRAGMENTS: &[&str] = &[
    "{code}", "{code:json}", "{CODE}", "{code:a}", "{noformat}", "{NoFormat}", "{panel}", "{panel:title=T}",
    "{quote}", "{adf}", "{color:red}", "{anchor:x}", "{loremipsum}", "{{monospace}}", "{{ticket.id}}", "${VAR}",
    "{}", "{", "}", "{*}b{*}", "*bold*", "_emphasis_", "-deleted-", "+inserted+", "^super^", "~sub~", "??cite??",
    "**strong**", "__init__", "~~gone~~", "||", "|", "||a||b||", "|a|b|", "a|b", "[x|y]", "[label]", "[~bob]",
    "[^file.txt]", "[#anchor]", "[x](y)", "[a][b]", "![i](u)", "[x|http://a.b]", "[http://a.b]", "!img!",
    "!img.png|width=300!", "h1.", "h1. Title", "h6. x", "bq. quoted", "# heading", "contains #", "C# ###", "## two", "1. one", "12) twelve",
    "- item", "* item", "+ item", "-- ", "---", "----", "-----", "--", " -- ", "===", "***", "___", "> quoted", ">",
    "`", "``", "```", "~~~", "````js", "` `` ```", "<script>alert(1)</script>", "<b>", "</p>", "</pre>",
    "</code></pre>", "<!-- x -->", "<![CDATA[x]]>", "]]>", "&", "&amp;", "&lt;b&gt;", "&#123;", "&copy;", "&nbsp;x",
    "\\", "\\\\", "\\*", "\\{", "\\\\server\\share", "C:\\Users\\x", "C:\\\\x", "a \\\\ b", "\\n", "x\\", "\\[a\\]",
    "\\_", ":)", ":-)", ":(", ":D", ":-D", ":P", ";)", "(!)", "(x)", "(/)", "(i)", "(y)", "(on)", "(*)", "(*r)",
    "(flag)", "(flagoff)", "(?)", "http://", "https://", "http://a", "https://example.com", "https://example.com/",
    "https://example.com/a_b_c?d=e&f=*", "https://example.com/(x)", "see https://app.example.com/a/b?c=1#d, then",
    "<https://example.com/x>", "HTTPS://EXAMPLE.COM/X", "https://example.com/a|b", "https://example.com:8443/x",
    "http://[::1]/", "https://user:pass@example.com/", "https://ex.com/a//b", "https://example.com/~bob/-x-/_y_",
    "https://example.com/a%20b%2e%2E/../c", "https://EXAMPLE.com/x", "https://example.com/?q=a--b", "ftp://a.b/c",
    "mailto:a@b.c", "irc://x", "www.example.com", "a@b.example", "file:///etc/passwd", "javascript:alert(1)",
    "PROJ-12", "+1", "-5 and -3-", "2*3*4", "a-b-c", "snake_case_name", "array[0]", "a*b*", "*a b", "5 * 3 * 2",
    "~/.ssh and ~x~", "\r\n", "\r", "\0", "\u{7f}", "\u{1b}[31mred\u{1b}[0m", "\u{8}", "\t", "a\tb", "  two",
    "a  b", " lead", "trail ", "\u{a0}nbsp\u{a0}", "\u{202e}override\u{202c}", "\u{2066}isolate\u{2069}",
    "\u{200d}", "👩‍👩‍👧‍👦", "👍🏽", "e\u{301}", "\u{feff}bom", "\u{fffd}", "\u{2028}line", "\u{2029}para",
    "\u{85}next", "שלום", "مرحبا", "日本語のログ", "𝕏", "\u{e000}", "\u{fffe}", "ﷺ", "İ", "ß", "plain words",
    "it's \"quoted\"", "100%", "a & b", "x < y > z", "key=value", "{\"a\":[1,{\"b\":\"c\"}]}",
    "SELECT * FROM t WHERE a_b > 1;", "2026-11-03 09:12:45 ERROR [main] c.e.App - failed (code=500)",
    "\tat com.example.App.main(App.java:1)", "%s", "$1", "@user", "#123",
];

impl Random {
    /// Fragments glued by nothing, a space, a line break or a letter.
    fn words(&mut self) -> String {
        let mut words = String::new();
        for _ in 0..=self.below(6) {
            words.push_str(self.pick(FRAGMENTS));
            words.push_str(self.pick(&["", "", " ", " ", "\n", "x", "7", ", ", ": ", "\n\n"]));
        }
        words
    }
}

/// A document, and the words that went in, by kind of block.
struct Made {
    name: String,
    document: Document,
    said: Vec<(&'static str, Vec<String>)>,
}

/// Lists within lists, with code below their entries.
fn nested(entries: &[Prose], code: &str) -> List {
    let [first, rest @ ..] = entries else { return List::of(ListKind::Steps, entries.to_vec()) };
    let code = Code::new(None, code);
    let with = |words: &Prose, below: Vec<Below>| {
        let mut entry = Entry::from(words.clone());
        for part in below {
            entry.push(part);
        }
        entry
    };
    let exact = || vec![Below::Code(code.clone()); usize::from(!code.text().is_empty())];
    let innermost = List::of(ListKind::Steps, [with(first, exact())]);
    let inner = List::of(ListKind::Bullets, [with(first, vec![Below::List(innermost.clone())]), with(first, exact())]);
    let below = exact().into_iter().chain([Below::List(inner), Below::List(innermost)]).collect();
    List::of(ListKind::Steps, std::iter::once(with(first, below)).chain(rest.iter().cloned().map(Entry::from)))
}

impl Made {
    fn new(name: String, title: &str) -> Self {
        Self { name, document: Document::new(title), said: vec![("title", vec![title.to_owned()])] }
    }

    fn push(&mut self, kind: &'static str, words: &[String]) {
        let prose = |words: &String| Prose::from(words.as_str()).trimmed();
        let list = || words.iter().map(prose).filter(|prose| !prose.is_empty()).collect::<Vec<_>>();
        let cells = || words.iter().map(prose).collect::<Vec<_>>();
        let whole = words.join(" ");
        let block = match kind {
            "heading" => Block::heading(&whole.split_whitespace().collect::<Vec<_>>().join(" ")),
            "bullets" => Block::List(List::of(ListKind::Bullets, list())),
            "steps" => Block::List(List::of(ListKind::Steps, list())),
            "nested" => Block::List(nested(&list(), &whole)),
            "table" => Block::table(&["What", "Value"], cells().chunks_exact(2).map(<[Prose]>::to_vec).collect()),
            "code" => Block::code(None, &words.join("\n")),
            "json" => Block::code(Some(Language::Json), &words.join("\n")),
            "marks" => Block::Paragraph(words.iter().fold(Prose::new(), |prose, words| {
                prose
                    .text(words)
                    .strong("SEV1")
                    .text(words)
                    .link("Zendesk ticket #12", "https://x.zendesk.com/agent/tickets/12")
            })),
            _ => Block::Paragraph(Prose::from(whole.as_str()).trimmed()),
        };
        if !block.is_empty() {
            self.said.push((kind, words.to_vec()));
            self.document.push(block);
        }
    }

    fn print(&self, out: &mut impl Write) -> std::io::Result<()> {
        let document = &self.document;
        let row = serde_json::json!({
            "name": self.name,
            "said": self.said,
            "title": document.title(),
            "html": handoff::html(document),
            "wiki": handoff::wiki(document),
            "markdown": handoff::markdown(document),
            "text": handoff::text(document),
            "adf": handoff::adf(document),
        });
        writeln!(out, "{row}")
    }
}

const KINDS: [&str; 9] = ["paragraph", "heading", "bullets", "steps", "nested", "table", "code", "json", "marks"];

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1).map(|word| word.parse::<u64>());
    let count = arguments.next().and_then(Result::ok).unwrap_or(2_000);
    let seed = arguments.next().and_then(Result::ok).unwrap_or(1);
    let mut out = BufWriter::new(std::io::stdout().lock());
    for fragment in FRAGMENTS {
        let mut made = Made::new(format!("fragment {fragment:?}"), "Every kind of block");
        for kind in KINDS {
            let words = [
                fragment,
                &*format!("{fragment} {fragment}"),
                &*format!("a{fragment}b"),
                &*format!("x\n{fragment}\ny"),
            ];
            made.push(kind, &words.map(str::to_owned));
            made.push("paragraph", &[fragment.to_string()]);
        }
        made.print(&mut out)?;
    }
    let mut long = Made::new("a line of 60,000 characters".into(), &"t".repeat(400));
    long.push("paragraph", &["lorem *ipsum* ".repeat(4_300)]);
    long.push("code", &["x".repeat(60_000)]);
    long.print(&mut out)?;
    for number in 0..count {
        let mut random = Random(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let mut made = Made::new(format!("seed {seed} document {number}"), &random.words());
        for _ in 0..=random.below(7) {
            let kind = random.pick(&KINDS);
            let words: Vec<String> = (0..=random.below(3)).map(|_| random.words()).collect();
            made.push(kind, &words);
        }
        made.print(&mut out)?;
    }
    out.flush()
}
