//! An event from the photos to two publish folders that show different faces.

use super::office::{LEFTS, Office, STYLE, each, list, seen, text, texts};
use estompe::domain::command::Command;
use estompe::domain::{Detection, Face, PhotoId, PxBox};
use estompe::imaging::Raster;
use serde_json::Value;

/// The rules that keep a photo in, without repetition.
fn rules(checked: &Value, photo: usize) -> Vec<&str> {
    let mut rules = each(&checked["photos"][photo]["blocked"], "rule");
    rules.dedup();
    rules
}

/// Three regions on a photo, shown on whatever these people agreed to.
fn show(office: &Office, photo: u32, people: &[&str]) {
    for (left, person) in LEFTS.into_iter().zip(people) {
        let region = office.region(photo, left, 88);
        office.ok(&format!("decide E1 {photo} {region} show --person {person}"));
    }
    office.review(photo);
}

fn original(office: &Office) -> Raster {
    office.picture("photos/1.jpg")
}

/// P1 agreed to both channels, of P2's holders one signed, P3 refused.
fn three_people(office: &Office) {
    office.adult("Ada~Lovell", &["web", "internal"]);
    office
        .ok("person add --name Tim~Noor --category minor --birth-date 2016-02-01 --holder Ana~Noor --holder Jan~Noor");
    let one_of_two =
        "consent add P2 --status granted --channel web --channel internal --means paper --signed-by Ana~Noor";
    office.ok(&format!("{one_of_two} --child yes"));
    office.ok("person add --name Kim~Olsen --category adult");
    office.ok("consent add P3 --status refused");
}

#[test]
fn each_channel_covers_those_who_are_not_clear_for_it() {
    let office = Office::with_photos(1);
    three_people(&office);
    show(&office, 1, &["P1", "P2", "P3"]);
    let web = office.ok("check E1 --channel web");
    assert_eq!(
        (text(&web["photos"][0]["state"]).as_str(), texts(&web["photos"][0]["covered"])),
        ("publishable-covered", vec!["R2", "R3"])
    );
    let warned = each(&web["photos"][0]["warnings"], "rule");
    assert!(warned.contains(&"G2") && warned.contains(&"G4"), "{warned:?}");
    assert_eq!(texts(&office.ok("check E1 --channel internal")["photos"][0]["covered"]), ["R3"]);

    let made = office.ok(&format!("publish E1 --channel web --channel internal --out out {STYLE}"));
    let publications = list(&made["publications"]);
    assert_eq!(each(&made["publications"], "channel"), ["web", "internal"]);
    for (publication, covered) in publications.iter().zip([vec!["R2", "R3"], vec!["R3"]]) {
        assert_eq!(texts(&publication["files"][0]["covered"]), covered);
    }
    let [web, internal] = ["out/web/fete-0001.jpg", "out/internal/fete-0001.jpg"].map(|file| office.picture(file));
    assert_eq!(seen(&web, &original(&office)), ["shown", "covered", "covered"]);
    assert_eq!(seen(&internal, &original(&office)), ["shown", "shown", "covered"]);
    // Nothing else differs between the two than what is around the one face.
    let points = (0..web.height()).flat_map(|y| (0..web.width()).map(move |x| (x, y)));
    let differing: Vec<(u32, u32)> = points.filter(|&(x, y)| web.rgb(x, y) != internal.rgb(x, y)).collect();
    let (left, right) =
        (differing.iter().map(|at| at.0).min().unwrap(), differing.iter().map(|at| at.0).max().unwrap());
    assert!(left > LEFTS[0] + 64 && right < LEFTS[2], "from {left} to {right}");
    assert_eq!(office.run("verify out").code, Some(0));
    assert_eq!(office.sha256("photos/1.jpg"), text(&office.ok("event show E1")["photos"][0]["sha256"]));
}

