//! Every command that needs the register, with the fields of the document that scripts rely on.

use super::office::{LEFTS, Office, each, list, plain, text, texts};
use crate::fixtures::faces::{Head, empty};
use crate::fixtures::pictures::Drawing;
use serde_json::{Value, json};

/// Panics unless a value has at least these fields.
fn has(value: &Value, fields: &[&str]) {
    let fields = fields.iter().filter(|field| value.get(field).is_none()).collect::<Vec<_>>();
    assert!(fields.is_empty(), "{fields:?} missing in {value}");
}

/// A head that the detector finds.
fn portrait() -> Drawing {
    let mut picture = empty(240, 200);
    Head::new(120.0, 100.0, 60.0).draw(&mut picture);
    Drawing { size: picture.size(), rgb: picture.data().to_vec() }
}

const PHOTO: &[&str] = &["photo", "source", "sha256", "width", "height", "regions"];
const REGION: &[&str] = &["region", "kind", "shape", "x", "y", "w", "h", "score", "weak", "decision"];

#[test]
fn photos_come_in_with_their_faces() {
    let office = Office::new();
    office.photo("1.jpg", &portrait());
    std::fs::write(office.path("photos/notes.txt"), "no photo").unwrap();
    let new = "event new --title Fete --date 2026-06-01 --place Salle --channel web --channel lettre";
    assert_eq!(office.ok(new), json!({"event": "E1"}));

    let added = office.ends("event add E1 photos", 1);
    let photo = &added["photos"][0];
    has(photo, PHOTO);
    assert_eq!((&photo["photo"], &photo["width"], &photo["height"]), (&json!("F1"), &json!(240), &json!(200)));
    assert_eq!(text(&photo["sha256"]), office.sha256("photos/1.jpg"));
    assert_eq!(text(&photo["source"]), office.real_path("photos/1.jpg"));
    assert_eq!(list(&photo["regions"]).len(), 1, "{photo}");
    let region = &photo["regions"][0];
    has(region, REGION);
    assert_eq!(
        (&region["kind"], &region["decision"], &region["weak"]),
        (&json!("face"), &json!("undecided"), &json!(false))
    );
    assert!(region["score"].as_f64().unwrap() > 0.3 && region["x"].as_f64().unwrap() > 60.0, "{region}");
    let refused = list(&added["refused"]);
    assert_eq!(refused.len(), 1);
    assert!(text(&refused[0]["path"]).ends_with("notes.txt") && !text(&refused[0]["text"]).is_empty(), "{refused:?}");

    let shown = office.ok("event show E1");
    has(&shown, &["event", "title", "channels", "photos"]);
    has(&shown["photos"][0], PHOTO);
    assert_eq!(shown["photos"][0]["states"], json!({"lettre": "to-review", "web": "to-review"}));
    assert_eq!(shown["photos"][0]["regions"], photo["regions"]);
    assert_eq!(office.ok("event list")["events"][0]["photo_count"], 1);

    // Loading the same folder again finds the same photo, and draws nothing twice.
    let again = office.ends("event add E1 photos", 1);
    assert_eq!((&again["photos"], &again["refused"]), (&added["photos"], &added["refused"]));

    office.ok("event remove E1");
    assert_eq!(office.ok("event list"), json!({"events": []}));
}

#[test]
fn the_thorough_look_comes_after_the_quick_one() {
    let office = Office::new();
    office.photo("1.jpg", &portrait());
    office.ok("event new --title Fete --date 2026-06-01 --channel web");
    let detections = |document: &Value| each(&document["photos"], "detection").join(" ");
    assert_eq!(detections(&office.ok("event add E1 photos --quick-only")), "quick");
    office.ok("review E1 F1 --tick-all");
    let blocked = office.ends("check E1 --channel web", 3);
    let reasons = list(&blocked["photos"][0]["blocked"]);
    assert_eq!(each(&blocked["photos"][0]["blocked"], "rule"), ["G3"], "{blocked}");
    assert!(text(&reasons[0]["text"]).contains("estompe event look"), "{blocked}");

    let looked = office.ok("event look E1");
    has(&looked, &["photos", "left"]);
    assert_eq!(detections(&looked), "thorough");
    office.ok("check E1 --channel web");
    assert_eq!(office.ok("event look E1"), json!({"photos": [], "left": []}), "nothing is left to look at");
    assert_eq!(detections(&office.ok("event add E1 photos")), "thorough");
    std::fs::remove_file(office.path("photos/1.jpg")).unwrap();
    office.photo("2.jpg", &plain(2));
    office.ok("event add E1 photos --quick-only");
    std::fs::remove_file(office.path("photos/2.jpg")).unwrap();
    let gone = office.ends("event look E1", 1);
    assert_eq!(each(&gone["left"], "photo"), ["F2"]);
}

