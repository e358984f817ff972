//! What is wrong is named, ends with 2 and changes nothing.

use super::office::{Office, list};

const WRONG: &[(&str, &str)] = &[
    ("event new --title Fete --date 31/05/2026", "31/05/2026"),
    ("event new --title Fete --date 2026-02-30", "2026-02-30"),
    ("event new --title Fete --date 2026-06-02 --until 2026-06-01", "first day"),
    ("event new --title Fete --date 2026-06-01 --channel a/b", "a/b"),
    ("event new --title ~ --date 2026-06-01", "title"),
    ("event show E9", "E9"),
    ("event show X1", "X1"),
    ("event add E9 photos", "E9"),
    ("event add E1 no-such-folder", "no-such-folder"),
    ("event remove E9", "E9"),
    ("event remove E1 --photo F9", "F9"),
    ("region add E1 1 --shape star --box 1,1,9,9", "star"),
    ("region add E1 1 --shape rect --box 1,1,9", "1,1,9"),
    ("region add E1 1 --shape rect --box 1,1,0,9", "1,1,0,9"),
    ("region add E1 1 --shape rect --box 1,1,NaN,9", "1,1,NaN,9"),
    ("region add E1 1 --shape rect --box 900,900,9,9", "outside"),
    ("region add E1 7 --shape rect --box 1,1,9,9", "7"),
    ("region add E1 1 --shape rect --box 1,1,9,9 --kind nose", "nose"),
    ("region remove E1 1 R9", "R9"),
    ("region remove E1 1 9", "9"),
    ("person add --name Ada --category child", "child"),
    ("person add --name Ada --birth-date 1990-13-01", "1990-13-01"),
    ("person add --name Ada --birth-date 2990-01-01", "still to come"),
    ("person add --name Lou --sole-holder veuve", "--holder"),
    ("person show P9", "P9"),
    ("person edit P9 --name Ada", "P9"),
    ("person erase P9", "P9"),
    ("person import no-such.csv", "no-such.csv"),
    ("consent add P9 --status granted --channel web", "P9"),
    ("consent add P1 --status perhaps", "perhaps"),
    ("consent add P1 --status granted --channel tv", "tv"),
    ("consent add P1 --status granted", "channel"),
    ("consent add P1 --status granted --channel web --never-publish", "never"),
    ("consent add P1 --status granted --channel web --from 2026-05-01 --until 2026-04-01", "first day"),
    ("consent add P1 --status granted --channel web --received 2990-01-01", "still to come"),
    ("consent add P1 --status granted --channel web --means telegram", "telegram"),
    ("consent add P1 --status granted --channel web --child maybe", "maybe"),
    ("consent add P1 --status granted --channel web --evidence no-such.pdf", "no-such.pdf"),
    ("consent add P1 --status withdrawn --channel web", "withdrawn"),
    ("consent add P1 --status granted --channel web --signed-by Ada --opposed-by Ada", "opposed"),
    ("consent withdraw C9 --on 2026-06-01 --by Ada", "C9"),
    ("consent list --expiring soon", "soon"),
    ("decide E1 1 R1 hide", "hide"),
    ("decide E1 1 R9 cover", "R9"),
    ("decide E1 1 R1 show", "R1"),
    ("decide E1 1 R1 show --person P9", "P9"),
    ("decide E1 1 R1 cover --consent C1", "--consent"),
    ("review E1 1 --tick tattoo", "tattoo"),
    ("check E1 --channel tv", "tv"),
    ("publish E1 --channel tv --out web", "tv"),
    ("put U9 --at here", "U9"),
    ("withdrawals --on 2026-06-01 --apply", "--apply"),
];

#[test]
fn a_wrong_value_is_named_and_nothing_changes() {
    let office = Office::with_photos(1);
    office.region(1, 16, 88);
    office.ok("person add --name Ada --category adult");
    let before = office.ok("register check")["journal_rows"].clone();
    for &(line, named) in WRONG {
        let said = office.refused(line, 2);
        assert!(said.contains(named), "{line}: {named} is not named in {said}");
    }
    for line in ["publish E1 --channel web --out web --quality 0", "publish E1 --channel web --out web --preset huge"] {
        office.refused(line, 2);
    }
    assert_eq!(office.ok("register check")["journal_rows"], before);
    assert!(!office.path("web").exists(), "a wrong line made the publish folder");
}

#[test]
fn what_is_wrong_is_said_in_french_too() {
    let office = Office::with_photos(1);
    for (line, named) in [
        ("event show E9 --lang fr", "Il n’y a pas de E9"),
        ("consent withdraw C9 --on 2026-06-01 --by Ada --lang fr", "C9"),
        ("check E1 --channel tv --lang fr", "tv"),
    ] {
        let said = office.refused(line, 2);
        assert!(said.starts_with("erreur") && said.contains(named), "{line}: {said}");
    }
    let blocked = office.ends("check E1 --channel web --lang fr", 3);
    assert!(blocked["photos"][0]["blocked"][0]["text"].as_str().unwrap().contains("photo"), "{blocked}");
}

#[test]
fn what_cannot_be_taken_back_is_refused() {
    let office = Office::with_photos(1);
    let (person, consent) = office.adult("Ada", &["web"]);
    let region = office.region(1, 16, 88);
    office.ok(&format!("decide E1 1 {region} show --person {person}"));
    office.review(1);
    office.ok("publish E1 --channel web --out web");
    for (line, named) in [
        ("event remove E1", "U1"),
        ("event remove E1 --photo 1", "U1"),
        ("person remove P1", "R1"),
        ("consent remove C1", "C1"),
    ] {
        let said = office.refused(line, 2);
        assert!(said.contains(named), "{line}: {named} is not named in {said}");
    }
    office.ok(&format!("consent withdraw {consent} --on 2020-06-01 --by Ada"));
    let said = office.refused(&format!("consent withdraw {consent} --on 2020-06-01 --by Ada"), 2);
    assert!(said.contains("withdrawn"), "{said}");
    assert_eq!(list(&office.ok("withdrawals")["items"]).len(), 1);
}
