//! National id numbers, where a checksum or a strict format distinguishes them from other numbers.

use super::bytes::{at, before, is_word, run, run_back};
use super::numbers::luhn;
use super::{Add, Class};

/// A person's number, from its first letter or digit on.
pub(super) fn number(text: &str, start: usize, add: &mut Add) {
    let bytes = text.as_bytes();
    if matches!(before(bytes, start), b'-' | b'.' | b'/' | b'_' | b'+') {
        return;
    }
    // The longest form is nineteen characters; what stands apart is looked at once.
    let end = run(bytes, start, 20, |b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'));
    // Every form has six digits or more.
    let digits = bytes.get(start..end).unwrap_or_default().iter().filter(|b| b.is_ascii_digit()).count();
    if digits < 6 {
        return;
    }
    let word = text.get(start..end).unwrap_or_default().trim_end_matches(['.', '-']);
    if (7..=19).contains(&word.len())
        && !is_word(at(bytes, start + word.len()))
        && (is_national(word) || is_labelled(text, start, word))
    {
        add(Class::NationalId, start, start + word.len());
    }
}

/// Numbers that their own form and checksum give away.
fn is_national(word: &str) -> bool {
    brazil(word)
        || belgium(word)
        || finland(word)
        || sweden(word)
        || spain(word)
        || italy(word)
        || france(word)
        || chile(word)
        || united_states(word)
}

fn digits(word: &str) -> Option<Vec<u32>> {
    word.bytes().map(|b| b.is_ascii_digit().then(|| u32::from(b - b'0'))).collect()
}

/// A word laid over a form: `0` a digit, `A` a letter, anything else itself. Gives the digits.
fn laid(word: &str, form: &str) -> Option<Vec<u32>> {
    let fits = word.len() == form.len()
        && word.bytes().zip(form.bytes()).all(|(byte, form)| match form {
            b'0' => byte.is_ascii_digit(),
            b'A' => byte.is_ascii_alphabetic(),
            form => byte == form,
        });
    fits.then(|| word.bytes().filter(u8::is_ascii_digit).map(|b| u32::from(b - b'0')).collect())
}

fn weighted(digits: &[u32], weights: impl Iterator<Item = u32>) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn value_of(digits: &[u32]) -> u64 {
    digits.iter().fold(0, |number, digit| number * 10 + u64::from(*digit))
}

/// CPF, `000.000.000-00`: two check digits of eleven.
fn brazil(word: &str) -> bool {
    let Some(digits) = laid(word, "000.000.000-00") else { return false };
    let check = |length: u32| {
        let rest = weighted(&digits, (2..=length + 1).rev()) * 10 % 11 % 10;
        digits.get(length as usize) == Some(&rest)
    };
    check(9) && check(10) && digits.windows(2).any(|pair| pair.first() != pair.last())
}

/// National register, `00.00.00-000.00`: 97 less the remainder of nine digits, from 2000 on with a 2 before.
fn belgium(word: &str) -> bool {
    let Some(digits) = laid(word, "00.00.00-000.00") else { return false };
    let (head, check) = digits.split_at(9.min(digits.len()));
    let check = value_of(check);
    let rest = |number: u64| 97 - number % 97;
    rest(value_of(head)) == check || rest(2_000_000_000 + value_of(head)) == check
}

/// HETU, `000000-000A`: the remainder of 31.
fn finland(word: &str) -> bool {
    const LETTERS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let bytes = word.as_bytes();
    let (Some(birth), Some(serial)) = (word.get(..6).and_then(digits), word.get(7..10).and_then(digits)) else {
        return false;
    };
    let form =
        word.len() == 11 && matches!(at(bytes, 6), b'-' | b'+' | b'A' | b'B' | b'C' | b'Y' | b'X') && is_date(&birth);
    let rest = value_of(&[birth, serial].concat()) % 31;
    form && usize::try_from(rest).ok().and_then(|rest| LETTERS.get(rest)) == Some(&at(bytes, 10).to_ascii_uppercase())
}

/// Day, month, year in two digits each.
fn is_date(digits: &[u32]) -> bool {
    let part = |from: usize| digits.get(from..from + 2).map(value_of).unwrap_or_default();
    (1..=31).contains(&part(0)) && (1..=12).contains(&part(2))
}

/// Personnummer, `000000-0000` or with the century: Luhn over ten digits.
fn sweden(word: &str) -> bool {
    let short = if word.len() == 13 { word.get(2..).unwrap_or_default() } else { word };
    let Some(digits) = laid(short, "000000-0000") else { return false };
    let turned: Vec<u32> = [4, 5, 2, 3].iter().filter_map(|at| digits.get(*at).copied()).collect();
    let century = word.len() == 11 || word.starts_with("19") || word.starts_with("20");
    // A date with a time reads the same: of a child's number and a build's, the build's is likelier.
    let part = |from: usize| word.get(from..from + 2).and_then(|d| d.parse::<u32>().ok()).unwrap_or_default();
    let time = word.len() == 13 && word.starts_with("20") && part(2) >= 5 && part(9) < 24 && part(11) < 60;
    century && !time && is_date(&turned) && luhn(&short.replace('-', ""))
}

/// DNI `00000000A` and NIE `X0000000A`: the remainder of 23.
fn spain(word: &str) -> bool {
    const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let bytes = word.as_bytes();
    let bare = word.replace('-', "");
    let turned = match at(bytes, 0) {
        b'X' => format!("0{}", bare.get(1..).unwrap_or_default()),
        b'Y' => format!("1{}", bare.get(1..).unwrap_or_default()),
        b'Z' => format!("2{}", bare.get(1..).unwrap_or_default()),
        _ => bare,
    };
    let Some(digits) = laid(&turned, "00000000A") else { return false };
    let letter = usize::try_from(value_of(&digits) % 23).ok().and_then(|rest| LETTERS.get(rest));
    letter == turned.as_bytes().last()
}

/// Codice fiscale, `AAAAAA00A00A000A`: odd and even places weigh differently, the remainder of 26.
fn italy(word: &str) -> bool {
    const ODD: [u32; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    if laid(word, "AAAAAA00A00A000A").is_none() {
        return false;
    }
    let value =
        |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte.to_ascii_uppercase() - b'A' });
    let sum: u32 = word
        .bytes()
        .take(15)
        .enumerate()
        .map(|(place, byte)| {
            let value = value(byte);
            if place % 2 == 1 { value } else { ODD.get(value as usize).copied().unwrap_or_default() }
        })
        .sum();
    word.bytes().last().is_some_and(|last| value(last) == sum % 26)
}

