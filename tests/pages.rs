//! Printable pages: self-contained, escaped, in both languages, and without names where names may not be.

use estompe::domain::{
    Book, Category, Change, Channel, ChildWord, Consent, ConsentId, Date, Edit, Event, EventId, FileState, Identity,
    Means, Party, Person, PersonId, Photo, PhotoId, Policy, Preset, Prose, Publication, PublicationId, PublishedFile,
    PutAt, Role, Signatory, Size, Status, Withdrawal,
};
use estompe::i18n::{Language, Words};
use estompe::pages::{
    ContactSheet, Form, HeldBack, JournalCheck, Picture, Record, Remedy, TakeDown, consent_form, contact_sheet,
    form_version, record, sign_up_sheet, take_down_csv, take_down_list,
};
use std::collections::BTreeSet;

const TODAY: Date = Date::constant(2026, 6, 15);
const HOSTILE: &str = "<script>alert(\"x\")</script> & 'y' {{z}}";

/// The smallest thing that a viewer takes for a JPEG picture: the pages only carry bytes.
const JPEG: &[u8] = &[0xFF, 0xD8, 0xFF, 0xD9];

fn event() -> Event {
    Event {
        until: Date::constant(2026, 6, 2),
        place: Prose::some("Médiathèque"),
        organiser: Prose::some("Service culturel, photos@exemple.fr"),
        purpose: Prose::some("Faire connaître l’atelier"),
        channels: vec![Channel::Web, Channel::Internal, Channel::parse("newsletter").unwrap()],
        refusal_sign: Prose::some("une pastille rouge"),
        ..Event::new(Prose::new(&format!("Fête du livre {HOSTILE}")), Date::constant(2026, 6, 1))
    }
}

fn id() -> EventId {
    EventId::new(3).unwrap()
}

fn add<K, V>(key: K, value: V) -> Change<K, V> {
    Change { key, from: None, to: Some(value) }
}

/// A register in which every free text and every name is the marker, except what a record may show.
fn marked(marker: &str) -> Book {
    let prose = || Prose::some(marker);
    let event = Event {
        place: prose(),
        organiser: prose(),
        photographer: prose(),
        notice: prose(),
        purpose: prose(),
        refusal_sign: prose(),
        ..event()
    };
    let identity = Identity {
        name: Prose::new(marker),
        contact: prose(),
        parties: vec![Prose::new(marker)],
        ..Identity::default()
    };
    let person = Person { category: Category::Minor, parties: vec![Party { role: Role::Holder }], erased: false };
    let photo = Photo {
        event: id(),
        number: 1,
        sha256: "ab".repeat(32),
        size: Size { width: 1, height: 1 },
        sources: vec![Prose::new(marker)],
    };
    let mut book = Book::default();
    for edit in [
        Edit::Event(add(id(), event)),
        Edit::Person(add(PersonId::FIRST, person)),
        Edit::Identity(add(PersonId::FIRST, identity)),
        Edit::Consent(add(ConsentId::FIRST, consent(marker))),
        Edit::Photo(add(PhotoId::FIRST, photo)),
        Edit::Publication(add(PublicationId::FIRST, publication(marker))),
        Edit::File(add((PublicationId::FIRST, PhotoId::FIRST), file())),
    ] {
        book.apply(&edit).unwrap();
    }
    book
}

fn consent(marker: &str) -> Consent {
    let prose = || Prose::some(marker);
    Consent {
        channels: BTreeSet::from([Channel::Web]),
        purpose: prose(),
        territory: prose(),
        conditions: prose(),
        form_version: prose(),
        received_by: prose(),
        means: Some(Means::Paper),
        received: Some(TODAY),
        until: Some(TODAY),
        evidence: Some("c0ffee".repeat(10)),
        signed: BTreeSet::from([Signatory::Themself, Signatory::Party(0)]),
        child: ChildWord::Yes,
        withdrawn: Some(Withdrawal { on: TODAY, by: Prose::new(marker) }),
        ..Consent::new(PersonId::FIRST, Status::Withdrawn)
    }
}

