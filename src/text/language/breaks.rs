//! Whether a line break ends a sentence: in a note it does, even without a full stop; in a wrapped mail it does not.

use crate::language::cues::BREAK;
use crate::language::lexicon::{AND, AS, BE, BUT, NOT, OF, SHOULD, THE, TO, Tags, WHEN};
use crate::language::sentences::does;
use crate::language::token::Token;
use crate::layout::{Layout, Line, LineKind};

/// Lines shorter than this are not wrapped, in bytes.
const NARROW: usize = 60;

/// Nothing wraps lines longer than this, in bytes: mails and trackers do at 72 to 80 characters, editors at 120.
const WIDE: usize = 125;

/// No sentence runs over more lines than this.
const MANY: usize = 3;

/// How much more room than the next word needs shows that the line was not wrapped, in bytes: programs differ a little
/// in where they wrap.
const MARGIN: usize = 6;

/// What does not end a sentence.
const LEADS_ON: Tags = AND.or(AS).or(BE).or(BUT).or(NOT).or(OF).or(SHOULD).or(THE).or(TO).or(WHEN);

/// What goes on with the sentence before it.
const FOLLOWS_ON: Tags = AND.or(AS).or(BE).or(BUT).or(OF).or(SHOULD).or(TO).or(WHEN);

/// Two lines, one below the other, that nothing parts.
pub struct Lines<'a> {
    /// The upper one.
    pub line: &'a str,
    /// The lower one.
    pub next: &'a str,
    /// The lines around them.
    pub block: &'a Block,
    /// The upper one's last word.
    pub last: Option<&'a Token>,
    /// The lower one's first word.
    pub first: Option<&'a Token>,
}

impl Lines<'_> {
    /// Whether the lower one begins a new sentence, even where the upper one has no full stop.
    pub fn part(&self) -> bool {
        let ended = self.line.ends_with(['.', '!', '?', ':', '。', '！', '？', ';']) || ends_with_smiley(self.line);
        let begins = self.next.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphanumeric());
        if begins && (ended || self.line.len() < NARROW || is_answer(self.line) || tells_what_was_expected(self.next)) {
            return true;
        }
        if self.goes_on() {
            return false;
        }
        ended || self.has_room() || labels(self.next)
    }

    /// Whether the words at the break hold the lines together.
    fn goes_on(&self) -> bool {
        self.line.ends_with([',', '-', '(', '/', '&'])
            || does(self.last, LEADS_ON) && !self.ends_with_pronoun()
            || self.last.is_some_and(|word| word.cues.has(BREAK))
            || does(self.first, FOLLOWS_ON)
    }

    /// "Nobody else wrote about it": a pronoun at the end stands for something, so that the sentence may end here.
    fn ends_with_pronoun(&self) -> bool {
        [" it", " this", " that", " these", " those", " there"].iter().any(|word| self.line.ends_with(word))
    }

    /// Whether the lower one's first word would have fitted in the upper one: then the break was meant. Where most
    /// lines of a block end early, every break was.
    fn has_room(&self) -> bool {
        self.block.width > WIDE
            || self.block.ragged
            || self.block.endless
            || has_room(self.line, self.next, self.block.width)
    }
}

/// ":)", ";-(": nobody smiles in the middle of a sentence.
fn ends_with_smiley(line: &str) -> bool {
    let eyes = line.strip_suffix([')', '(', 'D', 'P']).map(|line| line.strip_suffix('-').unwrap_or(line));
    eyes.is_some_and(|line| line.ends_with([':', ';']))
}

/// "workaround: …", "contournement : …": whether a line begins with a word for what stands behind it.
fn labels(line: &str) -> bool {
    let word = line.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = line.get(word..).unwrap_or_default();
    word > 2 && (rest.starts_with(": ") || rest.starts_with(" : "))
}

/// "Expected one mail. We get two": whether a note turns to what should happen, or to what does.
fn tells_what_was_expected(line: &str) -> bool {
    ["Expected ", "Expecting ", "Should ", "Actual ", "Actually ", "Instead "].iter().any(|turn| line.starts_with(turn))
}

