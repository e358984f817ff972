//! What a column can be about, and what it is called in French and in English.

use super::fold::packed;
use crate::domain::Channel;
use std::collections::BTreeSet;

/// What a column is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The code of somebody who is in the register.
    Code,
    /// The family name; the whole name where there is no column of first names.
    Name,
    /// The first name.
    FirstName,
    /// First name and name in one cell, in either order.
    FullName,
    /// What decides who must agree.
    Category,
    /// The date of birth.
    Birth,
    /// The first holder of parental authority.
    Holder1,
    /// The second one.
    Holder2,
    /// Why there is only one.
    SoleReason,
    /// A guardian.
    Guardian,
    /// How to reach the person.
    Contact,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
    /// The number or sticker they wore.
    Seen,
    /// What was answered.
    Status,
    /// The channels agreed to, in one cell.
    Channels,
    /// Whether one channel was agreed to.
    Channel(Channel),
    /// Whether being photographed was agreed to.
    Capture,
    /// Whether publication was agreed to.
    Publication,
    /// Whether no photo of them may ever be published.
    NeverPublish,
    /// From when.
    From,
    /// Until when.
    Until,
    /// How the consent was given.
    Means,
    /// When it was received.
    Received,
    /// By whom.
    ReceivedBy,
    /// Who signed.
    SignedBy,
    /// Who is opposed.
    OpposedBy,
    /// The child's own word.
    Child,
    /// What the photos are for.
    Purpose,
    /// Where it holds.
    Territory,
    /// Conditions.
    Conditions,
    /// The version of the form.
    FormVersion,
    /// The file of the scanned form.
    Evidence,
}

/// In which language a column's name was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    French,
    English,
    /// The same in both: `contact`.
    Either,
}

/// The names of a field, in packed form: French, then English.
type Names = (Field, &'static [&'static str], &'static [&'static str]);

/// The names of a channel, likewise.
type ChannelNames = (Channel, &'static [&'static str], &'static [&'static str]);

