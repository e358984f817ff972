//! The open register and what is done with it: commands and their undoing, photos taken in, the gate asked, publications
//! made and taken down. No window and no words here: outcomes are values.

mod add;
mod batch;
mod check;
mod clock;
mod consequence;
mod demo;
mod door;
mod giving;
pub mod import;
mod keeper;
mod names;
mod opening;
pub mod overview;
mod places;
mod preset;
mod publish;
mod recover;
pub mod roll;
mod scan;
mod session;
mod small;
mod takedown;

pub use crate::register::{Access, Erased, Notice};
pub use add::{AddError, Added, AddedPhoto, add};
pub use batch::cover_the_rest;
pub use check::{Checked, check};
pub use clock::Clock;
pub use consequence::files_due_after;
pub use demo::demo;
pub use door::{Closed, Door};
pub use giving::{Given, given, summed};
pub use keeper::{Beginning, Keeper, News, Visitor};
pub use names::default_names;
pub use opening::{OpeningError, holder, is_held, open_session, operator, register_place};
pub use preset::Preset;
pub use publish::{Blocked, PublicationMade, PublishAsk, PublishError, PublishedPhoto, Unpublished, may_hold, publish};
pub use recover::{Recovered, recover};
pub use scan::keep_scan;
pub use session::{NotDone, NotErased, Session};
pub use small::small_pictures;
pub use takedown::{DueFile, Outcome, apply, due_files};
