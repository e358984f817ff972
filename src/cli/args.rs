//! The command line as it was typed. Nothing here is believed yet: each sub-command turns its part into a request that
//! cannot be wrong. Help texts are in the catalogues, put in place by [`super::help`].

use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(name = "estompe", version)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) general: GeneralArgs,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// What every sub-command understands.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct GeneralArgs {
    #[arg(long, global = true)]
    pub(super) json: bool,
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
    #[arg(short, long, global = true, allow_hyphen_values = true)]
    pub(super) jobs: Option<String>,
    /// Read before everything else, see [`super::language`]: here it is only checked.
    #[arg(long, global = true)]
    lang: Option<LanguageArg>,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Inspect(PathsArgs),
    Detect(DetectArgs),
    Scrub(Box<ScrubArgs>),
    Verify(PathsArgs),
    Completions { shell: clap_complete::Shell },
    Man { command: Option<String> },
    Help { command: Option<String> },
}

#[derive(Debug, clap::Args)]
pub(super) struct PathsArgs {
    #[arg(required = true)]
    pub(super) paths: Vec<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct DetectArgs {
    #[arg(required = true)]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long)]
    pub(super) thorough: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct ScrubArgs {
    #[arg(required = true)]
    pub(super) paths: Vec<PathBuf>,
    #[arg(short, long)]
    pub(super) out: PathBuf,
    /// `detected`, `none` or a file.
    #[arg(long)]
    pub(super) cover: Option<PathBuf>,
    #[arg(long)]
    pub(super) style: Option<StyleArg>,
    #[arg(long, alias = "color")]
    pub(super) colour: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub(super) max_edge: Option<String>,
    #[arg(long)]
    pub(super) exact_size: bool,
    #[arg(long)]
    pub(super) format: Option<FormatArg>,
    #[arg(long, allow_hyphen_values = true)]
    pub(super) quality: Option<String>,
    #[arg(long)]
    pub(super) names: Option<String>,
    #[arg(long)]
    pub(super) thorough: bool,
    #[arg(long)]
    pub(super) credit: Option<String>,
    #[arg(long)]
    pub(super) copyright: Option<String>,
    #[arg(long)]
    pub(super) report: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LanguageArg {
    Fr,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum StyleArg {
    Veil,
    Solid,
    Tiles,
    Sticker,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatArg {
    Jpeg,
    Png,
    Webp,
    Same,
}
