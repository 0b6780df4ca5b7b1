//! What should happen, told by where or when it does: "it worked until Friday", "on the tablet it is right". Customers
//! say so what they miss; developers, who compare to find the cause, mean something else by the same words.

use crate::language::pattern::{Classes, Patterns};
use crate::language::prose::asks;
use crate::language::search::{Find, Search, first_of_each};

const CLASSES: Classes = &[
    ("well", "fine ok okay right correct correctly good normal normally properly perfectly perfect smoothly well"),
    ("trouble", "problem problems issue issues trouble error errors fuss"),
    ("went", "worked ran went loaded opened showed got came kept did printed sent had received could"),
    ("is", "is are was were looks looked stays seems comes gets sounds behaves"),
    ("earlier", "before previously formerly earlier until till yesterday last"),
    ("at", "on in with for from at under using via through"),
    ("way", "on in with from under using via through"),
    ("other", "other others another old older previous earlier former same everyone"),
    ("unit", "second seconds sec secs s ms minute minutes min mins hour hours h day days"),
    ("word", "contract agreement docs documentation spec manual brochure policy sla"),
];

static CONTRAST: Patterns = Patterns::new(
    CLASSES,
    &[
        // When it went well.
        "worked|working|ran [<well>] [just] [<well>] <earlier>|for|in|on|with",
        "<earlier> .. worked|<well>",
        "<earlier> .. no|without [any] <trouble>",
        "<went>|was|were [always] <well> <earlier>",
        "without [any] <trouble>",
        "no <trouble> [at] [all] <earlier>|in|on|with",
        "before|previously|formerly|normally|usually [it] [took|was|only|about|under] _ [_] <unit>",
        "until|till|bis|hasta .. took|needed|lasted|dauerte",
        "told|says|said|confirmed|confirms .. is|was right|correct",
        "went from",
        "never .. before",
        "used to",
        "always <went>|worked",
        "antes|passado|avant|gestern|ayer|hier|ontem|vorher|bisher|sonst|bis|vor|hasta|ate|jusqu .. stimmte*|klappte|funciona*|fonctionn*|marchait|ficava|lief|ging|bien|normal*|ohne|sans|sin|sem",
        "siempre|sempre|toujours|immer funciona*|fonctionn*|lief|ging|geklappt",
        // Where it goes well.
        "!i|we|you _ <is> [all] [just] <well> <at>|when|if",
        "works [<well>] [just] [<well>] <at>|when|if",
        "<way> .. it|they|that|this <is>|works|does",
        "at [the] home|work|school|night|noon|first|office it|they|that|this <is>|works|does",
        "was [exactly] [the] other way [round|around] <earlier>",
        "<earlier> .. still [all] <went>",
        "<at> <other> .. works|work|<is>",
        "<other> .. <is>|works|work|worked .. <well>",
        "the <other> .. <went>",
        "you|one|i would|might think|hope",
        "you|one would|might say",
        "get|gets|got|does|do|has it|this|that <well>",
        "con|avec|mit|com .. ancien|ancienne|anterior|alten|vieux|viejo|antigo",
        "con|avec|mit|com|una|une|uma|einzeln .. bien|normal*|richtig|korrekt|passe|pasa|geht|klappt",
        // As somebody promised, or means to have it.
        "as intended|designed|documented|promised|advertised|agreed|specified",
        "as|like it|they|he|she|we|i ought|should|would|does|did",
        "as it is|was meant|supposed",
        "<word> says|say|lets|allows|commits|promises|guarantees|states",
    ],
);

/// Where a text tells by a contrast what should happen.
pub const SEARCH: Search<()> = Search::new(search);

fn search(text: &str) -> Vec<Find> {
    first_of_each(text, [((), &CONTRAST)], &|sentence| !asks(sentence, text))
}
