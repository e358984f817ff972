//! The options of `scrub`, read once into a request that cannot be wrong.

use super::covers_file;
use crate::cli::args::{FormatArg, ScrubArgs, StyleArg};
use crate::cli::credit;
use crate::cli::mistake::Mistake;
use crate::domain::{Rgb8, Style};
use crate::i18n::Words;
use crate::imaging::encode::{OutputFormat, Quality};
use crate::imaging::lossless::Edges;
use crate::jobs::{Covers, FormatChoice, MaxEdge, NamePattern, ScrubRequest};
use i18n_embed_fl::fl;
use std::num::NonZeroU32;
use std::path::Path;

/// The colour of `solid` when none is given: a neutral grey that says nothing about what it covers.
const GREY: Rgb8 = Rgb8([0x80; 3]);
/// Smallest longest side of an output, in pixels: below it nothing can be seen, and one block of JPEG is 16 wide.
const SMALLEST_EDGE_PX: u32 = 16;

/// Reads the options.
///
/// # Errors
/// A [`Mistake`] that names the option and what it takes.
pub(super) fn resolve(args: &ScrubArgs, words: &Words) -> Result<ScrubRequest, Mistake> {
    args.report.as_deref().map_or(Ok(()), |report| check_report(report, &args.out, words))?;
    Ok(ScrubRequest {
        paths: args.paths.clone(),
        destination: args.out.clone(),
        covers: covers(args.cover.as_deref(), words)?,
        thorough: args.thorough,
        style: style(args.style, args.colour.as_deref(), words)?,
        max_edge: args.max_edge.as_deref().map_or(Ok(MaxEdge::default()), |typed| max_edge(typed, words))?,
        edges: if args.exact_size { Edges::Exact } else { Edges::Trim },
        format: format(args.format),
        quality: args.quality.as_deref().map_or(Ok(Quality::default()), |typed| quality(typed, words))?,
        names: args.names.as_deref().map_or(Ok(NamePattern::default()), |typed| names(typed, words))?,
        credit: credit::read(args.credit.as_deref(), args.copyright.as_deref(), words)?,
    })
}

/// A report can be put there once the work is done, and costs nobody anything: no file has its name, and its folder exists
/// or is the destination, which will be made.
fn check_report(report: &Path, destination: &Path, words: &Words) -> Result<(), Mistake> {
    let path = report.display().to_string();
    if report.symlink_metadata().is_ok() {
        return Err(Mistake::Value(fl!(words, "mistake-report-exists", path = path)));
    }
    let absolute = |path: &Path| std::path::absolute(path).ok();
    let folder = absolute(report).and_then(|report| report.parent().map(Path::to_path_buf));
    if !folder.is_some_and(|folder| folder.is_dir() || Some(folder) == absolute(destination)) {
        return Err(Mistake::Value(fl!(words, "mistake-report-folder", path = path)));
    }
    Ok(())
}

fn covers(typed: Option<&Path>, words: &Words) -> Result<Covers, Mistake> {
    match typed.map(|path| (path, path.to_str())) {
        None | Some((_, Some("detected"))) => Ok(Covers::Detected),
        Some((_, Some("none"))) => Ok(Covers::None),
        Some((path, _)) => covers_file::read(path).map(Covers::Given).map_err(|error| {
            let path = path.display().to_string();
            Mistake::Value(fl!(words, "mistake-cover", path = path, why = error.sentence(words)))
        }),
    }
}

pub(in crate::cli) fn style(style: Option<StyleArg>, colour: Option<&str>, words: &Words) -> Result<Style, Mistake> {
    match (style.unwrap_or(StyleArg::Veil), colour) {
        (StyleArg::Solid, None) => Ok(Style::Solid(GREY)),
        (StyleArg::Solid, Some(typed)) => {
            rgb(typed).map(Style::Solid).ok_or_else(|| Mistake::Value(fl!(words, "mistake-colour", value = typed)))
        }
        (_, Some(_)) => Err(Mistake::Value(fl!(words, "mistake-colour-without-solid"))),
        (StyleArg::Veil, None) => Ok(Style::Veil),
        (StyleArg::Tiles, None) => Ok(Style::Tiles),
        (StyleArg::Sticker, None) => Ok(Style::Sticker),
    }
}

