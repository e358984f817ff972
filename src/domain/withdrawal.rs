//! The withdrawal desk (G14): which published files may no longer be there, and what to do about each.

use super::gate::{Asked, Case, Judgement, NotClear, Remembered, Verdict, Why, judge};
use super::names::Names;
use super::{
    Book, Channel, ConsentId, Date, Decision, FileId, FileState, PersonId, PhotoId, Policy, Publication, PublishedFile,
    RegionId,
};
use std::collections::{BTreeMap, BTreeSet};

/// A published file that may no longer be there as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which file.
    pub file: FileId,
    /// Every reason.
    pub why: Vec<DueReason>,
    /// What to do about it.
    pub action: Action,
}

/// What to do about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Take it out of the publish folder: the gate would not let the photo out today.
    Remove,
    /// Put it there anew, with these regions covered: the gate would let it out so.
    Recover {
        /// All regions to cover, those of before among them as far as they are still to be covered.
        cover: BTreeSet<RegionId>,
    },
}

impl Action {
    /// The stable identifier.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Remove => "remove",
            Self::Recover { .. } => "cover",
        }
    }
}

/// Why a file may no longer be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DueReason {
    /// The photo was taken out of the event: nobody can say any more what the file shows.
    PhotoRemoved,
    /// The original has other bytes than those the file was made from.
    OriginalChanged,
    /// The photo is held back, set aside, or shows somebody who is never to be published.
    Excluded(Why),
    /// A region that the file shows is to be covered by now, or is not decided any more.
    DecisionChanged(RegionId),
    /// Somebody whom the file shows is not clear any more.
    NotClear {
        /// Where, when it is known.
        region: Option<RegionId>,
        /// Who.
        person: Option<PersonId>,
        /// Why.
        why: NotClear,
    },
}

impl DueReason {
    /// The stable identifier: `withdrawn`, `refused`, `expired`, `turned-18`, `changed-original`, `policy-changed`, ...
    pub const fn id(&self) -> &'static str {
        match self {
            Self::PhotoRemoved => "photo-removed",
            Self::OriginalChanged => "changed-original",
            Self::Excluded(_) => "excluded",
            Self::DecisionChanged(_) => "decision-changed",
            Self::NotClear { why, .. } => not_clear_id(why),
        }
    }
}

impl DueReason {
    /// The day since which it holds, where it has one.
    pub fn since(&self, book: &Book) -> Option<Date> {
        let Self::NotClear { why, .. } = self else { return None };
        match why {
            NotClear::Withdrawn(consent) => Some(book.consent(*consent)?.withdrawn.as_ref()?.on),
            NotClear::Refused(consent) => book.consent(*consent)?.received,
            NotClear::Ended(_, last) => last.tomorrow().ok(),
            NotClear::TurnedEighteen(_, day) => Some(*day),
            _ => None,
        }
    }
}

const fn not_clear_id(why: &NotClear) -> &'static str {
    match why {
        NotClear::Withdrawn(_) => "withdrawn",
        NotClear::Refused(_) | NotClear::Opposed(_) | NotClear::ChildOpposed(_) => "refused",
        NotClear::NeverPublish(_) => "excluded",
        NotClear::Erased | NotClear::NoSuchPerson => "erased",
        NotClear::Ended(..) => "expired",
        NotClear::TurnedEighteen(..) => "turned-18",
        NotClear::TooFewSigned(_)
        | NotClear::NoGuardianSigned(_)
        | NotClear::Oral(_)
        | NotClear::OverrideNotAllowed
        | NotClear::OverrideNotAnAdult => "policy-changed",
        _ => "consent-changed",
    }
}

/// Every file that is in place and may no longer be, by publication and photo.
///
/// What a file shows is judged anew, under today's policy: all regions but those covered in it, and everybody on whose consent
/// it relied, even where the region is gone since.
pub fn due(book: &Book, policy: &Policy, names: &Names, today: Date) -> Vec<Due> {
    each_due(book, policy, today, |desk, publication, file, why| {
        let action = match book.photo(file.0.1) {
            Some(_) => action(desk, names, file.0.1, publication, file.1),
            None => Action::Remove,
        };
        Due { file: file.0, why, action }
    })
}

/// How many files are in place and may no longer be: the number of [`due`], without what to do about each. Cheap enough to be asked
/// whenever a register is opened.
pub fn due_count(book: &Book, policy: &Policy, today: Date) -> usize {
    each_due(book, policy, today, |_, _, _, _| ()).len()
}

/// What `tell` says of every file that is due.
fn each_due<'a, T>(
    book: &'a Book,
    policy: &'a Policy,
    today: Date,
    tell: impl Fn(&Remembered<'_>, &Publication, (FileId, &PublishedFile), Vec<DueReason>) -> T,
) -> Vec<T> {
    let mut desks: BTreeMap<&Channel, Remembered<'a>> = BTreeMap::new();
    let mut told = Vec::new();
    for (id, file) in book.files().filter(|(_, file)| matches!(file.state, FileState::Published { .. })) {
        let Some(publication) = book.publication(id.0) else { continue };
        let channel = &publication.channel;
        let case = Case { book, policy, channel, day: today };
        let desk = desks.entry(channel).or_insert_with(|| Remembered::new(case));
        let why = reasons(desk, id.1, file);
        if !why.is_empty() {
            told.push(tell(desk, publication, (id, file), why));
        }
    }
    told
}

