//! Numbers and values of a TIFF file, in its byte order (TIFF 6.0, section 2).

/// Bytes of a text that are read; what is shown is shorter.
pub(super) const LONGEST_TEXT: usize = 4096;

/// The byte order of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// `II`: the low byte first.
    Little,
    /// `MM`: the high byte first.
    Big,
}

impl Order {
    /// A number of as many bytes as are given, at most eight.
    pub(super) fn number(self, bytes: &[u8]) -> u64 {
        let shift = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        match self {
            Self::Little => bytes.iter().rev().fold(0, shift),
            Self::Big => bytes.iter().fold(0, shift),
        }
    }

    /// The last `width` bytes of a number, in this order.
    pub(super) fn bytes(self, number: u64, width: usize) -> Vec<u8> {
        let mut bytes = number.to_le_bytes().to_vec();
        bytes.truncate(width);
        if self == Self::Big {
            bytes.reverse();
        }
        bytes
    }
}

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Type(pub(super) u16);

impl Type {
    /// Text, ended by a zero.
    pub(super) const ASCII: Self = Self(2);
    /// 16 bits, unsigned.
    pub(super) const SHORT: Self = Self(3);
    /// 32 bits, unsigned.
    pub(super) const LONG: Self = Self(4);

    /// Bytes of one value; `None` for an unknown type.
    pub(super) const fn size(self) -> Option<u64> {
        match self.0 {
            1 | 2 | 6 | 7 => Some(1),
            3 | 8 => Some(2),
            4 | 9 | 11 | 13 => Some(4),
            5 | 10 | 12 | 16..=18 => Some(8),
            _ => None,
        }
    }

    /// Whether it is an unsigned number, or the offset of a directory.
    pub(super) const fn is_unsigned(self) -> bool {
        matches!(self.0, 1 | 3 | 4 | 13 | 16 | 18)
    }

    /// Whether its bytes may mean anything: text, bytes, undefined.
    pub(super) const fn is_free(self) -> bool {
        matches!(self.0, 1 | 2 | 6 | 7)
    }
}

/// Where the value of an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the entry itself.
    Inside,
    /// At an offset.
    Elsewhere {
        /// First byte.
        at: u64,
        /// Bytes.
        length: u64,
    },
    /// Outside the file, or of a type whose length is not known.
    Missing,
}

/// One entry of a directory.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    /// Its number.
    pub(super) tag: u16,
    /// The type of its values.
    pub(super) kind: Type,
    /// How many values there are.
    pub(super) count: u64,
    /// The bytes of all values; empty when they are missing.
    pub(super) data: &'a [u8],
    /// Where they stand.
    pub(super) place: Place,
}

impl Entry<'_> {
    /// Its values, when they are unsigned numbers.
    pub(super) fn numbers(&self, order: Order) -> impl Iterator<Item = u64> + '_ {
        let size = if self.kind.is_unsigned() { self.kind.size().unwrap_or(8) } else { u64::MAX };
        let values = self.data.chunks_exact(usize::try_from(size).unwrap_or(usize::MAX).max(1));
        values.map(move |value| order.number(value))
    }

    /// The value in readable form: text as text, a few numbers as numbers, the rest as a length.
    pub(super) fn readable(&self, order: Order) -> String {
        let few = self.count <= 8;
        let start = self.data.get(..LONGEST_TEXT).unwrap_or(self.data);
        match self.kind.0 {
            2 => text(start),
            1 | 7 if !start.is_empty() && start.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ') => {
                text(start)
            }
            3 | 4 | 13 | 16 | 18 if few => join(self.numbers(order).map(|number| number.to_string())),
            5 if few => join(self.data.chunks_exact(8).map(|pair| {
                let (over, under) = pair.split_at(4);
                format!("{}/{}", order.number(over), order.number(under))
            })),
            12 if few => join(self.data.chunks_exact(8).map(|eight| f64::from_bits(order.number(eight)).to_string())),
            _ => format!("{} bytes", self.data.len()),
        }
    }
}

fn join(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(" ")
}

/// UTF-8 where it is, else Latin-1.
fn text(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().copied().map(char::from).collect(), str::to_owned)
}
