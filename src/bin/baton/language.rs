//! The languages of the handoff: the extension's own catalogues, carried in the command.

use baton::wording::{self, Language};
use serde_json::Value;

/// From now on what goes to other people is said in this language.
pub fn speak(language: Language) {
    let catalogue = match language {
        // The phrases themselves are English.
        Language::En => "{}",
        Language::Es => include_str!("../../../extension/_locales/es/messages.json"),
        Language::De => include_str!("../../../extension/_locales/de/messages.json"),
        Language::Fr => include_str!("../../../extension/_locales/fr/messages.json"),
        Language::Pt => include_str!("../../../extension/_locales/pt_BR/messages.json"),
        Language::Ja => include_str!("../../../extension/_locales/ja/messages.json"),
    };
    let messages: Value = serde_json::from_str(catalogue).unwrap_or_default();
    wording::speak(wording::catalogue(messages));
}
