//! The policy file: what the house decided, as its data-protection officer wrote it down, in TOML beside the register.

mod written;

use super::place::folder_of;
use crate::domain::Policy;
use std::io;
use std::path::{Path, PathBuf};

/// The file that says what holds when there is none, explained in French and English: to be written out and changed.
pub const DEFAULT: &str = include_str!("default.toml");

/// Where the policy of a register is.
pub fn path(register: &Path) -> PathBuf {
    folder_of(register).join("policy.toml")
}

/// Why a policy cannot be used. A policy that is not understood is not guessed at.
#[derive(Debug, thiserror::Error)]
pub enum PolicyError {
    /// Something in it is not known, or not what it should be.
    #[error("line {line}: {what}")]
    Wrong {
        /// The line, from 1.
        line: usize,
        /// What is wrong, in technical words.
        what: String,
    },
    /// The file cannot be read.
    #[error("{0}: {path}", path = .1.display())]
    Io(#[source] io::Error, PathBuf),
}

/// Reads a policy file.
///
/// # Errors
/// [`PolicyError`], with the line.
pub fn parse(text: &str) -> Result<Policy, PolicyError> {
    written::policy(text).map_err(|(at, what)| PolicyError::Wrong { line: line_of(text, at), what })
}

/// The policy in a file; the default one when there is no such file.
///
/// # Errors
/// [`PolicyError`].
pub fn read(path: &Path) -> Result<Policy, PolicyError> {
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Policy::default()),
        Err(error) => Err(PolicyError::Io(error, path.to_owned())),
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, ChannelRule, ChecklistItem, Signatures, Uncleared};

    fn refused(text: &str) -> (usize, String) {
        match parse(text) {
            Err(PolicyError::Wrong { line, what }) => (line, what),
            other => panic!("{text:?} gave {other:?}"),
        }
    }

    #[test]
    fn the_default_file_says_the_default() {
        assert_eq!(parse(DEFAULT).unwrap(), Policy::default());
        assert_eq!(parse("").unwrap(), Policy::default());
    }

    #[test]
    fn every_value_of_the_default_file_is_read() {
        let text = DEFAULT
            .replace("\"default\"", "\"Ville de R.\"")
            .replace("checklist_blocks = true", "checklist_blocks = false")
            .replace("warn_days = 30", "warn_days = 7")
            .replace("\"cover\"\n", "\"block\"\n")
            .replace("overrides = true", "overrides = false")
            .replace("months = 12", "months = 1")
            .replace("months = 60", "months = 2")
            .replace("\"drawing\"]", "\"lanyard\"]")
            .replace("# lanyard", "lanyard")
            .replace("public = true\nsignatures = \"both\"", "public = false\nsignatures = \"one\"");
        let policy = parse(&text).unwrap();
        let inside = ChannelRule { public: false, signatures: Signatures::One };
        assert_eq!((policy.name.as_str(), policy.checklist_blocks, policy.warn_days), ("Ville de R.", false, 7));
        assert_eq!((policy.uncleared, policy.overrides), (Uncleared::Block, false));
        assert_eq!((policy.keep_originals_months, policy.keep_consents_months), (1, 2));
        let lanyard = ChecklistItem { id: "lanyard".to_owned(), label: Some("Cordon de couleur".to_owned()) };
        assert_eq!((policy.checklist.len(), policy.checklist.last()), (6, Some(&lanyard)));
        assert!(Channel::BUILT_IN.iter().all(|channel| policy.rule(channel) == inside));
        assert_eq!(policy.other_channels, inside);
    }

    #[test]
    fn a_channel_of_ones_own_has_its_rule() {
        let policy = parse("[channels.newsletter]\npublic = false\nsignatures = \"one\"").unwrap();
        assert!(!policy.rule(&Channel::parse("newsletter").unwrap()).public);
        assert!(policy.rule(&Channel::Web).public, "what is not said has the default");
    }

    #[test]
    fn what_is_not_known_is_refused_with_its_line() {
        for (text, line, named) in [
            ("warn_days = 3\nwarn_dais = 4", 2, "warn_dais"),
            ("\n[channels.web]\npublic = true\nsignature = \"one\"", 4, "signature"),
            ("[channels.web]\npublic = true\nsignatures = \"three\"", 3, "three"),
            ("[channels.web]\npublic = true", 1, "signatures"),
            ("\n[channels.\"a/b\"]\npublic = true\nsignatures = \"one\"", 2, "a/b"),
            ("\n[channels.WEB]\npublic = true\nsignatures = \"one\"", 2, "WEB"),
            ("warn_days = -1", 1, "-1"),
            ("warn_days = 70000", 1, "70000"),
            ("warn_days = 1\nwarn_days = 2", 2, "duplicate"),
            ("uncleared = \"show\"", 1, "show"),
            ("overrides = \"no\"", 1, "string"),
            ("checklist = [\"badge\",\n\"lanyard\"]", 2, "lanyard"),
            ("checklist = [\"badge\",\n\"badge\"]", 2, "badge"),
            ("checklist = [\"\"]", 1, "\"\""),
            ("[checklist_labels]\nlanyard = \"x\"", 2, "lanyard"),
            ("name = ", 1, ""),
        ] {
            let (found, what) = refused(text);
            assert!(found == line && what.contains(named), "{text:?}: line {found}: {what}");
        }
    }
}
