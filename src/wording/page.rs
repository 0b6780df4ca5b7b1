//! What the scripts say, in Zendesk's page and in the panel's, where the panel cannot.

use super::phrases;

phrases! { PAGE:
    PAGE_CHECKING = "page_checking": "Baton is checking this submit …";
    PAGE_UNCHECKED = "page_unchecked": "Baton could not check this submit in time, so it went through.";
    PAGE_LOST = "page_lost": "Baton could not repeat your submit. Please submit again: it will go through.";
    PAGE_UNSTARTED = "page_unstarted": "Baton could not start: $1";
    PAGE_ORPHANED = "page_orphaned": "Baton was updated and checks nothing here any more. Reload this tab to go on using it.";
}
