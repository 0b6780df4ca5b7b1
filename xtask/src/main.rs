//! Builds, runs, tests, measures and packages Baton.
fn main() {}
