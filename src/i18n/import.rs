//! What happens to a file of people or consents, in words. They are for the screen: a fault shows the value as it was typed.

use super::{Sentence, Words};
use crate::app::import::{Fate, Fault, Limit, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Unclear, Unreadable, Warning, Why};
use i18n_embed_fl::fl;

impl Words {
    /// Why a file as a whole is not imported.
    pub fn unreadable(&self, unreadable: &Unreadable) -> Sentence {
        let (what, advice) = match unreadable {
            Unreadable::TooLarge(limit) => (self.too_much(*limit), fl!(self, "import-too-many-advice")),
            Unreadable::Empty => (fl!(self, "import-empty"), fl!(self, "import-empty-advice")),
            Unreadable::Spreadsheet => (fl!(self, "import-spreadsheet"), fl!(self, "import-save-as")),
            Unreadable::NotText => (fl!(self, "import-not-text"), fl!(self, "import-save-as")),
            Unreadable::MacRoman => (fl!(self, "import-mac-roman"), fl!(self, "import-save-as")),
            Unreadable::UnclosedQuote { line } => {
                (fl!(self, "import-unclosed-quote", line = line.to_string()), fl!(self, "import-quote-advice"))
            }
            Unreadable::TextBehindQuote { line } => {
                (fl!(self, "import-text-behind-quote", line = line.to_string()), fl!(self, "import-quote-advice"))
            }
            Unreadable::TwoColumns { field, first, second } => {
                let (first, second, field) = (first.as_str(), second.as_str(), self.field(field));
                let what = fl!(self, "import-two-columns", first = first, second = second, field = field);
                (what, fl!(self, "import-two-columns-advice"))
            }
            Unreadable::NoColumn(fields) => {
                let names = fields.iter().map(|field| self.field(field));
                let fields = names.reduce(|one, other| fl!(self, "import-or", one = one, other = other));
                let what = fl!(self, "import-no-column", fields = fields.unwrap_or_default());
                (what, fl!(self, "import-no-column-advice"))
            }
        };
        Sentence { what, advice }
    }

    fn too_much(&self, limit: Limit) -> String {
        match limit {
            Limit::Bytes => fl!(self, "import-too-many-bytes", most = self.bytes(MAX_BYTES as u64)),
            Limit::Rows => fl!(self, "import-too-many-rows", most = MAX_ROWS.to_string()),
            Limit::Columns => fl!(self, "import-too-many-columns", most = MAX_COLUMNS.to_string()),
        }
    }

    /// What happens to a row: one line, or one for each of its faults.
    pub fn fate(&self, fate: &Fate) -> Vec<String> {
        let line = match fate {
            Fate::New(person) => fl!(self, "fate-new", person = person.to_string()),
            Fate::Same(person) => fl!(self, "fate-same", person = person.to_string()),
            Fate::NewConsent { person, consent, adds_person } => {
                let (person, consent) = (person.to_string(), consent.to_string());
                if *adds_person {
                    fl!(self, "fate-new-both", person = person, consent = consent)
                } else {
                    fl!(self, "fate-new-consent", person = person, consent = consent)
                }
            }
            Fate::SameConsent(consent) => fl!(self, "fate-same-consent", consent = consent.to_string()),
            Fate::Repeats { line } => fl!(self, "fate-repeats", line = line.to_string()),
            Fate::Unclear(unclear) => self.unclear(unclear),
            Fate::Wrong(faults) => return faults.iter().map(|fault| self.row_fault(fault)).collect(),
        };
        vec![line]
    }

    fn unclear(&self, unclear: &Unclear) -> String {
        match unclear {
            Unclear::MayBe(people) => {
                let people: Vec<String> = people.iter().map(ToString::to_string).collect();
                fl!(self, "fate-may-be", people = people.join(", "))
            }
            Unclear::ContradictsLine(line) => fl!(self, "fate-contradicts", line = line.to_string()),
        }
    }

    /// One fault: the column as the file calls it, the value as it was typed, and what is wrong.
    fn row_fault(&self, fault: &Fault) -> String {
        let why = self.why_wrong(fault.why);
        let named = fault.field.as_ref().map(|field| self.field(field));
        let column = Some(fault.column.as_str().to_owned()).filter(|column| !column.is_empty()).or(named);
        match (column, fault.value.as_str()) {
            (None, _) => why,
            (Some(column), "") => fl!(self, "fate-fault", column = column, why = why),
            (Some(column), value) => fl!(self, "fate-fault-value", column = column, value = value, why = why),
        }
    }