#[test]
fn the_second_signature_uncovers_a_minor() {
    let office = Office::with_photos(1);
    three_people(&office);
    show(&office, 1, &["P1", "P2"]);
    assert_eq!(texts(&office.ok("check E1 --channel web")["photos"][0]["covered"]), ["R2"]);
    let both = "consent add P2 --status granted --channel web --means paper --signed-by Ana~Noor --signed-by Jan~Noor";
    office.ok(&format!("{both} --child yes"));
    let checked = office.ok("check E1 --channel web");
    assert_eq!(
        (text(&checked["photos"][0]["state"]).as_str(), texts(&checked["photos"][0]["covered"]).len()),
        ("publishable", 0)
    );
    // The consents are no part of what was reviewed: nobody has to look again.
    office.ok(&format!("publish E1 --channel web --out web {STYLE}"));
    assert_eq!(seen(&office.picture("web/fete-0001.jpg"), &original(&office))[..2], ["shown", "shown"]);
    // The child's own no counts more than both.
    office.ok("consent add P2 --status granted --channel web --means paper --signed-by Ana~Noor --signed-by Jan~Noor --child no");
    assert_eq!(office.ok("withdrawals")["items"][0]["why"], "refused");
}

#[test]
fn never_publish_keeps_the_whole_photo_in() {
    let office = Office::with_photos(2);
    office.ok("person add --name Ada --category adult");
    office.ok("consent add P1 --status refused --never-publish");
    let region = office.region(1, LEFTS[0], 88);
    office.ok(&format!("decide E1 1 {region} cover --person P1"));
    (1..=2).for_each(|photo| office.review(photo));
    let checked = office.ends("check E1 --channel internal", 3);
    assert_eq!((&checked["photos"][0]["state"], rules(&checked, 0)), (&Value::from("excluded"), vec!["G4"]));
    let made = office.ends("publish E1 --channel internal --out out", 3);
    assert_eq!((each(&made["files"], "photo"), each(&made["blocked"], "photo")), (vec!["F2"], vec!["F1"]));
    assert_eq!(office.files("out").into_keys().collect::<Vec<_>>(), ["fete-0002.jpg"]);
}

#[test]
fn a_later_decision_makes_the_review_stale() {
    let office = Office::with_photos(1);
    let region = office.region(1, LEFTS[0], 88);
    assert_eq!(rules(&office.ends("check E1 --channel web", 3), 0), ["G3", "G1", "G8"]);
    office.review(1);
    assert_eq!(
        office.ok("event show E1")["photos"][0]["regions"][0]["decision"],
        "cover",
        "a review confirms the covers"
    );
    office.ok("check E1 --channel web");
    office.ok(&format!("decide E1 1 {region} not-a-face"));
    let stale = office.ends("check E1 --channel web", 3);
    assert_eq!((rules(&stale, 0), &stale["photos"][0]["state"]), (vec!["G3"], &Value::from("to-review")));
    let made = office.ends("publish E1 --channel web --out web", 3);
    assert_eq!((&made["publication"], list(&made["files"]).len()), (&Value::Null, 0));
    office.review(1);
    assert_eq!(office.ok("check E1 --channel web")["photos"][0]["state"], "nobody-identifiable");
    office.region(1, LEFTS[1], 88);
    assert_eq!(rules(&office.ends("check E1 --channel web", 3), 0), ["G3", "G1"]);
    office.ok("decide E1 1 R2 cover");
    office.review(1);
    office.ok("decide E1 1 R2 undecided");
    assert_eq!(rules(&office.ends("check E1 --channel web", 3), 0), ["G3", "G1"]);
}

#[test]
fn a_child_nobody_recognises_is_said_twice() {
    let office = Office::with_photos(1);
    let region = office.region(1, LEFTS[0], 88);
    office.ok(&format!("decide E1 1 {region} not-identifiable --reason dos"));
    office.review(1);
    assert_eq!(rules(&office.ends("check E1 --channel web", 3), 0), ["G5"]);
    office.ok(&format!("decide E1 1 {region} not-identifiable --reason dos --confirm"));
    office.review(1);
    assert_eq!(office.ok("check E1 --channel web")["photos"][0]["state"], "nobody-identifiable");
}

#[test]
fn an_operator_s_word_is_for_adults_who_did_not_refuse() {
    let office = Office::with_photos(1);
    three_people(&office);
    office.ok("person add --name Eva~Roth --category speaker");
    let region = office.region(1, LEFTS[0], 88);
    let word = |person: &str| format!("decide E1 1 {region} show --person {person} --reason conference");
    for person in ["P2", "P3"] {
        assert!(office.refused(&word(person), 2).contains(person));
    }
    office.ok(&word("P4"));
    office.review(1);
    office.ok(&format!("publish E1 --channel web --out web {STYLE}"));
    assert_eq!(seen(&office.picture("web/fete-0001.jpg"), &original(&office))[0], "shown");
    office.ok("consent add P4 --status refused");
    assert_eq!(office.ok("withdrawals")["items"][0]["why"], "refused");
}