/// `#RRGGBB`, the hash may be left out (shells take it for a comment).
fn rgb(typed: &str) -> Option<Rgb8> {
    let digits = typed.strip_prefix('#').unwrap_or(typed);
    let is_hex = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
    let [_, r, g, b] = number.to_be_bytes();
    Some(Rgb8([r, g, b]))
}

pub(in crate::cli) fn max_edge(typed: &str, words: &Words) -> Result<MaxEdge, Mistake> {
    if typed == "full" {
        return Ok(MaxEdge::Full);
    }
    let px = typed.parse().ok().filter(|px: &NonZeroU32| px.get() >= SMALLEST_EDGE_PX);
    px.map(MaxEdge::Px)
        .ok_or_else(|| Mistake::Value(fl!(words, "mistake-max-edge", value = typed, least = SMALLEST_EDGE_PX)))
}

const fn format(typed: Option<FormatArg>) -> FormatChoice {
    match typed {
        None | Some(FormatArg::Jpeg) => FormatChoice::Always(OutputFormat::Jpeg),
        Some(FormatArg::Png) => FormatChoice::Always(OutputFormat::Png),
        Some(FormatArg::Webp) => FormatChoice::Always(OutputFormat::WebP),
        Some(FormatArg::Same) => FormatChoice::Same,
    }
}

pub(in crate::cli) fn quality(typed: &str, words: &Words) -> Result<Quality, Mistake> {
    let quality = typed.parse().ok().and_then(Quality::new);
    quality.ok_or_else(|| Mistake::Value(fl!(words, "mistake-quality", value = typed)))
}

fn names(typed: &str, words: &Words) -> Result<NamePattern, Mistake> {
    NamePattern::parse(typed)
        .map_err(|error| Mistake::Value(fl!(words, "mistake-names", value = typed, why = words.pattern_error(&error))))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::cli::args::{Args, Command};
    use crate::i18n::Language;
    use clap::Parser;

    pub(in crate::cli::scrub) fn resolved(options: &[&str]) -> Result<ScrubRequest, Mistake> {
        let line = ["estompe", "scrub", "in", "--out", "out"].iter().chain(options);
        let Some(Command::Scrub(args)) = Args::try_parse_from(line).unwrap().command else { panic!("not scrub") };
        resolve(&args, &Words::new(Language::English))
    }

    #[test]
    fn what_is_not_said_is_the_default_of_the_contract() {
        let request = resolved(&[]).unwrap();
        assert_eq!((request.covers, request.style), (Covers::Detected, Style::Veil));
        assert_eq!(request.max_edge.px(), Some(2048));
        assert_eq!(request.format, FormatChoice::Always(OutputFormat::Jpeg));
        assert_eq!(request.quality.get(), 85);
        assert_eq!(request.names, NamePattern::default());
        assert_eq!(request.credit, None);
        assert!(!request.thorough);
        assert_eq!((request.edges, resolved(&["--exact-size"]).unwrap().edges), (Edges::Trim, Edges::Exact));
    }

    #[test]
    fn values_at_the_bounds_are_taken() {
        assert_eq!(resolved(&["--quality", "100"]).unwrap().quality.get(), 100);
        assert_eq!(resolved(&["--max-edge", "16"]).unwrap().max_edge.px(), Some(16));
        assert_eq!(resolved(&["--max-edge", "full"]).unwrap().max_edge, MaxEdge::Full);
        let solid = resolved(&["--style", "solid", "--colour", "#0aFF10"]).unwrap();
        assert_eq!(solid.style, Style::Solid(Rgb8([0x0A, 0xFF, 0x10])));
        assert_eq!(resolved(&["--credit", "  "]).unwrap().credit, None);
    }

    #[test]
    fn values_out_of_bounds_are_refused_and_named() {
        let long = "x".repeat(201);
        let wrong: [&[&str]; 14] = [
            &["--quality", "0"],
            &["--quality", "101"],
            &["--quality", "-5"],
            &["--quality", "good"],
            &["--max-edge", "15"],
            &["--max-edge", "-1"],
            &["--max-edge", "huge"],
            &["--colour", "#808080"],
            &["--style", "solid", "--colour", "#80"],
            &["--style", "solid", "--colour", "+80808"],
            &["--names", "../{n}"],
            &["--names", "always"],
            &["--credit", &long],
            &["--copyright", "two\nlines"],
        ];
        for options in wrong {
            let refused = resolved(options);
            assert!(matches!(refused, Err(Mistake::Value(_))), "{options:?} gave {refused:?}");
        }
    }
}
