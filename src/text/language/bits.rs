//! Sets of meanings, a bit each. The type knows which list the meanings are from, so that the compiler rejects a set of
//! one list where one of another is wanted.

use std::marker::PhantomData;
use std::ops::{BitOr, BitOrAssign};

/// Meanings out of one list, which a type of its own stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bits<List>(u64, PhantomData<List>);

impl<List: Copy> Bits<List> {
    /// No meaning.
    pub const NONE: Self = Self(0, PhantomData);

    /// The meaning with this number, below 64.
    pub const fn number(number: u32) -> Self {
        Self(1 << number, PhantomData)
    }

    /// Both, where a constant is made; elsewhere `|` says it.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0, PhantomData)
    }

    /// Those that are among the others.
    #[must_use]
    pub const fn only(self, others: Self) -> Self {
        Self(self.0 & others.0, PhantomData)
    }

    /// Those that are none of the others.
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0, PhantomData)
    }

    /// Whether one of these is among them.
    pub const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    /// Whether all of these are among them.
    pub const fn has_all(self, all: Self) -> bool {
        self.0 & all.0 == all.0
    }

    /// Whether there is none.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }
}

impl<List: Copy> BitOr for Bits<List> {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl<List: Copy> BitOrAssign for Bits<List> {
    fn bitor_assign(&mut self, other: Self) {
        *self = self.or(other);
    }
}
