//! The publications and their files, in the record.

use super::html::Html;
use super::pieces::cell;
use super::record::table_or_none;
use crate::domain::{Book, FileState, Publication, PublicationId, PublishedFile};
use crate::i18n::Words;
use i18n_embed_fl::fl;

/// Every publication with its files.
pub(super) fn publications(book: &Book, words: &Words) -> Html {
    let title = Html::of("h2", "", &fl!(words, "record-publications"));
    let mut all = book.publications().map(|(id, publication)| one(book, id, publication, words)).peekable();
    if all.peek().is_none() {
        return [title, Html::of("p", "", &fl!(words, "page-none"))].into();
    }
    std::iter::once(title).chain(all).collect()
}

fn one(book: &Book, id: PublicationId, publication: &Publication, words: &Words) -> Html {
    let name = fl!(
        words,
        "record-publication",
        code = id.to_string(),
        event = publication.event.to_string(),
        channel = words.channel(&publication.channel),
        moment = words.moment(publication.at)
    );
    let files: Vec<&PublishedFile> = book.files_of(id).map(|(_, file)| file).collect();
    let rows = book.files_of(id).map(|(photo, file)| row(&photo.to_string(), file, words)).collect();
    [
        Html::of("h3", "", &name),
        Html::of("p", "", &counts(&files, words)),
        put(publication, words),
        table_or_none(&columns(words), rows, words),
    ]
    .into()
}

fn counts(files: &[&PublishedFile], words: &Words) -> String {
    let count = |is: fn(&FileState) -> bool| files.iter().filter(|file| is(&file.state)).count();
    fl!(
        words,
        "record-publication-counts",
        files = files.len(),
        published = count(|state| matches!(state, FileState::Published { .. })),
        removed = count(|state| matches!(state, FileState::TakenDown { .. })),
        overridden = files.iter().map(|file| file.overridden.len()).sum::<usize>()
    )
}

fn put(publication: &Publication, words: &Words) -> Html {
    let places = publication.put.iter().map(|put| {
        let place = fl!(words, "takedown-put-on", place = put.place.as_str(), date = words.short_date(put.on));
        Html::of("p", "long", &format!("{} {place}", fl!(words, "record-put")))
    });
    places.collect()
}

fn columns(words: &Words) -> [String; 6] {
    [
        fl!(words, "page-photo"),
        fl!(words, "page-file"),
        fl!(words, "record-file-state"),
        fl!(words, "record-file-covered"),
        fl!(words, "record-file-relied"),
        fl!(words, "record-file-hash"),
    ]
}

fn row(photo: &str, file: &PublishedFile, words: &Words) -> Vec<Html> {
    let relied: Vec<String> = file.relied.iter().map(ToString::to_string).collect();
    vec![
        Html::of("td", "number", photo),
        Html::of("td", "long", &file.name),
        cell(&words.file_state(&file.state)),
        cell(&file.covered.len().to_string()),
        cell(&relied.join(", ")),
        Html::of("td", "code", hash(&file.state)),
    ]
}

fn hash(state: &FileState) -> &str {
    match state {
        FileState::Intended { sha256, .. }
        | FileState::Published { sha256 }
        | FileState::Leaving { sha256 }
        | FileState::TakenDown { sha256, .. } => sha256,
        FileState::Superseded => "",
    }
}
