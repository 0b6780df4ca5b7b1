//! Where it happens: user agents, systems and browsers with their versions, what stands under an environment heading.

use crate::Span;
use crate::eight::{Eight, Which, positions};
use crate::language::cues::Cues;
use crate::language::names::{BROWSER, DEVICE, KEEPER, LABEL, PLACE, RUNTIME, SYSTEM};
use crate::language::token::{FIGURE, PART, Token};
use crate::language::tokens::LONGEST;
use crate::layout::ink::Ink;
use crate::layout::sections::{self, Answer};
use crate::layout::unfilled::shows_example;
use crate::layout::{Line, LineKind};
use crate::{Grade, Passage, Piece};
use playbook::Item;

/// What can be named with its version.
const NAMES: Cues = VERSIONED.or(DEVICE);

/// What a whole number behind it gives a version: "Firefox 128".
pub const VERSIONED: Cues = SYSTEM.or(BROWSER).or(RUNTIME);

/// Finds the environment.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    let text = passage.text;
    pieces.extend(sections::unanswered(passage, Item::Environment));
    let mut add = |span, grade, clue| pieces.push(Piece { item: Item::Environment, span, grade, clue });
    for answer in sections::answers(passage, Item::Environment) {
        let (Answer::Words(span) | Answer::Block(span)) = answer;
        add(span, Grade::Strong, "labelled");
    }
    let tokens = &passage.sentences.tokens;
    let names = tokens.cues.has(NAMES | PLACE | KEEPER);
    let mut words = tokens.walk();
    for line in &passage.layout.lines {
        if matches!(line.kind, LineKind::Blank | LineKind::Quoted | LineKind::Signature | LineKind::Hidden) {
            continue;
        }
        if let Some(agent) = user_agent(text, line) {
            add(agent, Grade::Strong, "user-agent");
        } else if names
            && line.kind != LineKind::Log
            && (line.ink.has(Ink::DIGIT) || line.kind != LineKind::Code)
            && let Some((span, grade, clue)) = named(text, line.span.trimmed(text), words.within(line.span).1)
        {
            // "Browser [e.g. chrome, safari]" names none.
            let is_example = line.ink.has(Ink::BRACKET) && shows_example(line.span.of(text));
            add(span, if is_example { Grade::Placeholder } else { grade }, clue);
        }
    }
}

/// A user agent in a line: product tokens (`Name/1.2`), a robot's name, or what stands in brackets behind "browser".
fn user_agent(text: &str, whole: &Line) -> Option<Span> {
    let line = whole.span.trimmed(text);
    let words = line.of(text);
    if words.len() > 2_000 {
        return None;
    }
    let sub = |start: usize, end: usize| Span { start: line.start + start, end: line.start + end };
    if whole.ink.has(Ink::BRACKET)
        && let Some((start, end)) = bracketed(words)
    {
        return Some(sub(start, end));
    }
    if whole.ink.has(Ink::SLASH)
        && let Some(start) = known_product(words)
    {
        return Some(sub(start, words.len()));
    }
    let alone = words.len() <= 160 && whole.kind != LineKind::Log && !words.ends_with(['.', '?', '!', ':']);
    // Google's front end appends this to the user agent of whoever asked for compressed answers.
    let signed = words.ends_with(",gzip(gfe)");
    let numbered = whole.ink.has(Ink::DIGIT);
    let product = |words| numbered && whole.ink.has(Ink::SLASH) && starts_with_product(words);
    let named = |words| numbered && is_name_with_version(words);
    (alone && (signed || product(words) || names_robot(words) || named(words))).then_some(line)
}

/// `… browser (X)`: where X stands.
fn bracketed(words: &str) -> Option<(usize, usize)> {
    const BEFORE: [&str; 4] = ["browser (", "client (", "user agent (", "device ("];
    let at = positions(words.as_bytes(), |eight| eight.are(b'(')).map(|at| at + 1).find(|at| {
        let before = words.get(..*at).unwrap_or_default();
        BEFORE.iter().any(|label| before.ends_with(label))
    })?;
    let mut depth = 1;
    for (offset, byte) in words.bytes().enumerate().skip(at) {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (offset > at + 2).then_some((at, offset));
        }
    }
    None
}

