//! The two streams: results on standard output, everything said to a person on standard error.
//!
//! Colours appear on a terminal only and respect `NO_COLOR`; `anstream` strips them elsewhere.

use super::exit::Exit;
use crate::i18n::Words;
use anstream::{AutoStream, ColorChoice};
use clap::builder::styling::{AnsiColor, Style};
use i18n_embed_fl::fl;
use std::fmt::{self, Display};
use std::io::{self, Write};
use std::path::Path;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const NAME: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

/// Writes to both streams.
#[derive(Debug)]
pub(super) struct Console<'a> {
    words: &'a Words,
    quiet: bool,
    colour: ColorChoice,
}

impl<'a> Console<'a> {
    /// With `quiet`, only what went wrong is said.
    pub(super) fn new(words: &'a Words, quiet: bool) -> Self {
        Self { words, quiet, colour: AutoStream::choice(&io::stderr()) }
    }

    /// Whether progress may be shown at all.
    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Writes a result to standard output, then gives `exit` back.
    ///
    /// A reader who closes the pipe early (`| head`) has what it wanted: that ends quietly.
    pub(super) fn result(&self, text: &str, exit: Exit) -> Exit {
        let mut stdout = AutoStream::auto(io::stdout().lock());
        match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
            Ok(()) => exit,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => exit,
            Err(error) => {
                self.error(&fl!(self.words, "console-no-output", why = self.words.system_error(&error.into())));
                Exit::SomeFailed
            }
        }
    }

    /// Says something, unless told to be quiet.
    pub(super) fn say(&self, text: impl Display) {
        if !self.quiet {
            self.write(format_args!("{text}\n"));
        }
    }

    /// Something to look at, unless told to be quiet.
    pub(super) fn warning(&self, text: &str) {
        self.say(format_args!("{WARNING}{}{WARNING:#} {text}", fl!(self.words, "console-warning")));
    }

    /// What went wrong, always.
    pub(super) fn error(&self, text: &str) {
        let label = fl!(self.words, "console-error");
        self.write(format_args!("{ERROR}{label}{ERROR:#} {}\n", harmless(text)));
    }

    /// What went wrong with one file, always.
    pub(super) fn file_error(&self, path: &Path, text: &str) {
        let name = format!("{ERROR}{}{ERROR:#}", shown(path));
        self.write(format_args!("{}\n", named(name, harmless(text), self.words)));
    }

    /// Rewrites the line that progress stands on; an empty text clears it.
    pub(super) fn rewrite_line(&self, text: &str) {
        self.write(format_args!("\r\x1b[K{text}"));
    }

    /// A stream that is gone takes nothing away from the work: its errors are nobody's.
    fn write(&self, text: fmt::Arguments<'_>) {
        let mut stderr = AutoStream::new(io::stderr().lock(), self.colour);
        let _gone = stderr.write_fmt(text).and_then(|()| stderr.flush());
    }
}

/// Says something from the thread that hears signals, which has no console.
pub(super) fn say_plainly(text: &str) {
    let _gone = writeln!(io::stderr().lock(), "{text}");
}

/// A result for a person, line by line.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// One more line.
    pub(super) fn line(&mut self, text: impl Display) {
        self.0.push_str(&text.to_string());
        self.0.push('\n');
    }

    /// The whole text.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A path as it may be shown.
pub(super) fn shown(path: &Path) -> String {
    harmless(&path.display().to_string())
}

/// A stranger's text as it may be shown: it cannot play with the terminal, nor turn the direction of writing.
pub(super) fn harmless(text: &str) -> String {
    let plays = |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if plays(c) { '\u{FFFD}' } else { c }).collect()
}

/// What is said of `name`, with the colon of the reader's language.
pub(super) fn named(name: impl Display, text: impl Display, words: &Words) -> String {
    fl!(words, "console-named", name = name.to_string(), text = text.to_string())
}

/// A name that a reader looks for.
pub(super) fn bold(text: impl Display) -> String {
    format!("{NAME}{text}{NAME:#}")
}

/// Something beside the point.
pub(super) fn faint(text: impl Display) -> String {
    format!("{FAINT}{text}{FAINT:#}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_cannot_play_with_the_terminal() {
        assert_eq!(shown(Path::new("a\x1b[2Jb\n.jpg")), "a\u{FFFD}[2Jb\u{FFFD}.jpg");
        assert_eq!(harmless("gpj.\u{202E}exe"), "gpj.\u{FFFD}exe");
    }
}
