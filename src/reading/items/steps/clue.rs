//! The kinds of evidence for steps, with what each weighs.

/// How well a clue's words serve as the quote that is shown; the best are shown first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Show {
    /// Only when nothing better is there.
    Last,
    /// Words that often stand beside the steps instead of being one.
    Near,
    /// A sentence that tells what was done.
    Told,
    /// A step, as such.
    Step,
}

/// A kind of evidence, with what it weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clue {
    /// Where it stands among the kinds.
    pub(super) place: usize,
    pub(super) name: &'static str,
    /// Hundredths; counted twice at most.
    pub(super) weight: i32,
    pub(super) show: Show,
}

impl Clue {
    /// Whether it is something to do, said to whoever reads it.
    pub(super) fn instructs(self) -> bool {
        [BULLET_ACTION, DO_THE, DO_IT, DO_SHORT].contains(&self)
    }
}

macro_rules! clues {
    ($($name:ident = $text:literal, $weight:literal, $show:ident;)*) => {
        /// The kinds by their places in the list.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as the clues are")]
        enum Place { $($name),* }
        $(pub(super) const $name: Clue = Clue { place: Place::$name as usize, name: $text, weight: $weight, show: Show::$show };)*
        pub(super) const KINDS: &[Clue] = &[$($name),*];
    };
}

clues! {
    LABELLED_STEP = "labelled-step", 120, Step;
    LABELLED = "labelled", 100, Told;
    LABELLED_CODE = "labelled-code", 100, Near;
    LABELLED_BESIDE = "labelled-beside", 100, Near;
    LABELLED_LATER = "labelled-later", 30, Last;
    NUMBERED_ACTION = "numbered-action", 80, Step;
    NUMBERED = "numbered", 30, Near;
    NUMBER_ALONE = "number-alone", 30, Last;
    BULLET_ACTION = "bullet-action", 60, Told;
    BULLET = "bullet", 15, Last;
    TO_REPRODUCE_DO = "to-reproduce-do", 100, Told;
    TO_REPRODUCE = "to-reproduce", 50, Last;
    REPRODUCED = "reproduced", 60, Last;
    WHEN_I_DO = "when-i-do", 100, Near;
    WHEN_I = "when-i", 60, Near;
    WHEN_DO_AND_DO = "when-do-and-do", 100, Near;
    WHEN_DOING_IT = "when-doing-it", 100, Told;
    WHEN_DOING = "when-doing", 60, Near;
    WHEN_YOU_DO = "when-you-do", 80, Near;
    WHEN_SOMEONE = "when-someone", 30, Last;
    WHEN_ACT = "when-act", 10, Last;
    WHENEVER = "when", 5, Last;
    I_DID_THEN = "i-did-then", 70, Told;
    I_DID = "i-did", 50, Told;
    DO_CHAIN = "do-chain", 100, Near;
    DID_CHAIN = "did-chain", 70, Told;
    DID_AND = "did-and-it-fails", 80, Told;
    DO_AND = "do-and-it-fails", 100, Told;
    THEY_DO = "they-do-chain", 100, Told;
    STORY = "story", 60, Near;
    I_DO = "i-do", 10, Last;
    I_TRY = "i-try", 40, Last;
    TRIES = "tries", 25, Last;
    DO_THE = "do-the", 70, Told;
    DO_IT = "do", 50, Near;
    DO_SHORT = "do-short", 0, Last;
    GO_LINK = "go-link", 40, Near;
    LINK_FIRST = "link-first", 120, Last;
    TRY_OPENS = "try-opens", 120, Last;
    ACT_OPENS = "act-opens", 120, Near;
    PLAYGROUND = "playground", 100, Last;
    ACT_ALONE = "act-alone", 40, Near;
    DID_FIRST = "did-first", 30, Near;
    DOING_SHOWS = "doing-shows", 35, Last;
    EXAMPLE_CODE = "example-code", 65, Told;
    EXAMPLE_SAID = "example", 15, Last;
    ARROW_CHAIN = "arrow-chain", 100, Told;
    ARROWS = "arrows", 40, Last;
    COMMAND = "command", 20, Last;
    REQUEST = "request", 70, Told;
    INTO_CODE = "into-code", 40, Last;
    CODE_SHOWS = "code-shows", 80, Near;
    WHEN_CODE = "when-code", 100, Told;
    CODE = "code", 20, Last;
}
