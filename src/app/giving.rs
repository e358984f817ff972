//! What the files of an event give away, as a screen tells it: in memory only, never stored.

use crate::domain::{Finding, Kind};
use crate::jobs::InspectedFile;
use jiff::civil::DateTime;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// So many values of a kind are kept; a file may hold hundreds.
const MOST_KEPT: usize = 4;

/// What one file gives away.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// When the photo was taken, by the clock of the camera.
    pub taken: Option<DateTime>,
    /// What is told, by kind: the first few values, each once.
    pub told: BTreeMap<Kind, Vec<String>>,
}

/// Says nothing: what a file gives away does not belong in a log.
impl std::fmt::Debug for Given {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Given({} kinds)", self.told.len())
    }
}

/// What inspected files give away, those that could be read, by their absolute paths.
pub fn given(files: Vec<InspectedFile>) -> Vec<(PathBuf, Given)> {
    let read = files.into_iter().filter_map(|file| Some((file.path, file.outcome.ok()?)));
    read.map(|(path, inspection)| (std::path::absolute(&path).unwrap_or(path), of(&inspection.findings))).collect()
}

fn of(findings: &[Finding]) -> Given {
    let mut told: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    for finding in findings {
        let values = told.entry(finding.kind).or_default();
        if values.len() < MOST_KEPT && !values.contains(&finding.value) {
            values.push(finding.value.clone());
        }
    }
    Given { taken: taken(findings), told }
}

/// The fields in which the moment of the shot stands, best first; XMP has them with a prefix.
const MOMENTS: [&str; 3] = ["DateTimeOriginal", "DateTimeDigitized", "CreateDate"];

fn taken(findings: &[Finding]) -> Option<DateTime> {
    let times = || findings.iter().filter(|finding| finding.kind == Kind::Time);
    let named = |name: &'static str| times().filter(move |time| time.name.rsplit(':').next() == Some(name));
    MOMENTS.into_iter().flat_map(named).find_map(|time| moment(&time.value))
}

/// Reads `2026:06:13 14:22:31` (Exif) and `2026-06-13T14:22:31+02:00` (XMP), to the second, as the camera's clock stood.
fn moment(text: &str) -> Option<DateTime> {
    let numbers: Vec<i16> =
        text.get(..19)?.split([':', '-', ' ', 'T']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let [year, month, day, hour, minute, second] = numbers[..] else { return None };
    let small = |number: i16| i8::try_from(number).ok();
    DateTime::new(year, small(month)?, small(day)?, small(hour)?, small(minute)?, small(second)?, 0).ok()
}

/// In how many of these files there is something of each kind, most first.
pub fn summed<'g>(files: impl Iterator<Item = &'g Given>) -> Vec<(Kind, usize)> {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for kind in files.flat_map(|given| given.told.keys()) {
        *counts.entry(*kind).or_default() += 1;
    }
    let mut counts: Vec<(Kind, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_is_that_of_the_shot_and_not_of_the_last_change() {
        let finding = |name, value| Finding::new(Kind::Time, "APP1/Exif", name, value);
        let findings = [
            finding("DateTime", "2026:06:20 10:00:00"),
            finding("exif:DateTimeOriginal", "2026-06-13T14:22:31+02:00"),
            finding("DateTimeDigitized", "2026:06:13 14:22:35"),
        ];
        assert_eq!(of(&findings).taken, Some(jiff::civil::date(2026, 6, 13).at(14, 22, 31, 0)));
        assert_eq!(of(&findings[..1]).taken, None);
        for broken in ["", "2026", "0000:00:00 00:00:00", "2026:06:13é14:22:31", "2026:13:13 14:22:31"] {
            assert_eq!(moment(broken), None, "{broken}");
        }
    }

    #[test]
    fn files_are_counted_by_kind_and_a_value_is_kept_once() {
        let device = |value| Finding::new(Kind::Device, "APP1", "Model", value);
        let place = Finding::new(Kind::Location, "APP1", "GPSPosition", "48.1, -1.2");
        let one = of(&[device("A"), device("A"), place]);
        let other = of(&[device("A"), device("B"), device("C"), device("D"), device("E")]);
        assert_eq!((one.told[&Kind::Device].len(), other.told[&Kind::Device].len()), (1, MOST_KEPT));
        assert_eq!(summed([&one, &other].into_iter()), [(Kind::Device, 2), (Kind::Location, 1)]);
    }
}
