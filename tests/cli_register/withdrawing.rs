//! Somebody changed their mind, or a day came: what was published is listed, covered anew or removed, and written down.

use super::office::{LEFTS, Office, STYLE, each, list, seen, text, texts};
use serde_json::Value;

/// Two adults and a photo on which both are shown, published to a folder each for the web site and for internal use.
fn published() -> Office {
    let office = Office::with_photos(1);
    for name in ["Ada", "Bob"] {
        office.adult(name, &["web", "internal"]);
    }
    for (left, person) in LEFTS.into_iter().zip(["P1", "P2"]) {
        let region = office.region(1, left, 88);
        office.ok(&format!("decide E1 1 {region} show --person {person}"));
    }
    office.review(1);
    for channel in ["web", "internal"] {
        office.ok(&format!("publish E1 --channel {channel} --out {channel} {STYLE}"));
    }
    office
}

fn seen_in(office: &Office, file: &str) -> Vec<&'static str> {
    seen(&office.picture(file), &office.picture("photos/1.jpg"))[..2].to_vec()
}

/// Every file in the folder stands in the register with its hash, and the other way round.
fn agrees_with_the_register(office: &Office, folders: &[&str]) {
    std::fs::remove_dir_all(office.path("record")).ok();
    office.ok("register export record");
    let rows: Value = serde_json::from_slice(&std::fs::read(office.path("record/file.json")).unwrap()).unwrap();
    let mut recorded: Vec<String> =
        list(&rows).iter().filter(|row| row["state"] == "published").map(|row| text(&row["sha256"])).collect();
    let files = folders.iter().flat_map(|folder| office.files(folder));
    let mut found: Vec<String> = files.map(|(_, bytes)| estompe::imaging::sha256_hex(&bytes)).collect();
    recorded.sort();
    found.sort();
    assert_eq!(found, recorded);
}

#[test]
fn a_withdrawal_is_listed_applied_and_done() {
    let office = published();
    office.ok("put U1 --at https://ville.example/fete --on 2026-06-03");
    office.ok("put U1 --at @ville --on 2026-06-04");
    assert_eq!(office.ok("withdrawals"), serde_json::json!({"items": []}));
    let said = office.run("consent withdraw C1 --on 2020-06-05 --by Ada");
    assert!(said.code == Some(0) && said.err.contains("withdrawals"), "the desk is pointed to: {said:?}");

    let due = office.ok("withdrawals");
    assert_eq!(each(&due["items"], "publication"), ["U1", "U2"]);
    assert_eq!(
        each(&due["items"], "path"),
        ["web", "internal"].map(|it| office.real_path(&format!("{it}/fete-0001.jpg")))
    );
    assert_eq!((each(&due["items"], "why"), each(&due["items"], "action")), (vec!["withdrawn"; 2], vec!["cover"; 2]));
    assert_eq!(texts(&due["items"][0]["put_at"]), ["https://ville.example/fete", "@ville"]);
    assert_eq!(seen_in(&office, "web/fete-0001.jpg"), ["shown", "shown"], "asking changes nothing");

    let done = office.ok("withdrawals --apply");
    assert_eq!(each(&done["items"], "done"), ["covered", "covered"]);
    for folder in ["web", "internal"] {
        assert_eq!(seen_in(&office, &format!("{folder}/fete-0001.jpg")), ["covered", "shown"]);
        assert_eq!(office.run(&format!("verify {folder}")).code, Some(0));
    }
    assert_eq!(office.ok("withdrawals"), serde_json::json!({"items": []}));
    assert_eq!(office.ok("withdrawals --apply"), serde_json::json!({"items": []}));
    agrees_with_the_register(&office, &["web", "internal"]);
    assert_eq!(office.ok("register check")["ok"], true);
}

#[test]
fn who_is_never_to_be_published_takes_the_file_away() {
    let office = published();
    std::fs::write(office.path("web/other.jpg"), "somebody's").unwrap();
    office.ok("consent add P2 --status refused --never-publish");
    let due = office.ok("withdrawals");
    assert_eq!((each(&due["items"], "why"), each(&due["items"], "action")), (vec!["excluded"; 2], vec!["remove"; 2]));
    assert_eq!(each(&office.ok("withdrawals --apply")["items"], "done"), ["removed", "removed"]);
    assert_eq!(
        (office.files("web").into_keys().collect::<Vec<_>>(), office.files("internal").len()),
        (vec!["other.jpg".to_owned()], 0)
    );
    assert_eq!(office.ok("withdrawals"), serde_json::json!({"items": []}));
    // The record stays: what was out and until when. The photo can be taken out of the event now.
    office.ok("event remove E1 --photo 1");
    office.ok("register check");
}

#[test]
fn one_after_the_other_until_nobody_is_shown() {
    let office = published();
    for (consent, expected) in [("C1", ["covered", "shown"]), ("C2", ["covered", "covered"])] {
        office.ok(&format!("consent withdraw {consent} --on 2020-06-05 --by them"));
        office.ok("withdrawals --apply");
        assert_eq!(seen_in(&office, "web/fete-0001.jpg"), expected);
    }
    agrees_with_the_register(&office, &["web", "internal"]);
}

#[test]
fn a_file_that_was_taken_away_is_not_put_back() {
    let office = published();
    std::fs::remove_file(office.path("internal/fete-0001.jpg")).unwrap();
    office.ok("consent withdraw C1 --on 2020-06-05 --by Ada");
    assert_eq!(list(&office.ok("withdrawals")["items"]).len(), 2);
    assert_eq!(each(&office.ok("withdrawals --apply")["items"], "done"), ["covered", "removed"]);
    assert_eq!(office.files("internal").len(), 0);
    assert_eq!(office.ok("withdrawals"), serde_json::json!({"items": []}));
    agrees_with_the_register(&office, &["web", "internal"]);
}

