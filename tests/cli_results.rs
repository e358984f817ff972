//! The four sub-commands on photos made here: documents, sentences, exit codes.

use crate::cli_program::{estompe, workplace};
use crate::walk;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn files_below(folder: &Path) -> Vec<PathBuf> {
    walk::files_below(folder.to_str().unwrap(), "")
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn holds(value: &Value, expected: &[&str]) {
    let expected: BTreeSet<&str> = expected.iter().copied().collect();
    assert!(keys(value).is_superset(&expected), "{expected:?} in {value}");
}

#[test]
fn inspect_gives_the_document_of_the_contract() {
    let place = workplace();
    let ended = estompe(place.path(), "inspect photos --json");
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    let files = &ended.json()["files"];
    assert_eq!(files.as_array().unwrap().len(), 2);
    for file in files.as_array().unwrap() {
        holds(file, &["path", "format", "width", "height", "orientation", "sha256", "findings", "error", "error_code"]);
        assert_eq!((&file["format"], &file["error"]), (&Value::from("jpeg"), &Value::Null));
        let device = file["findings"].as_array().unwrap().iter().find(|finding| finding["kind"] == "device");
        let device = device.unwrap_or_else(|| panic!("no device in {file}"));
        holds(device, &["kind", "where", "name", "value"]);
        assert_eq!(device["value"], "MarkerCam 7");
    }
    let path = Path::new("photos").join("IMG_1.jpg");
    let first = files.as_array().unwrap().iter().find(|file| file["path"] == path.to_str().unwrap()).unwrap();
    assert_eq!((&first["width"], &first["height"]), (&Value::from(64), &Value::from(48)));
}

#[test]
fn inspect_speaks_both_languages() {
    let place = workplace();
    for (language, device) in [("en", "Device:"), ("fr", "Appareil\u{A0}:")] {
        let ended = estompe(place.path(), &format!("inspect photos --lang {language}"));
        assert!(ended.out.contains(device) && ended.out.contains("MarkerCam 7"), "{}", ended.out);
    }
}

#[test]
fn a_refused_file_is_named_and_the_others_are_done() {
    let place = workplace();
    let whole = std::fs::read(place.path().join("photos/IMG_1.jpg")).unwrap();
    std::fs::write(place.path().join("photos/cut.jpg"), &whole[..whole.len() / 2]).unwrap();
    std::fs::write(place.path().join("photos/letter.jpg"), "Dear Sir").unwrap();
    for command in ["inspect", "detect", "verify", "scrub --out out"] {
        let ended = estompe(place.path(), &format!("{command} photos --json"));
        assert_eq!(ended.code, Some(1), "{command}: {}", ended.err);
        assert!(ended.err.contains("cut.jpg: ") && ended.err.contains("letter.jpg: "), "{command}: {}", ended.err);
        let document = ended.json();
        let mut codes = document["files"].as_array().unwrap().iter().map(|file| &file["error_code"]);
        assert!(codes.any(|code| code == "unknown-format"), "{command}: {document}");
    }
    assert_eq!(files_below(&place.path().join("out")).len(), 2, "the two whole photos are published");
}

#[test]
fn detect_gives_the_document_of_the_contract() {
    let place = workplace();
    let ended = estompe(place.path(), "detect photos --json");
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    for file in ended.json()["files"].as_array().unwrap() {
        holds(file, &["path", "width", "height", "faces", "error", "error_code"]);
        assert_eq!(file["faces"].as_array().map(Vec::len), Some(0), "a gradient has no face");
    }
}

#[test]
fn scrub_publishes_reports_and_verify_agrees() {
    let place = workplace();
    let before: Vec<_> =
        files_below(&place.path().join("photos")).iter().map(|it| std::fs::read(it).unwrap()).collect();
    let ended = estompe(place.path(), "scrub photos --out out --report report.json");
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(ended.out.contains("2 photos are in out"), "{}", ended.out);
    assert!(ended.err.contains("no face was found in 2 photos"), "{}", ended.err);
    let out = place.path().join("out");
    let published = files_below(&out);
    let names: Vec<_> = published.iter().map(|file| file.strip_prefix(&out).unwrap().to_str().unwrap()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names.iter().all(|name| name.contains("photo-000")), "{names:?}");
    let after: Vec<_> = files_below(&place.path().join("photos")).iter().map(|it| std::fs::read(it).unwrap()).collect();
    assert!(before == after, "an original was changed");

    let report: Value = serde_json::from_slice(&std::fs::read(place.path().join("report.json")).unwrap()).unwrap();
    for file in report["files"].as_array().unwrap() {
        holds(file, &["path", "sha256", "output", "removed", "error", "error_code"]);
        holds(&file["output"], &["name", "sha256", "route", "covers", "checks"]);
        assert!(!file["removed"].as_array().unwrap().is_empty(), "{file}");
    }
    assert!(!report.to_string().contains("MarkerCam"), "the report carries what the photos lost");

    let verified = estompe(place.path(), "verify out --json");
    assert_eq!(verified.code, Some(0), "{verified:?}");
    for file in verified.json()["files"].as_array().unwrap() {
        holds(file, &["path", "format", "width", "height", "sha256", "leftovers", "error", "error_code"]);
    }
}

#[test]
fn verify_names_what_an_original_still_holds() {
    let place = workplace();
    let ended = estompe(place.path(), "verify photos");
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!(ended.out.contains("besides the picture"), "{}", ended.out);
    let document = estompe(place.path(), "verify photos --json").json();
    let leftover = &document["files"][0]["leftovers"][0];
    holds(leftover, &["where", "name", "bytes"]);
}

#[test]
fn standard_output_holds_the_document_alone_and_quiet_says_only_what_went_wrong() {
    let place = workplace();
    let scrubbed = estompe(place.path(), "scrub photos --out one --json");
    holds(&scrubbed.json(), &["files", "destination", "skipped"]);
    assert!(!scrubbed.err.is_empty(), "the question about photos without faces is asked");
    let quiet = estompe(place.path(), "scrub photos --out two --quiet");
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (Some(0), "", ""));
    let taken = estompe(place.path(), "scrub photos --out two --quiet");
    assert_eq!((taken.code, taken.out.as_str()), (Some(1), ""));
    assert!(taken.err.contains("exists already"), "{}", taken.err);
}

