//! Consents: what a row tells that somebody agreed to or refused.

use super::answer::consent;
use super::cells::Cells;
use super::columns::Columns;
use super::crowd::{Crowd, Matching};
use super::table::{Row, Table};
use super::told::Told;
use super::who::{Who, whom};
use super::{Fate, Field, Ground, Import, Report, RowFate, Scan, Unclear, Unreadable, Warning, Why, signatories};
use crate::domain::command::{Command, NewParty};
use crate::domain::{Category, Channel, Consent, ConsentId, PersonId, Prose, Signatory};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn read(table: &Table, ground: &Ground<'_>) -> Result<Import, Unreadable> {
    let known_channels = ground.known_channels();
    let columns = Columns::of(table, &known_channels)?;
    if !columns.has_any(&[Field::Code, Field::Name, Field::FullName]) {
        return Err(Unreadable::NoColumn(&[Field::Code, Field::Name, Field::FullName]));
    }
    if !columns.has(&Field::Status) && columns.channels().next().is_none() {
        return Err(Unreadable::NoColumn(&[Field::Status]));
    }
    let mut reading = Reading {
        ground,
        known_channels,
        crowd: Crowd::of(ground.book),
        next: ground.book.codes().consent,
        consents: Vec::new(),
        told: BTreeMap::new(),
    };
    let rows = table.rows.iter().enumerate().map(|(at, row)| reading.row(&columns, row, at)).collect();
    let report =
        Report { encoding: table.encoding, separator: table.separator, unused: columns.unused(|_| false), rows };
    Ok(reading.import(&columns.name(&Field::Evidence), report))
}

/// What the rows above said.
struct Reading<'a> {
    ground: &'a Ground<'a>,
    known_channels: BTreeSet<Channel>,
    crowd: Crowd,
    next: ConsentId,
    consents: Vec<New>,
    /// The places of each person's new consents.
    told: BTreeMap<PersonId, Vec<usize>>,
}

/// A new consent, and where it stands.
struct New {
    consent: Consent,
    scan: Option<Prose>,
    line: u64,
    row: usize,
}

/// A row of which only the signatories are still names.
struct Draft {
    person: PersonId,
    /// What to add, when the row is about somebody new.
    told: Told,
    adds_as: Option<Category>,
    consent: Consent,
}

