//! Timing: processor time of this thread, the best of several runs, because other work on the machine only adds to it.

use std::hint::black_box;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

/// How long one measurement goes on at least.
const WINDOW: Duration = Duration::from_millis(400);

/// The fastest run of some work, in seconds: at least three runs, and at least the window.
pub fn best<T>(mut work: impl FnMut() -> T) -> f64 {
    let begun = Instant::now();
    let mut best = f64::INFINITY;
    let mut runs = 0;
    while runs < 3 || begun.elapsed() < WINDOW {
        let start = ThreadTime::now();
        black_box(work());
        best = best.min(start.elapsed().as_secs_f64());
        runs += 1;
    }
    best
}

/// Megabytes a second.
#[allow(clippy::cast_precision_loss, reason = "sizes far below 2^52")]
pub fn rate(bytes: usize, seconds: f64) -> f64 {
    bytes as f64 / 1e6 / seconds
}
