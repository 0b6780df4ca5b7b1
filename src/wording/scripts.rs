//! What the scripts say, in Zendesk's page and in the panel's, where the panel cannot.
//!
//! Prefixes: `SCRIPT`.

use super::phrases;

phrases! { SCRIPTS:
    SCRIPT_CHECKING = "script_checking": "Baton is checking this submit …";
    SCRIPT_UNCHECKED = "script_unchecked": "Baton could not check this submit in time, so it went through.";
    SCRIPT_LOST = "script_lost": "Baton could not repeat your submit. Please submit again: it will go through.";
    SCRIPT_UNSTARTED = "script_unstarted": "Baton could not start: $1";
    SCRIPT_ORPHANED = "script_orphaned": "Baton was updated and checks nothing here any more. Reload this tab to go on using it.";
}
