//! Why nothing is known of a file, in words.

use super::{Sentence, Words};
use crate::jobs::Unopened;
use i18n_embed_fl::fl;

impl Words {
    /// Why a file was not read, or not to its end.
    pub fn unopened(&self, why: &Unopened) -> Sentence {
        let (what, advice) = match why {
            Unopened::Refused(refusal) => return self.refusal(refusal),
            Unopened::NotAFile => (fl!(self, "unopened-not-a-file"), fl!(self, "unopened-not-a-file", "advice")),
            Unopened::Unfinished => (fl!(self, "unopened-unfinished"), fl!(self, "unopened-unfinished", "advice")),
            Unopened::Unreadable(why) => {
                let why = self.system_error(why);
                (fl!(self, "unopened-unreadable", why = why), fl!(self, "unopened-unreadable", "advice"))
            }
            Unopened::DetectorFailed(why) => {
                (fl!(self, "unopened-detector", why = why.as_str()), fl!(self, "unopened-detector", "advice"))
            }
            Unopened::Cancelled => (fl!(self, "unopened-cancelled"), fl!(self, "unopened-cancelled", "advice")),
            Unopened::Fault(why) => {
                (fl!(self, "unopened-fault", why = why.as_str()), fl!(self, "unopened-fault", "advice"))
            }
        };
        Sentence { what, advice }
    }
}
