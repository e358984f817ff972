//! Printable documents: each a function from plain data and [`crate::i18n::Words`] to one self-contained page of HTML, or to
//! CSV.
//!
//! A page is one file: no script, nothing fetched, pictures inside. It is made for A4 and for a copier: black on white, boxes
//! drawn, nothing said by colour. All text goes through one escaper ([`html`]).
//!
//! What must not stand in a page (names in the record for the data-protection officer) is not asked for as data, or left out here.

mod base64;
mod consent_form;
mod contact_sheet;
mod csv_cell;
mod document;
mod form_information;
mod form_signatures;
mod html;
mod pieces;
mod record;
mod record_consents;
mod record_policy;
mod record_publications;
mod sign_up;
mod take_down;

pub use consent_form::{Form, consent_form, form_version};
pub use contact_sheet::{ContactSheet, HeldBack, Picture, contact_sheet};
pub use record::{JournalCheck, Record, record};
pub use sign_up::sign_up_sheet;
pub use take_down::{Remedy, TakeDown, take_down_csv, take_down_list};