fn reasons(desk: &Remembered<'_>, id: PhotoId, file: &PublishedFile) -> Vec<DueReason> {
    let Some(photo) = desk.case.book.photo(id) else { return vec![DueReason::PhotoRemoved] };
    let mut why = Vec::new();
    if photo.sha256 != file.source_sha256 {
        why.push(DueReason::OriginalChanged);
    }
    why.extend(exclusions(desk, id).map(DueReason::Excluded));
    why.extend(shown_reasons(desk, id, file));
    why.extend(vanished_reasons(desk.case, id, file));
    let relied: Vec<_> = relied_reasons(desk, file).filter(|reason| !is_said(&why, reason)).collect();
    why.extend(relied);
    drop_said_exclusions(&mut why);
    why
}

fn exclusions(desk: &Remembered<'_>, photo: PhotoId) -> impl Iterator<Item = Why> {
    let book = desk.case.book;
    let remarks = book.remarks(photo);
    let held = remarks.filter(|remarks| remarks.held_back).map(|_| Why::HeldBack);
    let rejected = remarks.filter(|remarks| remarks.pick == super::Pick::Rejected).map(|_| Why::Rejected);
    let never = book.decisions_of(photo).filter_map(move |(_, decided)| desk.never_publish(decided));
    held.into_iter().chain(rejected).chain(never.map(Why::NeverPublish))
}

/// What the file shows of the regions that there are.
fn shown_reasons(desk: &Remembered<'_>, photo: PhotoId, file: &PublishedFile) -> Vec<DueReason> {
    let mut why = Vec::new();
    // Both by region, and no decision without one.
    let mut decisions = desk.case.book.decisions_of(photo).peekable();
    for (id, region) in desk.case.book.regions_of(photo) {
        let decided = decisions.next_if(|(about, _)| *about == id).map(|(_, decided)| decided);
        if file.covered.contains(&id) {
            continue;
        }
        match desk.verdict(region, decided) {
            // A second-look candidate is a question, not yet a face.
            Verdict::Undecided if region.is_weak() => {}
            Verdict::Undecided | Verdict::Covered | Verdict::Unidentifiable { settled: false } => {
                why.push(DueReason::DecisionChanged(id));
            }
            Verdict::Uncleared(reasons) => {
                let person = decided.and_then(|decided| decided.person);
                why.extend(reasons.into_iter().map(|why| DueReason::NotClear { region: Some(id), person, why }));
            }
            Verdict::Shown(_) | Verdict::Overridden | Verdict::Harmless | Verdict::Unidentifiable { .. } => {}
        }
    }
    why
}

/// A face that was shown on an operator's word, of which nothing is known any more.
fn vanished_reasons(case: Case<'_>, photo: PhotoId, file: &PublishedFile) -> impl Iterator<Item = DueReason> {
    let is_shown = move |region: &RegionId| {
        let decided = case.book.decision(photo, *region);
        decided.is_some_and(|decided| matches!(decided.decision, Decision::Show(_)))
    };
    let gone = file.overridden.iter().filter(move |region| !is_shown(region));
    gone.filter(move |region| case.book.region(photo, **region).is_none()).map(|gone| DueReason::DecisionChanged(*gone))
}

/// Everybody on whose consent the file relied: they are in the picture, whatever became of the region.
fn relied_reasons(desk: &Remembered<'_>, file: &PublishedFile) -> impl Iterator<Item = DueReason> {
    file.relied.iter().flat_map(move |consent| not_clear_any_more(desk, *consent))
}

fn not_clear_any_more(desk: &Remembered<'_>, consent: ConsentId) -> Vec<DueReason> {
    let Some(person) = desk.case.book.consent(consent).map(|consent| consent.person) else { return vec![] };
    let reasons = desk.clear(person, None).err().unwrap_or_default();
    reasons.into_iter().map(|why| DueReason::NotClear { region: None, person: Some(person), why }).collect()
}

/// Somebody who is never to be published keeps the whole photo in: one reason, not one for each rule that says so.
fn drop_said_exclusions(why: &mut Vec<DueReason>) {
    let excluded = why.iter().any(|reason| matches!(reason, DueReason::Excluded(Why::NeverPublish(_))));
    why.retain(|reason| {
        let again = matches!(reason, DueReason::NotClear { why: NotClear::NeverPublish(_), .. });
        !(excluded && again)
    });
}

/// Whether a reason about somebody was given for a region of theirs already.
fn is_said(why: &[DueReason], reason: &DueReason) -> bool {
    let about = |reason: &DueReason| match reason {
        DueReason::NotClear { person, why, .. } => Some((*person, why.clone())),
        _ => None,
    };
    why.iter().any(|said| about(said) == about(reason))
}

/// To cover more is possible when the gate lets the photo out today, from the same file, and everybody who is to be covered is
/// in a region that it knows.
fn action(
    desk: &Remembered<'_>,
    names: &Names,
    photo: PhotoId,
    publication: &Publication,
    file: &PublishedFile,
) -> Action {
    let case = desk.case;
    let asked = Asked { photo, channel: &publication.channel, day: case.day, output_name: &file.name };
    let Judgement { outcome: Ok(cleared), .. } = judge(case.book, case.policy, names, &asked) else {
        return Action::Remove;
    };
    let cover = cleared.covered_codes();
    let is_located = |person: PersonId| {
        let regions = cover.iter().filter_map(|region| case.book.decision(photo, *region));
        regions.into_iter().any(|decided| decided.person == Some(person))
    };
    let relied = relied_reasons(desk, file).all(|reason| match reason {
        DueReason::NotClear { person: Some(person), .. } => is_located(person),
        _ => true,
    });
    let overridden = vanished_reasons(case, photo, file).next().is_none();
    if relied && overridden { Action::Recover { cover } } else { Action::Remove }
}
