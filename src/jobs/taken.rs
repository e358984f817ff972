//! When a photo was taken, as far as its file says: for the order of shots, never kept.

use crate::domain::Finding;
use jiff::civil::DateTime;

/// Milliseconds by the camera's clock from an arbitrary day on; `None` where the file does not say.
///
/// EXIF 2.32, 4.6.5: `DateTimeOriginal` is `YYYY:MM:DD HH:MM:SS`, `SubSecTimeOriginal` the decimals of its second.
pub(super) fn taken_ms(findings: &[Finding]) -> Option<i64> {
    let value = |name: &str| findings.iter().find(|one| one.name == name).map(|one| one.value.trim());
    let second = moment(value("DateTimeOriginal")?)?;
    let decimals = value("SubSecTimeOriginal").filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let thousandths = decimals.map_or(0, |text| format!("{text:0<3.3}").parse().unwrap_or(0));
    let since = second.duration_since(DateTime::constant(2000, 1, 1, 0, 0, 0, 0));
    i64::try_from(since.as_millis()).ok()?.checked_add(thousandths)
}

fn moment(text: &str) -> Option<DateTime> {
    let (day, time) = text.split_once([' ', 'T'])?;
    format!("{}T{}", day.replace(':', "-"), time.get(..8)?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;

    fn taken(fields: &[(&str, &str)]) -> Option<i64> {
        let finding = |(name, value): &(&str, &str)| Finding::new(Kind::Time, "APP1/Exif", *name, *value);
        taken_ms(&fields.iter().map(finding).collect::<Vec<_>>())
    }

    #[test]
    fn shots_are_ordered_to_a_fraction_of_a_second() {
        let at = |time, decimals| taken(&[("DateTimeOriginal", time), ("SubSecTimeOriginal", decimals)]).unwrap();
        assert_eq!(at("2026:06:14 10:00:06", "1") - at("2026:06:14 10:00:05", "85"), 250);
        assert_eq!(at("2026:06:14 10:00:05", "1234") - at("2026:06:14 10:00:05", "x"), 123);
        assert_eq!(at("2026:06:15 00:00:00", "0") - at("2026:06:14 23:59:59", "0"), 1_000);
    }

    #[test]
    fn a_file_that_says_nothing_sensible_has_no_moment() {
        assert_eq!(taken(&[("DateTime", "2026:06:14 10:00:05")]), None, "when it was last saved");
        for wrong in ["", "0000:00:00 00:00:00", "    :  :     :  :  ", "2026:06:14", "2026:06:14 1é:00:05"] {
            assert_eq!(taken(&[("DateTimeOriginal", wrong)]), None, "{wrong}");
        }
    }
}
