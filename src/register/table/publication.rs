//! Publications.

use super::{Coded, Entry, List, TextId, Written, columns};
use crate::domain::{self, Channel, Date, EventId, Preset, PublicationId, PutAt, Timestamp};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// A publication.
    Publication in "publication" by publication {
        event: u32,
        channel: String,
        folder: TextId,
        max_edge_px: Option<u32>,
        within_width: Option<u32>,
        within_height: Option<u32>,
        style: String,
        quality: u8,
        dots_per_inch: Option<u16>,
        operator: TextId,
        at: Written<Timestamp>,
        version: String,
        put: List<(TextId, Written<Date>)>,
    }
}

impl Entry for Publication {
    type Of = domain::Publication;
    type Code = PublicationId;

    fn store(publication: &domain::Publication, texts: &mut Interner<'_>) -> Result<Self, Unstorable> {
        let preset = &publication.preset;
        let put = publication.put.iter().map(|put| Ok((texts.intern(&put.place)?, Written(put.on))));
        Ok(Self {
            put: put.collect::<Result<_, Unstorable>>()?,
            event: publication.event.to_number(),
            channel: publication.channel.id().to_owned(),
            folder: texts.intern(&publication.folder)?,
            max_edge_px: preset.max_edge_px,
            within_width: preset.within_px.map(|frame| frame.0),
            within_height: preset.within_px.map(|frame| frame.1),
            style: preset.style.clone(),
            quality: preset.quality,
            dots_per_inch: preset.dots_per_inch,
            operator: texts.intern(&publication.operator)?,
            at: Written(publication.at),
            version: publication.version.clone(),
        })
    }

    fn load(self, texts: &Texts) -> Option<domain::Publication> {
        let put = self.put.0.into_iter().map(|(place, on)| Some(PutAt { place: texts.get(place)?, on: on.0 }));
        let preset = Preset {
            max_edge_px: self.max_edge_px,
            within_px: self.within_width.zip(self.within_height),
            style: self.style,
            quality: self.quality,
            dots_per_inch: self.dots_per_inch,
        };
        Some(domain::Publication {
            event: EventId::of_number(self.event)?,
            channel: Channel::parse(&self.channel).ok()?,
            folder: texts.get(self.folder)?,
            preset,
            operator: texts.get(self.operator)?,
            at: self.at.0,
            version: self.version,
            put: put.collect::<Option<_>>()?,
        })
    }
}
