//! Who is of age on a day.

use crate::domain::{Book, Category, Date, PersonId};

/// The age at which somebody decides for themself, in years (French Civil Code, article 414).
const MAJORITY_YEARS: i16 = 18;

/// The first day on which somebody is of age: the eighteenth birthday; for somebody born on 29 February, 1 March of a year that
/// has no such day. `None` beyond the calendar.
pub fn majority(birth: Date) -> Option<Date> {
    let year = birth.year().checked_add(MAJORITY_YEARS)?;
    Date::new(year, birth.month(), birth.day()).or_else(|_| Date::new(year, 3, 1)).ok()
}

/// The day on which a person came or comes of age, when their date of birth is known.
pub fn majority_of(book: &Book, person: PersonId) -> Option<Date> {
    book.identity(person).and_then(|identity| identity.birth).and_then(majority)
}

/// Whether somebody is a minor on a day. A date of birth says it, whatever the category; without one, the category does.
pub fn is_minor(book: &Book, person: PersonId, day: Date) -> bool {
    let Some(birth) = book.identity(person).and_then(|identity| identity.birth) else {
        return book.person(person).is_none_or(|person| person.category == Category::Minor);
    };
    majority(birth).is_none_or(|majority| day < majority)
}

/// Whether somebody decides for themself on a day: of age, and nobody's protégé.
pub fn decides_alone(book: &Book, person: PersonId, day: Date) -> bool {
    let is_free = book.person(person).is_some_and(|person| person.category != Category::Protected);
    is_free && !is_minor(book, person, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn majority_is_the_eighteenth_birthday() {
        assert_eq!(majority(date(2008, 6, 14)), Some(date(2026, 6, 14)));
        assert_eq!(majority(date(2007, 12, 31)), Some(date(2025, 12, 31)));
    }

    #[test]
    fn a_leap_day_child_is_of_age_on_the_first_of_march() {
        assert_eq!(majority(date(2008, 2, 29)), Some(date(2026, 3, 1)));
        assert_eq!(majority(date(2008, 2, 28)), Some(date(2026, 2, 28)));
    }

    #[test]
    fn beyond_the_calendar_nobody_is_of_age() {
        assert_eq!(majority(date(9990, 1, 1)), None);
    }
}