/// "HAR: see attachment / workaround: by hand": whether what a line ends with answers a label of one word, as a note's
/// does.
fn is_answer(line: &str) -> bool {
    let end = line.get(line.ceil_char_boundary(line.len().saturating_sub(NARROW))..).unwrap_or_default();
    let last =
        [". ", " / "].iter().filter_map(|stop| end.rsplit_once(stop)).map(|(_, last)| last).min_by_key(|s| s.len());
    last.is_some_and(labels)
}

/// Whether a sentence ends in a line.
fn holds_stop(line: &str) -> bool {
    let is_stop = |byte: &u8| matches!(byte, b'.' | b'!' | b'?');
    line.as_bytes().last().is_some_and(is_stop)
        || line.contains('。')
        || line.as_bytes().windows(2).any(|pair| matches!(pair, [stop, b' '] if is_stop(stop)))
}

/// Whether a line's first word would have fitted in the line before it.
fn has_room(line: &str, next: &str, width: usize) -> bool {
    let word = next.find(char::is_whitespace).unwrap_or(next.len());
    line.len() + 1 + word + MARGIN <= width
}

/// Lines of prose with nothing between them.
#[derive(Debug, Default)]
pub struct Block {
    /// The first line past it.
    end: usize,
    /// The length of its longest line, in bytes.
    width: usize,
    /// Whether most of its lines end before they are full.
    ragged: bool,
    /// Whether many lines hold no full stop: no sentence is that long, so each line is one.
    endless: bool,
}

impl Block {
    /// Whether a line is still one of it.
    pub const fn holds(&self, line: usize) -> bool {
        line < self.end
    }

    /// The block that begins with a line.
    pub fn from(text: &str, layout: &Layout, line: usize) -> Self {
        let lines = layout.lines.get(line..).unwrap_or_default();
        let length = lines.iter().take_while(|line| line.kind == LineKind::Prose).count();
        let lines = lines.get(..length).unwrap_or_default();
        let width = lines.iter().map(|line| line.content.end - line.content.start).max().unwrap_or_default();
        let early = lines.windows(2).filter(|pair| match pair {
            [line, next] => has_room(line.content.of(text), next.content.of(text), width),
            _ => false,
        });
        let ragged = early.count() * 2 > length.saturating_sub(1);
        let stops = |line: &Line| holds_stop(line.content.of(text));
        Self { end: line + length.max(1), width, ragged, endless: length >= MANY && !lines.iter().any(stops) }
    }
}

#[cfg(test)]
mod tests {
    use crate::Passage;

    fn sentences(text: &str) -> Vec<&str> {
        Passage::of(text).sentences.all.iter().map(|sentence| sentence.span.of(text)).collect()
    }

    #[test]
    fn a_note_ends_its_lines() {
        for note in [
            "removed the PDF (6 MB) and it was sent on at once to all the five people, and the limit that we know of was 10 MB before (release 47).\ncleared the cache, no change",
            "cleared the cache, reset the connector, tried it in another account, in another plan, in another browser, and on a phone - no change\nzd 70122 too",
            "the new phone\nnewest version\ni open the app, then log in, then click on the wallet and it closes",
            "It was slow\nNow it is not",
            "I would like it to stay where I put it, as it does on the phone that I had before this one, of course :)\nOnce I restart it, it stays",
            "cycled the gateway twice with the customer on the phone, it came up for two minutes - offline\n\
             network tab: GET /v2/doors/881 504\nthree of fourteen are offline\nlooks like 70122",
            "she has the role of an editor and somebody looked at it twice / workaround: an admin does it for her\nKim and Pat have it",
            "asked for the logs, and he sent them by chat (uploaded to the other ticket by mistake)\n\
             only he is affected as far as I know, he is on the paid plan\n\
             conflict on one document, there is a note with an odd title, maybe that is it",
            "we made a rule for the mailbox of the sales team, send any mail to it, look at the log of deliveries\nExpected one mail, got two",
            "seen here as well, and the console of the browser says that labels.js has not got what it needs\ndetour: the download",
        ] {
            assert_eq!(sentences(note), note.lines().collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_wrapped_sentence_goes_on() {
        for mail in [
            "when i press the button it takes some time and then the\nwhole window is white",
            "the report is empty since the update to the\nnewest version which we did on monday morning",
            "it stops,\nwhich it did not do before the last update of the plug-in we use",
        ] {
            assert_eq!(sentences(mail), [mail]);
        }
    }
}
