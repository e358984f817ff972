//! Dates as people and spreadsheet programs write them.

use super::Why;
use crate::domain::Date;

/// A day as somebody types it into a form that says that the day stands before the month.
///
/// # Errors
/// [`Why::ShortYear`], [`Why::MonthFirst`], or [`Why::NotADate`].
pub fn typed_day(typed: &str) -> Result<Date, Why> {
    date(typed.trim(), true)
}

/// Reads `2026-05-31`, `31/05/2026` and `31.05.2026`; the year may come first with any of the three marks. With slashes the order is only certain when the header is French, or the
/// two numbers leave no choice.
///
/// # Errors
/// [`Why::ShortYear`], [`Why::MonthFirst`], or [`Why::NotADate`].
pub(super) fn date(typed: &str, is_french: bool) -> Result<Date, Why> {
    let Some(mark) = ['-', '/', '.'].into_iter().find(|mark| typed.contains(*mark)) else { return Err(Why::NotADate) };
    let parts: Vec<&str> = typed.split(mark).map(str::trim).collect();
    let [first, second, third] = parts[..] else { return Err(Why::NotADate) };
    if first.len() == 4 {
        return day(first, second, third);
    }
    if third.len() == 2 && number(third).is_some() && number(first).is_some() {
        return Err(Why::ShortYear);
    }
    let day = day(third, second, first);
    match (number(first), number(second)) {
        // 05/31/2026 is no day of a European calendar; 05/06/2026 is two.
        (Some(1..=12), Some(13..=31)) => Err(Why::MonthFirst),
        (Some(one @ 1..=12), Some(other @ 1..=12)) if mark != '.' && !is_french && one != other => Err(Why::MonthFirst),
        _ => day,
    }
}

fn day(year: &str, month: &str, day: &str) -> Result<Date, Why> {
    let parts = (year.len() == 4).then_some(()).and_then(|()| Some((number(year)?, number(month)?, number(day)?)));
    let (year, month, day) = parts.ok_or(Why::NotADate)?;
    let month = i8::try_from(month).map_err(|_| Why::NotADate)?;
    let day = i8::try_from(day).map_err(|_| Why::NotADate)?;
    // A year that nobody alive was born in is a slip of the pen.
    if year < 1900 { Err(Why::NotADate) } else { Date::new(year, month, day).map_err(|_| Why::NotADate) }
}

/// One to four digits and nothing else.
fn number(typed: &str) -> Option<i16> {
    let is_number = (1..=4).contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_digit());
    typed.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn three_ways_of_writing_one_day() {
        let expected = Date::new(2026, 5, 31).unwrap();
        for typed in ["2026-05-31", "31/05/2026", "31.05.2026", "31/5/2026", "31-05-2026", "31 / 05 / 2026"] {
            for is_french in [true, false] {
                assert_eq!(date(typed, is_french), Ok(expected), "{typed}");
            }
        }
    }

    #[test]
    fn what_may_be_two_days_is_refused() {
        assert_eq!(date("05/06/2026", true), Date::new(2026, 6, 5).map_err(|_| Why::NotADate));
        assert_eq!(date("05.06.2026", false), Date::new(2026, 6, 5).map_err(|_| Why::NotADate));
        assert_eq!(date("05/05/2026", false), Date::new(2026, 5, 5).map_err(|_| Why::NotADate));
        assert_eq!(date("05/06/2026", false), Err(Why::MonthFirst));
        assert_eq!(date("05/31/2026", true), Err(Why::MonthFirst));
        assert_eq!(date("31/05/26", true), Err(Why::ShortYear));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for typed in [
            "",
            "46173",
            "2026",
            "31/05",
            "2026-02-29",
            "2026-13-01",
            "31/04/2026",
            "1/1/0026",
            "mai 2026",
            "2026-05-31T10:00",
            "-1/05/2026",
            "+1/05/2026",
            "٣١/٠٥/٢٠٢٦",
            "31/05/20266",
            "12/05/1899",
            "0/05/2026",
            "2026/31/05",
        ] {
            assert_eq!(date(typed, true), Err(Why::NotADate), "{typed}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_a_date_or_not(typed in "[-/. 0-9a]{0,12}", is_french: bool) {
            if let Ok(read) = date(&typed, is_french) {
                prop_assert!(read.year() >= 1900);
            }
        }

        #[test]
        fn a_day_is_read_as_it_is_written(year in 1900i16..2200, month in 1i8..=12, day in 1i8..=28) {
            let expected = Date::new(year, month, day).unwrap();
            for typed in [expected.to_string(), format!("{day}/{month}/{year}"), format!("{day:02}.{month:02}.{year}")] {
                prop_assert_eq!(date(&typed, true), Ok(expected));
            }
        }
    }
}