fn publication(marker: &str) -> Publication {
    Publication {
        event: id(),
        channel: Channel::Web,
        folder: Prose::new(marker),
        preset: Preset {
            max_edge_px: None,
            within_px: None,
            style: "veil".to_owned(),
            quality: 85,
            dots_per_inch: None,
        },
        operator: Prose::new(marker),
        at: "2026-06-15T10:00:00Z".parse().unwrap(),
        version: "0.1.0".to_owned(),
        put: vec![PutAt { place: Prose::new("https://exemple.fr/fete"), on: TODAY }],
    }
}

fn file() -> PublishedFile {
    PublishedFile {
        name: "photo-0001.jpg".to_owned(),
        state: FileState::Published { sha256: "0badcafe".repeat(8) },
        source_sha256: "ab".repeat(32),
        covered: BTreeSet::new(),
        relied: BTreeSet::from([ConsentId::FIRST]),
        overridden: BTreeSet::new(),
    }
}

fn take_downs() -> Vec<TakeDown> {
    let file = |name: &str, put: Vec<PutAt>, remedy| TakeDown {
        publication: PublicationId::FIRST,
        channel: Channel::Social,
        name: name.to_owned(),
        put,
        since: Some(TODAY),
        why: vec![format!("C1 a été retirée {HOSTILE}"), "deuxième raison".to_owned()],
        remedy,
    };
    let put = PutAt { place: Prose::new("=HYPERLINK(\"http://x\")"), on: TODAY };
    vec![file("photo-0001.jpg", vec![put], Remedy::Recover), file("photo-0002.jpg", Vec::new(), Remedy::Remove)]
}

/// Every page in one language, by name.
fn pages(language: Language, book: &Book) -> [(&'static str, String); 5] {
    let words = Words::new(language);
    let (event, policy) = (event(), Policy::default());
    let form = Form { event: &event, id: id(), policy: &policy, issued: TODAY };
    let journal = JournalCheck { entries: 42, head: Some("feed".repeat(16)), faults: vec![HOSTILE.to_owned()] };
    let warnings = [HOSTILE.to_owned()];
    let caption = Prose::new(HOSTILE);
    let pictures = [Picture { number: 7, jpeg: JPEG, caption: Some(&caption), covered: 2, warnings: &warnings }];
    let held_back = [HeldBack { number: 8, why: vec![HOSTILE.to_owned()] }];
    let sheet = ContactSheet {
        event: &event,
        id: id(),
        channel: &Channel::Web,
        public: true,
        on: TODAY,
        pictures: &pictures,
        held_back: &held_back,
    };
    let record_of = Record { book, policy: &policy, journal: &journal, on: TODAY, version: "0.1.0" };
    [
        ("form", consent_form(&form, &words)),
        ("sign-up", sign_up_sheet(&form, 2, &words)),
        ("record", record(&record_of, &words)),
        ("contact", contact_sheet(&sheet, &words)),
        ("take-down", take_down_list(&take_downs(), TODAY, &words)),
    ]
}

#[test]
fn every_page_is_one_file_that_fetches_and_runs_nothing() {
    for language in Language::ALL {
        for (name, page) in pages(language, &marked("-")) {
            assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"") && page.ends_with("</html>\n"), "{name}");
            assert!(page.contains(&format!("<html lang=\"{}\">", language.id())), "{name}");
            for outside in ["<script", "<link", "src=\"http", "url(", "@import", "<iframe", "onerror", "href="] {
                assert!(!page.contains(outside), "{name} has {outside}");
            }
        }
    }
}

#[test]
fn every_text_is_escaped() {
    let shown = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;";
    for (name, page) in pages(Language::French, &marked("-")) {
        assert!(page.contains(shown), "{name} shows the text as it was typed");
        assert!(!page.contains("<script"), "{name}");
    }
}

