//! One thing that a file gives away.

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A place: GPS, city, venue.
    Location,
    /// A date or an hour.
    Time,
    /// A camera, phone or lens, or its serial number.
    Device,
    /// A person: author, owner, name of somebody shown.
    Person,
    /// A program, or what it did.
    Software,
    /// Free text: title, caption, keywords, comment.
    Text,
    /// A small copy of a picture, possibly of another one than is seen.
    Thumbnail,
    /// A whole second picture: MPF, gain map, depth map, further page or frame.
    SecondPicture,
    /// A film or sound, as in a motion photo.
    Film,
    /// Bytes after the end of the picture, or between its parts.
    Trailer,
    /// A colour profile or its texts.
    Profile,
    /// Something that is not understood, and therefore goes as well.
    Unknown,
}

impl Kind {
    /// Every kind, in the order of the command-line contract.
    pub const ALL: [Self; 12] = [
        Self::Location,
        Self::Time,
        Self::Device,
        Self::Person,
        Self::Software,
        Self::Text,
        Self::Thumbnail,
        Self::SecondPicture,
        Self::Film,
        Self::Trailer,
        Self::Profile,
        Self::Unknown,
    ];

    /// The stable identifier of the command-line contract, for example `second-picture`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Location => "location",
            Self::Time => "time",
            Self::Device => "device",
            Self::Person => "person",
            Self::Software => "software",
            Self::Text => "text",
            Self::Thumbnail => "thumbnail",
            Self::SecondPicture => "second-picture",
            Self::Film => "film",
            Self::Trailer => "trailer",
            Self::Profile => "profile",
            Self::Unknown => "unknown",
        }
    }
}

/// One thing that a file gives away, in the file's own technical terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub kind: Kind,
    /// Where it stands in the file, outermost first: `APP1/Exif/GPS`, `iTXt`, `after EOI`.
    pub place: String,
    /// The field's standard name: `GPSPosition`, `Model`, `dc:creator`.
    pub name: String,
    /// The value in readable form, shortened when long; sizes as `12345 bytes`.
    pub value: String,
}

impl Finding {
    /// A finding of `kind` at `place`.
    pub fn new(kind: Kind, place: impl Into<String>, name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { kind, place: place.into(), name: name.into(), value: value.into() }
    }
}
