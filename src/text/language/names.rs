//! Names of where software runs: systems, browsers, devices, and what tells one of many places apart.

use crate::language::cues::Cues;
use crate::language::words::Group;

// Numbers that `cues.rs` leaves free.
/// A system: "Windows", "Android".
pub const SYSTEM: Cues = Cues::number(32);
/// A browser: "Firefox".
pub const BROWSER: Cues = Cues::number(33);
/// A device: "iPhone", "laptop".
pub const DEVICE: Cues = Cues::number(34);
/// What other programs run in: "Node", "Docker", "Redis".
pub const RUNTIME: Cues = Cues::number(35);
/// One of the places that every shop has: "production", "staging".
pub const PLACE: Cues = Cues::number(36);
/// What asks for the environment: "browser", "OS".
pub const LABEL: Cues = Cues::number(37);
/// What is told apart by a name or a number: "tenant acme-uk2".
pub const KEEPER: Cues = Cues::number(38);

/// The names, by what they name.
pub const WORDS: &[Group<Cues>] = &[
    (
        SYSTEM,
        "windows win win10 win11 macos osx linux ubuntu debian fedora centos redhat rhel android ios ipados chromeos \
         arm64 aarch64 amd64 freebsd opensuse suse raspbian solaris win32 win64 x86 darwin monterey ventura sonoma sequoia catalina mojave",
    ),
    (BROWSER, "chrome chromium firefox safari edge opera brave vivaldi explorer ie ie11 webview"),
    (
        DEVICE,
        "iphone ipad samsung galaxy pixel nexus huawei xiaomi redmi oneplus motorola moto lenovo thinkpad macbook \
         imac surface emulator simulator mac laptop laptops tablet tablets chromebook workstation ps4 ps5 playstation xbox",
    ),
    (
        RUNTIME,
        "node nodejs npm python java jdk jvm jre openjdk php ruby perl dotnet kernel docker kubernetes k8s gcc clang deno electron wsl redis mongodb sqlite nginx postgres postgresql mysql mariadb oracle citrix vmware",
    ),
    (
        PLACE,
        "production staging sandbox prod onpremise onprem stg uat preprod testumgebung testsystem produktivsystem recette \
         homologacao west east north south central northeast northwest southeast southwest",
    ),
    (KEEPER, "tenant mandant region cluster workspace instance host datacenter"),
    (LABEL, "browser platform environment os device"),
];
