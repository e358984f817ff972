//! The thorough look behind the window: after the quick one, with which review begins, the photo on screen first.

use super::answer::studio_of;
use super::ask::Tone;
use super::window::Window;
use super::work::{Finished, Kind};
use crate::app::{self, Looked, NotDone, not_looked_at};
use crate::domain::{Detection, EventId, PhotoId};
use crate::jobs::Workers;
use i18n_embed_fl::fl;
use std::sync::Arc;

impl Window {
    /// Looks thoroughly at what has had no such look, unless a look is under way or comes anyway.
    pub(super) fn look_closely(&mut self) {
        let Some(event) = self.ground.at.event.filter(|_| self.ground.desk.is_writer()) else { return };
        let is_looking = |kind: &Kind| matches!(kind, Kind::Add(_) | Kind::Look(_));
        let photos = self.on_screen_first(event);
        if photos.is_empty() || self.work.views().iter().any(|job| is_looking(&job.kind)) {
            return;
        }
        let (mut door, studio) = (self.ground.desk.door(), Arc::clone(&self.studio));
        let job = move |workers: &Workers| Finished::Looked(app::look(&mut door, &photos, studio_of(&studio), workers));
        self.start(Kind::Look(event), job);
    }

    /// The photo on screen, those after it, those before it.
    fn on_screen_first(&self, event: EventId) -> Vec<PhotoId> {
        let book = self.ground.desk.book();
        let mut photos = not_looked_at(book, event);
        // Where the detector failed, people look: it is not tried again each time the event is opened.
        photos.retain(|photo| book.detection(*photo) != Detection::Failed);
        let from = self.ground.at.photo.map_or(0, |photo| photos.partition_point(|one| *one < photo));
        let from = from.min(photos.len());
        photos.rotate_left(from);
        photos
    }

    pub(super) fn looked(&mut self, looked: Result<Looked, NotDone>) {
        match looked {
            Ok(Looked { photos, .. }) if photos.is_empty() => {}
            Ok(looked) => {
                let tone = if looked.left.is_empty() { Tone::Done } else { Tone::Note };
                let text = fl!(&self.ground.words, "ui-looked", left = looked.left.len());
                self.say(tone, text);
            }
            Err(why) => {
                let text = self.ground.words.not_done(&why);
                self.say(Tone::Failed, text);
            }
        }
    }
}
