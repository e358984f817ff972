//! The sub-commands that need the register, as they were typed.

use std::path::PathBuf;

/// Which register, and who works with it.
#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct DeskArgs {
    #[arg(long)]
    pub(in crate::cli) register: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) operator: Option<String>,
}

#[derive(Debug, clap::Subcommand)]
pub(in crate::cli) enum EventCommand {
    New(EventNewArgs),
    Edit(EventEditArgs),
    List(DeskArgs),
    Show(EventArgs),
    Add(EventAddArgs),
    Look(EventArgs),
    Remove(EventRemoveArgs),
    Form(EventPageArgs),
    Sheet(EventPageArgs),
    Contact(EventContactArgs),
}

/// What is said about an event.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct EventFacts {
    #[arg(long)]
    pub(in crate::cli) place: Option<String>,
    #[arg(long)]
    pub(in crate::cli) until: Option<String>,
    #[arg(long)]
    pub(in crate::cli) organiser: Option<String>,
    #[arg(long)]
    pub(in crate::cli) photographer: Option<String>,
    #[arg(long)]
    pub(in crate::cli) notice: Option<String>,
    #[arg(long)]
    pub(in crate::cli) purpose: Option<String>,
    #[arg(long)]
    pub(in crate::cli) refusal_sign: Option<String>,
    #[arg(long)]
    pub(in crate::cli) keep_originals_until: Option<String>,
    #[arg(long = "channel")]
    pub(in crate::cli) channels: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct EventNewArgs {
    #[arg(long)]
    pub(in crate::cli) title: String,
    #[arg(long)]
    pub(in crate::cli) date: String,
    #[command(flatten)]
    pub(in crate::cli) facts: EventFacts,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct EventEditArgs {
    pub(in crate::cli) event: String,
    #[arg(long)]
    pub(in crate::cli) title: Option<String>,
    #[arg(long)]
    pub(in crate::cli) date: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) facts: EventFacts,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct EventArgs {
    pub(in crate::cli) event: String,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct EventAddArgs {
    pub(in crate::cli) event: String,
    #[arg(required = true)]
    pub(in crate::cli) paths: Vec<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) quick_only: bool,
    /// What is done in any case; older scripts ask for it.
    #[arg(long, hide = true, conflicts_with = "quick_only")]
    pub(in crate::cli) thorough: bool,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct EventRemoveArgs {
    pub(in crate::cli) event: String,
    /// One photo of it only.
    #[arg(long)]
    pub(in crate::cli) photo: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct EventPageArgs {
    pub(in crate::cli) event: String,
    #[arg(short, long)]
    pub(in crate::cli) out: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct EventContactArgs {
    pub(in crate::cli) event: String,
    #[arg(long)]
    pub(in crate::cli) channel: String,
    #[arg(short, long)]
    pub(in crate::cli) out: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Subcommand)]
pub(in crate::cli) enum RegionCommand {
    Add(RegionAddArgs),
    Remove(RegionArgs),
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RegionAddArgs {
    pub(in crate::cli) event: String,
    pub(in crate::cli) photo: String,
    #[arg(long)]
    pub(in crate::cli) shape: String,
    /// `X,Y,W,H` in pixels of the upright photo.
    #[arg(long = "box", allow_hyphen_values = true)]
    pub(in crate::cli) area: String,
    #[arg(long)]
    pub(in crate::cli) kind: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RegionArgs {
    pub(in crate::cli) event: String,
    pub(in crate::cli) photo: String,
    pub(in crate::cli) region: String,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Subcommand)]
pub(in crate::cli) enum PersonCommand {
    Add(PersonAddArgs),
    Edit(PersonEditArgs),
    List(DeskArgs),
    Show(PersonArgs),
    Import(ImportArgs),
    Remove(PersonArgs),
    Erase(PersonArgs),
}

/// What is said about somebody.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct PersonFacts {
    #[arg(long)]
    pub(in crate::cli) category: Option<String>,
    #[arg(long)]
    pub(in crate::cli) birth_date: Option<String>,
    #[arg(long = "holder")]
    pub(in crate::cli) holders: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) sole_holder: Option<String>,
    #[arg(long)]
    pub(in crate::cli) guardian: Option<String>,
    #[arg(long)]
    pub(in crate::cli) contact: Option<String>,
    #[arg(long)]
    pub(in crate::cli) seen: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct PersonAddArgs {
    #[arg(long)]
    pub(in crate::cli) name: String,
    #[command(flatten)]
    pub(in crate::cli) facts: PersonFacts,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct PersonEditArgs {
    pub(in crate::cli) person: String,
    #[arg(long)]
    pub(in crate::cli) name: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) facts: PersonFacts,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct PersonArgs {
    pub(in crate::cli) person: String,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ImportArgs {
    pub(in crate::cli) file: PathBuf,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Subcommand)]
pub(in crate::cli) enum ConsentCommand {
    Add(Box<ConsentAddArgs>),
    List(ConsentListArgs),
    Withdraw(ConsentWithdrawArgs),
    Remove(ConsentArgs),
    Import(ImportArgs),
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ConsentAddArgs {
    pub(in crate::cli) person: String,
    #[arg(long)]
    pub(in crate::cli) status: String,
    #[arg(long = "channel")]
    pub(in crate::cli) channels: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) from: Option<String>,
    #[arg(long)]
    pub(in crate::cli) until: Option<String>,
    #[arg(long)]
    pub(in crate::cli) means: Option<String>,
    #[arg(long)]
    pub(in crate::cli) received: Option<String>,
    #[arg(long)]
    pub(in crate::cli) received_by: Option<String>,
    #[arg(long = "signed-by")]
    pub(in crate::cli) signed_by: Vec<String>,
    #[arg(long = "opposed-by")]
    pub(in crate::cli) opposed_by: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) child: Option<String>,
    #[arg(long)]
    pub(in crate::cli) evidence: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) no_publication: bool,
    #[arg(long)]
    pub(in crate::cli) never_publish: bool,
    #[arg(long)]
    pub(in crate::cli) purpose: Option<String>,
    #[arg(long)]
    pub(in crate::cli) territory: Option<String>,
    #[arg(long)]
    pub(in crate::cli) conditions: Option<String>,
    #[arg(long)]
    pub(in crate::cli) form: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ConsentListArgs {
    #[arg(long)]
    pub(in crate::cli) event: Option<String>,
    #[arg(long)]
    pub(in crate::cli) person: Option<String>,
    /// Those that end within so many days.
    #[arg(long, allow_hyphen_values = true)]
    pub(in crate::cli) expiring: Option<String>,
    /// People on the event's photos who are not clear for this channel.
    #[arg(long)]
    pub(in crate::cli) missing: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ConsentWithdrawArgs {
    pub(in crate::cli) consent: String,
    #[arg(long)]
    pub(in crate::cli) on: String,
    #[arg(long)]
    pub(in crate::cli) by: String,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ConsentArgs {
    pub(in crate::cli) consent: String,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DecideArgs {
    pub(in crate::cli) event: String,
    pub(in crate::cli) photo: String,
    pub(in crate::cli) region: String,
    pub(in crate::cli) decision: String,
    #[arg(long)]
    pub(in crate::cli) person: Option<String>,
    #[arg(long)]
    pub(in crate::cli) consent: Option<String>,
    #[arg(long)]
    pub(in crate::cli) reason: Option<String>,
    #[arg(long)]
    pub(in crate::cli) confirm: bool,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReviewArgs {
    pub(in crate::cli) event: String,
    pub(in crate::cli) photo: String,
    #[arg(long = "tick")]
    pub(in crate::cli) ticks: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) tick_all: bool,
    #[arg(long)]
    pub(in crate::cli) caption: Option<String>,
    #[arg(long)]
    pub(in crate::cli) alt: Option<String>,
    #[arg(long)]
    pub(in crate::cli) note: Option<String>,
    /// `yes` or `no`.
    #[arg(long)]
    pub(in crate::cli) hold_back: Option<String>,
    /// `picked`, `rejected`, `unsorted`.
    #[arg(long)]
    pub(in crate::cli) pick: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CheckArgs {
    pub(in crate::cli) event: String,
    #[arg(long)]
    pub(in crate::cli) channel: String,
    #[arg(long)]
    pub(in crate::cli) on: Option<String>,
    #[arg(long)]
    pub(in crate::cli) names: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct PublishArgs {
    pub(in crate::cli) event: String,
    #[arg(long = "channel", required = true)]
    pub(in crate::cli) channels: Vec<String>,
    #[arg(short, long)]
    pub(in crate::cli) out: PathBuf,
    #[arg(long)]
    pub(in crate::cli) preset: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub(in crate::cli) max_edge: Option<String>,
    #[arg(long)]
    pub(in crate::cli) style: Option<super::StyleArg>,
    #[arg(long, alias = "color")]
    pub(in crate::cli) colour: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub(in crate::cli) quality: Option<String>,
    #[arg(long)]
    pub(in crate::cli) names: Option<String>,
    #[arg(long)]
    pub(in crate::cli) credit: Option<String>,
    #[arg(long)]
    pub(in crate::cli) copyright: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct PutArgs {
    pub(in crate::cli) publication: String,
    #[arg(long)]
    pub(in crate::cli) at: String,
    #[arg(long)]
    pub(in crate::cli) on: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct WithdrawalsArgs {
    #[arg(long)]
    pub(in crate::cli) on: Option<String>,
    #[arg(long)]
    pub(in crate::cli) apply: bool,
    /// The take-down list, as a page or a table by its ending.
    #[arg(long)]
    pub(in crate::cli) list: Option<PathBuf>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Subcommand)]
pub(in crate::cli) enum RegisterCommand {
    Check(DeskArgs),
    Backup(RegisterFileArgs),
    Restore(RegisterFileArgs),
    Export(RegisterExportArgs),
    Record(RegisterFileArgs),
    Policy(RegisterFileArgs),
    Retention(RetentionArgs),
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RetentionArgs {
    #[arg(long)]
    pub(in crate::cli) on: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RegisterFileArgs {
    pub(in crate::cli) file: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RegisterExportArgs {
    pub(in crate::cli) folder: PathBuf,
    #[arg(long)]
    pub(in crate::cli) with_names: bool,
    #[command(flatten)]
    pub(in crate::cli) desk: DeskArgs,
}
