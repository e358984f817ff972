//! Small pictures of what would be published, for a person to sign off. They are made in memory and never written by
//! themselves.

use super::publish::{PublishAsk, Unpublished};
use super::{Session, check, places};
use crate::domain::PhotoId;
use crate::jobs::{self, Order, Studio, Workers};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// The bytes of a JPEG file for every photo that would be published, and why the others would not.
pub fn small_pictures(
    session: &Session,
    ask: &PublishAsk<'_>,
    studio: &Studio,
    workers: &Workers,
) -> (BTreeMap<PhotoId, Vec<u8>>, BTreeMap<PhotoId, Unpublished>) {
    let (mut made, mut held_back) = (BTreeMap::new(), BTreeMap::new());
    let mut orders = Vec::new();
    for one in check(session, ask.event, &ask.channel, session.now().today, ask.name_of) {
        match one.judgement.outcome {
            Ok(cleared) => {
                let sources = places::sources_of(session.book(), one.photo);
                orders.push(Order { cleared, sources, name: one.name, replaces: None });
            }
            Err(blocks) => {
                held_back.insert(one.photo, Unpublished::Gate(blocks));
            }
        }
    }
    let done = jobs::publish_in_memory(&orders, &ask.edition, studio, workers, &mut |index, outcome| {
        let photo = orders[index].cleared.photo();
        match outcome {
            Ok(bytes) => drop(made.insert(photo, bytes)),
            Err(why) => drop(held_back.insert(photo, Unpublished::NotMade(why))),
        }
        ControlFlow::<()>::Continue(())
    });
    debug_assert!(done.is_continue());
    (made, held_back)
}
