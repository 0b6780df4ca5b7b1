//! Code blocks: text kept exactly, and the languages that Jira highlights.

use super::prose::clean;

/// Text kept exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    language: Option<Language>,
    text: String,
}

/// A language that all of Jira's editors know by the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// JSON.
    Json,
    /// XML.
    Xml,
    /// SQL.
    Sql,
    /// Java, with its traces.
    Java,
    /// JavaScript.
    JavaScript,
    /// Python, with its traces.
    Python,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 6] = [Self::Json, Self::Xml, Self::Sql, Self::Java, Self::JavaScript, Self::Python];

    /// The name in every format.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xml => "xml",
            Self::Sql => "sql",
            Self::Java => "java",
            Self::JavaScript => "javascript",
            Self::Python => "python",
        }
    }

    /// The language with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.id().eq_ignore_ascii_case(id))
    }
}

impl Code {
    /// Text kept exactly, without blank lines at its start and white space at its end.
    pub fn new(language: Option<Language>, text: &str) -> Self {
        let text = clean(text);
        let text = text.trim_end();
        let blank = text.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum();
        Self { language, text: text.get(blank..).unwrap_or_default().to_owned() }
    }

    /// The language, when it is known.
    pub const fn language(&self) -> Option<Language> {
        self.language
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_keeps_its_indentation() {
        assert_eq!(Code::new(None, "\n \n  at x\r\n\tat y\0\n\n").text(), "  at x\n\tat y␀");
    }
}
