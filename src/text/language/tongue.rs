//! Which language a text is in, as far as it matters: one that can be read, or one that cannot.

use crate::Passage;
use crate::language::japanese::is_kana;
use crate::language::small_words::{Tally, head};
use crate::layout::ink::Ink;

/// Whether a text's sentences can be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// English, Spanish, French, German, Portuguese, Japanese; or too little to tell.
    #[default]
    Known,
    /// Another language: only headings and what is not language (logs, numbers, links) can be read.
    Unknown,
}

/// The fewest words that a language can be told from.
const FEWEST: usize = 8;

/// The most letters of another script that may be no more than a name.
const FEW: usize = 12;

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
