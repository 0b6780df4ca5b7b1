//! Counts of passed, failed and skipped tests, read from what cargo prints.

use std::ops::AddAssign;

/// Tests counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Tests that did not run.
    pub skipped: usize,
}

impl Counts {
    /// A stage without tests of its own counts as one.
    pub const ONE: Self = Self { passed: 1, failed: 0, skipped: 0 };
    /// A stage that failed before it could count.
    pub const LOST: Self = Self { passed: 0, failed: 1, skipped: 0 };
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

/// Sums the lines `test result: ok. 5 passed; 0 failed; 1 ignored; …` of cargo and of wasm-bindgen's runner.
pub fn rust(text: &str) -> Counts {
    let mut sum = Counts::default();
    for line in text.lines().filter(|line| line.contains("test result: ")) {
        let number = |word: &str| {
            let before = line.split(word).next().unwrap_or_default();
            before.split_whitespace().next_back().and_then(|number| number.parse::<usize>().ok()).unwrap_or_default()
        };
        sum += Counts { passed: number(" passed"), failed: number(" failed"), skipped: number(" ignored") };
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_cargo() {
        let text = "x\ntest result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                    test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured\n";
        assert_eq!(rust(text), Counts { passed: 7, failed: 3, skipped: 1 });
    }

    #[test]
    fn closes_with_counts_alone() {
        assert_eq!(Counts { passed: 7, failed: 0, skipped: 2 }.to_string(), "7 passed, 0 failed, 2 skipped");
    }
}
