//! exiftool as a witness from outside: it must see nothing but structure in what is published. Without it the test says what
//! it left out, and passes.

use crate::desk::{Desk, run};
use crate::fixtures::{gif, jpeg, png, tiff, webp};
use estompe::imaging::encode::OutputFormat;
use estompe::jobs::{FormatChoice, ScrubRequest};
use std::process::Command;

/// Groups of tags that exiftool makes of any picture: the file itself, and the structure that is needed to draw it.
const STRUCTURE: [&str; 7] = ["ExifTool", "System", "File", "JFIF", "PNG", "RIFF", "Composite"];

/// Tags with their group, `None` where exiftool is not installed.
fn tags_below(folder: &std::path::Path) -> Option<Vec<String>> {
    let output = Command::new("exiftool").args(["-a", "-G1", "-s", "-ee", "-r", "-j"]).arg(folder).output().ok()?;
    let files: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_slice(&output.stdout).ok()?;
    Some(files.into_iter().flat_map(|file| file.into_iter().map(|(name, _)| name)).collect())
}

#[test]
fn exiftool_sees_nothing_but_structure_in_what_is_published() {
    let dirty = [png::all(), webp::all(), tiff::all(), gif::all()].concat();
    let others = dirty.into_iter().map(|dirty| dirty.bytes);
    let files: Vec<Vec<u8>> = jpeg::all().into_iter().map(|sample| sample.bytes).chain(others).collect();
    let names: Vec<String> = (0..files.len()).map(|index| format!("{index:04}")).collect();
    let desk = Desk::with(names.iter().zip(&files).map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    for format in [OutputFormat::Jpeg, OutputFormat::Png, OutputFormat::WebP] {
        let destination = desk.folder.path().join(format.id());
        let request =
            ScrubRequest { format: FormatChoice::Always(format), destination: destination.clone(), ..desk.request() };
        run(&request).expect("the batch begins");
        let Some(tags) = tags_below(&destination) else {
            eprintln!("left out: exiftool is not installed");
            return;
        };
        assert!(tags.len() > files.len(), "exiftool saw no file");
        let group = |tag: &String| tag.split(':').next().unwrap_or_default().to_owned();
        let more: Vec<&String> =
            tags.iter().filter(|tag| tag.contains(':') && !STRUCTURE.contains(&group(tag).as_str())).collect();
        assert_eq!(more, [] as [&String; 0], "{}", format.id());
    }
}
