//! Recognises Engineering's answers, and replies that tell the customer.

use crate::reading::pattern::{Classes, Patterns};
use crate::reading::prose::asks;
use crate::reading::search::{Find, Search, Sought, first_of_each};

/// What an answer can say.
#[derive(Clone, Copy)]
pub enum Said {
    /// It happens with Engineering too.
    Reproduced,
    /// When a fix is expected.
    Timeline,
    /// It is fixed.
    Fixed,
    /// And the fix was looked at.
    Validated,
    /// The customer is told so.
    Told,
}

impl Sought for Said {
    fn number(self) -> usize {
        self as usize
    }
}

/// A question or a request ("can you reproduce?") says nothing.
pub const SEARCH: Search<Said> = Search::new(search);

fn search(text: &str) -> Vec<Find> {
    let lists = [
        (Said::Reproduced, &REPRODUCED),
        (Said::Timeline, &TIMELINE),
        (Said::Fixed, &FIXED),
        (Said::Validated, &VALIDATED),
        (Said::Told, &TOLD),
    ];
    first_of_each(text, lists, &|sentence| !asks(sentence, text) && !ASKED.fits(sentence))
}

const CLASSES: Classes = &[
    ("repro", "reproduce reproduced reproducible replicate replicated recreate recreated repro repro'd"),
    ("fix", "fix fixed patch patched hotfix change pr resolution"),
];

static ASKED: Patterns = Patterns::new(
    CLASSES,
    &[
        "please|kindly",
        "can|could|would you",
        "let us|me know",
        "waiting|pending for",
        "not [yet] validated|verified|confirmed|planned|scheduled",
        "to be planned|scheduled|confirmed|validated",
    ],
);
static REPRODUCED: Patterns = Patterns::new(
    CLASSES,
    &[
        "<repro> [it|this|the|on|in|with|at|locally|internally|here|by] _",
        "we|i|engineering [can|could|have|also|not|were|able|to] <repro>",
        "can|could|unable not|to <repro>",
        "reproduction|repro|steps confirmed|validated|verified|works|work|fails|failed",
        "confirmed the bug|issue|behavior|behaviour|defect|problem",
        "confirmed as a",
    ],
);
static TIMELINE: Patterns = Patterns::new(
    CLASSES,
    &[
        "<fix> [is|will|are] [be|now|currently] planned|scheduled|targeted|expected|coming|slated|due|estimated|out|ship|shipped|released|in|available [for|in|on|by|with|at|to] _",
        "<fix> will|should be|land|ship|go _",
        "planned|scheduled|targeted|slated|aiming|aim|planning for|in|to [sprint|release|version|the|next|ship|fix] _",
        "next sprint|release",
        "eta [is|for|of] _",
        "no eta|timeline|estimate",
        "can not [yet] estimate|commit",
        "backlog|roadmap|milestone",
        "fixversion|fix-version",
        "fix version",
        "will not fix|be",
    ],
);
static FIXED: Patterns = Patterns::new(
    CLASSES,
    &[
        "<fix> [is|was|has|have|been|now|just] [been|now] deployed|released|live|merged|shipped|rolled|available|out",
        "deployed|released|shipped|merged [the|a|this] <fix>",
        "fixed in|by|with _",
        "resolved in|by|with _",
    ],
);
static VALIDATED: Patterns = Patterns::new(
    CLASSES,
    &[
        "<fix> [has|is|was] [been] validated|verified|confirmed|tested",
        "validated|verified|confirmed|tested [the|that|this|it] <fix>|works|working|resolved|gone",
        "validated|verified|confirmed in|on|with|against [production|staging|the|version|their|customer] _",
        "no longer|longer occurs|occur|happens|happen|reproducible|fails|see|seen",
        "works [again|now|as] [expected|in|on|for|with] _",
        "post-fix validation|check|test",
    ],
);
static TOLD: Patterns = Patterns::new(
    CLASSES,
    &[
        "fixed|resolved|deployed|released|shipped|corrected|solved|works|working|restored|live|repaired",
        "fix|update|patch is|was|has|in|with",
        "should now|no",
        "will not be _",
    ],
);
