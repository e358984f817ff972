//! The tables as types: a struct per table with a field per column. The same struct is what the journal holds, so that what is
//! replayed can be compared with what stands there.

mod consent;
mod decision;
mod detection;
mod event;
mod file;
mod identity;
mod person;
mod photo;
mod publication;
mod region;
mod remarks;
mod review;
mod row;
mod value;

pub(super) use consent::Consent;
pub(super) use decision::Decision;
pub(super) use detection::Detection;
pub(super) use event::Event;
pub(super) use file::File;
pub(super) use identity::Identity;
pub(super) use person::Person;
pub(super) use photo::Photo;
pub(super) use publication::Publication;
pub(super) use region::Region;
pub(super) use remarks::Remarks;
pub(super) use review::Review;
pub(super) use row::{Coded, Entry, Row};
pub(super) use value::{Px, TextId, Written};

use row::{Columns, columns};
use value::{List, by_id, codes_of, numbers_of};
