//! The command line as a person or a script meets it: usage, languages, streams, exit codes.

use crate::cli_program::{ended, estompe, program, workplace};

#[test]
fn help_shows_what_it_can_do() {
    let place = workplace();
    let shown = estompe(place.path(), "--help");
    assert_eq!((shown.code, shown.err.as_str()), (Some(0), ""));
    for command in ["inspect", "detect", "scrub", "verify", "event", "consent", "publish", "completions", "man"] {
        assert!(shown.out.contains(&format!("\n  {command} ")), "{command} is missing in {}", shown.out);
    }
    assert_eq!(shown.out, estompe(place.path(), "help").out);
}

/// Alone or with a folder it opens the window. Where there is no display, it says so and what works all the same.
#[cfg(all(feature = "gui", target_os = "linux"))]
#[test]
fn without_a_display_it_says_why_there_is_no_window() {
    let place = workplace();
    for (line, language, word) in
        [("", "en", "No window"), ("photos --lang fr", "fr", "Impossible d’ouvrir une fenêtre")]
    {
        let mut program = program(place.path());
        for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            program.env_remove(display);
        }
        program.env("ESTOMPE_REGISTER", place.path().join("register.sqlite")).env("HOME", place.path());
        let ended = ended(program.args(line.split_whitespace()));
        assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""), "{language}: {ended:?}");
        assert!(ended.err.contains(word) && ended.err.contains("estompe --help"), "{ended:?}");
    }
}

#[cfg(not(feature = "gui"))]
#[test]
fn without_a_window_it_says_what_it_can_do() {
    let place = workplace();
    assert_eq!(estompe(place.path(), "").out, estompe(place.path(), "--help").out);
    let ended = estompe(place.path(), "photos");
    assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""));
    assert!(ended.err.contains("window") && ended.err.contains("estompe scrub"), "{}", ended.err);
}

#[test]
fn a_wrong_line_is_named_and_ends_with_2() {
    let place = workplace();
    let lines = [
        ("scrub photos --out x --blur 3", "--blur"),
        ("scrub photos --out x --style mosaic", "mosaic"),
        ("scrub photos --out x --quality 101", "101"),
        ("scrub photos --out x --max-edge 8", "8"),
        ("scrub photos --out x --names ../{n}", "../{n}"),
        ("scrub photos --out x --colour #123456", "--style solid"),
        ("scrub photos --out x --cover no-such-file.json", "no-such-file.json"),
        ("scrub photos --out photos/published", "photos"),
        ("scrub photos", "--out"),
        ("inspect", "PATH"),
        ("inspect no/such/folder", "no/such/folder"),
        ("inspect photos --jobs 0", "--jobs"),
        ("inspect photos --lang de", "de"),
        ("inspcet photos", "inspect"),
        ("event nwe", "new"),
        ("event", "contact"),
        ("event new --title Fete", "--date"),
        ("man inspcet", "inspcet"),
    ];
    for (line, named) in lines {
        let ended = estompe(place.path(), line);
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{line}: {ended:?}");
        assert!(ended.err.contains(named), "{line}: {named} is not named in {}", ended.err);
    }
    assert!(!place.path().join("x").exists(), "a wrong line made the destination");
    assert!(!place.path().join("photos/published").exists(), "a refused destination was made");
}

#[test]
fn a_wrong_line_leads_to_the_help_of_its_command() {
    let place = workplace();
    for (line, help) in [
        ("scrub photos --out x --style mosaic", "Try: estompe scrub --help"),
        ("detect photos --jobs 0", "Try: estompe detect --help"),
        ("inspcet photos", "Try: estompe --help"),
        ("event new --title Fete", "Try: estompe event new --help"),
        ("register bakcup x", "Try: estompe register --help"),
    ] {
        let ended = estompe(place.path(), line);
        assert!(ended.err.contains(help), "{line}: {}", ended.err);
    }
    let mosaic = estompe(place.path(), "scrub photos --out x --style mosaic").err;
    assert_eq!(mosaic.matches("sticker").count(), 1, "the choices are told once: {mosaic}");
}

#[test]
fn french_has_a_space_before_the_colon_also_after_a_file_name() {
    let place = workplace();
    std::fs::write(place.path().join("photos/notes.txt"), "notes").unwrap();
    let ended = estompe(place.path(), "detect photos --lang fr");
    assert!(ended.err.contains("notes.txt\u{A0}: Ce fichier n’est pas une photo"), "{}", ended.err);
    assert!(ended.out.contains("IMG_1.jpg\u{A0}: aucun visage"), "{}", ended.out);
}

#[test]
fn the_system_s_errors_are_told_in_the_language_of_the_reader() {
    let place = workplace();
    std::fs::write(place.path().join("file"), "a file").unwrap();
    for (line, told) in [
        ("inspect no-such", "(aucun fichier ni dossier de ce nom)"),
        ("scrub photos --out out --cover no-such.json", "(aucun fichier ni dossier de ce nom)"),
        ("scrub photos --cover none --out file/out", "(une partie du chemin n’est pas un dossier)"),
    ] {
        let ended = estompe(place.path(), &format!("{line} --lang fr"));
        assert!(ended.err.contains(told), "{line}: {}", ended.err);
        assert!(!ended.err.contains("os error"), "{line}: {}", ended.err);
    }
}