#[test]
fn a_name_in_a_text_that_leaves_keeps_the_photo_in() {
    let office = Office::with_photos(1);
    office.adult("Zoe~Lefevre", &["web"]);
    office.ok("review E1 1 --tick-all --caption Zoé~LEFÈVRE~lit");
    assert_eq!(rules(&office.ends("check E1 --channel web", 3), 0), ["G9"]);
    office.ok("review E1 1 --caption Zoé~lit");
    let warned = office.ok("check E1 --channel web");
    assert_eq!(each(&warned["photos"][0]["warnings"], "rule"), ["G9"], "a first name alone is a hint");
    office.ok("review E1 1 --caption ~ --alt Mme~Lefevre");
    assert_eq!(rules(&office.ends("check E1 --channel web", 3), 0), ["G9"]);
    office.ok("review E1 1 --alt ~");
    office.ok("check E1 --channel web");
    assert_eq!(rules(&office.ends("check E1 --channel web --names lefevre-{n}", 3), 0), ["G9"]);
    let made = office.ends("publish E1 --channel web --out web --names lefevre-{n}", 3);
    assert_eq!(each(&made["blocked"], "rule"), ["G9"]);
    assert!(office.files("web").is_empty());
}

#[test]
fn what_is_held_back_or_rejected_stays_in() {
    let office = Office::with_photos(1);
    office.review(1);
    for (hold, release) in [("--hold-back yes", "--hold-back no"), ("--pick rejected", "--pick picked")] {
        office.ok(&format!("review E1 1 {hold}"));
        let checked = office.ends("check E1 --channel web", 3);
        assert_eq!(
            (&checked["photos"][0]["state"], list(&checked["photos"][0]["blocked"]).len()),
            (&Value::from("excluded"), 1)
        );
        office.ends("publish E1 --channel web --out web", 3);
        office.ok(&format!("review E1 1 {release}"));
        office.ok("check E1 --channel web");
    }
    assert!(office.files("web").is_empty());
}

#[test]
fn the_house_may_have_a_face_that_is_not_clear_block_the_photo() {
    let office = Office::with_photos(1);
    std::fs::write(office.path("register/policy.toml"), "uncleared = \"block\"\nchecklist_blocks = false\n").unwrap();
    three_people(&office);
    let region = office.region(1, LEFTS[0], 88);
    office.ok(&format!("decide E1 1 {region} show --person P2"));
    office.ok("review E1 1");
    let checked = office.ends("check E1 --channel web", 3);
    assert_eq!((&checked["photos"][0]["state"], rules(&checked, 0)), (&Value::from("partial"), vec!["G2"]));
    assert_eq!(
        each(&office.ok("check E1 --channel internal")["photos"][0]["warnings"], "rule")
            .iter()
            .filter(|rule| **rule == "G8")
            .count(),
        6
    );
}

/// A second-look candidate is a question that a review does not answer.
#[test]
fn a_weak_candidate_has_to_be_answered() {
    let office = Office::with_photos(1);
    let weak = Face { area: PxBox::new(16.0, 88.0, 64.0, 64.0), score: 0.2, weak: true };
    let detected = Command::Detected { photo: PhotoId::FIRST, detection: Detection::Thorough, faces: vec![weak] };
    office.perform(&[detected]);
    let reviewed = office.run("review E1 1 --tick-all --json");
    assert!(reviewed.code == Some(0) && reviewed.err.contains('1'), "the open question is said: {reviewed:?}");
    let region = reviewed.json()["regions"][0].clone();
    assert_eq!((&region["weak"], &region["decision"]), (&Value::from(true), &Value::from("undecided")));
    assert_eq!(rules(&office.ends("check E1 --channel web", 3), 0), ["G1"]);
    office.ok("decide E1 1 R1 not-a-face");
    office.review(1);
    assert_eq!(office.ok("check E1 --channel web")["photos"][0]["state"], "nobody-identifiable");
}
