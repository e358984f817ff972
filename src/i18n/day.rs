//! Days as people write them.

use super::{Language, Words};
use crate::domain::Date;

impl Words {
    /// A day: `31 May 2026`, `31/05/2026`. The month is spelt out in English, where figures are read in two orders.
    pub fn day(&self, date: Date) -> String {
        match self.language() {
            Language::English => date.strftime("%-d %B %Y").to_string(),
            Language::French => date.strftime("%d/%m/%Y").to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_in_its_language() {
        let [english, french] = Language::ALL.map(Words::new);
        let day = Date::constant(2026, 5, 1);
        assert_eq!((english.day(day).as_str(), french.day(day).as_str()), ("1 May 2026", "01/05/2026"));
    }
}
