//! Times of ISO media files: seconds since the beginning of 1904, UTC (ISO/IEC 14496-12, 8.2.2).

/// Days from 1904-01-01 to 1970-01-01.
const DAYS_TO_1970: i64 = 24_107;
const SECONDS_PER_DAY: u64 = 86_400;

/// The time as `2024-05-17 10:11:12`.
pub(super) fn readable(seconds: u64) -> String {
    let (year, month, day) = civil((seconds / SECONDS_PER_DAY).cast_signed() - DAYS_TO_1970);
    let of_day = seconds % SECONDS_PER_DAY;
    format!("{year:04}-{month:02}-{day:02} {:02}:{:02}:{:02}", of_day / 3600, of_day / 60 % 60, of_day % 60)
}

/// Year, month and day of the Gregorian calendar from days since 1970-01-01, by eras of 400 years that start in March
/// (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_become_dates() {
        assert_eq!(readable(0), "1904-01-01 00:00:00");
        assert_eq!(readable(2_082_844_800), "1970-01-01 00:00:00");
        assert_eq!(readable(2_082_844_800 + 951_782_400), "2000-02-29 00:00:00");
        assert!(readable(u64::MAX).len() > 10);
    }
}
