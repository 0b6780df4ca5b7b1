//! Reads the TAP output of Node's test runner: how many tests there were, which failed and why.

use crate::tally::Counts;

/// Outcomes that only repeat what failed above or beside them.
const ECHOES: [&str; 2] = ["failureType: 'subtestsFailed'", "failureType: 'cancelledByParent'"];

/// The runner's summary: `# pass 5`, `# fail 0`, `# cancelled 0`, `# skipped 0`.
pub fn counts(text: &str) -> Counts {
    let number = |word: &str| {
        let lines = text.lines().filter_map(|line| line.strip_prefix(word)?.trim().parse::<usize>().ok());
        lines.sum::<usize>()
    };
    Counts {
        passed: number("# pass "),
        failed: number("# fail ") + number("# cancelled "),
        skipped: number("# skipped "),
    }
}

/// Each failed test with what was said of it; empty when none failed. A suite of hundreds of tests ends minutes after
/// the one that fell: a log's last lines do not name it.
pub fn failures(text: &str) -> String {
    let mut failures = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if !line.trim_start().starts_with("not ok ") {
            continue;
        }
        let said: Vec<&str> = lines.by_ref().take_while(|line| line.trim() != "...").collect();
        if said.iter().any(|line| ECHOES.contains(&line.trim())) {
            continue;
        }
        failures.push(line.trim_start());
        failures.extend(said.into_iter().filter(|line| line.trim() != "---" && !is_frame_of_the_runner(line)));
    }
    failures.join("\n")
}

fn is_frame_of_the_runner(line: &str) -> bool {
    line.contains("(node:internal/") || line.contains("node_modules/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: &str = "TAP version 13
# Subtest: the tour
    # Subtest: opens
    ok 1 - opens
      ---
      duration_ms: 1
      ...
    # Subtest: closes
    not ok 2 - closes
      ---
      duration_ms: 2
      failureType: 'testCodeFailure'
      error: '1 == 2'
      stack: |-
        TestContext.<anonymous> (file:///tour.test.mjs:2:76)
        Test.run (node:internal/test_runner/test:796:25)
      ...
    1..2
not ok 1 - the tour
  ---
  failureType: 'subtestsFailed'
  error: '1 subtest failed'
  ...
# Subtest: plain
ok 2 - plain
  ---
  duration_ms: 1
  ...
1..2
# tests 3
# pass 2
# fail 1
# cancelled 0
# skipped 4
";

    #[test]
    fn counts_tests() {
        assert_eq!(counts(RUN), Counts { passed: 2, failed: 1, skipped: 4 });
    }

    #[test]
    fn names_the_test_that_failed_and_says_why() {
        let failures = failures(RUN);
        assert!(failures.starts_with("not ok 2 - closes\n"), "{failures}");
        assert!(failures.contains("error: '1 == 2'") && failures.contains("tour.test.mjs:2:76"), "{failures}");
        for noise in ["the tour", "plain", "node:internal", "---"] {
            assert!(!failures.contains(noise), "{noise} in {failures}");
        }
    }

    #[test]
    fn is_silent_of_a_run_that_passed() {
        assert_eq!(failures("ok 1 - a\n  ---\n  ...\n# pass 1\n"), "");
    }
}
