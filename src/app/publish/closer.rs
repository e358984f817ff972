//! A closer look for faces, as the size of the files asks for, before anything is made.

use super::run::Run;
use super::{PublishError, Unpublished};
use crate::app::{Door, NotDone, Session};
use crate::domain::command::Command;
use crate::domain::{Detection, Face, PhotoId};
use crate::jobs::{self, Look, Source, Studio, Workers};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// The longest side, in pixels, for which faces were looked for when photos were taken in.
pub(super) const LOOKED_AT_PX: u32 = 2048;
/// From this intersection over union on, two boxes are the same face.
const SAME_IOU: f32 = 0.3;

impl<D: Door> Run<'_, D> {
    /// Looks for faces as finely as the size of the files asks for, in photos that would leave. What is found anew has to be
    /// looked at by a person first.
    pub(super) fn look_closer(&mut self, studio: &Studio, workers: &Workers) -> Result<(), PublishError> {
        let (photos, sources) = self.to_look_at()?;
        let look = Look::for_edge(self.ask.edition.max_edge.px(), false);
        let mut found = Vec::new();
        let done = jobs::load(&sources, studio, look, &|_| false, workers, &mut |index, outcome| {
            if let Ok(loaded) = outcome
                && let Some(Ok(faces)) = loaded.faces
            {
                found.push((photos[index], faces));
            }
            ControlFlow::<()>::Continue(())
        });
        debug_assert!(done.is_continue());
        for (photo, faces) in found {
            let anew = self.door.visit(move |session| take_in(session, photo, faces)).map_err(NotDone::from)??;
            if let Some(anew) = anew {
                self.block(photo, Unpublished::FacesFound(anew));
            }
        }
        Ok(())
    }

    /// The photos that would leave and were looked at for smaller files only, each with where it is now.
    fn to_look_at(&mut self) -> Result<(Vec<PhotoId>, Vec<Source>), NotDone> {
        let leaving = self.checked()?.into_iter().filter(|(checked, _)| checked.judgement.outcome.is_ok());
        let leaving: Vec<(PhotoId, Vec<PathBuf>)> =
            leaving.map(|(checked, sources)| (checked.photo, sources)).collect();
        let quick: Vec<_> = self.door.visit(move |session| {
            let is_quick = |photo: PhotoId| session.book().detection(photo) == Detection::Quick;
            leaving.into_iter().filter(|(photo, _)| is_quick(*photo)).collect()
        })?;
        let first = |(photo, sources): (PhotoId, Vec<PathBuf>)| -> Option<(PhotoId, Source)> {
            let path = sources.into_iter().find(|path| path.exists())?;
            Some((photo, Source { relative: path.clone(), path }))
        };
        Ok(quick.into_iter().filter_map(first).unzip())
    }
}

/// How many areas are new; `None` where no strong face is.
fn take_in(session: &mut Session, photo: PhotoId, faces: Vec<Face>) -> Result<Option<usize>, NotDone> {
    let known: Vec<_> = session.book().regions_of(photo).map(|(_, region)| region.shape.bounds()).collect();
    let is_new = |face: &&Face| !face.weak && !known.iter().any(|area| area.iou(face.area) >= SAME_IOU);
    if faces.iter().filter(is_new).count() == 0 {
        return Ok(None);
    }
    session.perform(&Command::Detected { photo, detection: Detection::Quick, faces })?;
    Ok(Some(session.book().regions_of(photo).count().saturating_sub(known.len())))
}