const NAMES: &[Names] = &[
    (Field::Code, &["code", "codepersonne", "personne"], &["code", "personcode", "person", "personid"]),
    (Field::Name, &["nom", "nomdefamille", "nomdusage"], &["name", "surname", "lastname", "familyname"]),
    (Field::FirstName, &["prenom", "prenoms"], &["firstname", "givenname", "forename"]),
    (
        Field::FullName,
        &["nomcomplet", "nometprenom", "prenometnom", "nomprenom", "prenomnom"],
        &["fullname", "firstandlastname", "firstnameandname", "nameandfirstname"],
    ),
    (Field::Category, &["categorie", "majeurmineur", "mineurmajeur", "adulteoumineur"], &["category", "adultorminor"]),
    (
        Field::Birth,
        &["datedenaissance", "naissance", "neele", "nele", "datenaissance", "ddn"],
        &["birthdate", "dateofbirth", "birth", "dob", "birthday"],
    ),
    (
        Field::Holder1,
        &[
            "titulaire",
            "titulaire1",
            "titulairea",
            "responsablelegal",
            "responsablelegal1",
            "representantlegal",
            "representantlegal1",
            "responsable1",
            "parent",
            "parent1",
            "mere",
            "nomparent1",
            "nomduparent1",
            "titulairedelautoriteparentale",
            "titulairedelautoriteparentale1",
        ],
        &[
            "holder",
            "holder1",
            "holdera",
            "legalguardian",
            "legalguardian1",
            "parent",
            "parent1",
            "mother",
            "holderofparentalauthority1",
        ],
    ),
    (
        Field::Holder2,
        &[
            "titulaire2",
            "titulaireb",
            "responsablelegal2",
            "representantlegal2",
            "responsable2",
            "parent2",
            "pere",
            "nomparent2",
            "nomduparent2",
            "titulairedelautoriteparentale2",
        ],
        &["holder2", "holderb", "legalguardian2", "parent2", "father", "holderofparentalauthority2"],
    ),
    (
        Field::SoleReason,
        &["titulaireunique", "seultitulaire", "motiftitulaireunique", "autoriteparentaleunique", "motifseultitulaire"],
        &["soleholder", "soleholderreason", "solereason", "reasonforsoleholder"],
    ),
    (Field::Guardian, &["tuteur", "tutrice", "tuteurlegal"], &["guardian"]),
    (Field::Contact, &["contact", "coordonnees", "adresse"], &["contact", "contactdetails", "address"]),
    (
        Field::Email,
        &["email", "mail", "courriel", "adressemail", "adresseemail", "mel"],
        &["email", "mail", "emailaddress"],
    ),
    (
        Field::Phone,
        &["telephone", "tel", "portable", "mobile", "numerodetelephone", "telephoneportable"],
        &["phone", "telephone", "mobile", "phonenumber", "tel"],
    ),
    (
        Field::Seen,
        &["vu", "pastille", "gommette", "badge", "numero", "tourdecou", "no", "n", "numerooupastille"],
        &["seen", "sticker", "badge", "number", "lanyard", "no"],
    ),
    (
        Field::Status,
        &["statut", "autorisation", "accord", "reponse", "consentement"],
        &["status", "consent", "answer", "permission"],
    ),
    (Field::Channels, &["canaux", "canal", "supports", "diffusion"], &["channels", "channel"]),
    (
        Field::Capture,
        &["prisedevue", "accordphoto", "captation", "prisedevueacceptee"],
        &["capture", "mayphotograph", "agreesphoto"],
    ),
    (Field::Publication, &["publication", "accordpublication"], &["publication", "publish", "maypublish"]),
    (Field::NeverPublish, &["nejamaispublier", "jamaispublier", "jamais"], &["neverpublish", "never", "donotpublish"]),
    (Field::From, &["du", "debut", "apartirdu", "datededebut", "valableapartirdu"], &["from", "start", "startdate"]),
    (
        Field::Until,
        &["au", "fin", "jusquau", "jusqua", "echeance", "datedefin", "valablejusquau"],
        &["until", "end", "enddate", "expiry", "expires", "to"],
    ),
    (Field::Means, &["moyen", "forme", "recueil", "modederecueil"], &["means", "method", "how"]),
    (
        Field::Received,
        &["recule", "daterecue", "datedereception", "datedesignature", "signele"],
        &["received", "receivedon", "datereceived", "signedon"],
    ),
    (Field::ReceivedBy, &["recupar", "recueillipar", "temoin"], &["receivedby", "witness"]),
    (Field::SignedBy, &["signepar", "signataire", "signataires"], &["signedby", "signatory", "signatories"]),
    (Field::OpposedBy, &["opposepar", "opposant", "opposants"], &["opposedby"]),
    (
        Field::Child,
        &["enfant", "parole", "paroledelenfant", "accorddelenfant", "avisdelenfant"],
        &["child", "childsword", "childword", "childagrees"],
    ),
    (Field::Purpose, &["finalite", "objet", "but"], &["purpose"]),
    (Field::Territory, &["territoire"], &["territory"]),
    (Field::Conditions, &["conditions", "condition", "reserves"], &["conditions", "condition"]),
    (Field::FormVersion, &["version", "versionduformulaire", "formulaire"], &["version", "formversion", "form"]),
    (
        Field::Evidence,
        &["justificatif", "preuve", "scan", "fichier", "piecejointe", "nomdufichier"],
        &["evidence", "evidencefile", "scan", "file", "filename", "attachment"],
    ),
];

/// The names of the channels that exist without being named, in packed form: French, then English. Values in a cell of channels
/// are read with them too.
const CHANNELS: &[ChannelNames] = &[
    (
        Channel::Web,
        &["siteweb", "siteinternet", "site", "internet", "sitedelaville", "sitedelamediatheque"],
        &["web", "website", "internet"],
    ),
    (
        Channel::Social,
        &["reseauxsociaux", "reseausocial", "reseaux"],
        &["social", "socialnetworks", "socialnetwork", "socialmedia"],
    ),
    (Channel::Press, &["presse", "presselocale", "journaux"], &["press", "newspapers", "localpress"]),
    (
        Channel::Print,
        &["imprime", "imprimes", "affiches", "papier", "depliants"],
        &["print", "printed", "posters", "leaflets"],
    ),
    (Channel::Internal, &["interne", "usageinterne", "intranet"], &["internal", "internaluse", "intranet"]),
    (Channel::Screens, &["ecrans", "ecran", "ecransdaccueil"], &["screens", "screen", "onsitescreens"]),
];

