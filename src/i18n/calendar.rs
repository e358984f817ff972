//! Days and moments as people write them.

use super::{Language, Words};
use crate::domain::{Date, Timestamp};
use i18n_embed_fl::fl;

impl Words {
    /// A day: `31 May 2026`, `1er juin 2026`.
    pub fn date(&self, date: Date) -> String {
        let day = if date.day() == 1 { fl!(self, "calendar-first") } else { date.day().to_string() };
        fl!(self, "calendar-date", day = day, month = self.month(date.month()), year = date.year().to_string())
    }

    /// The days of an event: one, or the first and the last.
    pub fn dates(&self, from: Date, until: Date) -> String {
        if from == until {
            return self.date(from);
        }
        fl!(self, "calendar-range", from = self.date(from), until = self.date(until))
    }

    /// A day in figures, for narrow columns: `31/05/2026` in French, `2026-05-31` in English, where the other way round would be read
    /// in two ways.
    pub fn short_date(&self, date: Date) -> String {
        match self.language() {
            Language::English => date.to_string(),
            Language::French => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
        }
    }

    /// A moment, to the minute, in universal time: a record is read where its clock is not known.
    pub fn moment(&self, moment: Timestamp) -> String {
        // RFC 3339, which begins `2026-05-31T14:05`.
        let written = moment.to_string();
        let time = written.get(11..16).unwrap_or_default().to_owned();
        let date = written.get(..10).and_then(|day| day.parse().ok()).map(|day| self.short_date(day));
        date.map_or(written, |date| fl!(self, "calendar-moment", date = date, time = time))
    }

    fn month(&self, month: i8) -> String {
        match month {
            1 => fl!(self, "calendar-month-01"),
            2 => fl!(self, "calendar-month-02"),
            3 => fl!(self, "calendar-month-03"),
            4 => fl!(self, "calendar-month-04"),
            5 => fl!(self, "calendar-month-05"),
            6 => fl!(self, "calendar-month-06"),
            7 => fl!(self, "calendar-month-07"),
            8 => fl!(self, "calendar-month-08"),
            9 => fl!(self, "calendar-month-09"),
            10 => fl!(self, "calendar-month-10"),
            11 => fl!(self, "calendar-month-11"),
            _ => fl!(self, "calendar-month-12"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_in_each_language() {
        let (english, french) = (Words::new(Language::English), Words::new(Language::French));
        let (first, last) = (Date::constant(2026, 6, 1), Date::constant(2026, 8, 31));
        assert_eq!((english.date(first), french.date(first)), ("1 June 2026".into(), "1er juin 2026".into()));
        assert_eq!(french.dates(first, last), "du 1er juin 2026 au 31 août 2026");
        assert_eq!(english.dates(first, first), "1 June 2026");
        assert_eq!((english.short_date(last), french.short_date(last)), ("2026-08-31".into(), "31/08/2026".into()));
    }

    #[test]
    fn moments_are_in_universal_time() {
        let moment: Timestamp = "2026-05-31T23:05:59+02:00".parse().unwrap();
        assert_eq!(Words::new(Language::French).moment(moment), "31/05/2026, 21:05 UTC");
        assert_eq!(Words::new(Language::English).moment(moment), "2026-05-31, 21:05 UTC");
    }
}