#[test]
fn the_way_of_a_photo() {
    let office = Office::with_photos(2);
    let [one, two] = [0, 1].map(|index| office.region(1, LEFTS[index], 88));
    assert_eq!(office.ok("region add E1 F1 --shape ellipse --box 240,88,64,64 --kind other"), json!({"region": "R3"}));
    office.ok("region remove E1 1 R3");
    assert_eq!(each(&office.ok("event show E1")["photos"][0]["regions"], "region"), [one.as_str(), two.as_str()]);

    let (person, consent) = office.adult("Ada", &["web"]);
    assert_eq!((person.as_str(), consent.as_str()), ("P1", "C1"));
    let decided = office.ok(&format!("decide E1 F1 {one} show --person P1 --consent C1"));
    has(&decided, REGION);
    assert_eq!((&decided["decision"], &decided["person"]), (&json!("show"), &json!("P1")));

    let open = office.ends("check E1 --channel web", 3);
    for photo in list(&open["photos"]) {
        has(photo, &["photo", "state", "covered", "blocked", "warnings"]);
        assert_eq!(photo["state"], "to-review");
    }
    assert_eq!(each(&open["photos"][0]["blocked"], "rule"), ["G3", "G1", "G8", "G8", "G8", "G8", "G8", "G8"]);
    assert!(each(&open["photos"][0]["blocked"], "text").iter().all(|text| text.ends_with('.')));

    let reviewed = office.ok("review E1 1 --tick badge --tick list");
    assert_eq!(
        (texts(&reviewed["ticked"]), &reviewed["regions"][1]["decision"]),
        (vec!["badge", "list"], &json!("cover"))
    );
    office.review(1);
    let half = office.ends("check E1 --channel web", 3);
    assert_eq!(half["photos"][0]["state"], "publishable-covered", "{half}");
    assert_eq!(
        (texts(&half["photos"][0]["covered"]), list(&half["photos"][0]["blocked"]).len()),
        (vec![two.as_str()], 0)
    );
    assert_eq!(each(&half["photos"][0]["warnings"], "rule"), ["G7"], "a consent without an end is warned about");

    let made = office.ends("publish E1 --channel web --out web --style sticker", 3);
    has(&made, &["publication", "files", "blocked"]);
    let file = &made["files"][0];
    has(file, &["photo", "name", "sha256", "covered"]);
    assert_eq!(
        (&made["publication"], &file["photo"], &file["name"]),
        (&json!("U1"), &json!("F1"), &json!("fete-0001.jpg"))
    );
    assert_eq!(text(&file["sha256"]), office.sha256("web/fete-0001.jpg"));
    assert_eq!((texts(&file["covered"]), texts(&file["relied"])), (vec![two.as_str()], vec!["C1"]));
    has(&made["blocked"][0], &["photo", "rule", "text"]);
    assert_eq!((&made["blocked"][0]["photo"], &made["blocked"][0]["rule"]), (&json!("F2"), &json!("G3")));

    assert_eq!(
        office.ok("put U1 --at https://a.example --on 2026-06-03"),
        json!({"publication": "U1", "on": "2026-06-03"})
    );
    assert_eq!(office.ok("withdrawals"), json!({"items": []}));
    assert_eq!(office.ok("consent withdraw C1 --on 2020-06-04 --by Ada"), json!({"consent": "C1"}));
    let due = &office.ok("withdrawals")["items"][0];
    has(due, &["publication", "channel", "path", "photo", "why", "put_at"]);
    assert_eq!((&due["publication"], &due["channel"], &due["photo"]), (&json!("U1"), &json!("web"), &json!("F1")));
    assert_eq!((text(&due["path"]), &due["why"]), (office.real_path("web/fete-0001.jpg"), &json!("withdrawn")));
    assert_eq!(texts(&due["put_at"]), ["https://a.example"]);
}

