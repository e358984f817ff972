//! Names stay in the register: they are in nothing that is said, written or handed on, but where names are asked for.

use super::office::{LEFTS, Office, STYLE, each, text};
use crate::fixtures::holds;
use serde_json::Value;

/// Names, and other words about people, that are in nothing but the register. All in small letters and without accents in the
/// form in which they are typed here, so that they are found as they are.
const MARKERS: [&str; 9] = [
    "Qwertzname",
    "Yxcvholder",
    "Asdfholder",
    "Mnbvcontact",
    "Poiuoperator",
    "Lkjhsigner",
    "Trewqreason",
    "Gfdsawithdrawn",
    "Hjklsole",
];

/// An event in which every field that may hold a name holds one.
fn told_everything() -> Office {
    let office = Office::with_photos(2);
    let said = |line: &str| office.ok(&format!("{line} --operator Poiuoperator"));
    said("person add --name Ada~Qwertzname --category adult --contact Mnbvcontact@example.org");
    said("person add --name Tim~Qwertzname --category minor --holder Ana~Yxcvholder --holder Jan~Asdfholder");
    said("person add --name Kim~Qwertzname --category minor --holder Ana~Yxcvholder --sole-holder Hjklsole");
    said("person add --name Eva~Qwertzname --category speaker --seen 17");
    std::fs::write(office.path("Qwertzname.pdf"), "%PDF of Ada Qwertzname, signed Lkjhsigner").unwrap();
    let form = "--means paper --received 2020-01-02 --evidence Qwertzname.pdf --received-by Lkjhsigner";
    said(&format!(
        "consent add P1 --status granted --channel web --channel internal --signed-by Ada~Qwertzname {form}"
    ));
    said(&format!(
        "consent add P2 --status granted --channel web --signed-by Ana~Yxcvholder --signed-by Lkjhsigner {form}"
    ));
    said("consent add P3 --status refused --opposed-by Ana~Yxcvholder --means oral --conditions Trewqreason");
    let decisions = ["--person P1 --consent C1", "--person P2", "--person P4 --reason Trewqreason"];
    for (left, decision) in LEFTS.into_iter().zip(decisions) {
        let region = office.region(1, left, 88);
        said(&format!("decide E1 1 {region} show {decision}"));
    }
    said("review E1 1 --tick-all --note Trewqreason");
    said("review E1 2 --tick-all --caption Ada~Qwertzname");
    let made = office.ends(&format!("publish E1 --channel web --out web {STYLE} --operator Poiuoperator"), 3);
    assert_eq!(each(&made["blocked"], "rule"), ["G9"]);
    said("put U1 --at https://ville.example");
    said("consent withdraw C1 --on 2020-06-05 --by Gfdsawithdrawn");
    office
}

fn told_in(bytes: &[u8]) -> Vec<&'static str> {
    MARKERS.into_iter().filter(|marker| holds(bytes, marker)).collect()
}

/// Everything that commands say, in either language and form, and every wrong line.
#[test]
fn nothing_that_is_said_holds_a_name() {
    let office = told_everything();
    std::fs::write(
        office.path("people.csv"),
        "code;nom;prenom;categorie\n;Qwertzname;Ada;adulte\n;Qwertzname;Max;adulte\n",
    )
    .unwrap();
    let lines = [
        "event show E1 --json",
        "event show E1",
        "event list",
        "consent list --json",
        "consent list --event E1 --missing web --json",
        "consent list --person P2 --missing web",
        "consent list --expiring 30",
        "check E1 --channel web --json",
        "check E1 --channel internal",
        "publish E1 --channel internal --out internal",
        "withdrawals --json",
        "withdrawals",
        "register check",
        "person import people.csv --json",
        "consent add P1 --status granted --channel web --signed-by Lkjhsigner",
        "consent withdraw C1 --on 2020-06-05 --by Gfdsawithdrawn",
        "consent add P2 --status granted --channel web --signed-by Ana~Yxcvholder --opposed-by Ana~Yxcvholder",
        "consent add P9 --status granted --channel web --signed-by Lkjhsigner",
        "decide E1 1 R1 show --person P3 --reason Trewqreason",
        "person add --name Qwertzname --holder Yxcvholder --holder Asdfholder --sole-holder Hjklsole",
        "person add --name Qwertzname --birth-date 2999-01-01",
        "person edit P2 --name Tim~Qwertzname --guardian Yxcvholder",
        "person remove P1",
        "withdrawals --apply",
        "person erase P1",
    ];
    for line in lines {
        for language in ["en", "fr"] {
            office.run(&format!("{line} --lang {language} --operator Poiuoperator"));
        }
    }
    let said = office.said();
    assert!(said.len() > 60);
    for (line, ended) in said {
        assert!(ended.code.is_some_and(|code| code != 70), "{line}: {ended:?}");
        // The caption is the user's own text about the photo, and told with it where the photo is told.
        let told = ended.out.replace("\"caption\": \"Ada Qwertzname\"", "");
        assert_eq!(told_in((told + &ended.err).as_bytes()), [] as [&str; 0], "{line}: {ended:?}");
    }
}

