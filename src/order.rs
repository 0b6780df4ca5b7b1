//! Putting lists in order.
//!
//! The standard library's sorts are compiled once per type and comparison, a few kilobytes of wasm each.
//! This one sorts places, so it is compiled once; per type there is only the moving.

/// Sorts a list by which of two entries stands before the other. Stable: equal entries stay as they stood.
pub fn sort<T>(list: &mut Vec<T>, before: &dyn Fn(&T, &T) -> bool) {
    let in_order = |one: usize, other: usize| match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => before(one, other),
        _ => false,
    };
    let places = places(list.len(), &in_order);
    let mut from: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(places.into_iter().filter_map(|place| from.get_mut(place)?.take()));
}

/// Merges runs of 1, 2, 4 … places.
fn places(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut length = 1;
    while length < count {
        let mut merged = Vec::with_capacity(count);
        for pair in places.chunks(2 * length) {
            let (mut left, mut right) = pair.split_at(length.min(pair.len()));
            while let ([one, ones @ ..], [other, others @ ..]) = (left, right) {
                if before(*other, *one) {
                    merged.push(*other);
                    right = others;
                } else {
                    merged.push(*one);
                    left = ones;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        places = merged;
        length *= 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::sort;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut number = 7_u32;
        for length in 0..70 {
            let mut list: Vec<(u32, usize)> = (0..length)
                .map(|at| {
                    number = number.wrapping_mul(1_103_515_245).wrapping_add(12_345);
                    (number >> 28, at)
                })
                .collect();
            let mut expected = list.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort(&mut list, &|one, other| one.0 < other.0);
            assert_eq!(list, expected);
        }
    }
}