/// The place of a product token that only user agents have.
fn known_product(words: &str) -> Option<usize> {
    const PRODUCTS: [&str; 12] = [
        "Mozilla",
        "Opera",
        "AppleWebKit",
        "Dalvik",
        "CFNetwork",
        "okhttp",
        "curl",
        "Wget",
        "PostmanRuntime",
        "python-requests",
        "Java",
        "Profile",
    ];
    positions(words.as_bytes(), |eight| eight.are(b'/')).find_map(|slash| {
        let before = words.get(..slash).unwrap_or_default();
        let product = PRODUCTS.iter().find(|product| before.ends_with(**product))?;
        let start = slash - product.len();
        // A path (`/curl/7`) is no product.
        let path = words.get(..start).unwrap_or_default().ends_with(['/', '.', '-', '_']);
        let version = words.as_bytes().get(slash + 1).is_some_and(|b| b.is_ascii_digit() || *b == b'M');
        (!path && version).then_some(start)
    })
}

/// Whether a line begins with `Name/1.2`.
fn starts_with_product(words: &str) -> bool {
    let bytes = words.as_bytes();
    let name = bytes.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'!' | b'.')).count();
    let version = bytes.get(name + 1..).unwrap_or_default();
    let version = version.strip_prefix(b"v").unwrap_or(version);
    name >= 3
        && bytes.get(name) == Some(&b'/')
        && bytes.first().is_some_and(u8::is_ascii_alphabetic)
        && version.first().is_some_and(u8::is_ascii_digit)
        && !words.get(..name).unwrap_or_default().contains('.')
        && version.iter().any(|b| matches!(b, b'.' | b'(' | b' '))
}

/// Whether a line is a robot's name: a crawler, a spider, a bot.
fn names_robot(words: &str) -> bool {
    if !words.starts_with(|c: char| c.is_ascii_alphanumeric()) || !speaks_of_robots(words.as_bytes()) {
        return false;
    }
    // What stands in brackets is the robot's address.
    let words = words.split('(').next().unwrap_or(words);
    let joined = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let each = || words.as_bytes().split(|b| !joined(b)).filter(|word| !word.is_empty());
    // More words, or small ones, are somebody's sentence.
    if each().enumerate().any(|(at, word)| at >= 12 || matches!(word, b"the" | b"is" | b"a")) {
        return false;
    }
    let has = |word: &[u8], part: &[u8]| word.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part));
    let robot = |word: &[u8]| {
        let bot = word.last_chunk::<3>().is_some_and(|end| end.eq_ignore_ascii_case(b"bot"));
        word.len() > 4 && (bot || has(word, b"crawl") || has(word, b"spider"))
    };
    each().any(robot)
}

/// A rare letter of each of "bot", "crawl" and "spider".
fn rare(eight: Eight) -> Which {
    let small = eight.small();
    small.are(b'b') | small.are(b'w') | small.are(b'p')
}

/// Whether the letters of a robot's name stand anywhere in a line: one cheap look spares most lines the closer one.
fn speaks_of_robots(bytes: &[u8]) -> bool {
    positions(bytes, rare).any(|at| {
        let has = |word: &[u8], before: usize| {
            let here = at.checked_sub(before).and_then(|start| bytes.get(start..start + word.len()));
            here.is_some_and(|here| here.eq_ignore_ascii_case(word))
        };
        has(b"bot", 0) || has(b"crawl", 3) || has(b"spider", 1)
    })
}

/// Whether a line is a product's name with its version and nothing else: "Acme Desktop 4.2b".
fn is_name_with_version(words: &str) -> bool {
    let mut parts = words.split_ascii_whitespace();
    let Some(version) = parts.next_back() else { return false };
    let dots = version.bytes().filter(|b| *b == b'.').count();
    let digits = version.bytes().filter(u8::is_ascii_digit).count();
    let numbered = dots > 0 && digits > dots && version.bytes().next().is_some_and(|b| b.is_ascii_digit() || b == b'v');
    let mut names = 0;
    numbered
        && !version.contains(['/', ':', '@', '%', '$'])
        && parts.all(|part| {
            names += 1;
            part.bytes().next().is_some_and(|b| b.is_ascii_uppercase())
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
        })
        && (1..=5).contains(&names)
}

