//! What is wrong with a policy.
//!
//! Prefixes: `POLICY`.

use super::phrases;

phrases! { POLICY:
    POLICY_MANAGED = "policy_managed": "Your administrator's policy, $1: $2";
    POLICY_OWN = "policy_own": "Your options, $1: $2";
    POLICY_UNKNOWN = "policy_unknown": "there is no such option; check its spelling, or update Baton";
    POLICY_SWITCH = "policy_switch": "must be true or false";
    POLICY_ONE_OF = "policy_one_of": "must be one of: $1";
    POLICY_NUMBER = "policy_number": "must be a whole number from 1 to $1";
    POLICY_ID = "policy_id": "must be a number";
    POLICY_TEXT = "policy_text": "must be a text";
    POLICY_FIELD = "policy_field": "must be a field's number or its title";
    POLICY_LIST = "policy_list": "must be a list";
    POLICY_OBJECT = "policy_object": "must be an object";
    POLICY_MISSING = "policy_missing": "is missing";
    POLICY_NOTHING = "policy_nothing": "holds nothing: name it as a text";
}
