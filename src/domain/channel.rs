//! Where a photo is published.

use std::fmt;

/// Where a photo is published.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Channel {
    /// The organisation's web site.
    Web,
    /// A social network.
    Social,
    /// Newspapers.
    Press,
    /// Posters, leaflets, the printed programme.
    Print,
    /// Inside the organisation: intranet, staff, archives.
    Internal,
    /// Screens in the house.
    Screens,
    /// One that the event or the policy names: `newsletter`.
    Named(ChannelName),
}

/// The name of a channel of one's own: lower case, words joined with `-`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChannelName(String);

/// A text that cannot be a channel's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} cannot be the name of a channel: letters, digits and hyphens, at most {MAX_LENGTH}")]
pub struct NotAChannel(pub String);

const MAX_LENGTH: usize = 40;

impl Channel {
    /// The channels that exist without being named by anybody, in the order of the product's page.
    pub const BUILT_IN: [Self; 6] = [Self::Web, Self::Social, Self::Press, Self::Print, Self::Internal, Self::Screens];

    /// The stable identifier: `web`, `screens`, or the name.
    pub fn id(&self) -> &str {
        match self {
            Self::Web => "web",
            Self::Social => "social",
            Self::Press => "press",
            Self::Print => "print",
            Self::Internal => "internal",
            Self::Screens => "screens",
            Self::Named(name) => &name.0,
        }
    }

    /// The channel that a person typed, in capitals or not; blanks and underscores count as hyphens.
    ///
    /// # Errors
    /// [`NotAChannel`] for a text that cannot be a name.
    pub fn parse(typed: &str) -> Result<Self, NotAChannel> {
        let id: String =
            typed.trim().to_lowercase().chars().map(|c| if c.is_whitespace() || c == '_' { '-' } else { c }).collect();
        if let Some(known) = Self::BUILT_IN.into_iter().find(|channel| channel.id() == id) {
            return Ok(known);
        }
        let is_name = id.chars().all(|c| c.is_alphanumeric() || c == '-')
            && id.starts_with(char::is_alphanumeric)
            && id.chars().count() <= MAX_LENGTH;
        if is_name { Ok(Self::Named(ChannelName(id))) } else { Err(NotAChannel(typed.to_owned())) }
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_is_read_as_it_is_written() {
        for channel in Channel::BUILT_IN {
            assert_eq!(Channel::parse(channel.id()), Ok(channel));
        }
        let own = Channel::parse("Lettre du mois").unwrap();
        assert_eq!(own.id(), "lettre-du-mois");
        assert_eq!(Channel::parse(own.id()), Ok(own));
        assert_eq!(Channel::parse(" WEB "), Ok(Channel::Web));
    }

    #[test]
    fn what_cannot_be_a_name_is_refused() {
        for typed in ["", "-", "a/b", "../x", "a\nb.c", &"x".repeat(41)] {
            assert_eq!(Channel::parse(typed), Err(NotAChannel(typed.to_owned())));
        }
    }
}
