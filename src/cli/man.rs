//! `estompe man`: a manual page, of the program or of one command below it.

use super::call::Call;
use super::exit::Exit;
use super::help;
use crate::i18n::Words;
use clap_mangen::Man;
use i18n_embed_fl::fl;

/// Prints the page about `topic`, or about the program.
pub(super) fn run(topic: &[String], call: &Call<'_>) -> Exit {
    let Some(command) = help::about(topic, call.words) else {
        return call.wrong(&help::unknown(topic).sentence(call.words));
    };
    let mut page = Vec::new();
    if let Err(error) = Man::new(command).render(&mut page) {
        unreachable!("memory takes what is written to it: {error}");
    }
    let page = headed(&String::from_utf8_lossy(&page), call.words);
    call.console.result(&page, Exit::Done)
}

/// Replaces the headings that `clap_mangen` writes in English.
fn headed(page: &str, words: &Words) -> String {
    let headings = [
        (".SH NAME\n", fl!(words, "man-name")),
        (".SH SYNOPSIS\n", fl!(words, "man-synopsis")),
        (".SH DESCRIPTION\n", fl!(words, "man-description")),
        (".SH EXTRA\n", fl!(words, "man-extra")),
        (".SH VERSION\n", fl!(words, "man-version")),
    ];
    headings.iter().fold(page.to_owned(), |page, (english, heading)| page.replace(english, &format!(".SH {heading}\n")))
}
