//! The command line as it was typed. Nothing here is believed yet: each sub-command turns its part into a request that
//! cannot be wrong. Help texts are in the catalogues, put in place by [`super::help`].

mod register;

pub(in crate::cli) use register::*;

use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(name = "estompe", version)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub(in crate::cli) struct Args {
    #[command(subcommand)]
    pub(in crate::cli) command: Option<Command>,
    #[arg(value_name = "PATH")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) general: GeneralArgs,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// What every sub-command understands.
#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct GeneralArgs {
    #[arg(long, global = true)]
    pub(in crate::cli) json: bool,
    #[arg(short, long, global = true)]
    pub(in crate::cli) quiet: bool,
    #[arg(short, long, global = true, allow_hyphen_values = true)]
    pub(in crate::cli) jobs: Option<String>,
    /// Read before everything else, see [`super::language`]: here it is only checked.
    #[arg(long, global = true)]
    lang: Option<LanguageArg>,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
    Inspect(PathsArgs),
    Detect(DetectArgs),
    Scrub(Box<ScrubArgs>),
    Verify(PathsArgs),
    #[command(subcommand)]
    Event(EventCommand),
    #[command(subcommand)]
    Region(RegionCommand),
    #[command(subcommand)]
    Person(PersonCommand),
    #[command(subcommand)]
    Consent(ConsentCommand),
    Decide(DecideArgs),
    Review(ReviewArgs),
    Check(CheckArgs),
    Publish(Box<PublishArgs>),
    Put(PutArgs),
    Withdrawals(WithdrawalsArgs),
    #[command(subcommand)]
    Register(RegisterCommand),
    Completions {
        shell: clap_complete::Shell,
    },
    Man {
        command: Option<String>,
    },
    Help {
        command: Option<String>,
    },
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct PathsArgs {
    #[arg(required = true)]
    pub(in crate::cli) paths: Vec<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DetectArgs {
    #[arg(required = true)]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) thorough: bool,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ScrubArgs {
    #[arg(required = true)]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[arg(short, long)]
    pub(in crate::cli) out: PathBuf,
    /// `detected`, `none` or a file.
    #[arg(long)]
    pub(in crate::cli) cover: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) style: Option<StyleArg>,
    #[arg(long, alias = "color")]
    pub(in crate::cli) colour: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub(in crate::cli) max_edge: Option<String>,
    #[arg(long)]
    pub(in crate::cli) exact_size: bool,
    #[arg(long)]
    pub(in crate::cli) format: Option<FormatArg>,
    #[arg(long, allow_hyphen_values = true)]
    pub(in crate::cli) quality: Option<String>,
    #[arg(long)]
    pub(in crate::cli) names: Option<String>,
    #[arg(long)]
    pub(in crate::cli) thorough: bool,
    #[arg(long)]
    pub(in crate::cli) credit: Option<String>,
    #[arg(long)]
    pub(in crate::cli) copyright: Option<String>,
    #[arg(long)]
    pub(in crate::cli) report: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LanguageArg {
    Fr,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum StyleArg {
    Veil,
    Solid,
    Tiles,
    Sticker,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum FormatArg {
    Jpeg,
    Png,
    Webp,
    Same,
}
