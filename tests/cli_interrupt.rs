//! Stopped in the middle of a folder, by Ctrl-C or by the system: what is finished stays and is whole, nothing half done is left.
#![cfg(unix)]

use crate::cli_program::{estompe, jpeg, program};
use crate::walk;
use serde_json::Value;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// More than one worker can do between the first published photo and the signal.
const PHOTOS: usize = 300;

#[test]
fn ctrl_c_leaves_whole_files_only() {
    stopped_by("-INT");
}

#[test]
fn a_system_that_shuts_down_leaves_whole_files_only() {
    stopped_by("-TERM");
}

#[test]
fn a_terminal_that_closes_leaves_whole_files_only() {
    stopped_by("-HUP");
}

fn stopped_by(signal: &str) {
    let place = tempfile::tempdir().unwrap();
    std::fs::create_dir(place.path().join("photos")).unwrap();
    let photo = jpeg(640, 480);
    for number in 0..PHOTOS {
        std::fs::write(place.path().join(format!("photos/{number}.jpg")), &photo).unwrap();
    }
    let mut running = program(place.path());
    running.args(["scrub", "photos", "--out", "out", "--cover", "none", "--jobs", "1", "--report", "report.json"]);
    let mut running = running.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let seen = wait_for(&place.path().join("out/photo-0001.jpg"), &mut running);
    send(signal, &running);
    let status = running.wait().unwrap();
    assert!(seen, "no photo was published within a minute");
    assert_eq!(status.code(), Some(130));

    let published = walk::files_below(place.path().join("out").to_str().unwrap(), "");
    let half_done = |file: &&std::path::PathBuf| file.extension().is_none_or(|extension| extension != "jpg");
    assert_eq!(published.iter().find(half_done), None);
    assert!(published.len() < PHOTOS, "it was not stopped");
    assert_eq!(estompe(place.path(), "verify out --quiet").code, Some(0));

    let report: Value = serde_json::from_slice(&std::fs::read(place.path().join("report.json")).unwrap()).unwrap();
    let files = report["files"].as_array().unwrap();
    assert_eq!(files.iter().filter(|file| !file["output"].is_null()).count(), published.len());
    assert_eq!(files.iter().filter(|file| file["error_code"] == "cancelled").count(), PHOTOS - published.len());
}

/// Whether `path` is there before a minute has passed or the program has ended.
fn wait_for(path: &Path, running: &mut Child) -> bool {
    let begun = Instant::now();
    while !path.exists() {
        if begun.elapsed() > Duration::from_mins(1) || running.try_wait().unwrap().is_some() {
            return path.exists();
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    true
}

fn send(signal: &str, running: &Child) {
    let sent = Command::new("kill").args([signal, &running.id().to_string()]).status().unwrap();
    assert!(sent.success(), "the program had ended already");
}
