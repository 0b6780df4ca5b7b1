//! Looks for a few words in a line: cheaper than a general search when the line is short and most lines have none.

/// Where `needle` begins in `line`. The needle's first byte is ASCII.
pub fn find(line: &str, needle: &str) -> Option<usize> {
    let first = *needle.as_bytes().first()?;
    let bytes = line.as_bytes();
    let mut from = 0;
    while let Some(rest) = bytes.get(from..) {
        let byte = rest.first()?;
        if *byte == first && rest.starts_with(needle.as_bytes()) {
            return Some(from);
        }
        from += 1;
    }
    None
}

/// Whether `needle` stands in `line`.
pub fn has(line: &str, needle: &str) -> bool {
    find(line, needle).is_some()
}
