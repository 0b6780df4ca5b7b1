//! What the Handoff tab says.

use super::phrases;

phrases! { HANDOFF_TAB:
    MASKS_NONE = "masks_none": "Nothing had to be masked.";
    MASKS_ONE = "masks_one": "One value is masked";
    MASKS_SOME = "masks_some": "$1 values are masked";
    MASKS_SHOWN = "masks_shown": "$1, $2 unmasked";
    MASKS_OFF = "masks_off": "Your team's policy masks nothing: read the preview before you copy.";
    MASKS_LIMIT = "masks_limit": "Names in free text and pictures are not searched.";
    MASK_ONCE = "mask_once": "$1, once";
    MASK_TIMES = "mask_times": "$1, $2 times";
    MASK_SHOW = "mask_show": "Unmask";
    MASK_HIDE = "mask_hide": "Mask again";
    MASK_SHOW_NAMED = "mask_show_named": "Unmask $1";
    MASK_HIDE_NAMED = "mask_hide_named": "Mask $1 again";
}
