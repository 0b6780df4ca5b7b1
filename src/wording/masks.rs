//! What is masked in a handoff.
//!
//! Prefixes: `MASK`, `MASKS`.

use super::phrases;

phrases! { MASKS:
    MASK_ONCE = "mask_once": "$1, once";
    MASK_TIMES = "mask_times": "$1, $2 times";
    MASK_SHOW = "mask_show": "Unmask";
    MASK_HIDE = "mask_hide": "Mask again";
    MASK_SHOW_NAMED = "mask_show_named": "Unmask $1";
    MASK_HIDE_NAMED = "mask_hide_named": "Mask $1 again";
    MASK_PRIVATE_KEY = "mask_private_key": "private key";
    MASK_JWT = "mask_jwt": "web token";
    MASK_KEY = "mask_key": "key";
    MASK_CONNECTION = "mask_connection": "user and password in an address";
    MASK_SIGNATURE = "mask_signature": "signed address";
    MASK_COOKIE = "mask_cookie": "cookie";
    MASK_PASSWORD = "mask_password": "password";
    MASK_TOKEN = "mask_token": "token";
    MASK_CARD = "mask_card": "card number";
    MASK_IBAN = "mask_iban": "bank account";
    MASK_NATIONAL_ID = "mask_national_id": "national ID";
    MASK_EMAIL = "mask_email": "e-mail address";
    MASK_PHONE = "mask_phone": "telephone number";
    MASKS_NONE = "masks_none": "Nothing had to be masked.";
    MASKS_ONE = "masks_one": "One value is masked";
    MASKS_SOME = "masks_some": "$1 values are masked";
    MASKS_SHOWN = "masks_shown": "$1, $2 unmasked";
    MASKS_OFF = "masks_off": "Your team's policy masks nothing: read the preview before you copy.";
    MASKS_LIMIT = "masks_limit": "Names in free text and pictures are not searched.";
}
