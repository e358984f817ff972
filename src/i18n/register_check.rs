//! What one should know about a register, what a check found, and why a policy cannot be used, in words.

use super::Words;
use super::sentence::sentence;
use crate::register::policy::PolicyError;
use crate::register::{Fault, Notice};
use i18n_embed_fl::fl;

impl Words {
    /// What somebody should know who opened a register or wrote to it.
    pub fn notice(&self, notice: &Notice) -> String {
        match notice {
            Notice::NetworkDrive => fl!(self, "notice-network-drive"),
            Notice::BackedUp(path) => fl!(self, "notice-backed-up", path = path.display().to_string()),
            Notice::NotBackedUp(why) => fl!(self, "notice-not-backed-up", why = why.as_str()),
            Notice::Rebuilt => fl!(self, "notice-rebuilt"),
        }
    }

    /// Something in a register that is not as it should be. Places only, never what stands there.
    pub fn fault(&self, fault: &Fault) -> String {
        match fault {
            Fault::Integrity(detail) => fl!(self, "check-integrity", detail = detail.as_str()),
            Fault::ForeignKey(table) => fl!(self, "check-foreign-key", table = table.as_str()),
            Fault::Schema(name) => fl!(self, "check-schema", name = name.as_str()),
            Fault::Chain(row) => fl!(self, "check-chain", row = row.to_string()),
            Fault::Payload(row) => fl!(self, "check-payload", row = row.to_string()),
            Fault::End => fl!(self, "check-end"),
            Fault::Row { table, key } => fl!(self, "check-row", table = (*table), key = key.as_str()),
            Fault::Table(table) => fl!(self, "check-table", table = (*table)),
            Fault::Scan(scan) => fl!(self, "check-scan", scan = scan.as_str()),
        }
    }

    /// Why a policy cannot be used, and what to do. The technical detail stays in English, as in the file itself.
    pub fn policy_error(&self, error: &PolicyError) -> String {
        let sentence = match error {
            PolicyError::Wrong { line, what } => {
                sentence!(self, "policy-wrong", "advice", line: line, detail: what)
            }
            PolicyError::Io(error, path) => {
                sentence!(self, "policy-system", "advice", path: path.display(), why: self.io_error(error))
            }
        };
        sentence.joined()
    }
}
