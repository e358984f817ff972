//! Making the files of a publication: each from what the gate cleared, set aside in the publish folder and proved there. Putting
//! them in place is the next step, once the register has written down that it is about to happen.

mod edition;
mod original;
mod ready;
mod seen;
mod swept;

pub use edition::{Edition, EditionError};
pub(super) use original::find as find_original;
pub use ready::{NotMade, Order, Ready};
pub use swept::{Found, make_publish_folder, remove_published, what_stands_at};

use super::darkroom::{self, Darkroom, Made};
use super::permits::Work;
use super::place::set_aside;
use super::{Failure, Panicked, Stage, Studio, Unopened, Workers, wish};
use crate::domain::PxBox;
use crate::imaging::cover::CoverWish;
use crate::imaging::encode::OutputFormat;
use crate::imaging::inspect;
use crate::imaging::verify::{self, Expected, Verified};
use std::ops::ControlFlow;
use std::path::Path;

/// Makes files and hands each to `told` with its place in `orders` as soon as it is proved, on the calling thread. Breaks off
/// when `told` does, with what it said; files that nobody took are gone then.
///
/// Where the detector is there, every cover is looked at in the written file: one that looks like a face is a cover that
/// failed (G11).
pub fn publish<E>(
    orders: &[Order],
    edition: &Edition,
    studio: &Studio,
    workers: &Workers,
    told: &mut dyn FnMut(usize, Result<Ready, NotMade>) -> ControlFlow<E>,
) -> ControlFlow<E> {
    let press = Press { edition, studio, workers };
    let print = |order: &Order| {
        let made = press.make(order, &|bytes, prove| {
            set_aside(&edition.folder, bytes, prove).map_err(|error| error.into_failure(Path::new(&order.name)))
        })?;
        Ok(Ready::new(made, edition.folder.join(&order.name), order.replaces.clone()))
    };
    workers
        .for_each_telling(Stage::Scrubbing, orders, print, |index, outcome| told(index, outcome.unwrap_or_else(fault)))
}

/// The same, without a folder: hands the bytes of each file over, proved, and writes nothing.
pub fn publish_in_memory<E>(
    orders: &[Order],
    edition: &Edition,
    studio: &Studio,
    workers: &Workers,
    told: &mut dyn FnMut(usize, Result<Vec<u8>, NotMade>) -> ControlFlow<E>,
) -> ControlFlow<E> {
    let press = Press { edition, studio, workers };
    let print = |order: &Order| {
        let made = press.make(order, &|bytes, prove| {
            prove(bytes)?;
            Ok(bytes.to_vec())
        })?;
        Ok(made.put)
    };
    workers
        .for_each_telling(Stage::Scrubbing, orders, print, |index, outcome| told(index, outcome.unwrap_or_else(fault)))
}

/// A panic ended the work on one photo.
fn fault<T>(Panicked(words): Panicked) -> Result<T, NotMade> {
    Err(Failure::from(Unopened::Fault(words)).into())
}

/// What every file of one run shares.
struct Press<'a> {
    edition: &'a Edition,
    studio: &'a Studio,
    workers: &'a Workers,
}

/// Proves the bytes that it is given, wherever they were read from.
type Prove<'a> = dyn Fn(&[u8]) -> Result<Verified, Failure> + 'a;

/// Takes the bytes of a finished file, wherever they are to be.
type Put<'a, V> = dyn Fn(&[u8], &Prove<'_>) -> Result<V, Failure> + 'a;

impl Press<'_> {
    /// Makes one file and hands its bytes to `put`, with what proves them.
    fn make<V>(&self, order: &Order, put: &Put<'_, V>) -> Result<Made<V>, NotMade> {
        self.workers.stop_if_asked().map_err(Failure::from)?;
        let (cleared, limits) = (&order.cleared, &self.studio.limits);
        let bytes = original::find(&order.sources, cleared.source_sha256(), limits)?;
        let stated = inspect(&bytes, limits).map_err(Failure::from)?;
        let _permit = self.workers.permits().wait_for(stated.size.pixels(), Work::Pixels);
        self.workers.stop_if_asked().map_err(Failure::from)?;
        let wishes: Vec<CoverWish> = cleared.covered().iter().map(wish::over).collect();
        let shown: Vec<PxBox> = cleared.shown().iter().map(|placed| placed.shape.bounds()).collect();
        let made = darkroom::Order {
            source: stated.format,
            output: OutputFormat::Jpeg,
            wishes: &wishes,
            shown: &shown,
            style: self.edition.style,
            max_edge: self.edition.max_edge(stated.size),
            edges: self.edition.edges,
            quality: self.edition.quality,
            credit: self.edition.credit.as_ref(),
            density: self.edition.density,
        };
        let darkroom = Darkroom { limits, workers: self.workers };
        let proved = |bytes: &[u8], expected: &Expected<'_>| {
            put(bytes, &|read_back: &[u8]| {
                let verified = verify::prove(read_back, expected, limits).map_err(Failure::NotProved)?;
                self.look_for_faces(read_back, &wishes, &shown, stated.size)?;
                Ok(verified)
            })
        };
        Ok(darkroom.make(bytes, None, &made, &proved)?)
    }
}