/// NIR, fifteen digits: 97 less the remainder of thirteen; a sex, a month.
fn france(word: &str) -> bool {
    let Some(digits) = digits(word).filter(|digits| digits.len() == 15) else { return false };
    let (head, check) = digits.split_at(13);
    let month = digits.get(3..5).map(value_of).unwrap_or_default();
    matches!(digits.first(), Some(1 | 2)) && (1..=12).contains(&month) && 97 - value_of(head) % 97 == value_of(check)
}

/// RUT, `00.000.000-0` or with a K: weights two to seven, the remainder of eleven.
fn chile(word: &str) -> bool {
    let Some((body, check)) = word.split_once('-') else { return false };
    let Some(digits) = laid(body, "00.000.000").or_else(|| laid(body, "0.000.000")) else { return false };
    let reversed: Vec<u32> = digits.into_iter().rev().collect();
    let expected = match 11 - weighted(&reversed, (2..=7).cycle()) % 11 {
        11 => "0".to_owned(),
        10 => "K".to_owned(),
        digit => digit.to_string(),
    };
    check.eq_ignore_ascii_case(&expected)
}

/// Social security, `000-00-0000`: no checksum, but ranges that are never given out.
fn united_states(word: &str) -> bool {
    let Some(digits) = laid(word, "000-00-0000") else { return false };
    let part = |from: usize, to: usize| digits.get(from..to).map(value_of).unwrap_or_default();
    !matches!(part(0, 3), 0 | 666 | 900..) && part(3, 5) != 0 && part(5, 9) != 0
}

/// Numbers that look like any other, and count only behind their own name.
fn is_labelled(text: &str, start: usize, word: &str) -> bool {
    let bytes = text.as_bytes();
    let gap = run_back(bytes, start, 6, |b| matches!(b, b' ' | b':' | b'=' | b'"' | b'\'' | b'#' | b'.'));
    let label = run_back(bytes, gap, 12, |b| b.is_ascii_alphabetic());
    let label = text.get(label..gap).unwrap_or_default().to_ascii_lowercase();
    let Some(digits) = digits(word).filter(|_| gap < start) else {
        return matches!(label.as_str(), "nino" | "ni") && laid(word, "AA000000A").is_some();
    };
    match (label.as_str(), digits.len()) {
        // Netherlands: the eleven test.
        ("bsn" | "burgerservicenummer", 9) => {
            let last = digits.last().copied().unwrap_or_default();
            weighted(&digits, (2..=9).rev()) % 11 == last % 11
        }
        // Poland: weights 1, 3, 7, 9.
        ("pesel", 11) => {
            let sum = weighted(&digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1].into_iter());
            sum.is_multiple_of(10)
        }
        // Canada: Luhn.
        ("sin", 9) => luhn(word),
        // Germany: ISO 7064, mod 11, 10.
        ("id" | "idnr" | "steuerid" | "tin", 11) => {
            let head = digits.iter().take(10);
            let product = head.fold(10, |product, digit| {
                let sum = (digit + product) % 10;
                (if sum == 0 { 10 } else { sum }) * 2 % 11
            });
            digits.last() == Some(&((11 - product) % 10))
        }
        ("ssn", 9) => true,
        _ => false,
    }
}

/// Aadhaar, `0000 0000 0000`: Verhoeff's checksum.
pub(super) fn aadhaar(text: &str, start: usize, add: &mut Add) {
    let bytes = text.as_bytes();
    if !matches!(at(bytes, start), b'2'..=b'9') || at(bytes, start + 4) != b' ' {
        return;
    }
    let end = start + 14;
    let Some(digits) = text.get(start..end).and_then(|word| laid(word, "0000 0000 0000")) else { return };
    // A card's number goes on.
    let goes_on = at(bytes, end) == b' ' && at(bytes, end + 1).is_ascii_digit();
    if verhoeff(&digits) && !is_word(at(bytes, end)) && !goes_on && !before_is_group(bytes, start) {
        add(Class::NationalId, start, end);
    }
}

fn before_is_group(bytes: &[u8], start: usize) -> bool {
    before(bytes, start) == b' ' && start >= 2 && at(bytes, start - 2).is_ascii_digit()
}

/// The dihedral group's multiplication, digits permuted by their place.
fn verhoeff(digits: &[u32]) -> bool {
    const PERMUTED: [[u32; 10]; 8] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
        [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
        [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
        [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
        [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
        [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
        [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
    ];
    let times = |a: u32, b: u32| match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => (a + b - 5) % 5 + 5,
        (false, true) => (a - 5 + 5 - b) % 5 + 5,
        (false, false) => (a + 5 - b) % 5,
    };
    let check = digits.iter().rev().enumerate().fold(0, |check, (place, digit)| {
        let permuted = PERMUTED.get(place % 8).and_then(|row| row.get(*digit as usize)).copied().unwrap_or_default();
        times(check, permuted)
    });
    check == 0
}
