//! What has been kept long enough is listed, and nothing is deleted.

use super::office::Office;
use serde_json::json;

#[test]
fn originals_and_consents_are_listed_when_their_time_is_over() {
    let office = Office::with_photos(2);
    office.adult("Ada", &["web"]);
    office.ok("consent withdraw C1 --on 2026-06-10 --by Ada");
    let nothing = json!({"originals": [], "consents": []});
    assert_eq!(office.ok("register retention --on 2027-06-01"), nothing);
    let photos = ["photos/1.jpg", "photos/2.jpg"].map(|photo| office.path(photo).display().to_string());
    let due = office.ok("register retention --on 2027-06-02");
    assert_eq!(due["consents"], json!([]));
    let originals = json!({"event": "E1", "until": "2027-06-01", "photos": 2, "found": photos});
    assert_eq!(due["originals"], json!([originals]));
    let due = office.ok("register retention --on 2031-06-11");
    let consent = json!({"consent": "C1", "person": "P1", "ended": "2026-06-10", "until": "2031-06-10"});
    assert_eq!(due["consents"], json!([consent]));

    std::fs::remove_file(office.path("photos/2.jpg")).unwrap();
    let due = office.ok("register retention --on 2031-06-11");
    assert_eq!(due["originals"][0]["found"], json!([photos[0]]));
    assert!(office.path("photos/1.jpg").exists(), "an original is never touched");
    let said = office.run("register retention --on 2031-06-11");
    assert!(said.out.contains("E1 Fete") && said.out.contains("C1 P1") && !said.out.contains("Ada"), "{said:?}");
    office.ok("person erase P1");
    assert_eq!(office.ok("register retention --on 2031-06-11")["consents"], json!([]));
}

#[test]
fn the_policy_and_the_event_say_how_long() {
    let office = Office::with_photos(1);
    std::fs::write(office.path("register/policy.toml"), "keep_originals_months = 1").unwrap();
    assert_eq!(office.ok("register retention --on 2026-07-02")["originals"][0]["until"], "2026-07-01");
    office.ok("event edit E1 --keep-originals-until 2026-08-15");
    assert_eq!(office.ok("register retention --on 2026-08-15")["originals"], json!([]));
    assert_eq!(office.ok("register retention --on 2026-08-16")["originals"][0]["until"], "2026-08-15");
}
