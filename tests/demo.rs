//! The demo photos: dressed by the fixture writer with what phones and programs write into photos, so that the first run of
//! Estompe shows what it removes.
//!
//! They are made again from undressed pictures of the same names (see `assets/demo.md`) with
//! `ESTOMPE_UNDRESSED=FOLDER cargo test --test runner demo`.

use crate::desk::{Desk, run};
use crate::fixtures::exif::{self, Block, Field};
use crate::fixtures::jpeg::{segment, with_segment};
use crate::fixtures::{film, icc, iptc, pictures, png, samsung, xmp};
use crate::walk::files_below;
use estompe::domain::Kind;
use estompe::imaging::verify::leftovers;
use estompe::imaging::{Limits, Note, Orientation, inspect};
use estompe::jobs::{Covers, ScrubRequest};
use std::path::Path;

/// What each demo photo must be seen to give away.
const GIVEN_AWAY: [(&str, &[Kind]); 7] = [
    ("admiral.jpg", &[Kind::Person, Kind::Text, Kind::Location, Kind::Profile, Kind::Thumbnail]),
    ("astronaut.jpg", &[Kind::Location, Kind::Time, Kind::Device, Kind::Person, Kind::Thumbnail]),
    ("cat.png", &[Kind::Person, Kind::Time, Kind::Software, Kind::Text, Kind::Trailer]),
    ("coffee.webp", &[Kind::Location, Kind::Device, Kind::Text]),
    ("launch.jpg", &[Kind::Film, Kind::Device, Kind::Location]),
    ("portraits.jpg", &[Kind::Text, Kind::Person, Kind::SecondPicture]),
    ("table.heic", &[Kind::Device]),
];

fn app1(block: &Block) -> Vec<u8> {
    segment(0xE1, &[b"Exif\0\0".as_slice(), &block.to_bytes()].concat())
}

fn xmp_segment(packet: &str) -> Vec<u8> {
    segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", packet.as_bytes()].concat())
}

/// The directories that a phone writes.
fn phone(model: &str, date: &str, orientation: Orientation) -> Block {
    let main = vec![
        Field::ascii(0x010F, "Invented"),
        Field::ascii(0x0110, model),
        Field::short(0x0112, u16::from(orientation.to_exif())),
        Field::ascii(0x0131, "Camera 7.2.1"),
        Field::ascii(0x0132, date),
    ];
    let camera = vec![
        Field::rational(0x829A, &[(1, 125)]),
        Field::ascii(0x9003, date),
        Field::ascii(0x9011, "+02:00"),
        Field::undefined(0x927C, b"Invented\0serial=IX7-0042-118"),
        Field::ascii(0xA431, "IX70042118"),
    ];
    Block { main, camera, ..Block::default() }
}

/// A phone on its side, with a position and a thumbnail; the face is named by a program.
fn astronaut(undressed: &[u8], thumbnail: &[u8]) -> Vec<u8> {
    let mut block = phone("IX-7", "2026:06:21 14:32:08", Orientation::Turn90);
    block.gps = exif::gps(48.1132, -1.2103);
    block.thumbnail = thumbnail.to_vec();
    let region = "<mwg-rs:Regions rdf:parseType=\"Resource\"><mwg-rs:RegionList><rdf:Bag><rdf:li \
                  rdf:parseType=\"Resource\"><mwg-rs:Name>Camille (CM2)</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type>\
                  </rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>";
    let with_names = with_segment(undressed, &xmp_segment(&xmp::packet("", region)));
    with_segment(&with_names, &app1(&block))
}

/// A photographer's file: caption, names and place in IPTC, a profile with a maker, a comment, a thumbnail.
fn admiral(undressed: &[u8], thumbnail: &[u8]) -> Vec<u8> {
    let told = [
        (120, "Lecture \u{e0} la m\u{e9}diath\u{e8}que, avec la classe de Mme Le Goff"),
        (25, "classe CM2"),
        (80, "Yann Le Bihan"),
        (90, "Vitr\u{e9}"),
        (101, "France"),
        (55, "20260621"),
    ];
    let datasets: Vec<u8> = told.into_iter().flat_map(|(number, text)| iptc::dataset(number, text)).collect();
    let small = [&[0; 28], thumbnail].concat();
    let resources = [iptc::resource(0x0404, "", &datasets), iptc::resource(0x040C, "", &small)].concat();
    let profile = [b"ICC_PROFILE\0\x01\x01".as_slice(), &icc::talkative_srgb()].concat();
    let dressed = with_segment(undressed, &segment(0xFE, b"Photo: Yann Le Bihan, 06 00 00 00 00"));
    let dressed = with_segment(&dressed, &segment(0xE2, &profile));
    with_segment(&dressed, &segment(0xED, &[b"Photoshop 3.0\0".as_slice(), &resources].concat()))
}

/// Two portraits, and behind the end a whole second picture: what the wall showed before.
fn portraits(undressed: &[u8], second: &[u8]) -> Vec<u8> {
    let words = "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Exposition, salle 2</rdf:li></rdf:Alt></dc:title>\
                 <dc:creator><rdf:Seq><rdf:li>Association des amis du mus\u{e9}e</rdf:li></rdf:Seq></dc:creator>";
    [with_segment(undressed, &xmp_segment(&xmp::packet("", words))).as_slice(), second].concat()
}

