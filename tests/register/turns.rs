//! Two processes that take turns lose nothing of each other.

use super::Desk;
use super::child::{child, stored};
use std::process::Child;

/// How many commits in an ordinary run; `ESTOMPE_TURNS=1000` for the figure that is published.
const COMMITS: u32 = 200;

#[test]
fn two_processes_take_turns_and_nothing_is_lost() {
    let commits = std::env::var("ESTOMPE_TURNS").map_or(COMMITS, |commits| commits.parse().unwrap());
    let desk = Desk::with_an_event();
    let children: Vec<Child> = (0..2).map(|_| child(&desk.path(), commits / 2, true).spawn().unwrap()).collect();
    let output: Vec<Vec<u8>> = children.into_iter().map(|child| child.wait_with_output().unwrap().stdout).collect();
    let refused =
        |said: &Vec<u8>| String::from_utf8_lossy(said).lines().find(|line| line.contains("refused")).map(str::to_owned);
    assert_eq!(output.iter().find_map(refused), None);
    let said: Vec<Vec<i64>> = output.iter().map(|said| stored(said)).collect();
    let mut all = said.concat();
    all.sort_unstable();
    assert_eq!(all, (2..i64::from(commits) + 2).collect::<Vec<_>>(), "each number once");
    let register = desk.writer();
    let report = register.check().unwrap();
    assert_eq!((report.faults.as_slice(), report.journal), ([].as_slice(), commits as usize + 1));
    let (photos, decisions) = (register.book().photos().count(), register.book().decisions().count());
    assert_eq!(photos + decisions, commits as usize);
}
