//! The publish folder: what may be in it, what is replaced, what is never touched.

use super::office::{LEFTS, Office, STYLE, each, list, plain, seen, text};
use serde_json::Value;

/// Two photos that may leave; on the first, a face is covered.
fn ready() -> Office {
    let office = Office::with_photos(2);
    office.region(1, LEFTS[0], 88);
    (1..=2).for_each(|photo| office.review(photo));
    office
}

fn states(office: &Office) -> Vec<String> {
    let record = std::fs::read_to_string(office.path("record/file.json")).unwrap();
    let rows: Value = serde_json::from_str(&record).unwrap();
    list(&rows).iter().map(|row| text(&row["state"])).collect()
}

#[test]
fn a_folder_with_originals_in_it_is_refused_before_anything_is_written() {
    let office = ready();
    office.photo("sub/3.jpg", &plain(3));
    office.ok("event add E1 photos/sub");
    let before = office.bytes_below("photos").len();
    for out in ["photos", "photos/web", "photos/sub", "photos/sub/web", ".", "photos/../photos/web", "photos/1.jpg"] {
        let said = office.refused(&format!("publish E1 --channel web --out {out}"), 2);
        assert!(said.contains("photos") || out == "photos/1.jpg", "{out}: {said}");
    }
    // Of several channels, not one is begun where one folder is refused.
    std::fs::create_dir(office.path("out")).unwrap();
    std::fs::write(office.path("out/internal"), "a file in the way").unwrap();
    office.refused("publish E1 --channel web --channel internal --out out", 2);
    assert!(!office.path("out/web").exists(), "web was begun");
    assert_eq!(office.bytes_below("photos").len(), before);
    assert_eq!(office.ok("withdrawals")["items"], Value::from(Vec::<Value>::new()));
}

#[test]
fn what_was_published_does_not_come_back_as_an_original() {
    let office = Office::new();
    office.photo("a/1.jpg", &plain(1));
    office.photo("b/2.jpg", &plain(2));
    office.ok("event new --title Fete --date 2026-06-01");
    office.ok("event add E1 photos");
    (1..=2).for_each(|photo| office.review(photo));
    office.refused("publish E1 --channel web --out photos", 2);
    // Beside the folders that photos were found in it is allowed; what was published does not come back as an original.
    office.ok("publish E1 --channel web --out photos/web");
    let again = office.ok("event add E1 photos");
    assert_eq!(
        (each(&again["photos"], "photo"), each(&again["skipped"], "why")),
        (vec!["F1", "F2"], vec!["published"; 2])
    );
}

#[test]
fn a_file_of_somebody_else_is_not_replaced() {
    let office = ready();
    std::fs::create_dir_all(office.path("web/fete-0002.jpg")).unwrap();
    std::fs::write(office.path("web/fete-0001.jpg"), "somebody's").unwrap();
    let made = office.run(&format!("publish E1 --channel web --out web {STYLE} --json"));
    assert_eq!(made.code, Some(1), "a folder in the way is a failure: {made:?}");
    assert!(each(&made.json()["blocked"], "rule").contains(&"G12"), "{made:?}");
    std::fs::remove_dir(office.path("web/fete-0002.jpg")).unwrap();
    let made = office.ends(&format!("publish E1 --channel web --out web {STYLE}"), 3);
    assert_eq!((each(&made["files"], "photo"), each(&made["blocked"], "rule")), (vec!["F2"], vec!["G12"]));
    assert_eq!(office.files("web")["fete-0001.jpg"], b"somebody's");
    // Once it is out of the way, publishing again does what was left, and replaces what is ours.
    std::fs::remove_file(office.path("web/fete-0001.jpg")).unwrap();
    assert_eq!(list(&office.ok(&format!("publish E1 --channel web --out web {STYLE}"))["files"]).len(), 2);
}

