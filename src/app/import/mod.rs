//! The import of people and consents from a spreadsheet saved as CSV.
//!
//! ```text
//! bytes ─► encoding ─► table ─► columns ─► values ─► people, consents ─► every row's fate ─► commands, all or none
//! ```
//!
//! Nothing is guessed: a value that is not understood, a person who may be two, a column that is there twice is named, and then
//! nothing of the file is imported. A dry run is the same without the last step.

mod answer;
mod cells;
mod columns;
mod consents;
mod crowd;
mod dates;
mod encoding;
mod fate;
mod field;
mod file;
mod fold;
mod people;
mod signatories;
mod table;
mod told;
mod unreadable;
mod values;
mod who;

pub use dates::typed_day;
pub use encoding::Encoding;
pub use fate::{Fate, Fault, Report, RowFate, Unclear, Warning, Why};
pub use field::Field;
pub use file::{ImportError, Sheet, TakenIn, read_file, scans_beside, take_in};
pub use signatories::MAX_PARTIES;
pub use table::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Row, Table};
pub use unreadable::{Limit, Unreadable};

use crate::domain::command::Command;
use crate::domain::{Book, Channel, Date, Policy, Prose};
use std::collections::{BTreeMap, BTreeSet};

/// What an import is planned against.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The register as it is.
    pub book: &'a Book,
    /// The policy: channels that it names are known.
    pub policy: &'a Policy,
    /// The day where the operator sits: who is of age, and what lies in the future.
    pub today: Date,
}

/// A file that was read against the register, and what would come of it.
#[derive(Clone, Debug)]
pub struct Import {
    report: Report,
    commands: Vec<Command>,
    scans: Vec<Scan>,
}

/// That a consent among the commands has a scan.
#[derive(Clone, Debug)]
struct Scan {
    /// The place among the commands.
    command: usize,
    /// The place among the rows of the report.
    row: usize,
    column: Prose,
    /// The file; its name may hold somebody's.
    name: Prose,
}

impl Import {
    /// People from a file. Columns about consents are left for [`Import::consents`] to read, and listed among those that were not
    /// used.
    ///
    /// # Errors
    /// [`Unreadable`] when the file as a whole cannot be read.
    pub fn people(bytes: &[u8], ground: &Ground<'_>) -> Result<Self, Unreadable> {
        people::read(&Table::read(bytes)?, ground)
    }

    /// Consents from a file. A row names its person by code or by name; where the file has a column for the category, people who
    /// are not in the register yet are added.
    ///
    /// # Errors
    /// [`Unreadable`] when the file as a whole cannot be read.
    pub fn consents(bytes: &[u8], ground: &Ground<'_>) -> Result<Self, Unreadable> {
        consents::read(&Table::read(bytes)?, ground)
    }

    /// What happens to every row.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The names of the scanned forms that the rows tell, as they are written there: relative to the file that was imported.
    pub fn scans(&self) -> BTreeSet<&str> {
        self.scans.iter().map(|scan| scan.name.as_str()).collect()
    }

    /// The commands, in an order in which each finds what it names: people, then their consents. Codes are those that the book gives
    /// next, so the commands hold for the book they were planned against. `hashes` has the SHA-256, in hexadecimal, of each of
    /// [`Import::scans`].
    ///
    /// # Errors
    /// The report, when any row cannot be imported or any scan has no hash: then none is.
    pub fn commands(mut self, hashes: &BTreeMap<String, String>) -> Result<Vec<Command>, Box<Report>> {
        for scan in &self.scans {
            let hash = hashes.get(scan.name.as_str());
            match (self.commands.get_mut(scan.command), hash) {
                (Some(Command::AddConsent(consent)), Some(hash)) => consent.evidence = Some(hash.clone()),
                _ => self.report.lacks_scan(scan.row, &scan.column, &scan.name),
            }
        }
        if self.report.is_importable() { Ok(self.commands) } else { Err(Box::new(self.report)) }
    }
}

impl Ground<'_> {
    /// The channels of the house's own: of the policy, the events, and consents given before.
    fn known_channels(&self) -> BTreeSet<Channel> {
        let of_policy = self.policy.channels.keys();
        let of_events = self.book.events().flat_map(|(_, event)| &event.channels);
        let of_consents = self.book.consents().flat_map(|(_, consent)| &consent.channels);
        let all = of_policy.chain(of_events).chain(of_consents);
        all.filter(|channel| matches!(channel, Channel::Named(_))).cloned().collect()
    }
}
