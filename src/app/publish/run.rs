//! One run of publishing, from the gate to the last file in place.

use super::batch::{Batch, Waiting};
use super::{Blocked, PublicationMade, PublishAsk, PublishError, Unpublished, intended};
use crate::app::places::{self, Spot};
use crate::app::{Checked, Door, NotDone, check};
use crate::domain::gate::Warning;
use crate::domain::{PhotoId, Prose};
use crate::jobs::{self, Failure, Found, Order, Ready, Studio, Workers, what_stands_at};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// So many files wait in the publish folder, proved and without a name, before the register is told: a flush of the disk costs
/// more than a file, and some systems keep no more than 256 files open.
const AT_ONCE: usize = 32;

/// One run of publishing.
pub(super) struct Run<'d, D> {
    pub(super) door: &'d mut D,
    pub(super) ask: PublishAsk,
    pub(super) made: PublicationMade,
    folder_text: Prose,
    waiting: Vec<Waiting>,
}

/// A photo that the gate lets out, and what has the name of its file in the publish folder.
struct Named {
    checked: Checked,
    sources: Vec<PathBuf>,
    found: Found,
}

impl<'d, D: Door> Run<'d, D> {
    pub(super) fn new(door: &'d mut D, ask: PublishAsk, folder_text: Prose) -> Self {
        Self { door, ask, made: PublicationMade::default(), folder_text, waiting: Vec::new() }
    }

    pub(super) fn publish(mut self, studio: &Studio, workers: &Workers) -> Result<PublicationMade, PublishError> {
        let (orders, warnings) = self.orders()?;
        let edition = self.ask.edition.clone();
        let done = jobs::publish(&orders, &edition, studio, workers, &mut |index, outcome| {
            let order = &orders[index];
            let taken = match outcome {
                Ok(ready) => self.take(order, ready, &warnings[index]),
                Err(why) => {
                    self.block(order.cleared.photo(), Unpublished::NotMade(why));
                    Ok(())
                }
            };
            taken.map_or_else(ControlFlow::Break, ControlFlow::Continue)
        });
        if let ControlFlow::Break(error) = done {
            return Err(error.into());
        }
        self.store()?;
        self.made.files.sort_by_key(|file| file.photo);
        self.made.blocked.sort_by_key(|blocked| blocked.photo);
        Ok(self.made)
    }

    pub(super) fn block(&mut self, photo: PhotoId, why: Unpublished) {
        self.made.blocked.push(Blocked { photo, why });
    }

    /// What the gate says of every photo today, each with the places of its original.
    pub(super) fn checked(&mut self) -> Result<Vec<(Checked, Vec<PathBuf>)>, NotDone> {
        let ask = self.ask.clone();
        let checked = self.door.visit(move |session| {
            let all = check(session, ask.event, &ask.channel, session.now().today, &*ask.name_of).into_iter();
            all.map(|one| {
                let sources = places::sources_of(session.book(), one.photo);
                (one, sources)
            })
            .collect()
        })?;
        Ok(checked)
    }

    /// What is to be made, each with the gate's warnings; everything else is blocked.
    fn orders(&mut self) -> Result<(Vec<Order>, Vec<Vec<Warning>>), NotDone> {
        let (mut orders, mut warnings) = (Vec::new(), Vec::new());
        for (Named { checked, sources, found }, ours) in self.named()? {
            let Checked { photo, name, judgement } = checked;
            let Ok(cleared) = judgement.outcome else { continue };
            let replaces = match found {
                Found::Nothing => None,
                Found::File(sha256) if ours => Some(sha256),
                Found::File(_) => {
                    self.block(photo, Unpublished::NameTaken(name));
                    continue;
                }
                Found::Unreadable(error) => {
                    self.block(photo, Unpublished::NotMade(Failure::NotWritten(error).into()));
                    continue;
                }
            };
            orders.push(Order { cleared, sources, name, replaces });
            warnings.push(judgement.warnings);
        }
        Ok((orders, warnings))
    }

    /// What may leave, with what has each name already, and whether that is a file of ours. The folder is read between two visits.
    fn named(&mut self) -> Result<Vec<(Named, bool)>, NotDone> {
        let mut named = Vec::new();
        for (mut checked, sources) in self.checked()? {
            if self.made.blocked.iter().any(|blocked| blocked.photo == checked.photo) {
                continue;
            }
            if let Err(blocks) = &mut checked.judgement.outcome {
                let blocks = std::mem::take(blocks);
                self.block(checked.photo, Unpublished::Gate(blocks));
                continue;
            }
            let found = what_stands_at(&self.ask.edition.folder.join(&checked.name));
            named.push(Named { checked, sources, found });
        }
        let (channel, folder) = (self.ask.channel.clone(), self.folder_text.clone());
        let named = self.door.visit(move |session| {
            let is_ours = |one: &Named| {
                let Named { checked, found: Found::File(sha256), .. } = one else { return false };
                let spot = Spot { photo: checked.photo, channel: &channel, folder: &folder, name: &checked.name };
                places::published_as(session.book(), spot, sha256).is_some()
            };
            named.into_iter().map(|one| (is_ours(&one), one)).map(|(ours, one)| (one, ours)).collect()
        })?;
        Ok(named)
    }

    fn take(&mut self, order: &Order, ready: Ready, warnings: &[Warning]) -> Result<(), NotDone> {
        let (photo, file) = (order.cleared.photo(), intended(order, &ready));
        self.waiting.push(Waiting { photo, file, ready, warnings: warnings.to_vec() });
        if self.waiting.len() >= AT_ONCE { self.store() } else { Ok(()) }
    }

    /// What waits is put in place, in one visit: nobody can withdraw between the gate's last word and the name.
    fn store(&mut self) -> Result<(), NotDone> {
        let mut batch = Batch {
            ask: self.ask.clone(),
            folder_text: self.folder_text.clone(),
            waiting: std::mem::take(&mut self.waiting),
            made: PublicationMade { publication: self.made.publication, ..PublicationMade::default() },
        };
        let (made, stored) = self.door.visit(move |session| {
            let stored = batch.store(session);
            (batch.made, stored)
        })?;
        self.made.publication = made.publication;
        self.made.files.extend(made.files);
        self.made.blocked.extend(made.blocked);
        stored
    }
}
