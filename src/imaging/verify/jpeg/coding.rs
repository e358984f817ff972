//! How coarse a JPEG is: what decides how far its pixels may be from the plan.

use super::frame::Frame;
use super::tables::Tables;

/// Sampling factors and quantisers of the components, in the order of the frame.
#[derive(Clone, Debug)]
pub(in crate::imaging::verify) struct Coding {
    pub(super) components: Vec<CodedComponent>,
}

#[derive(Clone, Debug)]
pub(super) struct CodedComponent {
    /// Sampling factors, horizontal and vertical.
    pub(super) factors: (u32, u32),
    /// Quantisers in natural order, row by row.
    pub(super) quantisers: [u16; 64],
}

impl Coding {
    pub(super) fn new(frame: &Frame, tables: &Tables) -> Option<Self> {
        let coded = |component: &super::frame::Component| {
            let quantisers = tables.quantiser(component.quantiser)?;
            Some(CodedComponent { factors: (component.h, component.v), quantisers })
        };
        frame.components.iter().map(coded).collect::<Option<Vec<_>>>().map(|components| Self { components })
    }
}