impl Field {
    /// What a column is about, by its name; `None` for one that is not known. The name of a channel makes a column of yes and
    /// no: of one of the built-in channels, or of those of the house's own that are `known`.
    pub(super) fn of_header(typed: &str, known: &BTreeSet<Channel>) -> Option<(Self, Tongue)> {
        let name = packed(typed);
        let field = |(field, french, english): &Names| Some((field.clone(), tongue(&name, french, english)?));
        NAMES.iter().find_map(field).or_else(|| {
            let (channel, tongue) = channel(typed, known)?;
            Some((Self::Channel(channel), tongue))
        })
    }
}

fn tongue(name: &str, french: &[&str], english: &[&str]) -> Option<Tongue> {
    match (french.contains(&name), english.contains(&name)) {
        (true, true) => Some(Tongue::Either),
        (true, false) => Some(Tongue::French),
        (false, true) => Some(Tongue::English),
        (false, false) => None,
    }
}

/// A channel by its identifier, its French or its English word; one of the house's own must be `known`, since any other word would
/// make a channel that nobody publishes to.
pub(super) fn channel(typed: &str, known: &BTreeSet<Channel>) -> Option<(Channel, Tongue)> {
    let name = packed(typed);
    let built_in = |(channel, french, english): &ChannelNames| Some((channel.clone(), tongue(&name, french, english)?));
    CHANNELS.iter().find_map(built_in).or_else(|| {
        let own = known.iter().find(|channel| packed(channel.id()) == name)?;
        Some((own.clone(), Tongue::Either))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn field(typed: &str) -> Option<(Field, Tongue)> {
        Field::of_header(typed, &BTreeSet::from([Channel::parse("lettre-du-mois").unwrap()]))
    }

    #[test]
    fn accents_capitals_blanks_and_underscores_do_not_matter() {
        for typed in
            ["Date de naissance", "date_naissance", "DATE DE NAISSANCE ", "Né(e) le", "birth date", "Date-of-birth"]
        {
            assert_eq!(field(typed).map(|(field, _)| field), Some(Field::Birth), "{typed}");
        }
        assert_eq!(field("Réseaux sociaux"), Some((Field::Channel(Channel::Social), Tongue::French)));
        assert_eq!(field("N°"), Some((Field::Seen, Tongue::French)));
        let own = Channel::parse("lettre-du-mois").unwrap();
        assert_eq!(field("Lettre du mois"), Some((Field::Channel(own), Tongue::Either)));
        assert_eq!(field("couleur préférée"), None);
    }

    /// A name that stood for two fields would make columns mean what they do not say.
    #[test]
    fn no_name_stands_for_two_fields() {
        let mut fields = BTreeMap::<&str, Field>::new();
        let of_channels = CHANNELS.iter().map(|(it, french, english)| (Field::Channel(it.clone()), *french, *english));
        for (field, french, english) in NAMES.iter().cloned().chain(of_channels) {
            for name in french.iter().chain(english) {
                assert_eq!(*name, packed(name), "a name stands here in packed form");
                let before = fields.insert(name, field.clone());
                assert!(before.is_none_or(|before| before == field), "{name}");
            }
        }
        assert!(fields.len() > 150);
    }

    #[test]
    fn channels_are_known_by_identifier_and_word() {
        let channel = |typed: &str| channel(typed, &BTreeSet::new()).map(|(channel, _)| channel);
        for built_in in Channel::BUILT_IN {
            assert_eq!(channel(built_in.id()), Some(built_in));
        }
        assert_eq!(channel("Site web"), Some(Channel::Web));
        assert_eq!(channel("reseau sociale"), None, "a slip of the pen is no channel");
    }
}
