//! What a cover looks like.

/// An sRGB colour, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb8(pub [u8; 3]);

/// The look of a cover. No style reads a pixel of what it hides, so there is no weak one and no strength to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A heavy, soft blur: the colours around the cover led inwards under a drawn oval and a fixed grain.
    Veil,
    /// One plain colour.
    Solid(Rgb8),
    /// A fixed pattern of tiles in a neutral palette.
    Tiles,
    /// A drawn smiley.
    Sticker,
}
