//! What is committed stands in the file, all of it or nothing, and the journal tells the same.

use super::dice::Dice;
use super::{Desk, at, commit, new_event};
use estompe::domain::{
    Change, Detection, Edit, EventId, Misfit, Origin, Photo, PhotoId, Prose, PxBox, Region, RegionId, RegionKind,
    Shape, Size,
};
use estompe::register::{Access, CommitError, Notice, Register, Step};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 12, ..ProptestConfig::default() })]

    /// Of random edits those that fit are stored: the file says what the book says, and the journal replayed says the same.
    #[test]
    fn the_file_always_says_what_the_book_says(seed in 1u64.., steps in 1usize..120) {
        let desk = Desk::new();
        let mut register = desk.writer();
        let mut dice = Dice(seed);
        let mut stored = 0;
        for _ in 0..steps {
            let edit = dice.edit(register.book());
            let operator = Prose::new(["ann", "bob"][dice.below(2) as usize]);
            let step = Step { command: "random", edits: std::slice::from_ref(&edit), at: at(), operator: &operator };
            match register.commit(&step) {
                Ok(seq) => { stored += 1; prop_assert_eq!(seq.0, stored); }
                Err(CommitError::Misfit(_)) => {}
                Err(error) => prop_assert!(false, "{error}"),
            }
        }
        let report = register.check().unwrap();
        prop_assert_eq!(&report.faults, &[]);
        prop_assert_eq!(report.journal, usize::try_from(stored).unwrap());
        let again = desk.reader();
        prop_assert!(again.book() == register.book());
        prop_assert_eq!(again.book().codes(), register.book().codes());
        for (photo, _) in register.book().photos() {
            prop_assert_eq!(again.book().fingerprint(photo), register.book().fingerprint(photo));
        }
    }
}

/// The property above is worth what its dice throw: all twelve kinds of entries are there at the end of a long run.
#[test]
fn the_dice_fill_every_table() {
    let desk = Desk::new();
    let mut register = desk.writer();
    let mut dice = Dice(7);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..400 {
        let edit = dice.edit(register.book());
        let step =
            Step { command: "random", edits: std::slice::from_ref(&edit), at: at(), operator: &Prose::new("ann") };
        if register.commit(&step).is_ok() {
            seen.insert(format!("{edit:?}").split('(').next().unwrap_or_default().to_owned());
        }
    }
    assert_eq!(seen.len(), 12, "{seen:?}");
}

#[test]
fn several_steps_are_stored_together_or_not_at_all() {
    let desk = Desk::new();
    let mut register = desk.writer();
    let (one, two) = ([new_event(1, "a")], [new_event(2, "b"), new_event(2, "c")]);
    let operator = Prose::new("ann");
    let step = |edits| Step { command: "new-event", edits, at: at(), operator: &operator };
    let refused = register.commit_all(&[step(&one), step(&two)]).unwrap_err();
    assert!(matches!(refused, CommitError::Misfit(Misfit::Changed)), "{refused}");
    assert_eq!(register.book().events().count(), 0);
    assert_eq!(register.book().codes().event, EventId::FIRST);
    assert_eq!(register.commit_all(&[step(&one), step(&two[..1])]).unwrap().0, 2);
    assert_eq!(desk.reader().book().events().count(), 2);
    assert_eq!(register.check().unwrap().faults, []);
}

#[test]
fn a_coordinate_that_is_no_number_is_refused_and_nothing_is_stored() {
    let desk = Desk::with_an_event();
    let mut register = desk.writer();
    let photo = Photo {
        event: EventId::FIRST,
        number: 1,
        sha256: "0".repeat(64),
        size: Size::new(9, 9),
        sources: vec![Prose::new("/p/1.jpg")],
    };
    let region =
        |x| Region { shape: Shape::Rect(PxBox::new(x, 0.0, 1.0, 1.0)), kind: RegionKind::Face, origin: Origin::Drawn };
    let edits = |x| {
        [
            Edit::Photo(Change { key: PhotoId::FIRST, from: None, to: Some(photo.clone()) }),
            Edit::Detection(Change { key: PhotoId::FIRST, from: None, to: Some(Detection::Quick) }),
            Edit::Region(Change { key: (PhotoId::FIRST, RegionId::FIRST), from: None, to: Some(region(x)) }),
        ]
    };
    for x in [f32::NAN, f32::INFINITY] {
        let edits = edits(x);
        let step = Step { command: "x", edits: &edits, at: at(), operator: &Prose::new("ann") };
        let refused = register.commit(&step).unwrap_err();
        // A number that is not equal to itself cannot even be taken back; the book is read anew.
        assert!(matches!(refused, CommitError::NotFinite), "{refused}");
        assert_eq!(register.book().photos().count(), 0);
        assert_eq!(register.book().codes().photo, PhotoId::FIRST);
    }
    assert_eq!(register.check().unwrap().journal, 1);
    assert_eq!(commit(&mut register, &edits(1.0)), 2);
}

#[test]
fn a_code_is_not_given_again_after_what_it_named_is_gone() {
    let desk = Desk::with_an_event();
    let mut register = desk.writer();
    let event = register.book().event(EventId::FIRST).cloned();
    commit(&mut register, &[Edit::Event(Change { key: EventId::FIRST, from: event, to: None })]);
    assert_eq!(desk.reader().book().codes().event.number(), 2);
    assert_eq!(register.check().unwrap().faults, []);
}

#[test]
fn a_reader_cannot_write_and_reads_again_what_changed() {
    let desk = Desk::with_an_event();
    let mut writer = desk.writer();
    let mut reader = desk.reader();
    let edits = [new_event(2, "b")];
    let step = Step { command: "new-event", edits: &edits, at: at(), operator: &Prose::new("ann") };
    assert!(matches!(reader.commit(&step), Err(CommitError::ReadOnly)));
    assert!(!reader.refresh().unwrap());
    writer.commit(&step).unwrap();
    assert!(reader.refresh().unwrap());
    assert!(reader.book() == writer.book());
    assert!(!reader.refresh().unwrap());
}

#[test]
fn the_first_change_of_a_day_is_preceded_by_a_backup() {
    let desk = Desk::new();
    let mut register = desk.writer();
    commit(&mut register, &[new_event(1, "a")]);
    assert_eq!(register.take_notices(), [], "there was nothing to lose yet");
    drop(register);
    let mut register = desk.writer();
    commit(&mut register, &[new_event(2, "b")]);
    commit(&mut register, &[new_event(3, "c")]);
    let notices = register.take_notices();
    let [Notice::BackedUp(backup)] = notices.as_slice() else { panic!("{notices:?}") };
    let kept = Register::open(backup, Access::Read, "tester").unwrap().register;
    assert_eq!(kept.book().events().count(), 1);
    assert_eq!(register.backups(), std::slice::from_ref(backup));
}
