//! The one question to the customer that asks for everything that is missing.
//!
//! Prefixes: `ASK`.

use super::phrases;

phrases! { ASK:
    ASK_ONCE = "ask_once": "Ask the customer once";
    ASK_PUT = "ask_put": "Put into public reply";
    ASK_DONE = "ask_done": "The questions are in your public reply. Read it before you send it.";
    ASK_HELLO = "ask_hello": "Hi $1,";
    ASK_HELLO_ALL = "ask_hello_all": "Hello,";
    ASK_ONE = "ask_one": "Thank you for telling us about this. So that our engineers can start right away, we need one more thing from you:";
    ASK_SEVERAL = "ask_several": "Thank you for telling us about this. So that our engineers can start right away, we need a few more things from you, all in one go:";
    ASK_STEPS = "ask_steps": "What do you do, step by step, until it happens? Please start from signing in.";
    ASK_EXPECTED = "ask_expected": "What did you expect to happen?";
    ASK_ACTUAL = "ask_actual": "What happens instead? The exact words of any error message help a lot.";
    ASK_LOGS = "ask_logs": "Could you send a log, the browser's console output, or a HAR file from the moment it happens? If you have none, please tell us when it last happened, with your time zone.";
    ASK_IMPACT = "ask_impact": "How many people are affected, and what can they not do because of it?";
    ASK_TAKEN = "ask_taken": "What have you tried so far, and what came of it?";
    ASK_SCREENSHOTS = "ask_screenshots": "Could you add a screenshot or a short recording, if there is something to see?";
    ASK_ENVIRONMENT = "ask_environment": "Where does it happen: which browser or app, which operating system, which account or workspace?";
    ASK_VERSIONS = "ask_versions": "Which versions are you on: the app or the browser, and the operating system?";
    ASK_CLOSE = "ask_close": "If one of these does not apply, just say so. We will not ask again for what is already here.";
}
