//! `estompe scrub`: the whole job in one go.

mod covers_file;
mod report;
mod request;
mod told;

pub(super) use request::{max_edge, quality, style};

use super::args::ScrubArgs;
use super::call::Call;
use super::exit::Exit;
use super::interrupt::SecondTime;
use super::skipped;
use crate::imaging::Limits;
use crate::jobs::{self, Covers, ScrubError, ScrubReport, ScrubRequest, lies_inside};
use i18n_embed_fl::fl;
use std::path::Path;

/// Runs the sub-command.
pub(super) fn run(args: &ScrubArgs, call: &Call<'_>) -> Exit {
    let request = match request::resolve(args, call.words) {
        Ok(request) => request,
        Err(mistake) => return call.wrong(&mistake.sentence(call.words)),
    };
    warn_beforehand(&request, args.report.as_deref(), call);
    let scrub = |workers: &jobs::Workers| jobs::scrub(&request, &Limits::default(), workers);
    let Some(finished) = call.run(SecondTime::SaysToWait, scrub) else { return Exit::OurFault };
    let report = match &finished.outcome {
        Ok(report) => report,
        Err(error) => return not_begun(error, call),
    };
    let mut failed = skipped::tell(&report.skipped, call);
    failed |= report.files.iter().any(|file| file.outcome.is_err());
    told::say(report, call);
    if let Some(path) = &args.report {
        failed |= !write_report(path, report, &request, call);
    }
    let exit = finished.exit(failed);
    match (call.json, call.console.is_quiet()) {
        (true, _) => call.console.result(&report::document(report, &request, call.words), exit),
        (false, true) => exit,
        (false, false) => call.console.result(&told::summary(report, &request, call.words), exit),
    }
}

/// Choices that are allowed, and that a person should know the price of.
fn warn_beforehand(request: &ScrubRequest, report: Option<&Path>, call: &Call<'_>) {
    if request.names.tells_the_original() {
        call.console.warning(&fl!(call.words, "scrub-warn-stem"));
    }
    if request.covers == Covers::None {
        call.console.warning(&fl!(call.words, "scrub-warn-no-cover"));
    }
    // Where the folders cannot be looked at, the job itself will say so.
    if report.is_some_and(|report| lies_inside(report, &request.destination).unwrap_or(false)) {
        call.console.warning(&fl!(call.words, "scrub-warn-report"));
    }
}

fn not_begun(error: &ScrubError, call: &Call<'_>) -> Exit {
    let sentence = call.words.scrub_error(error);
    match error {
        ScrubError::Detector(_) => {
            call.console.error(&sentence);
            Exit::OurFault
        }
        ScrubError::DestinationNotMade(_) => {
            call.console.error(&sentence);
            Exit::SomeFailed
        }
        ScrubError::Source(_)
        | ScrubError::Destination(_)
        | ScrubError::CoversWithoutPhoto(_)
        | ScrubError::CoversOfSeveralPhotos(_) => call.wrong(&sentence),
    }
}

/// Writes the report under a name that is still free: `--report photo.jpg` must not cost a photo.
fn write_report(path: &Path, report: &ScrubReport, request: &ScrubRequest, call: &Call<'_>) -> bool {
    let document = report::document(report, request, call.words);
    let written = std::fs::File::create_new(path).and_then(|mut file| {
        use std::io::Write;
        file.write_all(document.as_bytes()).and_then(|()| file.sync_all())
    });
    match written {
        Ok(()) => true,
        Err(error) => {
            let why = call.words.system_error(&error.into());
            call.console.error(&fl!(call.words, "scrub-no-report", path = path.display().to_string(), why = why));
            false
        }
    }
}
