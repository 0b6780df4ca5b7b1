//! Payment cards, bank accounts and telephone numbers.

use super::bytes::{at, before, is_word, run, run_back};
use super::{Add, Class};

/// The numbers that the payment providers publish for testing.
const TEST_CARDS: [&str; 34] = [
    "4242424242424242",
    "4000056655665556",
    "5555555555554444",
    "2223003122003222",
    "5200828282828210",
    "5105105105105100",
    "378282246310005",
    "371449635398431",
    "6011111111111117",
    "6011000990139424",
    "6011981111111113",
    "3056930009020004",
    "36227206271667",
    "6555900000604105",
    "3566002020360505",
    "6200000000000005",
    "6205500000000000004",
    "4111111111111111",
    "4012888888881881",
    "4222222222222",
    "4000000000000002",
    "4000000000009995",
    "4000002500003155",
    "4000000000000077",
    "5431111111111111",
    "5454545454545454",
    "30569309025904",
    "38520000023237",
    "3530111333300000",
    "378734493671000",
    "4917610000000000",
    "4000000000003220",
    "4000000000000341",
    "4000003800000446",
];

/// A card's number, from its first digit on; none before `from`, the end of the last number.
pub(super) fn card(bytes: &[u8], start: usize, from: &mut usize, add: &mut Add) {
    if start < *from {
        return;
    }
    let end = grouped(bytes, start, 19);
    *from = end;
    let last = before(bytes, start);
    let glued = is_word(last) || matches!(last, b'.' | b'_' | b'-' | b'/' | b'#' | b'$');
    // The shortest has fourteen digits.
    if end - start < 14 || glued || !stands_apart(bytes, end) {
        return;
    }
    let digits = bytes.get(start..end).unwrap_or_default().iter().filter(|b| b.is_ascii_digit());
    let digits: String = digits.map(|b| char::from(*b)).collect();
    if is_card(&digits) && !TEST_CARDS.contains(&digits.as_str()) {
        add(Class::Card, start, end);
    }
}

/// Whether nothing goes on behind a number, not even past a mark: `…1234.pdf`, `…1234-01`.
fn stands_apart(bytes: &[u8], end: usize) -> bool {
    let mark = matches!(at(bytes, end), b'.' | b',' | b'-' | b'_' | b'/' | b':');
    let goes_on = is_word(at(bytes, end)) || (mark && is_word(at(bytes, end + 1)));
    !goes_on
}

/// Where the digits from here on end, single spaces or dashes between groups allowed.
fn grouped(bytes: &[u8], start: usize, most: usize) -> usize {
    let mut count = 0;
    let mut end = start;
    let mark = at(bytes, run(bytes, start, most, |b| b.is_ascii_digit()));
    loop {
        let group = run(bytes, end, most + 1, |b| b.is_ascii_digit());
        count += group - end;
        end = group;
        if !matches!(mark, b' ' | b'-') || at(bytes, end) != mark || count >= most {
            return end;
        }
        let next = run(bytes, end + 1, 8, |b| b.is_ascii_digit()) - (end + 1);
        if !(3..=7).contains(&next) {
            return end;
        }
        end += 1;
    }
}

/// A brand's first digits, its length, and Luhn's check.
fn is_card(digits: &str) -> bool {
    let first = |length: usize| digits.get(..length).and_then(|d| d.parse::<u32>().ok()).unwrap_or_default();
    let brand = match digits.len() {
        14 => matches!(first(2), 30 | 36 | 38 | 39),
        15 => matches!(first(2), 34 | 37),
        16 => {
            first(1) == 4
                || matches!(first(2), 51..=55 | 65)
                || matches!(first(4), 2221..=2720 | 3528..=3589 | 6011)
                || matches!(first(3), 644..=649)
                || first(2) == 62
        }
        _ => false,
    };
    brand && luhn(digits) && digits.bytes().any(|b| Some(b) != digits.bytes().next())
}

/// ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of ten.
pub(super) fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte.wrapping_sub(b'0'));
            let doubled = digit * 2;
            if place % 2 == 0 { digit } else { doubled / 10 + doubled % 10 }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Countries with their lengths: the IBAN registry (ISO 13616).
const IBANS: [(&[u8; 2], usize); 47] = [
    (b"AD", 24),
    (b"AE", 23),
    (b"AL", 28),
    (b"AT", 20),
    (b"BA", 20),
    (b"BE", 16),
    (b"BG", 22),
    (b"BH", 22),
    (b"BR", 29),
    (b"CH", 21),
    (b"CR", 22),
    (b"CY", 28),
    (b"CZ", 24),
    (b"DE", 22),
    (b"DK", 18),
    (b"EE", 20),
    (b"ES", 24),
    (b"FI", 18),
    (b"FR", 27),
    (b"GB", 22),
    (b"GE", 22),
    (b"GI", 23),
    (b"GR", 27),
    (b"HR", 21),
    (b"HU", 28),
    (b"IE", 22),
    (b"IL", 23),
    (b"IS", 26),
    (b"IT", 27),
    (b"KW", 30),
    (b"LI", 21),
    (b"LT", 20),
    (b"LU", 20),
    (b"LV", 21),
    (b"MC", 27),
    (b"MT", 31),
    (b"NL", 18),
    (b"NO", 15),
    (b"PL", 28),
    (b"PT", 25),
    (b"QA", 29),
    (b"RO", 24),
    (b"RS", 22),
    (b"SA", 24),
    (b"SE", 24),
    (b"SI", 19),
    (b"UA", 29),
];

/// A bank account, from the country's letters on.
pub(super) fn iban(bytes: &[u8], start: usize, add: &mut Add) {
    if !at(bytes, start).is_ascii_alphabetic() || !at(bytes, start + 2).is_ascii_digit() {
        return;
    }
    let country = [at(bytes, start).to_ascii_uppercase(), at(bytes, start + 1).to_ascii_uppercase()];
    let Some((_, length)) = IBANS.iter().find(|(code, _)| **code == country) else { return };
    let mut account = Vec::with_capacity(34);
    let mut end = start;
    while account.len() < *length {
        let byte = at(bytes, end);
        if byte.is_ascii_alphanumeric() {
            account.push(byte.to_ascii_uppercase());
        } else if !(byte == b' ' && account.len() % 4 == 0 && at(bytes, end + 1).is_ascii_alphanumeric()) {
            break;
        }
        end += 1;
    }
    if account.len() == *length && !is_word(at(bytes, end)) && mod97(&account) {
        add(Class::Iban, start, end);
    }
}

/// ISO 7064: the first four behind the rest, letters as two digits, the remainder of 97 is one.
fn mod97(account: &[u8]) -> bool {
    let (head, tail) = account.split_at(4.min(account.len()));
    let rest = tail.iter().chain(head).fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.wrapping_sub(b'A')) + 10) % 97,
    });
    rest == 1
}

/// `+49 171 1234567`, `(555) 123-4567`, `555-123-4567`, and any grouped number that is called a telephone's; from its
/// first byte on, none before `from`, the end of the last one.
pub(super) fn phone(text: &str, start: usize, from: &mut usize, add: &mut Add) {
    let bytes = text.as_bytes();
    if start < *from {
        return;
    }
    let found = match at(bytes, start) {
        b'+' => international(bytes, start),
        b'(' | b'2'..=b'9' => american(bytes, start).or_else(|| trunk(bytes, start)).or_else(|| called(text, start)),
        _ => called(text, start),
    };
    if let Some(end) = found {
        add(Class::Phone, start, end);
        *from = end;
    }
}

