//! Why a change was not stored, somebody not forgotten, a backup, a restoration or an export not made, in words.

use super::Words;
use super::sentence::sentence;
use crate::register::{BackupError, CommitError, EraseError, ExportError, RestoreError};
use i18n_embed_fl::fl;

impl Words {
    /// Why a change was not stored, and what to do.
    pub fn commit_error(&self, error: &CommitError) -> String {
        let sentence = match error {
            CommitError::ReadOnly => sentence!(self, "commit-read-only", "advice"),
            CommitError::Misfit(misfit) => self.misfit(*misfit),
            CommitError::NotFinite => sentence!(self, "commit-not-finite", "advice"),
            CommitError::Behind => sentence!(self, "commit-behind", "advice"),
            CommitError::DiskFull => sentence!(self, "commit-disk-full", "advice"),
            CommitError::NotWritable => sentence!(self, "commit-not-writable", "advice"),
            CommitError::Storage(error) => sentence!(self, "commit-storage", "advice", why: error),
            CommitError::Unconfirmed(error) => {
                sentence!(self, "commit-unconfirmed", "advice", why: self.unconfirmed(error))
            }
            CommitError::Lost(error) => sentence!(self, "commit-lost", "advice", why: self.open_error(error)),
        };
        sentence.joined()
    }

    /// What kept the disk from confirming, in brackets: the sentences above say that nothing was changed, which is not so here.
    fn unconfirmed(&self, error: &CommitError) -> String {
        match error {
            CommitError::DiskFull => fl!(self, "system-full"),
            CommitError::NotWritable => fl!(self, "system-read-only"),
            other => fl!(self, "system-other", text = other.to_string()),
        }
    }

    /// Why somebody was not forgotten, or not everywhere, and what to do.
    pub fn erase_error(&self, error: &EraseError) -> String {
        let sentence = match error {
            EraseError::Unknown(person) => sentence!(self, "erase-unknown", "advice", person: person),
            EraseError::KeepsIdentity(person) => sentence!(self, "erase-keeps-identity", "advice", person: person),
            EraseError::Commit(error) => {
                sentence!(self, "erase-not-stored", "advice", why: self.commit_error(error))
            }
            EraseError::Backup(error, path) => {
                sentence!(self, "erase-backup", "advice", path: path.display(), why: self.io_error(error))
            }
            EraseError::NotRebuilt(error) => sentence!(self, "erase-not-rebuilt", "advice", why: error),
            EraseError::Unreadable(error) => {
                sentence!(self, "erase-unreadable", "advice", why: self.open_error(error))
            }
            EraseError::Scan(error, path) => {
                sentence!(self, "erase-scan", "advice", path: path.display(), why: self.io_error(error))
            }
        };
        sentence.joined()
    }

    /// Why a backup was not made, and what to do.
    pub fn backup_error(&self, error: &BackupError) -> String {
        let sentence = match error {
            BackupError::Exists(path) => sentence!(self, "backup-exists", "advice", path: path.display()),
            BackupError::Io(error, path) => {
                sentence!(self, "backup-system", "advice", path: path.display(), why: self.io_error(error))
            }
            BackupError::Sqlite(error) => sentence!(self, "backup-storage", "advice", why: error),
            BackupError::Differs(path) => sentence!(self, "backup-differs", "advice", path: path.display()),
        };
        sentence.joined()
    }

    /// Why a backup was not restored, and what to do. The register is as it was.
    pub fn restore_error(&self, error: &RestoreError) -> String {
        match error {
            RestoreError::Place(error) => fl!(self, "restore-place", why = self.open_error(error)),
            RestoreError::Backup(error) => {
                // What to do about a register that does not open is not what to do about a backup.
                sentence!(self, "restore-backup", "advice", why: self.not_opened(error).what).joined()
            }
            RestoreError::Faulty(fault) => sentence!(self, "restore-faulty", "advice", why: self.fault(fault)).joined(),
            RestoreError::Write(error) => fl!(self, "restore-not-written", why = self.backup_error(error)),
            RestoreError::Commit(error) => fl!(self, "restore-not-written", why = self.commit_error(error)),
            RestoreError::Erase(_) => sentence!(self, "restore-erase", "advice").joined(),
            RestoreError::Io(error, path) => {
                sentence!(self, "restore-system", "advice", path: path.display(), why: self.io_error(error)).joined()
            }
        }
    }

    /// Why not, or not everything, was exported, and what to do.
    pub fn export_error(&self, error: &ExportError) -> String {
        let sentence = match error {
            ExportError::NotEmpty(path) => sentence!(self, "export-not-empty", "advice", path: path.display()),
            ExportError::Io(error, path) => {
                sentence!(self, "export-system", "advice", path: path.display(), why: self.io_error(error))
            }
            ExportError::Sqlite(error) => sentence!(self, "export-storage", "advice", why: error),
        };
        sentence.joined()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::register::OpenError;
    use std::path::PathBuf;

    #[test]
    fn what_was_made_is_not_said_not_to_have_been_made() {
        let words = Words::new(Language::English);
        let told = words.commit_error(&CommitError::Unconfirmed(Box::new(CommitError::DiskFull)));
        assert!(told.contains("was made") && !told.contains("Nothing was changed"), "{told}");
    }

    #[test]
    fn a_damaged_register_leads_to_its_backup() {
        let words = Words::new(Language::French);
        let damaged = |backup: Option<&str>| {
            let backup = backup.map(PathBuf::from);
            words.open_error(&OpenError::Damaged { detail: "page 3".to_owned(), backup })
        };
        assert!(damaged(Some("b/register-1.sqlite")).ends_with("estompe register restore b/register-1.sqlite"));
        assert!(damaged(None).contains("Aucune sauvegarde"), "{}", damaged(None));
    }

    #[test]
    fn advice_about_a_register_is_not_given_about_a_backup() {
        let words = Words::new(Language::English);
        let missing = OpenError::Missing(PathBuf::from("b.sqlite"));
        let told = words.restore_error(&RestoreError::Backup(missing));
        assert!(told.contains("b.sqlite") && !told.contains("event new"), "{told}");
    }
}
