//! The frame header (ITU-T T.81, B.2.2).

use super::super::cursor::Cursor;
use super::{broken, unsupported};
use crate::domain::Size;
use crate::imaging::Refusal;

/// What SOF says.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) size: Size,
    pub(super) components: Vec<Component>,
    pub(super) is_progressive: bool,
}

/// One component of the frame.
#[derive(Clone, Debug)]
pub(super) struct Component {
    pub(super) id: u8,
    /// Sampling factors, 1 to 4.
    pub(super) h: u32,
    pub(super) v: u32,
    /// The number of its quantiser table.
    pub(super) quantiser: u8,
    /// Whether a scan has held it.
    pub(super) seen: bool,
}

impl Frame {
    pub(super) fn read(code: u8, payload: &[u8]) -> Result<Self, Refusal> {
        let cut = || broken("the frame header is cut short");
        let mut header = Cursor::new(payload);
        let precision = header.u8().ok_or_else(cut)?;
        if precision != 8 {
            return Err(unsupported(format!("{precision} bits a sample")));
        }
        let height = header.u16_be().ok_or_else(cut)?;
        let width = header.u16_be().ok_or_else(cut)?;
        let count = header.u8().ok_or_else(cut)?;
        if !matches!(count, 1 | 3 | 4) {
            return Err(unsupported(format!("{count} components")));
        }
        let components = (0..count).map(|_| Component::read(&mut header)).collect::<Result<Vec<_>, _>>()?;
        let mut ids: Vec<u8> = components.iter().map(|component| component.id).collect();
        ids.sort_unstable();
        ids.dedup();
        if !header.is_at_end() || ids.len() != components.len() {
            return Err(broken("the frame header contradicts itself"));
        }
        let size = Size::new(u32::from(width), u32::from(height));
        Ok(Self { size, components, is_progressive: code == 0xC2 })
    }

    /// The largest sampling factors, horizontal and vertical.
    pub(super) fn largest_factors(&self) -> (u32, u32) {
        self.components.iter().fold((1, 1), |(h, v), component| (h.max(component.h), v.max(component.v)))
    }
}

impl Component {
    fn read(header: &mut Cursor<'_>) -> Result<Self, Refusal> {
        let [id, factors, quantiser] = header.array().ok_or_else(|| broken("the frame header is cut short"))?;
        let (h, v) = (factors >> 4, factors & 0x0F);
        let in_range = (1..=4).contains(&h) && (1..=4).contains(&v) && quantiser <= 3;
        in_range
            .then_some(Self { id, h: u32::from(h), v: u32::from(v), quantiser, seen: false })
            .ok_or_else(|| broken("a component of the frame is out of range"))
    }
}