/// A page is well formed: every element is closed by its own end, in order.
#[test]
fn elements_are_closed_in_order() {
    for (name, page) in pages(Language::English, &marked("-")) {
        let body = page.split_once("<body").map(|(_, body)| format!("<body{body}")).unwrap();
        let mut open = Vec::new();
        let mut closed = 0;
        for tag in body.split('<').skip(1) {
            let word: String = tag.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
            match word.strip_prefix('/') {
                Some("html") => {}
                Some(end) => {
                    assert_eq!(open.pop().as_deref(), Some(end), "{name}");
                    closed += 1;
                }
                None if word == "br" || word == "img" => {}
                None => open.push(word),
            }
        }
        assert!(open.is_empty() && closed > 10, "{name}: {open:?}");
    }
}

#[test]
fn the_form_asks_each_channel_and_both_holders() {
    let words = Words::new(Language::French);
    let (mut event, policy) = (event(), Policy::default());
    let page = consent_form(&Form { event: &event, id: id(), policy: &policy, issued: TODAY }, &words);
    for asked in
        ["site web", "usage interne", "newsletter", "Titulaire de l’autorité parentale A", "autorité parentale B"]
    {
        assert!(page.contains(asked), "{asked}");
    }
    assert!(!page.contains("réseaux sociaux"), "a channel that is not foreseen is not asked about");
    assert_eq!(page.matches("class=\"sheet\"").count(), 2);
    event.channels.clear();
    let page = consent_form(&Form { event: &event, id: id(), policy: &policy, issued: TODAY }, &words);
    assert!(page.contains("réseaux sociaux") && page.contains("presse"));
}

#[test]
fn the_version_of_a_form_follows_what_it_says() {
    let words = Words::new(Language::French);
    let (mut event, policy) = (event(), Policy::default());
    let version = |event: &Event, issued| form_version(&Form { event, id: id(), policy: &policy, issued }, &words);
    let first = version(&event, TODAY);
    assert!(first.starts_with("2026-06-15-") && first.len() == 19, "{first}");
    assert_eq!(first, version(&event, TODAY));
    assert_eq!(first[10..], version(&event, TODAY.tomorrow().unwrap())[10..], "the same words on another day");
    let page = consent_form(&Form { event: &event, id: id(), policy: &policy, issued: TODAY }, &words);
    assert_eq!(page.matches(&first).count(), 4, "on both sides of both sheets");
    event.purpose = Prose::some("autre chose");
    assert_ne!(first[10..], version(&event, TODAY)[10..]);
}

#[test]
fn the_record_shows_codes_and_no_name() {
    let book = marked("MARQUEUR");
    for language in Language::ALL {
        let page = &pages(language, &book)[2].1;
        assert!(!page.contains("MARQUEUR"));
        for shown in
            ["P1", "C1", "U1", "photo-0001.jpg", &"0badcafe".repeat(8), "https://exemple.fr/fete", "c0ffee", "42"]
        {
            assert!(page.contains(shown), "{shown}");
        }
    }
}

#[test]
fn the_contact_sheet_carries_its_pictures() {
    let page = &pages(Language::English, &Book::default())[3].1;
    assert!(page.contains("<img src=\"data:image/jpeg;base64,/9j/2Q==\" alt=\"Photo 7\">"));
    assert!(page.contains("2 areas covered") && page.contains("1 photo would leave"));
}

#[test]
fn the_take_down_csv_is_safe_to_open() {
    let french = take_down_csv(&take_downs(), &Words::new(Language::French));
    assert!(french.starts_with("\u{FEFF}\"Publication\";\"Canal\";"));
    assert!(french.contains("\"'=HYPERLINK(\"\"http://x\"\") (15/06/2026)\""), "{french}");
    assert_eq!(french.matches("\r\n").count(), 3);
    let english = take_down_csv(&take_downs(), &Words::new(Language::English));
    let mut reader = csv::Reader::from_reader(english.trim_start_matches('\u{FEFF}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!((rows.len(), &rows[1][2], rows[1].len()), (2, "photo-0002.jpg", 8));
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
}

#[test]
fn a_list_of_nothing_says_so() {
    let words = Words::new(Language::English);
    assert!(take_down_list(&[], TODAY, &words).contains("Nothing has to be taken down."));
    assert_eq!(take_down_csv(&[], &words).lines().count(), 1);
}
