//! The open register and what is done with it: commands and their undoing, photos taken in, the gate asked, publications
//! made and taken down. No window and no words here: outcomes are values.

mod add;
mod check;
mod clock;
mod contact;
mod door;
mod folder;
pub mod import;
mod judged;
mod keeper;
mod names;
mod opening;
mod places;
mod preset;
mod proposal;
mod publish;
mod recover;
mod retention;
mod search;
mod session;
pub mod steps;
mod takedown;

pub use crate::register::{Access, CheckReport, Erased, Notice, OpenError};
pub use add::{AddError, Added, AddedPhoto, add};
pub use check::{Checked, check};
pub use clock::Clock;
pub use contact::{Contact, ContactPicture, contact};
pub use door::{Closed, Door};
pub use folder::{FolderLook, look_at_folder};
pub use judged::{Answer, Answers, Judged, Wanted, answers};
pub use keeper::{Beginning, Keeper, News, Visitor};
pub use names::{NameOf, NamesError, default_names, names_by};
pub use opening::{OpeningError, holder, is_held, open_session, operator, register_place};
pub use preset::Preset;
pub use proposal::proposed_folder;
pub use publish::{Blocked, PublicationMade, PublishAsk, PublishError, PublishedPhoto, Unpublished, may_hold, publish};
pub use recover::{Recovered, recover};
pub use retention::{DueConsent, DueOriginals, Retention, retention};
pub use search::find_people;
pub use session::{NotDone, NotErased, Session};
pub use takedown::{DueFile, Outcome, apply, due_count, due_files};
