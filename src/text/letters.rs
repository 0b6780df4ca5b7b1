//! Letters' case, for the scripts that agents and customers write: Latin with its accents (Vietnamese too), Greek,
//! Cyrillic, Armenian and the wide letters of Japanese.
//!
//! The standard library knows every script that ever had two cases; its tables are 25 KB of wasm.

/// A text in small letters, to be compared. Other scripts stay as they are.
pub fn small(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

/// A text in capitals, for a heading in the languages of the interface.
pub fn capitals(text: &str) -> String {
    let capital = |letter| match letter {
        'à'..='ö' | 'ø'..='þ' => beside(letter, -0x20),
        'œ' => 'Œ',
        _ => letter.to_ascii_uppercase(),
    };
    text.chars().map(capital).collect()
}

/// Whether a text begins so, whatever the case of its ASCII letters.
#[inline]
pub fn begins_with(text: &str, start: &str) -> bool {
    let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
    // The first letter alone tells most texts apart.
    first(text) == first(start) && text.get(..start.len()).is_some_and(|begun| begun.eq_ignore_ascii_case(start))
}

/// A letter's small one.
pub fn small_letter(letter: char) -> char {
    // Most letters, without a search.
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let offset = match letter {
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' | 'Ａ'..='Ｚ' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        'Ա'..='Ֆ' => 0x30,
        // A capital stands beside its small letter: at even numbers here, at odd ones below.
        'Ā'..='į'
        | 'Ĳ'..='ķ'
        | 'Ŋ'..='ŷ'
        | 'Ǟ'..='ǯ'
        | 'Ǹ'..='ȟ'
        | 'Ȣ'..='ȳ'
        | 'Ѡ'..='ҁ'
        | 'Ҋ'..='ҿ'
        | 'Ӑ'..='ԯ'
        | 'Ḁ'..='ẕ'
        | 'Ạ'..='ỿ' => 1 - (letter as i32 & 1),
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ǎ'..='ǜ' | 'Ӂ'..='ӎ' => letter as i32 & 1,
        'Ơ' | 'Ư' => 1,
        'Ÿ' => -0x79,
        'Ά' => 0x26,
        'Έ'..='Ί' => 0x25,
        'Ό' => 0x40,
        'Ύ' | 'Ώ' => 0x3f,
        _ => 0,
    };
    beside(letter, offset)
}

fn beside(letter: char, offset: i32) -> char {
    u32::from(letter).checked_add_signed(offset).and_then(char::from_u32).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The scripts' blocks, without what has no single small letter or stands in no language of today.
    fn written() -> impl Iterator<Item = char> {
        let blocks = ['\0'..='\u{17f}', '\u{1cd}'..='\u{233}', '\u{370}'..='\u{3ce}', '\u{400}'..='\u{556}'];
        let more = ['\u{1e00}'..='\u{1e95}', '\u{1ea0}'..='\u{1eff}', '\u{ff00}'..='\u{ff60}'];
        let odd = ['İ', 'Ǆ', 'ǅ', 'Ǉ', 'ǈ', 'Ǌ', 'ǋ', 'Ǳ', 'ǲ', 'Ǵ', 'Ƕ', 'Ƿ', 'Ƞ', 'Ͱ', 'Ͳ', 'Ͷ', 'Ϳ', 'Ӏ'];
        blocks.into_iter().chain(more).flatten().filter(move |letter| !odd.contains(letter))
    }

    #[test]
    fn small_letters_are_the_standard_librarys() {
        for letter in written() {
            assert_eq!(small_letter(letter).to_string(), letter.to_lowercase().to_string(), "{letter} {letter:?}");
        }
    }

    #[test]
    fn capitals_are_the_standard_librarys_in_the_interfaces_languages() {
        for text in ["What happened", "Qué ocurrió, ¿dónde?", "Für Größe über", "Où ça, œuvre", "Não é", "再現手順"]
        {
            assert_eq!(capitals(text), text.replace('ß', "ẞ").to_uppercase().replace('ẞ', "ß"));
        }
    }
}