/// Perhaps it is the same picture, made smaller by hand: nobody says that it is gone.
#[test]
fn a_file_that_was_worked_on_stays_due_until_somebody_has_looked() {
    let office = published();
    std::fs::write(office.path("web/fete-0001.jpg"), "touched up by hand").unwrap();
    office.ok("consent withdraw C1 --on 2020-06-05 --by Ada");
    assert_eq!(each(&office.ends("withdrawals --apply", 1)["items"], "done"), ["changed", "covered"]);
    assert_eq!(office.files("web")["fete-0001.jpg"], b"touched up by hand");
    let told = office.run("withdrawals --apply");
    assert!(told.code == Some(1) && told.out.contains("another file"), "{told:?}");
    std::fs::remove_file(office.path("web/fete-0001.jpg")).unwrap();
    assert_eq!(each(&office.ok("withdrawals --apply")["items"], "done"), ["removed"]);
    assert_eq!(office.ok("withdrawals"), serde_json::json!({"items": []}));
    agrees_with_the_register(&office, &["web", "internal"]);
}

#[test]
fn a_day_that_is_to_come_can_be_asked_about() {
    let office = Office::with_photos(1);
    office.ok("person add --name Ada --category adult");
    office.ok("consent add P1 --status granted --channel web --means paper --until 2999-06-30");
    office.ok("person add --name Tim --category minor --birth-date 2020-02-29 --guardian Ana");
    office.ok("consent add P2 --status granted --channel web --means paper --signed-by Ana --until 2999-06-30");
    for (left, person) in LEFTS.into_iter().zip(["P1", "P2"]) {
        let region = office.region(1, left, 88);
        office.ok(&format!("decide E1 1 {region} show --person {person}"));
    }
    office.review(1);
    office.ok(&format!("publish E1 --channel web --out web {STYLE}"));
    assert_eq!(seen_in(&office, "web/fete-0001.jpg"), ["shown", "shown"]);
    // Of age on 1 March 2038: there is no 29 February in that year.
    assert_eq!(office.ok("withdrawals --on 2038-02-28"), serde_json::json!({"items": []}));
    assert_eq!(each(&office.ok("withdrawals --on 2038-03-01")["items"], "why"), ["turned-18"]);
    assert_eq!(office.ok("check E1 --channel web --on 2038-02-28")["photos"][0]["state"], "publishable");
    assert_eq!(texts(&office.ok("check E1 --channel web --on 2038-03-01")["photos"][0]["covered"]), ["R2"]);
    // The last day is a day on which it holds.
    assert_eq!(list(&office.ok("withdrawals --on 2999-06-30")["items"][0]["texts"]).len(), 1);
    assert_eq!(each(&office.ok("withdrawals --on 2999-07-01")["items"], "why"), ["expired"]);
    assert_eq!(list(&office.ok("withdrawals --on 2999-07-01")["items"][0]["texts"]).len(), 3);
    assert_eq!(texts(&office.ok("check E1 --channel web --on 2999-07-01")["photos"][0]["covered"]), ["R1", "R2"]);
}

#[test]
fn other_reasons_have_their_words() {
    let office = published();
    let why = || each(&office.ok("withdrawals")["items"], "why").join(" ");
    office.ok("decide E1 1 R1 cover");
    assert_eq!(why(), "decision-changed decision-changed");
    office.ok("decide E1 1 R1 show --person P1");
    assert_eq!(why(), "");
    office.ok("review E1 1 --hold-back yes");
    assert_eq!(why(), "excluded excluded");
    office.ok("review E1 1 --hold-back no");
    std::fs::write(office.path("register/policy.toml"), "overrides = false\n").unwrap();
    assert_eq!(why(), "", "nobody was shown on an operator's word");
    office.ok("person erase P2");
    assert_eq!(why(), "erased erased");
    office.ok("withdrawals --apply");
    assert_eq!((why().as_str(), seen_in(&office, "web/fete-0001.jpg")), ("", vec!["shown", "covered"]));
}

/// G14: shown at start-up, by every command that opens the register, once each, and never in a document.
#[test]
fn every_command_says_what_is_to_be_taken_down() {
    let office = published();
    let hint = "estompe withdrawals";
    assert!(!office.run("event list").err.contains(hint), "nothing is due yet");
    office.ok("consent withdraw C1 --on 2020-06-05 --by Ada");
    for line in [
        "event list",
        "event show E1",
        "person list",
        "consent list",
        "check E1 --channel internal",
        "register check",
        "register retention",
        "review E1 1 --note later",
        "consent add P2 --status waiting",
        "event new --title Autre --date 2026-07-01",
        "put U1 --at https://ville.example/fete",
    ] {
        let said = office.run(line);
        assert_eq!(said.err.matches(hint).count(), 1, "{line}: {said:?}");
        assert!(!said.out.contains(hint), "{line}: {said:?}");
        assert!(!office.run(&format!("{line} --quiet")).err.contains(hint), "{line}");
    }
    assert!(!office.run("withdrawals").err.contains(hint), "it lists them itself");
    assert!(!office.run("withdrawals --apply").err.contains(hint));
    assert!(!office.run("event list").err.contains(hint), "it is done");
}