/// A motion photo: a film and a phone's own notes behind the end.
fn launch(undressed: &[u8]) -> Vec<u8> {
    let mut block = phone("IX-7 Pro", "2026:06:21 15:04:55", Orientation::Upright);
    block.gps = exif::gps(5.2360, -52.7686);
    let notes = [(0x0A01, "Image_UTC_Data", b"1782054295000".to_vec()), (0x0A30, "MotionPhoto_Data", film::film())];
    [with_segment(undressed, &app1(&block)), samsung::trailer(&notes)].concat()
}

fn cat(undressed: &[u8]) -> Vec<u8> {
    let text = |keyword: &str, text: &str| png::chunk(*b"tEXt", format!("{keyword}\0{text}").as_bytes());
    let chunks = [
        text("Author", "Soizic Morvan"),
        text("Comment", "Le chat de la biblioth\u{e9}caire"),
        text("Software", "Retouche 12"),
        png::chunk(*b"tIME", &[0x07, 0xEA, 6, 21, 9, 15, 0]),
    ];
    [pictures::with_chunks(undressed, &chunks).as_slice(), b"folder=Sorties 2026/CM2 B"].concat()
}

/// A WebP whose extended header is put before the picture of a simple one.
fn coffee(undressed: &[u8]) -> Vec<u8> {
    let mut block = phone("IX-5", "2026:06:20 10:11:12", Orientation::Upright);
    block.gps = exif::gps(48.1147, -1.6794);
    let chunk =
        |name: &[u8], data: &[u8]| [name, &(data.len() as u32).to_le_bytes(), data, &vec![0; data.len() % 2]].concat();
    let size = inspect(undressed, &Limits::default()).expect("an undressed picture is read").size;
    let [w0, w1, w2, _] = (size.width - 1).to_le_bytes();
    let [h0, h1, h2, _] = (size.height - 1).to_le_bytes();
    let words = xmp::packet("photoshop:City=\"Rennes\" dc:format=\"image/webp\"", "");
    let body = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", &[0x0C, 0, 0, 0, w0, w1, w2, h0, h1, h2]),
        undressed[12..].to_vec(),
        chunk(b"EXIF", &block.to_bytes()),
        chunk(b"XMP ", words.as_bytes()),
    ];
    chunk(b"RIFF", &body.concat())
}

/// Dresses the pictures of a folder into `assets/demo`.
fn dress(folder: &Path) {
    let read = |name: &str| std::fs::read(folder.join(name)).expect("an undressed picture of that name");
    let thumbnail = read("thumbnail.jpg");
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/demo");
    let dressed = [
        ("admiral.jpg", admiral(&read("admiral.jpg"), &thumbnail)),
        ("astronaut.jpg", astronaut(&read("astronaut.jpg"), &thumbnail)),
        ("cat.png", cat(&read("cat.png"))),
        ("coffee.webp", coffee(&read("coffee.webp"))),
        ("launch.jpg", launch(&read("launch.jpg"))),
        ("portraits.jpg", portraits(&read("portraits.jpg"), &thumbnail)),
        ("table.heic", read("table.heic")),
    ];
    for (name, bytes) in dressed {
        std::fs::write(demo.join(name), bytes).expect("a demo photo can be written");
    }
}

/// The demo photos, by name.
fn demo() -> Vec<(String, Vec<u8>)> {
    if let Some(folder) = std::env::var_os("ESTOMPE_UNDRESSED") {
        dress(Path::new(&folder));
    }
    let photos =
        files_below("assets/demo", "").into_iter().filter(|path| path.extension().is_some_and(|end| end != "md"));
    let named = photos.map(|path| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, std::fs::read(path).expect("a demo photo can be read"))
    });
    named.collect()
}

#[test]
fn every_demo_photo_gives_away_what_it_is_meant_to() {
    let photos = demo();
    let names: Vec<&str> = photos.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, GIVEN_AWAY.map(|(name, _)| name));
    for ((name, bytes), (_, kinds)) in photos.iter().zip(GIVEN_AWAY) {
        let inspection = inspect(bytes, &Limits::default()).expect("a demo photo is read");
        for kind in kinds {
            assert!(inspection.findings.iter().any(|found| found.kind == *kind), "{name}: no {kind:?}");
        }
    }
}

/// The main job, as the README runs it: the four faces in three photos are covered, and nothing is left but pixels.
#[cfg(feature = "heif")]
#[test]
fn the_demo_comes_out_covered_clean_and_proved() {
    let photos = demo();
    let desk = Desk::with(photos.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    let request = ScrubRequest { covers: Covers::Detected, ..desk.request() };
    let report = run(&request).expect("the batch begins");
    for (file, faces) in report.files.iter().zip([1, 1, 0, 0, 0, 2, 0]) {
        let published = file.outcome.as_ref().expect("every demo photo is published");
        let notes = file.original.as_ref().map(|original| original.notes.as_slice());
        assert_eq!(notes, Some([].as_slice() as &[Note]), "{}", file.source.display());
        assert!(published.covers.len() >= faces, "{}: {:?}", file.source.display(), published.covers);
    }
    for (name, written) in desk.found() {
        let finished = leftovers(&written, &Limits::default()).expect("a published file is read");
        assert_eq!(finished.leftovers, [], "{name}");
    }
}