#[test]
fn names_are_told_where_they_are_asked_for() {
    let office = told_everything();
    let listed = office.run("person list --json").out;
    for marker in ["Qwertzname", "Yxcvholder", "Asdfholder", "Lkjhsigner", "Mnbvcontact", "Hjklsole"] {
        assert!(listed.contains(marker), "{marker}");
    }
    assert!(office.run("person show P2").out.contains("Tim Qwertzname"));
    office.ok("register export with --with-names");
    assert!(office.bytes_below("with").iter().any(|(_, bytes)| holds(bytes, "Qwertzname")));
}

#[test]
fn nothing_that_is_written_holds_a_name() {
    let office = told_everything();
    for line in [
        "event form E1 --out pages-form.html",
        "event sheet E1 --out pages-sheet.html",
        "event contact E1 --channel web --out pages-contact.html",
        "register record pages-record.html",
        "register policy pages-policy.toml",
        "withdrawals --list pages-list.html",
        "withdrawals --list pages-list.csv",
        "register export export",
    ] {
        office.ok(line);
    }
    office.ok("withdrawals --apply");
    let mut seen = 0;
    for (name, bytes) in office.files(".") {
        assert_eq!(told_in(name.replace("Qwertzname.pdf", "").as_bytes()), [] as [&str; 0], "{name}");
        if name.starts_with("pages-") {
            seen += 1;
            assert_eq!(told_in(&bytes), [] as [&str; 0], "{name}");
        }
    }
    assert_eq!(seen, 7);
    for folder in ["web", "export"] {
        for (path, bytes) in office.bytes_below(folder) {
            assert_eq!(told_in(&bytes), [] as [&str; 0], "{}", path.display());
            assert_eq!(told_in(path.to_str().unwrap().as_bytes()), [] as [&str; 0]);
        }
    }
}

/// The same words are shared by nobody else here, so that nothing of them may stay.
#[test]
fn who_is_erased_is_in_no_byte_beside_the_register() {
    let office = told_everything();
    office.ok("person add --name Max~Stays --category adult");
    office.ok("register backup copy.sqlite");
    let before = office.bytes_below("register");
    assert!(before.iter().any(|(_, bytes)| holds(bytes, "Qwertzname")), "the markers can be found at all");
    for person in ["P1", "P2", "P3", "P4"] {
        office.ok(&format!("person erase {person} --operator else"));
    }
    let erased = ["Qwertzname", "Yxcvholder", "Asdfholder", "Mnbvcontact", "Lkjhsigner", "Hjklsole"];
    for (path, bytes) in office.bytes_below("register") {
        let told: Vec<&str> = erased.into_iter().filter(|marker| holds(&bytes, marker)).collect();
        assert_eq!(told, [] as [&str; 0], "{}", path.display());
    }
    assert_eq!(office.ok("person list")["people"][4]["name"], "Max Stays");
    assert_eq!(office.ok("register check")["ok"], true);
    // A backup that was put elsewhere still knows the names: restored, they are erased again.
    office.ok("register restore copy.sqlite");
    let people = office.ok("person list");
    assert_eq!(
        (&people["people"][0]["name"], text(&people["people"][4]["name"])),
        (&Value::Null, "Max Stays".to_owned())
    );
    assert_eq!(office.ok("register check")["ok"], true);
}