#[test]
fn a_report_never_costs_a_photo() {
    let place = workplace();
    let before = std::fs::read(place.path().join("photos/IMG_1.jpg")).unwrap();
    let ended = estompe(place.path(), "scrub photos --out out --report photos/IMG_1.jpg");
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(std::fs::read(place.path().join("photos/IMG_1.jpg")).unwrap() == before);
    assert!(!place.path().join("out").exists());
}

#[test]
fn a_report_that_could_not_be_kept_is_refused_before_the_work() {
    let place = workplace();
    let ended = estompe(place.path(), "scrub photos --out out --report no/such/report.json");
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(!place.path().join("out").exists());
}

/// The report names the originals: whoever hands on the folder of published files must not hand it on with them unawares.
#[test]
fn a_report_among_the_published_files_is_warned_about() {
    let place = workplace();
    let warned = |out: &str, report: &str| {
        let ended = estompe(place.path(), &format!("scrub photos --out {out} --cover none --report {report}"));
        assert_eq!(ended.code, Some(0), "--out {out} --report {report}: {ended:?}");
        assert!(place.path().join(report).is_file());
        ended.err.contains("names the originals")
    };
    assert!(warned("new", "new/report.json"));
    std::fs::create_dir_all(place.path().join("out/sub")).unwrap();
    assert!(warned("out", "out/sub/report.json"));
    assert!(!warned("fourth", "fourth-report.json"));
    #[cfg(unix)]
    {
        std::fs::create_dir(place.path().join("fifth")).unwrap();
        std::os::unix::fs::symlink("fifth", place.path().join("link")).unwrap();
        assert!(warned("fifth", "link/report.json"));
    }
}

/// Whoever names a path means that one: nothing of it was done, and that is no success.
#[cfg(unix)]
#[test]
fn a_pipe_that_is_named_is_a_failure_and_one_that_is_met_is_passed_over() {
    let place = workplace();
    for pipe in ["pipe", "photos/pipe"] {
        let made = std::process::Command::new("mkfifo").arg(place.path().join(pipe)).status().unwrap();
        assert!(made.success());
    }
    std::fs::create_dir(place.path().join("out")).unwrap();
    for (number, command) in ["inspect", "detect", "verify", "scrub --cover none --out out"].into_iter().enumerate() {
        let ended = estompe(place.path(), &format!("{command} pipe --json"));
        assert_eq!(ended.code, Some(1), "{command}: {ended:?}");
        assert!(ended.err.contains("pipe: ") && ended.err.contains("not a file"), "{command}: {}", ended.err);
        assert_eq!(ended.json()["files"][0]["error_code"], "not-a-file", "{command}");
        let command = command.replace("--out out", &format!("--out out{number}"));
        let walked = estompe(place.path(), &format!("{command} photos --json")).json();
        assert_eq!(walked["skipped"][0]["why"], "not-a-file", "{command}: {walked}");
    }
    let device = estompe(place.path(), "inspect /dev/null photos");
    assert_eq!(device.code, Some(1), "{device:?}");
    assert!(device.out.contains("IMG_1.jpg"), "the others are done: {device:?}");
}

#[test]
fn verify_names_a_file_that_was_never_finished() {
    let place = workplace();
    assert_eq!(estompe(place.path(), "scrub photos --out out --cover none").code, Some(0));
    let half_done = place.path().join("out/.estompe-aB3xY9.part");
    std::fs::copy(place.path().join("out/photo-0002.jpg"), &half_done).unwrap();
    for line in ["verify out --json", "verify out/.estompe-aB3xY9.part --json"] {
        let ended = estompe(place.path(), line);
        assert_eq!(ended.code, Some(1), "{line}: {ended:?}");
        assert!(ended.err.contains(".estompe-aB3xY9.part: "), "{line}: {}", ended.err);
        let document = ended.json();
        let mut codes = document["files"].as_array().unwrap().iter().map(|file| &file["error_code"]);
        assert!(codes.any(|code| code == "unfinished"), "{line}: {document}");
    }
}

#[test]
fn choices_with_a_price_are_said() {
    let place = workplace();
    let ended = estompe(place.path(), "scrub photos --out out --names {stem} --cover none");
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(ended.err.contains("originals were called") && ended.err.contains("none is covered"), "{}", ended.err);
    assert!(place.path().join("out/IMG_1.jpg").exists());
}
