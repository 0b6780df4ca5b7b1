//! What the checks say.

use super::phrases;

phrases! { CHECKS:
    NO_OWNER = "no_owner": "Nobody is named as owner — who carries this ticket?";
}
