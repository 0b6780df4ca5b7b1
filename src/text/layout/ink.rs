//! Which kinds of characters a line holds, a bit for each kind. It is worked out once per line, and tells most rules at
//! once that they need not look at the line.

use crate::eight::position;

/// Kinds of characters, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ink(u16);

impl Ink {
    /// No kind.
    pub const NONE: Self = Self(0);
    /// A digit.
    pub const DIGIT: Self = Self(1);
    /// `:` or `?`.
    pub const COLON: Self = Self(1 << 1);
    /// `/` or `\`.
    pub const SLASH: Self = Self(1 << 2);
    /// A bracket of any shape.
    pub const BRACKET: Self = Self(1 << 3);
    /// What opens a block: a backtick, `~`, `{`, `<`.
    pub const FENCE: Self = Self(1 << 4);
    /// `#`.
    pub const HASH: Self = Self(1 << 5);
    /// `-`.
    pub const DASH: Self = Self(1 << 6);
    /// `*` or `_`.
    pub const STAR: Self = Self(1 << 7);
    /// `=`, `|`, `;`, `$`, `%`, `&`, `+`, `"`, `@`, `^`, `<`, `>`: with brackets and slashes, what code is full of.
    pub const SIGN: Self = Self(1 << 8);
    /// `@`.
    pub const AT: Self = Self(1 << 9);
    /// A letter or digit: with it a line is not blank.
    pub const WORD: Self = Self(1 << 10);
    /// Anything beyond ASCII.
    pub const WIDE: Self = Self(1 << 11);
    /// `>`.
    pub const ANGLE: Self = Self(1 << 12);

    /// Both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of these is there.
    pub const fn has(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// What the first line holds, and how long it is with its line break. Every byte of every text passes here.
    pub fn of_line(bytes: &[u8]) -> (Self, usize) {
        let length = position(bytes, |eight| eight.are(b'\n')).map_or(bytes.len(), |end| end + 1);
        let line = bytes.get(..length).unwrap_or_default();
        let (eights, rest) = line.as_chunks::<8>();
        let all = |bytes: &[u8]| bytes.iter().fold(0, |ink, byte| ink | Self::of_byte(*byte).0);
        (Self(eights.iter().fold(all(rest), |ink, eight| ink | all(eight))), length)
    }

    /// What a byte is; a line break is nothing.
    #[inline]
    pub fn of_byte(byte: u8) -> Self {
        Self(INK.get(usize::from(byte)).copied().unwrap_or_default())
    }

    /// What a line holds.
    pub fn of(line: &str) -> Self {
        Self::of_line(line.as_bytes()).0
    }
}

/// The bits of every byte.
static INK: [u16; 256] = {
    let mut ink = [0; 256];
    let mut byte = 0;
    #[allow(clippy::indexing_slicing, reason = "bounded by the loop; slices have no get in const fn")]
    while byte < 256 {
        #[allow(clippy::cast_possible_truncation, reason = "bounded by the loop")]
        let own = byte as u8;
        ink[byte] = match own {
            b'0'..=b'9' => Ink::DIGIT.or(Ink::WORD),
            b'A'..=b'Z' | b'a'..=b'z' => Ink::WORD,
            b':' | b'?' => Ink::COLON,
            b'/' | b'\\' => Ink::SLASH,
            b'{' => Ink::BRACKET.or(Ink::FENCE),
            b'<' => Ink::SIGN.or(Ink::FENCE),
            b'>' => Ink::SIGN.or(Ink::ANGLE),
            b'(' | b')' | b'[' | b']' | b'}' => Ink::BRACKET,
            b'`' | b'~' => Ink::FENCE,
            b'#' => Ink::HASH,
            b'-' => Ink::DASH,
            b'*' | b'_' => Ink::STAR,
            b'@' => Ink::SIGN.or(Ink::AT),
            b'=' | b'|' | b';' | b'$' | b'%' | b'&' | b'+' | b'"' | b'^' => Ink::SIGN,
            128.. => Ink::WIDE,
            _ => Ink(0),
        }
        .0;
        byte += 1;
    }
    ink
};

#[cfg(test)]
mod tests {
    use super::Ink;

    #[test]
    fn sees_what_a_line_holds() {
        assert!(Ink::of("a: 1").has(Ink::DIGIT) && Ink::of("a: 1").has(Ink::COLON));
        assert!(!Ink::of("It fails.").has(Ink::DIGIT.or(Ink::COLON).or(Ink::SIGN).or(Ink::BRACKET)));
        assert!(Ink::of("é").has(Ink::WIDE) && !Ink::of("").has(Ink::WIDE.or(Ink::WORD)));
    }
}
