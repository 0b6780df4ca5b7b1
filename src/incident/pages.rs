//! The documentation of the update checks, for `baton explain`.

use crate::page::Page;

/// One page per wording check, and one for the five questions.
pub static PAGES: [Page; 4] = [
    Page {
        id: "five-questions",
        text: " # The five questions\n\n Every update on an incident answers five questions: what we know, what we don't \
               know yet, what we're doing next, when you'll hear from us again, and what you should do in the \
               meantime. \"When\" is a time with its zone, and sets the clock.\n\n **Why it matters.** Customers value \
               transparency, clarity, predictability and ownership; each question is one of them.\n\n **Open:** \"We \
               are working on it and will update you shortly.\"\n\n **Answered:** \"Next update by 15:00 UTC.\"\n\n \
               **How to fix.** Say what is missing in one sentence. \"We can't estimate yet\" and \"no action is \
               needed\" are answers.\n",
    },
    Page {
        id: "blame",
        text: " # Blame\n\n Looks for people, teams and vendors at fault, and for the customer at fault. Taking the \
               blame ourselves is none, and neither is a thing that failed.\n\n **Why it matters.** A name in an \
               update cannot answer, the provider reads it too, and the customer learns nothing they can use.\n\n \
               **Flagged:** \"Our database team forgot to renew the certificate.\"\n\n **Fine:** \"A certificate \
               expired at 09:00 UTC.\"\n\n **How to fix.** Say what happened to the service, and what we do.\n",
    },
    Page {
        id: "speculation",
        text: " # Speculation\n\n Looks for a cause that is not confirmed and for a promised fix time.\n\n **Why it \
               matters.** A guess that turns out wrong makes the next update less believed.\n\n **Flagged:** \"It is \
               probably the new release\", \"this will be fixed by 5 pm\".\n\n **Fine:** \"The cause is not confirmed \
               yet. We can't estimate yet. Next update by 17:00 UTC.\"\n\n **How to fix.** Say what is confirmed and \
               what is not, and promise the next update instead of the fix.\n",
    },
    Page {
        id: "plain-language",
        text: " # Plain language\n\n Looks for our own jargon, internal host names, sentences of more than 32 words, \
               and \"a small subset\" without a number.\n\n **Why it matters.** The reader may run a shop, and it is a \
               bad day.\n\n **Flagged:** \"db-prod-03 saw elevated p99 latency after the failover.\"\n\n **Fine:** \
               \"Pages load slowly for customers in the EU.\"\n\n **How to fix.** Say it as you would on the phone.\n",
    },
];