/// A system, browser, device or runtime named in a line: with a version it is enough, without it is weak.
fn named(text: &str, line: Span, tokens: &[Token]) -> Option<(Span, Grade, &'static str)> {
    /// How far behind a place its version stands, in bytes.
    const NEAR: usize = 16;
    /// How many words behind a name its version stands.
    const FAR: usize = 2;
    let words = line.of(text);
    if words.len() > LONGEST {
        return None;
    }
    let mut found: Option<(usize, usize, Cues)> = None;
    let mut versioned = None;
    let mut place = None;
    let mut since = 0;
    for token in tokens.iter().filter(|token| !token.cues.has(PART)) {
        let cues = token.cues.only(NAMES | PLACE | LABEL | KEEPER);
        let (start, end) = (token.span.start - line.start, token.span.end - line.start);
        if cues.has(KEEPER)
            && let Some(end) = id_after(words, end)
        {
            return Some((Span { start: line.start + start, end: line.start + end }, Grade::Strong, "place"));
        }
        if cues.has(PLACE) {
            let part = || words.get(..start).is_some_and(|before| before.ends_with(['-', '_', '.', '/']));
            let begins = if is_compass(words, start, end) { region(words, start) } else { (!part()).then_some(start) };
            place = place.or(begins.map(|start| (start, end)));
        }
        // "Prod is 26.11.2": what runs there.
        if let Some((first, named)) = place
            && versioned.is_none()
            && (named..named + NEAR).contains(&start)
            && is_dotted(words, start, end)
        {
            versioned = Some((first, version_end(words, end)));
        }
        // "cart.class.php" is a file.
        let is_file = cues == RUNTIME && words.get(..start).is_some_and(|before| before.ends_with('.'));
        if cues.is_none() && found.is_none() {
            continue;
        }
        if cues == SYSTEM && are_panes(words, start, end) || is_common(words, start, end) {
            continue;
        }
        if cues.has(NAMES) && !is_file {
            found = Some((start, end, cues));
            since = 0;
        } else if let Some((first, named, _)) = found
            // "Win11, Chrome. 30 parcels are here": the next sentence counts something else.
            && !words.get(named..start).is_some_and(|between| between.contains(". "))
        {
            // "IE since 12 November": a time is no version.
            since += if is_of_time(words.get(start..end)) { FAR } else { 1 };
            if since <= FAR && versioned.is_none() && token.cues.has(FIGURE) {
                versioned = Some((first, version_end(words, end)));
            }
        }
    }
    let span = |start: usize, end: usize| Span { start: line.start + start, end: line.start + end };
    if let Some((start, end)) = versioned {
        return Some((span(start, end), Grade::Strong, "named-with-version"));
    }
    let named = found.map(|(start, end, _)| (start, end)).or(place);
    named.map(|(start, end)| (span(start, end), Grade::Weak, "named"))
}

/// Whether a word names a point of the compass, as the names of cloud regions do.
fn is_compass(words: &str, start: usize, end: usize) -> bool {
    const POINTS: [&str; 5] = ["west", "east", "north", "south", "central"];
    words.get(start..end).is_some_and(|word| POINTS.iter().any(|point| word.ends_with(point)))
}

/// Where the region begins whose name holds a point of the compass: "eu-central", "us-east-1".
fn region(words: &str, point: usize) -> Option<usize> {
    const LANDS: [&str; 11] = ["eu", "us", "ap", "sa", "ca", "me", "af", "uk", "asia", "europe", "australia"];
    let before = words.get(..point)?.strip_suffix('-')?;
    let land = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next()?;
    LANDS.contains(&land).then_some(before.len() - land.len())
}

/// Whether what follows a word is a time.
fn is_of_time(word: Option<&str>) -> bool {
    word.is_some_and(|word| ["since", "after", "until", "before", "at", "for", "from", "by"].contains(&word))
}

/// Where a name ends that stands right behind a word and tells one of many apart: "acme-uk2", "acme-north", "#4".
fn id_after(words: &str, from: usize) -> Option<usize> {
    let rest = words.get(from..)?;
    let gap = rest.len() - rest.trim_start_matches([' ', ':', '=', '`', '"', '#']).len();
    let name = rest.get(gap..)?;
    let length = name.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    let name = name.get(..length)?.trim_end_matches(['-', '_']);
    let digit = name.bytes().any(|b| b.is_ascii_digit());
    let told = digit && name.len() > 2 || is_joined_name(name);
    ((1..=3).contains(&gap) && told).then_some(from + gap + name.len())
}

