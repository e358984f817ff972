//! The open register and what is done with it: commands and their undoing, photos taken in, the gate asked, publications
//! made and taken down. No window and no words here: outcomes are values.

mod add;
mod check;
mod clock;
pub mod import;
mod places;
mod publish;
mod recover;
mod session;
mod small;
mod takedown;

pub use add::{AddError, Added, AddedPhoto, add};
pub use check::{Checked, check};
pub use clock::Clock;
pub use publish::{Blocked, PublicationMade, PublishAsk, PublishError, PublishedPhoto, Unpublished, may_hold, publish};
pub use recover::{Recovered, recover};
pub use session::{NotDone, NotErased, Session};
pub use small::small_pictures;
pub use takedown::{DueFile, Outcome, apply, due_files};
