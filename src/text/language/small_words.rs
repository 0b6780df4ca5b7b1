//! The small words that tell which language a text is in, and their count.

use crate::language::cues::Cues;
use crate::language::words::Group;

// Numbers that `cues.rs` and `names.rs` leave free.
const OURS: Cues = Cues::number(40);
const OTHERS: Cues = Cues::number(41);

/// The small words of languages: ours, and the commonest others in Latin letters.
pub const WORDS: &[Group<Cues>] = &[
    (
        OURS,
        "the and is it to of in that not when this for on with but are was have as at be from if i we you my your no \
         el la los las que en y una por con para es un se al lo su le les est une pour dans avec sur pas qui ce je nous \
         vous der die das und ist nicht ein eine zu mit auf den ich wir es wenn von sich dem nao uma com os do da em ao",
    ),
    (
        OTHERS,
        "che non il della sono di ho ha gli questo quando perche het een niet van ik dat zijn wij maar ook nie jest sie na \
         ze jak gdy przy och att det ar inte som jag vi ar pa av og ikke er jeg bir ve bu icin degil cok yang dan tidak \
         dengan untuk je ze neni jsem pri nem egy hogy vagy ja ei se kun olen mutta nu este si sau pentru",
    ),
];

/// How many words there are, and how many small ones.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// All.
    pub words: usize,
    /// Small ones of languages that can be read.
    pub ours: usize,
    /// Small ones of others.
    pub others: usize,
}

impl Tally {
    /// Counts a word by its cues.
    pub fn count(&mut self, cues: Cues) {
        self.words += 1;
        self.ours += usize::from(cues.has(OURS));
        self.others += usize::from(cues.has(OTHERS));
    }
}

/// The first few thousand bytes: a language does not change within a comment.
pub fn head(text: &str) -> &str {
    let end = (0..=text.len().min(4_000)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}
