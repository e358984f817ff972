//! The fields of a box, one after the other, high byte first.

/// What is left of a box.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'a> {
    /// Bytes not yet read.
    pub(super) rest: &'a [u8],
}

impl<'a> Fields<'a> {
    /// All fields of `body`.
    pub(super) const fn new(body: &'a [u8]) -> Self {
        Self { rest: body }
    }

    /// The fields of a full box, after its version and its flags (ISO/IEC 14496-12, 4.2.2).
    pub(super) fn full(body: &'a [u8]) -> Option<(u8, u32, Self)> {
        let mut fields = Self::new(body);
        let version = fields.number(1)? as u8;
        let flags = fields.number(3)? as u32;
        Some((version, flags, fields))
    }

    /// The next `width` bytes as a number; 0 for no byte at all.
    pub(super) fn number(&mut self, width: usize) -> Option<u64> {
        Some(self.bytes(width)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// The next two or four bytes as an item's number.
    pub(super) fn item(&mut self, is_wide: bool) -> Option<u32> {
        self.number(if is_wide { 4 } else { 2 }).map(|number| number as u32)
    }

    /// The next four bytes as a type.
    pub(super) fn four_characters(&mut self) -> Option<[u8; 4]> {
        self.bytes(4)?.try_into().ok()
    }

    /// The next `length` bytes.
    pub(super) fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(bytes)
    }

    /// Text up to a zero, or up to the end.
    pub(super) fn text(&mut self) -> String {
        let length = self.rest.iter().position(|&byte| byte == 0).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.rest = rest.get(1..).unwrap_or_default();
        String::from_utf8_lossy(text).into_owned()
    }
}
