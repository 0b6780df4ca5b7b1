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

    #[test]
    fn python_reads_it() {
        let path = std::env::temp_dir().join(format!("baton-archive-{}.zip", std::process::id()));
        let text = "line\n".repeat(1000);
        std::fs::write(&path, zip(vec![entry("b.txt", &text), entry("a/ü.txt", "")]).unwrap()).unwrap();
        let script = "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n\
                      print([(i.filename, i.file_size, i.date_time[0]) for i in z.infolist()])";
        let output = std::process::Command::new("python3").args(["-c", script]).arg(&path).output().unwrap();
        std::fs::remove_file(&path).unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(said.trim(), "[('a/ü.txt', 0, 1980), ('b.txt', 5000, 1980)]");
    }
}
