//! A writer that is killed at any moment leaves a whole register, in which everything stands that it said it had stored.

use super::Desk;
use super::child::{child, stored};
use super::dice::Dice;
use std::io::Read;
use std::time::Duration;

/// How many times in an ordinary run; `ESTOMPE_KILLS=500` for the figure that is published.
const ROUNDS: u32 = 25;

#[test]
fn killed_at_any_moment_nothing_that_was_said_is_lost() {
    let rounds = std::env::var("ESTOMPE_KILLS").map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let (mut desk, mut before) = (Desk::with_an_event(), 1);
    let (mut commits, mut midway) = (0, 0);
    for round in 0..rounds {
        if round % 50 == 49 {
            (desk, before) = (Desk::with_an_event(), 1);
        }
        let mut child = child(&desk.path(), 100_000, false).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(u64::from(20_000 + dice.below(150_000))));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut said = Vec::new();
        child.stdout.take().unwrap().read_to_end(&mut said).unwrap();
        let last_said = stored(&said).last().copied().unwrap_or(before);
        midway += u32::from(desk.folder.path().join("register.sqlite-journal").exists());
        // The lock of the dead is taken over, and the register is whole.
        let register = desk.writer();
        let report = register.check().unwrap();
        assert_eq!(report.faults, [], "round {round}");
        let found = i64::try_from(report.journal).unwrap();
        assert!((last_said..=last_said + 1).contains(&found), "round {round}: {last_said} said, {found} found");
        commits += found - before;
        before = found;
    }
    assert!(commits > i64::from(rounds), "the children hardly came to write: {commits}");
    eprintln!("{rounds} kills during {commits} commits, {midway} in the middle of a transaction, 0 inconsistent");
}
