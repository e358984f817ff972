//! Codes: what the register calls a thing, and what a person types to name it. A code says nothing about what it names.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

/// A text that is no code of the kind that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{typed:?} is not a code like {letter}12")]
pub struct NotACode {
    /// What was typed.
    pub typed: String,
    /// The letter that codes of this kind begin with.
    pub letter: char,
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $letter:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(NonZeroU32);

        impl $name {
            /// The letter that the code begins with.
            pub const LETTER: char = $letter;
            /// The smallest one, the first that is given.
            pub const FIRST: Self = Self(NonZeroU32::MIN);

            /// The code with a number, `None` for zero.
            pub const fn new(number: u32) -> Option<Self> {
                match NonZeroU32::new(number) {
                    Some(number) => Some(Self(number)),
                    None => None,
                }
            }

            /// The number, from 1.
            pub const fn number(self) -> u32 {
                self.0.get()
            }

            /// The one after it. Codes end at four thousand million; the last one is then given again and refused as taken.
            #[must_use]
            pub const fn next(self) -> Self {
                Self(self.0.saturating_add(1))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", Self::LETTER, self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotACode;

            /// Reads `E12`, in capitals or not, without leading zeros.
            fn from_str(typed: &str) -> Result<Self, NotACode> {
                let number = typed.strip_prefix([Self::LETTER, Self::LETTER.to_ascii_lowercase()]);
                number
                    .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0'))
                    .and_then(|digits| digits.parse().ok())
                    .map(Self)
                    .ok_or_else(|| NotACode { typed: typed.to_owned(), letter: Self::LETTER })
            }
        }
    };
}

code!(
    /// An event: `E1`.
    EventId, 'E'
);
code!(
    /// A photo of one event: `F1`. The same file in two events is two photos, since each event is reviewed for itself.
    PhotoId, 'F'
);
code!(
    /// An area of a photo: `R1`.
    RegionId, 'R'
);
code!(
    /// Somebody in the register: `P1`.
    PersonId, 'P'
);
code!(
    /// What one person agreed to or refused: `C1`.
    ConsentId, 'C'
);
code!(
    /// One export to one channel: `U1`.
    PublicationId, 'U'
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_written() {
        let code = PersonId::new(12).unwrap();
        assert_eq!(code.to_string(), "P12");
        assert_eq!("P12".parse(), Ok(code));
        assert_eq!("p12".parse(), Ok(code));
    }

    #[test]
    fn what_is_no_code_is_named() {
        for typed in ["", "P", "P0", "P01", "P-1", "P+1", "12", "E12", "P12 ", "P99999999999", "P١"] {
            let refused = typed.parse::<PersonId>().unwrap_err();
            assert_eq!((refused.typed.as_str(), refused.letter), (typed, 'P'));
        }
    }
}
