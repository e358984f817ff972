//! What a step was that can be taken back, in words.

use super::Words;
use i18n_embed_fl::fl;

impl Words {
    /// A step, by the identifier of its command.
    pub fn step(&self, command: &str) -> String {
        match command {
            "new-event" => fl!(self, "step-new-event"),
            "edit-event" => fl!(self, "step-edit-event"),
            "remove-event" => fl!(self, "step-remove-event"),
            "add-photo" => fl!(self, "step-add-photo"),
            "remove-photo" => fl!(self, "step-remove-photo"),
            "remark" => fl!(self, "step-remark"),
            "add-region" => fl!(self, "step-add-region"),
            "reshape-region" => fl!(self, "step-reshape-region"),
            "remove-region" => fl!(self, "step-remove-region"),
            "decide" => fl!(self, "step-decide"),
            "undecide" => fl!(self, "step-undecide"),
            "review" => fl!(self, "step-review"),
            "add-person" => fl!(self, "step-add-person"),
            "edit-person" => fl!(self, "step-edit-person"),
            "remove-person" => fl!(self, "step-remove-person"),
            "add-consent" => fl!(self, "step-add-consent"),
            "remove-consent" => fl!(self, "step-remove-consent"),
            _ => fl!(self, "step-other"),
        }
    }
}
