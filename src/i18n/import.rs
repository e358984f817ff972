//! The import of a spreadsheet, in words.

use super::Words;
use crate::app::import::{Fate, Field, Limit, Unclear, Unreadable, Warning, Why};
use crate::domain::PersonId;
use i18n_embed_fl::fl;

impl Words {
    /// Why a file as a whole is not imported, and what to do.
    pub fn unreadable_table(&self, error: &Unreadable) -> String {
        match error {
            Unreadable::TooLarge(Limit::Bytes) => fl!(self, "table-too-many-bytes"),
            Unreadable::TooLarge(Limit::Rows) => fl!(self, "table-too-many-rows"),
            Unreadable::TooLarge(Limit::Columns) => fl!(self, "table-too-many-columns"),
            Unreadable::Empty => fl!(self, "table-empty"),
            Unreadable::Spreadsheet => fl!(self, "table-spreadsheet"),
            Unreadable::NotText | Unreadable::MacRoman => fl!(self, "table-encoding"),
            Unreadable::UnclosedQuote { line } => fl!(self, "table-quote", line = line.to_string()),
            Unreadable::TextBehindQuote { line } => fl!(self, "table-behind-quote", line = line.to_string()),
            Unreadable::TwoColumns { first, second, .. } => {
                fl!(self, "table-two-columns", first = first.as_str(), second = second.as_str())
            }
            Unreadable::NoColumn(fields) => {
                let names: Vec<String> = fields.iter().map(|field| self.field(field)).collect();
                fl!(self, "table-no-column", names = names.join(", "))
            }
        }
    }

    /// What happens to a row.
    pub fn fate(&self, fate: &Fate) -> String {
        match fate {
            Fate::New(person) => fl!(self, "fate-new", person = person.to_string()),
            Fate::Same(person) => fl!(self, "fate-same", person = person.to_string()),
            Fate::NewConsent { person, consent, adds_person: false } => {
                fl!(self, "fate-consent", person = person.to_string(), consent = consent.to_string())
            }
            Fate::NewConsent { person, consent, adds_person: true } => {
                fl!(self, "fate-both", person = person.to_string(), consent = consent.to_string())
            }
            Fate::SameConsent(consent) => fl!(self, "fate-same-consent", consent = consent.to_string()),
            Fate::Repeats { line } => fl!(self, "fate-repeats", line = line.to_string()),
            Fate::Unclear(Unclear::MayBe(people)) => fl!(self, "fate-may-be", people = codes(people)),
            Fate::Unclear(Unclear::ContradictsLine(line)) => fl!(self, "fate-contradicts", line = line.to_string()),
            Fate::Wrong(faults) => fl!(self, "fate-wrong", n = faults.len()),
        }
    }

    /// What a person should know about a row. Names stay on the screen of whoever imports them.
    pub fn import_warning(&self, warning: &Warning) -> String {
        match warning {
            Warning::Differs(field) => fl!(self, "import-differs", field = self.field(field)),
            Warning::Namesake(person) => fl!(self, "import-namesake", person = person.to_string()),
            Warning::BornMinor => fl!(self, "import-born-minor"),
            Warning::PartiesOfAdult => fl!(self, "import-parties-of-adult"),
            Warning::Stranger { value, .. } => fl!(self, "import-stranger", name = value.as_str()),
        }
    }

    /// What is wrong in a row.
    pub fn import_why(&self, why: Why) -> String {
        match why {
            Why::Overflows => fl!(self, "import-overflows"),
            Why::Missing => fl!(self, "import-missing"),
            Why::NotADate => fl!(self, "import-not-a-date"),
            Why::ShortYear => fl!(self, "import-short-year"),
            Why::MonthFirst => fl!(self, "import-month-first"),
            Why::InTheFuture => fl!(self, "import-in-the-future"),
            Why::NotYesOrNo => fl!(self, "import-not-yes-or-no"),
            Why::NotACategory => fl!(self, "import-not-a-category"),
            Why::NotAStatus => fl!(self, "import-not-a-status"),
            Why::NotAMeans => fl!(self, "import-not-a-means"),
            Why::NotAChildWord => fl!(self, "import-not-a-child-word"),
            Why::NotAChannel => fl!(self, "import-not-a-channel"),
            Why::NotACode => fl!(self, "import-not-a-code"),
            Why::NoSuchPerson => fl!(self, "import-no-such-person"),
            Why::Erased => fl!(self, "import-erased"),
            Why::OtherPerson => fl!(self, "import-other-person"),
            Why::Unknown => fl!(self, "import-unknown"),
            Why::NotAName => fl!(self, "import-not-a-name"),
            Why::TwoOfThatName => fl!(self, "import-two-of-that-name"),
            Why::NotAReason => fl!(self, "import-not-a-reason"),
            Why::SoleAgainstHolders => fl!(self, "import-sole-against-holders"),
            Why::Reversed => fl!(self, "import-reversed"),
            Why::NoChannel => fl!(self, "import-no-channel"),
            Why::ChannelsAgainstStatus => fl!(self, "import-channels-against-status"),
            Why::ChannelUnanswered => fl!(self, "import-channel-unanswered"),
            Why::Withdrawn => fl!(self, "import-withdrawn"),
            Why::NotAFileName => fl!(self, "import-not-a-file-name"),
            Why::NoScan => fl!(self, "import-no-scan"),
        }
    }

    /// What a column is about, by the first name that it is known under.
    fn field(&self, field: &Field) -> String {
        match field {
            Field::Channel(channel) => self.channel(channel),
            Field::Code => fl!(self, "column-code"),
            Field::Name => fl!(self, "column-name"),
            Field::FirstName => fl!(self, "column-first-name"),
            Field::FullName => fl!(self, "column-full-name"),
            Field::Category => fl!(self, "column-category"),
            Field::Birth => fl!(self, "column-birth"),
            Field::Holder1 => fl!(self, "column-holder-1"),
            Field::Holder2 => fl!(self, "column-holder-2"),
            Field::SoleReason => fl!(self, "column-sole-reason"),
            Field::Guardian => fl!(self, "column-guardian"),
            Field::Contact => fl!(self, "column-contact"),
            Field::Email => fl!(self, "column-email"),
            Field::Phone => fl!(self, "column-phone"),
            Field::Seen => fl!(self, "column-seen"),
            Field::Status => fl!(self, "column-status"),
            Field::Channels => fl!(self, "column-channels"),
            Field::Capture => fl!(self, "column-capture"),
            Field::Publication => fl!(self, "column-publication"),
            Field::NeverPublish => fl!(self, "column-never-publish"),
            Field::From => fl!(self, "column-from"),
            Field::Until => fl!(self, "column-until"),
            Field::Means => fl!(self, "column-means"),
            Field::Received => fl!(self, "column-received"),
            Field::ReceivedBy => fl!(self, "column-received-by"),
            Field::SignedBy => fl!(self, "column-signed-by"),
            Field::OpposedBy => fl!(self, "column-opposed-by"),
            Field::Child => fl!(self, "column-child"),
            Field::Purpose => fl!(self, "column-purpose"),
            Field::Territory => fl!(self, "column-territory"),
            Field::Conditions => fl!(self, "column-conditions"),
            Field::FormVersion => fl!(self, "column-form-version"),
            Field::Evidence => fl!(self, "column-evidence"),
        }
    }
}

fn codes(people: &[PersonId]) -> String {
    people.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
