//! How large a picture is meant to be on paper.

/// How many pixels go to an inch, as a JPEG says it. Two values and no others: a density that is a camera's or a scanner's own
/// would tell which one it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Density {
    /// Nothing is said: who shows the picture decides.
    #[default]
    Unsaid,
    /// 300 to an inch, as printers ask for.
    Print,
}

impl Density {
    /// Dots to an inch, where something is said.
    pub const fn dots_per_inch(self) -> Option<u16> {
        match self {
            Self::Unsaid => None,
            Self::Print => Some(300),
        }
    }

    /// The one that says so many, `None` for a number that is never written.
    pub fn of_dots_per_inch(dots: Option<u16>) -> Option<Self> {
        [Self::Unsaid, Self::Print].into_iter().find(|density| density.dots_per_inch() == dots)
    }

    /// Units and both densities in a JFIF header (ITU-T T.871, 10.1): 0 and 1 by 1 where only the shape of a pixel is said, 1 for
    /// dots to an inch.
    pub(in crate::imaging) const fn in_jfif(self) -> [u8; 5] {
        match self.dots_per_inch() {
            None => [0, 0, 1, 0, 1],
            Some(dots) => {
                let [high, low] = dots.to_be_bytes();
                [1, high, low, high, low]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_never_written_is_none() {
        assert_eq!(Density::of_dots_per_inch(None), Some(Density::Unsaid));
        assert_eq!(Density::of_dots_per_inch(Some(300)), Some(Density::Print));
        assert!((0..=u16::MAX).filter(|dots| *dots != 300).all(|dots| Density::of_dots_per_inch(Some(dots)).is_none()));
    }
}