/// A plus sign and eight to fifteen digits (E.164), in groups or not.
fn international(bytes: &[u8], start: usize) -> Option<usize> {
    if matches!(before(bytes, start), b'+' | b'-' | b'.' | b')' | b']') || !matches!(at(bytes, start + 1), b'1'..=b'9')
    {
        return None;
    }
    let (count, groups, end) = digits_in_groups(bytes, start + 1);
    let fits = if groups > 1 { 8..=15 } else { 10..=15 };
    (fits.contains(&count) && !is_word(at(bytes, end)) && at(bytes, end) != b':').then_some(end)
}

/// Digits in groups parted by single spaces, dashes, dots or brackets: how many, in how many groups, and the end.
fn digits_in_groups(bytes: &[u8], start: usize) -> (usize, usize, usize) {
    let (mut count, mut groups, mut end, mut next) = (0, 0, start, start);
    loop {
        let group = run(bytes, next, 16, |b| b.is_ascii_digit());
        if group == next || count > 16 {
            return (count, groups, end);
        }
        count += group - next;
        groups += 1;
        end = group;
        next = run(bytes, end, 2, |b| matches!(b, b' ' | b'-' | b'.' | b'(' | b')'));
        if next == end {
            return (count, groups, end);
        }
    }
}

/// The North American plan: three, three and four digits, neither of the first two groups from 0 or 1.
fn american(bytes: &[u8], start: usize) -> Option<usize> {
    if matches!(before(bytes, start), b'-' | b'.' | b'/' | b'_' | b'+' | b'#') {
        return None;
    }
    let bracket = at(bytes, start) == b'(';
    let area = start + usize::from(bracket);
    let digits = |from: usize, count: usize| run(bytes, from, count, |b| b.is_ascii_digit()) == from + count;
    if !digits(area, 3) || !matches!(at(bytes, area), b'2'..=b'9') {
        return None;
    }
    let mut next = area + 3;
    if bracket {
        if at(bytes, next) != b')' {
            return None;
        }
        next += 1 + usize::from(at(bytes, next + 1) == b' ');
    } else if at(bytes, next) == b'-' {
        next += 1;
    } else {
        return None;
    }
    let sound =
        digits(next, 3) && matches!(at(bytes, next), b'2'..=b'9') && matches!(at(bytes, next + 3), b'-' | b'.' | b' ');
    let end = next + 8;
    (sound && digits(next + 4, 4) && stands_apart(bytes, end)).then_some(end)
}

/// `(020) 7946 0123`: an area's code with its zero, in brackets, then groups; ten to twelve digits in all.
fn trunk(bytes: &[u8], start: usize) -> Option<usize> {
    let area = run(bytes, start + 1, 5, |b| b.is_ascii_digit());
    let bracketed = at(bytes, start) == b'(' && at(bytes, start + 1) == b'0' && at(bytes, start + 2) != b'0';
    if !bracketed || area - start < 3 || at(bytes, area) != b')' {
        return None;
    }
    let next = run(bytes, area + 1, 1, |b| b == b' ');
    let (count, _, end) = digits_in_groups(bytes, next);
    let all = count + area - start - 1;
    ((10..=12).contains(&all) && stands_apart(bytes, end)).then_some(end)
}

/// A number of seven to fifteen digits right behind a word for a telephone.
fn called(text: &str, start: usize) -> Option<usize> {
    const WORDS: [&str; 12] = [
        "phone",
        "tel",
        "telephone",
        "mobile",
        "cell",
        "fax",
        "telefon",
        "handy",
        "mobil",
        "whatsapp",
        "phone_number",
        "phonenumber",
    ];
    let bytes = text.as_bytes();
    let gap = run_back(bytes, start, 5, |b| matches!(b, b' ' | b':' | b'=' | b'.' | b'"' | b'\'' | b'#'));
    let word = run_back(bytes, gap, 16, |b| b.is_ascii_alphabetic() || b == b'_');
    let name = text.get(word..gap)?;
    if gap == start || !WORDS.iter().any(|word| name.eq_ignore_ascii_case(word)) {
        return None;
    }
    let (count, _, end) = digits_in_groups(bytes, start);
    ((7..=15).contains(&count) && !is_word(at(bytes, end))).then_some(end)
}
