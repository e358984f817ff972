//! The open register and what is done with it: commands and their undoing, photos taken in, the gate asked, publications
//! made and taken down. No window and no words here: outcomes are values.

mod add;
mod burst;
mod check;
mod clock;
mod door;
pub mod import;
mod keeper;
mod look;
mod names;
mod opening;
mod places;
mod preset;
mod publish;
mod recover;
mod retention;
mod session;
mod small;
mod takedown;

pub use crate::register::{Access, Erased, Notice};
pub use add::{AddError, Added, AddedPhoto, add};
pub use check::{Checked, check};
pub use clock::Clock;
pub use door::{Closed, Door};
pub use keeper::{Beginning, Keeper, News, Visitor};
pub use look::{Looked, NotLooked, look, not_looked_at};
pub use names::default_names;
pub use opening::{OpeningError, holder, is_held, open_session, operator, register_place};
pub use preset::Preset;
pub use publish::{Blocked, PublicationMade, PublishAsk, PublishError, PublishedPhoto, Unpublished, may_hold, publish};
pub use recover::{Recovered, recover};
pub use retention::{DueConsent, DueOriginals, Retention, retention};
pub use session::{NotDone, NotErased, Session};
pub use small::small_pictures;
pub use takedown::{DueFile, Outcome, apply, due_count, due_files};
