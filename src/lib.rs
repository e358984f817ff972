//! # Estompe: the architecture page
//!
//! Estompe prepares an event's photos for publication: every face covered until somebody with a consent is uncovered,
//! everything that is not a pixel removed, every written file read again to prove it.
//!
//! ## One direction
//!
//! ```text
//! file bytes ─► Format ─► decode(limits) ─► Raster (upright, sRGB) ─► detect ─► faces ─┐
//!       └─────► metadata ─► findings ─────────────────────────────────────────────────┤
//!                                                                                     ▼
//! published file ◄─ put in place ◄─ Verified ◄─ verify ◄─ written aside ◄─ encode ◄─ render
//! ```
//!
//! [`imaging::Format::of`] says what the bytes are. [`imaging::decode()`] makes pixels that stand upright in sRGB, within
//! [`imaging::Limits`]; every coordinate after it is in pixels of that upright picture. [`imaging::inspect`] lists what the
//! file gives away. [`detect::Detector`] says where faces are, never whose. [`imaging::render`] paints covers before it
//! resizes. [`imaging::encode`] writes from pixels alone, so nothing else can survive; [`imaging::verify`] shares no
//! code with it and is the only maker of a [`imaging::verify::Verified`], without which nothing is put in place.
//!
//! A JPEG has a second way, [`imaging::lossless`]: its coefficients are read ([`imaging::jpeg`]), turned upright, made anew
//! where a cover touches them, and written again; the rest is bit for bit what it was. The same reader makes an export's
//! picture no larger than its output needs ([`imaging::decode_at_least`]), and the small pictures of a grid
//! ([`imaging::preview()`]). Where there is nothing to cover and no profile to apply, [`mod@imaging::refit`] makes its luma
//! and chroma smaller and writes them, without a pixel in between.
//!
//! ## The register, the gate, and the one door out
//!
//! ```text
//! what a person asks, what a job brings ─► Command ─► plan ─► edits ─► register (one transaction, one journal row) ─► Book
//!                                                                                                                     │
//! published file ◄─ put in place ◄─ intent stored ◄─ Verified ◄─ verify ◄─ set aside ◄─ darkroom ◄─ Cleared ◄─ gate ◄─┘
//! ```
//!
//! [`domain::Book`] is everything the register holds. It changes by [`domain::Edit`]s alone, each of which knows what stood there
//! before, so undo is one mechanism; [`domain::command::plan`] makes them of a [`domain::command::Command`] or refuses by name.
//! [`register::Register`] stores them, and only then is the book another. [`domain::gate::judge`] is the gate: it alone makes a
//! [`domain::gate::Cleared`], and [`jobs::publish()`] draws nothing else. [`app::publish()`] writes down what is about to happen
//! before a file gets its name, and [`app::recover()`] settles what a killed run left. [`domain::withdrawal::due`] judges anew what
//! was published.
//!
//! ## The rooms
//!
//! | room | holds | may use |
//! |---|---|---|
//! | [`domain`] | the words of the product as types | nothing |
//! | [`imaging`] | bytes to pixels to bytes | `domain` |
//! | [`detect`] | the face detector | `domain`, `imaging` |
//! | [`register`] | everything that is written down: one file, its journal, lock, backups and scans; the policy file | `domain` |
//! | [`jobs`] | many files: threads, memory, progress, cancel, one outcome per file | all above |
//! | [`app`] | the open register and what is done with it: taking photos in, importing, checking, publishing, taking down | `domain`, `register`, `jobs` |
//! | [`i18n`] | the words for people, in French and English | all above |
//! | [`pages`] | printable documents: forms, sheets, records, lists | `domain`, `i18n` |
//! | [`cli`] | one file per sub-command | all above |
//! | `ui` | the window: screens, dialogs, widgets, which draw and ask and do not decide | `domain`, `jobs`, `app`, `i18n`, `pages` |
//!
//! `tests/architecture.rs` holds the same table as data, and fails on a room without a rule. The window is a feature, `gui`: the
//! crate compiles without it. `main` hands it to `cli`, which opens it when no command is typed.
//!
//! ## Behind the window
//!
//! ```text
//! a click, a key ─► Ask ─► Window ─┬─► Command ─► app::Keeper (the register's own thread) ─► Edits ─► the window's copy of the book
//!                                  ├─► job on a thread of its own ─► Finished
//!                                  └─► gallery ─► pictures
//! ```
//!
//! [`app::Keeper`] holds the session on a thread of its own. A command is asked for, done there, and what changed comes back as
//! edits once it is on the disk; the window draws from its copy of the book and never waits. Jobs that need the register visit it
//! through an [`app::Door`], so that decisions fall between their steps.
//!
//! ## Five promises, and where they are kept
//!
//! * **No cover reads a pixel of what it hides**: [`imaging::cover`], proved by `tests/noninterference.rs` and
//!   `tests/lossless.rs`.
//! * **Nothing but pixels leaves**: [`imaging::encode`] and [`imaging::verify`], proved by `tests/removal.rs`.
//! * **No face leaves without a consent**: [`domain::gate`], proved by `tests/gate.rs` against a second statement of the rule.
//! * **What is written down is what is there**: [`register`] and [`app::publish()`], proved by `tests/register` and
//!   `benches/hard_times.py`.
//! * **A batch survives its worst file, and says so**: [`jobs`], proved by `tests/scrub.rs`.
#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod detect;
pub mod domain;
pub mod i18n;
pub mod imaging;
pub mod jobs;
pub mod pages;
pub mod register;
#[cfg(feature = "gui")]
pub mod ui;
