//! x
use super::{Findings, Header};
use crate::imaging::Refusal;
pub(super) fn walk(_: &[u8], found: &mut Findings) -> Result<Header, Refusal> {
    Err(Refusal::unsupported(found.format(), "x"))
}
