//! What is published in tests: files as the gate lets them out.

use crate::house::{House, sha};
use estompe::domain::gate::{Asked, judge};
use estompe::domain::names::Names;
use estompe::domain::{Channel, EventId, FileState, PhotoId, Preset, Prose, Publication, PublishedFile, Timestamp};

pub(crate) fn publication(event: EventId, channel: Channel) -> Publication {
    Publication {
        event,
        channel,
        folder: Prose::new("/publish"),
        preset: Preset {
            max_edge_px: Some(2048),
            within_px: None,
            style: "veil".to_owned(),
            quality: 85,
            dots_per_inch: None,
        },
        operator: Prose::new("the operator"),
        at: Timestamp::UNIX_EPOCH,
        version: "0.1.0".to_owned(),
        put: vec![],
    }
}

/// The file of a photo that the gate lets out, about to be put in place.
pub(crate) fn let_out(house: &House, photo: PhotoId, channel: &Channel) -> Option<PublishedFile> {
    let name = format!("photo-{}.jpg", photo.number());
    let asked = Asked { photo, channel, day: house.today, output_name: &name };
    let cleared = judge(&house.book, &house.policy, &Names::of(&house.book), &asked).outcome.ok()?;
    Some(PublishedFile {
        state: FileState::Intended { sha256: sha(700 + photo.number()), replaces: None },
        source_sha256: cleared.source_sha256().to_owned(),
        covered: cleared.covered_codes(),
        relied: cleared.relied().clone(),
        overridden: cleared.overridden().clone(),
        name,
    })
}
