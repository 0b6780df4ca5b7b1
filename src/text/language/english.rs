//! Whether a text is English: the wording of an update is judged in no other language.

use std::sync::LazyLock;

use crate::language::bits::Bits;
use crate::language::words::{Group, Lexicon, each_word};

/// The list of what a small word tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Small;

const ENGLISH: Bits<Small> = Bits::number(0);
const OTHER: Bits<Small> = Bits::number(1);

/// Small words that tell; what two languages share ("die", "in", "was", "will") tells nothing and is left out.
const WORDS: &[Group<Bits<Small>>] = &[
    (
        ENGLISH,
        "the and is of to we you for are it our your with this that by be not have has been until from again their \
         they when what which can since next",
    ),
    (
        OTHER,
        "der das und ist nicht wir sie mit auf den dem ein eine zu von sind wird haben uns bei seit el los las que por \
         para una del se es nos ha hasta esta le les des est une pour dans nous vous sur pas ce qui avec sont os um uma \
         nao com em dos estamos voce ate il che di sono non gli una het een niet van wij zijn naar nie jest sie na \
         jak och att det ar inte vi som",
    ),
];

static LEXICON: LazyLock<Lexicon<Bits<Small>>> = LazyLock::new(|| Lexicon::of(WORDS));

/// The fewest words of another language that count: one or two may be a name or a quotation.
const FEWEST: usize = 3;

/// Whether a text is English, or too short to say. Linear in the text.
pub fn is_english(text: &str) -> bool {
    let letters = || text.chars().filter(|letter| letter.is_alphabetic());
    let latin = letters().filter(|letter| *letter < '\u{250}').count();
    if letters().count() > latin * 2 {
        return false;
    }
    let (mut english, mut other) = (0_usize, 0_usize);
    for (_, key) in each_word(text) {
        let word = LEXICON.get(key);
        english += usize::from(word.has(ENGLISH));
        other += usize::from(word.has(OTHER));
    }
    other < FEWEST || other <= english
}

#[cfg(test)]
mod tests {
    use super::is_english;

    #[test]
    fn english_and_what_is_too_short_to_say() {
        for text in [
            "",
            "HTTP 504 at 10:02 UTC",
            "Sign-in fails for all EU workspaces since 07:50 UTC. Rolling back release 8.14.2. Next update 15:00 UTC.",
            "We told Van der Berg and Los Angeles. The cause is not confirmed yet, and we are working on it.",
            "Rollback.",
        ] {
            assert!(is_english(text), "{text}");
        }
    }

    #[test]
    fn other_languages() {
        for text in [
            "Die Anmeldung schlägt seit 07:50 UTC fehl. Die Ursache ist noch nicht bestätigt, und wir melden uns um 9 Uhr.",
            "Desde las 07:50 UTC nadie puede iniciar sesión. La causa no se conoce y les escribimos a las 9.",
            "La connexion échoue depuis 07:50 UTC. La cause n'est pas encore connue et nous vous écrivons dans une heure.",
            "O login falha desde 07:50 UTC. A causa ainda não é conhecida e estamos em contato com os engenheiros.",
            "サインインできません。原因は確認中です。次のご連絡は15:00 UTCです。",
            "Вход не работает с 07:50 UTC. Причина пока не известна.",
        ] {
            assert!(!is_english(text), "{text}");
        }
    }
}
