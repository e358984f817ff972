//! The words of the product as types: pure data and pure functions, usable by every other room.
//!
//! Nothing here opens a file, reads a clock, starts a thread or speaks to a person. A day or a moment is handed in.

mod book;
pub mod burst;
mod channel;
pub mod command;
mod consent;
mod event;
mod extent;
mod face;
mod finding;
pub mod gate;
mod geometry;
mod id;
pub mod names;
mod person;
mod photo;
mod policy;
mod prose;
mod publication;
mod region;
pub mod retention;
mod shape;
mod shots;
mod style;
pub mod withdrawal;

pub use book::{Book, Change, Codes, Edit, Fingerprint, Misfit, RegionKey, inverses};
pub use channel::{Channel, ChannelName, NotAChannel};
pub use consent::{ChildWord, Consent, Means, Signatory, Status, Withdrawal};
pub use event::Event;
pub use extent::Extent;
pub use face::Face;
pub use finding::{Finding, Kind};
pub use geometry::{Point, PxBox, Size};
pub use id::{ConsentId, EventId, NotACode, PersonId, PhotoId, PublicationId, RegionId};
pub use jiff::Timestamp;
pub use jiff::civil::Date;
pub use person::{Category, Identity, Party, Person, Role};
pub use photo::{Detection, Photo, Pick, Remarks, Review};
pub use policy::{ChannelRule, ChecklistItem, KNOWN_CHECKLIST, Policy, Signatures, Uncleared};
pub use prose::Prose;
pub use publication::{FileId, FileState, Preset, Publication, PublishedFile, PutAt};
pub use region::{Basis, Decided, Decision, Origin, Region, RegionKind};
pub use shape::Shape;
pub use shots::{Shot, missing_in_burst};
pub use style::{Rgb8, Style};
