//! What a withdrawal or an erasure would bring about, said before it is done.

use crate::domain::command::{Command, Now, Refused, plan};
use crate::domain::names::Names;
use crate::domain::withdrawal::due;
use crate::domain::{Book, Date, FileId, Policy};
use std::collections::BTreeSet;

/// How many published files would have to be covered anew or taken down, that need not be as things are.
///
/// # Errors
/// [`Refused`] when the command would not be done at all.
pub fn files_due_after(book: &Book, policy: &Policy, command: &Command, now: &Now) -> Result<usize, Refused> {
    let day = match command {
        Command::Withdraw { on, .. } => now.today.max(*on),
        _ => now.today,
    };
    let mut after = book.clone();
    let edits = plan(book, policy, command, now)?;
    // What was planned on a book fits it.
    let _always = after.apply_all(&edits);
    let before = files_due(book, policy, day);
    Ok(files_due(&after, policy, day).difference(&before).count())
}

fn files_due(book: &Book, policy: &Policy, day: Date) -> BTreeSet<FileId> {
    due(book, policy, &Names::of(book), day).into_iter().map(|due| due.file).collect()
}