#[test]
fn covers_that_cannot_be_right_are_refused_before_anything_is_written() {
    let place = workplace();
    let area = |photo: &str, shape: &str, w: &str| {
        format!(r#"{{"{photo}": [{{"x": 1, "y": 1, "w": {w}, "h": 9, "shape": "{shape}"}}]}}"#)
    };
    let wrong = [
        (area("IMG_1.jpg", "star", "9"), "star"),
        (area("IMG_1.jpg", "rect", "-9"), "IMG_1.jpg"),
        (area("IMG_9.jpg", "rect", "9"), "IMG_9.jpg"),
        (area("IMG_2.jpg", "rect", "9"), "IMG_2.jpg"),
    ];
    for (json, named) in wrong {
        std::fs::write(place.path().join("covers.json"), &json).unwrap();
        let ended = estompe(place.path(), "scrub photos --out out --cover covers.json");
        assert_eq!(ended.code, Some(2), "{json}: {ended:?}");
        assert!(ended.err.contains(named), "{json}: {}", ended.err);
        assert!(!place.path().join("out").exists(), "{json} made the destination");
    }
}

#[test]
fn the_language_comes_from_the_line_else_from_the_system() {
    let place = workplace();
    assert!(estompe(place.path(), "--help --lang fr").out.contains("Commandes"));
    assert!(estompe(place.path(), "scrub --help --lang=fr").out.contains("Utilisation"));
    assert!(estompe(place.path(), "inspect no-such --lang fr").err.starts_with("erreur"));
    for (locale, word) in
        [("fr_FR.UTF-8", "Commandes"), ("fr_CA", "Commandes"), ("de_DE", "Commands"), ("", "Commands")]
    {
        let shown = ended(program(place.path()).env_remove("LC_ALL").env("LANG", locale).arg("--help"));
        assert!(shown.out.contains(word), "{locale}: {}", shown.out);
    }
    let english = ended(program(place.path()).env("LC_ALL", "fr_FR").args(["--help", "--lang", "en"]));
    assert!(english.out.contains("Commands"));
}

#[test]
fn french_help_holds_no_english_heading() {
    let place = workplace();
    let own = ["help", "inspect", "detect", "scrub", "verify", "completions", "man", "help"];
    let desk = ["event", "event add", "region add", "person edit", "consent add", "consent list", "decide", "review"];
    let out = ["check", "publish", "put", "withdrawals", "register", "register export"];
    for command in own.into_iter().chain(desk).chain(out) {
        let shown = estompe(place.path(), &format!("{command} --help --lang fr"));
        assert_eq!(shown.code, Some(0), "{command}: {shown:?}");
        for english in ["Usage:", "Options:", "Arguments:", "Commands", "Print ", "default:", "possible values"] {
            assert!(!shown.out.contains(english), "{command}: {english} in {}", shown.out);
        }
    }
}

#[test]
fn colours_stay_on_terminals() {
    let place = workplace();
    for line in ["--help", "inspect photos", "inspect no-such", "scrub --blur"] {
        let ended = estompe(place.path(), line);
        assert!(!ended.out.contains('\x1b') && !ended.err.contains('\x1b'), "{line}: {ended:?}");
    }
}

#[test]
fn an_empty_folder_is_said_and_is_no_failure() {
    let place = workplace();
    for command in ["inspect", "detect", "verify"] {
        let ended = estompe(place.path(), &format!("{command} empty"));
        assert_eq!((ended.code, ended.out.as_str()), (Some(0), "No file found there.\n"), "{command}");
        let document = estompe(place.path(), &format!("{command} empty --json")).json();
        assert_eq!(document["files"].as_array().map(Vec::len), Some(0), "{command}");
    }
    let ended = estompe(place.path(), "scrub empty --out out");
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), "No file found there.\n"));
}

#[test]
fn the_help_of_a_command_is_found_by_both_ways() {
    let place = workplace();
    for command in ["event", "event new", "consent withdraw", "register check", "publish"] {
        let asked = estompe(place.path(), &format!("{command} --help"));
        assert_eq!((asked.code, asked.err.as_str()), (Some(0), ""), "{command}");
        assert!(asked.out.contains(&format!("Usage: estompe {command} ")), "{}", asked.out);
        assert_eq!(asked.out, estompe(place.path(), &format!("help {command}")).out, "{command}");
    }
    let new = estompe(place.path(), "help event new").out;
    assert!(new.contains("Usage: estompe event new [OPTIONS] --title TEXT --date DAY\n"), "{new}");
    let unknown = estompe(place.path(), "help event nwe");
    assert!(unknown.code == Some(2) && unknown.err.contains("Did you mean new?"), "{unknown:?}");
}

#[test]
fn completions_and_manual_pages_come_from_the_same_line() {
    let place = workplace();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = estompe(place.path(), &format!("completions {shell}"));
        assert_eq!(script.code, Some(0), "{shell}");
        assert!(script.out.contains("max-edge"), "{shell} does not know the options of scrub");
    }
    let page = estompe(place.path(), "man scrub --lang fr");
    assert_eq!(page.code, Some(0));
    assert!(page.out.contains(".SH NOM") && page.out.contains("max\\-edge"), "{}", page.out);
    let page = estompe(place.path(), "man event new --lang fr");
    assert!(page.out.contains("estompe\\-event\\-new") && page.out.contains("\\-\\-title"), "{}", page.out);
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_early_is_no_fault() {
    use std::process::Stdio;
    let place = workplace();
    let mut child =
        program(place.path()).args(["completions", "bash"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    drop(child.as_mut().unwrap().stdout.take());
    let output = child.unwrap().wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
