//! What a column of an imported file is about, in words.

use super::Words;
use crate::app::import::Field;
use i18n_embed_fl::fl;

impl Words {
    /// What a column is about; the column of one channel is called as the channel is.
    pub fn field(&self, field: &Field) -> String {
        match field {
            Field::Code => fl!(self, "field-code"),
            Field::Name => fl!(self, "field-name"),
            Field::FirstName => fl!(self, "field-first-name"),
            Field::FullName => fl!(self, "field-full-name"),
            Field::Category => fl!(self, "field-category"),
            Field::Birth => fl!(self, "field-birth"),
            Field::Holder1 => fl!(self, "field-holder-1"),
            Field::Holder2 => fl!(self, "field-holder-2"),
            Field::SoleReason => fl!(self, "field-sole-reason"),
            Field::Guardian => fl!(self, "field-guardian"),
            Field::Contact => fl!(self, "field-contact"),
            Field::Email => fl!(self, "field-email"),
            Field::Phone => fl!(self, "field-phone"),
            Field::Seen => fl!(self, "field-seen"),
            Field::Status => fl!(self, "field-status"),
            Field::Channels => fl!(self, "field-channels"),
            Field::Capture => fl!(self, "field-capture"),
            Field::Publication => fl!(self, "field-publication"),
            Field::NeverPublish => fl!(self, "field-never-publish"),
            Field::From => fl!(self, "field-from"),
            Field::Until => fl!(self, "field-until"),
            Field::Means => fl!(self, "field-means"),
            Field::Received => fl!(self, "field-received"),
            Field::ReceivedBy => fl!(self, "field-received-by"),
            Field::SignedBy => fl!(self, "field-signed-by"),
            Field::OpposedBy => fl!(self, "field-opposed-by"),
            Field::Child => fl!(self, "field-child"),
            Field::Purpose => fl!(self, "field-purpose"),
            Field::Territory => fl!(self, "field-territory"),
            Field::Conditions => fl!(self, "field-conditions"),
            Field::FormVersion => fl!(self, "field-form-version"),
            Field::Evidence => fl!(self, "field-evidence"),
            Field::Channel(channel) => self.channel(channel),
        }
    }
}
