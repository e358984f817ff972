//! What the window does for the photos: files listed at once, what they give away read behind, the demonstration made.

use crate::app::{self, Given};
use crate::domain::command::Command;
use crate::domain::{Channel, Event, EventId, Prose};
use crate::jobs::{self, Cancel, Sources, SystemError, Unopened, Workers};
use crate::ui::ask::{Ask, Tone};
use crate::ui::window::Window;
use crate::ui::work::{Finished, Kind};
use i18n_embed_fl::fl;
use std::path::PathBuf;

impl Window {
    /// Files are on their way into an event: which ones is found out first, so that they are seen before the register has them.
    pub(in crate::ui) fn expect(&mut self, event: EventId, paths: Vec<PathBuf>) {
        self.start(Kind::List(event), move |workers| found(event, paths, workers.cancel()));
    }

    /// They are seen in this frame, and taken in from the next: looking for faces would keep their small pictures waiting. Of a search
    /// that was stopped, none is.
    pub(in crate::ui) fn listed(&mut self, event: EventId, files: Vec<PathBuf>, paths: Option<Vec<PathBuf>>) {
        let is_here = self.ground.at.event == Some(event);
        let load = &mut self.screens.load;
        match paths {
            None if is_here => {
                let left = files.into_iter().map(|file| (file, Unopened::Cancelled));
                load.refused(left.collect(), Vec::new());
            }
            None => {}
            Some(paths) => {
                if is_here {
                    load.expect(files);
                }
                self.asks_once_drawn.push(Ask::TakeIn(event, paths));
            }
        }
    }

    /// What files give away is read behind the window.
    pub(in crate::ui) fn inspect(&mut self, files: Vec<PathBuf>) {
        self.start(Kind::Inspect, move |workers| Finished::Inspected(inspected(&files, workers)));
    }

    /// The photos of the demonstration are written beside the register, and an event is made of them.
    pub(in crate::ui) fn demo(&mut self) {
        let mut door = self.ground.desk.door();
        self.start(Kind::Demo, move |_| Finished::Demo(app::demo(&mut door)));
    }

    pub(in crate::ui) fn demo_made(&mut self, made: Result<Vec<PathBuf>, SystemError>) {
        let words = &self.ground.words;
        match made {
            Ok(photos) => {
                let title = Prose::new(&fl!(words, "ui-load-demo-title"));
                let channels = vec![Channel::Web, Channel::Social];
                let event = Event { channels, ..Event::new(title, self.ground.today()) };
                self.asks.push(Ask::NewEvent(Box::new(Command::NewEvent(event)), photos));
            }
            Err(why) => {
                let text = fl!(words, "ui-load-demo-failed", why = words.system_error(&why));
                self.say(Tone::Failed, text);
            }
        }
    }
}

/// The files of these paths, and whether they are wanted still.
fn found(event: EventId, paths: Vec<PathBuf>, cancel: &Cancel) -> Finished {
    let files = listed(&paths);
    Finished::Listed(event, files, (!cancel.is_asked()).then_some(paths))
}

/// A path that is not there is said by the job that takes the files in.
fn listed(paths: &[PathBuf]) -> Vec<PathBuf> {
    let files = Sources::list(paths).unwrap_or_default().files;
    files.into_iter().map(|file| std::path::absolute(&file.path).unwrap_or(file.path)).collect()
}

/// Files that are gone meanwhile give nothing away.
fn inspected(files: &[PathBuf], workers: &Workers) -> Vec<(PathBuf, Given)> {
    let there: Vec<PathBuf> = files.iter().filter(|file| file.exists()).cloned().collect();
    jobs::inspect_usual(&there, workers).map(|(files, _)| app::given(files)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_search_that_was_stopped_nothing_is_taken_in() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("photo.jpg"), "a photo").unwrap();
        let paths = vec![folder.path().to_path_buf()];
        let cancel = Cancel::default();
        let wanted = |cancel: &Cancel| match found(EventId::FIRST, paths.clone(), cancel) {
            Finished::Listed(_, files, paths) => (files.len(), paths),
            other => panic!("{other:?}"),
        };
        assert_eq!(wanted(&cancel), (1, Some(paths.clone())));
        cancel.ask();
        assert_eq!(wanted(&cancel), (1, None), "told, so that they can be taken in after all");
    }
}
