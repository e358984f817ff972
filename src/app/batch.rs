//! The simple case: many photos at once, everybody who is undecided covered.

use crate::domain::command::{Command, Remark};
use crate::domain::{Book, Decision, Detection, PhotoId, Policy};

/// The commands by which somebody who looked at these photos has everything covered that is undecided, and says so. What was
/// decided before stays. With `nothing_else`, they also say that they looked for everything on the policy's checklist. Photos that
/// the detector has not looked at yet are left alone: nobody can have seen what it will find.
pub fn cover_the_rest(book: &Book, policy: &Policy, photos: &[PhotoId], nothing_else: bool) -> Vec<Command> {
    let ready = photos.iter().filter(|photo| book.detection(**photo) != Detection::Pending);
    let mut commands = Vec::new();
    for &photo in ready {
        let undecided = book.regions_of(photo).filter(|(region, _)| book.decision(photo, *region).is_none());
        commands.extend(undecided.map(|(region, _)| Command::Decide {
            photo,
            region,
            decision: Decision::Cover,
            person: None,
        }));
        if nothing_else {
            let tick = policy.checklist.iter().map(|item| (item.id.clone(), true)).collect();
            commands.push(Command::Remark(photo, Remark { tick, ..Remark::default() }));
        }
        commands.push(Command::Review(photo));
    }
    commands
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::{NewPhoto, Now, plan};
    use crate::domain::gate::{Asked, State, judge};
    use crate::domain::names::Names;
    use crate::domain::{Channel, Event, EventId, Face, Prose, PxBox, RegionId, Size, Timestamp};

    struct Told(Book);

    impl Told {
        fn tell(&mut self, command: &Command) {
            let today = jiff::civil::date(2026, 6, 15);
            let now = Now { today, at: Timestamp::UNIX_EPOCH, operator: Prose::new("Operator") };
            let edits = plan(&self.0, &Policy::default(), command, &now).unwrap();
            self.0.apply_all(&edits).unwrap();
        }

        fn photo(&mut self, index: u32, detected: bool) -> PhotoId {
            let photo = self.0.codes().photo;
            self.tell(&Command::AddPhoto(NewPhoto {
                event: EventId::FIRST,
                sha256: format!("{index:064x}"),
                size: Size::new(640, 480),
                source: Prose::new("/a.jpg"),
            }));
            if detected {
                let face = |x, weak| Face { area: PxBox { x, y: 10.0, w: 50.0, h: 50.0 }, score: 0.9, weak };
                let faces = vec![face(10.0, false), face(100.0, true), face(200.0, false)];
                self.tell(&Command::Detected { photo, detection: Detection::Thorough, faces });
            }
            photo
        }
    }

    #[test]
    fn everybody_undecided_is_covered_and_the_gate_is_content() {
        let mut told = Told(Book::default());
        told.tell(&Command::NewEvent(Event::new(Prose::new("Event"), jiff::civil::date(2026, 6, 13))));
        let (seen, waiting) = (told.photo(1, true), told.photo(2, false));
        let shown = told.0.regions_of(seen).next().unwrap().0;
        told.tell(&Command::Decide { photo: seen, region: shown, decision: Decision::NotAFace, person: None });
        let policy = Policy::default();
        for command in cover_the_rest(&told.0, &policy, &[seen, waiting], true) {
            told.tell(&command);
        }
        let decision = |region: RegionId| told.0.decision(seen, region).unwrap().decision.clone();
        let decisions: Vec<Decision> = told.0.regions_of(seen).map(|(region, _)| decision(region)).collect();
        assert_eq!(decisions, [Decision::NotAFace, Decision::Cover, Decision::Cover]);
        assert!(told.0.is_reviewed(seen) && !told.0.is_reviewed(waiting));
        let asked = Asked {
            photo: seen,
            channel: &Channel::Web,
            day: jiff::civil::date(2026, 6, 15),
            output_name: "event-0001.jpg",
        };
        assert_eq!(judge(&told.0, &policy, &Names::of(&told.0), &asked).state, State::PublishableCovered);
    }

    #[test]
    fn the_checklist_is_ticked_only_when_somebody_says_so() {
        let mut told = Told(Book::default());
        told.tell(&Command::NewEvent(Event::new(Prose::new("Event"), jiff::civil::date(2026, 6, 13))));
        let photo = told.photo(1, true);
        let commands = cover_the_rest(&told.0, &Policy::default(), &[photo], false);
        assert!(!commands.iter().any(|command| matches!(command, Command::Remark(..))));
    }
}
