//! Pages to print and lists to keep: written whole, under names that are free.

use super::office::{LEFTS, Office, STYLE};

fn published() -> Office {
    let office = Office::with_photos(2);
    office.adult("Ada", &["web"]);
    let region = office.region(1, LEFTS[0], 88);
    office.ok(&format!("decide E1 1 {region} show --person P1"));
    office.review(1);
    office.ends(&format!("publish E1 --channel web --out web {STYLE}"), 3);
    office.ok("put U1 --at https://ville.example");
    office.ok("consent withdraw C1 --on 2020-06-05 --by Ada");
    office
}

#[test]
fn every_page_is_written_once_and_never_over_another_file() {
    let office = published();
    for (line, told) in [
        ("event form E1 --out page.html", "E1"),
        ("event sheet E1 --out page.html", "Fete"),
        ("event contact E1 --channel web --out page.html", "data:image/jpeg"),
        ("register record page.html", "U1"),
        ("register policy page.html", "warn_days"),
        ("withdrawals --list page.html", "https://ville.example"),
        ("withdrawals --list page.csv", "https://ville.example"),
    ] {
        office.ok(line);
        let name = line.rsplit(' ').next().unwrap();
        let page = std::fs::read_to_string(office.path(name)).unwrap();
        assert!(page.contains(told), "{line}: {told} is not in {page}");
        let again = office.run(line);
        assert_eq!((again.code, again.out.as_str()), (Some(1), ""), "{line}");
        assert!(again.err.contains(name), "{line}: {}", again.err);
        assert_eq!(std::fs::read_to_string(office.path(name)).unwrap(), page);
        std::fs::remove_file(office.path(name)).unwrap();
    }
}

/// The list is what people take to the telephone: where it cannot be written, nothing is taken down behind their back.
#[test]
fn without_the_list_that_was_asked_for_nothing_is_applied() {
    let office = published();
    let before = office.files("web");
    let refused = office.run("withdrawals --apply --list no/such/folder/list.html");
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert_eq!(office.files("web"), before);
    office.ok("withdrawals --apply --list list.html");
    assert!(office.path("list.html").is_file() && office.files("web") != before);
}

#[test]
fn in_french_pages_are_french() {
    let office = published();
    office.ok("event form E1 --out form.html --lang fr");
    office.ok("withdrawals --list list.html --lang fr");
    let form = std::fs::read_to_string(office.path("form.html")).unwrap();
    assert!(form.contains("lang=\"fr\"") && form.contains("autorité parentale"), "{form}");
    assert!(std::fs::read_to_string(office.path("list.html")).unwrap().contains("lang=\"fr\""));
}
