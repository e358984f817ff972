//! People and consents from spreadsheets: every row has a fate, nothing is guessed, and all of a file is imported or nothing.

use estompe::app::import::{Fate, Field, Ground, Import, MAX_PARTIES, Report, Unclear, Unreadable, Warning, Why};
use estompe::domain::command::{Command, NewParty};
use estompe::domain::{
    Book, Category, Change, Channel, ChildWord, Consent, ConsentId, Date, Edit, Identity, Means, Party, Person,
    PersonId, Policy, Prose, Role, Signatory, Status,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const TODAY: Date = Date::constant(2026, 6, 15);

fn person(number: u32) -> PersonId {
    PersonId::new(number).unwrap()
}

fn consent_id(number: u32) -> ConsentId {
    ConsentId::new(number).unwrap()
}

/// Puts what commands say into a book, as the register would.
fn commit(book: &mut Book, commands: &[Command]) {
    for command in commands {
        let edits = match command {
            Command::AddPerson(category, parties, identity) => added(book.codes().person, *category, parties, identity),
            Command::EditPerson(id, category, parties, identity) => edited(book, *id, *category, parties, identity),
            Command::AddConsent(consent) => {
                let change = Change { key: book.codes().consent, from: None, to: Some((**consent).clone()) };
                vec![Edit::Consent(change)]
            }
            other => panic!("an import does not ask for {}", other.id()),
        };
        book.apply_all(&edits).unwrap();
    }
}

fn entry(category: Category, parties: &[NewParty]) -> Person {
    Person { category, parties: parties.iter().map(|party| Party { role: party.role }).collect(), erased: false }
}

fn added(id: PersonId, category: Category, parties: &[NewParty], identity: &Identity) -> Vec<Edit> {
    assert_eq!(identity.parties, parties.iter().map(|party| party.name.clone()).collect::<Vec<_>>());
    vec![
        Edit::Person(Change { key: id, from: None, to: Some(entry(category, parties)) }),
        Edit::Identity(Change { key: id, from: None, to: Some(identity.clone()) }),
    ]
}

fn edited(book: &Book, id: PersonId, category: Category, parties: &[NewParty], identity: &Identity) -> Vec<Edit> {
    let (from, was) = (book.person(id).cloned(), book.identity(id).cloned());
    vec![
        Edit::Person(Change { key: id, from, to: Some(entry(category, parties)) }),
        Edit::Identity(Change { key: id, from: was, to: Some(identity.clone()) }),
    ]
}

/// A way of reading a file.
type Read = fn(&[u8], &Ground<'_>) -> Result<Import, Unreadable>;

fn run(read: Read, book: &Book, text: &str) -> Result<Import, Unreadable> {
    read(text.as_bytes(), &Ground { book, policy: &Policy::default(), today: TODAY })
}

fn fates(read: Read, book: &Book, text: &str) -> Vec<Fate> {
    run(read, book, text).unwrap().report().rows.iter().map(|row| row.fate.clone()).collect()
}

fn commands(read: Read, book: &Book, text: &str) -> Vec<Command> {
    run(read, book, text).unwrap().commands(&BTreeMap::new()).unwrap_or_else(|report| panic!("{report:?}"))
}

/// The book after a file of people.
fn book_of(people: &str) -> Book {
    let mut book = Book::default();
    let commands = commands(Import::people, &book, people);
    commit(&mut book, &commands);
    book
}

fn whys(fate: &Fate) -> Vec<Why> {
    match fate {
        Fate::Wrong(faults) => faults.iter().map(|fault| fault.why).collect(),
        other => panic!("{other:?}"),
    }
}

const FRENCH: &str = "Prénom;NOM;Catégorie;Né(e) le;Mère;Père;Courriel;Téléphone;Pastille\n\
    Léa;Martin;mineure;31/05/2015;Anne Martin;Paul Petit;anne@exemple.fr;06 00;verte 3\n\
    Zoé;Petit;majeure;;;;;;\n";
const ENGLISH: &str = "First name,Surname,Category,Date of birth,Mother,Father,E-mail,Phone,Sticker\n\
    Léa,Martin,minor,2015-05-31,Anne Martin,Paul Petit,anne@exemple.fr,06 00,verte 3\n\
    Zoé,Petit,adult,,,,,,\n";

#[test]
fn both_languages_say_the_same_people() {
    let book = book_of(FRENCH);
    assert!(book == book_of(ENGLISH));
    let identity = book.identity(person(1)).unwrap();
    assert_eq!(identity.name.as_str(), "Léa Martin");
    assert_eq!(identity.birth, Some(Date::constant(2015, 5, 31)));
    assert_eq!(identity.contact.as_ref().unwrap().as_str(), "anne@exemple.fr, 06 00");
    assert_eq!(identity.parties, ["Anne Martin", "Paul Petit"].map(Prose::new));
    assert_eq!(book.person(person(1)).unwrap().parties, [Party { role: Role::Holder }; 2]);
    assert_eq!(book.person(person(2)).unwrap().category, Category::Adult);
}

#[test]
fn every_encoding_and_separator_says_the_same() {
    let expected = book_of(FRENCH);
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(FRENCH);
    let utf16: Vec<u8> = "\u{FEFF}".encode_utf16().chain(FRENCH.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let with = |separator: &str| FRENCH.replace(';', separator).into_bytes();
    let files = [
        windows.into_owned(),
        utf16,
        format!("\u{FEFF}{FRENCH}").into_bytes(),
        FRENCH.replace('\n', "\r\n").into_bytes(),
        with("\t"),
        with("|"),
        with(","),
    ];
    for bytes in files {
        let ground = Ground { book: &Book::default(), policy: &Policy::default(), today: TODAY };
        let commands = Import::people(&bytes, &ground).unwrap().commands(&BTreeMap::new()).unwrap();
        let mut book = Book::default();
        commit(&mut book, &commands);
        assert!(book == expected);
    }
}

#[test]
fn a_file_that_was_imported_adds_nothing_again() {
    let book = book_of(FRENCH);
    assert_eq!(fates(Import::people, &book, ENGLISH), [Fate::Same(person(1)), Fate::Same(person(2))]);
    assert_eq!(commands(Import::people, &book, FRENCH), []);
    let twice = FRENCH.to_owned() + FRENCH.lines().last().unwrap();
    assert_eq!(fates(Import::people, &Book::default(), &twice)[2], Fate::Repeats { line: 3 });
}

#[test]
fn what_the_register_says_otherwise_is_told_and_stays() {
    let book = book_of(FRENCH);
    let import =
        run(Import::people, &book, "nom complet;naissance;catégorie;mail\nLéa Martin;31/05/2015;adulte;x@y.fr")
            .unwrap();
    let warnings = &import.report().rows[0].warnings;
    assert_eq!(*warnings, [Warning::Differs(Field::Category), Warning::Differs(Field::Contact)]);
    assert_eq!(import.commands(&BTreeMap::new()).unwrap(), []);
}

#[test]
fn who_may_be_two_is_unclear_and_stops_the_file() {
    let book = book_of(FRENCH);
    let text = "nom;prénom;catégorie;naissance\nMartin;Léa;mineur;\nMartin;Léa;mineur;01/01/2016\nPetit;Zoé;mineur;\n";
    let import = run(Import::people, &book, text).unwrap();
    let rows = &import.report().rows;
    assert_eq!(rows[0].fate, Fate::Unclear(Unclear::MayBe(vec![person(1)])));
    assert_eq!((&rows[1].fate, &rows[1].warnings[..]), (&Fate::New(person(3)), &[Warning::Namesake(person(1))][..]));
    assert_eq!(rows[2].warnings, [Warning::Differs(Field::Category)]);
    assert!(import.commands(&BTreeMap::new()).is_err());
    let text = "nom;catégorie;contact\nA B;adulte;un\nA B;adulte;deux\n";
    assert_eq!(fates(Import::people, &book, text)[1], Fate::Unclear(Unclear::ContradictsLine(2)));
}

#[test]
fn every_fault_of_a_row_is_named() {
    let text = "nom;catégorie;naissance;mère;père;seul titulaire;badge\n\
        ;adulte;;;;;\n\
        A B;chat;31/05/26;oui;;;\n\
        A C;;;;;;\n\
        A D;mineur;01/01/2030;Anne;ANNE;;\n\
        A E;mineur;;Anne;;oui;\n\
        A F;mineur;;;;décès;\n\
        A G;mineur;;;;;1;2\n\
        12;adulte;;;;;\n";
    let fates = fates(Import::people, &Book::default(), text);
    let expected: [&[Why]; 8] = [
        &[Why::Missing],
        &[Why::NotAName, Why::ShortYear, Why::NotACategory],
        &[Why::Missing],
        &[Why::TwoOfThatName, Why::InTheFuture],
        &[Why::NotAReason],
        &[Why::SoleAgainstHolders],
        &[Why::Overflows],
        &[Why::NotAName],
    ];
    assert_eq!(fates.iter().map(whys).collect::<Vec<_>>(), expected);
}

#[test]
fn a_sole_holder_and_a_guardian_keep_their_roles() {
    let book =
        book_of("nom;catégorie;mère;seul titulaire;tuteur\nA B;mineur;Anne;décès du père;\nC D;protégé;;non;Paul\n");
    let roles =
        |number| book.person(person(number)).unwrap().parties.iter().map(|party| party.role).collect::<Vec<_>>();
    assert_eq!((roles(1), roles(2)), (vec![Role::SoleHolder], vec![Role::Guardian]));
    assert_eq!(book.identity(person(1)).unwrap().sole_reason, Some(Prose::new("décès du père")));
}

#[test]
fn age_decides_where_no_category_is_told() {
    let book = book_of("nom;naissance\nA B;15/06/2008\nC D;16/06/2008\n");
    let category = |number| book.person(person(number)).unwrap().category;
    assert_eq!((category(1), category(2)), (Category::Adult, Category::Minor));
    let import = run(Import::people, &book, "nom;catégorie;naissance\nE F;adulte;01/01/2020\n").unwrap();
    assert_eq!(import.report().rows[0].warnings, [Warning::BornMinor]);
}

fn the_consent(commands: &[Command]) -> &Consent {
    let consents: Vec<_> =
        commands.iter().filter_map(|it| if let Command::AddConsent(it) = it { Some(it) } else { None }).collect();
    assert_eq!(consents.len(), 1);
    consents[0]
}

#[test]
fn a_consent_is_read_in_full() {
    let book = book_of(FRENCH);
    let text = "code;statut;canaux;du;au;moyen;reçu le;reçu par;signé par;opposé par;parole de l'enfant;jamais publier;conditions;\
        finalité;territoire;version\n\
        P1;partiel;site web, presse;2026-06-01;31/12/2027;papier;01.06.2026;C. R.;Anne Martin;Paul Petit;oui;non;de loin;\
        fête;France;2\n";
    let commands = commands(Import::consents, &book, text);
    let expected = Consent {
        channels: BTreeSet::from([Channel::Web, Channel::Press]),
        from: Some(Date::constant(2026, 6, 1)),
        until: Some(Date::constant(2027, 12, 31)),
        means: Some(Means::Paper),
        received: Some(Date::constant(2026, 6, 1)),
        received_by: Some(Prose::new("C. R.")),
        signed: BTreeSet::from([Signatory::Party(0)]),
        opposed: BTreeSet::from([Signatory::Party(1)]),
        child: ChildWord::Yes,
        conditions: Some(Prose::new("de loin")),
        purpose: Some(Prose::new("fête")),
        territory: Some(Prose::new("France")),
        form_version: Some(Prose::new("2")),
        ..Consent::new(person(1), Status::Partial)
    };
    assert_eq!(*the_consent(&commands), expected);
}

#[test]
fn a_column_for_each_channel_adds_up_to_a_status() {
    let book = book_of(FRENCH);
    let text = "nom complet;site web;réseaux sociaux;presse\nZoé Petit;oui;x;1\nZoé Petit;oui;non;0\nZoé Petit;non;non;non\nZoé Petit;oui;;non\n";
    let import = run(Import::consents, &book, text).unwrap();
    assert_eq!(whys(&import.report().rows[3].fate), [Why::ChannelUnanswered]);
    let commands = commands(Import::consents, &book, text.rsplit_once("Zoé").unwrap().0);
    let said: Vec<_> = commands
        .iter()
        .map(|command| match command {
            Command::AddConsent(consent) => {
                (consent.status, consent.channels.iter().map(Channel::id).collect::<Vec<_>>())
            }
            other => panic!("{other:?}"),
        })
        .collect();
    let expected =
        [(Status::Granted, vec!["web", "social", "press"]), (Status::Partial, vec!["web"]), (Status::Refused, vec![])];
    assert_eq!(said, expected);
}

#[test]
fn a_file_of_both_adds_people_and_their_consents() {
    let text = "name,first name,category,mother,status,channels,signed by\n\
        Martin,Léa,minor,Anne Martin,granted,web,Anne Martin\n\
        Martin,Léa,minor,,granted,press,Paul Petit\n\
        Petit,Zoé,adult,,refused,,\n";
    let import = run(Import::consents, &Book::default(), text).unwrap();
    let new = |person_, number, adds_person| Fate::NewConsent {
        person: person(person_),
        consent: consent_id(number),
        adds_person,
    };
    let rows = &import.report().rows;
    assert_eq!(
        rows.iter().map(|row| row.fate.clone()).collect::<Vec<_>>(),
        [new(1, 1, true), new(1, 2, false), new(2, 3, true)]
    );
    let stranger = Warning::Stranger { field: Field::SignedBy, value: Prose::new("Paul Petit") };
    assert_eq!(rows[1].warnings, [stranger]);
    let mut book = Book::default();
    commit(&mut book, &import.commands(&BTreeMap::new()).unwrap());
    assert_eq!(book.person(person(1)).unwrap().parties, [Party { role: Role::Holder }, Party { role: Role::Other }]);
    assert_eq!(book.consent(consent_id(2)).unwrap().signed, BTreeSet::from([Signatory::Party(1)]));

    let again = fates(Import::consents, &book, text);
    assert_eq!(again, [1, 2, 3].map(|number| Fate::SameConsent(consent_id(number))));
    assert_eq!(commands(Import::consents, &book, text), []);
}

#[test]
fn rows_about_one_new_person_may_not_contradict_each_other() {
    let text = "nom;catégorie;mère;statut;canaux\nLéa Martin;mineur;Anne;oui;web\nLéa Martin;mineur;Zoé;oui;presse\n";
    assert_eq!(fates(Import::consents, &Book::default(), text)[1], Fate::Unclear(Unclear::ContradictsLine(2)));
}

#[test]
fn a_stranger_who_signs_is_kept_with_somebody_of_the_register() {
    let mut book = book_of(FRENCH);
    let text = "code,status,channels,signed by\nP1,granted,web,Zoé Autre\n";
    let commands = commands(Import::consents, &book, text);
    commit(&mut book, &commands);
    assert_eq!(book.identity(person(1)).unwrap().parties, ["Anne Martin", "Paul Petit", "Zoé Autre"].map(Prose::new));
    assert_eq!(book.identity(person(1)).unwrap().contact, Some(Prose::new("anne@exemple.fr, 06 00")));
    assert_eq!(book.consent(consent_id(1)).unwrap().signed, BTreeSet::from([Signatory::Party(2)]));
}

/// A slip in a name would otherwise make somebody new, and leave the one who is meant without a consent.
#[test]
fn a_list_of_consents_adds_nobody() {
    let book = book_of(FRENCH);
    let text = "nom;prénom;naissance;statut;canaux\nMartn;Léa;31/05/2015;oui;web\nMartin;Léa;31/05/2015;oui;web\nPetit;Zoé;;oui;web\n";
    let fates = fates(Import::consents, &book, text);
    assert_eq!(whys(&fates[0]), [Why::Unknown]);
    let new = |number| Fate::NewConsent { person: person(number), consent: consent_id(number), adds_person: false };
    assert_eq!(fates[1..], [new(1), new(2)]);
}

#[test]
fn more_signatories_than_are_kept_are_refused() {
    let book = book_of(FRENCH);
    let signed = |count: usize| {
        let names: Vec<String> = (0..count).map(|number| format!("Signataire {number}")).collect();
        fates(Import::consents, &book, &format!("code;statut;canaux;signé par\nP1;oui;web;\"{}\"\n", names.join(", ")))
    };
    assert!(matches!(signed(MAX_PARTIES - 2)[..], [Fate::NewConsent { .. }]));
    assert_eq!(whys(&signed(MAX_PARTIES - 1)[0]), [Why::TooManyPeople]);
}

#[test]
fn a_withdrawn_consent_does_not_come_back() {
    let mut book = book_of(FRENCH);
    let text = "code,status,channels\nP2,granted,web\n";
    let first = commands(Import::consents, &book, text);
    commit(&mut book, &first);
    let recorded = book.consent(consent_id(1)).unwrap().clone();
    let withdrawn = estompe::domain::Withdrawal { on: TODAY, by: Prose::new("-") };
    let to = Some(Consent { status: Status::Withdrawn, withdrawn: Some(withdrawn), ..recorded.clone() });
    book.apply(&Edit::Consent(Change { key: consent_id(1), from: Some(recorded), to })).unwrap();
    assert_eq!(fates(Import::consents, &book, text), [Fate::SameConsent(consent_id(1))]);
}

#[test]
fn every_fault_of_a_consent_is_named() {
    let book = book_of(
        &(FRENCH.to_owned() + "Zoé;Petit;majeure;01/01/1990;;;;;\n")
            .replace("Zoé;Petit;majeure;;", "Léa;Martin;majeure;01/01/1980;"),
    );
    let text = "code;nom complet;statut;canaux;presse;au;du;reçu le;justificatif;signé par;opposé par;jamais publier\n\
        ;Nemo Nobody;oui;web;;;;;;\n\
        P9;;oui;web;;;;;;\n\
        P1;Zoé Petit;oui;web;;;;;;\n\
        12;;oui;web;;;;;;\n\
        P1;;oui;;;;;;;\n\
        P1;;oui;réseaux social;;;;;;\n\
        P1;;retiré;;;;;;;\n\
        P1;;refusé;;oui;;;;;\n\
        P1;;oui;presse;non;;;;;\n\
        P1;;oui;web;;2026-01-01;2026-02-01;2027-01-01;../a.pdf;\n\
        P1;;peut-être;web;;;;;;\n\
        P1;;oui;web;;;;;;oui\n\
        P1;;oui;web;;;;;;Anne Martin;Anne Martin\n\
        P1;;oui;web;;;;;;;;oui\n\
        ;Léa Martin;oui;web;;;;;;\n";
    let mut fates = fates(Import::consents, &book, text);
    assert_eq!(fates.pop(), Some(Fate::Unclear(Unclear::MayBe(vec![person(1), person(2)]))));
    let expected: [&[Why]; 14] = [
        &[Why::Unknown],
        &[Why::NoSuchPerson],
        &[Why::OtherPerson],
        &[Why::NotACode],
        &[Why::NoChannel],
        &[Why::NotAChannel],
        &[Why::Withdrawn],
        &[Why::Contradicts],
        &[Why::Contradicts],
        &[Why::InTheFuture, Why::Reversed, Why::NotAFileName],
        &[Why::NotAStatus],
        &[Why::NotAName],
        &[Why::SignedAndOpposed],
        &[Why::NeverAndYet],
    ];
    assert_eq!(fates.iter().map(whys).collect::<Vec<_>>(), expected);
}

#[test]
fn a_scan_is_hashed_or_the_file_is_not_imported() {
    let book = book_of(FRENCH);
    let text = "code;statut;canaux;scan\nP1;oui;web;p1.pdf\n";
    let import = run(Import::consents, &book, text).unwrap();
    assert_eq!(import.scans(), BTreeSet::from(["p1.pdf"]));
    let report = import.clone().commands(&BTreeMap::new()).unwrap_err();
    assert_eq!(whys(&report.rows[0].fate), [Why::NoScan]);
    let hashes = BTreeMap::from([("p1.pdf".to_owned(), "ab".repeat(32))]);
    assert_eq!(the_consent(&import.commands(&hashes).unwrap()).evidence, Some("ab".repeat(32)));
}

#[test]
fn a_channel_of_the_house_is_known_from_the_policy() {
    let book = book_of(FRENCH);
    let mut policy = Policy::default();
    let own = Channel::parse("lettre-du-mois").unwrap();
    policy.channels.insert(own.clone(), policy.other_channels);
    let text = "code;statut;Lettre du mois\nP1;oui;x\n";
    let ground = Ground { book: &book, policy: &policy, today: TODAY };
    let commands = Import::consents(text.as_bytes(), &ground).unwrap().commands(&BTreeMap::new()).unwrap();
    assert_eq!(the_consent(&commands).channels, BTreeSet::from([own]));
}

#[test]
fn missing_and_unused_columns_are_named() {
    let book = Book::default();
    let unreadable = |read, text| run(read, &book, text).unwrap_err();
    assert_eq!(unreadable(Import::people, "prénom;catégorie\n"), Unreadable::NoColumn(&[Field::Name, Field::FullName]));
    assert_eq!(unreadable(Import::people, "nom\n"), Unreadable::NoColumn(&[Field::Category, Field::Birth]));
    assert_eq!(unreadable(Import::consents, "nom\n"), Unreadable::NoColumn(&[Field::Status]));
    let import = run(Import::people, &book, "nom;catégorie;couleur;statut\n").unwrap();
    assert_eq!(import.report().unused, ["couleur", "statut"].map(Prose::new));
}

/// Logs hold no names: what a file says is on the screen alone.
#[test]
fn no_debug_form_holds_a_cell() {
    let marker = "MARQUEUR";
    let text = format!("nom;catégorie;{marker};naissance\n{marker};{marker};{marker};{marker}\n{marker} B;adulte;;\n");
    let import = run(Import::people, &Book::default(), &text).unwrap();
    assert!(!format!("{:?}", import.report()).contains(marker));
    let consents = format!("nom;catégorie;statut;canaux;scan;signé par\n{marker} B;adulte;oui;web;{marker};{marker}\n");
    let import = run(Import::consents, &Book::default(), &consents).unwrap();
    assert_eq!(import.scans().len(), 1);
    assert!(!format!("{:?}", import.report()).contains(marker));
    assert!(!format!("{:?}", import.commands(&BTreeMap::new())).contains(marker));
    let two = run(Import::people, &Book::default(), &format!("nom;naissance;nom\n{marker};;\n")).unwrap_err();
    assert!(!format!("{two:?} {two}").contains(marker));
}

fn is_sound(report: &Report, rows: usize) -> bool {
    report.rows.len() == rows && report.is_importable() != report.rows.iter().any(|row| row.fate.stops())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Every row has a fate, whatever stands in it, and what is importable fits the book it was planned against.
    #[test]
    fn any_rows_are_settled(
        rows in prop::collection::vec(
            (
                prop::sample::select(vec!["", "P1", "P3", "x"]),
                prop::sample::select(vec!["Léa Martin", "Martin Léa", "Zoé Petit", "Nemo", ""]),
                prop::sample::select(vec!["", "mineur", "adulte", "chat"]),
                prop::sample::select(vec!["", "31/05/2015", "01/02/2016", "5/31/2015"]),
                prop::sample::select(vec!["oui", "non", "partiel", "retiré", ""]),
                prop::sample::select(vec!["", "web", "web, presse", "x/y"]),
                prop::sample::select(vec!["", "Anne Martin", "Paul Autre", "les deux", "1"]),
            ),
            0..8,
        )
    ) {
        let mut book = book_of(FRENCH);
        let mut text = "code;nom complet;catégorie;naissance;statut;canaux;signé par\n".to_owned();
        let mut count = 0;
        for (code, name, category, birth, status, channels, signed) in &rows {
            let row = [*code, *name, *category, *birth, *status, *channels, *signed];
            count += usize::from(row.iter().any(|cell| !cell.is_empty()));
            text.push_str(&(row.join(";") + "\n"));
        }
        for read in [Import::people as Read, Import::consents as Read] {
            let import = run(read, &book, &text).unwrap();
            prop_assert!(is_sound(import.report(), count));
            if let Ok(commands) = import.commands(&BTreeMap::new()) {
                commit(&mut book, &commands);
                let again = run(read, &book, &text).unwrap().commands(&BTreeMap::new()).unwrap();
                prop_assert_eq!(again, [], "an import is done once");
            }
        }
    }

    #[test]
    fn any_bytes_are_settled_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let ground = Ground { book: &Book::default(), policy: &Policy::default(), today: TODAY };
        for import in [Import::people(&bytes, &ground), Import::consents(&bytes, &ground)].into_iter().flatten() {
            prop_assert!(is_sound(import.report(), import.report().rows.len()));
        }
    }
}
