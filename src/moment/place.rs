//! Time zones by a place's name, as user records give them: `Europe/Berlin`, `Eastern Time (US & Canada)`, `Tokyo`.
//!
//! Places whose clocks follow a rule that is not held here have no zone: no offset is better than one that is wrong for
//! half the year.

use super::zone::Zone;
use crate::letters;

/// Places, in lower case, apart from those that people name in a promise.
const PLACES: [(&str, Zone); 64] = [
    ("new york", Zone::American(-300)),
    ("detroit", Zone::American(-300)),
    ("toronto", Zone::American(-300)),
    ("montreal", Zone::American(-300)),
    ("chicago", Zone::American(-360)),
    ("winnipeg", Zone::American(-360)),
    ("denver", Zone::American(-420)),
    ("edmonton", Zone::American(-420)),
    ("los angeles", Zone::American(-480)),
    ("vancouver", Zone::American(-480)),
    ("anchorage", Zone::American(-540)),
    ("alaska", Zone::American(-540)),
    ("halifax", Zone::American(-240)),
    ("phoenix", Zone::Fixed(-420)),
    ("arizona", Zone::Fixed(-420)),
    ("honolulu", Zone::Fixed(-600)),
    ("hawaii", Zone::Fixed(-600)),
    ("mexico city", Zone::Fixed(-360)),
    ("bogota", Zone::Fixed(-300)),
    ("lima", Zone::Fixed(-300)),
    ("sao paulo", Zone::Fixed(-180)),
    ("brasilia", Zone::Fixed(-180)),
    ("buenos aires", Zone::Fixed(-180)),
    ("edinburgh", Zone::European(0)),
    ("brussels", Zone::European(60)),
    ("copenhagen", Zone::European(60)),
    ("oslo", Zone::European(60)),
    ("warsaw", Zone::European(60)),
    ("prague", Zone::European(60)),
    ("budapest", Zone::European(60)),
    ("bern", Zone::European(60)),
    ("belgrade", Zone::European(60)),
    ("zagreb", Zone::European(60)),
    ("athens", Zone::European(120)),
    ("bucharest", Zone::European(120)),
    ("sofia", Zone::European(120)),
    ("riga", Zone::European(120)),
    ("tallinn", Zone::European(120)),
    ("vilnius", Zone::European(120)),
    ("kyiv", Zone::European(120)),
    ("istanbul", Zone::Fixed(180)),
    ("moscow", Zone::Fixed(180)),
    ("riyadh", Zone::Fixed(180)),
    ("nairobi", Zone::Fixed(180)),
    ("lagos", Zone::Fixed(60)),
    ("johannesburg", Zone::Fixed(120)),
    ("pretoria", Zone::Fixed(120)),
    ("dubai", Zone::Fixed(240)),
    ("abu dhabi", Zone::Fixed(240)),
    ("karachi", Zone::Fixed(300)),
    ("kolkata", Zone::Fixed(330)),
    ("mumbai", Zone::Fixed(330)),
    ("new delhi", Zone::Fixed(330)),
    ("bangkok", Zone::Fixed(420)),
    ("jakarta", Zone::Fixed(420)),
    ("singapore", Zone::Fixed(480)),
    ("hong kong", Zone::Fixed(480)),
    ("shanghai", Zone::Fixed(480)),
    ("manila", Zone::Fixed(480)),
    ("taipei", Zone::Fixed(480)),
    ("perth", Zone::Fixed(480)),
    ("tokyo", Zone::Fixed(540)),
    ("seoul", Zone::Fixed(540)),
    ("brisbane", Zone::Fixed(600)),
];

impl Zone {
    /// The zone that a user record names; none for a place that is not known here.
    pub fn of_record(name: &str) -> Option<Self> {
        let name = letters::small(name);
        let place = match name.split_once(" time (us") {
            Some((zone, _)) => zone.to_owned(),
            None => name.rsplit('/').next().unwrap_or_default().replace('_', " "),
        };
        PLACES.iter().find(|(known, _)| *known == place).map(|(_, zone)| *zone).or_else(|| Self::named(&place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_user_records_name_them() {
        for (name, zone) in [
            ("Europe/Berlin", Some(Zone::European(60))),
            ("Berlin", Some(Zone::European(60))),
            ("America/New_York", Some(Zone::American(-300))),
            ("Eastern Time (US & Canada)", Some(Zone::American(-300))),
            ("Pacific Time (US & Canada)", Some(Zone::American(-480))),
            ("Asia/Kolkata", Some(Zone::Fixed(330))),
            ("Etc/UTC", Some(Zone::Fixed(0))),
            ("London", Some(Zone::European(0))),
            ("Australia/Sydney", None),
            ("Nowhere", None),
            ("", None),
        ] {
            assert_eq!(Zone::of_record(name), zone, "{name}");
        }
    }
}