impl Reading<'_> {
    fn row(&mut self, columns: &Columns, row: &Row, at: usize) -> RowFate {
        let mut warnings = Vec::new();
        let mut cells = Cells::new(columns, row, self.ground.today);
        let fate = match self.draft(&mut cells, &mut warnings) {
            Ok(draft) => self.settle(&mut cells, draft, (row.line, at), &mut warnings),
            Err(fate) => fate,
        };
        RowFate { line: row.line, fate, warnings }
    }

    fn draft(&self, cells: &mut Cells<'_>, warnings: &mut Vec<Warning>) -> Result<Draft, Fate> {
        let describes = cells.columns().has(&Field::Category);
        let matching = if describes { Matching::Describing } else { Matching::Referring };
        let told = Told::of(cells);
        let who = whom(cells, &told, self.ground, &self.crowd, matching);
        let (person, adds_as) = match who {
            Who::Known(id) => (id, None),
            Who::New { category, namesake } => {
                warnings.extend(told.warnings(category, namesake, self.ground.today));
                (self.crowd.next(), Some(category))
            }
            Who::Unclear(unclear) => return Err(cells.faults().map_or(Fate::Unclear(unclear), Fate::Wrong)),
            Who::Nobody => {
                // Nobody's consent is read for its faults alone.
                consent(cells, PersonId::FIRST, &self.known_channels);
                return Err(Fate::Wrong(cells.faults().unwrap_or_default()));
            }
        };
        let consent = consent(cells, person, &self.known_channels);
        if let Some(faults) = cells.faults() {
            return Err(Fate::Wrong(faults));
        }
        if adds_as.is_none() {
            self.compare(person, &told, warnings)?;
        }
        Ok(Draft { person, told, adds_as, consent })
    }

    /// What the row tells about somebody who is known already: a warning for one of the register, a contradiction for one of a row
    /// above.
    fn compare(&self, person: PersonId, told: &Told, warnings: &mut Vec<Warning>) -> Result<(), Fate> {
        let Some(known) = self.crowd.get(person) else { return Ok(()) };
        let differing = told.differing(known);
        match known.line {
            Some(line) if !differing.is_empty() => Err(Fate::Unclear(Unclear::ContradictsLine(line))),
            _ => {
                warnings.extend(differing.into_iter().map(Warning::Differs));
                Ok(())
            }
        }
    }

    fn settle(
        &mut self,
        cells: &mut Cells<'_>,
        mut draft: Draft,
        (line, row): (u64, usize),
        warnings: &mut Vec<Warning>,
    ) -> Fate {
        let known = self.crowd.get(draft.person).filter(|_| draft.adds_as.is_none());
        let own_name = known.map_or(&draft.told.identity.name, |known| &known.identity.name).clone();
        let mut parties = known.map_or(&draft.told.parties, |known| &known.parties).clone();
        let (signed, opposed) = signatures(cells, &own_name, &mut parties, warnings);
        if let Some(faults) = cells.faults() {
            return Fate::Wrong(faults);
        }
        (draft.consent.signed, draft.consent.opposed) = (signed, opposed);
        if draft.adds_as.is_none()
            && let Some(fate) = self.said_before(&draft.consent, cells, warnings)
        {
            return fate;
        }
        self.take(cells, draft, parties, (line, row))
    }

    fn take(&mut self, cells: &Cells<'_>, draft: Draft, parties: Vec<NewParty>, (line, row): (u64, usize)) -> Fate {
        let Draft { person, told, adds_as, consent } = draft;
        if let Some(category) = adds_as {
            self.crowd.add(line, category, parties, told.identity);
        } else if let Some(known) = self.crowd.get_mut(person) {
            known.parties = parties;
        }
        self.told.entry(person).or_default().push(self.consents.len());
        self.consents.push(New { consent, scan: cells.prose(&Field::Evidence), line, row });
        let consent = self.next;
        self.next = consent.next();
        Fate::NewConsent { person, consent, adds_person: adds_as.is_some() }
    }

    /// The fate of a row that says what the register or a row above says. A scan that only the row has is warned about.
    fn said_before(&self, consent: &Consent, cells: &Cells<'_>, warnings: &mut Vec<Warning>) -> Option<Fate> {
        let scan = cells.prose(&Field::Evidence);
        let mut recorded = self.ground.book.consents_of(consent.person);
        if let Some((id, recorded)) = recorded.find(|(_, recorded)| says_the_same(recorded, consent)) {
            warnings
                .extend((scan.is_some() && recorded.evidence.is_none()).then_some(Warning::Differs(Field::Evidence)));
            return Some(Fate::SameConsent(id));
        }
        let mut above = self.told.get(&consent.person)?.iter().filter_map(|at| self.consents.get(*at));
        let above = above.find(|above| above.consent == *consent)?;
        let line = above.line;
        Some(if above.scan == scan { Fate::Repeats { line } } else { Fate::Unclear(Unclear::ContradictsLine(line)) })
    }

    fn import(self, column: &Prose, report: Report) -> Import {
        let mut import = Import { report, commands: self.crowd.commands(), scans: Vec::new() };
        for New { consent, scan, row, .. } in self.consents {
            if let Some(name) = scan {
                import.scans.push(Scan { command: import.commands.len(), row, column: column.clone(), name });
            }
            import.commands.push(Command::AddConsent(Box::new(consent)));
        }
        import
    }
}

/// Whether a consent of the register was once what the row tells. That it was withdrawn since is not taken back by a file.
fn says_the_same(recorded: &Consent, told: &Consent) -> bool {
    let status = if recorded.withdrawn.is_some() { told.status } else { recorded.status };
    let as_told = Consent { status, withdrawn: None, evidence: None, ..recorded.clone() };
    as_told == *told
}

fn signatures(
    cells: &mut Cells<'_>,
    own_name: &Prose,
    parties: &mut Vec<NewParty>,
    warnings: &mut Vec<Warning>,
) -> (BTreeSet<Signatory>, BTreeSet<Signatory>) {
    let signed = signatories::read(cells, &Field::SignedBy, own_name, parties, warnings);
    let opposed = signatories::read(cells, &Field::OpposedBy, own_name, parties, warnings);
    if !signed.is_disjoint(&opposed) {
        cells.fault(&Field::OpposedBy, Why::SignedAndOpposed);
    }
    (signed, opposed)
}
