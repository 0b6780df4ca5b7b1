//! The language of what goes to other people: chosen apart from the interface's.

use std::cell::RefCell;

use serde_json::Value;

use super::Phrase;

/// A language that Baton speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
    /// German.
    De,
    /// French.
    Fr,
    /// Portuguese.
    Pt,
    /// Japanese.
    Ja,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 6] = [Self::En, Self::Es, Self::De, Self::Fr, Self::Pt, Self::Ja];

    /// The name in the policy and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Pt => "pt",
            Self::Ja => "ja",
        }
    }

    /// The language with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.id() == id)
    }

    /// Its folder in `_locales`, by a name that both browsers' stores know.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Pt => "pt_BR",
            other => other.id(),
        }
    }
}

/// Finds a phrase's text in a language; none where the language has none.
type Voice = Box<dyn Fn(&Phrase) -> Option<String>>;

thread_local! {
    static VOICE: RefCell<Option<Voice>> = const { RefCell::new(None) };
}

/// From now on what goes to other people is said so, on this thread. It is set beside the policy by whoever runs the
/// core, as a locale is; the core itself never sets it.
pub fn speak(voice: impl Fn(&Phrase) -> Option<String> + 'static) {
    VOICE.set(Some(Box::new(voice)));
}

/// The voice of a catalogue, `{key: {"message": text}}` as in `messages.json`.
pub fn catalogue(messages: Value) -> impl Fn(&Phrase) -> Option<String> {
    move |phrase| messages.get(phrase.key)?.get("message")?.as_str().map(str::to_owned)
}

/// The phrase as it is said now.
pub(super) fn spoken(phrase: &Phrase) -> Option<String> {
    VOICE.with_borrow(|voice| voice.as_ref().and_then(|voice| voice(phrase)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::wording::{DURATION_DAYS, UNDER_OVERDUE, duration};

    #[test]
    fn what_goes_to_others_is_in_the_language_chosen() {
        let message = UNDER_OVERDUE.with([duration(3 * 1_440)]);
        assert_eq!(message.to_string(), "The customer's update is overdue by 3 days.");
        speak(catalogue(json!({DURATION_DAYS.key: {"message": "$1 Tage"}, UNDER_OVERDUE.key: {"message": "Um $1!"}})));
        assert_eq!(message.to_string(), "Um 3 Tage!");
        speak(catalogue(json!({DURATION_DAYS.key: {"message": "$1 Tage"}})));
        assert_eq!(message.to_string(), "The customer's update is overdue by 3 Tage.", "English where it has none");
        speak(|_| None);
    }

    #[test]
    fn languages_come_back_by_their_names() {
        for language in Language::ALL {
            assert_eq!(Language::from_id(language.id()), Some(language));
        }
    }
}
