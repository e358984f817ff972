//! The words of the register: categories, answers, channels, decisions, states.

use super::Words;
use crate::domain::{
    Category, Channel, ChecklistItem, ChildWord, Decision, Detection, FileState, Means, Pick, RegionKind, Role,
    Signatures, Status, Uncleared,
};
use i18n_embed_fl::fl;

/// People and what they answered.
impl Words {
    /// What decides who must agree.
    pub fn category(&self, category: Category) -> String {
        match category {
            Category::Adult => fl!(self, "category-adult"),
            Category::Minor => fl!(self, "category-minor"),
            Category::Protected => fl!(self, "category-protected"),
            Category::Staff => fl!(self, "category-staff"),
            Category::Speaker => fl!(self, "category-speaker"),
            Category::Elected => fl!(self, "category-elected"),
        }
    }

    /// As what somebody decides for another.
    pub fn role(&self, role: Role) -> String {
        match role {
            Role::Holder => fl!(self, "role-holder"),
            Role::SoleHolder => fl!(self, "role-sole-holder"),
            Role::Guardian => fl!(self, "role-guardian"),
            Role::Other => fl!(self, "role-other"),
        }
    }

    /// What was answered.
    pub fn status(&self, status: Status) -> String {
        match status {
            Status::NotAsked => fl!(self, "status-not-asked"),
            Status::Waiting => fl!(self, "status-waiting"),
            Status::Granted => fl!(self, "status-granted"),
            Status::Partial => fl!(self, "status-partial"),
            Status::Refused => fl!(self, "status-refused"),
            Status::Withdrawn => fl!(self, "status-withdrawn"),
        }
    }

    /// How a consent was given.
    pub fn means(&self, means: Means) -> String {
        match means {
            Means::Paper => fl!(self, "means-paper"),
            Means::Electronic => fl!(self, "means-electronic"),
            Means::Email => fl!(self, "means-email"),
            Means::Oral => fl!(self, "means-oral"),
        }
    }

    /// The child's own word.
    pub fn child_word(&self, word: ChildWord) -> String {
        match word {
            ChildWord::Yes => fl!(self, "child-yes"),
            ChildWord::No => fl!(self, "child-no"),
            ChildWord::TooYoung => fl!(self, "child-too-young"),
            ChildWord::NotAsked => fl!(self, "child-not-asked"),
        }
    }
}

/// Photos, files and where they go.
impl Words {
    /// Where a photo is published; a channel of the house's own by its name.
    pub fn channel(&self, channel: &Channel) -> String {
        match channel {
            Channel::Web => fl!(self, "channel-web"),
            Channel::Social => fl!(self, "channel-social"),
            Channel::Press => fl!(self, "channel-press"),
            Channel::Print => fl!(self, "channel-print"),
            Channel::Internal => fl!(self, "channel-internal"),
            Channel::Screens => fl!(self, "channel-screens"),
            Channel::Named(_) => channel.id().to_owned(),
        }
    }

    /// What was decided about a region.
    pub fn decision(&self, decision: &Decision) -> String {
        match decision {
            Decision::Cover => fl!(self, "decision-cover"),
            Decision::Show(_) => fl!(self, "decision-show"),
            Decision::NotAFace => fl!(self, "decision-not-a-face"),
            Decision::NotIdentifiable { .. } => fl!(self, "decision-not-identifiable"),
        }
    }

    /// How far the detector came.
    pub fn detection(&self, detection: Detection) -> String {
        match detection {
            Detection::Pending => fl!(self, "detection-pending"),
            Detection::Quick => fl!(self, "detection-quick"),
            Detection::Thorough => fl!(self, "detection-thorough"),
            Detection::Failed => fl!(self, "detection-failed"),
        }
    }

    /// Chosen or set aside.
    pub fn pick(&self, pick: Pick) -> String {
        match pick {
            Pick::Unsorted => fl!(self, "pick-unsorted"),
            Pick::Picked => fl!(self, "pick-picked"),
            Pick::Rejected => fl!(self, "pick-rejected"),
        }
    }

    /// What is in a region.
    pub fn region_kind(&self, kind: RegionKind) -> String {
        match kind {
            RegionKind::Face => fl!(self, "region-face"),
            RegionKind::Other => fl!(self, "region-other"),
        }
    }

    /// How far a published file is.
    pub fn file_state(&self, state: &FileState) -> String {
        match state {
            FileState::Intended { .. } => fl!(self, "file-intended"),
            FileState::Published { .. } => fl!(self, "file-published"),
            FileState::Leaving { .. } => fl!(self, "file-leaving"),
            FileState::TakenDown { on, .. } => fl!(self, "file-taken-down", date = self.date(*on)),
            FileState::Superseded => fl!(self, "file-superseded"),
        }
    }
}

/// The policy.
impl Words {
    /// Who must sign for a minor.
    pub fn signatures(&self, signatures: Signatures) -> String {
        match signatures {
            Signatures::Both => fl!(self, "signatures-both"),
            Signatures::One => fl!(self, "signatures-one"),
        }
    }

    /// What a face that is shown but not clear does.
    pub fn uncleared(&self, uncleared: Uncleared) -> String {
        match uncleared {
            Uncleared::Cover => fl!(self, "uncleared-cover"),
            Uncleared::Block => fl!(self, "uncleared-block"),
        }
    }

    /// What a person looks for besides faces, as the house calls it; an item without a name is called by its identifier.
    pub fn checklist_item(&self, item: &ChecklistItem) -> String {
        if let Some(label) = &item.label {
            return label.clone();
        }
        match item.id.as_str() {
            "badge" => fl!(self, "checklist-badge"),
            "list" => fl!(self, "checklist-list"),
            "screen" => fl!(self, "checklist-screen"),
            "plate" => fl!(self, "checklist-plate"),
            "reflection" => fl!(self, "checklist-reflection"),
            "drawing" => fl!(self, "checklist-drawing"),
            other => other.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::KNOWN_CHECKLIST;
    use crate::i18n::Language;

    #[test]
    fn every_known_item_of_the_checklist_has_words() {
        let words = Words::new(Language::French);
        for id in KNOWN_CHECKLIST {
            assert_ne!(words.checklist_item(&ChecklistItem { id: id.to_owned(), label: None }), id);
        }
        let own = ChecklistItem { id: "x".to_owned(), label: Some("tatouages".to_owned()) };
        assert_eq!(words.checklist_item(&own), "tatouages");
    }

    #[test]
    fn channels_have_words_and_keep_their_own_names() {
        let words = Words::new(Language::French);
        assert_eq!(words.channel(&Channel::Social), "réseaux sociaux");
        assert_eq!(words.channel(&Channel::parse("newsletter").unwrap()), "newsletter");
    }
}
