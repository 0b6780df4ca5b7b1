//! What an agent may want to practise.
//!
//! Prefixes: `PRACTISE`.

use super::phrases;

phrases! { PRACTISE:
    PRACTISE_TITLE = "practise_title": "Practise";
    PRACTISE_PAGE = "practise_page": "The whole playbook, with good and bad examples";
    PRACTISE_MISSED = "practise_missed": "$1: missing in $2% of your escalations";
    PRACTISE_MISSED_BEFORE = "practise_missed_before": "$1: missing in $2% of your escalations, $3% the month before";
    PRACTISE_QUIET = "practise_quiet": "$1: kept quiet on $2 of your escalations";
}