    fn why_wrong(&self, why: Why) -> String {
        match why {
            Why::Overflows => fl!(self, "why-overflows"),
            Why::Missing => fl!(self, "why-missing"),
            Why::NotADate => fl!(self, "why-not-a-date"),
            Why::ShortYear => fl!(self, "why-short-year"),
            Why::MonthFirst => fl!(self, "why-month-first"),
            Why::InTheFuture => fl!(self, "why-in-the-future"),
            Why::NotYesOrNo => fl!(self, "why-not-yes-or-no"),
            Why::NotACategory => fl!(self, "why-not-a-category"),
            Why::NotAStatus => fl!(self, "why-not-a-status"),
            Why::NotAMeans => fl!(self, "why-not-a-means"),
            Why::NotAChildWord => fl!(self, "why-not-a-child-word"),
            Why::NotAChannel => fl!(self, "why-not-a-channel"),
            Why::NotACode => fl!(self, "why-not-a-code"),
            Why::NoSuchPerson => fl!(self, "why-no-such-person"),
            Why::Erased => fl!(self, "why-erased"),
            Why::OtherPerson => fl!(self, "why-other-person"),
            Why::Unknown => fl!(self, "why-unknown"),
            Why::NotAName => fl!(self, "why-not-a-name"),
            Why::TwoOfThatName => fl!(self, "why-two-of-that-name"),
            Why::TooManyPeople => fl!(self, "why-too-many-people"),
            Why::SignedAndOpposed => fl!(self, "why-signed-and-opposed"),
            Why::NeverAndYet => fl!(self, "why-never-and-yet"),
            Why::NotAReason => fl!(self, "why-not-a-reason"),
            Why::SoleAgainstHolders => fl!(self, "why-sole-against-holders"),
            Why::Reversed => fl!(self, "why-reversed"),
            Why::NoChannel => fl!(self, "why-no-channel"),
            Why::Contradicts => fl!(self, "why-contradicts"),
            Why::ChannelUnanswered => fl!(self, "why-channel-unanswered"),
            Why::Withdrawn => fl!(self, "why-withdrawn"),
            Why::NotAFileName => fl!(self, "why-not-a-file-name"),
            Why::NoScan => fl!(self, "why-no-scan"),
        }
    }

    /// What a person should know about a row that is imported all the same.
    pub fn import_warning(&self, warning: &Warning) -> String {
        match warning {
            Warning::Differs(field) => fl!(self, "import-warn-differs", field = self.field(field)),
            Warning::Namesake(person) => fl!(self, "import-warn-namesake", person = person.to_string()),
            Warning::BornMinor => fl!(self, "import-warn-born-minor"),
            Warning::PartiesOfAdult => fl!(self, "import-warn-parties"),
            Warning::Stranger { field, value } => {
                fl!(self, "import-warn-stranger", field = self.field(field), name = value.as_str())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::import::Field;
    use crate::domain::Prose;
    use crate::i18n::Language;

    #[test]
    fn a_fault_names_the_column_the_value_and_what_is_wrong() {
        let words = Words::new(Language::French);
        let fault = |column, value| Fault {
            field: Some(Field::Birth),
            column: Prose::new(column),
            value: Prose::new(value),
            why: Why::ShortYear,
        };
        let told = words.fate(&Fate::Wrong(vec![fault("Né le", "31/05/26"), fault("", "")]));
        assert_eq!(told[0], "Né le, «\u{A0}31/05/26\u{A0}»\u{A0}: l’année doit avoir quatre chiffres.");
        assert_eq!(told[1], "date de naissance\u{A0}: l’année doit avoir quatre chiffres.");
    }

    #[test]
    fn a_missing_column_is_named() {
        let words = Words::new(Language::English);
        let sentence = words.unreadable(&Unreadable::NoColumn(&[Field::Category, Field::Birth]));
        assert_eq!(sentence.what, "A column is missing: category or date of birth.");
        assert!(words.unreadable(&Unreadable::TooLarge(Limit::Bytes)).what.contains("20 MB"));
    }
}
