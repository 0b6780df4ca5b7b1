//! A small map.
//!
//! A tree map would do; but each pair of types costs the wasm some kilobytes of tree, for tables of a few rows.

/// Rows in order of their keys, each key once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<K, V> {
    rows: Vec<(K, V)>,
}

impl<K: Ord, V> Table<K, V> {
    /// A table without rows.
    pub const fn new() -> Self {
        Self { rows: Vec::new() }
    }

    /// The key's value.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.rows.iter().find(|(own, _)| own.borrow() == key).map(|(_, value)| value)
    }

    /// Sets the key's value.
    pub fn insert(&mut self, key: K, value: V) {
        let at = self.rows.iter().position(|(own, _)| *own >= key).unwrap_or(self.rows.len());
        match self.rows.get_mut(at) {
            Some(row) if row.0 == key => row.1 = value,
            _ => self.rows.insert(at, (key, value)),
        }
    }

    /// Takes the key's value away.
    pub fn remove(&mut self, key: &K) {
        self.rows.retain(|(own, _)| own != key);
    }

    /// The rows, in order of their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.rows.iter().map(|(key, value)| (key, value))
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<K: Ord, V> Default for Table<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord, V> IntoIterator for Table<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}

impl<K: Ord, V> Extend<(K, V)> for Table<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, rows: I) {
        for (key, value) in rows {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V, const ROWS: usize> From<[(K, V); ROWS]> for Table<K, V> {
    fn from(rows: [(K, V); ROWS]) -> Self {
        rows.into_iter().collect()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(rows: I) -> Self {
        let mut table = Self::new();
        table.extend(rows);
        table
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn keeps_one_row_a_key_in_order() {
        let mut table = Table::from([(2, "b"), (1, "a"), (2, "c")]);
        table.insert(3, "d");
        assert_eq!(table.iter().collect::<Vec<_>>(), [(&1, &"a"), (&2, &"c"), (&3, &"d")]);
        assert_eq!((table.get(&2), table.get(&9)), (Some(&"c"), None));
        table.remove(&1);
        assert_eq!((table.get(&1), table.len()), (None, 2));
    }
}