/// "acme-north": a name in small letters that a mark joins; "read-only" and "self-service" say how something is.
fn is_joined_name(name: &str) -> bool {
    const BEFORE: [&str; 14] = [
        "read", "self", "re", "non", "pre", "post", "multi", "single", "cross", "sub", "well", "auto", "built", "drop",
    ];
    const BEHIND: [&str; 24] = [
        "in", "on", "up", "out", "off", "down", "only", "over", "wide", "level", "based", "specific", "side", "to",
        "by", "admin", "admins", "owner", "id", "ids", "name", "names", "settings", "setup",
    ];
    let Some((first, rest)) = name.split_once(['-', '_']) else { return false };
    let last = rest.rsplit(['-', '_']).next().unwrap_or(rest);
    name.len() > 5
        && first.len() > 1
        && name.bytes().all(|b| !b.is_ascii_uppercase())
        && !BEFORE.contains(&first)
        && !BEHIND.contains(&last)
}

/// Where the version ends that begins with the digits before `end`: "2.2.5", "8.1)", "14 (23A344)".
fn version_end(words: &str, end: usize) -> usize {
    let rest = words.get(end..).unwrap_or_default();
    let more = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+')).count();
    let more = rest.get(..more).unwrap_or_default().trim_end_matches(['.', '-', '_', '+']).len();
    let open = words.get(..end).is_some_and(|before| before.rfind('(') > before.rfind(')'));
    end + more + usize::from(open && rest.as_bytes().get(more) == Some(&b')'))
}

/// Whether a number goes on behind a dot, as versions do.
fn is_dotted(words: &str, start: usize, end: usize) -> bool {
    let number = words.get(start..end).is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    number && matches!(words.as_bytes().get(end..), Some([b'.', b'0'..=b'9', ..]))
}

/// Whether "windows" means those on a screen and not the system: in small letters, with no version behind it and no
/// "on" or "under" before it.
fn are_panes(words: &str, start: usize, end: usize) -> bool {
    words.get(start..end) == Some("windows") && is_bare(words, start, end)
}

/// Whether a name is written as the common word it also is: "the edge of the table", "a node in the tree".
fn is_common(words: &str, start: usize, end: usize) -> bool {
    const COMMON: [&str; 14] = [
        "edge", "chrome", "opera", "explorer", "brave", "oracle", "node", "java", "surface", "galaxy", "pixel",
        "kernel", "win", "IE",
    ];
    let alone = !words.get(end..).is_some_and(|rest| rest.starts_with('_'));
    alone && words.get(start..end).is_some_and(|word| COMMON.contains(&word)) && is_bare(words, start, end)
}

/// Whether no version stands behind a word, and nothing before it says that something runs there.
fn is_bare(words: &str, start: usize, end: usize) -> bool {
    const RUNS_ON: [&str; 17] = [
        "on", "under", "using", "use", "uses", "run", "running", "in", "with", "en", "tried", "try", "both", "auf",
        "unter", "sur", "em",
    ];
    let before = words.get(..start).unwrap_or_default().trim_end().rsplit(|c: char| !c.is_alphabetic()).next();
    let numbered = words
        .get(end..)
        .is_some_and(|rest| rest.trim_start_matches([' ', '/', '-']).starts_with(|c: char| c.is_ascii_digit()));
    !numbered && !before.is_some_and(|word| RUNS_ON.iter().any(|on| on.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use playbook::Item;

    #[test]
    fn knows_robots_by_their_names() {
        for (text, known) in [
            ("acme_bot (mail)", true),
            ("acme-crawler", true),
            ("Acme Streams,gzip(gfe)", true),
            ("about", false),
            ("The robot is slow", false),
        ] {
            let found = crate::read(text).pieces.iter().any(|piece| piece.item == Item::Environment);
            assert_eq!(found, known, "{text}");
        }
    }

    #[test]
    fn quotes_the_whole_version() {
        for (text, quote) in [
            ("It is Android Oreo (8.1) here.", "Android Oreo (8.1)"),
            ("We are on node 20.11.1, behind a proxy.", "node 20.11.1"),
            ("It fails in Chrome 126.", "Chrome 126"),
            ("All orders in Chrome since 12 November are wrong.", "Chrome"),
            ("She runs windows 11.", "windows 11"),
            ("5.2.1 build 881, win 11 23H2", "win 11"),
            ("Prod is 26.11.2, staging 26.10.4.", "Prod is 26.11.2"),
        ] {
            let reading = crate::read(text);
            let found: Vec<&str> = reading
                .pieces
                .iter()
                .filter(|piece| piece.item == Item::Environment)
                .map(|piece| piece.span.of(text))
                .collect();
            assert_eq!(found, [quote], "{text}");
        }
    }
}
