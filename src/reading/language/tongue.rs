//! Which language a text is in, as far as it matters: one that can be read, or one that cannot.

use crate::reading::Passage;
use crate::reading::language::japanese::is_kana;
use crate::reading::language::words::Group;
use crate::reading::layout::ink::Ink;

/// Whether a text's sentences can be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// English, Spanish, French, German, Portuguese, Japanese; or too little to tell.
    #[default]
    Known,
    /// Another language: only headings and what is not language (logs, numbers, links) can be read.
    Unknown,
}

// The bits above those of the cues and of the names.
const OURS: u64 = 1 << 40;
const OTHERS: u64 = 1 << 41;

/// The small words of languages: ours, and the commonest others in Latin letters.
pub const WORDS: &[Group] = &[
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

/// The fewest words that a language can be told from.
const FEWEST: usize = 8;

/// So many letters of another script are no more than a name.
const FEW: usize = 12;

/// How many words there are, and how many small ones of languages that can be read and of others.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    words: usize,
    ours: usize,
    others: usize,
}

impl Tally {
    /// Counts a word by its bits.
    pub fn count(&mut self, bits: u64) {
        self.words += 1;
        self.ours += usize::from(bits & OURS != 0);
        self.others += usize::from(bits & OTHERS != 0);
    }
}

impl Tongue {
    /// Tells a text's language by its letters and its small words.
    pub fn of(passage: &Passage) -> Self {
        let text = passage.text;
        let (mut latin, mut kana, mut other) = (0_usize, 0_usize, 0_usize);
        // Where few letters are beyond ASCII, too few can be of another script.
        let few = !passage.layout.ink.has(Ink::WIDE)
            || text.bytes().filter(|byte| *byte >= 0xC0).count() <= FEW
            || head(text).is_ascii();
        let letters = if few { "" } else { text };
        for letter in letters.chars().filter(|letter| is_letter(*letter)).take(2_000) {
            match letter {
                'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => latin += 1,
                letter if is_kana(letter) => kana += 1,
                _ => other += 1,
            }
        }
        // Japanese mixes kana and Chinese signs.
        if other > FEW && other > latin && kana * 8 < other {
            return Self::Unknown;
        }
        let Tally { words, ours, others } = passage.sentences.tokens.tally;
        if words >= FEWEST && others > ours && others * 8 >= words { Self::Unknown } else { Self::Known }
    }
}

/// Whether a character is a letter; the commonest are known without a search.
fn is_letter(character: char) -> bool {
    match character {
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{2C1}' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='\u{9FFC}' => true,
        // Accents by themselves; dashes, quotation marks and dots.
        '\u{300}'..='\u{344}' | '\u{2000}'..='\u{206F}' | '\u{3001}'..='\u{3004}' => false,
        other => other.is_alphabetic(),
    }
}

/// The first few thousand bytes: a language does not change within a comment.
pub fn head(text: &str) -> &str {
    let end = (0..=text.len().min(4_000)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{Passage, Tongue};

    #[test]
    fn knows_the_languages_it_reads() {
        for text in [
            "When I press Pay the page stays blank and no order is created.",
            "Cuando pulso Pagar la página se queda en blanco y no se crea el pedido.",
            "Quand je clique sur Payer, la page reste blanche et la commande n'est pas créée.",
            "Wenn ich auf Bezahlen klicke, bleibt die Seite leer und es wird keine Bestellung angelegt.",
            "Quando clico em Pagar a página fica em branco e o pedido não é criado com os itens.",
            "支払うを押すと、画面が真っ白になり注文が作成されません。",
            "HTTP 504 at 10:02 UTC",
            "",
        ] {
            assert_eq!(Tongue::of(&Passage::of(text)), Tongue::Known, "{text}");
        }
    }

    #[test]
    fn knows_what_it_cannot_read() {
        for text in [
            "Когда я нажимаю «Оплатить», страница остаётся пустой.",
            "点击支付后页面一片空白，订单没有创建，请尽快处理。",
            "결제를 누르면 페이지가 비어 있고 주문이 생성되지 않습니다.",
            "عند الضغط على الدفع تبقى الصفحة فارغة",
            "Gdy klikam Zapłać, strona jest pusta i nie ma zamówienia na liście, jak to się ma przy innych.",
            "Quando premo Paga la pagina non si carica e il carrello non ha gli articoli che ho scelto.",
            "Als ik op Betalen klik dan blijft het scherm leeg en zijn er geen bestellingen van ik zie het niet.",
        ] {
            assert_eq!(Tongue::of(&Passage::of(text)), Tongue::Unknown, "{text}");
        }
    }

    #[test]
    fn knows_letters_as_unicode_does() {
        for letter in '\0'..='\u{FFFF}' {
            assert_eq!(super::is_letter(letter), letter.is_alphabetic(), "{letter:?}");
        }
    }
}