#[test]
fn publishing_again_replaces_ours_and_nothing_else() {
    let office = ready();
    office.ok(&format!("publish E1 --channel web --out web {STYLE}"));
    std::fs::write(office.path("web/index.html"), "a page").unwrap();
    let first = office.files("web");
    office.ok("publish E1 --channel web --out web --style tiles");
    let second = office.files("web");
    assert_eq!(second.keys().collect::<Vec<_>>(), first.keys().collect::<Vec<_>>());
    assert!(second["fete-0001.jpg"] != first["fete-0001.jpg"] && second["index.html"] == first["index.html"]);
    office.ok("register export record");
    assert_eq!(states(&office), ["superseded", "superseded", "published", "published"]);

    // A file of ours that somebody has worked on since is somebody's.
    std::fs::write(office.path("web/fete-0001.jpg"), "touched up by hand").unwrap();
    let made = office.ends("publish E1 --channel web --out web", 3);
    assert_eq!((each(&made["blocked"], "photo"), each(&made["blocked"], "rule")), (vec!["F1"], vec!["G12"]));
    assert_eq!(office.files("web")["fete-0001.jpg"], b"touched up by hand");
    assert!(office.files("web").keys().all(|name| !name.starts_with('.')), "something is left that was written aside");
}

/// What hides a face for the web is not overwritten by what shows it inside the house, nor one summer's fair by the next.
#[test]
fn a_file_of_another_channel_or_event_is_not_replaced() {
    let office = ready();
    office.ok(&format!("publish E1 --channel web --out web {STYLE}"));
    let web = office.files("web");
    let made = office.ends("publish E1 --channel internal --out web", 3);
    assert_eq!((list(&made["files"]).len(), each(&made["blocked"], "rule")), (0, vec!["G12", "G12"]));
    office.ok("event new --title Fete --date 2027-06-01");
    office.ok("event add E2 photos");
    office.ok("review E2 1 --tick-all");
    let made = office.ends("publish E2 --channel web --out web", 3);
    assert_eq!(list(&made["files"]).len(), 0);
    assert!(each(&made["blocked"], "rule").contains(&"G12"), "{made}");
    assert_eq!(office.files("web"), web);
}

#[test]
fn an_original_that_changed_is_not_published_and_goes_back_to_review() {
    let office = ready();
    office.ok(&format!("publish E1 --channel web --out web {STYLE}"));
    office.photo("1.jpg", &plain(77));
    std::fs::remove_file(office.path("photos/2.jpg")).unwrap();
    let before = office.files("web");
    let made = office.ends("publish E1 --channel internal --out internal", 1);
    assert_eq!((list(&made["files"]).len(), each(&made["blocked"], "rule")), (0, vec!["file", "file"]));
    let told = each(&made["blocked"], "text");
    assert!(
        told[0].contains("changed") && told[0].contains("1.jpg") && told[1].contains("none of the places"),
        "{told:?}"
    );

    let added = office.ok("event add E1 photos");
    assert_eq!(each(&added["photos"], "photo"), ["F1"], "it is the same photo");
    let photo = office.ok("event show E1")["photos"][0].clone();
    assert_eq!((&photo["reviewed"], &photo["regions"][0]["decision"]), (&Value::from(false), &Value::from("cover")));
    let due = office.ok("withdrawals");
    assert_eq!((each(&due["items"], "photo"), each(&due["items"], "why")), (vec!["F1"], vec!["changed-original"]));
    office.ends("publish E1 --channel web --out web", 1);
    assert_eq!(office.files("web"), before);
    office.review(1);
    office.ends(&format!("publish E1 --channel web --out web {STYLE}"), 1);
    assert_eq!(seen(&office.picture("web/fete-0001.jpg"), &office.picture("photos/1.jpg"))[0], "covered");
    assert_eq!(office.ok("withdrawals")["items"], Value::from(Vec::<Value>::new()));
}

#[test]
fn photos_that_were_moved_are_found_again() {
    let office = ready();
    std::fs::rename(office.path("photos"), office.path("archive")).unwrap();
    office.ends("publish E1 --channel web --out web", 1);
    office.ok("event add E1 archive");
    assert_eq!(office.ok("event list")["events"][0]["photo_count"], 2);
    assert_eq!(list(&office.ok("publish E1 --channel web --out web")["files"]).len(), 2);
}