#[test]
fn people_and_what_they_said() {
    let office = Office::new();
    let minor =
        "person add --name Lou~Martin --category minor --birth-date 2015-03-01 --holder Ana --sole-holder veuve";
    assert_eq!(office.ok(minor), json!({"person": "P1"}));
    let shown = office.ok("person show P1");
    has(&shown, &["person", "name", "category", "birth_date", "parties", "consents"]);
    assert_eq!((&shown["name"], &shown["category"]), (&json!("Lou Martin"), &json!("minor")));
    assert_eq!(shown["parties"], json!([{"role": "sole-holder", "name": "Ana"}]));

    std::fs::write(office.path("form.pdf"), "a scan").unwrap();
    let given = "consent add P1 --status partial --channel web --channel press --from 2020-01-01 --until 2027-01-01 --means \
                 paper --received 2020-01-02 --signed-by ana --child too-young --evidence form.pdf";
    assert_eq!(office.ok(given), json!({"consent": "C1"}));
    let consents = office.ok("consent list");
    let consent = &consents["consents"][0];
    for (field, value) in [
        ("consent", json!("C1")),
        ("person", json!("P1")),
        ("status", json!("partial")),
        ("channels", json!(["web", "press"])),
        ("from", json!("2020-01-01")),
        ("until", json!("2027-01-01")),
        ("means", json!("paper")),
        ("received", json!("2020-01-02")),
        ("signed", json!(["party-1"])),
        ("child", json!("too-young")),
        ("evidence", json!(office.sha256("form.pdf"))),
        ("publication", json!(true)),
        ("never_publish", json!(false)),
    ] {
        assert_eq!(consent[field], value, "{field} in {consent}");
    }
    let other = office.ok("consent add P1 --status granted --channel web --no-publication --opposed-by ana --child no");
    assert_eq!(other, json!({"consent": "C2"}));
    let refused = office.ok("consent add P1 --status refused --never-publish");
    assert_eq!(refused, json!({"consent": "C3"}));
    let consents = office.ok("consent list --person P1")["consents"].clone();
    assert_eq!((&consents[1]["publication"], &consents[1]["opposed"]), (&json!(false), &json!(["party-1"])));
    assert_eq!((&consents[2]["never_publish"], &consents[2]["status"]), (&json!(true), &json!("refused")));

    std::fs::write(office.path("people.csv"), "nom;prenom;categorie\nDurand;Zoe;adulte\nPetit;Max;adulte\n").unwrap();
    let dry = office.ok("person import people.csv --dry-run");
    has(&dry, &["importable", "imported", "rows"]);
    assert_eq!((&dry["importable"], &dry["imported"]), (&json!(true), &json!(false)));
    assert_eq!(list(&office.ok("person list")["people"]).len(), 1, "a dry run adds nobody");
    assert_eq!(each(&office.ok("person import people.csv")["rows"], "person"), ["P2", "P3"]);
    std::fs::write(office.path("consents.csv"), "code;statut;canaux;moyen;recu le\nP2;accordé;web;papier;2020-01-02\n")
        .unwrap();
    let imported = office.ok("consent import consents.csv");
    assert_eq!((&imported["imported"], each(&imported["rows"], "consent")), (&json!(true), vec!["C4"]));
    std::fs::write(office.path("wrong.csv"), "code;statut\nP2;peut-être\nP9;refusé\n").unwrap();
    let wrong = office.ends("consent import wrong.csv", 1);
    assert_eq!((&wrong["imported"], each(&wrong["rows"], "fate")), (&json!(false), vec!["wrong", "wrong"]));
    assert_eq!(list(&office.ok("consent list")["consents"]).len(), 4, "all or nothing");

    assert_eq!(office.ok("person erase P1"), json!({"person": "P1"}));
    let erased = office.ok("person show P1");
    assert_eq!((&erased["name"], &erased["erased"], &erased["birth_date"]), (&Value::Null, &json!(true), &Value::Null));
}

#[test]
fn the_register_itself() {
    let office = Office::new();
    office.ok("event new --title Fete --date 2026-06-01");
    let whole = office.ok("register check");
    has(&whole, &["ok", "journal_rows", "faults"]);
    assert_eq!((&whole["ok"], &whole["faults"]), (&json!(true), &json!([])));
    assert_eq!(office.ok("register backup copy.sqlite"), json!({"path": "copy.sqlite"}));
    office.ok("event new --title Autre --date 2026-07-01");
    office.ok("register restore copy.sqlite");
    assert_eq!(each(&office.ok("event list")["events"], "title"), ["Fete"]);
    office.ok("register check");
    assert_eq!(office.ok("register export out"), json!({"path": "out"}));
    assert!(office.files("out").contains_key("event.csv"), "{:?}", office.files("out").keys());
}

#[test]
fn the_same_file_is_the_same_photo() {
    let office = Office::new();
    for name in ["a/1.jpg", "b/1.jpg", "b/copy.jpg"] {
        office.photo(name, &plain(1));
    }
    office.photo("2.jpg", &plain(2));
    office.ok("event new --title Fete --date 2026-06-01");
    let added = office.ok("event add E1 photos photos/2.jpg");
    assert_eq!(each(&added["photos"], "photo").len(), 2, "{added}");
    let again = office.ok("event add E1 photos/b/copy.jpg photos/2.jpg");
    let codes = |document: &Value| {
        each(&document["photos"], "photo").into_iter().map(str::to_owned).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(codes(&again), codes(&added));
    assert_eq!(office.ok("event list")["events"][0]["photo_count"], 2);

    // Renamed, it is found again: its decisions are still there.
    let photo = each(&office.ok("event add E1 photos/2.jpg")["photos"], "photo")[0].to_owned();
    office.ok(&format!("region add E1 {photo} --shape rect --box 16,88,64,64"));
    std::fs::rename(office.path("photos/2.jpg"), office.path("photos/renamed.jpg")).unwrap();
    let moved = office.ok("event add E1 photos");
    let moved = list(&moved["photos"]).iter().find(|one| one["photo"] == photo.as_str()).unwrap();
    assert_eq!(list(&moved["regions"]).len(), 1);
    assert_eq!(office.ok("event list")["events"][0]["photo_count"], 2);
    // In another event it is another photo, with decisions of its own.
    office.ok("event new --title Autre --date 2026-06-02");
    let elsewhere = office.ok("event add E2 photos/renamed.jpg");
    assert!(elsewhere["photos"][0]["photo"] != photo.as_str() && list(&elsewhere["photos"][0]["regions"]).is_empty());
}
