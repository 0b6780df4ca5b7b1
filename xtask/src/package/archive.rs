//! A zip archive whose bytes depend on its files alone: sorted names, one fixed date, one compressor.

use std::io::Write as _;

use flate2::{Compression, Crc, write::DeflateEncoder};

use crate::Failure;

/// A file to be packed.
pub struct Entry {
    /// Its path in the archive, with `/` between its parts.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// 1 January 1980, 00:00, the first moment the format knows.
const DATE: u16 = 1 << 5 | 1;
const TIME: u16 = 0;
/// 2.0: deflate.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
const DEFLATE: u16 = 8;

/// The archive of these files.
///
/// # Errors
/// When a file or the archive is larger than the format's 4 GB, or holds more than 65 535 files.
pub fn zip(mut entries: Vec<Entry>) -> Result<Vec<u8>, Failure> {
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for entry in &entries {
        let mut crc = Crc::new();
        crc.update(&entry.bytes);
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&entry.bytes).map_err(|e| e.to_string())?;
        let packed = encoder.finish().map_err(|e| e.to_string())?;
        let offset = number(archive.len())?;

        // The fields both headers share, from "version needed" to "extra field length".
        let mut shared = Vec::new();
        for field in [VERSION, FLAGS, DEFLATE, TIME, DATE] {
            shared.extend(field.to_le_bytes());
        }
        for field in [crc.sum(), number(packed.len())?, number(entry.bytes.len())?] {
            shared.extend(field.to_le_bytes());
        }
        shared.extend(count(entry.name.len())?.to_le_bytes());
        shared.extend(0_u16.to_le_bytes());

        archive.extend(b"PK\x03\x04");
        archive.extend(&shared);
        archive.extend(entry.name.as_bytes());
        archive.extend(&packed);

        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&shared);
        // No comment, first disk, no attributes of either kind.
        directory.extend([0; 2 + 2 + 2 + 4]);
        directory.extend(offset.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let offset = number(archive.len())?;
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06");
    archive.extend([0; 2 + 2]);
    for _ in 0..2 {
        archive.extend(count(entries.len())?.to_le_bytes());
    }
    archive.extend(number(directory.len())?.to_le_bytes());
    archive.extend(offset.to_le_bytes());
    archive.extend(0_u16.to_le_bytes());
    Ok(archive)
}

fn number(size: usize) -> Result<u32, Failure> {
    u32::try_from(size).map_err(|_| "an archive of more than 4 GB".to_owned())
}

fn count(size: usize) -> Result<u16, Failure> {
    u16::try_from(size).map_err(|_| "an archive with more than 65535 of something".to_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn entry(name: &str, text: &str) -> Entry {
        Entry { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn order_does_not_matter() {
        let one = zip(vec![entry("b", "two"), entry("a/ü", "one")]).unwrap();
        let other = zip(vec![entry("a/ü", "one"), entry("b", "two")]).unwrap();
        assert_eq!(one, other);
    }

    /// Reads an archive as an unpacker does: from its end, by the directory, to each file's own header.
    fn unpacked(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
        let short = |at: usize| usize::from(u16::from_le_bytes([archive[at], archive[at + 1]]));
        let long = |at: usize| short(at) + (short(at + 2) << 16);
        let end = archive.len() - 22;
        assert_eq!(archive[end..end + 4], *b"PK\x05\x06");
        let mut at = long(end + 16);
        let mut files = Vec::new();
        for _ in 0..short(end + 10) {
            assert_eq!(archive[at..at + 4], *b"PK\x01\x02");
            let (crc, packed, length, name, header) =
                (long(at + 16), long(at + 20), long(at + 24), short(at + 28), long(at + 42));
            assert_eq!(archive[header..header + 4], *b"PK\x03\x04");
            assert_eq!(archive[header + 4..header + 30], archive[at + 6..at + 32], "both headers agree");
            let data = &archive[header + 30 + name..header + 30 + name + packed];
            let mut bytes = Vec::new();
            flate2::read::DeflateDecoder::new(data).read_to_end(&mut bytes).unwrap();
            let mut sum = Crc::new();
            sum.update(&bytes);
            assert_eq!((bytes.len(), sum.sum() as usize), (length, crc));
            files.push((String::from_utf8(archive[at + 46..at + 46 + name].to_vec()).unwrap(), bytes));
            at += 46 + name;
        }
        files
    }

    #[test]
    fn unpacks_to_what_was_packed() {
        let text = "line\n".repeat(1000);
        let archive = zip(vec![entry("b.txt", &text), entry("a/ü.txt", "")]).unwrap();
        assert!(archive.len() < text.len());
        let files = [("a/ü.txt".to_owned(), Vec::new()), ("b.txt".to_owned(), text.into_bytes())];
        assert_eq!(unpacked(&archive), files);
    }
}