#[test]
fn nothing_personal_is_in_a_published_file_or_its_name() {
    let office = Office::new();
    let dirty = crate::cli_program::jpeg(200, 160);
    std::fs::write(office.path("photos/Zoe Lefevre.jpg"), dirty).unwrap();
    office.ok("event new --title L’été~à~Évry --date 2026-06-01");
    office.ok("event add E1 photos");
    office.review(1);
    office.ok("publish E1 --channel press --out press --credit Ville~de~R.");
    let files = office.files("press");
    assert_eq!(files.keys().collect::<Vec<_>>(), ["l-ete-a-evry-0001.jpg"]);
    for marker in ["MarkerCam", "Zoe", "Lefevre"] {
        assert!(!crate::fixtures::holds(&files["l-ete-a-evry-0001.jpg"], marker), "{marker}");
    }
    assert!(crate::fixtures::holds(&files["l-ete-a-evry-0001.jpg"], "Ville de R."));
    assert_eq!(office.run("verify press").code, Some(0));
}

#[test]
fn a_channel_that_is_named_twice_is_one() {
    let office = ready();
    let made = office.ok("publish E1 --channel web --channel internal --channel web --out out --style solid");
    assert_eq!(each(&made["publications"], "channel"), ["web", "internal"]);
}

#[test]
fn sizes_are_those_of_the_channel_or_as_asked() {
    let office = ready();
    for (options, size) in [("", (320, 240)), ("--max-edge 160", (160, 120)), ("--max-edge full", (320, 240))] {
        let made = office.ok(&format!("publish E1 --channel web --out out {STYLE} {options}"));
        let picture = office.picture("out/fete-0001.jpg");
        assert_eq!((picture.width(), picture.height()), size, "{options}: {made}");
    }
}

#[test]
fn nothing_is_published_among_the_originals_of_another_event() {
    let office = ready();
    std::fs::create_dir_all(office.path("other")).unwrap();
    std::fs::copy(office.path("photos/1.jpg"), office.path("other/1.jpg")).unwrap();
    office.ok("event new --title Autre --date 2026-07-01");
    office.ok("event add E2 other");
    for out in ["other", "other/web"] {
        let said = office.refused(&format!("publish E1 --channel web --out {out}"), 2);
        assert!(said.contains("other"), "{out}: {said}");
    }
    // Nor where they were, on a drive that is not there now.
    std::fs::rename(office.path("other"), office.path("away")).unwrap();
    office.refused("publish E1 --channel web --out other/web", 2);
    assert!(!office.path("other").exists());
    office.ok("publish E1 --channel web --out web");
}

/// Units and densities of the JFIF header (ITU-T T.871, 10.1).
fn density(file: &[u8]) -> Option<[u8; 5]> {
    let header = file.get(2..20)?.strip_prefix(b"\xFF\xE0\0\x10JFIF\0\x01\x02")?;
    header[..5].try_into().ok()
}

/// 300 dots an inch for the printer, on both paths; and again when a file is covered anew.
#[test]
fn files_for_print_say_how_large_they_are_on_paper() {
    let (plain, printed) = (Some([0, 0, 1, 0, 1]), Some([1, 1, 44, 1, 44]));
    let office = ready();
    office.adult("Ada", &["print", "press"]);
    let region = office.region(2, LEFTS[1], 88);
    office.ok(&format!("decide E1 2 {region} show --person P1"));
    office.review(2);
    let densities = |folder: &str| -> Vec<_> { office.files(folder).values().map(|file| density(file)).collect() };
    office.ok(&format!("publish E1 --channel print --out print {STYLE}"));
    assert_eq!(densities("print"), [printed, printed]);
    office.ok(&format!("publish E1 --channel print --max-edge 100 --out small {STYLE}"));
    assert_eq!(densities("small"), [printed, printed]);
    for folder in ["press", "web"] {
        office.ok(&format!("publish E1 --channel {folder} --out {folder} {STYLE}"));
        assert_eq!(densities(folder), [plain, plain]);
    }
    office.ok("consent withdraw C1 --on 2020-06-05 --by Ada");
    let before = office.files("print");
    office.ok("withdrawals --apply");
    assert_ne!(office.files("print"), before);
    assert_eq!((densities("print"), densities("small")), (vec![printed; 2], vec![printed; 2]));
    assert_eq!(office.run("verify print small press web").code, Some(0));
}
